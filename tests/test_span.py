"""Spans, line ends, and places in the units of editors, browsers and databases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse.span import LineIndex, Position, Span, split_after_ends
from strategies import LINE_ENDS, noise

TEXT = "one\r\ntwo\n\n\U0001f6a2 é\u2028four"


class TestSpan:
    """A half-open range `[start, stop)` of code points, counted from 0."""

    def test_values(self) -> None:
        """A span is a value: equal, hashable, ordered by start, then stop."""
        assert Span(2, 5) == Span(2, 5)
        assert len({Span(2, 5), Span(2, 5), Span(2, 6)}) == 2
        assert sorted([Span(3, 4), Span(2, 9), Span(2, 5)]) == [Span(2, 5), Span(2, 9), Span(3, 4)]
        assert not isinstance(Span(2, 5), tuple)

    def test_repr(self) -> None:
        """The short form can be read back."""
        assert repr(Span(2, 5)) == "Span(2, 5)"
        assert eval(repr(Span(2, 5))) == Span(2, 5)  # noqa: S307

    def test_frozen(self) -> None:
        """A span can't be changed."""
        with pytest.raises(AttributeError):
            Span(2, 5).start = 3  # type: ignore[misc]

    @given(st.integers(0, 99), st.integers(0, 99))
    def test_length(self, start: int, size: int) -> None:
        """The length is the number of code points; an empty span is false."""
        span = Span(start, start + size)
        assert len(span) == size
        assert bool(span) is (size > 0)

    @pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 2), (-2, -1)])
    def test_malformed(self, start: int, stop: int) -> None:
        """A span that ends before it begins, or begins before 0, is misuse; the message states both."""
        with pytest.raises(ValueError, match=rf"start is {start} and stop is {stop}"):
            Span(start, stop)

    def test_contains(self) -> None:
        """A span contains itself, its parts and empty spans at its edges."""
        span = Span(2, 5)
        assert all(span.contains(other) for other in (span, Span(3, 4), Span(2, 2), Span(5, 5)))
        assert not any(span.contains(other) for other in (Span(1, 3), Span(4, 6), Span(0, 9), Span(6, 6)))


class TestLineEnds:
    """The library's own list of line ends, not that of `str.splitlines`."""

    @pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
    def test_each(self, end: str) -> None:
        """Each is one line end."""
        assert split_after_ends(f"a{end}b{end}") == [f"a{end}", f"b{end}"]

    @pytest.mark.parametrize("mark", ["\x0b", "\x1c", "\x1d", "\x1e", "\x1f", "\t", "\xa0", "\u200b", "\\n"], ids=ascii)
    def test_no_line_end(self, mark: str) -> None:
        """Other separators stand inside a line."""
        assert split_after_ends(f"a{mark}b\n{mark}{mark}c{mark}") == [f"a{mark}b\n", f"{mark}{mark}c{mark}"]

    def test_carriage_returns(self) -> None:
        """CARRIAGE RETURN, LINE FEED is one; the other order, and two of one kind, are two."""
        assert split_after_ends("\r\n") == ["\r\n"]
        assert split_after_ends("\n\r") == ["\n", "\r"]
        assert split_after_ends("\r\r\n") == ["\r", "\r\n"]

    @given(noise())
    def test_nothing_lost(self, text: str) -> None:
        """Lines with their ends together are the text, and none but its end ends a line."""
        lines = split_after_ends(text)
        assert "".join(lines) == text
        for number, line in enumerate(lines):
            end = next((end for end in sorted(LINE_ENDS, key=len, reverse=True) if line.endswith(end)), "")
            assert end or number == len(lines) - 1
            assert not any(other in line[: len(line) - len(end)] for other in LINE_ENDS)


class TestLineIndex:
    """Line (from 1), column (from 0), UTF-8 and UTF-16 offset of a place."""

    def test_positions(self) -> None:
        """Every place of a text with several line ends."""
        index = LineIndex(TEXT)
        lines = [index.line(offset) for offset in range(len(TEXT) + 1)]
        assert [index.column(offset) for offset in range(5)] == [0, 1, 2, 3, 4]
        assert lines == [1] * 5 + [2] * 4 + [3] + [4] * 4 + [5] * 5
        assert index.position(0) == Position(line=1, column=0, utf8=0, utf16=0)
        assert index.position(TEXT.index("é")) == Position(line=4, column=2, utf8=15, utf16=13)
        assert index.position(len(TEXT)) == Position(line=5, column=4, utf8=len(TEXT.encode()), utf16=19)

    def test_start_of_line(self) -> None:
        """The first place after a line end is column 0 of the next line, at the very end too."""
        assert LineIndex("a\n").position(2) == Position(line=2, column=0, utf8=2, utf16=2)
        assert LineIndex("").position(0) == Position(line=1, column=0, utf8=0, utf16=0)

    def test_surrogates(self) -> None:
        """A lone surrogate counts three bytes and one unit; a tab and a combining mark count one column each."""
        assert LineIndex("\ud83da").position(1) == Position(line=1, column=1, utf8=3, utf16=1)
        assert LineIndex("\te\u0301x").position(3).column == 3

    @pytest.mark.parametrize("offset", [-1, len(TEXT) + 1, 10_000])
    def test_outside(self, offset: int) -> None:
        """A place that is not in the text is misuse."""
        with pytest.raises(IndexError, match=f"from 0 to {len(TEXT)}.*{offset}"):
            LineIndex(TEXT).line(offset)
        with pytest.raises(IndexError):
            LineIndex(TEXT).position(offset)

    @given(noise(), st.data())
    def test_agrees_with_encoders(self, text: str, data: st.DataObject) -> None:
        """The offsets are those of Python's own encoders, and lines only grow."""
        offset = data.draw(st.integers(0, len(text)))
        position = LineIndex(text).position(offset)
        assert position.utf8 == len(text[:offset].encode("utf-8", "surrogatepass"))
        assert position.utf16 == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        ends = [line for line in split_after_ends(text[:offset]) if line.endswith(tuple(LINE_ENDS))]
        cut = text[:offset].endswith("\r") and text[offset:].startswith("\n")
        assert position.line == 1 + len(ends) - cut
        assert 0 <= position.column <= offset
