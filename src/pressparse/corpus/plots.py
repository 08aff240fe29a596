"""Plots as SVG for a page: drawn from numbers, coloured by the style of the page, each beside a table that says it.

Nothing here takes a text but labels, which are escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, sqrt

from pressparse.writing.html_text import escape_words

__all__ = ["draw_bar", "draw_columns", "draw_timeline"]

# All in the units of the drawing, which is scaled to the page.
_WIDTH = 840
_LEFT = 150
_RIGHT = 16
_TOP = 22
_AXIS = 26
_ROW = 26
# The room that a character of a label needs, and that between two labels.
_LETTER = 7
_SPACE = 8
# Columns narrower than this have no numbers above them, but for the highest.
_NUMBERED = 24


def draw_bar(value: int, largest: int) -> str:
    """Return a bar for a cell of a table: as long as the share of a value in the largest.

    Args:
        value: the value, which the cell says too.
        largest: the value of the longest bar.
    """
    length = 100 * value / largest if largest else 0
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="ground" width="100" height="8"></rect><rect width="{length:.2f}" height="8"></rect></svg>'
    )


def draw_columns(counts: Mapping[str, int], title: str, *, height: int = 170) -> str:
    """Return a plot with a column for each label.

    Args:
        counts: how high each column is, by its label, in order.
        title: what the plot shows, for those who can't see it.
        height: the height of the highest column.
    """
    step = (_WIDTH - _RIGHT) / max(len(counts), 1)
    parts = [
        *_write_columns(list(counts.values()), 0, step, height),
        *_write_labels(list(counts), 0, step, _TOP + height),
    ]
    return _frame(title, _TOP + height + _AXIS, parts)


def draw_timeline(periods: Sequence[str], rows: Mapping[str, Sequence[int]], title: str) -> str:
    """Return a plot of counts over time: columns of all, and below them a row of dots for each name.

    Args:
        periods: the labels of the periods.
        rows: the counts of each name in each period. The area of a dot is its count.
        title: what the plot shows, for those who can't see it.
    """
    height = 120
    step = (_WIDTH - _RIGHT - _LEFT) / max(len(periods), 1)
    largest = max((count for counts in rows.values() for count in counts), default=0)
    parts = [
        f'<text class="name" x="0" y="{_TOP + height - 4}">all</text>',
        *_write_columns([sum(column) for column in zip(*rows.values(), strict=True)], _LEFT, step, height),
        *_write_labels(periods, _LEFT, step, _TOP + height),
    ]
    base = _TOP + height + _AXIS
    for number, (name, counts) in enumerate(rows.items()):
        y = base + _ROW * number + _ROW / 2
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"></line>')
        parts.append(f'<text class="name" x="0" y="{y + 4}">{escape_words(name)}</text>')
        for place, count in enumerate(counts):
            if count:
                radius = max(1.5, (_ROW / 2 - 1) * sqrt(count / largest))
                x = _LEFT + step * (place + 0.5)
                parts.append(f'<circle cx="{x:.1f}" cy="{y}" r="{radius:.1f}"></circle>')
    return _frame(title, int(base + _ROW * len(rows)), parts)


def _write_columns(counts: Sequence[int], left: float, step: float, height: int) -> Iterator[str]:
    """Yield columns on their base line, the highest with its number above."""
    largest = max(counts, default=0)
    base = _TOP + height
    width = min(step * 0.8, 56)
    for place, count in enumerate(counts):
        if count:
            tall = max(1.0, height * count / largest)
            x = left + step * place + (step - width) / 2
            yield f'<rect x="{x:.1f}" y="{base - tall:.1f}" width="{width:.1f}" height="{tall:.1f}"></rect>'
            if step >= _NUMBERED or count == largest:
                middle = left + step * (place + 0.5)
                yield f'<text class="value" x="{middle:.1f}" y="{base - tall - 5:.1f}">{count:,}</text>'
    yield f'<line class="axis" x1="{left}" x2="{left + step * len(counts):.1f}" y1="{base}" y2="{base}"></line>'


def _write_labels(labels: Sequence[str], left: float, step: float, base: int) -> Iterator[str]:
    """Yield the labels below columns: as many of them as have room."""
    every = ceil((max(map(len, labels), default=0) * _LETTER + _SPACE) / step)
    for place in range(0, len(labels), max(every, 1)):
        x = left + step * (place + 0.5)
        yield f'<text class="label" x="{x:.1f}" y="{base + 17}">{escape_words(labels[place])}</text>'


def _frame(title: str, height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg class="plot" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape_words(title)}">'
        f"{''.join(parts)}</svg>"
    )
