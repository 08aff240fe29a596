"""The header: which lines belong to it, and the metadata they hold.

Any part may be missing, merged with another, or stand in another order. Where the header ends is decided from all its
lines: the speech begins at a label, a greeting or a sentence, unless a line that can only be a header's (a date, a
delivery marker, a byline) still follows soon.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from pressparse._stages.dates import Problem
from pressparse._stages.findings import Findings
from pressparse._stages.header_lines import HeaderLine, Sort, classify_line
from pressparse._stages.header_values import Header, continues_byline, read_values, repeats
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Lines
from pressparse._stages.listed_people import find_lone_name, is_office_line
from pressparse._stages.markup import Mark
from pressparse._stages.people import is_small_word, names_body
from pressparse.model import BlockKind
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["read_header"]

# Lines that are looked at. The longest header seen, chrome of two menus included, has about 60.
_MOST_LINES = 80
_LONGEST_LINE = 1500
# Sentences that may stand above a line that can only be a header's: a lead, a note on the text.
_SENTENCES_ABOVE = {Sort.MARKER: 2}
_SENTENCES_ABOVE_OTHERS = 1
# Lines after a first one of doubtful form among which a date or the like shows that it is a title.
_NEAR = 3
_STRONG = frozenset({Sort.MARKER, Sort.DATE, Sort.CLOCK, Sort.SWITCH, Sort.FIELD, Sort.BYLINE, Sort.KICKER, Sort.EVENT})
_TITLES = frozenset({Sort.TEXT, Sort.EVENT, Sort.PLACE})
# What a line may look like that is the beginning of a sentence.
_CUT = frozenset({Sort.TEXT, Sort.FIELD, Sort.PLACE, Sort.BYLINE})
_SPEECH = frozenset({Sort.LABEL, Sort.GREETING})
_CENTRED = 8
_OFF_AXIS = 4
_TITLE_LINES = 4
# People who stand one below the other in a header; more are a list of something else.
_MOST_LONE = 6
# Characters after a header in which a name of it may stand again.
_LOOKED_AT = 20_000
_AFTER_TITLES = frozenset({Sort.DATE, Sort.BYLINE, Sort.CLOCK, Sort.EVENT})
_BESIDE_TITLES = frozenset(
    {Sort.RULE, Sort.CHROME, Sort.KICKER, Sort.SWITCH, Sort.DATE, Sort.CLOCK, Sort.PLACE, Sort.MARKER, Sort.FIELD}
)
_DOUBTFUL = frozenset({Sort.SENTENCE, Sort.LABEL, Sort.GREETING, Sort.BYLINE})
_ORDERS = {"date.dmy": DateOrder.DMY, "date.mdy": DateOrder.MDY}
# A caption repeats at least this share of the words of title and byline, and at least so many of them.
_CAPTION_SHARE = 0.6
_CAPTION_WORDS = 4
_SMALL_WORD = 3
_FEW_WORDS = 6


def read_header(
    text: str,
    folded: str,
    lines: Lines,
    running: frozenset[int],
    style: HouseStyle,
    known_title: int | None,
    marks: Mapping[int, Mark],
    findings: Findings,
) -> Header:
    """Return the header of a text.

    Args:
        text: the text.
        folded: its folded form.
        lines: its lines.
        running: the numbers of lines that are running heads or page numbers.
        style: the house style.
        known_title: the number of the line that is the title, where markup says so or the house prints it at the foot.
        marks: what markup sets apart at the beginning of a line, by the place where it begins.
        findings: where diagnostics are put.
    """
    top = _classify_top(folded, lines, running, style, None, marks)
    order = _settle_order(top)
    if order is not None:
        top = _classify_top(folded, lines, running, style, order, marks)
    top = _settle_title(top, known_title)
    marked = next((line for line in top if line.number == known_title), None)
    count = max(_count_header_lines(top, running, style), 0 if marked is None else top.index(marked) + 1)
    head, body = top[:count], top[count:]
    lone = _find_lone_people(folded, head)
    if marked is not None:
        title_lines = [marked]
    elif known_title is None:
        title_lines = _choose_title(head, lone, is_sure=bool(body) or any(_is_strong(line) for line in head))
    else:
        title_lines = [_classify_at(folded, lines, known_title, style)]
    if not title_lines and not any(_is_strong(line) or line.sort is Sort.CHROME for line in head):
        head = []
    captions = _find_captions(body, head, title_lines) if style.captions else []
    head = _settle_places(head, title_lines)
    found = read_values(text, head, title_lines, [pair for pair in lone if pair[0] not in title_lines], findings)
    kinds = {**found.kinds, **{line.number: BlockKind.NOTE for line in captions}}
    last = max((line.number for line in (*head, *captions)), default=-1)
    return found._replace(stop=last + 1, kinds=kinds)


def _classify_top(
    folded: str,
    lines: Lines,
    running: frozenset[int],
    style: HouseStyle,
    order: DateOrder | None,
    marks: Mapping[int, Mark],
) -> list[HeaderLine]:
    """Return what the first lines are, up to the first that is too long for a header."""
    top: list[HeaderLine] = []
    sentences = 0
    for rank, number in enumerate(lines.find_filled()):
        begin, end = lines.begins[number], lines.ends[number]
        if len(top) >= _MOST_LINES or end - begin > _LONGEST_LINE:
            break
        found = classify_line(
            folded,
            lines[number],
            number=number,
            group=number - rank,
            running=number in running,
            style=style,
            order=order,
            set_apart=marks[begin].stop if begin in marks else None,
        )
        if folded[begin].islower():
            _mend_cut(top, running)
        top.append(found)
        if style.opens_with_marker:
            continue
        sentences += found.sort is Sort.SENTENCE and not _goes_on(top, len(top) - 1)
        if sentences > _SENTENCES_ABOVE[Sort.MARKER]:
            break
        # A first line in the form of a label or greeting may be the title, which the line after it shows.
        begun = [line.sort in _SPEECH for line in top[-2:]]
        if any(begun[:-1]) or (begun[-1] and any(line.sort in _TITLES for line in top)):
            break
    return _pass_chrome(top, running)


def _mend_cut(top: list[HeaderLine], running: frozenset[int]) -> None:
    """Read the last line before a running head as speech, since a line in small letters goes on with it below."""
    last = len(top) - 1
    while last >= 0 and top[last].number in running:
        last -= 1
    if 0 <= last < len(top) - 1 and top[last].sort in _CUT:
        top[last] = top[last]._replace(sort=Sort.LABEL if top[last].sort is Sort.FIELD else Sort.SENTENCE)


def _pass_chrome(top: list[HeaderLine], running: frozenset[int]) -> list[HeaderLine]:
    """Read all lines of a group as page chrome where most of them are: the rest of a menu or form."""
    sizes = Counter(line.group for line in top)
    chrome = Counter(line.group for line in top if line.sort is Sort.CHROME and line.number not in running)
    loose = {Sort.TEXT, Sort.SENTENCE, Sort.PLACE}
    return [
        line._replace(sort=Sort.CHROME) if line.sort in loose and 2 * chrome[line.group] > sizes[line.group] else line
        for line in top
    ]


def _classify_at(folded: str, lines: Lines, number: int, style: HouseStyle) -> HeaderLine:
    return classify_line(folded, lines[number], number=number, group=0, running=False, style=style, order=None)


def _settle_order(top: Sequence[HeaderLine]) -> DateOrder | None:
    """Return the order of dates in figures that a figure over 12 settles, where a date of the header needs it."""
    found = [date.match for line in top for date in line.dates]
    orders = {match.rule for match in found if match.rule in _ORDERS}
    if len(orders) == 1 and any(match.problem is Problem.AMBIGUOUS for match in found):
        return _ORDERS[orders.pop()]
    return None


def _settle_title(top: list[HeaderLine], known_title: int | None) -> list[HeaderLine]:
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
        near = [after] if alone else []
    is_title = any(_follows_titles(line) for line in near)
    is_title = is_title or (alone and is_open and first.sort is Sort.SENTENCE and bool(first.events or first.dates))
    # "Transcript: Ambassador Marlow's Press Conference at the Harbour": in no speech is each word a capital's or small
    is_title = is_title or (is_open and first.sort is Sort.LABEL and bool(first.events) and _is_proper(first))
    return [*top[:number], first._replace(sort=Sort.TEXT), *top[number + 1 :]] if is_title else top


def _follows_titles(line: HeaderLine) -> bool:
    """Tell whether a line can only stand below a title: an unlabelled date, a byline, an event."""
    if line.is_event_byline:
        return True
    return line.sort in _AFTER_TITLES and not any(date.role for date in line.dates)


def _count_header_lines(top: Sequence[HeaderLine], running: frozenset[int], style: HouseStyle) -> int:
    """Return how many of the first lines are header. What recurs on each page says nothing of where it ends."""
    marker = next((i for i, line in enumerate(top) if line.sort is Sort.MARKER), None)
    sentences = 0
    last = -1
    speech: int | None = None
    for number, line in enumerate(top):
        if style.opens_with_marker and marker is not None and number < marker:
            continue
        if line.sort in {Sort.LABEL, Sort.GREETING}:
            speech = number if speech is None else speech
            break
        if line.sort is Sort.SENTENCE:
            sentences += not _goes_on(top, number)
            speech = number if speech is None else speech
        elif _is_strong(line) or (line.sort is Sort.CHROME and line.number not in running):
            if sentences > _SENTENCES_ABOVE.get(line.sort, _SENTENCES_ABOVE_OTHERS):
                break
            if line.sort is not Sort.CHROME or sentences == 0:
                last, speech = number, None
    if last < 0 and speech is None:
        return 0
    return _pass_header_text(top, last + 1, len(top) if speech is None else speech)


def _is_strong(line: HeaderLine) -> bool:
    """Tell whether a line can only be a header's."""
    if line.sort is Sort.TEXT:
        return bool(line.deliveries or (line.dates and line.events)) or line.is_event_byline
    return line.sort in _STRONG


def _goes_on(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is a broken part of the sentence on the line before it."""
    before = top[number - 1] if number else None
    return (
        before is not None
        and before.sort is Sort.SENTENCE
        and before.group == top[number].group
        and not ends_sentence(before.text, len(before.text))
    )


def _pass_header_text(top: Sequence[HeaderLine], begin: int, speech: int) -> int:
    """Return where the speech begins among lines that no strong line follows: short lines may still be header."""
    titled = any(line.sort in _TITLES for line in top[:begin])
    number = begin
    while number < speech:
        line = top[number]
        is_known = line.sort in {Sort.RULE, Sort.CHROME} or (line.sort is Sort.PLACE and not _is_broken(top, number))
        fits = is_known or line.indent >= _CENTRED
        fits = fits or continues_byline(line, top[:number]) or (titled and _stands_beside_date(top, number))
        if not titled and line.sort in _TITLES and _stands_alone(top, number):
            titled = fits = True
        if not fits and not repeats(line, top[:begin]):
            break
        number += 1
    return number


def _is_broken(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is the first of a sentence that was broken at a width: the next goes on in small letters."""
    rest = [line.text for line in top[number + 1 :] if line.group == top[number].group]
    return bool(rest) and rest[0][:1].islower() and any(ends_sentence(text, len(text)) for text in rest)


def _stands_beside_date(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a short line in capitalised words stands alone below the date: most often a place."""
    line = top[number]
    if number == 0 or top[number - 1].sort not in {Sort.DATE, Sort.CLOCK} or not _stands_alone(top, number):
        return False
    return line.sort is Sort.TEXT and len(line.words) <= _FEW_WORDS and _is_proper(line)


def _is_proper(line: HeaderLine) -> bool:
    """Tell whether all words of a line begin with a capital, but for those that only join others."""
    return all(line.text[word.start].isupper() or is_small_word(word.text) for word in line.words)


def _stands_alone(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is a group of its own between blank lines, with something after it."""
    before = number == 0 or top[number - 1].group < top[number].group or top[number - 1].sort is Sort.RULE
    return before and number + 1 < len(top) and top[number + 1].group > top[number].group


def _find_lone_people(folded: str, head: Sequence[HeaderLine]) -> list[tuple[HeaderLine, ...]]:
    """Return the lines that are a name, each with the next line, which is an office.

    A name without an honorific must be named again in the text: "Spring Budget" may stand above an office, too.
    """
    found: list[tuple[HeaderLine, ...]] = []
    for line, after in zip_longest(head, head[1:]):
        if line.sort not in {Sort.TEXT, Sort.PLACE} or line.people or line.events:
            continue
        name = find_lone_name(line.text)
        if name is None:
            continue
        if after is None or after.number != line.number + 1 or after.people or not is_office_line(after.text):
            if name.titled:  # "HON. ADA MARLOW"
                found.append((line,))
        elif after.sort is Sort.TEXT and (
            name.titled or _is_named_again(folded, line.text[slice(*name.place)], line.view.offset + len(line.text))
        ):
            found.append((line, after))
    return found if len(found) <= _MOST_LONE else []


def _is_named_again(folded: str, name: str, start: int) -> bool:
    """Tell whether a name, or its last word in capitals, stands further on in the text."""
    surname = name.rsplit(maxsplit=1)[-1]
    later = folded[start : start + _LOOKED_AT]
    return f" {surname.upper()}:" in later or f" {surname.upper()}." in later or name.casefold() in later.casefold()


def _choose_title(
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
    title = [head[number]]
    for line in head[number + 1 :]:
        if len(title) >= _TITLE_LINES or line.group != title[0].group or line.sort not in _TITLES | {Sort.SENTENCE}:
            break
        if not _runs_on(title[-1], line):
            break
        title.append(line)
    return title


def _settle_places(head: Sequence[HeaderLine], title: Sequence[HeaderLine]) -> list[HeaderLine]:
    """Read what stands below a title in its list item as the place: ``• Weekly press briefing``, ``Brussels``."""
    if not title or not title[0].is_item:
        return list(head)
    return [
        line._replace(sort=Sort.PLACE)
        if line.sort is Sort.TEXT and line.group == title[0].group and line.number > title[-1].number
        else line
        for line in head
    ]


def _can_be_title(line: HeaderLine) -> bool:
    if line.text[:1] in "([" and line.text[-1:] in ")]":
        return False
    if line.text.isascii() and " " not in line.text:  # "name,place,depth": a row of a table
        return line.sort is Sort.EVENT
    return line.sort in _TITLES and len(line.words) > 1


def _runs_on(line: HeaderLine, after: HeaderLine) -> bool:
    """Tell whether a title goes on in the next line: both are centred, or the break is in mid-phrase."""
    if after.is_item:
        return False
    if after.indent >= _CENTRED and abs(_axis(line) - _axis(after)) <= _OFF_AXIS:
        return True
    return line.text.endswith((",", "-", ":")) or is_small_word(line.words[-1].text) or after.text[:1].islower()


def _axis(line: HeaderLine) -> float:
    """Return the column that the line is centred on."""
    return line.indent + len(line.text) / 2


def _find_captions(
    body: Sequence[HeaderLine], head: Sequence[HeaderLine], title: Sequence[HeaderLine]
) -> list[HeaderLine]:
    """Return the lines after the header that repeat title and byline: captions of photographs."""
    known = {w.text for line in head if line in title or line.people or line.sort is Sort.BYLINE for w in line.words}
    captions: list[HeaderLine] = []
    for line in body:
        content = [word.text for word in line.words if len(word.text) > _SMALL_WORD]
        shared = sum(word in known for word in content)
        if line.sort in {Sort.GREETING, Sort.LABEL} or len(content) < _CAPTION_WORDS:
            break
        if shared < _CAPTION_SHARE * len(content):
            break
        captions.append(line)
    return captions
