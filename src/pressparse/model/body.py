"""The body of a text: blocks that tile it, paragraphs made of pieces, brackets inside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast, overload

from attrs import field, frozen

from pressparse.model.identity import ParagraphIds
from pressparse.model.kinds import BlockKind, BracketKind, OmissionReason, ParagraphKind
from pressparse.model.metadata import Field
from pressparse.model.slices import Slice, normalise_space
from pressparse.span import Span

__all__ = ["Block", "Blocks", "Bracket", "Omission", "Paragraph"]


@frozen(kw_only=True, eq=False, repr=False)
class Block(Slice):
    """A leaf of the source. The blocks of a transcript follow one another without gap or overlap."""

    kind: BlockKind
    """What the leaf is."""


class Blocks(Sequence[Block]):
    """The blocks of a text as an immutable sequence. Each :class:`Block` is made when it is looked at.

    A long text has more blocks than anything else, and most uses look at few of them.

    Args:
        source: the text.
        leaves: where each block begins, where it stops, and its kind.
    """

    __slots__ = ("_leaves", "_source")

    def __init__(self, source: str, leaves: Iterable[tuple[int, int, BlockKind]] = ()) -> None:
        self._source = source
        self._leaves = tuple(leaves)

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self._leaves)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Blocks: ...
    def __getitem__(self, index: int | slice) -> Block | Blocks:
        """Return one block, or the blocks of a slice."""
        if isinstance(index, slice):
            return Blocks(self._source, self._leaves[index])
        start, stop, kind = self._leaves[index]
        return Block(span=Span(start, stop), source=self._source, kind=kind)

    def __iter__(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        for start, stop, kind in self._leaves:
            yield Block(span=Span(start, stop), source=self._source, kind=kind)

    def __eq__(self, other: object) -> bool:
        """Compare with another sequence of blocks, block by block."""
        if isinstance(other, Blocks) and (self._source is other._source or self._source == other._source):
            return self._leaves == other._leaves
        if not isinstance(other, tuple | Blocks):
            return NotImplemented
        return tuple(self) == tuple(cast("Iterable[object]", other))

    def __hash__(self) -> int:
        """Hash as the tuple of the same blocks does, to which it is equal."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show how many blocks there are."""
        return f"<Blocks: {len(self)}>"


@frozen(kw_only=True, eq=False, repr=False)
class Bracket(Slice):
    """A bracketed passage inside a paragraph, brackets included, or the time of a cue in a caption file."""

    kind: BracketKind
    """What it is."""
    label: Field[str] | None = None
    """Whose words it holds, where it is an interjection that says so."""


@frozen(kw_only=True, eq=False, repr=False)
class Omission(Slice):
    """Characters inside a paragraph's pieces that its text leaves out."""

    reason: OmissionReason
    """Why they are left out."""


@frozen(kw_only=True, eq=False, repr=False)
class Paragraph(Slice):
    """A paragraph of speech.

    ``span`` is the hull. What lies between two ``pieces`` (a running head, a page mark, a heckle on its own line)
    stands inside the hull but is not part of the paragraph.
    """

    _id: str | ParagraphIds = field(alias="id", eq=False, repr=False)
    pieces: tuple[Span, ...]
    """The paragraph's own slices, in order; exactly the blocks of kind paragraph."""
    omitted: tuple[Omission, ...] = ()
    """What ``text`` leaves out of the pieces, in order, each with its reason."""
    kind: ParagraphKind = ParagraphKind.SPOKEN
    """Whose words it holds."""
    section: int = 0
    """The group of paragraphs between blank lines that it belongs to, from 0."""
    brackets: tuple[Bracket, ...] = ()
    """The bracketed passages in it, in order, and in a caption file the times before its pieces."""

    def __eq__(self, other: object) -> bool:
        """Compare by class, place, characters and fields, the id among them."""
        return super().__eq__(other) and isinstance(other, Paragraph) and self.id == other.id

    __hash__ = Slice.__hash__

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits made from the pieces (see :func:`pressparse.model.make_paragraph_ids`).

        What ``text`` leaves out counts, so that an id doesn't depend on what is known of brackets.
        """
        return self._id if isinstance(self._id, str) else self._id[self.span.start]

    @property
    def text(self) -> str:
        """The paragraph for reading: pieces joined by one space, white space normalised, omissions left out."""
        return normalise_space(
            " ".join("".join(self._source[a:b] for a, b in self._kept(piece)) for piece in self.pieces)
        )

    def to_source(self, start: int, stop: int) -> tuple[Span, ...]:
        r"""Map a range of ``text`` back to the source.

        Args:
            start: the first code point of the range, counted in ``text`` from 0.
            stop: the code point after its last one.

        Returns:
            The stretches of the source that the range was made from, in order. There are several where something that
            is not part of the text lies between them; none for an empty range.

        Raises:
            IndexError: if the range does not lie in ``text``.

        >>> import pressparse
        >>> t = pressparse.parse("Good  evening.")
        >>> t.paragraphs[0].text, t.paragraphs[0].to_source(0, 6)
        ('Good evening.', (Span(0, 7),))
        """
        places = list(self._places())
        if not 0 <= start <= stop <= len(places):
            msg = f"the range must lie in the paragraph's text, 0 to {len(places)}, not {start!r} to {stop!r}"
            raise IndexError(msg)
        spans: list[Span] = []
        for place in places[start:stop]:
            if spans and self._source[spans[-1].stop : place.start].strip() == "" and self._joined(spans[-1], place):
                spans[-1] = Span(spans[-1].start, max(place.stop, spans[-1].stop))
            else:
                spans.append(place)
        return tuple(spans)

    def _kept(self, piece: Span) -> Iterator[tuple[int, int]]:
        """Yield the stretches of a piece that are part of the text."""
        at = piece.start
        for omission in self.omitted:
            if piece.contains(omission.span):
                yield at, omission.span.start
                at = omission.span.stop
        yield at, piece.stop

    def _places(self) -> Iterator[Span]:
        """Yield, for each code point of ``text``, the stretch of the source that it was made from."""
        space: Span | None = None
        begun = False
        for number, piece in enumerate(self.pieces):
            if number and space is None:
                space = Span(piece.start, piece.start)
            for a, b in self._kept(piece):
                for offset in range(a, b):
                    here = Span(offset, offset + 1)
                    if self._source[offset].isspace():
                        space = space or here
                    else:
                        if space is not None and begun:
                            yield space
                        begun, space = True, None
                        yield here

    def _joined(self, before: Span, after: Span) -> bool:
        """Tell whether nothing but the paragraph's own white space lies between two stretches of it."""
        hull = Span(before.start, max(after.stop, before.stop))
        return any(piece.contains(hull) for piece in self.pieces) and not any(
            before.stop <= o.span.start and o.span.stop <= after.start for o in self.omitted
        )
