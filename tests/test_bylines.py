"""Bylines: a name has no role and no honorific in it, a role is as printed, and nobody is made up."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.model import normalise_space
from promises import check_promises

_CASES = Path(__file__).parent / "cases" / "wild_bylines.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
EACH = pytest.mark.parametrize("case", CASES, ids=[case["line"] for case in CASES])
OPENINGS = (
    "Good evening to all of you, and thank you for coming.\nWe have two things to say, and both are short.\n",
    "Bonsoir à tous, et merci d'être venus si tôt.\nNous avons deux choses à dire, et elles sont brèves.\n",
)


def make_page(case: dict[str, Any]) -> str:
    """Return a page with the case's line as its byline or its title."""
    head = case["line"] if case.get("title") else f"Press conference\n\n{case['line']}"
    opening = OPENINGS["é" in case["line"]]
    return f"{head}\n\n12 Feb. 2020\n\n{opening}"


@EACH
def test_people(case: dict[str, Any]) -> None:
    """The people whom the line names, in its order."""
    text = make_page(case)
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    found = [[field.value.name, field.value.role or ""] for field in transcript.metadata.speakers]
    assert found == case["people"]
    assert transcript.title == (case["line"] if case.get("title") else "Press conference")


@EACH
def test_raw(case: dict[str, Any]) -> None:
    """A field covers the name and the role that it holds, and nothing of another person."""
    speakers = pressparse.parse(make_page(case)).metadata.speakers
    for field in speakers:
        raw = normalise_space(field.raw)
        assert (field.value.name or "") in raw
        assert (field.value.role or "") in raw
        others = [other.value.name for other in speakers if other is not field]
        assert not any(name in raw for name in others if name)


@EACH
def test_turn(case: dict[str, Any]) -> None:
    """The opening belongs to the only person, and to nobody where there are several or none."""
    transcript = pressparse.parse(make_page(case))
    names = [name for name, _ in case["people"]]
    assert [[speaker.name for speaker in turn.speakers] for turn in transcript.turns] == (
        [names] if len(names) == 1 else []
    )
    codes = {diagnostic.code for diagnostic in transcript.diagnostics}
    assert ("no-speaker" in codes) is (not names)
    assert ("several-speakers" in codes) is (len(names) > 1)


@EACH
def test_paragraphs(case: dict[str, Any]) -> None:
    """Whatever the line says, it is no part of the speech."""
    transcript = pressparse.parse(make_page(case))
    assert [p.text for p in transcript.paragraphs] == OPENINGS["é" in case["line"]].splitlines()


def test_same_person_twice() -> None:
    """A person whom title and byline both name is one, and the opening is theirs."""
    text = (
        "Press conference by NATO Secretary General Ada Marlow\n\nby NATO Secretary General Ada Marlow\n\n"
        f"12 Feb. 2020\n\n{OPENINGS[0]}"
    )
    transcript = pressparse.parse(text)
    assert [field.value.name for field in transcript.metadata.speakers] == ["Ada Marlow"]
    assert len(transcript.turns) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Good evening. I now give the floor to Secretary General Ada Marlow.",
        "Ladies and gentlemen, Ada Marlow will make a short statement and then take your questions.",
        "Welcome to you all. Secretary General Marlow has ten minutes.",
    ],
)
def test_somebody_else_begins(sentence: str) -> None:
    """Where the first words speak of the header's only speaker, they are somebody else's."""
    text = f"Press conference\n\nby NATO Secretary General Ada Marlow\n\n12 Feb. 2020\n\n{sentence}\nThank you.\n"
    assert pressparse.parse(text).turns == ()


@pytest.mark.parametrize(
    "title", ["Interview with NATO Secretary General Ada Marlow", "Hearing with Minister Ada Marlow"]
)
def test_others_begin(title: str) -> None:
    """In an interview or a hearing another person may speak first, so the opening is nobody's."""
    assert pressparse.parse(f"{title}\n\n12 Feb. 2020\n\n{OPENINGS[0]}").turns == ()


def test_summary_is_nobodys_words() -> None:
    """A report in indirect speech yields no turn, and its paragraphs are indirect."""
    text = (
        "Press briefing by NATO Spokesperson Ada Marlow\n\n12 Feb. 2020\n\n"
        "This is a summary of what was said by the spokesperson at today's press briefing in Fjordvik.\n\n"
        "The spokesperson said that the quay would be closed for two weeks.\n"
        "She added that nobody would be left on the island.\n"
    )
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    assert transcript.turns == ()
    assert transcript.speakers == ()
    assert transcript.delivery is pressparse.DeliveryStatus.SUMMARY
    assert {p.kind for p in transcript.paragraphs} == {pressparse.ParagraphKind.INDIRECT}
