"""The language of the speech: told by script and by frequent small words, paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from pressparse._patterns import lazy_pattern
from pressparse.languages import LANGUAGES
from pressparse.span import Span

__all__ = ["tell_language", "tell_languages"]

# Paragraphs that are looked at, evenly from the whole text, and characters of each: a sample is enough.
_SAMPLES = 12
_SAMPLE = 120
_SHARE = 0.1

# Scripts that tell the language by themselves, or a language that stands for the script, from the surest.
_SCRIPTS = (
    ("ja", lazy_pattern("[\u3041-\u30ff]")),
    ("ko", lazy_pattern("[\uac00-\ud7af]")),
    ("zh", lazy_pattern("[\u3400-\u9fff]")),
    ("el", lazy_pattern("[\u0370-\u03ff]")),
    ("ar", lazy_pattern("[\u0600-\u06ff]")),
    ("he", lazy_pattern("[\u0590-\u05ff]")),
    ("hi", lazy_pattern("[\u0900-\u097f]")),
    ("th", lazy_pattern("[\u0e00-\u0e7f]")),
    ("ka", lazy_pattern("[\u10a0-\u10ff]")),
    ("hy", lazy_pattern("[\u0530-\u058f]")),
)
# A word that several languages have counts for each with its share of this.
_WEIGHT = 840
# A sign of any of them, for a quick look.
_OTHER_SCRIPTS = lazy_pattern(
    "[\u0370-\u03ff\u0530-\u06ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u10ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_LETTERS = lazy_pattern(r"[^\W\d_]+")


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Return, for each function word, the languages that have it."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES.values():
        for word in language.function_words:
            owners[word] = (*owners.get(word, ()), language.code)
    return owners


def tell_language(text: str) -> str | None:
    """Return the language (BCP 47) of a stretch of text, or None where nothing tells it.

    >>> tell_language("And we will do this together with our partners.")
    'en'
    """
    if not text.isascii() and _OTHER_SCRIPTS().search(text) is not None:
        letters = len("".join(text.split()))
        for code, script in _SCRIPTS:
            count = len(script().findall(text))
            # One sign of these scripts is worth several letters of an alphabet; kana mark Japanese among Han.
            if count * (8 if code == "ja" else 2) > letters:
                return code
    owners = _owners()
    scores: dict[str, int] = {}
    for word in owners.keys() & _LETTERS().findall(text.lower()):
        for code in owners[word]:
            scores[code] = scores.get(code, 0) + _WEIGHT // len(owners[word])
    ranked = sorted(scores.items(), key=lambda entry: -entry[1])[:2]
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def tell_languages(text: str, pieces: Sequence[Span]) -> tuple[str, ...]:
    """Return the languages that have a real share in the speech, the largest first.

    Args:
        text: the text.
        pieces: the paragraphs' pieces, in order.
    """
    step = max(1, -(-len(pieces) // _SAMPLES))
    shares: Counter[str] = Counter()
    for piece in pieces[::step]:
        code = tell_language(text[piece.start : min(piece.stop, piece.start + _SAMPLE)])
        if code is not None:
            shares[code] += min(len(piece), 4 * _SAMPLE)
    total = shares.total()
    return tuple(code for code, share in shares.most_common() if share >= _SHARE * total)
