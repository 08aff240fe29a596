"""What may be said about a text: one table of permanent codes, and the values that report them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

from pressparse._values import Value
from pressparse.span import Span

__all__ = ["CATALOGUE", "CatalogueEntry", "Diagnostic", "Severity"]


class Severity(StrEnum):
    """How much a diagnostic matters."""

    INFO = "info"
    """Worth knowing; what was read stands."""
    WARNING = "warning"
    """Something is missing or uncertain."""
    ERROR = "error"
    """The text is not what it should be: see :meth:`pressparse.Transcript.raise_for_errors`."""


@frozen(kw_only=True, eq=False, repr=False)
class CatalogueEntry(Value):
    """One kind of diagnostic."""

    code: str
    """The permanent code."""
    severity: Severity
    """How much it matters."""
    summary: str
    """What is the case, in one line."""
    explanation: str
    """What it means for the reader, and what was done."""
    example: str
    """A text, or a part of one, that gives the diagnostic."""


@frozen(kw_only=True, eq=False, repr=False)
class Diagnostic(Value):
    r"""One finding about one place in the text.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n12 Feb. 2020\n\nThis was a crisis.And we met.\n")
    >>> [(d.code, t.source[d.span.start:d.span.stop]) for d in t.diagnostics if d.code == "lost-space"]
    [('lost-space', '.A')]
    """

    code: str
    """The permanent code: a key of :data:`pressparse.CATALOGUE`."""
    severity: Severity
    """How much it matters; the catalogue's severity of the code."""
    message: str
    """What was found, in one line. Its wording may change between versions; the code does not."""
    span: Span
    """Where, in code points of the source from 0; empty at 0 for what is missing from the whole text."""


_ENTRIES = (
    CatalogueEntry(
        code="no-title",
        severity=Severity.WARNING,
        summary="No line was recognised as a title.",
        explanation="`t.title` is None. The text may begin with the speech itself, or its title may stand only in the page's address.",
        example="12 Feb. 2020\n\nGood evening. Thank you all for coming.",
    ),
    CatalogueEntry(
        code="no-date",
        severity=Severity.WARNING,
        summary="No date of the event was found in the header.",
        explanation="`t.date` is None. A published or updated date never takes its place, nor does a date inside the speech.",
        example="Press conference\n\nby the Harbour Minister Ada Marlow\n\nGood evening.",
    ),
    CatalogueEntry(
        code="no-speaker",
        severity=Severity.INFO,
        summary="The header names no speaker.",
        explanation="Speech without a label is given to nobody.",
        example="Press conference\n\n12 Feb. 2020\n\nGood evening.",
    ),
    CatalogueEntry(
        code="several-speakers",
        severity=Severity.WARNING,
        summary="The header names several speakers, and the speech begins without a label.",
        explanation="The unlabelled opening is given to nobody, since the text does not say whose words they are.",
        example="Joint press conference\n\nby the Harbour Minister Ada Marlow and the Rail Minister Ivo Brandt\n\n12 Feb. 2020\n\nGood evening.",
    ),
    CatalogueEntry(
        code="opening-uncertain",
        severity=Severity.INFO,
        summary="The header names one speaker, but somebody else may speak first.",
        explanation="The unlabelled opening is given to nobody: it speaks of the speaker by name, as a moderator does, or the event is an interview, an exchange or a debate.",
        example="Press conference\n\nby the Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\nGood evening. Minister Marlow will say a few words.",
    ),
    CatalogueEntry(
        code="ambiguous-date",
        severity=Severity.WARNING,
        summary="A date in figures can be read in two orders.",
        explanation="The date is not read. A house style that states its order, or another date in the header that settles it, would decide.",
        example="Press conference\n\n03/04/2019\n\nGood evening.",
    ),
    CatalogueEntry(
        code="impossible-date",
        severity=Severity.WARNING,
        summary="What has the form of a date is no day of the calendar.",
        explanation="The date is not read and stays in the text as printed.",
        example="Press conference\n\n31 Feb. 2020\n\nGood evening.",
    ),
    CatalogueEntry(
        code="incomplete-date",
        severity=Severity.WARNING,
        summary='A date in the header states no year, or the text says only "today".',
        explanation="The date is not read: what the text does not state is not filled in.",
        example="Press conference\n\n12 February\n\nGood evening.",
    ),
    CatalogueEntry(
        code="conflicting-dates",
        severity=Severity.WARNING,
        summary="The header states two different days for the event.",
        explanation="The one that stands first is read; the other is reported.",
        example="Press conference\n\n12 Feb. 2020\n\n13 Feb. 2020\n\nGood evening.",
    ),
    CatalogueEntry(
        code="mixed-language-header",
        severity=Severity.INFO,
        summary="The header is in another language than the speech, or in two.",
        explanation="Labels of one language stand over a text of another, as on pages served in another locale. Every value was read by the language it is in.",
        example="Press conference\n\nMis à jour le: 12 Feb. 2020 19:31\n\nGood evening to all of you, and thank you for coming.",
    ),
    CatalogueEntry(
        code="conflicting-delivery",
        severity=Severity.WARNING,
        summary="Two markers make different claims about delivery.",
        explanation="`t.delivery` is the weaker claim.",
        example="Speech\n\n12 Feb. 2020\n\n(As delivered)\n\nCheck against delivery\n\nGood evening.",
    ),
    CatalogueEntry(
        code="questions-absent",
        severity=Severity.INFO,
        summary="Questions are announced, but none follows.",
        explanation="The text ends where the questions began, or the publisher left them out.",
        example="Press conference\n\n12 Feb. 2020\n\nGood evening.\nAnd with that, I am ready to take your questions.",
    ),
    CatalogueEntry(
        code="ambiguous-label",
        severity=Severity.WARNING,
        summary="A speaker label fits several people.",
        explanation="The turns under it have a speaker without a name. A fuller label would decide, or an office: pass `people=` with the office of one of them.",
        example="Press conference\n\n12 Feb. 2020\n\nADA MARLOW: Good evening.\n\nIVO MARLOW: Good evening.\n\nMS. MARLOW: We have news.",
    ),
    CatalogueEntry(
        code="answers-inferred",
        severity=Severity.INFO,
        summary="Only the questions have labels.",
        explanation="What follows each question is taken for the answer of the only speaker whom the header names; its attribution is `inferred`.",
        example="Press conference\n\nby the Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\nQ. Is the port open?\n\nIt is.\n\nQ. Since when?\n\nSince noon.",
    ),
    CatalogueEntry(
        code="question-unlabelled",
        severity=Severity.INFO,
        summary="Only the answers have labels, and this may be a question.",
        explanation="A paragraph that ends in a question stands between two answers under the same label. It is a turn that is given to nobody.",
        example="Press conference\n\n12 Feb. 2020\n\nMS. MARLOW: Good evening.\n\nIs the port open?\n\nMS. MARLOW: It is.\n\nSince when?\n\nMS. MARLOW: Since noon.",
    ),
    CatalogueEntry(
        code="label-unsure",
        severity=Severity.WARNING,
        summary="A line begins as a label does, but was not taken for one.",
        explanation="It is unlike the labels around it. If it is one, the words behind it are somebody else's than those before it; so they are given to nobody, up to the next label.",
        example="MINISTER MARLOW: Good evening.\n\nBo Fenwick: The harbour master is here, too.\n\nMINISTER MARLOW: Thank you all for coming.",
    ),
    CatalogueEntry(
        code="style-uncertain",
        severity=Severity.INFO,
        summary="The signs of a house style were too weak, or those of two styles equally strong.",
        explanation="The generic reader was used. Pass `style=` to decide.",
        example="Press conference\n\n12 Feb. 2020\n\n(As delivered)\n\nGood evening.",
    ),
    CatalogueEntry(
        code="html-as-text",
        severity=Severity.ERROR,
        summary="The text has HTML tags in it.",
        explanation="Tags were read as if they were speech. Take the text out of the page first.",
        example="<html><body><h1>Press conference</h1><p>Good evening.</p></body></html>",
    ),
    CatalogueEntry(
        code="nothing-spoken",
        severity=Severity.ERROR,
        summary="No paragraph of speech was found.",
        explanation="The text is empty, or all of it was read as header and page furniture.",
        example="Press conference\n\n12 Feb. 2020",
    ),
    CatalogueEntry(
        code="encoding-guessed",
        severity=Severity.WARNING,
        summary="The bytes are not UTF-8, and no encoding is known.",
        explanation="The message names the encoding that was guessed, and by what. Pass `encoding=` to decide; letters beyond ASCII may be wrong.",
        example="The bytes `b'Caf\\xe9'`",
    ),
    CatalogueEntry(
        code="wrong-declaration",
        severity=Severity.WARNING,
        summary="The bytes are not in the encoding that the page declares.",
        explanation="Bytes that are UTF-8 throughout are read as UTF-8, whatever is declared; others that the declared encoding does not fit are guessed.",
        example="The bytes `b'\\xc5\\x82'` of a page with `<meta charset=\"iso-8859-2\">`",
    ),
    CatalogueEntry(
        code="not-text",
        severity=Severity.ERROR,
        summary="The bytes are a file of another kind, such as a PDF or an archive.",
        explanation="Nothing is read from it, and all of it is one block of kind `unread`. The message says what it is and how to get a text from it.",
        example="The bytes `b'%PDF-1.7'`",
    ),
    CatalogueEntry(
        code="undecodable-bytes",
        severity=Severity.ERROR,
        summary="Some bytes fit no encoding that was tried.",
        explanation="Each stands as U+FFFD in the source. The bytes may not be text at all; pass `encoding=` if they are.",
        example="The bytes `b'\\x81\\xff'`",
    ),
    CatalogueEntry(
        code="two-columns",
        severity=Severity.WARNING,
        summary="Most lines have a wide gap at the same place, as two columns side by side have.",
        explanation="Each line is read across both columns, so that sentences are mixed. Take the text out of the file column by column, such as with pdftotext without `-layout`.",
        example="Press conference\n\nWe met the pilots of the      town hall. There will be\ncoast today, and we spoke     a second meeting before\nof the dues for most of       the summer, when the quay\nthe afternoon. The mayors     is open to all the ships\nwere there as well, and       that wait for a berth in\nthe owners of the boats.      the north of the harbour.",
    ),
    CatalogueEntry(
        code="mojibake",
        severity=Severity.WARNING,
        summary="Letters of the text were decoded under a wrong encoding before it came here.",
        explanation="The source keeps them as they are, and a name with such letters is read with them. `pressparse.repair` gives a mended text and the list of its changes; the original bytes, read under the right encoding, are better still.",
        example="Press conference\n\nGood evening. The meeting was todayâ€™s, and the cafÃ© is open.",
    ),
    CatalogueEntry(
        code="not-a-transcript",
        severity=Severity.WARNING,
        summary="The text has the form of data, of a log or of markup, not of a transcript.",
        explanation="The message names the form. It was read as if it were a transcript; what is found in it may mean nothing.",
        example='{"title": "Press conference", "body": "Good evening."}',
    ),
    CatalogueEntry(
        code="replaced-characters",
        severity=Severity.WARNING,
        summary="The text holds U+FFFD, the mark of a character lost in an earlier conversion.",
        explanation="What stood there can't be known from the text.",
        example="Press conference\n\nCaf\N{REPLACEMENT CHARACTER}",
    ),
    CatalogueEntry(
        code="control-characters",
        severity=Severity.WARNING,
        summary="The text holds control characters.",
        explanation="They stay in the source, and in the text of the paragraph that they stand in.",
        example="Good evening.\N{NULL}",
    ),
    CatalogueEntry(
        code="lone-surrogates",
        severity=Severity.WARNING,
        summary="The text holds surrogates, halves of a character.",
        explanation="The string can't be written as UTF-8. The source keeps them.",
        example="A string with `\\ud83d` and nothing after it",
    ),
    CatalogueEntry(
        code="bidirectional-controls",
        severity=Severity.INFO,
        summary="The text holds marks that turn the direction of writing.",
        explanation="What is shown may differ from the order of the characters. Offsets count characters in their order in the source.",
        example="Good evening.\N{RIGHT-TO-LEFT OVERRIDE}",
    ),
    CatalogueEntry(
        code="lost-space",
        severity=Severity.INFO,
        summary="Two sentences stand without a space between them.",
        explanation="The source keeps them as they are. A sentence splitter may not see the end.",
        example="This was a crisis.And we met.",
    ),
    CatalogueEntry(
        code="broken-cue-time",
        severity=Severity.WARNING,
        summary="The time of a cue in a caption file could not be read.",
        explanation="The words of the cue are read, and have no time of their own.",
        example="WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening.\n\n0:3 --> 0:4\nThank you.",
    ),
    CatalogueEntry(
        code="rolling-captions",
        severity=Severity.INFO,
        summary="Most cues of a caption file begin with the last line of the cue before.",
        explanation="Such captions roll up the screen. The repeated lines are furniture, and each line is read once.",
        example="WEBVTT\n\n00:01.000 --> 00:02.000\nGood\n\n00:02.000 --> 00:03.000\nGood\nevening\n\n00:03.000 --> 00:04.000\nevening\nand\n\n00:04.000 --> 00:05.000\nand\nwelcome.",
    ),
    CatalogueEntry(
        code="unread-header-line",
        severity=Severity.INFO,
        summary="A line of the header was not understood.",
        explanation="It is a block of kind `unread`, in `t.unparsed`.",
        example="Press conference\n\nDepartment of Harbours and Lighthouses\n\n12 Feb. 2020\n\nGood evening.",
    ),
)

CATALOGUE: Mapping[str, CatalogueEntry] = MappingProxyType({entry.code: entry for entry in _ENTRIES})
"""Every diagnostic that the library can report, by code."""
