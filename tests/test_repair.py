"""repair() gives a new text and exactly what was changed; what is clean stays as it is."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from legacy_pools import SENTENCES
from pressparse import Change, MissingExtraError, Repair
from test_encodings import CLEAN, decode_wrongly

PIECES = (
    "todayâ€™s",
    "cafÃ©",
    "Good",
    " ",
    "\n",
    "\x92",
    "\x85",
    "voilÃ\xa0",
    "Ã ",
    "Ð¿Ñ€Ð¸Ð²ÐµÑ‚",
    "é",
    "“",
    "ﬁ",
    "\ud83d",
)
garbled_texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)


def apply(text: str, changes: tuple[Change, ...]) -> str:
    """Return a text with changes applied, from the last to the first."""
    for change in reversed(changes):
        assert text[change.span.start : change.span.stop] == change.before
        text = text[: change.span.start] + change.after + text[change.span.stop :]
    return text


class TestExact:
    """The changes applied to the old text give the new one, and undone they give the old one."""

    @given(garbled_texts)
    def test_both_ways(self, text: str) -> None:
        mended = pressparse.repair(text)
        assert apply(text, mended.changes) == mended.text
        undone = tuple(Change(before=c.after, after=c.before, span=c.new_span, new_span=c.span) for c in mended.changes)
        assert apply(mended.text, undone) == text
        assert all(c.before != c.after for c in mended.changes)

    @given(st.sampled_from(sorted(SENTENCES)), st.data())
    def test_every_language(self, language: str, data: st.DataObject) -> None:
        """UTF-8 that was read as windows-1252 comes back."""
        text = "\n".join(data.draw(st.permutations(SENTENCES[language])))
        assert pressparse.repair(decode_wrongly(text)).text == text
        assert pressparse.repair(text) == Repair(text=text, changes=())


@pytest.mark.parametrize(
    "text", [*(t for t in CLEAN if not {"Đ", "\x85"} & set(t)), "“ﬁne” ＡＢＣ &amp; e\u0301", "todayís", ""], ids=ascii
)
def test_left_alone(text: str) -> None:
    """No other clean-up is done, and what can't be told is left."""
    assert pressparse.repair(text) == Repair(text=text, changes=())


def test_long_line() -> None:
    mended = pressparse.repair("cafÃ© " * 5000)
    assert apply("cafÃ© " * 5000, mended.changes) == mended.text


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'pressparse\[repair\]'") as caught:
        pressparse.repair("cafÃ©")
    assert caught.value.extra == "repair"


@pytest.mark.parametrize("text", [b"Good", None, 7])
def test_misuse(text: object) -> None:
    with pytest.raises(TypeError, match=rf"text must be a str, not {type(text).__name__}"):
        pressparse.repair(text)  # type: ignore[arg-type]
