"""Caption files, WebVTT and SRT, read in place: the frames of the cues, and the lines in which something is said.

A caption file is told by its content. What frames the cues (the signature, numbers and names of cues, their times,
notes, styles) is set aside, and what is left are lines of speech, as the other stages read them. A cue that is broken
loses its time, never its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.findings import Findings
from pressparse._stages.lines import Lines, split_lines
from pressparse._stages.timecodes import STAMP
from pressparse.model import BlockKind, OmissionReason, normalise_space
from pressparse.span import Span

__all__ = ["Captions", "Cue", "CueLine", "find_captions"]

_ARROW = "-->"
# 00:00:01.000 --> 00:00:04.000 line:90% ; 00:00:01,000 --> 00:00:04,000
_TIMING = lazy_pattern(rf"(?P<start>{STAMP})[ \t]*-->[ \t]*(?P<stop>{STAMP})(?=[ \t]|\Z)")
_SIGNATURE = lazy_pattern(r"WEBVTT(?=[ \t]|\Z)")
_NOTE = lazy_pattern(r"NOTE(?=[ \t]|\Z)")
# <i> ; </b> ; <c.yellow> ; <v.loud Ada Marlow> ; <font color="#fff"> ; <00:00:01.500> ; {\an8}
_TAG = lazy_pattern(
    rf"""
    < (?P<close>/)? (?P<name> v | c | i | b | u | s | lang | ruby | rt | font | br ) (?: \.[^\s<>]{{0,80}} )?
      (?: [ \t]+ (?P<note> [^<>\n]{{0,200}} ) | /? ) >
    | < (?P<stamp> {STAMP} ) >
    | \{{\\ [^{{}}\n]{{1,80}} \}}
    """,
    re.VERBOSE,
)
# >> ; >>> ; &gt;&gt; ; - Good evening. : another speaker, who is not named
_CHANGE = lazy_pattern(r"(?P<mark>>{2,4}|(?:&gt;){2,4}|[-–—](?![-–—]))[ \t]*")
_DASHES = frozenset("-–—")
_SECTIONS = frozenset({"STYLE", "REGION"})
# Lines that show whether a text without a signature is a caption file: of each cue at least its time is among them.
_SAMPLE = 40
_SHARE = 0.125
# Captions roll if so many cues, and so large a share of them, begin with the last line of the cue before and go on.
_ROLLING, _ROLLING_SHARE = 3, 0.4
_MOST_REPEATED = 3


class Cue(NamedTuple):
    """A cue's time: where it is printed, and what it says in milliseconds; None where it could not be read."""

    stamp: Span | None
    start: int | None
    stop: int | None


class CueLine(NamedTuple):
    """What one voice says on one line of a cue, as offsets into the text."""

    lead: int
    """Where the tags and signs before the words begin; equal to ``begin`` where there are none."""
    begin: int
    """The first code point of the words."""
    end: int
    """The code point after the last one."""
    cue: int
    """The number of its cue."""
    mark: Span | None
    """The name in the tag of a voice that begins here, or the sign of another speaker."""
    is_voiced: bool
    """Whether it lies in the tag of a voice that has a name."""


class Captions(NamedTuple):
    """A caption file, taken apart."""

    media_type: str
    cues: Sequence[Cue]
    lines: Sequence[CueLine]
    """The lines of speech, in order."""
    frames: Sequence[tuple[int, int, BlockKind]]
    """What stands around them: where it begins and stops, and its kind."""
    tags: Sequence[tuple[int, int, OmissionReason]]
    """Tags between the words of a line."""


def find_captions(text: str, begins: int, findings: Findings) -> Captions | None:
    """Return a caption file, taken apart; None for every other text.

    Args:
        text: the text.
        begins: where its lines begin; what stands before is front matter.
        findings: where broken times and repeated lines are reported.
    """
    if _ARROW not in text:
        return None
    lines = split_lines(text, begins)
    media_type = _tell_type(text, lines)
    return None if media_type is None else _Reader(text, lines, media_type, findings).read()


def _tell_type(text: str, lines: Lines) -> str | None:
    """Return the media type of a caption file, by its first lines; None for every other text."""
    filled = (line for line in lines if not line.is_blank)
    first = next(filled)
    is_time = (_TIMING().match(text, line.begin, line.end) is not None for line in chain([first], filled))
    if _SIGNATURE().match(text, first.begin, first.end) is not None:
        return "text/vtt" if any(is_time) else None
    sample = list(islice(is_time, _SAMPLE))
    opens = sample[0] or (any(sample[1:2]) and text[first.begin : first.end].isdigit())
    return "application/x-subrip" if opens and sum(sample) >= _SHARE * len(sample) else None


class _Reader:
    """Reads a caption file line by line."""

    def __init__(self, text: str, lines: Lines, media_type: str, findings: Findings) -> None:
        self._text = text
        self._lines = lines
        self._media_type = media_type
        self._findings = findings
        self._cues: list[Cue] = []
        self._spoken: list[CueLine] = []
        self._frames: list[tuple[int, int, BlockKind]] = []
        self._tags: list[tuple[int, int, OmissionReason]] = []
        self._mark: Span | None = None
        """The name of a voice, or the sign of another speaker, whose words are still to come."""
        self._is_voiced = False

    def read(self) -> Captions:
        """Return what the file holds."""
        is_vtt = self._media_type == "text/vtt"
        section = BlockKind.HEADER if is_vtt else None
        is_first = True  # of its block: a blank line, or nothing, stands before it
        for number, line in enumerate(self._lines):
            _, begin, end = line
            if line.is_blank:
                is_first, section = True, section if not self._frames else None
                continue
            if self._begin_cue(begin, end):
                section = None
            elif section is not None or (section := self._tell_section(begin, end, is_first=is_first)) is not None:
                self._frames.append((begin, end, section))
            elif self._names_cue(number, may_be_words=not (is_vtt and is_first)):
                self._frames.append((begin, end, BlockKind.FURNITURE))
            elif self._cues:
                self._read_line(begin, end)
            else:
                self._findings.add("unread-header-line", "this line stands before the first cue", Span(begin, end))
                self._frames.append((begin, end, BlockKind.UNREAD))
            is_first = False
        return Captions(self._media_type, self._cues, self._drop_repeats(), self._frames, self._tags)

    def _begin_cue(self, begin: int, end: int) -> bool:
        """Begin a cue, if a line is the time of one; return whether it is."""
        arrow = self._text.find(_ARROW, begin, end)
        if arrow < 0:
            return False
        match = _TIMING().match(self._text, begin, end)
        if match is not None:
            times = (_count_milliseconds(match["start"]), _count_milliseconds(match["stop"]))
            self._cues.append(Cue(Span(*match.span("start")), *times))
        elif self._text[begin].isdigit():
            self._findings.add("broken-cue-time", "this time of a cue could not be read", Span(begin, end))
            self._cues.append(Cue(None, None, None))
        else:
            return False
        self._frames.append((begin, end, BlockKind.FURNITURE))
        self._end_voice()
        return True

    def _tell_section(self, begin: int, end: int, *, is_first: bool) -> BlockKind | None:
        """Return what a line begins if it is no cue: a note, or a style or region above the first cue."""
        if not is_first or self._media_type != "text/vtt":
            return None
        if _NOTE().match(self._text, begin, end) is not None:
            return BlockKind.NOTE
        return BlockKind.FURNITURE if not self._cues and self._text[begin:end] in _SECTIONS else None

    def _names_cue(self, number: int, *, may_be_words: bool) -> bool:
        """Tell whether a line is the number or name of the cue whose time stands below it."""
        _, begin, end = self._lines[number]
        if number + 1 == len(self._lines) or (may_be_words and not self._text[begin:end].isdigit()):
            return False
        below = self._lines[number + 1]
        return self._text[below.begin : below.begin + 1].isdigit() and (
            self._text.find(_ARROW, below.begin, below.end) >= 0
        )

    def _read_line(self, begin: int, end: int) -> None:
        """Read a line of a cue: cut it at the tags of voices, and take the other tags out."""
        lead = begin
        inner: list[re.Match[str]] = []
        may_have_tags = self._text.find("<", begin, end) >= 0 or self._text.find("{\\", begin, end) >= 0
        for tag in _TAG().finditer(self._text, begin, end) if may_have_tags else ():
            if tag["name"] != "v":
                inner.append(tag)
                continue
            self._add_words(lead, begin, tag.start(), inner)
            inner.clear()
            self._end_voice()
            lead, begin = tag.span()
            name = (tag["note"] or "").strip()
            if name and not tag["close"]:
                start = self._text.index(name, tag.start("note"))
                self._mark, self._is_voiced = Span(start, start + len(name)), True
        self._add_words(lead, begin, end, inner)

    def _end_voice(self) -> None:
        """End a voice; the sign of another speaker waits for the next words, in whichever cue they are."""
        if self._is_voiced:
            self._mark, self._is_voiced = None, False

    def _add_words(self, lead: int, begin: int, end: int, tags: Sequence[re.Match[str]]) -> None:
        """Add what is said between two places, without the tags and signs at its ends.

        Args:
            lead: where the tag of a voice before it begins; ``begin`` where there is none.
            begin: where it begins.
            end: where it ends.
            tags: the tags in it that are no voice's.
        """
        start = self._pass_space(begin, end)
        lead = start if lead == begin else lead
        begin, first = self._pass_tags(start, end, tags)
        end, last = self._cut_tags(begin, end, tags, first)
        if begin < end and (change := self._match_change(begin, end)) is not None:
            self._mark = self._mark or Span(*change.span("mark"))
            begin = change.end()
        if begin < end:
            for tag in tags[first:last]:
                reason = OmissionReason.TIMECODE if tag["stamp"] else OmissionReason.MARKUP
                self._tags.append((*tag.span(), reason))
            self._spoken.append(CueLine(lead, begin, end, len(self._cues) - 1, self._mark, self._is_voiced))
            self._mark = None
        elif lead < begin:
            self._frames.append((lead, begin, BlockKind.FURNITURE))

    def _pass_tags(self, begin: int, end: int, tags: Sequence[re.Match[str]]) -> tuple[int, int]:
        """Return where the words begin behind tags and white space, and how many tags stand before them."""
        passed = 0
        while passed < len(tags) and tags[passed].start() == begin:
            begin = self._pass_space(tags[passed].end(), end)
            passed += 1
        return begin, passed

    def _cut_tags(self, begin: int, end: int, tags: Sequence[re.Match[str]], first: int) -> tuple[int, int]:
        """Return where the words end, and how many tags stand before that place; those behind it become frames."""
        end = self._cut_space(begin, end)
        last = len(tags)
        while last > first and tags[last - 1].end() == end:
            last -= 1
            self._frames.append((*tags[last].span(), BlockKind.FURNITURE))
            end = self._cut_space(begin, tags[last].start())
        return end, last

    def _pass_space(self, begin: int, end: int) -> int:
        while begin < end and self._text[begin].isspace():
            begin += 1
        return begin

    def _cut_space(self, begin: int, end: int) -> int:
        while end > begin and self._text[end - 1].isspace():
            end -= 1
        return end

    def _match_change(self, begin: int, end: int) -> re.Match[str] | None:
        """Return the sign of another speaker at the beginning of a line; a dash in a sentence is none."""
        match = _CHANGE().match(self._text, begin, end)
        if match is None or match["mark"] not in _DASHES:
            return match
        after = self._text[match.end() : match.end() + 1]
        return None if match.end() == end or after.islower() or after.isdigit() else match

    def _drop_repeats(self) -> Sequence[CueLine]:
        """Return the lines without those that stood in the cue before, where the captions roll."""
        if not self._spoken:
            return ()
        cues = list(_group_lines(self._text, self._spoken))
        repeated = [0, *(_count_repeated(before[1], after[1]) for before, after in pairwise(cues))]
        rolling = sum(0 < count < len(lines) for (lines, _), count in zip(cues, repeated, strict=True))
        if rolling < max(_ROLLING, _ROLLING_SHARE * len(cues)):
            return self._spoken
        kept: list[CueLine] = []
        for (lines, _), count in zip(cues, repeated, strict=True):
            kept.extend(lines[count:])
            self._frames.extend([(line.lead, line.end, BlockKind.FURNITURE) for line in lines[:count]])
        first = next(lines[0] for (lines, _), count in zip(cues, repeated, strict=True) if count)
        self._findings.add("rolling-captions", "this line stands in the cue before, too", Span(first.begin, first.end))
        return kept


def _group_lines(text: str, lines: Sequence[CueLine]) -> Iterator[tuple[list[CueLine], list[str]]]:
    """Yield the lines of each cue that has any, with their words."""
    group: list[CueLine] = []
    for number, line in enumerate(lines, 1):
        group.append(line)
        if number == len(lines) or lines[number].cue != line.cue:
            yield group, [normalise_space(_TAG().sub("", text[part.begin : part.end])) for part in group]
            group = []


def _count_repeated(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many lines at the beginning of a cue are the last lines of the cue before."""
    most = min(len(before), len(after), _MOST_REPEATED)
    return next((count for count in range(most, 0, -1) if before[-count:] == after[:count]), 0)


def _count_milliseconds(stamp: str) -> int:
    """Return the milliseconds that a cue's time states."""
    whole, _, fraction = stamp.replace(",", ".").partition(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = 60 * seconds + int(part)
    return 1000 * seconds + int(fraction.ljust(3, "0") or 0)
