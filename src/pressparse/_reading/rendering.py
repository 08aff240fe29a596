"""From a page's elements to its text: what a reader sees, one line a block, with a blank line between blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._reading.chrome import Parts
from pressparse._reading.elements import Elements, hand_down
from pressparse.span import Span

__all__ = ["Rendering", "render"]

# The white space that HTML folds, beside spaces; no-break spaces are not among it.
_FOLDED = "\t\n\r\f"
# Two fixed characters first: a pattern that begins with a repetition is looked for at half the speed.
_SPACES = lazy_pattern("  [ ]*")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# A term of a definition list and a head of a table are set apart as what is in bold is.
_STRONG = frozenset({"b", "dt", "strong", "th"})
# The line ends between two blocks.
_BLOCK = 2
# What is not written, but only counted.
_CODE = frozenset({"script", "style"})


class Rendering(NamedTuple):
    """A page's text, and what its markup says of it."""

    text: str
    """The text."""
    title: int | None
    """Where the title begins in it; None where no heading is one."""
    headings: dict[int, int]
    """The level of each heading, from 1, by the offset where its text begins."""
    strong: tuple[Span, ...]
    """What is set in bold, or as a term."""
    dropped: tuple[str, ...]
    """What is not part of the text, in order: what it is, and what it says."""


def render(page: Elements, parts: Parts) -> Rendering:
    """Return the text of a page.

    Args:
        page: the page.
        parts: which elements are its text.
    """
    gone = hand_down(page, {number: number for number in parts.dropped})
    strong_of = hand_down(page, {number: number for number, tag in enumerate(page.tags) if tag in _STRONG})
    heading_of = hand_down(page, {number: number for number, tag in enumerate(page.tags) if tag in _LEVELS})
    preformatted = hand_down(page, {number: number for number, tag in enumerate(page.tags) if tag == "pre"})
    written = _Writer()
    beside: dict[int, list[str]] = {}
    title: int | None = None
    code = 0
    for owner, piece in zip(page.owners, page.pieces, strict=True):
        if page.tags[owner] in _CODE:
            code += len(piece or "")
        elif gone[owner] >= 0:
            beside.setdefault(gone[owner], []).append(" " if piece is None else piece)
        elif piece is None:
            written.end_block()
        elif page.tags[owner] == "br":
            written.end_line()
        else:
            level = _LEVELS[page.tags[heading_of[owner]]] if heading_of[owner] >= 0 else 0
            begun = written.write(piece, level, is_strong=strong_of[owner] >= 0, is_kept=preformatted[owner] >= 0)
            if title is None and heading_of[owner] == parts.heading >= 0:
                title = begun
    return Rendering(
        text=written.finish(),
        title=title,
        headings=written.headings,
        strong=tuple(written.strong),
        dropped=tuple(_describe(parts.dropped, beside, code)),
    )


class _Writer:
    """The text as far as it is written."""

    def __init__(self) -> None:
        self.headings: dict[int, int] = {}
        self.strong: list[Span] = []
        self._parts: list[str] = []
        self._size = 0
        self._breaks = 0
        self._has_space = False

    def end_line(self) -> None:
        self._breaks += 1

    def end_block(self) -> None:
        self._breaks = max(self._breaks, _BLOCK)

    def write(self, piece: str, level: int, *, is_strong: bool, is_kept: bool) -> int | None:
        """Write a piece of text, and return where it begins; None where it is only space.

        Args:
            piece: the text.
            level: the level of the heading that it stands in; 0 in none.
            is_strong: whether it is set in bold, or as a term.
            is_kept: whether its white space counts.
        """
        if piece.isspace():  # a cell or paragraph that holds a no-break space only is empty
            self._has_space = True
            return None
        folded = piece if is_kept else _fold_space(piece)
        inner = folded if is_kept else folded.strip(" ")
        self._has_space = self._has_space or folded[:1].isspace()
        if not inner:
            return None
        if self._size and self._breaks:
            self._add("\n" * min(self._breaks, _BLOCK))
        elif self._size and self._has_space:
            self._add(" ")
        if level and (self._breaks or not self._size):
            self.headings[self._size] = level
        if is_strong:
            self._add_strong(len(inner))
        begun = self._size
        self._add(inner)
        self._breaks = 0
        self._has_space = folded.endswith(" ") and not is_kept
        return begun

    def finish(self) -> str:
        return "".join(self._parts)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _add_strong(self, size: int) -> None:
        before = self.strong[-1] if self.strong else None
        if before is not None and not self._breaks and self._size - before.stop <= 1:
            self.strong[-1] = Span(before.start, self._size + size)
        else:
            self.strong.append(Span(self._size, self._size + size))


def _fold_space(piece: str) -> str:
    """Return a text with each run of white space as one space, as HTML shows it."""
    for sign in _FOLDED:  # a few sweeps for one sign each take a third of the time of one for runs of any of them
        piece = piece.replace(sign, " ")
    return _SPACES().sub(" ", piece) if "  " in piece else piece


def _describe(dropped: Mapping[int, str], beside: Mapping[int, list[str]], code: int) -> Iterator[str]:
    """Yield what is not part of the text; scripts and styles, which say nothing to a reader, by their size only."""
    for number, parts in sorted(beside.items()):
        text = _fold_space("".join(parts)).strip(" ")
        if text:
            yield f"{dropped[number]}: {text}"
    if code:
        yield f"scripts and styles: {code} characters"
