"""What the words of a label say: whose it is by name, office, organisation or part in the event."""

from __future__ import annotations

from functools import cache, lru_cache

from pressparse._patterns import lazy_pattern
from pressparse._stages.label_heads import (
    LabelKind,
    LabelReading,
    Place,
    names_office,
    read_head,
    split_label,
    strip_place,
)
from pressparse._stages.lexicon import get_lexicon, is_role_word
from pressparse._stages.people import is_small_word
from pressparse._stages.phrases import read_words, split_words
from pressparse._stages.tables import word_table
from pressparse.languages import LANGUAGES

__all__ = ["LabelKind", "LabelReading", "fold_label", "read_label"]

_NOTE = lazy_pattern(r"[ ]*[(\[]([^()\[\]]*)[)\]][ ]*\Z")
_TIME = lazy_pattern(r"[\d:., ]+|[ap]\.?m\.?")
_FEW = 3
_BLANKS = " \N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"


@lru_cache(maxsize=8192)
def fold_label(printed: str) -> str:
    """Return the form by which labels are the same: small letters, words only."""
    return " ".join(read_words(printed)) or printed


@lru_cache(maxsize=8192)
def read_label(printed: str) -> LabelReading:
    """Return what a label says.

    Args:
        printed: the label in folded form, without terminator and markup.

    >>> reading = read_label("PRESS SECRETARY JOHN F. VALE (by phone)")
    >>> reading.kind.value, "PRESS SECRETARY JOHN F. VALE"[slice(*reading.name)]
    ('person', 'JOHN F. VALE')
    """
    if not printed.isupper() and _reports(printed):
        return LabelReading(LabelKind.NEVER)
    stop = end = len(printed)
    affiliation: Place | None = None
    role: Place | None = None
    noted = False
    may_end_in_note = ")" in printed or "]" in printed
    while may_end_in_note and (note := _NOTE().search(printed, 0, stop)) is not None and note.start() > 0:
        sort = _sort_note(note[1])
        if sort == "role":
            role, noted = note.span(1), True
        elif sort == "affiliation" and affiliation is None:
            affiliation, noted = note.span(1), True
        stop = note.start()
    comma = printed.find(",", 0, stop)
    has_other = is_phrase = False
    if comma > 0 and affiliation is not None and affiliation[0] > comma:
        # an outlet after the comma, and its letters in brackets
        affiliation = (_skip_blanks(printed, comma + 1), affiliation[1] + 1)
        stop = comma
    elif comma > 0:
        after = strip_place(printed, comma + 1, stop)
        if after is not None:
            if _begins_office(printed[slice(*after)]):
                role = role or after
                noted = True
            elif printed[after[0]].isupper() and "," not in printed[slice(*after)]:
                affiliation = affiliation or after
                noted = noted or _names_outlet(printed[slice(*after)])
                is_phrase = _has_small_words(printed[slice(*after)])
            else:
                has_other = True
        note = _NOTE().search(printed, 0, comma) if may_end_in_note else None
        stop = comma if note is None or not note.start() else note.start()  # "ADA MARLOW (D), NORLAND"
    head = strip_place(printed, 0, stop)
    if head is None:
        return LabelReading(LabelKind.WORD)
    reading = read_head(printed, *head)
    if role is not None and reading.kind is LabelKind.OFFICE and " " in printed[slice(*head)]:
        # "ROSA ALCALDE, SECRETARIA ...": a surname may be the name of an office, too
        reading = LabelReading(LabelKind.NAME, name=head)
    listed = _read_listed(printed, reading, head, comma, end, has_other=has_other) if comma > 0 else None
    if listed is not None:
        return listed
    if has_other and reading.kind is LabelKind.NAME and comma > 0:
        return reading._replace(role=strip_place(printed, comma + 1, end), doubtful=True)
    if has_other or (comma > 0 and reading.name is None and reading.kind is not LabelKind.QUESTION):
        return LabelReading(LabelKind.NEVER)  # "Mr. President, to begin with you:", "Presidente, una pregunta más:"
    if reading.kind is LabelKind.NAME and noted:
        reading = reading._replace(kind=LabelKind.PERSON)
    elif reading.kind is LabelKind.WORD and noted and not (role and printed[role[0]].islower()):
        reading = reading._replace(kind=LabelKind.PERSON)  # but "Sí, presidente:"
    if reading.kind is LabelKind.QUESTION:
        role = None  # "Question (addressed to both ministers)"
    return reading._replace(
        role=reading.role or role,
        affiliation=reading.affiliation or affiliation,
        doubtful=reading.doubtful or is_phrase,
    )


def _read_listed(
    printed: str, reading: LabelReading, head: Place, comma: int, end: int, *, has_other: bool
) -> LabelReading | None:
    """Return who speaks where an office, outlet or questioner stands before a comma, and a name or outlet behind it.

    Which of ``Radio Fjord, Vale`` is a name can't be told. An honorific before an office addresses somebody: ``Mr.
    President, Ada Marlow``.
    """
    rest = strip_place(printed, comma + 1, end)
    if rest is None:
        return None
    if reading.kind is LabelKind.OFFICE:
        honorifics = get_lexicon().honorifics
        if any(word.lower().rstrip(".") in honorifics for word in split_label(printed[slice(*head)])):
            return None
        named = read_head(printed, *rest)
        is_name = named.kind is LabelKind.NAME and named.name == rest
        return named._replace(kind=LabelKind.PERSON, role=reading.role) if is_name else None
    if reading.kind in {LabelKind.QUESTION, LabelKind.OUTLET} and (has_other or reading.name is None):
        place = (head[0], rest[1]) if reading.kind is LabelKind.OUTLET else rest
        return None if _has_small_words(printed[slice(*place)]) else reading._replace(affiliation=place)
    return None


def _skip_blanks(printed: str, start: int) -> int:
    while printed[start : start + 1] in _BLANKS and start < len(printed):
        start += 1
    return start


def _sort_note(note: str) -> str:
    """Tell what stands in brackets in a label: an office, an organisation, or a note on how or when."""
    note = note.strip()
    if not note or _TIME().fullmatch(note):
        return "note"
    words = split_words(note)
    if word_table("translation_notes").match_whole(words) is not None:
        return "note"  # "via interpreter", though an interpreter has an office
    if names_office(note):
        return "role"
    if word_table("translation_notes").occurs(words):
        return "note"
    return "note" if note[0].islower() else "affiliation"


def _reports(printed: str) -> bool:
    """Tell whether what stands before a colon speaks of somebody: ``Ada Marlow, Minister, said``."""
    words = read_words(printed)
    verbs = _reporting_verbs()
    return bool(words) and (words[-1] in verbs or words[0] in verbs)


@cache
def _reporting_verbs() -> frozenset[str]:
    return frozenset(verb for language in LANGUAGES.values() for verb in language.reporting_verbs)


def _has_small_words(text: str) -> bool:
    """Tell whether words in small letters stand in what should be an organisation's name."""
    return any(token[0].islower() and not is_small_word(token) for token in split_label(text))


def _begins_office(text: str) -> bool:
    """Tell whether some words begin as an office does: ``head of press``, ``1. místopředseda``, ``the Minister``."""
    if ";" in text:
        return False
    if text[0].isupper():
        return names_office(text)
    lexicon = get_lexicon()
    first = (token.lower() for token in split_label(text)[:_FEW])
    return any(is_role_word(token) and token not in lexicon.modifiers for token in first)


def _names_outlet(text: str) -> bool:
    return any(token.lower() in get_lexicon().outlets for token in split_label(text))
