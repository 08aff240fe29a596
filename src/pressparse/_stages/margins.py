"""What stands in the margin of a page: the line numbers of a stenographer, and a key to the speakers' initials."""

from __future__ import annotations

from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.label_words import read_label
from pressparse._stages.lines import Line, Lines
from pressparse.languages import LANGUAGES
from pressparse.model import Person, normalise_space
from pressparse.span import Span

__all__ = ["SpeakerKey", "find_line_numbers", "find_speaker_key"]

# "12    I will introduce everybody"
_NUMBERED = lazy_pattern(r"(\d{1,2})[ ]{2,}(?=\S)")
_ENTRY = lazy_pattern(r"(?P<initials>[A-Z]{1,4})(?:[ ]{1,8}|[ ]?[-:=][ ]?)(?P<name>[^\W\d_a-z][^:]{2,80})")
_SAMPLE = 40
_ENOUGH = 6
_SHARE = 0.7
_MOST_ENTRIES = 40
_KEY_LINES = 60
_LONGEST_HEADING = 40


class SpeakerKey(NamedTuple):
    """A key that says which initials stand for whom."""

    people: dict[str, Person]
    """The people, by their initials."""
    lines: frozenset[int]
    """The numbers of the key's lines, heading included."""


def find_line_numbers(folded: str, lines: Lines) -> tuple[Lines, tuple[Span, ...]]:
    """Return the lines without the numbers in their margin, and where the numbers stand; none in most texts.

    Args:
        folded: the folded text.
        lines: its lines.
    """
    filled = list(islice(lines.find_filled(), _SAMPLE))
    match = _NUMBERED().match
    found_in = (match(folded, lines.begins[number], lines.ends[number]) for number in filled)
    sample = [int(found[1]) for found in found_in if found is not None]
    rising = sum(after in {before + 1, 1} for before, after in pairwise(sample))
    if len(sample) < _ENOUGH or len(sample) < _SHARE * len(filled) or rising < _SHARE * (len(sample) - 1):
        return lines, ()
    kept: list[Line] = []
    numbers: list[Span] = []
    for line in lines:
        found = None if line.is_blank else match(folded, line.begin, line.end)
        if found is None:
            kept.append(line)
        else:
            numbers.append(Span(*found.span(1)))
            kept.append(line._replace(start=found.end(), begin=found.end()))
    return Lines.gather(kept), tuple(numbers)


def find_speaker_key(text: str, folded: str, lines: Lines) -> SpeakerKey | None:
    """Return the key to the speakers near the top of a text, or None where there is none.

    Args:
        text: the text.
        folded: its folded form.
        lines: its lines.
    """
    headings = _key_headings()
    for number in lines.find_filled(0, min(_KEY_LINES, len(lines))):
        begin, end = lines.begins[number], lines.ends[number]
        if end - begin > _LONGEST_HEADING or folded[begin:end].rstrip(" :").lower() not in headings:
            continue
        key = _read_entries(text, folded, lines, number + 1)
        if key:
            taken = lines.find_filled(number, max(n for n, _, _ in key) + 1)
            return SpeakerKey({initials: person for _, initials, person in key}, frozenset(taken))
    return None


@cache
def _key_headings() -> frozenset[str]:
    return frozenset(heading.lower() for language in LANGUAGES.values() for heading in language.key_headings)


def _read_entries(text: str, folded: str, lines: Lines, begin: int) -> list[tuple[int, str, Person]]:
    """Return the entries of a key: the number of the line, the initials, the person."""
    entries: list[tuple[int, str, Person]] = []
    for number, line in enumerate(lines[begin : begin + _MOST_ENTRIES], begin):
        if line.is_blank:
            continue
        match = _ENTRY().fullmatch(folded, line.begin, line.end)
        reading = None if match is None else read_label(match["name"])
        if match is None or reading is None or reading.name is None:
            break
        start = match.start("name")
        name, role = (
            None if place is None else normalise_space(text[start + place[0] : start + place[1]])
            for place in (reading.name, reading.role)
        )
        entries.append((number, match["initials"], Person(name=name, role=role)))
    return entries
