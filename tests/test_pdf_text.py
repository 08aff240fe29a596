"""Text out of PDF files: words broken at line ends, ligatures, form feeds."""

from __future__ import annotations

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

import pressparse
from effort import share_of_examples
from pressparse import BlockKind, OmissionReason
from printed_pages import Head, Tool, printed_briefings, read_turns
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

    @pytest.mark.parametrize("tool", Tool)
    @pytest.mark.parametrize("head", Head)
    @share_of_examples(0.2)
    @given(data=st.data())
    def test_round_trip(self, data: st.DataObject, tool: Tool, head: Head) -> None:
        """Turns and texts come back, whatever took them out of the file, without what recurs on each page."""
        printed = data.draw(printed_briefings(tool, head))
        event(printed.form)
        t = pressparse.parse(printed.text)
        assert t.title == printed.title
        assert t.date is not None
        assert t.date.isoformat() == printed.date
        assert read_turns(t) == printed.turns
        reasons = [omission.reason for paragraph in t.paragraphs for omission in paragraph.omitted]
        assert reasons == [OmissionReason.HYPHEN] * printed.hyphens
        left_out = [" ".join(block.raw.split()) for block in t.blocks if block.kind is BlockKind.FURNITURE]
        assert {" ".join(mark.split()) for mark in printed.furniture} <= set(left_out)
        check_promises(t, printed.text)

    @pytest.mark.parametrize("line", ["Q:", "MS. MARLOW:", "(Laughter)"])
    def test_refrain(self, line: str) -> None:
        """A label or a direction that stands beside page numbers by chance is no running head."""
        said = "".join(f"{line}\nWe shall speak of the {word} again when the ferries sail.\n" for word in WORDS)
        t = pressparse.parse(HEAD + "".join(f"{said}\n{number}\n\f" for number in range(1, 9)))
        kinds = {block.kind for block in t.blocks if block.raw.rstrip() == line}
        assert kinds
        assert BlockKind.FURNITURE not in kinds

    @pytest.mark.parametrize("numbers", [True, False])
    def test_label_at_the_top(self, numbers: bool) -> None:  # noqa: FBT001 - one of two cases
        """A label alone on its line that begins two of three pages is no running head: it keeps its words."""
        said = "We shall speak of the harbour again when the ferries sail, and of the dues in the north."
        pages = [
            f"{HEAD}IVO BRANDT\n{said}\n\nMS. MARLOW\n{said}\n\nIVO BRANDT\n{said}",
            *[f"MS. MARLOW\n{said}\n\nIVO BRANDT\n{said}"] * 2,
        ]
        text = "\n\f".join(f"{n}\n\n{page}" if numbers else page for n, page in enumerate(pages, 1))
        t = pressparse.parse(text)
        labels = [turn.label.value for turn in t.turns if turn.label is not None]
        assert labels == ["IVO BRANDT", "MS. MARLOW", "IVO BRANDT", *["MS. MARLOW", "IVO BRANDT"] * 2]

    def test_counted_speakers(self) -> None:
        """Labels that count the speakers count no pages, though they stand near the tops of pages."""
        said = "We shall speak of the harbour again when the ferries sail, and of the dues in the north."
        pages = [f"{said}\nSPEAKER {n}:\n{said}\nSPEAKER {n}: {said}\n{said}" for n in range(1, 4)]
        t = pressparse.parse(HEAD + "\n\f".join(pages))
        assert BlockKind.FURNITURE not in {block.kind for block in t.blocks}


class TestColumns:
    """Lines that go over two columns are said to."""

    @given(width=st.integers(26, 40), gap=st.integers(4, 9), count=st.integers(10, 40))
    def test_two_columns(self, width: int, gap: int, count: int) -> None:
        """The lines of the left column are filled up to the right one."""
        left = "the dues of the harbour in"[:width].ljust(width + gap)
        text = HEAD + "".join(f"{left}the mayors and the pilots\n" for _ in range(count))
        assert "two-columns" in {found.code for found in pressparse.parse(text).diagnostics}

    @pytest.mark.parametrize(
        "line", ["    {} we met the pilots and mayors", "{:2}    we met the pilots", "Quay {}:       open"]
    )
    def test_one_column(self, line: str) -> None:
        """Indents, line numbers and short tables are no columns."""
        text = HEAD + "".join(line.format(number) + "\n" for number in range(1, 25))
        assert "two-columns" not in {found.code for found in pressparse.parse(text).diagnostics}
