"""What a program in a pipe owes to the others: exit codes, complaints on standard error, an output that may close."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable

from pressparse.writing.wording import make_printable

__all__ = [
    "CLOSED_PIPE",
    "DONE",
    "FAILED",
    "INTERRUPTED",
    "NOT_AS_WANTED",
    "STANDARD_INPUT",
    "complain",
    "guard_output",
    "is_terminal",
    "name_file",
    "set_output",
]

DONE = 0
NOT_AS_WANTED = 1
FAILED = 2
# What a shell reports of a program that was interrupted (128 + SIGINT), or wrote to a closed pipe (128 + SIGPIPE).
INTERRUPTED = 130
CLOSED_PIPE = 141

STANDARD_INPUT = "-"


def guard_output(run: Callable[[], int]) -> int:
    """Run what writes to standard output, and return its exit code, or that of what stopped it.

    Args:
        run: what to run.
    """
    try:
        try:
            return run()
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return CLOSED_PIPE
    except OSError as error:
        _drop_output()
        complain("standard output", f"{error.strerror}: what was written is incomplete")
        return FAILED


def is_terminal(stream: object) -> bool:
    """Return whether a stream is a terminal. A standard stream that was closed before the start is None."""
    return isinstance(stream, io.TextIOBase) and stream.isatty()


def set_output(encoding: str | None = None) -> None:
    """Have standard output spell out what its encoding can't write.

    Args:
        encoding: the encoding of what programs read, whatever the locale; None for what eyes read: that of the locale.
    """
    output: object = sys.stdout
    if isinstance(output, io.TextIOWrapper):
        newline = None if encoding is None else "\n"
        output.reconfigure(encoding=encoding, errors="backslashreplace", newline=newline)


def complain(subject: str, problem: str) -> None:
    """Say on standard error, in one line, what is wrong.

    Args:
        subject: the file, or what else it is wrong with.
        problem: what is wrong, and what to do.
    """
    sys.stderr.write(f"pressparse: {name_file(subject)}: {make_printable(problem)}\n")


def name_file(file: str) -> str:
    """Return the name of a file as it is shown."""
    return "standard input" if file == STANDARD_INPUT else make_printable(file)


def _drop_output() -> None:
    """Let what is still in the buffer go nowhere: Python would try again to write it at its end, and complain."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
