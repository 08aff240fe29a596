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
    """Phrases with a value each, indexed by their first two words."""

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        entries: dict[tuple[str, ...], T] = {}
        for phrase, value in phrases:
            entries.setdefault(tuple(read_words(phrase)), value)
        self._by_first: dict[str, dict[str | None, list[tuple[tuple[str, ...], T]]]] = {}
        # The longest phrase is tried first: "joint press conference" before "joint".
        for words, value in sorted(entries.items(), key=lambda entry: -len(entry[0])):
            seconds = self._by_first.setdefault(words[0], {})
            seconds.setdefault(words[1] if len(words) > 1 else None, []).append((words, value))

    def may_begin(self, text: str, start: int = 0) -> bool:
        """Tell whether some phrase begins with the first two words from a place on; a quick look before a long one."""
        first = _WORD().search(text, start)
        if first is None or (seconds := self._by_first.get(first[0].lower())) is None:
            return False
        second = _WORD().search(text, first.end())
        return (None if second is None else second[0].lower()) in seconds

    def find(self, words: list[Word]) -> list[PhraseMatch[T]]:
        """Return the phrases in a line from left to right, the longest at each place, none inside another."""
        by_first = self._by_first
        found: list[PhraseMatch[T]] = []
        for number in [number for number, word in enumerate(words) if word.text in by_first]:
            if not found or number >= found[-1].last:
                match = self.match(words, number)
                if match is not None:
                    found.append(match)
        return found

    def occurs(self, words: list[Word]) -> bool:
        """Tell whether some phrase stands in a line."""
        return any(word.text in self._by_first and self.match(words, n) is not None for n, word in enumerate(words))

    def match(self, words: list[Word], number: int) -> PhraseMatch[T] | None:
        """Return the longest phrase that begins at one word of a line."""
        seconds = self._by_first.get(words[number].text)
        if seconds is None:
            return None
        second = words[number + 1].text if number + 1 < len(words) else None
        for key in (second, None):
            for phrase, value in seconds.get(key, ()):
                last = number + len(phrase)
                if last <= len(words) and tuple([word.text for word in words[number:last]]) == phrase:
                    return PhraseMatch(value, words[number].start, words[last - 1].stop, number, last)
        return None

    def match_whole(self, words: list[Word]) -> PhraseMatch[T] | None:
        """Return the phrase that all words of a line make, or None."""
        found = self.match(words, 0) if words else None
        return found if found is not None and found.last == len(words) else None
