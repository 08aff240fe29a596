"""Tables of fixed phrases, found in a line by their words.

Words are compared without regard to case; what stands between them (spaces, commas, quotes, a line's brackets) is
passed over. Scripts without spaces count each sign as a word. A word in capitals that is glued to a capitalised one
(``DELIVERYThank``) counts as two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from pressparse._patterns import lazy_pattern
from pressparse._stages.lines import part_ligatures

__all__ = ["PhraseMatch", "PhraseTable", "Word", "read_words", "split_words"]

T = TypeVar("T")

_WORD = lazy_pattern(
    r"""
      [\u3040-\ud7a3]                                                  # a sign of a script without spaces
    | \d+
    | [A-Z]{2,} (?= [A-Z][a-z] )                                      # capitals glued to a capitalised word
    | [^\W\d_\u3040-\ud7a3]+
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word of a line, in lower case, with its place in the line."""

    text: str
    start: int
    stop: int


class PhraseMatch(NamedTuple, Generic[T]):
    """A phrase of a table in a line."""

    value: T
    """What the table holds for the phrase."""
    start: int
    """The first character of its first word."""
    stop: int
    """The character after its last word."""
    first: int
    """The number of its first word in the line."""
    last: int
    """The number of the word after its last one."""


def split_words(text: str) -> list[Word]:
    """Return the words of a line.

    >>> [word.text for word in split_words("CHECK AGAINST DELIVERYThank you, 2nd")]
    ['check', 'against', 'delivery', 'thank', 'you', '2', 'nd']
    """
    make = Word._make  # words are made by the thousand, and this is the fast way
    words = [make((match[0].lower(), match.start(), match.end())) for match in _WORD().finditer(text)]
    if part_ligatures(text) is text:
        return words
    return [word._replace(text=part_ligatures(word.text)) for word in words]


def read_words(text: str) -> list[str]:
    """Return the words of a line as :func:`split_words` does, without their places, which takes half the time.

    >>> read_words("CHECK AGAINST DELIVERYThank you, 2nd")
    ['check', 'against', 'delivery', 'thank', 'you', '2', 'nd']
    """
    words = [word.lower() for word in _WORD().findall(text)]
    return words if part_ligatures(text) is text else [part_ligatures(word) for word in words]


class PhraseTable(Generic[T]):
    """Phrases with a value each, found by their words."""

    __slots__ = ("_lengths", "_openings", "_values")

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._values: dict[tuple[str, ...], T] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, value in phrases:
            words = tuple(read_words(phrase))
            self._values.setdefault(words, value)
            lengths.setdefault(words[0], set()).add(len(words))
        # The longest phrase is tried first: "joint press conference" before "joint".
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
        self._openings = frozenset(words[:2] for words in self._values)

    def may_begin(self, text: str, start: int = 0) -> bool:
        """Tell whether some phrase begins with the first two words from a place on; a quick look before a long one."""
        first = _WORD().search(text, start)
        if first is None or (word := first[0].lower()) not in self._lengths:
            return False
        second = _WORD().search(text, first.end())
        return (word,) in self._openings or (second is not None and (word, second[0].lower()) in self._openings)

    def find(self, words: list[Word]) -> list[PhraseMatch[T]]:
        """Return the phrases in a line from left to right, the longest at each place, none inside another."""
        lengths = self._lengths
        found: list[PhraseMatch[T]] = []
        for number in [number for number, word in enumerate(words) if word.text in lengths]:
            if not found or number >= found[-1].last:
                match = self.match(words, number)
                if match is not None:
                    found.append(match)
        return found

    def occurs(self, words: list[Word]) -> bool:
        """Tell whether some phrase stands in a line."""
        return any(word.text in self._lengths and self.match(words, n) is not None for n, word in enumerate(words))

    def match(self, words: list[Word], number: int) -> PhraseMatch[T] | None:
        """Return the longest phrase that begins at one word of a line."""
        for length in self._lengths.get(words[number].text, ()):
            phrase = tuple([word.text for word in words[number : number + length]])
            if phrase in self._values:
                last = number + len(phrase)
                return PhraseMatch(self._values[phrase], words[number].start, words[last - 1].stop, number, last)
        return None

    def match_whole(self, words: list[Word]) -> PhraseMatch[T] | None:
        """Return the phrase that all words of a line make, or None."""
        found = self.match(words, 0) if words else None
        return found if found is not None and found.last == len(words) else None
