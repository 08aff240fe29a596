"""Texts in which nothing may be found: a value that the text does not support is worse than none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.model import Transcript
from promises import check_promises

_CASES = Path(__file__).parent / "cases" / "negative.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
WHAT = ("title", "event_type", "date", "marker", "speaker", "turn")
PAIRS = [(case, what) for case in CASES for what in case.get("absent", WHAT)]


def find(transcript: Transcript, what: str) -> list[object]:
    """Return what was found of one sort."""
    metadata = transcript.metadata
    dates = (metadata.date, metadata.published, metadata.updated)
    found: dict[str, tuple[object, ...]] = {
        "title": (metadata.title,),
        "event_type": (metadata.event_type,),
        "date": dates,
        "marker": transcript.markers,
        "speaker": metadata.speakers,
        "turn": (*transcript.turns, *transcript.speakers),
    }
    return [value for value in found[what] if value is not None]


def test_the_pile() -> None:
    """The pile is large, and each text says what must be absent by known names."""
    assert len(CASES) >= 40
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert {what for _, what in PAIRS} == set(WHAT)


@pytest.mark.parametrize(("case", "what"), PAIRS, ids=[f"{case['name']}-{what}" for case, what in PAIRS])
def test_absent(case: dict[str, Any], what: str) -> None:
    """Nothing of the sort is found."""
    assert find(pressparse.parse(case["text"].strip("\n")), what) == []


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_promises(case: dict[str, Any]) -> None:
    """The promises hold, and where the text is plainly all speech, all of it is."""
    text = case["text"].strip("\n")
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    if "paragraphs" in case:
        assert len(transcript.paragraphs) == case["paragraphs"]
