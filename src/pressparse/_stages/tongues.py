"""The language of the speech: told by script and by frequent small words, paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse.languages import LANGUAGES
from pressparse.span import Span

__all__ = ["Told", "tell_language", "tell_languages"]

# Paragraphs that are looked at, evenly from the whole text, and characters of each: a sample is enough.
_SAMPLES = 10
_SAMPLE = 110
_SHARE = 0.1
# A text in a language that is not known has small words of those that are, but fewer. A few words tell nothing of that.
_ENOUGH = 15
_LEAST = 0.13

# Scripts that tell the language by themselves, or a language that stands for the script, as ranges of code points.
_SCRIPTS = (
    ("el", 0x370, 0x3FF),
    ("hy", 0x530, 0x58F),
    ("he", 0x590, 0x5FF),
    ("ar", 0x600, 0x6FF),
    ("hi", 0x900, 0x97F),
    ("th", 0xE00, 0xE7F),
    ("ka", 0x10A0, 0x10FF),
    ("ja", 0x3041, 0x30FF),
    ("zh", 0x3400, 0x9FFF),
    ("ko", 0xAC00, 0xD7AF),
)
# One sign of these scripts is worth several letters of an alphabet, and kana mark Japanese among Han.
_WORTH = {"ja": 8}
_WORTH_OTHERS = 2
# A word that several languages have counts for each with its share of this.
_WEIGHT = 840
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_PLAIN_LETTERS = lazy_pattern("[a-z]+")
_SIGNS = lazy_pattern("[" + "".join(f"{chr(first)}-{chr(last)}" for _, first, last in _SCRIPTS) + "]")


@cache
def _owners() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return, for each function word, the languages that have it, and what it counts for each."""
    owners: dict[str, list[str]] = {}
    for language in LANGUAGES.values():
        for word in language.function_words:
            owners.setdefault(word, []).append(language.code)
    return {word: tuple((code, _WEIGHT // len(codes)) for code in codes) for word, codes in owners.items()}


class Told(NamedTuple):
    """What tells the language of a stretch of text."""

    code: str | None
    """The language (BCP 47); None where nothing tells it."""
    known: int = 0
    """How many of its words are frequent small words of the language; 0 where the script tells it."""
    words: int = 0
    """How many words it has, each counted once; 0 where the script tells the language."""


def tell_language(text: str) -> Told:
    """Return the language of a stretch of text, and what tells it.

    >>> tell_language("And we will do this together with our partners.")
    Told(code='en', known=6, words=9)
    """
    script = None if text.isascii() else _tell_script(text)
    if script is not None:
        return Told(script)
    owners = _owners()
    letters = _PLAIN_LETTERS if text.isascii() else _LETTERS
    words = set(letters().findall(text.lower()))
    scores: dict[str, int] = {}
    for word in owners.keys() & words:
        for code, weight in owners[word]:
            scores[code] = scores.get(code, 0) + weight
    most = max(scores.values(), default=0)
    told = [code for code, score in scores.items() if score == most]
    if len(told) != 1:
        return Told(None, 0, len(words))
    return Told(told[0], len(words & LANGUAGES[told[0]].function_words), len(words))


def _tell_script(text: str) -> str | None:
    """Return the language of the script that most of a text is set in, if that script tells a language."""
    signs = _SIGNS().findall(text)
    if not signs:
        return None
    letters = len("".join(text.split()))
    counts = Counter([_read_script(sign) for sign in signs])
    told = [code for code, count in counts.items() if count * _WORTH.get(code, _WORTH_OTHERS) > letters]
    return max(told, key=lambda code: counts[code] * _WORTH.get(code, _WORTH_OTHERS), default=None)


@cache
def _read_script(sign: str) -> str:
    return next(code for code, first, last in _SCRIPTS if first <= ord(sign) <= last)


def tell_languages(text: str, pieces: Sequence[Span]) -> tuple[str, ...]:
    """Return the languages that have a real share in the speech, the largest first.

    Args:
        text: the text.
        pieces: the paragraphs' pieces, in order.
    """
    step = max(1, -(-len(pieces) // _SAMPLES))
    shares: Counter[str] = Counter()
    of_scripts: Counter[str] = Counter()
    known = words = 0
    for piece in pieces[::step]:
        told = tell_language(text[piece.start : min(piece.stop, piece.start + _SAMPLE)])
        known, words = known + told.known, words + told.words
        if told.code is not None:
            counted = shares if told.words else of_scripts
            counted[told.code] += min(len(piece), 4 * _SAMPLE)
    if words < _ENOUGH or known >= _LEAST * words:
        of_scripts.update(shares)
    total = of_scripts.total()
    return tuple(code for code, share in of_scripts.most_common() if share >= _SHARE * total)
