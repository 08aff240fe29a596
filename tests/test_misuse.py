"""Misuse: exceptions name the argument, what was found, and what to do; what a text holds never raises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import pressparse
from pressparse import Person, Span

TEXT = "Press conference\n\nby Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\nGood evening.\nThank you.\n"


class TestText:
    """`text` is a `str`."""

    @pytest.mark.parametrize("data", [b"Good evening.", bytearray(b"Good evening."), memoryview(b"Good evening.")])
    def test_bytes(self, data: object) -> None:
        """For bytes there is another function, and the message says so."""
        with pytest.raises(TypeError, match=rf"text .*{type(data).__name__}.*parse_bytes"):
            pressparse.parse(data)  # type: ignore[arg-type]

    @pytest.mark.parametrize("value", [None, 7, 1.5, ["Good evening."], object()])
    def test_other(self, value: object) -> None:
        """Anything else is named by its type."""
        with pytest.raises(TypeError, match=rf"text .*{type(value).__name__}"):
            pressparse.parse(value)  # type: ignore[arg-type]

    def test_subclass(self) -> None:
        """A subclass of `str` is a string."""

        class Text(str):
            __slots__ = ()

        assert pressparse.parse(Text(TEXT)) == pressparse.parse(TEXT)


class TestStyle:
    """`style` is a name or a `HouseStyle`."""

    @pytest.mark.parametrize("name", ["", "NATO", "harbour-office", "generic "])
    def test_unknown(self, name: str) -> None:
        """An unknown name is answered with the known ones."""
        with pytest.raises(pressparse.StyleError) as caught:
            pressparse.parse(TEXT, style=name)
        assert repr(name) in str(caught.value)
        for known in pressparse.STYLES:
            assert known in str(caught.value)

    @pytest.mark.parametrize("value", [7, b"nato", ["nato"], pressparse.HouseStyle])
    def test_type(self, value: object) -> None:
        """Another type is named."""
        with pytest.raises(TypeError, match="style"):
            pressparse.parse(TEXT, style=value)  # type: ignore[arg-type]


class TestHints:
    """`language`, `url` and `people` are hints of stated types."""

    def test_language_type(self) -> None:
        """A language is a string."""
        with pytest.raises(TypeError, match="language"):
            pressparse.parse(TEXT, language=7)  # type: ignore[arg-type]

    def test_people_type(self) -> None:
        """People are `Person` values, not names."""
        with pytest.raises(TypeError, match=r"people.*Person"):
            pressparse.parse(TEXT, people=["Ada Marlow"])  # type: ignore[list-item]

    def test_people_are_no_values(self) -> None:
        """Who is hinted at is never filled in where the text names nobody."""
        text = "Press conference\n\n12 Feb. 2020\n\nGood evening.\nThank you.\n"
        transcript = pressparse.parse(text, people=[Person(name="Ada Marlow", role="Harbour Minister")])
        assert transcript.metadata.speakers == ()
        assert transcript.turns == ()
        assert transcript.speakers == ()

    def test_people_from_a_generator(self) -> None:
        """Any iterable of people will do, an exhausted one included."""
        people = (Person(name=name) for name in ("Ada Marlow", "Ivo Brandt"))
        transcript = pressparse.parse(TEXT, people=people)
        assert [field.value.name for field in transcript.metadata.speakers] == ["Ada Marlow"]

    def test_keyword_only(self) -> None:
        """Everything but the text is passed by name."""
        with pytest.raises(TypeError):
            pressparse.parse(TEXT, "nato")  # type: ignore[call-arg]


class TestWhatActsOnATranscript:
    """What is no transcript is told from one, by name, and what to do is said."""

    @pytest.mark.parametrize(
        "call",
        [
            lambda t: pressparse.find(t, "Good evening"),
            lambda t: pressparse.find_all(t, ["Good evening"]),
            lambda t: pressparse.cite(t, Span(0, 1)),
            lambda t: pressparse.locate(t, []),
            pressparse.to_rows,
            pressparse.to_html,
        ],
        ids=["find", "find_all", "cite", "locate", "to_rows", "to_html"],
    )
    def test_no_transcript(self, call: Callable[[Any], object]) -> None:
        with pytest.raises(TypeError, match=r"^t must be a Transcript, not str; use parse to read a text into one$"):
            call("Good evening.")

    @pytest.mark.parametrize("write", [pressparse.comparison_to_text, pressparse.comparison_to_html])
    def test_no_comparison(self, write: Callable[[Any], str]) -> None:
        with pytest.raises(TypeError, match=r"^c must be a Comparison, not str; use compare to make one$"):
            write("Good evening.")


class TestJson:
    """A JSON document that is no transcript is misuse, too."""

    @pytest.mark.parametrize("document", ["", "{}", "[]", "null", "nonsense", '{"source": 7}'])
    def test_malformed(self, document: str) -> None:
        """The exception is the library's own."""
        with pytest.raises(pressparse.PressparseError):
            pressparse.loads(document)
