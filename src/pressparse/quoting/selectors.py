"""Selectors of the W3C Web Annotation Data Model: a passage by its place and by its words, and the way back.

https://www.w3.org/TR/annotation-model/#selectors. Its positions count code points from 0, as spans do here, and it asks
for a prefix and a suffix. How long they are is for us to choose:

- A prefix is long enough to tell the passage from all others by itself, and so is a suffix. So an edit on one side of
  the passage, however near, leaves enough on the other.
- A side that can't do so is empty. That happens where the text begins, or ends, with words that come again.

White space counts as one space in all comparisons, so that a change of line ends or line width does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypedDict, cast

from pressparse.model import Transcript, check_transcript
from pressparse.quoting.occurrences import FoldedText, find_twice, fold_space
from pressparse.span import Span

__all__ = ["TextPositionSelector", "TextQuoteSelector", "locate", "make_selectors"]

# How many code points a prefix or a suffix has at least, where the text has as many.
_LEAST = 32

# What, beside letters and digits, may go on with a word: "can't", "re-elected".
_JOINING = "'’-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"


class TextPositionSelector(TypedDict):
    """A passage by its place in one version of a text."""

    type: Literal["TextPositionSelector"]
    """The name of the kind of selector."""
    start: int
    """The first code point of the passage, from 0."""
    end: int
    """The code point after its last one."""


class TextQuoteSelector(TypedDict):
    """A passage by its words and the words around it."""

    type: Literal["TextQuoteSelector"]
    """The name of the kind of selector."""
    exact: str
    """The passage, unaltered."""
    prefix: str
    """What stands directly before it."""
    suffix: str
    """What stands directly after it."""


def make_selectors(source: str, span: Span) -> tuple[TextPositionSelector, TextQuoteSelector]:
    r"""Return the selectors of a passage.

    Args:
        source: the text.
        span: the passage, which neither begins nor ends with white space.

    >>> make_selectors("Yes. It sails.\n\nYes.", Span(0, 4))[1]
    {'type': 'TextQuoteSelector', 'exact': 'Yes.', 'prefix': '', 'suffix': ' It sails.\n\nYes.'}
    """
    folded = FoldedText(source)
    start, stop = folded.to_folded(span.start), folded.to_folded(span.stop - 1) + 1
    first = folded.to_source(_find_prefix(folded.text, start, stop))
    last = folded.to_source(_find_suffix(folded.text, start, stop) - 1) + 1
    return (
        {"type": "TextPositionSelector", "start": span.start, "end": span.stop},
        {
            "type": "TextQuoteSelector",
            "exact": source[span.start : span.stop],
            "prefix": source[first : span.start],
            "suffix": source[span.stop : last],
        },
    )


def locate(t: Transcript, selector: Iterable[TextPositionSelector | TextQuoteSelector]) -> Span | None:
    r"""Return where the passage of a selector stands in a transcript, of the same text or of another version of it.

    The words of the passage must stand there unaltered, but for white space, with the prefix before them or the suffix
    after them. If that holds of several places, which of them is meant can't be told. The position is not asked, since
    an edit moves it.

    Args:
        t: the transcript.
        selector: the selectors of one passage, as :func:`cite` made them or as ``json.loads`` gives them back. One of
            them must be a ``TextQuoteSelector``.

    Returns:
        The place, in code points of ``t.source`` from 0; None where it can't be told.

    Raises:
        TypeError: if ``t`` is no transcript, or ``selector`` no series of selectors.
        ValueError: if none of them is a ``TextQuoteSelector`` with words.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\nGood evening. It sails.\n")
    >>> selector = pressparse.cite(t, t.paragraphs[0], form="selector")
    >>> pressparse.locate(pressparse.parse("The press conference\n\nGood evening. It sails.\n"), selector)
    Span(22, 45)
    >>> pressparse.locate(pressparse.parse("Press conference\n\nGood evening. It sailed.\n"), selector) is None
    True
    """
    check_transcript(t)
    prefix, exact, suffix = _read_quote(selector)
    folded = FoldedText(t.source)
    places: set[int] = set()
    if prefix:
        places.update(place + len(prefix) for place in find_twice(folded.text, prefix + exact))
    if suffix or not prefix:
        places.update(find_twice(folded.text, exact + suffix))
    if len(places) != 1:
        return None
    start = places.pop()
    stop = start + len(exact)
    before, after = folded.text[start - 1 : start], folded.text[stop : stop + 1]
    if _goes_on(before) != _goes_on(prefix[-1:]) or _goes_on(after) != _goes_on(suffix[:1]):
        return None
    return Span(folded.to_source(start), folded.to_source(stop - 1) + 1)


def _find_prefix(text: str, start: int, stop: int) -> int:
    """Return where the prefix of a passage begins: at the passage itself where none tells it from all others."""
    size = _LEAST
    while True:
        first = max(0, start - size)
        if len(find_twice(text, text[first:stop])) == 1:
            return first
        if first == 0:
            return start
        size *= 2


def _find_suffix(text: str, start: int, stop: int) -> int:
    """Return where the suffix of a passage ends, as ``_find_prefix``."""
    size = _LEAST
    while True:
        last = min(len(text), stop + size)
        if len(find_twice(text, text[start:last])) == 1:
            return last
        if last == len(text):
            return stop
        size *= 2


def _goes_on(character: str) -> bool:
    """Tell whether a character beside a passage is a part of the same word: "able" is not the "able" of "unable"."""
    return character.isalnum() or (character != "" and character in _JOINING)


def _read_quote(selector: Iterable[object]) -> tuple[str, str, str]:
    """Return prefix, words and suffix of the quote among the selectors of a passage, white space folded.

    Raises:
        TypeError: if they are no series of selectors.
        ValueError: if there is no quote among them, or it has no words.
    """
    if isinstance(selector, str | Mapping) or not isinstance(selector, Iterable):
        msg = f"selector must be a list of selectors, as cite(..., form='selector') gives it, not {selector!r}"
        raise TypeError(msg)
    for one in selector:
        if not isinstance(one, Mapping):
            msg = f"selector must hold objects with a type, not {one!r}"
            raise TypeError(msg)
        fields = cast("Mapping[str, object]", one)
        if fields.get("type") == "TextQuoteSelector":
            parts = [fields.get(name, "") for name in ("prefix", "exact", "suffix")]
            prefix, exact, suffix = (fold_space(part) if isinstance(part, str) else "" for part in parts)
            if exact.strip():
                return prefix, exact.strip(), suffix
    msg = "selector must hold a TextQuoteSelector with its exact words: a position alone does not say what stood there"
    raise ValueError(msg)
