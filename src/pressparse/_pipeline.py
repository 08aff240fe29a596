"""The pipeline: from a text to its transcript, stage by stage. Here, and only here, stands what is read after what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from attrs import evolve

from pressparse._reading.source import Source
from pressparse._stages.asides import find_asides, find_contents
from pressparse._stages.assembly import (
    build_paragraphs,
    place_edges,
    report_missing,
    report_mixed_header,
    report_questions,
    tile_source,
)
from pressparse._stages.captions import Captions, find_captions
from pressparse._stages.checks import check_characters, check_form, check_spaces
from pressparse._stages.colophon import Colophon, find_foot_title, read_colophon
from pressparse._stages.columns import check_columns
from pressparse._stages.cues import find_directions, label_cues, list_times, measure_cues, split_cues
from pressparse._stages.exchanges import pair_exchanges
from pressparse._stages.findings import Findings
from pressparse._stages.gluing import cut_glued_lines
from pressparse._stages.header import read_header
from pressparse._stages.header_values import Header
from pressparse._stages.judging import JudgedLabel, judge_labels
from pressparse._stages.labels import find_candidates
from pressparse._stages.layout import measure_layout
from pressparse._stages.lines import Lines, fold_text, split_lines
from pressparse._stages.margins import SpeakerKey, find_line_numbers, find_speaker_key
from pressparse._stages.markers import collect_markers, find_marker_lines
from pressparse._stages.markup import find_headings, find_marks
from pressparse._stages.openings import find_opening
from pressparse._stages.paragraphs import Body, split_paragraphs
from pressparse._stages.running import find_page_ends, find_running_lines
from pressparse._stages.speakers import identify_speakers
from pressparse._stages.timecodes import Timed, find_margin_times
from pressparse._stages.tongues import tell_languages
from pressparse._stages.turns import group_turns
from pressparse.model import (
    BlockKind,
    Blocks,
    DeliveryMarker,
    DeliveryStatus,
    Layout,
    Metadata,
    Paragraph,
    Person,
    Transcript,
)
from pressparse.styles.detect import StyleChoice, choose_style, get_style
from pressparse.styles.style import HouseStyle

__all__ = ["leave_unread", "read_source"]


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
    findings = Findings()
    folded = fold_text(source.text)
    check_characters(source.text, folded, findings)  # here, while nothing else fills the memory
    captions = find_captions(source.text, source.begins, findings)
    if captions is not None:
        return _read_captions(source, folded, captions, findings, style=style, language=language, people=people)
    return _read_page(source, folded, findings, style=style, language=language, people=people)


class _Form(NamedTuple):
    """What the lines of a page say, without the lines, which take more memory than all else that is made of a text."""

    choice: StyleChoice
    header: Header
    colophon: Colophon
    markers: tuple[DeliveryMarker, ...]
    layout: Layout
    labels: Sequence[JudgedLabel]
    nameless: AbstractSet[int]
    """Where what may be somebody else's label begins a line."""
    key: SpeakerKey | None
    timed: Sequence[Timed]
    body: Body
    edges: Sequence[tuple[int, int, BlockKind]]
    """Where header, foot and margins stand."""


def _read_form(
    source: Source, folded: str, findings: Findings, *, style: str | HouseStyle | None, people: Sequence[Person]
) -> _Form:
    """Run the stages that go through the lines."""
    text = source.text
    # lines: the text as lines
    lines = cut_glued_lines(folded, split_lines(text, source.begins))
    lines, margin = find_line_numbers(folded, lines)
    key = find_speaker_key(text, folded, lines)
    times = find_margin_times(folded, lines)
    lines, margin = times.lines, (*margin, *times.spans)
    page_ends = find_page_ends(text, lines)
    running = find_running_lines(folded, lines, page_ends) | times.alone
    # style: whose page it is
    choice = (
        choose_style(folded, lines.begins, lines.ends, url=source.origin.url)
        if style is None
        else StyleChoice(style=get_style(style))
    )
    house = choice.style
    # header and colophon: the metadata, and where the speech begins and ends
    title = lines.find_line(source.title) if source.title is not None else find_foot_title(folded, lines, house)
    marks = find_marks(source.headings, source.strong)
    header = read_header(text, folded, lines, running, house, title, marks, findings)
    colophon = read_colophon(text, folded, lines, header.stop, house)
    # markers: what the text claims about delivery
    said = frozenset(folded[marker.span.start : marker.span.stop] for marker in header.markers)
    marked = find_marker_lines(folded, lines, header.stop, said)
    markers = collect_markers(text, (*header.markers, *marked.values()), findings)
    # layout: how the paragraphs are set
    head_stop = header.stop if key is None else max(header.stop, max(key.lines) + 1)
    body = range(head_stop, max(head_stop, colophon.start))
    shown = lines.pick([n for n in body if n not in running]) if running else lines[body.start : body.stop]
    layout = measure_layout(text, shown)
    # labels and paragraphs: the speech
    kinds = {
        **dict.fromkeys((n for n in running if n in body), BlockKind.FURNITURE),
        **dict.fromkeys((n for n in marked if n in body), BlockKind.MARKER),
    }
    contents = find_contents(folded, lines, body, running, house)
    kinds.update(dict.fromkeys((n for n in contents if lines.begins[n] != lines.ends[n]), BlockKind.CONTENTS))
    is_summary = _is_summary(markers)
    filled = [n for n in lines.find_filled(body.start, body.stop) if n not in kinds]
    named = [speaker.value for speaker in header.speakers]
    labels: Mapping[int, JudgedLabel] = {}
    nameless: AbstractSet[int] = frozenset()
    if not is_summary:  # what is reported in indirect speech has no labels
        initials = {} if key is None else key.people
        shapes = find_candidates(folded, lines, filled, house, initials, marks)
        judged = judge_labels(folded, lines, body, kinds.keys(), layout, shapes, [*named, *people], house, initials)
        labels = judged.labels
        nameless = frozenset(lines.begins[number] for number in judged.unsure)
        for place in judged.unsure.values():
            findings.add("label-unsure", "this may be the label of somebody else", place)
    kinds.update(dict.fromkeys(find_headings(lines, filled, labels.keys(), source.headings), BlockKind.HEADING))
    kinds.update(find_asides(folded, lines, filled, layout, labels, findings, house))
    split = split_paragraphs(
        folded,
        lines,
        body,
        layout,
        {n: judged.label for n, judged in labels.items()},
        kinds,
        page_ends=page_ends,
        is_numbered=bool(margin),
    )
    # what is odd about them
    check_columns(folded, lines, findings)
    check_spaces(text, lines[header.stop].start if header.stop < len(lines) else len(text), findings)
    listed = dict.fromkeys(key.lines if key else (), BlockKind.HEADER)
    return _Form(
        choice=choice,
        header=header,
        colophon=colophon,
        markers=markers,
        layout=layout,
        labels=tuple(labels.values()),
        nameless=nameless,
        key=key,
        timed=times.timed,
        body=split,
        edges=place_edges(text, lines, {**header.kinds, **listed}, colophon.start, margin, source.begins),
    )


def _read_page(
    source: Source,
    folded: str,
    findings: Findings,
    *,
    style: str | HouseStyle | None,
    language: str | None,
    people: Sequence[Person],
) -> Transcript:
    """Run the stages for a text as it stands on a page."""
    text = source.text
    form = _read_form(source, folded, findings, style=style, people=people)
    header, markers = form.header, form.markers
    is_summary = _is_summary(markers)
    named = [speaker.value for speaker in header.speakers]
    paragraphs = build_paragraphs(text, folded, form.body, form.timed, is_summary=is_summary)
    # speakers, turns and exchanges: who said what
    first_label = form.labels[0].label.start if form.labels else None
    # The opening ends where anybody else may begin to speak.
    first_other = min((place for place in (first_label, *form.nameless) if place is not None), default=None)
    opening = find_opening(folded, paragraphs, header, markers, first_other, findings)
    is_alone = len(named) == 1 and not header.joins_others
    identified = identify_speakers(text, form.labels, named, people, form.key, findings, is_alone=is_alone)
    turns, speakers = group_turns(
        text,
        folded,
        paragraphs,
        form.labels,
        identified,
        opening,
        findings,
        nameless=form.nameless,
        timed=form.timed,
    )
    exchanges = pair_exchanges(turns)
    languages = tell_languages(text, [piece for pieces in form.body.paragraphs for piece in pieces])
    metadata = _merge_metadata(header, form.colophon, form.choice, form.layout, languages, language)
    _report_oddities(text, folded, header, metadata, form.choice, paragraphs, first_label, findings)
    return Transcript(
        source=text,
        metadata=metadata,
        markers=markers,
        paragraphs=paragraphs,
        turns=turns,
        speakers=speakers,
        exchanges=exchanges,
        blocks=tile_source(text, form.edges, form.body),
        diagnostics=tuple(
            sorted((*source.diagnostics, *findings.collect()), key=lambda d: (d.span.start, d.span.stop))
        ),
        origin=source.origin,
        page=source.page,
    )


def _is_summary(markers: Sequence[DeliveryMarker]) -> bool:
    """Tell whether a text says that it reports what was said."""
    return any(marker.status is DeliveryStatus.SUMMARY for marker in markers)


def _report_oddities(
    text: str,
    folded: str,
    header: Header,
    metadata: Metadata,
    choice: StyleChoice,
    paragraphs: Sequence[Paragraph],
    first_label: int | None,
    findings: Findings,
) -> None:
    """Report what is odd, missing or uncertain."""
    if choice.uncertain:
        findings.add("style-uncertain", "the signs of a house do not decide for one style", choice.evidence[0])
    report_missing(metadata, paragraphs, findings)
    report_mixed_header(header, metadata.language, findings)
    report_questions(folded, paragraphs, first_label, findings)
    check_form(text, findings)


def _read_captions(
    source: Source,
    folded: str,
    captions: Captions,
    findings: Findings,
    *,
    style: str | HouseStyle | None,
    language: str | None,
    people: Sequence[Person],
) -> Transcript:
    """Run the stages for a caption file, which has neither header nor foot."""
    text = source.text
    choice = StyleChoice(style=get_style(style or "generic"))
    header = Header(stop=0, kinds={})
    layout = measure_cues(captions)
    # labels and paragraphs: the speech
    kinds = find_directions(folded, captions)
    voices = label_cues(text, folded, captions, layout, kinds, people, choice.style)
    split = split_cues(folded, captions, voices, kinds)
    timed = list_times(captions)
    paragraphs = build_paragraphs(text, folded, split, timed, is_summary=False)
    # speakers, turns and exchanges: who said what
    judged = list(voices.labels.values())
    identified = identify_speakers(text, judged, (), people, None, findings, is_alone=False)
    nameless = frozenset(captions.lines[number].begin for number in voices.nameless)
    turns, speakers = group_turns(
        text, folded, paragraphs, judged, identified, (), findings, nameless=nameless, timed=timed
    )
    languages = tell_languages(text, [piece for pieces in split.paragraphs for piece in pieces])
    metadata = _merge_metadata(header, Colophon(start=0), choice, layout, languages, language)
    # what is odd, missing or uncertain
    report_missing(metadata, paragraphs, findings)
    return Transcript(
        source=text,
        metadata=metadata,
        paragraphs=paragraphs,
        turns=turns,
        speakers=speakers,
        exchanges=pair_exchanges(turns),
        blocks=tile_source(text, place_edges(text, Lines.gather(()), {}, 0, (), source.begins), split),
        diagnostics=tuple(
            sorted((*source.diagnostics, *findings.collect()), key=lambda d: (d.span.start, d.span.stop))
        ),
        origin=evolve(source.origin, media_type=captions.media_type),
        page=source.page,
    )


def leave_unread(source: Source, *, style: str | HouseStyle | None, language: str | None) -> Transcript:
    """Return the transcript of what is no text: one block that was not read, and nothing else.

    Args:
        source: what stands for the text, and why it is none.
        style: as for :func:`read_source`; None for the generic one.
        language: the language of the speech, if the caller knows it.
    """
    text = source.text
    house = get_style("generic" if style is None else style)
    return Transcript(
        source=text,
        metadata=Metadata(language=language, style=house.name, layout=measure_layout(text, Lines.gather(()))),
        blocks=Blocks(text, [0], [len(text)], [BlockKind.UNREAD]),
        diagnostics=source.diagnostics,
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
