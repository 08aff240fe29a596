"""From files to their transcripts: each is read by itself, so that one in trouble stops no other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from pressparse._values import Value
from pressparse.commands.progress import follow_files
from pressparse.commands.streams import DONE, FAILED, NOT_AS_WANTED, STANDARD_INPUT, complain
from pressparse.diagnostics import Severity
from pressparse.errors import PressparseError, explain_unreadable
from pressparse.model import Transcript
from pressparse.parsing import parse_bytes

__all__ = ["Reading", "judge", "process_files", "read_transcript"]


@frozen(kw_only=True, eq=False, repr=False)
class Reading(Value):
    """What the arguments say about how files are read."""

    style: str | None = None
    """The house style."""
    language: str | None = None
    """The language of the text (BCP 47)."""
    encoding: str | None = None
    """The encoding of the files."""
    url: str | None = None
    """The address of the page that the text was taken from."""


def process_files(files: Sequence[str], reading: Reading, process: Callable[[str, Transcript], int]) -> int:
    """Read each file, do something with its transcript, and return the highest exit code.

    Args:
        files: the names of the files.
        reading: how they are read.
        process: what is done with the name of a file and its transcript; it returns an exit code.
    """
    codes = [DONE]
    for file in follow_files(files):
        transcript = read_transcript(file, reading)
        codes.append(FAILED if transcript is None else process(file, transcript))
    return max(codes)


def read_transcript(file: str, reading: Reading) -> Transcript | None:
    """Return the transcript of a file; None where it can't be read, after a complaint that says why.

    Args:
        file: the name of the file, or ``-`` for standard input.
        reading: how it is read.
    """
    try:
        data = _read_file(file)
    except (OSError, ValueError) as error:
        complain(file, explain_unreadable(error))
        return None
    try:
        t = parse_bytes(
            data, encoding=reading.encoding, style=reading.style, language=reading.language, url=reading.url
        )
    except PressparseError as error:
        complain(file, str(error))
        return None
    for diagnostic in t.diagnostics:
        if diagnostic.code == "undecodable-bytes":
            complain(file, f"{diagnostic.message}: if it is text, pass its encoding with --encoding")
            return None
        if diagnostic.code == "not-text":
            complain(file, diagnostic.message)
            return None
    return t


def judge(t: Transcript) -> int:
    """Return the exit code of a transcript: whether it has a diagnostic of the level ``error``."""
    return NOT_AS_WANTED if any(d.severity is Severity.ERROR for d in t.diagnostics) else DONE


def _read_file(file: str) -> bytes:
    if file != STANDARD_INPUT:
        return Path(file).read_bytes()
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - it is, where it was closed before the start
        msg = "standard input is closed"
        raise ValueError(msg)
    return sys.stdin.buffer.read()
