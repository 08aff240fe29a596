"""``pressparse check``: what is uncertain in each file or could not be read, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from pressparse.commands.colour import SEVERITY_COLOURS, paint
from pressparse.commands.files import Reading, process_files
from pressparse.commands.options import take_files, take_reading
from pressparse.commands.streams import DONE, NOT_AS_WANTED, name_file, set_output
from pressparse.diagnostics import Severity
from pressparse.model import Transcript
from pressparse.span import LineIndex
from pressparse.writing.wording import make_printable

__all__ = ["check"]

# From the least to the most.
_SEVERITIES = tuple(severity.value for severity in Severity)

_EPILOGUE = """\
\b
Exit codes:
  0    no file has a diagnostic that --fail-on names
  1    at least one file has such a diagnostic
  2, 130 and 141 are those of all commands: see pressparse --help

\b
Examples:
  pressparse check examples/briefing.txt examples/press_conference.txt
  pressparse check --show warning --fail-on warning examples/briefing.txt
"""


@click.command("check", epilog=_EPILOGUE)
@take_files
@click.option(
    "--show",
    type=click.Choice(_SEVERITIES),
    default="info",
    show_default=True,
    help="The least severity that is shown.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    default="error",
    show_default=True,
    help="The least severity at which the exit code is 1.",
)
@take_reading
def check(*, files: tuple[str, ...], reading: Reading, show: str, fail_on: str) -> int:
    """List the diagnostics of each FILE, one a line.

    A line holds file, line, column, severity, code and message. Lines and columns count from 1.

    FILE is a file of plain text, or - for standard input.
    """
    set_output()

    def report(file: str, t: Transcript) -> int:
        for line in _list_diagnostics(file, t, _SEVERITIES[_SEVERITIES.index(show) :]):
            sys.stdout.write(f"{line}\n")
        failing = _SEVERITIES[_SEVERITIES.index(fail_on) :]
        return NOT_AS_WANTED if any(d.severity in failing for d in t.diagnostics) else DONE

    return process_files(files, reading, report)


def _list_diagnostics(file: str, t: Transcript, severities: tuple[str, ...]) -> Iterator[str]:
    index = LineIndex(t.source)
    for d in t.diagnostics:
        if d.severity in severities:
            place = f"{name_file(file)}:{index.line(d.span.start)}:{index.column(d.span.start) + 1}"
            severity = paint(d.severity.value, SEVERITY_COLOURS[d.severity])
            yield f"{place}: {severity}: {d.code}: {make_printable(d.message)}"
