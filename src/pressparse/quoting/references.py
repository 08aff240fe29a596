"""What a transcript holds about a passage: who says it, at which event, and how the text relates to what was said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812 - a field named date needs its type under another name

from attrs import frozen

from pressparse._values import Value
from pressparse.model import (
    Attribution,
    BlockKind,
    BracketKind,
    DeliveryStatus,
    EventType,
    Paragraph,
    ParagraphKind,
    Transcript,
    Turn,
    TurnKind,
    normalise_space,
)
from pressparse.span import Span

__all__ = ["Reference", "Voice", "gather_reference"]

# Speech, and what may stand between its words without being anybody's.
_SPEECH = frozenset({BlockKind.PARAGRAPH, BlockKind.LABEL, BlockKind.DIRECTION, BlockKind.FURNITURE, BlockKind.GAP})


@frozen(kw_only=True, eq=False, repr=False)
class Voice(Value):
    """Somebody who says a part of a passage, as far as it is known who."""

    name: str | None = None
    """The name; None where it is not known."""
    role: str | None = None
    """The office or function."""
    affiliation: str | None = None
    """The organisation, outlet or party."""
    label: str | None = None
    """The label of the turn, as printed, where the name is not known."""
    attribution: Attribution = Attribution.NONE
    """How it is known who speaks."""


@frozen(kw_only=True, eq=False, repr=False)
class Reference(Value):
    """What a transcript holds about one passage."""

    voices: tuple[Voice, ...]
    """Who says it, in order, once each; none where it is not speech."""
    is_speech: bool
    """Whether all words of the passage are said by one of the voices."""
    paragraphs: tuple[str, ...]
    """The ids of the paragraphs in which it stands."""
    title: str | None
    """The title of the text."""
    event_type: EventType | None
    """The kind of event."""
    place: str | None
    """Where the event took place."""
    date: Date | None
    """The day of the event."""
    institution: str | None
    """The institution that published the text."""
    statuses: tuple[DeliveryStatus, ...]
    """The claim about delivery, and whether the text is a translation or a part."""
    language: str | None
    """The language of most of the speech (BCP 47)."""
    url: str | None
    """The address that the text was taken from."""

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of those who say it; none where it is not all speech of people whose names are known."""
        names = tuple(dict.fromkeys(voice.name for voice in self.voices if voice.name is not None))
        return names if self.is_speech and all(voice.name is not None for voice in self.voices) else ()


def gather_reference(t: Transcript, stretches: Sequence[Span]) -> Reference:
    """Return what a transcript holds about a passage.

    Words are a speaker's only where they stand in a paragraph of speech of that speaker's turn. Brackets with other
    words than the speaker's are passed over where the passage holds them whole; of a passage that begins or ends inside
    one, it can't be seen whose words are whose.

    Args:
        t: the transcript.
        stretches: the passage, in order.
    """
    touched = [paragraph for paragraph in t.paragraphs if any(_clip(paragraph.pieces, stretches))]
    spoken = [paragraph for paragraph in touched if _has_words(paragraph, t.source, stretches)]
    turns = {paragraph: turn for turn in t.turns for paragraph in turn.paragraphs}
    direct = [paragraph for paragraph in spoken if paragraph.kind is ParagraphKind.SPOKEN]
    voices = (voice for paragraph in direct for voice in _name_voices(turns.get(paragraph)))
    others = any(block.kind not in _SPEECH and any(_clip((block.span,), stretches)) for block in t.blocks)
    notices = ((DeliveryStatus.TRANSLATION, t.is_translation), (DeliveryStatus.EXCERPT, t.is_excerpt))
    metadata = t.metadata
    return Reference(
        voices=tuple(dict.fromkeys(voices)),
        is_speech=bool(direct)
        and len(direct) == len(spoken)
        and not others
        and not any(_cuts_bracket(paragraph, stretches) for paragraph in touched),
        paragraphs=tuple(paragraph.id for paragraph in touched),
        title=t.title,
        event_type=None if metadata.event_type is None else metadata.event_type.value,
        place=None if metadata.place is None else normalise_space(metadata.place.value),
        date=None if t.date is None else t.date.date,
        institution=metadata.institution,
        statuses=(t.delivery, *(status for status, holds in notices if holds)),
        language=metadata.language,
        url=t.origin.url,
    )


def _name_voices(turn: Turn | None) -> Iterator[Voice]:
    """Yield who speaks in a turn; a voice without a name where that is not known."""
    if turn is None:
        yield Voice()
        return
    label = None if turn.label is None else turn.label.value
    asker = turn.asker.value if turn.kind is TurnKind.QUESTION and turn.asker is not None else None
    people = [asker] if asker is not None and not any(s.name for s in turn.speakers) else turn.speakers
    for person in people:
        yield Voice(
            name=person.name,
            role=person.role,
            affiliation=person.affiliation,
            label=label if person.name is None else None,
            attribution=turn.attribution,
        )
    if not people:
        yield Voice(label=label, attribution=turn.attribution)


def _has_words(paragraph: Paragraph, source: str, stretches: Sequence[Span]) -> bool:
    """Tell whether a passage has words of a paragraph that stand in no bracket with other words than the speaker's."""
    foreign = _foreign_brackets(paragraph)
    for stretch in _clip(paragraph.pieces, stretches):
        at = stretch.start
        for bracket in _clip((stretch,), foreign):
            if source[at : bracket.start].strip():
                return True
            at = bracket.stop
        if source[at : stretch.stop].strip():
            return True
    return False


def _cuts_bracket(paragraph: Paragraph, stretches: Sequence[Span]) -> bool:
    """Tell whether a passage begins or ends inside a bracket with other words than the speaker's."""
    return any(
        len(part) < len(bracket) for bracket in _foreign_brackets(paragraph) for part in _clip((bracket,), stretches)
    )


def _foreign_brackets(paragraph: Paragraph) -> list[Span]:
    return [bracket.span for bracket in paragraph.brackets if bracket.kind is not BracketKind.SPEECH]


def _clip(spans: Iterable[Span], stretches: Sequence[Span]) -> Iterator[Span]:
    """Yield what some spans have in common with stretches that are in order."""
    for span in spans:
        for number in range(bisect_right(stretches, span.start, key=lambda stretch: stretch.stop), len(stretches)):
            stretch = stretches[number]
            if stretch.start >= span.stop:
                break
            if span.start < stretch.stop:
                yield Span(max(span.start, stretch.start), min(span.stop, stretch.stop))
