"""How sure a shape is a label by its own signs and words, the same wherever it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from pressparse._stages.brackets import tell_bracket
from pressparse._stages.header_lines import matches_any
from pressparse._stages.label_words import LabelKind, LabelReading, fold_label, read_label
from pressparse._stages.labels import Label, LabelShape
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Lines
from pressparse._stages.names import fits_name, fold_name
from pressparse._stages.timecodes import find_label_time
from pressparse.model import BracketKind
from pressparse.styles.style import HouseStyle

__all__ = [
    "GENERIC_KINDS",
    "LIKELY",
    "POSSIBLE",
    "SURE",
    "UNSURE",
    "WEAK",
    "Candidate",
    "Scale",
    "has_initial",
    "read_house_label",
]

# How sure a label is; below 0 for what is none.
SURE, LIKELY, POSSIBLE, WEAK = 3, 2, 1, 0
UNSURE = frozenset({POSSIBLE, WEAK})

GENERIC_KINDS = frozenset(
    {
        LabelKind.QUESTION,
        LabelKind.CHAIR,
        LabelKind.INTERPRETER,
        LabelKind.AUDIENCE,
        LabelKind.NARRATION,
        LabelKind.UNKNOWN,
    }
)
_LONG = 100
# A word of capitals that is no acronym.
_LONG_WORD = 5


class Candidate(NamedTuple):
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
    timed: bool
    """Whether it is not sure, and a time in a recording stands behind it."""


def read_house_label(printed: str, style: HouseStyle) -> LabelReading:
    """Return what a label says in one house: some print a sign of their own for a word of the language.

    Args:
        printed: the label in folded form.
        style: the house style.
    """
    meaning = dict(style.label_meanings).get(printed, printed)
    reading = read_label(meaning)
    if meaning is printed:
        return reading
    return reading._replace(name=None, affiliation=None, role=(0, len(printed)) if reading.role else None)


class _Weight(NamedTuple):
    """How sure a label is by its words, the same wherever it stands."""

    key: str
    reading: LabelReading
    family: tuple[LabelShape, str]
    shouted: bool
    level: int


class Scale:
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

    def weigh(self, folded: str, lines: Lines, number: int, label: Label) -> Candidate:
        """Return a candidate with its weight."""
        printed = folded[label.start : label.stop]
        form = (printed, label.shape, label.lead, label.alone)
        weight = self._weights.get(form)
        if weight is None:
            weight = self._weights[form] = self._weigh_form(printed, label)
        key, reading, family, shouted, level = weight
        if not shouted and level in UNSURE and label.shape is LabelShape.COLON and _quotes(folded, label):
            level = -1
        if (
            label.shape is LabelShape.COLON
            and (reading.doubtful or level in UNSURE)
            and _heads(folded, lines, number, label)
        ):
            level = -1
        opens_speech = level != WEAK or _opens_speech(folded, lines, number, label)
        indent = lines.begins[number] - lines.starts[number]
        asks = level in UNSURE and not label.alone and folded[lines.ends[number] - 1] == "?"
        timed = level in UNSURE and find_label_time(folded, label.stop) is not None
        return Candidate(
            number, label, printed, key, reading, family, shouted, indent, level, opens_speech, asks, timed
        )

    def _weigh_form(self, printed: str, label: Label) -> _Weight:
        family = (label.shape, label.lead)
        if printed in self._initials:
            reading = LabelReading(LabelKind.WORD)
            return _Weight(fold_label(printed), reading, family, shouted=True, level=SURE)
        reading = read_house_label(printed, self._style)
        if label.lead in {"<", "【"} and reading.name is not None:
            reading = LabelReading(LabelKind.UNKNOWN)  # such signs stand around a part in the event, not a name
        shouted = _is_shouted(printed, reading)
        level = _tell_level(printed, label, reading, shouted=shouted)
        never = self._style.never_labels
        if reading.kind is LabelKind.NEVER or (never and matches_any(never, printed)):
            level = -1
        elif level < SURE and reading.name is not None and self._known:
            tokens = fold_name(printed[slice(*reading.name)])
            if any(fits_name(tokens, whole) for whole in self._known):
                level = SURE if label.shape is LabelShape.COLON else min(LIKELY, level + 1)
        if label.lead.startswith("#") and level == WEAK:
            level = POSSIBLE
        return _Weight(fold_label(printed), reading, family, shouted, level)


def _quotes(folded: str, label: Label) -> bool:
    """Tell whether a quotation follows: then the line speaks of somebody, ``Ada Marlow: "..."``."""
    return not label.alone and folded[label.after] in "\"'"


def _heads(folded: str, lines: Lines, number: int, label: Label) -> bool:
    """Tell whether a line is a heading: all in capitals, without an end mark, ``THE FERRY: A NEW BEGINNING``."""
    if label.shape is not LabelShape.COLON or label.alone:
        return False
    end = lines.ends[number]
    return folded[label.start : end].isupper() and not ends_sentence(folded, end)


def _opens_speech(folded: str, lines: Lines, number: int, label: Label) -> bool:
    """Tell whether what follows a label is a sentence or long, as speech is."""
    if label.alone:
        number = next(lines.find_filled(number + 1, min(number + 3, len(lines))), number)
    begin, end = lines.begins[number], lines.ends[number]
    return end - begin >= _LONG or ends_sentence(folded, end)


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
        return SURE
    if shape is LabelShape.COLON:
        return _tell_level_of_colon(printed, reading, shouted=shouted, alone=label.alone)
    if shape is LabelShape.STOP:
        if kind is LabelKind.QUESTION and len(printed) == 1:
            return LIKELY
        if reading.doubtful:
            return -1
        if kind is LabelKind.CHAIR and len(printed) < _LONG_WORD:
            return -1  # "VORS. HOLM eröffnet ...": an abbreviation
        if kind in {LabelKind.PERSON, LabelKind.OFFICE, LabelKind.CHAIR}:
            return LIKELY if shouted else POSSIBLE
        return POSSIBLE if kind is LabelKind.NAME and shouted else -1
    if shape is LabelShape.BARE:
        return LIKELY if len(printed) == 1 else POSSIBLE
    if shape is LabelShape.DASH:
        is_sure = kind in GENERIC_KINDS or kind in {LabelKind.ANSWER, LabelKind.OFFICE}
        return POSSIBLE if is_sure or (shouted and reading.titled) else WEAK
    if shape is LabelShape.HEADING:
        return POSSIBLE if kind not in {LabelKind.WORD, LabelKind.OUTLET} else WEAK
    if label.lead in {"<", "【"}:
        return POSSIBLE
    if shape is LabelShape.BRACKET and tell_bracket("(", printed) is BracketKind.DIRECTION:
        return -1  # "(Laughter and Applause)"
    if kind in {LabelKind.WORD, LabelKind.OUTLET, LabelKind.ANSWER}:
        return WEAK if shape is LabelShape.BRACKET else -1
    if shape is LabelShape.BRACKET:
        return LIKELY if kind is LabelKind.PERSON and (reading.affiliation or reading.titled) else POSSIBLE
    return POSSIBLE if shouted or kind in GENERIC_KINDS or reading.titled else WEAK


def _tell_level_of_colon(printed: str, reading: LabelReading, *, shouted: bool, alone: bool) -> int:
    kind = reading.kind
    if kind is LabelKind.QUESTION and printed[-1].isdigit() and len(printed) < _LONG_WORD:
        return POSSIBLE  # "Q4:" may be a quarter of a year
    if kind in GENERIC_KINDS:
        return SURE if (shouted and not alone) or reading.affiliation is not None else LIKELY
    if reading.doubtful and not shouted:
        return POSSIBLE
    if kind is LabelKind.PERSON:
        is_whole = reading.titled or reading.role is not None or shouted or reading.affiliation is not None
        return SURE if is_whole else LIKELY
    if kind is LabelKind.OFFICE and shouted:
        return LIKELY if alone else SURE
    if kind is LabelKind.NAME and ((shouted and not alone) or has_initial(printed)):
        return LIKELY
    if kind in {LabelKind.NAME, LabelKind.OUTLET, LabelKind.ANSWER, LabelKind.OFFICE}:
        return POSSIBLE
    return POSSIBLE if shouted else WEAK


def has_initial(printed: str) -> bool:
    """Tell whether a name begins with an initial: ``А.Марлов``."""
    return printed[1:2] == "." and printed[2:].strip()[:1].isupper()
