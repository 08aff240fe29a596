"""Summaries: sums that belong to their records, and a text and a page that say what the summary says."""

from __future__ import annotations

from collections import Counter
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import pressparse
from effort import share_of_examples
from many_documents import list_talks
from page_reading import read_page
from pressparse.corpus import (
    COVERAGE_STEPS,
    DocumentRecord,
    parse_corpus,
    summarise_records,
    summary_to_html,
    summary_to_text,
)
from pressparse.corpus.periods import group_months
from pressparse.corpus.records import pack_record, unpack_record
from pressparse.corpus.summary_text import spell_part
from pressparse.writing.json import JSONValue
from pressparse.writing.wording import make_printable

CODES = ("no-date", "lost-space", "no-title", "unknown-code")
NAMES = st.sampled_from(["nato", "generic", "<b>house</b>", "un-noon"])


@st.composite
def records(draw: DrawFn) -> DocumentRecord:
    """Return the record of a document: one that was read, or one that was not."""
    name = draw(st.text(min_size=1, max_size=8))
    if draw(st.booleans()) and draw(st.booleans()):
        return DocumentRecord(id=name, error=draw(st.text(min_size=1, max_size=8)))
    characters = draw(st.integers(0, 5000))
    turns = draw(st.integers(0, 30))
    day = draw(st.none() | st.dates())
    return DocumentRecord(
        id=name,
        characters=characters,
        spoken=draw(st.integers(0, characters)),
        unread=draw(st.integers(0, characters)),
        paragraphs=draw(st.integers(0, 9)),
        turns=turns,
        questions=draw(st.integers(0, turns)),
        speakers=draw(st.integers(0, 9)),
        style=draw(NAMES),
        language=draw(st.none() | st.sampled_from(["en", "fr"])),
        event_type=draw(st.none() | st.sampled_from(["speech", "press_briefing"])),
        date=None if day is None else day.isoformat(),
        turn_lengths=tuple(draw(st.lists(st.integers(0, 9), max_size=17))),
        diagnostics=tuple(draw(st.dictionaries(st.sampled_from(CODES), st.integers(1, 9))).items()),
        seconds=draw(st.floats(0, 9)),
    )


class TestRecords:
    """A record is written without loss."""

    @given(records())
    def test_packed(self, record: DocumentRecord) -> None:
        unpacked = unpack_record(pack_record(record))
        assert (unpacked, unpacked.seconds) == (record, record.seconds)

    @pytest.mark.parametrize("packed", [None, [], {}, {"id": 7}, {"id": "a", "turn_lengths": 7}])
    def test_what_is_none(self, packed: JSONValue) -> None:
        with pytest.raises(pressparse.FormatError, match="a record of a document must"):
            unpack_record(packed)


class TestSummary:
    """Every figure is a sum over the records."""

    @given(st.lists(records()))
    def test_sums(self, listed: list[DocumentRecord]) -> None:
        summary = summarise_records(iter(listed))
        read = [record for record in listed if record.error is None]
        failed = [record for record in listed if record.error is not None]
        assert (summary.documents, summary.errors) == (len(read), len(failed))
        assert summary.failed == tuple(failed[:10])
        for name in ("characters", "spoken", "unread", "paragraphs", "turns", "questions", "speakers"):
            assert getattr(summary, name) == sum(getattr(record, name) for record in read)
        assert {house.style: house.documents for house in summary.houses} == Counter(record.style for record in read)
        for house in summary.houses:
            of_house = [record for record in read if record.style == house.style]
            for name in ("turns", "questions", "characters", "unread"):
                assert getattr(house, name) == sum(getattr(record, name) for record in of_house)
        assert summary.languages == Counter(record.language or "" for record in read)
        assert summary.event_types == Counter(record.event_type or "" for record in read)
        assert summary.months == Counter(((record.date or "")[:7], record.style) for record in read)
        for each in summary.diagnostics:
            counts = [count for record in read for code, count in record.diagnostics if code == each.code]
            assert (each.documents, each.count) == (len(counts), sum(counts))
        for n, count in enumerate(summary.turn_lengths):
            assert count == sum(record.turn_lengths[n] for record in read if n < len(record.turn_lengths))
        for (low, high), count in zip(pairwise([0, *COVERAGE_STEPS, 2]), summary.coverage, strict=True):
            assert count == sum(1 for record in read if low <= record.coverage < high)
        for n, count in enumerate(summary.question_shares):
            shares = [10 * record.questions / record.turns for record in read if record.turns]
            assert count == sum(1 for share in shares if n - 1 < share <= n)

    @given(st.lists(records()))
    def test_who_is_named(self, listed: list[DocumentRecord]) -> None:
        summary = summarise_records(listed)
        read = [record for record in listed if record.error is None]
        slowest = sorted((record.seconds for record in read), reverse=True)[:10]
        assert [record.seconds for record in summary.slowest] == slowest
        least = sorted(record.coverage for record in read if record.unread)[:10]
        assert [record.coverage for record in summary.least_covered] == least

    @given(st.permutations(range(5)))
    def test_order(self, order: list[int]) -> None:
        """The order of the records says nothing but which of equals are named first."""
        results = [result.record for result in parse_corpus(list_talks(5), workers=1)]
        assert summarise_records(results[n] for n in order) == summarise_records(results)


class TestShares:
    """A share is 0 % or 100 % only where it is nothing, or all."""

    @given(st.integers(0, 10**7).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
    def test_ends(self, counts: tuple[int, int]) -> None:
        part, whole = counts
        spelled = float(spell_part(part, whole).removesuffix(" %"))
        assert (spelled == 0) == (part == 0)
        assert (spelled == 100) == (part == whole != 0)
        assert not whole or abs(spelled - 100 * part / whole) <= 0.1


class TestPeriods:
    """A plot over time has all counts, in periods of one length without a gap, and not too many of them."""

    @given(
        st.dictionaries(
            st.tuples(st.just("") | st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)), NAMES), st.integers(1, 9)
        )
    )
    def test_counts(self, months: dict[tuple[str, str], int]) -> None:
        houses = sorted({house for _, house in months})
        periods = group_months(months, houses)
        assert len(periods.labels) <= 80
        assert sum(map(sum, periods.rows.values())) == sum(count for (month, _), count in months.items() if month)
        assert list(periods.labels) == sorted(set(periods.labels))
        for house, counts in periods.rows.items():
            assert len(counts) == len(periods.labels)
            assert sum(counts) == sum(count for (month, each), count in months.items() if month and each == house)

    def test_sizes(self) -> None:
        assert group_months({("2020-11", "a"): 1, ("2027-12", "a"): 1}, ["a"]).labels[:2] == ["2020", "2021"]
        assert group_months({("1901-11", "a"): 1, ("2000-01", "a"): 1}, ["a"]).labels[0] == "1900-1901"


class TestText:
    """The text has each figure, a line a thing, and nothing that steers a terminal."""

    @given(st.lists(records()))
    def test_lines(self, listed: list[DocumentRecord]) -> None:
        summary = summarise_records(listed)
        lines = summary_to_text(summary).split("\n")
        assert lines == [make_printable(line) for line in lines]
        assert lines[0] == f"Documents:   {summary.documents:,} read, {summary.errors:,} could not be read"
        named = len(summary.diagnostics) + len(summary.least_covered) + len(summary.slowest)
        assert sum(1 for line in lines if line.startswith("  ")) == named


class TestPage:
    """The page is whole in itself, and a table has each number that a plot shows."""

    @share_of_examples(0.3)
    @given(st.lists(records()))
    def test_page(self, listed: list[DocumentRecord]) -> None:
        summary = summarise_records(listed)
        page = summary_to_html(summary)
        elements = read_page(page).elements
        assert not {"script", "img", "link", "iframe"} & {element.tag for element in elements}
        assert "url(" not in page
        targets = {f"#{element.id}" for element in elements}
        assert {element.attributes["href"] for element in elements if "href" in element.attributes} <= targets
        said = unescape(page)
        for record in (*summary.failed, *summary.slowest, *summary.least_covered):
            assert make_printable(" ".join(record.id.split())) in said
        for plot in (element for element in elements if element.tag == "svg"):
            assert plot.attributes.get("aria-label") or plot.attributes.get("aria-hidden") == "true"

    def test_real_documents(self) -> None:
        summary = summarise_records(result.record for result in parse_corpus(list_talks(9), workers=1))
        page = summary_to_html(summary)
        assert "<dd>9<small>0 could not be read</small></dd>" in page
        assert page.count("<circle") == len({month for month, _ in summary.months})
        for code in summary.diagnostics:
            assert pressparse.CATALOGUE[code.code].summary in unescape(page)
