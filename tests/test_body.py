"""What stands between the paragraphs of a speech, and below it: directions, headings, page marks, the foot."""

from __future__ import annotations

import pytest

import pressparse
from pressparse.model import BlockKind, Transcript
from promises import check_promises, check_to_source

HEAD = "Remarks at the quay\n\nby Prime Minister Ada Marlow\n\n12 Feb. 2020\n\n"
FIRST = "Good evening to all of you, and thank you for coming."
SECOND = "We have two things to say, and both of them are short."


def read(body: str) -> Transcript:
    """Return the transcript of a page with a body, its promises checked."""
    text = HEAD + body
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    return transcript


def texts(transcript: Transcript) -> list[str]:
    """Return the texts of the paragraphs."""
    return [paragraph.text for paragraph in transcript.paragraphs]


def kinds(transcript: Transcript) -> dict[str, BlockKind]:
    """Return what each stretch of the source is."""
    return {block.raw: block.kind for block in transcript.blocks}


class TestDirections:
    """A direction never breaks a turn, and a line that is only a direction is no paragraph."""

    @pytest.mark.parametrize("line", ["(Applause)", "(Laughter.)", "[Laughter]", "(APPLAUSE)", "[LAUGHS]"])
    def test_own_line(self, line: str) -> None:
        """Between two paragraphs it is a direction block, and both paragraphs stay in one turn."""
        transcript = read(f"{FIRST}\n{line}\n{SECOND}\n")
        assert texts(transcript) == [FIRST, SECOND]
        assert kinds(transcript)[line] is BlockKind.DIRECTION
        (turn,) = transcript.turns
        assert len(turn.paragraphs) == 2

    def test_in_mid_sentence(self) -> None:
        """On its own line in mid-sentence it lies between two pieces of one paragraph."""
        transcript = read(f"{FIRST}\nWe went down to the old quay\n(Applause)\nand found that it was gone.\n")
        assert texts(transcript) == [FIRST, "We went down to the old quay and found that it was gone."]
        paragraph = transcript.paragraphs[1]
        assert len(paragraph.pieces) == 2
        assert "(Applause)" in paragraph.raw
        for start in range(len(paragraph.text)):
            check_to_source(paragraph, transcript.source, start, len(paragraph.text))

    @pytest.mark.parametrize("line", ["(Can everyone hear me all right?)", "(I mean the old quay, of course.)"])
    def test_bracketed_speech(self, line: str) -> None:
        """A whole sentence in brackets was said."""
        assert texts(read(f"{FIRST}\n{line}\n{SECOND}\n")) == [FIRST, line, SECOND]


class TestHeadings:
    """Headings, rules and page marks are no speech."""

    @pytest.mark.parametrize("line", ["**Security Council", "** Harbours", "## The northern harbours"])
    def test_heading(self, line: str) -> None:
        """A marked heading is a block of its own kind."""
        transcript = read(f"{FIRST}\n\n{line}\n\n{SECOND}\n")
        assert texts(transcript) == [FIRST, SECOND]
        assert kinds(transcript)[line] is BlockKind.HEADING

    @pytest.mark.parametrize("line", ["* * *", "---", "_____", "*****", "***", "—"])
    def test_rule(self, line: str) -> None:
        """A rule between paragraphs is a gap."""
        transcript = read(f"{FIRST}\n\n{line}\n\n{SECOND}\n")
        assert texts(transcript) == [FIRST, SECOND]
        assert any(line in block.raw for block in transcript.blocks if block.kind is BlockKind.GAP)

    def test_running_heads(self) -> None:
        """A head with the page's number that recurs is furniture, and a sentence goes on over it."""
        pages = [
            f"{FIRST}\nAnd then the storm came, and it took from us the",
            "whole of the western pier, which my grandfather had built with his own",
            "hands, and with the hands of everybody else who lived here in those",
            "days, and who did not expect to be thanked for it.",
        ]
        marks = [f"\n\nRemarks of the Prime Minister\nPage {number} of 4\n\n" for number in (1, 2, 3)]
        body = "".join(page + mark for page, mark in zip(pages, [*marks, "\n"], strict=True))
        transcript = read(body)
        assert texts(transcript) == [FIRST, " ".join(pages).removeprefix(f"{FIRST}\n")]
        assert len(transcript.paragraphs[1].pieces) == 4
        furniture = [block.raw for block in transcript.blocks if block.kind is BlockKind.FURNITURE]
        assert sum("Page" in raw for raw in furniture) == 3

    def test_refrain_is_no_running_head(self) -> None:
        """A short line that recurs without page numbers was said each time."""
        refrain = "That is what we promised."
        body = "".join(f"{text}\n{refrain}\n" for text in (FIRST, SECOND, "The tug is red.", "The pier is old."))
        assert texts(read(body)).count(refrain) == 4


class TestFoot:
    """What stands after the speech is no speech, and may say when it ended."""

    @pytest.mark.parametrize("mark", ["END", "-END-", "[ENDS]", "# # #", "###", "—000—", "Ends", "* * *"])
    def test_end_mark(self, mark: str) -> None:
        """An end mark is no paragraph."""
        transcript = read(f"{FIRST}\n\n{SECOND}\n\n{mark}\n")
        assert texts(transcript) == [FIRST, SECOND]
        assert transcript.metadata.ended is None

    def test_end_with_time(self) -> None:
        """A time at the end mark is when the event ended."""
        transcript = read(f"{FIRST}\n\n{SECOND}\n\nEND 2:45 P.M. EDT\n")
        assert texts(transcript) == [FIRST, SECOND]
        ended = transcript.metadata.ended
        assert ended is not None
        assert (ended.raw, ended.value.time and f"{ended.value.time:%H:%M}", ended.value.zone) == (
            "2:45 P.M. EDT",
            "14:45",
            "EDT",
        )
        assert transcript.metadata.started is None

    @pytest.mark.parametrize(
        "last",
        [
            "That is the end.",
            "In the end, we stayed.",
            "END of the pier, that is where I was born.",
            "It is 2:45 p.m. now.",
        ],
    )
    def test_speech_about_ends(self, last: str) -> None:
        """A last sentence that speaks of an end was said."""
        transcript = read(f"{FIRST}\n\n{SECOND}\n\n{last}\n")
        assert texts(transcript) == [FIRST, SECOND, last]
        assert transcript.metadata.ended is None


class TestHeader:
    """Lines are classified, not counted: any part may be missing, merged, or in another order."""

    @pytest.mark.parametrize(
        "line", ["Skip to main content", "Print this document", "Share this", "Printer-Friendly Version"]
    )
    def test_chrome(self, line: str) -> None:
        """A page's own lines above the title are furniture."""
        text = f"{line}\n\n{HEAD}{FIRST}\n{SECOND}\n"
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        assert transcript.title == "Remarks at the quay"
        assert kinds(transcript)[line] is BlockKind.FURNITURE
        assert texts(transcript) == [FIRST, SECOND]

    @pytest.mark.parametrize(
        "lines",
        [
            ("Remarks at the quay", "12 Feb. 2020", "by Prime Minister Ada Marlow"),
            ("12 Feb. 2020", "Remarks at the quay", "by Prime Minister Ada Marlow"),
            ("Remarks at the quay", "by Prime Minister Ada Marlow", "Fjordvik, 12 Feb. 2020"),
            ("Remarks at the quay by Prime Minister Ada Marlow", "12 Feb. 2020"),
            ("Remarks at the quay by Prime Minister Ada Marlow, 12 Feb. 2020",),
        ],
    )
    @pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "blank lines"])
    def test_order(self, lines: tuple[str, ...], gap: str) -> None:
        """The same facts are read in any order, on lines of their own or merged."""
        text = f"{gap.join(lines)}\n\n{FIRST}\n{SECOND}\n"
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        assert transcript.title is not None
        assert transcript.title.startswith("Remarks at the quay")
        assert transcript.date is not None
        assert transcript.date.isoformat() == "2020-02-12"
        assert [field.value.name for field in transcript.metadata.speakers] == ["Ada Marlow"]
        assert texts(transcript) == [FIRST, SECOND]

    def test_fields_above_their_values(self) -> None:
        """What stands below the label of a field is its value: a place only below a label for one."""
        fields = (
            "From:\nHarbour Office and The Rt Hon Ada Marlow MP\n\nDelivered on:\n3 March 2019\n\nLocation:\nFjordvik"
        )
        text = f"Harbour statement at the quay\n\n{fields}\n\nPublished 4 March 2019\n\n{FIRST}\n{SECOND}\n"
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        assert transcript.metadata.place is not None
        assert transcript.metadata.place.value == "Fjordvik"
        assert texts(transcript) == [FIRST, SECOND]
        assert not [found for found in transcript.diagnostics if found.code == "unread-header-line"]

    def test_fields(self) -> None:
        """A header line of the form `Name: value` that maps to nothing else is kept whole, and is no turn."""
        fields = "Date: 3 March 2019\nPlace: Harbour Room\nMain topics: tugs, tides"
        text = f"Remarks at the quay\n\n{fields}\n\n{FIRST}\n{SECOND}\n"
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        assert transcript.date is not None
        assert transcript.date.isoformat() == "2019-03-03"
        assert transcript.metadata.place is not None
        assert transcript.metadata.place.value == "Harbour Room"
        assert [field.value for field in transcript.metadata.other] == ["Main topics: tugs, tides"]
        assert texts(transcript) == [FIRST, SECOND]
        assert all(turn.label is None for turn in transcript.turns)

    def test_wrapped_title(self) -> None:
        """A title that runs on to a second line is one title, white space normalised."""
        title = "Remarks by Prime Minister Ada Marlow at the Opening of\nthe Fjordvik Quay"
        text = f"{title}\n\n12 Feb. 2020\n\n{FIRST}\n{SECOND}\n"
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        assert transcript.title == "Remarks by Prime Minister Ada Marlow at the Opening of the Fjordvik Quay"
        assert [field.value.name for field in transcript.metadata.speakers] == ["Ada Marlow"]

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (
                "Good evening to all of you, and thank you for coming.",
                "On 12 February 2020 we opened the old quay again.",
            ),
            ("Thank you very much.", "I was here on 3 March 2019, and the pier still stood."),
        ],
    )
    def test_no_header(self, first: str, second: str) -> None:
        """A text that begins with the speech has no header, and its first lines are speech."""
        transcript = pressparse.parse(f"{first}\n{second}\nThank you.\n")
        assert texts(transcript) == [first, second, "Thank you."]
        assert transcript.title is None
        assert transcript.date is None


class TestInserted:
    """Documents that are set into the record, further in than the speech."""

    TEXT = (
        "Harbour Record\n\nMarch 3, 2020\n\n"
        "  Mr. MARLOW. Mr. President, the pilots have written to me, and I ask \n"
        "that their letter be printed in the record at this point, as it was \n"
        "sent, and that nothing be left out of it.\n"
        "  I have read it twice, and I have nothing to add to what it says, \n"
        "though I could have said it in fewer words.\n"
        "  It came on a Tuesday, with the mail boat, and I was the first in the \n"
        "house who saw it.\n"
        "  It is short.\n"
        "  It is also clear, and that is more than I can say of most letters \n"
        "that come with the mail boat.\n"
        "  I thank the Chair.\n\n"
        "       We are the pilots of the north channel, and we have been \n"
        "     waiting for the second tug since the spring of last year.\n"
        "       We can wait no longer.\n\n"
        "  The PRESIDING OFFICER. Without objection, it is so ordered, and the \n"
        "clerk will see to it that the letter is printed.\n"
    )

    def test_kinds(self) -> None:
        """A letter is a paragraph of kind inserted, in the turn that it stands in; the speech around it is spoken."""
        transcript = pressparse.parse(self.TEXT)
        check_promises(transcript, self.TEXT)
        assert [(p.kind.value, p.text[:12]) for p in transcript.paragraphs] == [
            ("spoken", "Mr. Presiden"),
            ("spoken", "I have read "),
            ("spoken", "It came on a"),
            ("spoken", "It is short."),
            ("spoken", "It is also c"),
            ("spoken", "I thank the "),
            ("inserted", "We are the p"),
            ("inserted", "We can wait "),
            ("spoken", "Without obje"),
        ]
        assert [len(turn.paragraphs) for turn in transcript.turns] == [8, 1]
