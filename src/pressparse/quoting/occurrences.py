"""Where words stand in a text, without regard to white space, and whether they stand there once."""

from __future__ import annotations

from bisect import bisect_right

from pressparse._patterns import lazy_pattern

__all__ = ["FoldedText", "find_twice", "fold_space"]

# Other white space than one plain space, so that most of a text is passed over quickly.
_SPACE = lazy_pattern(r"\s{2,}|[^\S ]")
_WIDE_SPACE = lazy_pattern(r"\s{2,}")


def fold_space(text: str) -> str:
    r"""Return a text with each run of white space as one space, at its ends too.

    >>> fold_space("of the running\r\n  costs. ")
    'of the running costs. '
    """
    return _SPACE().sub(" ", text)


def find_twice(text: str, words: str) -> tuple[int, ...]:
    """Return the first two places where words stand in a text, in code points from 0; one or none if there are fewer.

    >>> find_twice("so, so, so", "so"), find_twice("aaa", "aa"), find_twice("so", "no")
    ((0, 4), (0, 1), ())
    """
    first = text.find(words)
    if first == -1:
        return ()
    second = text.find(words, first + 1)
    return (first,) if second == -1 else (first, second)


class FoldedText:
    r"""A text with each run of white space as one space, and the way between the places of the two.

    Args:
        source: the text.

    >>> folded = FoldedText("Good  evening.\n\nThank you.")
    >>> folded.text[folded.to_folded(16):], folded.to_source(14)
    ('Thank you.', 16)
    """

    __slots__ = ("_folded_stops", "_removed", "_stops", "text")

    def __init__(self, source: str) -> None:
        self.text = fold_space(source)
        self._stops = [match.end() for match in _WIDE_SPACE().finditer(source)]
        # How many code points were taken out before the end of each run, beginning with none before the first.
        self._removed = [0]
        for match in _WIDE_SPACE().finditer(source):
            self._removed.append(self._removed[-1] + match.end() - match.start() - 1)
        self._folded_stops = [stop - gone for stop, gone in zip(self._stops, self._removed[1:], strict=True)]

    def to_folded(self, offset: int) -> int:
        """Return the place in ``text`` of a code point of the source that is no white space."""
        return offset - self._removed[bisect_right(self._stops, offset)]

    def to_source(self, index: int) -> int:
        """Return the place in the source of a code point of ``text``; a space is where its run begins."""
        return index + self._removed[bisect_right(self._folded_stops, index)]
