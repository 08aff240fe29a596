"""House styles: one file a house, as data."""

from collections.abc import Mapping
from types import MappingProxyType

from pressparse.styles.generic import GENERIC
from pressparse.styles.kremlin import KREMLIN
from pressparse.styles.nato import NATO
from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["STYLES", "DateOrder", "HouseStyle", "Signal", "SignalPlace"]

STYLES: Mapping[str, HouseStyle] = MappingProxyType({style.name: style for style in (GENERIC, NATO, KREMLIN)})
"""The styles that come with the library, by name."""
