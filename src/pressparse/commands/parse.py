"""``pressparse parse``: the transcript of each file, in one of several forms."""

from __future__ import annotations

import click

from pressparse.commands.files import Reading
from pressparse.commands.forms import Form, write_transcripts
from pressparse.commands.options import take_files, take_reading
from pressparse.writing.rows import Level

__all__ = ["parse"]

_FORMS = ("outline", "json", "jsonl", "csv", "html")
_LEVELS = ("paragraph", "turn", "exchange", "transcript")

_EPILOGUE = """\
\b
Forms:
  outline  what was read and where, for eyes
  json     everything, as one object; for several files, as jsonl
  jsonl    everything, an object a line, each with its file's name
  csv      a table, each row with its file's name; --level says of what
  html     one page: the text with what it was read as; of one file

\b
Lines, columns and sections count from 1 in an outline; offsets in the other
forms count code points from 0.

\b
Examples:
  pressparse parse examples/briefing.txt
  pressparse parse --format csv --level exchange examples/briefing.txt
  pressparse parse --format jsonl examples/briefing.txt examples/press_conference.txt
"""


@click.command("parse", epilog=_EPILOGUE)
@take_files
@click.option("--format", "form", type=click.Choice(_FORMS), help="How the transcripts are written.")
@click.option("--json", "is_json", is_flag=True, help="The same as --format json.")
@click.option("--expanded", is_flag=True, help="With json and jsonl: spell out the text of every value.")
@click.option("--level", type=click.Choice(_LEVELS), help="With csv: what becomes a row; by default, each paragraph.")
@take_reading
def parse(
    *, files: tuple[str, ...], reading: Reading, form: Form | None, is_json: bool, expanded: bool, level: Level | None
) -> int:
    """Write the transcript of each FILE.

    It is an outline, or what --format says. FILE is a file of plain text, or - for standard input.
    """
    if is_json and form not in {None, "json"}:
        msg = f"--json goes with no other form, but --format is {form}"
        raise click.UsageError(msg)
    form = "json" if is_json else form or "outline"
    if expanded and form not in {"json", "jsonl"}:
        msg = "--expanded goes with --json, or with --format json or jsonl"
        raise click.UsageError(msg)
    if level is not None and form != "csv":
        msg = "--level goes with --format csv"
        raise click.UsageError(msg)
    if form == "html" and len(files) > 1:
        msg = f"a page is of one file, but {len(files)} are named: write one page after the other"
        raise click.UsageError(msg)
    return write_transcripts(files, reading, form=form, expanded=expanded, level=level or "paragraph")
