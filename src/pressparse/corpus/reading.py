"""One document read: what a worker does, and what comes back from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Generic, TypeVar

from attrs import frozen

from pressparse._values import Value
from pressparse.corpus.documents import Document, Found, Unreadable
from pressparse.corpus.records import DocumentRecord, measure_transcript
from pressparse.errors import PressparseError, TranscriptError, explain_unreadable
from pressparse.model import Transcript
from pressparse.parsing import parse, parse_bytes
from pressparse.styles.style import HouseStyle

__all__ = ["CorpusResult", "Reading", "Work", "weigh_document"]

T = TypeVar("T")


@frozen(kw_only=True, eq=False, repr=False)
class CorpusResult(Value, Generic[T]):
    """What became of one document."""

    value: T | None
    """Its transcript, or what was derived from it; None where it could not be read."""
    record: DocumentRecord
    """Its figures."""

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.record.id

    @property
    def error(self) -> str | None:
        """Why it could not be read; None where it was."""
        return self.record.error


@frozen(kw_only=True, eq=False, repr=False)
class Reading(Value):
    """How every document of a corpus is read."""

    style: str | HouseStyle | None = None
    """The house style."""
    language: str | None = None
    """The language of the texts."""
    encoding: str | None = None
    """The encoding of files and bytes."""
    largest: int | None = None
    """The size beyond which a document is not read."""

    def read(self, document: Document) -> Transcript:
        """Return the transcript of a document.

        Args:
            document: the document.

        Raises:
            OSError: if its file can't be read.
            PressparseError: if its bytes are no text, or can't be read as :func:`pressparse.parse_bytes` would.
        """
        content = document.content.read_bytes() if isinstance(document.content, Path) else document.content
        if isinstance(content, str):
            return parse(content, style=self.style, language=self.language, url=document.url)
        t = parse_bytes(content, encoding=self.encoding, style=self.style, language=self.language, url=document.url)
        for diagnostic in t.diagnostics:
            if diagnostic.code == "not-text":
                raise TranscriptError(diagnostic.message, [diagnostic])
        return t


@frozen(kw_only=True, eq=False, repr=False)
class Work(Value, Generic[T]):
    """What is done with each document: all that a worker is told."""

    reading: Reading
    """How it is read."""
    derive: Callable[[str, Transcript], T]
    """What makes the value of a result from the id of a document and its transcript."""

    def __call__(self, found: Found) -> CorpusResult[T]:
        """Return the result of a document.

        Args:
            found: the document.

        Raises:
            OSError: if its file can't be read.
            PressparseError: if it is too large, or can't be read as :meth:`Reading.read` would.
        """
        if isinstance(found, Unreadable):
            raise PressparseError(found.error)
        largest = self.reading.largest
        if largest is not None and weigh_document(found) > largest:
            msg = f"it is larger than {largest}: split it, or allow larger ones"
            raise PressparseError(msg)
        began = perf_counter()
        t = self.reading.read(found)
        record = measure_transcript(found.id, t, perf_counter() - began)
        return CorpusResult(value=self.derive(found.id, t), record=record)

    def fail(self, found: Found, error: Exception) -> CorpusResult[T]:
        """Return the result of a document that could not be read.

        Args:
            found: the document.
            error: what was raised.
        """
        match error:
            case PressparseError():
                said = str(error)
            case OSError():
                said = explain_unreadable(error)
            case _:
                said = f"{type(error).__name__}: {error}"
        return CorpusResult(value=None, record=DocumentRecord(id=found.id, error=said))


def weigh_document(found: Found) -> int:
    """Return about how large a document is: bytes, or code points of a text; 0 where that can't be known."""
    if isinstance(found, Unreadable):
        return 0
    if not isinstance(found.content, Path):
        return len(found.content)
    try:
        return found.content.stat().st_size
    except (OSError, ValueError):
        return 0
