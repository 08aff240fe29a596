"""The body: paragraphs made of pieces, and the headings, directions, labels and furniture between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.brackets import tell_bracket
from pressparse._stages.labels import Label
from pressparse._stages.layout import ends_sentence, find_margin
from pressparse._stages.lines import Lines
from pressparse.model import BlockKind, BracketKind, Layout, LayoutKind, OmissionReason
from pressparse.span import Span

__all__ = ["Body", "split_paragraphs", "tell_kind"]

# A list's bullet, or a Markdown quotation mark, before the words of a line.
_BULLET = lazy_pattern(r"(?:[•·▪●○■◦][ ]*|[*-][ ]+(?=\S)|>[ ]+)(?=\S)")
_NO_WORDS = lazy_pattern(r"[\W_]+")
# A French "?" that the width has parted from its sentence
_END_MARKS = lazy_pattern(r"[?!»\"'.)]{1,3}")
# # Title; ### Name; **Security Council; ** Cyprus
_HEADING = lazy_pattern(r"(?:\#{1,6}[ ]+\S|\*\*[ ]?[^\s*][^*]*\Z)")
_BRACKETED = lazy_pattern(r"\\?[(\[【]((?:[^()\[\]【】]|[(\[][^()\[\]]{1,60}[)\]]){1,300})[)\]】][.!。]?")
# 00:04:12 ; (00:52)
_TIME = lazy_pattern(r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?(?!\w)")
_FIRST_HAN = "\u3005"
_LONGEST_DIRECTION = 300
_FEW_WORDS = 2
_DASHES = frozenset("-\N{SOFT HYPHEN}")
_ROOM = 2
# Columns by which a document put into the record is set in, more than the first line of a paragraph is.
_INSET = 4
# Lines that show whether blank lines part the paragraphs, and how much oftener they do it than short lines.
_SAMPLE = 300
_SHORT_LINE = 0.7
_OFTENER = 4


class Body(NamedTuple):
    """The body of a text."""

    paragraphs: Sequence[tuple[Span, ...]]
    """The pieces of each paragraph, in order."""
    sections: Sequence[int]
    """The section of each paragraph."""
    insets: AbstractSet[int]
    """The paragraphs, by their number from 0, that are set in as a document put into the record is: all their lines."""
    blocks: tuple[tuple[int, int, BlockKind], ...]
    """What stands between them and is more than white space, in order: where it begins and stops, and its kind."""
    tags: Sequence[tuple[int, int, OmissionReason]] = ()
    """The tags of a caption file inside the pieces."""
    breaks: Sequence[tuple[int, int]] = ()
    """Where a paragraph goes on behind a dash at the end of a line: the place of the dash, and where the next line
    begins."""


def split_paragraphs(
    folded: str,
    lines: Lines,
    numbers: range,
    layout: Layout,
    labels: Mapping[int, Label],
    kinds: Mapping[int, BlockKind],
    *,
    page_ends: AbstractSet[int] = frozenset(),
    is_numbered: bool = False,
) -> Body:
    """Return the paragraphs of the body.

    Args:
        folded: the folded text.
        lines: all lines of the text.
        numbers: the numbers of the body's lines.
        layout: how paragraphs are set.
        labels: the labels, by the number of their line.
        kinds: lines of the body that are known to be something else than speech: markers, running heads.
        page_ends: the numbers of lines at which a page ends.
        is_numbered: whether numbers stand in the margin, between the lines of a paragraph.
    """
    builder = _Builder(
        folded,
        layout,
        _find_margin(lines, numbers, layout),
        is_numbered=is_numbered,
        is_parted=_is_parted(folded, lines, numbers, layout, kinds.keys() | page_ends),
    )
    known = labels.keys() | kinds.keys()
    is_plain = layout.width is None
    starts, begins, ends = lines.starts, lines.begins, lines.ends
    filled = lines.find_filled(numbers.start, numbers.stop)
    last = numbers.start - 1
    for number in sorted({*filled, *(n for n in page_ends if n in numbers)}) if page_ends else filled:
        begin, end = begins[number], ends[number]
        if begin == end:  # a page ends here
            builder.after_blank = True
            builder.end_page()
            last = number
            continue
        if number - last > 1:
            builder.after_blank = True
        last = number
        if number in known:
            if number in kinds:
                builder.pass_line(begin, end, kinds[number])
            else:
                builder.read_label(begin, end, begin - starts[number], labels[number])
        elif is_plain and not builder.interrupted and folded[begin].isalpha():
            builder.begin(begin, end)
        else:
            builder.read_line(begin, end, begin - starts[number])
        if number in page_ends:
            builder.end_page()
    return builder.finish()


def _find_margin(lines: Lines, numbers: range, layout: Layout) -> int:
    """Return the indent of the lines that go on; it is looked at only where indents begin paragraphs."""
    if layout.kind is not LayoutKind.INDENTED:
        return 0
    return find_margin(Counter(line.indent for line in lines[numbers.start : numbers.stop] if not line.is_blank))


def _is_parted(folded: str, lines: Lines, numbers: range, layout: Layout, beside: Container[int]) -> bool:
    """Tell whether blank lines alone part the paragraphs of a text broken at a width, and a short line does not.

    Blank lines around page ends and running heads, which ``beside`` has, say nothing.
    """
    if layout.kind is not LayoutKind.WRAPPED or layout.width is None:
        return False
    blank = short = 0
    last = -1
    starts, begins, ends = lines.starts, lines.begins, lines.ends
    for number in range(numbers.start, min(numbers.stop, numbers.start + _SAMPLE)):
        if begins[number] == ends[number] or number in beside:
            last = -1 if number in beside else last
            continue
        if last >= 0 and number - last > 1:
            blank += 1
        elif last >= 0:
            short += ends[last] - starts[last] < _SHORT_LINE * layout.width and ends_sentence(folded, ends[last])
        last = number
    return blank >= _OFTENER * short


class _Builder:
    """Puts lines together to paragraphs, one line at a time."""

    def __init__(self, folded: str, layout: Layout, margin: int, *, is_numbered: bool, is_parted: bool) -> None:
        self._is_numbered = is_numbered
        self._folded = folded
        self._indents = layout.kind is LayoutKind.INDENTED
        self._margin = margin
        self._width = layout.width
        self._is_parted = is_parted
        self._paragraphs: list[tuple[Span, ...]] = []
        self._sections: list[int] = []
        self._insets: set[int] = set()
        self._blocks: list[tuple[int, int, BlockKind]] = []
        self._breaks: list[tuple[int, int]] = []
        self._pieces: list[Span] = []
        self._start = self._stop = -1
        """The piece that is being read; -1 where there is none."""
        self._line_start = -1
        """Where its last line starts, in front of the indent and of a label."""
        self._section = 0
        self._is_item = False
        """Whether the paragraph that is being read is an item of a list."""
        self._last_indent = self._least_indent = 0
        self.interrupted = False
        self.after_blank = False
        self._after_page = False

    def pass_line(self, begin: int, end: int, kind: BlockKind) -> None:
        """Set a line beside the paragraphs. It may cut a sentence in two, so it ends none."""
        self._blocks.append((begin, end, kind))
        self.interrupted = True
        self._after_page = self._after_page or kind is BlockKind.FURNITURE

    def end_page(self) -> None:
        """End a page. It may cut a sentence in two; blank lines around its end part no paragraphs."""
        self.interrupted = self._after_page = True

    def begin(self, begin: int, end: int, indent: int = 0) -> None:
        """Begin a paragraph with a line."""
        self._close()
        self._is_item = False
        self._start, self._stop = begin, end
        self._line_start = begin - indent
        self._last_indent = self._least_indent = indent

    def read_label(self, begin: int, end: int, indent: int, label: Label) -> None:
        """Read a line that begins with a label."""
        self._close()
        after = label.after
        time = _TIME().match(self._folded, after, end) if after < end else None
        if time is not None and (self._folded[after] in "([" or time.end() == end):
            after = time.end()
            while after < end and self._folded[after] == " ":
                after += 1
        if self._folded[after:end] == "(":  # "Ada Marlow: (", and on the next line "00:38)"
            after = end
        self._blocks.append((begin, after, BlockKind.LABEL))
        self._last_indent = self._least_indent = 0
        if after < end:
            kind = _tell_bracket_line(self._folded, after, end) if self._folded[after] in "([\\【" else None
            if kind is BlockKind.DIRECTION:
                self._blocks.append((after, end, kind))
            else:
                self._start, self._stop = after, end
                self._line_start = begin - indent

    def read_line(self, begin: int, end: int, indent: int) -> None:
        """Read a line that begins with no label."""
        if not self._folded[begin].isalpha():
            is_end = self._width is not None and _END_MARKS().fullmatch(self._folded, begin, end) is not None
            kind = None if is_end else tell_kind(self._folded, begin, end)
            if kind is BlockKind.DIRECTION:
                self.pass_line(begin, end, kind)
                return
            if kind is not None:
                self._close()
                self._blocks.append((begin, end, kind))
                return
            bullet = _BULLET().match(self._folded, begin, end)
            if bullet is not None and not self._resumes(begin, bullet.end()):
                self._close()
                self._blocks.append((begin, bullet.end(), BlockKind.GAP))
                self._start, self._stop = bullet.end(), end
                self._line_start = begin - indent
                self._is_item = True
                return
        if (self._width is not None or self.interrupted) and self._goes_on(begin, end, indent):
            last = self._stop - 1
            if self.interrupted or self._is_numbered:
                self._pieces.append(Span(self._start, self._stop))
                self._start = begin
            if self._folded[last] in _DASHES:
                self._breaks.append((last, begin))
            self._stop = end
            self._line_start = begin - indent
            if self._indents:
                self._last_indent, self._least_indent = indent, min(indent, self._least_indent)
            self.interrupted = self.after_blank = self._after_page = False
            return
        self.begin(begin, end, indent)

    def finish(self) -> Body:
        """Return what was read."""
        self._close()
        return Body(self._paragraphs, self._sections, self._insets, tuple(self._blocks), breaks=self._breaks)

    def _resumes(self, begin: int, after: int) -> bool:
        """Tell whether a dash at the beginning of a line goes on with a sentence: small letters follow it.

        Either somebody was interrupted, and the line follows their label, or the width broke the line at the dash.
        """
        if self._folded[begin] != "-" or not self._folded[after].islower():
            return False
        if self._start < 0:
            return bool(self._blocks) and self._blocks[-1][2] is BlockKind.LABEL
        is_open = not self.after_blank and not ends_sentence(self._folded, self._stop)
        return is_open and self._width is not None and not self._is_item

    def _goes_on(self, begin: int, end: int, indent: int) -> bool:
        """Tell whether a line goes on with the paragraph before it."""
        if self._start < 0:
            return False
        open_end = self._folded[self._stop - 1].isalnum() or not ends_sentence(self._folded, self._stop)
        is_parted = self.after_blank and not (self._after_page and open_end)
        if self.interrupted and open_end:
            return self._folded[begin].islower() or (self._width is not None and not is_parted)
        if self._width is None or is_parted:
            return False
        if self._indents and indent > self._margin and (indent > self._last_indent or indent < self._margin + _INSET):
            return False
        return open_end or self._is_parted or not self._had_room(begin, end, self._width)

    def _had_room(self, begin: int, end: int, width: int) -> bool:
        """Tell whether the line before was ended though the next word had fitted on it."""
        word = self._folded.find(" ", begin, end)
        length = (word if word > 0 else end) - begin
        return self._stop - self._line_start + 1 + length < width - _ROOM

    def _close(self) -> None:
        """End the paragraph that is being read; a blank line before what follows ends its section too."""
        if self._start >= 0:
            piece = Span(self._start, self._stop)
            if self._indents and self._least_indent >= self._margin + _INSET:
                self._insets.add(len(self._sections))
            self._sections.append(self._section)
            if self._pieces:
                self._paragraphs.append((*self._pieces, piece))
                self._pieces = []
            else:
                self._paragraphs.append((piece,))
            self._start = -1
        if self.after_blank and self._sections:
            self._section += 1
        self.interrupted = self.after_blank = self._after_page = False


def tell_kind(folded: str, begin: int, end: int) -> BlockKind | None:
    """Return what a line of the body is if it is no speech: a rule, a heading, a direction, a time."""
    first = folded[begin]
    if _NO_WORDS().fullmatch(folded, begin, end):
        return BlockKind.GAP
    if first in "#*" and _HEADING().match(folded, begin, end):
        return BlockKind.HEADING
    if _TIME().fullmatch(folded, begin, end):
        return BlockKind.NOTE
    bracket = folded.find("(", begin, begin + 3) if first in ">*_" else begin
    return None if bracket < 0 else _tell_bracket_line(folded, bracket, end)


def _tell_bracket_line(folded: str, begin: int, end: int) -> BlockKind | None:
    """Return what a line that is wholly in brackets is: a direction, a time, a narration; None for speech."""
    match = _BRACKETED().fullmatch(folded, begin, end) if end - begin <= _LONGEST_DIRECTION else None
    if match is None:
        return None
    inner = match[1]
    kind = tell_bracket(folded[begin].replace("\\", "["), inner.strip("\\"))
    if kind in {BracketKind.DIRECTION, BracketKind.GAP, BracketKind.INTERJECTION}:
        return BlockKind.DIRECTION
    if kind is BracketKind.INSERTION and inner.count(" ") >= _FEW_WORDS:
        return BlockKind.DIRECTION  # "[At this point, the lights went out.]"
    if kind is BracketKind.TIMECODE or (kind is BracketKind.SPEECH and inner[0] >= _FIRST_HAN):
        return BlockKind.NOTE
    return None
