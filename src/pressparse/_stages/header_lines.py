"""What each line near the top of a text is, by its own form. Lines are classified, not counted.

A reading here may be wrong for its place ("Thank you" can be a title); the header stage, which sees all lines, decides.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from pressparse._patterns import compile_pattern, lazy_pattern
from pressparse._stages.dates import DateMatch, Problem, find_clock, find_moments
from pressparse._stages.labels import match_label
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line, View, make_view
from pressparse._stages.people import PersonMatch, find_people, names_role
from pressparse._stages.phrases import PhraseMatch, Word, split_words
from pressparse._stages.tables import Delivery, EventName, date_label_table, delivery_table, event_table, word_table
from pressparse.languages import LANGUAGES
from pressparse.languages.language import DateRole
from pressparse.model import EventType, Moment
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["HeaderLine", "Sort", "classify_line", "is_greeting"]


class Sort(Enum):
    """What a line of the header is, by its own form."""

    RULE = auto()
    """Signs without a word: ``---``, ``• |``."""
    CHROME = auto()
    """Page chrome, running heads, page numbers."""
    KICKER = auto()
    """A line of the house's form that holds no metadata."""
    MARKER = auto()
    """A delivery marker, or a sentence that holds one."""
    DATE = auto()
    """A date, with what may stand beside it."""
    CLOCK = auto()
    """A time of day."""
    SWITCH = auto()
    """The name of a language that the page can be had in."""
    EVENT = auto()
    """The name of a kind of event."""
    BYLINE = auto()
    """Whose words these are."""
    FIELD = auto()
    """``Name: value``."""
    PLACE = auto()
    """A place."""
    LABEL = auto()
    """The beginning of a labelled turn."""
    GREETING = auto()
    """The beginning of a speech."""
    SENTENCE = auto()
    """A sentence, or a line of prose."""
    TEXT = auto()
    """A short line of any other kind: a title, a subtitle, a department."""


class HeaderLine(NamedTuple):
    """A line near the top of a text, with what its form says."""

    number: int
    """The line's number in the text, from 0."""
    group: int
    """The number of blank lines before it: lines of one group stand together."""
    indent: int
    sort: Sort
    view: View
    words: list[Word]
    deliveries: tuple[PhraseMatch[Delivery], ...] = ()
    events: tuple[PhraseMatch[EventName], ...] = ()
    moments: tuple[tuple[DateMatch, DateRole | None, tuple[str, ...]], ...] = ()
    """Each date with the role that a label before it gives, and that label's languages."""
    clock: tuple[int, int, Moment] | None = None
    people: tuple[PersonMatch, ...] = ()
    value_start: int = 0
    """For a field, where its value begins in the view's text."""
    is_place_field: bool = False

    @property
    def text(self) -> str:
        """The line's text, folded."""
        return self.view.text


# What may stand before a line's words: a bullet, a Markdown heading or quotation mark, emphasis.
_LEAD = lazy_pattern(r"(?:(?:[•·▪●○■◦*-]|\#{1,6}|>)[ ]+|\*\*(?=\S))*")
_ADDRESS = lazy_pattern(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:gov|org|com|int|net)\b")
_BRACKETED = lazy_pattern(r"[(\[][^()\[\]]*\Z")
_POSSESSIVE = lazy_pattern(r"'s? ")
_FIELD = lazy_pattern(r"[^\W\d_][^:]{1,40}?[ ]?:(?=[ ]|\Z)")
# "Brussels, Belgium"; "Washington, D.C."; "Istanbul, Türkiye"
_CITY = lazy_pattern(r"[^\W\d_a-zà-ÿ][\w.' -]{1,30}, [^\W\d_a-zà-ÿ][\w.' -]{1,30}")
# A longer line is speech, whatever stands in it: titles of government pages run to 300 characters.
_LONGEST_LINE = 330
# A longer sentence is no lead that says what the text is.
_LONGEST_LEAD = 220
_OPENING = 40
# A note in square brackets: [Senate], [Page S772]
_NOTE = lazy_pattern(r"\[[^\[\]]*\]")
# Small words beside a date that the date fillers of the languages leave out.
_BESIDE_DATES = frozenset({"via", "the", "in", "at", "from", "and"})
_LONGEST_CHROME = 14
_LONGEST_PLACE = 10
# Characters before a role: "the "
_ARTICLE = 4
_SENTENCE_WORDS = 6
_LONGEST_TITLE = 45
_PROSE_WORDS = 8
_PROSE_SHARE = 0.6


def matches_any(patterns: tuple[str, ...], text: str) -> bool:
    """Tell whether one of a style's patterns reads a whole line."""
    return any(compile_pattern(pattern).fullmatch(text) for pattern in patterns)


def is_greeting(words: list[Word]) -> bool:
    """Tell whether a line begins as speeches do."""
    return bool(words) and word_table("greetings").match(words, 0) is not None


def classify_line(
    folded: str, line: Line, *, number: int, group: int, running: bool, style: HouseStyle, order: DateOrder | None
) -> HeaderLine:
    """Return what one line is by its own form.

    Args:
        folded: the folded text.
        line: the line; not a blank one.
        number: its number in the text, from 0.
        group: the number of blank lines before it.
        running: whether it is a running head or page number.
        style: the house style.
        order: the order of dates in figures that the document has settled.
    """
    lead = _LEAD().match(folded, line.begin, line.end)
    begin = lead.end() if lead is not None and lead.end() < line.end else line.begin
    view = make_view(folded, begin, line.end)
    text = view.text
    is_long = len(text) > _LONGEST_LINE or (len(text) > _LONGEST_LEAD and ends_sentence(text, len(text)))
    words = split_words(text[:_OPENING] if is_long else text)

    def made(sort: Sort, **parts: object) -> HeaderLine:
        return HeaderLine(
            number=number,
            group=group,
            indent=line.indent,
            sort=sort,
            view=view,
            words=words,
            **parts,  # type: ignore[arg-type]
        )

    if not words:
        return made(Sort.RULE)
    if is_long:
        return made(Sort.GREETING if is_greeting(words) else Sort.SENTENCE)
    deliveries = _find_deliveries(words)
    if _is_whole(deliveries, words):
        return made(Sort.MARKER, deliveries=deliveries)
    if running or matches_any(style.furniture, text) or _is_chrome(text, words):
        return made(Sort.CHROME, deliveries=deliveries)
    moments = _find_moments(text, words, style, order)
    events = tuple(event_table().find(words))
    if deliveries and ends_sentence(text, len(text)) and len(words) >= _SENTENCE_WORDS:
        return made(Sort.MARKER, deliveries=deliveries, moments=moments, events=events)
    is_heading = "#" in folded[line.begin : begin]
    if moments and _is_date_line(text, words, moments, may_hold_more=not is_heading):
        return made(
            Sort.DATE, moments=moments, deliveries=deliveries, events=events, clock=_clock_after(text, moments, style)
        )
    if matches_any(style.kickers, text) or (_NOTE().fullmatch(text) and len(words) <= _LONGEST_PLACE):
        return made(Sort.KICKER)
    clock = None if moments or len(words) > _SENTENCE_WORDS else find_clock(text, style=style)
    if clock is not None:
        return made(Sort.CLOCK, clock=clock)
    if word_table("language_names").match_whole(words):
        return made(Sort.SWITCH)
    if event_table().match_whole(words):
        return made(Sort.EVENT, events=events, deliveries=deliveries)
    field = _FIELD().match(text)
    if field is not None and (label := _field_label(words, field.end())) is not None:
        return made(Sort.FIELD, value_start=field.end(), is_place_field=label == "place", moments=moments)
    people, is_byline = _find_byline(text, words, events)
    if is_byline:
        return made(Sort.BYLINE, people=people, events=events, moments=moments, deliveries=deliveries)
    if match_label(folded, begin, line.end) is not None:
        return made(Sort.LABEL, people=people, events=events, moments=moments, deliveries=deliveries)
    if is_greeting(words):
        return made(Sort.GREETING, people=people, events=events, moments=moments, deliveries=deliveries)
    sort = Sort.SENTENCE if _is_sentence(text, words) else Sort.PLACE if _is_place(text, words) else Sort.TEXT
    return made(sort, people=people, events=events, moments=moments, deliveries=deliveries)


def _find_deliveries(words: list[Word]) -> tuple[PhraseMatch[Delivery], ...]:
    """Return the delivery phrases of a line: any that is the whole line, else those that count inside one."""
    found = tuple(delivery_table().find(words))
    if _is_whole(found, words):
        return found
    return tuple(match for match in found if match.value.inside)


def _is_whole(found: tuple[PhraseMatch[Delivery], ...], words: list[Word]) -> bool:
    return bool(found) and sum(match.last - match.first for match in found) == len(words)


def _is_chrome(text: str, words: list[Word]) -> bool:
    if len(words) <= _LONGEST_CHROME and word_table("chrome").match(words, 0) is not None:
        return True
    address = _ADDRESS().search(text) if "." in text else None
    if address is None or len(words) > _LONGEST_CHROME + 4:
        return False
    before, after = text[: address.start()].strip("([ "), text[address.end() :].strip("]) ")
    return not after and (not any(character.isspace() for character in before) or text[-1] in "])")


def _find_moments(
    text: str, words: list[Word], style: HouseStyle, order: DateOrder | None
) -> tuple[tuple[DateMatch, DateRole | None, tuple[str, ...]], ...]:
    """Return the dates of a line, each with the role that a label right before it gives."""
    found: list[tuple[DateMatch, DateRole | None, tuple[str, ...]]] = []
    from_place = 0
    for moment in find_moments(text, style=style, order=order):
        before = [word for word in words if from_place <= word.start and word.stop <= moment.start]
        labels = list(date_label_table().find(before))
        label = labels[-1] if labels and all(w.text in _passed_words() for w in before[labels[-1].last :]) else None
        found.append(
            (moment, None if label is None else label.value.role, () if label is None else label.value.languages)
        )
        from_place = moment.stop
    return tuple(found)


@cache
def _passed_words() -> frozenset[str]:
    """Return the words that stand beside a date and say nothing more: weekdays, and small words."""
    return frozenset(
        word.text
        for language in LANGUAGES.values()
        for names in (*language.weekdays, language.date_fillers)
        for name in names
        for word in split_words(name)
    )


def _is_date_line(
    text: str,
    words: list[Word],
    moments: tuple[tuple[DateMatch, DateRole | None, tuple[str, ...]], ...],
    *,
    may_hold_more: bool,
) -> bool:
    """Tell whether a line is a date with what may stand beside it: a label, a weekday, a place; not a title or prose."""
    if any(role is not None for _, role, _ in moments):
        return True
    if any(moment.problem is Problem.INCOMPLETE for moment, _, _ in moments):
        return True
    first = moments[0][0]
    if (
        len(moments) == 1
        and _BRACKETED().search(text, 0, first.start)
        and text[first.stop :].lstrip()[:1] in {")", "]"}
    ):
        return True
    passed = _passed_words()
    rest = [
        word
        for word in words
        if not any(moment.start <= word.start < moment.stop for moment, _, _ in moments) and word.text not in passed
    ]
    if not rest:
        return True
    if not may_hold_more or len(rest) > _LONGEST_PLACE or any(True for _ in event_table().find(words)):
        return False
    return all(text[word.start].isupper() or word.text in _BESIDE_DATES or word.text.isdigit() for word in rest)


def _clock_after(
    text: str, moments: tuple[tuple[DateMatch, DateRole | None, tuple[str, ...]], ...], style: HouseStyle
) -> tuple[int, int, Moment] | None:
    """Return a time of day that stands apart from the line's date, as in ``3 p.m., Tuesday, 5 May 2020``."""
    clock = find_clock(text, style=style)
    if clock is None or any(moment.start <= clock[0] < moment.stop for moment, _, _ in moments):
        return None
    return clock


def _field_label(words: list[Word], stop: int) -> str | None:
    """Return what kind of field a line's label names: ``place``, ``other``, or None if it is no field label."""
    before = [word for word in words if word.stop < stop]
    if word_table("place_labels").match_whole(before):
        return "place"
    if word_table("header_labels").match_whole(before) or date_label_table().match_whole(before):
        return "other"
    return None


def _find_byline(
    text: str, words: list[Word], events: tuple[PhraseMatch[EventName], ...]
) -> tuple[tuple[PersonMatch, ...], bool]:
    """Return the people of a line, and whether the line is a byline."""
    if len(words) > _LONGEST_TITLE:
        return (), False
    opener = word_table("byline_words").match(words, 0)
    if opener is not None:
        people = find_people(text, opener.stop)
        return tuple(people), bool(people) or text[opener.stop :].strip()[:1].isupper()
    if not events and names_role(words[:_LONGEST_PLACE]):
        article = word_table("genitive_words").match(words, 0)
        start = 0 if article is None else article.stop
        people = find_people(text, start, needs_role=True)
        if people and people[0].start <= start + _ARTICLE:
            return tuple(people), True
    return _find_people_in_title(text, words, events), False


def _find_people_in_title(
    text: str, words: list[Word], events: tuple[PhraseMatch[EventName], ...]
) -> tuple[PersonMatch, ...]:
    """Return the people whom a title names as speakers: after a byline word, or before an event with a possessive."""
    joint = any(event.value.type is EventType.JOINT_PRESS_CONFERENCE for event in events)
    for name in ("byline_words", "genitive_words"):
        for opener in word_table(name).find(words):
            if not text[opener.start].islower() and not text.isupper():
                continue
            people = find_people(text, opener.stop, needs_role=name == "genitive_words", joint=joint)
            if not people:  # "Discours de Ada Marlow,": the role stands on the next line
                people = [person for person in find_people(text, opener.stop)[:1] if text[person.stop :].strip() == ","]
            if people:
                return tuple(people)
    possessive = _POSSESSIVE().search(text)
    if possessive is not None and names_role(words):
        for start in (word.start for word in words if word.start < possessive.start()):
            people = find_people(text, start, needs_role=True)
            if people and people[0].stop == possessive.start():
                return (people[0],)
    return ()


def _is_sentence(text: str, words: list[Word]) -> bool:
    """Tell whether a line is a sentence or a line of prose: its end, its length, its share of small words."""
    if len(words) > _LONGEST_TITLE:
        return True
    if ends_sentence(text, len(text)) and not text.endswith(":") and len(words) >= _SENTENCE_WORDS:
        return True
    small = sum(text[word.start].islower() for word in words)
    return len(words) >= _PROSE_WORDS and small >= _PROSE_SHARE * len(words)


def _is_place(text: str, words: list[Word]) -> bool:
    """Tell whether a short line is a place: it says so by a word for one, or is a city and its country."""
    if len(words) > _LONGEST_PLACE or (ends_sentence(text, len(text)) and not text.endswith(".")):
        return False
    if text[:1].islower():
        return False
    return _CITY().fullmatch(text) is not None or any(True for _ in word_table("place_words").find(words))
