"""Which paragraphs of two sides belong together.

Paragraphs with the same words belong together wherever they stand. Of the others, those belong together that share
enough words; they are looked up by their rarest words, so that not every paragraph is compared with every other.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from attrs import evolve, frozen

from pressparse.comparing.sequences import match_sequences, pick_chain

__all__ = ["Pairing", "pair_paragraphs"]

# The share of words that two paragraphs must have in common to be one that was changed.
_LIKE = 0.5
# Fewer words than these are no sign that a paragraph is a part of another, or that a changed one has moved.
_FEW = 6
# The share of a paragraph's words, and of its pairs of words, that stand in another of which it is a part.
_PART = 0.8
# How many places of its words are looked up for a paragraph, the rarest words first.
_LOOKED_UP = 200
# With how many paragraphs, of those that share most of these words, it is compared.
_COMPARED = 5


@frozen
class Pairing:
    """The numbers of paragraphs that belong together; one side is empty for a paragraph that stands alone."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    is_moved: bool = False


@frozen
class _Bag:
    """The words of a paragraph without their order."""

    size: int
    words: Counter[str]
    couples: frozenset[tuple[str, str]]


def pair_paragraphs(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> list[Pairing]:
    """Return the paragraphs of two sides, each once, in the order of side b; what is alone on side a comes early.

    Swapped sides give the same pairings, swapped.

    Args:
        a: the words of each paragraph of side a.
        b: the words of each paragraph of side b.

    >>> a, b = [["we", "met"], ["thank", "you"]], [["thank", "you"], ["good", "night"]]
    >>> [(pairing.a, pairing.b) for pairing in pair_paragraphs(a, b)]
    [((0,), ()), ((1,), (0,)), ((), (1,))]
    """
    # Several pairings may be equally good, and which one is found depends on which side comes first.
    if [*map(list, b)] < [*map(list, a)]:
        pairings = [evolve(pairing, a=pairing.b, b=pairing.a) for pairing in _find_pairings(b, a)]
    else:
        pairings = _find_pairings(a, b)
    return list(_order_pairings(pairings, len(a), len(b)))


def _find_pairings(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> list[Pairing]:
    """Return the paragraphs that belong together: those in the same order on both sides, and then the moved ones."""
    same = _pair_same([" ".join(words) for words in a], [" ".join(words) for words in b])
    bags_a = _make_bags(a, {x for x, _ in same})
    bags_b = _make_bags(b, {y for _, y in same})
    like = list(_pair_like(bags_a, bags_b))
    in_order = pick_chain([*((x, y, 1.0) for x, y in same), *like])
    free_a, free_b = set(bags_a).difference(x for x, _ in in_order), set(bags_b).difference(y for _, y in in_order)

    def join(x: int, y: int, *, is_moved: bool = False) -> Pairing:
        """Return two paragraphs as a pairing, with those beside one of them that are parts of the other, too."""
        ys = _extend(bags_a[x], y, bags_b, free_b) if x in bags_a else (y,)
        xs = _extend(bags_b[y], x, bags_a, free_a) if y in bags_b and len(ys) == 1 else (x,)
        free_a.difference_update(xs)
        free_b.difference_update(ys)
        return Pairing(xs, ys, is_moved)

    pairings = [join(x, y) for x, y in in_order]
    pairings += [join(x, y, is_moved=True) for x, y in sorted(set(same).difference(in_order))]
    for x, y, likeness in sorted(like, key=lambda pair: -pair[2]):
        is_enough = likeness >= _LIKE and min(bags_a[x].size, bags_b[y].size) >= _FEW
        if is_enough and x in free_a and y in free_b:
            pairings.append(join(x, y, is_moved=True))
    return pairings


def _pair_same(texts_a: Sequence[str], texts_b: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the paragraphs with the same words: as many as can be in order, then the others."""
    pairs = match_sequences(texts_a, texts_b)
    paired_a, paired_b = {x for x, _ in pairs}, {y for _, y in pairs}
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for y, text in enumerate(texts_b):
        if y not in paired_b:
            waiting[text].append(y)
    for x, text in enumerate(texts_a):
        if x not in paired_a and waiting.get(text):
            pairs.append((x, waiting[text].popleft()))
    return pairs


def _make_bags(paragraphs: Sequence[Sequence[str]], left_out: AbstractSet[int]) -> dict[int, _Bag]:
    return {
        number: _Bag(len(words), Counter(words), frozenset(pairwise(words)))
        for number, words in enumerate(paragraphs)
        if words and number not in left_out
    }


def _pair_like(a: Mapping[int, _Bag], b: Mapping[int, _Bag]) -> Iterator[tuple[int, int, float]]:
    """Yield the paragraphs that share enough words, and how alike they are."""
    places: dict[str, list[int]] = defaultdict(list)
    for y, bag in b.items():
        for word in bag.words:
            places[word].append(y)
    for x, bag in a.items():
        shared: Counter[int] = Counter()
        looked_up = 0
        for word in sorted(bag.words, key=lambda word: (len(places.get(word, ())), word)):
            found = places.get(word, [])
            shared.update(found[: _LOOKED_UP - looked_up])
            looked_up += len(found)
            if looked_up >= _LOOKED_UP:
                break
        for y in sorted(shared, key=lambda y: (-shared[y], y))[:_COMPARED]:
            likeness = _compare_bags(bag, b[y])
            if likeness:
                yield x, y, likeness


def _compare_bags(x: _Bag, y: _Bag) -> float:
    """Return how alike two paragraphs are: the share of common words, or 0 where it shows nothing."""
    shared = _count_shared(x.words, y.words)
    likeness = 2 * shared / (x.size + y.size)
    if likeness >= _LIKE:
        return likeness
    small, large = (x, y) if x.size < y.size else (y, x)
    is_part = (
        small.size >= _FEW
        and shared >= _PART * small.size
        and len(small.couples & large.couples) >= _PART * len(small.couples)
    )
    return likeness if is_part else 0.0


def _count_shared(x: Counter[str], y: Counter[str]) -> int:
    small, large = (x, y) if len(x) < len(y) else (y, x)
    return sum(min(count, large[word]) for word, count in small.items() if word in large)


def _extend(whole: _Bag, number: int, bags: Mapping[int, _Bag], free: AbstractSet[int]) -> tuple[int, ...]:
    """Return a paragraph with those beside it that are parts of the same whole, too."""
    rest = whole.words - bags[number].words
    numbers = deque([number])
    for step, extend in ((1, numbers.append), (-1, numbers.appendleft)):
        beside = number + step
        while beside in free and _count_shared(rest, bags[beside].words) >= _PART * bags[beside].size:
            extend(beside)
            rest -= bags[beside].words
            beside += step
    return tuple(numbers)


def _order_pairings(pairings: Sequence[Pairing], size_a: int, size_b: int) -> Iterator[Pairing]:
    """Yield all paragraphs of both sides, each once."""
    moved = {pairing.b[0]: pairing for pairing in pairings if pairing.is_moved}
    paired_a = {x for pairing in pairings for x in pairing.a}
    paired_b = {y for pairing in pairings for y in pairing.b}
    at_a = at_b = 0
    in_order = sorted((pairing for pairing in pairings if not pairing.is_moved), key=lambda pairing: pairing.a)
    for pairing in [*in_order, Pairing((size_a,), (size_b,))]:
        yield from (Pairing((x,), ()) for x in range(at_a, pairing.a[0]) if x not in paired_a)
        for y in range(at_b, pairing.b[0]):
            if y in moved:
                yield moved[y]
            elif y not in paired_b:
                yield Pairing((), (y,))
        if pairing.a[0] < size_a:
            yield pairing
        at_a, at_b = pairing.a[-1] + 1, pairing.b[-1] + 1
