"""Small documents for a corpus, and what worker processes are given to do, in a module that they can import."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pressparse
from pressparse.corpus import Document

__all__ = ["die_at", "list_talks", "measure_text", "raise_at_odd", "return_what_cannot_be_sent"]

_SPEAKERS = ("ADA MARLOW", "IVO BRANDT", "MILA SANDOVAL")


def list_talks(count: int) -> list[Document]:
    """Return documents that differ from one another."""
    return [
        Document(
            id=f"talk-{number:03}",
            content=f"Press briefing\n\n{number % 28 + 1} May {2000 + number % 7}\n\n"
            f"{_SPEAKERS[number % 3]}: Good evening, number {number}.\n\nQ: Is the pier open?\n\n"
            f"{_SPEAKERS[number % 3]}: It is. {'We wait. ' * (number % 5)}\n",
        )
        for number in range(count)
    ]


def measure_text(t: pressparse.Transcript) -> int:
    """Return the length of a transcript's source."""
    return len(t.source)


def raise_at_odd(t: pressparse.Transcript) -> int:
    """Return the length of a transcript's source where it is even."""
    if len(t.source) % 2:
        msg = "odd"
        raise ArithmeticError(msg)
    return len(t.source)


def return_what_cannot_be_sent(t: pressparse.Transcript) -> object:
    """Return a value that is bound to its process, but for short texts."""
    return (lambda: t) if len(t.source) > 120 else len(t.source)


def die_at(t: pressparse.Transcript) -> int:
    """Kill the process at a text that says so; at one that names a file, only if that is not yet there."""
    first, _, rest = t.source.partition("\n")
    if first == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if first == "die once" and not Path(rest.strip()).exists():
        Path(rest.strip()).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if first == "wait":
        time.sleep(0.05)
    return len(t.source)
