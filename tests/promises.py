"""The promises that hold for every text whatever, as checks that any test can call."""

from __future__ import annotations

from itertools import pairwise

import pressparse
from pressparse.model import BlockKind, Transcript, normalise_space
from pressparse.span import Span

__all__ = ["check_promises", "check_to_source", "summarise"]


def check_promises(transcript: Transcript, text: str) -> None:
    """Assert every promise that the front page makes about the transcript of a text.

    Args:
        transcript: what ``pressparse.parse(text)`` returned.
        text: the text that was parsed.
    """
    assert transcript.source == text
    check_tiling(transcript, text)
    check_slices(transcript, text)
    check_walk(transcript)
    check_pieces(transcript)
    check_turns(transcript)
    assert pressparse.loads(pressparse.dumps(transcript)) == transcript


def check_tiling(transcript: Transcript, text: str) -> None:
    """Assert that the blocks follow one another without gap, overlap or empty leaf."""
    assert "".join(block.raw for block in transcript.blocks) == text
    at = 0
    for block in transcript.blocks:
        assert block.span.start == at
        assert block.span.stop > at, "a leaf holds at least one character"
        at = block.span.stop
    assert at == len(text)


def check_slices(transcript: Transcript, text: str) -> None:
    """Assert that every value, and every place that a value names, is a slice of the source."""
    for value in transcript.walk():
        assert text[value.span.start : value.span.stop] == value.raw
        assert 0 <= value.span.start <= value.span.stop <= len(text)
    whole = Span(0, len(text))
    for marker in transcript.markers:
        assert all(whole.contains(again) and len(again) for again in marker.repeats)
    assert all(whole.contains(place) for place in transcript.metadata.evidence)
    assert all(whole.contains(diagnostic.span) for diagnostic in transcript.diagnostics)
    places = [diagnostic.span.start for diagnostic in transcript.diagnostics]
    assert places == sorted(places)
    assert {diagnostic.code for diagnostic in transcript.diagnostics} <= set(pressparse.CATALOGUE)
    assert all(d.severity is pressparse.CATALOGUE[d.code].severity for d in transcript.diagnostics)


def check_walk(transcript: Transcript) -> None:
    """Assert that ``walk()`` leaves out nothing that the transcript holds."""
    walked = {(type(value), value.span) for value in transcript.walk()}
    metadata = transcript.metadata
    fields = (
        *(metadata.title, metadata.event_type, metadata.date, metadata.published, metadata.updated),
        *(metadata.started, metadata.ended, metadata.place, *metadata.speakers, *metadata.other),
    )
    assert all((type(value), value.span) in walked for value in fields if value is not None)
    for value in (*transcript.markers, *transcript.paragraphs, *transcript.turns, *transcript.blocks):
        assert (type(value), value.span) in walked
    for paragraph in transcript.paragraphs:
        assert all((type(value), value.span) in walked for value in (*paragraph.omitted, *paragraph.brackets))
    for turn in transcript.turns:
        assert all(
            (type(value), value.span) in walked
            for value in (turn.label, turn.asker, turn.timecode)
            if value is not None
        )


def check_pieces(transcript: Transcript) -> None:
    """Assert that the pieces of paragraphs are exactly the paragraph blocks, and that their texts are for reading."""
    spoken = [block.span for block in transcript.blocks if block.kind is BlockKind.PARAGRAPH]
    pieces = [piece for paragraph in transcript.paragraphs for piece in paragraph.pieces]
    assert pieces == spoken
    ids = [paragraph.id for paragraph in transcript.paragraphs]
    assert len(set(ids)) == len(ids)
    sections = [paragraph.section for paragraph in transcript.paragraphs]
    assert sections == sorted(sections)
    for paragraph in transcript.paragraphs:
        assert paragraph.pieces
        assert paragraph.span == Span(paragraph.pieces[0].start, paragraph.pieces[-1].stop)
        assert paragraph.text == normalise_space(paragraph.text)
        assert paragraph.text, "a paragraph says something"
        omitted = [omission.span for omission in paragraph.omitted]
        assert omitted == sorted(omitted)
        assert all(any(piece.contains(place) for piece in paragraph.pieces) for place in omitted)


def check_turns(transcript: Transcript) -> None:
    """Assert that turns share no paragraph, come in order and speak through the transcript's own speakers."""
    held = [id(paragraph) for turn in transcript.turns for paragraph in turn.paragraphs]
    assert len(set(held)) == len(held)
    known = {id(paragraph) for paragraph in transcript.paragraphs}
    assert set(held) <= known
    starts = [turn.span.start for turn in transcript.turns]
    assert starts == sorted(starts)
    for turn in transcript.turns:
        assert all(speaker in transcript.speakers for speaker in turn.speakers)
        assert all(turn.span.contains(paragraph.span) for paragraph in turn.paragraphs)


def check_to_source(paragraph: pressparse.Paragraph, source: str, start: int, stop: int) -> None:
    """Assert that a range of a paragraph's text is mapped to the characters that it was made from.

    Args:
        paragraph: the paragraph.
        source: the text that it stands in.
        start: the first code point of the range, counted in the paragraph's text from 0.
        stop: the code point after its last one.
    """
    spans = paragraph.to_source(start, stop)
    wanted = paragraph.text[start:stop]
    stretches = [source[span.start : span.stop] for span in spans]
    assert normalise_space(" ".join(stretches)).replace(" ", "") == wanted.replace(" ", "")
    if len(spans) == 1:
        assert normalise_space(stretches[0]) == wanted.strip(" ")
    assert bool(spans) == bool(wanted)
    assert list(spans) == sorted(spans)
    assert all(before.stop <= after.start for before, after in pairwise(spans))
    assert all(any(piece.contains(span) for piece in paragraph.pieces) for span in spans)


def summarise(transcript: Transcript) -> dict[str, object]:
    """Return everything that was read, without places: what must not depend on line ends or blank lines around.

    The raw texts are left out too, since they hold the line ends of wrapped lines.
    """
    metadata = transcript.metadata
    fields = ("title", "event_type", "date", "published", "updated", "started", "ended", "place")
    found: dict[str, object] = {name: getattr(metadata, name) and getattr(metadata, name).value for name in fields}
    found["speakers"] = [field.value for field in metadata.speakers]
    found["other"] = [normalise_space(field.value) for field in metadata.other]
    found["language"] = (metadata.language, metadata.languages)
    found["style"] = (metadata.style, metadata.institution)
    found["markers"] = [(m.status, m.language, normalise_space(m.raw), len(m.repeats)) for m in transcript.markers]
    found["delivery"] = transcript.delivery
    found["paragraphs"] = [(p.id, p.text, p.kind, p.section) for p in transcript.paragraphs]
    found["turns"] = [(t.kind, t.attribution, t.speakers, len(t.paragraphs)) for t in transcript.turns]
    found["diagnostics"] = sorted(d.code for d in transcript.diagnostics)
    found["layout"] = metadata.layout.kind
    return found
