"""The transcripts of the named files in the form that was asked for, on standard output."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from pressparse.commands.files import Reading, judge, process_files
from pressparse.commands.streams import name_file, set_output
from pressparse.model import Transcript
from pressparse.writing.html import to_html
from pressparse.writing.json import encode, to_dict
from pressparse.writing.outline import to_outline
from pressparse.writing.rows import ROW_COLUMNS, Level, to_rows
from pressparse.writing.schema import pack_text

__all__ = ["Form", "write_texts", "write_transcripts"]

Form: TypeAlias = Literal["outline", "json", "jsonl", "csv", "html"]


def write_transcripts(
    files: Sequence[str],
    reading: Reading,
    *,
    form: Form = "outline",
    expanded: bool = False,
    level: Level = "paragraph",
) -> int:
    """Write the transcript of each file, and return the exit code.

    Args:
        files: the names of the files.
        reading: how they are read.
        form: how they are written.
        expanded: with ``"json"`` and ``"jsonl"``, whether the text of every value is spelled out.
        level: with ``"csv"``, what becomes a row.
    """
    if form == "csv":
        return _write_table(files, reading, level)
    if form == "outline":
        return write_texts(files, reading, to_outline)
    set_output("utf-8")

    def write(file: str, t: Transcript) -> int:
        if form == "html":
            sys.stdout.write(to_html(t))
        else:
            document = to_dict(t, expanded)
            is_alone = form == "json" and len(files) == 1
            sys.stdout.write(f"{encode(document if is_alone else {'file': pack_text(file), **document})}\n")
        return judge(t)

    return process_files(files, reading, write)


def write_texts(files: Sequence[str], reading: Reading, describe: Callable[[Transcript], str]) -> int:
    """Write a text for eyes about each file, under a line with its name where there are several; return the exit code.

    Args:
        files: the names of the files.
        reading: how they are read.
        describe: what returns the text.
    """
    set_output()

    def write(file: str, t: Transcript) -> int:
        is_one = len(files) == 1
        if not is_one:
            sys.stdout.write(f"==> {name_file(file)} <==\n\n")
        sys.stdout.write(f"{describe(t)}\n")
        if not is_one:
            sys.stdout.write("\n")
        return judge(t)

    return process_files(files, reading, write)


def _write_table(files: Sequence[str], reading: Reading, level: Level) -> int:
    """Write one table of the rows of all files, each after the name of its file."""
    set_output("utf-8")
    columns = ["file", *(column.name for column in ROW_COLUMNS[level])]
    table = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    table.writeheader()

    def write(file: str, t: Transcript) -> int:
        table.writerows({"file": file, **row} for row in to_rows(t, level))
        return judge(t)

    return process_files(files, reading, write)
