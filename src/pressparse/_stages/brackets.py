"""Bracketed passages: one sign with many meanings, told apart by what stands inside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.label_words import LabelKind, read_label
from pressparse._stages.phrases import read_words, split_words
from pressparse._stages.tables import word_table
from pressparse._stages.timecodes import Timed
from pressparse.languages import LANGUAGES
from pressparse.model import Bracket, BracketKind, Field, Omission, OmissionReason, normalise_space
from pressparse.span import Span

__all__ = ["Overlay", "find_overlays", "tell_bracket"]

# A pair of brackets, with short ones inside at most; it may run over lines.
_BRACKETS = lazy_pattern(r"[(\[【]((?:[^()\[\]【】]|[(\[][^()\[\]]{1,60}[)\]]){1,400})[)\]】]")
# **word** ; *word* ; __word__ ; and the escapes of Markdown
_EMPHASIS = lazy_pattern(r"(\*\*?\*?|__)(?=[^\s*_])[^*\n]{1,400}?(?<=[^\s*_])(\1)(?![*_])")
_ESCAPES = lazy_pattern(r"\\(?=[\[\]*_#'\"`>~.$()+!|<{}-])")
_TIME = lazy_pattern(r"[ ]*\d{1,2}:\d{2}(?::\d{2})?[ ]*")
_NUMBER = lazy_pattern(r"[ ]*(?:\d{1,3}\.?|\*{1,3})[ ]*")
_DOTS = lazy_pattern(r"[ .…*]+")
_HECKLE = lazy_pattern(r"(?:.*[ ]-[ ])?([^:!?]{2,80}):[ ]")
_CLOSE = frozenset(",.;:!?")
_SQUARE = frozenset("[【")
# A longer passage in round brackets is a sentence that may speak of laughter.
_LONGEST_DIRECTION = 9
_FEW_WORDS = 3
_SPACELESS = "\u3005"

_LEFT_OUT = {
    BracketKind.DIRECTION: OmissionReason.DIRECTION,
    BracketKind.INTERJECTION: OmissionReason.INTERJECTION,
    BracketKind.TIMECODE: OmissionReason.TIMECODE,
    BracketKind.FOOTNOTE: OmissionReason.FOOTNOTE,
}


class Overlay(NamedTuple):
    """What lies over one paragraph: its brackets, and what its text leaves out."""

    brackets: tuple[Bracket, ...] = ()
    omitted: tuple[Omission, ...] = ()


@cache
def _words(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of a list over all languages: single words, and strings of scripts without spaces."""
    entries = {entry for language in LANGUAGES.values() for entry in getattr(language, name)}
    spaceless = tuple(sorted(entry for entry in entries if entry[0] >= _SPACELESS))
    return frozenset(word for entry in entries - set(spaceless) for word in read_words(entry)), spaceless


def _find_first(name: str, inner: str, words: Sequence[str]) -> int | None:
    """Return the number of the first word that a list has, or None; in a sentence, only the first words count."""
    known, spaceless = _words(name)
    if not inner.isascii() and any(entry in inner for entry in spaceless):
        return 0
    looked_at = words if len(words) <= _LONGEST_DIRECTION else words[:_FEW_WORDS]
    return next((number for number, word in enumerate(looked_at) if word in known), None)


@lru_cache(maxsize=4096)
def tell_bracket(opening: str, inner: str) -> BracketKind:
    """Tell what a bracketed passage is.

    Args:
        opening: the opening bracket.
        inner: what stands between the brackets, folded.

    >>> tell_bracket("(", "Laughter.").value, tell_bracket("[", "Anders").value
    ('direction', 'insertion')
    """
    if _TIME().fullmatch(inner):
        return BracketKind.TIMECODE
    words = read_words(inner)
    if not words:
        return BracketKind.GAP if _DOTS().fullmatch(inner) else BracketKind.SPEECH
    heckle = _HECKLE().match(inner)
    if heckle is not None and _is_heckle(heckle[1].strip()):
        return BracketKind.INTERJECTION
    gap, direction = _find_first("gap_words", inner, words), _find_first("directions", inner, words)
    if gap is not None and (direction is None or gap < direction):
        return BracketKind.GAP
    if direction is not None:
        return BracketKind.DIRECTION
    notes = word_table("translation_notes").find(split_words(inner))
    if any(len(words) <= note.last - note.first + _FEW_WORDS for note in notes):
        return BracketKind.TRANSLATION
    if opening not in _SQUARE:
        return BracketKind.SPEECH
    if _NUMBER().fullmatch(inner):
        return BracketKind.FOOTNOTE
    return BracketKind.REDACTION if read_label(inner.strip()).kind is LabelKind.OFFICE else BracketKind.INSERTION


def _is_heckle(prefix: str) -> bool:
    """Tell whether what stands before a colon in a bracket says whose words follow."""
    if not prefix[0].isupper():
        return False
    if _find_first("directions", prefix, read_words(prefix)) is not None:
        return True
    return read_label(prefix).kind in {LabelKind.PERSON, LabelKind.NAME, LabelKind.OFFICE, LabelKind.AUDIENCE}


def find_overlays(
    text: str,
    folded: str,
    paragraphs: Sequence[tuple[Span, ...]],
    timed: Sequence[Timed],
    tags: Iterable[tuple[int, int, OmissionReason]],
) -> dict[int, Overlay]:
    """Return what lies over the paragraphs, by the number of the paragraph; those without anything are left out.

    Args:
        text: the text.
        folded: its folded form.
        paragraphs: the pieces of each paragraph, in order.
        timed: the stretches for which a time code is printed before them, in order.
        tags: stretches that are known to be no words, and why.
    """
    return _Finder(text, folded, paragraphs).find(timed, tags) if paragraphs else {}


class _Finder:
    """Looks the brackets and the markup of all paragraphs up in one go, since most paragraphs have neither."""

    def __init__(self, text: str, folded: str, paragraphs: Sequence[tuple[Span, ...]]) -> None:
        self._text = text
        self._folded = folded
        self._paragraphs = paragraphs
        self._starts = [pieces[0].start for pieces in paragraphs]
        self._extent = (paragraphs[0][0].start, paragraphs[-1][-1].stop)
        self._brackets: dict[int, list[Bracket]] = {}
        self._omitted: dict[int, list[Omission]] = {}

    def find(self, timed: Sequence[Timed], tags: Iterable[tuple[int, int, OmissionReason]]) -> dict[int, Overlay]:
        """Return what lies over the paragraphs, with what is known beforehand."""
        self._find_brackets()
        if timed:
            self._place_times(timed)
        for start, stop, reason in (*tags, *self._list_omitted()):
            number = self._locate(start, stop)
            if number is not None:
                self._omit(number, start, stop, reason)
        return {
            number: Overlay(
                tuple(self._brackets.get(number, ())),
                _settle_omissions(self._text, self._paragraphs[number], self._omitted.get(number, [])),
            )
            for number in self._brackets.keys() | self._omitted.keys()
        }

    def _list_omitted(self) -> Iterator[tuple[int, int, OmissionReason]]:
        """Yield what is no word: the marks of emphasis, and escapes."""
        folded, begin, end = self._folded, *self._extent
        if "*" in folded or "_" in folded:
            for match in _EMPHASIS().finditer(folded, begin, end):
                if self._locate(*match.span()) is not None:
                    yield *match.span(1), OmissionReason.MARKUP
                    yield *match.span(2), OmissionReason.MARKUP
        if "\\" in folded:
            for match in _ESCAPES().finditer(folded, begin, end):
                yield *match.span(), OmissionReason.MARKUP

    def _place_times(self, timed: Sequence[Timed]) -> None:
        """Add each time code to the paragraph that the first words of its stretch belong to."""
        pieces = [(piece.start, number) for number, pieces in enumerate(self._paragraphs) for piece in pieces]
        place = 0
        for stretch in timed:
            while place < len(pieces) and pieces[place][0] < stretch.start:
                place += 1
            if place < len(pieces) and pieces[place][0] < stretch.stop:
                found = Bracket(span=stretch.stamp, source=self._text, kind=BracketKind.TIMECODE)
                self._brackets.setdefault(pieces[place][1], []).append(found)
        for brackets in self._brackets.values():
            brackets.sort(key=lambda bracket: bracket.span)

    def _find_brackets(self) -> None:
        folded, text = self._folded, self._text
        pair, end = _BRACKETS(), self._extent[1]
        stop = 0
        for start in self._find_openings():
            match = pair.match(folded, start, end) if start >= stop else None
            if match is None:
                continue
            stop = match.end()
            number = self._locate(start, stop)
            if number is None:
                continue
            kind = tell_bracket(folded[start], match[1].rstrip("\\"))
            label = _read_heckler(text, match.start(1), match[1]) if kind is BracketKind.INTERJECTION else None
            found = Bracket(span=Span(start, stop), source=text, kind=kind, label=label)
            self._brackets.setdefault(number, []).append(found)
            if kind in _LEFT_OUT:
                # "ten minutes (laughter), and": the space goes with the bracket
                spaced = folded[stop : stop + 1] in _CLOSE and folded[start - 1 : start] == " "
                self._omit(number, start - spaced, stop, _LEFT_OUT[kind])

    def _find_openings(self) -> list[int]:
        """Return where opening brackets stand: looking for one sign at a time is much faster than for any of them."""
        begin, end = self._extent
        found: list[int] = []
        for sign in "([【":
            at = self._folded.find(sign, begin, end)
            while at >= 0:
                found.append(at)
                at = self._folded.find(sign, at + 1, end)
        return sorted(found)

    def _locate(self, start: int, stop: int) -> int | None:
        """Return the number of the paragraph in a piece of which a stretch lies."""
        number = bisect_right(self._starts, start) - 1
        if number >= 0:
            for piece in self._paragraphs[number]:
                if piece.start <= start and stop <= piece.stop:
                    return number
        return None

    def _omit(self, number: int, start: int, stop: int, reason: OmissionReason) -> None:
        omission = Omission(span=Span(start, stop), source=self._text, reason=reason)
        self._omitted.setdefault(number, []).append(omission)


def _read_heckler(text: str, start: int, inner: str) -> Field[str] | None:
    """Return whose words an interjection holds, as printed."""
    heckle = _HECKLE().match(inner)
    if heckle is None:
        return None
    span = Span(start + heckle.start(1), start + heckle.end(1))
    return Field(span=span, source=text, value=normalise_space(text[span.start : span.stop]), rule="bracket.label")


def _settle_omissions(text: str, pieces: Sequence[Span], found: list[Omission]) -> tuple[Omission, ...]:
    """Return the omissions in order, none inside another; none at all where nothing would be left to read."""
    kept: list[Omission] = []
    for omission in sorted(found, key=lambda o: (o.span.start, -o.span.stop)):
        if not kept or omission.span.start >= kept[-1].span.stop:
            kept.append(omission)
    if not kept or kept[0].span.start > pieces[0].start or kept[-1].span.stop < pieces[-1].stop:
        return tuple(kept)
    size = sum(len("".join(text[piece.start : piece.stop].split())) for piece in pieces)
    left_out = sum(len("".join(omission.raw.split())) for omission in kept)
    return tuple(kept) if left_out < size else ()
