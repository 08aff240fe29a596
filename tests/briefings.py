"""Briefings to set in one form or another: who says what is decided first, and each form sets it in its own way.

Only what every form can carry is built: two principals with a printed office, each with turns of one to four paragraphs
of several sentences, and journalists with the label ``Q`` who ask in one paragraph.
"""

from __future__ import annotations

from attrs import field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from conference_pools import TONGUES
from pressparse.model import Transcript

__all__ = ["Briefing", "SaidTurn", "briefings", "read_turns"]

_ENGLISH = next(tongue for tongue in TONGUES if tongue.code == "en")
_PEOPLE = (("MS. MARLOW", "Ada Marlow", "Prime Minister"), ("MR. BRANDT", "Ivo Brandt", "Foreign Minister"))


@frozen(kw_only=True)
class SaidTurn:
    """One turn: the label, and the texts of the paragraphs."""

    label: str
    paragraphs: tuple[str, ...]


@frozen(kw_only=True)
class Briefing:
    """What was said at a briefing, and the lines of its header."""

    turns: tuple[SaidTurn, ...]
    title: str = "Press briefing on the winter timetable"
    byline: str = "by Prime Minister Ada Marlow and Foreign Minister Ivo Brandt"
    day: str = "12 March 2020"
    date: str = field(default="2020-03-12", init=False)


@st.composite
def briefings(draw: DrawFn, *, least: int = 4, most: int = 10) -> Briefing:
    """Build a briefing: a statement, then questions, each with an answer.

    Args:
        draw: what hypothesis passes.
        least: the fewest turns.
        most: the most turns.
    """
    count = draw(st.integers(least, most))
    chance = draw(st.randoms(use_true_random=False))
    speech, questions = list(_ENGLISH.speech), list(_ENGLISH.questions)
    turns: list[SaidTurn] = []
    for number in range(count):
        if number % 2:
            text = chance.choice(questions)
            if len(text) < 30:
                text = f"Thank you, that is clear so far. {text}"
            turns.append(SaidTurn(label="Q", paragraphs=(text,)))
        else:
            label = chance.choice(_PEOPLE)[0]
            paragraphs = tuple(
                " ".join(chance.sample(speech, chance.randint(3, 6))) for _ in range(chance.randint(1, 4))
            )
            turns.append(SaidTurn(label=label, paragraphs=paragraphs))
    return Briefing(turns=tuple(turns))


def read_turns(transcript: Transcript) -> tuple[SaidTurn, ...]:
    """Return the turns of a transcript, in the form in which they are expected."""
    return tuple(
        SaidTurn(
            label="" if turn.label is None else turn.label.value,
            paragraphs=tuple(paragraph.text for paragraph in turn.paragraphs),
        )
        for turn in transcript.turns
    )
