"""The body: paragraphs made of pieces, and the headings, directions, labels and furniture between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.labels import Label
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line
from pressparse._stages.phrases import split_words
from pressparse.languages import LANGUAGES
from pressparse.model import BlockKind, Layout, LayoutKind
from pressparse.span import Span

__all__ = ["Body", "Draft", "split_paragraphs"]

# A list's bullet, or a Markdown quotation mark, before the words of a line.
_BULLET = lazy_pattern(r"(?:[•·▪●○■◦][ ]*|[*-][ ]+(?=\S)|>[ ]+)(?=\S)")
_NO_WORDS = lazy_pattern(r"[\W_]+")
# # Title; ### Name; **Security Council; ** Cyprus
_HEADING = lazy_pattern(r"(?:\#{1,6}[ ]+\S|\*\*[ ]?[^\s*][^*]*\Z)")
_BRACKETED = lazy_pattern(r"[(\[（【][^()\[\]（）【】]{1,300}[)\]）】][.!]?")
_LONGEST_DIRECTION = 300
_ROOM = 2


class Draft(NamedTuple):
    """A paragraph before it has an id."""

    pieces: tuple[Span, ...]
    section: int


class Body(NamedTuple):
    """The body of a text."""

    drafts: tuple[Draft, ...]
    """The paragraphs, in order."""
    blocks: tuple[tuple[Span, BlockKind], ...]
    """What stands between them and is more than white space, in order."""


def split_paragraphs(
    folded: str,
    lines: Sequence[Line],
    numbers: range,
    layout: Layout,
    labels: Mapping[int, Label],
    kinds: Mapping[int, BlockKind],
) -> Body:
    """Return the paragraphs of the body.

    Args:
        folded: the folded text.
        lines: all lines of the text.
        numbers: the numbers of the body's lines.
        layout: how paragraphs are set.
        labels: the labels, by the number of their line.
        kinds: lines of the body that are known to be something else than speech: markers, running heads.
    """
    builder = _Builder(folded, layout, _find_margin(lines, numbers))
    known = labels.keys() | kinds.keys()
    is_plain = layout.width is None
    for number, (start, begin, end, is_blank) in zip(numbers, lines[numbers.start : numbers.stop], strict=True):
        if is_blank:
            builder.after_blank = True
        elif number in known:
            if number in kinds:
                builder.pass_line(begin, end, kinds[number])
            else:
                builder.read_label(begin, end, labels[number])
        elif is_plain and not builder.interrupted and folded[begin].isalpha():
            builder.begin(begin, end)
        else:
            builder.read_line(begin, end, begin - start)
    return builder.finish()


def _find_margin(lines: Sequence[Line], numbers: range) -> int:
    """Return the indent of most lines of the body."""
    indents = Counter(line.indent for line in lines[numbers.start : numbers.stop] if not line.is_blank)
    return indents.most_common(1)[0][0] if indents else 0


class _Builder:
    """Puts lines together to paragraphs, one line at a time."""

    def __init__(self, folded: str, layout: Layout, margin: int) -> None:
        self._folded = folded
        self._indents = layout.kind is LayoutKind.INDENTED
        self._margin = margin
        self._width = layout.width
        self._drafts: list[Draft] = []
        self._blocks: list[tuple[Span, BlockKind]] = []
        self._pieces: list[Span] = []
        self._start = self._stop = -1
        """The piece that is being read; -1 where there is none."""
        self._section = 0
        self.interrupted = False
        self.after_blank = False

    def pass_line(self, begin: int, end: int, kind: BlockKind) -> None:
        """Set a line beside the paragraphs. It may cut a sentence in two, so it ends none."""
        self._blocks.append((Span(begin, end), kind))
        self.interrupted = True

    def begin(self, begin: int, end: int) -> None:
        """Begin a paragraph with a line."""
        self._close()
        self._start, self._stop = begin, end

    def read_label(self, begin: int, end: int, label: Label) -> None:
        """Read a line that begins with a label."""
        self._close()
        self._blocks.append((Span(begin, label.after), BlockKind.LABEL))
        if label.after < end:
            self._start, self._stop = label.after, end

    def read_line(self, begin: int, end: int, indent: int) -> None:
        """Read a line that begins with no label."""
        if not self._folded[begin].isalpha():
            kind = _tell_kind(self._folded, begin, end)
            if kind is BlockKind.DIRECTION:
                self.pass_line(begin, end, kind)
                return
            if kind is not None:
                self._close()
                self._blocks.append((Span(begin, end), kind))
                return
            bullet = _BULLET().match(self._folded, begin, end)
            if bullet is not None:
                self._close()
                self._blocks.append((Span(begin, bullet.end()), BlockKind.GAP))
                self._start, self._stop = bullet.end(), end
                return
        if (self._width is not None or self.interrupted) and self._goes_on(begin, end, indent):
            if self.interrupted:
                self._pieces.append(Span(self._start, self._stop))
                self._start = begin
            self._stop = end
            self.interrupted = self.after_blank = False
            return
        self.begin(begin, end)

    def finish(self) -> Body:
        """Return what was read."""
        self._close()
        return Body(drafts=tuple(self._drafts), blocks=tuple(self._blocks))

    def _goes_on(self, begin: int, end: int, indent: int) -> bool:
        """Tell whether a line goes on with the paragraph before it."""
        if self._start < 0:
            return False
        open_end = not ends_sentence(self._folded, self._stop)
        if self.interrupted and open_end:
            return self._folded[begin].islower() or (self._width is not None and not self.after_blank)
        if self._width is None or self.after_blank or (self._indents and indent > self._margin):
            return False
        return open_end or not self._had_room(begin, end, self._width)

    def _had_room(self, begin: int, end: int, width: int) -> bool:
        """Tell whether the line before was ended though the next word had fitted on it."""
        start = self._folded.rfind("\n", self._start, self._stop) + 1 or self._start
        word = self._folded.find(" ", begin, end)
        length = (word if word > 0 else end) - begin
        return self._stop - start + 1 + length < width - _ROOM

    def _close(self) -> None:
        """End the paragraph that is being read; a blank line before what follows ends its section too."""
        if self._start >= 0:
            piece = Span(self._start, self._stop)
            self._drafts.append(Draft((*self._pieces, piece) if self._pieces else (piece,), self._section))
            self._pieces = []
            self._start = -1
        if self.after_blank and self._drafts:
            self._section += 1
        self.interrupted = self.after_blank = False


def _tell_kind(folded: str, begin: int, end: int) -> BlockKind | None:
    """Return what a line of the body is if it is no speech: a rule, a heading, a direction."""
    first = folded[begin]
    if _NO_WORDS().fullmatch(folded, begin, end):
        return BlockKind.GAP
    if first in "#*" and _HEADING().match(folded, begin, end):
        return BlockKind.HEADING
    bracket = folded.find("(", begin, begin + 3) if first in ">*_" else begin
    if end - begin > _LONGEST_DIRECTION or bracket < 0 or not _BRACKETED().fullmatch(folded, bracket, end):
        return None
    is_direction = any(word.text in _direction_words() for word in split_words(folded[begin:end]))
    return BlockKind.DIRECTION if is_direction else None


@cache
def _direction_words() -> frozenset[str]:
    return frozenset(
        word.text for language in LANGUAGES.values() for name in language.directions for word in split_words(name)
    )
