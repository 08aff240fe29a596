"""How a quotation differs from what stands at a place: word by word, and in what stands between the words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from pressparse._patterns import lazy_pattern
from pressparse.quoting.matching import Match
from pressparse.quoting.quotation import Difference, DifferenceKind, DifferenceScope
from pressparse.quoting.runs import Run
from pressparse.quoting.sought import DOTS, Mark, Part, Sought
from pressparse.quoting.stream import Stream
from pressparse.quoting.telling import is_telling
from pressparse.quoting.words import Words, read_words
from pressparse.span import Span

__all__ = ["Comparison", "compare_words"]

_SPACE = lazy_pattern(r"\s+")
_SIGNS = lazy_pattern(r"[^\w\s]+")
# Marks that a quotation is set in: they say nothing of the source.
_SETTING = lazy_pattern(rf"""["'‘’‚‹›“”„«»「」『』＂]+|[\[(]?(?:{DOTS})[\])]?""")


@frozen
class Comparison:
    """What the comparison of a quotation with a place gives."""

    differences: tuple[Difference, ...]
    ranges: tuple[tuple[int, int], ...]
    """The ranges of the stream's text that the quoted words stand in."""
    similarity: float


def compare_words(stream: Stream, sought: Sought, match: Match) -> Comparison:
    """Return how a quotation differs from the place where it was found."""
    return _Comparer(stream, sought, match).compare()


@frozen(eq=False)
class _Comparer:
    stream: Stream
    sought: Sought
    match: Match
    breaks: list[tuple[int, int]] = field(init=False, factory=list[tuple[int, int]])
    """The words of the stream between which something stands that is not quoted: the one before it, the one after."""

    def compare(self) -> Comparison:
        words = self.stream.words
        first, last = self.match[0].start, self.match[-1].stop - 1
        lead, led = self._compare_lead(words.starts[first])
        tail, trailed = self._compare_tail(words.stops[last])
        differences = (*lead, *self._compare_parts(), *tail)
        begins = [words.starts[first] - led, *(words.starts[after] for _, after in self.breaks)]
        ends = [*(words.stops[before] for before, _ in self.breaks), words.stops[last] + trailed]
        alike = sum(size for run in self.match for _, _, size in run.blocks)
        count = len(self.sought.words.folded) + sum(run.stop - run.start for run in self.match)
        return Comparison(differences, tuple(zip(begins, ends, strict=True)), 2 * alike / count)

    def _compare_parts(self) -> Iterator[Difference]:
        parts = list(zip(self.sought.parts, self.match, strict=True))
        yield from self._compare_run(*parts[0])
        for (_, before), (part, run), mark in zip(parts, parts[1:], self.sought.marks, strict=False):
            yield from self._compare_mark(mark, before, part, run)
            yield from self._compare_run(part, run)

    def _compare_run(self, part: Part, run: Run) -> Iterator[Difference]:
        """Yield the differences in a part: words that differ, and the form of those that don't."""
        wanted, found = part.start, run.start
        for offset, block, size in run.blocks:
            word = part.start + offset
            if (wanted, found) != (word, block):
                yield self._differ_in_words(wanted, word, found, block)
            for step in range(size):
                if step:
                    yield from self._compare_gap(word + step, block + step)
                yield from self._compare_form(word + step, block + step)
            wanted, found = word + size, block + size
        if (wanted, found) != (part.stop, run.stop):
            yield self._differ_in_words(wanted, part.stop, found, run.stop)

    def _compare_form(self, wanted: int, found: int) -> Iterator[Difference]:
        """Yield the difference between two words whose folded forms are equal."""
        quoted, printed = self._place_quoted(wanted, wanted + 1), self._place_printed(found, found + 1)
        if self.sought.text[slice(*quoted)] != self.stream.text[slice(*printed)]:
            yield self._differ(quoted, printed, DifferenceScope.FORM)

    def _compare_gap(self, wanted: int, found: int) -> Iterator[Difference]:
        """Yield the differences in what stands before two words of which those before are a pair, too."""
        quoted, printed = self._gap_quoted(wanted), self._gap_printed(found)
        if self._are_alike(quoted, printed):
            return
        asides = self.stream.asides_between(*printed)
        if not asides:
            yield self._differ(quoted, printed, DifferenceScope.FORM)
            return
        self.breaks.append((found - 1, found))
        for aside in asides:
            scope = DifferenceScope.WORDS if aside.is_unheard else DifferenceScope.FORM
            yield self._differ((quoted[0], quoted[0]), (aside.start, aside.stop), scope)

    def _compare_mark(self, mark: Mark, before: Run, part: Part, run: Run) -> Iterator[Difference]:
        """Yield the difference that a mark makes, if any: the source may have the same bracket or ellipsis there."""
        span = mark.span.start, mark.span.stop
        left_out = self.stream.words.folded[before.stop : run.start]
        put_in = read_words(self.sought.text[slice(*span)]).folded
        quoted, printed = self._gap_quoted(part.start), self._gap_printed(run.start)
        if left_out:
            self.breaks.append((before.stop - 1, run.start))
            place = self._place_printed(before.stop, run.start)
            kind = DifferenceKind.DROPPED if mark.is_ellipsis else DifferenceKind.CHANGED
            yield self._differ(span, place, DifferenceScope.MARKED, kind, is_telling=is_telling(put_in, left_out))
        elif not self._are_alike(quoted, printed):
            asides = self.stream.asides_between(*printed)
            if asides:
                self.breaks.append((before.stop - 1, run.start))
            texts = self.stream.text[slice(*printed)], self._read_source(printed)
            if put_in in [read_words(text).folded for text in texts]:
                yield self._differ(quoted, printed, DifferenceScope.FORM)
            else:
                place = (asides[0].start, asides[-1].stop) if asides else (printed[0], printed[0])
                dropped = DifferenceKind.DROPPED if mark.is_ellipsis else None
                yield self._differ(span, place, DifferenceScope.MARKED, dropped, is_telling=is_telling(put_in, ()))

    def _compare_lead(self, at: int) -> tuple[list[Difference], int]:
        """Return the difference in what stands before the first word, and how much of that the source has, too."""
        stop = self.sought.words.starts[0]
        edge = self.sought.text[:stop].strip()
        for signs in (edge, _SETTING().sub("", edge).strip()):
            if self.stream.text.endswith(signs, 0, at):
                return [], len(signs)
        end = self.stream.source_of(at)
        around = _collapse(self.stream.source[max(end - 2 * len(edge), 0) : end])
        if around.rstrip().endswith(_collapse(edge)):
            return [], 0
        found = [match.span() for match in _SIGNS().finditer(self.stream.text, max(at - len(edge), 0), at)]
        printed = found[-1] if found and found[-1][1] == at else (at, at)
        return [self._differ((0, stop), printed, _tell_scope(edge))], 0

    def _compare_tail(self, at: int) -> tuple[list[Difference], int]:
        """Return the difference in what stands after the last word, and how much of that the source has, too."""
        start = self.sought.words.stops[-1]
        edge = self.sought.text[start:].strip()
        for signs in (edge, _SETTING().sub("", edge).strip()):
            if self.stream.text.startswith(signs, at):
                return [], len(signs)
        begin = self.stream.source_of(at - 1) + 1
        around = _collapse(self.stream.source[begin : begin + 2 * len(edge)])
        if around.lstrip().startswith(_collapse(edge)):
            return [], 0
        match = _SIGNS().match(self.stream.text, at)
        printed = match.span() if match else (at, at)
        return [self._differ((start, len(self.sought.text)), printed, _tell_scope(edge))], 0

    def _differ_in_words(self, wanted: int, wanted_stop: int, found: int, found_stop: int) -> Difference:
        quoted, printed = self._place_quoted(wanted, wanted_stop), self._place_printed(found, found_stop)
        # What stands in brackets inside a word was put there by whoever quotes: want[ed].
        scope = DifferenceScope.MARKED if "[" in self.sought.text[slice(*quoted)] else DifferenceScope.WORDS
        words = self.sought.words.folded[wanted:wanted_stop], self.stream.words.folded[found:found_stop]
        return self._differ(quoted, printed, scope, is_telling=is_telling(*words))

    def _differ(
        self,
        quoted: tuple[int, int],
        printed: tuple[int, int],
        scope: DifferenceScope,
        kind: DifferenceKind | None = None,
        *,
        is_telling: bool = False,
    ) -> Difference:
        has, had = _collapse(self.sought.text[slice(*quoted)]), _collapse(self.stream.text[slice(*printed)])
        if has.strip() != had.strip():
            # Where only the space differs, it must be seen; elsewhere it says nothing.
            has, had, quoted = has.strip(), had.strip(), _narrow(self.sought.text, *quoted)
        if kind is None:
            kind = DifferenceKind.CHANGED if has and had else _ONE_SIDED[bool(has)]
        return Difference(
            kind=kind,
            scope=scope,
            quoted=has,
            quoted_span=Span(*quoted),
            printed=had,
            spans=tuple(self.stream.to_source(*printed)),
            is_telling=is_telling,
        )

    def _are_alike(self, quoted: tuple[int, int], printed: tuple[int, int]) -> bool:
        """Tell whether two gaps hold the same but for white space, with or without what the source omits."""
        has, had = self.sought.text[slice(*quoted)], self.stream.text[slice(*printed)]
        return has == had or _collapse(has) in {_collapse(had), _collapse(self._read_source(printed))}

    def _read_source(self, printed: tuple[int, int]) -> str:
        """Return what the source has in a range of the text, with what the text leaves out."""
        return self.stream.source[self.stream.source_of(printed[0] - 1) + 1 : self.stream.source_of(printed[1])]

    def _place_quoted(self, word: int, stop: int) -> tuple[int, int]:
        return _place(self.sought.words, word, stop)

    def _place_printed(self, word: int, stop: int) -> tuple[int, int]:
        return _place(self.stream.words, word, stop)

    def _gap_quoted(self, word: int) -> tuple[int, int]:
        return self.sought.words.stops[word - 1], self.sought.words.starts[word]

    def _gap_printed(self, word: int) -> tuple[int, int]:
        return self.stream.words.stops[word - 1], self.stream.words.starts[word]


_ONE_SIDED = {True: DifferenceKind.INSERTED, False: DifferenceKind.DROPPED}


def _place(words: Words, word: int, stop: int) -> tuple[int, int]:
    """Return where words stand in their text; for none, the place after the word before."""
    if word < stop:
        return words.starts[word], words.stops[stop - 1]
    at = words.stops[word - 1] if word else words.starts[0]
    return at, at


def _narrow(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return a range without the white space at its ends."""
    part = text[start:stop]
    start += len(part) - len(part.lstrip())
    return start, start + len(part.strip())


def _collapse(text: str) -> str:
    return _SPACE().sub(" ", text)


def _tell_scope(edge: str) -> DifferenceScope:
    """Return what a difference before the first or after the last word touches: words only where brackets hold any."""
    return DifferenceScope.MARKED if any(map(str.isalnum, edge)) else DifferenceScope.FORM
