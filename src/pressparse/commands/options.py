"""What several commands take: the files, and how they are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper

import click
from click.shell_completion import CompletionItem

from pressparse.commands.files import Reading
from pressparse.styles import STYLES

__all__ = ["complete_file", "take_files", "take_reading"]


def complete_file(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Have the shell complete the name of a file."""
    return [CompletionItem(incomplete, type="file")]


def take_files(command: Callable[..., int]) -> Callable[..., int]:
    """Let a command take files, as ``files``."""
    argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=complete_file)
    return argument(command)


def take_reading(command: Callable[..., int]) -> Callable[..., int]:
    """Let a command take the options that say how files are read, as ``reading``."""

    def run(style: str | None, language: str | None, encoding: str | None, **others: object) -> int:
        return command(reading=Reading(style=style, language=language, encoding=encoding), **others)

    options = (
        click.option("--encoding", metavar="NAME", help="The encoding of the files, such as windows-1252."),
        click.option("--language", metavar="CODE", help="The language of the text (BCP 47), such as en."),
        click.option(
            "--style",
            metavar="NAME",
            type=click.Choice(sorted(STYLES)),
            help="The house style: one of those that the command styles lists.",
        ),
    )
    wrapped: Callable[..., int] = update_wrapper(run, command)
    for option in options:
        wrapped = option(wrapped)
    return wrapped
