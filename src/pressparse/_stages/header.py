"""The header: which lines belong to it, and the metadata they hold.

Any part may be missing, merged with another, or stand in another order. Where the header ends is decided from all its
lines: the speech begins at a label, a greeting or a sentence, unless a line that can only be a header's (a date, a
delivery marker, a byline) still follows soon.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from pressparse._stages.dates import Problem
from pressparse._stages.findings import Findings
from pressparse._stages.header_lines import HeaderLine, Sort, classify_line
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line
from pressparse._stages.phrases import PhraseMatch
from pressparse._stages.tables import Delivery
from pressparse.languages.language import DateRole
from pressparse.model import BlockKind, EventType, Field, Moment, Person, normalise_space
from pressparse.span import Span
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["Header", "MarkerFound", "read_header"]

T = TypeVar("T")

# Lines that are looked at. The longest header seen, chrome of two menus included, has about 60.
_MOST_LINES = 80
_LONGEST_LINE = 1500
# Sentences that may stand above a line that can only be a header's: a lead, a note on the text.
_SENTENCES_ABOVE = {Sort.MARKER: 2}
_SENTENCES_ABOVE_OTHERS = 1
# Lines after a first one of doubtful form among which a date or the like shows that it is a title.
_NEAR = 3
_STRONG = frozenset({Sort.MARKER, Sort.DATE, Sort.CLOCK, Sort.SWITCH, Sort.FIELD, Sort.BYLINE, Sort.KICKER, Sort.EVENT})
_TITLES = frozenset({Sort.TEXT, Sort.EVENT, Sort.PLACE})
_CENTRED = 8
_OFF_AXIS = 4
_TITLE_LINES = 4
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
    date: Field[Moment] | None = None
    published: Field[Moment] | None = None
    updated: Field[Moment] | None = None
    started: Field[Moment] | None = None
    place: Field[str] | None = None
    other: tuple[Field[str], ...] = ()
    markers: tuple[MarkerFound, ...] = ()
    tongues: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    """The labels and phrases of a known language, with the languages that have them."""


def read_header(
    text: str,
    folded: str,
    lines: Sequence[Line],
    running: frozenset[int],
    style: HouseStyle,
    foot_title: int | None,
    findings: Findings,
) -> Header:
    """Return the header of a text.

    Args:
        text: the text.
        folded: its folded form.
        lines: its lines.
        running: the numbers of lines that are running heads or page numbers.
        style: the house style.
        foot_title: the number of the line that is the title, where the house prints it at the foot.
        findings: where diagnostics are put.
    """
    top = _classify_top(folded, lines, running, style, None)
    order = _settle_order(top)
    if order is not None:
        top = _classify_top(folded, lines, running, style, order)
    top = _settle_first_line(top)
    count = _count_header_lines(top, style)
    head, body = top[:count], top[count:]
    if foot_title is None:
        title_lines = _choose_title(head, is_sure=bool(body) or any(line.sort in _STRONG for line in head))
    else:
        title_lines = [_classify_at(folded, lines, foot_title, style)]
    if not title_lines and not any(line.sort in _STRONG | {Sort.CHROME} for line in head):
        head = []
    captions = _find_captions(body, head, title_lines) if style.captions else []
    reader = _Reader(text, head, title_lines, findings)
    kinds = {line.number: reader.kind(line) for line in head}
    kinds.update((line.number, BlockKind.NOTE) for line in captions)
    last = max((line.number for line in (*head, *captions)), default=-1)
    return reader.read()._replace(stop=last + 1, kinds=kinds)


def _classify_top(
    folded: str, lines: Sequence[Line], running: frozenset[int], style: HouseStyle, order: DateOrder | None
) -> list[HeaderLine]:
    """Return what the first lines are, up to the first that is too long for a header."""
    top: list[HeaderLine] = []
    group = sentences = 0
    for number, line in enumerate(lines):
        if line.is_blank:
            group += 1
            continue
        if len(top) >= _MOST_LINES or line.end - line.begin > _LONGEST_LINE:
            break
        found = classify_line(
            folded, line, number=number, group=group, running=number in running, style=style, order=order
        )
        top.append(found)
        if style.opens_with_marker:
            continue
        sentences += found.sort is Sort.SENTENCE and not _goes_on(top, len(top) - 1)
        if sentences > _SENTENCES_ABOVE[Sort.MARKER] or (found.sort in {Sort.LABEL, Sort.GREETING} and len(top) > 1):
            break
    return top


def _classify_at(folded: str, lines: Sequence[Line], number: int, style: HouseStyle) -> HeaderLine:
    return classify_line(folded, lines[number], number=number, group=0, running=False, style=style, order=None)


def _settle_order(top: Sequence[HeaderLine]) -> DateOrder | None:
    """Return the order of dates in figures that a figure over 12 settles, where a date of the header needs it."""
    found = [moment for line in top for moment, _, _ in line.moments]
    orders = {moment.rule for moment in found if moment.rule in _ORDERS}
    if len(orders) == 1 and any(moment.problem is Problem.AMBIGUOUS for moment in found):
        return _ORDERS[orders.pop()]
    return None


_ORDERS = {"date.dmy": DateOrder.DMY, "date.mdy": DateOrder.MDY}


def _settle_first_line(top: list[HeaderLine]) -> list[HeaderLine]:
    """Read a first line of doubtful form as a title where a line that can only be a header's follows it."""
    doubtful = {Sort.SENTENCE, Sort.LABEL, Sort.GREETING, Sort.BYLINE, Sort.MARKER}
    if len(top) < 2 or top[0].sort not in doubtful:  # noqa: PLR2004 - a line and one after it
        return top
    first, after = top[0], top[1]
    alone = after.group > first.group
    whole = ends_sentence(first.text, len(first.text))
    if first.sort in {Sort.SENTENCE, Sort.GREETING} and not whole:
        near = top[1 : 1 + _NEAR]
    else:
        near = [after] if alone and first.sort is not Sort.MARKER else []
    is_title = any(line.sort in _AFTER_TITLES and not any(role for _, role, _ in line.moments) for line in near)
    return [first._replace(sort=Sort.TEXT), *top[1:]] if is_title else top


_AFTER_TITLES = frozenset({Sort.DATE, Sort.BYLINE, Sort.CLOCK})


def _count_header_lines(top: Sequence[HeaderLine], style: HouseStyle) -> int:
    """Return how many of the first lines are header."""
    marker = next((i for i, line in enumerate(top) if line.sort is Sort.MARKER), None)
    sentences = 0
    last = -1
    speech: int | None = None
    for number, line in enumerate(top):
        if style.opens_with_marker and marker is not None and number < marker:
            continue
        if line.sort in {Sort.LABEL, Sort.GREETING}:
            speech = number if speech is None else speech
            break
        if line.sort is Sort.SENTENCE:
            sentences += not _goes_on(top, number)
            speech = number if speech is None else speech
        elif line.sort in _STRONG or line.sort is Sort.CHROME:
            if sentences > _SENTENCES_ABOVE.get(line.sort, _SENTENCES_ABOVE_OTHERS):
                break
            if line.sort is not Sort.CHROME or sentences == 0:
                last, speech = number, None
    if last < 0 and speech is None:
        return 0
    return _pass_header_text(top, last + 1, len(top) if speech is None else speech)


def _goes_on(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is a broken part of the sentence on the line before it."""
    before = top[number - 1] if number else None
    return (
        before is not None
        and before.sort is Sort.SENTENCE
        and before.group == top[number].group
        and not ends_sentence(before.text, len(before.text))
    )


def _pass_header_text(top: Sequence[HeaderLine], begin: int, speech: int) -> int:
    """Return where the speech begins among lines that no strong line follows: short lines may still be header."""
    titled = any(line.sort in _TITLES for line in top[:begin])
    number = begin
    while number < speech:
        line = top[number]
        fits = line.sort in {Sort.RULE, Sort.PLACE, Sort.CHROME} or line.indent >= _CENTRED
        if not titled and line.sort in _TITLES and _stands_alone(top, number):
            titled = fits = True
        if not fits and not _repeats(line, top[:begin]):
            break
        number += 1
    return number


def _stands_alone(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is a group of its own between blank lines, with something after it."""
    before = number == 0 or top[number - 1].group < top[number].group or top[number - 1].sort is Sort.RULE
    return before and number + 1 < len(top) and top[number + 1].group > top[number].group


def _repeats(line: HeaderLine, above: Iterable[HeaderLine]) -> bool:
    """Tell whether a line says again what a line of the header said."""
    words = {word.text for word in line.words}
    return len(words) >= 3 and any(words <= {word.text for word in other.words} for other in above)  # noqa: PLR2004


def _choose_title(head: Sequence[HeaderLine], *, is_sure: bool) -> list[HeaderLine]:
    """Return the lines of the title: the first line that can be one, and those that it runs on to."""
    if not is_sure:
        return []
    number = next((i for i, line in enumerate(head) if _can_be_title(line)), None)
    if number is None:
        return []
    title = [head[number]]
    for line in head[number + 1 :]:
        if len(title) >= _TITLE_LINES or line.group != title[0].group or line.sort not in _TITLES | {Sort.SENTENCE}:
            break
        if not _runs_on(title[-1], line):
            break
        title.append(line)
    return title


def _can_be_title(line: HeaderLine) -> bool:
    if line.text[:1] in "([" and line.text[-1:] in ")]":
        return False
    return (line.sort in _TITLES and len(line.words) > 1) or line.sort is Sort.EVENT


def _runs_on(line: HeaderLine, after: HeaderLine) -> bool:
    """Tell whether a title goes on in the next line: both are centred, or the break is in mid-phrase."""
    if after.indent >= _CENTRED and abs(_axis(line) - _axis(after)) <= _OFF_AXIS:
        return True
    return line.text.endswith((",", "-", ":")) or line.text.split()[-1].islower() or after.text[:1].islower()


def _axis(line: HeaderLine) -> float:
    """Return the column that the line is centred on."""
    return line.indent + len(line.text) / 2


def _find_captions(
    body: Sequence[HeaderLine], head: Sequence[HeaderLine], title: Sequence[HeaderLine]
) -> list[HeaderLine]:
    """Return the lines after the header that repeat title and byline: captions of photographs."""
    known = {w.text for line in head if line in title or line.people or line.sort is Sort.BYLINE for w in line.words}
    captions: list[HeaderLine] = []
    for line in body:
        content = [word.text for word in line.words if len(word.text) > 3]  # noqa: PLR2004 - small words say nothing
        shared = sum(word in known for word in content)
        if len(content) < 4 or shared < 0.6 * len(content) or line.sort in {Sort.GREETING, Sort.LABEL}:  # noqa: PLR2004
            break
        captions.append(line)
    return captions


class _Reader:
    """Reads the values out of the lines of one header."""

    def __init__(self, text: str, head: Sequence[HeaderLine], title: Sequence[HeaderLine], findings: Findings) -> None:
        self._text = text
        self._head = [*head, *(line for line in title if line not in head)]
        self._title = title
        self._findings = findings

    def kind(self, line: HeaderLine) -> BlockKind:
        """Return what block a line of the header is."""
        if line.sort is Sort.CHROME:
            return BlockKind.FURNITURE
        if line.sort is Sort.MARKER:
            return BlockKind.MARKER
        if line.sort in {Sort.SENTENCE, Sort.GREETING, Sort.LABEL}:
            return BlockKind.NOTE
        above = [other for other in self._head if other.number < line.number]
        if line.sort is Sort.TEXT and line not in self._title and not line.people and not _repeats(line, above):
            place = Span(*self._extent(line))
            self._findings.add("unread-header-line", "this line of the header was not understood", place)
            return BlockKind.UNREAD
        return BlockKind.HEADER

    def read(self) -> Header:
        """Return the values of the header; its extent is for the caller to fill in."""
        title = self._read_title()
        dates = self._read_dates()
        return Header(
            stop=0,
            kinds={},
            title=title,
            event_type=self._read_event(),
            speakers=self._read_speakers(),
            date=dates.get(DateRole.EVENT),
            published=dates.get(DateRole.PUBLISHED),
            updated=dates.get(DateRole.UPDATED),
            started=self._read_start(),
            place=self._read_place(),
            other=tuple(
                self._field(line, 0, len(line.text), normalise_space(self._raw(line)), "other.line")
                for line in self._head
                if line.sort is Sort.FIELD and not line.is_place_field
            ),
            markers=tuple(
                MarkerFound(self._span_marker(line, match), match.value)
                for line in self._head
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

    def _read_speakers(self) -> tuple[Field[Person], ...]:
        """Return the people of the bylines and the title, in order, each once."""
        found: list[Field[Person]] = []
        for line in self._head:
            if line.sort in {Sort.CHROME, Sort.MARKER, Sort.FIELD, Sort.SENTENCE}:
                continue
            for match in line.people:
                if not any(_is_same(match.person, known.value) for known in found):
                    found.append(self._field(line, match.start, match.stop, match.person, "person.byline"))
        return tuple(found)

    def _read_dates(self) -> dict[DateRole, Field[Moment]]:
        """Return the dates by role; a date in the title counts where no line of its own has one."""
        found: dict[DateRole, Field[Moment]] = {}
        lines = [line for line in self._head if line.sort in {Sort.DATE, Sort.FIELD}]
        rest = [
            line for line in self._head if line in self._title or line.sort in {Sort.TEXT, Sort.BYLINE, Sort.MARKER}
        ]
        for line in (*lines, *rest):
            for match, role, _ in line.moments:
                known = found.get(role or DateRole.EVENT)
                if match.moment is None:
                    self._report_problem(line, match.problem, line.view.to_source(match.start, match.stop))
                elif known is None:
                    stop = match.date_stop if role is None else match.stop
                    moment = match.moment if role is not None else Moment(date=match.moment.date)
                    found[role or DateRole.EVENT] = self._field(line, match.start, stop, moment, match.rule)
                elif line in lines and known.value.date != match.moment.date:
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
                for match, role, _ in line.moments:
                    if role in {None, DateRole.EVENT} and match.moment is not None and match.moment.time is not None:
                        return self._field(line, match.start, match.stop, match.moment, match.rule)
                if line.clock is not None:
                    return self._field(line, *line.clock, "time.clock")
        return None

    def _read_place(self) -> Field[str] | None:
        for line in self._head:
            if line in self._title:
                continue
            if line.is_place_field or line.sort is Sort.PLACE:
                start = (
                    line.value_start + len(line.text[line.value_start :]) - len(line.text[line.value_start :].lstrip())
                )
                if start < len(line.text):
                    raw = self._raw(line, start)
                    return self._field(line, start, len(line.text), normalise_space(raw), "place.line")
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
            for moment, _, languages in line.moments:
                if languages:
                    yield line.view.to_source(0, max(1, moment.start)), languages
            for delivery in line.deliveries:
                yield line.view.to_source(delivery.start, delivery.stop), delivery.value.languages
            for event in line.events:
                yield line.view.to_source(event.start, event.stop), event.value.languages


def _is_same(person: Person, other: Person) -> bool:
    """Tell whether two printed forms are of one person: the same name, or a surname that ends the other."""
    name, known = (person.name or "").casefold(), (other.name or "").casefold()
    return name == known or known.endswith(f" {name}") or name.endswith(f" {known}")
