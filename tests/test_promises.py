"""The promises of the front page, tried with noise and with whole pages."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import pressparse
from pressparse.model import BlockKind, Slice, normalise_space
from promises import (
    check_pieces,
    check_promises,
    check_slices,
    check_tiling,
    check_to_source,
    check_turns,
    check_walk,
    summarise,
)
from strategies import LINE_ENDS, Page, generic_pages, nato_pages, noise, with_line_ends

PAGES = st.one_of(nato_pages(), generic_pages())
TEXTS = st.one_of(noise(), PAGES.map(lambda page: page.text))


class TestTotality:
    """`parse(str)` returns a `Transcript` for every string."""

    @given(noise())
    @example("")
    @example("\ud83d")
    @example("12:" + "3" * 400)
    @example("9" * 5000 + " May 2020")
    def test_noise(self, text: str) -> None:
        """Any characters at all are read without an exception."""
        assert isinstance(pressparse.parse(text), pressparse.Transcript)

    @given(noise(), st.sampled_from([None, "generic", "nato"]), st.sampled_from([None, "en", "fr", "uk"]))
    def test_every_style_and_language(self, text: str, style: str | None, language: str | None) -> None:
        """A style or a language that the caller names makes no text unreadable."""
        check_promises(pressparse.parse(text, style=style, language=language), text)

    @given(noise(), st.text(max_size=30))
    def test_any_address(self, text: str, address: str) -> None:
        """An address of any form is taken, and kept as the origin."""
        transcript = pressparse.parse(text, url=address)
        assert transcript.origin.url == address
        check_promises(transcript, text)

    @given(noise())
    def test_shortcuts(self, text: str) -> None:
        """Every shortcut of a transcript can be asked for, whatever the text."""
        transcript = pressparse.parse(text)
        assert transcript.report()
        assert repr(transcript)
        assert transcript.as_delivered in {None, True, False}
        assert transcript.text == "\n\n".join(p.text for p in transcript.paragraphs)
        assert set(transcript.statement) <= set(transcript.paragraphs)
        assert all(block.kind is BlockKind.UNREAD for block in transcript.unparsed)


class TestSourceKept:
    """`t.source == text`: the text is kept, never rewritten."""

    @given(TEXTS)
    def test_source(self, text: str) -> None:
        """The source is the very text."""
        assert pressparse.parse(text).source == text


class TestTiling:
    """`"".join(b.raw for b in t.blocks) == text`: every character is accounted for, once."""

    @given(TEXTS)
    def test_blocks_tile(self, text: str) -> None:
        """The blocks are leaves without gap or overlap."""
        check_tiling(pressparse.parse(text), text)


class TestSlices:
    """`all(text[x.span.start:x.span.stop] == x.raw for x in t.walk())`: every value is a slice."""

    @given(TEXTS)
    def test_walk_slices(self, text: str) -> None:
        """Every value is the slice at its span, and every place named anywhere lies in the text."""
        check_slices(pressparse.parse(text), text)


class TestWalk:
    """`walk()` yields every field, marker, paragraph, bracket, label, turn and block."""

    @given(TEXTS)
    def test_nothing_left_out(self, text: str) -> None:
        """Whatever the transcript holds is walked over."""
        check_walk(pressparse.parse(text))

    @given(TEXTS)
    def test_only_slices(self, text: str) -> None:
        """All that is yielded is a value with a place."""
        assert all(isinstance(value, Slice) for value in pressparse.parse(text).walk())


class TestPieces:
    """The pieces of paragraphs are exactly the paragraph blocks."""

    @given(TEXTS)
    def test_pieces(self, text: str) -> None:
        """Pieces and blocks of kind paragraph are the same spans, in the same order."""
        check_pieces(pressparse.parse(text))

    @given(TEXTS)
    def test_turns(self, text: str) -> None:
        """Turns are made of the transcript's own paragraphs, each in one turn at most."""
        check_turns(pressparse.parse(text))


class TestRoundTrip:
    """`pressparse.loads(pressparse.dumps(t)) == t`: nothing is lost on the way out."""

    @given(TEXTS)
    def test_json(self, text: str) -> None:
        """A transcript comes back from JSON equal, and equal again the second time."""
        transcript = pressparse.parse(text)
        written = pressparse.dumps(transcript)
        assert pressparse.loads(written) == transcript
        assert pressparse.dumps(pressparse.loads(written)) == written


class TestToSource:
    """`to_source(start, stop)` maps a range of `text` back to a tuple of spans."""

    @given(TEXTS, st.data())
    def test_any_range(self, text: str, data: st.DataObject) -> None:
        """Any range of any paragraph's text leads to the characters that it was made from."""
        transcript = pressparse.parse(text)
        for paragraph in transcript.paragraphs[:5]:
            size = len(paragraph.text)
            start = data.draw(st.integers(0, size))
            stop = data.draw(st.integers(start, size))
            check_to_source(paragraph, text, start, stop)
            check_to_source(paragraph, text, 0, size)

    @given(nato_pages())
    def test_words(self, page: Page) -> None:
        """A word without white space is mapped to itself, character by character."""
        for paragraph in pressparse.parse(page.text).paragraphs[:3]:
            at = 0
            for word in paragraph.text.split(" "):
                (span,) = paragraph.to_source(at, at + len(word))
                assert page.text[span.start : span.stop] == word
                at += len(word) + 1

    def test_outside(self) -> None:
        """A range that does not lie in the text is misuse."""
        (paragraph,) = pressparse.parse("Good evening.").paragraphs
        for start, stop in ((-1, 2), (3, 2), (0, 99)):
            with pytest.raises(IndexError, match="0 to 13"):
                paragraph.to_source(start, stop)


class TestLineEnds:
    r"""The library's own list of line ends: `\n`, `\r\n`, `\r`, `\f`, NEL, U+2028 and U+2029 are one line end each."""

    @given(page=PAGES, end=st.sampled_from(LINE_ENDS[1:]))
    def test_same_reading(self, page: Page, end: str) -> None:
        """The same page with another line end is read the same."""
        plain = pressparse.parse(page.text, url=page.url)
        other = pressparse.parse(with_line_ends(page.text, end), url=page.url)
        assert summarise(other) == summarise(plain)

    @given(page=PAGES, ends=st.lists(st.sampled_from(LINE_ENDS), min_size=1, max_size=7))
    def test_mixed(self, page: Page, ends: list[str]) -> None:
        """A page that mixes line ends is read the same too."""
        # CARRIAGE RETURN before LINE FEED would make two line ends one.
        ends = ["\n" if end == "\r" else end for end in ends]
        lines = page.text.split("\n")
        mixed = "".join(line + ends[n % len(ends)] for n, line in enumerate(lines[:-1])) + lines[-1]
        plain = pressparse.parse(page.text, url=page.url)
        assert summarise(pressparse.parse(mixed, url=page.url)) == summarise(plain)


class TestSurroundings:
    """Blank lines and a BOM around a text are no part of what it says."""

    @given(
        page=PAGES,
        before=st.sampled_from(("", "\n\n", " \n\t\n\xa0\n", "\ufeff", "\ufeff\n", "\ufeff\r\n \r\n")),
        after=st.sampled_from(("", "\n\n\n", "\n\xa0\n \n", "\n\u3000")),
    )
    def test_same_reading(self, page: Page, before: str, after: str) -> None:
        """The page is read the same, only further down."""
        plain = pressparse.parse(page.text, url=page.url)
        assert summarise(pressparse.parse(before + page.text + after, url=page.url)) == summarise(plain)

    @given(nato_pages(), st.integers(1, 5))
    def test_spans_move(self, page: Page, count: int) -> None:
        """Each field stands as much further down as there are characters before the page."""
        plain = pressparse.parse(page.text, url=page.url)
        moved = pressparse.parse("\n" * count + page.text, url=page.url)
        fields = [v for v in plain.walk() if isinstance(v, pressparse.Field)]
        # Only a page of the 2025 site may state nothing at all above its speech.
        assert fields or page.form == "2025 site"
        for before, after in zip(fields, (v for v in moved.walk() if isinstance(v, pressparse.Field)), strict=True):
            assert (after.span.start, after.span.stop) == (before.span.start + count, before.span.stop + count)
            assert (after.raw, after.value, after.rule) == (before.raw, before.value, before.rule)


class TestIds:
    """Paragraph ids are made from content, so that a correction elsewhere in the document renumbers nothing."""

    @given(nato_pages(), st.data())
    def test_edit_elsewhere(self, page: Page, data: st.DataObject) -> None:
        """A word added to one paragraph changes the id of that paragraph alone."""
        before = pressparse.parse(page.text, url=page.url).paragraphs
        assert before
        edited = data.draw(st.sampled_from(before))
        end = edited.pieces[-1].stop
        text = f"{page.text[:end]} Indeed.{page.text[end:]}"
        after = pressparse.parse(text, url=page.url).paragraphs
        assert len(after) == len(before)
        changed = [(old.text, new.text) for old, new in zip(before, after, strict=True) if old.id != new.id]
        assert changed == [(edited.text, f"{edited.text} Indeed.")]

    @given(nato_pages())
    def test_paragraph_inserted(self, page: Page) -> None:
        """A paragraph set before all others leaves their ids as they are."""
        before = pressparse.parse(page.text, url=page.url).paragraphs
        start = before[0].pieces[0].start
        text = f"{page.text[:start]}We begin with the weather.\n{page.text[start:]}"
        after = pressparse.parse(text, url=page.url).paragraphs
        assert [p.id for p in after[1:]] == [p.id for p in before]

    @given(nato_pages(), st.sampled_from(LINE_ENDS))
    def test_whitespace(self, page: Page, end: str) -> None:
        """White space and line ends have no part in an id."""
        before = pressparse.parse(page.text, url=page.url).paragraphs
        after = pressparse.parse(with_line_ends(page.text, end), url=page.url).paragraphs
        assert [p.id for p in after] == [p.id for p in before]

    def test_repeated_text(self) -> None:
        """Equal texts have different ids, and an edit between them changes neither."""
        text = "Thank you.\nThe ferry sails at noon.\nThank you.\nThank you.\n"
        ids = [p.id for p in pressparse.parse(text).paragraphs]
        assert len(set(ids)) == len(ids)


class TestText:
    """`text` is for reading: white space normalised, the pieces joined by one space."""

    @given(TEXTS)
    def test_text(self, text: str) -> None:
        """A paragraph's text is made of its pieces' characters, in order, without the omitted ones."""
        for paragraph in pressparse.parse(text).paragraphs:
            omitted = {at for o in paragraph.omitted for at in range(o.span.start, o.span.stop)}
            kept = " ".join(
                "".join(text[at] for at in range(piece.start, piece.stop) if at not in omitted)
                for piece in paragraph.pieces
            )
            assert paragraph.text == normalise_space(kept)
