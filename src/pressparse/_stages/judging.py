"""Which of the shapes are labels: judged together, over the whole document.

A shape is taken by its own words (a questioner's label, an honorific, an office), by recurrence, by the people whom the
header names, and by the company of other labels of its form. What stands against it: words that never are a label, a
place inside a sentence, another indent than the labels around it, another form than the document's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from pressparse._stages.header_lines import matches_any
from pressparse._stages.label_words import LabelKind, LabelReading, fold_label, read_label
from pressparse._stages.labels import Label, LabelShape
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line
from pressparse._stages.names import fits_name, fold_name
from pressparse.model import Layout, LayoutKind, Person
from pressparse.styles.style import HouseStyle

__all__ = ["JudgedLabel", "judge_labels", "read_house_label"]

# How sure a label is by its own shape and words.
_SURE, _LIKELY, _POSSIBLE, _WEAK = 3, 2, 1, 0

_GENERIC = frozenset(
    {
        LabelKind.QUESTION,
        LabelKind.CHAIR,
        LabelKind.INTERPRETER,
        LabelKind.AUDIENCE,
        LabelKind.NARRATION,
        LabelKind.UNKNOWN,
    }
)
_WRAPPED = frozenset({LayoutKind.WRAPPED, LayoutKind.INDENTED})
# Labels of one form that make it the document's own.
_COMPANY = 3
_DOMINANT = 5
_TWICE, _OFTEN = 2, 3
_OPENING_LINES = 6
_LONG = 100
# A word of capitals that is no acronym.
_LONG_WORD = 5
# A share of the labels of one indent, or shape, from which another speaks against a label.
_SAME_FORM = 0.8


class JudgedLabel(NamedTuple):
    """A label of the document, with what its words say."""

    label: Label
    printed: str
    """The label in folded form."""
    reading: LabelReading
    meaning: str
    """What is read in the label: itself, or the words that a sign of the house stands for."""


class _Candidate(NamedTuple):
    number: int
    label: Label
    printed: str
    key: str
    reading: LabelReading
    family: tuple[LabelShape, str]
    """The shape, and the markup before it."""
    shouted: bool
    """Whether most letters are capitals."""
    indent: int
    level: int
    opens_speech: bool
    """Whether what follows a weak candidate has the form of speech, not of a list."""
    asks: bool
    """Whether its line ends in a question."""


def read_house_label(printed: str, style: HouseStyle) -> LabelReading:
    """Return what a label says in one house: some print a sign of their own for a word of the language.

    Args:
        printed: the label in folded form.
        style: the house style.
    """
    meaning = _tell_meaning(printed, style)
    reading = read_label(meaning)
    if meaning is printed:
        return reading
    return reading._replace(name=None, affiliation=None, role=(0, len(printed)) if reading.role else None)


def _tell_meaning(printed: str, style: HouseStyle) -> str:
    """Return the words that a sign of the house stands for, or the label itself."""
    for sign, meaning in style.label_meanings:
        if printed == sign:
            return meaning
    return printed


def judge_labels(
    folded: str,
    lines: Sequence[Line],
    body: range,
    skipped: AbstractSet[int],
    layout: Layout,
    shapes: Mapping[int, Label],
    people: Sequence[Person],
    style: HouseStyle,
    initials: Collection[str] = (),
) -> Mapping[int, JudgedLabel]:
    """Return the labels of a document, by the number of their line, from 0.

    Args:
        folded: the folded text.
        lines: its lines.
        body: the numbers of the body's lines.
        skipped: the numbers of those that are markers or furniture.
        layout: how its paragraphs are set.
        shapes: what may be labels, by the number of their line.
        people: those whom the header names, or of whom the caller knows that they were there.
        style: the house style.
        initials: initials that a key to the speakers lists.
    """
    known = [tokens for person in people if (tokens := fold_name(person.name or ""))]
    scale = _Scale(known, style, initials)
    found = [scale.weigh(folded, lines, number, label) for number, label in shapes.items()]
    counts = Counter(candidate.key for candidate in found)
    is_wrapped = layout.kind in _WRAPPED
    rest = [
        c
        for c in found
        if c.level >= _WEAK
        and (
            not is_wrapped
            or c.level == _SURE
            or (c.shouted and counts[c.key] > 1)
            or _begins_paragraph(folded, lines, c.number, skipped)
        )
    ]
    accepted = _accept(rest, _find_opening(folded, lines, body))
    return {
        c.number: JudgedLabel(c.label, c.printed, c.reading, _tell_meaning(c.printed, style))
        for c in sorted(accepted, key=lambda c: c.number)
    }


class _Weight(NamedTuple):
    """How sure a label is by its words, the same wherever it stands."""

    key: str
    reading: LabelReading
    family: tuple[LabelShape, str]
    shouted: bool
    level: int


class _Scale:
    """Weighs the labels of one document: each printed form once.

    Args:
        known: the names of people who are known to be there.
        style: the house style.
        initials: initials that a key to the speakers lists.
    """

    def __init__(self, known: Sequence[tuple[str, ...]], style: HouseStyle, initials: Collection[str]) -> None:
        self._initials = initials
        self._known = known
        self._style = style
        self._weights: dict[tuple[str, LabelShape, str, bool], _Weight] = {}

    def weigh(self, folded: str, lines: Sequence[Line], number: int, label: Label) -> _Candidate:
        """Return a candidate with its weight."""
        printed = folded[label.start : label.stop]
        form = (printed, label.shape, label.lead, label.alone)
        weight = self._weights.get(form)
        if weight is None:
            weight = self._weights[form] = self._weigh_form(printed, label)
        key, reading, family, shouted, level = weight
        if not shouted and level in {_WEAK, _POSSIBLE} and label.shape is LabelShape.COLON and _quotes(folded, label):
            level = -1
        line = lines[number]
        opens_speech = level != _WEAK or _opens_speech(folded, lines, number, label)
        indent = line.begin - line.start
        asks = level in {_WEAK, _POSSIBLE} and not label.alone and folded[line.end - 1] == "?"
        return _Candidate(number, label, printed, key, reading, family, shouted, indent, level, opens_speech, asks)

    def _weigh_form(self, printed: str, label: Label) -> _Weight:
        family = (label.shape, label.lead)
        if printed in self._initials:
            reading = LabelReading(LabelKind.WORD)
            return _Weight(fold_label(printed), reading, family, shouted=True, level=_SURE)
        reading = read_house_label(printed, self._style)
        if label.lead in {"<", "【"} and reading.name is not None:
            reading = LabelReading(LabelKind.UNKNOWN)  # such signs stand around a part in the event, not a name
        shouted = _is_shouted(printed, reading)
        level = _tell_level(printed, label, reading, shouted=shouted)
        never = self._style.never_labels
        if reading.kind is LabelKind.NEVER or (never and matches_any(never, printed)):
            level = -1
        elif level < _SURE and reading.name is not None and self._known:
            tokens = fold_name(printed[slice(*reading.name)])
            if any(fits_name(tokens, whole) for whole in self._known):
                level = _SURE if label.shape is LabelShape.COLON else min(_LIKELY, level + 1)
        if label.lead.startswith("#") and level == _WEAK:
            level = _POSSIBLE
        return _Weight(fold_label(printed), reading, family, shouted, level)


def _quotes(folded: str, label: Label) -> bool:
    """Tell whether a quotation follows: then the line speaks of somebody, ``Ada Marlow: "..."``."""
    return not label.alone and folded[label.after] in "\"'"


def _opens_speech(folded: str, lines: Sequence[Line], number: int, label: Label) -> bool:
    """Tell whether what follows a label is a sentence or long, as speech is."""
    line = lines[number]
    if label.alone:
        line = next((after for after in lines[number + 1 : number + 3] if not after.is_blank), line)
    return line.end - line.begin >= _LONG or ends_sentence(folded, line.end)


def _is_shouted(printed: str, reading: LabelReading) -> bool:
    """Tell whether a label is in capitals but for an honorific or a small part: ``MR. McARDEN``, ``Mr. DeMARLO``."""
    name = printed.split("(", maxsplit=1)[0] if reading.name is None else printed[slice(*reading.name)]
    if sum(map(str.isupper, name)) > sum(map(str.islower, name)):
        return True
    return any(len(word) >= _LONG_WORD and word.isupper() for word in name.split())


def _tell_level(printed: str, label: Label, reading: LabelReading, *, shouted: bool) -> int:
    """Tell how sure a label is by its own shape and words; below 0 for what is none."""
    kind, shape = reading.kind, label.shape
    if shape is LabelShape.HOUSE:
        return _SURE
    if shape is LabelShape.COLON:
        return _tell_level_of_colon(printed, reading, shouted=shouted, alone=label.alone)
    if shape is LabelShape.STOP:
        if kind is LabelKind.QUESTION and len(printed) == 1:
            return _LIKELY
        if reading.doubtful:
            return -1
        if kind is LabelKind.CHAIR and len(printed) < _LONG_WORD:
            return -1  # "VORS. HOLM eröffnet ...": an abbreviation
        if kind in {LabelKind.PERSON, LabelKind.OFFICE, LabelKind.CHAIR}:
            return _LIKELY if shouted else _POSSIBLE
        return _POSSIBLE if kind is LabelKind.NAME and shouted else -1
    if shape is LabelShape.BARE:
        return _LIKELY if len(printed) == 1 else _POSSIBLE
    if shape is LabelShape.DASH:
        return _POSSIBLE if kind in _GENERIC or kind in {LabelKind.ANSWER, LabelKind.OFFICE} else _WEAK
    if shape is LabelShape.HEADING:
        return _POSSIBLE if kind not in {LabelKind.WORD, LabelKind.OUTLET} else _WEAK
    if label.lead in {"<", "【"}:
        return _POSSIBLE
    if kind in {LabelKind.WORD, LabelKind.OUTLET, LabelKind.ANSWER}:
        return _WEAK if shape is LabelShape.BRACKET else -1
    if shape is LabelShape.BRACKET:
        return _LIKELY if kind is LabelKind.PERSON and (reading.affiliation or reading.titled) else _POSSIBLE
    return _POSSIBLE if shouted or kind in _GENERIC or reading.titled else _WEAK


def _tell_level_of_colon(printed: str, reading: LabelReading, *, shouted: bool, alone: bool) -> int:
    kind = reading.kind
    if kind is LabelKind.QUESTION and printed[-1].isdigit() and len(printed) < _LONG_WORD:
        return _POSSIBLE  # "Q4:" may be a quarter of a year
    if kind in _GENERIC:
        return _SURE if (shouted and not alone) or reading.affiliation is not None else _LIKELY
    if reading.doubtful and not shouted:
        return _POSSIBLE
    if kind is LabelKind.PERSON:
        is_whole = reading.titled or reading.role is not None or shouted or reading.affiliation is not None
        return _SURE if is_whole else _LIKELY
    if kind is LabelKind.OFFICE and shouted:
        return _LIKELY if alone else _SURE
    if kind is LabelKind.NAME and ((shouted and not alone) or _has_initial(printed)):
        return _LIKELY
    if kind in {LabelKind.NAME, LabelKind.OUTLET, LabelKind.ANSWER, LabelKind.OFFICE}:
        return _POSSIBLE
    return _POSSIBLE if shouted else _WEAK


def _has_initial(printed: str) -> bool:
    """Tell whether a name begins with an initial: ``А.Марлов``."""
    return printed[1:2] == "." and printed[2:].strip()[:1].isupper()


def _begins_paragraph(folded: str, lines: Sequence[Line], number: int, skipped: AbstractSet[int]) -> bool:
    """Tell whether a line may begin a paragraph in a text broken at a width."""
    while number and number - 1 in skipped:
        number -= 1
    before = lines[number - 1] if number else None
    if before is None or before.is_blank:
        return True
    last = folded[before.end - 1]
    # A dash: somebody is interrupted. A figure: the mark of a note.
    return ends_sentence(folded, before.end) or last == "-" or last.isdigit()


def _find_opening(folded: str, lines: Sequence[Line], body: range) -> tuple[frozenset[int], frozenset[int]]:
    """Return the numbers of the first lines, and of those up to the first sentence, where a single label stands."""
    filled = list(islice((number for number in body if not lines[number].is_blank), _OPENING_LINES))
    whole = next((place for place, n in enumerate(filled) if ends_sentence(folded, lines[n].end)), len(filled))
    return frozenset(filled), frozenset(filled[: whole + 1])


def _may_be_alone(candidate: _Candidate, first: frozenset[int], before_sentence: frozenset[int]) -> bool:
    """Tell whether a label may be the only one of its text: it names somebody, where the speech begins."""
    if candidate.label.shape is LabelShape.STOP and candidate.shouted and candidate.reading.titled:
        return candidate.number in first
    names = candidate.reading.kind in {LabelKind.PERSON, LabelKind.OFFICE} or _has_initial(candidate.printed)
    return names and candidate.number in before_sentence


def _accept(found: Sequence[_Candidate], opening: tuple[frozenset[int], frozenset[int]]) -> list[_Candidate]:
    """Return the candidates that are labels: first the sure ones, then what recurs, then what has company."""
    counts = Counter(candidate.key for candidate in found)
    sure = [c for c in found if c.level == _SURE]
    likely = [c for c in found if c.level == _LIKELY]
    # One likely label alone shows nothing, but where the speech begins; beside any other it is one.
    if len(sure) + len(likely) > 1 or (likely and _may_be_alone(likely[0], *opening)):
        sure += likely
    accepted = _Accepted(sure)
    spoken = Counter(c.key for c in found if c.level == _WEAK and c.opens_speech)
    open_ones = [c for c in found if c.level >= _WEAK and c.number not in accepted.numbers]
    for level, often in ((_POSSIBLE, _TWICE), (_WEAK, _OFTEN)):
        dominant = accepted.shapes.most_common(1)
        for c in open_ones:
            enough = _TWICE if accepted.families[c.family] >= _COMPANY else often
            if c.level < level or c.number in accepted.numbers or counts[c.key] < enough:
                continue
            if dominant and dominant[0][1] >= _DOMINANT and not accepted.shapes[c.label.shape]:
                continue
            if level == _POSSIBLE or (accepted.families[c.family] and spoken[c.key] * 2 >= counts[c.key]):
                accepted.add(c)
    # What stands once, in the form that the document's labels have
    families = dict(accepted.families)
    for c in open_ones:
        if c.number in accepted.numbers:
            continue
        if c.asks and c.level == _WEAK and families.get(c.family, 0) >= _COMPANY:
            accepted.add(c)  # "Rosa: Is the port open?"
        # "ADA VALE. When will it arrive?" beside two other labels that end in a full stop
        if c.asks and c.shouted and c.level == _POSSIBLE and families.get(c.family, 0) >= _TWICE:
            accepted.add(c)
        in_company = families.get(c.family, 0) >= _COMPANY and not c.reading.doubtful
        begins = c.number in opening[1] and bool(accepted.labels) and c.reading.name is not None
        if c.level >= _POSSIBLE and c.number not in accepted.numbers and (in_company or begins):
            accepted.add(c)
    return _keep_indent(_keep_shape(accepted))


class _Accepted:
    """The labels that were accepted so far, counted by shape and form."""

    def __init__(self, labels: Sequence[_Candidate]) -> None:
        self.labels = list(labels)
        self.numbers = {c.number for c in labels}
        self.shapes = Counter([c.label.shape for c in labels])
        self.families = Counter([c.family for c in labels])

    def add(self, candidate: _Candidate) -> None:
        """Add a label."""
        self.labels.append(candidate)
        self.numbers.add(candidate.number)
        self.shapes[candidate.label.shape] += 1
        self.families[candidate.family] += 1


def _keep_shape(accepted: _Accepted) -> list[_Candidate]:
    """Return the labels without the only one of its shape, in small letters, where nearly all have another shape."""
    if not accepted.labels:
        return []
    shape, count = accepted.shapes.most_common(1)[0]
    if count < _DOMINANT or count < _SAME_FORM * len(accepted.labels):
        return accepted.labels
    return [
        c
        for c in accepted.labels
        if c.shouted or c.label.shape is shape or accepted.shapes[c.label.shape] > 1 or c.reading.kind in _GENERIC
    ]


def _keep_indent(accepted: list[_Candidate]) -> list[_Candidate]:
    """Return the labels without those that are not sure and stand at another indent than nearly all."""
    indents = Counter(c.indent for c in accepted)
    if len(indents) <= 1:
        return accepted
    indent, count = indents.most_common(1)[0]
    if count < _SAME_FORM * len(accepted) or count < _DOMINANT:
        return accepted
    return [c for c in accepted if c.indent == indent or c.level >= _LIKELY]
