"""House styles: one file a house, as data."""

from __future__ import annotations

from collections.abc import Mapping

from pressparse._tables import ModuleTable
from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["STYLES", "DateOrder", "HouseStyle", "Signal", "SignalPlace"]

STYLES: Mapping[str, HouseStyle] = ModuleTable(
    HouseStyle,
    {
        "generic": "pressparse.styles.generic:GENERIC",
        "nato": "pressparse.styles.nato:NATO",
        "ru-kremlin": "pressparse.styles.kremlin:KREMLIN",
    },
)
"""The styles that come with the library, by name."""
