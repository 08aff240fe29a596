"""House styles: values that anybody can write in a few lines, and that say what is wrong with them."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse import DateOrder, HouseStyle, Signal, SignalPlace, StyleError
from pressparse.languages.language import EventLabel
from pressparse.styles.detect import find_literals
from promises import check_promises

# A house of a reader's own, in fewer than twenty lines.
HARBOUR_OFFICE = HouseStyle(
    name="harbour-office",
    institution="Fjordvik Harbour Office",
    languages=("en",),
    hosts=("harbour.example",),
    signals=(Signal(r"^The Harbour Office of Fjordvik$", weight=3),),
    date_order=DateOrder.DMY,
    furniture=(r"Tide: .*", r"Pilot channel \d+"),
    kickers=(r"The Harbour Office of Fjordvik",),
    colophon=(r"Printed on the quay\.",),
    zones=(("HT", 90),),
    event_labels=(EventLabel("Quayside word", pressparse.EventType.DOORSTEP),),
)

PAGE = """The Harbour Office of Fjordvik
Tide: 04:12, 16:40
Quayside word

by Harbour Master Ada Marlow

03/04/2019

10:30 a.m. HT

Good morning. Thank you all for coming.
The tug has arrived, and it is red.

Printed on the quay.
"""


class TestOwnStyle:
    """A user can write a style in their own project and pass it."""

    def test_what_it_adds(self) -> None:
        """Everything that the style states is used."""
        transcript = pressparse.parse(PAGE, style=HARBOUR_OFFICE)
        check_promises(transcript, PAGE)
        metadata = transcript.metadata
        assert (metadata.style, metadata.institution) == ("harbour-office", "Fjordvik Harbour Office")
        assert transcript.date is not None
        assert transcript.date.isoformat() == "2019-04-03"
        assert metadata.event_type is not None
        assert metadata.event_type.value is pressparse.EventType.DOORSTEP
        assert metadata.started is not None
        assert metadata.started.value.utc_offset is not None
        assert metadata.started.value.utc_offset.total_seconds() == 90 * 60
        assert [p.text for p in transcript.paragraphs] == [
            "Good morning. Thank you all for coming.",
            "The tug has arrived, and it is red.",
        ]
        kinds = {block.raw: block.kind.value for block in transcript.blocks}
        assert kinds["Tide: 04:12, 16:40"] == "furniture"
        assert kinds["Printed on the quay."] == "colophon"

    def test_without_it(self) -> None:
        """Without the style, what only the house knows is not guessed."""
        transcript = pressparse.parse(PAGE)
        assert transcript.metadata.style == "generic"
        assert transcript.date is None
        assert "ambiguous-date" in [d.code for d in transcript.diagnostics]

    def test_evolve(self) -> None:
        """A house that differs little from another is made from it."""
        style = attrs.evolve(pressparse.STYLES["nato"], name="nato-mirror", date_order=DateOrder.MDY)
        assert style.furniture == pressparse.STYLES["nato"].furniture
        transcript = pressparse.parse("Press conference\n\n03/04/2019\n\nGood evening.\n", style=style)
        assert transcript.metadata.style == "nato-mirror"
        assert transcript.date is not None
        assert transcript.date.isoformat() == "2019-03-04"

    def test_name_alone(self) -> None:
        """Every part but the name may be left out."""
        transcript = pressparse.parse(PAGE, style=HouseStyle(name="quay"))
        assert transcript.metadata.style == "quay"
        assert transcript.metadata.institution is None

    def test_json(self) -> None:
        """A transcript read with a style of one's own goes through JSON like others."""
        transcript = pressparse.parse(PAGE, style=HARBOUR_OFFICE)
        assert pressparse.loads(pressparse.dumps(transcript)) == transcript


class TestChoice:
    """Low scores and ties fall back to generic, with a diagnostic."""

    @pytest.mark.parametrize("name", list(pressparse.STYLES))
    def test_by_name(self, name: str) -> None:
        """A style is chosen by its name, whatever the text looks like."""
        assert pressparse.parse(PAGE, style=name).metadata.style == name

    @pytest.mark.parametrize(
        ("url", "style"),
        [
            ("https://www.nato.int/cps/en/natohq/opinions_1.htm", "nato"),
            ("https://nato.int/", "nato"),
            ("https://notnato.int/", "generic"),
            ("https://nato.int.example/", "generic"),
            ("https://example.org/www.nato.int/", "generic"),
            ("not an address", "generic"),
            ("", "generic"),
            ("http://[", "generic"),
        ],
    )
    def test_by_address(self, url: str, style: str) -> None:
        """The host decides, not a part of the path; an address that is none decides nothing."""
        assert pressparse.parse("Good evening to all of you.\n", url=url).metadata.style == style

    def test_argument_before_address(self) -> None:
        """What the caller says holds before what the address says."""
        assert pressparse.parse(PAGE, style="generic", url="https://www.nato.int/x").metadata.style == "generic"

    def test_uncertain(self) -> None:
        """Weak signs choose nothing, and are reported."""
        text = "Press conference\n\nby NATO Secretary General Ada Marlow\n\nGood evening.\n"
        transcript = pressparse.parse(text)
        assert transcript.metadata.style == "generic"
        assert "style-uncertain" in [d.code for d in transcript.diagnostics]
        assert "style-uncertain" not in [d.code for d in pressparse.parse(text, style="nato").diagnostics]

    def test_evidence(self) -> None:
        """The places for which a style was chosen are slices of the text."""
        header = "Press conference\n\nby NATO Secretary General Ada Marlow\n\n  • 12 Feb. 2020 -\n\n(As delivered)"
        text = f"{header}\n\nGood evening.\n"
        metadata = pressparse.parse(text).metadata
        assert metadata.style == "nato"
        raw = [text[span.start : span.stop] for span in metadata.evidence]
        assert "(As delivered)" in raw
        assert any("NATO Secretary General" in sign for sign in raw)

    def test_speech_is_no_evidence(self) -> None:
        """A house that is only spoken of is not the publisher."""
        speech = "Good evening. I have met the NATO Secretary General.\nHe was well.\n"
        text = f"Remarks at the quay\n\n12 Feb. 2020\n\n{speech}"
        assert pressparse.parse(text).metadata.style == "generic"


class TestMalformed:
    """A malformed style is misuse: the message names the field and the value."""

    @pytest.mark.parametrize(
        "name", ["", "Harbour", "harbour office", "harbour_office", "-harbour", "hafen-büro", None, 7]
    )
    def test_name(self, name: object) -> None:
        """A name is lower-case words joined by hyphens."""
        with pytest.raises(StyleError, match=rf"HouseStyle\.name .*{re.escape(repr(name))}"):
            HouseStyle(name=name)  # type: ignore[arg-type]

    @pytest.mark.parametrize("field", ["furniture", "kickers", "colophon"])
    def test_pattern(self, field: str) -> None:
        """A pattern that is no regular expression is named with what is wrong with it."""
        with pytest.raises(StyleError, match=rf"HouseStyle\.{field} .*'\(unclosed'.*unterminated"):
            HouseStyle(name="quay", **{field: (r"fine", r"(unclosed")})  # type: ignore[arg-type]

    @pytest.mark.parametrize("field", ["furniture", "kickers", "colophon"])
    def test_no_tuple(self, field: str) -> None:
        """A string in place of a tuple of strings is caught, and so is a list."""
        for value in ("Tide: .*", [r"Tide: .*"], None):
            with pytest.raises(StyleError, match=rf"HouseStyle\.{field} must be a tuple"):
                HouseStyle(name="quay", **{field: value})  # type: ignore[arg-type]

    def test_no_string(self) -> None:
        """A member that is no string is caught."""
        with pytest.raises(StyleError, match=r"HouseStyle\.furniture .*7"):
            HouseStyle(name="quay", furniture=(7,))  # type: ignore[arg-type]

    def test_signal(self) -> None:
        """A signal checks its pattern and its weight."""
        with pytest.raises(StyleError, match=r"Signal\.pattern .*'\['"):
            Signal("[")
        for weight in (0, -1, "3", 1.5, None):
            with pytest.raises(StyleError, match=r"Signal\.weight .*"):
                Signal("x", weight=weight)  # type: ignore[arg-type]

    def test_foot_title(self) -> None:
        """The pattern of the line before a title at the foot is checked too."""
        with pytest.raises(StyleError, match=r"HouseStyle\.foot_title_after .*'\('"):
            HouseStyle(name="quay", foot_title_after="(")

    def test_unknown_field(self) -> None:
        """A field that does not exist is a TypeError, as for any call."""
        with pytest.raises(TypeError, match="tide"):
            HouseStyle(name="quay", tide="high")  # type: ignore[call-arg]


class TestTable:
    """The styles that come with the library are plain data by name."""

    def test_names(self) -> None:
        """Each style stands under its own name; generic adds nothing."""
        assert {name: style.name for name, style in pressparse.STYLES.items()} == {n: n for n in pressparse.STYLES}
        assert pressparse.STYLES["generic"] == HouseStyle(name="generic")

    def test_closed(self) -> None:
        """There is no registry to change."""
        with pytest.raises(TypeError):
            pressparse.STYLES["quay"] = HARBOUR_OFFICE  # type: ignore[index]
        with pytest.raises(AttributeError):
            pressparse.STYLES["nato"].institution = "X"  # type: ignore[misc]

    def test_values(self) -> None:
        """A style is a value: equal to its like, and hashable."""
        assert attrs.evolve(HARBOUR_OFFICE) == HARBOUR_OFFICE
        assert len({HARBOUR_OFFICE, attrs.evolve(HARBOUR_OFFICE)}) == 1
        assert SignalPlace("foot") is SignalPlace.FOOT


_SIGNALS = [signal.pattern for style in pressparse.STYLES.values() for signal in style.signals]
# Choices, repetitions, classes, groups in groups and what is asked before and behind.
_PATTERNS = [
    *_SIGNALS,
    "ab|cde?",
    "a(?:b|c)?d",
    "(?:one|two(?: words)?)+ three",
    "(?:red|blue){0,2}tug",
    r"pilot {2,3}[a-c(]\(x\)",
    r"tide(?!s)\.|mooring*",
    r"(?<=q)uay\d+|\[berth\]",
    "(?i)harbour",
]


class TestLiterals:
    """What a sign is looked for by, before its pattern is."""

    @given(st.data())
    def test_found(self, data: st.DataObject) -> None:
        """Whatever a pattern reads holds one of its literals."""
        pattern = data.draw(st.sampled_from(_PATTERNS))
        read = data.draw(st.from_regex(re.compile(pattern, re.MULTILINE)))
        literals = find_literals(pattern)
        assert any(literal in read for literal in literals), (pattern, literals)

    def test_telling(self) -> None:
        """Each sign of a style but a few has literals that are soon looked for."""
        short = {pattern for pattern in _SIGNALS if min(map(len, find_literals(pattern))) <= 1}
        assert len(short) < len(_SIGNALS) / 10
