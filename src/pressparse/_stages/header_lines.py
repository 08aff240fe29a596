"""What each line near the top of a text is, by its own form. Lines are classified, not counted.

A reading here may be wrong for its place ("Thank you" can be a title); the header stage, which sees all lines, decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum, auto
from typing import NamedTuple

from pressparse._patterns import compile_pattern, lazy_pattern
from pressparse._stages.brackets import tell_bracket
from pressparse._stages.bylines import find_byline, find_people_of_lead
from pressparse._stages.date_lines import LabelledDate, find_clock_beside, find_labelled_dates, is_date_line
from pressparse._stages.dates import find_clock
from pressparse._stages.header_labels import (
    OF_SOMEBODY,
    gives_floor,
    is_said,
    recurs_as_heading,
    recurs_as_label,
    recurs_set_apart,
)
from pressparse._stages.label_words import LabelKind, read_label
from pressparse._stages.labels import match_dash, match_label
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lexicon import is_role_word
from pressparse._stages.lines import Line, View, make_view
from pressparse._stages.listed_people import find_han_people, find_listed_people
from pressparse._stages.people import PersonMatch, is_small_word, names_body, names_others, names_role
from pressparse._stages.phrases import PhraseMatch, Word, split_words
from pressparse._stages.tables import Delivery, EventName, date_label_table, delivery_table, event_table, word_table
from pressparse.model import BracketKind, DeliveryStatus, Moment
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["HeaderLine", "Sort", "classify_line", "find_events", "is_greeting", "matches_any"]


class Sort(StrEnum):
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
    dates: tuple[LabelledDate, ...] = ()
    clock: tuple[int, int, Moment] | None = None
    people: tuple[PersonMatch, ...] = ()
    joins_others: bool = False
    """Whether somebody is joined to the people who could not be read."""
    value_start: int = 0
    """For a field, where its value begins in the view's text."""
    is_place_field: bool = False
    is_item: bool = False
    """Whether a bullet stands before it."""

    @property
    def text(self) -> str:
        """The line's text, folded."""
        return self.view.text

    @property
    def opens_with_byline_word(self) -> bool:
        """Whether the line begins with a word that only bylines begin with: ``by``."""
        return word_table("byline_words").match(self.words, 0) is not None

    @property
    def is_event_byline(self) -> bool:
        """Whether the line begins with a kind of event and says whose it is: ``Speech by Ada Marlow``."""
        return bool(self.events and self.people) and self.events[0].first == 0


# What may stand before a line's words: a bullet, a Markdown heading or quotation mark, emphasis.
_LEAD = lazy_pattern(r"(?:(?:[•·▪●○■◦*-]|\#{1,6}|>)[ ]+|\*\*(?=\S))*")
_BULLETS = "•·▪●○■◦"
_ADDRESS = lazy_pattern(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:gov|org|com|int|net)\b")
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
# "en-GB1 ru-RU1": the languages of a page, with a number each
_LANGUAGE_CODES = lazy_pattern(r"[a-z]{2}-[A-Z]{2}\d?(?:[ ,|/]{1,3}[a-z]{2}-[A-Z]{2}\d?)*")
_LONGEST_CHROME = 14
_LONGEST_PLACE = 10
_SENTENCE_WORDS = 6
_MORE_WORDS = 2
# The words of a date and its weekday, in the heading of a Markdown text.
_DATE_WORDS = 5
# What a text says of itself as a text, and so may say in a sentence.
_OF_TEXTS = frozenset(
    {
        DeliveryStatus.DRAFT,
        DeliveryStatus.EDITED,
        DeliveryStatus.NEAR_VERBATIM,
        DeliveryStatus.VERBATIM,
        DeliveryStatus.SUMMARY,
        DeliveryStatus.TRANSLATION,
        DeliveryStatus.EXCERPT,
    }
)
# What a label is of that a dash ends: a name before a dash may be a title's.
_BEFORE_DASHES = frozenset({LabelKind.QUESTION, LabelKind.ANSWER, LabelKind.CHAIR, LabelKind.OFFICE})
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
    folded: str,
    line: Line,
    *,
    number: int,
    group: int,
    running: bool,
    style: HouseStyle,
    order: DateOrder | None,
    set_apart: int | None = None,
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
        set_apart: where what markup sets apart at its beginning ends, in a heading or in bold; None where nothing is.
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
            is_item=folded[line.begin] in _BULLETS and begin > line.begin,
            **parts,  # type: ignore[arg-type]
        )

    if not words:
        return made(Sort.RULE)
    if is_long:
        return made(Sort.GREETING if is_greeting(words) else Sort.SENTENCE)
    deliveries = _find_deliveries(words, running=running)
    if _is_whole(deliveries, words):
        return made(Sort.MARKER, deliveries=deliveries)
    if running or matches_any(style.furniture, text) or _is_chrome(text, words):
        return made(Sort.CHROME, deliveries=deliveries)
    dates = find_labelled_dates(text, words, style, order)
    events = find_events(words, style)
    if deliveries and _is_notice(text, words, deliveries, has_more=bool(dates or events)):
        return made(Sort.MARKER, deliveries=deliveries, people=find_people_of_lead(text, words))
    is_heading = "#" in folded[line.begin : begin]
    if (
        dates
        and (not is_heading or len(words) <= _DATE_WORDS)
        and is_date_line(text, words, dates, (*deliveries, *events))
    ):
        clock = find_clock_beside(text, dates, style)
        return made(Sort.DATE, dates=dates, deliveries=deliveries, events=events, clock=clock)
    if _is_kicker(text, words, style):
        return made(Sort.KICKER)
    if events and word_table("lead_openings").match(words, 0) is not None:
        people = find_people_of_lead(text, words)
        if people:
            return made(Sort.KICKER, people=people, events=events)
    clock = None if dates else _find_clock_alone(text, words, style)
    if clock is not None:
        timed = match_label(folded, begin, line.end)  # "Governor Marlow: (00:39)"
        if timed is not None and read_label(folded[timed.start : timed.stop]).kind in OF_SOMEBODY:
            return made(Sort.LABEL)
        return made(Sort.CLOCK, clock=clock)
    if word_table("language_names").match_whole(words) or _LANGUAGE_CODES().fullmatch(text) is not None:
        return made(Sort.SWITCH)
    if events and events[0].first == 0 and events[0].last == len(words):
        return made(Sort.EVENT, events=events)
    recurs = (
        recurs_as_label(folded, begin, line.end, text)
        or (is_heading and recurs_as_heading(folded, line, text))
        or (set_apart is not None and recurs_set_apart(folded, begin, min(set_apart, line.end)))
    )
    if recurs or gives_floor(folded, line.end, text, words):
        return made(Sort.LABEL)
    field = _FIELD().match(text)
    if field is not None and (label := _field_label(words, field.end())) is not None:
        before = [word for word in words if word.stop < field.end()]
        if is_said(folded, line.end, text, words, field.end()):
            return made(Sort.LABEL)
        lists_people = word_table("person_labels").match_whole(before) is not None
        return made(
            Sort.FIELD,
            value_start=field.end(),
            is_place_field=label == "place",
            dates=dates,
            people=tuple(find_listed_people(text, field.end())) if lists_people else (),
        )
    is_sentence = _is_sentence(text, words)
    if is_sentence and _begins_turn(folded, begin, line.end):
        return made(Sort.LABEL)
    # "Versión estenográfica. Conferencia de prensa de ...": a title, though it has the words of a sentence
    titled = bool(events and deliveries) and deliveries[0].first == 0 and deliveries[0].last == events[0].first
    people, is_byline = find_byline(text, words, events, is_sentence=is_sentence and not titled)
    if not people and not text.isascii():
        people = find_han_people(text)
    listed = _find_listed(text, dates, events) if dates and not is_byline else ()
    if listed:
        return made(Sort.BYLINE, people=listed, dates=dates, events=events)
    others = bool(people) and names_others(words, people)
    found = made(Sort.TEXT, people=people, joins_others=others, events=events, dates=dates, deliveries=deliveries)
    if is_byline:
        return found._replace(sort=Sort.BYLINE)
    if match_label(folded, begin, line.end) is not None:
        return found._replace(sort=Sort.LABEL)
    if is_greeting(words):
        return found._replace(sort=Sort.GREETING)
    if is_sentence and not found.is_event_byline:
        return found._replace(sort=Sort.SENTENCE)
    return found._replace(sort=Sort.PLACE) if _is_place(text, words, events) else found


def _find_clock_alone(text: str, words: list[Word], style: HouseStyle) -> tuple[int, int, Moment] | None:
    """Return the time of day in a line that says little else: ``10:00 a.m. EDT (3:00 p.m. local time)``."""
    is_twice = text[0].isdigit() and text[-1] == ")" and len(words) <= _LONGEST_CHROME
    return find_clock(text, style=style) if is_twice or len(words) <= _SENTENCE_WORDS else None


def _begins_turn(folded: str, begin: int, end: int) -> bool:
    """Tell whether a line begins with the label of an office or sign before a dash: ``LE MINISTRE - Bonjour``."""
    label = match_dash(folded, begin, end) if " - " in folded[begin:end] or ".-" in folded[begin:end] else None
    return label is not None and read_label(folded[label.start : label.stop]).kind in _BEFORE_DASHES


def _find_listed(
    text: str, dates: tuple[LabelledDate, ...], events: tuple[PhraseMatch[EventName], ...]
) -> tuple[PersonMatch, ...]:
    """Return the people whom a line lists with their offices up to its date, which ends it.

    ``Ada Marlow, President of the Coast Bank, Ivo Brandt, ..., Fjordvik, 6 September 2012``
    """
    if text[dates[-1].match.stop :].strip(" ."):
        return ()
    listed = find_listed_people(text[: dates[0].match.start], 0)
    is_byline = bool(listed) and listed[0].start == 0 and listed[0].role is not None
    # "Press Gaggle by Press Secretary ...": an event is no part of an office
    return tuple(listed) if is_byline and not any(event.start < listed[0].stop for event in events) else ()


def _find_deliveries(words: list[Word], *, running: bool) -> tuple[PhraseMatch[Delivery], ...]:
    """Return the delivery phrases of a line: any that is the whole line, else those that count inside one.

    In a running head, a phrase counts that stands at its end.
    """
    found = tuple(delivery_table().find(words))
    if _is_whole(found, words) or (running and found and found[-1].last == len(words)):
        return found
    return tuple(match for match in found if match.value.inside)


def find_events(words: list[Word], style: HouseStyle) -> tuple[PhraseMatch[EventName], ...]:
    """Return the names of events in a line, those that only the house uses first.

    Args:
        words: the words of a line.
        style: the house style.
    """
    own = tuple(event_table(style).find(words)) if style.event_labels else ()
    return own or tuple(event_table().find(words))


def _is_notice(text: str, words: list[Word], deliveries: tuple[PhraseMatch[Delivery], ...], *, has_more: bool) -> bool:
    """Tell whether a line that holds a delivery phrase is there for its sake.

    Either it is the phrase with a word or two (``Unofficial translation from Russian``), or a sentence that soon says
    what the text is (``This is a summary of what was said``). ``Delivered`` in a sentence is another matter.
    """
    phrase = deliveries[0]
    taken = {number for match in deliveries for number in range(match.first, match.last)}
    more = [word for number, word in enumerate(words) if number not in taken and len(word.text) > 1]
    if phrase.first == 0 and not has_more and sum(word.text.isalpha() for word in more) <= _MORE_WORDS:
        return True
    whole = ends_sentence(text, len(text)) and len(words) >= _SENTENCE_WORDS
    return whole and phrase.first <= _SENTENCE_WORDS and phrase.value.status in _OF_TEXTS


def _is_kicker(text: str, words: list[Word], style: HouseStyle) -> bool:
    """Tell whether a line belongs to the form of headers but holds no metadata."""
    if matches_any(style.kickers, text) or word_table("kickers").match_whole(words):
        return True
    if len(words) > _LONGEST_PLACE or _NOTE().fullmatch(text) is None:
        return False
    return tell_bracket("[", text[1:-1]) is not BracketKind.DIRECTION


def _is_whole(found: tuple[PhraseMatch[Delivery], ...], words: list[Word]) -> bool:
    return bool(found) and sum(match.last - match.first for match in found) == len(words)


def _is_chrome(text: str, words: list[Word]) -> bool:
    first = 1 if len(words) > 1 and words[0].text.isdigit() else 0  # "1. Skip to navigation"
    if len(words) <= _LONGEST_CHROME and word_table("chrome").match(words, first) is not None:
        return True
    address = _ADDRESS().search(text) if "." in text else None
    if address is None or len(words) > _LONGEST_CHROME + 4:
        return False
    before, after = text[: address.start()].strip("([ "), text[address.end() :].strip("]) ")
    return not after and (not any(character.isspace() for character in before) or text[-1] in "])")


def _field_label(words: list[Word], stop: int) -> str | None:
    """Return what kind of field a line's label names: ``place``, ``other``, or None if it is no field label."""
    before = [word for word in words if word.stop < stop]
    if word_table("place_labels").match_whole(before):
        return "place"
    if word_table("header_labels").match_whole(before) or date_label_table().match_whole(before):
        return "other"
    return None


def _is_sentence(text: str, words: list[Word]) -> bool:
    """Tell whether a line is a sentence or a line of prose: its end, its length, its share of small words."""
    if len(words) > _LONGEST_TITLE:
        return True
    if ends_sentence(text, len(text)) and not text.endswith(":") and len(words) >= _SENTENCE_WORDS:
        return True
    small = sum(text[word.start].islower() for word in words)
    return len(words) >= _PROSE_WORDS and small >= _PROSE_SHARE * len(words)


def _is_place(text: str, words: list[Word], events: Sequence[PhraseMatch[EventName]]) -> bool:
    """Tell whether a short line is a place: it says so by a word for one, or is a city and its country."""
    if len(words) > _LONGEST_PLACE or (ends_sentence(text, len(text)) and not text.endswith(".")):
        return False
    if text[:1].islower() or (events and events[0].first == 0):  # "Remarks by the Harbour Secretary"
        return False
    is_city = _CITY().fullmatch(text) is not None and not names_role(words)
    # "Harbour Secretary", "Secretary of the Harbour"
    begins_office = is_role_word(words[0].text) and any(is_small_word(word.text) for word in words[1:2])
    is_office = begins_office or is_role_word(words[-1].text)
    names_place = word_table("place_words").occurs(words) and not is_office
    return is_city or (names_place and not names_body(words[0].text))
