"""The source cut wherever anything begins or ends, and its segments put together to the rows of a page.

Whatever a transcript holds, the segments of all rows follow one another without gap or overlap: where the values of a
transcript that was put together by hand contradict one another, what is shown as read may be little, but no character
is lost or shown twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from pressparse._values import Value
from pressparse.model import Block, BlockKind, Transcript, Turn
from pressparse.span import LINE_ENDS
from pressparse.writing.marks import Mark

__all__ = ["Row", "Segment", "cut_rows"]


@frozen(kw_only=True, eq=False, repr=False)
class Segment(Value):
    """A stretch of the source in which nothing begins or ends."""

    start: int
    """Its first code point."""
    stop: int
    """The code point after its last one."""
    block: Block | None
    """The block that it is of; None where the transcript has none."""
    turn: int | None
    """The index of the turn that it is of."""
    looks: tuple[str, ...]
    """The looks of the marks that cover it, each once."""
    opened: tuple[Mark, ...]
    """The marks that begin with it, in order."""
    closed: tuple[Mark, ...]
    """The marks that end with it, the innermost first."""


@frozen(kw_only=True, eq=False, repr=False)
class Row(Value):
    """What stands on one line of the page, or on several where a block has several lines."""

    segments: tuple[Segment, ...]
    """Its segments; there is at least one."""

    @property
    def start(self) -> int:
        """Its first code point."""
        return self.segments[0].start

    @property
    def turn(self) -> int | None:
        """The index of the turn that it is of."""
        return self.segments[0].turn


def cut_rows(t: Transcript, marks: Sequence[Mark]) -> Iterator[Row]:
    """Yield the rows of a transcript, in order. Together they hold each character of the source once.

    A row ends where a block ends with a line, and where a turn begins or ends.

    Args:
        t: the transcript.
        marks: its marks.
    """
    row: list[Segment] = []
    for segment in _cut_segments(t, marks):
        if row and (segment.turn != row[-1].turn or _ends_row(t.source, row[-1], segment)):
            yield Row(segments=tuple(row))
            row = []
        row.append(segment)
    yield Row(segments=tuple(row))


def _ends_row(source: str, before: Segment, after: Segment) -> bool:
    is_gap = before.block is not None and before.block.kind is BlockKind.GAP
    return source[before.stop - 1] in LINE_ENDS and (is_gap or before.block is not after.block)


def _cut_segments(t: Transcript, marks: Sequence[Mark]) -> Iterator[Segment]:
    blocks = sorted(t.blocks, key=lambda block: block.span)
    owners = _Owners(t, blocks)
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    closing: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span.start].append(mark)
        if len(mark.span):
            closing[mark.span.stop].append(mark)
    cuts = sorted({0, len(t.source), *opening, *closing, *owners.bounds, *_find_block_cuts(blocks)})
    covering: Counter[str] = Counter()
    place = 0
    for start, stop in pairwise(cuts) if t.source else ((0, 0),):
        while place < len(blocks) and blocks[place].span.stop <= start:
            place += 1
        block = blocks[place] if place < len(blocks) and blocks[place].span.start <= start < stop else None
        covering.update(mark.look for mark in opening.get(start, ()) if len(mark.span))
        # What lies behind the last character belongs to the last segment.
        late = opening.get(stop, ()) if stop == len(t.source) and stop > start else ()
        yield Segment(
            start=start,
            stop=stop,
            block=block,
            turn=owners.find(start, stop, block),
            looks=tuple(sorted(covering)),
            opened=(*opening.get(start, ()), *late),
            closed=tuple(reversed(closing.get(stop, ()))),
        )
        covering -= Counter(mark.look for mark in closing.get(stop, ()))


def _find_block_cuts(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where blocks begin and end, and where the last line has its end that ends in a gap."""
    for block in blocks:
        yield from (block.span.start, block.span.stop)
        if block.kind is BlockKind.GAP:
            yield block.span.start + max(block.raw.rfind(end) for end in LINE_ENDS) + 1


class _Owners:
    """Whose turn each place is of."""

    def __init__(self, t: Transcript, blocks: Sequence[Block]) -> None:
        self._source = t.source
        self._turns = sorted(enumerate(t.turns), key=lambda pair: pair[1].span)
        self._starts = list(_find_turn_starts([turn for _, turn in self._turns], blocks))
        self._pieces = {
            piece.start: number
            for number, turn in enumerate(t.turns)
            for paragraph in turn.paragraphs
            for piece in paragraph.pieces
        }
        self.bounds = {*self._starts, *(turn.span.stop for turn in t.turns)}

    def find(self, start: int, stop: int, block: Block | None) -> int | None:
        """Return the index of the turn that a segment is of; white space goes with the line that it stands on.

        The hull of a turn may hold paragraphs that are not the turn's. Those are shown under nobody's name.
        """
        if block is not None and block.kind is BlockKind.GAP:
            start = block.span.start - 1 if self._source[stop - 1] in LINE_ENDS else block.span.stop
        place = bisect_right(self._starts, start) - 1
        if place < 0 or self._turns[place][1].span.stop <= start:
            return None
        number = self._turns[place][0]
        if block is not None and block.kind is BlockKind.PARAGRAPH and self._pieces.get(block.span.start) != number:
            return None
        return number


def _find_turn_starts(turns: Iterable[Turn], blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where turns begin on the page: with the markup before the label, where there is some."""
    block_starts = [block.span.start for block in blocks]
    for turn in turns:
        place = bisect_right(block_starts, turn.span.start) - 1
        block = blocks[place] if place >= 0 else None
        is_label = block is not None and block.kind is BlockKind.LABEL and turn.span.start < block.span.stop
        yield block_starts[place] if is_label else turn.span.start
