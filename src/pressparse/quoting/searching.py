"""The search: the words of a transcript are read once, and each quotation is looked for in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import NamedTuple

from pressparse.model import Transcript
from pressparse.quoting.changed import allow_changes
from pressparse.quoting.differing import compare_words
from pressparse.quoting.matching import Match, find_matches
from pressparse.quoting.quotation import Quotation
from pressparse.quoting.sought import Sought, read_quote
from pressparse.quoting.stream import Stream, read_bracketed, read_page, read_speech
from pressparse.span import Span

__all__ = ["Result", "search"]


class Result(NamedTuple):
    """What was found of one quotation."""

    quotations: tuple[Quotation, ...]
    is_incomplete: bool
    """Whether it may stand in the speech with changed words, which could not be looked for."""


def search(t: Transcript, quotes: Iterable[str]) -> list[Result]:
    """Return what is found of each quotation, the best places first."""
    with_changes = find_spec("rapidfuzz") is not None
    bracketed = read_bracketed(t)
    sought = [read_quote(quote, bracketed) for quote in quotes]
    speech, page = read_speech(t), read_page(t)
    results: list[Result] = []
    for quote in sought:
        spoken = find_matches(speech, quote, with_changes=with_changes)
        found = [_make_quotation(t, speech, quote, match, is_spoken=True) for match in spoken]
        found += (
            _make_quotation(t, page, quote, match, is_spoken=False) for match in _find_unspoken(page, speech, quote)
        )
        is_incomplete = not with_changes and not spoken and _may_be_changed(quote)
        results.append(Result(tuple(sorted(found, key=_rank)), is_incomplete))
    return results


def _find_unspoken(page: Stream, speech: Stream, sought: Sought) -> Iterator[Match]:
    """Yield the places of the page where the words stand, if not all of them are speech."""
    for match in find_matches(page, sought, with_changes=False):
        starts = (page.words.starts[word] for run in match for word in range(run.start, run.stop))
        if not all(map(speech.covers, starts)):
            yield match


def _may_be_changed(sought: Sought) -> bool:
    return any(allow_changes(part.stop - part.start) for part in sought.parts)


def _rank(quotation: Quotation) -> tuple[float, bool, int, int]:
    return -quotation.similarity, not quotation.is_spoken, len(quotation.differences), quotation.span.start


def _make_quotation(t: Transcript, stream: Stream, sought: Sought, match: Match, *, is_spoken: bool) -> Quotation:
    comparison = compare_words(stream, sought, match)
    spans = tuple(span for bounds in comparison.ranges for span in stream.to_source(*bounds))
    numbers = dict.fromkeys(number for bounds in comparison.ranges for number in stream.paragraphs_in(*bounds))
    scopes = dict.fromkeys(stream.scopes[number] for number in numbers)
    turns = tuple(t.turns[scope] for scope in scopes if scope >= 0)
    paragraphs = (stream.paragraphs[number] for number in numbers)
    return Quotation(
        span=Span(spans[0].start, spans[-1].stop),
        source=t.source,
        spans=spans,
        is_spoken=is_spoken,
        paragraphs=tuple(dict.fromkeys(paragraph for paragraph in paragraphs if paragraph is not None)),
        turns=turns,
        turn=turns[0] if len(turns) == len(scopes) == 1 else None,
        differences=comparison.differences,
        similarity=comparison.similarity,
    )
