"""Whose words a line of the header says that these are: a byline of its own, or a byline inside a title."""

from __future__ import annotations

from collections.abc import Sequence

from pressparse._patterns import lazy_pattern
from pressparse._stages.people import PersonMatch, ends_people, find_people, names_role
from pressparse._stages.phrases import PhraseMatch, Word, split_words
from pressparse._stages.tables import EventName, word_table
from pressparse.model import EventType

__all__ = ["find_byline", "find_people_of_lead"]

_POSSESSIVE = lazy_pattern(r"'s? ")
_MOST_WORDS = 45
# Words from the beginning of a line among which a role stands, if the line begins with one.
_OPENING = 10
# Characters before a role: "the "
_ARTICLE = 4
_LONGEST_WORD = 30


def find_byline(
    text: str, words: list[Word], events: Sequence[PhraseMatch[EventName]], *, is_sentence: bool
) -> tuple[tuple[PersonMatch, ...], bool]:
    """Return the people whom a line names as speakers, and whether the line is a byline.

    Args:
        text: the text of a view.
        words: its words.
        events: the names of events in it.
        is_sentence: whether it looks like prose, in which only what stands at the beginning makes a byline.
    """
    if len(words) > _MOST_WORDS:
        return (), False
    opener = word_table("byline_words").match(words, 0)
    if opener is not None and not text.endswith(":"):
        people = find_people(text, opener.stop)
        return tuple(people), bool(people) or text[opener.stop :].strip()[:1].isupper()
    if (not events or events[0].first) and names_role(words[:_OPENING]):
        article = word_table("genitive_words").match(words, 0)
        start = 0 if article is None else article.stop
        people = find_people(text, start, needs_role=True)
        # "Department Press Briefing by ...": an event is no part of an office
        is_office = bool(people) and not any(people[0].start <= event.start < people[0].stop for event in events)
        if is_office and people[0].start <= start + _ARTICLE and _ends_byline(text[people[-1].stop :].strip()):
            return tuple(people), True
    if is_sentence and not (events and events[0].first == 0):
        return (), False
    return _find_in_title(text, words, events), False


def _pass_elision(text: str, stop: int) -> int:
    """Return where the words after a preposition begin: ``d'Ada`` has an apostrophe between."""
    return stop + 1 if text[stop : stop + 1] == "'" else stop


def find_people_of_lead(text: str, words: list[Word]) -> tuple[PersonMatch, ...]:
    """Return the people whom a lead sentence names as speakers: ``... of today's briefing by Ada Marlow``.

    Args:
        text: the text of a view.
        words: its words.
    """
    for opener in word_table("byline_words").find(words):
        people = find_people(text, opener.stop, needs_role=True)
        if people:
            return tuple(people)
    return ()


def _ends_byline(rest: str) -> bool:
    """Tell whether what follows the last person of a line belongs to a byline: where or when, or nothing."""
    rest = rest.lstrip(",; ")
    words = split_words(rest[:_LONGEST_WORD])
    return not rest or rest[0] in "(-" or bool(rest[0].isalpha() and words and ends_people(words[0].text))


def _find_in_title(text: str, words: list[Word], events: Sequence[PhraseMatch[EventName]]) -> tuple[PersonMatch, ...]:
    """Return the people whom a title names as speakers: after a byline word, or before an event with a possessive."""
    joint = any(event.value.type is EventType.JOINT_PRESS_CONFERENCE for event in events)
    owner = _find_owner(text, words, events, joint=joint)
    if owner:
        return owner
    for name in ("byline_words", "genitive_words"):
        for opener in word_table(name).find(words):
            if not text[opener.start].islower() and not text.isupper():
                continue
            needs_role = name == "genitive_words"
            people: list[PersonMatch] = []
            if not needs_role or names_role(words[opener.last : opener.last + _OPENING]):
                people = find_people(text, _pass_elision(text, opener.stop), needs_role=needs_role, joint=joint)
            if not people and events and events[0].first == 0 and events[0].last == opener.first:
                # "Discours de Ada Marlow", "Intervention de Ada Marlow,": the role stands on the next line, or nowhere
                start = _pass_elision(text, opener.stop)
                people = [p for p in find_people(text, start)[:1] if text[p.stop :].strip() in {"", ","}]
            if people:
                return tuple(people)
    asked = _find_interviewed(text, words, events)
    return asked or _find_before_possessive(text, words)


def _find_owner(
    text: str, words: list[Word], events: Sequence[PhraseMatch[EventName]], *, joint: bool
) -> tuple[PersonMatch, ...]:
    """Return the people with an office whose event a title says it is: ``Discours du ministre Ada Marlow au dîner``.

    A byline further on is of something else, such as a dinner, unless it follows at once: ``..., lu par Bo Fenwick``.
    """
    opener = word_table("genitive_words").match(words, events[0].last) if events and events[0].first == 0 else None
    if opener is None or not names_role(words[opener.last : opener.last + _OPENING]):
        return ()
    people = find_people(text, _pass_elision(text, opener.stop), needs_role=True, joint=joint)
    bylines = word_table("byline_words").find(words)
    is_read_out = people and any(
        opener.start >= person.stop and len(split_words(text[person.stop : opener.start])) <= 1
        for person in people
        for opener in bylines
    )
    return () if is_read_out else tuple(people)


def _find_interviewed(
    text: str, words: list[Word], events: Sequence[PhraseMatch[EventName]]
) -> tuple[PersonMatch, ...]:
    """Return the people of an interview who have an office: they are asked, and do not ask."""
    for event in events:
        if event.value.type is EventType.INTERVIEW and event.last < len(words):
            company = word_table("company_words").match(words, event.last)
            found = [] if company is None else find_people(text, company.stop, needs_role=True)
            if found:
                return tuple(found)
    return ()


def _find_before_possessive(text: str, words: list[Word]) -> tuple[PersonMatch, ...]:
    """Return the person before an event with a possessive: ``Minister Marlow's press conference``."""
    possessive = _POSSESSIVE().search(text)
    if possessive is not None and names_role(words):
        for start in (word.start for word in words if word.start < possessive.start()):
            people = find_people(text, start, needs_role=True)
            if people and people[0].stop == possessive.start():
                return (people[0],)
    return ()
