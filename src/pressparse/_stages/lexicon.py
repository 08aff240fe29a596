"""The single words of all languages that names, roles and labels are made of, as sets."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pressparse._stages.lines import part_ligatures
from pressparse.languages import LANGUAGES

__all__ = ["Lexicon", "get_lexicon", "is_role_word"]


# "Hafenministerin"; a shorter word is its own.
_SHORTEST_COMPOUND = 9


class Lexicon(NamedTuple):
    """Words in lower case, over all languages."""

    roles: frozenset[str]
    endings: tuple[str, ...]
    modifiers: frozenset[str]
    links: frozenset[str]
    ranks: frozenset[str]
    honorifics: frozenset[str]
    of_men: frozenset[str]
    of_women: frozenset[str]
    particles: frozenset[str]
    joins: frozenset[str]
    company: frozenset[str]
    stops: frozenset[str]
    outlets: frozenset[str]
    bodies: frozenset[str]


@cache
def get_lexicon() -> Lexicon:
    """Return the words of all languages. Built once, on first use, from plain data."""
    languages = LANGUAGES.values()
    return Lexicon(
        roles=frozenset(word for language in languages for word in language.role_words),
        endings=tuple(ending for language in languages for ending in language.role_endings),
        modifiers=frozenset(word for language in languages for word in language.role_modifiers),
        links=frozenset(word for language in languages for word in language.role_links),
        ranks=frozenset(word for language in languages for word in language.rank_words),
        honorifics=frozenset(word for language in languages for word in language.honorifics),
        of_men=frozenset(word for language in languages for word in language.honorifics_of_men),
        of_women=frozenset(word for language in languages for word in language.honorifics_of_women),
        particles=frozenset(word for language in languages for word in language.name_particles),
        joins=frozenset(word for language in languages for word in language.joining_words) | {"&"},
        company=frozenset(word for language in languages for word in language.company_words),
        stops=frozenset(word for language in languages for word in language.name_stops),
        outlets=frozenset(word for language in languages for word in language.outlet_words),
        bodies=frozenset(word for language in languages for word in language.group_words),
    )


def is_role_word(word: str) -> bool:
    """Tell whether a word in lower case makes offices: it is one, or ends as a compound of one does.

    >>> is_role_word("minister"), is_role_word("hafenministerin"), is_role_word("harbour")
    (True, True, False)
    """
    lexicon = get_lexicon()
    word = part_ligatures(word)
    return word in lexicon.roles or (len(word) > _SHORTEST_COMPOUND and word.endswith(lexicon.endings))
