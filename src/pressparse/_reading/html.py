"""From a web page to its text: what a reader of the page sees of the speech, and what the page says about itself."""

from __future__ import annotations

import re

from attrs import evolve

from pressparse._patterns import lazy_pattern
from pressparse._reading.chrome import find_parts
from pressparse._reading.declared_page import read_page
from pressparse._reading.elements import parse_elements
from pressparse._reading.rendering import render
from pressparse._reading.source import Source
from pressparse.model import Page
from pressparse.span import Span

__all__ = ["looks_like_html", "read_html"]

# <!DOCTYPE html ; <html lang="en"> ; <h1> ; <!-- saved page --> <html>
_OPENING = lazy_pattern(
    r"""
    (?: \s | \ufeff | <!--.{0,2000}?--> | <\?xml [^<>]{0,300} \?> )*
    < (?: !doctype \s+ html | (?: html | head | body | div | h[1-6] | p | section | article | main | table | span
                                | title | meta | link ) \b [^<>]{0,2000} > )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as web pages and fragments of them do.

    >>> looks_like_html("<!DOCTYPE html><p>Good evening."), looks_like_html("<v Ada Marlow>Good evening.")
    (True, False)
    """
    return _OPENING().match(text) is not None


def read_html(source: Source) -> Source:
    """Return the text of a page, with what its markup and the page itself say.

    Args:
        source: the page's markup, and how it was come by.

    Raises:
        MissingExtraError: if lxml is not installed.
    """
    page = parse_elements(source.text)
    declared = read_page(page)
    rendering = render(page, find_parts(page, declared.title))
    # What was uncertain in decoding lies in the markup, of which the text has no places.
    top = Span(0, min(1, len(rendering.text)))
    return source._replace(
        text=rendering.text,
        origin=evolve(source.origin, media_type="text/html", dropped=rendering.dropped),
        page=None if declared == Page() else declared,
        diagnostics=tuple(evolve(found, span=top) for found in source.diagnostics),
        title=rendering.title,
        headings=rendering.headings,
        strong=rendering.strong,
    )
