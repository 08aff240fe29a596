"""The values: equality, hash, repr, frozenness, shortcuts, `walk`, `report`, and ids."""

from __future__ import annotations

import copy
import pickle
from datetime import date, time, timedelta

import pytest

import pressparse
from pressparse.model import (
    Attribution,
    Block,
    BlockKind,
    DeliveryMarker,
    DeliveryStatus,
    EventType,
    Field,
    Layout,
    LayoutKind,
    Metadata,
    Moment,
    Omission,
    OmissionReason,
    Paragraph,
    Person,
    Speaker,
    Transcript,
    Turn,
    TurnKind,
    make_paragraph_ids,
    normalise_space,
)
from pressparse.span import Span
from promises import check_to_source

PAGE = (
    "Press conference\n\nby NATO Secretary General Ada Marlow\n\n  • 12 Feb. 2020 -\n  • |\n"
    "  • Last updated: 13 Feb. 2020 09:05\n\n(As delivered)\n\n"
    "Good evening. Thank you all for coming.\nWe have two things to say.\n\nThe second one is short.\n"
)
LAYOUT = Layout(kind=LayoutKind.LINES, width=None, lines=1, blank_lines=0, open_ends=0, indented=0)


@pytest.fixture(scope="module")
def page() -> Transcript:
    """Return the transcript of a whole page."""
    return pressparse.parse(PAGE)


def make_marker(status: DeliveryStatus) -> DeliveryMarker:
    """Return a marker of one status."""
    return DeliveryMarker(span=Span(0, 1), source="x", status=status, language="en")


def make_transcript(*statuses: DeliveryStatus) -> Transcript:
    """Return a transcript with markers of some statuses and nothing else."""
    markers = tuple(make_marker(status) for status in statuses)
    return Transcript(source="x", metadata=Metadata(style="generic", layout=LAYOUT), markers=markers)


class TestEquality:
    """Two slices are equal if they are of one class, stand at the same place, and hold the same."""

    def test_same_characters(self) -> None:
        """The rest of the source makes no difference to a value's equality."""
        one = Block(span=Span(0, 4), source="Good evening", kind=BlockKind.PARAGRAPH)
        two = Block(span=Span(0, 4), source="Good morning", kind=BlockKind.PARAGRAPH)
        assert one == two
        assert hash(one) == hash(two)

    @pytest.mark.parametrize(
        "other",
        [
            Block(span=Span(0, 4), source="Bad evening", kind=BlockKind.PARAGRAPH),
            Block(span=Span(0, 3), source="Good evening", kind=BlockKind.PARAGRAPH),
            Block(span=Span(0, 4), source="Good evening", kind=BlockKind.HEADER),
            Field(span=Span(0, 4), source="Good evening", value="Good", rule="title.line"),
            "Good",
            None,
        ],
    )
    def test_different(self, other: object) -> None:
        """Other characters, another place, another field or another class are different."""
        assert Block(span=Span(0, 4), source="Good evening", kind=BlockKind.PARAGRAPH) != other

    def test_transcripts(self, page: Transcript) -> None:
        """Two parses of one text are equal; one more space makes them different."""
        assert pressparse.parse(PAGE) == page
        assert pressparse.parse(PAGE + " ") != page

    def test_walked_values_are_hashable(self, page: Transcript) -> None:
        """Every value can be a member of a set, and equal values are one member."""
        values = list(page.walk())
        again = list(pressparse.parse(PAGE).walk())
        assert set(values) == set(again)


class TestFrozen:
    """A transcript is immutable."""

    def test_nothing_can_be_set(self, page: Transcript) -> None:
        """No field of any value can be changed, and none can be added."""
        plain = (page, page.metadata, page.metadata.layout, *page.speakers, *page.diagnostics)
        for value, name in (*((v, "source") for v in plain), *((v, "span") for v in page.walk())):
            for wanted in (name, "unheard_of"):
                with pytest.raises(AttributeError):
                    setattr(value, wanted, None)

    def test_only_tuples(self, page: Transcript) -> None:
        """Groups of values are tuples, and the blocks a sequence that can't be changed."""
        for name in ("markers", "paragraphs", "turns", "speakers", "exchanges", "diagnostics"):
            assert isinstance(getattr(page, name), tuple)
        with pytest.raises(TypeError):
            page.blocks[0] = page.blocks[1]  # type: ignore[index]
        with pytest.raises(AttributeError):
            page.blocks.unheard_of = None  # type: ignore[attr-defined]

    def test_blocks(self, page: Transcript) -> None:
        """The blocks can be counted, indexed, sliced, compared and hashed like a tuple of them."""
        blocks = tuple(page.blocks)
        assert len(page.blocks) == len(blocks) > 4
        assert (page.blocks[0], page.blocks[-1]) == (blocks[0], blocks[-1])
        assert tuple(page.blocks[1:3]) == blocks[1:3]
        assert page.blocks == blocks
        assert page.blocks[1:] != page.blocks
        assert page.blocks != object()
        assert hash(page.blocks) == hash(pressparse.parse(PAGE).blocks) == hash(blocks)
        assert blocks[2] in page.blocks
        assert repr(page.blocks) == f"<Blocks: {len(blocks)}>"
        with pytest.raises(IndexError):
            page.blocks[len(blocks)]

    def test_copies(self, page: Transcript) -> None:
        """A copy and an unpickled transcript are equal to the first, place by place."""
        for other in (copy.copy(page), copy.deepcopy(page), pickle.loads(pickle.dumps(page))):  # noqa: S301
            assert other == page
            assert [v.raw for v in other.walk()] == [v.raw for v in page.walk()]


class TestRepr:
    """A repr is short: no value repeats the source."""

    def test_transcript(self, page: Transcript) -> None:
        """A transcript shows its title, its day and how much there is."""
        assert repr(page) == (
            "<Transcript title='Press conference' date='2020-02-12' paragraphs=3 turns=1 "
            f"diagnostics={len(page.diagnostics)}>"
        )
        assert "title=None date=None" in repr(pressparse.parse("Good evening."))

    def test_values(self, page: Transcript) -> None:
        """No value shows the source that it refers to."""
        assert not any("We have two things" in repr(value) for value in page.walk())


class TestWalk:
    """`walk()` yields sort by sort, each in order of place."""

    def test_order(self, page: Transcript) -> None:
        """Fields first, then markers, paragraphs, turns and blocks."""
        sorts = [type(value).__name__ for value in page.walk()]
        order = ["Field", "DeliveryMarker", "Paragraph", "Turn", "Block"]
        assert [name for n, name in enumerate(sorts) if n == 0 or sorts[n - 1] != name] == order
        for sort in (Field, DeliveryMarker, Paragraph, Turn, Block):
            starts = [value.span.start for value in page.walk() if isinstance(value, sort)]
            assert starts == sorted(starts)

    def test_counts(self, page: Transcript) -> None:
        """Title, kind, speaker, day and last change are the five fields of the page."""
        fields = [value for value in page.walk() if isinstance(value, Field)]
        assert [field.raw for field in fields] == [
            "Press conference",
            "Press conference",
            "NATO Secretary General Ada Marlow",
            "12 Feb. 2020",
            "13 Feb. 2020 09:05",
        ]

    def test_brackets_and_labels(self) -> None:
        """Omissions, brackets, their labels, askers and turn labels are walked over, wherever they come from."""
        source = "Q: Is it open? (Mr. X: No.) Yes."
        label = Field(span=Span(16, 21), source=source, value="Mr. X", rule="label")
        bracket = pressparse.Bracket(
            span=Span(15, 27), source=source, kind=pressparse.BracketKind.INTERJECTION, label=label
        )
        omission = Omission(span=Span(15, 28), source=source, reason=OmissionReason.INTERJECTION)
        paragraph = Paragraph(
            span=Span(3, 32), source=source, id="0", pieces=(Span(3, 32),), omitted=(omission,), brackets=(bracket,)
        )
        printed = Field(span=Span(0, 1), source=source, value="Q", rule="label")
        asker = Field(span=Span(0, 1), source=source, value=Person(affiliation="Q"), rule="asker")
        timecode = Field(span=Span(0, 1), source=source, value=timedelta(seconds=1), rule="time")
        turn = Turn(
            span=Span(0, 32),
            source=source,
            kind=TurnKind.QUESTION,
            label=printed,
            asker=asker,
            timecode=timecode,
            paragraphs=(paragraph,),
        )
        transcript = Transcript(
            source=source, metadata=Metadata(style="generic", layout=LAYOUT), paragraphs=(paragraph,), turns=(turn,)
        )
        assert list(transcript.walk()) == [paragraph, omission, bracket, label, printed, asker, timecode, turn]


class TestShortcuts:
    """The shortcuts of a transcript follow from its parts."""

    def test_page(self, page: Transcript) -> None:
        """Title, day, text and statement."""
        assert page.title == "Press conference"
        assert page.date == Moment(date=date(2020, 2, 12))
        assert page.text == (
            "Good evening. Thank you all for coming.\n\nWe have two things to say.\n\nThe second one is short."
        )
        assert page.statement == page.paragraphs
        assert page.turns[0].text == page.text
        assert page.turns[0].raw == PAGE[page.turns[0].span.start :].rstrip("\n")
        assert page.unparsed == ()
        assert page.page is None
        assert page.origin.media_type == "text/plain"

    def test_nothing(self) -> None:
        """A text without a header has none of them."""
        transcript = pressparse.parse("Good evening. Thank you all for coming.")
        assert (transcript.title, transcript.date, transcript.as_delivered) == (None, None, None)
        assert transcript.delivery is DeliveryStatus.UNSTATED

    @pytest.mark.parametrize(
        ("statuses", "delivery", "as_delivered"),
        [
            ((), "unstated", None),
            (("as_delivered",), "as_delivered", True),
            (("verbatim",), "verbatim", True),
            (("near_verbatim",), "near_verbatim", False),
            (("as_delivered", "check_against_delivery"), "check_against_delivery", False),
            (("check_against_delivery", "as_delivered"), "check_against_delivery", False),
            (("as_prepared", "draft"), "as_prepared", False),
            (("translation",), "unstated", None),
            (("translation", "as_delivered"), "as_delivered", True),
            (("excerpt", "embargoed"), "unstated", None),
            (("summary", "edited"), "summary", False),
        ],
    )
    def test_delivery(self, statuses: tuple[str, ...], delivery: str, as_delivered: object) -> None:
        """The weaker claim holds; notices claim nothing."""
        transcript = make_transcript(*(DeliveryStatus(status) for status in statuses))
        assert transcript.delivery == delivery
        assert transcript.as_delivered is as_delivered
        assert transcript.is_translation is ("translation" in statuses)
        assert transcript.is_excerpt is ("excerpt" in statuses)
        assert transcript.is_embargoed is ("embargoed" in statuses)

    @pytest.mark.parametrize("status", list(DeliveryStatus))
    def test_every_status(self, status: DeliveryStatus) -> None:
        """Each status but "unstated" can be a marker's, and gives a delivery."""
        if status is not DeliveryStatus.UNSTATED:
            assert make_transcript(status).delivery in {status, DeliveryStatus.UNSTATED}

    def test_statement_ends_at_a_question(self) -> None:
        """The statement is what stands before the first question."""
        source = "One.Two.Three."
        spans = (Span(0, 4), Span(4, 8), Span(8, 14))
        paragraphs = tuple(Paragraph(span=s, source=source, id=str(n), pieces=(s,)) for n, s in enumerate(spans))
        kinds = (TurnKind.STATEMENT, TurnKind.QUESTION, TurnKind.ANSWER)
        turns = tuple(
            Turn(span=p.span, source=source, kind=kind, paragraphs=(p,))
            for p, kind in zip(paragraphs, kinds, strict=True)
        )
        transcript = Transcript(
            source=source, metadata=Metadata(style="generic", layout=LAYOUT), paragraphs=paragraphs, turns=turns
        )
        assert transcript.statement == paragraphs[:1]

    def test_position(self, page: Transcript) -> None:
        """A place is stated by line and column; one that is not in the text is misuse."""
        assert page.metadata.date is not None
        position = page.position(page.metadata.date.span.start)
        assert (position.line, position.column) == (5, 4)
        with pytest.raises(IndexError):
            page.position(len(PAGE) + 1)


class TestReport:
    """`report()` says in a few lines how far to trust the parse."""

    def test_page(self, page: Transcript) -> None:
        """All of the page was read."""
        lines = page.report().splitlines()
        assert lines[0].startswith("coverage: 100.0 % of ")
        assert lines[1] == "speech: 3 paragraphs, 1 turn, 0 without a known speaker"

    def test_unread(self) -> None:
        """Characters that were not read lower the coverage, white space not counted."""
        source = "abcd  e"
        blocks = (
            Block(span=Span(0, 4), source=source, kind=BlockKind.PARAGRAPH),
            Block(span=Span(4, 7), source=source, kind=BlockKind.UNREAD),
        )
        transcript = Transcript(source=source, metadata=Metadata(style="generic", layout=LAYOUT), blocks=blocks)
        assert transcript.report().splitlines()[0] == "coverage: 80.0 % of 5 characters read, 1 unread"

    def test_empty(self) -> None:
        """Of nothing, everything was read."""
        assert pressparse.parse("").report().startswith("coverage: 100.0 % of 0 characters read, 0 unread")

    def test_counts(self) -> None:
        """Diagnostics are counted by code, in the order of their names."""
        lines = pressparse.parse("This was a crisis.And we met.Then we left.").report().splitlines()[2:]
        assert lines == sorted(lines)
        assert "lost-space: 2" in lines


class TestMoment:
    """A date, a time or both, to the precision that the text states."""

    @pytest.mark.parametrize(
        ("moment", "iso"),
        [
            (Moment(), ""),
            (Moment(date=date(2020, 2, 12)), "2020-02-12"),
            (Moment(time=time(9, 5)), "09:05"),
            (Moment(time=time(9, 5, 7)), "09:05:07"),
            (Moment(date=date(2020, 2, 12), time=time(19, 31)), "2020-02-12T19:31"),
            (Moment(date=date(2020, 2, 12), time=time(19, 31), zone="MSK"), "2020-02-12T19:31"),
            (
                Moment(date=date(2020, 2, 12), time=time(0, 0), utc_offset=timedelta(hours=-3, minutes=-30)),
                "2020-02-12T00:00-03:30",
            ),
        ],
    )
    def test_isoformat(self, moment: Moment, iso: str) -> None:
        """Nothing is stated that the moment does not hold."""
        assert moment.isoformat() == iso

    def test_to_datetime(self) -> None:
        """A datetime needs date and time; it is aware only with an offset."""
        assert Moment(date=date(2020, 2, 12)).to_datetime() is None
        assert Moment(time=time(9, 5)).to_datetime() is None
        naive = Moment(date=date(2020, 2, 12), time=time(9, 5), zone="CST").to_datetime()
        assert naive is not None
        assert naive.tzinfo is None
        aware = Moment(date=date(2020, 2, 12), time=time(9, 5), utc_offset=timedelta(hours=1)).to_datetime()
        assert aware is not None
        assert aware.utcoffset() == timedelta(hours=1)


class TestParagraph:
    """A paragraph may be made of pieces, and leave out what is not speech."""

    SOURCE = "We went on to the\n\nPage 3\n\nnext *point* (applause) and left."

    def make(self) -> Paragraph:
        """Return a paragraph of two pieces, from which marks and a direction are left out."""
        first, second = Span(0, 17), Span(27, len(self.SOURCE))
        left_out = [
            ("*", OmissionReason.MARKUP),
            ("*", OmissionReason.MARKUP),
            ("(applause)", OmissionReason.DIRECTION),
        ]
        omitted, at = [], 27
        for raw, reason in left_out:
            at = self.SOURCE.index(raw, at)
            omitted.append(Omission(span=Span(at, at + len(raw)), source=self.SOURCE, reason=reason))
            at += len(raw)
        return Paragraph(
            span=Span(0, len(self.SOURCE)), source=self.SOURCE, id="0", pieces=(first, second), omitted=tuple(omitted)
        )

    def test_text(self) -> None:
        """Pieces are joined by one space; what is left out leaves no double space."""
        assert self.make().text == "We went on to the next point and left."

    def test_to_source(self) -> None:
        """Every range leads back to its characters, around what is left out and over the page mark."""
        paragraph = self.make()
        size = len(paragraph.text)
        for start in range(size + 1):
            for stop in range(start, size + 1):
                check_to_source(paragraph, self.SOURCE, start, stop)

    def test_stretches(self) -> None:
        """A range over the page mark is two stretches, none of which holds the mark."""
        paragraph = self.make()
        at = paragraph.text.index("the next")
        stretches = [self.SOURCE[s.start : s.stop].strip() for s in paragraph.to_source(at, at + len("the next"))]
        assert [s for s in stretches if s] == ["the", "next"]
        at = paragraph.text.index("point and")
        stretches = [self.SOURCE[s.start : s.stop].strip() for s in paragraph.to_source(at, at + len("point and"))]
        assert [s for s in stretches if s] == ["point", "and"]


class TestIds:
    """Ids are twelve hexadecimal digits made from content."""

    def test_values(self) -> None:
        """These ids are permanent: a version that changes them breaks references to paragraphs."""
        assert list(make_paragraph_ids(["Thank you.", "Next.", "Thank you."])) == [
            "5a39bbb1f280",
            "17febe823225",
            "c756e51ea5db",
        ]

    def test_unique(self) -> None:
        """Ids are unique, however often a text is repeated, lone surrogates too."""
        for texts in (["a"] * 500, ["a", "b"] * 250, ["\ud83d"] * 5, [""] * 5):
            ids = list(make_paragraph_ids(texts))
            assert len(set(ids)) == len(texts)
            assert all(len(made) == 12 and int(made, 16) >= 0 for made in ids)

    def test_no_count(self) -> None:
        """Text after, or other text before, changes no id of a text that stands once."""
        alone = next(make_paragraph_ids(["Next."]))
        assert list(make_paragraph_ids(["One.", "Next.", "Two."]))[1] == alone


class TestEnums:
    """A member of a closed set is a string: its own lower-case word."""

    @pytest.mark.parametrize(
        "enum", [DeliveryStatus, EventType, TurnKind, Attribution, BlockKind, LayoutKind, OmissionReason]
    )
    def test_values(self, enum: type[DeliveryStatus]) -> None:
        """The value is the name in lower case, and JSON and comparison see a string."""
        for member in enum:
            assert member == member.name.lower()
            assert str(member) == member.value


def test_speaker_and_person() -> None:
    """People are plain values, every part of them optional."""
    assert Person(name="Ada Marlow") == Person(name="Ada Marlow", role=None)
    assert Person() == Person(name=None, role=None, affiliation=None)
    assert Speaker(id="1").labels == ()
    assert len({Speaker(id="1", name="Ada"), Speaker(id="1", name="Ada")}) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (" a  b ", "a b"),
        ("a\xa0\n\tb", "a b"),
        ("", ""),
        ("\u3000", ""),
        ("a\u200bb", "a\u200bb"),
        ("\ufeffa", "\ufeffa"),
    ],
)
def test_normalise_space(text: str, wanted: str) -> None:
    """Runs of white space become one space; invisible marks are no white space."""
    assert normalise_space(text) == wanted
