"""The shapes of speaker labels: what at the beginning of a line may be one, by its form alone.

A shape decides nothing. Whether ``Let me be clear:`` is a label can't be told from its line; that is judged over the
whole document, by the stage after this one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum, auto
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from pressparse._patterns import compile_pattern, lazy_pattern
from pressparse._stages.lexicon import get_lexicon
from pressparse._stages.lines import Lines
from pressparse._stages.markup import Mark
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import word_table
from pressparse.languages import LANGUAGES
from pressparse.styles.style import HouseStyle

__all__ = ["Label", "LabelShape", "find_candidates", "match_dash", "match_label"]


class LabelShape(StrEnum):
    """How a label is set off from the words after it."""

    COLON = auto()
    """``MR. MARLOW: ...``, ``Ada Marlow, Minister: ...``"""
    STOP = auto()
    """``CHAIR MARLOW. ...``, ``The President. ...``"""
    BARE = auto()
    """``Q And ...``, ``QUESTIONER Can you ...``"""
    DASH = auto()
    """``Q - ...``, ``Presidente.- ...``"""
    BRACKET = auto()
    """``(Ada Marlow)`` or ``【問】`` alone on a line."""
    HEADING = auto()
    """``### Ada Marlow`` without a colon, or what a page sets apart so, in a heading or in bold."""
    ALONE = auto()
    """A name or office alone on a line, without any sign."""
    HOUSE = auto()
    """A pattern of the house style."""


class Label(NamedTuple):
    """What may be a label at the start of a line, as offsets into the text."""

    start: int
    """The first character of the label, after markup."""
    stop: int
    """The character after the label, without its terminator."""
    after: int
    """Where the speech begins, or the end of the line for a label that stands alone."""
    shape: LabelShape
    alone: bool
    """Whether nothing follows it on its line."""
    lead: str
    """The markup before it: ``###``, ``**``."""


# A capital letter; Latin Extended mixes cases, so that a small letter of it passes too.
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ɏЀ-ЯҐΆ-Ω]"
_LOWER = r"[a-zà-öø-ÿĀ-ɏа-џґά-ώ]"
# A word of a name or office that begins with a capital, and what may stand between two of them.
_NAMED = rf"{_CAPITAL}[\w.'-]{{0,40}}"
_SMALL = (
    r"(?:de|del|la|las|los|le|les|van|von|der|den|des|du|dos|das|di|da|do|al|bin|of|the|for|and|et|und|y|e|и|at"
    r"|pro|tempore|h\.|c\.|a\.|D\.)"
)
# (NATO Spokesman) ; [12:17:38 ] ; (00:02)
_NOTE = r"(?: [ ]{0,2} (?: \([^()\n]{1,150}\) | \[[^\[\]\n]{1,60}\] ) )"
_HAN = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"

# What may stand before a label: Markdown, an opening bracket of CJK.
_LEAD = r"(?: \#{1,6}[ ]+ | >[ ] )? (?: \*{1,3} | __ (?!_) | [<【\[] )?"
_CLOSE = r"(?: \*{1,3} | __ (?!_) | [>】\]] )?"

# Q alone ; Q And ; Q: ; Q. ; QAnd ; Q - ; Q2: is a label as "JOURNALIST 2:" is, "Q2 results" is none
_ASKER = lazy_pattern(
    rf"""
    {_LEAD} (?P<label> Q )
    (?:
        {_CLOSE} [:.] {_CLOSE} (?= \s | \Z | (?<=:) ["'(]? {_CAPITAL} )
      | {_CLOSE} [ ]+ -* (?= [ ]* [^\s\w]? {_CAPITAL} | [ ]* [-.\[(\\] )
      | {_CLOSE} \Z
      | (?= {_CAPITAL}{_LOWER} )
    )
    """,
    re.VERBOSE,
)
# THE PRESIDENT: ; MR. McARDEN: ; JAMES DOE (Spokesman): ; Ada Marlow, head of press: ; А.Марлов: ; 林海: ; ______: ;
# [A reporter]:
_COLON = lazy_pattern(
    rf"""
    {_LEAD}
    (?P<label>
        {_NAMED} (?: [ ]{{1,3}} (?: {_NAMED} | {_SMALL} | \d{{1,3}}\.? | [-&/] ) | /{_NAMED} ){{0,14}} {_NOTE}{{0,2}}
        (?: ,[ ] [^:;!?\n]{{1,150}} )?
      | (?= [^:\n]{{0,24}} [{_HAN}] ) [{_HAN}《「A-Za-z] [{_HAN}A-Za-z0-9·・》」/ ]{{0,24}} {_NOTE}?
      | _{{4,}}
      | (?<=\[) [^\[\]:\n]{{2,40}} (?= \]: )
    )
    {_CLOSE} [ ]? ::? {_CLOSE}
    """,
    re.VERBOSE,
)
# CHAIR MARLOW. ; Mr. MARLOW of Port Ash. ; Mr. DeMARLO. ; The PRESIDING OFFICER. ; The President. ; President Marlow.
_STOP = lazy_pattern(
    rf"""
    {_LEAD}
    (?P<label>
        (?: (?:Mr|Mrs|Ms|Dr|Miss|The)\.? [ ] )?
        (?: [A-Z][a-z]{{0,2}} )? [^\W\d_a-z]{{2,}} (?: ['-] [^\W\d_a-z]+ )*
        (?: [ ] (?: {_CAPITAL}\. | (?: [A-Z][a-z]{{1,2}} | O' )? [^\W\d_a-z]+ (?: ['-] [^\W\d_a-z]+ )* ) ){{0,4}}
        (?: [ ] (?: of (?:[ ]the)? (?:[ ]{_CAPITAL}[\w'-]{{1,30}}){{1,3}} | pro [ ] tempore ) )?
      | (?: The [ ] | (?:Mr|Mrs|Ms|Dr|Miss)\. [ ] )? {_CAPITAL}[\w'-]{{1,30}}
        (?: [ ] (?: {_SMALL} [ ] ){{0,2}} {_CAPITAL}[\w'-]{{1,30}} ){{0,4}}
    )
    (?<! [ ]\w ) {_CLOSE} \. {_CLOSE} (?= [ ]{{1,4}} [\[("']{{0,2}} (?: {_CAPITAL} | \d | - ) | [ ]* \Z )
    """,
    re.VERBOSE,
)
# Q - ; R - ; Presidente.- ; PREGUNTA (Rosa Vale, Radio Puerto).- ; Ada Marlow - Mesdames
_DASH = lazy_pattern(
    rf"""
    {_LEAD} (?P<label> {_NAMED} (?: [ ] {_NAMED} ){{0,4}}? {_NOTE}? )
    {_CLOSE} (?: \. -+ | [ ] - ) {_CLOSE} (?= [ ]* [\[("'¿¡]{{0,2}} {_CAPITAL} )
    """,
    re.VERBOSE,
)
# <질문> 항만은 ... ; 【問】
_ANGLED = lazy_pattern(rf"[<【] (?P<label> [{_HAN}]{{1,12}} ) [>】]", re.VERBOSE)
# (Ada Marlow) alone on the line
_BRACKETED = lazy_pattern(
    rf"[(\[] (?P<label> {_NAMED} (?: [ ]? (?: {_NAMED} | {_SMALL} | - ) ){{0,9}} ) [)\]]", re.VERBOSE
)
# ### Ada Marlow ; ### Ada Marlow, Harbour Minister
_HEADING = lazy_pattern(
    rf"""
    \#{{2,6}} [ ]+
    (?P<label> {_NAMED} (?: [ ] (?: {_NAMED} | {_SMALL} ) ){{0,4}} (?: ,[ ] [^:;!?\n]{{1,100}}? )? )
    [ ]? \#*
    """,
    re.VERBOSE,
)
# PRESIDENTA ADA MARLOW, TITULAR DE LOS PUERTOS ; Matteo Vale
_CAPITALS_ALONE = lazy_pattern(rf"(?P<label>{_CAPITAL}[^\Wa-zà-öø-ÿа-яё\d_][^a-zà-öø-ÿа-яё:;!?\"]{{1,150}})")
_NAME_ALONE = lazy_pattern(rf"(?P<label> {_NAMED} (?: [ ] (?: {_NAMED} | {_SMALL} ) ){{1,4}} )", re.VERBOSE)

# Ada Marlow ; Ada Marlow, Harbour Minister
_SET_APART = lazy_pattern(
    rf"(?P<label> {_NAMED} (?: [ ] (?: {_NAMED} | {_SMALL} ) ){{0,6}} {_NOTE}? (?: ,[ ] [^:;!?\n]{{1,100}} )? )",
    re.VERBOSE,
)

# The end of a sentence inside what looks like a label; "MR. MARLOW", "Dr. h. c." and the like have shorter words.
_SENTENCE_END = lazy_pattern(r"[^\W\d_]{4,}\.[ ]")
_TIME_NOTE = lazy_pattern(r"[ ]*[(\[][\d:., ]+[)\]]\Z")
_LONGEST = 240
_LONGEST_ABBREVIATION = 4
_LONGEST_STOP = 70
_LONGEST_ALONE = 120
_LONGEST_PART = 30
_PARTS = ("audience_labels", "question_labels", "unknown_labels", "interpreter_labels")
# "### **Q"
_LONGEST_LEAD = 10
_ENDS_OF_SPEECH = frozenset(".,:;?!-")
# "de", "van", "bin"
_SHORT_WORD = 5
_SIGNS_OF_LABELS = frozenset(".:")
_SIGNS_OF_BRACKETS = frozenset("([")
_ANGLES = frozenset("<【")


def match_label(folded: str, begin: int, end: int) -> Label | None:
    """Return the label-shaped beginning of a line, or None. Labels that only a document shows to be some are left out.

    Args:
        folded: the folded text.
        begin: the first character of the line that is not white space.
        end: the character after its last one.
    """
    shape = LabelShape.BARE
    match = _ASKER().match(folded, begin, end) if folded.find("Q", begin, begin + _LONGEST_LEAD) >= 0 else None
    if match is not None:
        sign = folded[match.end("label") : match.end()].strip("*_ ")[:1]
        shape = {":": LabelShape.COLON, ".": LabelShape.STOP}.get(sign, shape)
    elif begin <= (colon := folded.find(":", begin, begin + _LONGEST)) < end:
        if colon + 1 == end or folded[colon + 1] == " ":
            form = _read_form(folded[begin : colon + 1])
            if form is not None:
                start, stop, lead = form
                after = _pass_blanks(folded, colon + 1, end)
                return Label(begin + start, begin + stop, after, LabelShape.COLON, after >= end, lead)
        match, shape = _COLON().match(folded, begin, end), LabelShape.COLON
        if match is not None and match.end() < end and not _may_follow(match[0], folded[match.end()]):
            match = None
    if shape is LabelShape.COLON and match is not None and not _holds_sentence(match["label"]):
        return _make_label(folded, match, end, shape)
    if shape is not LabelShape.STOP and _may_stop(folded, begin, end):
        # "President Marlow. Let me put it this way: ..." has a colon too, but further on.
        stopped = _STOP().match(folded, begin, end)
        if stopped is not None and not _is_abbreviation(stopped["label"]):
            match, shape = stopped, LabelShape.STOP
    return None if match is None else _make_label(folded, match, end, shape)


@lru_cache(maxsize=4096)
def _read_form(form: str) -> tuple[int, int, str] | None:
    """Return the place of the label in a line up to its colon, and the markup before it; None where the line decides.

    A document prints the same few forms many times.
    """
    match = _COLON().fullmatch(form)
    if match is None or _holds_sentence(match["label"]):
        return None
    label = _make_label(form, match, len(form), LabelShape.COLON)
    return label.start, label.stop, label.lead


def _is_abbreviation(label: str) -> bool:
    """Tell whether what stands before a full stop is an honorific, or another word that is cut: ``Dr``, ``Vors``."""
    if label.lower() in get_lexicon().honorifics:
        return True
    is_short = len(label) <= _LONGEST_ABBREVIATION
    return is_short and word_table("chair_labels").match_whole(split_words(label)) is not None


def _may_stop(folded: str, begin: int, end: int) -> bool:
    """Tell whether a full stop may end a label here, by a quick look: its second word begins with a capital, too."""
    stop = folded.find(".", begin, begin + _LONGEST_STOP)
    if not begin <= stop < end:
        return False
    space = folded.find(" ", begin, stop)
    return space < 0 or not folded[space + 1].islower()


def _holds_sentence(label: str) -> bool:
    """Tell whether a sentence ends inside what looks like a label; "VORS. HOLM" is an abbreviation."""
    return not label.isupper() and _SENTENCE_END().search(label) is not None


def _make_label(folded: str, match: re.Match[str], end: int, shape: LabelShape) -> Label:
    start, stop = match.span("label")
    if folded[stop - 1] in ")]" and (time := _TIME_NOTE().search(folded, start, stop)) is not None:
        stop = time.start()  # "Ada Marlow (00:39)": the time is no part of the label
    if match.start() < start:  # "**Bo Fenwick, Radio Fjord**:"
        stop = start + len(folded[start:stop].rstrip("*"))
    after = _pass_blanks(folded, match.end(), end)
    return Label(start, stop, after, shape, after >= end, folded[match.start() : start].strip())


def _pass_blanks(folded: str, start: int, end: int) -> int:
    while start < end and folded[start] == " ":
        start += 1
    return start


def _may_follow(label: str, after: str) -> bool:
    """Tell whether speech may begin with a character right after a label: only where its script sets no spaces."""
    return after.isspace() or not label.rstrip(":* )]")[-1:].isascii()


@cache
def _bare_labels() -> re.Pattern[str]:
    """Return the pattern of a questioner's label in capitals, without a sign, before a capitalised word."""
    words = {
        name.upper()
        for language in LANGUAGES.values()
        for name in language.question_labels
        if len(name) > 1 and name.isascii() and name.isalpha()
    }
    return re.compile(rf"(?P<label>{'|'.join(sorted(words, key=len, reverse=True))}) {{1,8}}(?={_CAPITAL}{_LOWER})")


def _match_own(patterns: Sequence[re.Pattern[str]], folded: str, begin: int, end: int) -> Label | None:
    """Return the label that a pattern of the house reads at the beginning of a line, or None."""
    match = next((found for pattern in patterns if (found := pattern.match(folded, begin, end)) is not None), None)
    return None if match is None else _make_label(folded, match, end, LabelShape.HOUSE)


def _match_rare(folded: str, begin: int, end: int) -> Label | None:
    """Return the beginning of a line that only a whole document can show to be a label, or None."""
    label = _match_bare(folded, begin, end) if folded[begin + 1 : begin + 2].isupper() else None
    if label is None and begin < folded.find("-", begin, begin + _LONGEST_STOP) < end:
        label = match_dash(folded, begin, end)
    if label is None and folded[begin] in _ANGLES:
        label = _match_angled(folded, begin, end)
    if label is None and end - begin <= _LONGEST_ALONE and folded[end - 1] not in _ENDS_OF_SPEECH:
        label = _match_alone(folded, begin, end)
    return label


def _match_bare(folded: str, begin: int, end: int) -> Label | None:
    """Return a questioner's label in capitals at the beginning of a line, or None."""
    match = _bare_labels().match(folded, begin, end)
    return None if match is None else _make_label(folded, match, end, LabelShape.BARE)


def match_dash(folded: str, begin: int, end: int) -> Label | None:
    """Return a label before a dash at the beginning of a line, or None.

    Args:
        folded: the folded text.
        begin: the first character of the line that is not white space.
        end: the character after its last one.
    """
    match = _DASH().match(folded, begin, end)
    return None if match is None else _make_label(folded, match, end, LabelShape.DASH)


def _match_angled(folded: str, begin: int, end: int) -> Label | None:
    """Return a label in the signs that CJK sets around it at the beginning of a line, or None."""
    match = _ANGLED().match(folded, begin, end)
    return None if match is None else _make_label(folded, match, end, LabelShape.BRACKET)


def _match_alone(folded: str, begin: int, end: int) -> Label | None:
    """Return a short line that only a whole document can show to be a label, or None."""
    first = folded[begin]
    if first in _SIGNS_OF_BRACKETS:
        match, shape = _BRACKETED().fullmatch(folded, begin, end), LabelShape.BRACKET
    elif first == "#":
        match, shape = _HEADING().fullmatch(folded, begin, end), LabelShape.HEADING
    else:
        space = folded.find(" ", begin, end)
        if space >= 0 and folded[space + 1].islower() and folded.find(" ", space + 1, space + _SHORT_WORD) < 0:
            # in names, only short words have small letters; but "Audience member"
            is_part = end - begin <= _LONGEST_PART and _names_part(folded[begin:end])
            return Label(begin, end, end, LabelShape.ALONE, alone=True, lead="") if is_part else None
        pattern = _CAPITALS_ALONE() if folded[begin:end].isupper() else _NAME_ALONE()
        match, shape = pattern.fullmatch(folded, begin, end), LabelShape.ALONE
    return None if match is None else _make_label(folded, match, end, shape)


def _names_part(text: str) -> bool:
    """Tell whether some words name a part in the event that has no name: ``Audience member``."""
    words = split_words(text)
    return bool(words) and any(word_table(name).match_whole(words) is not None for name in _PARTS)


def _match_set_apart(folded: str, begin: int, end: int, mark: Mark) -> Label | None:
    """Return the name that markup sets apart at the beginning of a line, without a sign behind it, or None."""
    stop = min(mark.stop, end)
    if folded[stop : min(stop + 2, end)].lstrip()[:1] in _SIGNS_OF_LABELS:
        return None
    match = _SET_APART().fullmatch(folded, begin, stop)
    if match is None or folded[match.end() - 1] in _ENDS_OF_SPEECH:
        return None
    label = _make_label(folded, match, end, LabelShape.HEADING)
    after = label.after
    if folded.startswith("- ", after, end):  # "Q" in bold, and a dash behind it
        after = _pass_blanks(folded, after + 1, end)
    return label._replace(lead=mark.sign, after=after)


def find_candidates(
    folded: str,
    lines: Lines,
    filled: Sequence[int],
    style: HouseStyle,
    initials: Collection[str] = (),
    marks: Mapping[int, Mark] = MappingProxyType({}),
) -> Mapping[int, Label]:
    """Return what may be labels, by the number of their line, from 0.

    Args:
        folded: the folded text.
        lines: its lines.
        filled: the numbers of the body's lines that may hold speech.
        style: the house style, which may have shapes of its own.
        initials: initials that a key to the speakers lists.
        marks: what markup sets apart at the beginning of a line, by the place where it begins.
    """
    found: dict[int, Label] = {}
    find, begins, ends = folded.find, lines.begins, lines.ends
    own = [compile_pattern(pattern) for pattern in style.labels]
    if initials:  # "TAG   Thank you."
        listed = "|".join(sorted(initials, key=len, reverse=True))
        own.append(compile_pattern(rf"(?P<label>{listed})(?::|(?= )|$) *"))
    for number in filled:
        begin, end = begins[number], ends[number]
        if folded[begin].islower():
            continue
        label = _match_own(own, folded, begin, end) if own else None
        if label is None and begin in marks:
            label = _match_set_apart(folded, begin, end, marks[begin])
        # A quick look: every label but the rare ones has one of these near the beginning of its line.
        if label is None and (
            begin <= find(":", begin, begin + _LONGEST) < end
            or find("Q", begin, begin + _LONGEST_LEAD) >= 0
            or _may_stop(folded, begin, end)
        ):
            label = match_label(folded, begin, end)
        label = label or _match_rare(folded, begin, end)
        if label is not None:
            found[number] = label
    return found
