"""Words that a line end broke in two: where the hyphen and the line end are no part of the text.

``govern-`` and ``ment`` on the next line are one word where the document has ``government`` elsewhere. Where it has
``re-sign`` beside ``resign``, nobody can say which of the two was broken; where it has neither, the hyphen may be the
word's own. Then all stays as printed. A SOFT HYPHEN at a line end says by itself that the word goes on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse.span import LINE_ENDS, Span

__all__ = ["find_hyphens"]

_SOFT = "\N{SOFT HYPHEN}"
_HYPHEN = "\N{HYPHEN}"
_HYPHENS = frozenset(f"-{_HYPHEN}{_SOFT}")
# A hyphen between a letter and the white space that the next line's first letter follows
_BREAK = lazy_pattern(rf"[-{_HYPHEN}{_SOFT}](?<=[^\W\d_].)(?P<space>\s++)(?=[^\W\d_])")
# A quick look at the whole text: most texts have none, and those that have dashes at line ends have no letter before
_BROKEN = lazy_pattern(rf"[-{_SOFT}](?<=[^\W\d_].) *\n")
_SIGNS = ("-\n", "- \n", f"{_SOFT}\n")
_LETTERS = lazy_pattern(r"[^\W\d_]++")
# The longest word that is joined, as letters on each side of its hyphen.
_LONGEST = 60


class _Break(NamedTuple):
    span: Span
    """The hyphen and the white space behind it, within its piece."""
    before: str
    after: str
    """The letters on both sides, folded."""
    is_soft: bool


def find_hyphens(text: str, folded: str, paragraphs: Sequence[tuple[Span, ...]]) -> list[Span]:
    """Return the hyphens at line ends inside words, each with the white space up to the rest of the word, in order.

    Args:
        text: the text.
        folded: its folded form.
        paragraphs: the pieces of each paragraph, in order. The rest of a word may stand in the next piece.
    """
    if not any(sign in folded for sign in _SIGNS) or _BROKEN().search(folded) is None:
        return []
    breaks = [found for pieces in paragraphs for found in _find_breaks(text, pieces)]
    if not breaks:
        return []
    plain = _fold(text)
    return [found.span for found in breaks if found.is_soft or _is_one_word(plain, found.before, found.after)]


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


def _find_breaks(text: str, pieces: Sequence[Span]) -> Iterator[_Break]:
    """Yield the words of a paragraph that a line end breaks at a hyphen."""
    for number, piece in enumerate(pieces):
        for match in _BREAK().finditer(text, piece.start, piece.stop):
            if any(end in match["space"] for end in LINE_ENDS):
                yield _make_break(text, Span(*match.span()), match.end())
        following = pieces[number + 1].start if number + 1 < len(pieces) else None
        last = piece.stop - 1
        if following is not None and text[last] in _HYPHENS and text[last - 1].isalpha() and text[following].isalpha():
            yield _make_break(text, Span(last, piece.stop), following)


def _make_break(text: str, span: Span, following: int) -> _Break:
    start = span.start
    while start > 0 and span.start - start < _LONGEST and text[start - 1].isalpha():
        start -= 1
    rest = _LETTERS().match(text, following, following + _LONGEST)
    after = "" if rest is None else rest[0]
    return _Break(span, _fold(text[start : span.start]), _fold(after), text[span.start] == _SOFT)


def _fold(text: str) -> str:
    """Return a text as it is compared: ligatures as letters, without soft hyphens, in small letters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace(_SOFT, "").replace("\N{HYPHEN}", "-"))
    return text.casefold()
