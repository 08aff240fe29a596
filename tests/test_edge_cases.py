"""Texts at the edges: empty, tiny, huge, broken, and of one character only."""

from __future__ import annotations

import pytest

import pressparse
from pressparse.model import BlockKind, DeliveryStatus, LayoutKind
from promises import check_promises, check_slices, check_tiling

WHITE = "".join(chr(c) for c in range(0x3001) if chr(c).isspace())
INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060"


def read(text: str) -> pressparse.Transcript:
    """Return the transcript of a text, its promises checked."""
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    return transcript


class TestEmpty:
    """A text without anything to read is a transcript without anything in it."""

    def test_empty(self) -> None:
        """The empty string has no block at all."""
        transcript = read("")
        assert (transcript.blocks, transcript.paragraphs, transcript.turns, transcript.markers) == ((), (), (), ())
        assert transcript.title is None
        assert transcript.date is None
        assert transcript.delivery is DeliveryStatus.UNSTATED
        assert transcript.metadata.layout.kind is LayoutKind.RUN_TOGETHER
        assert transcript.metadata.layout.lines == 0
        assert transcript.metadata.language is None
        assert transcript.text == ""

    @pytest.mark.parametrize("text", [*WHITE, "\r\n", " \n\t\n", WHITE, WHITE * 3, "\ufeff", "\ufeff\n\n"], ids=ascii)
    def test_white_space(self, text: str) -> None:
        """White space and a BOM are gaps, and hold no speech."""
        transcript = read(text)
        assert transcript.paragraphs == ()
        assert {block.kind for block in transcript.blocks} == {BlockKind.GAP}
        assert "nothing-spoken" in [d.code for d in transcript.diagnostics]

    @pytest.mark.parametrize("text", ["", "\n", "\ufeff"], ids=ascii)
    def test_nothing_spoken_is_an_error(self, text: str) -> None:
        """That nothing was spoken is an error, of which the caller may be told."""
        with pytest.raises(pressparse.TranscriptError, match="nothing-spoken"):
            pressparse.parse(text).raise_for_errors()


class TestOneCharacter:
    """A text of one character is read, whatever the character."""

    @pytest.mark.parametrize("block", range(0, 0x110000, 0x1000))
    def test_sample(self, block: int) -> None:
        """One character of each sixteenth of a plane, surrogates among them."""
        for offset in (0x0, 0x41, 0x301, 0xABC, 0xFFF):
            text = chr(block + offset)
            transcript = pressparse.parse(text)
            check_tiling(transcript, text)
            check_slices(transcript, text)

    @pytest.mark.parametrize("text", [*"aQ:.-([*#•|\\>_~\"'’“0¿。", "\x00", "\ud83d", "\U0001f6a2"], ids=ascii)
    def test_marks(self, text: str) -> None:
        """The characters that the reader looks for, each alone and a few times over."""
        for count in (1, 2, 3, 50):
            read(text * count)
            read(f"{text}\n" * count)


class TestBroken:
    """What is broken in a text is kept, and reported."""

    @pytest.mark.parametrize(
        ("mark", "code"),
        [
            ("\x00", "control-characters"),
            ("\x08", "control-characters"),
            ("\x1b", "control-characters"),
            ("\x7f", "control-characters"),
            ("\x81", "control-characters"),
            ("\ud83d", "lone-surrogates"),
            ("\udc80", "lone-surrogates"),  # noqa: PT014 - another surrogate than the one above
            ("\ufffd", "replaced-characters"),
            ("\u202e", "bidirectional-controls"),
            ("\u2066", "bidirectional-controls"),
        ],
        ids=ascii,
    )
    def test_reported(self, mark: str, code: str) -> None:
        """Each sort has its code, at its place, and stays in the paragraph."""
        text = f"Press conference\n\n12 Feb. 2020\n\nGood eve{mark}ning to all of you.\nThank you.\n"
        transcript = read(text)
        (found,) = [d for d in transcript.diagnostics if d.code == code]
        assert mark in text[found.span.start : found.span.stop]
        assert mark in transcript.paragraphs[0].raw
        assert transcript.date is not None

    @pytest.mark.parametrize("mark", ["\t", "\n", "\r\n", "\f", "\x85"], ids=ascii)
    def test_layout_characters(self, mark: str) -> None:
        """Tabs and line ends are control characters by name only, and are not reported."""
        codes = [d.code for d in read(f"Good evening.{mark}Thank you all.").diagnostics]
        assert "control-characters" not in codes

    def test_lone_surrogate_survives(self) -> None:
        """A surrogate goes through JSON and back, in every value that holds it."""
        text = (
            "Pr\ud83dess conference\n\nby NATO Secretary General Ada M\udc80arlow\n\n12 Feb. 2020\n\nGood \ud83d day.\n"
        )
        transcript = read(text)
        assert pressparse.dumps(transcript).encode("utf-8")
        assert pressparse.loads(pressparse.dumps(transcript)).source == text

    @pytest.mark.parametrize("digits", ["12:" + "3" * 4000, "9" * 5000, "1/" * 2000, "12 Feb. " + "2" * 400, "٣" * 50])
    def test_digits(self, digits: str) -> None:
        """Long runs of figures are no dates, and harm nothing."""
        transcript = read(f"Press conference\n\n{digits}\n\nGood evening.\nThank you.\n")
        assert transcript.date is None

    @pytest.mark.parametrize(
        "mark", ["(", "[", "((", ")", "]", "(" * 500, "[(" * 300, "“" * 200, "**" * 300, "\\" * 99]
    )
    def test_unclosed(self, mark: str) -> None:
        """Brackets and marks that are never closed stay text."""
        transcript = read(f"Press conference\n\n12 Feb. 2020\n\nGood evening {mark} to all.\nThank you.\n")
        assert transcript.paragraphs

    def test_bom_in_the_middle(self) -> None:
        """A BOM between two joined files is a mark like others."""
        transcript = read("Press conference\n\n12 Feb. 2020\n\nGood evening.\n\ufeffPress conference\n\nThank you.\n")
        assert "\ufeffPress conference" in "".join(block.raw for block in transcript.blocks)
        assert [paragraph.text for paragraph in transcript.paragraphs][-1] == "Thank you."

    def test_combining_marks_at_the_start(self) -> None:
        """A combining mark without a letter before it, at the start of the text and of a line."""
        transcript = read("\u0301\u0301Press conference\n\u0308\n\u030112 Feb. 2020\n\nGood evening.\n\u0301")
        assert "Good evening." in transcript.paragraphs[0].text

    def test_invisible_marks_in_a_header(self) -> None:
        """Invisible marks inside the header's words are passed over, and stand in the raw text."""
        text = "Pre\u200bss conf\u2060erence\n\n\u200e12 Feb. 2020\u200f\n\n(As\u200b delivered)\n\nGood evening.\n"
        transcript = read(text)
        assert transcript.metadata.event_type is not None
        assert transcript.metadata.event_type.value is pressparse.EventType.PRESS_CONFERENCE
        assert transcript.date is not None
        assert [marker.raw for marker in transcript.markers] == ["(As\u200b delivered)"]


class TestOffsets:
    """Offsets count code points, whatever the text is made of."""

    def test_beyond_the_basic_plane(self) -> None:
        """A ship counts one, though it is four bytes in UTF-8 and two units in UTF-16."""
        text = "\U0001f6a2\U0001f6a2 Press conference\n\n12 Feb. 2020\n\nGood evening.\nThank you.\n"
        transcript = read(text)
        date = transcript.metadata.date
        assert date is not None
        assert text[date.span.start : date.span.stop] == "12 Feb. 2020"
        position = transcript.position(date.span.start)
        assert (position.line, position.column) == (3, 0)
        assert position.utf8 == len(text[: date.span.start].encode())
        assert position.utf16 == len(text[: date.span.start].encode("utf-16-le")) // 2

    def test_decomposed_letters(self) -> None:
        """A letter and its mark count two, and stay two in the raw text."""
        text = "Confe\u0301rence de presse\n\n12 fe\u0301vrier 2020\n\nBonjour a\u0300 tous.\nJe vous remercie.\n"
        transcript = read(text)
        date = transcript.metadata.date
        assert date is not None
        assert (date.raw, date.value.isoformat()) == ("12 fe\u0301vrier 2020", "2020-02-12")
        assert transcript.metadata.event_type is not None


@pytest.mark.heavy
class TestLarge:
    """Time and memory grow linearly on any input: each of these comes to an end."""

    @pytest.mark.parametrize(
        "piece",
        [
            "a",
            "harbour ",
            "Good evening. ",
            "(",
            ")",
            "[",
            "a:",
            "Q ",
            "Q: ",
            "12 ",
            "1/",
            "\xa0",
            "-",
            "*",
            "\\",
            "“",
            "•",
            "É",
        ],
        ids=ascii,
    )
    def test_one_line(self, piece: str) -> None:
        """One piece over and over, half a million characters in one line."""
        text = piece * (500_000 // len(piece))
        check_tiling(pressparse.parse(text), text)

    @pytest.mark.parametrize(
        "line",
        [
            "\n",
            "\r\n",
            "a\n",
            "\xa0\n",
            "Q: a\n",
            "(As delivered)\n",
            "12 Feb. 2020\n",
            "Press conference\n",
            "• |\n",
            "MR. X:\n",
        ],
        ids=ascii,
    )
    def test_many_lines(self, line: str) -> None:
        """One line over and over, fifty thousand times."""
        text = line * 50_000
        check_tiling(pressparse.parse(text), text)

    def test_ten_megabytes_in_one_line(self) -> None:
        """Ten million characters without a line end are one paragraph."""
        text = "The harbour is open. " * 476_191
        assert len(text) > 10_000_000
        transcript = pressparse.parse(text)
        check_tiling(transcript, text)
        assert len(transcript.paragraphs) == 1

    def test_a_million_line_ends(self) -> None:
        """A million line ends are gaps."""
        text = "\n" * 1_000_000
        transcript = pressparse.parse(text)
        check_tiling(transcript, text)
        assert transcript.paragraphs == ()

    def test_header_far_away(self) -> None:
        """A header after ten thousand blank lines is found."""
        text = "\n" * 10_000 + "Press conference\n\n12 Feb. 2020\n\n(As delivered)\n\nGood evening.\nThank you.\n"
        transcript = read(text)
        assert transcript.title == "Press conference"
        assert transcript.metadata.event_type is not None

    def test_long_speech(self) -> None:
        """A speech of twenty thousand paragraphs is all there, each with an id of its own."""
        body = "".join(f"This is point {number} of the long report.\n" for number in range(20_000))
        transcript = pressparse.parse(f"Speech\n\n12 Feb. 2020\n\n(As delivered)\n\n{body}")
        assert len(transcript.paragraphs) == 20_000
        assert len({paragraph.id for paragraph in transcript.paragraphs}) == 20_000
