"""All commands as one program, with click: what each call means, help, and completion."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import cast

import click
from click.exceptions import Exit
from click.shell_completion import CompletionItem, shell_complete

from pressparse.commands.check import check
from pressparse.commands.cite import cite
from pressparse.commands.compare import compare
from pressparse.commands.corpus import corpus
from pressparse.commands.explain import explain
from pressparse.commands.find import find
from pressparse.commands.parse import parse
from pressparse.commands.streams import DONE, FAILED, guard_output
from pressparse.commands.styles import styles
from pressparse.commands.version import describe_version

__all__ = ["COMMANDS", "run_commands"]

_PROGRAM = "pressparse"
_COMPLETION = "_PRESSPARSE_COMPLETE"
_NAMES = ("-h", "--help", "--version")

_EPILOGUE = """\
\b
Exit codes:
  0    all files were parsed
  1    all files were parsed, but in at least one of them is a diagnostic of
       the level "error"; check, find and cite say what 1 means for them
  2    at least one file could not be read or decoded (the others were
       parsed), or the call was wrong
  130  the program was interrupted
  141  the output was closed before all was written

\b
Examples:
  pressparse examples/briefing.txt
  pressparse explain examples/briefing.txt
  pressparse find "The towns pay one half" examples/briefing.txt
"""


class _Commands(click.Group):
    """The commands; where the first argument names none and is no option of the program, it goes to ``parse``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``parse`` before arguments that begin with no command."""
        is_named = not args or args[0] in self.commands or args[0] in _NAMES
        # os.path, since Path raises for a name that can't be a file's
        if not is_named and not args[0].startswith("-") and not os.path.exists(args[0]):  # noqa: PTH110
            near = get_close_matches(args[0], self.commands, n=1)
            if near:
                ctx.fail(f"{args[0]!r} is neither a file nor a command: is {near[0]!r} meant?")
        return super().parse_args(ctx, args if is_named else ["parse", *args])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete commands, and files, since a file alone is parsed."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]


def _show_version(ctx: click.Context, _parameter: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001 - click's
    if is_asked:
        sys.stdout.write(f"{describe_version()}\n")
        ctx.exit(DONE)


COMMANDS = _Commands(
    _PROGRAM,
    commands=[parse, explain, check, styles, find, cite, compare, corpus],
    help="""Read published transcripts of press conferences, briefings and speeches.

    Where the first argument is no command, parse is meant: pressparse FILE is pressparse parse FILE. A file that has
    the name of a command is named with its folder: ./find.
    """,
    epilog=_EPILOGUE,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help="Show the version and exit.",
        )
    ],
)
"""The program."""


def run_commands(arguments: Sequence[str]) -> int:
    """Run a command, or answer a shell that asks how to complete one.

    Args:
        arguments: the arguments, without the program's name.

    Returns:
        The exit code.

    Raises:
        SystemExit: with code 0 after ``--help`` and ``--version``, with code 2 where the call is wrong.
    """
    if instruction := os.environ.get(_COMPLETION):
        return shell_complete(COMMANDS, {}, _PROGRAM, _COMPLETION, instruction)
    return guard_output(lambda: _run_command(arguments))


def _run_command(arguments: Sequence[str]) -> int:
    # Not by the main() of click, which has other exit codes for a closed pipe and an interruption.
    try:
        with COMMANDS.make_context(_PROGRAM, list(arguments)) as ctx:
            return cast("int", COMMANDS.invoke(ctx))
    except Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(FAILED)
