"""The words of a paragraph, with their places, and which of them are the same as those of another."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise, zip_longest
from typing import NamedTuple

from attrs import frozen

from pressparse._patterns import lazy_pattern
from pressparse.comparing.comparison import ChangeKind, ComparedWords, Words
from pressparse.comparing.sequences import match_sequences
from pressparse.model import Paragraph, keep_stretches, normalise_space
from pressparse.span import Span

__all__ = ["Reading", "Word", "compare_words", "read_words"]

# The signs that stand beside words and are no part of them: quote marks, dashes, stops, brackets.
_OPENING = "([{¿¡«‹“„‘‚「『（《〈【〔〖"
_SIGNS = re.escape(
    _OPENING
    + ")]}»›”‟’‛」』）》〉】〕〗"
    + "\"'`´*•·…。、，．：；？！・"
    + "!,.:;?-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"
    + "،؛؟۔־׳״।॥"
)
# Scripts without spaces between words: Han, kana.
_ALONE = "\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003347f"
_LETTER = rf"[^\s{_SIGNS}{_ALONE}]"
_SIGN = rf"[{_SIGNS}]"

# A word with the signs beside it, those set apart by spaces included: "(So", "island --", "1,000.5%"; at the end of a
# text, signs alone.
_WORD = lazy_pattern(
    rf"""
    (?= \S )
    (?P<before> [\s{_SIGNS}]*+ )
    (?:
        (?P<core>
            [{_ALONE}]
          | {_LETTER}++
            (?:
                (?: (?<= \d ) [.,:\u2013] (?= \d ) | ['’\-\u2010\u2011] )
                {_LETTER}++
            )*+
        )
        {_SIGN}*+
        (?: \s++ (?! [{re.escape(_OPENING)}] ) {_SIGN}++ (?! \S ) )*+
      | \Z
    )
    """,
    re.VERBOSE,
)
_MINUS_AT_END = lazy_pattern(r"(?<! [^\s(] ) [-\u2013\u2212] \Z", re.VERBOSE)
_DASHES = lazy_pattern("-{2,}")

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»״", '"'),
        **dict.fromkeys("‘’‚‛‹›`´׳", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"),
        "…": "...",
        **dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
    }
)

# A run of so many words that are the same is no more than chance between changes of more words than it has.
_CHANCE = 3


class Word(NamedTuple):
    """A word with the signs beside it."""

    start: int
    """Where it begins in :attr:`Reading.text`."""
    stop: int
    """Where it ends there."""
    form: str
    """What it is without regard to white space and to the typography of quote marks and dashes."""
    key: str
    """What it is without regard to punctuation and capitals either."""


@frozen
class Reading:
    """A paragraph as words."""

    source: str
    text: str
    """The stretches of the source that are not left out, with a space between two pieces of the paragraph."""
    starts: tuple[int, ...]
    """Where in the text each stretch begins."""
    stretches: tuple[Span, ...]
    """Where in the source each stretch is."""
    words: tuple[Word, ...]

    def take(self, start: int, stop: int) -> Words | None:
        """Return a run of words by their numbers; None for an empty one."""
        if start == stop:
            return None
        begin, end = self.words[start].start, self.words[stop - 1].stop
        pieces = tuple(self._find_pieces(begin, end))
        return Words(
            span=Span(pieces[0].start, pieces[-1].stop),
            source=self.source,
            pieces=pieces,
            text=normalise_space(self.text[begin:end]),
            count=stop - start,
        )

    def _find_pieces(self, begin: int, end: int) -> Iterator[Span]:
        """Yield the places of a part of the text in the source, without the white space around them."""
        for number in range(bisect_right(self.starts, begin) - 1, bisect_left(self.starts, end)):
            at, stretch = self.starts[number], self.stretches[number]
            part = self.text[max(begin, at) : min(end, at + len(stretch))]
            start = stretch.start + max(begin - at, 0) + len(part) - len(part.lstrip())
            if part.strip():
                yield Span(start, start + len(part.strip()))


def read_words(paragraph: Paragraph, source: str) -> Reading:
    """Return a paragraph as words.

    >>> import pressparse
    >>> t = pressparse.parse("And we — all of us — met.")
    >>> [word.key for word in read_words(t.paragraphs[0], t.source).words]
    ['and', 'we', 'all', 'of', 'us', 'met']
    """
    texts: list[str] = []
    starts: list[int] = []
    stretches: list[Span] = []
    size = 0
    for number, run in enumerate(keep_stretches(paragraph)):
        if number:
            texts.append(" ")
            size += 1
        for stretch in run:
            texts.append(source[stretch.start : stretch.stop])
            starts.append(size)
            stretches.append(stretch)
            size += len(stretch)
    text = "".join(texts)
    words = tuple(_make_word(match) for match in _WORD().finditer(text))
    return Reading(source, text, tuple(starts), tuple(stretches), words)


def _make_word(match: re.Match[str]) -> Word:
    form = _fold(match[0])
    core = match["core"]
    if core is None:
        return Word(match.start(), match.end(), form, form)
    # A minus is part of a number.
    sign = "-" if core[0].isdigit() and _MINUS_AT_END().search(match["before"]) else ""
    return Word(match.start(), match.end(), form, sign + _fold(core).casefold())


def _fold(text: str) -> str:
    """Return a text without what counts as typography; the text itself where nothing else is in it."""
    folded = "".join(text.split())
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", folded.translate(_TYPOGRAPHY))
    return _DASHES().sub("-", folded.replace("`", "'").replace("''", '"')) or text


class _Side:
    """The words of one side, through the paragraphs that they stand in."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._begins = list(accumulate((len(reading.words) for reading in readings), initial=0))
        self.words = [word for reading in readings for word in reading.words]

    def find_paragraph(self, place: int) -> int:
        """Return the number of the paragraph in which a word stands."""
        return bisect_right(self._begins, place) - 1

    def cut(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Yield the parts of a run of words, each in one paragraph."""
        for begin, end in pairwise(self._begins):
            if max(start, begin) < min(stop, end):
                yield max(start, begin), min(stop, end)

    def take(self, start: int, stop: int) -> Words | None:
        """Return a run of words that stands in one paragraph; None for an empty one."""
        if start == stop:
            return None
        number = self.find_paragraph(start)
        return self._readings[number].take(start - self._begins[number], stop - self._begins[number])


def compare_words(a: Sequence[Reading], b: Sequence[Reading], same: ChangeKind) -> tuple[ComparedWords, ...]:
    """Return what became of the words of a paragraph, or of several that were split or merged.

    Args:
        a: the paragraphs on side a, in order.
        b: their counterparts on side b, in order.
        same: the kind of words that are the same: kept, or moved with their paragraph.
    """
    side_a, side_b = _Side(a), _Side(b)
    pairs = match_sequences([word.key for word in side_a.words], [word.key for word in side_b.words])
    compared: list[ComparedWords] = []
    at_a = at_b = 0
    for start_a, start_b, length in _drop_chance(_find_runs(pairs), len(side_a.words), len(side_b.words)):
        compared += _compare_different(side_a, side_b, (at_a, start_a), (at_b, start_b))
        compared += _compare_same(side_a, side_b, start_a, start_b, length, same)
        at_a, at_b = start_a + length, start_b + length
    compared += _compare_different(side_a, side_b, (at_a, len(side_a.words)), (at_b, len(side_b.words)))
    return tuple(compared)


def _find_runs(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return the runs of pairs that follow one another on both sides: two places and a length."""
    runs: list[tuple[int, int, int]] = []
    for a, b in pairs:
        if runs and (a, b) == (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]):
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((a, b, 1))
    return runs


def _drop_chance(runs: Sequence[tuple[int, int, int]], size_a: int, size_b: int) -> Iterator[tuple[int, int, int]]:
    """Yield the runs but for those of few words between changes of more words: they would only cut a change up."""
    at_a = at_b = 0
    for number, (a, b, length) in enumerate(runs):
        next_a, next_b, _ = runs[number + 1] if number + 1 < len(runs) else (size_a, size_b, 0)
        changed = min(max(a - at_a, b - at_b), max(next_a - a - length, next_b - b - length))
        if length > _CHANCE or length >= changed:
            yield a, b, length
            at_a, at_b = a + length, b + length


def _compare_different(side_a: _Side, side_b: _Side, a: tuple[int, int], b: tuple[int, int]) -> Iterator[ComparedWords]:
    for cut_a, cut_b in zip_longest(side_a.cut(*a), side_b.cut(*b), fillvalue=(0, 0)):
        words_a, words_b = side_a.take(*cut_a), side_b.take(*cut_b)
        kind = ChangeKind.ADDED if words_a is None else ChangeKind.DROPPED if words_b is None else ChangeKind.CHANGED
        yield ComparedWords(kind=kind, a=words_a, b=words_b)


def _compare_same(
    side_a: _Side, side_b: _Side, a: int, b: int, length: int, same: ChangeKind
) -> Iterator[ComparedWords]:
    """Yield the words of a run, as far as they stand in one paragraph on both sides and are all of one kind."""

    def sort(n: int) -> tuple[bool, int, int]:
        is_kept = side_a.words[a + n].form == side_b.words[b + n].form
        return is_kept, side_a.find_paragraph(a + n), side_b.find_paragraph(b + n)

    for (is_kept, _, _), group in groupby(range(length), sort):
        numbers = list(group)
        start, stop = numbers[0], numbers[-1] + 1
        yield ComparedWords(
            kind=same if is_kept else ChangeKind.RESTYLED,
            a=side_a.take(a + start, a + stop),
            b=side_b.take(b + start, b + stop),
        )
