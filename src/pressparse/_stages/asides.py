"""Lines of the body that are no speech: tables of contents, topic headings, notes, captions, narration.

What is told here needs the labels, since a heading stands between two turns and a narration begins with a name in the
form of the labels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise, takewhile

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


def find_contents(folded: str, lines: Sequence[Line], body: range, style: HouseStyle) -> range:
    """Return the numbers of the lines of a table of contents at the top of the body; empty where there is none.

    Args:
        folded: the folded text.
        lines: its lines.
        body: the numbers of the body's lines.
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
    filled = [number for number in body if not lines[number].is_blank and number not in known]
    found = _find_own_headings(folded, lines, filled, labels, style)
    found.update(_find_preface(folded, lines, [n for n in filled if n not in found], labels, findings))
    if labels:
        found.update(_find_narration(folded, lines, filled, labels))
    found.update(_find_notes(folded, lines, filled, labels))
    rest = [number for number in filled if number not in found]
    found.update(_find_headings(folded, lines, rest, layout, labels))
    return found


def _find_own_headings(
    folded: str, lines: Sequence[Line], filled: Sequence[int], labels: Mapping[int, JudgedLabel], style: HouseStyle
) -> dict[int, BlockKind]:
    """Return the lines that the house style says are headings."""
    if not style.headings:
        return {}
    return {
        number: BlockKind.HEADING
        for number in filled
        if number not in labels and matches_any(style.headings, folded[lines[number].begin : lines[number].end])
    }


def _find_preface(
    folded: str, lines: Sequence[Line], filled: Sequence[int], labels: Mapping[int, JudgedLabel], findings: Findings
) -> dict[int, BlockKind]:
    """Return the lines before the first label, if none of them is a sentence: the rest of the header."""
    first = next(iter(labels), None)
    if first is None:
        return {}
    above = [number for number in filled if number < first]
    if len(above) > _MOST_PREFACE or any(
        lines[n].end - lines[n].begin > _LONGEST_PREFACE or ends_sentence(folded, lines[n].end) for n in above
    ):
        return {}
    for number in above:
        place = Span(lines[number].begin, lines[number].end)
        findings.add("unread-header-line", "this line of the header was not understood", place)
    return dict.fromkeys(above, BlockKind.UNREAD)


def _find_narration(
    folded: str, lines: Sequence[Line], filled: Sequence[int], labels: Mapping[int, JudgedLabel]
) -> dict[int, BlockKind]:
    """Return the lines that tell what somebody does: a name as in the labels, or of a chair, and a verb."""
    found: dict[int, BlockKind] = {}
    if not any(judged.printed[:2].isupper() for judged in labels.values()):
        return found
    keys: frozenset[str] | None = None
    for number in filled:
        begin = lines[number].begin
        if not folded[begin : begin + 2].isupper() or number in labels:
            continue
        match = _NARRATION().match(folded, begin, lines[number].end)
        if match is not None:
            keys = frozenset(fold_label(judged.printed) for judged in labels.values()) if keys is None else keys
            if fold_label(match["name"]) in keys or read_label(match["name"]).kind is LabelKind.CHAIR:
                found[number] = BlockKind.NOTE
    return found


def _find_notes(
    folded: str, lines: Sequence[Line], filled: Sequence[int], labels: Mapping[int, JudgedLabel]
) -> dict[int, BlockKind]:
    """Return the captions of photographs, and an editor's note from its label to the end."""
    found: dict[int, BlockKind] = {}
    if any(sign in folded for sign in _CAPTION_SIGNS):
        captions = word_table("caption_phrases")
        for number in filled:
            begin, end = lines[number].begin, lines[number].end
            if end - begin > _LONGEST_CAPTION or number in labels:
                continue
            line = folded[begin:end]
            words = split_words(line) if any(sign in line for sign in _CAPTION_SIGNS) else []
            if any(len(words) - match.first <= _CAPTION_END for match in captions.find(words)):
                found[number] = BlockKind.NOTE
    for place, number in enumerate(filled[-_LAST_LINES:]):
        match = _NOTE().match(folded, lines[number].begin, lines[number].end)
        if match is None or number in labels:
            continue
        is_note = word_table("note_labels").match_whole(split_words(match["label"])) is not None
        if is_note and (match["label"].isupper() or number == filled[-1]):
            found.update(dict.fromkeys(filled[-_LAST_LINES:][place:], BlockKind.NOTE))
            break
    return {number: kind for number, kind in found.items() if number not in labels}


def _find_headings(
    folded: str,
    lines: Sequence[Line],
    filled: Sequence[int],
    layout: Layout,
    labels: Mapping[int, JudgedLabel],
) -> dict[int, BlockKind]:
    """Return the topic headings: short lines without an end mark between whole sentences."""
    found: dict[int, BlockKind] = {}
    loose = _find_loose_lines(folded, lines, filled, labels)
    if not loose:
        return found
    is_tidy = layout.kind is LayoutKind.BLOCKS
    if is_tidy:
        opened = sum(not ends_sentence(folded, lines[n].end) for n in filled if n not in labels) - len(loose)
        is_tidy = opened <= _RARE * len(filled)
    after = dict(pairwise(filled))
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


def _find_loose_lines(
    folded: str, lines: Sequence[Line], filled: Sequence[int], labels: Mapping[int, JudgedLabel]
) -> list[int]:
    """Return the short lines that end without an end mark, though the one before ended its sentence."""
    loose: list[int] = []
    above = -1
    for number in filled:
        before, above = above, number
        _, begin, end, _ = lines[number]
        last = folded[end - 1]
        if end - begin > _LONGEST_HEADING or last in _ENDS or number in labels or folded[begin].islower():
            continue
        if not (last.isalnum() or last in "\")'"):
            continue
        if before in labels:
            if not labels[before].label.alone:
                loose.append(number)
        elif before < 0 or before == (loose[-1] if loose else None) or ends_sentence(folded, lines[before].end):
            loose.append(number)
    return loose


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
