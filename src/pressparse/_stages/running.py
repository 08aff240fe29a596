"""Running heads and page numbers: what a converter left of each page's margin, found by repetition.

A short line that recurs is a running head only where it stands beside a page number, or counts the pages itself; a
refrain, a label or a stage direction recurs too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line

__all__ = ["find_page_ends", "find_running_lines"]

_PAGE = r"(?: page | p\. | seite | página | стр\. | 第 )"
_OF = r"(?P<of> [ ]? (?: / | of | de | von | sur | из ) [ ]? \d{1,4} )"
# 3; - 3 -; Page 3; Page 3 of 21; 3 of 21; 3/21; Seite 3; [3]
_PAGE_NUMBER = lazy_pattern(
    rf"[\[(-]? [ ]? (?: {_PAGE} [ ]? )? (?P<page>\d{{1,4}}) {_OF}? [ ]? (?: 页 | 頁 )? [\])-]?",
    re.VERBOSE | re.IGNORECASE,
)
# Press briefing   12 March 2020   Page 3 of 21
_COUNT = lazy_pattern(rf"[ ] (?: {_PAGE} [ ]? )? (?P<page>\d{{1,4}}) {_OF} \Z", re.VERBOSE | re.IGNORECASE)
_PAGE_MARK = lazy_pattern(r"\[\[[ ]?(?:Page|page|PAGE)[ ]?\w{1,10}[ ]?\]\]")
_FIGURES = lazy_pattern(r"\d+")
_FORM_FEED = lazy_pattern(r"\f")
# What a page number ends in.
_LAST = frozenset("0123456789])-页頁")
_LONGEST = 120
# "Q" alone is a label.
_SHORTEST = 3
# "Page 1234 of 2345"
_LONGEST_NUMBER = 17
_OFTEN = 3
# Lines at the top or at the foot of a page.
_EDGE = 4
# A refrain stands beside page numbers by chance: one that stands in so many more places is no running head.
_OFTENER = 2
# Lines of a running head.
_DEEPEST = 3


def find_running_lines(folded: str, lines: Sequence[Line], page_ends: Collection[int]) -> frozenset[int]:
    """Return the numbers of the lines, from 0, that are running heads or page numbers beside them.

    Args:
        folded: the folded text.
        lines: its lines.
        page_ends: the numbers of the lines at which pages end.
    """
    marks: frozenset[int] = frozenset()
    if "[" in folded and "[[" in folded:  # [[Page H1202]]
        is_mark = _PAGE_MARK().fullmatch
        marks = frozenset(n for n, line in enumerate(lines) if is_mark(folded, line.begin, line.end))
    ends = [begin < end and folded[end - 1] in _LAST for _, begin, end, _ in lines]
    likely = [line for line in compress(lines, ends) if line.end - line.begin <= _LONGEST]
    numbered = _read_numbers(folded, likely)
    # Where form feeds say where the pages end, two pages are enough.
    if len(numbered) < _OFTEN - bool(page_ends):
        return marks
    filled = [number for number, line in enumerate(lines) if not line.is_blank]
    text = _Text(folded, [lines[number] for number in filled])
    numbers = {rank: numbered[line] for rank, line in enumerate(text.lines) if line in numbered}
    edges = _find_edges(filled, page_ends)
    least = _OFTEN - 1 if edges.issuperset(numbers) else _OFTEN
    pages = _take_counted(text, numbers, least) | _take_rising(text, numbers, edges, least)
    heads = _find_heads(text, numbers, pages, least)
    beside = {near for rank in heads for near in (rank - 1, rank + 1) if near in numbers}
    return marks | frozenset(filled[rank] for rank in pages | heads | beside)


def find_page_ends(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines, from 0, that a form feed ends; converters write one after each page.

    Args:
        text: the text.
        lines: its lines.
    """
    if "\f" not in text:
        return frozenset()
    starts = [line.start for line in lines]
    return frozenset(bisect_right(starts, match.start()) - 1 for match in _FORM_FEED().finditer(text))


class _Text(NamedTuple):
    """The lines that are not blank. Their ranks, from 0, are what the functions below speak of."""

    folded: str
    lines: Sequence[Line]

    def group_alike(self, ranks: Iterable[int]) -> dict[str, list[int]]:
        """Return the lines that are the same but for their figures, together; what cannot be a head is left out."""
        groups: dict[str, list[int]] = defaultdict(list)
        for rank in ranks:
            head = self.spell_head(rank)
            if head is not None:
                groups[head].append(rank)
        return groups

    def list_as_long(self, ranks: Iterable[int]) -> list[int]:
        """Return all lines that are as long as some of a few, but for a figure or two."""
        own = {self.lines[rank].end - self.lines[rank].begin for rank in ranks}
        lengths = {length + more for length in own for more in (-2, -1, 0, 1, 2)}
        return [rank for rank, (_, begin, end, _) in enumerate(self.lines) if end - begin in lengths] if own else []

    def spell_head(self, rank: int) -> str | None:
        """Return a line with a sign for its figures; None for one that is too long, or a label."""
        begin, end = self.lines[rank].begin, self.lines[rank].end
        if end - begin > _LONGEST or end - begin < _SHORTEST or self.folded[end - 1] == ":":
            return None
        return _FIGURES().sub("#", self.folded[begin:end])


class _PageNumber(NamedTuple):
    """What a line says that counts the pages."""

    page: int
    is_alone: bool
    """Whether nothing else stands on the line."""
    is_counted: bool
    """Whether it says how many pages there are."""


def _read_numbers(folded: str, likely: Iterable[Line]) -> dict[Line, _PageNumber]:
    """Return the lines that may count the pages."""
    numbers: dict[Line, _PageNumber] = {}
    for line in likely:
        match = None
        if line.end - line.begin <= _LONGEST_NUMBER:
            match = _PAGE_NUMBER().fullmatch(folded, line.begin, line.end)
        if match is not None:
            numbers[line] = _PageNumber(int(match["page"]), is_alone=True, is_counted=match["of"] is not None)
            continue
        match = _COUNT().search(folded, max(line.begin, line.end - _LONGEST_NUMBER - 1), line.end)
        if match is not None:
            numbers[line] = _PageNumber(int(match["page"]), is_alone=False, is_counted=True)
    return numbers


def _find_edges(filled: Sequence[int], page_ends: Collection[int]) -> frozenset[int]:
    """Return the ranks of the lines at the top and at the foot of pages that a form feed ends.

    Args:
        filled: the numbers of the lines that are not blank.
        page_ends: the numbers of the lines at which pages end.
    """
    tops = {bisect_right(filled, end) for end in page_ends}
    return frozenset(rank for top in (0, *tops) for rank in range(top - _EDGE, top + _EDGE)) if tops else frozenset()


def _take_counted(text: _Text, numbers: Mapping[int, _PageNumber], least: int) -> set[int]:
    """Return the lines that say how many pages there are, where enough of them count."""
    counted = [rank for rank, number in numbers.items() if number.is_counted]
    alone = {rank for rank in counted if numbers[rank].is_alone}
    found = alone if len(alone) >= least else set[int]()
    for heads in text.group_alike(rank for rank in counted if rank not in alone).values():
        rises = all(numbers[before].page < numbers[after].page for before, after in pairwise(heads))
        if len(heads) >= least and rises:
            found.update(heads)
    return found


def _take_rising(text: _Text, numbers: Mapping[int, _PageNumber], edges: frozenset[int], least: int) -> set[int]:
    """Return the numbers alone on their lines that rise by one, where pages end or most of them cut a sentence."""
    alone = [rank for rank, number in numbers.items() if number.is_alone]
    pages = [numbers[rank].page for rank in alone]
    if len(alone) < least or any(after != before + 1 for before, after in pairwise(pages)):
        return set()
    cutting = sum(rank > 0 and not ends_sentence(text.folded, text.lines[rank - 1].end) for rank in alone)
    return set(alone) if edges.issuperset(alone) or cutting > len(alone) / 2 else set()


def _find_heads(text: _Text, numbers: Mapping[int, _PageNumber], pages: Collection[int], least: int) -> set[int]:
    """Return the lines that recur above page numbers, or below them, and those that recur beside these."""
    found: set[int] = set()
    for step in (-1, 1):
        near = set(numbers)
        for _ in range(_DEEPEST):
            beside = sorted({rank + step for rank in near} - numbers.keys())
            alike = text.group_alike(rank for rank in beside if 0 <= rank < len(text.lines))
            enough = max(least, min(_OFTEN, len(near) // 2))
            near = set[int]()
            often = {head: ranks for head, ranks in alike.items() if len(ranks) >= min(enough, _OFTEN - 1)}
            everywhere = text.group_alike(text.list_as_long(rank for ranks in often.values() for rank in ranks))
            for head, ranks in often.items():
                # Where the pages are counted, two heads beside the numbers, and one without, are enough.
                is_rare = len(ranks) == _OFTEN - 1 and len(pages) >= _OFTEN
                heads = everywhere[head] if is_rare else ranks
                if len(heads) >= enough and len(everywhere[head]) <= _OFTENER * len(ranks):
                    near.update(heads)
            found |= near
    return found
