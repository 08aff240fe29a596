"""Running heads and page numbers: what a converter left of each page's margin, found by repetition.

A short line that recurs is a running head only where it stands beside a page number, or counts the pages itself; a
refrain, a label or a stage direction recurs too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pressparse._patterns import lazy_pattern
from pressparse._stages.lines import Line

__all__ = ["find_page_ends", "find_running_lines"]

# 3; - 3 -; Page 3; Page 3 of 21; 3 of 21; 3/21; Seite 3; [3]
_PAGE_NUMBER = lazy_pattern(
    r"""
    [\[(-]? [ ]? (?: (?: page | p\. | seite | página | стр\. | 第 ) [ ]? )?
    \d{1,4}
    (?: [ ]? (?: / | of | de | von | sur | из ) [ ]? \d{1,4} )? [ ]? (?: 页 | 頁 )? [\])-]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Page 3 of 21 ; 3/21
_COUNTED = lazy_pattern(
    r"(?:(?:page|seite|página|стр\.)[ ])?\d{1,4}[ ]?(?:/|of|de|von|sur|из)[ ]?\d{1,4}", re.IGNORECASE
)
_PAGE_MARK = lazy_pattern(r"\[\[[ ]?(?:Page|page|PAGE)[ ]?\w{1,10}[ ]?\]\]")
_FIGURES = lazy_pattern(r"\d+")
_LONGEST = 120
# "Page 1234 of 2345"
_LONGEST_NUMBER = 17
_OFTEN = 3


def find_running_lines(folded: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines, from 0, that are running heads or page numbers beside them.

    Args:
        folded: the folded text.
        lines: its lines.
    """
    marks: frozenset[int] = frozenset()
    if "[" in folded and "[[" in folded:  # [[Page H1202]]
        is_mark = _PAGE_MARK().fullmatch
        marks = frozenset(n for n, line in enumerate(lines) if is_mark(folded, line.begin, line.end))
    is_number = _PAGE_NUMBER().fullmatch
    short = [n for n, (_, begin, end, _) in enumerate(lines) if 0 < end - begin <= _LONGEST_NUMBER]
    marked = {n for n in short if is_number(folded, lines[n].begin, lines[n].end)}
    if len(marked) < _OFTEN:
        return marks
    filled = [number for number, line in enumerate(lines) if not line.is_blank]
    numbers = {rank for rank, number in enumerate(filled) if number in marked}
    beside: dict[str, list[int]] = defaultdict(list)
    for rank in sorted({near for number in numbers for near in (number - 1, number + 1)} - numbers):
        if 0 <= rank < len(filled):
            line = lines[filled[rank]]
            if line.end - line.begin <= _LONGEST:
                beside[_FIGURES().sub("#", folded[line.begin : line.end])].append(rank)
    heads = {head: ranks for head, ranks in beside.items() if len(ranks) >= _OFTEN}
    # "Page 3 of 21" counts the pages by itself; then two heads beside it, and one without, are enough.
    counted = {
        rank for rank in numbers if _COUNTED().fullmatch(folded, lines[filled[rank]].begin, lines[filled[rank]].end)
    }
    if len(counted) >= _OFTEN:
        twice = [head for head, ranks in beside.items() if head not in heads and len(ranks) >= _OFTEN - 1]
        for head in twice:
            everywhere = _find_same(folded, lines, filled, head)
            if len(everywhere) >= _OFTEN:
                heads[head] = everywhere
    else:
        counted = set[int]()
    found = {rank for ranks in heads.values() for rank in ranks} | counted
    found |= {near for rank in found for near in (rank - 1, rank + 1) if near in numbers}
    return marks | frozenset(filled[rank] for rank in found)


def find_page_ends(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines, from 0, that a form feed ends; converters write one after each page.

    Args:
        text: the text.
        lines: its lines.
    """
    if "\f" not in text:
        return frozenset()
    starts = (line.start for line in lines[1:])
    return frozenset(number for number, start in enumerate(starts) if text[start - 1] == "\f")


def _find_same(folded: str, lines: Sequence[Line], filled: Sequence[int], head: str) -> list[int]:
    """Return the ranks of all lines that are the same but for their figures."""
    places = ((rank, lines[number]) for rank, number in enumerate(filled))
    short = ((rank, line) for rank, line in places if line.end - line.begin <= _LONGEST)
    return [rank for rank, line in short if _FIGURES().sub("#", folded[line.begin : line.end]) == head]
