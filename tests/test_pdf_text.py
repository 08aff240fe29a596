"""Text that was taken out of PDF files, set as pdftotext, pypdf and pdfminer give it: what was said comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from random import Random

import pytest
from attrs import evolve, field, frozen
from hypothesis import event, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import pressparse
from briefings import Briefing, SaidTurn, briefings, read_turns
from effort import share_of_examples
from pressparse.model import BlockKind, OmissionReason
from promises import check_promises


class Tool(StrEnum):
    """What took the text out of the file, and how it sets it."""

    PDFTOTEXT = "pdftotext"
    """Blank lines between paragraphs, and a form feed before each page but the first."""
    LAYOUT = "pdftotext -layout"
    """The margins and indents of the page."""
    PYPDF = "pypdf"
    """No blank lines; spaces at the ends of some lines; nothing but a line end between two pages."""
    PDFMINER = "pdfminer"
    """Blank lines around each box of text; a form feed at the end of each page."""


class Head(StrEnum):
    """What recurs on each page."""

    NONE = "none"
    THREE_LINES = "three lines"
    """The title, the day and the number of the page, each on a line."""
    ONE_LINE = "one line"
    """All three on one line."""
    NUMBER = "number"
    """The number alone."""
    FOOT = "foot"
    """Title and number, at the foot."""


@frozen(kw_only=True)
class Printed:
    """A text as a tool gives it, with what must be read from it."""

    text: str
    briefing: Briefing
    turns: tuple[SaidTurn, ...]
    hyphens: int
    """How many words are broken and must be joined."""
    furniture: tuple[str, ...]
    """What stands in running heads and margins."""


@frozen
class _Line:
    text: str
    begins: bool = False
    """Whether it begins a paragraph."""


@frozen
class _Typesetter:
    """Breaks words into lines, some of them at a hyphen."""

    chance: Random
    width: int
    breakable: Counter[str]
    """How often each word that may be broken stands in the text unbroken."""
    hyphens: str
    joined: list[str] = field(factory=list, init=False)

    def set_paragraph(self, text: str, prefix: str) -> tuple[list[_Line], str]:
        """Return the lines of a paragraph, and its text as it must be read."""
        lines: list[_Line] = []
        line = prefix
        read: list[str] = []
        for word in text.split():
            spaced = f"{line} {word}" if line.strip() and not line.endswith(" ") else line + word
            if len(spaced) <= self.width:
                line = spaced
                read.append(word)
                continue
            cut = self._cut_word(word, self.width - len(line) - 2)
            if cut is None:
                lines.append(_Line(line, begins=not lines))
                line = word
                read.append(word)
            else:
                hyphen = self.chance.choice(self.hyphens)
                lines.append(_Line(f"{line} {word[:cut]}{hyphen}", begins=not lines))
                line = word[cut:]
                read.append(word)
                self.joined.append(word)
        lines.append(_Line(line, begins=not lines))
        return lines, " ".join(read)

    def _cut_word(self, word: str, room: int) -> int | None:
        """Return where a word is broken, or None: one that stands elsewhere unbroken may be, now and then."""
        most = min(room, len(word) - 3)
        if most < 3 or self.breakable[word] < 2 or self.chance.random() < 0.5:
            return None
        self.breakable[word] -= 1
        return self.chance.randint(3, most)


def _set_pages(
    draw: DrawFn, lines: Sequence[_Line], header: Sequence[str], briefing: Briefing, tool: Tool, head: Head
) -> tuple[str, list[str]]:
    """Return the text of the pages, and what recurs on them."""
    size = draw(st.integers(18, 45))
    is_apart = tool is not Tool.PYPDF and draw(st.booleans())
    margin = " " * draw(st.sampled_from((0, 4, 8))) if tool is Tool.LAYOUT else ""
    indent = ""
    if not is_apart and tool is not Tool.PDFMINER:
        indent = draw(st.sampled_from(("", "    "))) if tool is Tool.LAYOUT else ""
    number_first = draw(st.booleans())
    body: list[str] = []
    for line in lines:
        if line.begins and is_apart:
            body.append("")
        body.append(indent + line.text if line.begins else line.text)
    cut = [body[at : at + size] for at in range(0, len(body), size)]
    furniture: list[str] = []
    pages: list[str] = []
    for number, page in enumerate(cut, start=1):
        marks = {
            Head.NONE: [],
            Head.THREE_LINES: [briefing.title, briefing.day, f"Page {number} of {len(cut)}"],
            Head.ONE_LINE: [f"{briefing.title}   {briefing.day}   Page {number} of {len(cut)}"],
            Head.NUMBER: [str(number)],
            Head.FOOT: [briefing.title, f"{number}/{len(cut)}"],
        }[head]
        if number_first and head is Head.THREE_LINES:
            marks = marks[::-1]
        furniture += [" ".join(mark.split()) for mark in marks]
        centred = [mark.center(60).rstrip() for mark in marks] if tool is Tool.LAYOUT else marks
        blank = [] if tool is Tool.PYPDF else [""]
        text = [*(header if number == 1 else ()), *page]
        if head in {Head.FOOT, Head.NUMBER}:
            set_lines = [*text, *blank, *centred]
        elif marks:
            set_lines = [*centred, *blank, *text]
        else:
            set_lines = text
        pages.append("\n".join(f"{margin}{line}".rstrip() for line in set_lines))
    if tool is Tool.PYPDF:
        spaced = "\n".join(pages).replace(" \n", "\n")
        return spaced.replace(".\n", ". \n") if draw(st.booleans()) else spaced, furniture
    if tool is Tool.PDFMINER:
        return "".join(f"{page}\n\n\f" for page in pages), furniture
    return "\f".join(f"{page}\n" for page in pages) + "\f", furniture


@st.composite
def printed_briefings(draw: DrawFn, tool: Tool, head: Head) -> Printed:
    """Build the text of a PDF file."""
    briefing = draw(briefings(least=7, most=15))
    chance = draw(st.randoms(use_true_random=False))
    texts = [paragraph for turn in briefing.turns for paragraph in turn.paragraphs]
    words = Counter(word for text in texts for word in text.split() if word.isalpha() and word.islower())
    hyphens = draw(st.sampled_from(("-", "-", "\N{SOFT HYPHEN}", "\N{HYPHEN}")))
    setter = _Typesetter(chance, draw(st.integers(60, 85)), words if draw(st.booleans()) else Counter(), hyphens)
    lines: list[_Line] = []
    turns: list[SaidTurn] = []
    for turn in briefing.turns:
        read: list[str] = []
        for number, paragraph in enumerate(turn.paragraphs):
            found, text = setter.set_paragraph(paragraph, "" if number else f"{turn.label}: ")
            lines += found
            read.append(text)
        turns.append(evolve(turn, paragraphs=tuple(read)))
    header = [briefing.title, "", briefing.byline, "", briefing.day, ""]
    text, furniture = _set_pages(draw, lines, header, briefing, tool, head)
    return Printed(text=text, briefing=briefing, turns=tuple(turns), hyphens=len(setter.joined), furniture=tuple(furniture))


class TestRoundTrip:
    """A transcript that was set as a PDF file's text comes back with the same turns and texts."""

    @pytest.mark.parametrize("tool", Tool)
    @pytest.mark.parametrize("head", Head)
    @share_of_examples(0.3)
    @given(data=st.data())
    def test_round_trip(self, data: st.DataObject, tool: Tool, head: Head) -> None:
        """Turns, labels and texts come back, whatever the tool, the head and the breaks of lines and pages."""
        printed = data.draw(printed_briefings(tool, head))
        transcript = pressparse.parse(printed.text)
        assert transcript.title == printed.briefing.title
        assert transcript.date is not None
        assert transcript.date.isoformat() == printed.briefing.date
        assert read_turns(transcript) == printed.turns
        omitted = [o for paragraph in transcript.paragraphs for o in paragraph.omitted]
        assert all(omission.reason is OmissionReason.HYPHEN for omission in omitted)
        assert len(omitted) == printed.hyphens
        event(f"hyphens: {bool(omitted)}")
        check_promises(transcript, printed.text)
