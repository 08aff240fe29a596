"""When two printed forms of a name are of one person, and two printed forms of an office are of one office."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pressparse._patterns import lazy_pattern
from pressparse._stages.lexicon import get_lexicon

__all__ = ["fits_name", "fits_office", "fold_name", "is_misprint", "share_ending", "tells_office"]

_WORDS = lazy_pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SHORTEST_MISPRINT = 6
# "DG Ada" has no surname in capitals.
_SHORTEST_SURNAME = 3
_ARTICLES = frozenset({"the", "der", "die", "el", "la", "le", "o", "a"})


@lru_cache(maxsize=4096)
def fold_name(name: str) -> tuple[str, ...]:
    """Return the words of a name by which it is compared: small letters, without accents; honorifics left out.

    A surname in capitals before another name goes to the end: ``MARLOW Ada``.

    >>> fold_name("Dr. José  Marlow-Vale"), fold_name("MARLOW Ada")
    (('jose', 'marlow', 'vale'), ('ada', 'marlow'))
    """
    first, _, rest = name.partition(" ")
    if len(first) >= _SHORTEST_SURNAME and first.isupper() and rest[:1].isupper() and rest[1:].islower():
        name = f"{rest} {first}"
    straight = name.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    plain = straight
    if not straight.isascii():
        plain = "".join([c for c in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(c)])
    words = _WORDS().findall(plain)
    honorifics = get_lexicon().honorifics
    named = [word for word in words if word not in honorifics] or words  # "г-н" is one, before it is parted
    return tuple(part for word in named for part in word.split("-") if part not in honorifics) or tuple(named)


def fits_name(label: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether the words of a label may name a person whose whole name is known.

    All its words stand in the whole name in that order, initials standing for words, or in the other order; a single
    word must be more than the first of several. The whole name may be the shorter one.

    >>> fits_name(("holm",), ("ada", "f", "holm")), fits_name(("ada",), ("ada", "f", "holm"))
    (True, False)
    """
    if not label or not whole:
        return False
    if len(label) > len(whole):
        return fits_name(whole, label)
    if len(label) == 1 and len(whole) > 1:
        return any(label[0] == word for word in whole[1:])
    if _follows(label, whole):
        return True
    # Which name is the surname can't be told here: "A. Marlow" is not "Marlow Ada", or else "M. Ada" were "Ada Marlow".
    return _stand_in_order((*label[1:], label[0]), whole) or _stand_in_order((label[-1], *label[:-1]), whole)


def _follows(label: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether some words stand among others in their order; an initial stands for a word, not for a last one."""
    at = 0
    for word in label:
        while at < len(whole) and not (
            word == whole[at] or _is_initial(word, whole[at]) or _is_initial(whole[at], word)
        ):
            at += 1
        if at == len(whole):
            return False
        at += 1
    return label[-1] in whole or whole[-1] in label


def _stand_in_order(label: Sequence[str], whole: Sequence[str]) -> bool:
    words = iter(whole)
    return all(word in words for word in label)


def _is_initial(short: str, word: str) -> bool:
    return len(short) == 1 and word.startswith(short)


def is_misprint(word: str, other: str) -> bool:
    """Tell whether two long words differ by one letter: lost, added, changed, or two exchanged.

    >>> is_misprint("brandter", "branter"), is_misprint("marlow", "barlow"), is_misprint("marlow", "marlow")
    (True, False, False)
    """
    if word == other or min(len(word), len(other)) < _SHORTEST_MISPRINT:
        return False
    if word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, rest_other = word[start:], other[start:]
    return (
        rest[1:] == rest_other[1:]
        or rest[1:] == rest_other
        or rest == rest_other[1:]
        or (rest[:2] == rest_other[1::-1] and rest[2:] == rest_other[2:])
    )


@lru_cache(maxsize=4096)
def _core_of(role: str) -> tuple[str, ...]:
    """Return the words of an office without what it is of: ``prime minister`` of ``Prime Minister of Valmeria``."""
    lexicon = get_lexicon()
    words: list[str] = []
    plain = unicodedata.normalize("NFKC", role.lower())
    for word in plain.replace(".", "").replace(",", " , ").split():
        if words and (word in lexicon.links or word in {"of", "for", ","}):
            break
        words.append(word)
    while words and words[0] in _ARTICLES:
        words.pop(0)
    return tuple(words)


def fits_office(label: str, role: str) -> bool:
    """Tell whether a label that is an office may be the office of a person.

    What the office is of may be left out, and so may an organisation before it, but no word that makes another office
    of it: a vice president is no president.

    >>> fits_office("Secretary General", "NATO Secretary General"), fits_office("President", "Vice President")
    (True, False)
    """
    short, long = sorted((_core_of(label), _core_of(role)), key=len)
    if not short:
        return False
    lexicon = get_lexicon()
    dropped = long[: len(long) - len(short)]
    return long[len(long) - len(short) :] == short and not any(word in lexicon.ranks for word in dropped)


@lru_cache(maxsize=4096)
def tells_office(label: str, role: str, affiliation: str | None) -> bool:
    """Tell whether a label that is an office, without a name, is of the person who has an office.

    The label may leave words out, but has none that are not printed of the person: beside a minister of defence, a
    minister of finance is somebody else.

    >>> tells_office("Minister", "Minister of Defence", None), tells_office("Minister of Finance", "Minister", None)
    (True, False)
    """
    if not fits_office(label, role):
        return False
    return _content_of(label) <= _content_of(role) | _content_of(affiliation or "")


@lru_cache(maxsize=4096)
def _content_of(role: str) -> frozenset[str]:
    """Return the words of an office or organisation, without articles and links."""
    words = unicodedata.normalize("NFKC", role.lower()).replace(".", "").replace(",", " ").replace("-", " ").split()
    return frozenset(words) - get_lexicon().links - _ARTICLES


def share_ending(label: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether the words of a label end as a whole name does, in two words or more.

    >>> share_ending(("minister", "of", "the", "sea", "ada", "marlow"), ("ada", "marlow"))
    True
    """
    return len(whole) > 1 and len(label) > 1 and tuple(label[-2:]) == tuple(whole[-2:])
