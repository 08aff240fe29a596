"""The entry point of the command line.

With click (the extra ``cli``) it runs one of the commands. Without, it has the one that the core is enough for: the
outline of each file, or JSON, on standard output. Both say on standard error what is wrong with a file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from textwrap import fill

from pressparse.commands.files import Reading
from pressparse.commands.forms import Form, write_transcripts
from pressparse.commands.streams import DONE, FAILED, complain, guard_output
from pressparse.commands.version import describe_version
from pressparse.styles import STYLES

__all__ = ["COMMANDS_WITH_CLICK", "main"]

COMMANDS_WITH_CLICK = frozenset({"check", "cite", "compare", "corpus", "explain", "find", "styles"})
"""The commands that the extra ``cli`` brings."""

_WIDTH = 80
_EPILOGUE = """\
styles:
{styles}

In the outline, lines, columns and sections count from 1. With --json, offsets count code points from 0.

There are more commands and forms with click: pip install 'pressparse[cli]'

exit codes:
  0    all files were parsed
  1    all files were parsed, but in at least one of them is a diagnostic of the level "error"
  2    at least one file could not be read or decoded (the others were parsed), or the call was wrong
  130  the program was interrupted
  141  the output was closed before all was written
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments, without the program's name; None for those of the process.

    Returns:
        The exit code: 0, 1, 2, 130 or 141, as ``--help`` explains them.

    Raises:
        SystemExit: with code 0 after ``--help`` and ``--version``, with code 2 where the call is wrong.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    if find_spec("click") is None:
        return guard_output(lambda: _run_without_click(arguments))
    from pressparse.commands.app import run_commands  # noqa: PLC0415 - needs click

    return run_commands(arguments)


def _run_without_click(arguments: Sequence[str]) -> int:
    """Run the one command that needs nothing but the core."""
    if arguments and arguments[0] in COMMANDS_WITH_CLICK:
        complain(arguments[0], "this command needs a package that is not installed: pip install 'pressparse[cli]'")
        return FAILED
    found = _read_options(arguments[1:] if arguments and arguments[0] == "parse" else arguments)
    reading = Reading(style=found.style, language=found.language, encoding=found.encoding)
    form: Form = "json" if found.json else "outline"
    return write_transcripts(found.files, reading, form=form, expanded=found.expanded)


class _ShowVersion(argparse.Action):
    """Prints the version."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"{describe_version()}\n")
        parser.exit(DONE)


def _list_styles() -> str:
    """Return the names of the styles, broken between names only."""
    names = ", ".join(sorted(STYLES))
    return fill(names, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _read_options(arguments: Sequence[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(
        prog="pressparse",
        description="Read published transcripts of press conferences, briefings and speeches.",
        epilog=_EPILOGUE.format(styles=_list_styles()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    reader.add_argument("files", metavar="FILE", nargs="+", help="a file of plain text; - for standard input")
    reader.add_argument(
        "--json",
        action="store_true",
        help="write JSON: one object for one file; for several, an object on a line each, with its file's name",
    )
    reader.add_argument("--expanded", action="store_true", help="with --json: spell out the text of every value")
    reader.add_argument(
        "--style", metavar="NAME", choices=sorted(STYLES), help="the house style: one of those listed below"
    )
    reader.add_argument("--language", metavar="CODE", help="the language of the text (BCP 47), such as en")
    reader.add_argument("--encoding", metavar="NAME", help="the encoding of the files, such as windows-1252")
    reader.add_argument("--version", action=_ShowVersion, nargs=0, help="show the version and exit")
    found = reader.parse_args(arguments)
    if found.expanded and not found.json:
        reader.error("--expanded goes with --json")
    return found
