"""What the header says: fields, moments, people, and how the text is laid out."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - a field named date needs its type under another name
from datetime import datetime, timedelta, timezone
from datetime import time as Time  # noqa: N812
from typing import Generic, TypeVar

from attrs import frozen

from pressparse._values import Value
from pressparse.model.kinds import DeliveryStatus, EventType, LayoutKind
from pressparse.model.slices import Slice
from pressparse.span import Span

__all__ = ["DeliveryMarker", "Field", "Layout", "Metadata", "Moment", "Person"]

T = TypeVar("T")


@frozen(kw_only=True, eq=False, repr=False)
class Field(Slice, Generic[T]):
    r"""A value that was read from the text, with its place and the rule that read it.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n12 Feb. 2020\n\nGood evening.\n")
    >>> t.metadata.date.raw, t.metadata.date.value.isoformat(), t.metadata.date.rule
    ('12 Feb. 2020', '2020-02-12', 'date.named.en')
    """

    value: T
    """What was read: it follows from ``raw`` by ``rule``, and from nothing else."""
    rule: str
    """The permanent id of the rule that read it."""


@frozen(kw_only=True, eq=False, repr=False)
class Moment(Value):
    """A date, a time or both, to the precision that the text states. Nothing is filled in.

    >>> Moment(date=Date(2020, 2, 12), time=Time(19, 31)).isoformat()
    '2020-02-12T19:31'
    """

    date: Date | None = None
    """The day, where one is stated in full."""
    time: Time | None = None
    """The time of day, without a zone, where one is stated."""
    zone: str | None = None
    """The zone as printed: ``EST``, ``Washington time``."""
    utc_offset: timedelta | None = None
    """The offset from UTC, where the printed zone has one meaning."""

    def isoformat(self) -> str:
        """Return the moment in ISO 8601, to the precision stated; an empty string where nothing is.

        >>> Moment(time=Time(14, 45), zone="EDT", utc_offset=timedelta(hours=-4)).isoformat()
        '14:45-04:00'
        """
        day = "" if self.date is None else self.date.isoformat()
        if self.time is None:
            return day
        aware = self.time if self.utc_offset is None else self.time.replace(tzinfo=timezone(self.utc_offset))
        clock = aware.isoformat(timespec="auto" if self.time.second or self.time.microsecond else "minutes")
        return f"{day}T{clock}" if day else clock

    def to_datetime(self) -> datetime | None:
        """Return the moment as a ``datetime``, or None where date or time is not stated.

        It is aware only where ``utc_offset`` is known.

        >>> Moment(date=Date(2020, 2, 12)).to_datetime() is None
        True
        """
        if self.date is None or self.time is None:
            return None
        zone = None if self.utc_offset is None else timezone(self.utc_offset)
        return datetime.combine(self.date, self.time, tzinfo=zone)


@frozen(kw_only=True, eq=False, repr=False)
class Person(Value):
    """Somebody whom the text names. Every part is as printed; a part that is not printed is None.

    >>> Person(name="Ada Marlow", role="Harbour Minister").affiliation is None
    True
    """

    name: str | None = None
    """The name, without role or honorific."""
    role: str | None = None
    """The office or function."""
    affiliation: str | None = None
    """The organisation, outlet or party."""


@frozen(kw_only=True, eq=False, repr=False)
class Layout(Value):
    """How the paragraphs of the speech are set, and the measurements that say so; header and foot do not count."""

    kind: LayoutKind
    """The way in which paragraphs are set."""
    width: int | None
    """The width near which lines are broken, in code points; None where they are not."""
    lines: int
    """Lines that are not blank."""
    blank_lines: int
    """Lines that are blank, or hold only white space."""
    open_ends: int
    """Lines that end in mid-sentence and are directly followed by a line that is not blank, among the first 150."""
    indented: int
    """Lines whose indent is deeper than that of most, among the first 150."""


@frozen(kw_only=True, eq=False, repr=False)
class DeliveryMarker(Slice):
    """A phrase that says how the text relates to the words that were spoken, where it first stands."""

    status: DeliveryStatus
    """What it says."""
    language: str
    """The language of the phrase (BCP 47)."""
    repeats: tuple[Span, ...] = ()
    """Where the same marker stands again: on every page, or in the title too."""


@frozen(kw_only=True, eq=False, repr=False)
class Metadata(Value):
    """What title and header say about the event and the text, each with its place."""

    title: Field[str] | None = None
    """The title as printed, white space normalised."""
    event_type: Field[EventType] | None = None
    """The kind of event."""
    speakers: tuple[Field[Person], ...] = ()
    """The people whom title or header names as speakers, in order."""
    date: Field[Moment] | None = None
    """The day of the event. An unlabelled date in the header is the event's."""
    published: Field[Moment] | None = None
    """When the text was published, where a label says so."""
    updated: Field[Moment] | None = None
    """When the text was last changed, where a label says so."""
    started: Field[Moment] | None = None
    """When the event began: a time that stands beside the date in the header."""
    ended: Field[Moment] | None = None
    """When the event ended."""
    place: Field[str] | None = None
    """Where the event took place, as printed."""
    language: str | None = None
    """The language of most of the speech (BCP 47); None where it can't be told."""
    languages: tuple[str, ...] = ()
    """All languages that have a real share in the speech, the largest first."""
    institution: str | None = None
    """The institution that published the text, where the house style says it."""
    style: str
    """The name of the house style that was used."""
    evidence: tuple[Span, ...] = ()
    """The places for which that style was chosen."""
    layout: Layout
    """How the paragraphs are set."""
    other: tuple[Field[str], ...] = ()
    """Header lines of the form ``Name: value`` that map to nothing above, whole."""
