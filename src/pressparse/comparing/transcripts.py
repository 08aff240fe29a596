"""From two transcripts to their comparison: the function that users call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressparse.comparing.comparison import ChangeKind, ComparedParagraphs, ComparedWords, Comparison
from pressparse.model import Transcript, check_transcript

if TYPE_CHECKING:
    from pressparse.comparing.pairing import Pairing

__all__ = ["compare"]


def compare(a: Transcript, b: Transcript) -> Comparison:
    r"""Align two transcripts of one speech, as prepared and as delivered, or two versions of a page.

    What is compared is the speech: the paragraphs, without what their texts leave out. Header, labels, headings and
    directions are not, and neither is who speaks. Swapped sides give the same comparison, mirrored.

    Args:
        a: the transcript as prepared, or the earlier version.
        b: the transcript as delivered, or the later version.

    Returns:
        The comparison. Each paragraph of both sides is in exactly one of its ``paragraphs``, and each word in exactly
        one run of words.

    Raises:
        TypeError: if an argument is no transcript.

    >>> import pressparse
    >>> a = pressparse.parse("Good evening.\n\nWe will build the second pier.\n\nIt takes a year.\n")
    >>> b = pressparse.parse("Good evening.\n\nWe will build a second pier.\n")
    >>> comparison = pressparse.compare(a, b)
    >>> [(paragraphs.kind.value, round(paragraphs.similarity, 2)) for paragraphs in comparison.paragraphs]
    [('kept', 1.0), ('changed', 0.83), ('dropped', 0.0)]
    >>> changed = comparison.paragraphs[1].words[1]
    >>> changed.kind.value, changed.a.text, changed.b.text, a.source[changed.a.span.start : changed.a.span.stop]
    ('changed', 'the', 'a', 'the')
    """
    check_transcript(a, "a")
    check_transcript(b, "b")
    # What aligns is imported by the first comparison, as the stages are by the first parse.
    from pressparse.comparing.pairing import pair_paragraphs  # noqa: PLC0415
    from pressparse.comparing.wording import compare_words, read_words  # noqa: PLC0415

    readings_a = [read_words(paragraph, a.source) for paragraph in a.paragraphs]
    readings_b = [read_words(paragraph, b.source) for paragraph in b.paragraphs]
    pairings = pair_paragraphs(
        [[word.key for word in reading.words] for reading in readings_a],
        [[word.key for word in reading.words] for reading in readings_b],
    )
    compared: list[ComparedParagraphs] = []
    for pairing in pairings:
        same = ChangeKind.MOVED if pairing.is_moved else ChangeKind.KEPT
        words = compare_words([readings_a[x] for x in pairing.a], [readings_b[y] for y in pairing.b], same)
        compared.append(
            ComparedParagraphs(
                kind=_judge(pairing, words),
                a=tuple(a.paragraphs[x] for x in pairing.a),
                b=tuple(b.paragraphs[y] for y in pairing.b),
                words=words,
            )
        )
    return Comparison(a=a, b=b, paragraphs=tuple(compared))


def _judge(pairing: Pairing, words: tuple[ComparedWords, ...]) -> ChangeKind:
    """Return what became of a paragraph."""
    kinds = {run.kind for run in words}
    found = (
        (not pairing.b, ChangeKind.DROPPED),
        (not pairing.a, ChangeKind.ADDED),
        (pairing.is_moved, ChangeKind.MOVED),
        (len(pairing.b) > 1, ChangeKind.SPLIT),
        (len(pairing.a) > 1, ChangeKind.MERGED),
        (kinds <= {ChangeKind.KEPT}, ChangeKind.KEPT),
        (kinds <= {ChangeKind.KEPT, ChangeKind.RESTYLED}, ChangeKind.RESTYLED),
    )
    return next((kind for is_found, kind in found if is_found), ChangeKind.CHANGED)
