"""Turns: which paragraphs belong to which label, and what each turn does in the event."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from pressparse._stages.askers import find_asker
from pressparse._stages.findings import Findings
from pressparse._stages.judging import JudgedLabel
from pressparse._stages.label_words import LabelKind
from pressparse._stages.names import fold_name
from pressparse._stages.phrases import split_words
from pressparse._stages.speakers import Identified, SpeakerDraft, make_speakers
from pressparse._stages.tables import word_table
from pressparse._stages.timecodes import Timed, find_timecode
from pressparse.model import Attribution, Field, Paragraph, Person, Speaker, Turn, TurnKind, normalise_space
from pressparse.span import Span

__all__ = ["group_turns"]

_BY_LABEL = {
    LabelKind.QUESTION: TurnKind.QUESTION,
    LabelKind.OUTLET: TurnKind.QUESTION,
    LabelKind.CHAIR: TurnKind.MODERATION,
    LabelKind.INTERPRETER: TurnKind.INTERPRETATION,
    LabelKind.NARRATION: TurnKind.NARRATION,
}
_OF_CROWDS = frozenset({LabelKind.AUDIENCE, LabelKind.UNKNOWN})
_OF_QUESTIONS = frozenset({LabelKind.QUESTION, LabelKind.OUTLET})
_OF_EXCHANGES = frozenset({TurnKind.QUESTION, TurnKind.ANSWER})
# A question mark so near the end of a turn makes it a question.
_END = 60
# A journalist says who he is in the first words.
_INTRODUCTION = 160
# A moderator's words are few.
_HAND_OVER = 250
_CLOSING = 80
_TWICE = 2
_SEVERAL = 3


class _Part(NamedTuple):
    """A turn before its kind is known."""

    judged: JudgedLabel | None
    people: tuple[SpeakerDraft, ...]
    paragraphs: tuple[Paragraph, ...]
    kind: LabelKind
    """What its label announces; a person's words, where it has none."""
    asks: bool
    """Whether it ends in a question."""
    size: int
    """Characters from the first word to the last."""


def group_turns(
    text: str,
    folded: str,
    paragraphs: Sequence[Paragraph],
    labels: Sequence[JudgedLabel],
    identified: Identified,
    opening: tuple[Paragraph, ...],
    findings: Findings,
    *,
    nameless: AbstractSet[int] = frozenset(),
    timed: Sequence[Timed] = (),
) -> tuple[tuple[Turn, ...], tuple[Speaker, ...]]:
    """Return the turns of a text and the people who speak in them, both in order.

    Args:
        text: the text.
        folded: its folded form.
        paragraphs: the paragraphs of speech.
        labels: the labels, in order.
        identified: who speaks.
        opening: the unlabelled opening of the header's only speaker; empty where there is none.
        findings: where inferred answers are reported.
        nameless: where paragraphs begin at which a voice ends and no other is named.
        timed: the stretches for which a time code is printed before them, in order.
    """
    only = identified.only
    parts = _cut_parts(folded, paragraphs, labels, identified.people)
    if only is not None and parts and all(part.kind is LabelKind.QUESTION for part in parts):
        parts = _cut_answers(folded, parts, only)
        first = next((part for part in parts if part.judged is None), None)
        if first is not None:
            findings.add(
                "answers-inferred", f"answers without a label are taken for {only.name}'s", first.paragraphs[0].span
            )
    parts = _cut_questions(folded, parts)
    for part in parts:
        if not part.people:
            findings.add("question-unlabelled", "this may be a question without a label", part.paragraphs[0].span)
    if nameless:
        parts = _cut_nameless(folded, parts, nameless)
    if opening and only is not None:
        parts.insert(0, _make_part(folded, None, (only,), opening))
    speakers = make_speakers(person for part in parts for person in part.people)
    turns: list[Turn] = []
    before: tuple[SpeakerDraft, ...] = ()
    voices: dict[int, tuple[Speaker, ...]] = {}  # the labels of one form have one tuple of people
    for part, kind in zip(parts, _tell_kinds(folded, parts), strict=True):
        made = voices.get(id(part.people))
        if made is None:
            made = voices[id(part.people)] = tuple([speakers[id(person)] for person in part.people])
        if part.judged is None:
            attribution = Attribution.HEADER if not turns else Attribution.INFERRED
            attribution = attribution if part.people else Attribution.NONE
            turn = _make_unlabelled(text, part, kind, made, attribution)
        else:
            continues = part.people == before and bool(made) and not any(speaker.is_generic for speaker in made)
            turn = _make_turn(text, folded, part, kind, made, continues=continues)
        label_stop = None if turn.label is None else turn.label.span.stop
        timecode = find_timecode(text, folded, turn.span.start, label_stop, timed)
        turns.append(turn if timecode is None else evolve(turn, timecode=timecode))
        before = part.people
    return tuple(turns), tuple(speakers.values())


def _cut_parts(
    folded: str,
    paragraphs: Sequence[Paragraph],
    labels: Sequence[JudgedLabel],
    people: Sequence[tuple[SpeakerDraft, ...]],
) -> list[_Part]:
    """Return one part for each label, with the paragraphs up to the next one."""
    parts: list[_Part] = []
    at = 0
    count = len(paragraphs)
    for number, judged in enumerate(labels):
        start = judged.label.start
        stop = labels[number + 1].label.start if number + 1 < len(labels) else len(folded) + 1
        while at < count and paragraphs[at].span.start < start:
            at += 1
        first = at
        while at < count and paragraphs[at].span.start < stop:
            at += 1
        parts.append(_make_part(folded, judged, people[number], tuple(paragraphs[first:at])))
    return parts


def _make_part(
    folded: str, judged: JudgedLabel | None, people: tuple[SpeakerDraft, ...], paragraphs: tuple[Paragraph, ...]
) -> _Part:
    kind = LabelKind.PERSON if judged is None else judged.reading.kind
    if not paragraphs:
        return _Part(judged, people, (), kind, asks=False, size=0)
    end = paragraphs[-1].span.stop
    tail = folded[max(paragraphs[-1].span.start, end - _END) : end]
    size = end - paragraphs[0].span.start
    return _Part(judged, people, paragraphs, kind, _ends_in_question(tail), size)


def _ends_in_question(tail: str) -> bool:
    """Tell whether the end of a turn is a question; Greek has a semicolon for a question mark."""
    if "?" in tail or "？" in tail:
        return True
    return tail.endswith((";", "\N{GREEK QUESTION MARK}")) and any("\u0370" <= letter <= "\u03ff" for letter in tail)


def _cut_answers(folded: str, parts: Sequence[_Part], answerer: SpeakerDraft) -> list[_Part]:
    """Return questions and answers of a text that labels only its questions: what follows the question is the answer.

    A question runs on to the paragraph that ends in a question mark, if that is the first or second.
    """
    cut: list[_Part] = []
    for part in parts:
        asked = next(
            (n for n, p in enumerate(part.paragraphs[:_TWICE]) if "?" in folded[p.span.stop - 3 : p.span.stop]), 0
        )
        question, answer = part.paragraphs[: asked + 1], part.paragraphs[asked + 1 :]
        cut.append(_make_part(folded, part.judged, part.people, question))
        if answer:
            cut.append(_make_part(folded, None, (answerer,), answer))
    return cut


def _cut_questions(folded: str, parts: list[_Part]) -> list[_Part]:
    """Return the parts of a text that labels only its answers: a question before the next label is nobody's by name.

    That is so where no label is a questioner's, and most labels stand again after a paragraph that ends in a question.
    """
    asked = [
        before.asks and len(before.paragraphs) > 1 and before.people == after.people
        for before, after in pairwise(parts)
    ]
    if not any(asked) or any(part.kind in _BY_LABEL or part.kind in _OF_CROWDS for part in parts):
        return parts
    if sum(asked) * 2 < len(asked):
        return parts
    cut: list[_Part] = []
    for part, is_cut in zip(parts, (*asked, False), strict=True):
        if not is_cut:
            cut.append(part)
            continue
        cut.append(_make_part(folded, part.judged, part.people, part.paragraphs[:-1]))
        cut.append(_make_part(folded, None, (), part.paragraphs[-1:]))
    return cut


def _cut_nameless(folded: str, parts: Sequence[_Part], nameless: AbstractSet[int]) -> list[_Part]:
    """Return the parts of a text that says where a voice ends: what follows there is nobody's by name."""
    cut: list[_Part] = []
    for part in parts:
        first = next((n for n, p in enumerate(part.paragraphs) if p.span.start in nameless), len(part.paragraphs))
        if first or part.judged is not None:
            cut.append(_make_part(folded, part.judged, part.people, part.paragraphs[:first]))
        if first < len(part.paragraphs):
            cut.append(_make_part(folded, None, (), part.paragraphs[first:]))
    return cut


def _tell_kinds(folded: str, parts: Sequence[_Part]) -> list[TurnKind]:
    """Return what each part does: by its label, by whose it is, and by what stands before it."""
    crowd = _has_crowd(parts)
    voices = _collect_voices(parts)
    askers = _find_askers(folded, parts, voices, is_crowd=crowd)
    moderators = _find_moderators(parts, voices, askers)
    kinds: list[TurnKind] = []
    before: TurnKind | None = None
    for number, part in enumerate(parts):
        kind = _tell_kind_by_label(part)
        if kind is None:
            person = part.people[0]
            if id(person) in moderators:
                kind = TurnKind.MODERATION
            elif id(person) in askers or (not crowd and _may_ask(person) and _asks(parts, number, before)):
                kind = TurnKind.QUESTION
            elif number + 1 == len(parts) and before is TurnKind.ANSWER and _takes_leave(folded, parts):
                kind = TurnKind.MODERATION
            else:
                kind = TurnKind.STATEMENT if before is None else TurnKind.ANSWER
        kinds.append(kind)
        if kind in _OF_EXCHANGES:
            before = kind
    return kinds


def _collect_voices(parts: Sequence[_Part]) -> Sequence[tuple[SpeakerDraft, Sequence[int]]]:
    """Return the people of some parts, each with the numbers of the parts that are theirs."""
    voices: dict[int, tuple[SpeakerDraft, list[int]]] = {}
    for number, part in enumerate(parts):
        for person in part.people:
            if id(person) in voices:
                voices[id(person)][1].append(number)
            else:
                voices[id(person)] = (person, [number])
    return tuple(voices.values())


def _asks(parts: Sequence[_Part], number: int, before: TurnKind | None) -> bool:
    """Tell whether a part of somebody who may be there to ask is a question: it says so, or is answered."""
    if parts[number].asks:
        return True
    # Right below "QUESTION:" stands an answer, whoever speaks after it.
    if before is None or number + 1 == len(parts) or (number and parts[number - 1].kind is LabelKind.QUESTION):
        return False
    return any(other.in_header for other in parts[number + 1].people)


def _takes_leave(folded: str, parts: Sequence[_Part]) -> bool:
    """Tell whether the last part is somebody else's than the one before, who does no more than thank and end."""
    last = parts[-1]
    is_other = parts[-2].people != last.people and not any(person.in_header for person in last.people)
    return is_other and _closes(folded, last)


def _tell_kind_by_label(part: _Part) -> TurnKind | None:
    """Return what a part does by the words of its label, or None where they do not tell."""
    if part.kind in _OF_CROWDS or not part.people:
        return TurnKind.QUESTION if part.asks else TurnKind.OTHER
    return _BY_LABEL.get(part.kind)


def _has_crowd(parts: Sequence[_Part]) -> bool:
    """Tell whether the questions stand under a label for all who ask, so that nobody with a name is there to ask."""
    asked = [part.judged for part in parts if part.kind is LabelKind.QUESTION]
    return sum(judged is not None and judged.reading.name is None for judged in asked) >= _SEVERAL


def _may_ask(person: SpeakerDraft) -> bool:
    """Tell whether a person may be there to ask: by name or initials, without an office."""
    return not person.in_header and person.role is None and not person.is_generic


def _closes(folded: str, part: _Part) -> bool:
    """Tell whether a turn does no more than thank and end."""
    if not part.paragraphs or part.size > _CLOSING:
        return False
    words = split_words(folded[part.paragraphs[0].span.start : part.paragraphs[0].span.stop])
    return bool(words) and word_table("greetings").match(words, 0) is not None


def _find_askers(
    folded: str,
    parts: Sequence[_Part],
    voices: Sequence[tuple[SpeakerDraft, Sequence[int]]],
    *,
    is_crowd: bool,
) -> frozenset[int]:
    """Return the people who are there to ask: they name themselves and their outlet, or mostly ask."""
    askers: set[int] = set()
    for person, numbers in voices:
        if not _may_ask(person):
            continue
        asked = sum([parts[number].asks for number in numbers])
        mostly = not is_crowd and asked * 2 >= len(numbers)
        if (
            mostly
            or (person.affiliation is not None and asked)
            or any(
                parts[number].kind is LabelKind.QUESTION or _introduces(folded, parts[number], person)
                for number in numbers
            )
        ):
            askers.add(id(person))
    return frozenset(askers)


def _introduces(folded: str, part: _Part, person: SpeakerDraft) -> bool:
    """Tell whether a turn begins with the speaker's own name: ``Ada Marlow, Harbour Post. Thank you ...``."""
    if not part.paragraphs or len(person.tokens) < _TWICE:
        return False
    # Only the words: a caption file has tags with names between them.
    opening = " ".join([folded[piece.start : piece.stop] for piece in part.paragraphs[0].pieces])[:_INTRODUCTION]
    if person.tokens[-1] not in opening.casefold():
        return False
    words = fold_name(opening)
    return any(
        words[n] == person.tokens[-1] and n > 0 and words[n - 1][0] == person.tokens[0][0] for n in range(len(words))
    )


def _find_moderators(
    parts: Sequence[_Part], voices: Sequence[tuple[SpeakerDraft, Sequence[int]]], askers: frozenset[int]
) -> frozenset[int]:
    """Return the people who give others the floor: few words, and a question after them, most times.

    Where a label says who does that, nobody else is taken for it.
    """
    if any(part.kind is LabelKind.CHAIR for part in parts):
        return frozenset()
    return frozenset(
        id(person)
        for person, numbers in voices
        if len(numbers) >= _TWICE
        and not (person.in_header or person.name is None or id(person) in askers)
        and _hands_over(parts, numbers, askers)
    )


def _hands_over(parts: Sequence[_Part], numbers: Sequence[int], askers: frozenset[int]) -> bool:
    """Tell whether most parts of a person are a few words before a question, few answer one, and none is long."""
    handed = answered = 0
    for number in numbers:
        part = parts[number]
        if part.size > 2 * _HAND_OVER:
            return False
        if part.size <= _HAND_OVER and not part.asks and number + 1 < len(parts):
            handed += _is_question(parts[number + 1], askers)
        answered += number > 0 and _is_question(parts[number - 1], askers)
    return handed * 3 >= len(numbers) * 2 and answered * 4 <= len(numbers)


def _is_question(part: _Part, askers: frozenset[int]) -> bool:
    return part.kind in _OF_QUESTIONS or any(id(person) in askers for person in part.people)


def _make_unlabelled(
    text: str, part: _Part, kind: TurnKind, speakers: tuple[Speaker, ...], attribution: Attribution
) -> Turn:
    return Turn(
        span=Span(part.paragraphs[0].span.start, part.paragraphs[-1].span.stop),
        source=text,
        kind=kind,
        speakers=speakers,
        attribution=attribution,
        paragraphs=part.paragraphs,
    )


def _make_turn(
    text: str, folded: str, part: _Part, kind: TurnKind, speakers: tuple[Speaker, ...], *, continues: bool
) -> Turn:
    assert part.judged is not None  # noqa: S101 - the caller has told the parts apart
    label = part.judged.label
    span = Span(label.start, label.stop)
    asker: Field[Person] | None = None
    if kind is TurnKind.QUESTION:
        asker = find_asker(text, folded, part.judged, part.people, part.paragraphs)
    return Turn(
        span=Span(label.start, part.paragraphs[-1].span.stop if part.paragraphs else label.stop),
        source=text,
        kind=kind,
        speakers=speakers,
        attribution=Attribution.PRINTED,
        label=Field(span=span, source=text, value=normalise_space(text[span.start : span.stop]), rule="label.printed"),
        asker=asker,
        continues=continues,
        paragraphs=part.paragraphs,
    )
