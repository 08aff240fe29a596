"""Where a quotation stands in a stream of words: the runs of its parts, joined over what stands between them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

from pressparse.quoting.changed import find_changed
from pressparse.quoting.runs import Run, encode_words, find_unchanged
from pressparse.quoting.sought import Mark, Sought
from pressparse.quoting.stream import Stream

__all__ = ["Match", "find_matches"]

Match = tuple[Run, ...]
"""One run for each part of the quotation."""


def find_matches(stream: Stream, sought: Sought, *, with_changes: bool) -> list[Match]:
    """Return the places where a quotation stands, none of which overlap.

    Args:
        stream: the words that are searched.
        sought: what is looked for.
        with_changes: whether words may be changed, as far as :func:`pressparse.quoting.changed.allow_changes` says.
    """
    wanted, text = encode_words(sought.words.folded, stream.words.folded)
    parts = [wanted[part.start : part.stop] for part in sought.parts]
    unchanged = [list(find_unchanged(part, text)) for part in parts]
    matches = list(_join_runs(unchanged, sought.marks, stream))
    if with_changes:
        last = len(parts) - 1
        changed = [
            [_clip_run(run, stream, after_mark=n > 0, before_mark=n < last) for run in find_changed(part, text)]
            for n, part in enumerate(parts)
        ]
        runs = [_add_runs(*both) for both in zip(unchanged, changed, strict=True)]
        matches += _join_runs(runs, sought.marks, stream)
    return _keep_best(matches)


def _clip_run(run: Run, stream: Stream, *, after_mark: bool, before_mark: bool) -> Run:
    """Return a run without the words at its ends that the words looked for have no part in.

    Where both have other words at an end, these may be changed ones. But next to a mark, words of the text are rather
    what the mark stands for; and words of another turn are not of this run.
    """
    first, last = run.blocks[0][1], run.blocks[-1][1] + run.blocks[-1][2]
    start, stop = (first if after_mark else run.start), (last if before_mark else run.stop)
    while stream.scope_of(start) != stream.scope_of(first):
        start += 1
    while stream.scope_of(stop - 1) != stream.scope_of(last - 1):
        stop -= 1
    return run._replace(start=start, stop=stop)


def _add_runs(known: list[Run], more: list[Run]) -> list[Run]:
    starts = {run.start for run in known}
    return sorted([*known, *(run for run in more if run.start not in starts)])


def _join_runs(runs: Sequence[list[Run]], marks: Sequence[Mark], stream: Stream) -> Iterator[Match]:
    """Yield the runs of all parts in their order, each as near to the one before as there is a way on from it.

    What a mark stands for lies in one turn.
    """
    tails: list[Match] = [(run,) for run in runs[-1]]
    for heads, mark in zip(reversed(runs[:-1]), reversed(marks), strict=True):
        starts = [tail[0].start for tail in tails]
        longer: list[Match] = []
        for head in heads:
            number = bisect_left(starts, head.stop)
            if (
                number < len(starts)
                and starts[number] <= head.stop + mark.reach
                and stream.scope_of(head.stop - 1) == stream.scope_of(starts[number])
            ):
                longer.append((head, *tails[number]))
        tails = longer
    yield from tails


def _keep_best(matches: Iterable[Match]) -> list[Match]:
    """Return the matches without those that overlap a better one: with fewer changes, or with less left out."""
    ranked = sorted(
        matches, key=lambda match: (sum(run.changes for run in match), match[-1].stop - match[0].start, match)
    )
    kept: list[tuple[int, int, Match]] = []
    for match in ranked:
        place = (match[0].start, match[-1].stop, match)
        number = bisect_left(kept, place)
        is_free = number == 0 or kept[number - 1][1] <= match[0].start
        if is_free and (number == len(kept) or match[-1].stop <= kept[number][0]):
            insort(kept, place)
    return [match for _, _, match in kept]
