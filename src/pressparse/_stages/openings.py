"""The unlabelled opening: what stands before the first label, and whether the header says whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from pressparse._stages.findings import Findings
from pressparse._stages.header_values import Header
from pressparse._stages.layout import ends_sentence
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import word_table
from pressparse.languages import LANGUAGES
from pressparse.model import DeliveryMarker, DeliveryStatus, EventType, Paragraph, Person, normalise_space
from pressparse.span import Span

__all__ = ["announces_questions", "find_opening"]

# Events whose first words may be somebody else's: an interviewer's, a chair's.
_OTHERS_BEGIN = frozenset({EventType.INTERVIEW, EventType.EXCHANGE, EventType.OTHER})
_NAME_PART = 3
_FIRST_WORDS = 60


def find_opening(
    folded: str,
    paragraphs: Sequence[Paragraph],
    header: Header,
    markers: Sequence[DeliveryMarker],
    first_label: int | None,
    findings: Findings,
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the opening, if they are of the only speaker whom the header names; else none.

    The opening ends before the first line that may be another's: a label, or, after an announcement of questions, a
    question.

    Args:
        folded: the folded text.
        paragraphs: the paragraphs of speech.
        header: the header, for its speakers and the kind of event.
        markers: the delivery markers; a summary is nobody's own words.
        first_label: where the first label begins; None where there is none.
        findings: where it is reported that nobody or several people may speak.
    """
    opening = list(takewhile(lambda p: first_label is None or p.span.start < first_label, paragraphs))
    if not header.speakers:
        if opening or not paragraphs:
            findings.add("no-speaker", "the header names no speaker", Span(0, 0))
        return ()
    if not opening or any(marker.status is DeliveryStatus.SUMMARY for marker in markers):
        return ()
    if first_label is not None and not any(ends_sentence(folded, p.span.stop) for p in opening):
        return ()  # what stands above the first label is the rest of a header
    if len(header.speakers) > 1 or header.joins_others:
        names = " or ".join([f"{field.value.name}" for field in header.speakers] + ["another"] * header.joins_others)
        findings.add("several-speakers", f"the opening may be of {names}", opening[0].span)
        return ()
    doubt = _tell_doubt(folded, opening, header, first_label)
    if doubt is not None:
        findings.add("opening-uncertain", doubt, opening[0].span)
        return ()
    return tuple(_stop_at_questions(folded, opening))


def _tell_doubt(folded: str, opening: Sequence[Paragraph], header: Header, first_label: int | None) -> str | None:
    """Return why the opening may be somebody else's than the header's speaker, or None."""
    person = header.speakers[0].value
    event = None if header.event_type is None else header.event_type.value
    if event in _OTHERS_BEGIN or _is_spoken_of(folded, opening[0].span, person):
        return f"somebody else than {person.name} may begin"
    if folded[opening[0].span.start] == ":":
        return "the label before the first words is lost"
    if first_label is None and any(_has_broken_label(folded, p.span) for p in opening):
        return "labels of questioners are broken"
    return None


def _has_broken_label(folded: str, span: Span) -> bool:
    """Tell whether a questioner's label opens a paragraph with the terminator destroyed: ``Reporter¡GIs the ...``."""
    if folded.find("?", span.start, span.stop) < 0:
        return False
    words = split_words(folded[span.start : min(span.stop, span.start + _FIRST_WORDS)])
    label = word_table("question_labels").match(words, 0) if words else None
    after = "" if label is None else folded[span.start + label.stop : span.start + label.stop + 1]
    return bool(after) and not after.isspace() and not after.isalnum() and after not in ",.:;!?'-\"()"


def announces_questions(folded: str, span: Span) -> bool:
    """Tell whether a stretch of speech announces questions: ``I am ready to take your questions``."""
    said = normalise_space(folded[span.start : span.stop]).lower()
    hints, phrases = _announcements(is_ascii=said.isascii())
    return any(hint in said for hint in hints) and any(phrase in said for phrase in phrases)


@cache
def _announcements(*, is_ascii: bool) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the longest word of each announcement, for a quick look, and the announcements.

    Args:
        is_ascii: whether only those in the characters of ASCII are asked for.
    """
    every = (phrase.lower() for language in LANGUAGES.values() for phrase in language.question_announcements)
    phrases = tuple(phrase for phrase in every if phrase.isascii() or not is_ascii)
    return frozenset(max(phrase.split(), key=len) for phrase in phrases), phrases


def _stop_at_questions(folded: str, opening: list[Paragraph]) -> list[Paragraph]:
    """Return the opening up to an announcement of questions that a question follows."""
    asked = [number for number, p in enumerate(opening) if folded.find("?", p.span.start, p.span.stop) >= 0]
    if not asked:
        return opening
    for number, paragraph in enumerate(opening):
        if number >= asked[-1]:
            break
        tail = Span(max(paragraph.span.start, paragraph.span.stop - 200), paragraph.span.stop)
        if announces_questions(folded, tail):
            return opening[: number + 1]
    return opening


def _is_spoken_of(folded: str, span: Span, person: Person) -> bool:
    """Tell whether the first words speak of the person by name, as a moderator does who gives the floor."""
    surname = (person.name or "").split()[-1:]
    first = folded[span.start : min(span.stop, span.start + 1000)].casefold()
    return any(len(name) > _NAME_PART and name.casefold() in first for name in surname)
