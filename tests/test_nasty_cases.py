"""The forms that make published transcripts hard to read, and what must come out of each."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.model import Attribution, BracketKind, Transcript, Turn, TurnKind, normalise_space
from promises import check_promises

_PILES = [Path(__file__).parent / "cases" / f"{name}.toml" for name in ("nasty_cases", "wild_labels")]
CASES: list[dict[str, Any]] = [
    case for pile in _PILES for case in tomllib.loads(pile.read_text(encoding="utf-8"))["case"]
]
# What may be asked of each turn beside its label.
OF_A_TURN = ("kind", "people", "role", "attribution", "continues", "generic", "asker", "text_start")
# What may be asked of the whole.
OF_THE_WHOLE = ("paragraphs", "brackets", "codes", "diagnosed", "absent", "spoken", "unspoken", "unnamed", "exchanges")
WITH_TURNS = [case for case in CASES if "turns" in case]
PAIRS = [(case, what) for case in WITH_TURNS for what in OF_A_TURN if any(what in turn for turn in case["turns"])]


def parse(case: dict[str, Any]) -> Transcript:
    """Return the transcript of a case's text."""
    return pressparse.parse(case["text"].strip("\n"))


def turns_of_somebody(transcript: Transcript) -> list[Turn]:
    """Return the turns, without those that neither a label nor a speaker stands for."""
    return [turn for turn in transcript.turns if turn.label is not None or turn.speakers]


def labels_of(transcript: Transcript) -> list[str | None]:
    """Return the label of each turn as printed, in one line."""
    turns = turns_of_somebody(transcript)
    return [None if turn.label is None else normalise_space(turn.label.raw) for turn in turns]


def read(turn: Turn, what: str) -> object:
    """Return what was read of a turn, in the form in which the cases state it."""
    first = turn.speakers[0] if turn.speakers else None
    asker = None if turn.asker is None else turn.asker.value
    found: dict[str, object] = {
        "kind": turn.kind.value,
        "people": [fold(speaker.name) for speaker in turn.speakers],
        "role": None if first is None else fold(first.role),
        "attribution": turn.attribution.value,
        "continues": turn.continues,
        "generic": first is not None and first.is_generic,
        "asker": None if asker is None else [fold(asker.name), fold(asker.affiliation)],
    }
    return found[what]


def fold(printed: str | None) -> str:
    """Return printed words without regard to case; what is not printed is the empty string."""
    return "" if printed is None else normalise_space(printed).casefold()


def wanted(value: object) -> object:
    """Return what a case states of a turn, its words without regard to case."""
    if isinstance(value, list):
        return [fold(item) for item in value]
    return fold(value) if isinstance(value, str) else value


def ids(cases: list[dict[str, Any]]) -> list[str]:
    """Return the names of cases, for the tests that are made from them."""
    return [case["name"] for case in cases]


def having(key: str) -> pytest.MarkDecorator:
    """Return the mark of a test that runs for each case that states something."""
    cases = [case for case in CASES if key in case]
    return pytest.mark.parametrize("case", cases, ids=ids(cases))


def test_the_pile() -> None:
    """Each of the 27 cases has a text, and each case is stated by known words."""
    names = ids(CASES)
    assert len(set(names)) == len(names)
    numbered = {int(name.split("-")[1]) for name in names if name.startswith("case-")}
    assert numbered == set(range(1, 28))
    assert sum(name.startswith("not-found-") for name in names) >= 4
    known = {"name", "note", "text", "turns", *OF_THE_WHOLE}
    for case in CASES:
        assert {"name", "note", "text"} <= set(case) <= known
        assert "turns" in case or "unnamed" in case
        assert set(case.get("absent", ())) <= {"title", "date"}
        assert {kind for _, kind in case.get("brackets", ())} <= {kind.value for kind in BracketKind}
        assert set(case.get("codes", ())) <= set(pressparse.CATALOGUE)
        for stated in (*case.get("spoken", ()), *case.get("unnamed", ()), *case.get("diagnosed", ())):
            assert stated in case["text"]


@pytest.mark.parametrize("case", WITH_TURNS, ids=ids(WITH_TURNS))
def test_the_turns_of_the_pile(case: dict[str, Any]) -> None:
    """Each turn is stated by known words, and what is printed of it stands in its text."""
    text = normalise_space(case["text"])
    for turn in case["turns"]:
        assert set(turn) <= {"label", *OF_A_TURN}
        assert turn.get("kind", TurnKind.OTHER) in set(TurnKind)
        assert turn.get("attribution", Attribution.NONE) in set(Attribution)
        assert forms(turn) == {None} or any(str(form) in text for form in forms(turn))
        for printed in (*turn.get("people", ()), *turn.get("asker", ()), turn.get("role", "")):
            assert printed.casefold() in text.casefold()


def forms(turn: dict[str, Any]) -> set[str | None]:
    """Return the forms in which the label of a stated turn may come out; None is a turn without one."""
    label = turn.get("label")
    return set(label) if isinstance(label, list) else {label}


@pytest.mark.parametrize("case", WITH_TURNS, ids=ids(WITH_TURNS))
def test_labels(case: dict[str, Any]) -> None:
    """A turn begins at each printed label and nowhere else, but for those that are known without one."""
    found = labels_of(parse(case))
    assert len(found) == len(case["turns"]), found
    assert [label for label, turn in zip(found, case["turns"], strict=True) if label not in forms(turn)] == []


@pytest.mark.parametrize(("case", "what"), PAIRS, ids=[f"{case['name']}-{what}" for case, what in PAIRS])
def test_turns(case: dict[str, Any], what: str) -> None:
    """Each turn has the kind, the people, the attribution ... that its case states."""
    turns = turns_of_somebody(parse(case))
    assert len(turns) == len(case["turns"])
    stated = [(number, turn) for number, turn in enumerate(case["turns"]) if what in turn]
    if what == "text_start":
        begun = [(number, turns[number].text[: len(turn[what])]) for number, turn in stated]
        assert begun == [(number, turn[what]) for number, turn in stated]
    else:
        found = [(number, read(turns[number], what)) for number, _ in stated]
        assert found == [(number, wanted(turn[what])) for number, turn in stated]


@pytest.mark.parametrize("case", CASES, ids=ids(CASES))
def test_promises(case: dict[str, Any]) -> None:
    """The promises hold."""
    check_promises(parse(case), case["text"].strip("\n"))


@having("paragraphs")
def test_paragraphs(case: dict[str, Any]) -> None:
    """The speech has as many paragraphs as stated."""
    assert len(parse(case).paragraphs) == case["paragraphs"]


@having("brackets")
def test_brackets(case: dict[str, Any]) -> None:
    """Each bracket in the speech is found as what it is."""
    found = [[bracket.raw, bracket.kind.value] for p in parse(case).paragraphs for bracket in p.brackets]
    assert [pair for pair in case["brackets"] if pair not in found] == []


@having("codes")
def test_codes(case: dict[str, Any]) -> None:
    """What is odd about the text is reported."""
    assert set(case["codes"]) <= {diagnostic.code for diagnostic in parse(case).diagnostics}


@having("diagnosed")
def test_diagnosed(case: dict[str, Any]) -> None:
    """What can't be decided is reported where it stands."""
    transcript = parse(case)
    for printed in case["diagnosed"]:
        start = transcript.source.index(printed)
        stop = start + len(printed)
        assert any(d.span.start < stop and start < d.span.stop for d in transcript.diagnostics)


@having("absent")
def test_absent(case: dict[str, Any]) -> None:
    """What the text does not state is not found."""
    transcript = parse(case)
    found = {"title": transcript.title, "date": transcript.date}
    assert [what for what in case["absent"] if found[what] is not None] == []


@having("spoken")
def test_spoken(case: dict[str, Any]) -> None:
    """What was said is part of the speech, in one paragraph each."""
    texts = [paragraph.text for paragraph in parse(case).paragraphs]
    assert [words for words in case["spoken"] if not any(words in text for text in texts)] == []


@having("unspoken")
def test_unspoken(case: dict[str, Any]) -> None:
    """What was not said is not part of the speech."""
    texts = [paragraph.text for paragraph in parse(case).paragraphs]
    assert texts
    assert [words for words in case["unspoken"] if any(words in text for text in texts)] == []


@having("unnamed")
def test_unnamed(case: dict[str, Any]) -> None:
    """What may be another's is given to nobody by name."""
    transcript = parse(case)
    for words in case["unnamed"]:
        assert any(words in paragraph.text for paragraph in transcript.paragraphs)
        turns = [turn for turn in transcript.turns if words in turn.text]
        assert [speaker.name for turn in turns for speaker in turn.speakers if speaker.name is not None] == []


@having("exchanges")
def test_exchanges(case: dict[str, Any]) -> None:
    """Questions stand with their answers."""
    found = [[len(exchange.questions), len(exchange.answers)] for exchange in parse(case).exchanges]
    assert found == case["exchanges"]
