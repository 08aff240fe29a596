"""Press conferences that were put together from turns: the turns, kinds, people and exchanges come back.

The second half tests, by themselves, the pairing of questions with answers, what labels say, and which names fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import event, given
from hypothesis import strategies as st

import pressparse
from conference_labels import KNOWN_SHORTCOMINGS, Shortcoming
from conference_pools import TONGUES, Tongue
from conferences import Conference, ExpectedTurn, conferences
from pools import NAMES
from pressparse._stages.exchanges import pair_exchanges
from pressparse._stages.label_words import LabelKind, LabelReading, read_label
from pressparse._stages.names import fits_name, fold_name
from pressparse.model import Transcript, Turn, TurnKind
from pressparse.span import Span
from promises import check_promises

EACH_TONGUE = pytest.mark.parametrize("tongue", TONGUES, ids=[tongue.code for tongue in TONGUES])


def fold(printed: str | None) -> str | None:
    """Return printed words without regard to case and to the form of apostrophes."""
    return None if printed is None else " ".join(printed.split()).replace("’", "'").casefold()


def read_turn(turn: Turn, expected: ExpectedTurn) -> ExpectedTurn:
    """Return what was read of a turn, in the form in which it is expected."""
    (speaker,) = turn.speakers
    asker = None if turn.asker is None else turn.asker.value
    return ExpectedTurn(
        label=None if turn.label is None else " ".join(turn.label.raw.split()),
        kind=turn.kind,
        attribution=turn.attribution,
        name=fold(speaker.name),
        outlet=None if asker is None else fold(asker.affiliation),
        is_generic=None if expected.is_generic is None else speaker.is_generic,
        continues=turn.continues,
        paragraphs=tuple(paragraph.text for paragraph in turn.paragraphs),
    )


def check_people(transcript: Transcript, conference: Conference) -> None:
    """Assert that all turns of a person are of one speaker, and those of two people of two."""
    people: dict[str, set[str]] = {}
    for turn, expected in zip(transcript.turns, conference.turns, strict=True):
        if expected.name is not None:
            people.setdefault(expected.name, set()).update(speaker.id for speaker in turn.speakers)
    assert all(len(ids) == 1 for ids in people.values())
    assert len(set().union(*people.values())) == len(people)


class TestConferences:
    """Who speaks, what the turn does and what was said comes out as it was put in."""

    @EACH_TONGUE
    @given(data=st.data())
    def test_round_trip(self, data: st.DataObject, tongue: Tongue) -> None:
        """Turns, their kinds, people, paragraphs and exchanges are read, in each form of labels and each layout."""
        conference = data.draw(conferences(tongue))
        event(conference.form)
        transcript = pressparse.parse(conference.text)
        assert len(transcript.turns) == len(conference.turns)
        found = [read_turn(*pair) for pair in zip(transcript.turns, conference.turns, strict=True)]
        assert found == [folded(turn) for turn in conference.turns]
        numbers = {id(turn): number for number, turn in enumerate(transcript.turns)}
        assert conference.exchanges == tuple(
            (tuple(numbers[id(turn)] for turn in e.questions), tuple(numbers[id(turn)] for turn in e.answers))
            for e in transcript.exchanges
        )
        check_people(transcript, conference)
        check_promises(transcript, conference.text)


def folded(turn: ExpectedTurn) -> ExpectedTurn:
    """Return an expected turn in the form in which what was read is compared with it."""
    return evolve(turn, name=fold(turn.name), outlet=fold(turn.outlet))


@pytest.mark.parametrize(
    "shortcoming",
    [
        pytest.param(shortcoming, marks=pytest.mark.xfail(reason=shortcoming.reason, strict=True), id=shortcoming.name)
        for shortcoming in KNOWN_SHORTCOMINGS
    ],
)
def test_known_shortcoming(shortcoming: Shortcoming) -> None:
    """What must come out does not, yet; one that passes is to be taken out of the list."""
    found = [
        {
            "label": None if turn.label is None else " ".join(turn.label.raw.split()),
            "kind": turn.kind.value,
            "name": fold(turn.speakers[0].name) if turn.speakers else None,
            "paragraphs": [paragraph.text for paragraph in turn.paragraphs],
        }
        for turn in pressparse.parse(shortcoming.text).turns
    ]
    wanted = [{"label": None, **turn, "name": fold(turn.get("name"))} for turn in shortcoming.turns]
    assert found == wanted


@pytest.mark.parametrize(
    "shortcoming", KNOWN_SHORTCOMINGS, ids=[shortcoming.name for shortcoming in KNOWN_SHORTCOMINGS]
)
def test_shortcoming_is_stated(shortcoming: Shortcoming) -> None:
    """What must come out of the text of a shortcoming stands in it, and the promises hold for the text."""
    printed = " ".join(shortcoming.text.split())
    for turn in shortcoming.turns:
        assert set(turn) <= {"label", "kind", "name", "paragraphs"}
        assert turn["kind"] in set(TurnKind)
        assert turn.get("label", "") in printed
        assert all(" ".join(paragraph.split())[:6] in printed for paragraph in turn["paragraphs"])
    check_promises(pressparse.parse(shortcoming.text), shortcoming.text)


class TestExchanges:
    """An exchange is a run of questions with the answers that follow it; what is neither ends none."""

    @given(st.lists(st.sampled_from(TurnKind), max_size=30))
    def test_pairing(self, kinds: list[TurnKind]) -> None:
        """Runs of questions and answers are those of a regular expression over the kinds."""
        turns = [Turn(span=Span(number, number), source=" " * 30, kind=kind) for number, kind in enumerate(kinds)]
        letters = {TurnKind.QUESTION: "q", TurnKind.ANSWER: "a"}
        places = [number for number, kind in enumerate(kinds) if kind in letters]
        runs = re.finditer("(q+)(a*)", "".join(letters[kinds[place]] for place in places))
        wanted = [(places[slice(*run.span(1))], places[slice(*run.span(2))]) for run in runs]
        found = [
            ([turn.span.start for turn in e.questions], [turn.span.start for turn in e.answers])
            for e in pair_exchanges(turns)
        ]
        assert found == wanted


WHOLE_NAMES = tuple(
    dict.fromkeys(
        (
            *NAMES,
            *(person.name for tongue in TONGUES for person in tongue.principals),
            *(person.name for tongue in TONGUES for person in tongue.askers),
        )
    )
)
# A name of one word is a name in Han only.
SPACED_NAMES = tuple(name.replace("’", "'") for name in WHOLE_NAMES if " " in name)
# Notes on how or when somebody speaks, which say nothing about who it is.
NOTES = ("", " (by phone)", " [12:17:38]", " (00:02)", " (via interpreter)", " (in French)")


@st.composite
def names(draw: st.DrawFn) -> str:
    """Build a name from the given names of one person and the surname of another."""
    given_names = draw(st.sampled_from(SPACED_NAMES)).rpartition(" ")[0]
    surname = draw(st.sampled_from(SPACED_NAMES)).rpartition(" ")[2]
    return f"{given_names} {surname}"


def offices() -> st.SearchStrategy[str]:
    """Build an office: those of the principals in languages that need no word between an office and what it is of."""
    roles = {person.role for tongue in TONGUES if tongue.code not in {"ru", "zh"} for person in tongue.principals}
    return st.sampled_from(sorted(roles))


def outlets() -> st.SearchStrategy[str]:
    """Build an outlet."""
    return st.sampled_from([asker.outlet for tongue in TONGUES for asker in tongue.askers if tongue.joint])


CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from((str, str.upper))


def parts(printed: str, reading: LabelReading) -> tuple[str | None, str | None, str | None]:
    """Return name, office and organisation that were read from a label."""
    places = (reading.name, reading.role, reading.affiliation)
    name, role, affiliation = (None if place is None else printed[slice(*place)] for place in places)
    return name, role, affiliation


class TestReadLabel:
    """A label that is put together of parts is read into these parts."""

    @given(names(), CASES, st.sampled_from(NOTES))
    def test_name(self, name: str, case: Callable[[str], str], note: str) -> None:
        """A name alone is a name, whatever is noted beside it."""
        printed = case(name) + note
        reading = read_label(printed)
        assert parts(printed, reading) == (case(name), None, None)
        assert reading.kind is LabelKind.NAME

    @given(names(), offices(), CASES, st.sampled_from(NOTES))
    def test_office_after_comma(self, name: str, role: str, case: Callable[[str], str], note: str) -> None:
        """``Ada Marlow, Prime Minister``."""
        printed = f"{case(name)}, {case(role)}{note}"
        reading = read_label(printed)
        assert parts(printed, reading) == (case(name), case(role), None)
        assert reading.kind is LabelKind.PERSON

    @given(names(), offices(), CASES, st.sampled_from(NOTES))
    def test_office_in_brackets(self, name: str, role: str, case: Callable[[str], str], note: str) -> None:
        """``ADA MARLOW (PRIME MINISTER)``."""
        printed = f"{case(name)} ({case(role)}){note}"
        reading = read_label(printed)
        assert parts(printed, reading) == (case(name), case(role), None)
        assert reading.kind is LabelKind.PERSON

    @given(names(), offices(), CASES, st.sampled_from(NOTES))
    def test_office_before_name(self, name: str, role: str, case: Callable[[str], str], note: str) -> None:
        """``PRIME MINISTER ADA MARLOW``."""
        printed = case(f"{role} {name}") + note
        reading = read_label(printed)
        assert parts(printed, reading) == (case(name), case(role), None)
        assert reading.kind is LabelKind.PERSON
        assert reading.titled

    @given(names(), outlets(), CASES, st.sampled_from(NOTES))
    def test_outlet_in_brackets(self, name: str, outlet: str, case: Callable[[str], str], note: str) -> None:
        """``Ada Marlow (Harbour Post)``."""
        printed = case(f"{name} ({outlet})") + note
        reading = read_label(printed)
        assert parts(printed, reading) == (case(name), None, case(outlet))
        assert reading.kind is LabelKind.PERSON

    @EACH_TONGUE
    @given(data=st.data())
    def test_honorific(self, data: st.DataObject, tongue: Tongue) -> None:
        """``MR. MARLOW`` is a person by the surname alone."""
        person = data.draw(st.sampled_from(tongue.principals))
        note = data.draw(st.sampled_from(NOTES))
        if not tongue.joint:
            return
        printed = f"{person.honorific} {person.surname.upper()}{note}"
        reading = read_label(printed)
        assert parts(printed, reading) == (person.surname.upper(), None, None)
        assert reading.kind is LabelKind.PERSON
        assert reading.titled

    @EACH_TONGUE
    @given(data=st.data())
    def test_question(self, data: st.DataObject, tongue: Tongue) -> None:
        """The label of whoever asks, or of a moderator, says so, in capitals too, whatever is noted beside it."""
        case = data.draw(CASES)
        note = data.draw(st.sampled_from(NOTES))
        assert read_label(case(data.draw(st.sampled_from(tongue.question_labels))) + note).kind is LabelKind.QUESTION
        assert read_label(case(tongue.chair_label) + note).kind is LabelKind.CHAIR


words = st.text("abc", min_size=2, max_size=3)


class TestNames:
    """A label fits a person by surname or whole name, in any order and case; another's surname fits never."""

    @given(st.lists(words, min_size=1, max_size=4), st.lists(words, min_size=1, max_size=4))
    def test_symmetry(self, one: list[str], other: list[str]) -> None:
        """Of two names without initials it does not matter which is the label and which the person."""
        assert fits_name(one, other) == fits_name(other, one)

    @given(names(), st.data())
    def test_initials(self, name: str, data: st.DataObject) -> None:
        """Initials stand for given names, on either side."""
        tokens = fold_name(name)
        short = [data.draw(st.sampled_from((token, token[0]))) for token in tokens[:-1]]
        assert fits_name([*short, tokens[-1]], tokens)
        assert fits_name(tokens, [*short, tokens[-1]])

    def test_initial_of_the_other_name(self) -> None:
        """Which of two names is the surname can't be told: ``M. Ada`` may be somebody else than ``Ada Marlow``."""
        assert not fits_name(("ada", "marlow"), ("m", "ada"))
        assert not fits_name(("m", "ada"), ("ada", "marlow"))

    def test_apostrophes(self) -> None:
        """The form of an apostrophe makes no other name."""
        assert fold_name("Siobhán O’Rourke") == fold_name("Siobhán O'Rourke")

    @given(names())
    def test_own_names(self, name: str) -> None:
        """The surname fits, alone, before the other words and after their initials; the first name alone does not."""
        tokens = fold_name(name)
        assert fits_name(tokens, tokens)
        assert fits_name(tokens[-1:], tokens)
        assert fits_name((tokens[-1], *tokens[:-1]), tokens)
        assert fits_name((*(token[0] for token in tokens[:-1]), tokens[-1]), tokens)
        if tokens[0] not in tokens[1:]:
            assert not fits_name(tokens[:1], tokens)

    @given(names(), st.sampled_from(("MR. ", "Ms ", "Herr ", "SRA. ", "Mme ", "Г-Н ", "")), CASES)
    def test_printed_forms(self, name: str, honorific: str, case: Callable[[str], str]) -> None:
        """Case, accents and honorifics make no other name."""
        assert fold_name(honorific + case(name)) == fold_name(name)

    @given(names(), names())
    def test_others(self, name: str, other: str) -> None:
        """A name without a word in common does not fit, nor does any order of it, nor its surname."""
        tokens, others = fold_name(name), fold_name(other)
        if set(tokens) & set(others):
            return
        assert not any(fits_name(order, others) for order in permutations(tokens))
        assert not fits_name(tokens[-1:], others)
