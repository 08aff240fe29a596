"""A transcript as rows of a table: plain dictionaries whose names and order never differ from row to row.

One table for each group of columns says which there are, what they mean and how each is filled. Any change to them
raises ``ROWS_VERSION``.

Values are flat. Where several belong into one cell they are joined by a bar, with nothing in the place of one that is
not known, so that the second name of a cell goes with its second role. A cell in which none is known is None.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias, TypeVar

from attrs import frozen

from pressparse._values import Value
from pressparse.model import Exchange, Field, Moment, Paragraph, Person, Speaker, Transcript, Turn, check_transcript
from pressparse.span import Span

__all__ = ["ROWS_VERSION", "ROW_COLUMNS", "Cell", "Level", "RowColumn", "check_level", "to_rows"]

ROWS_VERSION = 2
"""The version of the columns."""

Cell: TypeAlias = str | int | bool | None
Level: TypeAlias = Literal["paragraph", "turn", "exchange", "transcript"]
T = TypeVar("T")

_SEPARATOR = " | "
_MILLISECOND = timedelta(milliseconds=1)


@frozen(eq=False, repr=False)
class RowColumn(Value):
    """One column of the rows of a level."""

    name: str
    """Its name, a key of each row."""
    type: Literal["str", "int", "bool"]
    """The type of its values where they are not None."""
    meaning: str
    """What it holds."""


def to_rows(t: Transcript, level: Level = "paragraph") -> list[dict[str, Cell]]:
    r"""Return a transcript as rows for a table, ready for ``csv.DictWriter``, pandas, polars or DuckDB.

    All rows of a level have the same names in the same order, those of :data:`ROW_COLUMNS`. Values are strings, whole
    numbers, truth values and None; places count code points of the source from 0, and so do numbers of paragraphs,
    turns and exchanges.

    Args:
        t: the transcript.
        level: what becomes a row: each paragraph, each turn, each exchange, or the whole transcript.

    Returns:
        The rows, in the order of the source; one for the whole transcript.

    Raises:
        TypeError: if ``t`` is no transcript.
        ValueError: if there is no such level.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n5 May 2021\n\nMS. MARLOW: Good evening.\n\nMS. MARLOW: We begin.\n")
    >>> [(row["start"], row["speaker_name"], row["text"], row["date"]) for row in to_rows(t)]
    [(42, 'MARLOW', 'Good evening.', '2021-05-05'), (69, 'MARLOW', 'We begin.', '2021-05-05')]
    """
    check_transcript(t)
    check_level(level)
    whole = _fill(_TRANSCRIPT, t)
    match level:
        case "paragraph":
            turns = {paragraph: turn for turn in _place_turns(t) for paragraph in turn.turn.paragraphs}
            places = (_Numbered(number, paragraph) for number, paragraph in enumerate(t.paragraphs))
            extents = _measure(t, (paragraph.span for paragraph in t.paragraphs))
            return [
                {**_fill(_PARAGRAPH, place), **_fill(_EXTENT, extent), **_fill(_TURN, turns.get(place.value)), **whole}
                for place, extent in zip(places, extents, strict=True)
            ]
        case "turn":
            extents = _measure(t, (turn.span for turn in t.turns))
            return [
                {**_fill(_TURN, turn), **_fill(_WHOLE_TURN, turn.turn), **_fill(_EXTENT, extent), **whole}
                for turn, extent in zip(_place_turns(t), extents, strict=True)
            ]
        case "exchange":
            numbers = {turn: number for number, turn in enumerate(t.turns)}
            extents = _measure(t, (_span_exchange(exchange) for exchange in t.exchanges))
            return [
                {**_fill(_EXCHANGE, _PlacedExchange(number, exchange, numbers)), **_fill(_EXTENT, extent), **whole}
                for number, (exchange, extent) in enumerate(zip(t.exchanges, extents, strict=True))
            ]
        case "transcript":
            return [{**whole, **_fill(_WHOLE_TRANSCRIPT, t)}]


def check_level(level: str) -> None:
    """Check that there is a level, for callers without a type checker.

    Raises:
        ValueError: if there is no such level.
    """
    if level not in tuple(ROW_COLUMNS):
        msg = f"level must be {', '.join(map(repr, ROW_COLUMNS))}, not {level!r}"
        raise ValueError(msg)


class _Numbered(NamedTuple):
    """A paragraph, and which it is."""

    number: int
    value: Paragraph


class _PlacedTurn(NamedTuple):
    """A turn, which it is, and which exchange it belongs to."""

    number: int
    turn: Turn
    exchange: int | None


class _PlacedExchange(NamedTuple):
    """An exchange, which it is, and the numbers of all turns."""

    number: int
    exchange: Exchange
    turns: Mapping[Turn, int]


class _Extent(NamedTuple):
    """A stretch of the source, and how many diagnostics begin in it."""

    span: Span
    raw: str
    diagnostics: int


_Reader: TypeAlias = tuple[RowColumn, Callable[[T], Cell]]


def _fill(readers: Iterable[_Reader[T]], subject: T | None) -> dict[str, Cell]:
    """Return the cells of a group of columns; all of them None where there is nothing to fill them from."""
    return {column.name: None if subject is None else read(subject) for column, read in readers}


def _place_turns(t: Transcript) -> list[_PlacedTurn]:
    exchanges = {
        turn: number for number, exchange in enumerate(t.exchanges) for turn in (*exchange.questions, *exchange.answers)
    }
    return [_PlacedTurn(number, turn, exchanges.get(turn)) for number, turn in enumerate(t.turns)]


def _measure(t: Transcript, spans: Iterable[Span]) -> list[_Extent]:
    # What is missing from the whole text is reported at its beginning, with an empty span, and is in no stretch of it.
    starts = sorted(diagnostic.span.start for diagnostic in t.diagnostics if len(diagnostic.span))
    return [
        _Extent(
            span, t.source[span.start : span.stop], bisect_left(starts, span.stop) - bisect_left(starts, span.start)
        )
        for span in spans
    ]


def _span_exchange(exchange: Exchange) -> Span:
    spans = [turn.span for turn in (*exchange.questions, *exchange.answers)] or [Span(0, 0)]
    return Span(min(span.start for span in spans), max(span.stop for span in spans))


def _join(values: Iterable[str | None]) -> str | None:
    """Return values for one cell: joined, or None where none is known."""
    listed = [value or "" for value in values]
    return _SEPARATOR.join(listed) if any(listed) else None


def _join_texts(turns: Iterable[Turn]) -> str | None:
    texts = [turn.text for turn in turns]
    return "\n\n".join(texts) if texts else None


def _find_askers(exchange: Exchange) -> list[Person | Speaker]:
    """Return who asks, each once: the journalist whom the text names, else the speakers of the turn."""
    people = (
        person
        for turn in exchange.questions
        for person in (turn.speakers if turn.asker is None else (turn.asker.value,))
    )
    return list(dict.fromkeys(people))


def _find_answerers(exchange: Exchange) -> list[Speaker]:
    return list(dict.fromkeys(speaker for turn in exchange.answers for speaker in turn.speakers))


def _spell(moment: Field[Moment] | None) -> str | None:
    return None if moment is None else moment.value.isoformat() or None


_EXTENT: tuple[_Reader[_Extent], ...] = (
    (RowColumn("start", "int", "its first code point in the source, from 0"), lambda e: e.span.start),
    (RowColumn("stop", "int", "the code point after its last one"), lambda e: e.span.stop),
    (RowColumn("raw", "str", "the source from `start` to `stop`, unaltered"), lambda e: e.raw),
    (RowColumn("diagnostics", "int", "how many diagnostics begin between `start` and `stop`"), lambda e: e.diagnostics),
)

_PARAGRAPH: tuple[_Reader[_Numbered], ...] = (
    (RowColumn("paragraph", "int", "the number of the paragraph, from 0"), lambda p: p.number),
    (RowColumn("paragraph_id", "str", "its id, which is made from its words"), lambda p: p.value.id),
    (RowColumn("paragraph_kind", "str", "`spoken`, `inserted` or `indirect`"), lambda p: p.value.kind.value),
    (RowColumn("section", "int", "the group between blank lines, from 0"), lambda p: p.value.section),
    (RowColumn("text", "str", "the paragraph for reading"), lambda p: p.value.text),
)

_TURN: tuple[_Reader[_PlacedTurn], ...] = (
    (RowColumn("turn", "int", "the number of the turn, from 0; None for a paragraph in no turn"), lambda p: p.number),
    (RowColumn("turn_kind", "str", "`statement`, `question`, `answer` or another kind"), lambda p: p.turn.kind.value),
    (
        RowColumn("attribution", "str", "how it is known who speaks: `printed`, `header`, `inferred` or `none`"),
        lambda p: p.turn.attribution.value,
    ),
    (
        RowColumn("label", "str", "the speaker's label, as printed"),
        lambda p: None if p.turn.label is None else p.turn.label.value,
    ),
    (
        RowColumn("continues", "bool", "whether the speaker of the turn before is labelled again"),
        lambda p: p.turn.continues,
    ),
    (RowColumn("speaker_id", "str", "the ids of the speakers"), lambda p: _join(s.id for s in p.turn.speakers)),
    (RowColumn("speaker_name", "str", "their names"), lambda p: _join(s.name for s in p.turn.speakers)),
    (RowColumn("speaker_role", "str", "their offices"), lambda p: _join(s.role for s in p.turn.speakers)),
    (
        RowColumn("speaker_affiliation", "str", "their organisations, outlets or parties"),
        lambda p: _join(s.affiliation for s in p.turn.speakers),
    ),
    (
        RowColumn("speaker_is_generic", "bool", "whether many people stand behind the label; None without a speaker"),
        lambda p: any(s.is_generic for s in p.turn.speakers) if p.turn.speakers else None,
    ),
    (
        RowColumn("asker_name", "str", "the journalist who asks, where the text says who"),
        lambda p: None if p.turn.asker is None else p.turn.asker.value.name,
    ),
    (
        RowColumn("asker_affiliation", "str", "the journalist's outlet"),
        lambda p: None if p.turn.asker is None else p.turn.asker.value.affiliation,
    ),
    (
        RowColumn("timecode", "int", "the first time in the recording that is stated for it, in milliseconds"),
        lambda p: None if p.turn.timecode is None else p.turn.timecode.value // _MILLISECOND,
    ),
    (RowColumn("exchange", "int", "the number of the exchange, from 0; None outside of one"), lambda p: p.exchange),
)

_WHOLE_TURN: tuple[_Reader[Turn], ...] = (
    (RowColumn("paragraphs", "int", "how many paragraphs the turn has"), lambda turn: len(turn.paragraphs)),
    (RowColumn("text", "str", "the turn for reading, a blank line between paragraphs"), lambda turn: turn.text),
)

_EXCHANGE: tuple[_Reader[_PlacedExchange], ...] = (
    (RowColumn("exchange", "int", "the number of the exchange, from 0"), lambda p: p.number),
    (RowColumn("questions", "int", "how many turns ask"), lambda p: len(p.exchange.questions)),
    (RowColumn("answers", "int", "how many turns answer"), lambda p: len(p.exchange.answers)),
    (
        RowColumn("question_turns", "str", "the numbers of the turns that ask"),
        lambda p: _join(str(p.turns[turn]) for turn in p.exchange.questions if turn in p.turns),
    ),
    (
        RowColumn("answer_turns", "str", "the numbers of the turns that answer"),
        lambda p: _join(str(p.turns[turn]) for turn in p.exchange.answers if turn in p.turns),
    ),
    (
        RowColumn("asker_name", "str", "who asks, each once"),
        lambda p: _join(person.name for person in _find_askers(p.exchange)),
    ),
    (
        RowColumn("asker_affiliation", "str", "their outlets"),
        lambda p: _join(person.affiliation for person in _find_askers(p.exchange)),
    ),
    (RowColumn("question", "str", "the questions for reading"), lambda p: _join_texts(p.exchange.questions)),
    (
        RowColumn("speaker_name", "str", "who answers, each once"),
        lambda p: _join(person.name for person in _find_answerers(p.exchange)),
    ),
    (
        RowColumn("speaker_role", "str", "their offices"),
        lambda p: _join(person.role for person in _find_answerers(p.exchange)),
    ),
    (
        RowColumn("speaker_affiliation", "str", "their organisations or parties"),
        lambda p: _join(person.affiliation for person in _find_answerers(p.exchange)),
    ),
    (
        RowColumn("answer", "str", "the answers for reading; None without any"),
        lambda p: _join_texts(p.exchange.answers),
    ),
)

_TRANSCRIPT: tuple[_Reader[Transcript], ...] = (
    (RowColumn("title", "str", "the title of the text"), lambda t: t.title),
    (
        RowColumn("event_type", "str", "the kind of event"),
        lambda t: None if t.metadata.event_type is None else t.metadata.event_type.value.value,
    ),
    (
        RowColumn("date", "str", "the day of the event, `YYYY-MM-DD`"),
        lambda t: None if t.date is None or t.date.date is None else t.date.date.isoformat(),
    ),
    (
        RowColumn("place", "str", "where it took place"),
        lambda t: None if t.metadata.place is None else t.metadata.place.value,
    ),
    (RowColumn("institution", "str", "who published the text"), lambda t: t.metadata.institution),
    (RowColumn("language", "str", "the language of most of the speech (BCP 47)"), lambda t: t.metadata.language),
    (RowColumn("style", "str", "the house style that was used"), lambda t: t.metadata.style),
    (RowColumn("delivery", "str", "what the text says about its delivery"), lambda t: t.delivery.value),
    (RowColumn("url", "str", "the address that the text was taken from"), lambda t: t.origin.url),
)

_WHOLE_TRANSCRIPT: tuple[_Reader[Transcript], ...] = (
    (RowColumn("started", "str", "when the event began, in ISO 8601"), lambda t: _spell(t.metadata.started)),
    (RowColumn("ended", "str", "when it ended"), lambda t: _spell(t.metadata.ended)),
    (RowColumn("published", "str", "when the text was published"), lambda t: _spell(t.metadata.published)),
    (RowColumn("updated", "str", "when it was last changed"), lambda t: _spell(t.metadata.updated)),
    (RowColumn("languages", "str", "all languages of the speech"), lambda t: _join(t.metadata.languages)),
    (RowColumn("is_translation", "bool", "whether it says that it is a translation"), lambda t: t.is_translation),
    (RowColumn("is_excerpt", "bool", "whether it says that it is a part"), lambda t: t.is_excerpt),
    (RowColumn("is_embargoed", "bool", "whether it was not to be used before a time"), lambda t: t.is_embargoed),
    (
        RowColumn("header_name", "str", "whom the header names as speakers"),
        lambda t: _join(speaker.value.name for speaker in t.metadata.speakers),
    ),
    (
        RowColumn("header_role", "str", "their offices"),
        lambda t: _join(speaker.value.role for speaker in t.metadata.speakers),
    ),
    (
        RowColumn("header_affiliation", "str", "their organisations or parties"),
        lambda t: _join(speaker.value.affiliation for speaker in t.metadata.speakers),
    ),
    (RowColumn("paragraphs", "int", "how many paragraphs it has"), lambda t: len(t.paragraphs)),
    (RowColumn("turns", "int", "how many turns"), lambda t: len(t.turns)),
    (RowColumn("speakers", "int", "how many speakers, with those who are not named"), lambda t: len(t.speakers)),
    (RowColumn("exchanges", "int", "how many exchanges"), lambda t: len(t.exchanges)),
    (RowColumn("diagnostics", "int", "how many diagnostics"), lambda t: len(t.diagnostics)),
    (RowColumn("text", "str", "the speech for reading, a blank line between paragraphs"), lambda t: t.text),
    (RowColumn("raw", "str", "the source, unaltered"), lambda t: t.source),
)


def _list_columns(*groups: Iterable[tuple[RowColumn, object]]) -> tuple[RowColumn, ...]:
    return tuple(column for group in groups for column, _ in group)


ROW_COLUMNS: Mapping[Level, tuple[RowColumn, ...]] = MappingProxyType(
    {
        "paragraph": _list_columns(_PARAGRAPH, _EXTENT, _TURN, _TRANSCRIPT),
        "turn": _list_columns(_TURN, _WHOLE_TURN, _EXTENT, _TRANSCRIPT),
        "exchange": _list_columns(_EXCHANGE, _EXTENT, _TRANSCRIPT),
        "transcript": _list_columns(_TRANSCRIPT, _WHOLE_TRANSCRIPT),
    }
)
"""The columns of each level, in their order."""
