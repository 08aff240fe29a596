"""The parent of every value that is a place in the source, and the reading form of a stretch of text."""

from __future__ import annotations

from attrs import field, frozen

from pressparse._values import Value
from pressparse.span import Span

__all__ = ["Slice", "normalise_space"]


def normalise_space(text: str) -> str:
    r"""Return a text for reading: runs of white space as one space each, none at the ends.

    White space is what ``str.isspace`` says: line ends, tabs, NO-BREAK SPACE and the typographic spaces among them.

    >>> normalise_space("  first step.\xa0\nAnd\tthen ")
    'first step. And then'
    """
    return " ".join(text.split())


@frozen(kw_only=True, eq=False, repr=False)
class Slice(Value):
    """A value that stands at one place in the source, to which it keeps a private reference.

    Two slices are equal if they are of one class, stand at the same place, hold the same characters, and agree in
    every field.
    """

    span: Span
    """Where it stands, in code points of the source from 0."""
    _source: str = field(repr=False, eq=False, alias="source")

    @property
    def raw(self) -> str:
        """The characters of the source at ``span``, unaltered."""
        return self._source[self.span.start : self.span.stop]

    def __eq__(self, other: object) -> bool:
        """Compare by class, place, characters and fields."""
        if other.__class__ is not self.__class__ or not isinstance(other, Slice):
            return NotImplemented
        return (self._source is other._source or self.raw == other.raw) and super().__eq__(other)

    def __hash__(self) -> int:
        """Hash by class and place: equal slices have equal hashes."""
        return hash((self.__class__, self.span))
