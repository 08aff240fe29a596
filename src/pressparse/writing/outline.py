"""A transcript as a readable outline: what was read and where, who speaks, and what is uncertain.

The outline is for eyes, and its form may change; programs read the JSON. Lines, columns and sections count from 1 in
it. Characters that would steer a terminal are spelled out, so that the outline of any text can be shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressparse.model import Paragraph, ParagraphKind, Transcript, Turn, normalise_space
from pressparse.model.wording import count_of
from pressparse.span import LineIndex, Span
from pressparse.writing.wording import (
    ATTRIBUTIONS,
    make_printable,
    name_person,
    name_speakers,
    shorten,
    spell_moment,
)

__all__ = ["to_outline"]

# How much is shown of a paragraph, and of a place that is quoted, in code points.
_SHOWN = 70
_QUOTED = 40

# Where values stand behind their names, and the rows that are left out where there is nothing.
_VALUES = 11
_OPTIONAL = frozenset({"Started", "Ended", "Published", "Updated", "Other"})


def to_outline(t: Transcript) -> str:
    r"""Return a readable outline of a transcript, in lines, without a line end after the last.

    It holds the metadata; the speech by section and turn, with the beginning of each paragraph; the diagnostics; and
    the report. Lines, columns and sections count from 1.

    >>> import pressparse
    >>> print(to_outline(pressparse.parse("Good evening.\n")).split("\n")[0])
    Title:     not found
    """
    places = _Places(t.source)
    parts = (_outline_metadata(t, places), _outline_speech(t, places), _outline_diagnostics(t, places))
    return "\n\n".join([*("\n".join(part) for part in parts), t.report()])


class _Places:
    """The source of a transcript, for many look-ups of places."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._index = LineIndex(source)

    def line(self, offset: int) -> int:
        """Return the line of an offset, from 1."""
        return self._index.line(offset)

    def line_and_column(self, offset: int) -> str:
        """Return the line and the column of an offset, both from 1."""
        return f"{self._index.line(offset)}:{self._index.column(offset) + 1}"

    def quote(self, span: Span) -> str:
        """Return what stands at a span, and on which line."""
        return f'"{shorten(self._source[span.start : span.stop], _QUOTED)}" (line {self.line(span.start)})'


def _outline_metadata(t: Transcript, places: _Places) -> Iterator[str]:
    def show(value: str, span: Span) -> str:
        return f"{_clean(value)} (line {places.line(span.start)})"

    metadata = t.metadata
    title, kind, place = metadata.title, metadata.event_type, metadata.place
    moments = (
        ("Date", metadata.date),
        ("Started", metadata.started),
        ("Ended", metadata.ended),
        ("Published", metadata.published),
        ("Updated", metadata.updated),
    )
    rows = [
        ("Title", [] if title is None else [show(title.value, title.span)]),
        ("Event", [] if kind is None else [show(kind.value.value, kind.span)]),
        ("Speakers", [show(name_person(speaker.value), speaker.span) for speaker in metadata.speakers]),
        *(
            (name, [] if moment is None else [show(spell_moment(moment.value), moment.span)])
            for name, moment in moments
        ),
        ("Place", [] if place is None else [show(place.value, place.span)]),
        ("Other", [show(other.value, other.span) for other in metadata.other]),
        ("Language", [_clean(", ".join(dict.fromkeys(filter(None, (metadata.language, *metadata.languages)))))]),
        ("Style", [_clean(metadata.style), *(f"by {places.quote(span)}" for span in metadata.evidence)]),
        (
            "Delivery",
            [t.delivery.value, *(f"{marker.status.value} {places.quote(marker.span)}" for marker in t.markers)],
        ),
    ]
    for name, values in rows:
        if any(values) or name not in _OPTIONAL:
            for number, value in enumerate(values if any(values) else ["not found"]):
                yield f"{'' if number else name + ':':<{_VALUES}}{value}"


def _outline_speech(t: Transcript, places: _Places) -> Iterator[str]:
    """Yield the paragraphs under their sections and turns; a turn without paragraphs has its line too."""
    yield f"Speech: {count_of(len(t.paragraphs), 'paragraph')}, {count_of(len(t.turns), 'turn')}"
    turns = {id(paragraph): turn for turn in t.turns for paragraph in turn.paragraphs}
    waiting = list(reversed(t.turns))
    section: int | None = None
    shown: Turn | None = None
    for paragraph in t.paragraphs:
        if paragraph.section != section:
            yield f"\nSection {paragraph.section + 1}"
        while waiting and waiting[-1].span.start <= paragraph.span.start:
            shown = waiting.pop()
            yield _head_turn(shown, places)
        turn = turns.get(id(paragraph))
        if turn is not shown or (turn is None and section is None):
            yield _head_turn(turn, places)
        section, shown = paragraph.section, turn
        yield f"{places.line(paragraph.span.start):>6}  {shorten(paragraph.text, _SHOWN)}{_note_kind(paragraph)}"
    for turn in reversed(waiting):
        yield _head_turn(turn, places)


def _outline_diagnostics(t: Transcript, places: _Places) -> Iterator[str]:
    yield f"Uncertain: {count_of(len(t.diagnostics), 'place')}" if t.diagnostics else "Uncertain: nothing"
    for diagnostic in t.diagnostics:
        place = places.line_and_column(diagnostic.span.start)
        finding = _clean(f"{diagnostic.code}: {diagnostic.message}")
        yield f"{place:>9}  {diagnostic.severity.value:<7}  {finding}"


def _head_turn(turn: Turn | None, places: _Places) -> str:
    """Return the line that stands above the paragraphs of a turn, or of none."""
    if turn is None:
        return "  nobody known (in no turn)"
    known = name_speakers(turn)
    label = "" if turn.label is None else turn.label.value
    notes = [turn.kind.value, ATTRIBUTIONS[turn.attribution]]
    if known and label:
        notes.append(f'label "{label}"')
    if turn.asker is not None:
        notes.append(f"asked by {name_person(turn.asker.value)}")
    if turn.continues:
        notes.append("continues")
    line = places.line(turn.span.start)
    return f"  {_clean(known or label) or 'nobody known'} (line {line}: {_clean(', '.join(notes))})"


def _note_kind(paragraph: Paragraph) -> str:
    return "" if paragraph.kind is ParagraphKind.SPOKEN else f" ({paragraph.kind.value})"


def _clean(text: str) -> str:
    return make_printable(normalise_space(text))
