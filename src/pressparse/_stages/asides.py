"""Lines of the body that are no speech: tables of contents, topic headings, notes, captions, narration.

What is told here needs the labels, since a heading stands between two turns and a narration begins with a name in the
form of the labels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from pressparse._patterns import compile_pattern, lazy_pattern
from pressparse._stages.findings import Findings
from pressparse._stages.header_lines import matches_any
from pressparse._stages.judging import JudgedLabel
from pressparse._stages.label_words import LabelKind, fold_label, read_label
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line
from pressparse._stages.people import is_small_word
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import word_table
from pressparse.languages import LANGUAGES
from pressparse.model import BlockKind, Layout, LayoutKind
from pressparse.span import Span
from pressparse.styles.style import HouseStyle

__all__ = ["find_asides", "find_contents"]

# 10331 B ; 12 ; ..... 7 : how a line of a table of contents ends, or the whole of it
_PAGE = lazy_pattern(r"(?:.*[ .\t])?\.{0,60}[ ]*\d{1,5}(?:[ ]?[A-D])?[ ]*")
_ITEM = lazy_pattern(r"[•·▪●○■◦*-][ ]+\S.*")
# 1 Begrüßung ; 2.1. Lage
_NUMBERED = lazy_pattern(r"\d{1,2}(?:\.\d{1,2})?\.?[ ]+[^\W\d_a-zà-ÿ]\S*(?:[ ]\S+){0,7}")
# VORS. HOLM eröffnet ...
_NARRATION = lazy_pattern(r"(?P<name>[^\W\d_a-z]{2,}\.?(?:[ ][^\W\d_a-zà-ÿ]{2,}[.]?){1,3})[ ](?=[a-zà-ÿ])")
_NOTE = lazy_pattern(r"(?P<label>[^\W\d_][^:\n]{1,30}):[ ]")

_PAGES_ENOUGH = 5
_NEAR_PAGES = 12
_MOST_CONTENTS = 60
_LONGEST_PREFACE, _MOST_PREFACE = 100, 8
_LONGEST_HEADING, _MOST_WORDS, _FEW_WORDS = 90, 12, 6
_TITLE_SHARE = 0.7
_LONG_WORD = 4
_RARE = 0.1
_ENDS = frozenset(".,:;-")
_LONGEST_CAPTION = 300
_CAPTION_END = 8
# Every caption speaks of a photograph, in one language or other: a quick look before words are compared.
_CAPTION_SIGNS = ("hoto", "HOTO", "Foto", "foto", "Bildq", "ото")
_LAST_LINES = 6


_Row = tuple[int, int, int, int]
"""A line of the body that is no label: its number, where it begins and ends, and the number of the line before it."""


def find_contents(
    folded: str, lines: Sequence[Line], body: range, running: AbstractSet[int], style: HouseStyle
) -> range:
    """Return the numbers of the lines of a table of contents at the top of the body; empty where there is none.

    Args:
        folded: the folded text.
        lines: its lines.
        body: the numbers of the body's lines.
        running: the numbers of the lines that are running heads or page numbers.
        style: the house style, which may say below which line the speech begins.
    """
    if style.contents_end is not None:
        end = compile_pattern(style.contents_end)
        for number in body:
            if not lines[number].is_blank and end.fullmatch(folded, lines[number].begin, lines[number].end):
                return range(body.start, number + 1)
    listed = _find_listed_contents(folded, lines, body)
    if listed:
        return listed
    is_page = _PAGE().fullmatch
    pages = [
        n
        for n in body
        if not lines[n].is_blank
        and n not in running
        and folded[lines[n].end - 1] in "0123456789ABCD"
        and is_page(folded, lines[n].begin, lines[n].end)
    ]
    if len(pages) < _PAGES_ENOUGH or pages[0] - body.start > _MOST_CONTENTS:
        return range(body.start, body.start)
    last = pages[0]
    count = 1
    for page in pages[1:]:
        if page - last > _NEAR_PAGES:
            break
        last, count = page, count + 1
    return range(body.start, last + 1) if count >= _PAGES_ENOUGH else range(body.start, body.start)


def _find_listed_contents(folded: str, lines: Sequence[Line], body: range) -> range:
    """Return a table of contents below a heading that says so: list items and short lines without an end mark."""
    headings = _contents_headings()
    top = [n for n in body[:_MOST_CONTENTS] if not lines[n].is_blank]
    for place, number in enumerate(top):
        _, begin, end, _ = lines[number]
        if end - begin > _LONGEST_HEADING or folded[begin:end].rstrip(" :").lower() not in headings:
            continue
        items = takewhile(lambda n: _is_item(folded, lines[n]), top[place + 1 :])
        last = max(items, default=number)
        return range(number, last + 1) if last > number + 1 else range(body.start, body.start)
    return range(body.start, body.start)


@cache
def _contents_headings() -> frozenset[str]:
    return frozenset(heading.lower() for language in LANGUAGES.values() for heading in language.contents_headings)


def _is_item(folded: str, line: Line) -> bool:
    """Tell whether a line may be an entry of a table of contents."""
    text = folded[line.begin : line.end]
    if _ITEM().fullmatch(text) is not None or _PAGE().fullmatch(text) is not None:
        return True
    return len(text) <= _LONGEST_HEADING and text[-1] not in _ENDS and text[-1] not in "!?" and ":" not in text


def find_asides(
    folded: str,
    lines: Sequence[Line],
    body: range,
    layout: Layout,
    labels: Mapping[int, JudgedLabel],
    known: AbstractSet[int],
    findings: Findings,
    style: HouseStyle,
) -> dict[int, BlockKind]:
    """Return what lines of the body are if they are no speech, by their number.

    Args:
        folded: the folded text.
        lines: its lines.
        body: the numbers of the body's lines.
        layout: how its paragraphs are set.
        labels: the labels, by the number of their line.
        known: the numbers of lines that are known to be something else: markers, furniture.
        findings: where it is reported that a line was not understood.
        style: the house style.
    """
    rows: list[_Row] = []
    before = -1
    for number, (_, begin, end, is_blank) in zip(body, lines[body.start : body.stop], strict=True):
        if is_blank or number in known:
            continue
        if number not in labels:
            rows.append((number, begin, end, before))
        before = number
    found = _find_preface(folded, rows, labels, style, findings)
    if any(judged.printed[:2].isupper() for judged in labels.values()):
        found.update(_find_narration(folded, rows, labels))
    found.update(_find_notes(folded, rows))
    loose = _find_loose_lines(folded, lines, rows, labels, found)
    if loose:
        found.update(_find_headings(folded, lines, rows, loose, layout, labels))
    return found


def _find_preface(
    folded: str, rows: Sequence[_Row], labels: Mapping[int, JudgedLabel], style: HouseStyle, findings: Findings
) -> dict[int, BlockKind]:
    """Return the headings of the house, and the lines before the first label if none of them is a sentence.

    These are the rest of a header.
    """
    found: dict[int, BlockKind] = {}
    if style.headings:
        headings = [number for number, begin, end, _ in rows if matches_any(style.headings, folded[begin:end])]
        found.update(dict.fromkeys(headings, BlockKind.HEADING))
    first = next(iter(labels), -1)
    above = list(takewhile(lambda row: row[0] < first, rows[: _MOST_PREFACE + 1]))
    if len(above) > _MOST_PREFACE or any(
        end - begin > _LONGEST_PREFACE or ends_sentence(folded, end) for _, begin, end, _ in above
    ):
        return found
    for number, begin, end, _ in above:
        if number not in found:
            findings.add("unread-header-line", "this line of the header was not understood", Span(begin, end))
            found[number] = BlockKind.UNREAD
    return found


def _find_narration(folded: str, rows: Sequence[_Row], labels: Mapping[int, JudgedLabel]) -> dict[int, BlockKind]:
    """Return the lines that tell what somebody does: a name as in the labels, or of a chair, and a verb."""
    found: dict[int, BlockKind] = {}
    keys: frozenset[str] | None = None
    for number, begin, end, _ in rows:
        if not folded[begin : begin + 2].isupper():
            continue
        match = _NARRATION().match(folded, begin, end)
        if match is not None:
            keys = frozenset(fold_label(judged.printed) for judged in labels.values()) if keys is None else keys
            if fold_label(match["name"]) in keys or read_label(match["name"]).kind is LabelKind.CHAIR:
                found[number] = BlockKind.NOTE
    return found


def _find_notes(folded: str, rows: Sequence[_Row]) -> dict[int, BlockKind]:
    """Return the captions of photographs, and an editor's note from its label to the end."""
    found: dict[int, BlockKind] = {}
    if any(sign in folded for sign in _CAPTION_SIGNS):
        captions = word_table("caption_phrases")
        for number, begin, end, _ in rows:
            if end - begin > _LONGEST_CAPTION:
                continue
            line = folded[begin:end]
            words = split_words(line) if any(sign in line for sign in _CAPTION_SIGNS) else []
            if any(len(words) - match.first <= _CAPTION_END for match in captions.find(words)):
                found[number] = BlockKind.NOTE
    last = rows[-_LAST_LINES:]
    for place, (number, begin, end, _) in enumerate(last):
        match = _NOTE().match(folded, begin, end)
        if match is None:
            continue
        is_note = word_table("note_labels").match_whole(split_words(match["label"])) is not None
        if is_note and (match["label"].isupper() or number == last[-1][0]):
            found.update(dict.fromkeys((row[0] for row in last[place:]), BlockKind.NOTE))
            break
    return found


def _find_loose_lines(
    folded: str,
    lines: Sequence[Line],
    rows: Sequence[_Row],
    labels: Mapping[int, JudgedLabel],
    found: Mapping[int, BlockKind],
) -> list[int]:
    """Return the short lines that end without an end mark, though the one before ended its sentence."""
    loose: list[int] = []
    for number, begin, end, before in rows:
        last = folded[end - 1]
        if end - begin > _LONGEST_HEADING or last in _ENDS or folded[begin].islower() or number in found:
            continue
        if not (last.isalnum() or last in "\")'"):
            continue
        if before in labels:
            if not labels[before].label.alone:
                loose.append(number)
        elif before < 0 or before == (loose[-1] if loose else None) or ends_sentence(folded, lines[before].end):
            loose.append(number)
    return loose


def _find_headings(
    folded: str,
    lines: Sequence[Line],
    rows: Sequence[_Row],
    loose: Sequence[int],
    layout: Layout,
    labels: Mapping[int, JudgedLabel],
) -> dict[int, BlockKind]:
    """Return those of the loose lines that are topic headings."""
    found: dict[int, BlockKind] = {}
    is_tidy = layout.kind is LayoutKind.BLOCKS
    if is_tidy:
        opened = sum(not ends_sentence(folded, end) for _, _, end, _ in rows) - len(loose)
        is_tidy = opened <= _RARE * (len(rows) + len(labels))
    after = {row[3]: row[0] for row in rows}
    after.update(_find_before_labels(lines, labels))
    for number in loose:
        following = after.get(number)
        if following is None:
            continue
        text = folded[lines[number].begin : lines[number].end]
        words = text.split()
        if following in labels:
            is_heading = not labels[following].label.alone and _is_title(words)
        else:
            is_heading = _NUMBERED().fullmatch(text) is not None
            is_heading = is_heading or (is_tidy and len(words) <= _FEW_WORDS and _opens_topic(text, number, lines))
        if is_heading:
            found[number] = BlockKind.HEADING
    return found


def _find_before_labels(lines: Sequence[Line], labels: Mapping[int, JudgedLabel]) -> dict[int, int]:
    """Return, for each line right above a label, blank lines between them or not, the number of the label."""
    above: dict[int, int] = {}
    for number in labels:
        before = number - 1
        while before >= 0 and lines[before].is_blank:
            before -= 1
        above[before] = number
    return above


def _is_title(words: Sequence[str]) -> bool:
    """Tell whether words are set as a title: most of the long ones begin with a capital."""
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    long = [word for word in words if len(word) >= _LONG_WORD and not is_small_word(word)]
    return bool(long) and sum(word[0].isupper() or word[0].isdigit() for word in long) >= _TITLE_SHARE * len(long)


def _opens_topic(text: str, number: int, lines: Sequence[Line]) -> bool:
    """Tell whether a short line stands alone and is no greeting."""
    alone = number > 0 and lines[number - 1].is_blank and number + 1 < len(lines) and lines[number + 1].is_blank
    return alone and text[0].isupper() and word_table("greetings").match(split_words(text), 0) is None
