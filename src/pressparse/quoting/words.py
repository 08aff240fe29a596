"""The words of a text, in the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable

from attrs import frozen

from pressparse._patterns import lazy_pattern

__all__ = ["JOINER", "LETTER", "Words", "fold_word", "read_words"]

JOINER = "\N{WORD JOINER}"
"""An invisible character that belongs to the word it stands in."""

# Soft hyphen, zero-width and direction marks: they stand in words and are not read.
_INVISIBLE = f"\u00ad\u200b-\u200f{JOINER}\ufeff"
_COMBINING = "\u0300-\u036f"
# Han, kana and their signs of repetition, of which each is a word.
_UNSPACED = "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

LETTER = rf"[^\W_{_UNSPACED}]"
"""A letter or digit of a script that sets spaces between words."""

_RUN = rf"(?:{LETTER}|[{_COMBINING}{_INVISIBLE}])+"
# U.S. ; a.m. ; but neither В.Путин nor 3.5
_INITIALS = rf"(?<!\w)(?:(?!\d){LETTER}\.)+(?!\d){LETTER}(?!\w)"
# don’t ; l’eau ; 1,000.5 ; 10:30
_WORD = rf"{_RUN}(?:(?:['’ʼ＇]|(?<=[0-9])[.,:](?=[0-9])){_RUN})*"
# -0.5 ; −3 ; but neither 2010–2019 nor a dash before a space
_SIGN = r"(?<!\S)[-−–](?=[0-9])"
# Signs of money and of shares tell as much as a word.
_UNIT = "[$%¢-¥‰\u20a0-\u20c0＄％￠￡￥￦]"

_TOKEN = lazy_pattern(f"[{_UNSPACED}] | {_INITIALS} | (?:{_SIGN})?{_WORD} | {_UNIT}", re.VERBOSE)

_FOLDS = str.maketrans("’ʼ−–", "''--", f"\u00ad\u200b\u200c\u200d\u200e\u200f{JOINER}\ufeff")
_INITIAL_STOPS = lazy_pattern(r"(?:[^\W\d_]\.)+[^\W\d_]")


@frozen(eq=False)
class Words:
    """The words of a text, in order, with their places in it and their folded forms."""

    starts: array[int]
    stops: array[int]
    folded: list[str]

    def select(self, numbers: Iterable[int]) -> Words:
        """Return some of the words, by their numbers from 0."""
        chosen = tuple(numbers)
        return Words(
            array("q", (self.starts[n] for n in chosen)),
            array("q", (self.stops[n] for n in chosen)),
            [self.folded[n] for n in chosen],
        )


def fold_word(word: str) -> str:
    """Return the form in which a word is compared.

    Case, the form of apostrophes and of characters that Unicode holds for variants of one another, invisible
    characters and the stops of initials do not count.

    >>> fold_word("Isn’t"), fold_word("U.S"), fold_word("3.5"), fold_word("ﬁnal")
    ("isn't", 'us', '3.5', 'final')
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    folded = unicodedata.normalize("NFKC", word.translate(_FOLDS)).casefold()
    return folded.replace(".", "") if _INITIAL_STOPS().fullmatch(folded) else folded


def read_words(text: str) -> Words:
    """Return the words of a text.

    A word is a run of letters and digits, with apostrophes inside, and the signs inside a number; initials with their
    stops; a sign of money or per cent; a single character of a script without spaces.

    >>> read_words("It’s −0.5%, in the U.S.").folded
    ["it's", '-0.5', '%', 'in', 'the', 'us']
    """
    words = Words(array("q"), array("q"), [])
    known: dict[str, str] = {}
    for match in _TOKEN().finditer(text):
        word = match[0]
        folded = known.get(word)
        if folded is None:
            folded = known[word] = fold_word(word)
        if folded:
            words.starts.append(match.start())
            words.stops.append(match.end())
            words.folded.append(folded)
    return words
