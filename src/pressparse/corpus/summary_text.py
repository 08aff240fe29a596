"""A summary for eyes: the figures of a corpus as a page of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pressparse.corpus.summary import CorpusSummary
from pressparse.model.wording import count_of
from pressparse.writing.wording import make_printable

__all__ = ["spell_part", "summary_to_text"]


def summary_to_text(summary: CorpusSummary) -> str:
    """Return the figures of a corpus as text, for eyes; its form may change from version to version.

    Args:
        summary: the summary.

    >>> from pressparse.corpus import Document, parse_corpus, summarise_records
    >>> talks = [Document(id="one", content="ADA MARLOW: Good evening."), Document(id="two", content="")]
    >>> summary = summarise_records(result.record for result in parse_corpus(talks, workers=1))
    >>> print(summary_to_text(summary).splitlines()[0])
    Documents:   2 read, 0 could not be read
    """
    return "\n".join(_write_lines(summary))


def spell_part(part: int, whole: int) -> str:
    """Return a part as a share of the whole, in per cent; only all of it is 100 %, and only nothing is 0 %.

    >>> spell_part(1, 3), spell_part(99_999, 100_000), spell_part(0, 0)
    ('33.3 %', '99.9 %', '0.0 %')
    """
    if not whole:
        return "0.0 %"
    share = 1000 * part / whole
    nearest = round(share)
    if nearest in {0, 1000} and part not in {0, whole}:
        nearest = 1 if nearest == 0 else 999
    return f"{nearest / 10:.1f} %"


def _write_lines(summary: CorpusSummary) -> Iterator[str]:
    spoken, unread = (spell_part(part, summary.characters) for part in (summary.spoken, summary.unread))
    yield f"Documents:   {summary.documents:,} read, {summary.errors:,} could not be read"
    yield f"Characters:  {summary.characters:,} without white space: {spoken} speech, {unread} not understood"
    yield (
        f"Speech:      {summary.paragraphs:,} paragraphs, {summary.turns:,} turns, {summary.questions:,} of them "
        f"questions, {summary.speakers:,} speakers"
    )
    days = sorted({month for month, _ in summary.months if month})
    undated = sum(count for (month, _), count in summary.months.items() if not month)
    yield f"Days:        {f'{days[0]} to {days[-1]}, ' if days else ''}{undated:,} without one"
    yield f"Styles:      {_list({house.style: house.documents for house in summary.houses})}"
    yield f"Languages:   {_list(summary.languages)}"
    yield f"Events:      {_list(summary.event_types)}"
    yield f"Time:        {summary.seconds:.1f} seconds of reading"
    if summary.diagnostics:
        width = max(len(each.code) for each in summary.diagnostics)
        yield ""
        yield "Diagnostics:"
        for each in summary.diagnostics:
            yield f"  {each.code:<{width}}  {each.count:>7,} in {count_of(each.documents, 'document')}"
    if summary.least_covered:
        yield ""
        yield "Least understood:"
        for record in summary.least_covered:
            covered = spell_part(record.characters - record.unread, record.characters)
            yield f"  {covered:>7}  {make_printable(record.id)}"
    if summary.slowest:
        yield ""
        yield "Slowest:"
        for record in summary.slowest:
            yield f"  {record.seconds:5.2f} s  {make_printable(record.id)}, {record.characters:,} characters"


def _list(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name or 'not known'} {count:,}" for name, count in counts.items()) or "none"
