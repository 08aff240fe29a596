"""What the head of a label says, the part before brackets and commas: a part in the event, an office, a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum, auto
from functools import cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.lexicon import get_lexicon, is_role_word
from pressparse._stages.phrases import PhraseTable, split_words
from pressparse._stages.tables import word_table
from pressparse.languages import LANGUAGES

__all__ = ["LabelKind", "LabelReading", "Place", "names_office", "read_head", "split_label", "strip_place"]


class LabelKind(StrEnum):
    """Whose words a label announces, by its own words."""

    QUESTION = auto()
    """A questioner's: ``Q``, ``FRAGE VALE``, ``新华社记者``."""
    ANSWER = auto()
    """Whoever answers: ``A``, ``R``."""
    CHAIR = auto()
    """Of somebody who gives others the floor: ``MODERATOR``, ``VORS. HOLM``."""
    INTERPRETER = auto()
    AUDIENCE = auto()
    NARRATION = auto()
    UNKNOWN = auto()
    """Of somebody whom the transcriber did not know."""
    NEVER = auto()
    """None: ``NOTE``, ``Erstens``."""
    OUTLET = auto()
    """Of a journalist who is named by the outlet alone: ``Dragon TV``."""
    OFFICE = auto()
    """An office or function without a name: ``THE PRESIDENT``, ``SENIOR ADMINISTRATION OFFICIAL``."""
    PERSON = auto()
    """A person's, by a name with an office, an honorific, or something in brackets."""
    NAME = auto()
    """What may be a name: two or more capitalised words."""
    WORD = auto()
    """A single word that may be a name."""


Place = tuple[int, int]


class LabelReading(NamedTuple):
    """What a label says, as places in the printed label."""

    kind: LabelKind
    name: Place | None = None
    role: Place | None = None
    affiliation: Place | None = None
    titled: bool = False
    """Whether an honorific or office stands before the name."""
    doubtful: bool = False
    """Whether its words are of an unknown kind: an office that no language lists, a phrase after a comma."""
    others: tuple[LabelReading, ...] = ()
    """The other people of a joint label."""


_GENERIC = (
    ("question_labels", LabelKind.QUESTION),
    ("answer_labels", LabelKind.ANSWER),
    ("chair_labels", LabelKind.CHAIR),
    ("interpreter_labels", LabelKind.INTERPRETER),
    ("audience_labels", LabelKind.AUDIENCE),
    ("narration_labels", LabelKind.NARRATION),
    ("unknown_labels", LabelKind.UNKNOWN),
    ("never_labels", LabelKind.NEVER),
)
# What no label begins with: "By Mr. Marlow", "Ladies and gentlemen".
_NEVER_OPENS = ("byline_words", "greetings")
# Kinds whose label may go on with the name of who it is: "FRAGE VALE", "VORS. HOLM", "JOURNALIST 2".
_NAMED_KINDS = frozenset({LabelKind.QUESTION, LabelKind.CHAIR, LabelKind.INTERPRETER, LabelKind.AUDIENCE})
_ANSWERS = tuple(entry for entry in _GENERIC if entry[1] is LabelKind.ANSWER)
_NAMED = tuple(entry for entry in _GENERIC if entry[1] in _NAMED_KINDS)

# A word with inner hyphens, apostrophes and dots; an initial or abbreviation keeps its dot. Else one sign.
_TOKEN = lazy_pattern(r"[^\W\d_](?:[\w'-]|\.(?=\w))*\.?|\d+\.?|[^\w\s]")
_JOINT = lazy_pattern(r"[ ](?:and|und|et|y|e|и|&)[ ]|[ ]?/[ ]?", re.IGNORECASE)
_DASH = lazy_pattern(r"[ ]-[ ]")
_SPACELESS = "\u3005"
_LONGEST_INITIALS = 3
_TWO = 2
# "secretary", "president": shorter offices are surnames, too.
_LONG_OFFICE = 8
_BLANKS = " \N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
# The longest name in signs of CJK that is read as one: four, or a Japanese one of five.
_LONGEST_HAN = 5
# An abbreviation keeps its dot; a longer word with a dot ends a sentence.
_LONGEST_ABBREVIATION = 6
_FIRST_GREEK, _LAST_CYRILLIC = "\N{GREEK CAPITAL LETTER ALPHA WITH TONOS}", "\N{CYRILLIC SMALL LETTER PALOCHKA}"
# "Иванович", "Ивановна", "Ильинична", "Іванівна": names of three words in Cyrillic have one of these.
_PATRONYMICS = ("вич", "вна", "ична", "ьич")
# "PRÄSIDENT VON NORLAND", "MINISTER VAN FINANCIËN", "MINISTRO DELLE FINANZE": also what names begin with
_OF_PLACES = frozenset({"von", "van", "di", "del", "della", "dello", "delle", "dei", "degli", "dell'"})
_ARTICLES = frozenset({"the", "der", "die", "el", "la", "le", "o", "a"})


def split_label(text: str) -> list[str]:
    """Return the words and signs of a label."""
    return _TOKEN().findall(text)


def strip_place(printed: str, start: int, stop: int) -> Place | None:
    """Return the place of a stretch without white space around it; None where nothing else is in it."""
    while start < stop and printed[start] in _BLANKS:
        start += 1
    while stop > start and printed[stop - 1] in _BLANKS:
        stop -= 1
    return (start, stop) if start < stop else None


def names_office(text: str) -> bool:
    """Tell whether some words name an office: one of them makes an office by itself."""
    lexicon = get_lexicon()
    words = (token.lower() for token in _TOKEN().findall(text))
    return any(is_role_word(word) and word not in lexicon.modifiers for word in words)


def read_head(printed: str, start: int, stop: int) -> LabelReading:
    """Return what the part of a label before brackets and commas says."""
    joint = _read_joint(printed, start, stop)
    if joint is not None:
        return joint
    if printed[start] == "_":
        return LabelReading(LabelKind.UNKNOWN)
    dash = _DASH().search(printed, start, stop)
    if dash is not None:
        left, right = _read_plain(printed, start, dash.start()), _read_plain(printed, dash.end(), stop)
        if left.kind is LabelKind.OUTLET:
            return right._replace(affiliation=left.affiliation, kind=LabelKind.PERSON)
        return left._replace(affiliation=(dash.end(), stop), kind=LabelKind.PERSON) if left.name else left
    return _read_plain(printed, start, stop)


def _read_joint(printed: str, start: int, stop: int) -> LabelReading | None:
    """Return the reading of a label for two people, or None where it is none."""
    joint = _JOINT().search(printed, start, stop)
    if joint is None or joint.start() <= start or joint.end() >= stop:
        return None
    left, right = _read_plain(printed, start, joint.start()), _read_plain(printed, joint.end(), stop)
    both = {left.kind, right.kind}
    # "MARLOW AND BRANDT"; in small letters, one word may be anything
    is_shouted = left.name is not None and right.name is not None and printed[start:stop].isupper()
    people = {LabelKind.PERSON, LabelKind.NAME, LabelKind.WORD} if is_shouted else {LabelKind.PERSON, LabelKind.NAME}
    if both == {LabelKind.QUESTION} or both <= people:
        return left._replace(others=(right,))
    return None


def _read_plain(printed: str, start: int, stop: int) -> LabelReading:
    text = printed[start:stop]
    words = split_words(text)
    if not words:
        return LabelReading(LabelKind.WORD)
    begin = 1 if len(words) > 1 and words[0].text in _ARTICLES else 0
    if any(word_table(name).match(words, 0) is not None for name in _NEVER_OPENS):
        return LabelReading(LabelKind.NEVER)
    generic = _generic_table(_GENERIC)
    whole = generic.match_whole(words) or (generic.match_whole(words[begin:]) if begin else None)
    if whole is not None:
        return LabelReading(whole.value)
    if word_table("header_labels").match_whole(words) is not None:
        return LabelReading(LabelKind.NEVER)
    if len(words) == _TWO and words[1].text.isdigit() and text[words[0].stop :].isdigit():
        numbered = _generic_table(_ANSWERS).match(words, 0)
        if numbered is not None:  # "A1", as "Q1" below
            return LabelReading(numbered.value)
    match = _generic_table(_NAMED).match(words, begin)
    rest = None if match is None else strip_place(printed, start + _pass_sign(text, match.stop), stop)
    if match is not None and rest is not None:
        if printed[rest[0]].isdigit():
            return LabelReading(match.value)
        after = _read_person(printed, *rest) if printed[rest[0]].isupper() else None
        if after is not None and after.name is not None and after.role is None:
            return LabelReading(match.value, name=after.name)
    last = _ending_question(text)
    if last is not None:
        outlet = strip_place(printed, start, start + last)
        if outlet is not None:
            inner = (outlet[0] + 1, outlet[1] - 1) if printed[outlet[0]] in "《「" else outlet
            return LabelReading(LabelKind.QUESTION, affiliation=inner)
    return _read_person(printed, start, stop)


@cache
def _generic_table(lists: tuple[tuple[str, LabelKind], ...]) -> PhraseTable[LabelKind]:
    """Return the table of labels for parts in the event, over all languages; what two lists have is of the first."""
    return PhraseTable(
        (phrase, kind)
        for name, kind in lists
        for phrase in sorted({phrase for language in LANGUAGES.values() for phrase in getattr(language, name)})
    )


def _pass_sign(text: str, stop: int) -> int:
    return stop + 1 if text[stop : stop + 1] in {".", "-"} else stop


def _ending_question(text: str) -> int | None:
    """Return where a questioner's label ends a longer one: ``新华社记者``, ``Harbour Post reporter``."""
    for size in (2, 4):
        if len(text) > size and text[-1] >= _SPACELESS:
            words = split_words(text[-size:])
            if word_table("question_labels").match_whole(words) is not None:
                return len(text) - size
    return None


def _read_person(printed: str, start: int, stop: int) -> LabelReading:
    """Return name and office of a label without brackets and commas."""
    lexicon = get_lexicon()
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN().finditer(printed, start, stop)]
    words = [token.lower().rstrip(".") if len(token) > _TWO else token.lower() for token, _, _ in tokens]
    if not _has_words_of_name(tokens, words):
        return LabelReading(LabelKind.NEVER)
    number = 0
    while number < len(words) and words[number] in _ARTICLES and len(words) > 1:
        number += 1
    first = number
    titled = False
    role_stop = first
    while number < len(words):
        word = words[number]
        if word.rstrip(".").removeprefix("l'") in lexicon.honorifics and word not in lexicon.roles:  # "L'hon. Ada Vale"
            titled = True
        elif is_role_word(word) or (word in lexicon.ranks and number + 1 < len(words)):
            role_stop = number + 1
        elif not (word in lexicon.links and role_stop > first and _office_follows(words, number)):
            break
        number += 1
    role = (tokens[first][1], tokens[role_stop - 1][2]) if role_stop > first else None
    if role is not None and not names_office(printed[slice(*role)]):
        role, number = None, first  # "Air Canada", "State Farm": words that only tell offices apart
    if role is None and not titled:
        inner = _find_inner_office(words, number)
        if inner is not None:  # "PENTAGON PRESS SECRETARY ADA MARLOW"
            role, number = (tokens[number][1], tokens[inner - 1][2]), inner
    if number >= len(words):
        is_office = role is not None and names_office(printed[slice(*role)])
        return LabelReading(LabelKind.OFFICE if is_office else LabelKind.WORD, role=role if is_office else None)
    if all(word[0].isdigit() for word in words[number:]):  # "Speaker 2"
        return LabelReading(LabelKind.UNKNOWN)
    rest = words[number:]
    if is_role_word(rest[-1]) and rest[-1] not in lexicon.modifiers and not titled and len(rest) > 1:
        return LabelReading(LabelKind.OFFICE, role=(tokens[first][1], stop))
    if role is not None and not titled and _may_go_on([token for token, _, _ in tokens[number:]], rest):
        # "The SPEAKER pro tempore", "Minister for the Sea", "MINISTER OF THE SEA ADA MARLOW"
        return LabelReading(LabelKind.OFFICE, role=(tokens[first][1], stop))
    if not titled and any(word in lexicon.outlets for word in rest):
        return LabelReading(LabelKind.OUTLET, affiliation=(tokens[number][1], stop))
    if not titled and any(word in lexicon.bodies for word in rest):  # "The Harbour Committee"
        return LabelReading(LabelKind.WORD)
    end = len(tokens)
    affiliation: Place | None = None
    for place in range(number + 1, len(tokens)):
        if words[place] in {"of", "from"}:  # "Mr. MARLOW of Port Ash"
            end = place
            affiliation = (tokens[place + 1][1], stop) if place + 1 < len(tokens) else None
            break
    if words[0] == "the" and not titled and role is None and printed[start:stop].isupper():
        # "THE HARBOUR MASTER": names take no article
        return LabelReading(LabelKind.OFFICE, role=(tokens[first][1], stop), doubtful=True)
    name = (tokens[number][1], tokens[end - 1][2])
    printed_name = printed[slice(*name)]
    titled = titled or role is not None
    has_figure = any(map(str.isdigit, printed_name))
    if has_figure or "--" in printed_name or (_is_initials(printed_name) and not titled):
        return LabelReading(LabelKind.WORD)
    kind = (
        LabelKind.PERSON
        if titled
        else LabelKind.NAME
        if _counts_as_name(printed_name, end - number)
        else LabelKind.WORD
    )
    return LabelReading(kind, name=name, role=role, affiliation=affiliation, titled=titled)


def _may_go_on(tokens: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether what stands after an office may still say what it is of, so that no name can be told from it.

    Small letters do, and so do words of office in capitals; languages that have a genitive for it show none of these.
    """
    if tokens[0][0].islower():
        return True
    lexicon = get_lexicon()
    if tokens[0].isupper() and (
        words[0] in lexicon.links or (words[0] in _OF_PLACES and words[1:2] and words[1] not in lexicon.particles)
    ):
        return True
    has_genitive = _FIRST_GREEK <= tokens[0][0] <= _LAST_CYRILLIC
    return has_genitive and len(words) > _TWO and not any(word.endswith(_PATRONYMICS) for word in words)


def _find_inner_office(words: list[str], number: int) -> int | None:
    """Return where an office ends that stands after the name of its organisation and before a person's; else None."""
    lexicon = get_lexicon()
    for first in range(number + 1, min(number + 1 + _TWO, len(words))):
        stop = first
        while stop < len(words) and is_role_word(words[stop]):
            stop += 1
        long = any(len(word) >= _LONG_OFFICE and word not in lexicon.modifiers for word in words[first:stop])
        if long and stop < len(words):
            return stop
    return None


def _has_words_of_name(tokens: list[tuple[str, int, int]], words: list[str]) -> bool:
    """Tell whether a label's words may be a name or office: no sentence ends in them, and none opens a phrase."""
    lexicon = get_lexicon()
    first = words[0] if len(words) > 1 and words[0] not in _ARTICLES else ""
    if first in lexicon.stops or first in lexicon.joins or first in lexicon.links:
        return False
    before = ""
    for token, _, _ in tokens:
        if token == "-" and before[-1:] == ".":
            return False
        if token[-1] == "." and len(token) > _LONGEST_ABBREVIATION:
            return False
        before = token
    return True


def _office_follows(words: list[str], number: int) -> bool:
    """Tell whether the words after a link still belong to an office: ``Secretary of State Marlow``."""
    lexicon = get_lexicon()
    after = next((word for word in words[number:] if word not in lexicon.links), None)
    return after is not None and is_role_word(after)


def _is_initials(name: str) -> bool:
    return name.isupper() and len(name.replace(".", "")) <= _LONGEST_INITIALS and name.isascii() and " " not in name


def _counts_as_name(name: str, words: int) -> bool:
    """Tell whether some words have the form of a whole name: two words, an initial and a word, or signs of CJK."""
    return words >= _TWO or "." in name[:-1] or (_TWO <= len(name) <= _LONGEST_HAN and name[0] >= _SPACELESS)
