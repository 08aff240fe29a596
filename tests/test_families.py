"""The families of worst-case text keep every promise. What they cost is measured by `bench/growth.py`, not here."""

from __future__ import annotations

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
