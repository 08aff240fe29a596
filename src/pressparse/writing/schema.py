"""The values of JSON, and access to a document that may hold anything.

Every look-up in a :class:`Node` gives the type that was asked for, or raises :class:`pressparse.FormatError` with the
path of the place, what was expected there and what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import TypeAlias, TypeGuard, TypeVar

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


class _Missing(Enum):
    """What is found where nothing stands, not even null."""

    MISSING = "nothing"


class Node:
    """An object or a list of a document. What stands in it is read by its name, or by its number from 0.

    Args:
        value: the object or list, or anything else, which shows when something is read in it.
        parent: what it stands in; None for the document itself.
        key: its name or number there.
    """

    __slots__ = ("_key", "_parent", "_value")

    # The path is put together for messages only: a document has more values than anything else.
    def __init__(self, value: JSONValue | _Missing, parent: Node | None = None, key: str | int = "") -> None:
        self._value = value
        self._parent = parent
        self._key = key

    @property
    def path(self) -> str:
        """The place, as ``paragraphs[3].span``; empty for the document itself."""
        before = "" if self._parent is None else self._parent.path
        if isinstance(self._key, int):
            return f"{before}[{self._key}]"
        return f"{before}.{self._key}" if before else self._key

    def mismatch(self, *, expected: str) -> FormatError:
        """Return the error that says what was expected here and what was found."""
        found = self._value.value if isinstance(self._value, _Missing) else _describe(self._value)
        return FormatError(f"{self.path or 'the document'}: expected {expected}, found {found}")

    def get(self, key: str | int) -> Node:
        """Return what stands under a key; whether it is an object or a list shows when something is read in it.

        Raises:
            FormatError: if a name is looked up, and this is no object.
        """
        return Node(self.find(key), self, key)

    def find(self, key: str | int) -> JSONValue | _Missing:
        """Return the value under a key, unchecked.

        Raises:
            FormatError: if a name is looked up, and this is no object.
        """
        if not isinstance(key, str):
            return self._list()[key]
        if not isinstance(self._value, dict):
            raise self.mismatch(expected="an object")
        return self._value.get(key, _Missing.MISSING)

    def _list(self) -> list[JSONValue]:
        if not isinstance(self._value, list):
            raise self.mismatch(expected="a list")
        return self._value

    def each(self, name: str, read: Callable[[Node, int], T]) -> tuple[T, ...]:
        """Return what a function reads under each number of a list.

        Raises:
            FormatError: if there is no list.
        """
        listed = self.get(name)
        return tuple([read(listed, number) for number in range(len(listed._list()))])  # noqa: SLF001 - a Node, too

    def optional(self, name: str, read: Callable[[Node, str], T]) -> T | None:
        """Return what a function reads under a name, or None for null.

        Raises:
            FormatError: if nothing stands there, not even null.
        """
        return None if self.find(name) is None else read(self, name)

    def added(self, name: str, read: Callable[[Node, str], T]) -> T | None:
        """Return what a function reads under a name, or None for null and for documents written without the name."""
        return None if self.find(name) is _Missing.MISSING else self.optional(name, read)

    def text(self, key: str | int) -> str:
        """Return a string, its parts joined where it is packed.

        Raises:
            FormatError: if there is neither a string nor a list of strings.
        """
        value = self.find(key)
        if isinstance(value, str):
            return value
        if isinstance(value, list):
            parts = [part for part in value if isinstance(part, str)]
            if len(parts) == len(value):
                return "".join(parts)
        raise self.get(key).mismatch(expected="a string")

    def flag(self, key: str) -> bool:
        """Return true or false.

        Raises:
            FormatError: if there is neither.
        """
        value = self.find(key)
        if not isinstance(value, bool):
            raise self.get(key).mismatch(expected="true or false")
        return value

    def number(self, key: str | int, least: int, most: int | None = None) -> int:
        """Return a whole number within bounds.

        Args:
            key: its name or number.
            least: the smallest number allowed.
            most: the largest number allowed; None for no bound.

        Raises:
            FormatError: if there is no whole number, or one out of bounds.
        """
        value = self.find(key)
        if _is_whole(value) and least <= value and (most is None or value <= most):
            return value
        bounds = f"from {least}" if most is None else f"from {least} to {most}"
        raise self.get(key).mismatch(expected=f"a whole number {bounds}")

    def member(self, key: str, kinds: type[E]) -> E:
        """Return the member of an enumeration whose value stands under a key.

        Raises:
            FormatError: if there is no member's value.
        """
        value = self.find(key)
        members = _list_members(kinds)
        found = members.get(value) if isinstance(value, str) else None
        if isinstance(found, kinds):
            return found
        raise self.get(key).mismatch(expected=f"one of {', '.join(members)}")

    def span(self, key: str | int, size: int) -> Span:
        """Return a span.

        Args:
            key: its name or number.
            size: the length of the source that it must lie in, in code points.

        Raises:
            FormatError: if there is no pair of whole numbers in order, or it lies outside.
        """
        value = self.find(key)
        if isinstance(value, list) and len(value) == 2:  # noqa: PLR2004 - a span has a start and a stop
            start, stop = value
            if _is_whole(start) and _is_whole(stop) and 0 <= start <= stop <= size:
                return Span(start, stop)
        expected = f"[start, stop] with 0 <= start <= stop <= {size}, the length of the source"
        raise self.get(key).mismatch(expected=expected)

    def choice(self, key: str | int, values: Sequence[T]) -> T:
        """Return the value whose index stands under a key, counted from 0.

        Args:
            key: the index's name or number.
            values: what the index counts.

        Raises:
            FormatError: if there is no index of them.
        """
        if not values:
            raise self.get(key).mismatch(expected="no index, since there is nothing to refer to")
        return values[self.number(key, 0, len(values) - 1)]


@cache
def _list_members(kinds: type[Enum]) -> Mapping[str, Enum]:
    """Return the members of an enumeration by their values."""
    return {str(kind.value): kind for kind in kinds}


def _is_whole(value: object) -> TypeGuard[int]:
    """Tell whether a value is a whole number of JSON: in Python, true and false are numbers too."""
    return type(value) is int


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
