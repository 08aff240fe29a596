"""The frozen values that say where a quotation stands, and how it differs from what stands there."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from pressparse._values import Value
from pressparse.model import Paragraph, Slice, Turn
from pressparse.span import Span

__all__ = ["Difference", "DifferenceKind", "DifferenceScope", "Quotation"]


class DifferenceKind(StrEnum):
    """What a quotation did to the words of the source."""

    INSERTED = "inserted"
    """The quotation has something that the source has not."""
    DROPPED = "dropped"
    """The source has something that the quotation has not."""
    CHANGED = "changed"
    """Both have something, and it differs."""


class DifferenceScope(StrEnum):
    """What a difference touches."""

    FORM = "form"
    """No word that was spoken: case, punctuation, quote marks, dashes, a lost space, an editor's words left out."""
    MARKED = "marked"
    """Words, and the quotation says so itself, by an ellipsis or by square brackets."""
    WORDS = "words"
    """Words, and the quotation does not say so."""


@frozen(kw_only=True, eq=False, repr=False)
class Difference(Value):
    """One place where a quotation and the source do not agree."""

    kind: DifferenceKind
    """What the quotation did."""
    scope: DifferenceScope
    """Whether it touches words, and whether the quotation says so."""
    quoted: str
    """What the quotation has there, white space normalised; empty where it has nothing."""
    quoted_span: Span
    """Where that stands in the quotation as it was passed, in code points from 0."""
    printed: str
    """What the source has there, white space normalised; empty where it has nothing."""
    spans: tuple[Span, ...] = ()
    """Where that stands in the source, one span for each stretch that nothing interrupts."""
    is_telling: bool = False
    """Whether one of both has a negation or a number there that the other has not."""


@frozen(kw_only=True, eq=False, repr=False)
class Quotation(Slice):
    """A place where a quotation stands.

    ``span`` is the hull, so ``raw`` holds all that the source has from the first quoted word to the last: also what the
    quotation leaves out, and the label between two turns. The quoted words themselves stand in ``spans``.
    """

    spans: tuple[Span, ...]
    """The quoted words, one span for each stretch that nothing interrupts: no label or direction, no end of a
    paragraph, nothing that the quotation leaves out."""
    is_spoken: bool
    """Whether all of it is speech. Where it is not (a heading, a label, an editor's bracket, reported speech), the
    words are nobody's: there is no turn."""
    paragraphs: tuple[Paragraph, ...] = field(default=(), repr=False)
    """The paragraphs that hold quoted words, in order."""
    turns: tuple[Turn, ...] = field(default=(), repr=False)
    """The turns that hold quoted words, in order; none where nobody is known to speak."""
    turn: Turn | None = field(default=None, repr=False)
    """The one turn that holds all of the quoted words. It says who speaks, and how that is known."""
    differences: tuple[Difference, ...] = ()
    """Where quotation and source do not agree, in the order of the quotation."""
    similarity: float
    """The share of words that both have in common, from 0 to 1; what is left out or put in by a mark does not count."""

    @property
    def exact(self) -> bool:
        """Whether nothing differs but white space, and quote marks around the whole."""
        return not self.differences
