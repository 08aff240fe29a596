"""Places in a text: half-open spans of code points, and what they are in other units.

One coordinate system serves the whole library: code points of ``Transcript.source``, counted from 0. Lines, columns,
UTF-8 and UTF-16 offsets are worked out from it on demand, by the functions here, and are stored nowhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import field, frozen

from pressparse._values import Value

__all__ = ["LINE_ENDS", "LineIndex", "Position", "Span", "find_line_ends"]

# CARRIAGE RETURN with LINE FEED counts as one end. str.splitlines also cuts at U+000B
# and at the information separators U+001C to U+001E: those stand inside lines of converted texts, and end none here.
LINE_ENDS = "\n\r\f\x85\u2028\u2029"
"""The characters that end a line."""


def find_line_ends(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield where each line end of a text starts and stops, in order, as code points from 0.

    >>> list(find_line_ends("a\r\nb\nc"))
    [(1, 3), (4, 5)]
    """
    stop = 0
    for piece in text.splitlines(keepends=True):
        stop += len(piece)
        if piece[-1] in LINE_ENDS:
            yield stop - (2 if piece.endswith("\r\n") else 1), stop


@frozen(order=True, repr=False)
class Span:
    """A half-open range ``[start, stop)`` of code points, counted from 0.

    Args:
        start: the first code point of the range.
        stop: the code point after its last one; equal to ``start`` for an empty range.

    Raises:
        ValueError: if ``start`` is negative or ``stop`` lies before ``start``.

    >>> span = Span(2, 5)
    >>> "abcdefg"[span.start:span.stop], len(span)
    ('cde', 3)
    """

    start: int
    stop: int

    def __attrs_post_init__(self) -> None:
        """Check that the range is one."""
        if not 0 <= self.start <= self.stop:
            msg = f"a Span needs 0 <= start <= stop, but start is {self.start!r} and stop is {self.stop!r}"
            raise ValueError(msg)

    def __len__(self) -> int:
        """The number of code points in the range."""
        return self.stop - self.start

    def __repr__(self) -> str:
        """The short form, ``Span(2, 5)``."""
        return f"Span({self.start}, {self.stop})"

    def contains(self, other: Span) -> bool:
        """Tell whether another span lies wholly inside this one.

        >>> Span(2, 9).contains(Span(4, 9))
        True
        """
        return self.start <= other.start and other.stop <= self.stop


@frozen(kw_only=True, eq=False, repr=False)
class Position(Value):
    """One offset of a text in the units that editors, browsers and databases count in.

    A column is counted in code points. A tab is one; so are a combining mark and a zero-width character.
    """

    line: int
    """The line, from 1."""
    column: int
    """The code points before the offset on its line, from 0."""
    utf8: int
    """The bytes before the offset, where the text is encoded as UTF-8 (a lone surrogate counts three)."""
    utf16: int
    """The code units before the offset, as JavaScript and Java count."""


@frozen(eq=False)
class LineIndex:
    r"""Where the lines of one text start, for many look-ups of line and column in it.

    Args:
        text: the text that is looked up in.

    >>> LineIndex("one\ntwo").position(5)
    Position(line=2, column=1, utf8=5, utf16=5)
    """

    text: str = field(repr=False)
    _starts: tuple[int, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Find the starts of the lines."""
        starts = (0, *(stop for _, stop in find_line_ends(self.text)))
        object.__setattr__(self, "_starts", starts)

    def line(self, offset: int) -> int:
        """Return the line, from 1, on which an offset lies, in time that grows with the logarithm of the lines.

        Args:
            offset: a place in the text, in code points from 0; the text's length is allowed.

        Raises:
            IndexError: if the offset is not in the text.
        """
        if not 0 <= offset <= len(self.text):
            msg = f"offset must be from 0 to {len(self.text)}, the length of the text, not {offset!r}"
            raise IndexError(msg)
        return bisect_right(self._starts, offset)

    def position(self, offset: int) -> Position:
        """Return line, column, UTF-8 and UTF-16 offset of a place in the text.

        Args:
            offset: a place in the text, in code points from 0; the text's length is allowed.

        Raises:
            IndexError: if the offset is not in the text.
        """
        line = self.line(offset)
        before = self.text[:offset]
        return Position(
            line=line,
            column=offset - self._starts[line - 1],
            utf8=len(before.encode("utf-8", "surrogatepass")),
            utf16=len(before.encode("utf-16-le", "surrogatepass")) // 2,
        )
