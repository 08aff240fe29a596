"""A transcript as one page for reading: the source as published, and in its margins what it was read as, and why.

The page is whole in itself: it has no script, loads nothing, and names nothing outside itself. Of what stands in
it, only text comes from the transcript (see ``html_text``); a policy in its head also forbids a browser to run or load
anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from pressparse.model import Transcript
from pressparse.model.wording import count_of
from pressparse.span import LineIndex
from pressparse.writing.html_legend import write_legend
from pressparse.writing.html_source import write_source
from pressparse.writing.html_tables import write_diagnostics, write_exchanges, write_metadata, write_speakers
from pressparse.writing.html_text import escape_words, quote_words
from pressparse.writing.marks import find_marks
from pressparse.writing.wording import shorten, spell_moment

__all__ = ["write_frame", "write_page"]

_TITLE = 120
_UNTITLED = "Untitled transcript"


def write_frame(t: Transcript) -> str:
    """Return a transcript as a notebook shows it: a line that says what it is, and the page in a frame of its own.

    The frame keeps the style of the page and that of the notebook apart, and lets nothing run.

    Args:
        t: the transcript.
    """
    # A link inside a frame leads to the notebook's own address, unless the page has an address of its own.
    page = "".join(write_page(t)).replace("<head>", '<head><base href="about:srcdoc">', 1)
    return (
        f"<p>{_write_summary(t)}</p>"
        f'<iframe srcdoc="{escape(page)}" sandbox title="Transcript" '
        'style="width: 100%; height: 40rem; border: 1px solid #888; resize: vertical"></iframe>'
    )


def write_page(t: Transcript) -> Iterator[str]:
    """Yield the page of a transcript, in parts.

    Args:
        t: the transcript.
    """
    index = LineIndex(t.source)
    title = escape_words(shorten(t.title, _TITLE)) if t.title else _UNTITLED
    heading = quote_words(t.title, t.metadata.language) if t.title else _UNTITLED
    sections: dict[str, tuple[str, Iterable[str]]] = {
        "metadata": ("Metadata", write_metadata(t, index)),
        "diagnostics": ("Diagnostics", write_diagnostics(t, index)),
        "source": ("Source", write_source(t, find_marks(t), index)),
        "speakers": ("Speakers", write_speakers(t)),
        "exchanges": ("Exchanges", write_exchanges(t)),
        "legend": ("Legend", write_legend(t)),
    }
    yield '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>\n{_read_style()}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#source">Skip to the source</a>\n'
    yield f"<header>\n<h1>{heading}</h1>\n<p>{_write_summary(t)}</p>\n</header>\n"
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, (title, _) in sections.items())
    yield f'<nav aria-label="On this page"><ul>{links}</ul></nav>\n<main>\n'
    for name, (section_title, parts) in sections.items():
        yield f'<section id="{name}">\n<h2>{section_title}</h2>\n'
        yield from parts
        yield "\n</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _write_summary(t: Transcript) -> str:
    """Return when and where, and how much was read, in one line."""
    place = t.metadata.place
    parts = [
        *([escape_words(spell_moment(t.date))] if t.date is not None else []),
        *([quote_words(place.value)] if place is not None else []),
        count_of(len(t.paragraphs), "paragraph"),
        count_of(len(t.turns), "turn"),
        count_of(len(t.exchanges), "exchange"),
        count_of(len(t.diagnostics), "diagnostic"),
    ]
    return " · ".join(parts)


@cache
def _read_style() -> str:
    from importlib import resources  # noqa: PLC0415 - it takes longer to import than the library

    return resources.files("pressparse.writing").joinpath("html_style.css").read_text(encoding="utf-8")
