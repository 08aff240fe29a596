"""One document of a corpus, before it is read, and the rule by which it gets its id."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TypeAlias

from attrs import Factory, field, frozen, validators

from pressparse._values import Value

__all__ = ["Document", "Found", "Unreadable", "make_id"]


def _take_id(document: Document) -> str:
    return document.id


@frozen(kw_only=True, eq=False, repr=False)
class Document(Value):
    """A text that is to be read, with an id that is its own in the corpus.

    >>> document = Document(id="2020/briefing", content="Press briefing")
    >>> document.place
    '2020/briefing'
    """

    id: str = field(validator=validators.instance_of(str))
    """What it is known by in results, rows and records."""
    content: str | bytes | Path = field(repr=False, validator=validators.instance_of((str, bytes, Path)))
    """The text; its bytes; or the file that holds them, which is opened when its turn comes."""
    url: str | None = None
    """The address of the page that it was taken from."""
    place: str = field(default=Factory(_take_id, takes_self=True), eq=False)
    """Where it stands, for messages: the file, or the file and the line; its id where nothing else is said."""


@frozen(kw_only=True, eq=False, repr=False)
class Unreadable(Value):
    """A document that its source names, and that can't be had from it."""

    id: str
    """The id that the document has, or that its source has where it can't be told which of its documents it is."""
    place: str
    """Where it stands."""
    error: str
    """Why it can't be had."""


Found: TypeAlias = Document | Unreadable
"""What a source gives."""


def make_id(*parts: str) -> str:
    r"""Return an id from the parts of a path: the same on every system, for every run.

    The parts are joined by ``/`` and composed (Unicode NFC), since file systems differ in both. What can't be written
    as UTF-8 is spelled out.

    Args:
        parts: the parts of a path below the folder or in the archive that was named; they may hold ``/`` themselves.

    >>> make_id("2020", "caf\u0065\u0301.txt") == "2020/café.txt"
    True
    """
    joined = "/".join(part for part in parts if part)
    return unicodedata.normalize("NFC", joined).encode("utf-8", "backslashreplace").decode("utf-8")
