"""Dates in a line of the header: which role a label gives them, and whether the line is there for the date's sake."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.dates import DateMatch, Problem, find_clock, find_moments
from pressparse._stages.phrases import PhraseMatch, Word, split_words
from pressparse._stages.tables import Delivery, EventName, date_label_table, word_table
from pressparse.languages import LANGUAGES
from pressparse.languages.language import DateRole
from pressparse.model import Moment
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["LabelledDate", "find_clock_beside", "find_labelled_dates", "find_place_beside", "is_date_line"]


class LabelledDate(NamedTuple):
    """A date in a line, and what a label right before it says of it."""

    match: DateMatch
    role: DateRole | None
    """The date's role; None where no label gives it one."""
    languages: tuple[str, ...]
    """The languages that have the label."""


_OPEN_BRACKET = lazy_pattern(r"[(\[][^()\[\]]*\Z")
# Small words beside a date that the date fillers of the languages leave out.
_BESIDE = frozenset({"via", "the", "in", "at", "from", "and"})
# A place is some capitalised words with small ones between; a comma, dash or bar parts it from the date.
_PLACE = r"(?P<place>[^\W\d_a-zà-ÿ][\w.'-]+(?:[ ,]{1,2}(?:[^\W\d_a-zà-ÿ][\w.'-]*|de|del|la|do|da|am|an der|on)){0,5}?)"
_PLACE_BEFORE = lazy_pattern(rf"[(\[ ]*{_PLACE}(?:, | ?[-|/] ?)(?:le|el|den|the|on)? ?")
_PLACE_AFTER = lazy_pattern(rf"(?:, | [-|/] ){_PLACE}[.)\] ]*")
_MOST_WORDS = 10
_MOST_WORDS_RELATIVE = 6


def find_labelled_dates(
    text: str, words: list[Word], style: HouseStyle, order: DateOrder | None
) -> tuple[LabelledDate, ...]:
    """Return the dates of a line, each with the role that a label right before it gives.

    Args:
        text: the text of a view.
        words: its words.
        style: the house style.
        order: the order of dates in figures that the document has settled.
    """
    found: list[LabelledDate] = []
    from_place = 0
    for match in find_moments(text, style=style, order=order):
        before = [word for word in words if from_place <= word.start and word.stop <= match.start]
        labels = date_label_table().find(before)
        label = labels[-1] if labels and all(w.text in _passed_words() for w in before[labels[-1].last :]) else None
        role, languages = (None, ()) if label is None else label.value
        found.append(LabelledDate(match, role, languages))
        from_place = match.stop
    if not found and len(words) <= _MOST_WORDS_RELATIVE:
        relative = next(iter(word_table("relative_days").find(words)), None)
        if relative is not None and not text.rstrip().endswith((".", "!", "?")):
            match = DateMatch(relative.start, relative.stop, relative.stop, "", None, Problem.INCOMPLETE)
            found.append(LabelledDate(match, None, ()))
    return tuple(found)


def is_date_line(
    text: str,
    words: list[Word],
    dates: Sequence[LabelledDate],
    others: Sequence[PhraseMatch[Delivery] | PhraseMatch[EventName]],
) -> bool:
    """Tell whether a line is a date with what may stand beside it: a label, a weekday, a place; no title, no prose.

    Args:
        text: the text of a view.
        words: its words.
        dates: the dates in it.
        others: the delivery phrases in it, and the names of events, which make it a title.
    """
    if any(date.role is not None or date.match.problem is Problem.INCOMPLETE for date in dates):
        return True
    first = dates[0].match
    is_title = any(isinstance(other.value, EventName) for other in others)
    bracketed = not is_title and _OPEN_BRACKET().search(text, 0, first.start) is not None
    if len(dates) == 1 and bracketed and text[first.stop :].lstrip()[:1] in {")", "]"}:
        return True
    taken = [(date.match.start, date.match.stop) for date in dates]
    taken.extend((other.start, other.stop) for other in others if isinstance(other.value, Delivery))
    rest = [
        word
        for word in words
        if word.text not in _passed_words() and not any(start <= word.start < stop for start, stop in taken)
    ]
    if len(rest) > _MOST_WORDS or is_title:
        return not rest
    return all(_stands_beside(text, word) for word in rest)


def _stands_beside(text: str, word: Word) -> bool:
    """Tell whether a word may stand beside a date: a proper name, a figure, a small word, the s of a genitive."""
    return text[word.start].isupper() or word.text in _BESIDE or word.text.isdigit() or len(word.text) == 1


def find_place_beside(text: str, dates: Sequence[LabelledDate]) -> tuple[int, int] | None:
    """Return where a place stands beside the day of the event: ``Ciudad de Salina, 3 de mayo de 2017``.

    Args:
        text: the text of a view.
        dates: the dates in it.
    """
    if len(dates) != 1 or dates[0].role is not None or dates[0].match.moment is None:
        return None
    match = _PLACE_BEFORE().fullmatch(text, 0, dates[0].match.start)
    if match is None:
        match = _PLACE_AFTER().fullmatch(text, dates[0].match.stop, len(text))
    if match is None or any(word.text in _passed_words() for word in split_words(match["place"])[:1]):
        return None
    return match.span("place")


def find_clock_beside(text: str, dates: Sequence[LabelledDate], style: HouseStyle) -> tuple[int, int, Moment] | None:
    """Return a time of day that stands apart from the line's date, as in ``3 p.m., Tuesday, 5 May 2020``."""
    clock = find_clock(text, style=style)
    if clock is None or any(date.match.start <= clock[0] < date.match.stop for date in dates):
        return None
    return clock


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
