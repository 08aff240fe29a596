"""Running heads and page numbers: what a converter left of each page's margin, found by repetition.

A short line that recurs is a running head only where it stands beside a page number, or counts the pages itself; a
refrain, a label or a stage direction recurs too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, pairwise
from operator import sub
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Lines

__all__ = ["find_page_ends", "find_running_lines"]

_PAGE = r"(?: page | p\. | seite | página | стр\. | 第 )"
_OF = r"(?P<of> [ ]? (?: / | of | de | von | sur | из ) [ ]? \d{1,4} )"
# 3; - 3 -; Page 3; Page 3 of 21; 3 of 21; 3/21; Seite 3; [3]
_PAGE_NUMBER = lazy_pattern(
    rf"[\[(-]? [ ]? (?: {_PAGE} [ ]? )? (?P<page>\d{{1,4}}) {_OF}? [ ]? (?: 页 | 頁 )? [\])-]?",
    re.VERBOSE | re.IGNORECASE,
)
# Press briefing   12 March 2020   Page 3 of 21; Press briefing | 3
_COUNT = lazy_pattern(
    rf"""
    [ ] (?: (?: {_PAGE} | \| ) [ ]? (?P<page> \d{{1,4}} ) {_OF}?
      | (?P<first> \d{{1,4}} ) {_OF.replace("<of>", "<all>")} ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A figure at the beginning or at the end of a line
_FIRST_FIGURE = lazy_pattern(r"\d{1,4}(?!\w)")
_LAST_FIGURE = lazy_pattern(r"(?<![\w.:/])\d{1,4}\Z")
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
_NEARLY_ALL = 0.8
# Lines of a running head.
_DEEPEST = 3


def find_running_lines(folded: str, lines: Lines, page_ends: Collection[int]) -> frozenset[int]:
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
    likely = [folded[end - 1] in _LAST for end in lines.ends] if folded else []
    numbered = _read_numbers(folded, lines, compress(range(len(lines)), likely))
    if len(numbered) < _OFTEN and not page_ends:
        return marks
    filled = list(lines.find_filled())
    text = _Text(folded, [lines.begins[number] for number in filled], [lines.ends[number] for number in filled])
    numbers = {rank: numbered[number] for rank, number in enumerate(filled) if number in numbered}
    pages = _find_pages(filled, page_ends)
    # Where form feeds show the pages, all but the first are enough for what counts them, and two of two for a head.
    least = max(_OFTEN - 1, min(_OFTEN, len(pages) - 1)) if pages else _OFTEN
    counting = _take_counted(text, numbers, least) | _take_rising(text, numbers) | _take_outer(text, pages)
    enough = _OFTEN - (len(pages) == _OFTEN - 1)
    heads = _find_heads(text, numbers.keys() | counting, counting, enough) | _take_tops(text, pages)
    beside = {near for rank in heads for near in (rank - 1, rank + 1) if near in numbers}
    return marks | frozenset(filled[rank] for rank in counting | heads | beside)


def find_page_ends(text: str, lines: Lines) -> frozenset[int]:
    """Return the numbers of the lines, from 0, that a form feed ends; converters write one after each page.

    Args:
        text: the text.
        lines: its lines.
    """
    if "\f" not in text:
        return frozenset()
    return frozenset(lines.find_line(match.start()) for match in _FORM_FEED().finditer(text))


class _Text(NamedTuple):
    """The lines that are not blank. Their ranks, from 0, are what the functions below speak of."""

    folded: str
    begins: Sequence[int]
    ends: Sequence[int]

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
        own = {self.ends[rank] - self.begins[rank] for rank in ranks}
        lengths = {length + more for length in own for more in (-2, -1, 0, 1, 2)}
        sizes = map(sub, self.ends, self.begins)
        return [rank for rank, size in enumerate(sizes) if size in lengths] if own else []

    def spell_head(self, rank: int, shortest: int = _SHORTEST) -> str | None:
        """Return a line with a sign for its figures; None for one that is too long, or a label."""
        begin, end = self.begins[rank], self.ends[rank]
        if end - begin > _LONGEST or end - begin < shortest or self.folded[end - 1] == ":":
            return None
        return _FIGURES().sub("#", self.folded[begin:end])


class _PageNumber(NamedTuple):
    """What a line says that counts the pages."""

    page: int
    is_alone: bool
    """Whether nothing else stands on the line."""
    is_counted: bool
    """Whether it says how many pages there are."""


def _read_numbers(folded: str, lines: Lines, likely: Iterable[int]) -> dict[int, _PageNumber]:
    """Return those of some lines, by their numbers, that may count the pages."""
    found: dict[int, _PageNumber] = {}
    for number in likely:
        begin, end = lines.begins[number], lines.ends[number]
        if not 0 < end - begin <= _LONGEST:
            continue
        match = _PAGE_NUMBER().fullmatch(folded, begin, end) if end - begin <= _LONGEST_NUMBER else None
        if match is not None:
            found[number] = _PageNumber(int(match["page"]), is_alone=True, is_counted=match["of"] is not None)
            continue
        match = _COUNT().search(folded, max(begin, end - _LONGEST_NUMBER - 1), end)
        if match is not None:
            is_counted = match["of"] is not None or match["all"] is not None
            found[number] = _PageNumber(int(match["page"] or match["first"]), is_alone=False, is_counted=is_counted)
    return found


def _find_pages(filled: Sequence[int], page_ends: Collection[int]) -> list[range]:
    """Return the ranks of the lines of each page that a form feed ends; none where no form feed ends one.

    Args:
        filled: the numbers of the lines that are not blank.
        page_ends: the numbers of the lines at which pages end.
    """
    tops = sorted({0, *(bisect_right(filled, end) for end in page_ends)}) if page_ends else []
    pages = (range(top, stop) for top, stop in pairwise([*tops, len(filled)]))
    return [page for page in pages if page]


def _take_counted(text: _Text, numbers: Mapping[int, _PageNumber], least: int) -> set[int]:
    """Return the lines that say how many pages there are, or which one of them in the same words, where enough do."""
    alone = {rank for rank, number in numbers.items() if number.is_alone and number.is_counted}
    found = alone if len(alone) >= least else set[int]()
    for heads in text.group_alike(rank for rank, number in numbers.items() if not number.is_alone).values():
        steps = [numbers[after].page - numbers[before].page for before, after in pairwise(heads)]
        rises = all(step == 1 or (step > 1 and numbers[heads[0]].is_counted) for step in steps)
        if len(heads) >= least and rises:
            found.update(heads)
    return found


def _take_rising(text: _Text, numbers: Mapping[int, _PageNumber]) -> set[int]:
    """Return the numbers alone on their lines that rise by one, where most of them cut a sentence."""
    alone = [rank for rank, number in numbers.items() if number.is_alone]
    pages = [numbers[rank].page for rank in alone]
    if len(alone) < _OFTEN or any(after != before + 1 for before, after in pairwise(pages)):
        return set()
    cutting = sum(rank > 0 and not ends_sentence(text.folded, text.ends[rank - 1]) for rank in alone)
    return set(alone) if cutting > len(alone) / 2 else set()


def _take_outer(text: _Text, pages: Sequence[range]) -> set[int]:
    """Return the first and last lines of pages that are the same, but for a figure that rises as the pages do.

    They stand on half of the pages at least: facing pages may have other words.
    """
    groups: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for rank in (page[0], page[-1]):
            head = text.spell_head(rank, shortest=1)
            begin, end = text.begins[rank], text.ends[rank]
            figures = {
                "first": _FIRST_FIGURE().match(text.folded, begin, end),
                "last": _LAST_FIGURE().search(text.folded, max(begin, end - _LONGEST_NUMBER), end),
            }
            for side, figure in figures.items():
                if head is not None and figure is not None:
                    groups[head, side, int(figure[0]) - number].add(rank)
    enough = max(_OFTEN - 1, len(pages) // 2)
    return {rank for ranks in groups.values() if len(ranks) >= enough for rank in ranks}


def _take_tops(text: _Text, pages: Sequence[range]) -> set[int]:
    """Return the first lines of pages that are the same on nearly all, and stand nowhere else but on the first page.

    A label may stand at the top of some pages, but not only there. That of the first page may be the title.
    """
    tops = [page[0] for page in pages[1:]]
    for head, ranks in text.group_alike(tops).items():
        if len(ranks) >= _OFTEN and len(ranks) >= _NEARLY_ALL * len(tops):
            everywhere = text.group_alike(text.list_as_long(ranks))[head]
            found = set(ranks)
            return found if all(rank in found or rank < tops[0] for rank in everywhere) else set()
    return set()


def _find_heads(text: _Text, numbers: AbstractSet[int], counting: Collection[int], enough: int) -> set[int]:
    """Return the lines that recur above page numbers, or below them, and those that recur beside these."""
    found: set[int] = set()
    for step in (-1, 1):
        near = set(numbers)
        for _ in range(_DEEPEST):
            beside = sorted({rank + step for rank in near} - numbers)
            alike = text.group_alike(rank for rank in beside if 0 <= rank < len(text.begins))
            near = set[int]()
            often = {head: ranks for head, ranks in alike.items() if len(ranks) >= _OFTEN - 1}
            everywhere = text.group_alike(text.list_as_long(rank for ranks in often.values() for rank in ranks))
            for head, ranks in often.items():
                # Two beside the numbers, and one at the very top, which no number stands beside, are enough.
                is_rare = len(ranks) == _OFTEN - 1 and len(counting) >= _OFTEN and everywhere[head][0] == 0
                heads = everywhere[head] if is_rare else ranks
                # All but the title, which may have the same words; a label or refrain stands elsewhere, too.
                if len(heads) >= enough and len(heads) >= _NEARLY_ALL * (len(everywhere[head]) - 1):
                    near.update(heads)
            found |= near
    return found
