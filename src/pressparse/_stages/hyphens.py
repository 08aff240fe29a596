"""Words that a line end broke in two: where the hyphen and the line end are no part of the text.

``govern-`` and ``ment`` on the next line are one word where the document has ``government`` elsewhere. Where it has
``re-sign`` beside ``resign``, nobody can say which of the two was broken; where it has neither, the hyphen may be the
word's own. Then all stays as printed. A SOFT HYPHEN at a line end says by itself that the word goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.lines import part_ligatures

__all__ = ["find_hyphens"]

_SOFT = "\N{SOFT HYPHEN}"
_HYPHENS = frozenset(f"-\N{HYPHEN}{_SOFT}")
_LETTERS = lazy_pattern(r"[^\W\d_]++")
# The longest word that is joined, as letters on each side of its hyphen.
_LONGEST = 60


class _Break(NamedTuple):
    start: int
    stop: int
    """The hyphen, and the white space behind it unless a page ends there."""
    before: str
    after: str
    """The letters on both sides, folded."""
    is_soft: bool


def find_hyphens(text: str, breaks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where hyphens at line ends break words, each with the white space up to the rest of the word, in order.

    Args:
        text: the text.
        breaks: where a paragraph goes on behind the end of a line: the place of its last character, and where the next
            line begins.
    """
    found = [_read_break(text, last, begin) for last, begin in breaks if _breaks_word(text, last, begin)]
    if not found:
        return []
    plain = _fold(text)
    return [(b.start, b.stop) for b in found if b.is_soft or _is_one_word(plain, b.before, b.after)]


def _breaks_word(text: str, last: int, begin: int) -> bool:
    """Tell whether a hyphen stands between letters."""
    return text[last] in _HYPHENS and text[last - 1].isalpha() and text[begin].isalpha()


def _is_one_word(plain: str, before: str, after: str) -> bool:
    """Tell whether a folded text has the two parts of a word as one word, and nowhere with a hyphen."""
    return _has_word(plain, before + after) and not _has_word(plain, f"{before}-{after}")


def _has_word(plain: str, word: str) -> bool:
    """Tell whether a word stands in a text with no letter beside it."""
    start = plain.find(word)
    while start >= 0:
        stop = start + len(word)
        if not plain[start - 1 : start].isalpha() and not plain[stop : stop + 1].isalpha():
            return True
        start = plain.find(word, start + 1)
    return False


def _read_break(text: str, last: int, begin: int) -> _Break:
    """Return what stands around a hyphen at the end of a line."""
    start = last
    while start > 0 and last - start < _LONGEST and text[start - 1].isalpha():
        start -= 1
    rest = _LETTERS().match(text, begin, begin + _LONGEST)
    after = "" if rest is None else rest[0]
    stop = begin if text[last + 1 : begin].isspace() else last + 1
    return _Break(last, stop, _fold(text[start:last]), _fold(after), text[last] == _SOFT)


def _fold(text: str) -> str:
    """Return a text as it is compared: ligatures as letters, without soft hyphens, in small letters."""
    return part_ligatures(text).replace(_SOFT, "").replace("\N{HYPHEN}", "-").casefold()
