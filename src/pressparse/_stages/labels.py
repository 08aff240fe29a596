"""Lines in the form of speaker labels: candidates by shape, then judged over the whole document.

Whether ``Let me be clear:`` is a label can't be told from its line. A candidate counts if its shape leaves no doubt
(capitals and a colon, a name with its role in brackets, a questioner's label), or if the same label recurs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._stages.lines import Line
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import word_table

__all__ = ["Label", "find_labels", "match_label"]


class Label(NamedTuple):
    """A label at the start of a line, as offsets into the text."""

    start: int
    """The first character of the label, after markup."""
    stop: int
    """The character after the label, without its terminator."""
    after: int
    """Where the speech begins, or the end of the line for a label that stands alone."""
    is_sure: bool
    """Whether its shape alone makes it a label."""


_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω]"
_LOWER = r"[a-zà-öø-ÿā-žа-яёіїєґα-ωά-ώ]"
# A word of a name or office that begins with a capital, and the small words between two of them.
_NAMED = rf"{_CAPITAL}[\w.'-]{{0,24}}"
_SMALL = r"(?:de|del|la|le|van|von|der|den|of|the|for|and|et|y|e|di|da|do|dos|al|bin)"
_NOTE = r"(?:[ ]? \([^()\n]{1,150}\) )?"

# What may stand before a label: Markdown, an opening bracket.
_LEAD = r"(?: \#{1,6}[ ] | >[ ] | \*\*\*? | __ (?!_) | [<【\[] )?"
_CLOSE = r"(?: \*\*\*? | __ | [>】\]] )?"

# Q ; Q: ; Q. ; QAnd ; Q -
_ASKER = lazy_pattern(
    rf"""
    {_LEAD} (?P<label> Q )
    (?: [:.] {_CLOSE} (?=\s|\Z) | [ ]+-?(?=[ ]?[^\s\w]?{_CAPITAL}|[ ]*-) | (?={_CAPITAL}{_LOWER}) )
    """,
    re.VERBOSE,
)
# THE PRESIDENT: ; MR. McARDEN: ; Secretary Marlow: ; JAMES DOE (Spokesman): ; Ada Marlow, head of press:
# А.Марлов: ; 林海: ; ______: for an unknown person
_COLON = lazy_pattern(
    rf"""
    {_LEAD}
    (?P<label>
        {_NAMED} (?: [ ]{{1,3}} (?: {_NAMED} | {_SMALL} ) ){{0,7}} {_NOTE} (?: ,[ ] [^:.!?\n]{{1,150}} )?
      | [\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af·]{{1,12}} {_NOTE}
      | _{{4,}}
    )
    [ ]? ::? {_CLOSE}
    """,
    re.VERBOSE,
)
# CHAIR MARLOW. ; Mr. MARLOW. ; The President.
_FULL_STOP = lazy_pattern(
    rf"""
    {_LEAD}
    (?P<label>
        (?: (?:Mr|Mrs|Ms|Dr|Miss)\.? [ ] )? {_CAPITAL}{{2,}}[^\W\d_a-z]* (?: [ ] {_CAPITAL}[A-Z'-]{{1,20}} ){{0,4}}
      | (?:Mr|Mrs|Ms)\.? [ ] {_CAPITAL}[a-z]{{1,2}}{_CAPITAL}{{2,20}}
      | The [ ] {_CAPITAL}[\w'-]{{2,20}} (?: [ ] {_CAPITAL}[\w'-]{{2,20}} ){{0,2}}
      | (?:Mr|Mrs|Ms|Dr)\. [ ] {_CAPITAL}[\w'-]{{1,20}}
    )
    \. (?= [ ]{{1,3}} ["'(\[]? {_CAPITAL} (?: {_LOWER} | [ '] ) )
    """,
    re.VERBOSE,
)
# What every label with a full stop begins with; a line of prose seldom does.
_BEFORE_STOP = lazy_pattern(rf"{_LEAD} (?: {_CAPITAL}{{2}} | M[ris] | Dr | The[ ] )", re.VERBOSE)
_LONGEST = 220
_LONGEST_BEFORE_STOP = 70
_LONGEST_ALONE = 100
# "### Q"
_LONGEST_LEAD = 8
# McARDEN, DeMARLO
_INNER_CAPITALS = lazy_pattern(r"\b(?:Mc|Mac|De|La|Le|O')[A-Z]{2,}")
# "PS", "NB": notes in capitals
_SHORTEST = 2
_CAPITALS_ALONE = lazy_pattern(rf"{_CAPITAL}[^\Wa-zà-öø-ÿа-яё\d_][^a-zà-öø-ÿа-яё\d_:;!?()\"]{{2,100}}")


def match_label(folded: str, begin: int, end: int) -> Label | None:
    """Return the label-shaped beginning of a line, or None.

    Args:
        folded: the folded text.
        begin: the first character of the line that is not white space.
        end: the character after its last one.
    """
    match = None
    if folded.find(":", begin, end) >= 0:
        match = _COLON().match(folded, begin, end)
        if match is not None and match.end() < end and not _may_follow(match[0], folded[match.end()]):
            match = None
    if match is None and folded.find("Q", begin, begin + _LONGEST_LEAD) >= 0:
        match = _ASKER().match(folded, begin, end)
    if match is None and folded.find(". ", begin, min(end, begin + _LONGEST_BEFORE_STOP)) >= 0:
        match = _FULL_STOP().match(folded, begin, end)
    if match is None:
        return None
    start, stop = match.span("label")
    after = match.end()
    while after < end and folded[after] == " ":
        after += 1
    return Label(start, stop, after, _is_sure(folded[start:stop], alone=after >= end, colon=match.re is _COLON()))


def _may_follow(label: str, after: str) -> bool:
    """Tell whether speech may begin with a character right after a label: only where its script sets no spaces."""
    return after.isspace() or not label[-2:-1].isascii()


@lru_cache(maxsize=4096)
def _is_sure(printed: str, *, alone: bool, colon: bool) -> bool:
    """Tell whether a label's shape leaves no doubt that it is one."""
    name = printed.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0].strip()
    if word_table("question_labels").match_whole(split_words(name)) is not None or printed.startswith("__"):
        return True
    shouted = name.isupper() or _INNER_CAPITALS().search(name) is not None
    return colon and ((shouted and not alone and len(name) > _SHORTEST) or "(" in printed)


def find_labels(folded: str, lines: Sequence[Line], body: range, skipped: frozenset[int]) -> Mapping[int, Label]:
    """Return the labels of a document, by the number of their line, from 0.

    Args:
        folded: the folded text.
        lines: its lines.
        body: the numbers of the body's lines.
        skipped: the numbers of those that are markers or furniture.
    """
    candidates: dict[int, Label] = {}
    alone: dict[int, Label] = {}
    find, capitals, may_stop = folded.find, _CAPITALS_ALONE().fullmatch, _BEFORE_STOP().match
    for number, (_, begin, end, is_blank) in zip(body, lines[body.start : body.stop], strict=True):
        if is_blank or folded[begin].islower() or number in skipped:
            continue
        label = None
        # A quick look: every label has one of these near the beginning of its line.
        if (
            find(":", begin, end) >= 0
            or find("Q", begin, begin + _LONGEST_LEAD) >= 0
            or (find(". ", begin, begin + _LONGEST_BEFORE_STOP) >= 0 and may_stop(folded, begin))
        ):
            label = match_label(folded, begin, end)
        if label is not None:
            candidates[number] = label
        elif end - begin <= _LONGEST_ALONE and folded[begin:end].isupper() and capitals(folded, begin, end):
            alone[number] = Label(begin, end, end, is_sure=False)
    printed = {number: folded[label.start : label.stop].lower() for number, label in candidates.items()}
    counts = Counter(printed.values())
    accepted = {n: label for n, label in candidates.items() if label.is_sure or counts[printed[n]] > 1}
    lonely = Counter(folded[label.start : label.stop] for label in alone.values())
    if len(alone) > 3 and sum(count for count in lonely.values() if count > 1) * 2 > len(alone):  # noqa: PLR2004
        accepted.update(alone)
    return dict(sorted(accepted.items()))
