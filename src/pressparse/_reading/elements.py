"""A page as a flat list of elements and the pieces of text in them, in the order of the page.

Parents come before their children, so that whatever is summed over a page, or handed down in it, is one pass over the
list. lxml reads the markup, as events: its trees end at a depth of a few hundred elements, and what lies deeper would
be lost; selectolax builds the tree that a browser does, which takes a time that grows with the square of the depth.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from pressparse._patterns import lazy_pattern
from pressparse.errors import MissingExtraError

__all__ = ["BLOCKS", "Elements", "hand_down", "parse_elements"]

# The elements that begin a line of their own, as browsers show them.
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol
    optgroup option p pre section summary table tbody td tfoot th thead title tr ul
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# What is read of an element beside its name.
_ATTRIBUTES = frozenset(
    """
    aria-hidden class content datetime hidden href id itemprop lang name property pubdate rel role style type
    xml:lang
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
_TASK = "reading HTML"
_NONE: Mapping[str, str] = MappingProxyType({})

# Pages of people are some dozens deep. Where a page is deeper than this, lxml looks for the beginning of every element
# that ends through all that are open, so that a hostile page would take a time that grows with the square of its size.
_DEEPEST = 2000
# lxml goes on to the end of what it was given, whatever its receiver says.
_CHUNK = 1 << 16
# What can't nest, and is kept when a page is flattened.
_FLAT = frozenset(["base", "br", "hr", "link", "meta", "p", "script", "style", "title"])
# <div class="text"> ; </div>
_TAG = lazy_pattern(r"</?(?P<name>[a-z][^\s/<>]*)[^<>]*>", re.IGNORECASE)


class Elements(NamedTuple):
    """The elements of a page, by their numbers from 0, and its text."""

    tags: list[str]
    """The name of each element."""
    parents: array[int]
    """The number of the element that each lies in; -1 for the first."""
    attributes: dict[int, Mapping[str, str]]
    """Those attributes that are read, of the elements that have any."""
    owners: array[int]
    """For each piece of text, the element that it stands in."""
    pieces: list[str | None]
    """The pieces of text in order, each as in the markup; None where a block begins or ends."""

    def get(self, number: int, name: str) -> str | None:
        """Return an attribute of an element, or None."""
        return self.attributes.get(number, _NONE).get(name)

    def find_texts(self, tag: str) -> list[tuple[int, str]]:
        """Return the elements of a name that hold text, each with the text that stands directly in it."""
        texts: dict[int, list[str]] = {}
        for owner, piece in zip(self.owners, self.pieces, strict=True):
            if piece is not None and self.tags[owner] == tag:
                texts.setdefault(owner, []).append(piece)
        return [(owner, "".join(parts)) for owner, parts in texts.items()]


def hand_down(page: Elements, own: Mapping[int, int]) -> list[int]:
    """Return for each element the nearest value that it or an element around it has; -1 where none has one.

    Args:
        page: the page.
        own: the values of some elements.
    """
    values = [-1] * len(page.parents)
    first = min(own, default=len(values))  # before it there is nothing to hand down
    for number, parent in enumerate(page.parents[first:], first):
        # A parent of -1 finds the last value, which is -1 up to the end.
        values[number] = own[number] if number in own else values[parent]
    return values


def parse_elements(markup: str) -> Elements:
    """Read a page's markup. Whatever the markup is, there is a page.

    Args:
        markup: the page.

    Raises:
        MissingExtraError: if lxml is not installed.
    """
    try:
        from lxml import etree  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(_TASK, extra="html") from None

    def run(content: str) -> Elements:
        builder = _Builder()
        # lxml calls those methods of a target that there are; its types ask for all.
        target = cast("Any", builder)
        parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
        for start in range(0, len(content) or 1, _CHUNK):
            # A str is refused where the page declares an encoding; surrogates have no bytes.
            parser.feed(content[start : start + _CHUNK].encode("utf-8", "replace") or b" ")
        parser.close()
        return builder.page

    try:
        return run(markup)
    except _TooDeepError:
        return run(_flatten(markup))


class _TooDeepError(Exception):
    """The page is nested deeper than any page that people write."""


class _Builder:
    """The receiver of lxml's events."""

    def __init__(self) -> None:
        self.page = Elements([], array("l"), {}, array("l"), [])
        self._open: list[int] = []
        self._text: list[str] = []
        self.data = self._text.append  # lxml's method for text, of which a page has more than of anything else

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        page = self.page
        if len(self._open) > _DEEPEST:
            raise _TooDeepError
        number = len(page.tags)
        if tag in BLOCKS:
            self._add_break()
        else:
            self._add_text()
        page.tags.append(tag)
        page.parents.append(self._open[-1] if self._open else -1)
        kept = {name: value for name, value in attributes.items() if name in _ATTRIBUTES} if attributes else None
        if kept:
            page.attributes[number] = kept
        self._open.append(number)
        if tag == "br":
            self._add_piece("\n")

    def end(self, tag: str) -> None:
        if not self._open:
            return
        if tag in BLOCKS:
            self._add_break()
        else:
            self._add_text()
        self._open.pop()

    def close(self) -> None:
        self._add_text()

    def _add_text(self) -> None:
        if self._text:
            self._add_piece("".join(self._text))
            self._text.clear()

    def _add_break(self) -> None:
        self._add_text()
        if self.page.pieces and self.page.pieces[-1] is not None:
            self._add_piece(None)

    def _add_piece(self, text: str | None) -> None:
        self.page.owners.append(self._open[-1] if self._open else 0)
        self.page.pieces.append(text)


def _flatten(markup: str) -> str:
    """Return a page without any nesting: each block begins a paragraph, and other elements are gone."""

    def replace(tag: re.Match[str]) -> str:
        name = tag["name"].lower()
        if name in _FLAT:
            return tag[0]
        return "<p>" if name in BLOCKS else ""

    return _TAG().sub(replace, markup)
