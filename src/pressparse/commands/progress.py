"""How far many files are, on standard error, for whoever waits there."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import TypeVar

from pressparse.commands.streams import is_terminal

__all__ = ["follow_documents", "follow_files"]

T = TypeVar("T")


def follow_documents(records: Iterable[T]) -> Iterator[T]:
    """Yield the records of documents, with a count of them and of the time, where standard error is a terminal.

    How many there will be is not known: they are found as they are read. It needs rich.

    Args:
        records: a record of each document that was read.
    """
    if not is_terminal(sys.stderr) or find_spec("rich") is None:
        yield from records
        return
    from rich.console import Console  # noqa: PLC0415 - slow, and rarely needed
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("Reading"), BarColumn(), TextColumn("{task.completed} documents"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield from progress.track(records, total=None)


def follow_files(files: Sequence[str]) -> Iterator[str]:
    """Yield the files, with a bar that shows how many were taken.

    There is a bar only for several files, only where standard error is a terminal, and only where standard output is
    none: on one terminal it would tear what is written. It needs rich.

    Args:
        files: the names of the files.
    """
    is_watched = len(files) > 1 and is_terminal(sys.stderr) and not is_terminal(sys.stdout)
    if not is_watched or find_spec("rich") is None:
        yield from files
        return
    from rich.console import Console  # noqa: PLC0415 - slow, and rarely needed
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Complaints go above the bar; standard output is left alone.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield from progress.track(files, description="Reading")
