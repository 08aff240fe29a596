"""The text that the project began with: every fact of it, one by one."""

from __future__ import annotations

import pytest

import pressparse
from pressparse.model import (
    Attribution,
    BlockKind,
    DeliveryStatus,
    EventType,
    LayoutKind,
    ParagraphKind,
    Transcript,
    TurnKind,
)
from promises import check_promises, check_to_source


@pytest.fixture(scope="module")
def seed(seed_text: str) -> Transcript:
    """Return the transcript of the first text."""
    return pressparse.parse(seed_text)


def test_promises(seed: Transcript, seed_text: str) -> None:
    """The front page's promises hold."""
    check_promises(seed, seed_text)
    for paragraph in seed.paragraphs:
        check_to_source(paragraph, seed_text, 0, len(paragraph.text))
        check_to_source(paragraph, seed_text, 3, 9)


def test_title(seed: Transcript) -> None:
    """The title is the first line, which is the kind of event as well."""
    title = seed.metadata.title
    assert title is not None
    assert (title.value, title.raw, title.span.start) == ("Press conference", "Press conference", 0)
    kind = seed.metadata.event_type
    assert kind is not None
    assert (kind.value, kind.raw) == (EventType.PRESS_CONFERENCE, "Press conference")


def test_speaker(seed: Transcript) -> None:
    """The byline names one person, with the role as printed."""
    (speaker,) = seed.metadata.speakers
    assert (speaker.value.name, speaker.value.role) == ("Jens Stoltenberg", "NATO Secretary General")
    assert speaker.value.affiliation is None
    assert seed.position(speaker.span.start).line == 3


def test_dates(seed: Transcript) -> None:
    """The day and the last change are two fields; nothing is said about a publication."""
    metadata = seed.metadata
    assert metadata.date is not None
    assert (metadata.date.raw, metadata.date.value.isoformat()) == ("12 Feb. 2020", "2020-02-12")
    assert metadata.updated is not None
    assert (metadata.updated.raw, metadata.updated.value.isoformat()) == ("12 Feb. 2020 19:31", "2020-02-12T19:31")
    assert metadata.updated.value.zone is None
    assert metadata.published is None
    assert metadata.started is None
    assert metadata.ended is None


def test_marker(seed: Transcript) -> None:
    """The delivery marker is one line of its own."""
    (marker,) = seed.markers
    assert (marker.raw, marker.status, marker.repeats) == ("(As delivered)", DeliveryStatus.AS_DELIVERED, ())
    assert marker.language == "en"
    assert seed.delivery is DeliveryStatus.AS_DELIVERED
    assert seed.as_delivered is True
    assert (seed.is_translation, seed.is_excerpt, seed.is_embargoed) == (False, False, False)


def test_language_and_style(seed: Transcript) -> None:
    """The speech is English and the house is NATO, with places that say so."""
    assert seed.metadata.language == "en"
    assert seed.metadata.languages == ("en",)
    assert (seed.metadata.style, seed.metadata.institution) == ("nato", "NATO")
    assert seed.metadata.evidence


def test_layout(seed: Transcript) -> None:
    """Each line is a paragraph."""
    layout = seed.metadata.layout
    assert (layout.kind, layout.width) == (LayoutKind.LINES, None)
    assert (layout.lines, layout.blank_lines) == (14, 3)


def test_paragraphs(seed: Transcript) -> None:
    """Fourteen spoken paragraphs stand in three groups."""
    assert len(seed.paragraphs) == 14
    assert {p.kind for p in seed.paragraphs} == {ParagraphKind.SPOKEN}
    assert [p.section for p in seed.paragraphs] == [0] + [1] * 9 + [2] * 4
    assert seed.paragraphs[0].text == "Good evening."
    assert seed.paragraphs[-1].text == "And with that, I am ready to take your questions."
    assert all(p.pieces == (p.span,) and p.omitted == () and p.brackets == () for p in seed.paragraphs)
    assert seed.statement == seed.paragraphs


def test_spaces(seed: Transcript) -> None:
    """A non-breaking space stays in the source and leaves no trace in a text."""
    assert "\xa0" in seed.source
    assert "\xa0" not in seed.text
    assert any(p.text.endswith("first step.") for p in seed.paragraphs)


def test_turn(seed: Transcript) -> None:
    """The whole speech is one statement of the header's only speaker, without a label."""
    (turn,) = seed.turns
    assert (turn.kind, turn.attribution, turn.label) == (TurnKind.STATEMENT, Attribution.HEADER, None)
    assert turn.paragraphs == seed.paragraphs
    (speaker,) = turn.speakers
    assert (speaker.name, speaker.role) == ("Jens Stoltenberg", "NATO Secretary General")
    assert speaker.labels == ()
    assert not speaker.is_generic
    assert seed.speakers == (speaker,)
    assert seed.exchanges == ()


def test_label_shaped_line(seed: Transcript) -> None:
    """A line that ends with a colon and announces the next one is speech."""
    assert "Let me be clear:" in [p.text for p in seed.paragraphs]


def test_blocks(seed: Transcript) -> None:
    """The lone bar is a line of the header and no field; nothing is left unread."""
    (bar,) = [block for block in seed.blocks if "|" in block.raw]
    assert bar.kind is BlockKind.HEADER
    assert not any("|" in value.raw for value in seed.walk() if isinstance(value, pressparse.Field))
    assert seed.metadata.other == ()
    assert seed.metadata.place is None
    assert seed.unparsed == ()
    assert [block.raw for block in seed.blocks if block.kind is BlockKind.MARKER] == ["(As delivered)"]


def test_diagnostics(seed: Transcript) -> None:
    """A lost space, a header in two languages, questions that are announced but absent, and nothing worse."""
    lost = [d for d in seed.diagnostics if d.code == "lost-space"]
    assert [seed.source[d.span.start : d.span.stop] for d in lost] == [".A"]
    codes = {d.code for d in seed.diagnostics}
    assert {"lost-space", "mixed-language-header", "questions-absent"} <= codes
    assert codes.isdisjoint(
        {"no-title", "no-date", "no-speaker", "ambiguous-label", "conflicting-dates", "unread-header-line"},
    )
    seed.raise_for_errors()


def test_first_of_many_line_ends(seed: Transcript, seed_text: str) -> None:
    """The same text from a machine with other line ends is read the same."""
    other = pressparse.parse(seed_text.replace("\n", "\r\n"))
    assert [p.text for p in other.paragraphs] == [p.text for p in seed.paragraphs]
    assert [p.id for p in other.paragraphs] == [p.id for p in seed.paragraphs]
    assert other.title == seed.title
