"""Months put together to periods that a plot has room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

__all__ = ["Periods", "group_months"]

# The most periods that a plot has room for.
_MOST = 80
_MONTHS = 12


class Periods(NamedTuple):
    """Counts over time."""

    labels: Sequence[str]
    """The periods, in order, with those between them of which there is nothing."""
    rows: Mapping[str, Sequence[int]]
    """The counts of each house in each period."""


def group_months(months: Mapping[tuple[str, str], int], houses: Sequence[str]) -> Periods:
    """Return counts by month, year, or several years, whichever is the shortest of which there is room for all.

    Args:
        months: the counts of each month, ``YYYY-MM``, and house; what has no month is left out.
        houses: the names of the houses that have a row, in order.

    >>> group_months({("2020-11", "nato"): 2, ("2021-01", "nato"): 1, ("", "nato"): 4}, ["nato"])
    Periods(labels=['2020-11', '2020-12', '2021-01'], rows={'nato': [2, 0, 1]})
    """
    dated = {(_number_month(month), house): count for (month, house), count in months.items() if month}
    numbers = [number for number, _ in dated]
    if not numbers:
        return Periods([], {})
    size = next(size for size in _list_sizes() if max(numbers) // size - min(numbers) // size < _MOST)
    first, last = min(numbers) // size, max(numbers) // size
    rows = {house: [0] * (last - first + 1) for house in houses}
    for (number, house), count in dated.items():
        rows[house][number // size - first] += count
    return Periods([_label_period(place * size, size) for place in range(first, last + 1)], rows)


def _number_month(month: str) -> int:
    year, _, number = month.partition("-")
    return int(year) * _MONTHS + int(number) - 1


def _list_sizes() -> Sequence[int]:
    """Return how many months a period may have: one, or those of a number of years."""
    return [1, *(_MONTHS * years for years in (1, 2, 5, 10, 50, 200))]


def _label_period(month: int, size: int) -> str:
    year = month // _MONTHS
    if size == 1:
        return f"{year:04}-{month % _MONTHS + 1:02}"
    return f"{year:04}" if size == _MONTHS else f"{year:04}-{(month + size - 1) // _MONTHS:04}"
