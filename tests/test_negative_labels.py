"""Texts in which something has the form of a speaker's label and is none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from promises import check_promises

_CASES = Path(__file__).parent / "cases" / "negative_labels.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
EACH = pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
LANGUAGES = ("en", "fr", "de", "es", "pt", "ru", "uk", "zh", "it", "pl", "cs", "el")


def test_the_pile() -> None:
    """The pile is large and speaks many languages, and each text says why it holds no label."""
    assert len(CASES) >= 90
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert len({case["text"] for case in CASES}) == len(CASES)
    assert {case["language"] for case in CASES} == set(LANGUAGES)
    for case in CASES:
        assert set(case) == {"id", "language", "text", "note"}
        assert case["id"].startswith(f"{case['language']}-")
        assert 2 <= sum(bool(line.strip()) for line in case["text"].splitlines()) <= 8


@EACH
def test_no_label(case: dict[str, Any]) -> None:
    """No turn begins at a label."""
    transcript = pressparse.parse(case["text"].strip("\n"))
    assert [turn.label.raw for turn in transcript.turns if turn.label is not None] == []


@EACH
def test_promises(case: dict[str, Any]) -> None:
    """The promises hold."""
    text = case["text"].strip("\n")
    check_promises(pressparse.parse(text), text)
