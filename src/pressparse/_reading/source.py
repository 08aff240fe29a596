"""What every reader returns: a text to parse, and what is known of it beside its characters."""

from __future__ import annotations

from typing import NamedTuple

from pressparse.diagnostics import Diagnostic
from pressparse.model import Origin, Page

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
    begins: int = 0
    """Where the text that is to be read begins, in code points from 0; front matter stands before it."""
