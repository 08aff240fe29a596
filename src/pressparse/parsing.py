"""From a text to its transcript: the functions that users call, and the one place where the stages' order stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path

from pressparse._reading.decode import Source, decode_bytes
from pressparse._stages.assembly import (
    build_paragraphs,
    report_missing,
    report_mixed_header,
    report_questions,
    tile_source,
)
from pressparse._stages.checks import check_characters, check_spaces
from pressparse._stages.colophon import find_foot_title, read_colophon
from pressparse._stages.findings import Findings
from pressparse._stages.header import read_header
from pressparse._stages.labels import Label, find_labels
from pressparse._stages.layout import measure_layout
from pressparse._stages.lines import fold_text, split_lines
from pressparse._stages.markers import collect_markers, find_marker_lines
from pressparse._stages.paragraphs import split_paragraphs
from pressparse._stages.running import find_running_lines
from pressparse._stages.tongues import tell_languages
from pressparse._stages.turns import open_turn
from pressparse.model import BlockKind, Metadata, Origin, Person, Transcript
from pressparse.span import Span
from pressparse.styles import STYLES
from pressparse.styles.detect import StyleChoice, choose_style, get_style
from pressparse.styles.style import HouseStyle

__all__ = ["parse", "parse_bytes", "parse_file"]


def parse(
    text: str,
    *,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    r"""Read a text as an institution published it.

    Any string gives a transcript; what could not be read is a diagnostic.

    Args:
        text: the text, with its line ends as they are.
        style: the name of a house style (a key of :data:`pressparse.STYLES`), or a style of your own. By default it is
            chosen from signs in the text.
        language: the language of the speech (BCP 47), where you know it. By default it is told from the text.
        url: the address of the page. It may help to choose a style; it never fills a field.
        people: people whom you know to have been there: hints for judging names, never values of their own.

    Returns:
        The transcript. Its ``source`` is the text.

    Raises:
        TypeError: if an argument is of another type; bytes are for :func:`parse_bytes`.
        StyleError: if there is no style of that name.

    >>> import pressparse
    >>> page = "Press conference\n\nby the Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\nGood evening.\n"
    >>> t = pressparse.parse(page)
    >>> t.title, t.date.isoformat(), t.turns[0].speakers[0].name
    ('Press conference', '2020-02-12', 'Ada Marlow')
    """
    if not isinstance(text, str):
        hint = "; use parse_bytes for bytes" if isinstance(text, bytes | bytearray | memoryview) else ""
        msg = f"text must be a str, not {type(text).__name__}{hint}"
        raise TypeError(msg)
    source = Source(text=text, origin=Origin(url=url, media_type="text/plain"))
    return _read_source(source, style=style, language=language, people=people)


def parse_bytes(
    data: bytes | bytearray | memoryview,
    *,
    encoding: str | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    """Read a text from its bytes, without touching its line ends.

    Args:
        data: the bytes. A byte order mark says how they are encoded and is not part of the text.
        encoding: the encoding, where you know it. By default UTF-8; bytes that are not UTF-8 are read as windows-1252,
            with a diagnostic.
        style: as for :func:`parse`.
        language: as for :func:`parse`.
        url: as for :func:`parse`.
        people: as for :func:`parse`.

    Raises:
        DecodingError: if the bytes do not fit the named encoding, or it is unknown.
        TypeError: if an argument is of another type.
        StyleError: if there is no style of that name.

    >>> import pressparse
    >>> pressparse.parse_bytes("Conférence de presse".encode()).origin.encoding
    'utf-8'
    """
    source = decode_bytes(data, encoding=encoding, url=url)
    return _read_source(source, style=style, language=language, people=people)


def parse_file(
    path: str | PathLike[str],
    *,
    encoding: str | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    """Read a text from a file.

    Args:
        path: the file.
        encoding: as for :func:`parse_bytes`.
        style: as for :func:`parse`.
        language: as for :func:`parse`.
        url: as for :func:`parse`.
        people: as for :func:`parse`.

    Raises:
        OSError: if the file can't be read.
        DecodingError: if its bytes do not fit the named encoding, or it is unknown.
        TypeError: if an argument is of another type.
        StyleError: if there is no style of that name.
    """
    data = Path(path).read_bytes()
    return parse_bytes(data, encoding=encoding, style=style, language=language, url=url, people=people)


def _read_source(
    source: Source, *, style: str | HouseStyle | None, language: str | None, people: Iterable[Person]
) -> Transcript:
    """Run the stages in order. This function is the pipeline: nothing else decides what is read after what."""
    _check_hints(language, people)
    text = source.text
    findings = Findings()

    # lines: the text as lines, and its folded form for matching
    folded = fold_text(text)
    lines = split_lines(text)
    # layout: how the paragraphs are set
    layout = measure_layout(text, lines)
    running = find_running_lines(folded, lines)
    # style: whose page it is
    filled = [(line.begin, line.end) for line in lines if not line.is_blank]
    choice = (
        choose_style(folded, filled, STYLES, url=source.origin.url)
        if style is None
        else StyleChoice(style=get_style(style, STYLES))
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
    # labels and paragraphs: the speech
    body = range(header.stop, max(header.stop, colophon.start))
    kinds = {
        **dict.fromkeys((n for n in body if n in running), BlockKind.FURNITURE),
        **dict.fromkeys((n for n in marked if n in body), BlockKind.MARKER),
    }
    labels = find_labels(folded, lines, body, frozenset(kinds))
    split = split_paragraphs(folded, lines, body, layout, labels, kinds)
    paragraphs = build_paragraphs(text, split.drafts, markers)
    # turns: the opening of the header's only speaker
    first_label = min((label.start for label in labels.values()), default=None)
    turn = open_turn(text, folded, paragraphs, header.speakers, header.event_type, markers, first_label, findings)
    languages = tell_languages(text, [piece for paragraph in paragraphs for piece in paragraph.pieces])
    metadata = Metadata(
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
        institution=house.institution,
        style=house.name,
        evidence=choice.evidence,
        layout=layout,
        other=header.other,
    )
    # what is odd, missing or uncertain
    if choice.uncertain:
        findings.add("style-uncertain", "the signs of a house do not decide for one style", choice.evidence[0])
    report_missing(metadata, paragraphs, findings)
    report_mixed_header(header, metadata.language, findings)
    report_questions(folded, paragraphs, first_label, findings)
    if labels:
        findings.add("labels-not-split", f"{len(labels)} lines have the form of labels", _first_span(labels))
    check_characters(text, folded, findings)
    check_spaces(text, lines[header.stop].start if header.stop < len(lines) else len(text), findings)
    return Transcript(
        source=text,
        metadata=metadata,
        markers=markers,
        paragraphs=paragraphs,
        turns=() if turn is None else (turn,),
        speakers=() if turn is None else turn.speakers,
        blocks=tile_source(text, lines, header.kinds, split, colophon.start),
        diagnostics=tuple(
            sorted((*source.diagnostics, *findings.collect()), key=lambda d: (d.span.start, d.span.stop))
        ),
        origin=source.origin,
    )


def _first_span(labels: Mapping[int, Label]) -> Span:
    first = min(labels.values(), key=lambda label: label.start)
    return Span(first.start, first.stop)


def _check_hints(language: str | None, people: Iterable[Person]) -> tuple[Person, ...]:
    """Return the people whom the caller knows; raise if an argument is of another type."""
    if language is not None and not isinstance(language, str):
        msg = f"language must be a BCP 47 code such as 'en', not {language!r}"
        raise TypeError(msg)
    known = tuple(people)
    for person in known:
        if not isinstance(person, Person):
            msg = f"people must be Person values, not {type(person).__name__}: {person!r}"
            raise TypeError(msg)
    return known
