"""A transcript as an explanation: what each part of the text was read as, by which rule, for which reason.

Like the outline it is for eyes, and its form may change. Lines and columns count from 1 in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressparse.diagnostics import CATALOGUE
from pressparse.model import Paragraph, Transcript, Turn
from pressparse.span import LineIndex
from pressparse.writing.marks import Mark, find_marks
from pressparse.writing.wording import ATTRIBUTION_MEANINGS, make_printable, name_turn, shorten

__all__ = ["to_explanation"]

# How much is shown of a block, and of a place inside one, in code points.
_SHOWN = 60
_QUOTED = 40

_INDENT = " " * 8


def to_explanation(t: Transcript) -> str:
    r"""Return what each part of a text was read as, in lines, without a line end after the last.

    Each block has a line with its number, its kind and its beginning; white space has none. Under it stands what was
    read from it: the turn that begins there, and why its speaker is taken to speak; fields, markers, labels and
    brackets with their rules; diagnostics. At the end stands what each code among them means. Characters that would
    steer a terminal are spelled out.

    Args:
        t: the transcript.

    >>> import pressparse
    >>> print(to_explanation(pressparse.parse("12 Feb. 2020\n\nMS. MARLOW: Good evening.\n")).split("\n\n")[0])
         1  header      12 Feb. 2020
            date: "12 Feb. 2020", 2020-02-12, rule date.named.en
            sign of the style: "12 Feb. 2020", generic
            no-title: warning: no line was recognised as a title
         3  label       MS. MARLOW:
            turn: statement, MARLOW. A label in the text says so.
            label: MS. MARLOW, rule label.printed
         3  paragraph   Good evening.
            paragraph bd60180424c0: spoken, section 1
    """
    codes = dict.fromkeys(diagnostic.code for diagnostic in t.diagnostics)
    parts = ["\n".join(_explain_blocks(t))]
    parts.extend(f"{code}: {CATALOGUE[code].explanation}" for code in codes if code in CATALOGUE)
    return "\n\n".join(filter(None, parts))


def _explain_blocks(t: Transcript) -> Iterator[str]:
    """Yield the line of each block that is more than white space, and after each block what begins in it."""
    index = LineIndex(t.source)
    waiting = sorted(_list_notes(t), key=lambda note: note[0], reverse=True)
    for block in t.blocks:
        if not block.raw.isspace():
            yield f"{index.line(block.span.start):>6}  {block.kind.value:<10}  {shorten(block.raw, _SHOWN)}"
        while waiting and waiting[-1][0] < block.span.stop:
            yield _INDENT + waiting.pop()[1]
    while waiting:
        yield _INDENT + waiting.pop()[1]


def _list_notes(t: Transcript) -> Iterator[tuple[int, str]]:
    """Yield what is said of the parts of a text, each after its place; at one place, the last comes first."""
    for mark in reversed(find_marks(t)):
        yield mark.span.start, _explain_mark(mark, t.source)
    for paragraph in t.paragraphs:
        yield paragraph.span.start, _explain_paragraph(paragraph)
    for turn in t.turns:
        yield turn.span.start, _explain_turn(turn)


def _explain_turn(turn: Turn) -> str:
    again = " The speaker of the turn before is labelled again." if turn.continues else ""
    who = shorten(name_turn(turn), _SHOWN)
    return f"turn: {turn.kind.value}, {who}. {ATTRIBUTION_MEANINGS[turn.attribution]}{again}"


def _explain_paragraph(paragraph: Paragraph) -> str:
    pieces = "" if len(paragraph.pieces) == 1 else f", in {len(paragraph.pieces)} pieces"
    return make_printable(f"paragraph {paragraph.id}: {paragraph.kind.value}, section {paragraph.section + 1}{pieces}")


def _explain_mark(mark: Mark, source: str) -> str:
    """Return what a part was read as; its characters stand beside it unless they were the value."""
    printed = shorten(source[mark.span.start : mark.span.stop], _QUOTED)
    value = shorten(mark.value, _SHOWN)
    parts = (
        f'"{printed}"' if printed and printed != shorten(mark.value, _QUOTED) else "",
        value,
        make_printable(mark.note),
        f"rule {make_printable(mark.rule)}" if mark.rule else "",
    )
    return f"{make_printable(mark.name)}: {', '.join(filter(None, parts))}"
