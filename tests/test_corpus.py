"""A page of our own making for each house, with its form and its oddities, and what must come out of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import pressparse
from pressparse.model import Field, Moment, Transcript, Turn, normalise_space
from promises import check_promises

_CORPUS = Path(__file__).parent / "corpus"
# What a page may state beside its turns. What it leaves out is not asked.
_VALUES = (
    "style",
    "title",
    "date",
    "published",
    "updated",
    "event_type",
    "delivery",
    "speakers",
    "paragraphs",
    "exchanges",
)
# What each of its turns may state.
_OF_A_TURN = ("label", "kind", "people")


class Page(NamedTuple):
    """A page and what must come out of it."""

    name: str
    """The house and the name of the page."""
    text: str
    expected: dict[str, Any]


def load(path: Path) -> Page:
    """Return the page whose text stands in a file, and beside it, in one of JSON, what must come out."""
    expected: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return Page(f"{path.parent.name}/{path.stem}", path.read_bytes().decode("utf-8"), expected)


PAGES = [load(path) for path in sorted(_CORPUS.glob("*/*.txt"))]


def make_cases(names: tuple[str, ...], *, of_turns: bool) -> list[Any]:
    """Return a case for each page and each thing that it states; one that is known to be read wrongly must fail."""
    cases: list[Any] = []
    for page in PAGES:
        faults: dict[str, str] = page.expected.get("faults", {})
        asked = [name for name in names if of_turns or name in page.expected]
        for name in asked:
            key = f"turns.{name}" if of_turns else name
            marks = [pytest.mark.xfail(reason=faults[key], strict=True)] if key in faults else []
            cases.append(pytest.param(page, name, marks=marks, id=f"{page.name}-{name}"))
    return cases


def read(page: Page) -> Transcript:
    """Return the transcript of a page; nothing but the text says which house it is from."""
    return pressparse.parse(page.text)


def find_turns(transcript: Transcript) -> list[Turn]:
    """Return the turns, without those that neither a label nor a speaker stands for."""
    return [turn for turn in transcript.turns if turn.label is not None or turn.speakers]


def fold(printed: str) -> str:
    """Return a name without regard to case."""
    return normalise_space(printed).casefold()


def iso(field: Field[Moment] | None) -> str | None:
    """Return a moment as the pages state it."""
    return None if field is None else field.value.isoformat()


def read_value(transcript: Transcript, name: str) -> object:
    """Return what was read of the whole, in the form in which the pages state it."""
    metadata = transcript.metadata
    found: dict[str, object] = {
        "style": metadata.style,
        "title": transcript.title,
        "date": iso(metadata.date),
        "published": iso(metadata.published),
        "updated": iso(metadata.updated),
        "event_type": None if metadata.event_type is None else metadata.event_type.value.value,
        "delivery": transcript.delivery.value,
        "speakers": [[field.value.name, field.value.role] for field in metadata.speakers],
        "paragraphs": len(transcript.paragraphs),
        "exchanges": len(transcript.exchanges),
    }
    return found[name]


def read_turn(turn: Turn, name: str) -> object:
    """Return what was read of a turn, in the form in which the pages state it."""
    found: dict[str, object] = {
        "label": None if turn.label is None else normalise_space(turn.label.value),
        "kind": turn.kind.value,
        "people": [fold(speaker.name) for speaker in turn.speakers if speaker.name is not None],
    }
    return found[name]


def wanted_of_turn(turn: dict[str, Any], name: str) -> object:
    """Return what a page states of a turn, people without regard to case."""
    return [fold(person) for person in turn[name]] if name == "people" else turn[name]


def test_pages() -> None:
    """There is a page for each house, and no file without its partner."""
    assert {page.name.partition("/")[0] for page in PAGES} == set(pressparse.STYLES) - {"generic"}
    assert {path.with_suffix("") for path in _CORPUS.glob("*/*.json")} == {
        path.with_suffix("") for path in _CORPUS.glob("*/*.txt")
    }
    for page in PAGES:
        assert page.expected["style"] == page.name.partition("/")[0]
        assert set(page.expected) <= {*_VALUES, "turns", "faults"}
        assert all(set(turn) == set(_OF_A_TURN) for turn in page.expected["turns"])
        assert set(page.expected.get("faults", {})) <= {*page.expected, *(f"turns.{name}" for name in _OF_A_TURN)}


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_promises(page: Page) -> None:
    """The promises hold for each page."""
    check_promises(read(page), page.text)


@pytest.mark.parametrize(("page", "name"), make_cases(_VALUES, of_turns=False))
def test_value(page: Page, name: str) -> None:
    """Each value of the whole is what the page states."""
    assert read_value(read(page), name) == page.expected[name]


@pytest.mark.parametrize(("page", "name"), make_cases(_OF_A_TURN, of_turns=True))
def test_turns(page: Page, name: str) -> None:
    """The turns have the labels, kinds and people that the page states; a kind of null is not asked."""
    turns = find_turns(read(page))
    wanted: list[dict[str, Any]] = page.expected["turns"]
    assert len(turns) == len(wanted)
    pairs = [(found, turn) for found, turn in zip(turns, wanted, strict=True) if name != "kind" or turn[name]]
    assert [read_turn(found, name) for found, _ in pairs] == [wanted_of_turn(turn, name) for _, turn in pairs]
