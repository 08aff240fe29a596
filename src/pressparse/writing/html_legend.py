"""What the words on a page mean: the sentences of the reference, and the legend made of those that a page needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum

from pressparse.model import (
    BlockKind,
    BracketKind,
    DeliveryStatus,
    OmissionReason,
    ParagraphKind,
    Transcript,
    TurnKind,
)
from pressparse.writing.marks import spell_kind
from pressparse.writing.wording import ATTRIBUTION_MEANINGS

__all__ = ["write_legend"]

_BLOCKS: Mapping[BlockKind, str] = {
    BlockKind.HEADER: "A line that the metadata were read from, or that belongs to the header's form.",
    BlockKind.MARKER: "A delivery marker on a line of its own.",
    BlockKind.LABEL: "A speaker's label.",
    BlockKind.PARAGRAPH: "A paragraph, or a piece of one.",
    BlockKind.HEADING: "A heading inside the text.",
    BlockKind.DIRECTION: "A stage direction on a line of its own.",
    BlockKind.NOTE: "A caption, a lead, an editor's note.",
    BlockKind.CONTENTS: "A table of contents.",
    BlockKind.FURNITURE: "Page chrome, running heads, page numbers.",
    BlockKind.COLOPHON: "What stands after the speech: end marks, publication lines, licence.",
    BlockKind.UNREAD: "What could not be read; a diagnostic says so.",
    BlockKind.GAP: "White space, bullets and rules.",
}
_PARAGRAPHS: Mapping[ParagraphKind, str] = {
    ParagraphKind.SPOKEN: "Words that were spoken.",
    ParagraphKind.INSERTED: "A letter or document set into the record.",
    ParagraphKind.INDIRECT: "Reported speech, in the reporter's words.",
}
_BRACKETS: Mapping[BracketKind, str] = {
    BracketKind.DIRECTION: "What happened in the room: laughter, applause.",
    BracketKind.GAP: "Words that were not heard.",
    BracketKind.INSERTION: "The editor's words.",
    BracketKind.REDACTION: "Words put in a withheld name's place.",
    BracketKind.TRANSLATION: "A note on the language spoken.",
    BracketKind.INTERJECTION: "Another person's words.",
    BracketKind.FOOTNOTE: "The mark of a note.",
    BracketKind.TIMECODE: "A time in the recording.",
    BracketKind.SPEECH: "Bracketed, but said.",
}
_OMISSIONS: Mapping[OmissionReason, str] = {
    OmissionReason.MARKUP: "Emphasis marks and escapes.",
    OmissionReason.DIRECTION: "A stage direction inside the speech.",
    OmissionReason.INTERJECTION: "Another person's words.",
    OmissionReason.TIMECODE: "A time in the recording.",
    OmissionReason.FOOTNOTE: "The mark of a note.",
    OmissionReason.HYPHEN: "The hyphen and line end inside a word that a line end broke in two.",
}
_TURNS: Mapping[TurnKind, str] = {
    TurnKind.STATEMENT: "Speech that answers nothing.",
    TurnKind.QUESTION: "A question, or a follow-up.",
    TurnKind.ANSWER: "An answer to the question before.",
    TurnKind.MODERATION: "Giving the floor, opening, closing.",
    TurnKind.INTERPRETATION: "The interpreter's words.",
    TurnKind.NARRATION: "A narrator's words in a label's place.",
    TurnKind.OTHER: "None of these.",
}
_DELIVERY: Mapping[DeliveryStatus, str] = {
    DeliveryStatus.AS_DELIVERED: "The words as they were spoken.",
    DeliveryStatus.AS_PREPARED: "The words as they were written before the event.",
    DeliveryStatus.CHECK_AGAINST_DELIVERY: "The spoken words prevail, and the reader is asked to compare.",
    DeliveryStatus.DRAFT: "Preliminary, rush, unofficial or unrevised.",
    DeliveryStatus.EDITED: "Revised after the event.",
    DeliveryStatus.NEAR_VERBATIM: "Nearly word for word.",
    DeliveryStatus.SUMMARY: "What was said, in the reporter's words.",
    DeliveryStatus.VERBATIM: "A stenographer's record.",
    DeliveryStatus.UNSTATED: "Nothing is said about delivery.",
    DeliveryStatus.TRANSLATION: "A notice: the text is a translation.",
    DeliveryStatus.EXCERPT: "A notice: the text is a part.",
    DeliveryStatus.EMBARGOED: "A notice: the text was not to be used before a time.",
}
_GUIDE = (
    "A word behind underlined text says what the text was read as. The line beside a row says what the row is; it "
    "opens to a list of everything that was read there, each with its characters, its value and the permanent id of "
    "the rule. Bold text is a speaker’s label. Text that is struck through is left out of the text for reading. "
    "<i>␍</i> or <i>U+202E</i> stands for a character that can’t be shown. Lines and columns count from 1, characters "
    "from 0, in code points; 603–613 are the ten characters before character 613."
)


def write_legend(t: Transcript) -> Iterator[str]:
    """Yield the legend as HTML: the words that the page of a transcript uses, by what they are said of.

    Args:
        t: the transcript.
    """
    yield f"<p>{_GUIDE}</p>"
    yield from _write_meanings("Blocks", _BLOCKS.items(), {block.kind for block in t.blocks})
    paragraphs = {paragraph.kind for paragraph in t.paragraphs} - {ParagraphKind.SPOKEN}
    yield from _write_meanings("Paragraphs", _PARAGRAPHS.items(), paragraphs)
    brackets = {bracket.kind for paragraph in t.paragraphs for bracket in paragraph.brackets}
    yield from _write_meanings("Brackets", _BRACKETS.items(), brackets)
    omissions = {omission.reason for paragraph in t.paragraphs for omission in paragraph.omitted}
    yield from _write_meanings("Left out of the text for reading", _OMISSIONS.items(), omissions)
    yield from _write_meanings("Turns", _TURNS.items(), {turn.kind for turn in t.turns})
    yield from _write_meanings("Who speaks", ATTRIBUTION_MEANINGS.items(), {turn.attribution for turn in t.turns})
    yield from _write_meanings("Delivery", _DELIVERY.items(), {t.delivery, *(marker.status for marker in t.markers)})


def _write_meanings(title: str, meanings: Iterable[tuple[StrEnum, str]], found: Collection[StrEnum]) -> Iterator[str]:
    if found:
        yield f"<h3>{title}</h3><dl>"
        for kind, meaning in meanings:
            if kind in found:
                yield f"<dt>{spell_kind(kind.value)}</dt><dd>{meaning}</dd>"
        yield "</dl>"
