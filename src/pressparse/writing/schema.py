"""The values of JSON, and access to a document that may hold anything.

Every look-up of a :class:`Node` gives the type that was asked for, or raises :class:`pressparse.FormatError` with the
path of the place, what was expected there and what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple, TypeAlias, TypeGuard, TypeVar

from pressparse._patterns import lazy_pattern
from pressparse.errors import FormatError
from pressparse.span import Span

__all__ = ["SCHEMA", "JSONValue", "Node", "pack_text"]

SCHEMA = "pressparse/1"
"""The name and version of the form in which a transcript is written."""

JSONValue: TypeAlias = "str | int | float | bool | list[JSONValue] | dict[str, JSONValue] | None"
"""A value of JSON, as the standard library's ``json`` gives it."""

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

# Written as \ud83d\ude00, two lone surrogates side by side would be read as the one character that they spell.
_SPLIT_PAIR = lazy_pattern("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_PAIR = lazy_pattern("[\ud800-\udbff][\udc00-\udfff]")

# How much of a string, and up to how many numbers of a list, a message quotes.
_SHOWN = 40
_LISTED = 3
# The interpreter refuses to write very long integers in decimals, so none from here on is quoted.
_LARGE = 2**63


def pack_text(text: str) -> JSONValue:
    r"""Return a string as it stands in the document: as itself, or in parts where JSON would not keep it.

    Two surrogates that are separate code points of a Python string, a high and a low one side by side, would come
    back from JSON as one character. Such a string is a list of parts, split between the two.

    >>> pack_text("Good evening."), pack_text("\ud83d\ude00")
    ('Good evening.', ['\ud83d', '\ude00'])
    """
    if _PAIR().search(text) is None:
        return text
    return [*_SPLIT_PAIR().split(text)]


class Node(NamedTuple):
    """One value of a document, and the path that leads to it."""

    value: JSONValue
    """What stands there; None too where the name is missing, which ``missing`` tells apart."""
    path: str = ""
    """The place, as ``paragraphs[3].span``; empty for the document itself."""
    missing: bool = False
    """Whether nothing stands there."""

    def mismatch(self, *, expected: str) -> FormatError:
        """Return the error that says what was expected here and what was found."""
        found = "nothing" if self.missing else _describe(self.value)
        return FormatError(f"{self.path or 'the document'}: expected {expected}, found {found}")

    def get(self, name: str) -> Node:
        """Return the value of a name of an object; whether there is one shows when it is read.

        Raises:
            FormatError: if this is no object.
        """
        if not isinstance(self.value, dict):
            raise self.mismatch(expected="an object")
        path = f"{self.path}.{name}" if self.path else name
        if name not in self.value:
            return Node(None, path, missing=True)
        return Node(self.value[name], path)

    def each(self, read: Callable[[Node], T]) -> tuple[T, ...]:
        """Return what a function reads from each element of a list.

        Raises:
            FormatError: if this is no list.
        """
        if not isinstance(self.value, list):
            raise self.mismatch(expected="a list")
        return tuple(read(Node(element, f"{self.path}[{number}]")) for number, element in enumerate(self.value))

    def optional(self, read: Callable[[Node], T]) -> T | None:
        """Return what a function reads here, or None for null.

        Raises:
            FormatError: if nothing stands here, not even null.
        """
        if self.value is None and not self.missing:
            return None
        return read(self)

    def added(self, read: Callable[[Node], T]) -> T | None:
        """Return what a function reads here, or None for null and for documents that were written without the name."""
        return None if self.missing else self.optional(read)

    def text(self) -> str:
        """Return a string, its parts joined where it is packed.

        Raises:
            FormatError: if this is neither a string nor a list of strings.
        """
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, list):
            parts = [part for part in self.value if isinstance(part, str)]
            if len(parts) == len(self.value):
                return "".join(parts)
        raise self.mismatch(expected="a string")

    def flag(self) -> bool:
        """Return true or false.

        Raises:
            FormatError: if this is neither.
        """
        if not isinstance(self.value, bool):
            raise self.mismatch(expected="true or false")
        return self.value

    def number(self, least: int, most: int | None = None) -> int:
        """Return a whole number within bounds.

        Args:
            least: the smallest number allowed.
            most: the largest number allowed; None for no bound.

        Raises:
            FormatError: if this is no whole number, or out of bounds.
        """
        if _is_whole(self.value) and least <= self.value and (most is None or self.value <= most):
            return self.value
        bounds = f"from {least}" if most is None else f"from {least} to {most}"
        raise self.mismatch(expected=f"a whole number {bounds}")

    def member(self, kinds: type[E]) -> E:
        """Return the member of an enumeration whose value stands here.

        Raises:
            FormatError: if it is no member's value.
        """
        try:
            return kinds(self.value)
        except ValueError:
            expected = f"one of {', '.join(str(kind.value) for kind in kinds)}"
            raise self.mismatch(expected=expected) from None

    def span(self, size: int) -> Span:
        """Return a span.

        Args:
            size: the length of the source that it must lie in, in code points.

        Raises:
            FormatError: if this is no pair of whole numbers in order, or lies outside.
        """
        if isinstance(self.value, list) and len(self.value) == 2:  # noqa: PLR2004 - a span has a start and a stop
            start, stop = self.value
            if _is_whole(start) and _is_whole(stop) and 0 <= start <= stop <= size:
                return Span(start, stop)
        raise self.mismatch(expected=f"[start, stop] with 0 <= start <= stop <= {size}, the length of the source")

    def choice(self, values: Sequence[T]) -> T:
        """Return the value whose index stands here, counted from 0.

        Args:
            values: what the index counts.

        Raises:
            FormatError: if this is no index of them.
        """
        if not values:
            raise self.mismatch(expected="no index, since there is nothing to refer to")
        return values[self.number(0, len(values) - 1)]


def _is_whole(value: object) -> TypeGuard[int]:
    """Tell whether a value is a whole number of JSON: in Python, true and false are numbers too."""
    return isinstance(value, int) and not isinstance(value, bool)


def _describe(value: JSONValue) -> str:
    """Return a value in a few words, for a message."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return f"the string {value if len(value) <= _SHOWN else value[:_SHOWN] + '...'!r}"
    if isinstance(value, int | float):
        return f"the number {value!r}" if abs(value) < _LARGE else "a very large number"
    if isinstance(value, list):
        numbers = [element for element in value if _is_whole(element) and abs(element) < _LARGE]
        return repr(numbers) if len(numbers) == len(value) <= _LISTED else f"a list of length {len(value)}"
    return "an object" if type(value) is dict else f"a Python {type(value).__name__}"
