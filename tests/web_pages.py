"""Press conferences as web pages: the text of `conferences`, written in four kinds of markup, inside a site's chrome.

What is marked in the Markdown of a conference's text is marked by elements here: ``**Name:**`` in bold, ``### Name`` as
a heading. The chrome around the text is what sites set there: a menu, a notice about cookies, a share bar, a footer.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from conference_labels import FORMS, Lines
from conference_pools import TONGUES
from conferences import Conference, conferences

__all__ = ["CHROME", "MARKUPS", "WebPage", "web_pages"]

CHROME = (
    '<header class="site-header"><nav><ul><li><a href="/">Harbour Office</a></li></ul></nav></header>',
    '<div id="cookie-notice"><p>This site sets cookies. <button>Accept</button></p></div>',
    '<div class="share-bar"><a href="https://example.org/s">Share</a> <a href="https://example.org/t">Post</a></div>',
    '<aside class="newsletter"><form><label>Your address</label><input name="mail"></form></aside>',
    "<script>var page = {\"title\": '<p>QUESTION: Who reads this?</p>'};</script>",
    '<footer><p>Harbour Office, 1 Quay Street</p><ul><li><a href="/legal">Legal notice</a></li></ul></footer>',
    '<div class="related-items"><h3>Related</h3><ul><li><a href="/1">One</a></li></ul></div>',
)
"""Parts of a page that are not its text."""

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"#{3} (.+)")


@frozen(kw_only=True)
class WebPage:
    """A page, and the conference whose text it shows."""

    markup: str
    conference: Conference
    kind: str
    """The kind of markup."""


def _write_inline(line: str) -> str:
    return _BOLD.sub(r"<strong>\1</strong>", html.escape(line, quote=False))


def _write_block(block: str, tag: str) -> str:
    heading = _HEADING.fullmatch(block)
    if heading is not None:
        return f"<h3>{html.escape(heading[1])}</h3>"
    return f"<{tag}>{_write_inline(block)}</{tag}>"


def _write_paragraphs(blocks: Sequence[str]) -> str:
    return "\n".join(_write_block(block, "p") for block in blocks)


def _write_breaks(blocks: Sequence[str]) -> str:
    """Write the text of one element, with two line breaks between paragraphs; headings stand apart."""
    runs: list[str] = []
    for block in blocks:
        if _HEADING.fullmatch(block):
            runs.append(_write_block(block, "div"))
        elif runs and not runs[-1].startswith("<h3>"):
            runs[-1] += f"<br>\n<br />{_write_inline(block)}"
        else:
            runs.append(_write_inline(block))
    return "\n".join(run if run.startswith("<h3>") else f"<div>{run}</div>" for run in runs)


def _write_table(blocks: Sequence[str]) -> str:
    rows = "\n".join(f"<tr><td>&nbsp;</td><td>{_write_block(block, 'div')}</td></tr>" for block in blocks)
    return f"<table>{rows}</table>"


def _write_sloppily(blocks: Sequence[str]) -> str:
    """Write paragraphs that are never closed, in capitals, with font elements, as pages of the 1990s do."""
    return "\n".join(
        _write_block(block, "p") if _HEADING.fullmatch(block) else f"<P><FONT size=2>{_write_inline(block)}</FONT>"
        for block in blocks
    )


MARKUPS: dict[str, Callable[[Sequence[str]], str]] = {
    "paragraphs": _write_paragraphs,
    "line breaks": _write_breaks,
    "a table": _write_table,
    "unclosed elements": _write_sloppily,
}
"""How the blocks of a text are written, by the kind of markup."""


@st.composite
def web_pages(draw: DrawFn, kind: str) -> WebPage:
    """Build a page of a kind of markup with the conference that it shows.

    Args:
        draw: what hypothesis passes.
        kind: a key of `MARKUPS`.
    """
    tongue = draw(st.sampled_from(TONGUES))
    forms = [form for form in FORMS if tongue.code in form.languages and Lines.APART in form.lines]
    conference = draw(conferences(tongue, draw(st.sampled_from(forms)), Lines.APART))
    title, *blocks = [block for block in conference.text.strip("\n").split("\n\n") if block]
    lines = [line for block in blocks for line in block.split("\n")]
    chrome = draw(st.permutations(CHROME))
    cut = draw(st.integers(0, len(chrome)))
    body = f"<h1>{html.escape(title)}</h1>\n{MARKUPS[kind](lines)}"
    main = f"<main>{body}</main>" if draw(st.booleans()) else f'<div class="page"><div>{body}</div></div>'
    return WebPage(
        markup=f"<!DOCTYPE html>\n<html lang={tongue.code}><head><meta charset=utf-8><title>{html.escape(title)} | "
        f"Harbour Office</title></head>\n<body>{''.join(chrome[:cut])}{main}{''.join(chrome[cut:])}</body></html>",
        conference=conference,
        kind=kind,
    )
