"""Text out of PDF files: words broken at line ends, ligatures, form feeds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse import OmissionReason
from promises import check_promises, check_to_source

HEAD = "Press conference\n\nby Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\n"
WORDS = ("government", "harbour", "lighthouse", "pilotage")


def read(*paragraphs: str) -> tuple[str, ...]:
    """Return the texts of the paragraphs that a conference has."""
    text = HEAD + "\n\n".join(paragraphs) + "\n"
    t = pressparse.parse(text)
    check_promises(t, text)
    for paragraph in t.paragraphs:
        check_to_source(paragraph, text, 0, len(paragraph.text))
    return tuple(paragraph.text for paragraph in t.paragraphs)


class TestHyphens:
    """A word that a line end broke is whole in `text` where the document has it whole."""

    @given(word=st.sampled_from(WORDS), cut=st.integers(2, 5), hyphen=st.sampled_from("-\u2010"))
    def test_joined(self, word: str, cut: int, hyphen: str) -> None:
        """The hyphen and the line end are left out, and said to be; the source has them."""
        broken = f"{word[:cut]}{hyphen}\n{word[cut:]}"
        text = f"{HEAD}We spoke of the {word} again.\n\nWe shall speak of the {broken} in May.\n"
        t = pressparse.parse(text)
        check_promises(t, text)
        paragraph = t.paragraphs[1]
        assert paragraph.text == f"We shall speak of the {word} in May."
        assert [(o.raw, o.reason) for o in paragraph.omitted] == [(f"{hyphen}\n", OmissionReason.HYPHEN)]

    # Lines of one width, so that they are seen to be broken at it.
    FIRST = "We met the pilots and the mayors of the coast today, and\nwe spoke of {} for most of the afternoon there."
    SECOND = (
        "We shall speak again in May, when the ferries sail {}\n{} and the dues are paid for the whole of the summer."
    )

    @pytest.mark.parametrize(
        ("whole", "before", "after", "expected"),
        [
            ("the harbour", "har-", "bour", "harbour"),
            ("the HARBOUR", "har-", "bour", "harbour"),
            ("the harbour", "har-", "  bour", "harbour"),
            ("the rule", "well-", "known", "well- known"),
            ("a re-sign and resign", "re-", "sign", "re- sign"),
            ("the rule", "pilot\u00ad", "age", "pilotage"),
        ],
    )
    def test_only_where_it_stands(self, whole: str, before: str, after: str, expected: str) -> None:
        """Where the word does not stand elsewhere, or its other form does, all stays as printed.

        A soft hyphen at a line end says by itself that the word goes on.
        """
        texts = read(self.FIRST.format(whole), self.SECOND.format(before, after))
        assert f"sail {expected} and" in texts[-1]


class TestLigatures:
    """Ligatures stay in the text, and nothing that is looked for misses them."""

    def test_found(self) -> None:
        """A quotation in letters finds words in ligatures, and the source keeps them."""
        text = f"{HEAD}The o\ufb03ce has \ufb01ve \ufb02ags for the harbour.\n"
        t = pressparse.parse(text)
        assert t.source == text
        (match,) = pressparse.find(t, "office has five flags for the harbour")
        assert "\ufb03" in t.source[match.span.start : match.span.stop]

    def test_label(self) -> None:
        """A label in ligatures is read."""
        t = pressparse.parse(
            f"{HEAD}ADA MARLOW: Good evening.\n\nChief O\ufb03cer Bo Fenwick: Thank you all.\n\n"
            "ADA MARLOW: One question.\n\nChief O\ufb03cer Bo Fenwick: None.\n"
        )
        assert len(t.turns) == len("four")


class TestPages:
    """The end of a page cuts no sentence."""

    def test_form_feed(self) -> None:
        """A sentence goes on over a form feed."""
        (paragraph,) = read(
            "The pilots will be trained on the island from the\nnext autumn, as we have said at each of these\n"
            "meetings in the\n\n\fold town hall since the winter, and the dues will\n"
            "pay for all of it, down to the last rope."
        )
        assert "meetings in the old town hall" in paragraph
