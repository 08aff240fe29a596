"""Web pages: their text with its structure, what stands beside it, what they declare, and what hostile ones do."""

from __future__ import annotations

import builtins
import json
import tracemalloc
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

import pressparse
from pressparse import BlockKind, MissingExtraError, Page
from promises import check_promises
from test_conferences import check_people, folded, read_turn
from web_pages import CHROME, MARKUPS, web_pages

BODY = (
    "<h1>Press conference</h1><p>12 February 2026</p>"
    "<p>ADA MARLOW: Good evening, and welcome to the harbour.</p>"
    "<p>BO FENWICK: When will the ferry sail?</p><p>ADA MARLOW: In May, as we said.</p>"
)
"""What stands in the middle of a page."""
TEXT = (
    "Press conference\n\n12 February 2026\n\nADA MARLOW: Good evening, and welcome to the harbour.\n\n"
    "BO FENWICK: When will the ferry sail?\n\nADA MARLOW: In May, as we said."
)

GRAPH = {
    "@graph": [
        {"@type": "BreadcrumbList", "name": "x"},
        {"@type": ["NewsArticle"], "headline": "One", "dateModified": "2026-02-13", "author": [{"name": "Ada Marlow"}]},
    ]
}
"""What a page may say of itself for search engines."""


class TestRoundTrip:
    """A conference written as a page comes back with the same turns and texts."""

    @pytest.mark.parametrize("kind", MARKUPS)
    @given(data=st.data())
    def test_turns(self, data: st.DataObject, kind: str) -> None:
        """Turns, people and paragraphs are those of the conference; the chrome around it is nobody's words."""
        page = data.draw(web_pages(kind))
        event(page.conference.form)
        t = pressparse.parse_html(page.markup)
        assert len(t.turns) == len(page.conference.turns)
        found = [read_turn(*pair) for pair in zip(t.turns, page.conference.turns, strict=True)]
        assert found == [folded(turn) for turn in page.conference.turns]
        check_people(t, page.conference)
        check_promises(t, t.source)


class TestText:
    """The text is what a reader of the page sees, one line a block."""

    CASES: Mapping[str, tuple[str, str]] = {
        "white space is folded": ("<p>Good\n   evening,\tall. </p>", "Good evening, all."),
        "no-break spaces stay": ("<p>Q&nbsp;&nbsp; Who?</p>", "Q\xa0\xa0 Who?"),
        "space between elements": ("<p><b>Ada</b> <i>Marlow</i></p>", "Ada Marlow"),
        "no space between elements": ("<p><b>Ada</b><i>Marlow</i></p>", "AdaMarlow"),
        "blocks": ("<div>One<p>Two</p>three</div><div>Four</div>", "One\n\nTwo\n\nthree\n\nFour"),
        "line break": ("<p>One<br>two<br/>\n three</p>", "One\ntwo\nthree"),
        "two line breaks": ("<p>One<br> <br>two</p>", "One\n\ntwo"),
        "many line breaks": ("<p>One<br><br><br><br>two</p>", "One\n\ntwo"),
        "empty blocks": ("<p>One</p><p></p><p> </p><p>Two</p>", "One\n\nTwo"),
        "lists": ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        "definitions": ("<dl><dt>Ada Marlow</dt><dd>Thank you.</dd></dl>", "Ada Marlow\n\nThank you."),
        "tables": ("<table><tr><td>Ada Marlow:</td><td>Thank you.</td></tr></table>", "Ada Marlow:\n\nThank you."),
        "preformatted": ("<pre>One\n  two\n\nthree</pre>", "One\n  two\n\nthree"),
        "entities": ("<p>&lt;Marlow &amp; Fenwick&gt; &#8212; caf&eacute; &#150;</p>", "<Marlow & Fenwick> — café –"),
        "comments": ("<p>One<!-- two -->three</p>", "Onethree"),
        "unclosed": ("<p>One<p>Two<b>three", "One\n\nTwothree"),
        "plain text": ("Good evening.", "Good evening."),
        "nothing": ("", ""),
        "no element": ("<!-- nothing -->", ""),
        "an encoding declared in text": ("<?xml version='1.0' encoding='x'?><p>café</p>", "café"),
    }

    @pytest.mark.parametrize(("markup", "text"), CASES.values(), ids=CASES.keys())
    def test_source(self, markup: str, text: str) -> None:
        """The source is the rendered text."""
        t = pressparse.parse_html(markup)
        assert t.source == text
        assert t.origin.media_type == "text/html"
        check_promises(t, text)

    def test_headings(self) -> None:
        """A heading inside the speech is one, and nobody's words."""
        t = pressparse.parse_html(BODY.replace("<p>BO", "<h2>The ferry of the north</h2><p>BO"))
        (heading,) = [block for block in t.blocks if block.kind is BlockKind.HEADING]
        assert heading.raw == "The ferry of the north"
        assert t.title == "Press conference"

    LABELS: Mapping[str, str] = {
        "bold": "<p><strong>{}</strong> {}</p>",
        "bold on a line": "<p><b>{}</b><br>{}</p>",
        "bold in a paragraph": "<p><b>{}</b></p><p>{}</p>",
        "a heading": "<h3>{}</h3><p>{}</p>",
        "a definition list": "<dl><dt><b>{}</b></dt><dd>{}</dd></dl>",
        "a term": "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "a row of a table": "<table><tr><td><b>{}</b></td><td>{}</td></tr></table>",
        "a link in bold": "<p><b><a href='/people/1'>{}</a></b></p><p>{}</p>",
    }

    @pytest.mark.parametrize("form", LABELS.values(), ids=LABELS.keys())
    def test_labels(self, form: str) -> None:
        """Names that markup sets apart are labels, though no sign stands behind them."""
        said = (
            ("Ada Marlow", "Good evening, and welcome to the harbour of Port Ash."),
            ("Bo Fenwick", "When will the ferry sail to the islands?"),
            ("Ada Marlow", "In May, as we said in winter."),
            ("Bo Fenwick", "Who pays for it?"),
            ("Ada Marlow", "The dues pay for most of it."),
        )
        t = pressparse.parse_html(
            "<h1>Press conference</h1><p>12 February 2026</p>" + "".join(form.format(*turn) for turn in said)
        )
        assert [(turn.label and turn.label.raw, turn.text) for turn in t.turns] == list(said)

    def test_label_with_outlet(self) -> None:
        """A label in bold on its own line may have an outlet in brackets, and stand once."""
        said = [("Minister Marlow", "Good morning."), ("Question (Harbour Post)", "What did it cost?")]
        said += [
            ("Minister Marlow", "Less than planned."),
            ("Question", "And the ferry?"),
            ("Minister Marlow", "It sails."),
        ]
        body = "".join(f"<p><strong>{label}</strong><br>{words}</p>" for label, words in said)
        transcript = pressparse.parse_html(f"<h1>Press briefing by Minister Marlow</h1>{body}")
        found = [(turn.label.value, turn.text) for turn in transcript.turns if turn.label is not None]
        assert found == said


class TestDropped:
    """What stands beside the text is listed, never read."""

    @pytest.mark.parametrize("chrome", CHROME)
    @pytest.mark.parametrize("page", ["{0}{1}", "{1}{0}", "<main>{1}</main>{0}", "{0}<div><div>{1}</div></div>"])
    def test_chrome(self, chrome: str, page: str) -> None:
        """Menus, notices, share bars and footers are left out of the text, and said to be."""
        t = pressparse.parse_html(f"<html><body>{page.format(chrome, BODY)}</body></html>")
        assert t.source == TEXT
        assert len(t.origin.dropped) == 1

    def test_says_what(self) -> None:
        """An entry says what the part is, and what it says."""
        t = pressparse.parse_html(f"<nav><a href='/'>Home</a>\n<a href='/n'>News</a></nav><script>x = 1</script>{BODY}")
        assert t.origin.dropped == ("nav: Home News", "scripts and styles: 5 characters")

    def test_never_the_speech(self) -> None:
        """What holds most of the page's words is its text, whatever it is called."""
        t = pressparse.parse_html(f"<div class='newsletter sidebar'><form>{BODY}</form></div><nav>Home</nav>")
        assert t.source == TEXT

    def test_never_the_title(self) -> None:
        """What holds the title is no chrome, though it is called so."""
        title, rest = BODY.split("</h1>")
        t = pressparse.parse_html(f"<main><div class='banner'>{title}</h1></div>{rest}</main>")
        assert t.source == TEXT

    def test_title_among_headings(self) -> None:
        """The heading that the page declares as its title is it, not the site's name."""
        t = pressparse.parse_html(
            f"<html><title>Press conference - Harbour Office</title><body><h1>Port</h1>{BODY}</body></html>"
        )
        assert t.title == "Press conference"

    def test_round_trip_as_json(self) -> None:
        """What was left out and what the page declares go through JSON."""
        t = pressparse.parse_html(f"<html lang=en><title>Press conference</title><nav>Home</nav>{BODY}")
        assert pressparse.loads(pressparse.dumps(t)) == t
        assert t.page is not None


class TestPage:
    """What a page declares about itself is apart from what its text says."""

    CASES: Mapping[str, tuple[str, Page]] = {
        "title": ("<title>One\n two</title>", Page(title="One two")),
        "open graph": (
            '<meta property="og:title" content="One"><meta property="article:published_time" content="2026-02-12">',
            Page(title="One", published="2026-02-12"),
        ),
        "language and address": (
            '<html lang="pt-br"><head><link rel="canonical" href="https://example.org/1"></head>',
            Page(language="pt-br", url="https://example.org/1"),
        ),
        "dublin core": (
            '<meta name="DC.date.modified" content="2026-02-13"><meta name="DC.creator" content="Press office">',
            Page(modified="2026-02-13", author="Press office"),
        ),
        "time": (
            '<time datetime="2026-02-12" itemprop="datePublished">12 Feb</time><time datetime="2020-01-01">old</time>',
            Page(published="2026-02-12"),
        ),
        "json-ld": (
            f'<script type="application/ld+json">{json.dumps(GRAPH)}</script>',
            Page(title="One", modified="2026-02-13", author="Ada Marlow"),
        ),
        "broken json-ld": ('<script type="application/ld+json">{"@type": "Article", "headline": </script>', Page()),
        "deep json-ld": (f'<script type="application/ld+json">{"[" * 100_000}</script>', Page()),
    }

    @pytest.mark.parametrize(("markup", "page"), CASES.values(), ids=CASES.keys())
    def test_declared(self, markup: str, page: Page) -> None:
        """Each way of declaring is read."""
        t = pressparse.parse_html(markup + BODY)
        assert (t.page or Page()) == page
        assert (t.metadata.published, t.metadata.updated) == (None, None)

    def test_nothing_declared(self) -> None:
        """A fragment declares nothing."""
        assert pressparse.parse_html(BODY).page is None


HOSTILE: Mapping[str, str] = {
    "nested": "<div>" * 100_000 + "Good evening.",
    "nested inline": "<b>" * 100_000 + "Good evening.",
    "nested and closed": "<div>" * 50_000 + "Good evening." + "</div>" * 50_000,
    "nested tables": "<table><tr><td>" * 30_000 + "Good evening.",
    "unclosed everything": "<div><p>Good evening to all who came over the hills <b>and by the night train of the north "
    "<li>and to those who wait at the quay for the ferry <td>which is late, as ever <h2>and full, as ever " * 3_000,
    "a word a block": "<div><p>Good <b>evening <li>all <td>of <h2>you " * 3_000,
    "ends of nothing": "<div>x</span>" * 30_000,
    "an attribute": f'<p title="{"x" * 5_000_000}">Good evening.</p>',
    "many attributes": f"<p {' '.join(f'a{n}=1' for n in range(50_000))}>Good evening.</p>",
    "entities": "&amp;&#x41;&eacute;" * 50_000,
    "unknown entities": "&nosuch;&#99999999;&#xD800;&" * 20_000,
    "only scripts": "<script>var x = 1;</script>" * 20_000,
    "an unclosed script": "<script>var x = 1;" * 20_000,
    "an unclosed comment": "Good evening. <!-- " + "x -" * 100_000,
    "angles": "<" * 300_000,
    "frames": "<frameset><frame>" * 5_000,
    "links": '<a href="/">x</a>' * 20_000,
    "many headings": "<h1>Good evening</h1>" * 5_000,
}
"""Pages that no person writes."""


class TestHostile:
    """Whatever a page is, it is read, and all promises hold."""

    @pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
    def test_reads(self, markup: str) -> None:
        """No page raises."""
        t = pressparse.parse_html(markup)
        assert "".join(block.raw for block in t.blocks) == t.source

    @pytest.mark.parametrize("name", ["nested", "nested inline", "nested and closed", "nested tables", "an attribute"])
    def test_keeps_the_text(self, name: str) -> None:
        """What lies deep inside is not lost."""
        assert pressparse.parse_html(HOSTILE[name]).source == "Good evening."

    @pytest.mark.parametrize("name", ["nested", "unclosed everything", "an attribute", "entities", "only scripts"])
    def test_memory(self, name: str) -> None:
        """Reading a page takes at most twenty times its size."""
        markup = HOSTILE[name]
        pressparse.parse_html(markup)
        tracemalloc.start()
        try:
            pressparse.parse_html(markup)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak <= 20 * len(markup.encode())

    @given(
        st.lists(
            st.sampled_from(
                [
                    "<p>",
                    "</p>",
                    "<div>",
                    "</div>",
                    "<b>",
                    "</b>",
                    "<table>",
                    "<td>",
                    "<br>",
                    "<h1>",
                    "</h1>",
                    "<nav>",
                    "</nav>",
                    "<script>",
                    "</script>",
                    "<!--",
                    "-->",
                    "<",
                    ">",
                    "&",
                    "&amp;",
                    "&#0;",
                    "\x00",
                    "\ud800",
                    "\ufeff",
                    "Q: ",
                    "x",
                    "Ada Marlow: Good evening.",
                    "\n",
                    " ",
                    "<a href=x>",
                    "</a>",
                    "<title>",
                    "<html",
                    "<svg>",
                    "<pre>",
                    "\r\n",
                    "é",
                ]
            )
        ).map("".join)
    )
    def test_any_soup(self, markup: str) -> None:
        """Any soup of tags and text is read."""
        t = pressparse.parse_html(markup)
        check_promises(t, t.source)


class TestBytes:
    """The bytes of a page, also of a file that isn't said to be one."""

    @pytest.mark.parametrize(
        ("declaration", "encoding"),
        [
            ('<meta charset="windows-1251">', "windows-1251"),
            ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
            ("", "utf-8"),
            ("", "utf-16"),
        ],
    )
    def test_declared_encoding(self, declaration: str, encoding: str) -> None:
        """The encoding is that of the mark or the declaration."""
        word = {"windows-1251": "Губернатор", "iso-8859-2": "Książę"}.get(encoding, "Łódź — Δ")
        data = f"<!DOCTYPE html><html><head>{declaration}</head><body><p>{word}</p></body></html>".encode(encoding)
        assert pressparse.parse_html(data).source == word
        assert pressparse.parse_bytes(data) == pressparse.parse_html(data)

    @pytest.mark.parametrize(
        "begins", ["<!DOCTYPE html>", "\ufeff<html>", "<!-- saved -->\n<html>", "<h1>One</h1>", "  <div>"]
    )
    def test_file(self, tmp_path: Path, begins: str) -> None:
        """A file is told by its content, whatever it is called."""
        path = tmp_path / "page.txt"
        path.write_text(begins + BODY, encoding="utf-8")
        t = pressparse.parse_file(path)
        assert t.origin.media_type == "text/html"
        assert t.source.endswith(TEXT)

    @pytest.mark.parametrize(
        "text", ["<v Ada Marlow>Good evening.", "<질문> Who?", "< 3 and > 2", "Good <b>evening</b>."]
    )
    def test_no_page(self, text: str) -> None:
        """What begins with an angle is not always a page."""
        t = pressparse.parse_bytes(text.encode())
        assert t.origin.media_type == "text/plain"
        assert t.source == text

    def test_undecodable(self) -> None:
        """What was uncertain in decoding has a place in the text, though the markup has another."""
        t = pressparse.parse_bytes(b"\xef\xbb\xbf<html><title>\xff</title><p>Good evening.</p>")
        assert "undecodable-bytes" in {found.code for found in t.diagnostics}
        check_promises(t, t.source)


class TestMisuse:
    """What is no page, and no extra."""

    @pytest.mark.parametrize("value", [None, 7, ["<p>"], object()])
    def test_type(self, value: object) -> None:
        """Another type is named."""
        with pytest.raises(TypeError, match=rf"html must be .*{type(value).__name__}"):
            pressparse.parse_html(value)  # type: ignore[arg-type]

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """One line says what to install."""
        real = builtins.__import__

        def refuse(name: str, *args: object, **kwargs: object) -> object:
            if name.split(".", maxsplit=1)[0] == "lxml":
                raise ImportError(name)
            return real(name, *args, **kwargs)  # type: ignore[arg-type]

        monkeypatch.setattr(builtins, "__import__", refuse)
        with pytest.raises(MissingExtraError, match=r"^[^\n]*pip install 'pressparse\[html\]'$") as caught:
            pressparse.parse_html("<p>Good evening.</p>")
        assert caught.value.extra == "html"
