"""Tables hold the rows of the transcripts under one schema, and a record batch of texts becomes one of rows."""

from __future__ import annotations

import pickle
import runpy
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

import pressparse
from conferences import conferences
from console import ROOT
from effort import share_of_examples
from pressparse import HouseStyle, MissingExtraError, StyleError
from pressparse.model import DeliveryStatus, Transcript
from pressparse.writing import arrow
from pressparse.writing.rows import Cell, Level
from transcripts import build_rich_transcript, texts, transcripts

LEVELS: tuple[Level, ...] = ("paragraph", "turn", "exchange", "transcript")
EACH_LEVEL = pytest.mark.parametrize("level", LEVELS)
Row = Mapping[str, Cell]

PAGE = "Press conference\n\nby Harbour Minister Ada Marlow\n\n5 May 2021\n\nMS. MARLOW: Good evening.\n\nQ: Why?\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"

# Lone surrogates can't be in a table, so a text that has some is compared in the form that it has there.
any_transcripts = transcripts().map(
    lambda t: evolve(t, markers=tuple(m for m in t.markers if m.status is not DeliveryStatus.UNSTATED))
)
pages = conferences().map(lambda conference: conference.text)


def expect_rows(t: Transcript, level: Level, document: str | None) -> list[Row]:
    """Return the rows that a table must have for a transcript."""
    rows = [{"document": document, **row, "error": None} for row in pressparse.to_rows(t, level)]
    return [{name: mend(cell) for name, cell in row.items()} for row in rows]


def mend(cell: Cell) -> Cell:
    """Return a cell with a replacement character for each half of a character."""
    if not isinstance(cell, str):
        return cell
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in cell)


def expect_error(level: Level, document: str | None, error: str) -> Row:
    """Return the row that a table must have for a document that could not be read."""
    return {**dict.fromkeys(pressparse.arrow_schema(level).names), "document": document, "error": error}


class TestSchema:
    """There is one schema a level, with the columns of the rows between `document` and `error`."""

    @EACH_LEVEL
    def test_columns(self, level: Level) -> None:
        schema = pressparse.arrow_schema(level)
        columns = pressparse.ROW_COLUMNS[level]
        assert schema.names == ["document", *(column.name for column in columns), "error"]
        types = {"str": pa.string(), "int": pa.int64(), "bool": pa.bool_()}
        for column in columns:
            assert schema.field(column.name).type == types[column.type]
            assert schema.field(column.name).metadata == {b"meaning": column.meaning.encode()}
        assert (schema.field("document").type, schema.field("error").type) == (pa.string(), pa.string())

    @EACH_LEVEL
    def test_metadata(self, level: Level) -> None:
        """The version of the columns and the level are written into every table."""
        assert pressparse.arrow_schema(level).metadata == {
            b"pressparse.rows_version": str(pressparse.ROWS_VERSION).encode(),
            b"pressparse.level": level.encode(),
        }

    @EACH_LEVEL
    def test_is_of_every_table(self, level: Level) -> None:
        """No schema depends on what is in the table."""
        t = pressparse.parse("")
        schema = pressparse.arrow_schema(level)
        batch = pa.RecordBatch.from_pydict({"id": [], "text": []})
        for made in (
            pressparse.to_arrow([], level=level),
            pressparse.to_arrow(t, level=level),
            pressparse.to_arrow([t], level=level, ids=["a"]),
            pressparse.parse_batch(batch, level=level),
        ):
            assert made.schema.equals(schema, check_metadata=True)

    @given(st.text().filter(lambda text: text not in LEVELS))
    @share_of_examples(0.1)
    def test_unknown_level(self, level: str) -> None:
        message = r"^level must be 'paragraph', 'turn', 'exchange', 'transcript', not "
        with pytest.raises(ValueError, match=message):
            pressparse.arrow_schema(level)  # type: ignore[arg-type]
        with pytest.raises(ValueError, match=message):
            pressparse.to_arrow([], level=level)  # type: ignore[arg-type]


class TestTables:
    """A table has the rows of its transcripts, one transcript's after the other's."""

    @EACH_LEVEL
    @given(ts=st.lists(any_transcripts, max_size=3), data=st.data())
    @share_of_examples(0.1)
    def test_any(self, ts: list[Transcript], level: Level, data: st.DataObject) -> None:
        """Whatever the transcripts and the ids hold."""
        ids = data.draw(st.lists(texts, min_size=len(ts), max_size=len(ts)))
        expected = [row for t, name in zip(ts, ids, strict=True) for row in expect_rows(t, level, str(mend(name)))]
        assert pressparse.to_arrow(iter(ts), level=level, ids=iter(ids)).to_pylist() == expected

    @EACH_LEVEL
    def test_one(self, level: Level) -> None:
        """A transcript alone is a table, without an id."""
        t = build_rich_transcript()
        assert pressparse.to_arrow(t, level=level).to_pylist() == expect_rows(t, level, None)

    @given(pages=st.lists(pages, max_size=4), size=st.integers(1, 2000))
    @share_of_examples(0.1)
    def test_parts(self, pages: list[str], size: int) -> None:
        """However small the parts are in which a table is made, its rows are the same."""
        ts = [pressparse.parse(page) for page in pages]
        whole = pressparse.to_arrow(ts)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(arrow, "_BATCH", size)
            parts = pressparse.to_arrow(ts)
        assert whole["start"].num_chunks <= 1
        assert parts["start"].num_chunks <= len(ts)
        assert parts.equals(whole)

    def test_surrogates(self) -> None:
        """Half a character is replaced by one character, so that places in `raw` stay as they are."""
        t = pressparse.parse("Talk\n\nby Ada Marlow\n\n5 May 2021\n\nGood \ud83d evening.\n\nAt \udc00 last.\n")
        rows = pressparse.to_arrow(t, ids=["a\udcff"]).to_pylist()
        assert [row["raw"] for row in rows] == ["Good \ufffd evening.", "At \ufffd last."]
        assert [row["stop"] - row["start"] for row in rows] == [len(row["raw"]) for row in rows]
        assert {row["document"] for row in rows} == {"a\ufffd"}


class TestParquet:
    """A file holds the table, and is there as a whole or not at all."""

    @EACH_LEVEL
    @pytest.mark.parametrize("size", [1, 4_000_000])
    def test_round_trip(self, level: Level, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(arrow, "_BATCH", size)
        ts, ids, path = [build_rich_transcript(), pressparse.parse(PAGE)], ["a", "b"], tmp_path / "rows.parquet"
        pressparse.write_parquet(ts, str(path), level=level, ids=ids)
        read = parquet.read_table(path)
        assert read.equals(pressparse.to_arrow(ts, level=level, ids=ids), check_metadata=True)
        assert list(tmp_path.iterdir()) == [path]

    def test_holds_a_part(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Rows are on their way to the disk before the next transcript is asked for."""
        monkeypatch.setattr(arrow, "_BATCH", 1)
        path = tmp_path / "rows.parquet"
        pressparse.write_parquet((pressparse.parse(PAGE) for _ in range(5)), path)
        assert parquet.ParquetFile(path).num_row_groups == 5

    @pytest.mark.parametrize("before", [None, b"what was there before"])
    def test_failed(self, before: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A run that fails leaves what was there, and nothing else."""
        monkeypatch.setattr(arrow, "_BATCH", 1)
        path = tmp_path / "rows.parquet"
        if before is not None:
            path.write_bytes(before)

        def fail_late() -> Iterator[Transcript]:
            yield pressparse.parse(PAGE)
            msg = "the disk of the texts is gone"
            raise OSError(msg)

        with pytest.raises(OSError, match="the disk of the texts is gone"):
            pressparse.write_parquet(fail_late(), path)
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == (
            {} if before is None else {path.name: before}
        )

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(OSError, match="absent"):
            pressparse.write_parquet([], tmp_path / "absent" / "rows.parquet")


class TestMisuse:
    """Misuse names the argument, and says what was found."""

    @pytest.mark.parametrize("value", [["Good evening."], "Good evening.", [None]])
    def test_no_transcript(self, value: Sequence[str]) -> None:
        with pytest.raises(TypeError, match=r"^transcripts must be a Transcript, not "):
            pressparse.to_arrow(value)  # type: ignore[arg-type]

    @pytest.mark.parametrize("ids", [[], ["a", "b"], ["a", "b", "c", "d"]])
    def test_number_of_ids(self, ids: list[str]) -> None:
        missing = min(len(ids), 3)
        with pytest.raises(ValueError, match=rf"^ids must be as many as transcripts: number {missing}, from 0, "):
            pressparse.to_arrow([pressparse.parse("")] * 3, ids=ids)

    @pytest.mark.parametrize(("ids", "found"), [("abc", "the string 'abc'"), ([7], "int: 7")])
    def test_types_of_ids(self, ids: Sequence[str], found: str) -> None:
        with pytest.raises(TypeError, match=rf"^ids must .*{found}"):
            pressparse.to_arrow([pressparse.parse("")], ids=ids)

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        for call in (
            lambda: pressparse.arrow_schema("turn"),
            lambda: pressparse.to_arrow([]),
            lambda: pressparse.write_parquet([], tmp_path / "rows.parquet"),
        ):
            with pytest.raises(MissingExtraError, match=r"pip install 'pressparse\[arrow\]'") as caught:
                call()
            assert caught.value.extra == "arrow"

    @pytest.mark.parametrize("module", ["pressparse", "pressparse.spark"])
    def test_import_is_cheap(self, module: str) -> None:
        """No library for tables is loaded before one is asked for."""
        script = f"import sys, {module}; print({{'pyarrow', 'pandas', 'pyspark', 'numpy'}} & set(sys.modules))"
        run = subprocess.run(  # noqa: S603 - a script of this test
            [sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8"
        )
        assert run.stdout == "set()\n"


def make_batch(cells: Sequence[str | bytes | None], type_: pa.DataType | None = None) -> pa.RecordBatch:
    """Return a record batch of documents that are numbered from 0."""
    return pa.RecordBatch.from_pydict({"id": list(range(len(cells))), "text": pa.array(cells, type_ or pa.string())})


class TestBatches:
    """Each document of a batch becomes its rows, in order, whatever the others are."""

    @EACH_LEVEL
    @given(cells=st.lists(st.none() | pages | st.text(max_size=20), max_size=4))
    @share_of_examples(0.1)
    def test_texts(self, cells: list[str | None], level: Level) -> None:
        expected: list[Row] = []
        for number, cell in enumerate(cells):
            if cell is None:
                expected.append(expect_error(level, str(number), "there is no text: the cell is null"))
            else:
                expected += expect_rows(pressparse.parse(cell), level, str(number))
        assert pressparse.parse_batch(make_batch(cells), level=level).to_pylist() == expected

    @given(
        cells=st.lists(st.none() | pages.map(str.encode) | st.binary(max_size=20), max_size=4), cut=st.integers(0, 4)
    )
    @share_of_examples(0.2)
    def test_cut(self, cells: list[bytes | None], cut: int) -> None:
        """Wherever an engine cuts the documents into batches, the rows are the same."""
        batch = make_batch(cells, pa.binary())
        parts = [pressparse.parse_batch(part) for part in (batch.slice(0, cut), batch.slice(cut))]
        assert pa.Table.from_batches(parts).equals(pa.Table.from_batches([pressparse.parse_batch(batch)]))

    @pytest.mark.parametrize(
        "type_",
        [
            *(pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())),
            *(pa.binary(), pa.large_binary(), pa.binary_view()),
        ],
        ids=str,
    )
    def test_types(self, type_: pa.DataType) -> None:
        """A text may be in any column of strings or bytes."""
        batch = pa.RecordBatch.from_pydict({"id": ["a"], "text": pa.array([PAGE]).cast(type_)})
        assert pressparse.parse_batch(batch).to_pylist() == expect_rows(pressparse.parse(PAGE), "paragraph", "a")

    def test_ids(self) -> None:
        """Ids are strings or whole numbers of any size, or null."""
        for ids in (pa.array([7, None], pa.uint8()), pa.array(["7", None], pa.large_string())):
            batch = pa.RecordBatch.from_pydict({"id": ids, "text": ["", ""]})
            assert pressparse.parse_batch(batch, level="transcript")["document"].to_pylist() == ["7", None]

    def test_bytes(self) -> None:
        """Bytes are decoded, and web pages among them are read as such."""
        cells = ["MS. MARLOW: A café.\n".encode("utf-16"), b"<html><h1>Talk</h1><p>MS. MARLOW: So."]
        sources = pressparse.parse_batch(make_batch(cells, pa.binary()), level="transcript")["raw"]
        assert sources.to_pylist() == ["MS. MARLOW: A café.\n", "Talk\n\nMS. MARLOW: So."]

    def test_columns(self) -> None:
        """Columns are found by name, and documents need no id."""
        columns = {"page": [PAGE], "name": ["a"], "from": ["https://harbour.example"]}
        batch = pa.RecordBatch.from_pydict(columns)
        t = pressparse.parse(PAGE, url="https://harbour.example")
        named = pressparse.parse_batch(batch, text="page", id="name", url="from")
        assert named.to_pylist() == expect_rows(t, "paragraph", "a")
        assert pressparse.parse_batch(batch, text="page", id=None)["document"].to_pylist() == [None, None]

    def test_hints(self) -> None:
        """Style and language hold for all documents."""
        house = HouseStyle(name="harbour", institution="Harbour Office")
        rows = pressparse.parse_batch(make_batch([PAGE]), level="transcript", style=house, language="en-GB").to_pylist()
        assert rows == expect_rows(pressparse.parse(PAGE, style=house, language="en-GB"), "transcript", "0")
        assert rows[0]["institution"] == "Harbour Office"

    def test_no_paragraph(self) -> None:
        """A document without a paragraph has no row, except where each document is one."""
        batch = make_batch(["", PAGE])
        assert set(pressparse.parse_batch(batch)["document"].to_pylist()) == {"1"}
        assert pressparse.parse_batch(batch, level="transcript")["document"].to_pylist() == ["0", "1"]

    def test_can_be_sent(self) -> None:
        """The function and a style can be sent to another process."""
        house = HouseStyle(name="harbour", institution="Harbour Office")
        sent = pickle.loads(pickle.dumps(partial(pressparse.parse_batch, style=house, level="transcript")))  # noqa: S301
        assert sent(make_batch([PAGE]))["institution"].to_pylist() == ["Harbour Office"]


class TestErrors:
    """What can't be read is one row that says why, and stops nothing."""

    @EACH_LEVEL
    def test_unreadable(self, level: Level) -> None:
        batch = make_batch([PNG, None, PAGE.encode()], pa.binary())
        image, null, *rows = pressparse.parse_batch(batch, level=level).to_pylist()
        assert image == expect_error(level, "0", str(image["error"]))
        assert image["error"].startswith("this is a PNG image")
        assert null == expect_error(level, "1", "there is no text: the cell is null")
        assert rows == expect_rows(pressparse.parse(PAGE), level, "2")

    def test_undecodable(self) -> None:
        """A byte that fits no encoding is replaced, and is no reason to leave out all others."""
        batch = make_batch([b"MS. MARLOW: Good evening.\x81\x8d\n"], pa.binary())
        assert pressparse.parse_batch(batch).select(["raw", "error"]).to_pylist() == [
            {"raw": "Good evening.\ufffd\ufffd", "error": None}
        ]

    @pytest.mark.parametrize("type_", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
    def test_no_utf8(self, type_: pa.DataType) -> None:
        """A string that is not UTF-8, as Arrow lets through, is read as the bytes that it is."""
        cells = pa.array(["MS. MARLOW: A café.\n".encode("cp1252")]).cast(type_, safe=False)
        batch = pa.RecordBatch.from_pydict({"id": ["a"], "text": cells})
        assert pressparse.parse_batch(batch)["raw"].to_pylist() == ["A café."]

    def test_missing_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A web page that can't be read for want of a package says which."""
        monkeypatch.setitem(sys.modules, "lxml", None)
        monkeypatch.delitem(sys.modules, "pressparse._reading.html", raising=False)
        (row,) = pressparse.parse_batch(make_batch([b"<html><p>Good evening."], pa.binary())).to_pylist()
        assert "pip install 'pressparse[html]'" in row["error"]

    def test_fault(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Even a fault of this library costs no more than its document."""

        def fail(text: str, *, url: str | None = None, style: None = None, language: None = None) -> Transcript:
            if text == "fail":
                raise RecursionError
            return pressparse.parse(text, url=url, style=style, language=language)

        monkeypatch.setattr("pressparse.batching.parse", fail)
        failed, *rows = pressparse.parse_batch(make_batch(["fail", PAGE])).to_pylist()
        assert failed == expect_error("paragraph", "0", "RecursionError: ")
        assert rows == expect_rows(pressparse.parse(PAGE), "paragraph", "1")


class TestBatchMisuse:
    """What is wrong with the call is raised, before any document is read."""

    @pytest.mark.parametrize("argument", ["text", "id", "url"])
    def test_no_column(self, argument: str) -> None:
        with pytest.raises(ValueError, match=rf"^{argument} must name one column of the batch, not 'x'; .* id, text$"):
            pressparse.parse_batch(make_batch([PAGE]), **{argument: "x"})  # type: ignore[arg-type]

    @pytest.mark.parametrize(("argument", "column"), [("text", "id"), ("url", "id"), ("id", "numbers")])
    def test_type_of_a_column(self, argument: str, column: str) -> None:
        batch = pa.RecordBatch.from_pydict({"id": [7], "text": [PAGE], "numbers": [0.5]})
        with pytest.raises(TypeError, match=rf"^{argument} must name a column of .*: '{column}'$"):
            pressparse.parse_batch(batch, **{argument: column})  # type: ignore[arg-type]

    @pytest.mark.parametrize("value", [make_batch([PAGE]).to_pydict(), pa.Table.from_batches([make_batch([PAGE])])])
    def test_no_batch(self, value: object) -> None:
        with pytest.raises(TypeError, match=r"^batch must be a pyarrow.RecordBatch, not (dict|Table); to_batches\(\) "):
            pressparse.parse_batch(value)  # type: ignore[arg-type]

    def test_hints(self) -> None:
        """Hints are checked even where there is no document."""
        with pytest.raises(StyleError, match="no-such-house"):
            pressparse.parse_batch(make_batch([]), style="no-such-house")
        with pytest.raises(TypeError, match=r"^language must be"):
            pressparse.parse_batch(make_batch([]), language=7)  # type: ignore[arg-type]


def test_ray_example() -> None:
    """What the example sends to the workers of Ray gives the rows of a table of files."""
    parse_table = runpy.run_path(str(ROOT / "examples" / "ray_job.py"))["parse_table"]
    files = sorted((ROOT / "examples").glob("*.txt"))
    table = pa.table({"bytes": [file.read_bytes() for file in files], "path": [str(file) for file in files]})
    expected = pressparse.to_arrow([pressparse.parse_file(file) for file in files], ids=map(str, files))
    assert parse_table(table).equals(expected)
    assert parse_table(table.slice(0, 0)).schema.equals(expected.schema)
