"""JSON out and in: nothing is lost for any text, and nothing but a transcript comes in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import time, timedelta
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import pressparse
from pressparse.errors import FormatError
from pressparse.model import Exchange, Moment, Transcript
from pressparse.writing.json import JSONValue, dumps, encode, from_dict, loads, to_dict
from transcripts import build_rich_transcript, texts, transcripts

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "press_conference.txt"

RICH = build_rich_transcript()


def list_places(value: JSONValue, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path to every node of a document but the document itself."""
    children: Sequence[tuple[str | int, JSONValue]] = ()
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    for key, child in children:
        yield (*path, key)
        yield from list_places(child, (*path, key))


PLACES = list(list_places(to_dict(RICH)))
# Names that documents of earlier versions lack.
ADDED = {"timecode"}


def spell_path(path: tuple[str | int, ...]) -> str:
    """Return a path as messages spell it."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).removeprefix(".")


def change(
    path: tuple[str | int, ...], value: JSONValue, *, delete: bool = False, document: JSONValue = None
) -> JSONValue:
    """Return a document, that of the rich transcript by default, with one node replaced or deleted."""
    document = to_dict(RICH) if document is None else document
    key, *rest = path
    if isinstance(document, dict):
        children: Sequence[tuple[str | int, JSONValue]] = list(document.items())
    else:
        assert isinstance(document, list)
        children = list(enumerate(document))
    changed = [
        (name, change(tuple(rest), value, delete=delete, document=child) if rest else value)
        if name == key
        else (name, child)
        for name, child in children
        if rest or not delete or name != key
    ]
    return {str(name): child for name, child in changed} if isinstance(document, dict) else [c for _, c in changed]


json_values: st.SearchStrategy[JSONValue] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | texts
    | st.sampled_from(["en", "2021-05-03", "10:30+01:00"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)


class TestRoundTrip:
    """``loads(dumps(t)) == t``, whatever is in the text."""

    @given(transcripts(), st.booleans(), st.sampled_from([None, 0, 2]))
    def test_every_transcript_comes_back(self, t: Transcript, expanded: bool, indent: int | None) -> None:  # noqa: FBT001
        assert loads(dumps(t, expanded=expanded, indent=indent)) == t
        assert from_dict(to_dict(t, expanded)) == t

    @given(transcripts())
    def test_the_document_survives_files_lines_and_other_tools(self, t: Transcript) -> None:
        text = dumps(t)
        assert text.encode("utf-8").decode("utf-8") == text
        assert text.splitlines() == [text]
        assert dumps(loads(text)) == text
        assert loads(json.dumps(json.loads(text))) == t

    @given(st.text(st.characters() | st.sampled_from("\ud83d\ude00:\n "), max_size=200))
    @example("")
    @example("\ud83d\ude00")
    @example("\ud83d\ud83d\ude00\ude00\U0001f600")
    @example("Press conference\n\n12 Feb. 2020\n\n\ud83d\ude00: Good evening.\n\nQ: \ude00\ud83d")
    def test_every_parse_comes_back(self, text: str) -> None:
        t = pressparse.parse(text)
        assert loads(dumps(t)) == t
        assert loads(dumps(t, expanded=True)) == t

    def test_the_example_comes_back(self) -> None:
        t = pressparse.parse_bytes(EXAMPLE.read_bytes())
        assert len(t.paragraphs) > 1
        assert loads(dumps(t)) == t
        assert from_dict(json.loads(json.dumps(to_dict(t, expanded=True)))) == t

    def test_the_rich_transcript_comes_back(self) -> None:
        assert loads(dumps(RICH)) == RICH


class TestSharing:
    """What is one object in a parse is one object again."""

    def test_every_slice_shares_the_one_source(self) -> None:
        t = loads(dumps(RICH))
        slices = [*t.walk(), *(label for speaker in t.speakers for label in speaker.labels)]
        assert len(slices) > 20
        assert {id(t.source)} == {id(getattr(value, "_source")) for value in slices}  # noqa: B009

    def test_turns_hold_the_paragraphs_and_speakers_of_the_transcript(self) -> None:
        t = loads(dumps(RICH))
        assert t.turns[0].paragraphs[0] is t.paragraphs[0]
        assert t.turns[1].speakers[0] is t.speakers[1]
        assert t.exchanges[0].answers[0] is t.turns[1]

    def test_an_equal_value_is_as_good_as_the_same(self) -> None:
        twin = build_rich_transcript()
        t = attrs.evolve(RICH, turns=twin.turns, exchanges=(Exchange(questions=RICH.turns[:1]),))
        assert loads(dumps(t)) == t


class TestForm:
    """What docs/reference/json.md promises about the document."""

    def test_order_of_names(self) -> None:
        assert list(to_dict(RICH)) == [
            "schema",
            "source",
            "metadata",
            "markers",
            "paragraphs",
            "speakers",
            "turns",
            "exchanges",
            "blocks",
            "diagnostics",
            "origin",
            "page",
        ]

    def test_the_page_describes_every_name(self) -> None:
        page = (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
        expanded = to_dict(RICH, expanded=True)
        names = {path[-1] for path in list_places(expanded) if isinstance(path[-1], str)}
        assert not [name for name in sorted(names) if f"`{name}`" not in page]

    def test_the_source_stands_once(self) -> None:
        assert dumps(RICH).count("So.") == 1
        assert dumps(RICH, expanded=True).count("So.") > 3

    def test_references_are_indices(self) -> None:
        document = json.loads(dumps(RICH))
        assert document["turns"][1]["speakers"] == [1]
        assert document["turns"][1]["paragraphs"] == [1]
        assert document["exchanges"] == [{"questions": [0], "answers": [1]}]

    def test_values(self) -> None:
        metadata = json.loads(dumps(RICH))["metadata"]
        assert metadata["title"] == {"span": [0, 12], "rule": "test.rule", "value": "Harbour talk"}
        assert metadata["event_type"]["value"] == "speech"
        assert metadata["date"]["value"] == {
            "date": "2021-05-03",
            "time": "10:30:00",
            "zone": "CET",
            "utc_offset": 60,
        }
        assert metadata["evidence"] == [[0, 7]]

    def test_expanded_spells_out_raw_and_text(self) -> None:
        document = json.loads(dumps(RICH, expanded=True))
        assert document["metadata"]["title"]["raw"] == "Harbour talk"
        assert document["paragraphs"][0]["raw"] == "(Laughter) Why?"
        assert document["paragraphs"][0]["text"] == "Why?"
        assert document["paragraphs"][0]["brackets"][0]["raw"] == "(Laughter)"
        assert document["paragraphs"][0]["omitted"][0]["raw"] == "(Laughter)"
        assert document["turns"][1]["text"] == "So."
        assert document["turns"][1]["label"]["raw"] == "MARLOW"
        assert document["speakers"][0]["labels"][0]["raw"] == "Q"
        assert document["markers"][0]["raw"] == "END"
        assert document["blocks"][0]["raw"] == RICH.source

    def test_letters_stay_readable(self) -> None:
        t = attrs.evolve(RICH, metadata=attrs.evolve(RICH.metadata, institution="Hafenbehörde 港 😀"))
        assert "Hafenbehörde 港 😀" in dumps(t)

    def test_surrogates_are_escaped_and_pairs_of_them_split(self) -> None:
        t = attrs.evolve(RICH, metadata=attrs.evolve(RICH.metadata, institution="é \ud83d\ude00\ud83d"))
        assert r'"institution":["é \ud83d","\ude00\ud83d"]' in dumps(t)

    def test_one_surrogate_needs_no_parts(self) -> None:
        t = attrs.evolve(RICH, metadata=attrs.evolve(RICH.metadata, institution="\ude00\ud83d"))
        assert r'"institution":"\ude00\ud83d"' in dumps(t)

    def test_line_ends_of_unicode_are_escaped(self) -> None:
        assert encode("a\u2028b\x85c\u2029\n") == r'"a\u2028b\u0085c\u2029\n"'

    def test_indent(self) -> None:
        assert dumps(RICH, indent=2).startswith('{\n  "schema": "pressparse/1",\n')

    def test_no_number_that_json_lacks(self) -> None:
        with pytest.raises(ValueError, match="Out of range"):
            encode(float("nan"))


class TestRefusals:
    """What is no transcript is refused with the place, what was expected and what was found."""

    @given(st.sampled_from(PLACES), json_values, st.booleans())
    def test_a_changed_document_is_a_transcript_or_refused(
        self,
        path: tuple[str | int, ...],
        value: JSONValue,
        delete: bool,  # noqa: FBT001
    ) -> None:
        try:
            t = from_dict(change(path, value, delete=delete))
        except FormatError as error:
            assert re.match(r"[a-z_.\[\]0-9]+: expected .+, found .+", str(error), re.DOTALL)  # noqa: PT017
        else:
            assert loads(dumps(t)) == t
            assert all(value.raw == t.source[value.span.start : value.span.stop] for value in t.walk())
            t.report()
            if t.metadata.date is not None:
                t.metadata.date.value.isoformat()

    @pytest.mark.parametrize(
        "path", [path for path in PLACES if isinstance(path[-1], str) and path[-1] not in ADDED], ids=spell_path
    )
    def test_every_name_is_needed(self, path: tuple[str | int, ...]) -> None:
        with pytest.raises(FormatError, match=f"^{re.escape(spell_path(path))}: expected .+, found nothing$"):
            from_dict(change(path, None, delete=True))

    @pytest.mark.parametrize("path", [path for path in PLACES if path[-1] in ADDED], ids=spell_path)
    def test_added_names_may_be_missing(self, path: tuple[str | int, ...]) -> None:
        """A document that an earlier version wrote is read as if there were nothing."""
        assert from_dict(change(path, None, delete=True)) == from_dict(change(path, None))

    @pytest.mark.parametrize("path", PLACES, ids=spell_path)
    def test_every_place_has_a_type(self, path: tuple[str | int, ...]) -> None:
        with pytest.raises(FormatError, match=r"expected .+, found (the number 1\.5|a list of length 2)$"):
            from_dict(change(path, 1.5))

    @given(json_values)
    def test_anything_else_is_refused(self, value: JSONValue) -> None:
        with pytest.raises(FormatError):
            from_dict(value)

    @given(st.text())
    def test_any_text_is_refused(self, text: str) -> None:
        with pytest.raises(FormatError):
            loads(text)

    @pytest.mark.parametrize(
        ("path", "value", "message"),
        [
            (("schema",), "pressparse/2", "schema: expected 'pressparse/1', the schema that this version"),
            (("schema",), None, "found null"),
            (("source",), ["a", 1], "source: expected a string, found a list of length 2"),
            (("metadata",), [], r"metadata: expected an object, found \[\]"),
            (
                ("metadata", "layout", "lines"),
                -1,
                "metadata.layout.lines: expected a whole number from 0, found the number -1",
            ),
            (("metadata", "layout", "lines"), True, "found true"),
            (
                ("metadata", "date", "value", "date"),
                "2021-02-30",
                "metadata.date.value.date: expected a day as YYYY-MM-DD",
            ),
            (
                ("metadata", "date", "value", "time"),
                "10:30+01:00",
                "expected a time of day as HH:MM:SS, without a zone",
            ),
            (("metadata", "date", "value", "utc_offset"), 1440, "expected a whole number from -1439 to 1439"),
            (
                ("paragraphs", 1, "span"),
                [3, 2],
                r"paragraphs\[1\].span: expected \[start, stop\] with .+, found \[3, 2\]",
            ),
            (("paragraphs", 1, "span"), [0, 10**6], "<= 79, the length of the source"),
            (("paragraphs", 1, "span"), [False, True], "found a list of length 2"),
            (("paragraphs", 1, "pieces", 0), [1, 2, 3], r"paragraphs\[1\].pieces\[0\]: .+, found \[1, 2, 3\]"),
            (
                ("turns", 0, "paragraphs", 0),
                2,
                r"turns\[0\].paragraphs\[0\]: expected a whole number from 0 to 1, found the number 2",
            ),
            (
                ("turns", 0, "kind"),
                "shout",
                r"turns\[0\].kind: expected one of statement, .+, found the string 'shout'",
            ),
            (("turns", 0, "kind"), "x" * 50, "found the string 'x{40}...'"),
            (("turns", 0, "continues"), 1, r"turns\[0\].continues: expected true or false, found the number 1"),
            (("speakers",), {}, "speakers: expected a list, found an object"),
            (("origin",), {1}, "origin: expected an object, found a Python set"),
        ],
    )
    def test_messages(self, path: tuple[str | int, ...], value: JSONValue, message: str) -> None:
        with pytest.raises(FormatError, match=message):
            from_dict(change(path, value))

    def test_a_number_that_python_does_not_spell_out(self) -> None:
        with pytest.raises(FormatError, match=r"title.span: .+, found a list of length 2"):
            from_dict(change(("metadata", "title", "span"), [0, 10**5000]))
        with pytest.raises(FormatError, match=r"title: expected an object, found a very large number"):
            from_dict(change(("metadata", "title"), 10**5000))

    def test_a_reference_into_nothing(self) -> None:
        document = to_dict(RICH)
        document["exchanges"] = []
        document["turns"] = []
        assert from_dict(document).turns == ()
        document["exchanges"] = [{"questions": [0], "answers": []}]
        with pytest.raises(FormatError, match=r"exchanges\[0\].questions\[0\]: expected no index"):
            from_dict(document)

    def test_names_from_later_versions_are_passed_over(self) -> None:
        document = to_dict(RICH)
        document["mood"] = "hopeful"
        assert from_dict(document) == RICH

    @pytest.mark.parametrize(
        "text",
        ["", "{", "[" * 100_000, "9" * 5000, "NaN", "\ufeff{}", '{"schema": "pressparse/1"'],
        ids=["empty", "open", "deep", "large", "nan", "signature", "cut"],
    )
    def test_texts_that_are_no_document(self, text: str) -> None:
        with pytest.raises(FormatError):
            loads(text)

    def test_bytes_are_misuse(self) -> None:
        with pytest.raises(TypeError, match="s must be a str of JSON, not bytes"):
            loads(b"{}")  # type: ignore[arg-type]


class TestTranscriptsByHand:
    """What was put together by hand and can't be written is refused."""

    def test_a_paragraph_that_the_transcript_has_not(self) -> None:
        with pytest.raises(FormatError, match="not among the transcript's paragraphs"):
            dumps(attrs.evolve(RICH, paragraphs=RICH.paragraphs[:1]))

    def test_an_offset_of_seconds(self) -> None:
        assert RICH.metadata.date is not None
        moment = Moment(utc_offset=timedelta(seconds=90))
        odd = attrs.evolve(RICH.metadata, date=attrs.evolve(RICH.metadata.date, value=moment))
        with pytest.raises(FormatError, match="whole minutes"):
            dumps(attrs.evolve(RICH, metadata=odd))

    @pytest.mark.parametrize("minutes", [-1439, -90, 0, 345, 1439])
    def test_offsets(self, minutes: int) -> None:
        assert RICH.metadata.date is not None
        moment = Moment(time=time(1), utc_offset=timedelta(minutes=minutes))
        t = attrs.evolve(
            RICH, metadata=attrs.evolve(RICH.metadata, date=attrs.evolve(RICH.metadata.date, value=moment))
        )
        assert json.loads(dumps(t))["metadata"]["date"]["value"]["utc_offset"] == minutes
        assert loads(dumps(t)) == t
