"""The words of a transcript as one stream: what was spoken, or the whole page; and where each stands in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator

from attrs import frozen

from pressparse.model import BracketKind, Paragraph, ParagraphKind, Transcript, keep_stretches
from pressparse.quoting.words import Words, read_words
from pressparse.span import Span

__all__ = ["Aside", "Stream", "read_bracketed", "read_page", "read_speech"]

_UNHEARD = frozenset({BracketKind.GAP, BracketKind.REDACTION})


@frozen
class Aside:
    """A bracket in a stream's text whose words nobody spoke."""

    start: int
    stop: int
    is_unheard: bool
    """Whether it stands for words that were spoken."""


@frozen(eq=False, kw_only=True)
class Stream:
    """Words in the order in which they are read. A word is meant by its number, from 0."""

    source: str
    text: str
    """What the words were read from: stretches of the source, and a line end between two pieces."""
    words: Words
    stretches: tuple[tuple[int, int, int], ...]
    """Where each stretch begins in ``text``, where it begins in the source, and its length."""
    paragraphs: tuple[Paragraph | None, ...]
    """The paragraphs that the words stand in; None for what stands in none."""
    paragraph_starts: tuple[int, ...]
    """Where each of them begins in ``text``."""
    scopes: tuple[int, ...]
    """The number of the turn of each of them; negative where they are in no turn, one number for each run of them."""
    asides: tuple[Aside, ...] = ()

    def paragraphs_in(self, start: int, stop: int) -> range:
        """Return the numbers of the paragraphs that a range of the text, which is not empty, has a part in."""
        return range(bisect_right(self.paragraph_starts, start) - 1, bisect_right(self.paragraph_starts, stop - 1))

    def scope_of(self, word: int) -> int:
        """Return the scope of the paragraph that holds a word."""
        return self.scopes[bisect_right(self.paragraph_starts, self.words.starts[word]) - 1]

    def asides_between(self, start: int, stop: int) -> tuple[Aside, ...]:
        """Return the asides that begin in a range of the text."""
        first = bisect_left(self.asides, start, key=_start_of)
        return self.asides[first : bisect_left(self.asides, stop, key=_start_of)]

    def covers(self, offset: int) -> bool:
        """Tell whether a character of the source stands in the stream, and in no aside."""
        at, begin, size = self.stretches[max(bisect_right(self.stretches, offset, key=_source_of) - 1, 0)]
        place = at + offset - begin
        aside = bisect_right(self.asides, place, key=_start_of) - 1
        return at <= place < at + size and (aside < 0 or self.asides[aside].stop <= place)

    def source_of(self, offset: int) -> int:
        """Return where in the source a character of the text stands."""
        at, begin, size = self.stretches[max(bisect_right(self.stretches, offset, key=_begin_of) - 1, 0)]
        return begin + min(offset - at, size)

    def to_source(self, start: int, stop: int) -> Iterator[Span]:
        """Yield the stretches of the source that a range of the text was made from, without white space around."""
        number = bisect_right(self.stretches, start, key=_begin_of) - 1
        while number < len(self.stretches) and self.stretches[number][0] < stop:
            at, begin, size = self.stretches[number]
            part = self.text[max(start, at) : min(stop, at + size)]
            if part.strip():
                first = begin + max(start, at) - at + len(part) - len(part.lstrip())
                yield Span(first, first + len(part.strip()))
            number += 1


def read_bracketed(t: Transcript) -> frozenset[tuple[str, ...]]:
    """Return the words of each bracket that is no speech, as folded forms."""
    brackets = (b for paragraph in t.paragraphs for b in paragraph.brackets if b.kind is not BracketKind.SPEECH)
    return frozenset(tuple(read_words(bracket.raw).folded) for bracket in brackets)


def read_page(t: Transcript) -> Stream:
    """Return all words of the source, whatever they are; they are in no turn."""
    places: list[tuple[int, Paragraph | None]] = [(0, None)]
    for paragraph in t.paragraphs:
        for piece in paragraph.pieces:
            places += [(piece.start, paragraph), (piece.stop, None)]
    return Stream(
        source=t.source,
        text=t.source,
        words=read_words(t.source),
        stretches=((0, 0, len(t.source)),),
        paragraphs=tuple(paragraph for _, paragraph in places),
        paragraph_starts=tuple(start for start, _ in places),
        scopes=(-1,) * len(places),
    )


def read_speech(t: Transcript) -> Stream:
    """Return the words that were spoken: those of spoken paragraphs, without brackets that are no speech."""
    paragraphs = tuple(paragraph for paragraph in t.paragraphs if paragraph.kind is ParagraphKind.SPOKEN)
    parts: list[str] = []
    starts: list[int] = []
    stretches: list[tuple[int, int, int]] = []
    at = 0
    for paragraph in paragraphs:
        starts.append(at)
        for run in keep_stretches(paragraph):
            for kept in run:
                stretches.append((at, kept.start, len(kept)))
                parts.append(t.source[kept.start : kept.stop])
                at += len(kept)
            parts.append("\n")
            at += 1
    text = "".join(parts)
    asides = tuple(_find_asides(paragraphs, stretches))
    return Stream(
        source=t.source,
        text=text,
        words=_leave_out(read_words(text), asides),
        stretches=tuple(stretches) or ((0, 0, 0),),
        paragraphs=paragraphs,
        paragraph_starts=tuple(starts),
        scopes=tuple(_number_scopes(t, paragraphs)),
        asides=asides,
    )


def _find_asides(paragraphs: tuple[Paragraph, ...], stretches: list[tuple[int, int, int]]) -> Iterator[Aside]:
    """Yield the brackets that are no speech and are not omitted, by their place in the stream's text."""

    def to_text(offset: int) -> int:
        at, begin, size = stretches[max(bisect_right(stretches, offset, key=_source_of) - 1, 0)]
        return at + min(max(offset - begin, 0), size)

    for paragraph in paragraphs:
        for bracket in paragraph.brackets:
            if bracket.kind is not BracketKind.SPEECH:
                start, stop = to_text(bracket.span.start), to_text(bracket.span.stop)
                if start < stop:
                    yield Aside(start, stop, bracket.kind in _UNHEARD)


def _leave_out(words: Words, asides: tuple[Aside, ...]) -> Words:
    """Return the words that stand in no aside."""
    if not asides:
        return words
    kept: list[int] = []
    waiting = deque(asides)
    for number, start in enumerate(words.starts):
        while waiting and waiting[0].stop <= start:
            waiting.popleft()
        if not waiting or start < waiting[0].start:
            kept.append(number)
    return words.select(kept)


def _number_scopes(t: Transcript, paragraphs: tuple[Paragraph, ...]) -> Iterator[int]:
    numbers = {paragraph.span: number for number, turn in enumerate(t.turns) for paragraph in turn.paragraphs}
    run = 0
    scope = 0
    for paragraph in paragraphs:
        number = numbers.get(paragraph.span)
        if number is None and scope >= 0:
            run -= 1
        scope = run if number is None else number
        yield scope


def _begin_of(stretch: tuple[int, int, int]) -> int:
    return stretch[0]


def _source_of(stretch: tuple[int, int, int]) -> int:
    return stretch[1]


def _start_of(aside: Aside) -> int:
    return aside.start
