"""The body of a text: blocks that tile it, paragraphs made of pieces, brackets inside them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import cast, overload

from attrs import field, frozen

from pressparse.model.identity import ParagraphIds
from pressparse.model.kinds import BlockKind, BracketKind, OmissionReason, ParagraphKind
from pressparse.model.metadata import Field
from pressparse.model.slices import Slice, normalise_space
from pressparse.span import Span

__all__ = ["Block", "Blocks", "Bracket", "Omission", "Paragraph", "keep_stretches"]


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
        starts: where each block begins, in code points from 0.
        stops: where each stops.
        kinds: what each is.
    """

    __slots__ = ("_kinds", "_source", "_starts", "_stops")

    def __init__(
        self, source: str, starts: Iterable[int] = (), stops: Iterable[int] = (), kinds: Iterable[BlockKind] = ()
    ) -> None:
        self._source = source
        # Columns take a quarter of the memory that a tuple for each block takes.
        self._starts, self._stops = array("q", starts), array("q", stops)
        self._kinds = list(kinds)

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self._kinds)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Blocks: ...
    def __getitem__(self, index: int | slice) -> Block | Blocks:
        """Return one block, or the blocks of a slice."""
        if isinstance(index, slice):
            return Blocks(self._source, self._starts[index], self._stops[index], self._kinds[index])
        span = Span(self._starts[index], self._stops[index])
        return Block(span=span, source=self._source, kind=self._kinds[index])

    def __iter__(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        for start, stop, kind in zip(self._starts, self._stops, self._kinds, strict=True):
            yield Block(span=Span(start, stop), source=self._source, kind=kind)

    def __eq__(self, other: object) -> bool:
        """Compare with another sequence of blocks, block by block."""
        if isinstance(other, Blocks) and (self._source is other._source or self._source == other._source):
            return (self._starts, self._stops, self._kinds) == (other._starts, other._stops, other._kinds)
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
        """The paragraph for reading: pieces joined by one space, white space normalised, omissions left out.

        No space stands between two pieces where a word goes on in the second: see :attr:`OmissionReason.HYPHEN`.
        """
        source = self._source
        return normalise_space(" ".join("".join(source[a.start : a.stop] for a in run) for run in keep_stretches(self)))

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

    def _places(self) -> Iterator[Span]:
        """Yield, for each code point of ``text``, the stretch of the source that it was made from."""
        space: Span | None = None
        begun = False
        for run in keep_stretches(self):
            if begun and space is None and run:
                space = Span(run[0].start, run[0].start)
            for stretch in run:
                for offset in range(stretch.start, stretch.stop):
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


def keep_stretches(paragraph: Paragraph) -> Iterator[list[Span]]:
    r"""Yield what the text of a paragraph is made of: the stretches of the source that nothing leaves out.

    Those of one list are joined as they are; a space stands between two lists, as it does between two pieces. A word
    that is broken at the end of a piece goes on in the next without one.

    Args:
        paragraph: the paragraph.

    >>> import pressparse
    >>> t = pressparse.parse("We met. (Laughter.) And left.")
    >>> [t.source[part.start : part.stop] for run in keep_stretches(t.paragraphs[0]) for part in run]
    ['We met. ', ' And left.']
    """
    omissions = iter(paragraph.omitted)
    omission = next(omissions, None)
    run: list[Span] = []
    for piece in paragraph.pieces:
        at = piece.start
        goes_on = False
        while omission is not None and omission.span.stop <= piece.stop:
            if at < omission.span.start:
                run.append(Span(at, omission.span.start))
            at = max(at, omission.span.stop)
            goes_on = omission.reason is OmissionReason.HYPHEN and at == piece.stop
            omission = next(omissions, None)
        if at < piece.stop:
            run.append(Span(at, piece.stop))
        if not goes_on:
            yield run
            run = []
    if run:
        yield run
