"""Caption files to try properties with: who says what, and when, is decided first, and the file is set from it.

Only what a reader can decide is built:

- No two turns in a row are of one person, and a person without a tag of a voice has a label in capitals.
- There are at least two turns, since a label that stands once may be a line of speech.
- Cues of a paragraph follow one another within a second, and a paragraph takes less than a minute; before the next
  paragraph of a turn is a pause.
- No sentence has a colon, or a line of its own in brackets.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import timedelta

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

__all__ = ["FORMS", "CaptionFile", "CaptionTurn", "caption_files"]

_PEOPLE = ("Ada Marlow", "Ivo Brandt", "Mila Sandoval", "Rosa Vale", "Tom O'Dell", "Zoë Lindqvist")
_SENTENCES = (
    "Good evening, and thank you all for coming to the harbour on such a night.",
    "The ferry sails twice a day from Monday on.",
    "Nobody pays more than they did last year, and that will stay so.",
    "It took us a year to agree on that!",
    "The towns pay one half of the running costs, and the dues pay the other half.",
    "Yes.",
    "We have asked the islands what they need, and they have told us.",
    "So the night boat stays.",
    "I don't know, but we will write to you tomorrow.",
    "Who pays for the second sailing?",
    "And when does it begin?",
)
FORMS = ("voices", "labels", "srt")
_WIDTH = 37


@frozen
class CaptionTurn:
    """What must come out for one turn."""

    label: str
    timecode: timedelta
    """When its first cue begins."""
    paragraphs: tuple[str, ...]
    """The texts of its paragraphs."""


@frozen
class CaptionFile:
    """A caption file, with what must be read from it."""

    text: str
    turns: tuple[CaptionTurn, ...]


def _spell(milliseconds: int, mark: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{rest:03}"


class _Setter:
    """Sets cues, one after another."""

    def __init__(self, draw: DrawFn, form: str) -> None:
        self._draw = draw
        self._form = form
        self._is_srt = form == "srt"
        self._mark = "," if self._is_srt else "."
        self._count = 0
        self.now = draw(st.integers(0, 4_000_000))
        self.blocks: list[str] = (
            [] if self._is_srt else [draw(st.sampled_from(["WEBVTT", "WEBVTT - Harbour\nKind: x"]))]
        )

    def add_cue(self, lines: Sequence[str]) -> None:
        """Add a cue of two seconds, and a little time after it."""
        self._count += 1
        stop = self.now + 2000
        settings = "" if self._is_srt else self._draw(st.sampled_from(["", " line:90% align:start"]))
        timing = f"{_spell(self.now, self._mark)} --> {_spell(stop, self._mark)}{settings}"
        name = str(self._count) if self._is_srt else self._draw(st.sampled_from(["", f"cue {self._count}", "7"]))
        self.blocks.append("\n".join([*([name] if name else []), timing, *lines]))
        self.now = stop + self._draw(st.integers(0, 999))

    def add_aside(self) -> None:
        """Add, or not, what is no speech: a cue with a direction, a note."""
        kind = self._draw(st.sampled_from(["none", "none", "none", "direction", "music", "note"]))
        if kind == "direction":
            self.add_cue([self._draw(st.sampled_from(["[Applause]", "(LAUGHTER)", "[Applause and\ncheering]"]))])
        elif kind == "music":
            self.add_cue(["♪ The boats come home,", "the boats come home ♪"])
        elif kind == "note" and not self._is_srt:
            self.blocks.append("NOTE checked by the harbour office\nand sent on")

    def add_paragraph(self, voice: str, text: str, *, is_first: bool) -> None:
        """Add the cues of a paragraph."""
        printed = f"{voice.upper()}: {text}" if self._form != "voices" and is_first else text
        lines = textwrap.wrap(printed, _WIDTH, break_on_hyphens=False)
        size = self._draw(st.integers(1, 2))
        for at in range(0, len(lines), size):
            cue = [self._dress(line) for line in lines[at : at + size]]
            if self._form == "voices":
                tag = self._draw(st.sampled_from(["<v {}>", "<v.loud {}>", "<v.first.loud  {}>"]))
                cue[0] = tag.format(voice) + cue[0]
                cue[-1] += self._draw(st.sampled_from(["</v>", ""]))
            self.add_cue(cue)

    def _dress(self, line: str) -> str:
        """Put tags around a line, or before its last word."""
        tags = ["", "", "", "<i>", "{\\an8}"] + (['<font color="#ffff00">'] if self._is_srt else ["<c.yellow>"])
        tag = self._draw(st.sampled_from(tags))
        close = "" if not tag.startswith("<") else f"</{tag[1:].split('.')[0].split(' ')[0].rstrip('>')}>"
        if self._draw(st.booleans()):
            return f"{tag}{line}{close}"
        start, space, word = line.rpartition(" ")
        return f"{start}{space}{tag}{word}{close}"


@st.composite
def caption_files(draw: DrawFn, form: str) -> CaptionFile:
    """Draw a caption file of one of the `FORMS`."""
    setter = _Setter(draw, form)
    people = draw(st.lists(st.sampled_from(_PEOPLE), min_size=2, max_size=4, unique=True))
    turns: list[CaptionTurn] = []
    last = -1
    for _ in range(draw(st.integers(2, 5))):
        last = draw(st.sampled_from([number for number in range(len(people)) if number != last]))
        setter.add_aside()
        began = setter.now
        paragraphs: list[str] = []
        for number in range(draw(st.integers(1, 3))):
            if number:
                setter.now += draw(st.integers(1000, 9000))
            else:
                began = setter.now
            paragraphs.append(" ".join(draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3))))
            setter.add_paragraph(people[last], paragraphs[-1], is_first=not number)
        label = people[last] if form == "voices" else people[last].upper()
        turns.append(CaptionTurn(label, timedelta(milliseconds=began), tuple(paragraphs)))
    text = "\n\n".join(setter.blocks) + "\n"
    return CaptionFile(text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), tuple(turns))
