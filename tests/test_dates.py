"""Dates in the header: what is read, from what characters, into which field, and what is only reported."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from promises import check_promises
from test_pages import iso

_CASES = Path(__file__).parent / "cases" / "wild_dates.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
OPENING = "Good evening. Thank you all for coming.\nWe have two things to say.\n"
DATE_FIELDS = ("date", "published", "updated")


def read(
    line: str, *, style: pressparse.HouseStyle | None = None, language: str | None = None
) -> pressparse.Transcript:
    """Return the transcript of a page with one line in its header."""
    text = f"Press conference\n\n{line}\n\n{OPENING}"
    transcript = pressparse.parse(text, style=style, language=language)
    check_promises(transcript, text)
    return transcript


def codes(transcript: pressparse.Transcript) -> list[str]:
    """Return the codes of a transcript's diagnostics."""
    return [diagnostic.code for diagnostic in transcript.diagnostics]


def test_there_are_cases() -> None:
    """The pile is not empty, and no line stands in it twice."""
    lines = [case["line"] for case in CASES]
    assert len(lines) == len(set(lines)) > 60


@pytest.mark.parametrize("case", CASES, ids=[ascii(case["line"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Each line of the pile is read into its field, or reported."""
    transcript = read(case["line"])
    metadata = transcript.metadata
    assert transcript.title == "Press conference"
    if "code" in case:
        assert [getattr(metadata, name) for name in DATE_FIELDS] == [None, None, None]
        assert case["code"] in codes(transcript)
        return
    wanted = case.get("field", "date")
    for name in DATE_FIELDS:
        if name != wanted:
            assert getattr(metadata, name) is None, name
    field = getattr(metadata, wanted)
    assert field is not None
    assert field.value.date is not None
    assert (field.value.isoformat() if "T" in case["iso"] else field.value.date.isoformat()) == case["iso"]
    assert case.get("raw", field.raw) == field.raw
    assert case.get("raw_holds", "") in field.raw
    assert iso(metadata.started, clock=True) == case.get("started")
    assert not {"ambiguous-date", "impossible-date", "incomplete-date", "conflicting-dates"} & set(codes(transcript))
    assert [p.text for p in transcript.paragraphs] == OPENING.splitlines()


class TestNothingFilledIn:
    """An unlabelled date in the header is the event's; a labelled one is only what its label says."""

    def test_updated_is_no_event(self) -> None:
        """The day of the last change never stands in for the day of the event."""
        transcript = read("Last updated: 13 Mar. 2017 17:35")
        assert transcript.date is None
        assert "no-date" in codes(transcript)

    def test_both(self) -> None:
        """Published first and event second are told apart by their labels, not by their order."""
        metadata = read("Published: 6 November 2009\n\n5 November 2009").metadata
        assert (iso(metadata.published), iso(metadata.date)) == ("2009-11-06", "2009-11-05")

    def test_same_day_twice(self) -> None:
        """Two stacked headers that state the same day do not conflict."""
        transcript = read("May 20, 2012\n\n20 May. 2012")
        assert iso(transcript.metadata.date) == "2012-05-20"
        assert "conflicting-dates" not in codes(transcript)

    def test_two_days(self) -> None:
        """Where two days are stated, the first is read and the other is reported where it stands."""
        transcript = read("12 Feb. 2020\n\n13 Feb. 2020")
        assert iso(transcript.metadata.date) == "2020-02-12"
        (conflict,) = [d for d in transcript.diagnostics if d.code == "conflicting-dates"]
        assert "13 Feb. 2020" in transcript.source[conflict.span.start : conflict.span.stop]

    def test_address(self) -> None:
        """An address may choose a style; its day is never read."""
        url = "https://www.nato.int/en/news-and-events/events/transcripts/2021/03/23/opening-remarks"
        transcript = pressparse.parse(f"Opening remarks\n\n(As delivered)\n\n{OPENING}", url=url)
        assert transcript.date is None
        assert transcript.metadata.style == "nato"

    def test_speech(self) -> None:
        """A day inside the speech is no day of the event."""
        transcript = pressparse.parse("Press conference\n\nGood evening.\nOn 12 February 2020 we met in the harbour.\n")
        assert transcript.date is None

    @pytest.mark.parametrize(
        "title",
        [
            "Press conference ahead of the meeting on 12 and 13 February",
            "Press conference on the summit of 16-18 March 2021",
            "Press conference on the visit of 4 to 10 September 2019",
            "Conférence de presse sur la réunion du 12 au 14 mars 2020",
            "Press conference after the meeting of 12–13 February 2020",
            "Press conference on the meeting of February 12-13, 2020",
        ],
    )
    def test_range_in_title(self, title: str) -> None:
        """A range of days in a title is that of a meeting, and no day of the event."""
        transcript = pressparse.parse(f"{title}\n\n(As delivered)\n\n{OPENING}")
        assert transcript.title == title
        assert transcript.date is None

    def test_day_in_title(self) -> None:
        """A single day in a title is read, and stays in the title."""
        transcript = pressparse.parse(f"Remarks at the opening of the quay, 12 February 2020\n\n{OPENING}")
        assert transcript.title == "Remarks at the opening of the quay, 12 February 2020"
        assert iso(transcript.metadata.date) == "2020-02-12"


class TestOrder:
    """Ambiguous order is read only if the house or the document settles it."""

    def test_house(self) -> None:
        """A house style that states its order decides."""
        for order, day in ((pressparse.DateOrder.DMY, "2019-04-03"), (pressparse.DateOrder.MDY, "2019-03-04")):
            style = pressparse.HouseStyle(name="harbour-office", date_order=order)
            metadata = read("03/04/2019", style=style).metadata
            assert iso(metadata.date) == day
            assert "ambiguous-date" not in codes(read("03/04/2019", style=style))

    def test_document(self) -> None:
        """Another date in the header that has only one reading decides, too."""
        assert iso(read("03/04/2019\n\nUpdated: 25/04/2019").metadata.date) == "2019-04-03"
        assert iso(read("03/04/2019\n\nUpdated: 04/25/2019").metadata.date) == "2019-03-04"

    def test_language_does_not_decide(self) -> None:
        """The language alone settles nothing: both orders are printed in English."""
        assert read("03/04/2019", language="en").date is None


class TestRaw:
    """`raw` is the exact slice, and the field covers the date and nothing else."""

    @pytest.mark.parametrize("line", ["  • 12 Feb. 2020 -", "12 Feb. 2020.", "* 12 Feb. 2020 *", "12 Feb. 2020\xa0"])
    def test_nothing_around(self, line: str) -> None:
        """Bullets, hyphens, stops and spaces around a date are no part of it."""
        field = read(line).metadata.date
        assert field is not None
        assert field.raw == "12 Feb. 2020"

    @pytest.mark.parametrize(
        "line", ["12 Feb. 2020", "November 6, 2009", "Mis à jour le: 12 Feb. 2020 19:31", "28.7.2016"]
    )
    def test_rule_is_named(self, line: str) -> None:
        """Each field names the rule that read it, with a permanent id."""
        metadata = read(line).metadata
        field = metadata.date or metadata.updated
        assert field is not None
        assert field.rule.split(".")[0] == "date"
