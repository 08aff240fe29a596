"""Delivery markers that stand on one line with the speech: such a line is taken as several.

Extractors of web pages lose the line end after a marker (``CHECK AGAINST DELIVERYThank you all``) or before it
(``Sursa: gov.ro[Check against delivery]Ilie Bolojan: ...``). A line is only offsets into the text, so cutting one
changes no character.
"""

from __future__ import annotations

from itertools import pairwise

from pressparse._stages.header_lines import is_greeting
from pressparse._stages.labels import match_label
from pressparse._stages.lines import Line, Lines
from pressparse._stages.phrases import PhraseMatch, split_words
from pressparse._stages.tables import Delivery, delivery_table

__all__ = ["cut_glued_lines"]

_TOP = 30
# A marker stands at the beginning of its line; before it may stand what a source line of a page holds.
_LOOKED_AT = 200
_OPENING, _CLOSING = "([\"'*", ")]\"'*!."


def cut_glued_lines(folded: str, lines: Lines) -> Lines:
    """Return the lines, with each line near the top that holds a marker and then speech cut between the two.

    Args:
        folded: the folded text.
        lines: its lines.
    """
    for number in lines.find_filled(0, min(_TOP, len(lines))):
        places = _find_cuts(folded, lines.begins[number], lines.ends[number])
        if places:
            starts = (lines.starts[number], *places)
            cut = [_make_line(folded, *place) for place in pairwise((*starts, lines.ends[number]))]
            return Lines.gather((*lines[:number], *cut, *lines[number + 1 :]))
    return lines


def _find_cuts(folded: str, begin: int, end: int) -> tuple[int, ...]:
    """Return where a line is to be cut: before and after a marker that speech follows."""
    text = folded[begin : min(end, begin + _LOOKED_AT)]
    table = delivery_table()
    if not table.may_begin(text) and not any(table.may_begin(text, place) for place in _find_brackets(text)):
        return ()
    words = split_words(text)
    for phrase in table.find(words):
        start, stop = _widen(text, phrase)
        after = words[phrase.last :]
        if not after or not phrase.value.inside:
            continue
        bracketed = start < phrase.start and text[start] in "([" and text[stop - 1] in ")]"
        glued = stop == phrase.stop and text[stop : stop + 1].isalpha()
        rest = folded[begin + stop : end].lstrip()
        if (phrase.first == 0 or bracketed) and (glued or _is_speech(rest, bracketed=bracketed)):
            return (begin + start, begin + stop) if start else (begin + stop,)
    return ()


def _find_brackets(text: str) -> list[int]:
    return [place for place, sign in enumerate(text) if sign in "(["] if "(" in text or "[" in text else []


def _widen(text: str, phrase: PhraseMatch[Delivery]) -> tuple[int, int]:
    """Return the place of a phrase with the brackets, quotes and end mark around it."""
    start, stop = phrase.start, phrase.stop
    while start and text[start - 1] in _OPENING:
        start -= 1
    while stop < len(text) and text[stop] in _CLOSING:
        stop += 1
    return start, stop


def _is_speech(rest: str, *, bracketed: bool) -> bool:
    """Tell whether what follows a marker on its line is speech: a greeting, a label, or, after a bracket, long."""
    words = split_words(rest[:_LOOKED_AT])
    if is_greeting(words) or match_label(rest, 0, len(rest)) is not None:
        return True
    return bracketed and len(rest) > _LOOKED_AT


def _make_line(folded: str, start: int, stop: int) -> Line:
    content = folded[start:stop]
    begin = stop - len(content.lstrip())
    return Line(start, begin, begin + len(content.strip()))
