"""The pipeline: from a text to its transcript, stage by stage. Here, and only here, stands what is read after what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pressparse._reading.source import Source
from pressparse._stages.asides import find_asides, find_contents
from pressparse._stages.assembly import (
    build_paragraphs,
    report_missing,
    report_mixed_header,
    report_questions,
    tile_source,
)
from pressparse._stages.checks import check_characters, check_spaces
from pressparse._stages.colophon import Colophon, find_foot_title, read_colophon
from pressparse._stages.exchanges import pair_exchanges
from pressparse._stages.findings import Findings
from pressparse._stages.gluing import cut_glued_lines
from pressparse._stages.header import read_header
from pressparse._stages.header_values import Header
from pressparse._stages.judging import JudgedLabel, judge_labels
from pressparse._stages.labels import find_candidates
from pressparse._stages.layout import measure_layout
from pressparse._stages.lines import fold_text, split_lines
from pressparse._stages.margins import find_line_numbers, find_speaker_key
from pressparse._stages.markers import collect_markers, find_marker_lines
from pressparse._stages.openings import find_opening
from pressparse._stages.paragraphs import split_paragraphs
from pressparse._stages.running import find_page_ends, find_running_lines
from pressparse._stages.speakers import identify_speakers
from pressparse._stages.tongues import tell_languages
from pressparse._stages.turns import group_turns
from pressparse.model import BlockKind, DeliveryStatus, Layout, Metadata, Person, Transcript
from pressparse.styles.detect import StyleChoice, choose_style, get_style
from pressparse.styles.style import HouseStyle

__all__ = ["read_source"]


def read_source(
    source: Source, *, style: str | HouseStyle | None, language: str | None, people: Sequence[Person] = ()
) -> Transcript:
    """Run the stages in order.

    Args:
        source: the text and how it was come by.
        style: the name of a house style, or a style; None to choose one.
        language: the language of the speech; None to tell it from the text.
        people: people of whom the caller knows that they were there.
    """
    text = source.text
    findings = Findings()

    # lines: the text as lines, and its folded form for matching
    folded = fold_text(text)
    lines = cut_glued_lines(folded, split_lines(text, source.begins))
    lines, margin = find_line_numbers(folded, lines)
    key = find_speaker_key(text, folded, lines)
    running = find_running_lines(folded, lines)
    # style: whose page it is
    choice = (
        choose_style(folded, lines, url=source.origin.url) if style is None else StyleChoice(style=get_style(style))
    )
    house = choice.style
    # header and colophon: the metadata, and where the speech begins and ends
    foot_title = find_foot_title(folded, lines, house)
    header = read_header(text, folded, lines, running, house, foot_title, findings)
    colophon = read_colophon(text, folded, lines, header.stop, house)
    # markers: what the text claims about delivery
    said = frozenset(folded[marker.span.start : marker.span.stop] for marker in header.markers)
    marked = find_marker_lines(folded, lines, header.stop, said)
    markers = collect_markers(text, (*header.markers, *marked.values()), findings)
    # layout: how the paragraphs are set
    head_stop = header.stop if key is None else max(header.stop, max(key.lines) + 1)
    body = range(head_stop, max(head_stop, colophon.start))
    layout = measure_layout(
        text, [lines[n] for n in body if n not in running] if running else lines[body.start : body.stop]
    )
    # labels and paragraphs: the speech
    kinds = {
        **dict.fromkeys((n for n in running if n in body), BlockKind.FURNITURE),
        **dict.fromkeys((n for n in marked if n in body), BlockKind.MARKER),
    }
    contents = find_contents(folded, lines, body, running, house)
    kinds.update(dict.fromkeys((n for n in contents if not lines[n].is_blank), BlockKind.CONTENTS))
    is_summary = any(marker.status is DeliveryStatus.SUMMARY for marker in markers)
    filled = [n for n in body if not lines[n].is_blank and n not in kinds]
    named = [speaker.value for speaker in header.speakers]
    labels: Mapping[int, JudgedLabel] = {}
    if not is_summary:  # what is reported in indirect speech has no labels
        initials = {} if key is None else key.people
        shapes = find_candidates(folded, lines, filled, house, initials)
        labels = judge_labels(folded, lines, body, kinds.keys(), layout, shapes, [*named, *people], house, initials)
    kinds.update(find_asides(folded, lines, filled, layout, labels, findings, house))
    split = split_paragraphs(
        folded,
        lines,
        body,
        layout,
        {n: judged.label for n, judged in labels.items()},
        kinds,
        page_ends=find_page_ends(text, lines),
        is_numbered=bool(margin),
    )
    paragraphs = build_paragraphs(text, folded, split, is_summary=is_summary)
    # speakers, turns and exchanges: who said what
    judged = list(labels.values())
    first_label = judged[0].label.start if judged else None
    opening = find_opening(folded, paragraphs, header, markers, first_label, findings)
    is_alone = len(named) == 1 and not header.joins_others
    identified = identify_speakers(text, judged, named, people, key, findings, is_alone=is_alone)
    turns, speakers = group_turns(text, folded, paragraphs, judged, identified, opening, findings)
    exchanges = pair_exchanges(turns)
    languages = tell_languages(text, [piece for pieces in split.paragraphs for piece in pieces])
    metadata = _merge_metadata(header, colophon, choice, layout, languages, language)
    # what is odd, missing or uncertain
    if choice.uncertain:
        findings.add("style-uncertain", "the signs of a house do not decide for one style", choice.evidence[0])
    report_missing(metadata, paragraphs, findings)
    report_mixed_header(header, metadata.language, findings)
    report_questions(folded, paragraphs, first_label, findings)
    check_characters(text, folded, findings)
    check_spaces(text, lines[header.stop].start if header.stop < len(lines) else len(text), findings)
    from_key = {} if key is None else dict.fromkeys(key.lines, BlockKind.HEADER)
    return Transcript(
        source=text,
        metadata=metadata,
        markers=markers,
        paragraphs=paragraphs,
        turns=turns,
        speakers=speakers,
        exchanges=exchanges,
        blocks=tile_source(text, lines, {**header.kinds, **from_key}, split, colophon.start, margin, source.begins),
        diagnostics=tuple(
            sorted((*source.diagnostics, *findings.collect()), key=lambda d: (d.span.start, d.span.stop))
        ),
        origin=source.origin,
        page=source.page,
    )


def _merge_metadata(
    header: Header,
    colophon: Colophon,
    choice: StyleChoice,
    layout: Layout,
    languages: tuple[str, ...],
    language: str | None,
) -> Metadata:
    """Return what header and colophon say; where both say a thing, the header holds."""
    return Metadata(
        title=header.title,
        event_type=header.event_type,
        speakers=header.speakers,
        date=header.date,
        published=header.published or colophon.published,
        updated=header.updated or colophon.updated,
        started=header.started,
        ended=colophon.ended,
        place=header.place,
        language=language or (languages[0] if languages else None),
        languages=languages,
        institution=choice.style.institution,
        style=choice.style.name,
        evidence=choice.evidence,
        layout=layout,
        other=header.other,
    )
