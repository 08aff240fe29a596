"""Tables of plain data with a module for each entry, which is imported when the entry is first looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TypeVar

__all__ = ["ModuleTable"]

T = TypeVar("T")


class ModuleTable(Mapping[str, T]):
    """A mapping that can't be changed, from a name to a value that a module of its own holds.

    Importing the library then costs the same however many languages and houses it knows.

    Args:
        kind: the type of the values.
        places: for each name, in order, the module and the name of the value in it, as ``module:NAME``.
    """

    __slots__ = ("_kind", "_places", "_values")

    def __init__(self, kind: type[T], places: Mapping[str, str]) -> None:
        self._kind = kind
        self._places = dict(places)
        self._values: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        """Return the value of a name."""
        if name not in self._values:
            module, _, constant = self._places[name].partition(":")
            value = getattr(import_module(module), constant)
            assert isinstance(value, self._kind)  # noqa: S101 - a promise of the modules, not of a caller
            self._values[name] = value
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names in order."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._places)

    def __repr__(self) -> str:
        """Show the names."""
        return f"<{self._kind.__name__} table: {', '.join(self._places)}>"
