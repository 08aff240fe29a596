"""``pressparse explain``: what each part of a text was read as, by which rule, for which reason."""

from __future__ import annotations

import re

import click

from pressparse.commands.colour import SEVERITY_COLOURS, paint
from pressparse.commands.files import Reading
from pressparse.commands.forms import write_texts
from pressparse.commands.options import take_files, take_reading
from pressparse.diagnostics import CATALOGUE
from pressparse.model import Transcript
from pressparse.writing.explanation import to_explanation

__all__ = ["explain"]

_EPILOGUE = """\
\b
Examples:
  pressparse explain examples/briefing.txt
  pressparse explain --style nato examples/press_conference.txt
"""


@click.command("explain", epilog=_EPILOGUE)
@take_files
@take_reading
def explain(*, files: tuple[str, ...], reading: Reading) -> int:
    """Say what each part of FILE was read as, and why.

    Each part stands behind the number of its line, with its kind and its beginning. Below it stand what was read from
    it and the rule that read it, how it is known who speaks, and what is uncertain. FILE is a file of plain text, or -
    for standard input.
    """
    return write_texts(files, reading, _describe)


def _describe(t: Transcript) -> str:
    return "\n".join(map(_paint_line, to_explanation(t).split("\n")))


def _paint_line(line: str) -> str:
    """Return a line of an explanation with the kind of a block in bold, and a code in the colour of its severity."""
    if block := re.match(r"( *[0-9]+  )(\w+)", line):
        return f"{block[1]}{paint(block[2], bold=True)}{line[block.end() :]}"
    if (finding := re.match(r"( *)([a-z-]+):", line)) and finding[2] in CATALOGUE:
        return (
            f"{finding[1]}{paint(finding[2], SEVERITY_COLOURS[CATALOGUE[finding[2]].severity])}{line[finding.end(2) :]}"
        )
    return line
