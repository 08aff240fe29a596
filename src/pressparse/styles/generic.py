"""The reader of a house that nobody has described: no signs, no habits."""

from pressparse.styles.style import HouseStyle

__all__ = ["GENERIC"]

GENERIC = HouseStyle(name="generic")
