"""Transcripts put together by hand, with every sort of value: a parse gives only what its text holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from pressparse.diagnostics import Diagnostic, Severity
from pressparse.model import (
    Attribution,
    Block,
    BlockKind,
    Bracket,
    BracketKind,
    DeliveryMarker,
    DeliveryStatus,
    EventType,
    Exchange,
    Field,
    Layout,
    LayoutKind,
    Metadata,
    Moment,
    Omission,
    OmissionReason,
    Origin,
    Page,
    Paragraph,
    ParagraphKind,
    Person,
    Speaker,
    Transcript,
    Turn,
    TurnKind,
)
from pressparse.span import Span

__all__ = ["build_rich_transcript", "build_transcript_of_turns", "texts", "transcripts"]

T = TypeVar("T")

# Letters, ends of lines, and the two halves of a character beyond U+FFFF, apart and side by side.
texts = st.text(st.characters() | st.sampled_from('\ud83d\ude00\udbff\udc00\u2028\x85\\"\n\U0001f600'), max_size=30)
maybe_texts = st.none() | texts
persons = st.builds(Person, name=maybe_texts, role=maybe_texts, affiliation=maybe_texts)
moments = st.builds(
    Moment,
    date=st.none() | st.dates(),
    time=st.none() | st.times(),
    zone=maybe_texts,
    utc_offset=st.none() | st.integers(-1439, 1439).map(lambda minutes: timedelta(minutes=minutes)),
)
counts = st.integers(0, 9999)
timecodes = st.integers(0, 36_000_000).map(lambda milliseconds: timedelta(milliseconds=milliseconds))
layouts = st.builds(
    Layout,
    kind=st.sampled_from(LayoutKind),
    width=st.none() | counts,
    lines=counts,
    blank_lines=counts,
    open_ends=counts,
    indented=counts,
)
origins = st.builds(
    Origin,
    url=maybe_texts,
    media_type=maybe_texts,
    encoding=maybe_texts,
    dropped=st.lists(texts, max_size=2).map(tuple),
)
pages = st.builds(Page, **{field.name: maybe_texts for field in attrs.fields(Page)})


def several(values: st.SearchStrategy[T], size: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a strategy for tuples of few values."""
    return st.lists(values, max_size=size).map(tuple)


def some_of(values: Sequence[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a strategy for tuples of some of the given values, with repeats."""
    return several(st.sampled_from(values)) if values else st.just(())


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Draw a transcript of every sort of value, whether or not a parse could give it."""
    source = draw(texts)
    owned = {"source": st.just(source)}
    spans = st.tuples(st.integers(0, len(source)), st.integers(0, len(source))).map(lambda pair: Span(*sorted(pair)))

    def fields(values: st.SearchStrategy[T]) -> st.SearchStrategy[Field[T]]:
        return st.builds(Field, span=spans, value=values, rule=texts, **owned)

    metadata = st.builds(
        Metadata,
        title=st.none() | fields(texts),
        event_type=st.none() | fields(st.sampled_from(EventType)),
        speakers=several(fields(persons)),
        **{name: st.none() | fields(moments) for name in ("date", "published", "updated", "started", "ended")},
        place=st.none() | fields(texts),
        language=maybe_texts,
        languages=several(texts),
        institution=maybe_texts,
        style=texts,
        evidence=several(spans),
        layout=layouts,
        other=several(fields(texts)),
    )
    omissions = st.builds(Omission, span=spans, reason=st.sampled_from(OmissionReason), **owned)
    brackets = st.builds(
        Bracket, span=spans, kind=st.sampled_from(BracketKind), label=st.none() | fields(texts), **owned
    )
    paragraphs = draw(
        several(
            st.builds(
                Paragraph,
                span=spans,
                id=texts,
                pieces=several(spans),
                omitted=several(omissions),
                kind=st.sampled_from(ParagraphKind),
                section=counts,
                brackets=several(brackets),
                **owned,
            ),
            3,
        )
    )
    speakers = draw(
        several(
            st.builds(
                Speaker,
                id=texts,
                name=maybe_texts,
                role=maybe_texts,
                affiliation=maybe_texts,
                labels=several(fields(texts)),
                is_generic=st.booleans(),
            )
        )
    )
    turns = draw(
        several(
            st.builds(
                Turn,
                span=spans,
                kind=st.sampled_from(TurnKind),
                speakers=some_of(speakers),
                attribution=st.sampled_from(Attribution),
                label=st.none() | fields(texts),
                asker=st.none() | fields(persons),
                timecode=st.none() | fields(timecodes),
                continues=st.booleans(),
                paragraphs=some_of(paragraphs),
                **owned,
            ),
            3,
        )
    )
    markers = st.builds(
        DeliveryMarker,
        span=spans,
        status=st.sampled_from(DeliveryStatus),
        language=texts,
        repeats=several(spans),
        **owned,
    )
    return Transcript(
        source=source,
        metadata=draw(metadata),
        markers=draw(several(markers)),
        paragraphs=paragraphs,
        turns=turns,
        speakers=speakers,
        exchanges=draw(several(st.builds(Exchange, questions=some_of(turns), answers=some_of(turns)))),
        blocks=draw(several(st.builds(Block, span=spans, kind=st.sampled_from(BlockKind), **owned))),
        diagnostics=draw(
            several(st.builds(Diagnostic, code=texts, severity=st.sampled_from(Severity), message=texts, span=spans))
        ),
        origin=draw(origins),
        page=draw(st.none() | pages),
    )


def build_rich_transcript() -> Transcript:
    """Return a transcript in which no part is empty."""
    source = "Harbour talk\nAda Marlow\n3 May 2021 10:30 CET\nQ: (Laughter) Why?\nMARLOW: So.\nEND"

    def at(text: str) -> Span:
        return Span(source.index(text), source.index(text) + len(text))

    def field(text: str, value: T) -> Field[T]:
        return Field(span=at(text), source=source, value=value, rule="test.rule")

    moment = Moment(date=date(2021, 5, 3), time=time(10, 30), zone="CET", utc_offset=timedelta(hours=1))
    question = Paragraph(
        span=at("(Laughter) Why?"),
        source=source,
        id="aa",
        pieces=(at("(Laughter) Why?"),),
        omitted=(Omission(span=at("(Laughter)"), source=source, reason=OmissionReason.DIRECTION),),
        brackets=(
            Bracket(span=at("(Laughter)"), source=source, kind=BracketKind.INTERJECTION, label=field("Laughter", "x")),
        ),
    )
    answer = Paragraph(span=at("So."), source=source, id="bb", pieces=(at("So."),), section=1)
    asker = Speaker(id="s1", labels=(field("Q", "Q"),), is_generic=True)
    speaker = Speaker(id="s2", name="Ada Marlow", role="Minister", affiliation="Harbour", labels=())
    turns = (
        Turn(
            span=at("Q: (Laughter) Why?"),
            source=source,
            kind=TurnKind.QUESTION,
            speakers=(asker,),
            attribution=Attribution.PRINTED,
            label=field("Q", "Q"),
            asker=field("Q", Person(affiliation="The Quay")),
            timecode=field("Q", timedelta(minutes=1, milliseconds=500)),
            paragraphs=(question,),
        ),
        Turn(
            span=at("MARLOW: So."),
            source=source,
            kind=TurnKind.ANSWER,
            speakers=(speaker,),
            attribution=Attribution.PRINTED,
            label=field("MARLOW", "MARLOW"),
            paragraphs=(answer,),
        ),
    )
    return Transcript(
        source=source,
        metadata=Metadata(
            title=field("Harbour talk", "Harbour talk"),
            event_type=field("talk", EventType.SPEECH),
            speakers=(field("Ada Marlow", Person(name="Ada Marlow")),),
            date=field("3 May 2021", moment),
            published=field("3 May 2021", moment),
            updated=field("3 May 2021", moment),
            started=field("10:30 CET", moment),
            ended=field("10:30 CET", moment),
            place=field("Harbour", "Harbour"),
            language="en",
            languages=("en", "fr"),
            institution="Harbour Office",
            style="generic",
            evidence=(at("Harbour"),),
            layout=Layout(kind=LayoutKind.LINES, width=72, lines=6, blank_lines=0, open_ends=1, indented=0),
            other=(field("3 May 2021", "x"),),
        ),
        markers=(
            DeliveryMarker(
                span=at("END"), source=source, status=DeliveryStatus.VERBATIM, language="en", repeats=(at("END"),)
            ),
        ),
        paragraphs=(question, answer),
        turns=turns,
        speakers=(asker, speaker),
        exchanges=(Exchange(questions=turns[:1], answers=turns[1:]),),
        blocks=(Block(span=Span(0, len(source)), source=source, kind=BlockKind.PARAGRAPH),),
        diagnostics=(Diagnostic(code="lost-space", severity=Severity.INFO, message="here", span=at("So.")),),
        origin=Origin(url="https://harbour.example", media_type="text/plain", encoding="utf-8", dropped=("menu",)),
        page=Page(**{attribute.name: attribute.name for attribute in attrs.fields(Page)}),
    )


_LAYOUT = Layout(kind=LayoutKind.LINES, width=None, lines=5, blank_lines=0, open_ends=0, indented=0)


def build_transcript_of_turns() -> Transcript:
    """Return a transcript with turns of every look: the outline does not depend on what a parse finds."""
    source = "Q: Why?\nMARLOW: So.\nA note.\nMARLOW: Indeed.\nMODERATOR:\n"

    def at(text: str, start: int = 0) -> Span:
        return Span(source.index(text, start), source.index(text, start) + len(text))

    def paragraph(text: str, kind: ParagraphKind = ParagraphKind.SPOKEN) -> Paragraph:
        return Paragraph(span=at(text), source=source, id=text, pieces=(at(text),), kind=kind)

    def label(text: str, start: int = 0) -> Field[str]:
        return Field(span=at(text, start), source=source, value=text, rule="test.label")

    def answer(text: str, span: Span, *, continues: bool) -> Turn:
        return Turn(
            span=span,
            source=source,
            kind=TurnKind.ANSWER,
            speakers=(minister,),
            attribution=Attribution.PRINTED,
            label=label("MARLOW", span.start),
            continues=continues,
            paragraphs=tuple(p for p in paragraphs if p.id == text),
        )

    minister = Speaker(id="s1", name="Ada Marlow")
    paragraphs = (
        paragraph("Why?"),
        paragraph("So."),
        paragraph("A note.", ParagraphKind.INSERTED),
        paragraph("Indeed."),
    )
    question = Turn(
        span=at("Q: Why?"),
        source=source,
        kind=TurnKind.QUESTION,
        speakers=(Speaker(id="s2", is_generic=True),),
        attribution=Attribution.PRINTED,
        label=label("Q"),
        asker=Field(
            span=at("Q"), source=source, value=Person(name="Ivo Brandt", affiliation="The Quay"), rule="test.asker"
        ),
        paragraphs=paragraphs[:1],
    )
    return Transcript(
        source=source,
        metadata=Metadata(style="generic", layout=_LAYOUT),
        paragraphs=paragraphs,
        turns=(
            question,
            answer("So.", at("MARLOW: So."), continues=False),
            answer("Indeed.", at("MARLOW: Indeed."), continues=True),
            Turn(span=at("MODERATOR:"), source=source, kind=TurnKind.MODERATION),
        ),
    )
