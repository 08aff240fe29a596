"""The closed sets of the model. A member is a string: ``EventType.SPEECH == "speech"``."""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "Attribution",
    "BlockKind",
    "BracketKind",
    "DeliveryStatus",
    "EventType",
    "LayoutKind",
    "OmissionReason",
    "ParagraphKind",
    "TurnKind",
]


class DeliveryStatus(StrEnum):
    """What a text says about how it relates to the words that were spoken.

    ``TRANSLATION``, ``EXCERPT`` and ``EMBARGOED`` are notices: they say nothing about delivery, so they are never the
    :attr:`pressparse.Transcript.delivery` of a transcript.
    """

    AS_DELIVERED = "as_delivered"
    """The words as they were spoken."""
    AS_PREPARED = "as_prepared"
    """The words as they were written before the event."""
    CHECK_AGAINST_DELIVERY = "check_against_delivery"
    """The spoken words prevail, and the reader is asked to compare."""
    DRAFT = "draft"
    """Preliminary, rush, unofficial or unrevised."""
    EDITED = "edited"
    """Revised after the event."""
    NEAR_VERBATIM = "near_verbatim"
    """Nearly word for word."""
    SUMMARY = "summary"
    """What was said, in the reporter's words."""
    VERBATIM = "verbatim"
    """A stenographer's record."""
    UNSTATED = "unstated"
    """Nothing is said about delivery."""
    TRANSLATION = "translation"
    """A notice: the text is a translation."""
    EXCERPT = "excerpt"
    """A notice: the text is a part."""
    EMBARGOED = "embargoed"
    """A notice: the text was not to be used before a time."""


class EventType(StrEnum):
    """The kind of event at which the words were spoken, as title or header call it."""

    PRESS_CONFERENCE = "press_conference"
    """Press or news conference."""
    JOINT_PRESS_CONFERENCE = "joint_press_conference"
    """A press conference of two or more hosts that calls itself joint."""
    PRESS_BRIEFING = "press_briefing"
    """Press briefing, press point, media briefing."""
    BACKGROUND_BRIEFING = "background_briefing"
    """A briefing whose speakers are not to be named."""
    GAGGLE = "gaggle"
    """An informal briefing, often on the way to somewhere."""
    DOORSTEP = "doorstep"
    """Words on arrival or at the door: doorstep, doorstop."""
    PRESS_STATEMENT = "press_statement"
    """A statement to the press."""
    REMARKS = "remarks"
    """Remarks: opening, introductory, concluding or other."""
    SPEECH = "speech"
    """Speech, address, lecture."""
    INTERVIEW = "interview"
    """An interview with one or several interviewers."""
    EXCHANGE = "exchange"
    """An exchange with reporters; questions and answers."""
    OTHER = "other"
    """Debates, hearings, meetings."""


class TurnKind(StrEnum):
    """What a turn does in the event."""

    STATEMENT = "statement"
    """Speech that answers nothing."""
    QUESTION = "question"
    """A question, or a follow-up."""
    ANSWER = "answer"
    """An answer to the question before."""
    MODERATION = "moderation"
    """Giving the floor, opening, closing."""
    INTERPRETATION = "interpretation"
    """The interpreter's words."""
    NARRATION = "narration"
    """A narrator's words in a label's place."""
    OTHER = "other"
    """None of these."""


class Attribution(StrEnum):
    """How it is known who speaks in a turn."""

    PRINTED = "printed"
    """A label in the text says so."""
    HEADER = "header"
    """It is the unlabelled opening of the only speaker whom the header names."""
    INFERRED = "inferred"
    """It follows from the turns around it, as an unlabelled answer does."""
    NONE = "none"
    """It is not known."""


class ParagraphKind(StrEnum):
    """Whose words a paragraph holds."""

    SPOKEN = "spoken"
    """Words that were spoken."""
    INSERTED = "inserted"
    """A letter or document set into the record."""
    INDIRECT = "indirect"
    """Reported speech, in the reporter's words."""


class BracketKind(StrEnum):
    """What a bracketed passage is."""

    DIRECTION = "direction"
    """What happened in the room: laughter, applause."""
    GAP = "gap"
    """Words that were not heard."""
    INSERTION = "insertion"
    """The editor's words."""
    REDACTION = "redaction"
    """Words put in a withheld name's place."""
    TRANSLATION = "translation"
    """A note on the language spoken."""
    INTERJECTION = "interjection"
    """Another person's words."""
    FOOTNOTE = "footnote"
    """The mark of a note."""
    TIMECODE = "timecode"
    """A time in the recording."""
    SPEECH = "speech"
    """Bracketed, but said."""


class BlockKind(StrEnum):
    """What a leaf of the source is. The blocks of a transcript tile its source."""

    HEADER = "header"
    """A line that the metadata were read from, or that belongs to the header's form."""
    MARKER = "marker"
    """A delivery marker on a line of its own."""
    LABEL = "label"
    """A speaker's label."""
    PARAGRAPH = "paragraph"
    """A paragraph, or a piece of one."""
    HEADING = "heading"
    """A heading inside the text."""
    DIRECTION = "direction"
    """A stage direction on a line of its own."""
    NOTE = "note"
    """A caption, a lead, an editor's note."""
    CONTENTS = "contents"
    """A table of contents."""
    FURNITURE = "furniture"
    """Page chrome, running heads, page numbers."""
    COLOPHON = "colophon"
    """What stands after the speech: end marks, publication lines, licence."""
    UNREAD = "unread"
    """What could not be read; a diagnostic says so."""
    GAP = "gap"
    """White space, bullets and rules."""


class LayoutKind(StrEnum):
    """How the paragraphs of a text are set."""

    LINES = "lines"
    """Each line is a paragraph; a blank line is at most a section's end."""
    BLOCKS = "blocks"
    """Blank lines stand between paragraphs, each of which is one line."""
    WRAPPED = "wrapped"
    """Lines are broken near one width; blank lines or short lines end a paragraph."""
    INDENTED = "indented"
    """Lines are broken near one width; an indented line begins a paragraph."""
    CUES = "cues"
    """Lines are those of a caption file's cues; a change of speaker or a pause ends a paragraph."""
    RUN_TOGETHER = "run_together"
    """There is one line, or none."""


class OmissionReason(StrEnum):
    """Why characters inside a paragraph's pieces are left out of its text."""

    MARKUP = "markup"
    """Emphasis marks and escapes."""
    DIRECTION = "direction"
    """A stage direction inside the speech."""
    INTERJECTION = "interjection"
    """Another person's words."""
    TIMECODE = "timecode"
    """A time in the recording."""
    FOOTNOTE = "footnote"
    """The mark of a note."""
    HYPHEN = "hyphen"
    """The hyphen and line end inside a word that a line end broke in two."""
