"""pressparse turns the published text of a press conference, briefing, speech or interview into a transcript.

Every value of a :class:`Transcript` knows its exact place in the text, and no character of the text is lost or altered.
"""

from pressparse.batching import parse_batch
from pressparse.comparing.comparison import (
    ChangeCount,
    ChangeKind,
    ComparedParagraphs,
    ComparedWords,
    Comparison,
    ComparisonSummary,
    Words,
)
from pressparse.comparing.transcripts import compare
from pressparse.diagnostics import CATALOGUE, CatalogueEntry, Diagnostic, Severity
from pressparse.errors import (
    DecodingError,
    FormatError,
    MissingExtraError,
    MissingExtraWarning,
    PressparseError,
    QuoteError,
    StyleError,
    TranscriptError,
)
from pressparse.languages import LANGUAGES, DateLabel, DateRole, DeliveryPhrase, EventLabel, Language
from pressparse.model import (
    Attribution,
    Block,
    BlockKind,
    Blocks,
    Bracket,
    BracketKind,
    DeliveryMarker,
    DeliveryStatus,
    EventType,
    Exchange,
    Field,
    Layout,
    LayoutKind,
    Metadata,
    Moment,
    Omission,
    OmissionReason,
    Origin,
    Page,
    Paragraph,
    ParagraphKind,
    Person,
    Slice,
    Speaker,
    Transcript,
    Turn,
    TurnKind,
)
from pressparse.parsing import parse, parse_bytes, parse_file, parse_html
from pressparse.quoting.citing import cite
from pressparse.quoting.csl import CslItem
from pressparse.quoting.finding import find, find_all
from pressparse.quoting.quotation import Difference, DifferenceKind, DifferenceScope, Quotation
from pressparse.quoting.selectors import TextPositionSelector, TextQuoteSelector, locate
from pressparse.repairing import Change, Repair, repair
from pressparse.span import LineIndex, Position, Span
from pressparse.styles import STYLES, DateOrder, HouseStyle, Signal, SignalPlace
from pressparse.writing.arrow import arrow_schema, to_arrow, write_parquet
from pressparse.writing.comparison_html import comparison_to_html
from pressparse.writing.comparison_text import comparison_to_text
from pressparse.writing.html import to_html
from pressparse.writing.json import dumps, from_dict, loads, to_dict
from pressparse.writing.rows import ROW_COLUMNS, ROWS_VERSION, RowColumn, to_rows

__all__ = [
    "CATALOGUE",
    "LANGUAGES",
    "ROWS_VERSION",
    "ROW_COLUMNS",
    "STYLES",
    "Attribution",
    "Block",
    "BlockKind",
    "Blocks",
    "Bracket",
    "BracketKind",
    "CatalogueEntry",
    "Change",
    "ChangeCount",
    "ChangeKind",
    "ComparedParagraphs",
    "ComparedWords",
    "Comparison",
    "ComparisonSummary",
    "CslItem",
    "DateLabel",
    "DateOrder",
    "DateRole",
    "DecodingError",
    "DeliveryMarker",
    "DeliveryPhrase",
    "DeliveryStatus",
    "Diagnostic",
    "Difference",
    "DifferenceKind",
    "DifferenceScope",
    "EventLabel",
    "EventType",
    "Exchange",
    "Field",
    "FormatError",
    "HouseStyle",
    "Language",
    "Layout",
    "LayoutKind",
    "LineIndex",
    "Metadata",
    "MissingExtraError",
    "MissingExtraWarning",
    "Moment",
    "Omission",
    "OmissionReason",
    "Origin",
    "Page",
    "Paragraph",
    "ParagraphKind",
    "Person",
    "Position",
    "PressparseError",
    "Quotation",
    "QuoteError",
    "Repair",
    "RowColumn",
    "Severity",
    "Signal",
    "SignalPlace",
    "Slice",
    "Span",
    "Speaker",
    "StyleError",
    "TextPositionSelector",
    "TextQuoteSelector",
    "Transcript",
    "TranscriptError",
    "Turn",
    "TurnKind",
    "Words",
    "arrow_schema",
    "cite",
    "compare",
    "comparison_to_html",
    "comparison_to_text",
    "dumps",
    "find",
    "find_all",
    "from_dict",
    "loads",
    "locate",
    "parse",
    "parse_batch",
    "parse_bytes",
    "parse_file",
    "parse_html",
    "repair",
    "to_arrow",
    "to_dict",
    "to_html",
    "to_rows",
    "write_parquet",
]
