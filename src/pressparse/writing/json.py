"""A transcript as JSON and back, with nothing lost.

The document holds the source once. Every value says where it stands by its span; paragraphs, turns and speakers are
referred to by their index. ``docs/reference/json.md`` describes it name by name. Every ``_write_x`` here has its
``_read_x`` in ``json_reading``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Generic, TypeVar

from pressparse._patterns import lazy_pattern
from pressparse.diagnostics import Diagnostic
from pressparse.errors import FormatError
from pressparse.model import (
    DeliveryMarker,
    Field,
    Metadata,
    Moment,
    Page,
    Paragraph,
    Person,
    Slice,
    Speaker,
    Transcript,
)
from pressparse.span import Span
from pressparse.writing.json_reading import read_transcript
from pressparse.writing.schema import SCHEMA, JSONValue, pack_text

__all__ = ["JSONValue", "dumps", "encode", "from_dict", "loads", "to_dict"]

T = TypeVar("T")

_MINUTE = timedelta(minutes=1)
_MILLISECOND = timedelta(milliseconds=1)

# As themselves, surrogates could not be encoded, and the others would end a line for some readers of JSON Lines.
_ESCAPED = lazy_pattern("[\ud800-\udfff\x85\u2028\u2029]")


def dumps(t: Transcript, *, expanded: bool = False, indent: int | None = None) -> str:
    r"""Return a transcript as JSON text. Letters beyond ASCII stay readable; the order of names never changes.

    Args:
        t: the transcript.
        expanded: whether ``raw`` and ``text`` of every value are spelled out beside its span, for readers in other
            languages. :func:`loads` does without them.
        indent: the spaces of each level of indentation; None for one line.

    Raises:
        FormatError: if the transcript was put together by hand and refers to what it does not hold.

    >>> import pressparse
    >>> text = dumps(pressparse.parse("Press conference\n\nGood evening.\n"))
    >>> text[:53]
    '{"schema":"pressparse/1","source":"Press conference\\n'
    >>> loads(text).title
    'Press conference'
    """
    return encode(to_dict(t, expanded), indent=indent)


def loads(s: str) -> Transcript:
    r"""Return the transcript that :func:`dumps` wrote, equal to the one that it was given.

    Args:
        s: the JSON text.

    Raises:
        FormatError: if the text is not JSON, or not a transcript in a schema that this version reads; the message
            names the place.
        TypeError: if ``s`` is no string.

    >>> loads('{"schema": "pressparse/1", "source": null}')
    Traceback (most recent call last):
    ...
    pressparse.errors.FormatError: source: expected a string, found null
    """
    if not isinstance(s, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without a type checker
        msg = f"s must be a str of JSON, not {type(s).__name__}; decode bytes as UTF-8 first"
        raise TypeError(msg)
    import json  # noqa: PLC0415 - most uses of the library write no JSON

    try:
        document: JSONValue = json.loads(s)
    except RecursionError as error:
        msg = "the text is no transcript: its lists or objects are nested too deeply"
        raise FormatError(msg) from error
    except ValueError as error:
        msg = f"the text is not JSON: {error}"
        raise FormatError(msg) from error
    return from_dict(document)


def encode(document: JSONValue, *, indent: int | None = None) -> str:
    """Return a document as JSON text that can be encoded as UTF-8 and, without indent, is one line to every reader.

    Args:
        document: what :func:`to_dict` returned, or a value that holds it.
        indent: the spaces of each level of indentation; None for one line.
    """
    import json  # noqa: PLC0415 - as above

    separators = (",", ":" if indent is None else ": ")
    text = json.dumps(document, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return _ESCAPED().sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def to_dict(
    t: Transcript,
    expanded: bool = False,  # noqa: FBT001, FBT002 - the one option, and its name says what it does
) -> dict[str, JSONValue]:
    """Return a transcript as plain dictionaries, lists, strings, numbers and truth values.

    Args:
        t: the transcript.
        expanded: whether ``raw`` and ``text`` of every value are spelled out beside its span.

    Raises:
        FormatError: if the transcript was put together by hand and refers to what it does not hold.

    >>> import pressparse
    >>> to_dict(pressparse.parse("Good evening."))["blocks"]
    [{'span': [0, 13], 'kind': 'paragraph'}]
    """
    return {
        "schema": SCHEMA,
        "source": pack_text(t.source),
        "metadata": _write_metadata(t.metadata, expanded=expanded),
        "markers": [_write_marker(marker, expanded=expanded) for marker in t.markers],
        "paragraphs": [_write_paragraph(paragraph, expanded=expanded) for paragraph in t.paragraphs],
        "speakers": [_write_speaker(speaker, expanded=expanded) for speaker in t.speakers],
        "turns": _write_turns(t, expanded=expanded),
        "exchanges": _write_exchanges(t),
        "blocks": [{**_write_place(block, expanded=expanded), "kind": block.kind.value} for block in t.blocks],
        "diagnostics": [_write_diagnostic(diagnostic) for diagnostic in t.diagnostics],
        "origin": {
            "url": _write_text(t.origin.url),
            "media_type": _write_text(t.origin.media_type),
            "encoding": _write_text(t.origin.encoding),
            "dropped": [pack_text(part) for part in t.origin.dropped],
        },
        "page": None if t.page is None else _write_page(t.page),
    }


def from_dict(d: JSONValue) -> Transcript:
    """Return the transcript that :func:`to_dict` wrote, equal to the one that it was given.

    Names that this version does not know are passed over. That each value has its form and lies in the source is
    checked; that the whole keeps the promises of a parse is not.

    Args:
        d: the document, as ``json.loads`` gives it too.

    Raises:
        FormatError: if it is not a transcript in the schema that this version reads; the message names the place.

    >>> from_dict({"schema": "pressparse/1", "source": 12})
    Traceback (most recent call last):
    ...
    pressparse.errors.FormatError: source: expected a string, found the number 12
    """
    return read_transcript(d)


def _write_place(value: Slice, *, expanded: bool) -> dict[str, JSONValue]:
    place: dict[str, JSONValue] = {"span": _write_span(value.span)}
    if expanded:
        place["raw"] = pack_text(value.raw)
    return place


def _write_field(
    field: Field[T] | None, write_value: Callable[[T], JSONValue], *, expanded: bool
) -> dict[str, JSONValue] | None:
    if field is None:
        return None
    return {**_write_place(field, expanded=expanded), "rule": pack_text(field.rule), "value": write_value(field.value)}


def _write_metadata(metadata: Metadata, *, expanded: bool) -> dict[str, JSONValue]:
    moments = ("date", "published", "updated", "started", "ended")
    return {
        "title": _write_field(metadata.title, pack_text, expanded=expanded),
        "event_type": _write_field(metadata.event_type, lambda kind: kind.value, expanded=expanded),
        "speakers": [_write_field(speaker, _write_person, expanded=expanded) for speaker in metadata.speakers],
        **{name: _write_field(getattr(metadata, name), _write_moment, expanded=expanded) for name in moments},
        "place": _write_field(metadata.place, pack_text, expanded=expanded),
        "language": _write_text(metadata.language),
        "languages": [pack_text(language) for language in metadata.languages],
        "institution": _write_text(metadata.institution),
        "style": pack_text(metadata.style),
        "evidence": _write_spans(metadata.evidence),
        "layout": {
            "kind": metadata.layout.kind.value,
            "width": metadata.layout.width,
            "lines": metadata.layout.lines,
            "blank_lines": metadata.layout.blank_lines,
            "open_ends": metadata.layout.open_ends,
            "indented": metadata.layout.indented,
        },
        "other": [_write_field(field, pack_text, expanded=expanded) for field in metadata.other],
    }


def _write_marker(marker: DeliveryMarker, *, expanded: bool) -> dict[str, JSONValue]:
    return {
        **_write_place(marker, expanded=expanded),
        "status": marker.status.value,
        "language": pack_text(marker.language),
        "repeats": _write_spans(marker.repeats),
    }


def _write_paragraph(paragraph: Paragraph, *, expanded: bool) -> dict[str, JSONValue]:
    reading: dict[str, JSONValue] = {"text": pack_text(paragraph.text)} if expanded else {}
    return {
        **_write_place(paragraph, expanded=expanded),
        **reading,
        "id": pack_text(paragraph.id),
        "kind": paragraph.kind.value,
        "section": paragraph.section,
        "pieces": _write_spans(paragraph.pieces),
        "omitted": [
            {**_write_place(omission, expanded=expanded), "reason": omission.reason.value}
            for omission in paragraph.omitted
        ],
        "brackets": [
            {
                **_write_place(bracket, expanded=expanded),
                "kind": bracket.kind.value,
                "label": _write_field(bracket.label, pack_text, expanded=expanded),
            }
            for bracket in paragraph.brackets
        ],
    }


def _write_speaker(speaker: Speaker, *, expanded: bool) -> dict[str, JSONValue]:
    return {
        "id": pack_text(speaker.id),
        "name": _write_text(speaker.name),
        "role": _write_text(speaker.role),
        "affiliation": _write_text(speaker.affiliation),
        "labels": [_write_field(label, pack_text, expanded=expanded) for label in speaker.labels],
        "is_generic": speaker.is_generic,
    }


def _write_turns(t: Transcript, *, expanded: bool) -> list[JSONValue]:
    speakers = _Index("speakers", t.speakers)
    paragraphs = _Index("paragraphs", t.paragraphs)
    return [
        {
            **_write_place(turn, expanded=expanded),
            **({"text": pack_text(turn.text)} if expanded else {}),
            "kind": turn.kind.value,
            "speakers": [speakers.find(speaker) for speaker in turn.speakers],
            "attribution": turn.attribution.value,
            "label": _write_field(turn.label, pack_text, expanded=expanded),
            "asker": _write_field(turn.asker, _write_person, expanded=expanded),
            "timecode": _write_field(turn.timecode, _write_timecode, expanded=expanded),
            "continues": turn.continues,
            "paragraphs": [paragraphs.find(paragraph) for paragraph in turn.paragraphs],
        }
        for turn in t.turns
    ]


def _write_exchanges(t: Transcript) -> list[JSONValue]:
    turns = _Index("turns", t.turns)
    return [
        {
            "questions": [turns.find(turn) for turn in exchange.questions],
            "answers": [turns.find(turn) for turn in exchange.answers],
        }
        for exchange in t.exchanges
    ]


def _write_diagnostic(diagnostic: Diagnostic) -> dict[str, JSONValue]:
    return {
        "code": pack_text(diagnostic.code),
        "severity": diagnostic.severity.value,
        "message": pack_text(diagnostic.message),
        "span": _write_span(diagnostic.span),
    }


def _write_page(page: Page) -> JSONValue:
    return {
        "title": _write_text(page.title),
        "published": _write_text(page.published),
        "modified": _write_text(page.modified),
        "author": _write_text(page.author),
        "site": _write_text(page.site),
        "language": _write_text(page.language),
        "url": _write_text(page.url),
    }


def _write_person(person: Person) -> JSONValue:
    return {
        "name": _write_text(person.name),
        "role": _write_text(person.role),
        "affiliation": _write_text(person.affiliation),
    }


def _write_moment(moment: Moment) -> JSONValue:
    minutes, rest = divmod(moment.utc_offset or timedelta(), _MINUTE)
    if rest:
        msg = f"utc_offset must be whole minutes to be written as JSON, not {moment.utc_offset!r}"
        raise FormatError(msg)
    return {
        "date": None if moment.date is None else moment.date.isoformat(),
        "time": None if moment.time is None else moment.time.isoformat(),
        "zone": _write_text(moment.zone),
        "utc_offset": None if moment.utc_offset is None else minutes,
    }


def _write_timecode(time: timedelta) -> JSONValue:
    milliseconds, rest = divmod(time, _MILLISECOND)
    if rest or milliseconds < 0:
        msg = f"timecode must be whole milliseconds, not below 0, to be written as JSON, not {time!r}"
        raise FormatError(msg)
    return milliseconds


def _write_text(text: str | None) -> JSONValue:
    return None if text is None else pack_text(text)


def _write_span(span: Span) -> JSONValue:
    return [span.start, span.stop]


def _write_spans(spans: Iterable[Span]) -> JSONValue:
    return [_write_span(span) for span in spans]


class _Index(Generic[T]):
    """The places of the values of one tuple, for references to them."""

    def __init__(self, name: str, values: Sequence[T]) -> None:
        self._name = name
        # Of two equal values the first is referred to: equal is all that the reader of a reference can ask for.
        self._places = {value: place for place, value in reversed(list(enumerate(values)))}

    def find(self, value: T) -> int:
        """Return the index of a value that is, or equals, one of the tuple.

        Raises:
            FormatError: if there is none.
        """
        try:
            return self._places[value]
        except KeyError:
            msg = f"a turn or an exchange refers to {value!r}, which is not among the transcript's {self._name}"
            raise FormatError(msg) from None
