"""What a comparison of two transcripts says: frozen values with places in the sources of both sides."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from pressparse._values import Value
from pressparse.model import DeliveryStatus, Paragraph, Slice, Transcript
from pressparse.span import Span

__all__ = [
    "ChangeCount",
    "ChangeKind",
    "ComparedParagraphs",
    "ComparedWords",
    "Comparison",
    "ComparisonSummary",
    "Words",
    "check_comparison",
]


class ChangeKind(StrEnum):
    """What became of words or paragraphs of side ``a`` on side ``b``."""

    KEPT = "kept"
    """The same words. White space, and the typography of quote marks and dashes, may differ."""
    RESTYLED = "restyled"
    """The same words, with other punctuation or capitals."""
    CHANGED = "changed"
    """Words in place of others; a paragraph with other words than its counterpart."""
    MOVED = "moved"
    """A paragraph that stands elsewhere, perhaps with changes; the words in it that are the same."""
    SPLIT = "split"
    """One paragraph of ``a`` that is several of ``b``, perhaps with changes; only of paragraphs."""
    MERGED = "merged"
    """Several paragraphs of ``a`` that are one of ``b``, perhaps with changes; only of paragraphs."""
    DROPPED = "dropped"
    """On side ``a`` alone."""
    ADDED = "added"
    """On side ``b`` alone."""


_SAME = frozenset({ChangeKind.KEPT, ChangeKind.RESTYLED, ChangeKind.MOVED})


@frozen(kw_only=True, eq=False, repr=False)
class Words(Slice):
    """A run of words inside one paragraph, on one side. ``span`` is its hull.

    The signs beside a word belong to it: ``(So,`` is one word.
    """

    pieces: tuple[Span, ...]
    """The run's own slices, in order: several where something that is not part of the text lies between them."""
    text: str
    """The words for reading, as they stand in :attr:`pressparse.Paragraph.text`."""
    count: int
    """The number of words. In scripts that put no space between words, each character counts as one."""


@frozen(kw_only=True, eq=False, repr=False)
class ComparedWords(Value):
    """A run of words on one side or both, and what became of it."""

    kind: ChangeKind
    """What became of the words: any kind but ``SPLIT`` and ``MERGED``."""
    a: Words | None = None
    """The words on side ``a``; None where they were added."""
    b: Words | None = None
    """The words on side ``b``; None where they were dropped."""


@frozen(kw_only=True, eq=False, repr=False)
class ComparedParagraphs(Value):
    """A paragraph with its counterpart on the other side, and what became of it."""

    kind: ChangeKind
    """What became of the paragraph."""
    a: tuple[Paragraph, ...] = ()
    """The paragraph on side ``a``: none where it was added, several where they were merged."""
    b: tuple[Paragraph, ...] = ()
    """The paragraph on side ``b``: none where it was dropped, several where it was split."""
    words: tuple[ComparedWords, ...] = ()
    """The wording, in order: each word of both sides is in exactly one run."""

    @property
    def similarity(self) -> float:
        """The share of the words of both sides that are the same, 0 to 1; punctuation and capitals do not count."""
        return _share_same(self.words) if self.a and self.b else 0.0


@frozen(kw_only=True, eq=False, repr=False)
class ChangeCount(Value):
    """How many paragraphs and words are of one kind."""

    kind: ChangeKind
    """The kind that is counted."""
    paragraphs_a: int
    """The paragraphs on side ``a``."""
    paragraphs_b: int
    """The paragraphs on side ``b``."""
    words_a: int
    """The words on side ``a``, by their own kind, whatever the paragraph's is."""
    words_b: int
    """The words on side ``b``, by their own kind, whatever the paragraph's is."""


@frozen(kw_only=True, eq=False, repr=False)
class ComparisonSummary(Value):
    """A comparison in figures."""

    similarity: float
    """The share of the words of both sides that are the same, 0 to 1."""
    delivery_a: DeliveryStatus
    """What the text of side ``a`` says about delivery."""
    delivery_b: DeliveryStatus
    """What the text of side ``b`` says about delivery."""
    counts: tuple[ChangeCount, ...]
    """A count for each kind, in the order of :class:`ChangeKind`."""

    def count(self, kind: ChangeKind) -> ChangeCount:
        """Return the count of one kind.

        Args:
            kind: the kind, or its value.

        Raises:
            ValueError: if there is no such kind.
        """
        wanted = ChangeKind(kind)
        return next(count for count in self.counts if count.kind is wanted)


@frozen(kw_only=True, eq=False)
class Comparison(Value):
    """Two transcripts of one speech, paragraph by paragraph and word by word."""

    a: Transcript = field()
    """The transcript of one side: as prepared, or the earlier version."""
    b: Transcript = field()
    """The transcript of the other side: as delivered, or the later version."""
    paragraphs: tuple[ComparedParagraphs, ...] = field(repr=False)
    """The paragraphs of both sides, each once, in the order of ``b``. What was dropped stands behind what it followed
    in ``a``, and what moved stands where ``b`` has it."""

    @property
    def summary(self) -> ComparisonSummary:
        """The comparison in figures."""
        return ComparisonSummary(
            similarity=_share_same(words for paragraphs in self.paragraphs for words in paragraphs.words),
            delivery_a=self.a.delivery,
            delivery_b=self.b.delivery,
            counts=tuple(_count_kind(self.paragraphs, kind) for kind in ChangeKind),
        )


def _share_same(compared: Iterable[ComparedWords]) -> float:
    """Return the share of words that are the same on both sides; without any words, the sides are the same."""
    same = total = 0
    for words in compared:
        count = _count_words(words.a) + _count_words(words.b)
        total += count
        if words.kind in _SAME:
            same += count
    return same / total if total else 1.0


def _count_words(words: Words | None) -> int:
    return 0 if words is None else words.count


def _count_kind(paragraphs: Iterable[ComparedParagraphs], kind: ChangeKind) -> ChangeCount:
    of_kind = [compared for compared in paragraphs if compared.kind is kind]
    words = [words for compared in paragraphs for words in compared.words if words.kind is kind]
    return ChangeCount(
        kind=kind,
        paragraphs_a=sum(len(compared.a) for compared in of_kind),
        paragraphs_b=sum(len(compared.b) for compared in of_kind),
        words_a=sum(_count_words(run.a) for run in words),
        words_b=sum(_count_words(run.b) for run in words),
    )


def check_comparison(value: object) -> None:
    """Check that the argument ``c`` is a comparison, for callers without a type checker.

    Args:
        value: the argument.

    Raises:
        TypeError: if it is none.
    """
    if not isinstance(value, Comparison):
        msg = f"c must be a Comparison, not {type(value).__name__}; use compare to make one"
        raise TypeError(msg)
