"""Many documents parsed: one result a document, in order."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar, overload

from attrs import frozen

from pressparse._values import Value
from pressparse.corpus.documents import Document, Found
from pressparse.corpus.reading import CorpusResult, Reading, Work, weigh_document
from pressparse.corpus.sources import CorpusSource, find_documents
from pressparse.corpus.tables import Columns
from pressparse.corpus.workers import map_in_order
from pressparse.model import Transcript
from pressparse.styles.style import HouseStyle

__all__ = ["parse_corpus", "read_documents"]

T = TypeVar("T")


@overload
def parse_corpus(
    source: CorpusSource,
    *,
    workers: int | None = ...,
    derive: None = ...,
    style: str | HouseStyle | None = ...,
    language: str | None = ...,
    encoding: str | None = ...,
    largest: int | None = ...,
    columns: Columns = ...,
) -> Iterator[CorpusResult[Transcript]]: ...
@overload
def parse_corpus(
    source: CorpusSource,
    *,
    workers: int | None = ...,
    derive: Callable[[Transcript], T],
    style: str | HouseStyle | None = ...,
    language: str | None = ...,
    encoding: str | None = ...,
    largest: int | None = ...,
    columns: Columns = ...,
) -> Iterator[CorpusResult[T]]: ...
def parse_corpus(
    source: CorpusSource,
    *,
    workers: int | None = None,
    derive: Callable[[Transcript], T] | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    encoding: str | None = None,
    largest: int | None = None,
    columns: Columns = Columns(),  # noqa: B008 - a frozen value
) -> Iterator[CorpusResult[T]] | Iterator[CorpusResult[Transcript]]:
    r"""Read many documents, one after the other or several at a time, and yield a result for each, in order.

    A document that can't be read gives a result with an error, and the others are read. Documents are taken from the
    source as results are taken from the iterator, so memory depends on how large documents are, not on how many; only
    the ids of all are kept.

    With several workers, processes are started anew: in a script, put the call under ``if __name__ == "__main__":``.

    Args:
        source: a folder, a glob, a file, or an iterable of paths and :class:`Document` values. Folders, zip and tar
            archives are searched for texts; JSON Lines and Parquet hold a text a row. The ids of documents follow from
            their places, as ``docs/reference/corpus.md`` says.
        workers: how many processes read; None for as many as there are processors, 1 for this process alone.
        derive: what is made of each transcript, in the worker, where the transcript itself is not wanted: a function
            that can be imported, such as :func:`pressparse.to_rows`. What it raises is the error of the document.
        style: as for :func:`pressparse.parse`, for all documents.
        language: as for :func:`pressparse.parse`, for all documents.
        encoding: as for :func:`pressparse.parse_bytes`, for all files.
        largest: the size, in bytes or for a text in code points, beyond which a document is not read; None for none.
        columns: where JSON Lines and Parquet hold what.

    Yields:
        The results.

    Raises:
        TypeError: if an argument is of another type, or ``derive`` can't be sent to a process.
        ValueError: if ``workers`` is less than 1.
        StyleError: if there is no style of that name.
        DecodingError: if there is no encoding of that name.
        WorkerStartError: if a process can't be started, which shows when the first result is taken.

    >>> documents = [Document(id="one", content="Press briefing\n\nMS. MARLOW: Good evening.\n"), "no_such_file.txt"]
    >>> for result in parse_corpus(documents, workers=1):
    ...     print(result.id, result.value and result.value.turns[0].text, result.error)
    one Good evening. None
    no_such_file.txt None there is no such file: check the name and the folder
    """
    reading = Reading(style=style, language=language, encoding=encoding, largest=largest)
    documents = find_documents(source, columns)
    if derive is None:
        return read_documents(documents, _give_transcript, reading, workers)
    return read_documents(documents, _Derive(derive), reading, workers)


def read_documents(
    documents: Iterable[Found], derive: Callable[[str, Transcript], T], reading: Reading, workers: int | None
) -> Iterator[CorpusResult[T]]:
    """Return the results of documents, after a check of how they are to be read.

    Args:
        documents: the documents.
        derive: what makes the value of a result from the id of a document and its transcript.
        reading: how they are read.
        workers: as for :func:`parse_corpus`.
    """
    count = _count_workers() if workers is None else workers
    if type(count) is not int or count < 1:
        msg = f"workers must be None or a whole number from 1, not {workers!r}"
        raise ValueError(msg)
    reading.read(Document(id="", content=b""))  # what is wrong with the reading is raised here, and once
    work = Work(derive=derive, reading=reading)
    if count > 1:
        _check_picklable(work)
    return map_in_order(work, documents, workers=count, weigh=weigh_document, fail=work.fail)


def _count_workers() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _give_transcript(_id: str, t: Transcript) -> Transcript:
    return t


@frozen(eq=False, repr=False)
class _Derive(Value, Generic[T]):
    """A function of a transcript as one of an id and a transcript."""

    function: Callable[[Transcript], T]

    def __call__(self, _id: str, t: Transcript) -> T:
        return self.function(t)


def _check_picklable(work: Work[T]) -> None:
    try:
        pickle.dumps(work)
    except Exception as error:
        msg = (
            f"derive and style must be such that a process can be sent them ({error}): define the function in a "
            "module, or pass workers=1"
        )
        raise TypeError(msg) from error
