"""The pane of the source: each row as published, who speaks in one margin, what it was read as in the other.

The characters of the source are the text of the elements of class ``src``, in order. Elements ``a`` and ``b`` in them
are the page's own words; an element ``i`` stands for the one character whose number it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pressparse.model import BlockKind, Paragraph, ParagraphKind, Transcript, Turn
from pressparse.span import LINE_ENDS, LineIndex, Span
from pressparse.writing.html_segments import Row, Segment, cut_rows
from pressparse.writing.html_text import escape_source, escape_words, mark_language, quote_words
from pressparse.writing.marks import Mark
from pressparse.writing.wording import ATTRIBUTION_MEANINGS, name_person, name_turn

__all__ = ["write_source"]

# Blocks that look like the text around them.
_PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.GAP})

# So many line ends of a gap are shown as they are; a gap of more is cut short on the screen, not in the page.
_MOST_BLANK = 4


def write_source(t: Transcript, marks: Sequence[Mark], index: LineIndex) -> Iterator[str]:
    """Yield the source as HTML, every part marked as what it was read as.

    Args:
        t: the transcript.
        marks: its marks, in order.
        index: the lines of its source.
    """
    writer = _RowWriter(t, index)
    order = sorted(range(len(t.turns)), key=lambda number: t.turns[number].span.start)
    ranks = {number: rank for rank, number in enumerate(order)}
    begun = 0
    yield '<div class="broken">' if t.metadata.layout.width is not None else "<div>"
    for number, group in groupby(cut_rows(t, marks), key=lambda row: row.turn):
        rows = list(group)
        rank = -1 if number is None else ranks[number]
        # Turns to which no row belongs have their margin too.
        while begun < len(order) and (begun < rank or t.turns[order[begun]].span.start < rows[0].start):
            yield _begin_turn(t.turns[order[begun]], order[begun]) + _END_TURN
            begun += 1
        if number is None:
            yield _begin_no_turn(rows)
        else:
            yield _begin_turn(t.turns[number], number if begun == rank else None)
            begun = max(begun, rank + 1)
        yield from map(writer.write, rows)
        yield _END_TURN
    for number in order[begun:]:
        yield _begin_turn(t.turns[number], number) + _END_TURN
    yield "</div>"


_END_TURN = "</div></section>\n"


def _begin_no_turn(rows: Sequence[Row]) -> str:
    kinds = {segment.block.kind for row in rows for segment in row.segments if segment.block is not None}
    who = "<h3>Nobody known</h3><p>in no turn</p>" if BlockKind.PARAGRAPH in kinds else ""
    return f'<section class="part"><div class="who">{who}</div><div>'


def _begin_turn(turn: Turn, number: int | None = None) -> str:
    """Return the beginning of a turn, with its margin; without a number, of the rest of one that was interrupted."""
    name = quote_words(name_turn(turn))
    if number is None:
        return f'<section class="part {turn.kind.value}"><div class="who"><h3>{name}</h3><p>continued</p></div><div>'
    reasons = [ATTRIBUTION_MEANINGS[turn.attribution]]
    if turn.label is not None:
        rule = escape_words(turn.label.rule)
        reasons.append(f"The label is {quote_words(turn.label.value)}, by the rule <code>{rule}</code>.")
    if turn.continues:
        reasons.append("The speaker of the turn before is labelled again.")
    functions = [quote_words(speaker.role) for speaker in turn.speakers if speaker.role and speaker.name]
    asked = [f"asked by {quote_words(name_person(turn.asker.value))}"] if turn.asker is not None else []
    about = f"<p>{', '.join((*asked, *functions))}</p>" if asked or functions else ""
    return (
        f'<section class="part {turn.kind.value}" id="turn-{number}"><div class="who"><h3>{name}</h3>{about}'
        f"<details><summary><b>{turn.kind.value}</b>, {turn.attribution.value}</summary>"
        f"<p>{' '.join(reasons)}</p></details></div><div>"
    )


class _RowWriter:
    """Writes the rows of one transcript."""

    def __init__(self, t: Transcript, index: LineIndex) -> None:
        self._source = t.source
        self._index = index
        self._language = mark_language(t.metadata.language)
        self._pieces = {
            piece.start: (paragraph, number)
            for paragraph in t.paragraphs
            for number, piece in enumerate(paragraph.pieces, start=1)
        }

    def write(self, row: Row) -> str:
        """Return a row, with the list of what its parts were read as."""
        text = "".join(map(self._write_segment, row.segments))
        blocks = {segment.block.span: segment.block for segment in row.segments if segment.block is not None}
        shown = [block for block in blocks.values() if block.kind is not BlockKind.GAP]
        kinds = ", ".join(dict.fromkeys(block.kind.value for block in shown or blocks.values())) or "in no block"
        notes = [self._note_block(block.span, block.kind) for block in shown]
        notes.extend(_note_mark(mark) for segment in row.segments for mark in segment.opened)
        reading = ""
        if notes:
            line = self._index.line(row.start)
            reading = (
                f"<details><summary>{line} <b>{kinds}</b></summary>"
                f"<ul>{''.join(f'<li>{note}</li>' for note in notes)}</ul></details>"
            )
        return f'<div class="row"><p class="src" dir="auto"{self._language}>{text}</p>{reading}</div>\n'

    def _write_segment(self, segment: Segment) -> str:
        raw = self._source[segment.start : segment.stop]
        classes = list(segment.looks)
        kind = None if segment.block is None else segment.block.kind
        if kind is not None and kind not in _PLAIN:
            classes.append(kind.value)
        elif kind is BlockKind.GAP and sum(map(raw.count, LINE_ENDS)) > _MOST_BLANK:
            classes.append("blank")
        text = escape_source(raw)
        shown = f'<span class="{" ".join(classes)}">{text}</span>' if classes else text
        empty = (mark for mark in segment.opened if not len(mark.span))
        return f"{''.join(map(_write_tag, empty))}{shown}{''.join(map(_write_tag, segment.closed))}"

    def _note_block(self, span: Span, kind: BlockKind) -> str:
        note = f"<b>{kind.value}</b> {_spell_span(span)}"
        if kind is not BlockKind.PARAGRAPH or span.start not in self._pieces:
            return note
        paragraph, number = self._pieces[span.start]
        return f"{note}, {self._describe_piece(paragraph, number)}"

    def _describe_piece(self, paragraph: Paragraph, number: int) -> str:
        parts = [f"id <code>{escape_words(paragraph.id)}</code>"]
        if paragraph.kind is not ParagraphKind.SPOKEN:
            parts.append(paragraph.kind.value)
        if len(paragraph.pieces) > 1:
            parts.append(f"piece {number} of {len(paragraph.pieces)}")
        return ", ".join(parts)


def _write_tag(mark: Mark) -> str:
    if not mark.is_tagged:
        return ""
    anchor = f' id="{mark.anchor}"' if mark.anchor else ""
    if mark.target:
        return f'<a class="tag {mark.look}"{anchor} href="#{mark.target}" lang="en">{escape_words(mark.name)}</a>'
    return f'<b class="tag {mark.look}"{anchor} lang="en">{escape_words(mark.name)}</b>'


def _note_mark(mark: Mark) -> str:
    parts = (
        quote_words(mark.value) if mark.value else "",
        escape_words(mark.note),
        f"rule <code>{escape_words(mark.rule)}</code>" if mark.rule else "",
    )
    return f"<b>{escape_words(mark.name)}</b> {_spell_span(mark.span)}: {', '.join(filter(None, parts))}"


def _spell_span(span: Span) -> str:
    return f"{span.start}–{span.stop}"
