"""Runs of words: where the words of a quotation, or of a part of it, stand side by side.

For the search, words are written as strings in which each character is a word: to search for words is then to search in
a string, which Python does in linear time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

__all__ = ["Run", "encode_words", "find_places", "find_unchanged"]

_OTHER = "\0"


class Run(NamedTuple):
    """Words of a text that answer to words that are looked for."""

    start: int
    """The first word of the text, from 0."""
    stop: int
    """The word of the text after the last one."""
    blocks: tuple[tuple[int, int, int], ...]
    """Where both have the same words: where these begin in the words looked for and in the text, and how many."""
    changes: int
    """How many words are changed, dropped or inserted."""


def encode_words(wanted: Sequence[str], words: Iterable[str]) -> tuple[str, str]:
    r"""Return the words looked for and those of a text as strings, a character a word.

    Words of the text that are not looked for are all one character.

    >>> encode_words(["to", "be"], ["or", "not", "to", "be"])
    ('\x01\x02', '\x00\x00\x01\x02')
    """
    codes: dict[str, str] = {}
    for word in wanted:
        codes.setdefault(word, chr(len(codes) + 1))
    return "".join(map(codes.__getitem__, wanted)), "".join([codes.get(word, _OTHER) for word in words])


def find_places(wanted: str, text: str, *, step: int = 1) -> Iterator[int]:
    """Yield where a string stands in another, each place at least a step after the one before."""
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + step)


def find_unchanged(wanted: str, text: str) -> Iterator[Run]:
    """Yield the places where words stand as they are, in order, none of which overlap."""
    for place in find_places(wanted, text, step=len(wanted)):
        yield Run(place, place + len(wanted), ((0, place, len(wanted)),), 0)
