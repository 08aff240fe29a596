"""A reference as CSL-JSON, which Zotero, Pandoc and most writers of bibliographies read.

https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
"""

from __future__ import annotations

from typing import Literal, Required, TypeAlias, TypedDict

from pressparse.model import EventType
from pressparse.quoting.reference_text import describe_event, make_key, write_note
from pressparse.quoting.references import Reference

__all__ = ["CslItem", "write_csl"]

_Day: TypeAlias = dict[Literal["date-parts"], list[list[int]]]
_Hyphenated = TypedDict("_Hyphenated", {"event-date": _Day, "event-place": str}, total=False)


class CslItem(_Hyphenated, total=False):
    """A reference in CSL-JSON. What is not known is absent.

    Two more names are spelled with a hyphen: ``event-date``, the day of the event, and ``event-place``, where it took
    place.
    """

    id: Required[str]
    """The day, and the paragraph or the place in the source."""
    type: Required[Literal["speech", "interview"]]
    """What is cited."""
    author: list[dict[Literal["literal"], str]]
    """Who says the passage, where the names of all are known. A name is whole: what of it is the family name is not
    told."""
    title: str
    """The title of the text."""
    genre: str
    """The kind of event."""
    issued: dict[Literal["date-parts"], list[list[int]]]
    """The day of the event: words are issued when they are said. When the page was published is another matter."""
    publisher: str
    """The institution that published the text."""
    language: str
    """The language of most of the speech (BCP 47)."""
    URL: str
    """The address that the text was taken from."""
    note: Required[str]
    """Who speaks and in which office, how the text relates to what was said, and the ids of the paragraphs."""


def write_csl(reference: Reference) -> CslItem:
    """Return a reference as an item of CSL-JSON."""
    is_interview = reference.event_type is EventType.INTERVIEW
    item: CslItem = {
        "id": make_key(reference),
        "type": "interview" if is_interview else "speech",
        "note": write_note(reference),
    }
    if reference.authors:
        item["author"] = [{"literal": name} for name in reference.authors]
    if reference.title is not None:
        item["title"] = reference.title
    if reference.event_type is not None:
        item["genre"] = describe_event(reference)
    if reference.date is not None:
        day = reference.date
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
        item["event-date"] = {"date-parts": [[day.year, day.month, day.day]]}
    if reference.place is not None:
        item["event-place"] = reference.place
    if reference.institution is not None:
        item["publisher"] = reference.institution
    if reference.language is not None:
        item["language"] = reference.language
    if reference.url is not None:
        item["URL"] = reference.url
    return item
