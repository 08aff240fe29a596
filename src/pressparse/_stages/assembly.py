"""The last stage: values with ids, the tiling of the source, and what only the whole can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pressparse._stages.brackets import Overlay, find_overlays
from pressparse._stages.findings import Findings
from pressparse._stages.header_values import Header
from pressparse._stages.hyphens import find_hyphens
from pressparse._stages.lines import Lines, split_lines
from pressparse._stages.openings import announces_questions
from pressparse._stages.paragraphs import Body
from pressparse._stages.timecodes import Timed
from pressparse.model import (
    BlockKind,
    Blocks,
    Metadata,
    OmissionReason,
    Paragraph,
    ParagraphIds,
    ParagraphKind,
)
from pressparse.span import Span

__all__ = [
    "build_paragraphs",
    "place_edges",
    "report_missing",
    "report_mixed_header",
    "report_questions",
    "tile_source",
]

# The last paragraphs in which an announcement of questions says that they followed.
_LAST = 2


def build_paragraphs(
    text: str, folded: str, body: Body, timed: Sequence[Timed], *, is_summary: bool
) -> tuple[Paragraph, ...]:
    """Return the paragraphs with their ids, their brackets and what their texts leave out.

    Args:
        text: the text.
        folded: its folded form.
        body: the body, with the paragraphs as pieces.
        timed: the stretches for which a time code is printed before them, in order.
        is_summary: whether the text reports what was said, in indirect speech.
    """
    kind = ParagraphKind.INDIRECT if is_summary else ParagraphKind.SPOKEN
    ids = ParagraphIds(text, body.paragraphs)
    nothing = Overlay()
    hyphens = [(*hyphen, OmissionReason.HYPHEN) for hyphen in find_hyphens(text, body.breaks)]
    overlays = find_overlays(text, folded, body.paragraphs, timed, [*body.tags, *hyphens])
    return tuple(
        [
            Paragraph(
                span=pieces[0] if len(pieces) == 1 else Span(pieces[0].start, pieces[-1].stop),
                source=text,
                id=ids,
                pieces=pieces,
                omitted=overlay.omitted,
                kind=ParagraphKind.INSERTED if number in body.insets and not is_summary else kind,
                section=section,
                brackets=overlay.brackets,
            )
            for number, (pieces, section) in enumerate(zip(body.paragraphs, body.sections, strict=True))
            for overlay in (overlays.get(number, nothing),)
        ]
    )


def place_edges(
    text: str, lines: Lines, kinds: Mapping[int, BlockKind], foot: int, margin: Sequence[Span], begins: int
) -> list[tuple[int, int, BlockKind]]:
    """Return where header, foot and margins stand: where each leaf begins, where it stops, and its kind.

    Args:
        text: the text.
        lines: its lines.
        kinds: what each line of the header is, by its number.
        foot: the number of the first line of the foot.
        margin: the line numbers in the margin.
        begins: where the lines begin; what stands before is front matter.
    """
    front = split_lines(text[:begins]) if begins else Lines.gather(())
    return [
        *((front.begins[n], front.ends[n], BlockKind.HEADER) for n in front.find_filled()),
        *((lines.begins[number], lines.ends[number], kind) for number, kind in kinds.items()),
        *((lines.begins[n], lines.ends[n], BlockKind.COLOPHON) for n in lines.find_filled(foot)),
        *((number.start, number.stop, BlockKind.FURNITURE) for number in margin),
    ]


def tile_source(text: str, edges: Sequence[tuple[int, int, BlockKind]], body: Body) -> Blocks:
    """Return the blocks that tile the text: what was read, in order, with gaps of white space between.

    Args:
        text: the text.
        edges: the leaves around the body and in the margin.
        body: the body.
    """
    pieces = [piece for pieces in body.paragraphs for piece in pieces]
    others = (*edges, *body.blocks)
    starts = [*[piece.start for piece in pieces], *[start for start, _, _ in others]]
    stops = [*[piece.stop for piece in pieces], *[stop for _, stop, _ in others]]
    kinds = [*[BlockKind.PARAGRAPH] * len(pieces), *[kind for _, _, kind in others]]
    ends = [0]
    tiled: list[BlockKind] = []
    # Numbers, not values: a text has so many leaves that a value for each would set the garbage collector going.
    for number in sorted(range(len(starts)), key=starts.__getitem__):
        if ends[-1] < starts[number]:
            ends.append(starts[number])
            tiled.append(BlockKind.GAP)
        ends.append(stops[number])
        tiled.append(kinds[number])
    if ends[-1] < len(text):
        ends.append(len(text))
        tiled.append(BlockKind.GAP)
    return Blocks(text, ends[:-1], ends[1:], tiled)


def report_missing(metadata: Metadata, paragraphs: Sequence[Paragraph], findings: Findings) -> None:
    """Report what a transcript should have and this one has not."""
    start = Span(0, 0)
    if metadata.title is None:
        findings.add("no-title", "no line was recognised as a title", start)
    if metadata.date is None:
        findings.add("no-date", "no date of the event was found in the header", start)
    if not paragraphs:
        findings.add("nothing-spoken", "no paragraph of speech was found", start)


def report_mixed_header(header: Header, language: str | None, findings: Findings) -> None:
    """Report labels and phrases of the header that are of another language than the speech."""
    if language is None:
        return
    spoken = language.split("-", maxsplit=1)[0]
    for span, languages in header.tongues:
        if languages and spoken not in languages:
            findings.add("mixed-language-header", f"this is {languages[0]}, the speech is {spoken}", span)


def report_questions(folded: str, paragraphs: Sequence[Paragraph], first_label: int | None, findings: Findings) -> None:
    """Report an announcement of questions that none follows."""
    for number, paragraph in enumerate(paragraphs[-_LAST:], max(0, len(paragraphs) - _LAST)):
        later = paragraphs[number + 1 :]
        asked = any("?" in follower.raw for follower in later)
        if not asked and (first_label is None or (first_label < paragraph.span.start and not later)):
            tail = Span(max(paragraph.span.start, paragraph.span.stop - 300), paragraph.span.stop)
            if announces_questions(folded, tail):
                findings.add("questions-absent", "questions are announced here, but none follows", paragraph.span)
                return
