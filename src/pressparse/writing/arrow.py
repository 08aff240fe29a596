"""Transcripts as Arrow tables and Parquet files, with the columns of the rows between a document's id and its error.

Rows become record batches of a bounded size one after the other, so that no more than one batch is held as rows.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from pressparse._patterns import lazy_pattern
from pressparse.errors import MissingExtraError
from pressparse.model import Transcript, check_transcript
from pressparse.writing.rows import ROW_COLUMNS, ROWS_VERSION, Cell, Level, RowColumn, check_level, to_rows

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = [
    "DOCUMENT",
    "ERROR",
    "arrow_schema",
    "list_columns",
    "make_batch",
    "to_arrow",
    "to_document_rows",
    "write_parquet",
]

DOCUMENT = RowColumn("document", "str", "the id of the document; None where none was given")
ERROR = RowColumn("error", "str", "why the document could not be read; None for one that was")

# A batch ends with the transcript that brings it to this many characters of sources and rows together.
_BATCH = 4_000_000

_LONE_SURROGATE = lazy_pattern("[\ud800-\udfff]")


def list_columns(level: Level) -> tuple[RowColumn, ...]:
    """Return the columns of the tables of a level, in their order.

    Raises:
        ValueError: if there is no such level.
    """
    check_level(level)
    return (DOCUMENT, *ROW_COLUMNS[level], ERROR)


def arrow_schema(level: Level) -> pa.Schema:
    """Return the schema of the tables of a level, which depends on nothing else.

    Its columns are ``document``, those of :data:`ROW_COLUMNS`, and ``error``. Its metadata have the level and
    :data:`ROWS_VERSION`, and those of each field its meaning.

    Args:
        level: what becomes a row, as for :func:`to_rows`.

    Raises:
        MissingExtraError: if pyarrow is not installed; ``pip install 'pressparse[arrow]'`` installs it.
        ValueError: if there is no such level.

    >>> schema = arrow_schema("turn")
    >>> schema.names[:3], schema.names[-1], str(schema.field("start").type)
    (['document', 'turn', 'turn_kind'], 'error', 'int64')
    """
    columns = list_columns(level)
    try:
        import pyarrow as pa  # noqa: PLC0415 - optional
    except ImportError as error:
        task = "a table"
        raise MissingExtraError(task, extra="arrow") from error
    types = {"str": pa.string(), "int": pa.int64(), "bool": pa.bool_()}
    return pa.schema(
        [pa.field(column.name, types[column.type], metadata={"meaning": column.meaning}) for column in columns],
        metadata={"pressparse.rows_version": str(ROWS_VERSION), "pressparse.level": level},
    )


def to_arrow(
    transcripts: Transcript | Iterable[Transcript], *, level: Level = "paragraph", ids: Iterable[str] | None = None
) -> pa.Table:
    r"""Return transcripts as an Arrow table, which pandas, polars, DuckDB and Spark read.

    The rows are those of :func:`to_rows`, one transcript's after the other's. A lone surrogate, which Arrow can't hold,
    is U+FFFD in the table, so that places stay as they are.

    Args:
        transcripts: one transcript, or any number of them; a generator is read once.
        level: what becomes a row, as for :func:`to_rows`.
        ids: an id for each transcript, for the column ``document``.

    Returns:
        The table, in the order of the transcripts, with the schema :func:`arrow_schema`. Its column ``error`` is null.

    Raises:
        MissingExtraError: if pyarrow is not installed; ``pip install 'pressparse[arrow]'`` installs it.
        TypeError: if ``transcripts`` holds anything else, or ``ids`` is a string or holds what is none.
        ValueError: if there is no such level, or there are not as many ids as transcripts.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n5 May 2021\n\nMS. MARLOW: Good evening.\n\nMS. MARLOW: We begin.\n")
    >>> to_arrow([t], ids=["harbour-7"]).select(["document", "start", "speaker_name", "text"]).to_pylist()[1]
    {'document': 'harbour-7', 'start': 69, 'speaker_name': 'MARLOW', 'text': 'We begin.'}
    """
    schema = arrow_schema(level)
    import pyarrow as pa  # noqa: PLC0415 - optional, and there

    return pa.Table.from_batches(_make_batches(transcripts, level, ids, schema), schema)


def write_parquet(
    transcripts: Transcript | Iterable[Transcript],
    path: str | os.PathLike[str],
    *,
    level: Level = "paragraph",
    ids: Iterable[str] | None = None,
) -> None:
    """Write transcripts to a Parquet file, with no more than a part of the table in memory.

    The file is written under another name beside its own, and renamed when it is whole: a run that fails leaves what
    was there before.

    Args:
        transcripts: as for :func:`to_arrow`; a generator that parses one text after the other needs the least memory.
        path: the file.
        level: as for :func:`to_arrow`.
        ids: as for :func:`to_arrow`.

    Raises:
        OSError: if the file can't be written.
        MissingExtraError: if pyarrow is not installed; ``pip install 'pressparse[arrow]'`` installs it.
        TypeError: as for :func:`to_arrow`.
        ValueError: as for :func:`to_arrow`.
    """
    schema = arrow_schema(level)
    from pyarrow import parquet  # noqa: PLC0415 - optional, and there

    whole = Path(path)
    part = whole.with_name(f"{whole.name}.{os.getpid()}.part")
    try:
        with parquet.ParquetWriter(part, schema, compression="zstd") as writer:
            for batch in _make_batches(transcripts, level, ids, schema):
                writer.write_batch(batch)
        part.replace(whole)
    finally:
        part.unlink(missing_ok=True)


def to_document_rows(t: Transcript, level: Level, document: str | None) -> list[dict[str, Cell]]:
    """Return the rows of a transcript, each with the id of its document."""
    rows = to_rows(t, level)
    for row in rows:
        row[DOCUMENT.name] = document
    return rows


def make_batch(rows: Sequence[Mapping[str, Cell]], schema: pa.Schema) -> pa.RecordBatch:
    """Return rows as a record batch; a column that a row does not have is null in it."""
    import pyarrow as pa  # noqa: PLC0415 - optional, and there where a schema is

    try:
        return pa.RecordBatch.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist([_replace_surrogates(row) for row in rows], schema=schema)


def _make_batches(
    transcripts: Transcript | Iterable[Transcript], level: Level, ids: Iterable[str] | None, schema: pa.Schema
) -> Iterator[pa.RecordBatch]:
    rows: list[Mapping[str, Cell]] = []
    size = 0
    for document, t in _pair_ids(transcripts, ids):
        check_transcript(t, "transcripts")
        added = to_document_rows(t, level, document)
        rows += added
        size += len(t.source) + len(added)
        if size >= _BATCH:
            yield make_batch(rows, schema)
            rows, size = [], 0
    if rows:
        yield make_batch(rows, schema)


def _pair_ids(
    transcripts: Transcript | Iterable[Transcript], ids: Iterable[str] | None
) -> Iterator[tuple[str | None, Transcript]]:
    """Yield each transcript with its id, and raise where one of the two is missing."""
    listed = (transcripts,) if isinstance(transcripts, Transcript) else transcripts
    if isinstance(ids, str):
        msg = f"ids must be a list of strings, one for each transcript, not the string {ids!r}"
        raise TypeError(msg)
    if ids is None:
        yield from zip(repeat(None), listed, strict=False)
        return
    for number, (document, t) in enumerate(zip_longest(ids, listed)):
        if document is None or t is None:
            msg = f"ids must be as many as transcripts: number {number}, from 0, is missing from one of the two"
            raise ValueError(msg)
        if not isinstance(document, str):
            msg = f"ids must hold strings, not {type(document).__name__}: {document!r}"
            raise TypeError(msg)
        yield document, t


def _replace_surrogates(row: Mapping[str, Cell]) -> Mapping[str, Cell]:
    return {
        name: _LONE_SURROGATE().sub("\N{REPLACEMENT CHARACTER}", cell) if isinstance(cell, str) else cell
        for name, cell in row.items()
    }
