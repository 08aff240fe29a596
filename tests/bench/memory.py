"""How much memory a parse takes at most, and how much of it the result keeps.

Usage: python tests/bench/memory.py [--size MB] [--set DIR] [FAMILY ...]

Without a family, the text is an ordinary press conference of the size; with --set, the texts of a folder, one after the
other until they have the size. Each text is parsed in two fresh processes. One gives the peak of the resident memory
above what the process held with the library loaded and the text read; the other counts, by tracemalloc, what Python
allocates: at most, and for the result. All are given in bytes for each byte of the text in UTF-8.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pressparse
from families import FAMILIES
from texts import read_pages, write_transcript

_MILLION = 1_000_000
_PAGE = 4096
_ORDINARY = "ordinary text"


def main() -> None:
    """Measure the texts and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", metavar="FAMILY", help="families of worst-case text")
    parser.add_argument("--size", type=float, default=10.0, metavar="MB", help="the size of each text (default: 10)")
    parser.add_argument("--set", type=Path, metavar="DIR", help="a folder of texts to be joined")
    parser.add_argument("--measure", choices=("peak", "allocated"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(*_measure(_read_text(options.families[0], options.size, options.set), options.measure))
        return
    print(f"{'text':<44}{'MB':>7}{'peak':>9}{'allocated':>11}{'result':>8}")
    for name in options.families or [_ORDINARY]:
        folder = ["--set", str(options.set)] if options.set else []
        command = [sys.executable, __file__, name, "--size", str(options.size), *folder, "--measure"]
        found = [
            float(word)
            for kind in ("peak", "allocated")
            for word in subprocess.run([*command, kind], check=True, capture_output=True).stdout.split()  # noqa: S603
        ]
        print(f"{name:<44}{found[0]:>7.1f}{found[1]:>9.1f}{found[3]:>11.1f}{found[4]:>8.1f}", flush=True)


def _read_text(name: str, size: float, folder: Path | None) -> str:
    """Return the text of a name in a size in millions of characters."""
    characters = int(size * _MILLION)
    if folder is not None:
        joined = "\n\n".join(read_pages(folder))
        return (joined * (characters // len(joined) + 1))[:characters]
    return write_transcript(characters) if name == _ORDINARY else FAMILIES[name](characters)


def _measure(text: str, kind: str) -> tuple[float, ...]:
    """Return the size of a text in MB, and in times of it what its parse took."""
    pressparse.parse(write_transcript(20_000))
    size = len(text.encode("utf-8", "surrogatepass"))
    gc.collect()
    if kind == "peak":
        before = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
        transcript = pressparse.parse(text)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        assert transcript.source
        return size / _MILLION, (peak - before) / size
    tracemalloc.start()
    transcript = pressparse.parse(text)
    kept, most = tracemalloc.get_traced_memory()
    assert transcript.source
    return size / _MILLION, most / size, kept / size


if __name__ == "__main__":
    main()
