"""What every reader returns: a text to parse, and what is known of it beside its characters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pressparse.diagnostics import Diagnostic
from pressparse.model import Origin, Page
from pressparse.span import Span

__all__ = ["Source"]


class Source(NamedTuple):
    """A text to parse, and how it was come by."""

    text: str
    """The text, unaltered but for U+FFFD where a diagnostic says so."""
    origin: Origin
    """Where it came from, and the encoding."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was uncertain in reading it, in order of place."""
    page: Page | None = None
    """What the page declares about itself; None where it declares nothing."""
    title: int | None = None
    """The offset where the title begins, where markup says which heading it is."""
    headings: Mapping[int, int] = MappingProxyType({})
    """The level, from 1, of each heading that markup says to be one, by the offset where it begins."""
    strong: tuple[Span, ...] = ()
    """What markup sets in bold, or as a term, in order."""
    begins: int = 0
    """Where the text that is to be read begins, in code points from 0; front matter stands before it."""
