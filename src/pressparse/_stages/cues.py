"""What is said in a caption file: whose words its lines are, and the paragraphs that they make.

The width at which captions are broken says nothing about paragraphs. A paragraph ends where somebody else speaks, and
where a cue ends a sentence and a pause follows, or a minute has gone by since the paragraph began.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pressparse._stages.captions import Captions, CueLine
from pressparse._stages.judging import JudgedLabel, judge_labels
from pressparse._stages.label_words import LabelKind, LabelReading, read_label
from pressparse._stages.labels import Label, LabelShape, find_candidates
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line, Lines
from pressparse._stages.paragraphs import Body, tell_kind
from pressparse._stages.timecodes import Timed
from pressparse.model import BlockKind, Layout, LayoutKind, Person, normalise_space
from pressparse.span import Span
from pressparse.styles.style import HouseStyle

__all__ = ["Voices", "find_directions", "label_cues", "list_times", "measure_cues", "split_cues"]

_PAUSE = 1_000
_MINUTE = 60_000
_MUSIC = frozenset("♪♫♬")
_OPENING = _MUSIC | frozenset("([【")
# Lines over which a direction may be broken: more than a cue has on a screen.
_MOST_LINES = 4


class Voices(NamedTuple):
    """Whose words the lines of a caption file are."""

    labels: Mapping[int, JudgedLabel]
    """The labels, by the number of the line that they stand before."""
    begins: Mapping[int, int]
    """Where the words begin on a line that has a printed label, or the same one again in the middle of a sentence."""
    nameless: AbstractSet[int]
    """The lines at which the voice before ends, and which have neither voice nor label."""


def measure_cues(captions: Captions) -> Layout:
    """Return how the lines of a caption file are set."""
    return Layout(
        kind=LayoutKind.CUES,
        width=max((line.end - line.begin for line in captions.lines), default=None),
        lines=len(captions.lines),
        blank_lines=0,
        open_ends=0,
        indented=0,
    )


def list_times(captions: Captions) -> Sequence[Timed]:
    """Return the stretch of each cue whose time could be read, with that time."""
    times: list[Timed] = []
    last = -1
    for line in captions.lines:
        stamp = captions.cues[line.cue].stamp
        if line.cue == last and times and stamp is not None:
            times[-1] = times[-1]._replace(stop=line.end)
        elif stamp is not None:
            times.append(Timed(stamp.stop, line.end, stamp))
        last = line.cue
    return times


def find_directions(folded: str, captions: Captions) -> Mapping[int, BlockKind]:
    """Return which lines are no speech, by their number, and what they are: directions, music, signs.

    Args:
        folded: the folded text.
        captions: the caption file.
    """
    found: dict[int, BlockKind] = {}
    lines = captions.lines
    first = 0
    for number, line in enumerate(lines):
        if line.cue != lines[first].cue:
            first = number
        kind = _tell_kind(folded, line.begin, line.end)
        if kind is not None:
            found[number] = kind
        elif first < number < first + _MOST_LINES and folded[lines[first].begin] in _OPENING:
            kind = _tell_kind(folded, lines[first].begin, line.end)  # a direction that the width has broken
            if kind is BlockKind.DIRECTION:
                found.update(dict.fromkeys(range(first, number + 1), kind))
    return found


def _tell_kind(folded: str, begin: int, end: int) -> BlockKind | None:
    """Return what a stretch of a cue is if it is no speech."""
    if folded[begin].isalnum():
        return None
    if folded[begin] in _MUSIC and (folded[end - 1] in _MUSIC or end - begin == 1):
        return BlockKind.DIRECTION
    kind = tell_kind(folded, begin, end)
    return None if kind is BlockKind.HEADING else kind


def label_cues(
    text: str,
    folded: str,
    captions: Captions,
    layout: Layout,
    kinds: Mapping[int, BlockKind],
    people: Sequence[Person],
    style: HouseStyle,
) -> Voices:
    """Return whose words the lines are: by the tags of voices, by printed labels, by signs of another speaker.

    Args:
        text: the text.
        folded: its folded form.
        captions: the caption file.
        layout: how its lines are set.
        kinds: the lines that are no speech.
        people: those of whom the caller knows that they were there.
        style: the house style.
    """
    lines = Lines.gather(Line(line.begin, line.begin, line.end) for line in captions.lines)
    free = [n for n in range(len(lines)) if n not in kinds and _may_be_labelled(folded, captions, n)]
    shapes = find_candidates(folded, lines, free, style)
    printed = judge_labels(folded, lines, range(len(lines)), kinds.keys(), layout, shapes, people, style).labels
    labels: dict[int, JudgedLabel] = {}
    nameless: set[int] = set()
    current: _Name | None = None
    for number, line in enumerate(captions.lines):
        if line.mark is None and (line.is_voiced or number in kinds):
            continue
        if line.is_voiced and line.mark is not None:
            name = _Name(normalise_space(text[line.mark.start : line.mark.stop]), is_voice=True)
            if name != current:
                labels[number] = _read_voice(folded, line, line.mark)
            current = name
        elif number in printed:
            name = _Name(printed[number].printed, is_voice=False)
            if name != current or line.mark is not None or ends_sentence(folded, lines.ends[number - 1]):
                labels[number] = printed[number]
            current = None if printed[number].reading.name is None else name
        elif line.mark is not None:
            labels[number] = _make_label(folded, line, line.mark, LabelReading(LabelKind.UNKNOWN))
            current = None
        elif current is not None and current.is_voice:
            nameless.add(number)
            current = None
    return Voices(labels, {number: judged.label.after for number, judged in printed.items()}, nameless)


class _Name(NamedTuple):
    """Whose words were said last, in the form that the file prints."""

    printed: str
    is_voice: bool
    """Whether it stands in a tag."""


def _may_be_labelled(folded: str, captions: Captions, number: int) -> bool:
    """Tell whether a label may begin a line: in no voice, and at the beginning of a cue or of a sentence."""
    line, before = captions.lines[number], captions.lines[number - 1]
    is_first = number == 0 or before.cue != line.cue
    return not line.is_voiced and (is_first or line.mark is not None or ends_sentence(folded, before.end))


def _read_voice(folded: str, line: CueLine, mark: Span) -> JudgedLabel:
    """Return the label in the tag of a voice; words that are never a label name nobody."""
    reading = read_label(folded[mark.start : mark.stop])
    if reading.kind is LabelKind.NEVER:
        reading = LabelReading(LabelKind.UNKNOWN)
    return _make_label(folded, line, mark, reading)


def _make_label(folded: str, line: CueLine, mark: Span, reading: LabelReading) -> JudgedLabel:
    printed = folded[mark.start : mark.stop]
    label = Label(mark.start, mark.stop, line.begin, LabelShape.HOUSE, alone=False, lead="")
    return JudgedLabel(label, printed, reading, printed)


def split_cues(
    folded: str,
    captions: Captions,
    voices: Voices,
    kinds: Mapping[int, BlockKind],
) -> Body:
    """Return the paragraphs of a caption file, and what stands between them.

    Args:
        folded: the folded text.
        captions: the caption file.
        voices: whose words its lines are.
        kinds: the lines that are no speech.
    """
    paragraphs: list[list[Span]] = []
    blocks = list(captions.frames)
    clock = _Clock(folded, captions)
    breaks: list[tuple[int, int]] = []
    is_new = True
    for number, line in enumerate(captions.lines):
        begin, is_labelled = voices.begins.get(number, line.begin), number in voices.labels
        if line.lead < begin:
            blocks.append((line.lead, begin, BlockKind.LABEL if is_labelled else BlockKind.FURNITURE))
        is_new = is_new or is_labelled or number in voices.nameless
        kind = kinds.get(number)
        if kind is None and begin < line.end and begin > line.begin:
            kind = _tell_kind(folded, begin, line.end)
        if begin >= line.end or kind is not None:
            if kind is not None:
                blocks.append((begin, line.end, kind))
            continue
        if clock.ends_paragraph(line) or is_new:
            paragraphs.append([Span(begin, line.end)])
            clock.begin_paragraph(line)
        else:
            before = paragraphs[-1][-1]
            breaks.append((before.stop - 1, begin))
            if folded[before.stop : begin].isspace():
                paragraphs[-1][-1] = Span(before.start, line.end)
            else:
                paragraphs[-1].append(Span(begin, line.end))
        is_new = False
        clock.pass_line(line)
    return Body(
        [tuple(pieces) for pieces in paragraphs],
        [0] * len(paragraphs),
        frozenset(),
        tuple(sorted(blocks)),
        tags=captions.tags,
        breaks=breaks,
    )


class _Clock:
    """Tells from the times of the cues where a paragraph ends."""

    def __init__(self, folded: str, captions: Captions) -> None:
        self._folded = folded
        self._cues = captions.cues
        self._last: CueLine | None = None
        self._began: int | None = None

    def begin_paragraph(self, line: CueLine) -> None:
        """Note the time at which a paragraph begins."""
        self._began = self._cues[line.cue].start

    def pass_line(self, line: CueLine) -> None:
        """Note the line that was said last."""
        self._last = line

    def ends_paragraph(self, line: CueLine) -> bool:
        """Tell whether the paragraph ends before a line."""
        if self._last is None:
            return True
        if line.cue == self._last.cue or not ends_sentence(self._folded, self._last.end):
            return False
        start, stop = self._cues[line.cue].start, self._cues[self._last.cue].stop
        if start is None:
            return False
        has_paused = stop is not None and start - stop >= _PAUSE
        return has_paused or (self._began is not None and start - self._began >= _MINUTE)
