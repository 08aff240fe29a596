"""What is looked for: a quotation as parts that stand word for word, and the marks between them."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from pressparse._patterns import lazy_pattern
from pressparse.errors import QuoteError
from pressparse.quoting.words import JOINER, LETTER, Words, read_words
from pressparse.span import Span

__all__ = ["DOTS", "Mark", "Part", "Sought", "read_quote"]

# How many words of the source a mark may stand for. Next to a part of one or two words an ellipsis reaches less far:
# such words stand everywhere.
_LEFT_OUT = 100
_LEFT_OUT_NEAR_FEW = 10
_FEW = 2
_REPLACED = 5

_MOST_WORDS = 1_000_000

# [T]he ; want[ed]
_IN_WORD = lazy_pattern(rf"\[({LETTER}{{1,20}})\](?={LETTER})|(?<={LETTER})\[({LETTER}{{1,20}})\]")
# ... ; … ; . . .
DOTS = r"…+|[.]{3,}|[.][ ][.][ ][.](?:[ ][.])?"
"""The forms of an ellipsis."""
# [...] ; (…) ; [the alliance] ; (Laughter.)
_MARK = lazy_pattern(rf"{DOTS}|[\[［][^\[\]［］]*[\]］]|[(（](?P<round>[^()（）]*)[)）]")


class Part(NamedTuple):
    """Words that stand side by side, as numbers of words of the quotation, from 0."""

    start: int
    stop: int


class Mark(NamedTuple):
    """What stands between two parts."""

    span: Span
    reach: int
    """How many words of the source it may stand for."""
    is_ellipsis: bool
    """Whether it puts nothing in the place of these words."""


@frozen(eq=False)
class Sought:
    """A quotation, read."""

    text: str
    words: Words
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]
    """One between each two parts."""


def read_quote(quote: str, bracketed: AbstractSet[tuple[str, ...]] = frozenset()) -> Sought:
    """Return a quotation as parts and marks.

    Square brackets and ellipses are marks. Round brackets are one where the transcript has the same words in brackets.

    Args:
        quote: the quotation.
        bracketed: the words of each bracket of the transcript that is no speech.

    Raises:
        QuoteError: if it holds no word outside brackets, or more than a million.

    >>> sought = read_quote("[T]he boat ... stays")
    >>> sought.words.folded, sought.parts
    (['the', 'boat', 'stays'], (Part(start=0, stop=2), Part(start=2, stop=3)))
    """
    if not isinstance(quote, str):
        msg = f"quote must be a str, not {type(quote).__name__}"
        raise TypeError(msg)
    joined = _IN_WORD().sub(lambda match: f"{JOINER}{match[1] or match[2]}{JOINER}", quote)
    found = [match for match in _MARK().finditer(joined) if _is_mark(match, bracketed)]
    pieces: list[str] = []
    at = 0
    for match in found:
        pieces += [joined[at : match.start()], " " * (match.end() - match.start())]
        at = match.end()
    words = read_words("".join([*pieces, joined[at:]]))
    if not 0 < len(words.folded) <= _MOST_WORDS:
        msg = (
            f"quote must hold from 1 to {_MOST_WORDS:,} words outside brackets, not {len(words.folded)}: {quote[:60]!r}"
        )
        raise QuoteError(msg)
    return _divide(quote, words, found)


def _is_mark(match: re.Match[str], bracketed: AbstractSet[tuple[str, ...]]) -> bool:
    if match["round"] is None:
        return True
    words = read_words(match["round"]).folded
    return tuple(words) in bracketed or not words


def _is_ellipsis(match: re.Match[str]) -> bool:
    return not any(character.isalnum() for character in match[0])


def _divide(quote: str, words: Words, found: list[re.Match[str]]) -> Sought:
    """Return a quotation, divided at the marks that stand between two words."""
    between: dict[int, list[re.Match[str]]] = {}
    number = 0
    for match in found:
        while number < len(words.starts) and words.starts[number] < match.start():
            number += 1
        if 0 < number < len(words.starts):
            between.setdefault(number, []).append(match)
    borders = [0, *between, len(words.starts)]
    parts = tuple(Part(start, stop) for start, stop in pairwise(borders))
    marks: list[Mark] = []
    for (before, after), matches in zip(pairwise(parts), between.values(), strict=True):
        is_near_few = min(before.stop - before.start, after.stop - after.start) <= _FEW
        omits = any(map(_is_ellipsis, matches))
        reach = (_LEFT_OUT_NEAR_FEW if is_near_few else _LEFT_OUT) if omits else _REPLACED
        marks.append(Mark(Span(matches[0].start(), matches[-1].end()), reach, all(map(_is_ellipsis, matches))))
    return Sought(quote, words, parts, tuple(marks))
