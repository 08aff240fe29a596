"""Speeches to compare: what is said is decided first, and the text is set from it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import pressparse
from pools import ENGLISH

__all__ = ["NEW", "read_speech", "speeches", "wordings"]

NEW = "zephyr"
"""A word that no drawn speech has."""

# Small words that come again and again, with signs of every sort beside them.
_WORDS = (
    "we",
    "We",
    "will",
    "sail,",
    "sail",
    "not",
    "\N{EM DASH}",
    "--",
    "“so”",
    "So",
    "5",
    "-5",
    "1.5",
    "港",
    "é",
    "…",
)


def read_speech(paragraphs: Sequence[str], marker: str = "(As delivered)") -> pressparse.Transcript:
    """Return the transcript of a speech with these paragraphs."""
    head = ("Remarks at the quay", "by Harbour Minister Ada Marlow", "12 February 2020", marker)
    return pressparse.parse("\n\n".join([*head, *paragraphs]) + "\n", style="generic")


@st.composite
def speeches(draw: DrawFn, *, least: int = 2) -> list[list[str]]:
    """Build the paragraphs of a speech, each a list of sentences; no sentence comes twice."""
    sentences = draw(st.permutations(ENGLISH))
    sizes = draw(st.lists(st.integers(1, 4), min_size=least, max_size=8))
    starts = [sum(sizes[:number]) for number in range(len(sizes) + 1)]
    return [list(sentences[start:stop]) for start, stop in pairwise(starts)]


def wordings() -> SearchStrategy[list[str]]:
    """Build paragraphs that are hard to tell apart: the same few words, and whole paragraphs that come again."""
    paragraph = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
    return st.lists(paragraph, max_size=4).flatmap(
        lambda pool: st.lists(st.sampled_from(pool) if pool else paragraph, max_size=8)
    )
