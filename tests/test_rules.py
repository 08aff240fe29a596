"""Provenance: every field's value can be derived from its raw text by the rule that it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse._stages.rules import RULES, derive_value
from pressparse.model import Transcript
from strategies import DatedHeader, Page, dated_headers, generic_pages, nato_pages, noise

PAGES = st.one_of(nato_pages(), generic_pages())


def check_fields(transcript: Transcript) -> None:
    """Assert that each field of a transcript says what its rule reads from its raw text."""
    style = pressparse.STYLES[transcript.metadata.style]
    for field in transcript.walk():
        if isinstance(field, pressparse.Field):
            assert field.rule in RULES
            assert derive_value(field.rule, field.raw, style) == field.value


class TestReplay:
    """Every field's value can be derived from its `raw` by the rule that it names."""

    @given(noise())
    def test_noise(self, text: str) -> None:
        """Whatever is found in noise follows from its characters."""
        check_fields(pressparse.parse(text))

    @given(PAGES)
    def test_pages(self, page: Page) -> None:
        """The fields of whole pages follow from their characters."""
        check_fields(pressparse.parse(page.text, url=page.url))

    @given(dated_headers())
    def test_dates(self, header: DatedHeader) -> None:
        """So do days in every language."""
        check_fields(pressparse.parse(f"Press conference\n\n{header.printed}\n\nGood evening.\n"))

    @pytest.mark.parametrize("line", ["03/04/2019\n\nUpdated: 25/04/2019", "03/04/2019\n\nUpdated: 04/25/2019"])
    def test_settled_order(self, line: str) -> None:
        """Where another date settled the order, the rule names that order, so that the reading can be repeated."""
        transcript = pressparse.parse(f"Press conference\n\n{line}\n\nGood evening.\n")
        assert transcript.metadata.date is not None
        check_fields(transcript)

    def test_evaluation_set(self, evaluation_texts: list[Path]) -> None:
        """The fields of real pages follow from their characters, too."""
        for path in evaluation_texts:
            check_fields(pressparse.parse(path.read_bytes().decode("utf-8")))


class TestTable:
    """Rules have permanent ids, and a note each."""

    def test_ids(self) -> None:
        """An id is lower-case words joined by dots, and the key of its rule."""
        for name, rule in RULES.items():
            assert rule.id == name
            assert re.fullmatch(r"[a-z]+(\.[a-z]+)+", name)
            assert rule.note

    def test_named_dates(self) -> None:
        """There is a rule for dates in words of each language."""
        assert {f"date.named.{code}" for code in pressparse.LANGUAGES} <= set(RULES)

    def test_unknown_rule(self) -> None:
        """A rule that does not exist is misuse."""
        with pytest.raises(KeyError):
            derive_value("date.of.birth", "12 Feb. 2020", pressparse.STYLES["generic"])
