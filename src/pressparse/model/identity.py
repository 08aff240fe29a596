"""Ids made from content, so that a correction elsewhere in the document renumbers nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pressparse.span import Span

__all__ = ["ParagraphIds", "make_paragraph_ids"]


def make_paragraph_ids(texts: Iterable[str]) -> Iterator[str]:
    """Yield one id for each paragraph of a document, twelve hexadecimal digits.

    An id is the hash of the paragraph's normalised text. A text that stood before in the document is hashed together
    with the id of the paragraph before it, so that both can be told apart without counting.

    Args:
        texts: the normalised texts of a document's paragraphs, in order.

    >>> list(make_paragraph_ids(["Thank you.", "Next.", "Thank you."]))
    ['5a39bbb1f280', '17febe823225', 'c756e51ea5db']
    """
    from hashlib import blake2b  # noqa: PLC0415 - it takes longer to import than the model

    seen: set[str] = set()
    before = ""
    for text in texts:
        made = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        while made in seen:
            made = blake2b(f"{before}\n{made}\n{text}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
            before = made
        seen.add(made)
        before = made
        yield made


class ParagraphIds:
    """The ids of a document's paragraphs, made together when the first of them is asked for.

    Args:
        source: the text.
        paragraphs: the pieces of each paragraph, in order.
    """

    __slots__ = ("_made", "_paragraphs", "_source")

    def __init__(self, source: str, paragraphs: Sequence[Sequence[Span]]) -> None:
        self._source = source
        self._paragraphs = paragraphs
        self._made: dict[int, str] = {}

    def __getitem__(self, start: int) -> str:
        """Return the id of the paragraph that begins at an offset."""
        if not self._made:
            pieces = ([self._source[piece.start : piece.stop] for piece in pieces] for pieces in self._paragraphs)
            made = make_paragraph_ids(" ".join(" ".join(texts).split()) for texts in pieces)
            self._made = {pieces[0].start: each for pieces, each in zip(self._paragraphs, made, strict=True)}
        return self._made[start]
