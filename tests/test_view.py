"""The view: every character is on the page and marked as what it was read as, and what is text stays text."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from conferences import Conference, conferences
from console import ROOT
from page_reading import PageReader, read_page
from pressparse import Block, BlockKind, Metadata, Paragraph, Span, Transcript, Turn
from pressparse.model import kinds
from pressparse.writing.html_text import EXCERPT, escape_source
from pressparse.writing.json import JSONValue
from pressparse.writing.wording import name_speakers, shorten
from strategies import LINE_ENDS, noise
from transcripts import build_rich_transcript, build_transcript_of_turns, transcripts

CORPUS = Path(__file__).parent / "corpus"

# Every element of a page, with the attributes that it may have.
ALLOWED = {
    "a": {"class", "href", "id", "lang"},
    "b": {"class", "id", "lang"},
    "bdi": {"lang"},
    "body": set[str](),
    "br": set[str](),
    "caption": set[str](),
    "code": set[str](),
    "dd": set[str](),
    "details": set[str](),
    "div": {"class"},
    "dl": set[str](),
    "dt": set[str](),
    "h1": set[str](),
    "h2": set[str](),
    "h3": set[str](),
    "head": set[str](),
    "header": set[str](),
    "html": {"dir", "lang"},
    "i": {"data-code"},
    "li": {"class", "id"},
    "main": set[str](),
    "meta": {"charset", "content", "http-equiv", "name"},
    "nav": {"aria-label"},
    "ol": set[str](),
    "p": {"class", "dir", "lang"},
    "section": {"class", "id"},
    "span": {"class"},
    "style": set[str](),
    "summary": set[str](),
    "table": set[str](),
    "tbody": set[str](),
    "td": set[str](),
    "th": {"scope"},
    "thead": set[str](),
    "title": set[str](),
    "tr": set[str](),
    "ul": set[str](),
}
VALUES = {
    "class": r"[a-z]+(?: [a-z]+)*",
    "data-code": r"[0-9]+",
    "href": r"#[a-z0-9-]+",
    "id": r"[a-z0-9-]+",
    "lang": r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
}

PAYLOADS = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<!-- --><![CDATA[ ]]><?php ?>",
    "&lt;script&gt;&#60;b&#62;&notin",
    "</p></section></main><iframe srcdoc='x'>",
    "`${alert(1)}`</textarea><plaintext>",
    'en" onclick="alert(1)',
)


def payloads() -> st.SearchStrategy[str]:
    """Build words that would be more than text if they were not escaped."""
    signs = st.text(st.sampled_from("<>&\"'`/=!-[]?;:#abx1 \n\r\t\0\x1b\x85\u2028\u202e\ud800\udc00"), max_size=20)
    return st.one_of(st.sampled_from(PAYLOADS), signs, st.tuples(signs, st.sampled_from(PAYLOADS), signs).map("".join))


def read_source(reader: PageReader) -> str:
    return "".join(characters for characters, _ in reader.source)


def check_elements(reader: PageReader) -> None:
    """Assert that a page has no element, attribute or value but those that the writer makes."""
    for element in reader.elements:
        assert set(element.attributes) <= ALLOWED[element.tag], element.tag
        for name, value in element.attributes.items():
            if name in VALUES:
                assert re.fullmatch(VALUES[name], value or ""), (name, value)


def name_heading(turn: Turn) -> str:
    """Return what stands above a turn."""
    label = "" if turn.label is None else turn.label.value
    return " ".join(shorten(name_speakers(turn) or label or "nobody known", EXCERPT).split())


def poison(value: JSONValue, words: Iterator[str]) -> JSONValue:
    """Return the document of a transcript with other words in place of all its strings, those of closed sets left."""

    def replace(name: str, part: JSONValue) -> JSONValue:
        if name == "source":
            return part if not isinstance(part, str) else next(words) + part + next(words)
        if isinstance(part, dict):
            return {key: replace(key, inner) for key, inner in part.items()}
        if isinstance(part, list):
            return [replace(name, inner) for inner in part]
        kept = not isinstance(part, str) or part in read_reference() or name in {"schema", "date", "time", "severity"}
        return part if kept else next(words)

    return replace("", value)


@cache
def read_reference() -> defaultdict[str, set[str]]:
    """Return, for the value of each member of the closed sets, the sentences that its definitions say of it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for definition in ast.parse(inspect.getsource(kinds)).body:
        if isinstance(definition, ast.ClassDef):
            for member, note in itertools.pairwise(definition.body):
                if isinstance(member, ast.Assign) and isinstance(note, ast.Expr):
                    found[ast.literal_eval(member.value)].add(ast.literal_eval(note.value))
    return found


def measure_light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_links(reader: PageReader) -> None:
    """Assert that every link leads to a place of the page."""
    places = reader.by_id()
    for link in reader.elements:
        if link.tag == "a":
            assert (link.attributes["href"] or "").removeprefix("#") in places


def name_parts(t: Transcript) -> list[str]:
    """Return what the list beside each line must say of the parts of a transcript, as it begins."""
    metadata = t.metadata
    fields = {
        "title": metadata.title,
        "event type": metadata.event_type,
        "date": metadata.date,
        "started": metadata.started,
        "ended": metadata.ended,
        "published": metadata.published,
        "updated": metadata.updated,
        "place": metadata.place,
    }
    named = [
        *((name, value.span) for name, value in fields.items() if value is not None),
        *(("speaker", speaker.span) for speaker in metadata.speakers),
        *(("other", other.span) for other in metadata.other),
        *(("sign of the style", span) for span in metadata.evidence),
        *((f"marker: {m.status.value.replace('_', ' ')}", s) for m in t.markers for s in (m.span, *m.repeats)),
        *((bracket.kind.value, bracket.span) for p in t.paragraphs for bracket in p.brackets),
        *(("label", turn.label.span) for turn in t.turns if turn.label is not None),
        *(("asker", turn.asker.span) for turn in t.turns if turn.asker is not None),
        *(("time code", turn.timecode.span) for turn in t.turns if turn.timecode is not None),
        *((diagnostic.code, diagnostic.span) for diagnostic in t.diagnostics),
    ]
    blocks = [f"{b.kind.value} {b.span.start}–{b.span.stop}" for b in t.blocks if b.kind is not BlockKind.GAP]
    return blocks + [f"{name} {span.start}–{span.stop}:" for name, span in named]


class TestSource:
    """The source is there as published, each character once and in its order."""

    @given(noise())
    def test_noise(self, text: str) -> None:
        assert read_source(read_page(pressparse.to_html(pressparse.parse(text)))) == text

    @given(transcripts())
    def test_put_together_by_hand(self, t: Transcript) -> None:
        """Also where the values of a transcript contradict one another; and any page can be written as UTF-8."""
        page = pressparse.to_html(t)
        page.encode("utf-8")
        reader = read_page(page)
        check_elements(reader)
        assert read_source(reader) == t.source

    @pytest.mark.parametrize("code", [*range(9), *range(0xB, 0x20), *range(0x7F, 0xA0), 0x2028, 0x202E, 0xD800])
    def test_shown(self, code: int) -> None:
        """A character that can't be shown has a sign of its own."""
        reader = read_page(pressparse.to_html(pressparse.parse(f"Good {chr(code)} evening.")))
        (sign,) = (element for element in reader.elements if "data-code" in element.attributes)
        assert sign.text in {chr(0x2400 + code), f"U+{code:04X}", "\N{SYMBOL FOR DELETE}"}

    @pytest.mark.parametrize("end", LINE_ENDS)
    def test_lines(self, end: str) -> None:
        """A line ends on the page where it ends in the source, once."""
        shown = escape_source(f"one{end}two")
        assert shown.count("\n") + shown.count("<br>") == 1

    def test_blank_lines(self) -> None:
        """Many blank lines are cut short on the screen; the page holds them."""
        blank = "\n" * 50
        page = pressparse.to_html(pressparse.parse(f"Good evening.{blank}Thank you.\n"))
        assert f'<span class="blank">{blank}</span>' in page


class TestMarks:
    """Every part is marked as what it was read as, with the rule, and under no name but its own."""

    @given(st.one_of(noise(), conferences().map(lambda conference: conference.text)))
    def test_every_part(self, text: str) -> None:
        t = pressparse.parse(text)
        notes = [note.text for note in read_page(pressparse.to_html(t)).elements if note.tag == "li"]
        unmatched = sorted(note for note in notes if re.search(r" [0-9]+–[0-9]+", note))
        for part in name_parts(t):
            found = next(note for note in unmatched if note.startswith(part))
            unmatched.remove(found)

    @given(st.one_of(noise().map(pressparse.parse), transcripts()))
    def test_no_wrong_name(self, t: Transcript) -> None:
        """Words of a paragraph stand under a name of its turn, or under none: also in what contradicts itself."""
        reader = read_page(pressparse.to_html(t))
        named = [heading for characters, heading in reader.source for _ in characters]
        speaking: defaultdict[int, set[str]] = defaultdict(set)
        for turn in t.turns:
            for piece in (piece for paragraph in turn.paragraphs for piece in paragraph.pieces):
                speaking[piece.start].add(name_heading(turn))
        allowed: defaultdict[int, set[str]] = defaultdict(set)
        others: set[int] = set()
        for block in t.blocks:
            for place in range(block.span.start, block.span.stop):
                if block.kind is BlockKind.PARAGRAPH:
                    allowed[place] |= speaking[block.span.start]
                else:
                    others.add(place)
        for place, names in allowed.items():
            if place not in others:
                assert named[place] in {"", "Nobody known", *names}

    @given(conferences())
    def test_names(self, conference: Conference) -> None:
        """Of a conference, each paragraph of a turn stands under its speaker, and each turn has its place."""
        t = pressparse.parse(conference.text)
        reader = read_page(pressparse.to_html(t))
        assert read_source(reader) == conference.text
        named = [heading for characters, heading in reader.source for _ in characters]
        for number, turn in enumerate(t.turns):
            margin = reader.by_id()[f"turn-{number}"].children[0]
            for paragraph in turn.paragraphs:
                assert {named[piece.start] for piece in paragraph.pieces} == {margin.find("h3")[0].text}
            assert margin.find("summary")[0].text == f"{turn.kind.value}, {turn.attribution.value}"

    def test_rules(self) -> None:
        """The rule of a field stands beside its line, and in the table."""
        reader = read_page(pressparse.to_html(pressparse.parse_file(ROOT / "examples" / "briefing.txt")))
        notes = [element.text for element in reader.elements if element.tag == "li"]
        assert "date 102–117: 2020-11-05, rule date.named.en" in notes
        rows = [[cell.text for cell in row.children] for row in reader.by_id()["metadata"].find("tr")]
        assert ["date", "2020-11-05", "line 5, date.named.en"] in rows

    def test_interrupted(self) -> None:
        """A turn whose paragraphs are parted by another's words goes on under its name."""
        t = build_rich_transcript()
        source = "Q: Why? No. So?"
        spans = Span(3, 7), Span(8, 11), Span(12, 15)
        pieces = [Paragraph(span=span, source=source, id=str(span), pieces=(span,)) for span in spans]
        turn = evolve(
            t.turns[1],
            source=source,
            span=Span(0, 15),
            label=None,
            paragraphs=(pieces[0], pieces[2]),
        )
        kinds_of_blocks = ((Span(0, 3), BlockKind.LABEL), *((span, BlockKind.PARAGRAPH) for span in spans))
        interrupted = Transcript(
            source=source,
            metadata=Metadata(style="generic", layout=t.metadata.layout),
            paragraphs=tuple(pieces),
            turns=(turn,),
            blocks=tuple(Block(span=span, source=source, kind=kind) for span, kind in kinds_of_blocks),
        )
        reader = read_page(pressparse.to_html(interrupted))
        assert read_source(reader) == source
        parts = [part for part in reader.elements if "part" in part.classes and part.find("h3")]
        assert [part.find("h3")[0].text for part in parts] == ["Ada Marlow", "Nobody known", "Ada Marlow"]
        assert [part.id for part in parts] == ["turn-0", None, None]


class TestText:
    """Whatever a transcript holds stays text."""

    @given(st.lists(payloads(), min_size=1, max_size=5))
    def test_every_field(self, words: list[str]) -> None:
        """Each string of a transcript in which no part is empty is a payload."""
        t = pressparse.from_dict(poison(pressparse.to_dict(build_rich_transcript()), itertools.cycle(words)))
        reader = read_page(pressparse.to_html(t))
        check_elements(reader)
        assert read_source(reader) == t.source

    @pytest.mark.parametrize("payload", PAYLOADS)
    def test_shown(self, payload: str) -> None:
        """A payload is shown where the value is shown: title, speaker, label, style, address, diagnostic, asker."""
        t = pressparse.from_dict(poison(pressparse.to_dict(build_rich_transcript()), itertools.repeat(payload)))
        reader = read_page(pressparse.to_html(t))
        check_elements(reader)
        shown = " ".join(payload.split())
        for name in ("metadata", "diagnostics", "source", "speakers", "exchanges"):
            assert shown in reader.by_id()[name].text
        title, *_ = (element.text for element in reader.elements if element.tag == "title")
        assert title == shown

    @given(st.lists(payloads(), max_size=8), st.sampled_from(("\n\n", "\n", ": ", " (")))
    def test_texts(self, words: list[str], between: str) -> None:
        """The same through a parse, where payloads are titles, labels and speech."""
        text = f"{between.join(words)}\n\nMS. MARLOW: {' '.join(words)}\n\nQ: [{between.join(words)}]\n"
        reader = read_page(pressparse.to_html(pressparse.parse(text)))
        check_elements(reader)
        assert read_source(reader) == text

    def test_policy(self) -> None:
        """The page itself forbids all but its own style."""
        assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in pressparse.to_html(pressparse.parse(""))


class TestStructure:
    """The page can be read with a keyboard, with a screen reader and without colours."""

    @given(st.one_of(noise().map(pressparse.parse), transcripts()))
    def test_links(self, t: Transcript) -> None:
        """Each link leads somewhere, each id stands once, and diagnostics and places lead to one another."""
        reader = read_page(pressparse.to_html(t))
        check_links(reader)
        places = reader.by_id()
        for number in range(len(t.diagnostics)):
            entry, place = places[f"diagnostic-{number}"], places[f"at-diagnostic-{number}"]
            assert entry.find("a")[0].attributes["href"] == f"#{place.id}"
            assert place.attributes["href"] == f"#{entry.id}"
            assert any("src" in element.classes for element in place.ancestors())
        assert all(f"turn-{number}" in places for number in range(len(t.turns)))

    @given(st.one_of(noise(), conferences().map(lambda conference: conference.text)))
    def test_headings(self, text: str) -> None:
        """There is one first heading, no level is left out, and no heading is empty."""
        reader = read_page(pressparse.to_html(pressparse.parse(text)))
        headings = [element for element in reader.elements if re.fullmatch("h[1-6]", element.tag)]
        levels = [int(heading.tag[1]) for heading in headings]
        assert levels[0] == 1
        assert 1 not in levels[1:]
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
        assert all(heading.text for heading in headings)

    @pytest.mark.parametrize("t", [build_rich_transcript(), build_transcript_of_turns(), pressparse.parse("")])
    def test_parts(self, t: Transcript) -> None:
        """Landmarks, language, direction, the title, tables and folds are as they should be."""
        reader = read_page(pressparse.to_html(t))
        tags = [element.tag for element in reader.elements]
        assert [tags.count(tag) for tag in ("main", "nav", "header", "title")] == [1, 1, 1, 1]
        (page,) = reader.root.find("html")
        assert (page.attributes["lang"], page.attributes["dir"]) == ("en", "ltr")
        assert reader.root.find("title")[0].text
        first_link = reader.root.find("a")[0]
        assert (first_link.classes, first_link.attributes["href"]) == (["skip"], "#source")
        for table in reader.root.find("table"):
            assert table.children[0].tag == "caption"
            assert table.find("td")
            assert all(row.children[0].attributes["scope"] in {"col", "row"} for row in table.find("tr"))
        for fold in reader.root.find("details"):
            assert fold.children[0].tag == "summary"
            assert fold.children[0].text
        assert all("tag" not in element.classes or element.text for element in reader.elements)

    def test_languages(self) -> None:
        """The words of the text have its language, those of the page English."""
        t = pressparse.parse(
            "Conférence de presse\n\n12 février 2020\n\nMME MARLOW : Bonjour à tous. (Rires.)\n", language="fr"
        )
        reader = read_page(pressparse.to_html(t))
        assert {element.attributes["lang"] for element in reader.elements if "src" in element.classes} == {"fr"}
        assert {element.attributes["lang"] for element in reader.elements if "tag" in element.classes} == {"en"}

    @pytest.mark.parametrize("scheme", [0, 1])
    def test_contrast(self, scheme: int) -> None:
        """Words have a contrast of at least 4.5:1 to what is behind them, in the light and in the dark scheme."""
        style = resources.files("pressparse.writing").joinpath("html_style.css").read_text(encoding="utf-8")
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", style.split(":root {")[1 + scheme].split("}")[0]))
        pairs = [(name, "paper") for name in ("ink", "quiet", "link")]
        pairs += [(name, f"{name}-paper") for name in ("field", "bracket", "marker", "finding")]
        for ink, paper in pairs:
            lighter, darker = sorted((measure_light(colours[ink]), measure_light(colours[paper])), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ink, paper)

    def test_legend(self) -> None:
        """The legend says of each word what the reference says."""
        reference = read_reference()
        t = build_rich_transcript()
        found = 0
        for text in (*(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*/*.txt"))), None):
            legend = read_page(pressparse.to_html(t if text is None else pressparse.parse(text))).by_id()["legend"]
            for word, meaning in zip(legend.find("dt"), legend.find("dd"), strict=True):
                assert meaning.text in reference[word.text.replace(" ", "_")]
                found += 1
        assert found > 100


class TestSize:
    """The page grows with its source, and not faster."""

    @given(st.one_of(noise(), conferences().map(lambda conference: conference.text)))
    def test_bound(self, text: str) -> None:
        """What the reference promises of any text."""
        assert len(pressparse.to_html(pressparse.parse(text))) <= 20_000 + 100 * len(text)

    @pytest.mark.parametrize(
        "text",
        ["\n", "a\n\n", "<", "\0", "\u202e", "[laughter] ", "Q: a\n\nMS. MARLOW: b\n\n", "a.A ", "12 Feb. 2020\n"],
    )
    def test_linear(self, text: str) -> None:
        """Twice the text has at most twice the page."""
        once, twice = (len(pressparse.to_html(pressparse.parse(text * count))) for count in (1_000, 2_000))
        assert twice <= 2 * once
        assert twice <= 20_000 + 100 * len(text) * 2_000

    @pytest.mark.heavy
    def test_million_newlines(self) -> None:
        """Blank lines cost nothing but themselves."""
        assert len(pressparse.to_html(pressparse.parse("\n" * 1_000_000))) < 1_020_000


class TestNotebook:
    """A notebook shows the page in a frame of its own."""

    def test_frame(self) -> None:
        t = pressparse.parse(f"{PAYLOADS[0]}\n\nMS. MARLOW: {PAYLOADS[3]}\n")
        reader = read_page(t._repr_html_())
        assert [element.tag for element in reader.elements] == ["p", "iframe"]
        frame = reader.elements[1].attributes
        assert "sandbox" in frame
        assert frame["sandbox"] is None
        page = frame["srcdoc"] or ""
        assert page.replace('<base href="about:srcdoc">', "") == pressparse.to_html(t)

    def test_model_without_writer(self) -> None:
        """What makes the page is imported with the first page."""
        script = (
            "import sys, pressparse\n"
            "t = pressparse.parse('Good evening.')\n"
            "assert 'pressparse.writing.html_page' not in sys.modules\n"
            "assert t._repr_html_()\n"
            "assert 'pressparse.writing.html_page' in sys.modules\n"
        )
        subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - a script of this file


@pytest.mark.parametrize("value", [None, "Press conference", b"", 7, Transcript])
def test_misuse(value: object) -> None:
    with pytest.raises(TypeError, match=rf"t must be a Transcript, not {type(value).__name__}; .*parse"):
        pressparse.to_html(value)  # type: ignore[arg-type]
