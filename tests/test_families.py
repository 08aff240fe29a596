"""The families of worst-case text keep every promise. What they cost is measured by `bench/growth.py`, not here."""

from __future__ import annotations

from itertools import product

import pytest

import pressparse
from families import FAMILIES
from promises import check_promises

_SIZE = 16_000
_LEAST_FAMILIES = 40


def test_number() -> None:
    """There are enough families, and each has its own texts."""
    texts = {write(_SIZE) for write in FAMILIES.values()}
    assert len(texts) == len(FAMILIES) >= _LEAST_FAMILIES


@pytest.mark.parametrize("name", FAMILIES)
def test_size(name: str) -> None:
    """A family writes the size that it is asked for, and the same text again."""
    for size in (1_000, _SIZE):
        text = FAMILIES[name](size)
        assert len(text) == size
        assert text == FAMILIES[name](size)


@pytest.mark.parametrize("name", FAMILIES)
def test_promises(name: str) -> None:
    """Every promise holds."""
    text = FAMILIES[name](_SIZE)
    check_promises(pressparse.parse(text), text)


@pytest.mark.parametrize("count", [3, 300])
def test_many_broken_words(count: int) -> None:
    """However many words are broken at line ends, those that stand whole elsewhere are joined, and no others."""
    names = ["".join(letters) for letters in product("bdfklmnprst", "aeiou", "bdfklmnprst", "aeiou")][:count]
    lines = [f"the old boats come back to the quay when it is night and {name}-\nment sails, as" for name in names]
    whole = [f"{name}ment" for name in names[::2]] + [f"{name}-ment" for name in names[::4]]
    paragraph = "\n".join([*lines, f"they say: {', '.join(whole)}."])
    text = f"Press conference\n\n12 March 2020\n\nMS. MARLOW: {paragraph}\n"
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    joined = [f" {name}ment sails" in transcript.paragraphs[0].text for name in names]
    assert joined == [place % 4 == 2 for place in range(len(names))]
