"""Text fragments: the end of an address that makes a browser scroll to words and highlight them.

https://wicg.github.io/scroll-to-text-fragment/. A fragment is ``#:~:text=[prefix-,]start[,end][,-suffix]``. Browsers
look for whole words, without regard to case, accents and the width of white space, and take the first place that fits.
Each of the four parts must stand within one block of the page. So here:

- A passage is widened to whole words. A short one is the start; of a longer one, or one that goes over several blocks,
  the first words are the start and the last words the end.
- Start and end are lengthened, then given words from around them, until each stands in the text once. Where they
  can't be told from another place even so, there is no fragment.
- Markup that the published text shows as characters, asterisks around emphasis, is no part of the page.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pressparse._patterns import lazy_pattern
from pressparse.model import BlockKind, OmissionReason, Transcript, normalise_space
from pressparse.quoting.occurrences import find_twice
from pressparse.span import Span

__all__ = ["make_fragment"]

# How many words a passage may have to be written whole, and how many the start and the end have at least.
_WHOLE = 10
_LEAST = 4

# A word as far as its borders are borders for a browser. In a script without spaces, only a mark ends one.
_MARKS = "、。，．：；！？"
_WORD = lazy_pattern(
    rf"""
    [^\s{_MARKS}]+ [{_MARKS}]*
    | [{_MARKS}]+
    """,
    re.VERBOSE,
)

_SURROGATE = lazy_pattern("[\ud800-\udfff]")

# What a published page need not have where the text has it.
_NOT_ON_PAGE = frozenset({BlockKind.GAP, BlockKind.FURNITURE})


def make_fragment(t: Transcript, span: Span) -> str:
    """Return the text fragment of a passage; an empty string where none would lead there and nowhere else.

    Args:
        t: the transcript.
        span: the passage, in code points of the source from 0.
    """
    page = _Page(t)
    blocks = [block.span for block in t.blocks if block.kind not in _NOT_ON_PAGE]
    touched = [n for n, block in enumerate(blocks) if block.start < span.stop and span.start < block.stop]
    if not touched:
        return ""
    first, last = page.list_words(blocks[touched[0]]), page.list_words(blocks[touched[-1]])
    before = [word for word in first if word.stop <= span.start] or page.list_words(*blocks[: touched[0]][-1:])
    after = [word for word in last if word.start >= span.stop] or page.list_words(*blocks[touched[-1] + 1 :][:1])
    inside = [[word for word in words if word.start < span.stop and span.start < word.stop] for words in (first, last)]
    if not all(inside):
        return ""
    if len(touched) == 1:
        words = inside[0]
        if len(words) <= _WHOLE:
            return _find_whole(page, before, words, after)
        inside = [words[: len(words) // 2], words[len(words) // 2 :]]
    return _find_ends(page, before, inside[0], inside[1], after)


class _Page:
    """The text of a transcript as a browser shows it and searches it."""

    def __init__(self, t: Transcript) -> None:
        self._source = t.source
        self._markup = sorted(
            omission.span
            for paragraph in t.paragraphs
            for omission in paragraph.omitted
            if omission.reason is OmissionReason.MARKUP
        )
        self._searched = _fold(self.show(Span(0, len(t.source))))

    def list_words(self, *blocks: Span) -> list[Span]:
        """Return the words of blocks, but for those that are only markup."""
        words = (
            Span(*match.span()) for block in blocks for match in _WORD().finditer(self._source, block.start, block.stop)
        )
        return [word for word in words if self.show(word)]

    def show(self, span: Span) -> str:
        """Return what a browser shows of a stretch of the source."""
        at = span.start
        shown: list[str] = []
        marks = (bisect_left(self._markup, Span(offset, offset)) for offset in (span.start, span.stop))
        for mark in self._markup[slice(*marks)]:
            if span.contains(mark):
                shown.append(self._source[at : mark.start])
                at = mark.stop
        return normalise_space("".join((*shown, self._source[at : span.stop])))

    def has_once(self, *words: Span) -> bool:
        """Tell whether the stretch from the first to the last of some words is found in one place only."""
        return len(find_twice(self._searched, _fold(self.show(_join(words))))) == 1


def _find_whole(page: _Page, before: list[Span], words: list[Span], after: list[Span]) -> str:
    """Return the fragment of a passage that is written whole, with as much around it as makes it unique."""
    for _, around in _grow(len(words), max(len(before), len(after)), size=len(words)):
        prefix, suffix = before[len(before) - min(around, len(before)) :], after[:around]
        if page.has_once(*prefix, *words, *suffix):
            return _write(page, prefix=prefix, start=words, suffix=suffix)
    return ""


def _find_ends(page: _Page, before: list[Span], first: list[Span], last: list[Span], after: list[Span]) -> str:
    """Return the fragment of a passage by its first and its last words, each unique with what is put around it."""
    starts = ((before[len(before) - around :], first[:size]) for size, around in _grow(len(first), len(before)))
    ends = ((last[len(last) - size :], after[:around]) for size, around in _grow(len(last), len(after)))
    start = next(((prefix, start) for prefix, start in starts if page.has_once(*prefix, *start)), None)
    end = next(((end, suffix) for end, suffix in ends if page.has_once(*end, *suffix)), None)
    if start is None or end is None:
        return ""
    return _write(page, prefix=start[0], start=start[1], end=end[0], suffix=end[1])


def _grow(inside: int, around: int, size: int = _LEAST) -> Iterator[tuple[int, int]]:
    """Yield ever more words: how many of those inside, and once these are used up, of those around."""
    while True:
        taken = min(size, inside)
        added = min(size - taken, around)
        yield taken, added
        if (taken, added) == (inside, around):
            return
        size *= 2


def _write(
    page: _Page, *, prefix: list[Span], start: list[Span], end: list[Span] | None = None, suffix: list[Span]
) -> str:
    parts = [f"{_encode(page, prefix)}-"] if prefix else []
    parts.append(_encode(page, start))
    if end is not None:
        parts.append(_encode(page, end))
    if suffix:
        parts.append(f"-{_encode(page, suffix)}")
    return f"#:~:text={','.join(parts)}"


def _encode(page: _Page, words: list[Span]) -> str:
    """Return words percent-encoded. A hyphen has a meaning in a fragment, so it is encoded as well."""
    from urllib.parse import quote  # noqa: PLC0415 - most uses of the library write no address

    shown = _SURROGATE().sub("\N{REPLACEMENT CHARACTER}", page.show(_join(words)))
    return quote(shown, safe="").replace("-", "%2D")


def _join(words: Sequence[Span]) -> Span:
    return Span(words[0].start, words[-1].stop)


def _fold(text: str) -> str:
    """Return a text without case and accents, which browsers pass over."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
