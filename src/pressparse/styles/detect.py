"""The choice of a house style for a text, with the places that speak for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, compress, islice
from operator import ne
from typing import NamedTuple

from pressparse._patterns import compile_pattern, lazy_pattern
from pressparse.errors import StyleError
from pressparse.span import Span
from pressparse.styles import STYLES
from pressparse.styles.generic import GENERIC
from pressparse.styles.style import HouseStyle, SignalPlace

__all__ = ["StyleChoice", "choose_style", "find_literals", "get_style"]

_ENOUGH = 3
# https://user@www.nato.int:443/cps/en/... The pattern takes the host out.
_HOST = r"(?s)\A(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]*).*"
# One unit of a regular expression: an escape, the beginning of a group, a repetition, a class or one sign.
_UNITS = lazy_pattern(r"\\.|\((?:\?(?:<?[=!]|:))?|\{[^}]*\}|[?*+]+|\[\^?\]?(?:\\.|[^\]])*\]|.")
# (?i)...: the form of a pattern in which other rules hold
_FLAGS = tuple(f"(?{flag}" for flag in "aiLmsux(P#>-")
# A shorter literal stands in nearly every text.
_TELLING = 4
# ^Remarks by .*: the first letters of a line, where the pattern has no choice
_OPENING = lazy_pattern(r"\^([\w ,#-]{4})(?![?*+{])[^|]*\Z")
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


def get_style(style: str | HouseStyle) -> HouseStyle:
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
    if style not in STYLES:
        msg = f"style {style!r} is not known; the styles are {', '.join(STYLES)}, or pass a HouseStyle of your own"
        raise StyleError(msg)
    return STYLES[style]


def choose_style(folded: str, begins: Sequence[int], ends: Sequence[int], *, url: str | None) -> StyleChoice:
    """Return the style whose signs weigh most, or the generic one where they are too few or two houses tie.

    Args:
        folded: the folded text.
        begins: where the words of each line begin.
        ends: where they end; a line without words ends where it begins.
        url: the address of the page, which decides alone where a style names its host.
    """
    if url is not None:
        host = compile_pattern(_HOST).sub(r"\1", url).lower()
        for style in STYLES.values():
            if any(host == known or host.endswith(f".{known}") for known in style.hosts):
                return StyleChoice(style=style)
    filled = compress(zip(begins, ends, strict=True), map(ne, begins, ends))
    backwards = compress(zip(reversed(begins), reversed(ends), strict=True), map(ne, reversed(begins), reversed(ends)))
    signs = _collect_signs()
    windows = {
        SignalPlace.HEAD: _Window(folded, list(islice(filled, _HEAD_LINES))),
        SignalPlace.FOOT: _Window(folded, list(islice(backwards, _FOOT_LINES))[::-1]),
    }
    found: dict[str, list[tuple[int, Span]]] = {}
    for place, window in windows.items():
        for sign, span in window.find(signs[place]):
            found.setdefault(sign.style.name, []).append((sign.weight, span))
    ranked = [
        (sum(weight for weight, _ in places), STYLES[name], tuple(sorted(span for _, span in places)))
        for name, places in found.items()
    ]
    ranked.sort(key=lambda entry: -entry[0])
    if not ranked:
        return StyleChoice(style=GENERIC)
    best, style, evidence = ranked[0]
    tied = len(ranked) > 1 and ranked[1][0] == best
    if best < _ENOUGH or tied:
        return StyleChoice(style=GENERIC, evidence=evidence, uncertain=best >= _ENOUGH - 1)
    return StyleChoice(style=style, evidence=evidence)


class _Sign(NamedTuple):
    """A signal of a style, ready to be looked for."""

    style: HouseStyle
    weight: int
    literals: tuple[str, ...]
    """Parts of the pattern that stand for themselves: where none of them is, the sign isn't."""
    pattern: str


class _Signs(NamedTuple):
    """The signs of all styles at one place."""

    plain: tuple[_Sign, ...]
    """Those with a literal that is soon looked for."""
    opening: Mapping[str, tuple[_Sign, ...]]
    """Those that begin a line, by the first letters of it."""
    others: tuple[_Sign, ...]
    """Those that begin a line, and have no such literal."""
    beginning: re.Pattern[str] | None
    """One pattern for the lines that any of the others may begin: hardly ever one does."""


@cache
def _collect_signs() -> Mapping[SignalPlace, _Signs]:
    collected: dict[SignalPlace, _Signs] = {}
    for place in SignalPlace:
        plain: list[_Sign] = []
        opening: dict[str, tuple[_Sign, ...]] = {}
        others: list[_Sign] = []
        beginnings: list[str] = []
        for style in STYLES.values():
            for signal in style.signals:
                if signal.place is not place:
                    continue
                literals = find_literals(signal.pattern)
                sign = _Sign(style, signal.weight, literals, signal.pattern)
                letters = _OPENING().match(signal.pattern)
                if letters is not None and len(literals) == 1:
                    opening[letters[1]] = (*opening.get(letters[1], ()), sign)
                elif _measure_shortest(literals) < _TELLING and signal.pattern.startswith("^"):
                    others.append(sign)
                    beginnings.append(f"(?:{signal.pattern[1:]})")
                else:
                    plain.append(sign)
        # A line feed is found many times as fast as the beginning of a line.
        joined = compile_pattern(r"\n(?:" + "|".join(beginnings) + ")") if beginnings else None
        collected[place] = _Signs(tuple(plain), opening, tuple(others), joined)
    return collected


def find_literals(pattern: str) -> tuple[str, ...]:
    r"""Return runs of characters of which every match of a regular expression holds one, as far as is plain to see.

    What stands in classes and optional groups is passed over. Where case may vary, nothing is plain: it is ``("",)``.

    >>> find_literals(r"^Remarks by (?:the )?Minister \\w+$"), find_literals(r"(?:Rede|Vortrag) \\d")
    (('Remarks by ',), ('Rede', 'Vortrag'))
    >>> find_literals("(?i)remarks by")
    ('',)
    """
    units = iter(_UNITS().findall(pattern))
    return ("",) if pattern.startswith(_FLAGS) else _read_choice(units)


def _read_choice(units: Iterator[str]) -> tuple[str, ...]:
    """Return the literals of one choice of a pattern, up to the end of its group: of each branch, the most telling."""
    found: list[str] = []
    runs: list[tuple[str, ...]] = [("",)]
    after_group = False
    for unit in units:
        if unit == ")":
            break
        if unit == "|":
            found.extend(_choose_telling(runs))
            runs = [("",)]
        elif unit[0] == "(":
            inner = _read_choice(units)
            runs += [inner if unit in {"(", "(?:"} else ("",), ("",)]
        elif unit[0] in "?*+{":
            if after_group:
                runs[-2] = ("",)
            runs += [(runs.pop()[0][:-1],), ("",)]
        elif len(unit) > 1 or unit in "^$.":
            runs.append(("",))
        else:
            runs[-1] = (runs[-1][0] + unit,)
        after_group = unit[0] == "("
    return (*found, *_choose_telling(runs))


def _choose_telling(runs: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return max(runs, key=_measure_shortest)


def _measure_shortest(literals: tuple[str, ...]) -> int:
    return min(map(len, literals))


class _Window:
    """Some lines of a text, joined, in which signs are looked for."""

    def __init__(self, folded: str, places: Sequence[tuple[int, int]]) -> None:
        self._short = [(begin, end) for begin, end in places if end - begin <= _LONGEST_LINE]
        self._starts: list[int] = []
        self._text = "\n".join([folded[begin:end] for begin, end in self._short])

    def find(self, signs: _Signs) -> Iterator[tuple[_Sign, Span]]:
        """Yield the signs that stand in the window, each with its first place."""
        text = self._text
        others = signs.others if signs.beginning is not None and signs.beginning.search(f"\n{text}") else ()
        letters = dict.fromkeys(text[start : start + _TELLING] for start in self._list_starts())
        opening = (sign for first in letters if first in signs.opening for sign in signs.opening[first])
        for sign in (*signs.plain, *opening, *others):
            for literal in sign.literals:
                if literal in text:
                    match = compile_pattern(sign.pattern).search(text)
                    if match is not None:
                        yield sign, self._locate(match)
                    break

    def _list_starts(self) -> list[int]:
        """Return where the lines start in the window's text, and where another would."""
        if not self._starts:
            self._starts = [0, *accumulate([end - begin + 1 for begin, end in self._short])]
        return self._starts

    def _locate(self, match: re.Match[str]) -> Span:
        starts = self._list_starts()
        line = bisect_right(starts, match.start()) - 1
        shift = self._short[line][0] - starts[line]
        return Span(match.start() + shift, match.end() + shift)
