"""Records summed up: what a corpus holds, how far it was understood, and where to look first."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import ceil
from types import MappingProxyType
from typing import TypeVar

from attrs import field, frozen

from pressparse._values import Value
from pressparse.corpus.records import DocumentRecord

__all__ = ["COVERAGE_STEPS", "CodeCount", "CorpusSummary", "HouseCount", "summarise_records"]

K = TypeVar("K")

COVERAGE_STEPS = (0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.999, 1.0)
"""The shares of a text between which documents are counted by how much of them was understood."""

# How many documents are named, and in how many steps the share of questions is counted.
_LISTED = 10
_TENTHS = 10


@frozen(kw_only=True, eq=False, repr=False)
class CodeCount(Value):
    """How often there is a diagnostic in a corpus."""

    code: str
    """Its code."""
    documents: int
    """How many documents have it."""
    count: int
    """How often they have it."""


@frozen(kw_only=True, eq=False, repr=False)
class HouseCount(Value):
    """The documents of a corpus that were read in one house style."""

    style: str
    """The name of the style."""
    documents: int
    """How many documents."""
    turns: int
    """How many turns they have."""
    questions: int
    """How many of the turns are questions."""
    characters: int
    """How long the documents are."""
    unread: int
    """How much of them was not understood."""


@frozen(kw_only=True, eq=False, repr=False)
class CorpusSummary(Value):
    """A corpus in figures. Characters are those that are no white space, in code points."""

    documents: int
    """How many documents were read."""
    errors: int
    """How many could not be read."""
    characters: int
    """How long the documents are together."""
    spoken: int
    """How much of them is speech."""
    unread: int
    """How much was not understood."""
    paragraphs: int
    """How many paragraphs there are."""
    turns: int
    """How many turns."""
    questions: int
    """How many of the turns are questions."""
    speakers: int
    """How many speakers, counted in each document by itself."""
    seconds: float = field(eq=False)
    """How long it took to read all of them, one after the other."""
    houses: tuple[HouseCount, ...]
    """The documents of each house style, the most frequent first."""
    languages: Mapping[str, int]
    """How many documents are in each language, the most frequent first; ``""`` where it is not known."""
    event_types: Mapping[str, int]
    """How many documents are of each kind of event, the most frequent first; ``""`` where it is not stated."""
    months: Mapping[tuple[str, str], int]
    """How many documents are of each month, ``YYYY-MM``, and house style, in order; ``""`` where no day is stated."""
    diagnostics: tuple[CodeCount, ...]
    """The diagnostics, those of the most documents first."""
    turn_lengths: tuple[int, ...]
    """How many turns are how long, as in :attr:`DocumentRecord.turn_lengths`."""
    coverage: tuple[int, ...]
    """How many documents were understood to which share: less than each of ``COVERAGE_STEPS``, and all of the text."""
    question_shares: tuple[int, ...]
    """How many documents with turns have which share of questions among them: none, up to 10 %, up to 20 %, and on."""
    slowest: tuple[DocumentRecord, ...] = field(eq=False)
    """The documents that took longest, up to ten."""
    least_covered: tuple[DocumentRecord, ...]
    """The documents of which the smallest share was understood, up to ten; none that was understood throughout."""
    failed: tuple[DocumentRecord, ...]
    """The first documents that could not be read, up to ten."""


def summarise_records(records: Iterable[DocumentRecord]) -> CorpusSummary:
    r"""Return what the records of a corpus come to. They are taken one after the other, and not kept.

    Args:
        records: the records.

    >>> from pressparse.corpus import Document, parse_corpus
    >>> talk = Document(id="talk", content="Press briefing\n\nMS. MARLOW: Good evening.\n")
    >>> talks = [talk, Document(id="empty", content="")]
    >>> summary = summarise_records(result.record for result in parse_corpus(talks, workers=1))
    >>> summary.documents, summary.turns, [(each.code, each.documents) for each in summary.diagnostics][0]
    (2, 1, ('no-date', 2))
    """
    tally = _Tally()
    for record in records:
        tally.add(record)
    return tally.summarise()


class _Tally:
    """Sums that grow with each record, but for the number of houses, months, languages and codes."""

    def __init__(self) -> None:
        self._sums: Counter[str] = Counter()
        self._seconds = 0.0
        self._houses: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._languages: Counter[str] = Counter()
        self._events: Counter[str] = Counter()
        self._months: Counter[tuple[str, str]] = Counter()
        self._codes: Counter[str] = Counter()
        self._code_documents: Counter[str] = Counter()
        self._lengths: Counter[int] = Counter()
        self._coverage: Counter[int] = Counter()
        self._questions: Counter[int] = Counter()
        self._slowest: list[tuple[float, int, DocumentRecord]] = []
        self._least_covered: list[tuple[float, int, DocumentRecord]] = []
        self._failed: list[DocumentRecord] = []

    def add(self, record: DocumentRecord) -> None:
        """Count a document."""
        if record.error is not None:
            self._sums["errors"] += 1
            if len(self._failed) < _LISTED:
                self._failed.append(record)
            return
        figures = {name: getattr(record, name) for name in _SUMMED}
        house = record.style or ""
        self._sums.update(documents=1, **figures)
        self._houses[house].update(documents=1, **figures)
        self._seconds += record.seconds
        self._languages[record.language or ""] += 1
        self._events[record.event_type or ""] += 1
        self._months[(record.date or "")[:7], house] += 1
        self._codes.update(dict(record.diagnostics))
        self._code_documents.update(code for code, _ in record.diagnostics)
        self._lengths.update(dict(enumerate(record.turn_lengths)))
        self._coverage[bisect_right(COVERAGE_STEPS, record.coverage)] += 1
        if record.turns:
            self._questions[ceil(record.questions * _TENTHS / record.turns)] += 1
        self._keep(self._slowest, record.seconds, record)
        if record.unread:
            self._keep(self._least_covered, -record.coverage, record)

    def summarise(self) -> CorpusSummary:
        """Return what was counted."""
        houses = (
            HouseCount(style=style, **{name: counts[name] for name in _OF_HOUSES})
            for style, counts in self._houses.items()
        )
        codes = (CodeCount(code=code, documents=n, count=self._codes[code]) for code, n in self._code_documents.items())
        return CorpusSummary(
            **{name: self._sums[name] for name in ("documents", "errors", *_SUMMED)},
            seconds=self._seconds,
            houses=tuple(sorted(houses, key=lambda house: (-house.documents, house.style))),
            languages=_sort(self._languages),
            event_types=_sort(self._events),
            months=MappingProxyType(dict(sorted(self._months.items()))),
            diagnostics=tuple(sorted(codes, key=lambda code: (-code.documents, code.code))),
            turn_lengths=tuple(self._lengths[n] for n in range(max(self._lengths, default=-1) + 1)),
            coverage=tuple(self._coverage[n] for n in range(len(COVERAGE_STEPS) + 1)),
            question_shares=tuple(self._questions[n] for n in range(_TENTHS + 1)),
            slowest=_list(self._slowest),
            least_covered=_list(self._least_covered),
            failed=tuple(self._failed),
        )

    def _keep(self, kept: list[tuple[float, int, DocumentRecord]], rank: float, record: DocumentRecord) -> None:
        """Keep a record among the few with the highest rank; of equal ones the first."""
        heapq.heappush(kept, (rank, -self._sums["documents"], record))
        if len(kept) > _LISTED:
            heapq.heappop(kept)


_SUMMED = ("characters", "spoken", "unread", "paragraphs", "turns", "questions", "speakers")
_OF_HOUSES = ("documents", "turns", "questions", "characters", "unread")


def _sort(counts: Counter[str]) -> Mapping[str, int]:
    return MappingProxyType(dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))))


def _list(kept: Iterable[tuple[float, int, DocumentRecord]]) -> tuple[DocumentRecord, ...]:
    return tuple(record for _, _, record in sorted(kept, reverse=True))
