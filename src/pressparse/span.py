"""Places in a text: half-open spans of code points, and what they are in other units.

One coordinate system serves the whole library: code points of ``Transcript.source``, counted from 0. Lines, columns,
UTF-8 and UTF-16 offsets are worked out from it on demand, by the functions here, and are stored nowhere.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from attrs import field, frozen

from pressparse._values import Value

__all__ = ["LINE_ENDS", "LineIndex", "Position", "Span", "split_after_ends"]

LINE_ENDS = "\n\r\f\x85\u2028\u2029"
"""The characters that end a line."""

# CARRIAGE RETURN with LINE FEED counts as one end. str.splitlines also cuts at these: U+000B and the information
# separators stand inside lines of converted texts, and end none here.
_NO_ENDS = "\x0b\x1c\x1d\x1e"


def split_after_ends(text: str) -> list[str]:
    r"""Return the lines of a text, each with its line end; they join to the text.

    >>> split_after_ends("a\r\nb\x0bc\n")
    ['a\r\n', 'b\x0bc\n']
    """
    pieces = text.splitlines(keepends=True)
    if not any(character in text for character in _NO_ENDS):
        return pieces
    lines: list[list[str]] = [[]]
    for piece in pieces:
        lines[-1].append(piece)
        if piece[-1] in LINE_ENDS:
            lines.append([])
    return ["".join(line) for line in lines if line]


@frozen(order=True, repr=False, init=False)
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

    # A transcript has more spans than anything else, and this is the fastest way to make one that is checked.
    def __init__(self, start: int, stop: int) -> None:
        if not 0 <= start <= stop:
            msg = f"a Span needs 0 <= start <= stop, but start is {start!r} and stop is {stop!r}"
            raise ValueError(msg)
        _set_start(self, start)
        _set_stop(self, stop)

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


_set_start, _set_stop = Span.start.__set__, Span.stop.__set__  # type: ignore[attr-defined]


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
        starts = (0, *accumulate(len(line) for line in split_after_ends(self.text) if line[-1] in LINE_ENDS))
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

    def column(self, offset: int) -> int:
        """Return the column, from 0, of an offset in its line, in code points, as fast as :meth:`line`.

        Args:
            offset: a place in the text, in code points from 0; the text's length is allowed.

        Raises:
            IndexError: if the offset is not in the text.
        """
        return offset - self._starts[self.line(offset) - 1]

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
            column=self.column(offset),
            utf8=len(before.encode("utf-8", "surrogatepass")),
            utf16=len(before.encode("utf-16-le", "surrogatepass")) // 2,
        )
