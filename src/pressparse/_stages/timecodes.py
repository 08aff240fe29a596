"""Time codes: the place in a recording that a text prints beside what was said there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.lines import Line, Lines
from pressparse.model import Field
from pressparse.span import Span

__all__ = ["STAMP", "MarginTimes", "Timed", "find_label_time", "find_margin_times", "find_timecode", "read_timecode"]

# 00:39 ; 01:02:03 ; 00:00:39.500 ; 00:00:39,500
STAMP = r"(?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_PARTS = lazy_pattern(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")
# What stands between a label and its time: the label's own sign, markup, and the end of its line.
_AFTER_LABEL = lazy_pattern(
    rf"""
    (?= [\s:*_]{{0,10}}+ [(\[\d] )  # a quick look: hardly any label has one
    (?: [ :*_]{{0,6}} \s{{0,4}} [(\[]\s{{0,3}} (?P<noted> {STAMP} ) [ ]?[)\]]
      | [ ]? : [ *_]{{0,6}} (?P<bare> {STAMP} ) [ ]* $
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
# [00:00:39] ADA MARLOW: ; (00:39) Good evening. ; 00:00:39 : without brackets, fewer parts may be a time of day
_MARGIN = lazy_pattern(
    r"""
    (?: \[ [ ]? (?P<square> \d{1,2} (?: :\d{2} ){1,2} ) [ ]? \]
      | \( [ ]? (?P<round> \d{1,2} (?: :\d{2} ){1,2} ) [ ]? \)
      | (?P<bare> \d{1,2} (?: :\d{2} ){2} ) (?! [\w.:] ) )
    [ ]*
    """,
    re.VERBOSE,
)
# Lines that show whether times stand in the margin.
_SAMPLE = 60
_ENOUGH = 3
# Two parts, as in (10:30), are minutes and seconds only where the first of them is soon after the beginning.
_BEGINNING = timedelta(minutes=5)


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


class MarginTimes(NamedTuple):
    """The time codes that stand before the words of lines, or on lines of their own."""

    lines: Lines
    """The lines of the text, without the times before their words."""
    spans: Sequence[Span]
    """Where times stand before words."""
    alone: frozenset[int]
    """The numbers of the lines, from 0, that are a time and nothing else."""
    timed: Sequence[Timed]
    """The stretches for which they are printed."""


def find_margin_times(folded: str, lines: Lines) -> MarginTimes:
    """Return the time codes in the margin of a text; none in most texts.

    Args:
        folded: the folded text.
        lines: its lines.
    """
    match = _MARGIN().match
    sample = islice(lines.find_filled(), _SAMPLE)
    found_in = (match(folded, lines.begins[number], lines.ends[number]) for number in sample)
    stamps = [found[found.lastgroup or 0] for found in found_in if found is not None]
    times = [time for stamp in stamps if (time := read_timecode(stamp)) is not None]
    is_clock = bool(times) and stamps[0].count(":") == 1 and times[0] > _BEGINNING  # "(10:30) The ferry leaves."
    if len(times) < _ENOUGH or times != sorted(times) or is_clock:
        return MarginTimes(lines, (), frozenset(), ())
    kept: list[Line] = []
    spans: list[Span] = []
    alone: set[int] = set()
    timed: list[Timed] = []
    waiting: Span | None = None
    for number, line in enumerate(lines):
        found = None if line.is_blank else match(folded, line.begin, line.end)
        if found is not None:
            stamp = Span(*found.span(found.lastgroup or 0))
            if found.end() == line.end:
                alone.add(number)
                waiting = stamp
            else:
                spans.append(Span(line.begin, line.begin + len(found[0].rstrip())))
                line = line._replace(start=found.end(), begin=found.end())  # noqa: PLW2901
                waiting = stamp
        if waiting is not None and not line.is_blank and number not in alone:
            timed.append(Timed(line.begin, line.end, waiting))
            waiting = None
        kept.append(line)
    return MarginTimes(Lines.gather(kept), spans, frozenset(alone), timed)


def find_label_time(folded: str, label_stop: int) -> Span | None:
    """Return the time code that is printed behind a label, or None.

    Args:
        folded: the folded text.
        label_stop: where the label stops.
    """
    match = _AFTER_LABEL().match(folded, label_stop)
    return None if match is None else Span(*match.span("noted" if match["noted"] else "bare"))


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
    stamp = None if label_stop is None else find_label_time(folded, label_stop)
    return None if stamp is None else _make_field(text, stamp)


def _make_field(text: str, span: Span) -> Field[timedelta] | None:
    value = read_timecode(text[span.start : span.stop])
    return None if value is None else Field(span=span, source=text, value=value, rule="time.code")
