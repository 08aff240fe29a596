"""How time grows with the size of a text, for each family of worst-case text.

Usage: python tests/bench/growth.py [--largest MB] [--limit RATIO] [--cost TIMES] [--list] [FAMILY ...]

Each family is parsed at 1/16, 1/8, 1/4, 1/2 and 1 times the largest size: 0.25 to 4 MB (million characters). Printed
are the seconds, the largest factor of a doubling, and the cost. The cost says how many times as long it takes as
ordinary text of as many characters, or as many values, whichever is longer: the values are what `walk` yields, the
diagnostics, the speakers and the exchanges. A text without values must still be read, and one that is all values must
build them.

Times are of the processor, with the garbage collector on. What is over a limit is measured again, up to four times, and
the best time of each size counts. The script exits with 1 if a family is over a limit then.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from itertools import pairwise
from typing import NamedTuple

import pressparse
from families import FAMILIES, Family
from pressparse.model import Transcript
from texts import write_transcript

_SIZES = (1 / 16, 1 / 8, 1 / 4, 1 / 2, 1)
_MOST_RUNS = 4
_MILLION = 1_000_000


class Measured(NamedTuple):
    """What the texts of a family took."""

    seconds: list[float]
    """For each size."""
    characters: int
    """The characters of the largest text."""
    values: int
    """The values that it holds."""

    @property
    def growth(self) -> float:
        """The largest factor by which a doubling of the size multiplied the time."""
        return max(after / before for before, after in pairwise(self.seconds))

    def cost(self, ordinary: Measured) -> float:
        """Return the time, in times of what ordinary text of as many characters or values takes."""
        share = max(self.characters / ordinary.characters, self.values / ordinary.values)
        return self.seconds[-1] / (share * ordinary.seconds[-1])


def main() -> int:
    """Measure the families, print a line for each, and tell whether all are within the limits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", metavar="FAMILY", help="their names; all of them where none is given")
    parser.add_argument("--largest", type=float, default=4.0, metavar="MB", help="the largest size (default: 4)")
    parser.add_argument("--limit", type=float, default=2.3, metavar="RATIO", help="the most that a doubling may do")
    parser.add_argument("--cost", type=float, default=5.0, metavar="TIMES", help="the most that a family may cost")
    parser.add_argument("--list", action="store_true", help="print the names of the families")
    options = parser.parse_args()
    if options.list:
        print("\n".join(FAMILIES))
        return 0
    sizes = [int(share * options.largest * _MILLION) for share in _SIZES]
    ordinary = measure(write_transcript, sizes, options.limit, None, options.cost)
    print(f"{'family':<44}" + "".join(f"{size / _MILLION:>8.3g}" for size in sizes) + "   growth    cost")
    print(_describe("ordinary text", ordinary, ordinary))
    over: list[str] = []
    for name in options.families or FAMILIES:
        measured = measure(FAMILIES[name], sizes, options.limit, ordinary, options.cost)
        if measured.growth > options.limit or measured.cost(ordinary) > options.cost:
            over.append(name)
        print(_describe(name, measured, ordinary), flush=True)
    print(f"over a limit: {', '.join(over) or 'none'}")
    return 1 if over else 0


def measure(write: Family, sizes: list[int], limit: float, ordinary: Measured | None, most: float) -> Measured:
    """Return what the texts of a family take, measured again where that is more than it may be."""
    texts = [write(size) for size in sizes]
    runs: list[list[_Run]] = []
    while True:
        runs.append([_run_often(text) for text in texts])
        best = [min(of_size) for of_size in zip(*runs, strict=True)]
        measured = Measured([run.seconds for run in best], len(texts[-1]), best[-1].values)
        is_within = ordinary is not None and measured.growth <= limit and measured.cost(ordinary) <= most
        if is_within or len(runs) == _MOST_RUNS:
            return measured


class _Run(NamedTuple):
    """One parse of one text."""

    seconds: float
    values: int


def _run_often(text: str) -> _Run:
    """Return the quickest of several parses; the first where it takes a second or more."""
    runs = [_run(text)]
    while len(runs) < _MOST_RUNS and sum(run.seconds for run in runs) < 1:
        runs.append(_run(text))
    return min(runs)


def _run(text: str) -> _Run:
    _forget()
    gc.collect()
    begun = time.process_time()
    transcript = pressparse.parse(text)
    seconds = time.process_time() - begun
    return _Run(seconds, count_values(transcript))


def _forget() -> None:
    """Empty the caches of bounded size: what an earlier run has left in them would make a small text a quick one."""
    modules = [module for name, module in sys.modules.items() if name.startswith("pressparse.")]
    for value in [value for module in modules for value in vars(module).values()]:
        if callable(getattr(value, "cache_clear", None)) and value.cache_parameters()["maxsize"] is not None:
            value.cache_clear()


def count_values(transcript: Transcript) -> int:
    """Return how many values a transcript holds."""
    listed = (transcript.diagnostics, transcript.speakers, transcript.exchanges)
    return sum(1 for _ in transcript.walk()) + sum(map(len, listed))


def _describe(name: str, measured: Measured, ordinary: Measured) -> str:
    seconds = "".join(f"{taken:8.3f}" for taken in measured.seconds)
    return f"{name:<44}{seconds}{measured.growth:9.2f}{measured.cost(ordinary):8.2f}"


if __name__ == "__main__":
    sys.exit(main())
