"""Where words stand with a few of them changed. Needs rapidfuzz, from the extra ``quotes``.

Both sides are strings in which each character is a word (see ``runs``). If at most ``k`` words differ, and the words
looked for are cut into ``k + 1`` pieces, then at least one piece stands unaltered. So the pieces are searched for, and
only around them is anything aligned: the time grows linearly with the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pressparse.quoting.runs import Run, find_places

__all__ = ["allow_changes", "find_changed"]

_FEWEST_WORDS = 6
_WORDS_A_CHANGE = 5
_MOST_CHANGES = 10


class _Anchor(NamedTuple):
    """A piece that stands unaltered."""

    begin: int
    """Where the words looked for would begin, if none before the piece were dropped or inserted."""
    at: int
    """Where the piece begins in the words looked for."""
    size: int


def allow_changes(count: int) -> int:
    """Return how many of a number of words may be changed: one in five, ten at most, and none of fewer than six.

    >>> allow_changes(5), allow_changes(6), allow_changes(14), allow_changes(80)
    (0, 1, 2, 10)
    """
    return min(count // _WORDS_A_CHANGE, _MOST_CHANGES) if count >= _FEWEST_WORDS else 0


def find_changed(wanted: str, text: str) -> Iterator[Run]:
    """Yield the places where words stand with some of them changed, dropped or inserted, in order.

    Of places that overlap, the one with the fewest changes is found.

    Args:
        wanted: the words looked for.
        text: the words of the text.
    """
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - of an extra

    allowed = allow_changes(len(wanted))
    least = len(wanted) - allowed
    for group in _group_anchors(_find_anchors(wanted, text, allowed), allowed):
        first, last = max(group[0].begin - allowed, 0), group[-1].begin + len(wanted) + allowed
        if LCSseq.similarity(wanted, text[first:last], score_cutoff=least) >= least:
            runs = (_align(wanted, text, anchor, allowed) for anchor in group)
            best = min(runs, key=lambda run: (run.changes, run.start))
            if best.changes <= allowed:
                yield best


def _find_anchors(wanted: str, text: str, allowed: int) -> list[_Anchor]:
    borders = [number * len(wanted) // (allowed + 1) for number in range(allowed + 2)]
    return sorted(
        _Anchor(place - at, at, stop - at)
        for at, stop in pairwise(borders)
        for place in find_places(wanted[at:stop], text)
    )


def _group_anchors(anchors: list[_Anchor], allowed: int) -> Iterator[list[_Anchor]]:
    """Yield the anchors in groups: those whose beginnings lie no further apart than changes can move them."""
    group: list[_Anchor] = []
    for anchor in anchors:
        if group and anchor.begin > group[0].begin + allowed:
            yield group
            group = []
        group.append(anchor)
    if group:
        yield group


def _align(wanted: str, text: str, anchor: _Anchor, allowed: int) -> Run:
    """Return the stretch of the text around an anchor that differs least from the words looked for."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - of an extra

    place, stop = anchor.begin + anchor.at, anchor.at + anchor.size
    room = anchor.at + allowed
    before = _reach(wanted[: anchor.at][::-1], text[max(place - room, 0) : place][::-1], allowed)
    after = _reach(wanted[stop:], text[place + anchor.size : place + len(wanted) - anchor.at + allowed], allowed)
    start, end = place - before, place + anchor.size + after
    edits = Levenshtein.editops(wanted, text[start:end])
    blocks = tuple((block.a, start + block.b, block.size) for block in edits.as_matching_blocks() if block.size)
    return Run(start, end, blocks, len(edits))


def _reach(wanted: str, ahead: str, allowed: int) -> int:
    """Return how many of the words ahead differ least from those wanted."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - of an extra

    sizes = range(max(len(wanted) - allowed, 0), min(len(wanted) + allowed, len(ahead)) + 1)
    if not wanted or not sizes:
        return 0
    return min(sizes, key=lambda size: (Levenshtein.distance(wanted, ahead[:size]), abs(size - len(wanted))))
