"""The command line: an outline of each file, or JSON, on standard output; what is wrong with a file on standard error.

Exit codes: see the end of ``pressparse --help``.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from attrs import frozen

from pressparse.diagnostics import Severity
from pressparse.errors import PressparseError
from pressparse.model import Transcript
from pressparse.parsing import parse_bytes
from pressparse.styles import STYLES
from pressparse.writing.json import encode, to_dict
from pressparse.writing.outline import make_printable, to_outline
from pressparse.writing.schema import pack_text

__all__ = ["main"]

_DONE = 0
_DOUBTFUL = 1
_FAILED = 2
# What a shell reports of a program that was interrupted (128 + SIGINT), or wrote to a closed pipe (128 + SIGPIPE).
_INTERRUPTED = 130
_CLOSED_PIPE = 141

_STANDARD_INPUT = "-"

_WIDTH = 80
_EPILOGUE = """\
styles:
{styles}

In the outline, lines, columns and sections count from 1. With --json, offsets count code points from 0.

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
    options = _read_options(argv)
    output: object = sys.stdout
    if isinstance(output, io.TextIOWrapper):
        # JSON is UTF-8 whatever the locale; an outline follows the locale, and spells out what that can't write.
        encoding = "utf-8" if options.json else None
        output.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        codes = [_process_file(file, options) for file in options.files]
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _CLOSED_PIPE
    except OSError as error:
        _drop_output()
        _complain("standard output", f"{error.strerror}: what was written is incomplete")
        return _FAILED
    return max(codes)


@frozen(kw_only=True)
class _Options:
    """What the arguments say."""

    files: list[str]
    json: bool
    expanded: bool
    style: str | None
    language: str | None
    encoding: str | None


class _ShowVersion(argparse.Action):
    """Prints the version. It is looked up only then: that reads files."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and rarely needed

        try:
            known = version("pressparse")
        except PackageNotFoundError:
            known = "of unknown version (run from its sources, not installed)"
        sys.stdout.write(f"pressparse {known}\n")
        parser.exit(_DONE)


def _list_styles() -> str:
    """Return the names of the styles, broken between names only."""
    names = ", ".join(sorted(STYLES))
    return fill(names, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _read_options(argv: Sequence[str] | None) -> _Options:
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
    found = reader.parse_args(argv)
    if found.expanded and not found.json:
        reader.error("--expanded goes with --json")
    return _Options(
        files=found.files,
        json=found.json,
        expanded=found.expanded,
        style=found.style,
        language=found.language,
        encoding=found.encoding,
    )


def _process_file(file: str, options: _Options) -> int:
    """Write what a file holds, and return its exit code."""
    try:
        data = _read_file(file)
    except (OSError, ValueError) as error:
        _complain(file, _explain_unreadable(error))
        return _FAILED
    try:
        transcript = parse_bytes(data, encoding=options.encoding, style=options.style, language=options.language)
    except PressparseError as error:
        _complain(file, str(error))
        return _FAILED
    for diagnostic in transcript.diagnostics:
        if diagnostic.code == "undecodable-bytes":
            _complain(file, f"{diagnostic.message}: if it is text, pass its encoding with --encoding")
            return _FAILED
    _write_transcript(file, transcript, options)
    return _DOUBTFUL if any(d.severity is Severity.ERROR for d in transcript.diagnostics) else _DONE


def _read_file(file: str) -> bytes:
    if file != _STANDARD_INPUT:
        return Path(file).read_bytes()
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - it is, where it was closed before the start
        msg = "standard input is closed"
        raise ValueError(msg)
    return sys.stdin.buffer.read()


def _explain_unreadable(error: OSError | ValueError) -> str:
    """Return why a file could not be read, and what to do."""
    match error:
        case FileNotFoundError():
            return "there is no such file: check the name and the folder"
        case IsADirectoryError():
            return "it is a directory: name the files in it"
        case PermissionError():
            return "it may not be read: ask its owner for the permission, or copy it"
        case OSError():
            return f"it could not be read ({error.strerror}): check the file"
        case _:
            return f"it could not be read ({error}): check the name"


def _write_transcript(file: str, transcript: Transcript, options: _Options) -> None:
    is_one = len(options.files) == 1
    if options.json:
        document = to_dict(transcript, options.expanded)
        sys.stdout.write(encode(document if is_one else {"file": pack_text(file), **document}))
    else:
        if not is_one:
            sys.stdout.write(f"==> {'standard input' if file == _STANDARD_INPUT else make_printable(file)} <==\n\n")
        sys.stdout.write(to_outline(transcript))
        if not is_one:
            sys.stdout.write("\n")
    sys.stdout.write("\n")


def _complain(subject: str, problem: str) -> None:
    name = "standard input" if subject == _STANDARD_INPUT else subject
    sys.stderr.write(f"pressparse: {make_printable(name)}: {make_printable(problem)}\n")


def _drop_output() -> None:
    """Let what is still in the buffer go nowhere: Python would try again to write it at its end, and complain."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
