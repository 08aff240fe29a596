"""The rules by which field values follow from their raw text: one table, so that each reading can be repeated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from attrs import frozen

from pressparse._stages.askers import read_asker, read_asker_in_brackets, read_asker_of_label
from pressparse._stages.dates import read_moment
from pressparse._stages.header_lines import find_events
from pressparse._stages.lines import fold_text, make_view
from pressparse._stages.listed_people import read_han_person, read_listed_person, read_person_of_lines
from pressparse._stages.people import read_person
from pressparse._stages.phrases import split_words
from pressparse._stages.timecodes import read_timecode
from pressparse.languages import LANGUAGES
from pressparse.model import EventType, Moment, Person, normalise_space
from pressparse.styles.style import HouseStyle

__all__ = ["RULES", "Rule", "derive_value"]

Value = str | EventType | Person | Moment | timedelta | None


@frozen
class Rule:
    """A rule that reads one kind of value."""

    id: str
    """The permanent id, as in :attr:`pressparse.Field.rule`."""
    note: str
    """The form that it reads."""
    read: Callable[[str, HouseStyle], Value]
    """The value for a raw text, under a house style."""


def _view_text(raw: str) -> str:
    return make_view(fold_text(raw), 0, len(raw)).text


def _read_line(raw: str, _style: HouseStyle) -> Value:
    return normalise_space(raw)


def _read_event(raw: str, style: HouseStyle) -> Value:
    found = find_events(split_words(_view_text(raw)), style)
    return found[0].value.type if found else None


def _read_person(raw: str, _style: HouseStyle) -> Value:
    return read_person(raw)


def _read_listed(raw: str, _style: HouseStyle) -> Value:
    return read_listed_person(raw)


def _read_lines(raw: str, _style: HouseStyle) -> Value:
    return read_person_of_lines(raw)


def _read_han(raw: str, _style: HouseStyle) -> Value:
    return read_han_person(raw)


def _read_asker_label(raw: str, style: HouseStyle) -> Value:
    return read_asker_of_label(raw, fold_text(raw), style)


def _read_asker(raw: str, _style: HouseStyle) -> Value:
    return read_asker(raw)


def _read_asker_in_brackets(raw: str, _style: HouseStyle) -> Value:
    return read_asker_in_brackets(raw)


def _read_timecode(raw: str, _style: HouseStyle) -> Value:
    return read_timecode(raw)


def _read_moment_by(rule: str) -> Callable[[str, HouseStyle], Value]:
    return lambda raw, style: read_moment(rule, _view_text(raw), style=style)


_MOMENTS = (
    *(
        (
            f"date.named.{code}",
            f"a day, a month's name in {language.name} and a year, in either order, with or without a time",
        )
        for code, language in LANGUAGES.items()
    ),
    ("date.dmy", "a date in figures: day, month, year"),
    ("date.mdy", "a date in figures: month, day, year"),
    ("date.iso", "a date in figures: year, month, day"),
    ("date.cjk", "year, month and day with the signs 年, 月 and 日"),
    ("date.era", "the same, with the year of an era"),
    ("time.clock", "a time of day, with its zone where one is printed"),
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            Rule("title.line", "the line, or the lines, of the title, white space normalised", _read_line),
            Rule("place.line", "the line that is a place, or the value of a field for it", _read_line),
            Rule("other.line", "a header line of the form `Name: value`, whole", _read_line),
            Rule("event.phrase", "a name of a kind of event, in the tables of the languages", _read_event),
            Rule("person.byline", "a role and a name in either order, as a title or byline prints them", _read_person),
            Rule("person.list", "one entry of a list of people: name, office or organisation", _read_listed),
            Rule("person.lines", "a line that is a name, and the next one, which is the office", _read_lines),
            Rule("person.han", "an office and a name in Han, as a title prints them", _read_han),
            Rule("label.printed", "a speaker label as printed, white space normalised", _read_line),
            Rule("bracket.label", "whose words an interjection in brackets holds", _read_line),
            Rule("asker.label", "the journalist and outlet in the label of a question", _read_asker_label),
            Rule("asker.introduction", "a journalist's introduction: name, comma or link, outlet", _read_asker),
            Rule("asker.brackets", "a journalist and outlet in brackets after a question", _read_asker_in_brackets),
            Rule("time.code", "a time in the recording: hours, minutes, seconds and their parts", _read_timecode),
            *(Rule(name, note, _read_moment_by(name)) for name, note in _MOMENTS),
        )
    }
)
"""Every rule that a field can name, by id."""


def derive_value(rule: str, raw: str, style: HouseStyle) -> Value:
    """Return the value that a rule reads from its raw text.

    Args:
        rule: the id of the rule.
        raw: the raw text of a field that names it.
        style: the house style that the transcript was read with.

    Raises:
        KeyError: if there is no such rule.
    """
    return RULES[rule].read(raw, style)
