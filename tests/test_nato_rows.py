"""Every known header variant of the house: one page of our own making for each row of a survey of its pages."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.model import BlockKind, Transcript
from promises import check_promises
from test_pages import iso

_CASES = Path(__file__).parent / "cases" / "nato_rows.json"
ROWS: list[dict[str, Any]] = json.loads(_CASES.read_text(encoding="utf-8"))
IDS = [row["name"] for row in ROWS]
SPEAKER = "NATO Secretary General Ada Marlow"
EACH = pytest.mark.parametrize("row", ROWS, ids=IDS)


def read(row: dict[str, Any]) -> Transcript:
    """Return the transcript of a row's page."""
    return pressparse.parse(row["text"], url=row["url"])


def test_all_rows_are_here() -> None:
    """There is a page for each of the 28 rows."""
    assert len(ROWS) == len(set(IDS)) == 28


def test_rows_match_the_survey(shared: Path) -> None:
    """The survey has the same number of rows, in the same order, with the same days where both state one."""
    with (shared / "nato-headers.tsv").open(encoding="utf-8", newline="") as file:
        survey = list(csv.DictReader(file, delimiter="\t"))
    assert len(survey) == len(ROWS)
    for line, row in zip(survey, ROWS, strict=True):
        if row["expected"]["date"] is not None:
            assert line["date"].startswith(row["expected"]["date"]), row["name"]


@EACH
def test_promises(row: dict[str, Any]) -> None:
    """The promises hold."""
    check_promises(read(row), row["text"])


@EACH
def test_title(row: dict[str, Any]) -> None:
    """The title as printed, or none where the page has lost it."""
    assert read(row).title == row["expected"]["title"]


@EACH
def test_event_type(row: dict[str, Any]) -> None:
    """The kind of event, wherever the header names it."""
    found = read(row).metadata.event_type
    assert (None if found is None else found.value) == row["expected"]["event_type"]


@EACH
def test_speakers(row: dict[str, Any]) -> None:
    """Name and role as printed; where only Ukrainian or a label names somebody, no role may stand in a name."""
    found = [{"name": field.value.name, "role": field.value.role} for field in read(row).metadata.speakers]
    if row["expected"]["speakers"] is not None:
        assert found == row["expected"]["speakers"]
    assert all("NATO" not in (person["name"] or "") and "секретар" not in (person["name"] or "") for person in found)


@EACH
def test_dates(row: dict[str, Any]) -> None:
    """Day and last change; nothing is filled in from the other, or from the address."""
    metadata = read(row).metadata
    assert iso(metadata.date) == row["expected"]["date"]
    assert iso(metadata.updated) == row["expected"]["updated"]
    assert metadata.published is None


@EACH
def test_markers(row: dict[str, Any]) -> None:
    """The delivery marker, or none."""
    transcript = read(row)
    assert [marker.status for marker in transcript.markers] == row["expected"]["markers"]
    assert transcript.as_delivered is (True if row["expected"]["markers"] else None)


@EACH
def test_language_and_style(row: dict[str, Any]) -> None:
    """The language of the speech, and the house."""
    metadata = read(row).metadata
    assert metadata.language == row["expected"]["language"]
    assert metadata.style == row["expected"]["style"]


@EACH
def test_paragraphs(row: dict[str, Any]) -> None:
    """The speech, and nothing of the header, the chrome or a caption."""
    transcript = read(row)
    if row["expected"]["paragraphs"] is None:
        assert all(":" not in paragraph.text for paragraph in transcript.paragraphs), "a label is no speech"
        return
    assert [paragraph.text for paragraph in transcript.paragraphs] == row["expected"]["paragraphs"]
    assert "  • " not in [block.raw for block in transcript.blocks if block.kind is BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "sentence",
    [
        "We took every account of the storm into account, and so did they.",
        "Many of you have written to me by email, and I thank you.",
        "To log in the timber, we needed a new book.",
        "Cela compte pour toutes les familles de la côte, et pour nous.",
        "Le mot de passe de la réunion était simple : patience.",
    ],
)
def test_speech_is_no_chrome(sentence: str) -> None:
    """A sentence with a word that the site's forms have is speech, even as the first one."""
    header = f"Press conference\n\nby {SPEAKER}\n\n  • 12 Feb. 2020 -\n  • |\n  • Last updated: 12 Feb. 2020 19:31\n\n"
    for marker in ("(As delivered)\n\n", ""):
        transcript = pressparse.parse(f"{header}{marker}{sentence}\nThank you all for coming.\n")
        assert transcript.metadata.style == "nato"
        assert [p.text for p in transcript.paragraphs] == [sentence, "Thank you all for coming."]


@EACH
def test_turns(row: dict[str, Any]) -> None:
    """The opening belongs to the header's only speaker; where the speech begins with a label, there is no opening."""
    transcript = read(row)
    if row["expected"].get("labelled"):
        assert all(turn.label is not None for turn in transcript.turns)
        kinds = [turn.kind.value for turn in transcript.turns]
        assert kinds[-3:] == ["statement", "question", "answer"]
        spokesperson = {
            speaker.id for turn in transcript.turns if turn.kind.value != "question" for speaker in turn.speakers
        }
        assert len(spokesperson) == 1
        assert transcript.turns[0].speakers[0].name
    elif row["expected"]["speakers"]:
        (turn,) = transcript.turns
        assert [speaker.name for speaker in turn.speakers] == [row["expected"]["speakers"][0]["name"]]
        assert turn.paragraphs == transcript.paragraphs
    elif row["expected"]["speakers"] == []:
        assert transcript.turns == ()
