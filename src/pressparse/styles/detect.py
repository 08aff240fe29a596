"""The choice of a house style for a text, with the places that speak for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, islice
from typing import NamedTuple, Protocol

from pressparse._patterns import compile_pattern
from pressparse.errors import StyleError
from pressparse.span import Span
from pressparse.styles.generic import GENERIC
from pressparse.styles.style import HouseStyle, SignalPlace

__all__ = ["StyleChoice", "choose_style", "get_style"]

_ENOUGH = 3
# https://user@www.nato.int:443/cps/en/... The pattern takes the host out.
_HOST = r"(?s)\A(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]*).*"
_HEAD_LINES = 30
_FOOT_LINES = 20
# Signs stand on short lines; a paragraph of speech is no place to look for them.
_LONGEST_LINE = 160


class StyleChoice(NamedTuple):
    """A house style and why it was taken."""

    style: HouseStyle
    evidence: tuple[Span, ...] = ()
    """Where its signs stand."""
    uncertain: bool = False
    """Whether signs of a house were seen, but too few, or as many of another house."""


def get_style(style: str | HouseStyle, styles: Mapping[str, HouseStyle]) -> HouseStyle:
    """Return the style that a caller names or passes.

    Raises:
        StyleError: if there is no style of that name.
        TypeError: if it is neither a name nor a style.
    """
    if isinstance(style, HouseStyle):
        return style
    if not isinstance(style, str):
        msg = f"style must be a name or a HouseStyle, not {type(style).__name__}"
        raise TypeError(msg)
    if style not in styles:
        msg = f"style {style!r} is not known; the styles are {', '.join(styles)}, or pass a HouseStyle of your own"
        raise StyleError(msg)
    return styles[style]


def choose_style(
    folded: str, lines: Sequence[_Line], styles: Mapping[str, HouseStyle], *, url: str | None
) -> StyleChoice:
    """Return the style whose signs weigh most, or the generic one where they are too few or two houses tie.

    Args:
        folded: the folded text.
        lines: its lines.
        styles: the styles to choose from, by name.
        url: the address of the page, which decides alone where a style names its host.
    """
    if url is not None:
        host = compile_pattern(_HOST).sub(r"\1", url).lower()
        for style in styles.values():
            if any(host == known or host.endswith(f".{known}") for known in style.hosts):
                return StyleChoice(style=style)
    filled = (line for line in lines if not line.is_blank)
    backwards = (line for line in reversed(lines) if not line.is_blank)
    beginnings = _join_beginnings(styles)
    places = {
        SignalPlace.HEAD: _Window(folded, list(islice(filled, _HEAD_LINES)), beginnings),
        SignalPlace.FOOT: _Window(folded, list(islice(backwards, _FOOT_LINES))[::-1], beginnings),
    }
    ranked: list[tuple[int, HouseStyle, tuple[Span, ...]]] = []
    for style in styles.values():
        found = [
            (signal.weight, span)
            for signal in style.signals
            if (span := places[signal.place].find(signal.pattern)) is not None
        ]
        if found:
            ranked.append((sum(weight for weight, _ in found), style, tuple(sorted(span for _, span in found))))
    ranked.sort(key=lambda entry: -entry[0])
    if not ranked:
        return StyleChoice(style=GENERIC)
    best, style, evidence = ranked[0]
    tied = len(ranked) > 1 and ranked[1][0] == best
    if best < _ENOUGH or tied:
        return StyleChoice(style=GENERIC, evidence=evidence, uncertain=best >= _ENOUGH - 1)
    return StyleChoice(style=style, evidence=evidence)


def _join_beginnings(styles: Mapping[str, HouseStyle]) -> re.Pattern[str]:
    """Return one pattern for the lines on which a sign of any house stands that must begin its line.

    There are several signs for each house, and hardly ever one of them on a line, so that one look at each line saves
    nearly all of the work.
    """
    patterns = [signal.pattern for style in styles.values() for signal in style.signals]
    return compile_pattern("|".join(f"(?:{pattern[1:]})" for pattern in patterns if pattern.startswith("^")))


class _Line(Protocol):
    """A line of the text, as offsets into it."""

    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def is_blank(self) -> bool: ...


class _Window:
    """Some lines of a text, joined, in which a sign is looked for at once."""

    def __init__(self, folded: str, lines: Sequence[_Line], beginnings: re.Pattern[str]) -> None:
        short = [(line.begin, line.end) for line in lines if line.end - line.begin <= _LONGEST_LINE]
        self._begins = [begin for begin, _ in short]
        self._offsets = [0, *accumulate(end - begin + 1 for begin, end in short)]
        self._text = "\n".join(folded[begin:end] for begin, end in short)
        self._marked = [offset for offset in self._offsets[:-1] if beginnings.match(self._text, offset)]

    def find(self, pattern: str) -> Span | None:
        compiled = compile_pattern(pattern)
        if pattern.startswith("^"):
            match = next((m for offset in self._marked if (m := compiled.match(self._text, offset))), None)
        else:
            match = compiled.search(self._text)
        if match is None:
            return None
        line = bisect_right(self._offsets, match.start()) - 1
        shift = self._begins[line] - self._offsets[line]
        return Span(match.start() + shift, match.end() + shift)
