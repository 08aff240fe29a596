"""The parent of the library's values: equality, hash and repr from the fields, written once.

attrs would generate them for each class anew, and that is most of what importing a package of many small classes costs.
"""

from __future__ import annotations

from functools import cache

import attrs

__all__ = ["Value"]


@cache
def _compared(cls: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls) if field.eq)


class Value:
    """A value that is what its fields are. Subclasses are frozen attrs classes with ``eq=False, repr=False``."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Compare by class and fields."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _compared(self.__class__))  # type: ignore[arg-type]

    def __hash__(self) -> int:
        """Hash by class and fields: equal values have equal hashes."""
        return hash((self.__class__, *(getattr(self, name) for name in _compared(self.__class__))))  # type: ignore[arg-type]

    def __repr__(self) -> str:
        """Show the class and the fields, as they are passed to make the value."""
        fields = (field for field in attrs.fields(self.__class__) if field.repr)  # type: ignore[arg-type]
        shown = ", ".join(f"{field.alias}={getattr(self, field.name)!r}" for field in fields)
        return f"{self.__class__.__name__}({shown})"
