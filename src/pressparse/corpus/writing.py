"""A corpus written to a disk, so that a run that was cut off can be completed by the same call."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from attrs import frozen

from pressparse._values import Value
from pressparse.corpus.documents import Found, Unreadable
from pressparse.corpus.json_lines import LineFile, RowLines, encode_document, measure_file
from pressparse.corpus.ledger import Ledger, name_ledger
from pressparse.corpus.parquet import ParquetFolder, RowTable, count_parts
from pressparse.corpus.parsing import read_documents
from pressparse.corpus.reading import CorpusResult, Reading
from pressparse.corpus.records import DocumentRecord
from pressparse.corpus.sources import CorpusSource, find_documents
from pressparse.corpus.summary import CorpusSummary, summarise_records
from pressparse.corpus.tables import Columns
from pressparse.errors import CorpusError
from pressparse.model import Transcript
from pressparse.styles.style import HouseStyle
from pressparse.writing.arrow import arrow_schema
from pressparse.writing.rows import ROWS_VERSION, Level, check_level
from pressparse.writing.schema import SCHEMA

__all__ = ["write_corpus", "write_documents"]


class _Output(Protocol):
    """What results are added to, one after the other."""

    @property
    def mark(self) -> int:
        """How much of it is whole."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether all that was added is written."""
        ...

    def add(self, value: bytes, /) -> None:
        """Take what was derived from a document."""
        ...

    def flush(self) -> None:
        """Write what is held back."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


@frozen(kw_only=True, eq=False, repr=False)
class _Form(Value):
    """A form of output."""

    name: str
    """What it is called in the settings of a ledger."""
    derive: Callable[[str, Transcript], bytes]
    """What a worker makes for it of an id and a transcript."""
    measure: Callable[[Path], int]
    """Tells how much of an output there is."""
    open: Callable[[Path, int], _Output]
    """Opens an output, cut off behind a mark."""


def write_corpus(
    source: CorpusSource,
    output: str | os.PathLike[str],
    *,
    level: Level | None = None,
    workers: int | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    encoding: str | None = None,
    largest: int | None = None,
    columns: Columns = Columns(),  # noqa: B008 - a frozen value
) -> CorpusSummary:
    """Read many documents and write what was read, in order; the same call completes what was cut off.

    Beside the output, a file that is called as the output with ``.records`` behind it has a line for each document that
    is whole in the output, and one for each that could not be read. When the output exists, what an interrupted run
    left behind the last whole document is cut off, the documents that are in it are passed over, and all others are
    read, those too that could not be read before.

    Args:
        source: as for :func:`parse_corpus`.
        output: what is written: JSON Lines where its name ends in ``.jsonl``, and a folder of Parquet files where it
            ends in ``.parquet``.
        level: what becomes a row: a paragraph, turn, exchange or transcript, as for :func:`pressparse.to_rows`. By
            default JSON Lines hold whole transcripts, as :func:`pressparse.dumps` writes them, and Parquet paragraphs.
            Both begin with the id of the document, under ``document``.
        workers: as for :func:`parse_corpus`.
        style: as for :func:`parse_corpus`.
        language: as for :func:`parse_corpus`.
        encoding: as for :func:`parse_corpus`.
        largest: as for :func:`parse_corpus`.
        columns: as for :func:`parse_corpus`.

    Returns:
        The summary of all documents in the output, and of those that could not be read now.

    Raises:
        CorpusError: if the name ends in neither, or what exists there was made by another call.
        OSError: if the output can't be written. What is whole stays, and the same call completes it.
        MissingExtraError: if pyarrow is not installed, which Parquet needs and the extra ``arrow`` brings.
        TypeError: as for :func:`parse_corpus`.
        ValueError: as for :func:`parse_corpus`.
        StyleError: as for :func:`parse_corpus`.
        DecodingError: as for :func:`parse_corpus`.
        WorkerStartError: as for :func:`parse_corpus`.
    """
    reading = Reading(style=style, language=language, encoding=encoding, largest=largest)
    documents = find_documents(source, columns)
    return summarise_records(write_documents(documents, Path(output), reading, level=level, workers=workers))


def write_documents(
    documents: Iterable[Found], output: Path, reading: Reading, *, level: Level | None, workers: int | None
) -> Iterator[DocumentRecord]:
    """Write documents, and yield the record of each: first those of an earlier run, then the new ones.

    Args:
        documents: the documents.
        output: as for :func:`write_corpus`, which says what is raised, too.
        reading: how they are read.
        level: as for :func:`write_corpus`.
        workers: as for :func:`write_corpus`.
    """
    form = _choose_form(output, level)
    style = reading.style.name if isinstance(reading.style, HouseStyle) else reading.style
    settings = {"form": form.name, "style": style, "language": reading.language, "encoding": reading.encoding}
    path = name_ledger(output)
    if not path.exists() and not _is_empty(output):
        msg = f"{output} exists, but not its records, {path}: name another output, or delete it"
        raise CorpusError(msg)
    ledger = Ledger(path, settings, form.measure(output))
    with closing(ledger), closing(form.open(output, ledger.mark)) as opened:
        with _explaining(output):
            ledger.begin()
        yield from ledger.list_done()
        # what can't be had is told again: it may be a second document of an id that is done
        new = (found for found in documents if isinstance(found, Unreadable) or found.id not in ledger.done)
        yield from _store(read_documents(new, form.derive, reading, workers), opened, ledger, output)


def _store(
    results: Iterable[CorpusResult[bytes]], opened: _Output, ledger: Ledger, output: Path
) -> Iterator[DocumentRecord]:
    """Add results to an output, and note those that are whole in it; yield their records."""
    held: list[DocumentRecord] = []
    for result in results:
        held.append(result.record)
        with _explaining(output):
            if result.value is not None:
                opened.add(result.value)
            if opened.is_whole:
                ledger.append(held, opened.mark)
                held.clear()
        yield result.record
    with _explaining(output):
        opened.flush()
        ledger.append(held, opened.mark)


@contextmanager
def _explaining(output: Path) -> Generator[None]:
    """Let what fails say how to go on."""
    try:
        yield
    except OSError as error:
        said = f"{error.strerror or error}: what is written is kept; once this is mended, the same call completes it"
        raise OSError(error.errno, said, str(output)) from error


def _choose_form(output: Path, level: Level | None) -> _Form:
    if level is not None:
        check_level(level)
    rows = f"rows {ROWS_VERSION}, {level or 'paragraph'}"
    match output.suffix.lower():
        case ".jsonl":
            return _Form(
                name=SCHEMA if level is None else rows,
                derive=encode_document if level is None else RowLines(level),
                measure=measure_file,
                open=LineFile,
            )
        case ".parquet":
            arrow_schema(level or "paragraph")  # raises where pyarrow is missing
            return _Form(name=rows, derive=RowTable(level or "paragraph"), measure=count_parts, open=ParquetFolder)
        case _:
            msg = f"output must end in .jsonl or .parquet, not {output.name!r}"
            raise CorpusError(msg)


def _is_empty(output: Path) -> bool:
    if output.is_dir():
        return not any(output.iterdir())
    return not output.exists() or not output.stat().st_size
