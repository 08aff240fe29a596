"""Time codes: the place in a recording that a text prints beside what was said there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse.model import Field
from pressparse.span import Span

__all__ = ["STAMP", "Timed", "find_timecode", "read_timecode"]

# 00:39 ; 01:02:03 ; 00:00:39.500 ; 00:00:39,500
STAMP = r"(?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_PARTS = lazy_pattern(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")
# What stands between a label and its time: the label's own sign, markup, and the end of its line.
_AFTER_LABEL = lazy_pattern(
    rf"""
    (?: [ :*_]{{0,6}} \s{{0,4}} [(\[][ ]? (?P<noted> {STAMP} ) [ ]?[)\]]
      | [ ]? : [ *_]{{0,6}} (?P<bare> {STAMP} ) [ ]* $
    )
    """,
    re.VERBOSE | re.MULTILINE,
)


class Timed(NamedTuple):
    """A stretch of the text, and the time code that is printed for it."""

    start: int
    stop: int
    stamp: Span


def read_timecode(raw: str) -> timedelta | None:
    """Return the time that a time code states, counted from the beginning of the recording; None for anything else.

    >>> read_timecode("01:02:03,500")
    datetime.timedelta(seconds=3723, microseconds=500000)
    """
    match = _PARTS().fullmatch(raw)
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups(default="0")
    return timedelta(
        hours=int(hours), minutes=int(minutes), seconds=int(seconds), milliseconds=int(fraction.ljust(3, "0"))
    )


def find_timecode(
    text: str, folded: str, start: int, label_stop: int | None, timed: Sequence[Timed]
) -> Field[timedelta] | None:
    """Return the first time code of a turn, or None where none is stated.

    Args:
        text: the text.
        folded: its folded form.
        start: where the turn begins.
        label_stop: where its label stops; None for a turn without one.
        timed: the stretches for which a time code is printed before them, in order.
    """
    number = bisect_right(timed, start, key=lambda stretch: stretch.start) - 1
    if number >= 0 and start < timed[number].stop:
        return _make_field(text, timed[number].stamp)
    match = None if label_stop is None else _AFTER_LABEL().match(folded, label_stop)
    if match is None:
        return None
    return _make_field(text, Span(*match.span("noted" if match["noted"] else "bare")))


def _make_field(text: str, span: Span) -> Field[timedelta] | None:
    value = read_timecode(text[span.start : span.stop])
    return None if value is None else Field(span=span, source=text, value=value, rule="time.code")
