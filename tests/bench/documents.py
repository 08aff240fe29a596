"""What JSON costs, in bytes and in seconds, for the documents of a folder.

Usage: python tests/bench/documents.py [--set DIR]

Printed are the bytes of `dumps` for each byte of the source in UTF-8, over all documents and for those with the most,
and the seconds of the processor that `parse`, `dumps` and `loads` take for all of them: the best of five rounds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import pressparse
from texts import read_pages

T = TypeVar("T")

_ROUNDS = 5
_SHOWN = 5
_MOST = 3.0


def main() -> None:
    """Measure the documents and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, metavar="DIR", help="a folder of real texts")
    texts = read_pages(parser.parse_args().set)
    parsed = [pressparse.parse(text) for text in texts]
    written = [pressparse.dumps(transcript) for transcript in parsed]
    sizes = [(_count(source), _count(document)) for source, document in zip(texts, written, strict=True)]
    sources, documents = (sum(counts) for counts in zip(*sizes, strict=True))
    over = sorted((document / source, source) for source, document in sizes if document > _MOST * source)
    print(f"{len(texts)} documents, {sources / 1e6:.2f} MB; as JSON {documents / sources:.2f} times as much")
    print(f"more than {_MOST:g} times as much: {len(over)} documents, {sum(s for _, s in over) / 1e6:.2f} MB")
    print("the most: " + ", ".join(f"{ratio:.1f} ({source:,} bytes)" for ratio, source in over[: -_SHOWN - 1 : -1]))
    for name, seconds in (
        ("parse", _time(pressparse.parse, texts)),
        ("dumps", _time(pressparse.dumps, parsed)),
        ("loads", _time(pressparse.loads, written)),
    ):
        print(f"{name:<6}{seconds:8.3f} s{sources / 1e6 / seconds:8.2f} MB of source a second")


def _count(text: str) -> int:
    """Return how many bytes a text has in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def _time(function: Callable[[T], object], values: Iterable[T]) -> float:
    taken: list[float] = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        for value in values:
            function(value)
        taken.append(time.process_time() - begun)
    return min(taken)


if __name__ == "__main__":
    main()
