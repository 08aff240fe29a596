"""Front matter: what it declares, that it is no part of the speech, and what is none."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse import BlockKind, Page
from promises import check_promises

TEXT = "Press conference\n\nby Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\nGood evening.\n\nThank you.\n"

CASES: Mapping[str, tuple[str, Page]] = {
    "plain": ("title: Ferry talks\ndate: 2020-02-12\n", Page(title="Ferry talks", published="2020-02-12")),
    "quoted": ('title: "Ferry: \\"talks\\""\nlang: \'en\'\n', Page(title='Ferry: "talks"', language="en")),
    "keys of scrapers": (
        "sitename: Harbour Office\nurl: https://example.org/1\nlast_modified: 2020-02-13\n",
        Page(site="Harbour Office", url="https://example.org/1", modified="2020-02-13"),
    ),
    "authors": (
        "title: One\nauthors:\n  - Ada Marlow\n  - Bo Fenwick\n",
        Page(title="One", author="Ada Marlow, Bo Fenwick"),
    ),
    "nested values": ("title: One\nimage:\n  src: a.png\n", Page(title="One")),
    "nothing said": ("title: One\nauthor:\n", Page(title="One")),
}


class TestDeclared:
    """What is declared is in `page`."""

    @pytest.mark.parametrize(("front", "page"), CASES.values(), ids=CASES.keys())
    def test_yaml(self, front: str, page: Page) -> None:
        """Flat values of the usual keys are read, and the text below as if they were not there."""
        text = f"---\n{front}---\n{TEXT}"
        t, bare = pressparse.parse(text), pressparse.parse(TEXT)
        assert t.page == page
        check_promises(t, text)
        assert [turn.text for turn in t.turns] == [turn.text for turn in bare.turns]
        assert (t.title, t.date) == (bare.title, bare.date)
        offset = len(text) - len(TEXT)
        assert all(block.kind in {BlockKind.HEADER, BlockKind.GAP} for block in t.blocks if block.span.stop <= offset)

    def test_toml(self) -> None:
        """TOML's fences and signs are read too."""
        t = pressparse.parse(f'+++\ntitle = "Ferry talks"\n+++\n{TEXT}')
        assert t.page == Page(title="Ferry talks")

    @given(
        title=st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1).filter(str.strip),
        ending=st.sampled_from(["\n", "\r\n"]),
    )
    def test_any_title(self, title: str, ending: str) -> None:
        """Any title that is quoted comes back."""
        text = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{TEXT}".replace("\n", ending)
        t = pressparse.parse(text)
        assert t.page is not None
        assert " ".join((t.page.title or "").split()) == " ".join(title.split())
        assert pressparse.parse_bytes(text.encode()).page == t.page


class TestNone:
    """What only looks like front matter is text."""

    @pytest.mark.parametrize(
        "text",
        [
            "---\nQUESTION: When?\n---\nADA MARLOW: Now.\n",
            "---\nGood evening.\n---\n",
            "---\ntitle: One\n",
            "--- \n---\n",
            "---",
            "",
            TEXT,
            f"\n---\ntitle: One\n---\n{TEXT}",
        ],
    )
    def test_text(self, text: str) -> None:
        """There is no page, and all promises hold."""
        t = pressparse.parse(text)
        assert t.page is None
        check_promises(t, text)
