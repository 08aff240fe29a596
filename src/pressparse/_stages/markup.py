"""What a page's markup says of its lines: which are headings, and which begin in bold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from pressparse._stages.lines import Lines
from pressparse.span import Span

__all__ = ["Mark", "find_headings", "find_marks"]

# A longer line is no heading, whatever a page makes of it.
_LONGEST = 150
# Markup that makes headings of more lines than this share of them says nothing.
_SHARE = 0.5


class Mark(NamedTuple):
    """What markup sets apart at the beginning of a line."""

    stop: int
    """The character after its last one, which may lie beyond the end of the line; then it is the whole line."""
    sign: str
    """The sign that Markdown has for it: ``###``, ``**``."""


def find_marks(headings: Mapping[int, int], strong: Sequence[Span]) -> Mapping[int, Mark]:
    """Return what markup sets apart, by the place where it begins.

    Args:
        headings: the levels of headings, by the place where they begin.
        strong: what is set in bold, or as a term.
    """
    marks = {span.start: Mark(span.stop, "**") for span in strong}
    marks.update((start, Mark(start + _LONGEST, "#" * level)) for start, level in headings.items())
    return marks


def find_headings(
    lines: Lines, filled: Sequence[int], labelled: Collection[int], headings: Mapping[int, int]
) -> tuple[int, ...]:
    """Return the numbers of the lines that markup says are headings inside the speech.

    Args:
        lines: the lines.
        filled: the numbers of the body's lines that may hold speech.
        labelled: the numbers of the lines that begin with a label.
        headings: the levels of headings, by the place where they begin.
    """
    if not headings:
        return ()
    begins, ends = lines.begins, lines.ends
    found = [n for n in filled if begins[n] in headings and ends[n] - begins[n] <= _LONGEST]
    return tuple(n for n in found if n not in labelled) if len(found) <= _SHARE * len(filled) else ()
