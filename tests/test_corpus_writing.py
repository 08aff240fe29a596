"""Corpora written: what is in an output, and that a run that was cut off anywhere is completed by the next."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from effort import share_of_examples
from many_documents import list_talks
from pressparse.corpus import CorpusSummary, Document, json_lines, parse_corpus, summarise_records, write_corpus
from pressparse.corpus import parquet as parquet_output
from pressparse.writing.rows import Level

if TYPE_CHECKING:
    import pyarrow as pa

TALKS = list_talks(12)
LEVELS = ("paragraph", "turn", "exchange", "transcript")


def name_records(output: Path) -> Path:
    return output.with_name(f"{output.name}.records")


def read_records(output: Path) -> list[dict[str, Any]]:
    """Return the lines of the records beside an output, without the first."""
    return [json.loads(line) for line in name_records(output).read_bytes().splitlines()[1:]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an output of a run that was not cut off."""
    output = tmp_path_factory.mktemp("whole") / "talks.jsonl"
    write_corpus(TALKS, output, workers=1)
    return output


class TestLines:
    """JSON Lines hold each document: a transcript, or its rows, with the id of the document."""

    def test_transcripts(self, whole: Path) -> None:
        lines = whole.read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["document"] for line in lines] == [talk.id for talk in TALKS]
        assert [pressparse.loads(line) for line in lines] == [pressparse.parse(str(talk.content)) for talk in TALKS]

    @pytest.mark.parametrize("level", LEVELS)
    def test_rows(self, level: Level, tmp_path: Path) -> None:
        output = tmp_path / "rows.jsonl"
        write_corpus(TALKS, output, level=level, workers=1)
        expected = [
            {"document": talk.id, **row}
            for talk in TALKS
            for row in pressparse.to_rows(pressparse.parse(str(talk.content)), level)
        ]
        assert [json.loads(line) for line in output.read_bytes().splitlines()] == expected

    def test_several_workers(self, whole: Path, tmp_path: Path) -> None:
        output = tmp_path / "talks.jsonl"
        write_corpus(TALKS, output, workers=2)
        assert output.read_bytes() == whole.read_bytes()

    def test_odd_characters(self, tmp_path: Path) -> None:
        """A line is a line, whatever stands in the text."""
        output = tmp_path / "odd.jsonl"
        texts = ["A.\u2028B.\x85C.\r\nD.\ud800", "\ud83d\ude00"]
        write_corpus([Document(id=str(n), content=text) for n, text in enumerate(texts)], output, workers=1)
        lines = output.read_bytes().splitlines()
        assert [pressparse.loads(line.decode()).source for line in lines] == texts

    def test_its_own_output_is_no_source(self, whole: Path, tmp_path: Path) -> None:
        write_corpus(TALKS, tmp_path / "rows.jsonl", level="exchange", workers=1)
        results = list(parse_corpus([whole, tmp_path / "rows.jsonl"], workers=1))
        assert [result.id for result in results] == [whole.as_posix(), (tmp_path / "rows.jsonl").as_posix()]
        assert all("name what it was read from" in str(result.error) for result in results)


class TestParquet:
    """Parquet is a folder of files, whose rows are those of the library."""

    @pytest.fixture(autouse=True)
    def _small_parts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pytest.importorskip("pyarrow")
        monkeypatch.setattr(parquet_output, "_PART", 40_000)

    def read(self, folder: Path) -> pa.Table:
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

        return pq.read_table(folder)

    @pytest.mark.parametrize("level", LEVELS)
    def test_rows(self, level: Level, tmp_path: Path) -> None:
        output = tmp_path / "rows.parquet"
        write_corpus(TALKS, output, level=level, workers=1)
        ts = [pressparse.parse(str(talk.content)) for talk in TALKS]
        assert self.read(output).equals(pressparse.to_arrow(ts, level=level, ids=[talk.id for talk in TALKS]))
        assert len(list(output.iterdir())) > 1
        result, *_ = parse_corpus(output, workers=1)
        assert "name what it was read from" in str(result.error)

    @pytest.mark.parametrize("parts", [0, 1, 2])
    def test_a_rerun(self, parts: int, tmp_path: Path) -> None:
        """What is behind the last part that is noted is written anew, and nothing twice."""
        output = tmp_path / "rows.parquet"
        write_corpus(TALKS, output, workers=1)
        expected = self.read(output)
        lines = name_records(output).read_bytes().splitlines(keepends=True)
        kept = [line for line in lines if json.loads(line).get("mark", 0) <= parts]
        name_records(output).write_bytes(b"".join(kept))
        (output / "part-00009.unfinished").write_bytes(b"PAR1")
        write_corpus(TALKS, output, workers=1)
        assert self.read(output).equals(expected)
        assert [path.suffix for path in output.iterdir()] == [".parquet"] * len(list(output.iterdir()))

    def test_a_lost_part(self, tmp_path: Path) -> None:
        output = tmp_path / "rows.parquet"
        write_corpus(TALKS, output, workers=1)
        expected = self.read(output)
        (output / "part-00001.parquet").unlink()
        write_corpus(TALKS, output, workers=1)
        assert self.read(output).equals(expected)

    def test_no_pyarrow(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(pressparse.MissingExtraError, match=r"pressparse\[arrow\]"):
            write_corpus(TALKS, tmp_path / "rows.parquet", workers=1)
        assert list(tmp_path.iterdir()) == []


class TestReruns:
    """A rerun completes an output: no line is lost or doubled, wherever the run before was cut off."""

    @share_of_examples(0.6)
    @given(st.floats(0, 1), st.floats(0, 1))
    def test_cut_anywhere(self, whole: Path, of_output: float, of_records: float) -> None:
        """The output and its records are cut at any byte, each by itself."""
        with TemporaryDirectory() as folder:
            output = Path(folder) / "talks.jsonl"
            for path, copy, share in (
                (whole, output, of_output),
                (name_records(whole), name_records(output), of_records),
            ):
                data = path.read_bytes()
                copy.write_bytes(data[: round(share * len(data))])
            summary = write_corpus(TALKS, output, workers=1)
            assert output.read_bytes() == whole.read_bytes()
            assert [line["record"]["id"] for line in read_records(output)] == [talk.id for talk in TALKS]
            assert summary.documents == len(TALKS)

    def test_nothing_new(self, whole: Path, tmp_path: Path) -> None:
        """Where all is there, nothing is read, and the summary is that of the first run."""
        output = tmp_path / "talks.jsonl"
        first = write_corpus(TALKS, output, workers=1)
        before = name_records(output).read_bytes()
        silent = [Document(id=talk.id, content=Path("missing")) for talk in TALKS]
        assert write_corpus(silent, output, workers=1) == first
        assert (output.read_bytes(), name_records(output).read_bytes()) == (whole.read_bytes(), before)

    def test_more_documents(self, whole: Path, tmp_path: Path) -> None:
        """New documents are added at the end."""
        output = tmp_path / "talks.jsonl"
        write_corpus(TALKS[5:], output, workers=1)
        write_corpus(TALKS, output, workers=1)
        lines = whole.read_bytes().splitlines()
        assert output.read_bytes().splitlines() == [*lines[5:], *lines[:5]]

    def test_errors_are_tried_again(self, tmp_path: Path) -> None:
        """An error is noted once, and a document that can be read by now takes its place."""
        output, missing = tmp_path / "talks.jsonl", tmp_path / "missing.txt"
        documents = [TALKS[0], Document(id="late", content=missing), TALKS[1]]
        for _ in range(2):
            summary = write_corpus(documents, output, workers=1)
            assert (summary.documents, summary.errors) == (2, 1)
            assert [record.id for record in summary.failed] == ["late"]
        records = [line["record"] for line in read_records(output)]
        assert [record["id"] for record in records] == ["talk-000", "late", "talk-001"]
        assert "no such file" in records[1]["error"]
        missing.write_text("ADA MARLOW: Good evening.", encoding="utf-8")
        summary = write_corpus(documents, output, workers=1)
        assert (summary.documents, summary.errors) == (3, 0)
        ids = [json.loads(line)["document"] for line in output.read_bytes().splitlines()]
        assert ids == ["talk-000", "talk-001", "late"]

    def test_doubles(self, tmp_path: Path) -> None:
        """An id that is given twice is an error in each run, and once in the output."""
        output = tmp_path / "talks.jsonl"
        for _ in range(2):
            summary = write_corpus([TALKS[0], TALKS[0], TALKS[1]], output, workers=1)
            assert (summary.documents, summary.errors) == (2, 1)
        assert len(output.read_bytes().splitlines()) == 2

    def test_killed(self, tmp_path: Path) -> None:
        """The program is killed while it writes, and run again."""
        script = tmp_path / "run.py"
        script.write_text(
            "import sys\n"
            "from many_documents import list_talks\n"
            "from pressparse.corpus import write_corpus\n"
            "if __name__ == '__main__':\n"
            "    write_corpus(list_talks(4000), sys.argv[1], workers=int(sys.argv[2]))\n",
            encoding="utf-8",
        )
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        output = tmp_path / "talks.jsonl"
        size = 0
        for workers in ("1", "2"):
            run = subprocess.Popen([sys.executable, script, output, workers], env=environment)  # noqa: S603
            while not output.exists() or output.stat().st_size < size + 100_000:
                assert run.poll() is None
                time.sleep(0.005)
            run.kill()
            run.wait()
            size = output.stat().st_size
        talks = list_talks(len(read_records(output)) + 10)
        assert 10 < len(talks) < 4000
        write_corpus(talks, output, workers=1)
        ids = [json.loads(line)["document"] for line in output.read_bytes().splitlines()]
        assert ids == [talk.id for talk in talks]


class TestTroubles:
    """What an output can't be is one clear message, and nothing is touched."""

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
    def test_a_full_disk(self, whole: Path, tmp_path: Path) -> None:
        """The error says how to go on, and so it goes on."""
        output = tmp_path / "talks.jsonl"
        output.symlink_to("/dev/full")
        with pytest.raises(
            OSError, match="what is written is kept; once this is mended, the same call completes it"
        ) as caught:
            write_corpus(TALKS, output, workers=1)
        assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(output))
        output.unlink()
        write_corpus(TALKS, output, workers=1)
        assert output.read_bytes() == whole.read_bytes()

    @share_of_examples(0.2)
    @given(st.floats(0, 0.999))
    def test_a_disk_that_fills_up(self, whole: Path, share: float) -> None:
        """What fitted is on the disk, be it half a line; the rerun writes the line anew."""
        room = round(share * (whole.stat().st_size + name_records(whole).stat().st_size))

        class FillingFile(FileIO):
            """A file on a disk with little room, which may take a part of what is written."""

            def write(self, data: memoryview, /) -> int:  # type: ignore[override]
                nonlocal room
                if not room:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                written = super().write(data[:room])
                room -= written
                return written

        with TemporaryDirectory() as folder:
            output = Path(folder) / "talks.jsonl"
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(json_lines, "FileIO", FillingFile)
                with pytest.raises(OSError, match="the same call completes it"):
                    write_corpus(TALKS, output, workers=1)
            write_corpus(TALKS, output, workers=1)
            assert output.read_bytes() == whole.read_bytes()

    def test_other_settings(self, whole: Path, tmp_path: Path) -> None:
        output = tmp_path / "talks.jsonl"
        shutil.copy(whole, output)
        shutil.copy(name_records(whole), name_records(output))
        for settings in ({"level": "turn"}, {"style": "nato"}, {"language": "en"}, {"encoding": "utf-8"}):
            with pytest.raises(pressparse.CorpusError, match="was begun with other settings"):
                write_corpus(TALKS, output, workers=1, **settings)  # type: ignore[arg-type]
        assert output.read_bytes() == whole.read_bytes()

    @pytest.mark.parametrize("records", [None, b"{}\n", b"nothing\n"])
    def test_what_is_no_output(self, records: bytes | None, tmp_path: Path) -> None:
        output = tmp_path / "talks.jsonl"
        output.write_bytes(b"mine\n")
        if records is not None:
            name_records(output).write_bytes(records)
        with pytest.raises(pressparse.CorpusError, match="name another output"):
            write_corpus(TALKS, output, workers=1)
        assert output.read_bytes() == b"mine\n"

    def test_the_name(self, tmp_path: Path) -> None:
        with pytest.raises(pressparse.CorpusError, match=r"output must end in \.jsonl or \.parquet, not 'talks\.csv'"):
            write_corpus(TALKS, tmp_path / "talks.csv", workers=1)
        with pytest.raises(ValueError, match="level must be"):
            write_corpus(TALKS, tmp_path / "talks.jsonl", level="word", workers=1)  # type: ignore[arg-type]
        with pytest.raises(FileNotFoundError):
            write_corpus(TALKS, tmp_path / "none" / "talks.jsonl", workers=1)
        assert list(tmp_path.iterdir()) == []


def test_the_summary_is_that_of_the_results(whole: Path, tmp_path: Path) -> None:
    def summarise() -> Iterator[CorpusSummary]:
        yield summarise_records(result.record for result in parse_corpus(TALKS, workers=1))
        yield write_corpus(TALKS, tmp_path / "talks.jsonl", workers=1)
        yield write_corpus(TALKS, whole, workers=1)

    first, second, third = summarise()
    assert first == second == third
