"""A summary as one page: plots of a corpus, each with its numbers as a table, and links to nothing outside the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from pressparse.corpus.periods import group_months
from pressparse.corpus.plots import draw_bar, draw_columns, draw_timeline
from pressparse.corpus.summary import COVERAGE_STEPS, CorpusSummary
from pressparse.corpus.summary_text import spell_part
from pressparse.diagnostics import CATALOGUE
from pressparse.writing.html_text import escape_words

__all__ = ["summary_to_html"]

_UNKNOWN = "not known"

# The columns that hold words; all others hold numbers.
_WORDED = frozenset(
    {"Code", "Document", "House style", "Kind of event", "Language", "Severity", "What is the case", "Why"}
)


def summary_to_html(summary: CorpusSummary) -> str:
    """Return the figures of a corpus as one page of HTML that needs nothing beside it, with plots and tables.

    Args:
        summary: the summary.

    >>> from pressparse.corpus import Document, parse_corpus, summarise_records
    >>> talks = [Document(id="one", content="ADA MARLOW: Good evening.")]
    >>> summary = summarise_records(result.record for result in parse_corpus(talks, workers=1))
    >>> page = summary_to_html(summary)
    >>> page[:15], "<svg" in page, "<script" in page
    ('<!DOCTYPE html>', True, False)
    """
    return "".join(_write_page(summary))


def _write_page(summary: CorpusSummary) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>Corpus report</title>\n<style>\n{_read_style()}</style>\n</head>\n<body>\n"
    yield f"<header>\n<h1>Corpus report</h1>\n<p>{_describe_extent(summary)}</p>\n</header>\n"
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, (title, _) in _SECTIONS.items())
    yield f'<nav aria-label="On this page"><ul>{links}</ul></nav>\n<main>\n'
    for name, (title, write) in _SECTIONS.items():
        yield f'<section id="{name}">\n<h2>{title}</h2>\n'
        yield from write(summary)
        yield "</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _describe_extent(summary: CorpusSummary) -> str:
    months = sorted({month for month, _ in summary.months if month})
    span = f", {months[0]} to {months[-1]}" if months else ""
    return f"{summary.documents:,} documents{span}"


def _write_figures(summary: CorpusSummary) -> Iterator[str]:
    figures = (
        ("Documents", f"{summary.documents:,}", f"{summary.errors:,} could not be read"),
        ("Characters", f"{summary.characters:,}", "without white space"),
        ("Speech", spell_part(summary.spoken, summary.characters), "of the characters"),
        ("Not understood", spell_part(summary.unread, summary.characters), f"{summary.unread:,} characters"),
        ("Paragraphs", f"{summary.paragraphs:,}", "of speech"),
        ("Turns", f"{summary.turns:,}", f"{spell_part(summary.questions, summary.turns)} are questions"),
        ("Speakers", f"{summary.speakers:,}", "counted in each document"),
        ("Reading", f"{summary.seconds:,.1f} s", "one after the other"),
    )
    yield '<dl class="figures">\n'
    for name, value, note in figures:
        yield f"<div><dt>{name}</dt><dd>{value}<small>{note}</small></dd></div>\n"
    yield "</dl>\n"


def _write_dates(summary: CorpusSummary) -> Iterator[str]:
    houses = [house.style for house in summary.houses]
    periods = group_months(summary.months, houses)
    undated = sum(count for (month, _), count in summary.months.items() if not month)
    yield f'<p class="note">The day of the event, by house; {undated:,} documents state none.</p>\n'
    if periods.labels:
        dated = {house: counts for house, counts in periods.rows.items() if any(counts)}
        yield _frame_plot(draw_timeline(periods.labels, dated, "Documents over time, by house"))
        columns = ["Period", *map(escape_words, dated)]
        rows = (
            [escape_words(label), *(f"{count:,}" if count else "" for count in counts)]
            for label, *counts in zip(periods.labels, *dated.values(), strict=True)
            if any(counts)
        )
        yield from _write_details("Documents of each period and house", columns, rows)


def _write_houses(summary: CorpusSummary) -> Iterator[str]:
    largest = max((house.documents for house in summary.houses), default=0)
    rows = (
        [
            escape_words(house.style),
            f"{house.documents:,}",
            draw_bar(house.documents, largest),
            f"{house.turns:,}",
            spell_part(house.questions, house.turns),
            draw_bar(house.questions, house.turns),
            spell_part(house.characters - house.unread, house.characters),
        ]
        for house in summary.houses
    )
    columns = ["House style", "Documents", "", "Turns", "Questions", "", "Understood"]
    yield from _write_table("The documents read in each house style", columns, rows)


def _write_lengths(summary: CorpusSummary) -> Iterator[str]:
    bounds = [(2 ** (n - 1) if n else 0, 2**n) for n in range(len(summary.turn_lengths))]
    counts = {f"{low:,}": count for (low, _), count in zip(bounds, summary.turn_lengths, strict=True)}
    yield '<p class="note">How many turns are how long, in characters. A column begins at the length below it.</p>\n'
    yield _frame_plot(draw_columns(counts, "Turns by length"))
    rows = (
        [f"{low:,} to {high - 1:,}", f"{count:,}"]
        for (low, high), count in zip(bounds, summary.turn_lengths, strict=True)
    )
    yield from _write_details("Turns of each length", ["Characters", "Turns"], rows)


def _write_questions(summary: CorpusSummary) -> Iterator[str]:
    names = ["none", *(f"≤ {tenth}0 %" for tenth in range(1, len(summary.question_shares)))]
    counts = dict(zip(names, summary.question_shares, strict=True))
    yield '<p class="note">How many documents have which share of questions among their turns.</p>\n'
    yield _frame_plot(draw_columns(counts, "Documents by their share of questions", height=120))
    yield from _write_details("Documents by their share of questions", ["Share", "Documents"], _list_counts(counts))


def _write_coverage(summary: CorpusSummary) -> Iterator[str]:
    names = [*(f"< {100 * step:g} %" for step in COVERAGE_STEPS), "100 %"]
    counts = dict(zip(names, summary.coverage, strict=True))
    yield '<p class="note">How many documents were understood to which share of their characters.</p>\n'
    yield _frame_plot(draw_columns(counts, "Documents by the share that was understood", height=120))
    yield from _write_details("Documents by the share understood", ["Share", "Documents"], _list_counts(counts))
    if summary.least_covered:
        rows = (
            [
                escape_words(record.id),
                spell_part(record.characters - record.unread, record.characters),
                f"{record.unread:,}",
                escape_words(record.style or _UNKNOWN),
            ]
            for record in summary.least_covered
        )
        columns = ["Document", "Understood", "Characters left", "House style"]
        yield from _write_table("The least understood documents", columns, rows)


def _write_diagnostics(summary: CorpusSummary) -> Iterator[str]:
    if not summary.diagnostics:
        yield '<p class="note">There are none.</p>\n'
        return
    largest = max(each.documents for each in summary.diagnostics)
    rows = (
        [
            escape_words(each.code),
            CATALOGUE[each.code].severity.value if each.code in CATALOGUE else "",
            f"{each.documents:,}",
            draw_bar(each.documents, largest),
            f"{each.count:,}",
            escape_words(CATALOGUE[each.code].summary) if each.code in CATALOGUE else "",
        ]
        for each in summary.diagnostics
    )
    columns = ["Code", "Severity", "Documents", "", "Times", "What is the case"]
    yield from _write_table("Diagnostics, those of the most documents first", columns, rows)


def _write_kinds(summary: CorpusSummary) -> Iterator[str]:
    yield '<div class="pair">\n'
    for title, counts in (("Language", summary.languages), ("Kind of event", summary.event_types)):
        largest = max(counts.values(), default=0)
        rows = (
            [escape_words(name.replace("_", " ") or _UNKNOWN), f"{count:,}", draw_bar(count, largest)]
            for name, count in counts.items()
        )
        yield "<div>\n"
        yield from _write_table(f"Documents by {title.lower()}", [title, "Documents", ""], rows)
        yield "</div>\n"
    yield "</div>\n"


def _write_slowest(summary: CorpusSummary) -> Iterator[str]:
    rows = (
        [escape_words(record.id), f"{record.seconds:.2f}", f"{record.characters:,}", f"{record.turns:,}"]
        for record in summary.slowest
    )
    yield '<p class="note">The first documents of a process also pay for what it loads then.</p>\n'
    yield from _write_table("The slowest documents", ["Document", "Seconds", "Characters", "Turns"], rows)


def _write_failed(summary: CorpusSummary) -> Iterator[str]:
    if not summary.failed:
        yield '<p class="note">All documents were read.</p>\n'
        return
    rows = ([escape_words(record.id), escape_words(record.error or "")] for record in summary.failed)
    title = f"The first {len(summary.failed)} of {summary.errors:,}"
    yield from _write_table(title, ["Document", "Why"], rows)


_SECTIONS: Mapping[str, tuple[str, Callable[[CorpusSummary], Iterator[str]]]] = {
    "figures": ("In figures", _write_figures),
    "dates": ("Dates", _write_dates),
    "houses": ("Houses", _write_houses),
    "turns": ("Lengths of turns", _write_lengths),
    "questions": ("Questions", _write_questions),
    "coverage": ("Coverage", _write_coverage),
    "diagnostics": ("Diagnostics", _write_diagnostics),
    "kinds": ("Languages and events", _write_kinds),
    "slowest": ("Slowest", _write_slowest),
    "failed": ("Not read", _write_failed),
}
"""The sections of the page, in their order."""


def _frame_plot(plot: str) -> str:
    """Return a plot in its place, where it can be scrolled to its sides by keyboard, too."""
    return f'<figure tabindex="0">{plot}</figure>\n'


def _list_counts(counts: Mapping[str, int]) -> Iterator[list[str]]:
    return ([escape_words(name), f"{count:,}"] for name, count in counts.items())


def _write_details(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table that is folded away, for a plot above it."""
    yield '<details><summary>The numbers</summary><div class="scroll" tabindex="0">\n'
    yield from _write_table(title, columns, rows)
    yield "</div></details>\n"


def _write_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table of cells that are HTML. A column without a name has the bars of the column before it."""
    yield f"<table>\n<caption>{title}</caption>\n<thead><tr>"
    for column in columns:
        yield f'<th scope="col"{_mark_cell(column)}>{column}</th>' if column else '<td class="drawn"></td>'
    yield "</tr></thead>\n<tbody>\n"
    for row in rows:
        cells = zip(columns[1:], row[1:], strict=True)
        written = "".join(f"<td{_mark_cell(column)}>{cell}</td>" for column, cell in cells)
        yield f'<tr><th scope="row">{row[0]}</th>{written}</tr>\n'
    yield "</tbody>\n</table>\n"


def _mark_cell(column: str) -> str:
    """Return the class of the cells of a column."""
    if not column:
        return ' class="drawn"'
    return "" if column in _WORDED else ' class="number"'


@cache
def _read_style() -> str:
    return resources.files("pressparse.corpus").joinpath("summary.css").read_text(encoding="utf-8")
