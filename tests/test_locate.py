"""Selectors: each leads back to its passage, in the same text and in an edited one, and never to a look-alike."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

import pressparse
from conferences import Conference, conferences
from effort import share_of_examples
from pressparse.model import Layout, LayoutKind, Metadata, Transcript
from pressparse.quoting.selectors import make_selectors
from pressparse.span import Span
from strategies import noise

# Few sentences, so that most come several times; one is a part of another, and one is a part of a word of another.
SENTENCES = ("Yes.", "Thank you.", "We are able to pay.", "We are unable to pay.", "Why?", "Oh yes. Yes.", "able")
SPACES = (" ", "\n", "\n\n", "\r\n", "  \t", "\N{NO-BREAK SPACE}", "\n\nQ: ", "\n\nMS. MARLOW: ")
# Words that no sentence has, with signs at both ends that no sentence has.
FRESH = "«The harbour is shut»"

SIDES = st.sampled_from(("before", "after"))

_LAYOUT = Layout(kind=LayoutKind.LINES, width=None, lines=0, blank_lines=0, open_ends=0, indented=0)

pieces = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(SPACES)).map("".join), max_size=12).map("".join)


def bare(source: str) -> Transcript:
    """Return a transcript of which only the source is known: selectors depend on nothing else."""
    return Transcript(source=source, metadata=Metadata(style="generic", layout=_LAYOUT))


def select(source: str, span: Span) -> list[pressparse.TextPositionSelector | pressparse.TextQuoteSelector]:
    """Return the selectors of a passage, as they come back from a file."""
    selector: list[pressparse.TextPositionSelector | pressparse.TextQuoteSelector] = json.loads(
        json.dumps(pressparse.cite(bare(source), span, form="selector"))
    )
    return selector


def shifted(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.stop + offset)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, str, str]:
    """Draw what stands before a passage, a sentence, and what stands after it."""
    before = draw(pieces)
    return before, draw(st.sampled_from(SENTENCES)), draw(st.sampled_from(SPACES)) + draw(pieces)


class TestSelectors:
    """A side has at least 32 code points where there are as many, and tells the passage from all others by itself."""

    @given(passages())
    def test_each_side_is_unique(self, parts: tuple[str, str, str]) -> None:
        """A side that is given stands, with the passage, in one place; one that is empty could not be unique."""
        before, exact, after = parts
        position, quote = make_selectors(before + exact + after, Span(len(before), len(before) + len(exact)))
        assert (before + exact + after)[position["start"] : position["end"]] == quote["exact"] == exact
        assert before.endswith(quote["prefix"])
        assert after.startswith(quote["suffix"])
        source, before, after = (fold(text) for text in (before + exact + after, before, after))
        if quote["prefix"]:
            assert count(source, fold(quote["prefix"]) + exact) == 1
            assert len(fold(quote["prefix"])) >= min(32, len(before))
        elif before:
            event("no prefix tells")
            assert count(source, before + exact) > 1
        if quote["suffix"]:
            assert count(source, exact + fold(quote["suffix"])) == 1
            assert len(fold(quote["suffix"])) >= min(32, len(after))
        else:
            event("no suffix tells")
            assert count(source, exact + after) > 1

    def test_context_grows(self) -> None:
        """Where 32 code points are not enough, there are more."""
        refrain = "And we go on, and on, and on, with patience and with care. Yes. Nobody says how long it takes. "
        source = f"One. {refrain}Two. {refrain}Three."
        start = source.rindex("Yes.")
        _, quote = make_selectors(source, Span(start, start + 4))
        assert "Two." in quote["prefix"]
        assert "Three." in quote["suffix"]


def fold(text: str) -> str:
    """Return a text with each run of white space as one space."""
    return re.sub(r"\s+", " ", text)


def count(text: str, words: str) -> int:
    """Count the places of words in a text, overlapping ones too."""
    return sum(text.startswith(words, at) for at in range(len(text)))


class TestLocate:
    """A selector leads to its passage, or it is said that its place can't be told."""

    @given(noise(), st.data())
    def test_any_text(self, text: str, data: st.DataObject) -> None:
        """In the text that it was made from, a selector with both sides leads to the passage."""
        start = data.draw(st.integers(0, len(text)))
        stop = data.draw(st.integers(start, len(text)))
        assume(text[start:stop].strip())
        span = Span(stop - len(text[start:stop].lstrip()), start + len(text[start:stop].rstrip()))
        selector = pressparse.cite(bare(text), Span(start, stop), form="selector")
        found = pressparse.locate(bare(text), selector)
        if selector[1]["prefix"] and selector[1]["suffix"]:
            assert found == span
        assert found in {span, None}

    @given(conferences())
    @share_of_examples(0.2)
    def test_paragraphs(self, conference: Conference) -> None:
        """Every paragraph of a conference is found, among turns that say the same."""
        t = pressparse.parse(conference.text)
        found = [pressparse.locate(t, pressparse.cite(t, paragraph, form="selector")) for paragraph in t.paragraphs]
        assert found == [paragraph.span for paragraph in t.paragraphs]

    @given(passages(), pieces, SIDES)
    def test_edit_on_one_side(self, parts: tuple[str, str, str], edited: str, side: str) -> None:
        """Whatever is put in place of one side, copies of the passage included, the passage is found or nothing is."""
        before, exact, after = parts
        span = Span(len(before), len(before) + len(exact))
        selector = select(before + exact + after, span)
        quote = selector[1]
        assert quote["type"] == "TextQuoteSelector"
        at_start = side == "before"
        assume(quote["suffix"] if at_start else quote["prefix"])
        edited = edited + " " if at_start else " " + edited
        source = edited + exact + after if at_start else before + exact + edited
        place = Span(len(edited), len(edited) + len(exact)) if at_start else span
        found = pressparse.locate(bare(source), selector)
        event("found" if found else "not found")
        assert found in {place, None}

    @given(passages(), st.text("xyz ", max_size=50), SIDES)
    def test_edit_without_copies(self, parts: tuple[str, str, str], edited: str, side: str) -> None:
        """An edit that brings in no copy of the passage loses it never."""
        before, exact, after = parts
        selector = select(before + exact + after, Span(len(before), len(before) + len(exact)))
        quote = selector[1]
        assert quote["type"] == "TextQuoteSelector"
        assume(quote["prefix"] and quote["suffix"])
        edited, at_start = f" {edited} ", side == "before"
        source = edited + exact + after if at_start else before + exact + edited
        start = len(edited) if at_start else len(before)
        assert pressparse.locate(bare(source), selector) == Span(start, start + len(exact))

    @given(passages())
    def test_passage_replaced(self, parts: tuple[str, str, str]) -> None:
        """Where the passage has gone, nothing that looks like it is taken for it."""
        before, exact, after = parts
        selector = select(before + exact + after, Span(len(before), len(before) + len(exact)))
        if exact in before + after:
            event("there is a look-alike")
        assert pressparse.locate(bare(before + FRESH + after), selector) is None or selector[1] == {
            "type": "TextQuoteSelector",
            "exact": exact,
            "prefix": "",
            "suffix": "",
        }

    @given(passages(), st.lists(st.sampled_from((" ", "\n", "\r\n", "\n    ")), min_size=1))
    def test_white_space(self, parts: tuple[str, str, str], spaces: list[str]) -> None:
        """Other line ends, another line width and other gaps do no harm."""
        before, exact, after = parts
        selector = select(before + exact + after, Span(len(before), len(before) + len(exact)))
        quote = selector[1]
        assert quote["type"] == "TextQuoteSelector"
        assume(quote["prefix"] and quote["suffix"])
        words = (before + exact + after).split()
        source = "".join(word + spaces[number % len(spaces)] for number, word in enumerate(words))
        found = pressparse.locate(bare(source), selector)
        assert found is not None
        assert source[found.start : found.stop].split() == exact.split()
        assert source[: found.start].split() == before.split()

    @pytest.mark.parametrize(
        ("source", "exact", "later"),
        [
            pytest.param("Next. We are able to pay.", "able to pay", "Next. We are unable to pay.", id="prefix added"),
            pytest.param("We can", "We can", "Yes. We can't", id="negation added"),
            pytest.param("The elected mayor.", "elected mayor", "The re-elected mayor.", id="hyphen"),
            pytest.param("So: able. We pay.", "We pay", "So: able. We payed.", id="suffix added"),
            pytest.param("A. Yes. B. Yes. C.", "Yes.", "A. B. C. Yes. D.", id="another place"),
            pytest.param("It costs 11 crowns.", "11 crowns", "It costs 12 crowns.", id="another number"),
            pytest.param("It costs 1 crown.", "1 crown", "It costs 11 crowns.", id="longer number"),
            pytest.param("It sails.", "It sails.", "", id="empty"),
        ],
    )
    def test_look_alikes(self, source: str, exact: str, later: str) -> None:
        """What reads alike at another place, or is a part of other words, is not the passage."""
        start = source.rindex(exact)
        assert pressparse.locate(bare(later), select(source, Span(start, start + len(exact)))) is None

    def test_both_sides_edited(self) -> None:
        """Without anything around it that was around it before, a passage is not taken to be the same."""
        selector = select("Yes, today. It sails. No, never.", Span(12, 21))
        assert pressparse.locate(bare("Perhaps. It sails. Perhaps."), selector) is None

    def test_copy_with_its_context(self) -> None:
        """A copy of the passage with all that stood around it makes the place uncertain."""
        selector = select("One two three. It sails. Four five six.", Span(15, 24))
        assert pressparse.locate(bare("One two three. It sails. Four. One two three. It sails."), selector) is None


class TestOtherSelectors:
    """Selectors that were not made here are read as far as they go."""

    def test_quote_alone(self) -> None:
        """Without context, words that stand there once are found, and words that stand there twice are not."""
        alone: pressparse.TextQuoteSelector = {
            "type": "TextQuoteSelector",
            "exact": "It  sails.\n",
            "prefix": "",
            "suffix": "",
        }
        assert pressparse.locate(bare("Yes. It sails. No."), [alone]) == Span(5, 14)
        assert pressparse.locate(bare("It sails. It sails."), [alone]) is None

    def test_absent_context(self) -> None:
        """Prefix and suffix may be absent, and other selectors may stand beside."""
        selector = json.loads(
            '[{"type": "XPathSelector", "value": "/p"}, {"type": "TextQuoteSelector", "exact": "sails"}]'
        )
        assert pressparse.locate(bare("It sails."), selector) == Span(3, 8)


class TestMisuse:
    """A selector is a list of objects, one of which quotes."""

    @pytest.mark.parametrize("selector", [None, 7, "It sails.", {"type": "TextQuoteSelector", "exact": "sails"}])
    def test_no_list(self, selector: object) -> None:
        with pytest.raises(TypeError, match=r"selector must be a list"):
            pressparse.locate(bare("It sails."), selector)  # type: ignore[arg-type]

    def test_no_objects(self) -> None:
        with pytest.raises(TypeError, match=r"selector must hold objects .*'sails'"):
            pressparse.locate(bare("It sails."), ["sails"])  # type: ignore[list-item]

    @pytest.mark.parametrize(
        "selector",
        [
            [],
            [{"type": "TextPositionSelector", "start": 3, "end": 8}],
            [{"type": "TextQuoteSelector", "exact": "  "}],
            [{"type": "TextQuoteSelector", "exact": 7}],
        ],
    )
    def test_no_words(self, selector: list[pressparse.TextQuoteSelector]) -> None:
        with pytest.raises(ValueError, match=r"selector must hold a TextQuoteSelector"):
            pressparse.locate(bare("It sails."), selector)


def test_evaluation_set(evaluation_texts: list[Path]) -> None:
    """Each paragraph of real texts is found again, also when all before it or all after it was taken out."""
    wrong: list[str] = []
    for path in evaluation_texts[::20]:
        t = pressparse.parse(path.read_bytes().decode("utf-8"))
        for paragraph in t.paragraphs[::7]:
            selector = pressparse.cite(t, paragraph, form="selector")
            span, quote = paragraph.span, selector[1]
            places = [pressparse.locate(t, selector)]
            if quote["suffix"]:
                place = pressparse.locate(bare(t.source[span.start :]), selector)
                places.append(None if place is None else shifted(place, span.start))
            if quote["prefix"]:
                places.append(pressparse.locate(bare(t.source[: span.stop]), selector))
            if any(place != span for place in places):
                wrong.append(f"{path.name} at {span}: {places}")
    assert wrong == []
