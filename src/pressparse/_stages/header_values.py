"""The values of a header: title, event, speakers, dates, place, each read from the lines that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from pressparse._stages.date_lines import find_place_beside
from pressparse._stages.dates import Problem
from pressparse._stages.findings import Findings
from pressparse._stages.header_lines import HeaderLine, Sort
from pressparse._stages.layout import ends_sentence
from pressparse._stages.listed_people import read_person_of_lines
from pressparse._stages.people import make_person
from pressparse._stages.phrases import PhraseMatch
from pressparse._stages.tables import Delivery
from pressparse.languages.language import DateRole
from pressparse.model import BlockKind, EventType, Field, Moment, Person, normalise_space
from pressparse.span import Span

__all__ = ["Header", "MarkerFound", "continues_byline", "read_values", "repeats"]

T = TypeVar("T")

_FIRST_HAN = "\u3400"

_MOST_BYLINES = 3
# The kinds of event from the most to the least telling: a title may name two ("Remarks ... in Press Conference").
_TELLING = (
    EventType.JOINT_PRESS_CONFERENCE,
    EventType.PRESS_CONFERENCE,
    EventType.BACKGROUND_BRIEFING,
    EventType.GAGGLE,
    EventType.PRESS_BRIEFING,
    EventType.DOORSTEP,
    EventType.INTERVIEW,
    EventType.SPEECH,
    EventType.REMARKS,
    EventType.EXCHANGE,
    EventType.PRESS_STATEMENT,
    EventType.OTHER,
)


class MarkerFound(NamedTuple):
    """A delivery phrase in the text, before repeats are put together."""

    span: Span
    delivery: Delivery


class Header(NamedTuple):
    """What the header says, and which lines it takes."""

    stop: int
    """The number of the first line after it, from 0."""
    kinds: Mapping[int, BlockKind]
    """What each of its lines that are not blank is, by the line's number."""
    title: Field[str] | None = None
    event_type: Field[EventType] | None = None
    speakers: tuple[Field[Person], ...] = ()
    joins_others: bool = False
    """Whether title or byline join somebody to the speakers who could not be read."""
    date: Field[Moment] | None = None
    published: Field[Moment] | None = None
    updated: Field[Moment] | None = None
    started: Field[Moment] | None = None
    place: Field[str] | None = None
    other: tuple[Field[str], ...] = ()
    markers: tuple[MarkerFound, ...] = ()
    tongues: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    """The labels and phrases of a known language, with the languages that have them."""


def read_values(
    text: str,
    head: Sequence[HeaderLine],
    title: Sequence[HeaderLine],
    lone: Sequence[tuple[HeaderLine, ...]],
    findings: Findings,
) -> Header:
    """Return the values of a header, and what each of its lines is; where it stops is for the caller to say.

    Args:
        text: the text.
        head: the lines of the header.
        title: the lines of the title, which may stand at the foot of the text.
        lone: lines that are a name, each with the line after it where that is the office.
        findings: where diagnostics are put.
    """
    return _Reader(text, head, title, lone, findings).read()


def repeats(line: HeaderLine, above: Iterable[HeaderLine]) -> bool:
    """Tell whether a line says again what a line of the header said."""
    words = {word.text for word in line.words}
    return len(words) >= 3 and any(words <= {word.text for word in other.words} for other in above)  # noqa: PLR2004


class _Reader:
    """Reads the values out of the lines of one header."""

    def __init__(
        self,
        text: str,
        head: Sequence[HeaderLine],
        title: Sequence[HeaderLine],
        lone: Sequence[tuple[HeaderLine, ...]],
        findings: Findings,
    ) -> None:
        self._text = text
        self._lone = lone
        self._lines = head
        self._head = [*head, *(line for line in title if line not in head)]
        self._title = title
        self._findings = findings
        # "Location:", and on the next line "Fjordvik"; "SPEAKERS:", and one below the other
        self._below: dict[int, HeaderLine] = {}
        for before, line in pairwise(head):
            field = before if before.sort is Sort.FIELD else self._below.get(before.number)
            if field is None or line.number != before.number + 1 or line.sort is Sort.FIELD:
                continue
            if not field.text[field.value_start :].strip() and (before is field or not field.is_place_field):
                self._below[line.number] = field

    def _tell_kind(self, line: HeaderLine) -> BlockKind:
        """Return what block a line of the header is."""
        if line.sort is Sort.CHROME:
            return BlockKind.FURNITURE
        if line.sort is Sort.MARKER:
            return BlockKind.MARKER
        if line.sort in {Sort.SENTENCE, Sort.GREETING, Sort.LABEL}:
            return BlockKind.NOTE
        above = [other for other in self._head if other.number < line.number]
        known = (
            line in self._title
            or any(line in pair for pair in self._lone)
            or line.people
            or line.deliveries
            or line.number in self._below
            or repeats(line, above)
            or continues_byline(line, above)
        )
        if line.sort is Sort.TEXT and not known:
            place = Span(*self._extent(line))
            self._findings.add("unread-header-line", "this line of the header was not understood", place)
            return BlockKind.UNREAD
        return BlockKind.HEADER

    def read(self) -> Header:
        """Return the values of the header; its extent is for the caller to fill in."""
        title = self._read_title()
        dates = self._read_dates()
        named = self._find_bylines()
        return Header(
            stop=0,
            kinds={line.number: self._tell_kind(line) for line in self._lines},
            title=title,
            event_type=self._read_event(),
            speakers=self._read_speakers(named),
            joins_others=any(line.joins_others for line in named),
            date=dates.get(DateRole.EVENT),
            published=dates.get(DateRole.PUBLISHED),
            updated=dates.get(DateRole.UPDATED),
            started=self._read_start(),
            place=self._read_place(),
            other=tuple(
                self._field(line, 0, len(line.text), normalise_space(self._raw(line)), "other.line")
                for line in self._head
                if line.sort is Sort.FIELD and not line.is_place_field and not line.dates
            ),
            markers=tuple(
                MarkerFound(self._span_marker(line, match), match.value)
                for line in self._head
                if line in self._title or line.sort not in {Sort.SENTENCE, Sort.GREETING, Sort.LABEL}
                for match in line.deliveries
            ),
            tongues=tuple(self._find_tongues()),
        )

    def _extent(self, line: HeaderLine) -> tuple[int, int]:
        span = line.view.to_source(0, len(line.text))
        return span.start, span.stop

    def _raw(self, line: HeaderLine, start: int = 0, stop: int | None = None) -> str:
        span = line.view.to_source(start, len(line.text) if stop is None else stop)
        return self._text[span.start : span.stop]

    def _field(self, line: HeaderLine, start: int, stop: int, value: T, rule: str) -> Field[T]:
        return Field(span=line.view.to_source(start, stop), source=self._text, value=value, rule=rule)

    def _read_title(self) -> Field[str] | None:
        if not self._title:
            return None
        start, _ = self._extent(self._title[0])
        _, stop = self._extent(self._title[-1])
        raw = self._text[start:stop]
        return Field(span=Span(start, stop), source=self._text, value=normalise_space(raw), rule="title.line")

    def _read_event(self) -> Field[EventType] | None:
        """Return the most telling kind of event of the title; else of the other lines, in their order."""
        others = [line for line in self._head if line not in self._title and line.sort is not Sort.MARKER]
        for lines in (self._title, others):
            found = [(line, match) for line in lines for match in line.events]
            if found:
                line, match = min(found, key=lambda entry: _TELLING.index(entry[1].value.type))
                return self._field(line, match.start, match.stop, match.value.type, "event.phrase")
        return None

    def _find_bylines(self) -> list[HeaderLine]:
        """Return the lines that name speakers. Many lines of a name and a role are a list of something else."""
        not_named = {Sort.CHROME, Sort.SENTENCE, Sort.LABEL, Sort.GREETING}
        last = {line.group: line.text for line in self._head}
        prose = (line for line in self._head if line.sort is Sort.SENTENCE)
        whole = (line.number for line in prose if ends_sentence(last[line.group], len(last[line.group])))
        lead = min(whole, default=len(self._text))
        above = [line for line in self._head if line.number < lead or line in self._title]
        named = [line for line in above if line.people and line.sort not in not_named]
        loose = [line for line in named if line not in self._title and not line.opens_with_byline_word]
        return [line for line in named if line not in loose] if len(loose) > _MOST_BYLINES else named

    def _read_speakers(self, named: Sequence[HeaderLine]) -> tuple[Field[Person], ...]:
        """Return the people of the bylines and the title, in order, each once."""
        found: list[Field[Person]] = []
        for line in named:
            for match in line.people:
                person = make_person(self._text, line.view, match)
                rule = "person.list" if line.sort is Sort.FIELD else "person.byline"
                if match.name[1] <= len(line.text) and line.text[match.name[0]] >= _FIRST_HAN:
                    rule = "person.han"
                found.append(self._field(line, match.start, match.stop, person, rule))
        found.extend(self._read_lone(group) for group in self._lone)
        kept: list[Field[Person]] = []
        for field in sorted(found, key=lambda field: field.span):
            if not any(_is_same(field.value, known.value) for known in kept):
                kept.append(field)
        return tuple(kept)

    def _read_lone(self, lines: Sequence[HeaderLine]) -> Field[Person]:
        """Return the person of a line that is a name, and of one that is the office if there is one."""
        start, stop = self._extent(lines[0])[0], self._extent(lines[-1])[1]
        value = read_person_of_lines(self._text[start:stop])
        return Field(span=Span(start, stop), source=self._text, value=value, rule="person.lines")

    def _read_dates(self) -> dict[DateRole, Field[Moment]]:
        """Return the dates by role; a date in the title counts where no line of its own has one."""
        found: dict[DateRole, Field[Moment]] = {}
        lines = [line for line in self._head if line.sort in {Sort.DATE, Sort.FIELD}]
        rest = [
            line for line in self._head if line in self._title or line.sort in {Sort.TEXT, Sort.BYLINE, Sort.MARKER}
        ]
        for line in (*lines, *rest):
            for match, role, _ in line.dates:
                known = found.get(role or DateRole.EVENT)
                if match.moment is None:
                    self._report_problem(line, match.problem, line.view.to_source(match.start, match.stop))
                elif known is None:
                    stop = match.date_stop if role is None else match.stop
                    moment = match.moment if role is not None else Moment(date=match.moment.date)
                    found[role or DateRole.EVENT] = self._field(line, match.start, stop, moment, match.rule)
                elif (line in lines or line in self._title) and known.value.date != match.moment.date:
                    span = line.view.to_source(match.start, match.stop)
                    self._findings.add("conflicting-dates", f"another day than {known.value.isoformat()}", span)
        return found

    def _report_problem(self, line: HeaderLine, problem: Problem | None, span: Span) -> None:
        raw = self._text[span.start : span.stop]
        if problem is Problem.AMBIGUOUS:
            self._findings.add("ambiguous-date", f"{raw!r} can be day/month or month/day", span)
        elif problem is Problem.IMPOSSIBLE:
            self._findings.add("impossible-date", f"{raw!r} is no day of the calendar", span)
        elif line.sort is Sort.DATE:
            self._findings.add("incomplete-date", f"{raw!r} states no year", span)

    def _read_start(self) -> Field[Moment] | None:
        """Return when the event began: a time beside its date, or on a line of its own."""
        for line in self._head:
            if line.sort in {Sort.DATE, Sort.CLOCK}:
                for match, role, _ in line.dates:
                    if role in {None, DateRole.EVENT} and match.moment is not None and match.moment.time is not None:
                        return self._field(line, match.start, match.stop, match.moment, match.rule)
                if line.clock is not None:
                    return self._field(line, *line.clock, "time.clock")
        return None

    def _read_place(self) -> Field[str] | None:
        """Return the place: the value of a field for it, or the first lines that are one."""
        places = [line for line in self._head if line.is_place_field or line.sort is Sort.PLACE]
        places = [line for line in places if line not in self._title and line.text[line.value_start :].strip()]
        places = [line for line in places if line.number not in self._below]
        below = [line for line in self._head if line.number in self._below and self._below[line.number].is_place_field]
        if below:
            return self._field(below[0], 0, len(below[0].text), normalise_space(self._raw(below[0])), "place.line")
        if not places:
            return self._read_place_beside_date()
        first = places[0]
        start = len(first.text) - len(first.text[first.value_start :].lstrip())
        if first.is_place_field:
            return self._field(first, start, len(first.text), normalise_space(self._raw(first, start)), "place.line")
        last = first
        for line in places[1:]:
            if line.number != last.number + 1:
                break
            last = line
        span = Span(self._extent(first)[0], self._extent(last)[1])
        value = normalise_space(self._text[span.start : span.stop])
        return Field(span=span, source=self._text, value=value, rule="place.line")

    def _read_place_beside_date(self) -> Field[str] | None:
        """Return the place that stands beside the day of the event."""
        for line in self._head:
            place = find_place_beside(line.text, line.dates) if line.sort is Sort.DATE else None
            if place is not None:
                return self._field(line, *place, normalise_space(self._raw(line, *place)), "place.line")
        return None

    def _span_marker(self, line: HeaderLine, match: PhraseMatch[Delivery]) -> Span:
        """Return the span of a marker, with the brackets or quotes that stand close around it."""
        start, stop = match.start, match.stop
        while start > 0 and line.text[start - 1] in "([\"'*":
            start -= 1
        while stop < len(line.text) and line.text[stop] in ")]\"'*!.":
            stop += 1
        return line.view.to_source(start, stop)

    def _find_tongues(self) -> Iterable[tuple[Span, tuple[str, ...]]]:
        for line in self._head:
            for date, _, languages in line.dates:
                if languages:
                    yield line.view.to_source(0, max(1, date.start)), languages
            for delivery in line.deliveries:
                yield line.view.to_source(delivery.start, delivery.stop), delivery.value.languages
            for event in line.events:
                yield line.view.to_source(event.start, event.stop), event.value.languages


def _is_same(person: Person, other: Person) -> bool:
    """Tell whether two printed forms are of one person: the same name, or a surname that ends the other."""
    name, known = ((one.name or "").casefold() for one in (person, other))
    plain, plain_known = ("".join(filter(str.isalnum, one)) for one in (name, known))
    return plain == plain_known or known.endswith(f" {name}") or name.endswith(f" {known}")


def continues_byline(line: HeaderLine, above: Sequence[HeaderLine]) -> bool:
    """Tell whether a line goes on with the byline or title on the line before it: ``at the harbour museum``."""
    before = above[-1] if above else None
    if before is None or before.group != line.group or not line.text[:1].islower():
        return False
    return before.sort is Sort.BYLINE or bool(before.people)
