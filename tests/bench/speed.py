"""How fast ordinary texts are read, and what importing the library costs.

Usage: python tests/bench/speed.py [--set DIR] [--fast] [-o FILE.json] [...]

The other options are those of pyperf, which the extra `bench` brings; `--help` lists them. Two files of results are
compared by `python -m pyperf compare_to BEFORE.json AFTER.json`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pyperf  # type: ignore[import-untyped]

import pressparse
from texts import read_pages, write_transcript


def main() -> None:
    """Run the benchmarks."""
    runner = pyperf.Runner(processes=6, values=3, add_cmdline_args=_pass_folder)
    runner.argparser.add_argument("--set", type=Path, metavar="DIR", help="a folder of real texts")
    pages = read_pages(runner.parse_args().set)
    small, long = write_transcript(3_000), write_transcript(100_000)
    read = pressparse.parse(long)
    written = pressparse.dumps(read)
    runner.bench_func("parse a page of 3,000 characters", pressparse.parse, small)
    runner.bench_func("parse a briefing of 100,000 characters", pressparse.parse, long)
    runner.bench_func(f"parse {len(pages)} pages of {sum(map(len, pages)):,} characters", _parse_all, pages)
    runner.bench_func("dumps of the briefing", pressparse.dumps, read)
    runner.bench_func("loads of the briefing", pressparse.loads, written)
    for name, code in (
        ("python", "pass"),
        ("import attrs, dateutil", "import attrs, dateutil.parser"),
        ("import pressparse", "import pressparse"),
        ("import pressparse and the first parse", "import pressparse; pressparse.parse('Good evening.')"),
    ):
        runner.bench_command(name, [sys.executable, "-c", code])


def _pass_folder(command: list[str], options: argparse.Namespace) -> None:
    """Hand the folder on to the processes that pyperf starts."""
    if options.set is not None:
        command.extend(["--set", str(options.set)])


def _parse_all(texts: Sequence[str]) -> None:
    for text in texts:
        pressparse.parse(text)


if __name__ == "__main__":
    main()
