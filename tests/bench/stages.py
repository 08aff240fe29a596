"""Where the time of a parse goes: the seconds of each stage, over the documents of a folder.

Usage: python tests/bench/stages.py [--set DIR]

The functions that the pipeline calls are timed from outside, one by one; what is left is the pipeline's own work and
the making of the transcript. Printed is the best of five rounds.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from types import FunctionType

import pressparse
from pressparse import _pipeline
from texts import read_pages

_ROUNDS = 5
_OWN = frozenset({"read_source", "leave_unread"})


def main() -> None:
    """Time the stages and print them, the longest first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, metavar="DIR", help="a folder of real texts")
    texts = read_pages(parser.parse_args().set)
    seconds: defaultdict[str, float] = defaultdict(float)
    for name, function in list(vars(_pipeline).items()):
        is_stage = isinstance(function, FunctionType) and function.__module__.startswith("pressparse._stages")
        if is_stage or name == "choose_style":
            setattr(_pipeline, name, _watch(name, function, seconds))
    rounds: list[dict[str, float]] = []
    for _ in range(_ROUNDS):
        seconds.clear()
        begun = time.process_time()
        for text in texts:
            pressparse.parse(text)
        seconds["all"] = time.process_time() - begun
        rounds.append(dict(seconds))
    best = min(rounds, key=lambda found: found["all"])
    total = best.pop("all")
    best["the rest"] = total - sum(best.values())
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    print(f"{len(texts)} documents, {size / 1e6:.2f} MB, {total:.3f} s")
    for name, taken in sorted(best.items(), key=lambda found: -found[1]):
        print(f"{name:<22}{taken:8.3f} s{taken / total:7.1%}")


def _watch(name: str, function: Callable[..., object], seconds: dict[str, float]) -> Callable[..., object]:
    """Return a function that does the same, and adds its seconds to those of its name."""

    def call(*args: object, **kwargs: object) -> object:
        begun = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            seconds[name] += time.process_time() - begun

    return call


if __name__ == "__main__":
    main()
