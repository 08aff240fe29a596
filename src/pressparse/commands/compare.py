"""``pressparse compare``: two transcripts of one speech, or two versions of a page."""

from __future__ import annotations

import re
import sys

import click

from pressparse.commands.colour import paint
from pressparse.commands.files import Reading, judge, read_transcript
from pressparse.commands.options import complete_file, take_reading
from pressparse.commands.streams import FAILED, STANDARD_INPUT, set_output
from pressparse.comparing.transcripts import compare as compare_transcripts
from pressparse.writing.comparison_html import comparison_to_html
from pressparse.writing.comparison_text import comparison_to_text

__all__ = ["compare"]

_EPILOGUE = """\
\b
In the text, [-words-] stand in A alone, and {+words+} in B alone.

\b
Examples:
  pressparse compare examples/as_prepared.txt examples/as_delivered.txt
  pressparse compare --format html examples/as_prepared.txt examples/as_delivered.txt
"""


@click.command("compare", epilog=_EPILOGUE)
@click.argument("a", shell_complete=complete_file)
@click.argument("b", shell_complete=complete_file)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "html")),
    default="text",
    show_default=True,
    help="How it is written.",
)
@take_reading
def compare(*, a: str, b: str, form: str, reading: Reading) -> int:
    """Compare the speech of two files.

    A is as prepared and B as delivered, or A is before a correction and B after it.

    A and B are files of plain text; one of them may be - for standard input.
    """
    if a == b == STANDARD_INPUT:
        msg = "only one of A and B can be standard input"
        raise click.UsageError(msg)
    before, after = read_transcript(a, reading), read_transcript(b, reading)
    if before is None or after is None:
        return FAILED
    comparison = compare_transcripts(before, after)
    if form == "html":
        set_output("utf-8")
        sys.stdout.write(f"{comparison_to_html(comparison)}\n")
    else:
        set_output()
        sys.stdout.write(f"{_paint_changes(comparison_to_text(comparison))}\n")
    return max(judge(before), judge(after))


def _paint_changes(text: str) -> str:
    """Return a comparison with what stands on one side alone in colour."""
    return re.sub(r"\[-.*?-\]|\{\+.*?\+\}", lambda m: paint(m[0], "red" if m[0].startswith("[") else "green"), text)
