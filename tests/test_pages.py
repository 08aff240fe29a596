"""Whole pages: what was put into a page comes out of it."""

from __future__ import annotations

from hypothesis import event, given

import pressparse
from pressparse.model import Attribution, EventType, Transcript, TurnKind
from promises import check_promises
from strategies import UNCHECKED, DatedHeader, Expected, Page, clock_lines, dated_headers, generic_pages, nato_pages


def check_page(transcript: Transcript, page: Page) -> None:
    """Assert that everything the page was built from was read."""
    expected = page.expected
    check_header(transcript, expected)
    metadata = transcript.metadata
    assert iso(metadata.date) == expected.date
    assert iso(metadata.updated) == expected.updated
    assert metadata.published is None
    if expected.started is not UNCHECKED:
        assert iso(metadata.started, clock=True) == expected.started
    assert [marker.status.value for marker in transcript.markers] == list(expected.markers)
    assert [paragraph.text for paragraph in transcript.paragraphs] == list(expected.paragraphs)
    assert [paragraph.section for paragraph in transcript.paragraphs] == list(expected.sections)
    assert metadata.language == expected.language
    check_turn(transcript, expected)


def check_header(transcript: Transcript, expected: Expected) -> None:
    """Assert title, kind of event, speakers and style."""
    metadata = transcript.metadata
    assert expected.title is UNCHECKED or transcript.title == expected.title
    if expected.event_type is not UNCHECKED:
        found = None if metadata.event_type is None else metadata.event_type.value
        assert found == (None if expected.event_type is None else EventType(str(expected.event_type)))
    if expected.speakers is not UNCHECKED:
        assert tuple((f.value.name, f.value.role) for f in metadata.speakers) == expected.speakers
    assert expected.style is UNCHECKED or metadata.style == expected.style
    if expected.style == "nato":
        assert metadata.institution == "NATO"


def check_turn(transcript: Transcript, expected: Expected) -> None:
    """Assert that the opening belongs to the only speaker of the header, and to nobody where there is not one."""
    if expected.speakers is UNCHECKED:
        return
    assert isinstance(expected.speakers, tuple)
    if len(expected.speakers) != 1:
        assert transcript.turns == ()
        return
    (turn,) = transcript.turns
    assert (turn.kind, turn.attribution, turn.label) == (TurnKind.STATEMENT, Attribution.HEADER, None)
    assert turn.paragraphs == transcript.paragraphs
    ((name, role),) = expected.speakers
    assert [(speaker.name, speaker.role) for speaker in turn.speakers] == [(name, role)]
    assert transcript.speakers == turn.speakers


def iso(field: pressparse.Field[pressparse.Moment] | None, *, clock: bool = False) -> str | None:
    """Return what a field with a moment says in ISO 8601, the clock alone where that is asked for."""
    if field is None:
        return None
    if clock:
        return None if field.value.time is None else f"{field.value.time:%H:%M}"
    return field.value.isoformat()


class TestNatoPages:
    """Title, kind, speakers and roles, dates, markers, paragraphs and sections of every form of the house are read."""

    @given(nato_pages())
    def test_round_trip(self, page: Page) -> None:
        """What was put in comes out."""
        event(page.form)
        check_page(pressparse.parse(page.text, url=page.url), page)

    @given(nato_pages())
    def test_raw_values(self, page: Page) -> None:
        """Names and roles are substrings of what their field covers, which stands in one place."""
        transcript = pressparse.parse(page.text, url=page.url)
        for field in transcript.metadata.speakers:
            printed = " ".join(field.raw.split())
            assert field.value.name is not None
            assert field.value.name in printed
            assert field.value.role is None or field.value.role in printed

    @given(nato_pages())
    def test_nothing_unread(self, page: Page) -> None:
        """No line of a known form is left unread, the chrome of the 2025 site included."""
        transcript = pressparse.parse(page.text, url=page.url)
        if page.form != "cps, Ukrainian locale":
            assert [block.raw for block in transcript.unparsed] == []

    @given(nato_pages())
    def test_several_speakers(self, page: Page) -> None:
        """Where the header names several speakers, a diagnostic says why nobody was given the opening."""
        codes = {d.code for d in pressparse.parse(page.text, url=page.url).diagnostics}
        if page.expected.speakers is not UNCHECKED:
            assert ("several-speakers" in codes) == page.expected.several
            assert ("no-speaker" in codes) == (page.expected.speakers == ())

    @given(nato_pages())
    def test_missing_parts_are_reported(self, page: Page) -> None:
        """A missing title or date is a diagnostic; one that is there is none."""
        codes = {d.code for d in pressparse.parse(page.text, url=page.url).diagnostics}
        if page.expected.title is not UNCHECKED:
            assert ("no-title" in codes) == (page.expected.title is None)
        assert ("no-date" in codes) == (page.expected.date is None)
        assert "conflicting-dates" not in codes


class TestGenericPages:
    """The generic reader must do well on a house nobody has described."""

    @given(generic_pages())
    def test_round_trip(self, page: Page) -> None:
        """Title, day, clock, marker and paragraphs come out."""
        check_page(pressparse.parse(page.text), page)


class TestDatedHeaders:
    """Every value is read by the language it is in."""

    @given(dated_headers())
    def test_day(self, header: DatedHeader) -> None:
        """A day in words is read in every language, form and case, over an English speech."""
        text = f"Press conference\n\n{header.printed}\n\nGood evening. Thank you all for coming.\nWe begin.\n"
        transcript = pressparse.parse(text)
        assert transcript.title == "Press conference"
        assert iso(transcript.metadata.date) == header.iso
        assert transcript.metadata.date is not None
        assert transcript.metadata.date.raw in header.printed
        check_promises(transcript, text)

    @given(dated_headers())
    def test_named_language(self, header: DatedHeader) -> None:
        """The same where the caller names the language."""
        text = f"Press conference\n\n{header.printed}\n\nGood evening. Thank you all for coming.\nWe begin.\n"
        assert iso(pressparse.parse(text, language=header.language).metadata.date) == header.iso


class TestClock:
    """A time beside the date in the header is when the event began."""

    @given(clock_lines())
    def test_clock(self, clock: tuple[str, str, str | None]) -> None:
        """The time is read to the minute, its zone as printed, and it never becomes part of the day."""
        line, time, zone = clock
        text = f"Press briefing\n\nMarch 4, 2021\n\n{line}\n\nGood evening. Thank you all for coming.\nWe begin.\n"
        metadata = pressparse.parse(text).metadata
        assert iso(metadata.started, clock=True) == time
        assert metadata.started is not None
        assert metadata.started.value.zone == zone
        assert iso(metadata.date) == "2021-03-04"
