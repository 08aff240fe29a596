"""From the JSON document of a transcript to the transcript: each function reads one sort of value, at one node.

All slices that are built share the one source string. Where a node does not hold what it should, the node itself
raises (see ``schema``); nothing here raises anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from typing import TypeVar

from pressparse.diagnostics import Diagnostic, Severity
from pressparse.model import (
    Attribution,
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
    Speaker,
    Transcript,
    Turn,
    TurnKind,
)
from pressparse.span import Span
from pressparse.writing.schema import SCHEMA, JSONValue, Node

__all__ = ["read_transcript"]

T = TypeVar("T")

# An offset from UTC is shorter than a day.
_MOST_MINUTES = 24 * 60 - 1
_MOST_MILLISECONDS = 10_000 * 3_600_000


def read_transcript(document: JSONValue) -> Transcript:
    """Return the transcript that a document holds.

    Args:
        document: what ``to_dict`` returned or ``json.loads`` read, or anything else.

    Raises:
        FormatError: if it is not a transcript in the schema that this version reads.
    """
    root = Node(document)
    schema = root.get("schema")
    if schema.value != SCHEMA:
        raise schema.mismatch(expected=f"{SCHEMA!r}, the schema that this version of pressparse reads")
    source = root.get("source").text()
    paragraphs = root.get("paragraphs").each(lambda node: _read_paragraph(node, source))
    speakers = root.get("speakers").each(lambda node: _read_speaker(node, source))
    turns = root.get("turns").each(lambda node: _read_turn(node, source, speakers, paragraphs))
    return Transcript(
        source=source,
        metadata=_read_metadata(root.get("metadata"), source),
        markers=root.get("markers").each(lambda node: _read_marker(node, source)),
        paragraphs=paragraphs,
        turns=turns,
        speakers=speakers,
        exchanges=root.get("exchanges").each(lambda node: _read_exchange(node, turns)),
        blocks=Blocks(source, root.get("blocks").each(lambda node: _read_leaf(node, source))),
        diagnostics=root.get("diagnostics").each(lambda node: _read_diagnostic(node, source)),
        origin=_read_origin(root.get("origin")),
        page=root.get("page").optional(_read_page),
    )


def _read_metadata(node: Node, source: str) -> Metadata:
    def moment(name: str) -> Field[Moment] | None:
        return node.get(name).optional(lambda found: _read_field(found, source, _read_moment))

    def text(found: Node) -> Field[str]:
        return _read_field(found, source, Node.text)

    return Metadata(
        title=node.get("title").optional(text),
        event_type=node.get("event_type").optional(
            lambda found: _read_field(found, source, lambda value: value.member(EventType))
        ),
        speakers=node.get("speakers").each(lambda found: _read_field(found, source, _read_person)),
        date=moment("date"),
        published=moment("published"),
        updated=moment("updated"),
        started=moment("started"),
        ended=moment("ended"),
        place=node.get("place").optional(text),
        language=_read_text(node, "language"),
        languages=node.get("languages").each(Node.text),
        institution=_read_text(node, "institution"),
        style=node.get("style").text(),
        evidence=_read_spans(node, "evidence", source),
        layout=_read_layout(node.get("layout")),
        other=node.get("other").each(text),
    )


def _read_layout(node: Node) -> Layout:
    return Layout(
        kind=node.get("kind").member(LayoutKind),
        width=node.get("width").optional(lambda found: found.number(0)),
        lines=node.get("lines").number(0),
        blank_lines=node.get("blank_lines").number(0),
        open_ends=node.get("open_ends").number(0),
        indented=node.get("indented").number(0),
    )


def _read_marker(node: Node, source: str) -> DeliveryMarker:
    return DeliveryMarker(
        span=_read_span(node, source),
        source=source,
        status=node.get("status").member(DeliveryStatus),
        language=node.get("language").text(),
        repeats=_read_spans(node, "repeats", source),
    )


def _read_paragraph(node: Node, source: str) -> Paragraph:
    return Paragraph(
        span=_read_span(node, source),
        source=source,
        id=node.get("id").text(),
        kind=node.get("kind").member(ParagraphKind),
        section=node.get("section").number(0),
        pieces=_read_spans(node, "pieces", source),
        omitted=node.get("omitted").each(lambda found: _read_omission(found, source)),
        brackets=node.get("brackets").each(lambda found: _read_bracket(found, source)),
    )


def _read_omission(node: Node, source: str) -> Omission:
    return Omission(span=_read_span(node, source), source=source, reason=node.get("reason").member(OmissionReason))


def _read_bracket(node: Node, source: str) -> Bracket:
    return Bracket(
        span=_read_span(node, source),
        source=source,
        kind=node.get("kind").member(BracketKind),
        label=node.get("label").optional(lambda found: _read_field(found, source, Node.text)),
    )


def _read_speaker(node: Node, source: str) -> Speaker:
    return Speaker(
        id=node.get("id").text(),
        name=_read_text(node, "name"),
        role=_read_text(node, "role"),
        affiliation=_read_text(node, "affiliation"),
        labels=node.get("labels").each(lambda found: _read_field(found, source, Node.text)),
        is_generic=node.get("is_generic").flag(),
    )


def _read_turn(node: Node, source: str, speakers: Sequence[Speaker], paragraphs: Sequence[Paragraph]) -> Turn:
    return Turn(
        span=_read_span(node, source),
        source=source,
        kind=node.get("kind").member(TurnKind),
        speakers=node.get("speakers").each(lambda found: found.choice(speakers)),
        attribution=node.get("attribution").member(Attribution),
        label=node.get("label").optional(lambda found: _read_field(found, source, Node.text)),
        asker=node.get("asker").optional(lambda found: _read_field(found, source, _read_person)),
        timecode=node.get("timecode").added(lambda found: _read_field(found, source, _read_timecode)),
        continues=node.get("continues").flag(),
        paragraphs=node.get("paragraphs").each(lambda found: found.choice(paragraphs)),
    )


def _read_exchange(node: Node, turns: Sequence[Turn]) -> Exchange:
    return Exchange(
        questions=node.get("questions").each(lambda found: found.choice(turns)),
        answers=node.get("answers").each(lambda found: found.choice(turns)),
    )


def _read_leaf(node: Node, source: str) -> tuple[int, int, BlockKind]:
    span = _read_span(node, source)
    return span.start, span.stop, node.get("kind").member(BlockKind)


def _read_diagnostic(node: Node, source: str) -> Diagnostic:
    return Diagnostic(
        code=node.get("code").text(),
        severity=node.get("severity").member(Severity),
        message=node.get("message").text(),
        span=_read_span(node, source),
    )


def _read_origin(node: Node) -> Origin:
    return Origin(
        url=_read_text(node, "url"),
        media_type=_read_text(node, "media_type"),
        encoding=_read_text(node, "encoding"),
        dropped=node.get("dropped").each(Node.text),
    )


def _read_page(node: Node) -> Page:
    return Page(
        title=_read_text(node, "title"),
        published=_read_text(node, "published"),
        modified=_read_text(node, "modified"),
        author=_read_text(node, "author"),
        site=_read_text(node, "site"),
        language=_read_text(node, "language"),
        url=_read_text(node, "url"),
    )


def _read_field(node: Node, source: str, read_value: Callable[[Node], T]) -> Field[T]:
    return Field(
        span=_read_span(node, source),
        source=source,
        rule=node.get("rule").text(),
        value=read_value(node.get("value")),
    )


def _read_person(node: Node) -> Person:
    return Person(
        name=_read_text(node, "name"),
        role=_read_text(node, "role"),
        affiliation=_read_text(node, "affiliation"),
    )


def _read_moment(node: Node) -> Moment:
    return Moment(
        date=node.get("date").optional(_read_date),
        time=node.get("time").optional(_read_time),
        zone=_read_text(node, "zone"),
        utc_offset=node.get("utc_offset").optional(
            lambda found: timedelta(minutes=found.number(-_MOST_MINUTES, _MOST_MINUTES))
        ),
    )


def _read_timecode(node: Node) -> timedelta:
    return timedelta(milliseconds=node.number(0, _MOST_MILLISECONDS))


def _read_date(node: Node) -> date:
    try:
        return date.fromisoformat(node.text())
    except ValueError:
        raise node.mismatch(expected="a day as YYYY-MM-DD") from None


def _read_time(node: Node) -> time:
    try:
        found = time.fromisoformat(node.text())
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise node.mismatch(expected="a time of day as HH:MM:SS, without a zone")
    return found


def _read_text(node: Node, name: str) -> str | None:
    return node.get(name).optional(Node.text)


def _read_span(node: Node, source: str) -> Span:
    return node.get("span").span(len(source))


def _read_spans(node: Node, name: str, source: str) -> tuple[Span, ...]:
    return node.get(name).each(lambda found: found.span(len(source)))
