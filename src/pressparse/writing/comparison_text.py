"""A comparison of two transcripts as text: the figures, and each paragraph with its changes marked.

Like the outline it is for eyes, and its form may change. Paragraphs count from 1 in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pressparse.comparing.comparison import (
    ChangeCount,
    ChangeKind,
    ComparedParagraphs,
    ComparedWords,
    Comparison,
    check_comparison,
)
from pressparse.model import Paragraph, Transcript, normalise_space
from pressparse.writing.wording import make_printable

__all__ = [
    "comparison_to_text",
    "describe_change",
    "describe_side",
    "number_paragraphs",
    "select_counts",
    "spell_share",
]

# How much is shown of a paragraph that is as it was, in code points.
_SHOWN = 70

_AS_IT_WAS = frozenset({ChangeKind.KEPT, ChangeKind.MOVED})


def comparison_to_text(c: Comparison) -> str:
    r"""Return a comparison as text, in lines, without a line end after the last.

    What stands on side ``a`` alone is in ``[- -]``, what stands on side ``b`` alone in ``{+ +}``. Of a paragraph whose
    words were kept, only the beginning is shown. Characters that would steer a terminal are spelled out.

    Args:
        c: the comparison.

    Raises:
        TypeError: if ``c`` is no comparison.

    >>> import pressparse
    >>> a = pressparse.parse("Good evening.\n\nWe will build the second pier.\n")
    >>> b = pressparse.parse("Good evening.\n\nWe will build a second pier.\n")
    >>> print(comparison_to_text(pressparse.compare(a, b)))
    a: no title, unstated
    b: no title, unstated
    87 % of the words are the same.
    <BLANKLINE>
              paragraphs      words
                 a     b      a     b
    kept         1     1      7     7
    changed      1     1      1     1
    <BLANKLINE>
    a 1, b 1: kept
        Good evening.
    a 2, b 2: changed, 83 % the same
        We will build [-the-] {+a+} second pier.
    """
    check_comparison(c)
    numbers_a, numbers_b = number_paragraphs(c.a), number_paragraphs(c.b)
    paragraphs: list[str] = []
    for compared in c.paragraphs:
        paragraphs.append(describe_change(compared, numbers_a, numbers_b))
        paragraphs.append(f"    {_mark_words(compared.words)}")
    parts = (
        (
            f"a: {describe_side(c.a)}",
            f"b: {describe_side(c.b)}",
            f"{spell_share(c.summary.similarity)} of the words are the same.",
        ),
        _tabulate_counts(select_counts(c)),
        paragraphs,
    )
    return "\n\n".join("\n".join(make_printable(line) for line in part) for part in parts)


def describe_side(t: Transcript) -> str:
    """Return what a transcript is called, its day, and what it says about delivery."""
    title = "no title" if t.title is None else normalise_space(t.title)
    day = [] if t.date is None else [t.date.isoformat()]
    return ", ".join([title, *day, t.delivery.value.replace("_", " ")])


def describe_change(
    compared: ComparedParagraphs, numbers_a: Mapping[Paragraph, int], numbers_b: Mapping[Paragraph, int]
) -> str:
    """Return which paragraphs are compared and what became of them.

    Args:
        compared: the paragraphs.
        numbers_a: the numbers of the paragraphs of side a.
        numbers_b: the numbers of the paragraphs of side b.
    """
    places = [
        *(f"a {numbers_a[paragraph]}" for paragraph in compared.a),
        *(f"b {numbers_b[paragraph]}" for paragraph in compared.b),
    ]
    is_partly = compared.a and compared.b and compared.similarity < 1
    share = f", {spell_share(compared.similarity)} the same" if is_partly else ""
    return f"{', '.join(places)}: {compared.kind.value}{share}"


def number_paragraphs(t: Transcript) -> dict[Paragraph, int]:
    """Return the numbers of the paragraphs of a transcript, from 1."""
    return {paragraph: number for number, paragraph in enumerate(t.paragraphs, start=1)}


def select_counts(c: Comparison) -> list[ChangeCount]:
    """Return the counts of the kinds that there are."""
    return [n for n in c.summary.counts if n.paragraphs_a or n.paragraphs_b or n.words_a or n.words_b]


def spell_share(share: float) -> str:
    """Return a share in per cent, rounded down, so that only what is all the same is 100 %."""
    return f"{int(share * 100)} %"


def _tabulate_counts(counts: Iterable[ChangeCount]) -> Iterator[str]:
    yield "          paragraphs      words"
    yield "             a     b      a     b"
    for n in counts:
        yield f"{n.kind.value:<8}{n.paragraphs_a:>6}{n.paragraphs_b:>6} {n.words_a:>6}{n.words_b:>6}"


def _mark_words(words: Iterable[ComparedWords]) -> str:
    """Return the words of both sides in one line; what was kept as it stands on side b, and cut where that is all."""
    runs = tuple(words)
    if all(run.kind in _AS_IT_WAS for run in runs):
        text = " ".join(run.b.text for run in runs if run.b)
        return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3].rstrip()}..."
    return " ".join(_mark_run(run) for run in runs)


def _mark_run(run: ComparedWords) -> str:
    if run.kind in _AS_IT_WAS and run.b:
        return run.b.text
    return " ".join([*([f"[-{run.a.text}-]"] if run.a else []), *([f"{{+{run.b.text}+}}"] if run.b else [])])
