"""A house style: what one institution does differently from others, as one value of plain data.

A style is passed to a call; there is no registry to change, so two threads can read with two styles. Every pattern is
a regular expression in Python's syntax for the folded form of a line: typographic quotes, dashes and spaces stand as
``'``, ``"``, ``-`` and a plain space, and a full-width colon as ``:``. Case counts; ``(?i)`` before a pattern lets it
vary.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import cast

from attrs import Attribute, field, frozen

from pressparse._patterns import compile_pattern
from pressparse._values import Value
from pressparse.errors import StyleError
from pressparse.languages.language import EventLabel

__all__ = ["DateOrder", "HouseStyle", "Signal", "SignalPlace"]


class DateOrder(StrEnum):
    """The order of day, month and year in a date in figures."""

    DMY = "dmy"
    """Day, month, year."""
    MDY = "mdy"
    """Month, day, year."""


class SignalPlace(StrEnum):
    """Where the sign of a house is looked for."""

    HEAD = "head"
    """In the first 30 lines that are not blank."""
    FOOT = "foot"
    """In the last 20 lines that are not blank."""


def _check_pattern(owner: object, attribute: Attribute[str], value: object) -> None:
    if not isinstance(value, str):
        msg = f"{type(owner).__name__}.{attribute.name} must be a regular expression as a string, not {value!r}"
        raise StyleError(msg)
    try:
        compile_pattern(value)
    except re.error as error:
        msg = f"{type(owner).__name__}.{attribute.name} is no regular expression: {value!r} ({error})"
        raise StyleError(msg) from error


def _check_patterns(owner: object, attribute: Attribute[tuple[str, ...]], value: object) -> None:
    if not isinstance(value, tuple):
        msg = f"{type(owner).__name__}.{attribute.name} must be a tuple of regular expressions, not {value!r}"
        raise StyleError(msg)
    for pattern in cast("tuple[object, ...]", value):
        _check_pattern(owner, attribute, pattern)  # type: ignore[arg-type]


def _check_optional_pattern(owner: object, attribute: Attribute[str | None], value: object) -> None:
    if value is not None:
        _check_pattern(owner, attribute, value)  # type: ignore[arg-type]


def _check_weight(_owner: object, _attribute: Attribute[int], value: object) -> None:
    if not isinstance(value, int) or value < 1:
        msg = f"Signal.weight must be a whole number from 1, not {value!r}"
        raise StyleError(msg)


def _check_name(_owner: object, _attribute: Attribute[str], value: object) -> None:
    if not isinstance(value, str) or not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value):
        msg = f"HouseStyle.name must be lower-case words joined by hyphens, such as 'harbour-office', not {value!r}"
        raise StyleError(msg)


@frozen(eq=False, repr=False)
class Signal(Value):
    """A sign that a text comes from a house.

    Raises:
        StyleError: if the pattern is no regular expression or the weight is below 1.
    """

    pattern: str = field(validator=_check_pattern)
    """A regular expression for a line, or a part of one."""
    weight: int = field(default=1, validator=_check_weight)
    """How much the sign counts; a style is chosen from a sum of 3."""
    place: SignalPlace = SignalPlace.HEAD
    """Where it is looked for."""


@frozen(kw_only=True, eq=False, repr=False)
class HouseStyle(Value):
    r"""How one house publishes its transcripts. Every part but the name may be left out.

    To describe a house that differs little from another, use ``attrs.evolve(STYLES["nato"], name=..., ...)``.

    Raises:
        StyleError: if a part is malformed; the message names it.

    >>> import pressparse
    >>> house = pressparse.HouseStyle(name="harbour-office", date_order=pressparse.DateOrder.DMY)
    >>> pressparse.parse("Press conference\n\n03/04/2019\n\nGood evening.", style=house).date.isoformat()
    '2019-04-03'
    """

    name: str = field(validator=_check_name)
    """A short name, in lower case."""
    institution: str | None = None
    """The institution, for :attr:`pressparse.Metadata.institution`."""
    languages: tuple[str, ...] = ()
    """The languages (BCP 47) that the house publishes in, the most frequent first."""
    hosts: tuple[str, ...] = ()
    """Host names of the house: with ``url=``, a host that is one of them, or below one, chooses the style."""
    signals: tuple[Signal, ...] = ()
    """Signs by which a text of the house is known."""
    date_order: DateOrder | None = None
    """The order of dates in figures; None where the house does not settle it."""
    furniture: tuple[str, ...] = field(default=(), validator=_check_patterns)
    """Patterns of whole lines of page chrome, in the header and at the foot."""
    kickers: tuple[str, ...] = field(default=(), validator=_check_patterns)
    """Patterns of whole header lines that are understood but hold no metadata: a series' name, a department."""
    opens_with_marker: bool = False
    """Whether all that stands above a delivery marker near the top is header or chrome."""
    captions: bool = False
    """Whether a photo caption that repeats title and byline may stand between the header and the speech."""
    labels: tuple[str, ...] = field(default=(), validator=_check_patterns)
    """Patterns of the beginnings of lines that are labels in this house, its terminator included. The label itself is
    the group ``label``: ``(?P<label>PM|J):``."""
    label_meanings: tuple[tuple[str, str], ...] = ()
    """Labels that only this house prints, and the words of a language that they stand for: ``("J", "Journalist")``."""
    never_labels: tuple[str, ...] = field(default=(), validator=_check_patterns)
    """Patterns of whole labels, without terminator, that this house prints before other things than speech."""
    headings: tuple[str, ...] = field(default=(), validator=_check_patterns)
    """Patterns of whole lines that are headings inside the text."""
    contents_end: str | None = field(default=None, validator=_check_optional_pattern)
    """A pattern of the last line above the speech, below a table of contents."""
    colophon: tuple[str, ...] = field(default=(), validator=_check_patterns)
    """Patterns of whole lines at which the foot of the page begins."""
    foot_title_after: str | None = field(default=None, validator=_check_optional_pattern)
    """A pattern of the line in the foot after which the title stands; None where the foot has no title."""
    zones: tuple[tuple[str, int], ...] = ()
    """Abbreviations of time zones that have one meaning in this house, with minutes east of UTC."""
    event_labels: tuple[EventLabel, ...] = ()
    """Names of kinds of events that only this house uses."""

    def __hash__(self) -> int:
        """Hash by the name: a style is looked up often, and has many parts."""
        return hash((HouseStyle, self.name))
