"""Lines of the body that are no speech: tables of contents, topic headings, notes, captions, narration.

What is told here needs the labels, since a heading stands between two turns and a narration begins with a name in the
form of the labels.
"""

from __future__ import annotations

from bisect import bisect_right
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
from pressparse._stages.lines import Line, Lines
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

_ENDS_OF_PAGES = frozenset("0123456789ABCD")
_PAGES_ENOUGH = 5
_NEAR_PAGES = 12
_MOST_CONTENTS = 60
_LONGEST_PREFACE, _MOST_PREFACE = 100, 8
_LONGEST_HEADING, _MOST_WORDS, _FEW_WORDS = 90, 12, 6
# The longest heading of a table of contents: "Index for today's press briefing"
_LONGEST_OF_CONTENTS = 50
_LONGEST_ENTRY = 300
_TITLE_SHARE = 0.7
_LONG_WORD = 4
_RARE = 0.1
_ENDS = frozenset(".,:;-")
_LONGEST_CAPTION = 300
_CAPTION_END = 8
# Every caption speaks of a photograph, in one language or other: a quick look before words are compared.
_CAPTION_SIGNS = ("oto", "HOTO", "Bildq", "ото")
_LAST_LINES = 6


def find_contents(folded: str, lines: Lines, body: range, running: AbstractSet[int], style: HouseStyle) -> range:
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
        for number in lines.find_filled(body.start, body.stop):
            if end.fullmatch(folded, lines.begins[number], lines.ends[number]):
                return range(body.start, number + 1)
    listed = _find_listed_contents(folded, lines, body)
    if listed:
        return listed
    last = body.start + _MOST_CONTENTS - _NEAR_PAGES
    count = 0
    for number in body:
        if number - last > _NEAR_PAGES:
            break
        if number not in running and _ends_in_page(folded, lines.begins[number], lines.ends[number]):
            last, count = number, count + 1
    return range(body.start, last + 1) if count >= _PAGES_ENOUGH else range(body.start, body.start)


def _ends_in_page(folded: str, begin: int, end: int) -> bool:
    """Tell whether a line ends in the number of a page, as one of a table of contents does."""
    if not 0 < end - begin <= _LONGEST_ENTRY or folded[end - 1] not in _ENDS_OF_PAGES:
        return False
    return _PAGE().fullmatch(folded, begin, end) is not None


def _find_listed_contents(folded: str, lines: Lines, body: range) -> range:
    """Return a table of contents below a heading that says so: list items and short lines without an end mark."""
    headings = _contents_headings()
    top = list(lines.find_filled(body.start, min(body.stop, body.start + _MOST_CONTENTS)))
    for place, number in enumerate(top):
        begin, end = lines.begins[number], lines.ends[number]
        if end - begin > _LONGEST_OF_CONTENTS or folded[begin:end].rstrip(" :").lower() not in headings:
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
    lines: Lines,
    filled: Sequence[int],
    layout: Layout,
    labels: Mapping[int, JudgedLabel],
    findings: Findings,
    style: HouseStyle,
) -> dict[int, BlockKind]:
    """Return what lines of the body are if they are no speech, by their number.

    Args:
        folded: the folded text.
        lines: its lines.
        filled: the numbers of the body's lines that may hold speech.
        layout: how its paragraphs are set.
        labels: the labels, by the number of their line.
        findings: where it is reported that a line was not understood.
        style: the house style.
    """
    found = _find_preface(folded, lines, filled, labels, style, findings)
    if any(judged.printed[:2].isupper() for judged in labels.values()):
        found.update(_find_narration(folded, lines, filled, labels))
    found.update(_find_captions(folded, lines, filled, labels))
    found.update(_find_last_note(folded, lines, filled, labels))
    loose = _find_loose_lines(folded, lines, filled, labels, found)
    if loose:
        found.update(_find_headings(folded, lines, filled, loose, layout, labels))
    return found


def _find_preface(
    folded: str,
    lines: Lines,
    filled: Sequence[int],
    labels: Mapping[int, JudgedLabel],
    style: HouseStyle,
    findings: Findings,
) -> dict[int, BlockKind]:
    """Return the headings of the house, and the lines before the first label if none of them is a sentence.

    These are the rest of a header.
    """
    found: dict[int, BlockKind] = {}
    if style.headings:
        headings = [
            number
            for number in filled
            if number not in labels and matches_any(style.headings, folded[lines.begins[number] : lines.ends[number]])
        ]
        found.update(dict.fromkeys(headings, BlockKind.HEADING))
    first = next(iter(labels), -1)
    above = list(takewhile(lambda number: number < first, filled[: _MOST_PREFACE + 1]))
    if len(above) > _MOST_PREFACE or any(
        lines.ends[n] - lines.begins[n] > _LONGEST_PREFACE or ends_sentence(folded, lines.ends[n]) for n in above
    ):
        return found
    for number in above:
        if number not in found:
            place = Span(lines.begins[number], lines.ends[number])
            findings.add("unread-header-line", "this line of the header was not understood", place)
            found[number] = BlockKind.UNREAD
    return found


def _find_narration(
    folded: str, lines: Lines, filled: Sequence[int], labels: Mapping[int, JudgedLabel]
) -> dict[int, BlockKind]:
    """Return the lines that tell what somebody does: a name as in the labels, or of a chair, and a verb."""
    found: dict[int, BlockKind] = {}
    keys: frozenset[str] | None = None
    for number in filled:
        begin = lines.begins[number]
        if not folded[begin : begin + 2].isupper() or number in labels:
            continue
        match = _NARRATION().match(folded, begin, lines.ends[number])
        if match is not None:
            keys = frozenset(fold_label(judged.printed) for judged in labels.values()) if keys is None else keys
            if fold_label(match["name"]) in keys or read_label(match["name"]).kind is LabelKind.CHAIR:
                found[number] = BlockKind.NOTE
    return found


def _find_captions(
    folded: str, lines: Lines, filled: Sequence[int], labels: Mapping[int, JudgedLabel]
) -> dict[int, BlockKind]:
    """Return the captions of photographs."""
    found: dict[int, BlockKind] = {}
    captions = word_table("caption_phrases")
    for number in _find_signed(folded, lines, filled):
        begin, end = lines.begins[number], lines.ends[number]
        if number in labels or end - begin > _LONGEST_CAPTION:
            continue
        words = split_words(folded[begin:end])
        if any(len(words) - match.first <= _CAPTION_END for match in captions.find(words)):
            found[number] = BlockKind.NOTE
    return found


def _find_signed(folded: str, lines: Lines, filled: Sequence[int]) -> set[int]:
    """Return the numbers of the lines in which a sign of a caption stands."""
    signed: set[int] = set()
    begins: list[int] = []
    for sign in _CAPTION_SIGNS:
        at = folded.find(sign)
        while at >= 0:
            begins = begins or [lines.begins[number] for number in filled]
            rank = bisect_right(begins, at) - 1
            if rank >= 0:
                signed.add(filled[rank])
            after = begins[rank + 1] if rank + 1 < len(begins) else len(folded)
            at = folded.find(sign, max(at + 1, after))
    return signed


def _find_last_note(
    folded: str, lines: Lines, filled: Sequence[int], labels: Mapping[int, JudgedLabel]
) -> dict[int, BlockKind]:
    """Return an editor's note near the end of a text, from its label on."""
    last = [number for number in filled[-_LAST_LINES:] if number not in labels]
    for place, number in enumerate(last):
        match = _NOTE().match(folded, lines.begins[number], lines.ends[number])
        if match is None:
            continue
        is_note = word_table("note_labels").match_whole(split_words(match["label"])) is not None
        if is_note and (match["label"].isupper() or number == last[-1]):
            return dict.fromkeys(last[place:], BlockKind.NOTE)
    return {}


def _find_loose_lines(
    folded: str,
    lines: Lines,
    filled: Sequence[int],
    labels: Mapping[int, JudgedLabel],
    found: Mapping[int, BlockKind],
) -> dict[int, int]:
    """Return the short lines that end without an end mark, though the one before ended its sentence.

    Each comes with the number of the line after it; the last line of a text is no such line.
    """
    loose: dict[int, int] = {}
    begins, ends = lines.begins, lines.ends
    before = last_loose = -1
    for number, following in pairwise(filled):
        begin, end = begins[number], ends[number]
        above, before = before, number
        if end - begin > _LONGEST_HEADING:
            continue
        last = folded[end - 1]
        if last in _ENDS or folded[begin].islower() or number in found or number in labels:
            continue
        if not (last.isalnum() or last in "\")'") or (last == ")" and ends_sentence(folded, end)):
            continue
        if above in labels:
            is_loose = not labels[above].label.alone
        else:
            is_loose = above in {-1, last_loose} or ends_sentence(folded, ends[above])
        if is_loose:
            loose[number] = following
            last_loose = number
    return loose


def _find_headings(
    folded: str,
    lines: Lines,
    filled: Sequence[int],
    loose: Mapping[int, int],
    layout: Layout,
    labels: Mapping[int, JudgedLabel],
) -> dict[int, BlockKind]:
    """Return those of the loose lines that are topic headings."""
    found: dict[int, BlockKind] = {}
    is_tidy = layout.kind is LayoutKind.BLOCKS
    if is_tidy:
        spoken = (number for number in filled if number not in labels)
        opened = sum(not ends_sentence(folded, lines.ends[number]) for number in spoken) - len(loose)
        is_tidy = opened <= _RARE * len(filled)
    for number, following in loose.items():
        text = folded[lines.begins[number] : lines.ends[number]]
        words = text.split()
        if following in labels:
            is_heading = not labels[following].label.alone and _is_title(words)
        else:
            is_heading = _NUMBERED().fullmatch(text) is not None
            is_heading = is_heading or (is_tidy and len(words) <= _FEW_WORDS and _opens_topic(text, number, lines))
        if is_heading:
            found[number] = BlockKind.HEADING
    return found


def _is_title(words: Sequence[str]) -> bool:
    """Tell whether words are set as a title: most of the long ones begin with a capital."""
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    long = [word for word in words if len(word) >= _LONG_WORD and not is_small_word(word)]
    return bool(long) and sum(word[0].isupper() or word[0].isdigit() for word in long) >= _TITLE_SHARE * len(long)


def _opens_topic(text: str, number: int, lines: Lines) -> bool:
    """Tell whether a short line stands alone and is no greeting."""
    alone = number > 0 and lines[number - 1].is_blank and number + 1 < len(lines) and lines[number + 1].is_blank
    return alone and text[0].isupper() and word_table("greetings").match(split_words(text), 0) is None
