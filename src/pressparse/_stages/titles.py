"""The title of a header: which of its lines it is, and which it runs on to."""

from __future__ import annotations

from collections.abc import Sequence

from pressparse._stages.header_lines import HeaderLine, Sort
from pressparse._stages.layout import ends_sentence
from pressparse._stages.people import is_small_word, names_body

__all__ = ["CENTRED", "TITLES", "choose_title", "is_letterhead", "is_proper", "settle_title"]

TITLES = frozenset({Sort.TEXT, Sort.EVENT, Sort.PLACE})
"""What a line that may be a title looks like."""
CENTRED = 8
"""The indent from which on a line of a header counts as set in the middle."""
# Lines after a first one of doubtful form among which a date or the like shows that it is a title.
_NEAR = 3
_OFF_AXIS = 4
_TITLE_LINES = 4
_AFTER_TITLES = frozenset({Sort.DATE, Sort.BYLINE, Sort.CLOCK, Sort.EVENT, Sort.MARKER})
_BESIDE_TITLES = frozenset(
    {Sort.RULE, Sort.CHROME, Sort.KICKER, Sort.SWITCH, Sort.DATE, Sort.CLOCK, Sort.PLACE, Sort.MARKER, Sort.FIELD}
)
_DOUBTFUL = frozenset({Sort.SENTENCE, Sort.LABEL, Sort.GREETING, Sort.BYLINE})


def settle_title(top: list[HeaderLine], known_title: int | None) -> list[HeaderLine]:
    """Read the first line that is no other part of a header as the title, where what follows shows that it is one.

    A line that is known to be the title is no greeting or label, whatever its form.

    ``Ice, Wind and Patience: ...`` has the form of a label, and ``Who pays?`` that of a sentence.
    """
    known = next((i for i, line in enumerate(top) if line.number == known_title), None)
    if known is not None:
        settled = top[known]._replace(sort=Sort.TEXT) if top[known].sort in _DOUBTFUL else top[known]
        return [*top[:known], settled, *top[known + 1 :]]
    may_be = (i for i, line in enumerate(top) if line.sort not in _BESIDE_TITLES and len(line.words) > 1)
    number = next(may_be, len(top))
    if number + 1 >= len(top) or top[number].sort not in _DOUBTFUL or top[number].opens_with_byline_word:
        return top
    first, after = top[number], top[number + 1]
    alone = after.group > first.group
    is_open = not ends_sentence(first.text, len(first.text))
    if first.sort in {Sort.SENTENCE, Sort.GREETING} and is_open:
        near = top[number + 1 : number + 1 + _NEAR]
    else:
        is_dated = first.sort is Sort.LABEL and after.sort is Sort.DATE  # "Transcript: ...", and the day below it
        near = [after] if alone or is_dated else []
    is_title = any(_follows_titles(line) for line in near)
    is_title = is_title or (alone and is_open and first.sort is Sort.SENTENCE and bool(first.events or first.dates))
    # "Transcript: Ambassador Marlow's Press Conference at the Harbour": in no speech is each word a capital's or small
    is_title = is_title or (is_open and first.sort is Sort.LABEL and bool(first.events) and is_proper(first))
    return [*top[:number], first._replace(sort=Sort.TEXT), *top[number + 1 :]] if is_title else top


def _follows_titles(line: HeaderLine) -> bool:
    """Tell whether a line can only stand below a title: an unlabelled date, a byline, an event, a delivery marker."""
    if line.is_event_byline:
        return True
    return line.sort in _AFTER_TITLES and not any(date.role for date in line.dates)


def is_proper(line: HeaderLine) -> bool:
    """Tell whether all words of a line begin with a capital, but for those that only join others."""
    return all(line.text[word.start].isupper() or is_small_word(word.text) for word in line.words)


def choose_title(
    head: Sequence[HeaderLine], lone: Sequence[tuple[HeaderLine, ...]], *, is_sure: bool
) -> list[HeaderLine]:
    """Return the lines of the title: the first line that can be one, and those that it runs on to."""
    if not is_sure:
        return []
    candidates = [i for i, line in enumerate(head) if _can_be_title(line)]
    if not candidates:
        return []
    # "Office of the Press Secretary" stands above many titles, and is one only where nothing else is.
    apart = {line.number for pair in lone for line in pair}
    candidates = [i for i in candidates if head[i].number not in apart] or candidates
    number = next((i for i in candidates if head[i].events or not names_body(head[i].words[0].text)), candidates[0])
    if is_letterhead(head[number]):
        events = (i for i in candidates if _is_display(head[i]) and head[i].events and head[i].events[0].first == 0)
        number = next(events, number)
    title = [head[number]]
    for line in head[number + 1 :]:
        if len(title) >= _TITLE_LINES or line.group != title[0].group or line.sort not in TITLES | {Sort.SENTENCE}:
            break
        if not _runs_on(title[-1], line):
            break
        title.append(line)
    return title


def _can_be_title(line: HeaderLine) -> bool:
    if line.text[:1] in "([" and line.text[-1:] in ")]":
        return False
    if line.text.isascii() and " " not in line.text:  # "name,place,depth": a row of a table
        return line.sort is Sort.EVENT
    return line.sort in TITLES and len(line.words) > 1


def is_letterhead(line: HeaderLine) -> bool:
    """Tell whether a line may be the name of the institution above a title: ``U.S. DEPARTMENT OF THE HARBOUR``."""
    return _is_display(line) and not line.events and any(names_body(word.text) for word in line.words)


def _is_display(line: HeaderLine) -> bool:
    """Tell whether a line is set as titles are: in capitals, or in the middle of the page."""
    return line.text.isupper() or line.indent >= CENTRED


def _runs_on(line: HeaderLine, after: HeaderLine) -> bool:
    """Tell whether a title goes on in the next line: both are centred, or the break is in mid-phrase."""
    if after.is_item:
        return False
    if after.indent >= CENTRED and abs(_axis(line) - _axis(after)) <= _OFF_AXIS:
        return True
    return line.text.endswith((",", "-", ":")) or is_small_word(line.words[-1].text) or after.text[:1].islower()


def _axis(line: HeaderLine) -> float:
    """Return the column that the line is centred on."""
    return line.indent + len(line.text) / 2
