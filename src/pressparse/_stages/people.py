"""People in a title or byline: role and name told apart, in whatever order the house prints them.

A run of words is cut at commas and joining words into pieces. A piece is a role, a name, or a role followed by a name;
a role and a name in neighbouring pieces belong together. Where a role's organisation and the name can't be told
apart (``President of Ukraine Ada Marlow``, since any of the four last words might begin the name), nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.lexicon import Lexicon, get_lexicon, is_role_word
from pressparse._stages.lines import View, fold_text, make_view
from pressparse._stages.phrases import Word, split_words
from pressparse._stages.tables import word_table
from pressparse.languages import LANGUAGES
from pressparse.model import Person, normalise_space

__all__ = [
    "PersonMatch",
    "ends_people",
    "find_people",
    "is_small_word",
    "make_person",
    "names_body",
    "names_others",
    "names_role",
    "read_person",
]

# A word of a name or role, with inner hyphens, apostrophes and dots; an initial keeps its dot. Else one sign.
_TOKEN = lazy_pattern(r"[^\W\d_](?:[\w'.-]*\w)?(?:(?<=\b[^\W\d_])\.)?|[^\w\s]")
_POSSESSIVE = lazy_pattern(r"'s?\Z")
_ENDS = frozenset('.:;|("[])!?/')
# What may stand after a name: a member of parliament's letters, and orders.
_AFTER_NAMES = frozenset({"mp", "mps", "mep", "mla", "td", "qc", "kc", "obe", "cbe", "am", "ao", "ac"})
# The shortest role word of which a misprint is known; shorter words are names as often.
_SHORTEST_MISPRINT = 6
# The longest name that is read, in words: "Anna Maria van der Berg Holt" is six.
_LONGEST_NAME = 6
_SURE_NAME = 2
# Capitalised words that may name a role's organisation; from three on, the last of them may be a person's name.
_LONGEST_ORGANISATION = 2
# Words after a joining word among which a role begins.
_NEAR = 4


class PersonMatch(NamedTuple):
    """A person in a view's text: where all of the person stands, and where the parts stand."""

    start: int
    stop: int
    name: tuple[int, int]
    role: tuple[int, int] | None
    affiliation: tuple[int, int] | None = None


class _Token(NamedTuple):
    text: str
    start: int
    stop: int
    sort: str
    """``R`` role word, ``L`` link, ``A`` acronym, ``C`` capitalised, ``P`` particle, ``H`` honorific, ``,`` a
    comma, ``&`` a joining word, ``-`` any other word."""


class _Piece(NamedTuple):
    tokens: list[_Token]
    joined: bool
    """Whether a joining word stands before it: it is another person than the one before."""
    role: tuple[int, int] | None
    name: tuple[int, int] | None


def find_people(text: str, start: int = 0, *, needs_role: bool = False, joint: bool = False) -> list[PersonMatch]:
    """Return the people whom a stretch of a title or byline names, in order.

    Args:
        text: the text of a view.
        start: where the stretch begins; it ends before a word that ends a name (``at``, ``following``), or a stop.
        needs_role: whether a name counts only beside a role; for places where other things than people are named.
        joint: whether ``with`` joins people, as in a joint press conference, instead of ending the stretch.

    >>> text = "NATO Spokesman, Ruben Vale at the press briefing"
    >>> [(text[slice(*match.name)], text[slice(*match.role)]) for match in find_people(text)]
    [('Ruben Vale', 'NATO Spokesman')]
    """
    tokens = _classify(text, start, joint=joint)
    pieces = [_read_piece(piece, joined=joined) for piece, joined in _cut_pieces(tokens)]
    found = _pair_pieces(pieces, needs_role=needs_role, shouted=text[start:].isupper())
    return [match for match in found if not _names_thing(text[slice(*match.name)], has_role=needs_role)]


def names_others(words: Sequence[Word], people: Sequence[PersonMatch]) -> bool:
    """Tell whether a line joins somebody to its people whom they do not include: ``... and the Minister of Ports``.

    Args:
        words: the words of the line.
        people: the people that were read from it.
    """
    lexicon = get_lexicon()
    for number, word in enumerate(words):
        if word.text not in lexicon.joins or any(match.start <= word.start < match.stop for match in people):
            continue
        after = [later for later in words[number + 1 : number + 1 + _NEAR] if later.text not in lexicon.links]
        role = next((later for later in after if later.text in lexicon.roles - lexicon.modifiers), None)
        if role is not None and not any(match.start <= role.start < match.stop for match in people):
            return True
    return False


def names_role(words: Iterable[Word]) -> bool:
    """Tell whether one of some words belongs to roles: a quick look before people are read."""
    return not _role_parts().isdisjoint([word.text for word in words])


@cache
def _role_parts() -> frozenset[str]:
    """Return the first parts of the role words: ``porte`` of ``porte-parole``."""
    return frozenset(split_words(role)[0].text for role in get_lexicon().roles)


def names_body(word: str) -> bool:
    """Tell whether a word in lower case is one of those that name bodies: ``office``, ``ministry``."""
    return word in _things()


def is_small_word(word: str) -> bool:
    """Tell whether a word in lower case only joins others: a preposition, an article, ``and``."""
    lexicon = get_lexicon()
    return word in lexicon.links or word in lexicon.stops or word in lexicon.joins or word in lexicon.particles


def ends_people(word: str) -> bool:
    """Tell whether a word in lower case ends the people of a line: ``at``, ``ahead``; an article doesn't."""
    lexicon = get_lexicon()
    return word in lexicon.stops or word in lexicon.joins


def make_person(source: str, view: View, match: PersonMatch) -> Person:
    """Return a person with name and role as the source prints them.

    Args:
        source: the source of the view.
        view: the view in which the person was found.
        match: the person.
    """
    name, role, affiliation = (
        None if part is None else normalise_space(source[span.start : span.stop])
        for part in (match.name, match.role, match.affiliation)
        for span in (view.to_source(*(part or (0, 0))),)
    )
    return Person(name=name, role=role, affiliation=affiliation)


def read_person(raw: str) -> Person | None:
    """Return the person that the rule ``person.byline`` reads from its raw text."""
    view = make_view(fold_text(raw), 0, len(raw))
    found = find_people(view.text)
    return make_person(raw, view, found[0]) if found else None


def _names_thing(name: str, *, has_role: bool) -> bool:
    """Tell whether what has the form of a name names a body, a month, or an office's place: ``State Dining Room``."""
    words = split_words(name)
    if any(word.text.isdigit() or word.text in _things() for word in words):
        return True
    return has_role and word_table("place_words").occurs(words)


@cache
def _things() -> frozenset[str]:
    """Return the words of bodies, and the names of months."""
    bodies = {word for language in LANGUAGES.values() for word in language.group_words}
    months = {names[0].lower() for language in LANGUAGES.values() for names in language.months}
    return frozenset(bodies | months)


def _classify(text: str, start: int, *, joint: bool) -> list[_Token]:
    """Return the tokens from a place up to the first one that ends the people."""
    words = get_lexicon()
    shouted = text[start:].isupper()
    tokens: list[_Token] = []
    for match in _TOKEN().finditer(text, start):
        token, lower = match[0], match[0].lower()
        stop = match.end()
        possessive = _POSSESSIVE().search(token) if len(token) > 2 else None  # noqa: PLR2004 - not the sign itself
        if possessive is not None and token[0].isupper():
            token, stop = token[: possessive.start()], match.start() + possessive.start()
            tokens.append(_Token(token, match.start(), stop, _sort_capitalised(token, words, shouted=shouted)))
            break
        before = tokens[-1].sort if tokens else ","
        if lower in words.joins and (len(token) > 1 or token.islower()):  # "C Y Marlow" is one person
            sort = "&"
        elif token in {",", "-"}:
            sort = ","
        elif token == "." and before == "H":  # Mr. Dr. Hon.
            continue
        elif (lower in words.honorifics or lower.rstrip(".") in words.honorifics) and before not in "CP":
            sort = "H"
        elif before == "H" and len(token) == 1 and token.isupper():  # "Mr A B Marlow", though "a" ends people
            sort = "C"
        elif lower in words.stops and not (lower in words.links and before in "RL"):
            if joint and lower in words.company:
                sort = "&"
            else:
                break
        elif token in _ENDS:
            break
        elif is_role_word(lower) and (token[0].isupper() or before in ",&RLHP"):
            sort = "R"
        elif lower.startswith("l'"):  # "l'OTAN" is an institution; "L'Artisanat" a thing, since names take no article
            sort = "A" if token[2:].isupper() and not shouted else "-"
        elif lower in _AFTER_NAMES and before == "C":
            sort = "A"
        elif token == "The" and before in ",&":
            sort = "L"
        elif token[0].isupper():
            sort = _sort_capitalised(token, words, shouted=shouted)
        elif lower in words.links and before in ",&RLA":
            sort = "L"
        elif lower in words.particles:
            sort = "P"
        elif lower in words.links:
            sort = "L"
        else:
            sort = "-"
        tokens.append(_Token(token, match.start(), stop, sort))
    return tokens


def _sort_capitalised(token: str, words: Lexicon, *, shouted: bool) -> str:
    lower = token.lower()
    if is_role_word(lower) or _is_misprint(lower, words.roles):
        return "R"
    if shouted and lower in words.links:
        return "L"
    return "A" if not shouted and token.isupper() and 2 <= len(token) <= 5 and token.isalpha() else "C"  # noqa: PLR2004


@lru_cache(maxsize=4096)
def _is_misprint(word: str, roles: frozenset[str]) -> bool:
    """Tell whether a word is a long role word with one letter too few, as in ``Genral``."""
    return len(word) >= _SHORTEST_MISPRINT and any(
        role[:i] + role[i + 1 :] == word
        for role in _roles_by_form(roles).get((len(word) + 1, word[0], word[-1]), ())
        for i in range(1, len(role))
    )


@cache
def _roles_by_form(roles: frozenset[str]) -> dict[tuple[int, str, str], list[str]]:
    """Return the role words by length, first and last letter."""
    found: dict[tuple[int, str, str], list[str]] = {}
    for role in roles:
        found.setdefault((len(role), role[0], role[-1]), []).append(role)
    return found


def _cut_pieces(tokens: Sequence[_Token]) -> Iterator[tuple[list[_Token], bool]]:
    """Yield the runs of tokens between commas and joining words, each with whether a joining word stands before it."""
    piece: list[_Token] = []
    joined = False
    for token in tokens:
        if token.sort not in ",&":
            piece.append(token)
            continue
        if piece:
            yield piece, joined
            joined = False
        piece = []
        joined = joined or token.sort == "&"
    if piece:
        yield piece, joined


def _read_piece(tokens: list[_Token], *, joined: bool) -> _Piece:
    """Tell which tokens of a piece are a role and which are a name."""
    sorts = "".join(token.sort for token in tokens)
    first = max(0, sorts.find("R"))
    begin = max(sorts.rfind("-", 0, first), sorts.rfind("L", 0, first)) + 1
    while begin < len(sorts) and sorts[begin] in "LP":
        begin += 1
    last = sorts.rfind("R")
    modifiers = get_lexicon().modifiers
    for link in range(max(last, 0), first, -1):
        # "Press Conference of Archbishop ...", "de presse de la ministre ...": the office begins after the link
        if sorts[link] in "LP" and all(t.text.lower() in modifiers for t in tokens[first:link] if t.sort == "R"):
            begin = max(begin, link + 1)
            break
    if last >= 0 and all(t.text.lower() in get_lexicon().modifiers for t in tokens if t.sort == "R"):
        return _Piece(tokens, joined, None, None)
    if last < 0:
        name = _read_name(sorts, begin)
        whole = name is not None and set(sorts[name[1] :]) <= {"A"}
        return _Piece(tokens, joined, None, name if whole else None)
    rest = last + 1
    if rest == len(sorts):
        return _Piece(tokens, joined, (begin, rest), None)
    while sorts[rest : rest + 2] == "LA":  # "of NATO"
        rest += 2
    if rest == len(sorts):
        return _Piece(tokens, joined, (begin, rest), None)
    if sorts[rest] == "L":  # the organisation follows; where it ends can't be told
        known = set(sorts[rest:]) <= set("LCA-P") and sorts.count("C", rest) <= _LONGEST_ORGANISATION
        return _Piece(tokens, joined, (begin, len(sorts)) if known else None, None)
    while rest < len(sorts) and sorts[rest] == "A":
        rest += 1
    name = _read_name(sorts, rest)
    return _Piece(tokens, joined, (begin, rest), name) if name else _Piece(tokens, joined, None, None)


def _read_name(sorts: str, begin: int) -> tuple[int, int] | None:
    """Return where a name stands that begins at one token: honorifics left out, particles inside only."""
    while begin < len(sorts) and sorts[begin] == "H":
        begin += 1
    stop = begin
    while stop < len(sorts) and sorts[stop] in "CP":
        stop += 1
    while stop > begin and sorts[stop - 1] == "P":
        stop -= 1
    if stop < len(sorts) and sorts[stop] not in "LPA":
        return None
    return (begin, stop) if 0 < stop - begin <= _LONGEST_NAME and "C" in sorts[begin:stop] else None


def _pair_pieces(pieces: Sequence[_Piece], *, needs_role: bool, shouted: bool) -> Iterator[PersonMatch]:
    """Yield the people of a sequence of pieces; a role and a name beside each other are one person.

    Where all letters are capitals, a name shows only by an honorific before it, or by a comma and a role after it.
    """
    number = 0
    while number < len(pieces):
        piece = pieces[number]
        after = pieces[number + 1] if number + 1 < len(pieces) and not pieces[number + 1].joined else None
        number += 1
        role: _Piece | None = None
        name = piece
        if after is not None and _may_be_office(piece, after):
            # "ministro de Asuntos Portuarios, Ivo Valle"; in a list, "Portuarios" may be somebody's surname
            if number + 1 < len(pieces):
                return
            begin = piece.role[0] if piece.role else 0
            role, name = piece._replace(role=(begin, len(piece.tokens)), name=None), after
            number += 1
        elif piece.role and piece.name:
            role = piece
        elif piece.role and after is not None and after.name and not after.role:
            role, name = piece, after
            number += 1
        elif piece.name and after is not None and after.role and not after.name:
            role = after
            number += 1
        if name.name and (role is not None or (not needs_role and _is_sure(name))):
            titled = name.name[0] > 0 and name.tokens[name.name[0] - 1].sort == "H"
            apart = role is not None and role is after and name.name[1] - name.name[0] >= _SURE_NAME
            if titled or apart or not shouted:
                yield _match(role, name)


def _may_be_office(piece: _Piece, after: _Piece) -> bool:
    """Tell whether the one word that stands as a name behind a linked office may be of it, for a name follows."""
    if not piece.role or not piece.name or after.role or not after.name:
        return False
    linked = any(token.sort in "LP" for token in piece.tokens[slice(*piece.role)])
    whole = piece.name[1] - piece.name[0] == 1 and piece.name[1] == len(piece.tokens)
    names_people = _is_sure(after) and not any(names_body(token.text.lower()) for token in after.tokens)
    return linked and whole and piece.tokens[piece.name[0] - 1].sort != "H" and names_people


def _is_sure(piece: _Piece) -> bool:
    """Tell whether a name without a role is one: two words at least, or an honorific before it."""
    assert piece.name is not None  # noqa: S101 - for the type checker; the caller has looked
    words = sum(token.sort == "C" for token in piece.tokens[slice(*piece.name)])
    return words >= _SURE_NAME or any(token.sort == "H" for token in piece.tokens)


def _match(role: _Piece | None, name: _Piece) -> PersonMatch:
    assert name.name is not None  # noqa: S101
    named = name.tokens[slice(*name.name)]
    offices = role.tokens[slice(*role.role)] if role is not None and role.role else []
    first = [token for token in name.tokens[: name.name[0]] if token.sort == "H" and not offices]
    places = [*first, *named, *offices]
    start, stop = min(t.start for t in places), max(t.stop for t in places)
    office = (offices[0].start, offices[-1].stop) if offices else None
    return PersonMatch(start, stop, (named[0].start, named[-1].stop), office)
