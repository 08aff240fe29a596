"""The records beside an output: one line for each document that is whole in it, so that a rerun can go on from there.

A line is written once what it tells of is written. It holds the record of a document and a mark, which says how much
of the output is whole with it: bytes of a file, or files of a folder. What an interrupted run left behind the last mark
is cut off by the next run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pressparse.corpus.json_lines import LineFile
from pressparse.corpus.records import DocumentRecord, pack_record, unpack_record
from pressparse.errors import CorpusError
from pressparse.writing.json import encode
from pressparse.writing.schema import JSONValue

__all__ = ["Ledger", "name_ledger"]

_SCHEMA = "pressparse-corpus/1"


class _Line(NamedTuple):
    """One line of a ledger."""

    record: DocumentRecord
    mark: int
    """How much of the output is whole with it."""
    stop: int
    """The byte of the ledger after the line."""


class Ledger:
    """The records of an output, and what it was made with.

    Args:
        path: its file.
        settings: what the output is made with.
        present: how much of the output there is.

    Raises:
        CorpusError: if the output was made with other settings, or the file is no ledger.
        OSError: if the file can't be read or written.

    Attributes:
        done: the ids of the documents that are in the output.
        mark: how much of the output is whole.
    """

    def __init__(self, path: Path, settings: Mapping[str, str | None], present: int) -> None:
        self._path = path
        self._settings: dict[str, JSONValue] = {**settings}
        self._failed: set[tuple[str, str | None]] = set()
        self.done: set[str] = set()
        self.mark = 0
        stop = self._check_head()
        for line in self._read():
            if line.mark > present:  # the disk has lost what was written, or somebody has
                break
            self.mark, stop = line.mark, line.stop
            if line.record.error is None:
                self.done.add(line.record.id)
            else:
                self._failed.add((line.record.id, line.record.error))
        self._file = LineFile(path, stop)

    def begin(self) -> None:
        """Write the first line, where there is none yet."""
        if not self._file.mark:
            self._write({"schema": _SCHEMA, "settings": self._settings})

    def append(self, records: Iterable[DocumentRecord], mark: int) -> None:
        """Note that documents are whole in the output, or why they are not; a reason that was noted is not repeated.

        Args:
            records: the records of the documents.
            mark: how much of the output is whole with them.
        """
        for record in records:
            if (record.id, record.error) not in self._failed:
                self._write({"record": pack_record(record), "mark": mark})

    def list_done(self) -> Iterator[DocumentRecord]:
        """Yield the records of the documents that are in the output."""
        return (line.record for line in self._read() if line.record.error is None)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _check_head(self) -> int:
        """Return where the first line stops, 0 where there is none; raise where the ledger is of another output."""
        if not self._path.exists():
            return 0
        with self._path.open("rb") as file:
            head = file.readline()
        if not head.endswith(b"\n"):
            return 0
        document = _decode(head)
        if not isinstance(document, dict) or document.get("schema") != _SCHEMA:
            msg = f"{self._path} is no list of records that this version can go on with: name another output"
            raise CorpusError(msg)
        if document.get("settings") != self._settings:
            made = encode(document.get("settings"))
            msg = (
                f"{self._path} was begun with other settings ({made}): use the same, name another output, "
                "or delete it and the output to begin anew"
            )
            raise CorpusError(msg)
        return len(head)

    def _read(self) -> Iterator[_Line]:
        """Yield the lines behind the first, up to one that is not whole."""
        if not self._path.exists():
            return
        stop = 0
        with self._path.open("rb") as file:
            for line in file:
                stop += len(line)
                document = _decode(line)
                if not line.endswith(b"\n") or not isinstance(document, dict):
                    return
                mark = document.get("mark")
                if isinstance(mark, int):
                    yield _Line(unpack_record(document.get("record")), mark, stop)

    def _write(self, document: JSONValue) -> None:
        self._file.add(encode(document).encode() + b"\n")


def name_ledger(output: Path) -> Path:
    """Return the file of the records of an output."""
    return output.with_name(f"{output.name}.records")


def _decode(line: bytes) -> JSONValue:
    try:
        document: JSONValue = json.loads(line)
    except ValueError:
        return None
    return document
