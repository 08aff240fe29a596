"""The frozen values that a parse returns."""

from pressparse.model.body import Block, Blocks, Bracket, Omission, Paragraph, keep_stretches
from pressparse.model.identity import ParagraphIds, make_paragraph_ids
from pressparse.model.kinds import (
    Attribution,
    BlockKind,
    BracketKind,
    DeliveryStatus,
    EventType,
    LayoutKind,
    OmissionReason,
    ParagraphKind,
    TurnKind,
)
from pressparse.model.metadata import DeliveryMarker, Field, Layout, Metadata, Moment, Person
from pressparse.model.slices import Slice, normalise_space
from pressparse.model.speech import Exchange, Speaker, Turn
from pressparse.model.transcript import Origin, Page, Transcript, check_transcript

__all__ = [
    "Attribution",
    "Block",
    "BlockKind",
    "Blocks",
    "Bracket",
    "BracketKind",
    "DeliveryMarker",
    "DeliveryStatus",
    "EventType",
    "Exchange",
    "Field",
    "Layout",
    "LayoutKind",
    "Metadata",
    "Moment",
    "Omission",
    "OmissionReason",
    "Origin",
    "Page",
    "Paragraph",
    "ParagraphIds",
    "ParagraphKind",
    "Person",
    "Slice",
    "Speaker",
    "Transcript",
    "Turn",
    "TurnKind",
    "check_transcript",
    "keep_stretches",
    "make_paragraph_ids",
    "normalise_space",
]
