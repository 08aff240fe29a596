"""References to a passage, in the forms in which articles, reference managers, annotation tools and links want them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, overload

from pressparse.model import Paragraph, Transcript, Turn, check_transcript
from pressparse.quoting.bibtex import write_bibtex
from pressparse.quoting.csl import CslItem, write_csl
from pressparse.quoting.fragments import make_fragment
from pressparse.quoting.reference_text import write_text
from pressparse.quoting.references import gather_reference
from pressparse.quoting.selectors import TextPositionSelector, TextQuoteSelector, make_selectors
from pressparse.span import Span

__all__ = ["cite"]


@overload
def cite(t: Transcript, what: Paragraph | Turn | Span, form: Literal["text", "bibtex", "fragment"] = "text") -> str: ...
@overload
def cite(t: Transcript, what: Paragraph | Turn | Span, form: Literal["csl"]) -> CslItem: ...
@overload
def cite(
    t: Transcript, what: Paragraph | Turn | Span, form: Literal["selector"]
) -> tuple[TextPositionSelector, TextQuoteSelector]: ...
def cite(
    t: Transcript,
    what: Paragraph | Turn | Span,
    form: Literal["text", "bibtex", "fragment", "csl", "selector"] = "text",
) -> str | CslItem | tuple[TextPositionSelector, TextQuoteSelector]:
    r"""Return a reference to a passage, made of what the transcript holds and of nothing else.

    Words are cited as somebody's only where they stand in a paragraph of speech of that speaker's turn: not in a
    header or heading, not in a bracket with an editor's or another's words, not in a document that was set into the
    record. Where it is not known who speaks, the reference says so.

    Args:
        t: the transcript.
        what: a paragraph or turn of the transcript, or a place in it, in code points of ``t.source`` from 0. White
            space at the ends of a place is no part of the passage.
        form: what to return.

            - ``"text"``: one line for people: who speaks and in which office, the event, place and date, the
              institution, how the text relates to what was said, and the id of the paragraph.
            - ``"csl"``: an item of CSL-JSON.
            - ``"bibtex"``: an entry for a BibTeX file.
            - ``"selector"``: a ``TextPositionSelector`` and a ``TextQuoteSelector`` of the W3C Web Annotation Data
              Model, from which :func:`locate` finds the passage again.
            - ``"fragment"``: a text fragment, to be put behind the address of the page; an empty string where none
              would lead to the passage and nowhere else.

    Raises:
        TypeError: if ``t`` is no transcript, or ``what`` no paragraph, turn or span.
        IndexError: if ``what`` is a span that does not lie in the source.
        ValueError: if ``what`` is of another transcript or holds only white space, or there is no such form.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\nby the Harbour Minister Ada Marlow\n\n5 May 2021\n\nGood evening.\n")
    >>> cite(t, t.paragraphs[0])[:79]
    'Ada Marlow, Harbour Minister (named in the header). “Press conference”. 2021-05'
    >>> cite(t, t.paragraphs[0], form="fragment")
    '#:~:text=Good%20evening.'
    """
    check_transcript(t)
    stretches = _find_stretches(t, what)
    hull = Span(min(stretch.start for stretch in stretches), max(stretch.stop for stretch in stretches))
    match form:
        case "text":
            return write_text(gather_reference(t, stretches))
        case "csl":
            return write_csl(gather_reference(t, stretches))
        case "bibtex":
            return write_bibtex(gather_reference(t, stretches))
        case "selector":
            return make_selectors(t.source, hull)
        case "fragment":
            return make_fragment(t, hull)
        case _:  # pyright: ignore[reportUnnecessaryComparison] - callers without a type checker
            msg = f"form must be 'text', 'csl', 'bibtex', 'selector' or 'fragment', not {form!r}"
            raise ValueError(msg)


def _find_stretches(t: Transcript, what: Paragraph | Turn | Span) -> Sequence[Span]:
    """Return where a passage stands, in order, without white space at the ends.

    Raises:
        TypeError: if it is no paragraph, turn or span.
        IndexError: if it is a span that does not lie in the source.
        ValueError: if it is of another transcript, or holds only white space.
    """
    match what:
        case Paragraph():
            places = what.pieces if what in t.paragraphs else None
        case Turn():
            pieces = tuple(piece for paragraph in what.paragraphs for piece in paragraph.pieces)
            places = pieces or (what.span,) if what in t.turns else None
        case Span():
            if what.stop > len(t.source):
                msg = f"what must lie in the source, which ends at {len(t.source)}, but is {what!r}"
                raise IndexError(msg)
            places = (what,)
        case _:  # pyright: ignore[reportUnnecessaryComparison] - callers without a type checker
            msg = f"what must be a Paragraph, a Turn or a Span, not {type(what).__name__}"
            raise TypeError(msg)
    if places is None:
        msg = f"what must be of the transcript t, but it has no such {type(what).__name__.lower()}: {what!r}"
        raise ValueError(msg)
    stretches = (_trim(t.source, place) for place in places)
    found = sorted(stretch for stretch in stretches if len(stretch))
    if not found:
        msg = f"what must hold more than white space, but is {what!r}"
        raise ValueError(msg)
    return found


def _trim(source: str, span: Span) -> Span:
    """Return a span without the white space at its ends."""
    words = source[span.start : span.stop]
    start = span.stop - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
