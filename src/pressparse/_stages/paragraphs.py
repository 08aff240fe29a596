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
    blocks: Mapping[Span, BlockKind]
    """What stands between them and is more than white space, by place."""


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
    for number in numbers:
        line = lines[number]
        if line.is_blank:
            builder.pass_blank()
        elif number in kinds:
            builder.pass_line(Span(line.begin, line.end), kinds[number], ends=False)
        else:
            builder.read_line(line, labels.get(number))
    return builder.finish()


def _find_margin(lines: Sequence[Line], numbers: range) -> int:
    """Return the indent of most lines of the body."""
    indents = Counter(lines[number].indent for number in numbers if not lines[number].is_blank)
    return indents.most_common(1)[0][0] if indents else 0


class _Builder:
    """Puts lines together to paragraphs, one line at a time."""

    def __init__(self, folded: str, layout: Layout, margin: int) -> None:
        self._folded = folded
        self._margin = margin
        self._indents = layout.kind is LayoutKind.INDENTED
        self._wrapped = layout.kind in {LayoutKind.WRAPPED, LayoutKind.INDENTED}
        self._width = layout.width or 0
        self._drafts: list[Draft] = []
        self._blocks: dict[Span, BlockKind] = {}
        self._pieces: list[Span] = []
        self._section = 0
        self._after_blank = False
        self._interrupted = False

    def pass_blank(self) -> None:
        self._after_blank = True

    def pass_line(self, span: Span, kind: BlockKind, *, ends: bool) -> None:
        """Set a line beside the paragraphs; one that does not end the paragraph may cut a sentence in two."""
        self._blocks[span] = kind
        if ends:
            self._close()
        self._interrupted = True

    def read_line(self, line: Line, label: Label | None) -> None:
        """Read one line of the body."""
        folded, begin = self._folded, line.begin
        if label is not None:
            self._close()
            self._begin_section()
            self.pass_line(Span(begin, label.after), BlockKind.LABEL, ends=True)
            self._interrupted = False
            self._after_blank = False
            if label.after < line.end:
                self._open(Span(label.after, line.end))
            return
        is_item = False
        if not folded[begin].isalpha():
            kind = _tell_kind(folded, begin, line.end)
            if kind is not None:
                self.pass_line(Span(begin, line.end), kind, ends=kind is not BlockKind.DIRECTION)
                return
            bullet = _BULLET().match(folded, begin, line.end)
            if bullet is not None:
                is_item = True
                self._blocks[Span(begin, bullet.end())] = BlockKind.GAP
                begin = bullet.end()
        if not is_item and self._goes_on(line):
            if self._interrupted:
                self._pieces.append(Span(begin, line.end))
            else:
                self._pieces[-1] = Span(self._pieces[-1].start, line.end)
            self._interrupted = self._after_blank = False
        else:
            self._close()
            self._begin_section()
            self._open(Span(begin, line.end))

    def finish(self) -> Body:
        """Return what was read."""
        self._close()
        return Body(drafts=tuple(self._drafts), blocks=self._blocks)

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a line goes on with the paragraph before it."""
        if not self._pieces:
            return False
        before = self._pieces[-1]
        open_end = not ends_sentence(self._folded, before.stop)
        if self._interrupted and open_end:
            return self._folded[line.begin].islower() or (self._wrapped and not self._after_blank)
        if not self._wrapped or self._after_blank:
            return False
        if self._indents and line.indent > self._margin:
            return False
        return open_end or not self._had_room(before, line)

    def _had_room(self, before: Span, line: Line) -> bool:
        """Tell whether the line before was ended though the next word had fitted on it."""
        start = self._folded.rfind("\n", before.start, before.stop) + 1 or before.start
        word = self._folded.find(" ", line.begin, line.end)
        length = (word if word > 0 else line.end) - line.begin
        return before.stop - start + 1 + length < self._width - _ROOM

    def _open(self, span: Span) -> None:
        self._pieces = [span]
        self._interrupted = self._after_blank = False

    def _begin_section(self) -> None:
        if self._after_blank and self._drafts:
            self._section += 1

    def _close(self) -> None:
        if self._pieces:
            self._drafts.append(Draft(tuple(self._pieces), self._section))
            self._pieces = []


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
