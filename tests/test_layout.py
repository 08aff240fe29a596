"""How paragraphs are set: measured from the lines, never assumed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.model import BlockKind, LayoutKind, normalise_space
from promises import check_promises, check_to_source

_CASES = Path(__file__).parent / "cases" / "synthetic_layouts.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
EACH = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
WRAPPED = next(case for case in CASES if case["name"] == "hard-wrapped, blank lines between paragraphs")


def test_every_kind_has_a_case() -> None:
    """There is a text for each kind of layout but that of captions, whose tests are in `test_captions.py`."""
    assert {case["kind"] for case in CASES} == {kind.value for kind in LayoutKind} - {"cues"}


@EACH
def test_kind(case: dict[str, Any]) -> None:
    """The layout is measured as what it is."""
    assert pressparse.parse(case["text"]).metadata.layout.kind == case["kind"]


@EACH
def test_paragraphs(case: dict[str, Any]) -> None:
    """The paragraphs come out whole."""
    transcript = pressparse.parse(case["text"])
    check_promises(transcript, case["text"])
    assert [p.text for p in transcript.paragraphs] == case["paragraphs"]
    if "sections" in case:
        assert [p.section for p in transcript.paragraphs] == case["sections"]


@EACH
def test_counts(case: dict[str, Any]) -> None:
    """The counts of lines are those of the speech: the header does not count."""
    transcript = pressparse.parse(case["text"])
    layout = transcript.metadata.layout
    header = [block for block in transcript.blocks if block.kind in {BlockKind.HEADER, BlockKind.MARKER}]
    begin = case["text"].index("\n", header[-1].span.stop) + 1 if header else 0
    lines = case["text"][begin:].split("\n")
    filled = [line for line in lines if line.strip()]
    assert (layout.lines, layout.blank_lines) == (len(filled), len(lines) - len(filled))


@EACH
def test_width(case: dict[str, Any]) -> None:
    """A width is stated only where lines are broken, and lines of that length exist."""
    layout = pressparse.parse(case["text"]).metadata.layout
    if layout.kind in {LayoutKind.WRAPPED, LayoutKind.INDENTED}:
        assert layout.width is not None
        assert 60 <= layout.width <= max(len(line) for line in case["text"].split("\n"))
    else:
        assert layout.width is None


@EACH
def test_to_source(case: dict[str, Any]) -> None:
    """A sentence that runs over a line's end is mapped back across it."""
    transcript = pressparse.parse(case["text"])
    for paragraph in transcript.paragraphs:
        for start in range(0, len(paragraph.text), 17):
            check_to_source(paragraph, case["text"], start, min(len(paragraph.text), start + 40))


def test_wrapped_words_are_one_span() -> None:
    """Two words on two lines of one paragraph are one stretch of the source."""
    transcript = pressparse.parse(WRAPPED["text"])
    paragraph = transcript.paragraphs[1]
    at = paragraph.text.index("spring, and")
    (span,) = paragraph.to_source(at, at + len("spring, and"))
    assert normalise_space(transcript.source[span.start : span.stop]) == "spring, and"
    assert "\n" in transcript.source[span.start : span.stop]


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "◦"])
def test_bullets_are_gaps(bullet: str) -> None:
    """A bullet before a paragraph is a gap block, and the paragraph begins after it."""
    text = (
        "Press conference\n\n12 Feb. 2020\n\nGood evening.\nWe agreed on two things today:\n"
        f"  {bullet} a common list of the quays that stay open;\n  {bullet} a small reserve of tugs.\nThank you.\n"
    )
    transcript = pressparse.parse(text)
    assert [p.text for p in transcript.paragraphs][2:4] == [
        "a common list of the quays that stay open;",
        "a small reserve of tugs.",
    ]
    gaps = [block.raw for block in transcript.blocks if block.kind is BlockKind.GAP]
    assert sum(bullet in gap for gap in gaps) == 2
    check_promises(transcript, text)
