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
    if root.find("schema") != SCHEMA:
        expected = f"{SCHEMA!r}, the schema that this version of pressparse reads"
        raise root.get("schema").mismatch(expected=expected)
    source = root.text("source")
    paragraphs = root.each("paragraphs", lambda at, n: _read_paragraph(at.get(n), source))
    speakers = root.each("speakers", lambda at, n: _read_speaker(at.get(n), source))
    turns = root.each("turns", lambda at, n: _read_turn(at.get(n), source, speakers, paragraphs))
    return Transcript(
        source=source,
        metadata=_read_metadata(root.get("metadata"), source),
        markers=root.each("markers", lambda at, n: _read_marker(at.get(n), source)),
        paragraphs=paragraphs,
        turns=turns,
        speakers=speakers,
        exchanges=root.each("exchanges", lambda at, n: _read_exchange(at.get(n), turns)),
        blocks=_read_blocks(root, source),
        diagnostics=root.each("diagnostics", lambda at, n: _read_diagnostic(at.get(n), source)),
        origin=_read_origin(root.get("origin")),
        page=root.optional("page", lambda at, name: _read_page(at.get(name))),
    )


def _read_metadata(node: Node, source: str) -> Metadata:
    def moment(name: str) -> Field[Moment] | None:
        return node.optional(name, lambda at, key: _read_field(at.get(key), source, _read_moment))

    def text(at: Node, key: str | int) -> Field[str]:
        return _read_field(at.get(key), source, Node.text)

    return Metadata(
        title=node.optional("title", text),
        event_type=node.optional(
            "event_type",
            lambda at, name: _read_field(at.get(name), source, lambda field, key: field.member(key, EventType)),
        ),
        speakers=node.each("speakers", lambda at, n: _read_field(at.get(n), source, _read_person)),
        date=moment("date"),
        published=moment("published"),
        updated=moment("updated"),
        started=moment("started"),
        ended=moment("ended"),
        place=node.optional("place", text),
        language=node.optional("language", Node.text),
        languages=node.each("languages", Node.text),
        institution=node.optional("institution", Node.text),
        style=node.text("style"),
        evidence=_read_spans(node, "evidence", source),
        layout=_read_layout(node.get("layout")),
        other=node.each("other", text),
    )


def _read_layout(node: Node) -> Layout:
    return Layout(
        kind=node.member("kind", LayoutKind),
        width=node.optional("width", lambda at, name: at.number(name, 0)),
        lines=node.number("lines", 0),
        blank_lines=node.number("blank_lines", 0),
        open_ends=node.number("open_ends", 0),
        indented=node.number("indented", 0),
    )


def _read_marker(node: Node, source: str) -> DeliveryMarker:
    return DeliveryMarker(
        span=node.span("span", len(source)),
        source=source,
        status=node.member("status", DeliveryStatus),
        language=node.text("language"),
        repeats=_read_spans(node, "repeats", source),
    )


def _read_paragraph(node: Node, source: str) -> Paragraph:
    return Paragraph(
        span=node.span("span", len(source)),
        source=source,
        id=node.text("id"),
        kind=node.member("kind", ParagraphKind),
        section=node.number("section", 0),
        pieces=_read_spans(node, "pieces", source),
        omitted=node.each("omitted", lambda at, n: _read_omission(at.get(n), source)),
        brackets=node.each("brackets", lambda at, n: _read_bracket(at.get(n), source)),
    )


def _read_omission(node: Node, source: str) -> Omission:
    return Omission(span=node.span("span", len(source)), source=source, reason=node.member("reason", OmissionReason))


def _read_bracket(node: Node, source: str) -> Bracket:
    return Bracket(
        span=node.span("span", len(source)),
        source=source,
        kind=node.member("kind", BracketKind),
        label=node.optional("label", lambda at, name: _read_field(at.get(name), source, Node.text)),
    )


def _read_speaker(node: Node, source: str) -> Speaker:
    return Speaker(
        id=node.text("id"),
        name=node.optional("name", Node.text),
        role=node.optional("role", Node.text),
        affiliation=node.optional("affiliation", Node.text),
        labels=node.each("labels", lambda at, n: _read_field(at.get(n), source, Node.text)),
        is_generic=node.flag("is_generic"),
    )


def _read_turn(node: Node, source: str, speakers: Sequence[Speaker], paragraphs: Sequence[Paragraph]) -> Turn:
    return Turn(
        span=node.span("span", len(source)),
        source=source,
        kind=node.member("kind", TurnKind),
        speakers=node.each("speakers", lambda at, n: at.choice(n, speakers)),
        attribution=node.member("attribution", Attribution),
        label=node.optional("label", lambda at, name: _read_field(at.get(name), source, Node.text)),
        asker=node.optional("asker", lambda at, name: _read_field(at.get(name), source, _read_person)),
        timecode=node.added("timecode", lambda at, name: _read_field(at.get(name), source, _read_timecode)),
        continues=node.flag("continues"),
        paragraphs=node.each("paragraphs", lambda at, n: at.choice(n, paragraphs)),
    )


def _read_exchange(node: Node, turns: Sequence[Turn]) -> Exchange:
    return Exchange(
        questions=node.each("questions", lambda at, n: at.choice(n, turns)),
        answers=node.each("answers", lambda at, n: at.choice(n, turns)),
    )


def _read_blocks(root: Node, source: str) -> Blocks:
    spans = root.each("blocks", lambda at, n: at.get(n).span("span", len(source)))
    kinds = root.each("blocks", lambda at, n: at.get(n).member("kind", BlockKind))
    return Blocks(source, [span.start for span in spans], [span.stop for span in spans], kinds)


def _read_diagnostic(node: Node, source: str) -> Diagnostic:
    return Diagnostic(
        code=node.text("code"),
        severity=node.member("severity", Severity),
        message=node.text("message"),
        span=node.span("span", len(source)),
    )


def _read_origin(node: Node) -> Origin:
    return Origin(
        url=node.optional("url", Node.text),
        media_type=node.optional("media_type", Node.text),
        encoding=node.optional("encoding", Node.text),
        dropped=node.each("dropped", Node.text),
    )


def _read_page(node: Node) -> Page:
    return Page(
        title=node.optional("title", Node.text),
        published=node.optional("published", Node.text),
        modified=node.optional("modified", Node.text),
        author=node.optional("author", Node.text),
        site=node.optional("site", Node.text),
        language=node.optional("language", Node.text),
        url=node.optional("url", Node.text),
    )


def _read_field(node: Node, source: str, read_value: Callable[[Node, str], T]) -> Field[T]:
    return Field(
        span=node.span("span", len(source)),
        source=source,
        rule=node.text("rule"),
        value=read_value(node, "value"),
    )


def _read_person(at: Node, key: str) -> Person:
    node = at.get(key)
    return Person(
        name=node.optional("name", Node.text),
        role=node.optional("role", Node.text),
        affiliation=node.optional("affiliation", Node.text),
    )


def _read_moment(at: Node, key: str) -> Moment:
    node = at.get(key)
    return Moment(
        date=node.optional("date", _read_date),
        time=node.optional("time", _read_time),
        zone=node.optional("zone", Node.text),
        utc_offset=node.optional(
            "utc_offset", lambda at, name: timedelta(minutes=at.number(name, -_MOST_MINUTES, _MOST_MINUTES))
        ),
    )


def _read_timecode(at: Node, key: str) -> timedelta:
    return timedelta(milliseconds=at.number(key, 0, _MOST_MILLISECONDS))


def _read_date(at: Node, key: str) -> date:
    try:
        return date.fromisoformat(at.text(key))
    except ValueError:
        raise at.get(key).mismatch(expected="a day as YYYY-MM-DD") from None


def _read_time(at: Node, key: str) -> time:
    try:
        found = time.fromisoformat(at.text(key))
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise at.get(key).mismatch(expected="a time of day as HH:MM:SS, without a zone")
    return found


def _read_spans(node: Node, name: str, source: str) -> tuple[Span, ...]:
    return node.each(name, lambda at, n: at.span(n, len(source)))
