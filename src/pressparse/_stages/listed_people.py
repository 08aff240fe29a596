"""People in lists: the value of a field, a name with its office on the next line, a title in Han."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.label_words import LabelKind, read_label
from pressparse._stages.lexicon import get_lexicon
from pressparse._stages.lines import fold_text, make_view
from pressparse._stages.people import PersonMatch, find_people, make_person
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import event_table, word_table
from pressparse.languages import LANGUAGES
from pressparse.model import Person, normalise_space
from pressparse.span import Span, split_after_ends

__all__ = [
    "find_han_people",
    "find_listed_people",
    "find_lone_name",
    "is_office_line",
    "read_han_person",
    "read_listed_person",
    "read_person_of_lines",
]

_SEPARATOR = lazy_pattern(r"[;,](?![^(]*\))|[ ](?:and|und|et|y|e|и)[ ]")
# "The Hon Ada Marlow MP"
_AFTER_NAME = lazy_pattern(r"[ ](?:MP|MPs|MEP|MLA|TD|QC|KC|OBE|CBE|AM|AO|AC)\.?\Z")
_NAME = lazy_pattern(r"[^\W\d_](?:[\w'-]|\.(?=\w))*\.?(?:[ ]{1,3}[^\W\d_](?:[\w'-]|\.(?=\w))*\.?){1,4}")
_HAN = lazy_pattern(r"[\u3400-\u9fff]+")
_LONGEST_OFFICE = 20
_SHORT_WORD = 3


def find_listed_people(text: str, start: int) -> list[PersonMatch]:
    """Return the people of a list, each with office or organisation, in order.

    Args:
        text: the text of a view.
        start: where the list begins.

    >>> text = "Speakers: StS Udo Holm, Ada Vale (Port Office)"
    >>> [text[slice(*person.name)] for person in find_listed_people(text, 9)]
    ['Udo Holm', 'Ada Vale']
    """
    found: list[PersonMatch] = []
    at = start
    stops = [*(match.start() for match in _SEPARATOR().finditer(text, start)), len(text)]
    starts = [start, *(stop + 1 for stop in stops[:-1])]
    parts = [text[begin:stop].strip(" ,;") for begin, stop in zip(starts, stops, strict=True)]
    offices = {n for n, part in enumerate(parts) if part and read_label(part).kind is LabelKind.OFFICE}
    # "Ada Marlow, Director, Harbour League": what has no office after it is the organisation of the one before
    before_office = {number - 1 for number in offices}
    for number, stop in enumerate(stops):
        begin = at + len(text[at:stop]) - len(text[at:stop].lstrip(" ,;"))
        at = stop + 1
        part = text[begin:stop].rstrip(" ,;")
        for word in ("and ", "und ", "et ", "y ", "e ", "и "):
            if part.startswith(word):
                begin, part = begin + len(word), part[len(word) :]
        reading = read_label(part) if part.strip() else None
        if reading is None:
            continue
        if reading.kind is LabelKind.OFFICE and found and found[-1].role is None and found[-1].affiliation is None:
            found[-1] = found[-1]._replace(role=(begin, begin + len(part)), stop=begin + len(part))
        elif reading.name is not None and (
            reading.titled or reading.kind is LabelKind.PERSON or " " in part[slice(*reading.name)]
        ):
            if offices and found and found[-1].role is not None and number not in before_office:
                last = found[-1]
                if last.affiliation is None:
                    found[-1] = last._replace(affiliation=(begin, begin + len(part)), stop=begin + len(part))
                continue
            name = (begin + reading.name[0], begin + reading.name[1])
            role = None if reading.role is None else (begin + reading.role[0], begin + reading.role[1])
            other = reading.affiliation
            affiliation = None if other is None else (begin + other[0], begin + other[1])
            found.append(PersonMatch(begin, begin + len(part), name, role, affiliation))
    return found or find_people(text, start, needs_role=True)


class LoneName(NamedTuple):
    """Where a name stands in a line that is nothing else."""

    place: tuple[int, int]
    titled: bool
    """Whether an honorific stands before it."""


def find_lone_name(text: str) -> LoneName | None:
    """Return where the name stands in a line that is a name and nothing else, honorifics and letters left out.

    >>> find_lone_name("The Hon Ada Marlow MP"), find_lone_name("Baltic ferries")
    (LoneName(place=(8, 18), titled=True), None)
    """
    after = _AFTER_NAME().search(text)
    stop = len(text) if after is None else after.start()
    if _NAME().fullmatch(text, 0, stop) is None:
        return None
    reading = read_label(text[:stop])
    if reading.name is None or reading.role is not None or reading.kind not in {LabelKind.PERSON, LabelKind.NAME}:
        return None
    lexicon = get_lexicon()
    words = split_words(text[slice(*reading.name)])
    small = any(text[reading.name[0] + word.start].islower() and word.text not in lexicon.particles for word in words)
    named = word_table("place_words").occurs(words)
    if small or named or (" " not in text[slice(*reading.name)] and not reading.titled):
        return None
    return LoneName(reading.name, reading.titled)


def is_office_line(text: str) -> bool:
    """Tell whether a line is an office: it begins or ends with a word that makes one, and is short."""
    lexicon = get_lexicon()
    words = split_words(text)
    if not words or len(words) > _LONGEST_OFFICE or text[0].islower() or text[-1] in ".!?":
        return False
    offices = lexicon.roles - lexicon.modifiers
    head = [word for word in words[:_SHORT_WORD] if word.text not in lexicon.links]
    return any(word.text in offices for word in head) or words[-1].text in offices


@cache
def _han_person() -> re.Pattern[str]:
    """Return the pattern of offices in Han, a name of two to four signs, and a word that ends it."""
    roles = {word for language in LANGUAGES.values() for word in language.role_words if _HAN().fullmatch(word)}
    stops = {word for language in LANGUAGES.values() for word in language.name_stops if _HAN().match(word)}
    offices = "|".join(sorted(roles, key=lambda word: (-len(word), word)))
    ends = "|".join(sorted(stops, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?P<role>(?:{offices})+)(?P<name>[\u3400-\u9fff]{{2,4}}?)(?={ends}|[和与與同及](?:{offices}))")


def find_han_people(text: str) -> tuple[PersonMatch, ...]:
    """Return the people of a title in Han: an office, a name of two to four signs, and a word that ends it.

    >>> text = "外交部发言人林岚主持例行记者会"
    >>> [(text[slice(*person.name)], text[slice(*person.role)]) for person in find_han_people(text)]
    [('林岚', '外交部发言人')]
    """
    if _HAN().search(text) is None:
        return ()
    return tuple(
        PersonMatch(match.start(), match.end(), match.span("name"), match.span("role"))
        for match in _han_person().finditer(text)
        if not event_table().occurs(split_words(match["name"]))
    )


def read_person_of_lines(raw: str) -> Person:
    """Return the person that the rule ``person.lines`` reads: a name on the first line, the office on the rest."""
    first, *rest = (line for line in split_after_ends(raw) if line.strip())
    view = make_view(fold_text(first), 0, len(first.rstrip()))
    name = find_lone_name(view.text)
    span = view.to_source(*name.place) if name is not None else Span(0, len(first))
    return Person(name=normalise_space(first[span.start : span.stop]), role=normalise_space("".join(rest)) or None)


def read_listed_person(raw: str) -> Person | None:
    """Return the person that the rule ``person.list`` reads from its raw text."""
    view = make_view(fold_text(raw), 0, len(raw))
    found = find_listed_people(view.text, 0)
    return make_person(raw, view, found[0]) if found else None


def read_han_person(raw: str) -> Person | None:
    """Return the person that the rule ``person.han`` reads from its raw text."""
    view = make_view(fold_text(raw), 0, len(raw))
    # What ended the name stands after it; any word that does will do.
    ending = next(iter(sorted(LANGUAGES["zh"].name_stops)))
    found = find_han_people(view.text + ending)
    return make_person(raw, view, found[0]) if found else None
