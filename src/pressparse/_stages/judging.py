"""Which of the shapes are labels: judged together, over the whole document.

A shape is taken by its own words (a questioner's label, an honorific, an office), by recurrence, by the people whom the
header names, and by the company of other labels of its form. What stands against it: words that never are a label, a
place inside a sentence, another indent than the labels around it, another form than the document's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import NamedTuple

from pressparse._stages.label_words import LabelKind, LabelReading
from pressparse._stages.labels import Label, LabelShape
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Lines
from pressparse._stages.names import fold_name
from pressparse._stages.weighing import (
    GENERIC_KINDS,
    LIKELY,
    POSSIBLE,
    SURE,
    UNSURE,
    WEAK,
    Candidate,
    Scale,
    has_initial,
)
from pressparse.model import Layout, LayoutKind, Person
from pressparse.span import Span
from pressparse.styles.style import HouseStyle

__all__ = ["JudgedLabel", "Judgement", "judge_labels"]

_OF_SOMEBODY = GENERIC_KINDS | {LabelKind.PERSON, LabelKind.NAME, LabelKind.OFFICE}
_WRAPPED = frozenset({LayoutKind.WRAPPED, LayoutKind.INDENTED})
# Labels of one form that make it the document's own.
_COMPANY = 3
_DOMINANT = 5
_TWICE, _OFTEN = 2, 3
# The longest office in words of an unknown language.
_FEW_WORDS = 3
_OPENING_LINES = 6
_LINES_OF_QUESTION = 8
_OPENING, _CLOSING = "([", frozenset(")]")
_LONGEST_NOTE = 68
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


class Judgement(NamedTuple):
    """What was judged of the labels of a document."""

    labels: Mapping[int, JudgedLabel]
    """The labels, by the number of their line, from 0."""
    unsure: Mapping[int, Span]
    """What may be somebody's label, too, but was not taken for one, by the number of its line."""


def judge_labels(
    folded: str,
    lines: Lines,
    body: range,
    skipped: AbstractSet[int],
    layout: Layout,
    shapes: Mapping[int, Label],
    people: Sequence[Person],
    style: HouseStyle,
    initials: Collection[str] = (),
) -> Judgement:
    """Return the labels of a document, and what may be others.

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
    is_wrapped = layout.kind in _WRAPPED
    scale = Scale(known, style, initials)
    found = [scale.weigh(folded, lines, number, label) for number, label in shapes.items()]
    if is_wrapped:  # the question mark may stand on a later line than the label
        found = [c._replace(asks=_asks_later(folded, lines, c, shapes)) if _may_ask(c) else c for c in found]
    found = _pair_numbered(found)
    counts = Counter(candidate.key for candidate in found)
    rest = [
        c
        for c in found
        if c.level >= WEAK
        and not (counts[c.key] == 1 and _goes_on_small(folded, c))
        and (
            not is_wrapped
            or c.level == SURE
            or (c.shouted and counts[c.key] > 1)
            or _begins_paragraph(folded, lines, c.number, skipped)
        )
    ]
    accepted = _accept(rest, _find_opening(folded, lines, body))
    meanings = dict(style.label_meanings)
    labels = {
        c.number: JudgedLabel(c.label, c.printed, c.reading, meanings.get(c.printed, c.printed))
        for c in sorted(accepted, key=lambda c: c.number)
    }
    unsure = _find_unsure([c for c in rest if c.number not in labels], labels, counts)
    return Judgement(labels, {c.number: Span(c.label.start, c.label.stop) for c in unsure})


def _find_unsure(
    others: Sequence[Candidate], labels: Mapping[int, JudgedLabel], counts: Mapping[str, int]
) -> list[Candidate]:
    """Return what may be somebody's label, too, of what was not taken for one."""
    if not others:
        return []
    # Right below a label that stands alone, somebody's words must stand.
    begun = {near for number, judged in labels.items() if judged.label.alone for near in (number + 1, number + 2)}
    if not labels:  # "Second Field:" may be anything in a speech
        others = [c for c in others if c.reading.kind is not LabelKind.NAME and c.level > WEAK]
    return [c for c in others if c.number not in begun and _may_be_somebody(c, counts[c.key])]


def _goes_on_small(folded: str, candidate: Candidate) -> bool:
    """Tell whether the words behind a colon begin with a small letter: ``Captain Brandt: you have built it``."""
    label = candidate.label
    is_somebody = candidate.reading.kind not in GENERIC_KINDS
    return is_somebody and label.shape is LabelShape.COLON and not label.alone and folded[label.after].islower()


def _pair_numbered(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates with ``Q1:`` and ``A1.`` as labels, if both kinds stand; ``Q1`` alone may be a quarter."""
    figures = (c for c in found if c.printed[-1].isdigit())
    numbered = {c.number: c.reading.kind for c in figures if c.printed[0].isalpha() and c.printed[1:].isdigit()}
    pair = {LabelKind.QUESTION, LabelKind.ANSWER}
    if not pair <= set(numbered.values()):
        return found
    return [c._replace(level=LIKELY) if numbered.get(c.number) in pair else c for c in found]


def _may_be_somebody(candidate: Candidate, count: int) -> bool:
    """Tell whether a candidate may be the label of somebody, though it was not taken for one.

    Args:
        candidate: the candidate.
        count: how often its words stand as one.
    """
    reading = candidate.reading
    if candidate.level == WEAK and candidate.label.shape is LabelShape.COLON and count > 1:
        return candidate.opens_speech and reading.name is not None  # "Presidenten:", in a language that is not known
    if candidate.level < POSSIBLE or reading.kind not in _OF_SOMEBODY:
        return False
    if reading.doubtful:  # "Ivo Brandt, kapitan portu:", but "Dear Ivo, you have told us so:"
        phrase = candidate.printed.partition(", ")[2]
        return phrase[:1].islower() and len(phrase.split()) <= _FEW_WORDS
    shape = candidate.label.shape
    return (
        shape in {LabelShape.COLON, LabelShape.BARE}
        or (shape is LabelShape.HEADING and reading.kind in GENERIC_KINDS)
        or (shape is LabelShape.ALONE and candidate.shouted and reading.titled)
    )


def _may_ask(candidate: Candidate) -> bool:
    return candidate.level in UNSURE and not candidate.label.alone and not candidate.asks


def _asks_later(folded: str, lines: Lines, candidate: Candidate, shapes: Container[int]) -> bool:
    """Tell whether one of the next lines of a candidate's paragraph ends in a question."""
    for number in range(candidate.number + 1, min(candidate.number + _LINES_OF_QUESTION, len(lines))):
        end = lines.ends[number]
        if end == lines.begins[number] or number in shapes:
            return False
        if folded[end - 1] == "?":
            return True
    return False


def _begins_paragraph(folded: str, lines: Lines, number: int, skipped: AbstractSet[int]) -> bool:
    """Tell whether a line may begin a paragraph in a text broken at a width."""
    while number and number - 1 in skipped:
        number -= 1
    if number == 0 or lines.begins[number - 1] == lines.ends[number - 1]:
        return True
    end = before = lines.ends[number - 1]
    if folded[end - 1] in _CLOSING:  # "(Laughter)", alone or behind the last words, on one line or over two
        opening = max(folded.rfind(sign, max(0, end - _LONGEST_NOTE), end) for sign in _OPENING)
        while opening > 0 and folded[opening - 1] == " ":
            opening -= 1
        if opening == 0 or (opening > 0 and folded[opening - 1] == "\n"):
            return True
        end = end if opening < 0 else opening
    last = folded[end - 1]
    # A dash: somebody is interrupted. A figure: the mark of a note.
    return ends_sentence(folded, before) or last == "-" or last.isdigit()


def _find_opening(folded: str, lines: Lines, body: range) -> tuple[frozenset[int], frozenset[int]]:
    """Return the numbers of the first lines, and of those up to the first sentence, where a single label stands."""
    filled = list(islice(lines.find_filled(body.start, body.stop), _OPENING_LINES))
    whole = next((place for place, n in enumerate(filled) if ends_sentence(folded, lines.ends[n])), len(filled))
    return frozenset(filled), frozenset(filled[: whole + 1])


def _may_be_alone(candidate: Candidate, first: frozenset[int], before_sentence: frozenset[int]) -> bool:
    """Tell whether a label may be the only one of its text: it names somebody, where the speech begins."""
    if candidate.label.shape is LabelShape.STOP and candidate.shouted and candidate.reading.titled:
        return candidate.number in first
    names = candidate.reading.kind in {LabelKind.PERSON, LabelKind.OFFICE} or has_initial(candidate.printed)
    return names and candidate.number in before_sentence


def _accept(found: Sequence[Candidate], opening: tuple[frozenset[int], frozenset[int]]) -> list[Candidate]:
    """Return the candidates that are labels: first the sure ones, then what recurs, then what has company."""
    counts = Counter(candidate.key for candidate in found)
    sure = [c for c in found if c.level == SURE]
    likely = [c for c in found if c.level == LIKELY]
    # One likely label alone shows nothing, but where the speech begins; beside any other it is one.
    if len(sure) + len(likely) > 1 or (likely and _may_be_alone(likely[0], *opening)):
        sure += likely
    taken = {c.number for c in sure}
    accepted = _Accepted([*sure, *(c for c in _find_headed(found) if c.number not in taken)])
    spoken = Counter(c.key for c in found if c.level == WEAK and c.opens_speech)
    open_ones = [c for c in found if c.level >= WEAK and c.number not in accepted.numbers]
    for level, often in ((POSSIBLE, _TWICE), (WEAK, _OFTEN)):
        dominant = accepted.shapes.most_common(1)
        for c in open_ones:
            # "Jo Vale" twice alone on a line, beside "Ada Marlow" twice
            least = _TWICE if c.label.shape is LabelShape.ALONE else _COMPANY
            enough = _TWICE if accepted.families[c.family] >= least else often
            if c.level < level or c.number in accepted.numbers or counts[c.key] < enough:
                continue
            if dominant and dominant[0][1] >= _DOMINANT and not accepted.shapes[c.label.shape]:
                continue
            if level == POSSIBLE or (accepted.families[c.family] and spoken[c.key] * 2 >= counts[c.key]):
                accepted.add(c)
    _accept_single(open_ones, accepted, opening[1])
    return _keep_indent(_keep_shape(accepted))


def _find_headed(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the labels that are set as headings, if a questioner is among them: ``### Question``, ``### Ada Marlow``.

    What only has the form of a name may be a topic's heading.
    """
    headed = [c for c in found if c.label.shape is LabelShape.HEADING and c.level >= POSSIBLE]
    if not any(c.reading.kind is LabelKind.QUESTION for c in headed):
        return []
    told = [c for c in headed if c.level >= LIKELY or c.reading.kind in _OF_SOMEBODY - {LabelKind.NAME}]
    return told if any(c.reading.kind not in GENERIC_KINDS for c in told) else []


def _accept_single(found: Sequence[Candidate], accepted: _Accepted, before_sentence: frozenset[int]) -> None:
    """Add what stands once, in the form that the document's labels have."""
    if not found:
        return
    families = dict(accepted.families)
    has_times = any(c.timed for c in accepted.labels)
    forms = {c.key: c for c in accepted.labels}.values()
    names = {_fold_whole_name(c) for c in forms} - {()}
    doubtful = {c.key for c in forms if c.reading.doubtful}
    answering = _find_answering(accepted.labels, found)
    is_shouted = all(c.shouted for c in accepted.labels)
    for c in found:
        if c.number in accepted.numbers or (is_shouted and c.number in before_sentence and _may_be_title(c)):
            continue
        if c.asks and c.level == WEAK and accepted.families[c.family] >= _COMPANY:
            accepted.add(c)  # "Rosa: Is the port open?"
        # "ADA VALE. When will it arrive?" beside two others that end in a full stop, or in bold beside two in bold
        if c.asks and (c.shouted or c.label.lead) and c.level == POSSIBLE and families.get(c.family, 0) >= _TWICE:
            accepted.add(c)
        is_timed = c.timed and has_times  # "Ada Marlow: (00:39)" beside another such label, which recurs
        in_company = is_timed or (families.get(c.family, 0) >= _COMPANY and not c.reading.doubtful)
        # "Ada Marlow, vedoucí přístavu:" beside two others with an office that no language lists
        in_company = in_company or (
            c.reading.doubtful and accepted.families[c.family] >= _COMPANY and len(doubtful) >= _TWICE
        )
        # "MODERATOR" alone on its line, beside any other label; "Question (Harbour Post)" beside one of its form
        is_generic = c.label.alone and c.reading.kind in GENERIC_KINDS
        in_company = in_company or (is_generic and bool(families if c.shouted else accepted.families[c.family]))
        # "PRIME MINISTER MARLOW" alone on its line, beside two labels of its form
        is_titled = c.shouted and c.reading.titled and c.label.alone
        in_company = in_company or (is_titled and accepted.families[c.family] >= _TWICE)
        # "Question:" alone, "QUESTIONER Could you ...": where others have labels, these words are not the last one's
        is_sign = c.level >= LIKELY or (c.shouted and c.label.shape is LabelShape.BARE)
        in_company = in_company or (is_sign and bool(families))
        # "Ada Marlow:" beside "Minister Ada Marlow:"
        in_company = in_company or (c.label.shape is LabelShape.COLON and _fold_whole_name(c) in names)
        # "Director General:" right below a question that has a label
        in_company = in_company or c.number in answering
        begins = c.number in before_sentence and bool(accepted.labels) and c.reading.name is not None
        if c.level >= POSSIBLE and c.number not in accepted.numbers and (in_company or begins):
            accepted.add(c)
            doubtful.update([c.key] if c.reading.doubtful else [])


def _may_be_title(candidate: Candidate) -> bool:
    """Tell whether a label is more like a title above labels in capitals than like them: ``Harbour Office: News``."""
    return not candidate.shouted and candidate.level < LIKELY and candidate.reading.kind is LabelKind.NAME


def _find_answering(accepted: Sequence[Candidate], found: Sequence[Candidate]) -> frozenset[int]:
    """Return the numbers of the lines in the form of a label with a colon that stand right below a labelled question.

    One blank line may stand between; where the question runs on to a paragraph of its own, nothing is told.
    """
    asked = {c.number for c in accepted if c.reading.kind is LabelKind.QUESTION and not c.label.alone}
    return frozenset(
        c.number
        for c in found
        if c.label.shape is LabelShape.COLON and not asked.isdisjoint((c.number - 1, c.number - 2))
    )


def _fold_whole_name(candidate: Candidate) -> tuple[str, ...]:
    """Return the words of a label's name if they are more than one, for they may be anybody's surname else."""
    name = candidate.reading.name
    tokens = () if name is None else fold_name(candidate.printed[slice(*name)])
    return tokens if len(tokens) > 1 else ()


class _Accepted:
    """The labels that were accepted so far, counted by shape and form."""

    def __init__(self, labels: Sequence[Candidate]) -> None:
        self.labels = list(labels)
        self.numbers = {c.number for c in labels}
        self.shapes = Counter([c.label.shape for c in labels])
        self.families = Counter([c.family for c in labels])

    def add(self, candidate: Candidate) -> None:
        """Add a label."""
        self.labels.append(candidate)
        self.numbers.add(candidate.number)
        self.shapes[candidate.label.shape] += 1
        self.families[candidate.family] += 1


def _keep_shape(accepted: _Accepted) -> list[Candidate]:
    """Return the labels without the only one of its shape, in small letters, where nearly all have another shape."""
    if not accepted.labels:
        return []
    shape, count = accepted.shapes.most_common(1)[0]
    if count < _DOMINANT or count < _SAME_FORM * len(accepted.labels):
        return accepted.labels
    return [
        c
        for c in accepted.labels
        if c.shouted or c.label.shape is shape or accepted.shapes[c.label.shape] > 1 or c.reading.kind in GENERIC_KINDS
    ]


def _keep_indent(accepted: list[Candidate]) -> list[Candidate]:
    """Return the labels without those that are not sure and stand at another indent than nearly all."""
    indents = Counter(c.indent for c in accepted)
    if len(indents) <= 1:
        return accepted
    indent, count = indents.most_common(1)[0]
    if count < _SAME_FORM * len(accepted) or count < _DOMINANT:
        return accepted
    return [c for c in accepted if c.indent == indent or c.level >= LIKELY]
