"""The first stage: a text as lines, and the folded views in which patterns are matched.

Folding never moves a character. The folded form of the whole text is one-to-one, so an offset in it is an offset in the
source. Only a line that holds invisible or combining characters gets a view of its own with a map of offsets, since
there a letter of the view may stand for several characters of the source.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import ne
from typing import NamedTuple, overload

from pressparse._patterns import lazy_pattern
from pressparse.span import LINE_ENDS, Span, split_after_ends

__all__ = ["Line", "Lines", "View", "fold_text", "make_view", "part_ligatures", "split_lines"]

# Characters that stand at the ends of lines without being read: every white space of str.isspace, and the marks
# that converters leave behind.
_SPACE = (
    "\t\n\x0b\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_MARKS = "\N{ZERO WIDTH NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
_EDGE = _SPACE + _MARKS

_FOLDED = {
    **dict.fromkeys((c for c in _SPACE if c not in LINE_ENDS), " "),
    **dict.fromkeys((c for c in LINE_ENDS if c != "\n"), "\n"),
    **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}", "'"),
    **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}", "-"),
    **dict.fromkeys("\N{MINUS SIGN}", "-"),
    "\N{FULLWIDTH COLON}": ":",
    "\N{FULLWIDTH LEFT PARENTHESIS}": "(",
    "\N{FULLWIDTH RIGHT PARENTHESIS}": ")",
}
_FOLDS = tuple(_FOLDED.items())
_ASCII_FOLDS = tuple((mark, plain) for mark, plain in _FOLDS if mark.isascii() and mark != plain)

# Characters for which a view needs a map of offsets: soft hyphen, combining marks, zero-width and direction marks, and
# the ligatures of Latin letters.
_UNEVEN = lazy_pattern("[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufb00-\ufb06\ufeff]")
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LIGATURE = lazy_pattern("[\ufb00-\ufb06]")


class Line(NamedTuple):
    """One line of a text, as offsets into it."""

    start: int
    """The first code point of the line, indent included; of a blank line, that of the first of a run of blank lines."""
    begin: int
    """The first code point that is not white space; the same as ``end`` on a blank line."""
    end: int
    """The code point after the last one that is not white space."""

    @property
    def is_blank(self) -> bool:
        """Whether the line holds nothing but white space and invisible marks."""
        return self.begin == self.end

    @property
    def indent(self) -> int:
        """The characters before the first one that is not white space."""
        return self.begin - self.start


class Lines(Sequence[Line]):
    """The lines of a text, in columns. A :class:`Line` is made when it is looked at.

    A value for each line would take more memory than all else that is made of a text, and keep the garbage collector
    busy; so what goes through all lines reads the columns.

    Args:
        starts: where each line starts, as :class:`Line` has it.
        begins: where its words begin.
        ends: where they end.
    """

    __slots__ = ("begins", "ends", "starts")

    def __init__(self, starts: list[int], begins: list[int], ends: list[int]) -> None:
        self.starts, self.begins, self.ends = starts, begins, ends

    @classmethod
    def gather(cls, lines: Iterable[Line]) -> Lines:
        """Return some lines as columns."""
        lines = tuple(lines)
        return cls([line.start for line in lines], [line.begin for line in lines], [line.end for line in lines])

    def pick(self, numbers: Sequence[int]) -> Lines:
        """Return the lines with some numbers, from 0."""
        starts, begins, ends = self.starts, self.begins, self.ends
        return Lines([starts[n] for n in numbers], [begins[n] for n in numbers], [ends[n] for n in numbers])

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Lines: ...
    def __getitem__(self, index: int | slice) -> Line | Lines:
        """Return one line, or the lines of a slice."""
        if isinstance(index, slice):
            return Lines(self.starts[index], self.begins[index], self.ends[index])
        return Line(self.starts[index], self.begins[index], self.ends[index])

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines in order."""
        return map(Line, self.starts, self.begins, self.ends)

    def find_filled(self, start: int = 0, stop: int | None = None) -> Iterator[int]:
        """Yield the numbers of the lines in a range that are not blank, in order."""
        stop = len(self) if stop is None else stop
        begins, ends = (self.begins[start:stop], self.ends[start:stop]) if start else (self.begins, self.ends)
        return compress(range(start, stop), map(ne, begins, ends))

    def find_last_filled(self, start: int) -> Iterator[int]:
        """Yield the numbers of the lines from one on that are not blank, the last one first."""
        return compress(range(len(self) - 1, start - 1, -1), map(ne, reversed(self.begins), reversed(self.ends)))

    def find_line(self, offset: int) -> int:
        """Return the number of the line that a place lies in.

        Args:
            offset: the place, in code points from 0.
        """
        return bisect_right(self.starts, offset) - 1


def split_lines(text: str, start: int = 0) -> Lines:
    r"""Return the lines of a text. Text after the last line end is a line, also where it is empty.

    Args:
        text: the text.
        start: where the first line begins, in code points from 0.

    >>> [(line.begin, line.end, line.is_blank) for line in split_lines("a\n\n b")]
    [(0, 1, False), (2, 2, True), (4, 5, False)]
    """
    lines = Lines([], [], [])
    add_start, add_begin, add_end = lines.starts.append, lines.begins.append, lines.ends.append
    blank = -1  # where a run of blank lines starts
    has_marks = any(mark in text for mark in _MARKS)
    stop = start
    for content in split_after_ends(text[start:]):
        start, stop = stop, stop + len(content)
        inner = "" if content == "\n" else content.strip()
        if has_marks and inner and (inner[0] in _MARKS or inner[-1] in _MARKS):
            inner = content.strip(_EDGE)
        if inner:
            blank = -1
            begin = start if content[0] == inner[0] else start + content.index(inner[0])
            add_start(start)
            add_begin(begin)
            add_end(begin + len(inner))
            continue
        if blank < 0:
            blank = start
        add_start(blank)
        add_begin(blank)
        add_end(blank)
    if start == len(text) or text[-1] in LINE_ENDS:
        add_start(stop)
        add_begin(stop)
        add_end(stop)
    return lines


def fold_text(text: str) -> str:
    r"""Return the text with typographic spaces, quotes, dashes and colons as their plain forms, one for one.

    Every character that ends a line becomes a line feed, so that a CARRIAGE RETURN before a LINE FEED makes two.

    >>> fold_text("Iraq’s –\xa0first")
    "Iraq's - first"
    """
    for mark, plain in _ASCII_FOLDS if text.isascii() else _FOLDS:
        text = text.replace(mark, plain)
    return text


def part_ligatures(text: str) -> str:
    r"""Return a text with the ligatures of Latin letters as these letters; it may become longer.

    >>> part_ligatures("oﬃce")
    'office'
    """
    if text.isascii() or _LIGATURE().search(text) is None:
        return text
    return _LIGATURE().sub(lambda match: _LIGATURES[match[0]], text)


class View(NamedTuple):
    """A stretch of the source in the form in which patterns are matched."""

    text: str
    """The folded text, without invisible marks, letters composed (NFC)."""
    offset: int
    """Where the stretch begins in the source."""
    offsets: tuple[int, ...] | None
    """For each code point of ``text``, and for its end, the offset in the source; None where it is one-to-one."""

    def to_source(self, start: int, stop: int) -> Span:
        """Return the span of the source for a range of the view's text."""
        if self.offsets is None:
            return Span(self.offset + start, self.offset + stop)
        return Span(self.offsets[start], max(self.offsets[stop], self.offsets[start]))


def make_view(folded: str, start: int, stop: int) -> View:
    """Return the view of a stretch of a folded text.

    Args:
        folded: the result of :func:`fold_text` for the whole text.
        start: where the stretch begins, in code points from 0.
        stop: the code point after its last one.
    """
    text = folded[start:stop]
    if text.isascii() or not _UNEVEN().search(text):
        return View(text, start, None)
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text, start):
        if unicodedata.combining(character) and letters:
            composed = unicodedata.normalize("NFC", letters[-1] + character)
            if len(composed) == 1:
                letters[-1] = composed
                continue
        elif character in _LIGATURES:
            letters.extend(_LIGATURES[character])
            offsets.extend([offset] * len(_LIGATURES[character]))
            continue
        elif _UNEVEN().match(character):
            continue
        letters.append(character)
        offsets.append(offset)
    return View("".join(letters), start, (*offsets, stop))
