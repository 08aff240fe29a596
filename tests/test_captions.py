"""Caption files: what was put into their cues comes out again, whatever stands around it."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from caption_files import FORMS, CaptionTurn, caption_files
from effort import share_of_examples
from pressparse.model import Attribution, BlockKind, BracketKind, LayoutKind, OmissionReason, Transcript
from promises import check_promises

EACH_FORM = pytest.mark.parametrize("form", FORMS)
CUE = "00:00:01.000 --> 00:00:04.000\n"
# What caption files are made of, whole and broken.
PARTS = (
    *("WEBVTT\n", "\n", "\n\n", CUE, "1\n", "00:00:05,000 --> 00:00:06,500 line:0\n", "0:1 --> 2\n", "a --> b\n"),
    *("NOTE x\n", "STYLE\n", "<v Ada Marlow>", "<v.loud Ivo Brandt>", "<v>", "</v>", "<i>", "</i>", "<00:00:02.000>"),
    *("Good evening.", "And so ", "Is it?", "ADA MARLOW: ", "Q: ", ">> ", "&gt;&gt; ", "- ", "-", "{\\an8}", "**", "_"),
    *("[Applause]", "(LAUGHTER)", "♪", "♪ la ♪", "[00:00:39] ", "(00:39)", "\ufeff", "\u200b", " ", "\r\n", "x"),
)


def read_turns(transcript: Transcript) -> tuple[CaptionTurn, ...]:
    """Return the turns in the form of what is expected."""
    return tuple(
        CaptionTurn(turn.label.value, turn.timecode.value, tuple(paragraph.text for paragraph in turn.paragraphs))
        for turn in transcript.turns
        if turn.label is not None and turn.timecode is not None
    )


def say(transcript: Transcript) -> list[tuple[str | None, str | None, str]]:
    """Return label, name and text of each turn."""
    return [
        (
            None if turn.label is None else turn.label.value,
            turn.speakers[0].name if turn.speakers else None,
            turn.text,
        )
        for turn in transcript.turns
    ]


class TestRoundTrip:
    """A transcript that is written as captions comes back."""

    @EACH_FORM
    @given(data=st.data())
    def test_turns(self, data: st.DataObject, form: str) -> None:
        """Labels, texts, paragraphs and times of the turns come back, and every promise holds."""
        captions = data.draw(caption_files(form))
        transcript = pressparse.parse(captions.text)
        assert len(transcript.turns) == len(captions.turns)
        assert read_turns(transcript) == captions.turns
        for turn in transcript.turns:
            assert [(s.name or "").casefold() for s in turn.speakers] == [(turn.label and turn.label.value.casefold())]
        assert transcript.origin.media_type == ("application/x-subrip" if form == "srt" else "text/vtt")
        check_promises(transcript, captions.text)

    @EACH_FORM
    @share_of_examples(0.3)
    @given(data=st.data())
    def test_times(self, data: st.DataObject, form: str) -> None:
        """Each cue with words has its time at the paragraph in which they stand, before them."""
        captions = data.draw(caption_files(form))
        transcript = pressparse.parse(captions.text)
        for paragraph in transcript.paragraphs:
            times = [bracket.span for bracket in paragraph.brackets if bracket.kind is BracketKind.TIMECODE]
            assert times == sorted(times)
            assert times[0].stop <= paragraph.span.start
            assert len(times) == len(paragraph.pieces) - sum(
                " --> " not in captions.text[before.stop : after.start] for before, after in pairwise(paragraph.pieces)
            )

    @EACH_FORM
    @share_of_examples(0.1)
    @given(data=st.data())
    def test_bytes(self, data: st.DataObject, form: str) -> None:
        """Bytes are told by their content, too, with or without a byte order mark."""
        text = data.draw(caption_files(form)).text
        mark = data.draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
        assert pressparse.parse_bytes(mark + text.encode()).turns == pressparse.parse(text).turns


class TestAnyText:
    """No text breaks a promise, however broken its cues."""

    @given(st.sampled_from(["", f"WEBVTT\n\n{CUE}", f"1\n{CUE}"]), st.lists(st.sampled_from(PARTS), max_size=40))
    def test_promises(self, start: str, parts: list[str]) -> None:
        """Promises hold, and no words of a cue are anything but speech, a direction or a label."""
        text = start + "".join(parts)
        transcript = pressparse.parse(text)
        check_promises(transcript, text)
        pressparse.to_html(transcript)


class TestVoices:
    """Whose words they are is said by tags, labels and signs, and by nothing else."""

    def test_words_after_a_voice_are_nobodys(self) -> None:
        """A tag's end, or the next cue without one, ends a voice."""
        text = (
            f"WEBVTT\n\n{CUE}<v Ada Marlow>Good evening.</v> Thank you.\n\n{CUE}<v Ada Marlow>We begin.\n\n{CUE}So.\n"
        )
        transcript = pressparse.parse(text)
        assert say(transcript) == [
            ("Ada Marlow", "Ada Marlow", "Good evening."),
            (None, None, "Thank you."),
            ("Ada Marlow", "Ada Marlow", "We begin."),
            (None, None, "So."),
        ]
        assert [turn.attribution for turn in transcript.turns[:2]] == [Attribution.PRINTED, Attribution.NONE]

    def test_one_voice_is_one_turn(self) -> None:
        """The tag of the same voice in the next cue begins no turn, nor does a direction end one."""
        text = f"WEBVTT\n\n{CUE}<v Ada Marlow>Good\n\n{CUE}[Applause]\n\n{CUE}<v Ada Marlow>evening.\n"
        assert say(pressparse.parse(text)) == [("Ada Marlow", "Ada Marlow", "Good evening.")]

    @pytest.mark.parametrize("sign", [">>", ">>>", "&gt;&gt;", "-"])
    def test_unnamed_change(self, sign: str) -> None:
        """A sign of another speaker is a label without a name."""
        text = f"1\n{CUE}ADA MARLOW: Good evening.\n\n2\n{CUE}ADA MARLOW: We begin.\n{sign} When?\n{sign} Now.\n"
        assert say(pressparse.parse(text)) == [
            ("ADA MARLOW", "ADA MARLOW", "Good evening."),
            ("ADA MARLOW", "ADA MARLOW", "We begin."),
            (sign, None, "When?"),
            (sign, None, "Now."),
        ]

    def test_label_again(self) -> None:
        """The same label in the middle of a sentence goes on with it, and begins a turn elsewhere."""
        said = ["Good evening, and", "welcome to all.", "We begin."]
        text = "WEBVTT\n\n" + "".join(f"{CUE}Ada Marlow: {words}\n\n" for words in said)
        transcript = pressparse.parse(text)
        assert [words for _, _, words in say(transcript)] == ["Good evening, and welcome to all.", "We begin."]
        assert [turn.continues for turn in transcript.turns] == [False, True]
        check_promises(transcript, text)

    def test_named_change(self) -> None:
        """A name behind the sign of another speaker is the label."""
        text = f"1\n{CUE}>> ADA MARLOW: Good evening.\n\n2\n{CUE}>> IVO BRANDT: When?\n"
        assert [label for label, _, _ in say(pressparse.parse(text))] == ["ADA MARLOW", "IVO BRANDT"]

    def test_dash_in_a_sentence(self) -> None:
        """A dash before small letters or figures goes on with the sentence."""
        text = f"1\n{CUE}ADA MARLOW: It was cold\n- and wet,\n\n2\n{CUE}-5 degrees.\n\n3\n{CUE}ADA MARLOW: Thank you.\n"
        assert len(pressparse.parse(text).turns) == 2

    def test_waiting_sign(self) -> None:
        """A sign at the end of a cue is of the words in the next one."""
        text = f"1\n{CUE}ADA MARLOW: Good evening.\n\n2\n{CUE}ADA MARLOW: We begin.\n>>\n\n3\n{CUE}When?\n"
        assert say(pressparse.parse(text))[-1] == (">>", None, "When?")


class TestFrames:
    """What frames the cues is set aside, each part as what it is."""

    def test_blocks(self) -> None:
        """Signature, notes, styles, names and times of cues are told apart."""
        head = "WEBVTT - Harbour\nKind: captions\n\nSTYLE\n::cue {}\n\nNOTE checked\ntwice\n\n"
        text = f"{head}name\n{CUE}Good evening.\n"
        kinds = [(b.kind, b.raw) for b in pressparse.parse(text).blocks if b.kind is not BlockKind.GAP]
        assert kinds == [
            (BlockKind.HEADER, "WEBVTT - Harbour"),
            (BlockKind.HEADER, "Kind: captions"),
            (BlockKind.FURNITURE, "STYLE"),
            (BlockKind.FURNITURE, "::cue {}"),
            (BlockKind.NOTE, "NOTE checked"),
            (BlockKind.NOTE, "twice"),
            (BlockKind.FURNITURE, "name"),
            (BlockKind.FURNITURE, CUE.strip()),
            (BlockKind.PARAGRAPH, "Good evening."),
        ]

    def test_metadata(self) -> None:
        """Neither the signature's line nor a note is a title, and a date in a cue is none of the header."""
        transcript = pressparse.parse(f"WEBVTT Press conference\n\nNOTE 5 May 2021\n\n{CUE}5 May 2021\n")
        assert (transcript.title, transcript.date, transcript.metadata.layout.kind) == (None, None, LayoutKind.CUES)

    def test_tags(self) -> None:
        """Tags inside a line are left out of the text, and said to be."""
        transcript = pressparse.parse(f"WEBVTT\n\n{CUE}Good <00:00:02.000><c.loud>eve</c>ning, x < y.\n")
        (paragraph,) = transcript.paragraphs
        assert paragraph.text == "Good evening, x < y."
        reasons = [omission.reason for omission in paragraph.omitted]
        assert reasons == [OmissionReason.TIMECODE, OmissionReason.MARKUP, OmissionReason.MARKUP]
        assert "html-as-text" not in {d.code for d in transcript.diagnostics}

    def test_blank_line_in_a_cue(self) -> None:
        """What stands below a blank line is of the cue above, if no time says otherwise."""
        transcript = pressparse.parse(f"1\n{CUE}Good\n\nevening\n\n2\n{CUE}to all.\n")
        assert [p.text for p in transcript.paragraphs] == ["Good evening to all."]

    def test_broken_time(self) -> None:
        """A cue whose time can't be read keeps its words, and has no time."""
        transcript = pressparse.parse(f"WEBVTT\n\n{CUE}<v Ada Marlow>Good evening.\n\n0:1 --> x\n<v Ivo Brandt>When?\n")
        assert [turn.timecode and turn.timecode.value for turn in transcript.turns] == [timedelta(seconds=1), None]
        assert "broken-cue-time" in {d.code for d in transcript.diagnostics}

    def test_no_blank_lines(self) -> None:
        """A time, or the number above one, ends the cue before."""
        transcript = pressparse.parse(f"WEBVTT\n{CUE}Good\n2\n{CUE}evening\n3\n{CUE}to all.\n")
        assert transcript.text == "Good evening to all."

    def test_rolling(self) -> None:
        """Captions that roll up are read once, and a line that comes twice in others stays."""
        lines = ["Good evening", "to all of you", "and welcome", "to the harbour"]
        rolled = "".join(f"{CUE}{before}\n{after}\n\n" for before, after in pairwise(lines))
        transcript = pressparse.parse(f"WEBVTT\n\n{CUE}{lines[0]}\n\n{rolled}")
        assert transcript.text == " ".join(lines)
        assert "rolling-captions" in {d.code for d in transcript.diagnostics}
        assert pressparse.parse(f"WEBVTT\n\n{CUE}No.\n\n{CUE}No.\n\n{CUE}It is late.\n").text == "No. No. It is late."


class TestParagraphs:
    """Pauses part paragraphs, lines and cues don't."""

    @pytest.mark.parametrize(
        ("end", "begin", "count"),
        [("Yes.", "00:00:05.000", 2), ("Yes.", "00:00:04.999", 1), ("Yes,", "00:00:05.000", 1)],
    )
    def test_pause(self, end: str, begin: str, count: int) -> None:
        """A second after the end of a sentence ends a paragraph."""
        transcript = pressparse.parse(f"WEBVTT\n\n{CUE}{end}\n\n{begin} --> 00:00:09.000\nGood.\n")
        assert len(transcript.paragraphs) == count

    def test_minute(self) -> None:
        """Without a pause, a paragraph ends with the first sentence after a minute."""
        cues = "".join(
            f"00:{s // 60:02}:{s % 60:02}.000 --> 00:{(s + 1) // 60:02}:{(s + 1) % 60:02}.000\nYes.\n\n"
            for s in range(130)
        )
        assert [len(p.pieces) for p in pressparse.parse(f"WEBVTT\n\n{cues}").paragraphs] == [60, 60, 10]


class TestOtherTexts:
    """What only looks like captions is none, and times in prose are read, too."""

    @pytest.mark.parametrize(
        "text",
        [
            "A line says a --> b.\n\nThe word WEBVTT stands here.\n",
            "WEBVTT is the name of a format.\n\nA cue has a sign such as --> in it.\n",
            f"Press conference\n\n5 May 2021\n\nA cue begins so:\n\n{CUE}\nThat is all.\n",
            f"1\nA list begins.\n\n{CUE}",
            "WEBVTT\n",
            "",
        ],
    )
    def test_no_captions(self, text: str) -> None:
        """Such texts are read as pages."""
        transcript = pressparse.parse(text)
        assert transcript.origin.media_type == "text/plain"
        assert transcript.metadata.layout.kind is not LayoutKind.CUES

    @pytest.mark.parametrize(
        "form",
        [
            "{name}: ({time})\n{said}",
            "{name} ({time}):\n{said}",
            "{name} ({time}): {said}",
            "[{time}] {name}: {said}",
            "{time}\n{name}: {said}",
            "{time} {name}: {said}",
        ],
    )
    def test_times_in_prose(self, form: str) -> None:
        """The time beside a label, or before it, is the turn's, and no words."""
        said = [("ADA MARLOW", "Good evening."), ("IVO BRANDT", "When?"), ("ADA MARLOW", "Now."), ("IVO BRANDT", "So.")]
        times = ["00:00:39", "00:01:02", "00:10:00", "01:00:00"]
        parts = [form.format(name=n, said=s, time=time) for (n, s), time in zip(said, times, strict=True)]
        text = "Press conference\n\n5 May 2021\n\n" + "\n\n".join(parts) + "\n"
        transcript = pressparse.parse(text)
        assert [(label, text) for label, _, text in say(transcript)] == said
        assert [turn.timecode and turn.timecode.raw for turn in transcript.turns] == times
        assert transcript.metadata.started is None
        check_promises(transcript, text)

    def test_times_of_day(self) -> None:
        """Times that may be of the day are no time codes, and stay in the text."""
        said = "\n\n".join(f"({hour}:30) The ferry leaves the harbour again." for hour in range(10, 14))
        transcript = pressparse.parse(f"Press conference\n\n5 May 2021\n\n{said}\n")
        assert BlockKind.FURNITURE not in {block.kind for block in transcript.blocks}

    def test_agenda(self) -> None:
        """A time behind words that stand once each makes no labels of them."""
        said = "Harbour Walk (10:30):\nWe see the boats.\n\nQuiet Lunch (12:15):\nThere is soup.\n"
        assert pressparse.parse(f"Press conference\n\n5 May 2021\n\n{said}").turns == ()

    def test_no_time(self) -> None:
        """Where no time is stated, there is none; one in a sentence is a bracket of the paragraph."""
        transcript = pressparse.parse(
            "Press conference\n\n5 May 2021\n\nMR. VALE: Good (01:10) evening.\n\nMR. VALE: So.\n"
        )
        assert [turn.timecode for turn in transcript.turns] == [None, None]
        assert transcript.paragraphs[0].text == "Good evening."
