"""Which items of two sequences are the same, in order: anchors first, then the shortest edit between them.

The time grows linearly with the sequences, whatever they hold: beyond the bounds below, an alignment may be longer than
the shortest one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["match_sequences", "pick_chain"]

# Sequences that together have no more items than this are aligned without anchors.
_SHORT = 400
# How often a stretch between anchors is searched for anchors of its own.
_DEPTH = 8
# How many edits are looked ahead before an alignment is settled so far.
_EDITS = 200


def match_sequences(xs: Sequence[str], ys: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of the items that two sequences have in common, increasing on both sides.

    Swapped sides give the same pairs, swapped.

    >>> match_sequences("we will sail".split(), "we will not sail".split())
    [(0, 0), (1, 1), (2, 3)]
    """
    # Several alignments may be equally good, and which one is found depends on which side comes first.
    if list(ys) < list(xs):
        return [(x, y) for y, x in match_sequences(ys, xs)]
    pairs: list[tuple[int, int]] = []
    waiting = [(0, len(xs), 0, len(ys), _DEPTH)]
    while waiting:
        x, x_stop, y, y_stop, depth = waiting.pop()
        while x < x_stop and y < y_stop and xs[x] == ys[y]:
            pairs.append((x, y))
            x, y = x + 1, y + 1
        while x < x_stop and y < y_stop and xs[x_stop - 1] == ys[y_stop - 1]:
            x_stop, y_stop = x_stop - 1, y_stop - 1
            pairs.append((x_stop, y_stop))
        if x == x_stop or y == y_stop:
            continue
        is_long = x_stop - x + y_stop - y > _SHORT
        anchors = _find_anchors(xs, ys, range(x, x_stop), range(y, y_stop)) if is_long and depth else []
        if not anchors:
            pairs += _match_shortest(xs, ys, range(x, x_stop), range(y, y_stop))
            continue
        pairs += anchors
        for x_anchor, y_anchor in [*anchors, (x_stop, y_stop)]:
            waiting.append((x, x_anchor, y, y_anchor, depth - 1))
            x, y = x_anchor + 1, y_anchor + 1
    return sorted(pairs)


def pick_chain(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the heaviest chain of pairs that increases on both sides.

    Args:
        pairs: two places and a weight over 0 each.

    >>> pick_chain([(0, 2, 1.0), (1, 0, 1.0), (2, 1, 1.0)])
    [(1, 0), (2, 1)]
    """
    # The best chains so far: the place on the second side where each ends, its weight, and its last link. Both places
    # and weights increase, since a chain that ends later and weighs no more is of no use.
    ends: list[int] = []
    weights: list[float] = []
    links: list[int] = []
    made: list[tuple[int, int, int]] = []
    for x, y, weight in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        at = bisect_left(ends, y)
        total = weight + (weights[at - 1] if at else 0.0)
        stop = at
        while stop < len(ends) and weights[stop] <= total:
            stop += 1
        if stop == at and at < len(ends) and ends[at] == y:
            continue
        made.append((x, y, links[at - 1] if at else -1))
        ends[at:stop], weights[at:stop], links[at:stop] = [y], [total], [len(made) - 1]
    chain: list[tuple[int, int]] = []
    link = links[-1] if links else -1
    while link >= 0:
        x, y, link = made[link]
        chain.append((x, y))
    return chain[::-1]


def _find_anchors(xs: Sequence[str], ys: Sequence[str], x_range: range, y_range: range) -> list[tuple[int, int]]:
    """Return the items that stand once on either side, as far as their order is the same."""
    x_places, y_places = _find_single(xs, x_range), _find_single(ys, y_range)
    return pick_chain((x, y_places[item], 1.0) for item, x in x_places.items() if item in y_places)


def _find_single(items: Sequence[str], places: range) -> dict[str, int]:
    found: dict[str, int] = {}
    repeated: set[str] = set()
    for place in places:
        if items[place] in found:
            repeated.add(items[place])
        found[items[place]] = place
    return {item: place for item, place in found.items() if item not in repeated}


def _match_shortest(xs: Sequence[str], ys: Sequence[str], x_range: range, y_range: range) -> list[tuple[int, int]]:
    """Return the pairs of the shortest edit, settled so far after every so many edits."""
    common = {xs[x] for x in x_range} & {ys[y] for y in y_range}
    x_places = [x for x in x_range if xs[x] in common]
    y_places = [y for y in y_range if ys[y] in common]
    x_items, y_items = [xs[x] for x in x_places], [ys[y] for y in y_places]
    pairs: list[tuple[int, int]] = []
    x = y = 0
    while x < len(x_items) and y < len(y_items):
        runs, x, y = _edit_shortest(x_items, y_items, x, y)
        pairs += [(x_places[a + n], y_places[b + n]) for a, b, length in runs for n in range(length)]
    return pairs


def _edit_shortest(
    xs: Sequence[str], ys: Sequence[str], x_from: int, y_from: int
) -> tuple[list[tuple[int, int, int]], int, int]:
    """Return equal runs as two places and a length, and how far both sides are settled.

    This is Myers's greedy search. ``reached[k]`` is how far it has come on the first side along diagonal k, on which
    the second side is k items behind.
    """
    x_stop, y_stop = len(xs) - x_from, len(ys) - y_from
    reached: dict[int, int] = {1: 0}
    history: list[dict[int, int]] = []
    x_best = k_best = edits_best = 0
    furthest = -1
    for edits in range(_EDITS + 1):
        history.append(reached.copy())
        for k in range(max(-edits, edits - 2 * y_stop), min(edits, 2 * x_stop - edits) + 1, 2):
            x, _ = _step(reached, edits, k)
            while x < x_stop and x - k < y_stop and xs[x_from + x] == ys[y_from + x - k]:
                x += 1
            reached[k] = x
            if x <= x_stop and x - k <= y_stop and 2 * x - k > furthest:
                x_best, k_best, edits_best, furthest = x, k, edits, 2 * x - k
        if furthest == x_stop + y_stop:
            break
    runs: list[tuple[int, int, int]] = []
    x, k = x_best, k_best
    for edits in range(edits_best, -1, -1):
        begun, k_before = _step(history[edits], edits, k)
        if x > begun:
            runs.append((x_from + begun, y_from + begun - k, x - begun))
        x, k = history[edits][k_before], k_before
    return runs[::-1], x_from + x_best, y_from + x_best - k_best


def _step(reached: Mapping[int, int], edits: int, k: int) -> tuple[int, int]:
    """Return where one more edit leads on diagonal k, and from which diagonal it comes."""
    if k == -edits or (k != edits and reached[k - 1] < reached[k + 1]):
        return reached[k + 1], k + 1
    return reached[k - 1] + 1, k - 1
