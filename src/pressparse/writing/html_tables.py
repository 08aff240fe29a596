"""The tables and lists of a page: the metadata, the diagnostics, the speakers, the exchanges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressparse.diagnostics import CATALOGUE
from pressparse.model import Speaker, Transcript, Turn
from pressparse.model.wording import count_of
from pressparse.span import LineIndex, Span
from pressparse.writing.html_text import escape_words, quote_words
from pressparse.writing.marks import list_fields, spell_kind, spell_value
from pressparse.writing.wording import name_turn

__all__ = ["write_diagnostics", "write_exchanges", "write_metadata", "write_speakers"]


def write_metadata(t: Transcript, index: LineIndex) -> Iterator[str]:
    """Yield the table of what title and header say, and of what is known of the text, as HTML.

    Args:
        t: the transcript.
        index: the lines of its source.
    """
    metadata = t.metadata
    yield from _begin_table("What was read of the event and the text", ("What", "Value", "Where, and by which rule"))
    for anchor, name, field in list_fields(metadata):
        rule = f"<code>{escape_words(field.rule)}</code>"
        language = metadata.language if isinstance(field.value, str) else None
        yield _write_row(
            name, quote_words(spell_value(field.value), language), f"{_link(anchor, index, field.span)}, {rule}"
        )
    markers = (_link(f"at-marker-{number}", index, marker.span) for number, marker in enumerate(t.markers))
    yield _write_row("delivery", spell_kind(t.delivery.value), ", ".join(markers))
    languages = dict.fromkeys(filter(None, (metadata.language, *metadata.languages)))
    yield _write_row("language", ", ".join(map(quote_words, languages)) or "not known")
    signs = (_link(f"at-sign-{number}", index, span) for number, span in enumerate(metadata.evidence))
    yield _write_row("house style", quote_words(metadata.style), ", ".join(signs))
    layout = metadata.layout
    width = "" if layout.width is None else f", broken near {layout.width} characters"
    yield _write_row("layout", f"{spell_kind(layout.kind.value)}{width}, {count_of(layout.lines, 'line')} of text")
    for name, value in _list_stated(t):
        if value is not None:
            yield _write_row(name, quote_words(value))
    if t.origin.dropped:
        yield _write_row("left out of the page", count_of(len(t.origin.dropped), "part"))
    yield "</tbody></table>"


def write_diagnostics(t: Transcript, index: LineIndex) -> Iterator[str]:
    """Yield how far the text was read, and the list of its diagnostics, each linked with its place, as HTML.

    Args:
        t: the transcript.
        index: the lines of its source.
    """
    coverage, speech, *_ = t.report().split("\n")
    yield f"<p>{coverage.capitalize()}.<br>{speech.capitalize()}.</p>"
    if not t.diagnostics:
        yield "<p>There are no diagnostics.</p>"
        return
    yield "<ol>"
    for number, diagnostic in enumerate(t.diagnostics):
        start = diagnostic.span.start
        entry = CATALOGUE.get(diagnostic.code)
        place = f"line {index.line(start)}, column {index.column(start) + 1}"
        yield (
            f'<li id="diagnostic-{number}" class="{diagnostic.severity.value}">'
            f"<b>{diagnostic.severity.value}</b> <code>{escape_words(diagnostic.code)}</code> "
            f"{escape_words(diagnostic.message)}, "
            f'<a href="#at-diagnostic-{number}">{place}</a>'
        )
        if entry is not None:
            meaning = f"{entry.summary} {entry.explanation.replace('`', '')}"
            yield f"<details><summary>What {entry.code} means</summary><p>{escape_words(meaning)}</p></details>"
        yield "</li>"
    yield "</ol>"


def write_speakers(t: Transcript) -> Iterator[str]:
    """Yield the table of those who speak, as HTML.

    Args:
        t: the transcript.
    """
    if not t.speakers:
        yield "<p>There is nobody who is known to speak.</p>"
        return
    turns: dict[Speaker, list[int]] = {}
    for number, turn in enumerate(t.turns):
        for speaker in turn.speakers:
            turns.setdefault(speaker, []).append(number)
    yield from _begin_table("Who speaks, under which labels", ("Who", "Labels", "Turns"))
    for speaker in t.speakers:
        known = ", ".join(part for part in (speaker.name, speaker.role, speaker.affiliation) if part)
        who = quote_words(known) if known else "many people" if speaker.is_generic else "nobody known by name"
        labels = ", ".join(quote_words(label.value) for label in speaker.labels) or "none"
        found = turns.get(speaker, [])
        first = f'<a href="#turn-{found[0]}">{count_of(len(found), "turn")}</a>' if found else "none"
        yield f'<tr><th scope="row">{who}</th><td>{labels}</td><td>{first}</td></tr>'
    yield "</tbody></table>"


def write_exchanges(t: Transcript) -> Iterator[str]:
    """Yield the table of the exchanges, each turn linked with its place, as HTML.

    Args:
        t: the transcript.
    """
    if not t.exchanges:
        yield "<p>There are no exchanges.</p>"
        return
    places = {turn: number for number, turn in reversed(list(enumerate(t.turns)))}

    def write_turns(turns: Iterable[Turn]) -> str:
        return "".join(_write_turn(turn, places.get(turn), t.metadata.language) for turn in turns)

    yield from _begin_table("Questions with the answers to them", ("No.", "Questions", "Answers"))
    for number, exchange in enumerate(t.exchanges, start=1):
        answers = write_turns(exchange.answers) or "<p>no answer</p>"
        yield (f'<tr><th scope="row">{number}</th><td>{write_turns(exchange.questions)}</td><td>{answers}</td></tr>')
    yield "</tbody></table>"


def _list_stated(t: Transcript) -> Iterator[tuple[str, str | None]]:
    """Yield what house style, caller and page say of the text, none of which stands in it."""
    yield "institution", t.metadata.institution
    yield "address", t.origin.url
    yield "media type", t.origin.media_type
    yield "encoding", t.origin.encoding
    if t.page is not None:
        yield "title, as the page declares it", t.page.title
        yield "published, as the page declares it", t.page.published
        yield "modified, as the page declares it", t.page.modified
        yield "author, as the page declares it", t.page.author
        yield "site, as the page declares it", t.page.site
        yield "language, as the page declares it", t.page.language
        yield "address, as the page declares it", t.page.url


def _write_turn(turn: Turn, number: int | None, language: str | None) -> str:
    name = quote_words(spell_value(turn.asker.value) if turn.asker is not None else name_turn(turn))
    who = name if number is None else f'<a href="#turn-{number}">{name}</a>'
    return f"<p>{who}: {quote_words(turn.text, language)}</p>"


def _begin_table(caption: str, heads: Iterable[str]) -> Iterator[str]:
    cells = "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield f"<table><caption>{caption}</caption><thead><tr>{cells}</tr></thead><tbody>"


def _write_row(name: str, value: str, place: str = "") -> str:
    return f'<tr><th scope="row">{name}</th><td>{value}</td><td>{place}</td></tr>'


def _link(anchor: str, index: LineIndex, span: Span) -> str:
    return f'<a href="#{anchor}">line {index.line(span.start)}</a>'
