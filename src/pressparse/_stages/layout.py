"""How the paragraphs of a text are set: measured from the lengths and ends of its lines, not assumed.

What decides is how often a line ends in mid-sentence and is directly followed by another: a text whose lines do that
was broken at a width. One that does not has a paragraph on each line.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import eq

from pressparse._patterns import lazy_pattern
from pressparse._stages.lines import Lines
from pressparse.model import Layout, LayoutKind

__all__ = ["ends_sentence", "find_margin", "measure_layout"]

# Reads the end of a sentence at the end of a line, with the quotes and brackets that may close after it.
_SENTENCE_END = lazy_pattern(r"""[.!?:;…。！？：；][\]"'”’»)\}*_]{0,4}\Z""")
# A direction after the last sentence: most of it. (Laughter)
_NOTED_END = lazy_pattern(r"""[.!?…。！？]["'”’»)]{0,2}[ ]{0,2}[(\[（【][^()\[\]（）【】]{1,60}[)\]）】]\Z""")
_NOTE_ENDS = frozenset(")]）】")
_LONGEST_NOTE = 68
_ENDS = frozenset(".!?:;…")
# Somebody is interrupted, wherever a line ends so.
_DASHES = frozenset("-\N{EN DASH}\N{EM DASH}")
# A line that is shorter than this share of the width was not broken for want of room.
_ROOM = 0.6
# From this share of directly followed lines that end in mid-sentence on, a text counts as broken at a width.
_OPEN_SHARE = 0.35
# Lines that follow one another directly, as a share of all: below the first, a text is no text broken at a width; below
# the second, blank lines stand between its paragraphs.
# Lines that are measured: a text is set in one way, and its beginning shows it.
_SAMPLE = 150
_MARGIN_SHARE = 0.25
_PAIR_SHARE = 0.3
_FEW_PAIRS = 0.1
# Lines that one width can hold. Text set wider is not broken at a width that somebody chose.
_WIDEST = 200


def ends_sentence(text: str, end: int) -> bool:
    """Tell whether the text up to an offset ends as a sentence does.

    >>> ends_sentence("He said: “No.”", 14), ends_sentence("the first of", 12)
    (True, False)
    """
    last = text[end - 1 : end]
    if last.isalnum():  # so most lines of a text broken at a width end
        return False
    if last in _ENDS or _SENTENCE_END().search(text, max(0, end - 6), end) is not None:
        return True
    return last in _NOTE_ENDS and _NOTED_END().search(text, max(0, end - _LONGEST_NOTE), end) is not None


def measure_layout(text: str, lines: Lines) -> Layout:
    """Return how the paragraphs of a text are set, with the measurements that say so.

    Args:
        text: the text.
        lines: its lines.
    """
    lengths: list[int] = []
    margins: list[int] = []
    pairs = 0
    sample = lines[:_SAMPLE]
    last_start = last_end = -1
    for start, begin, end in zip(sample.starts, sample.begins, sample.ends, strict=True):
        if begin == end:
            last_end = -1
            continue
        margins.append(begin - start)
        if text[begin] == "#":  # a heading of Markdown ends in no sentence, and says nothing of a width
            last_end = -1
            continue
        if last_end >= 0:
            pairs += 1
            is_open = text[last_end - 1] not in _DASHES or _breaks_word(text, last_end, begin)
            if is_open and not ends_sentence(text, last_end):
                lengths.append(last_end - last_start)
        last_start, last_end = start, end
    filled, indents = len(margins), Counter(margins)
    width = _find_width(lengths)
    wide = 0 if width is None else sum(length >= _ROOM * width for length in lengths)
    common = find_margin(indents)
    if filled <= 1:
        kind = LayoutKind.RUN_TOGETHER
    elif width is not None and wide > _OPEN_SHARE * pairs and pairs > _PAIR_SHARE * filled:
        kind = _tell_wrapped_kind(sample, common)
    else:
        kind = LayoutKind.BLOCKS if pairs < _FEW_PAIRS * filled else LayoutKind.LINES
    blank = sum(map(eq, lines.begins, lines.ends))
    is_broken = kind in {LayoutKind.WRAPPED, LayoutKind.INDENTED}
    return Layout(
        kind=kind,
        width=width if is_broken else None,
        lines=len(lines) - blank,
        blank_lines=blank,
        open_ends=len(lengths),
        indented=sum(count for indent, count in indents.items() if indent > common),
    )


def _breaks_word(text: str, end: int, begin: int) -> bool:
    """Tell whether a dash at the end of a line is a hyphen inside a word that goes on in small letters on the next."""
    return text[end - 1] == "-" and text[end - 2].isalpha() and text[begin].islower()


def find_margin(indents: Counter[int]) -> int:
    """Return the indent of the lines that go on: the smallest that many lines have.

    Args:
        indents: how many lines have which indent.

    >>> find_margin(Counter({2: 7, 0: 6, 5: 1}))
    0
    """
    return min((indent for indent, count in indents.items() if count >= _MARGIN_SHARE * indents.total()), default=0)


def _find_width(lengths: list[int]) -> int | None:
    """Return the width near which most of the lines that end in mid-sentence are broken."""
    if not lengths:
        return None
    width = sorted(lengths)[int(0.95 * (len(lengths) - 1))]
    return width if 20 <= width <= _WIDEST else None  # noqa: PLR2004


def _tell_wrapped_kind(lines: Lines, common: int) -> LayoutKind:
    """Tell whether paragraphs of a text broken at a width begin with an indent, or after a blank line."""
    deeper = alone = 0
    for before, line in pairwise(zip(lines.starts, lines.begins, lines.ends, strict=True)):
        if line[1] == line[2]:
            continue
        after_blank = before[1] == before[2]
        is_deeper = common < line[1] - line[0] <= common + 8
        if is_deeper and (after_blank or before[1] - before[0] <= common):
            deeper += 1
        elif after_blank:
            alone += 1
    return LayoutKind.INDENTED if deeper > alone else LayoutKind.WRAPPED
