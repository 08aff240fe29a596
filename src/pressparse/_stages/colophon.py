"""The foot of a text: end marks, times of closing, publication lines, and the metadata that stand there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.dates import find_clock, find_moments
from pressparse._stages.header_labels import OF_SOMEBODY
from pressparse._stages.header_lines import Sort, classify_line, matches_any
from pressparse._stages.label_words import LabelKind, read_label
from pressparse._stages.labels import match_label
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line, Lines, make_view
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import date_label_table, word_table
from pressparse.languages.language import DateRole
from pressparse.model import Field, Moment
from pressparse.styles.style import HouseStyle

__all__ = ["Colophon", "find_foot_title", "read_colophon"]

_MOST_LINES = 30
_LONGEST = 300
# Reads an end mark: three number signs; END, -END- or [ENDS]; -000-; a rule; Ends/Wednesday, December 23, 2015. The
# time of "END 2:45 P.M. EDT" is cut out before.
_END_MARK = lazy_pattern(
    r"""
    [\W_]*
    (?:
      (?: END | ENDS | End | Ends | ends | FIN | Fin | ENDE | Ende | FIM | Fim | 0{2,4} | 30 ) \b (?: / [\w ,]{0,40} )?
    )?
    [\W_]* (?: \(L\) )?
    """,
    re.VERBOSE,
)
# An end mark that is one wherever it stands: ENDS; -000-; [end]; # # #. A page may have the number 30.
_SURE_END = lazy_pattern(
    r"""
      [\W_]* (?: END | ENDS | FIN | ENDE | FIM ) [\W_]*
    | [\W_]{1,9} (?i: ends? | fin | ende | fim | 0{3,4} ) [\W_]{1,9}
    | \# [ ] \# [ ] \#
    """,
    re.VERBOSE,
)
_LONGEST_CLOSING = 80
_LONGEST_MARK = 20
_LONGEST_NOTE = 120
_LONGEST_HEAD = 40
_MOST_UNSURE = 8
# The title is sometimes repeated below.
_LONGEST_UNSURE = 200
_FEW_WORDS = 6
# The label of a date may be the second word: "Page updated: 13 May 2020".
_FIRST_WORDS = 2
# What a date says of the page, and not of the event.
_OF_PAGES = frozenset({DateRole.PUBLISHED, DateRole.UPDATED})
_SPEAKING = OF_SOMEBODY | {LabelKind.QUESTION, LabelKind.ANSWER, LabelKind.AUDIENCE, LabelKind.OUTLET}


class Colophon(NamedTuple):
    """The foot of a text, and what it says."""

    start: int
    """The number of its first line, from 0; the number of lines where there is no foot."""
    published: Field[Moment] | None = None
    updated: Field[Moment] | None = None
    ended: Field[Moment] | None = None


def find_foot_title(folded: str, lines: Lines, style: HouseStyle) -> int | None:
    """Return the number of the line that is the title, in a house that prints it at the foot.

    Args:
        folded: the folded text.
        lines: its lines.
        style: the house style.
    """
    if style.foot_title_after is None:
        return None
    filled = _find_last_lines(lines, 0)
    for number, after in pairwise(filled):
        if matches_any((style.foot_title_after,), folded[lines.begins[number] : lines.ends[number]]):
            return after
    return None


def _find_last_lines(lines: Lines, begin: int) -> list[int]:
    """Return the numbers of the last lines that are not blank, in order."""
    return sorted(islice(lines.find_last_filled(begin), _MOST_LINES))


def read_colophon(text: str, folded: str, lines: Lines, begin: int, style: HouseStyle) -> Colophon:
    """Return the foot of a text.

    Args:
        text: the text.
        folded: its folded form.
        lines: its lines.
        begin: the number of the first line of the body.
        style: the house style, which may say how its foot begins.
    """
    filled = _find_last_lines(lines, begin)
    contents = {n: folded[lines.begins[n] : lines.ends[n]] for n in filled}
    short = [n for n in filled if len(contents[n]) <= _LONGEST]
    begun = (n for n in short if matches_any(style.colophon, contents[n]))
    start = next(begun, len(lines)) if style.colophon else len(lines)
    start = _find_foot(folded, lines, [n for n in filled if n < start], start, style)
    start = _find_end_mark(folded, lines, [n for n in filled if n < start], start)
    foot = {n: contents[n] for n in short if n >= start}
    return Colophon(
        start=start,
        published=_read_moment(text, folded, lines, foot, style, DateRole.PUBLISHED),
        updated=_read_moment(text, folded, lines, foot, style, DateRole.UPDATED),
        ended=_read_end(text, folded, lines, foot, style),
    )


def _find_foot(folded: str, lines: Lines, numbers: Sequence[int], start: int, style: HouseStyle) -> int:
    """Return the number of the first line of the foot; ``start`` where nothing above it is one.

    Lines that are no sentence, and nobody's, belong to the foot if a line above them says that it is one.
    """
    unsure = 0
    for number in reversed(numbers):
        begin, end = lines.begins[number], lines.ends[number]
        if end - begin <= _LONGEST and _stands_below(folded, lines[number], number, style):
            start, unsure = number, 0
            continue
        unsure += 1
        is_sentence = folded[end - 1] != ":" and ends_sentence(folded, end)
        if is_sentence or unsure > _MOST_UNSURE or end - begin > _LONGEST_UNSURE or _is_spoken(folded, begin, end):
            break
    return start


def _is_spoken(folded: str, begin: int, end: int) -> bool:
    """Tell whether a line begins with the label of somebody."""
    label = match_label(folded, begin, end)
    printed = "" if label is None else folded[label.start : label.stop]
    return bool(printed) and read_label(printed).kind in _SPEAKING and not _is_foot_label(printed)


def _find_end_mark(folded: str, lines: Lines, numbers: Sequence[int], start: int) -> int:
    """Return the number of the line with an end mark below which nobody speaks; ``start`` where there is none."""
    begins, ends = lines.begins, lines.ends
    for number in numbers:
        begin, end = begins[number], ends[number]
        if end - begin <= _LONGEST_MARK and _SURE_END().fullmatch(folded, begin, end) is not None:
            return start if any(_is_spoken(folded, begins[n], ends[n]) for n in numbers if n > number) else number
    return start


def _stands_below(folded: str, line: Line, number: int, style: HouseStyle) -> bool:
    """Tell whether a line is no speech where nothing but such lines follows it."""
    content = folded[line.begin : line.end]
    if _is_end(content, style) or content[0] == "©":
        return True
    if len(content) > _LONGEST_NOTE or content[0].islower():
        return False
    colon = content.find(":")
    head = content if colon < 0 else content[:colon]
    words = split_words(content[:_LONGEST_HEAD])
    if _is_foot_label(head) or (words and word_table("foot_openings").match(words, 0) is not None):
        return True
    if ends_sentence(content, len(content)):
        return False
    read = classify_line(folded, line, number=number, group=0, running=False, style=style, order=None)
    if read.sort is Sort.DATE and any(date.role in _OF_PAGES for date in read.dates):
        return any(date_label_table().match(read.words, number) is not None for number in range(_FIRST_WORDS))
    return read.sort is Sort.CHROME


def _is_foot_label(text: str) -> bool:
    return len(text) <= _LONGEST_HEAD and word_table("foot_labels").match_whole(split_words(text)) is not None


def _is_end(content: str, style: HouseStyle) -> bool:
    """Tell whether a line is an end mark, a time of closing, or a sentence in brackets that tells of one."""
    clock = find_clock(content, style=style) if len(content) < _LONGEST_CLOSING else None
    rest = content if clock is None else content[: clock[0]] + content[clock[1] :]
    words = split_words(content) if clock is not None or content[0] in "([" else []
    is_short = clock is not None or len(words) <= _FEW_WORDS
    if is_short and content[0] in "([" and word_table("closing_words").occurs(words):
        return True
    if clock is not None and date_label_table().match(words, 0) is not None:
        return True  # "Issued at HKT 19:55"
    return _END_MARK().fullmatch(rest) is not None and bool(rest.strip(" .") or clock is not None)


def _read_end(text: str, folded: str, lines: Lines, foot: dict[int, str], style: HouseStyle) -> Field[Moment] | None:
    """Return when the event ended: the time on the last line of the foot that tells the end."""
    for number in reversed(foot):
        if _is_end(foot[number], style):
            view = make_view(folded, lines[number].begin, lines[number].end)
            clock = find_clock(view.text, style=style)
            if clock is not None:
                return Field(span=view.to_source(clock[0], clock[1]), source=text, value=clock[2], rule="time.clock")
    return None


def _read_moment(
    text: str, folded: str, lines: Lines, foot: Mapping[int, str], style: HouseStyle, role: DateRole
) -> Field[Moment] | None:
    """Return the first date of the foot that a label gives this role."""
    for number in foot:
        view = make_view(folded, lines[number].begin, lines[number].end)
        for match in find_moments(view.text, style=style):
            before = [word for word in split_words(view.text) if word.stop <= match.start]
            labels = date_label_table().find(before)
            if match.moment is not None and labels and labels[-1].value.role is role:
                span = view.to_source(match.start, match.stop)
                return Field(span=span, source=text, value=match.moment, rule=match.rule)
    return None
