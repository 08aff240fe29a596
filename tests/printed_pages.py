"""Briefings as text that was taken out of PDF files: set in lines and pages as pdftotext, pypdf and pdfminer give it.

Who says what is decided first, and the pages are set from it. Only what a reader can decide is built:

- A page ends inside a sentence, so that what recurs there cuts the sentence in two. No line of speech stands at the
  edge of a page twice.
- Where neither blank lines nor indents part paragraphs, the last line of one is short, and the next one begins a line.
- A word is broken at a hyphen only where it stands elsewhere whole.
- What recurs at the edges of pages does so on at least two of them, and on three where no form feed ends them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from random import Random

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from conference_pools import TONGUES
from pressparse.model import Transcript

__all__ = ["Head", "Printed", "SaidTurn", "Tool", "printed_briefings", "read_turns"]

_ENGLISH = next(tongue for tongue in TONGUES if tongue.code == "en")
_LABELS = ("MS. MARLOW", "MR. BRANDT")
_TITLE = "Press briefing on the first winter timetable"
_BYLINE = "by Prime Minister Ada Marlow and Foreign Minister Ivo Brandt"
_DAY = "12 March 2020"
_LIGATURES = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
_SHORT = 0.55
"""What share of the width the last line of a paragraph may fill, so that it is seen to be the last."""


class Tool(StrEnum):
    """What took the text out of the file, and how it sets it."""

    PDFTOTEXT = "pdftotext"
    """Perhaps blank lines between paragraphs, and a form feed after each page."""
    LAYOUT = "pdftotext -layout"
    """The margins, indents and line numbers of the page as well."""
    PYPDF = "pypdf"
    """No blank lines, spaces at the ends of some lines, and nothing but a line end between two pages."""
    PDFMINER = "pdfminer"
    """Blank lines around each box of text, and a form feed after each page."""


class Head(StrEnum):
    """What recurs on each page."""

    NONE = "none"
    THREE_LINES = "three lines"
    """The title, the day and the number of the page, each on a line."""
    ONE_LINE = "one line"
    """All three on one line."""
    NUMBER = "number"
    """The number alone, at the foot."""
    FOOT = "foot"
    """Title and number, at the foot."""
    BAR = "bar"
    """Title and number, parted by a bar, at the foot."""
    PAGE = "page"
    """Title and ``Page 3``, on one line."""
    FACING = "facing"
    """The number on the outer side, and other words on each of two facing pages."""
    WORDS = "words"
    """Words without a number, but on the first page."""


# Two pages of each of the facing ones, and three but the first: words at the top of two may be a label.
_LEAST_PAGES = {Head.FACING: 4, Head.WORDS: 4}
# What no form feed shows to stand at the edge of a page.
_AT_EDGES = frozenset({Head.FACING, Head.WORDS})


@frozen
class SaidTurn:
    """One turn: the label, and the texts of the paragraphs."""

    label: str
    paragraphs: tuple[str, ...]


@frozen(kw_only=True)
class Printed:
    """A text as a tool gives it, with what must be read from it."""

    text: str
    title: str
    date: str
    turns: tuple[SaidTurn, ...]
    hyphens: int
    """How many words are broken and must be joined."""
    furniture: tuple[str, ...]
    """What stands at the edges of the pages."""
    form: str
    """How it is set, for messages."""


def read_turns(transcript: Transcript) -> tuple[SaidTurn, ...]:
    """Return the turns of a transcript, in the form in which they are expected."""
    return tuple(
        SaidTurn("" if turn.label is None else turn.label.value, tuple(p.text for p in turn.paragraphs))
        for turn in transcript.turns
    )


@st.composite
def printed_briefings(draw: DrawFn, tool: Tool, head: Head) -> Printed:
    """Build the text of a PDF file.

    Args:
        draw: what hypothesis passes.
        tool: what took the text out of the file.
        head: what recurs on each page.
    """
    chance = draw(st.randoms(use_true_random=False))
    is_parted = tool is not Tool.PYPDF and draw(st.booleans())
    is_indented = tool is Tool.LAYOUT and not is_parted and draw(st.booleans())
    setter = _Setter(
        chance=chance,
        width=draw(st.integers(60, 85)),
        indent="    " if is_indented else "",
        hyphen=draw(st.sampled_from(("-", "\N{SOFT HYPHEN}", "\N{HYPHEN}"))),
        is_short=not (is_parted or is_indented),
    )
    is_tied = draw(st.booleans())
    tie = _tie_letters if is_tied else str
    turns = tuple(_draw_turns(chance, draw(st.integers(9, 15)), tie))
    if draw(st.booleans()):
        words = (word for turn in turns for text in turn.paragraphs for word in text.split())
        setter.breakable.update(word for word in words if word.isalpha() and word.islower())
    lines: list[_Line] = []
    read: list[SaidTurn] = []
    for turn in turns:
        added, paragraphs = setter.set_turn(turn)
        lines += added
        read.append(evolve(turn, paragraphs=paragraphs))
    pages = list(_cut_pages(lines, draw(st.integers(18, 45))))
    if len(pages) < _LEAST_PAGES.get(head, 3 if tool is Tool.PYPDF else 2):
        head = Head.NONE
    if tool is Tool.PYPDF and head in _AT_EDGES:
        head = Head.BAR if len(pages) > 2 else Head.NONE
    is_numbered = tool is Tool.LAYOUT and not is_indented and head in {Head.NONE, Head.NUMBER} and draw(st.booleans())
    printer = _Printer(
        tool=tool,
        head=head,
        count=len(pages),
        title=tie(_TITLE),
        margin=" " * draw(st.sampled_from((0, 4, 8))) if tool is Tool.LAYOUT else "",
        is_parted=is_parted,
        is_numbered=is_numbered,
        number_first=draw(st.booleans()),
    )
    text = printer.join_pages([printer.print_page(page, number) for number, page in enumerate(pages, 1)])
    form = f"{tool}, {head}" + ", parted" * is_parted + ", indented" * is_indented
    return Printed(
        text=text,
        title=printer.title,
        date="2020-03-12",
        turns=tuple(read),
        hyphens=setter.broken.total(),
        furniture=tuple(mark for number in range(1, len(pages) + 1) for mark in printer.list_marks(number)),
        form=form + ", numbered" * is_numbered + ", tied" * is_tied,
    )


def _draw_turns(chance: Random, count: int, tie: Callable[[str], str]) -> Iterator[SaidTurn]:
    """Draw a statement, then questions, each with an answer."""
    for number in range(count):
        if number % 2:
            yield SaidTurn("Q", (tie(f"Thank you, that is clear so far. {chance.choice(_ENGLISH.questions)}"),))
        else:
            texts = (
                " ".join(chance.sample(_ENGLISH.speech, chance.randint(3, 6))) for _ in range(chance.randint(1, 4))
            )
            yield SaidTurn(chance.choice(_LABELS), tuple(map(tie, texts)))


@frozen
class _Line:
    text: str
    begins: bool
    """Whether it begins a paragraph."""
    may_end_page: bool
    """Whether a page may end after it: inside a sentence."""


@frozen(kw_only=True)
class _Setter:
    """Breaks paragraphs into lines, some of them inside a word."""

    chance: Random
    width: int
    indent: str
    hyphen: str
    is_short: bool
    """Whether the last line of a paragraph must be short."""
    breakable: Counter[str] = field(factory=Counter[str], init=False)
    """How often each word that may be broken stands in the text."""
    broken: Counter[str] = field(factory=Counter[str], init=False)
    """How often each was broken."""

    def set_turn(self, turn: SaidTurn) -> tuple[list[_Line], tuple[str, ...]]:
        """Return the lines of a turn, and the texts of the paragraphs in which it is set."""
        lines: list[_Line] = []
        texts: list[str] = []
        waiting = ""
        for number, paragraph in enumerate(turn.paragraphs, 1):
            text = f"{waiting} {paragraph}".lstrip()
            printed, broken = self._set_paragraph(self.indent + ("" if texts else f"{turn.label}: "), text)
            if self.is_short and number < len(turn.paragraphs) and len(printed[-1]) > _SHORT * self.width:
                waiting = text
                continue
            waiting = ""
            self.broken.update(broken)
            lines += (
                _Line(
                    line,
                    begins=n == 0,
                    may_end_page=n + 1 < len(printed) and line[-2:].isalpha(),
                )
                for n, line in enumerate(printed)
            )
            texts.append(text)
        return lines, tuple(texts)

    def _set_paragraph(self, prefix: str, text: str) -> tuple[list[str], Counter[str]]:
        """Return the lines of a paragraph, and the words that are broken over two of them."""
        lines: list[str] = []
        broken = Counter[str]()
        line = prefix
        for word in text.split():
            gap = "" if line.endswith(" ") or not line else " "
            room = self.width - len(line + gap)
            if len(word) <= room:
                line += gap + word
                continue
            cut = self._cut_word(word, room - 1, broken)
            lines.append(f"{line}{gap}{word[:cut]}{self.hyphen}" if cut else line)
            broken[word] += bool(cut)
            line = word[cut:]
        return [*lines, line], broken

    def _cut_word(self, word: str, room: int, broken: Counter[str]) -> int:
        """Return where a word is broken, 0 where it is not: one that stands elsewhere whole may be, now and then."""
        most = min(room, len(word) - 3)
        whole = self.breakable[word] - self.broken[word] - broken[word]
        return self.chance.randint(3, most) if most >= 3 and whole > 1 and self.chance.random() < 0.5 else 0


def _cut_pages(lines: Sequence[_Line], size: int) -> Iterator[list[_Line]]:
    """Yield the lines of each page: about as many, ending inside a sentence."""
    page: list[_Line] = []
    edges = {lines[-1].text.strip()}
    for line, after in zip(lines, [*lines[1:], lines[0]], strict=True):
        page.append(line)
        beside = {line.text.strip(), after.text.strip()}
        if len(page) >= size and line.may_end_page and edges.isdisjoint(beside):
            edges |= beside
            yield page
            page = []
    yield page


@frozen(kw_only=True)
class _Printer:
    """Sets pages as a tool gives them."""

    tool: Tool
    head: Head
    count: int
    """How many pages there are."""
    title: str
    margin: str
    is_parted: bool
    """Whether blank lines stand between paragraphs."""
    is_numbered: bool
    """Whether the lines of each page are counted in the margin."""
    number_first: bool

    def list_marks(self, number: int) -> list[str]:
        """Return what recurs at the edge of a page."""
        three_lines = [self.title, _DAY, f"Page {number} of {self.count}"]
        facing = f"{number}     HARBOUR OFFICE" if number % 2 else f"{self.title}     {number}"
        marks = {
            Head.NONE: [],
            Head.THREE_LINES: three_lines[::-1] if self.number_first else three_lines,
            Head.ONE_LINE: [f"{self.title}   {_DAY}   Page {number} of {self.count}"],
            Head.NUMBER: [str(number)],
            Head.FOOT: [self.title, f"{number}/{self.count}"],
            Head.BAR: [f"{self.title} | {number}"],
            Head.PAGE: [f"{self.title}     Page {number}"],
            Head.FACING: [facing],
            Head.WORDS: ["Harbour Office, press department"] if number > 1 else [],
        }
        return marks[self.head]

    def print_page(self, lines: Iterable[_Line], number: int) -> str:
        """Return a page without what ends it."""
        header = [self.title, "", _BYLINE, "", _DAY, ""] if number == 1 else []
        body = [
            text for n, line in enumerate(lines) for text in (*[""][: self.is_parted and line.begins and n], line.text)
        ]
        text = [line for line in header if line or self.tool is not Tool.PYPDF] + body
        if self.is_numbered:
            filled = iter(range(1, len(text) + 1))
            text = [f"{next(filled):2}    {line}" if line else "" for line in text]
        marks = self.list_marks(number)
        if self.tool is Tool.LAYOUT:
            marks = [mark.center(60).rstrip() for mark in marks]
        blank = [""] if marks and self.tool is not Tool.PYPDF else []
        is_foot = self.head in {Head.BAR, Head.FOOT, Head.NUMBER}
        printed = [*text, *blank, *marks] if is_foot else [*marks, *blank, *text]
        return "\n".join(f"{self.margin}{line}".rstrip() for line in printed)

    def join_pages(self, pages: Sequence[str]) -> str:
        """Return the text of all pages."""
        match self.tool:
            case Tool.PYPDF:
                return "\n".join(pages).replace(".\n", ". \n")
            case Tool.PDFMINER:
                return "".join(f"{page}\n\n\f" for page in pages)
            case Tool.PDFTOTEXT | Tool.LAYOUT:
                return "".join(f"{page}\n\f" for page in pages)


def _tie_letters(text: str) -> str:
    """Return a text with ligatures for the letters that typesetters tie."""
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, ligature)
    return text
