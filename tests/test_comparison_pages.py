"""What a comparison is written as: each side can be read back from the page, and no text becomes markup."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import given

import pressparse
from console import ROOT
from pressparse import Transcript
from pressparse.writing.wording import make_printable
from speeches import read_speech, wordings
from strategies import noise
from transcripts import build_rich_transcript

PAYLOADS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "&lt;i&gt;", "\x00\x1b[2J")

# All elements that a page may have.
ELEMENTS = {
    *("a", "body", "caption", "dd", "del", "details", "div", "dl", "dt", "h1", "h2", "h3", "head", "header", "html"),
    *("ins", "li", "main", "meta", "nav", "ol", "p", "span", "style", "summary", "table", "tbody", "td", "th", "thead"),
    *("title", "tr", "ul"),
}


class Page(HTMLParser):
    """A page that is read back: its elements, the texts of both sides, and the marks in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.sides: dict[str, list[str]] = {"a": [], "b": []}
        self.marked: list[tuple[str, str]] = []
        self._side = ""
        self._in_text = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and where a side or its text begins."""
        values = dict(attrs)
        self.elements.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)
        if tag == "div" and values["class"] in self.sides:
            self._side = str(values["class"])
        if tag == "p" and "dir" in values:
            self._in_text = True
            self.sides[self._side].append("")

    def handle_endtag(self, tag: str) -> None:
        """Check that the element was the last to be opened."""
        assert self.open.pop() == tag
        if tag == "p":
            self._in_text = False

    def handle_data(self, data: str) -> None:
        """Add to the text of a side."""
        if self._in_text:
            self.sides[self._side][-1] += data
            if self.open[-1] != "p":
                self.marked.append((self.open[-1], data))


def read_page(a: Transcript, b: Transcript) -> Page:
    """Return the page of a comparison, read back and checked."""
    html = pressparse.comparison_to_html(pressparse.compare(a, b))
    html.encode()
    page = Page(html)
    assert page.open == []
    assert set(page.elements) <= ELEMENTS
    assert {name for name, _ in page.attributes} <= {
        *("aria-labelledby", "charset", "class", "colspan", "content", "dir", "href", "id", "lang", "name", "role"),
        *("rowspan", "scope"),
    }
    targets = {value for name, value in page.attributes if name == "id"}
    assert all(value and value[1:] in targets for name, value in page.attributes if name == "href")
    return page


class TestHtml:
    """The page holds both sides as they are, by paragraph, and nothing but them."""

    def check(self, a: Transcript, b: Transcript) -> None:
        """Assert that the paragraphs of both sides are on the page."""
        page = read_page(a, b)
        for side, transcript in (("a", a), ("b", b)):
            found = page.sides[side]
            texts = [make_printable(paragraph.text) for paragraph in transcript.paragraphs]
            # The page is in the order of side b; what has moved stands elsewhere on side a.
            assert found == texts if side == "b" else sorted(found) == sorted(texts)

    @given(noise(), noise())
    def test_noise(self, a: str, b: str) -> None:
        """Of any two texts."""
        self.check(pressparse.parse(a), pressparse.parse(b))

    @given(wordings(), wordings())
    def test_speeches(self, a: list[str], b: list[str]) -> None:
        """Of two speeches."""
        self.check(read_speech(a), read_speech(b))

    @pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
    def test_payloads(self, payload: str) -> None:
        """What looks like markup stays text, in every field."""
        rich = build_rich_transcript()
        assert rich.metadata.title is not None
        metadata = evolve(rich.metadata, title=evolve(rich.metadata.title, value=payload), language=payload)
        spoken = read_speech(["We met today.", f"They wrote {payload} on the quay."])
        other = evolve(read_speech(["We met today.", f"They painted {payload} there."]), metadata=metadata)
        for a, b in ((spoken, other), (other, spoken)):
            page = read_page(a, b)
            assert make_printable(payload) in "".join(page.sides["a"])
            assert make_printable(payload) in "".join(page.sides["b"])

    def test_marks(self) -> None:
        """What one side alone has is marked by an element, and so are words in another style."""
        a = read_speech(["We met, today.", "We will build the second pier.", "It rains."])
        b = read_speech(["We met today.", "We will build a second pier at once.", "Nobody paid."])
        assert read_page(a, b).marked == [
            ("span", "met,"),
            ("span", "met"),
            ("del", "the"),
            ("span", "pier."),
            ("ins", "a"),
            ("span", "pier"),
            ("ins", "at once."),
            ("del", "It rains."),
            ("ins", "Nobody paid."),
        ]

    def test_same(self) -> None:
        """A page without differences lists none."""
        speech = read_speech(["We met today."])
        assert "nav" not in read_page(speech, speech).elements

    def test_languages(self) -> None:
        """Each side is in its language, the page in English."""
        speech = read_speech(["We met the pilots today, and it rained."])
        for language, found in (("ru", ["en", "en", "ru"]), (None, ["en", "en"])):
            other = evolve(speech, metadata=evolve(speech.metadata, language=language))
            assert [value for name, value in read_page(speech, other).attributes if name == "lang"] == found


class TestText:
    """The text names all paragraphs, and marks what one side alone has."""

    def test_whole(self) -> None:
        """Of a speech with every kind of change."""
        a = read_speech(
            [
                "Good morning to everybody on the quay.",
                "The lamps are lit. The pilots have been asked by the board.",
                "We met, and the rain came.",
                "Nobody paid for the boat.",
                "The dues stay as they are.",
                "It takes a year to mend the old pier.",
                "The crane will be moved.",
            ],
            "(As prepared for delivery)",
        )
        b = read_speech(
            [
                "The dues stay as they are.",
                "Good morning to everybody on the quay.",
                "The lamps are lit.",
                "The pilots have been asked by the board.",
                "We met. And the rain came.",
                "It takes two years to mend the old pier. The crane will be moved.",
                "Thank you.",
            ]
        )
        assert pressparse.comparison_to_text(pressparse.compare(a, b)) == (ROOT / "tests/cases/compared.txt").read_text(
            encoding="utf-8"
        ).rstrip("\n")

    def test_long_paragraph(self) -> None:
        """A long paragraph that was kept is cut."""
        speech = read_speech(["We met today.", "The pier " * 20])
        line = pressparse.comparison_to_text(pressparse.compare(speech, speech)).split("\n")[-1]
        assert line == f"    {('The pier ' * 20)[:67].rstrip()}..."

    @given(noise(), noise())
    def test_noise(self, a: str, b: str) -> None:
        """Nothing steers the terminal, and every paragraph has its two lines."""
        comparison = pressparse.compare(pressparse.parse(a), pressparse.parse(b))
        text = pressparse.comparison_to_text(comparison)
        assert not set(text) & {"\x1b", "\r", "\x85", "\u2028", "\u202e", "\ud800"}
        assert len(text.split("\n\n")[2].split("\n")) == max(1, 2 * len(comparison.paragraphs))


def test_example() -> None:
    """The example says what was dropped, added and changed."""
    script = ROOT / "examples" / "prepared_against_delivered.py"
    assert len(script.read_text(encoding="utf-8").splitlines()) < 40
    run = subprocess.run(  # noqa: S603 - a script of this project
        [sys.executable, "-X", "utf8", str(script)], check=True, capture_output=True, encoding="utf-8"
    )
    assert run.stdout.splitlines() == [
        "as_prepared against as_delivered: 0.78 of the words are the same",
        "dropped: 21 words",
        "added: 21 words",
        "moved: 30 words",
        "line 13 as delivered: twelve for eleven",
        "line 17 as delivered: hope to for will",
        "line 17 as delivered: June. for May.",
        "line 17 as prepared, not said: There will be none next year.",
        "line 19 as prepared, not said: The old pier stays. It belongs to the fishing fleet, and it will be mended.",
        (
            "line 21 as delivered, not planned: And let me say to the pilots: your station will have a stove before "
            "the next winter. You have my word."
        ),
    ]
