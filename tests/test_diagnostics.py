"""The catalogue of diagnostics: every code can be seen, where it says, with the severity that it says."""

from __future__ import annotations

import re

import pytest

import pressparse
from pressparse.diagnostics import CATALOGUE, CatalogueEntry, Diagnostic, Severity
from promises import check_promises

# These are about bytes, which `parse` never sees.
OF_BYTES = {"encoding-guessed", "undecodable-bytes", "wrong-declaration", "not-text"}
# A surrogate can't be written in a file, so the catalogue describes it.
DESCRIBED = {"lone-surrogates": "Good \ud83d evening."}
OF_TEXT = sorted(set(CATALOGUE) - OF_BYTES)


@pytest.mark.parametrize("code", OF_TEXT)
def test_example(code: str) -> None:
    """The catalogue's example gives the code."""
    text = DESCRIBED.get(code, CATALOGUE[code].example)
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    found = [d for d in transcript.diagnostics if d.code == code]
    assert found
    for diagnostic in found:
        assert diagnostic.severity is CATALOGUE[code].severity
        assert diagnostic.message.strip() == diagnostic.message != ""
        assert "\n" not in diagnostic.message


@pytest.mark.parametrize("code", OF_TEXT)
def test_not_everywhere(code: str) -> None:
    """No code is given for a page with nothing wrong about it."""
    text = (
        "Press conference by NATO Secretary General Ada Marlow\n\n  • 12 Feb. 2020 -\n  • |\n"
        "  • Last updated: 12 Feb. 2020 19:31\n\n(As delivered)\n\n"
        "Good evening. Thank you all for coming.\nWe have two things to say, and both of them are short.\n"
    )
    assert code not in {d.code for d in pressparse.parse(text).diagnostics}


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=list(CATALOGUE))
def test_entry(entry: CatalogueEntry) -> None:
    """Each entry is complete, and its code is lower-case words joined by hyphens."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", entry.code)
    assert CATALOGUE[entry.code] is entry
    assert entry.summary.endswith(".")
    assert entry.explanation.endswith(".")
    assert entry.example


def test_catalogue_is_closed() -> None:
    """The table can't be changed, and holds these codes: a code is permanent."""
    with pytest.raises(TypeError):
        CATALOGUE["new"] = CATALOGUE["no-title"]  # type: ignore[index]
    assert set(CATALOGUE) >= {
        *("no-title", "no-date", "no-speaker", "several-speakers", "ambiguous-date", "impossible-date"),
        *("incomplete-date", "conflicting-dates", "mixed-language-header", "conflicting-delivery", "questions-absent"),
        *(
            "ambiguous-label",
            "answers-inferred",
            "style-uncertain",
            "html-as-text",
            "nothing-spoken",
            "encoding-guessed",
        ),
        *("undecodable-bytes", "replaced-characters", "control-characters", "lone-surrogates"),
        *("bidirectional-controls", "lost-space", "unread-header-line"),
        *("wrong-declaration", "not-text", "not-a-transcript", "mojibake", "two-columns"),
    }


class TestPlaces:
    """A diagnostic says where: a slice of the source, empty at 0 for what is missing from the whole."""

    @pytest.mark.parametrize("code", ["no-title", "no-date", "no-speaker", "nothing-spoken"])
    def test_missing(self, code: str) -> None:
        """What is missing has no place of its own."""
        (found,) = [d for d in pressparse.parse(CATALOGUE[code].example).diagnostics if d.code == code]
        assert len(found.span) == 0

    @pytest.mark.parametrize(
        ("code", "raw"),
        [
            ("ambiguous-date", "03/04/2019"),
            ("impossible-date", "31 Feb. 2020"),
            ("incomplete-date", "12 February"),
            ("conflicting-dates", "13 Feb. 2020"),
            ("unread-header-line", "Department of Harbours and Lighthouses"),
            ("lost-space", ".A"),
        ],
    )
    def test_place(self, code: str, raw: str) -> None:
        """What is there is named exactly."""
        transcript = pressparse.parse(CATALOGUE[code].example)
        (found,) = [d for d in transcript.diagnostics if d.code == code]
        assert transcript.source[found.span.start : found.span.stop] == raw

    def test_unread_line_is_unparsed(self) -> None:
        """A header line that was not understood is a block of its own."""
        transcript = pressparse.parse(CATALOGUE["unread-header-line"].example)
        assert [block.raw for block in transcript.unparsed] == ["Department of Harbours and Lighthouses"]
        assert "unread-header-line: 1" in transcript.report().splitlines()


class TestLabels:
    """Labels bound the unlabelled opening; label-shaped speech does not."""

    PAGE = "Press conference\n\nby NATO Secretary General Ada Marlow\n\n12 Feb. 2020\n\n(As delivered)\n\n"

    def test_opening_ends_before_labels(self) -> None:
        """The opening is given to the header's speaker; what follows the first label, to whom the labels say."""
        text = (
            f"{self.PAGE}Good evening. Thank you all for coming.\nI will take your questions now.\n"
            "QUESTION: Is the port open?\nADA MARLOW: It is.\nQUESTION: Since when?\nADA MARLOW: Since noon.\n"
        )
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        first, *rest = transcript.turns
        assert first.label is None
        assert [p.text for p in first.paragraphs] == [
            "Good evening. Thank you all for coming.",
            "I will take your questions now.",
        ]
        assert [turn.kind.value for turn in rest] == ["question", "answer", "question", "answer"]
        assert [[speaker.name for speaker in turn.speakers] for turn in rest] == [[None], ["Ada Marlow"]] * 2

    def test_labelled_from_the_start(self) -> None:
        """Where the speech begins with a label there is no unlabelled opening."""
        text = (
            f"{self.PAGE}MODERATOR: Good evening to you all.\nADA MARLOW: Thank you.\n"
            "QUESTION: Is the port open?\nADA MARLOW: It is.\n"
        )
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        assert all(turn.label is not None for turn in transcript.turns)
        assert [turn.kind.value for turn in transcript.turns] == ["moderation", "statement", "question", "answer"]

    @pytest.mark.parametrize(
        "line",
        [
            "Let me be clear:",
            "My answer to the mayors is this:",
            "We agreed on three things:",
            "NATO is in the harbour at the invitation of the harbour.",
        ],
    )
    def test_speech_is_no_label(self, line: str) -> None:
        """A line of speech in the shape of a label, even twice, stays in the turn."""
        text = f"{self.PAGE}Good evening to you all.\n{line}\nWe stay until the work is done.\n{line}\nThank you.\n"
        transcript = pressparse.parse(text)
        (turn,) = transcript.turns
        assert len(turn.paragraphs) == 5
        assert all(turn.label is None for turn in transcript.turns)


class TestRaiseForErrors:
    """`t.raise_for_errors()` raises `TranscriptError` with all error-level diagnostics."""

    @pytest.mark.parametrize("code", [c for c in OF_TEXT if CATALOGUE[c].severity is Severity.ERROR])
    def test_errors(self, code: str) -> None:
        """An error raises, and the exception holds it and names its code."""
        transcript = pressparse.parse(CATALOGUE[code].example)
        with pytest.raises(pressparse.TranscriptError, match=code) as caught:
            transcript.raise_for_errors()
        assert code in [d.code for d in caught.value.diagnostics]
        assert {d.severity for d in caught.value.diagnostics} == {Severity.ERROR}
        assert list(caught.value.diagnostics) == [d for d in transcript.diagnostics if d.severity is Severity.ERROR]

    def test_no_error(self) -> None:
        """Warnings raise nothing."""
        transcript = pressparse.parse("12 Feb. 2020\n\nGood evening. Thank you all for coming.\n")
        assert transcript.diagnostics
        transcript.raise_for_errors()

    def test_parent(self) -> None:
        """Every exception of the library is a PressparseError, and that is a ValueError."""
        for error in (
            pressparse.TranscriptError,
            pressparse.StyleError,
            pressparse.DecodingError,
            pressparse.FormatError,
            pressparse.MissingExtraError,
        ):
            assert issubclass(error, pressparse.PressparseError)
        assert issubclass(pressparse.PressparseError, ValueError)


def test_diagnostic_is_a_value() -> None:
    """Two equal findings are equal, and a finding can be a member of a set."""
    (one,) = [d for d in pressparse.parse("12 Feb. 2020\n\nGood evening.").diagnostics if d.code == "no-title"]
    (two,) = [d for d in pressparse.parse("12 Feb. 2020\n\nGood evening.").diagnostics if d.code == "no-title"]
    assert isinstance(one, Diagnostic)
    assert len({one, two}) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Good evening.And thank you.", 1),
        ("This was a crisis.And we met.Then we left.", 2),
        ("See www.Example.org for the U.S.Army text.", 0),
        ("The price is 3.5 per cent. Version 2.A is out.", 0),
        ("Good evening. And thank you.", 0),
        ("He said so.\nAnd left.", 0),
        ("Is it open?Yes.", 1),
        ("Ask J.Wael or A.F.Karlsen.", 0),
    ],
)
def test_lost_space(text: str, count: int) -> None:
    """A space is lost between two sentences; initials, figures and addresses have lost none."""
    found = [d for d in pressparse.parse(text).diagnostics if d.code == "lost-space"]
    assert len(found) == count
