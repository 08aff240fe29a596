"""Record batches of texts to record batches of rows: the one function that engines for many documents need to run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from pressparse.errors import PressparseError, TranscriptError
from pressparse.model import Transcript
from pressparse.parsing import parse, parse_bytes
from pressparse.styles.style import HouseStyle
from pressparse.writing.arrow import DOCUMENT, ERROR, arrow_schema, make_batch, to_document_rows
from pressparse.writing.rows import Cell, Level

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["parse_batch"]


def parse_batch(
    batch: pa.RecordBatch,
    *,
    text: str = "text",
    id: str | None = "id",  # noqa: A002 - what the column is called in most tables
    url: str | None = None,
    level: Level = "paragraph",
    style: str | HouseStyle | None = None,
    language: str | None = None,
) -> pa.RecordBatch:
    r"""Parse a record batch of documents into a record batch of rows.

    This function is all that an engine such as Spark, Ray or Dask needs to run over many documents: it depends on
    nothing but its arguments, and has no state.

    A document that can't be read stops nothing. It has one row, in which ``error`` says why and all else but
    ``document`` is null: where the cell is null, the bytes are a file of another kind, such as a PDF, or parsing raised
    an exception. A document that was read and has no paragraph (turn, exchange) has no row; only at the level
    ``transcript`` each has one.

    Args:
        batch: the documents, one a row.
        text: the column with the texts. Strings are read by :func:`parse`, bytes by :func:`parse_bytes`, which also
            tells web pages.
        id: the column with the ids, strings or whole numbers; None where there is none. Ids become the column
            ``document``.
        url: the column with the addresses of the texts; None where there is none.
        level: what becomes a row, as for :func:`to_rows`.
        style: as for :func:`parse`, for all documents.
        language: as for :func:`parse`, for all documents.

    Returns:
        The rows, in the order of the documents, with the schema :func:`arrow_schema`.

    Raises:
        MissingExtraError: if pyarrow is not installed; ``pip install 'pressparse[arrow]'`` installs it.
        TypeError: if a column or an argument is of another type.
        ValueError: if there is no such column or level.
        StyleError: if there is no style of that name.

    >>> import pyarrow
    >>> pages = ["Talk\n\n5 May 2021\n\nMS. MARLOW: Good evening.\n\nMS. MARLOW: We begin.\n", None]
    >>> batch = pyarrow.RecordBatch.from_pydict({"id": [7, 8], "text": pages})
    >>> parse_batch(batch).select(["document", "start", "text", "error"]).to_pylist()  # doctest: +NORMALIZE_WHITESPACE
    [{'document': '7', 'start': 30, 'text': 'Good evening.', 'error': None},
     {'document': '7', 'start': 57, 'text': 'We begin.', 'error': None},
     {'document': '8', 'start': None, 'text': None, 'error': 'there is no text: the cell is null'}]
    """
    schema = arrow_schema(level)
    _check_batch(batch)
    # What is wrong with the hints is wrong for all documents, and is no fault of the first.
    parse("", style=style, language=language)
    texts: list[str | bytes | None] = _list_cells(batch, "text", text, (str, bytes))
    ids: list[str | int | None] = _list_cells(batch, "id", id, (str, int))
    urls: list[str | None] = _list_cells(batch, "url", url, (str,))
    rows: list[dict[str, Cell]] = []
    for content, identity, address in zip(texts, ids, urls, strict=True):
        document = None if identity is None else str(identity)
        try:
            t = _read_text(content, style=style, language=language, url=address)
            rows += to_document_rows(t, level, document)
        except Exception as error:  # noqa: BLE001 - what one document brings about must not end a job over millions
            rows.append({DOCUMENT.name: document, ERROR.name: _explain(error)})
    return make_batch(rows, schema)


def _check_batch(batch: object) -> None:
    """Check that an argument is a record batch, for callers without a type checker."""
    import pyarrow as pa  # noqa: PLC0415 - optional, and there

    if not isinstance(batch, pa.RecordBatch):
        msg = f"batch must be a pyarrow.RecordBatch, not {type(batch).__name__}; to_batches() gives those of a table"
        raise TypeError(msg)


def _list_cells(batch: pa.RecordBatch, argument: str, name: str | None, types: tuple[type, ...]) -> list[Any]:
    """Return the cells of a column, all None for no column, and raise if they are of another type."""
    if name is None:
        return [None] * batch.num_rows
    if batch.schema.get_field_index(name) < 0:
        msg = f"{argument} must name one column of the batch, not {name!r}; there are {', '.join(batch.schema.names)}"
        raise ValueError(msg)
    cells = [_take_value(cell) for cell in cast("Iterable[pa.Scalar[Any]]", batch.column(name))]
    for cell in cells:
        if cell is not None and not isinstance(cell, types):
            named = " or ".join(type_.__name__ for type_ in types)
            msg = f"{argument} must name a column of {named} values, not one of {type(cell).__name__}: {name!r}"
            raise TypeError(msg)
    return cells


def _take_value(cell: pa.Scalar[Any]) -> object:
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        # Arrow does not check that strings are UTF-8, and some files hold others.
        import pyarrow as pa  # noqa: PLC0415 - optional, and there where a cell is

        return cell.cast(pa.binary()).as_py()


def _read_text(
    content: str | bytes | None, *, style: str | HouseStyle | None, language: str | None, url: str | None
) -> Transcript:
    """Return the transcript of a cell, and raise where it holds no text."""
    if content is None:
        msg = "there is no text: the cell is null"
        raise PressparseError(msg)
    if isinstance(content, str):
        return parse(content, style=style, language=language, url=url)
    t = parse_bytes(content, style=style, language=language, url=url)
    for diagnostic in t.diagnostics:
        if diagnostic.code == "not-text":
            raise TranscriptError(diagnostic.message, [diagnostic])
    return t


def _explain(error: Exception) -> str:
    return str(error) if isinstance(error, PressparseError) else f"{type(error).__name__}: {error}"
