"""Rows: every level has its own columns, in one order, and holds what the transcript holds."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Literal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from conferences import Conference, conferences
from console import ROOT
from effort import share_of_examples
from pressparse.model import DeliveryStatus, Exchange, Transcript
from pressparse.span import Span
from transcripts import build_rich_transcript, transcripts

CASES = Path(__file__).parent / "cases"

Level = Literal["paragraph", "turn", "exchange", "transcript"]
LEVELS: tuple[Level, ...] = ("paragraph", "turn", "exchange", "transcript")
EACH_LEVEL = pytest.mark.parametrize("level", LEVELS)

TYPES = {"str": str, "int": int, "bool": bool}


class TestColumns:
    """The columns are documented and versioned, and all rows of a level have them in their order."""

    def test_version(self) -> None:
        """Columns are those of their version; whoever changes them raises it, here and in `ROWS_VERSION`."""
        recorded = tomllib.loads((CASES / "row_columns.toml").read_text(encoding="utf-8"))
        assert recorded.pop("version") == pressparse.ROWS_VERSION
        assert recorded == {
            level: [f"{column.name}: {column.type}" for column in columns]
            for level, columns in pressparse.ROW_COLUMNS.items()
        }

    @EACH_LEVEL
    def test_names_are_unique(self, level: Level) -> None:
        names = [column.name for column in pressparse.ROW_COLUMNS[level]]
        assert len(set(names)) == len(names)
        assert all(name.isidentifier() and name == name.lower() for name in names)

    @EACH_LEVEL
    @given(t=transcripts())
    @share_of_examples(0.3)
    def test_any(self, t: Transcript, level: Level) -> None:
        """Whatever a transcript holds, a cell has the type of its column or is None."""
        t = evolve(t, markers=tuple(m for m in t.markers if m.status is not DeliveryStatus.UNSTATED))
        for row in pressparse.to_rows(t, level):
            assert list(row) == [column.name for column in pressparse.ROW_COLUMNS[level]]
            for column in pressparse.ROW_COLUMNS[level]:
                assert row[column.name] is None or type(row[column.name]) is TYPES[column.type]

    @EACH_LEVEL
    @given(conference=conferences())
    @share_of_examples(0.1)
    def test_csv(self, conference: Conference, level: Level) -> None:
        """What is written as CSV is read back, but for None, which CSV does not know."""
        rows = pressparse.to_rows(pressparse.parse(conference.text), level)
        file = io.StringIO(newline="")
        writer = csv.DictWriter(file, [column.name for column in pressparse.ROW_COLUMNS[level]])
        writer.writeheader()
        writer.writerows(rows)
        file.seek(0)
        assert list(csv.DictReader(file)) == [
            {name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows
        ]


class TestConferences:
    """Who says what comes out in the rows as it was put into the conference."""

    @given(conferences())
    @share_of_examples(0.3)
    def test_turns(self, conference: Conference) -> None:
        """A turn has its kind, its speaker, its text and its exchange."""
        t = pressparse.parse(conference.text)
        rows = pressparse.to_rows(t, "turn")
        exchanges = {turn: n for n, exchange in enumerate(conference.exchanges) for turns in exchange for turn in turns}
        for number, (row, expected) in enumerate(zip(rows, conference.turns, strict=True)):
            assert row["turn"] == number
            assert row["turn_kind"] == expected.kind
            assert row["attribution"] == expected.attribution
            assert fold(row["speaker_name"]) == fold(expected.name)
            assert fold(row["asker_affiliation"]) == fold(expected.outlet)
            assert row["text"] == "\n\n".join(expected.paragraphs)
            assert row["paragraphs"] == len(expected.paragraphs)
            assert row["continues"] == expected.continues
            assert row["exchange"] == exchanges.get(number)

    @given(conferences())
    @share_of_examples(0.3)
    def test_paragraphs(self, conference: Conference) -> None:
        """A paragraph has what its turn has, and its own place."""
        t = pressparse.parse(conference.text)
        turns = pressparse.to_rows(t, "turn")
        rows = pressparse.to_rows(t)
        assert [row["text"] for row in rows] == [text for turn in conference.turns for text in turn.paragraphs]
        shared = [
            column.name for column in pressparse.ROW_COLUMNS["turn"] if column.name.startswith(("speaker", "turn"))
        ]
        for number, (row, paragraph) in enumerate(zip(rows, t.paragraphs, strict=True)):
            assert (row["paragraph"], row["paragraph_id"]) == (number, paragraph.id)
            assert (row["start"], row["stop"]) == (paragraph.span.start, paragraph.span.stop)
            turn = row["turn"]
            assert isinstance(turn, int)
            assert {name: row[name] for name in shared} == {name: turns[turn][name] for name in shared}

    @given(conferences())
    @share_of_examples(0.3)
    def test_exchanges(self, conference: Conference) -> None:
        """An exchange has its questions and its answers."""
        t = pressparse.parse(conference.text)
        rows = pressparse.to_rows(t, "exchange")
        for row, (questions, answers) in zip(rows, conference.exchanges, strict=True):
            assert row["question"] == "\n\n".join(
                text for turn in questions for text in conference.turns[turn].paragraphs
            )
            answer = "\n\n".join(text for turn in answers for text in conference.turns[turn].paragraphs)
            assert row["answer"] == (answer if answers else None)
            assert (row["questions"], row["answers"]) == (len(questions), len(answers))
            assert row["question_turns"] == " | ".join(map(str, questions))
            assert (row["answer_turns"] or "") == " | ".join(map(str, answers))
            names = [fold(conference.turns[turn].name) or "" for turn in answers]
            assert fold(row["speaker_name"]) == (" | ".join(dict.fromkeys(names)) if any(names) else None)
            place = Span(t.turns[questions[0]].span.start, t.turns[max(questions + answers)].span.stop)
            assert (row["start"], row["stop"]) == (place.start, place.stop)
            assert row["raw"] == t.source[place.start : place.stop]

    @EACH_LEVEL
    @given(conference=conferences())
    @share_of_examples(0.1)
    def test_whole(self, conference: Conference, level: Level) -> None:
        """Every row says what the whole transcript is."""
        t = pressparse.parse(conference.text, url="https://harbour.example")
        for row in pressparse.to_rows(t, level):
            assert (row["title"], row["date"]) == (t.title, t.date and t.date.isoformat())
            assert (row["language"], row["style"], row["delivery"]) == (
                t.metadata.language,
                t.metadata.style,
                t.delivery,
            )
            assert row["url"] == "https://harbour.example"


def fold(value: str | int | None) -> str | None:
    """Return a name without regard to case and to the form of apostrophes."""
    return None if value is None else str(value).replace("’", "'").casefold()


class TestCells:
    """What each column holds."""

    def test_transcript(self) -> None:
        (row,) = pressparse.to_rows(build_rich_transcript(), "transcript")
        assert {name: cell for name, cell in row.items() if name not in {"text", "raw"}} == {
            "title": "Harbour talk",
            "event_type": "speech",
            "date": "2021-05-03",
            "place": "Harbour",
            "institution": "Harbour Office",
            "language": "en",
            "style": "generic",
            "delivery": "verbatim",
            "url": "https://harbour.example",
            "started": "2021-05-03T10:30+01:00",
            "ended": "2021-05-03T10:30+01:00",
            "published": "2021-05-03T10:30+01:00",
            "updated": "2021-05-03T10:30+01:00",
            "languages": "en | fr",
            "is_translation": False,
            "is_excerpt": False,
            "is_embargoed": False,
            "header_name": "Ada Marlow",
            "header_role": None,
            "header_affiliation": None,
            "paragraphs": 2,
            "turns": 2,
            "speakers": 2,
            "exchanges": 1,
            "diagnostics": 1,
        }
        assert (row["text"], row["raw"]) == (build_rich_transcript().text, build_rich_transcript().source)

    def test_turns(self) -> None:
        question, answer = pressparse.to_rows(build_rich_transcript(), "turn")
        assert (question["speaker_name"], question["speaker_is_generic"], question["label"]) == (None, True, "Q")
        assert (question["asker_name"], question["asker_affiliation"]) == (None, "The Quay")
        assert (answer["speaker_id"], answer["speaker_name"], answer["speaker_role"]) == (
            "s2",
            "Ada Marlow",
            "Minister",
        )
        assert (answer["speaker_affiliation"], answer["raw"], answer["text"]) == ("Harbour", "MARLOW: So.", "So.")
        assert [row["diagnostics"] for row in (question, answer)] == [0, 1]

    def test_paragraphs(self) -> None:
        """The text leaves out what is no speech, and the source keeps it."""
        question, answer = pressparse.to_rows(build_rich_transcript())
        assert (question["raw"], question["text"]) == ("(Laughter) Why?", "Why?")
        assert (question["paragraph_kind"], question["section"], answer["section"]) == ("spoken", 0, 1)
        assert (question["diagnostics"], answer["diagnostics"]) == (0, 1)

    def test_exchanges(self) -> None:
        (row,) = pressparse.to_rows(build_rich_transcript(), "exchange")
        assert (row["asker_name"], row["asker_affiliation"], row["question"]) == (None, "The Quay", "Why?")
        assert (row["speaker_name"], row["speaker_role"], row["answer"]) == ("Ada Marlow", "Minister", "So.")

    def test_asks_again(self) -> None:
        """Who asks twice in an exchange, or answers twice, is named once."""
        t = build_rich_transcript()
        exchange = Exchange(questions=t.turns[:1] * 2, answers=t.turns[1:] * 2)
        (row,) = pressparse.to_rows(evolve(t, exchanges=(exchange,)), "exchange")
        assert (row["questions"], row["answers"]) == (2, 2)
        assert (row["asker_affiliation"], row["speaker_name"]) == ("The Quay", "Ada Marlow")

    def test_several_speakers(self) -> None:
        """Of two speakers, the second name goes with the second role."""
        t = pressparse.parse("Talk\n\nby Minister Ada Marlow\n\n5 May 2021\n\nMS. MARLOW: So.\n\nMS. MARLOW: And so.\n")
        other = pressparse.Speaker(id="s9", name="Ivo Brandt")
        turn = evolve(t.turns[0], speakers=(*t.turns[0].speakers, other))
        row = pressparse.to_rows(evolve(t, turns=(turn,)), "turn")[0]
        assert (row["speaker_id"], row["speaker_name"]) == ("s1 | s9", "Ada Marlow | Ivo Brandt")
        assert (row["speaker_role"], row["speaker_affiliation"]) == ("Minister | ", None)

    def test_in_no_turn(self) -> None:
        """A paragraph in no turn has nothing where its turn would be."""
        t = pressparse.parse(
            "Press conference\n\nby Ada Marlow and Ivo Brandt\n\n5 May 2021\n\nGood evening. It sails.\n"
        )
        (row,) = pressparse.to_rows(t)
        names = [
            name for name in row if name.startswith(("turn", "speaker", "asker", "label", "attribution", "exchange"))
        ]
        assert len(names) > 8
        assert {row[name] for name in names} == {None}

    def test_missing_from_the_whole(self) -> None:
        """What is missing from the whole text is no finding of the paragraph with which the text begins."""
        t = pressparse.parse("Good evening. We begin.")
        assert t.diagnostics
        assert t.paragraphs[0].span.start == 0
        assert pressparse.to_rows(t)[0]["diagnostics"] == 0

    def test_empty_exchange(self) -> None:
        """An exchange that was put together by hand without turns has a row."""
        (row,) = pressparse.to_rows(evolve(build_rich_transcript(), exchanges=(Exchange(questions=()),)), "exchange")
        assert (row["question"], row["answer"], row["raw"]) == (None, None, "")

    @EACH_LEVEL
    def test_empty_text(self, level: Level) -> None:
        assert len(pressparse.to_rows(pressparse.parse(""), level)) == (level == "transcript")


@given(st.text().filter(lambda text: text not in LEVELS))
@share_of_examples(0.1)
def test_unknown_level(level: str) -> None:
    """The message lists the levels."""
    with pytest.raises(ValueError, match=r"level must be 'paragraph', 'turn', 'exchange', 'transcript', not "):
        pressparse.to_rows(build_rich_transcript(), level)  # type: ignore[arg-type]


def test_example(tmp_path: Path) -> None:
    """The script among the examples writes a row for each exchange, and has fewer than 40 lines."""
    script, table = ROOT / "examples" / "questions_to_csv.py", tmp_path / "questions.csv"
    run = subprocess.run(  # noqa: S603 - a script of this project
        [sys.executable, str(script), str(table), str(ROOT / "examples" / "briefing.txt")],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    with table.open(encoding="utf-8", newline="") as file, (CASES / "questions.csv").open(encoding="utf-8") as expected:
        assert list(csv.reader(file)) == list(csv.reader(expected))
    assert len(script.read_text(encoding="utf-8").splitlines()) < 40
