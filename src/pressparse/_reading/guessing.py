"""A guess at the encoding of bytes that are not UTF-8.

Few bytes beyond ASCII mean an alphabet of Latin letters, and the letters of the languages tell which encoding it is.
Many mean another script; charset-normalizer, which is optional, judges those.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from pressparse._patterns import lazy_pattern

__all__ = ["LAST_GUESS", "Guess", "guess_encoding"]

LAST_GUESS = "windows-1252"
"""What bytes are taken for of which nothing better is known, as browsers do."""

# The letters and signs beyond ASCII that the languages of an encoding are written with, in lower case.
_WESTERN = ("àâæçéèêëîïôùûüœÿ€", "äöüß€", "áéíñóúü¿¡€", "ãáàâçéêíõóôúü€", "åäöæøé€", "àèéìòù€")
_CENTRAL = ("ąćęłńóśźż€", "áčďéěíňóřšťúůýž€", "áäčďéíĺľňóôŕšťúýž€", "áéíóöőúüű€", "ăâîşţ€", "čćđšž€")

# The first of those that hold the same text is taken. windows-1252 holds all that ISO-8859-1 does.
_LATIN = (
    (LAST_GUESS, _WESTERN),
    ("iso8859-15", _WESTERN),
    ("iso8859-2", _CENTRAL),
    ("cp1250", _CENTRAL),
)
# Browsers read Shift-JIS and EUC-KR as these, which hold all that they do.
_OTHERS = ("cp1251", "koi8-r", "iso8859-5", "cp932", "gb18030", "big5", "cp949")

# A letter alone may be a fraction in another encoding.
_WORDS = lazy_pattern(r"[^\W\d_]{2,} | [€¿¡]", re.VERBOSE)

_ASCII = bytes(range(0x80))
# In the ISO encodings these are control characters, in those of Windows quotation marks, dashes and letters.
_CONTROLS = bytes(range(0x80, 0xA0))
# Latin letters with their marks are at most one in six; Cyrillic and Han leave hardly a byte below 0x80.
_MOST_OF_LATIN = 1 / 4
# Fewer bytes beyond ASCII say nothing about a script; and what is read must be letters for the most part.
_LEAST_BEYOND = 32
_LEAST_LETTERS = 2 / 3


class Guess(NamedTuple):
    """An encoding that the bytes may be in."""

    encoding: str
    reason: str
    """Why this one, or what would look further, for a message."""


def guess_encoding(content: bytes) -> Guess:
    """Return the encoding that bytes are most likely in, of those that institutions used before UTF-8.

    Args:
        content: bytes that are not UTF-8. Those that fit no encoding here are given the last guess, too.

    >>> guess_encoding("Dziś mówiliśmy o portach, żegludze i latarniach.".encode("iso-8859-2"))
    Guess(encoding='iso8859-2', reason='told by its letters')
    """
    latin = Guess(_choose_latin(content), "told by its letters")
    beyond = len(content.translate(None, _ASCII))
    if beyond <= max(_LEAST_BEYOND, _MOST_OF_LATIN * len(content)):
        return latin
    try:
        import charset_normalizer  # noqa: PLC0415 - optional, and only for texts that need it
    except ImportError:
        return Guess(LAST_GUESS, "pip install 'pressparse[encodings]' to have other scripts told, too")
    codecs = {name.replace("-", "_"): name for name in _OTHERS}
    candidates = [*codecs, *(name.replace("-", "_") for name, _ in _LATIN)]
    best = charset_normalizer.from_bytes(content, cp_isolation=candidates).best()
    if best is None or best.encoding not in codecs:
        return latin
    if not _is_written(content, best.encoding):
        return Guess(LAST_GUESS, "no script was told")
    return Guess(codecs[best.encoding], f"told by charset-normalizer {charset_normalizer.__version__}")


def _choose_latin(content: bytes) -> str:
    """Return the encoding in whose reading one language has the most letters; the last guess where none fits."""
    has_controls = len(content.translate(None, _CONTROLS)) < len(content)
    scores = {
        name: _count_letters(content.decode(name), alphabets)
        for name, alphabets in _LATIN
        if _fits(content, name) and not (has_controls and name.startswith("iso"))
    }
    return max(scores, key=lambda name: scores[name], default=LAST_GUESS)


def _count_letters(text: str, alphabets: tuple[str, ...]) -> int:
    """Return how many letters beyond ASCII the best of the alphabets holds."""
    counts = Counter("".join(_WORDS().findall(text.lower())))
    return max(sum(counts[letter] for letter in alphabet) for alphabet in alphabets)


def _is_written(content: bytes, encoding: str) -> bool:
    """Tell whether bytes fit an encoding, and most of what is beyond ASCII are letters in it."""
    if not _fits(content, encoding):
        return False
    beyond = [character for character in content.decode(encoding) if not character.isascii()]
    return sum(character.isalpha() for character in beyond) >= _LEAST_LETTERS * len(beyond)


def _fits(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeError:
        return False
    return True
