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
from pressparse._stages.tables import word_table
from pressparse._stages.titles import CENTRED, TITLES, choose_title, is_letterhead, is_proper, settle_title
from pressparse.model import BlockKind
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["read_header"]

# Lines that are looked at. The longest header seen, chrome of two menus included, has about 60.
_MOST_LINES = 80
_LONGEST_LINE = 1500
# Sentences that may stand above a line that can only be a header's: a lead, a note on the text.
_SENTENCES_ABOVE = {Sort.MARKER: 2}
_SENTENCES_ABOVE_OTHERS = 1
_STRONG = frozenset({Sort.MARKER, Sort.DATE, Sort.CLOCK, Sort.SWITCH, Sort.FIELD, Sort.BYLINE, Sort.KICKER, Sort.EVENT})
# What a line may look like that is the beginning of a sentence.
_CUT = frozenset({Sort.TEXT, Sort.FIELD, Sort.PLACE, Sort.BYLINE})
_SPEECH = frozenset({Sort.LABEL, Sort.GREETING})
# People who stand one below the other in a header; more are a list of something else.
_MOST_LONE = 6
# Characters after a header in which a name of it may stand again.
_LOOKED_AT = 20_000
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
    top = settle_title(top, known_title)
    marked = next((line for line in top if line.number == known_title), None)
    count = max(_count_header_lines(top, running, style), 0 if marked is None else top.index(marked) + 1)
    head, body = top[:count], top[count:]
    lone = _find_lone_people(folded, head)
    if marked is not None:
        title_lines = [marked]
    elif known_title is None:
        title_lines = choose_title(head, lone, is_sure=bool(body) or any(_is_strong(line) for line in head))
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
        if any(begun[:-1]) or (begun[-1] and any(line.sort in TITLES for line in top)):
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
    titled = any(line.sort in TITLES for line in top[:begin])
    number = begin
    while number < speech:
        line = top[number]
        is_known = (
            line.sort in {Sort.RULE, Sort.CHROME, Sort.SWITCH}
            or _is_number(line)
            or (line.sort is Sort.PLACE and not _is_broken(top, number))
        )
        fits = is_known or line.indent >= CENTRED
        fits = fits or continues_byline(line, top[:number]) or (titled and _stands_beside_date(top, number))
        if not titled and line.sort in TITLES and _stands_alone(top, number):
            titled = fits = True
        if not fits and not repeats(line, top[:begin]):
            break
        number += 1
    return number


def _is_number(line: HeaderLine) -> bool:
    """Tell whether a line holds figures and no word: the number of a document, ``1036-15-05-2019``."""
    return not any(map(str.isalpha, line.text))


def _is_broken(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is the first of a sentence that was broken at a width: the next goes on in small letters."""
    rest = [line.text for line in top[number + 1 :] if line.group == top[number].group]
    return bool(rest) and rest[0][:1].islower() and any(ends_sentence(text, len(text)) for text in rest)


def _stands_beside_date(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a short line in capitalised words stands alone below the date: most often a place."""
    line = top[number]
    if number == 0 or top[number - 1].sort not in {Sort.DATE, Sort.CLOCK} or not _stands_alone(top, number):
        return False
    return line.sort is Sort.TEXT and len(line.words) <= _FEW_WORDS and is_proper(line)


def _stands_alone(top: Sequence[HeaderLine], number: int) -> bool:
    """Tell whether a line is a group of its own between blank lines, with something after it."""
    before = number == 0 or top[number - 1].group < top[number].group or top[number - 1].sort is Sort.RULE
    return before and number + 1 < len(top) and top[number + 1].group > top[number].group


def _find_lone_people(folded: str, head: Sequence[HeaderLine]) -> list[tuple[HeaderLine, ...]]:
    """Return the lines that are a name, each with the next line, which is an office.

    A name without an honorific must be named again in the text, for "Spring Budget" may stand above an office, too; or
    the line before it announces it: ``Remarks by``.
    """
    found: list[tuple[HeaderLine, ...]] = []
    for before, line, after in zip_longest([None, *head[:-1]], head, head[1:]):
        if line is None or line.sort not in {Sort.TEXT, Sort.PLACE} or line.people or line.events:
            continue
        name = find_lone_name(line.text)
        if name is None:
            continue
        announced = before is not None and _announces_name(before)
        near = after is not None and (announced or after.number == line.number + 1)
        if after is None or not near or after.people or after.sort is not Sort.TEXT or not is_office_line(after.text):
            if name.titled or announced:  # "HON. ADA MARLOW"
                found.append((line,))
        elif (
            name.titled
            or announced
            or _is_named_again(folded, line.text[slice(*name.place)], line.view.offset + len(line.text))
        ):
            found.append((line, after))
    return found if len(found) <= _MOST_LONE else []


def _announces_name(line: HeaderLine) -> bool:
    """Tell whether a line ends before the name that it is about: ``Remarks by``, ``by``."""
    words = line.words
    return bool(words) and word_table("byline_words").match_whole(words[-1:]) is not None


def _is_named_again(folded: str, name: str, start: int) -> bool:
    """Tell whether a name, or its last word in capitals, stands further on in the text."""
    surname = name.rsplit(maxsplit=1)[-1]
    later = folded[start : start + _LOOKED_AT]
    return f" {surname.upper()}:" in later or f" {surname.upper()}." in later or name.casefold() in later.casefold()


def _settle_places(head: Sequence[HeaderLine], title: Sequence[HeaderLine]) -> list[HeaderLine]:
    """Read what stands below a title in its list item as the place: ``• Weekly press briefing``, ``Brussels``.

    The name of the institution above a title is none: ``HARBOUR DEPARTMENT``.
    """
    if not title:
        return list(head)
    first, last = title[0], title[-1]
    settled: list[HeaderLine] = []
    for line in head:
        sort = line.sort
        if sort is Sort.TEXT and first.is_item and line.group == first.group and line.number > last.number:
            sort = Sort.PLACE
        elif sort is Sort.PLACE and line.number < first.number and is_letterhead(line):
            sort = Sort.TEXT
        settled.append(line if sort is line.sort else line._replace(sort=sort))
    return settled


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
