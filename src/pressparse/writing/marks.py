"""What stands over the blocks of a text, as one list: fields, markers, brackets, omissions, labels, askers, findings.

These overlap one another and the blocks. Each is a :class:`Mark`: a stretch of the source, the word for what it was
read as, and what follows from it, by which rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from pressparse._values import Value
from pressparse.model import EventType, Field, Metadata, Moment, Paragraph, Person, Transcript, Turn
from pressparse.span import Span
from pressparse.writing.wording import name_person, spell_moment

__all__ = ["Mark", "ReadField", "find_marks", "list_fields", "spell_kind", "spell_value"]

ReadField: TypeAlias = Field[str] | Field[EventType] | Field[Person] | Field[Moment]
"""A field of any of the values that are read."""


@frozen(kw_only=True, eq=False, repr=False)
class Mark(Value):
    """A stretch of the source that was read as something."""

    span: Span
    """Where it stands."""
    look: str
    """The class that the style sheet knows it by: one of few."""
    name: str
    """What it was read as, in words."""
    value: str = ""
    """What was read from it, in the words of the text."""
    note: str = ""
    """What follows from it, in our words."""
    rule: str = ""
    """The permanent id of the rule that read it."""
    is_tagged: bool = True
    """Whether its name stands behind it in the text."""
    anchor: str = ""
    """The id of its place in the text, where something links to it."""
    target: str = ""
    """The id of what its name links to; empty where it is no link."""


def spell_kind(kind: str) -> str:
    """Return a member of a closed set in words.

    >>> spell_kind("as_delivered")
    'as delivered'
    """
    return kind.replace("_", " ")


def spell_value(value: str | EventType | Person | Moment) -> str:
    """Return the value of a field in words."""
    match value:
        case Person():
            return name_person(value)
        case Moment():
            return spell_moment(value)
        case EventType():
            return spell_kind(value.value)
        case str():
            return value


def list_fields(metadata: Metadata) -> Iterator[tuple[str, str, ReadField]]:
    """Yield the fields of the metadata, each after its anchor and its name in words."""
    single = (
        ("title", metadata.title),
        ("event type", metadata.event_type),
        *((f"speaker {number}", speaker) for number, speaker in enumerate(metadata.speakers)),
        ("date", metadata.date),
        ("started", metadata.started),
        ("ended", metadata.ended),
        ("published", metadata.published),
        ("updated", metadata.updated),
        ("place", metadata.place),
        *((f"other {number}", other) for number, other in enumerate(metadata.other)),
    )
    for name, field in single:
        if field is not None:
            yield f"at-{name.replace(' ', '-')}", name.rstrip("0123456789 "), field


def find_marks(t: Transcript) -> list[Mark]:
    """Return everything that stands over the blocks, in order of place; what holds another stands before it."""
    marks = [
        *_mark_fields(t),
        *_mark_markers(t),
        *(mark for paragraph in t.paragraphs for mark in _mark_paragraph(paragraph)),
        *(mark for turn in t.turns for mark in _mark_turn(turn)),
        *_mark_findings(t),
    ]
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.stop))


def _mark_fields(t: Transcript) -> Iterator[Mark]:
    for anchor, name, field in list_fields(t.metadata):
        yield Mark(
            span=field.span,
            look="field",
            name=name,
            value=spell_value(field.value),
            rule=field.rule,
            anchor=anchor,
        )
    name = "sign of the style"
    for number, span in enumerate(t.metadata.evidence):
        yield Mark(span=span, look="field", name=name, value=t.metadata.style, anchor=f"at-sign-{number}")


def _mark_markers(t: Transcript) -> Iterator[Mark]:
    for number, marker in enumerate(t.markers):
        name = f"marker: {spell_kind(marker.status.value)}"
        note = f"a phrase of the language {marker.language}"
        yield Mark(span=marker.span, look="marker", name=name, note=note, anchor=f"at-marker-{number}")
        for span in marker.repeats:
            yield Mark(span=span, look="marker", name=name, note="the same marker again")


def _mark_paragraph(paragraph: Paragraph) -> Iterator[Mark]:
    left_out = {omission.span for omission in paragraph.omitted}
    brackets = {bracket.span for bracket in paragraph.brackets}
    for bracket in paragraph.brackets:
        label = bracket.label
        is_inside = any(piece.contains(bracket.span) for piece in paragraph.pieces)
        is_kept = is_inside and bracket.span not in left_out
        yield Mark(
            span=bracket.span,
            look="bracket",
            name=bracket.kind.value,
            value="" if label is None else label.value,
            note=f"{'kept in' if is_kept else 'left out of'} the text for reading",
            rule="" if label is None else label.rule,
        )
    for omission in paragraph.omitted:
        if omission.span not in brackets:
            note = "left out of the text for reading"
            yield Mark(span=omission.span, look="omitted", name=omission.reason.value, note=note, is_tagged=False)


def _mark_turn(turn: Turn) -> Iterator[Mark]:
    if turn.label is not None:
        label = turn.label
        yield Mark(span=label.span, look="label", name="label", value=label.value, rule=label.rule, is_tagged=False)
    if turn.asker is not None:
        asker = turn.asker
        yield Mark(span=asker.span, look="field", name="asker", value=name_person(asker.value), rule=asker.rule)
    if turn.timecode is not None:
        time = turn.timecode
        yield Mark(span=time.span, look="field", name="time code", value=str(time.value), rule=time.rule)


def _mark_findings(t: Transcript) -> Iterator[Mark]:
    for number, diagnostic in enumerate(t.diagnostics):
        yield Mark(
            span=diagnostic.span,
            look="finding",
            name=diagnostic.code,
            note=f"{diagnostic.severity.value}: {diagnostic.message}",
            anchor=f"at-diagnostic-{number}",
            target=f"diagnostic-{number}",
        )
