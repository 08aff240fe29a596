"""The texts in a table, a row at a time: JSON Lines, packed or not, and Parquet."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from attrs import frozen

from pressparse._values import Value
from pressparse.corpus.documents import Document, Found, Unreadable, make_id
from pressparse.errors import MissingExtraError, explain_unreadable
from pressparse.writing.schema import JSONValue

__all__ = ["TABLE_ENDINGS", "Columns", "read_table"]

TABLE_ENDINGS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".parquet")
"""The endings of the tables that can be read."""

# Rows that are taken from a Parquet file at once.
_BATCH = 32

# Every row and every transcript that this library writes has one of these sets of names.
_OWN_ROW = frozenset({"document", "raw", "style", "delivery"})
_OWN_TRANSCRIPT = frozenset({"schema", "source", "metadata", "blocks"})


@frozen(kw_only=True, eq=False, repr=False)
class Columns(Value):
    """Where a table holds what: names of an object of JSON Lines, or of columns."""

    text: str = "text"
    """The text; in Parquet, it may be bytes."""
    id: str = "id"
    """The id; a row without one gets the id of the file and its number."""
    url: str = "url"
    """The address that the text was taken from, where there is one."""


_Row: TypeAlias = "JSONValue | dict[str, str | bytes | int | None] | Exception"
"""What stands in a row, or why that can't be told."""


class _TableError(Exception):
    """A table is not one of texts; the message says why."""


def read_table(path: Path, id: str, columns: Columns) -> Iterator[Found]:  # noqa: A002 - as the field
    """Yield the texts of a table, in its order.

    Where a table can't be read on, its last document is an :class:`Unreadable` with the id of the file.

    Args:
        path: the table.
        id: its id.
        columns: where it holds what.
    """
    is_parquet = path.name.lower().endswith(".parquet")
    try:
        rows = _read_parquet(path, columns) if is_parquet else _read_lines(path)
        for number, row in rows:
            place = f"{path}, {'row' if is_parquet else 'line'} {number}"
            yield _take_row(row, f"{id}#{number}", place, columns)
    except (_TableError, MissingExtraError) as error:
        yield Unreadable(id=id, place=str(path), error=str(error))
    except (OSError, EOFError, zlib.error) as error:
        explained = explain_unreadable(error) if isinstance(error, OSError) else f"it is cut off or damaged ({error})"
        yield Unreadable(id=id, place=str(path), error=explained)


def _read_lines(path: Path) -> Iterator[tuple[int, _Row]]:
    """Yield the number, from 1, and the value of each line that is not blank."""
    with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.isspace():
                continue
            try:
                row: _Row = json.loads(line)
            except (ValueError, RecursionError) as error:
                row = error
            if isinstance(row, dict):
                _refuse_own(row.keys())
            yield number, row


def _read_parquet(path: Path, columns: Columns) -> Iterator[tuple[int, _Row]]:
    """Yield the number, from 1, and the named columns of each row."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        task = "reading Parquet"
        raise MissingExtraError(task, extra="arrow") from error
    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            _refuse_own(names)
            if columns.text not in names:
                raise _TableError(_describe_names(columns.text, names))
            taken = [name for name in (columns.text, columns.id, columns.url) if name in names]
            batches = file.iter_batches(batch_size=_BATCH, columns=taken)  # pyright: ignore[reportUnknownMemberType]
            rows = (batch.slice(place, 1) for batch in batches for place in range(batch.num_rows))
            for number, row in enumerate(rows, start=1):
                try:
                    yield number, row.to_pylist()[0]
                except UnicodeDecodeError as error:  # nobody checks that the strings of a file are UTF-8
                    yield number, error
    except pa.ArrowInvalid as error:
        msg = f"it is no Parquet file, or damaged ({error})"
        raise _TableError(msg) from error


def _take_row(row: _Row, numbered: str, place: str, columns: Columns) -> Found:
    """Return the document of a row, or why there is none."""
    if isinstance(row, Exception):
        return Unreadable(id=numbered, place=place, error=f"{place}: it can't be decoded ({row})")
    if not isinstance(row, dict):
        return Unreadable(id=numbered, place=place, error=f"{place}: it is no object with the name {columns.text!r}")
    text, own, url = (row.get(name) for name in (columns.text, columns.id, columns.url))
    is_number = isinstance(own, int) and not isinstance(own, bool)
    if own is not None and not is_number and not (isinstance(own, str) and own):
        error = f"{place}: its id, {columns.id!r}, is neither a string nor a whole number: {own!r}"
        return Unreadable(id=numbered, place=place, error=error)
    name = numbered if own is None else make_id(str(own))
    if not isinstance(text, str | bytes):
        return Unreadable(id=name, place=place, error=f"{place}: {_describe_names(columns.text, row.keys())}")
    return Document(id=name, content=text, url=url if isinstance(url, str) else None, place=place)


def _describe_names(wanted: str, names: Iterable[object]) -> str:
    listed = ", ".join(repr(name) for name in names)
    return f"there is no text under {wanted!r}; the names are {listed}: say which holds the text"


def _refuse_own(names: Iterable[object]) -> None:
    """Raise for what this library has written: its texts were read already."""
    if _OWN_TRANSCRIPT.issubset(names) or _OWN_ROW.issubset(names):
        msg = "these are not texts but what pressparse has read from texts: name what it was read from"
        raise _TableError(msg)
