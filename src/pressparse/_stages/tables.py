"""The phrases of all languages, as tables that a line is looked up in. Built once, on first use, from plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from pressparse._stages.phrases import PhraseTable
from pressparse.languages import LANGUAGES
from pressparse.languages.language import DateRole, Language
from pressparse.model import DeliveryStatus, EventType
from pressparse.styles.style import HouseStyle

__all__ = [
    "DateName",
    "Delivery",
    "EventName",
    "date_label_table",
    "delivery_table",
    "event_table",
    "word_table",
]

T = TypeVar("T")


class Delivery(NamedTuple):
    """What a delivery phrase says, the languages that say it so, and whether it counts inside a longer line."""

    status: DeliveryStatus
    languages: tuple[str, ...]
    inside: bool


class DateName(NamedTuple):
    """What a date label says, and the languages that say it so."""

    role: DateRole
    languages: tuple[str, ...]


class EventName(NamedTuple):
    """The kind of event that a label names, and the languages that name it so."""

    type: EventType
    languages: tuple[str, ...]


def _collect(read: Callable[[Language], Iterable[tuple[str, T]]]) -> dict[str, tuple[T, tuple[str, ...]]]:
    """Return each phrase with what the first language says of it, and all languages that have it."""
    table: dict[str, tuple[T, tuple[str, ...]]] = {}
    for language in LANGUAGES.values():
        for words, value in read(language):
            key = words.lower()
            first, codes = table.get(key, (value, ()))
            table[key] = (first, codes if language.code in codes else (*codes, language.code))
    return table


@cache
def delivery_table() -> PhraseTable[Delivery]:
    """Return the table of delivery phrases."""
    found = _collect(lambda language: ((p.words, (p.status, p.inside)) for p in language.delivery))
    return PhraseTable((words, Delivery(value[0], codes, value[1])) for words, (value, codes) in found.items())


@cache
def date_label_table() -> PhraseTable[DateName]:
    """Return the table of labels before dates."""
    found = _collect(lambda language: ((label.words, label.role) for label in language.date_labels))
    return PhraseTable((words, DateName(role, codes)) for words, (role, codes) in found.items())


@lru_cache(maxsize=64)
def event_table(style: HouseStyle | None = None) -> PhraseTable[EventName]:
    """Return the table of kinds of events: those of all languages, or those that one house adds."""
    if style is not None:
        return PhraseTable((label.words, EventName(label.type, style.languages)) for label in style.event_labels)
    found = _collect(lambda language: ((label.words, label.type) for label in language.event_labels))
    return PhraseTable((words, EventName(kind, codes)) for words, (kind, codes) in found.items())


@cache
def word_table(name: str) -> PhraseTable[None]:
    """Return the table of one of the plain lists of phrases of a language, over all languages."""
    phrases: set[str] = set()
    for language in LANGUAGES.values():
        phrases.update(getattr(language, name))
    return PhraseTable((phrase, None) for phrase in sorted(phrases))
