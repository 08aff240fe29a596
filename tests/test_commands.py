"""The commands that come with click: what each writes, its help and its exit codes."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given

import pressparse
from console import ROOT
from pressparse import to_rows
from pressparse.cli import COMMANDS_WITH_CLICK, main
from pressparse.commands.app import COMMANDS
from pressparse.corpus import summary_to_text, write_corpus
from pressparse.writing.explanation import to_explanation
from pressparse.writing.wording import make_printable
from strategies import noise
from transcripts import transcripts

BRIEFING = "examples/briefing.txt"
CONFERENCE = "examples/press_conference.txt"
PREPARED, DELIVERED = "examples/as_prepared.txt", "examples/as_delivered.txt"
TRANSCRIPT = pressparse.parse_file(ROOT / BRIEFING)

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _beside_the_examples(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test in a folder of its own, with a copy of the examples."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "examples", folder / "examples")
    monkeypatch.chdir(folder)


@pytest.fixture
def empty(tmp_path: Path) -> str:
    """Return the name of a file in which nothing is spoken: an error-level diagnostic."""
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    return str(path)


def write_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input hold some bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def list_examples(name: str) -> list[str]:
    """Return the calls that the help of a command shows, and of the program where the name is empty."""
    shown = CliRunner().invoke(COMMANDS, [name, "--help"] if name else ["--help"], prog_name="pressparse").output
    return re.findall(r"^    (pressparse .*)$", shown[shown.index("Example") :], re.MULTILINE)


class TestHelp:
    """The help of each command says what it does, and shows calls that work."""

    @pytest.mark.parametrize("name", ["", *COMMANDS.commands])
    def test_examples(self, name: str, capsys: Captured) -> None:
        examples = list_examples(name)
        assert examples
        for example in examples:
            program, *arguments = shlex.split(example)
            assert program == "pressparse"
            assert not name or arguments[0] == name
            assert main(arguments) == 0, example
            out, err = capsys.readouterr()
            assert (bool(out), err) == ("check" not in arguments or CONFERENCE in arguments, ""), example

    @pytest.mark.parametrize("name", COMMANDS.commands)
    def test_summary(self, name: str) -> None:
        """The list of commands has a whole sentence for each."""
        assert not COMMANDS.commands[name].get_short_help_str(60).endswith("...")

    def test_nothing_named(self, capsys: Captured) -> None:
        with pytest.raises(SystemExit, match="2"):
            main([])
        assert "Commands:" in capsys.readouterr().err

    @pytest.mark.parametrize("option", ["-h", "--help"])
    def test_exit_codes(self, option: str, capsys: Captured) -> None:
        with pytest.raises(SystemExit, match="0"):
            main([option])
        out = capsys.readouterr().out
        assert all(re.search(rf"^    {code}\b", out, re.MULTILINE) for code in (0, 1, 2, 130, 141))


class TestChoice:
    """Where the first argument names no command, ``parse`` is meant."""

    @pytest.mark.parametrize("arguments", [[BRIEFING], ["--json", BRIEFING], ["--format", "csv", BRIEFING]])
    def test_parse_is_meant(self, arguments: list[str], capsys: Captured) -> None:
        assert main(arguments) == main(["parse", *arguments]) == 0
        out = capsys.readouterr().out
        assert out[: len(out) // 2] == out[len(out) // 2 :] != ""

    def test_a_file_called_as_a_command(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
    ) -> None:
        (tmp_path / "styles").write_text("Good evening.", encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        assert main(["./styles"]) == 0
        assert "Good evening." in capsys.readouterr().out
        assert main(["styles"]) == 0
        assert "Good evening." not in capsys.readouterr().out

    def test_a_misspelt_command(self, capsys: Captured) -> None:
        """What is nearly a command, and no file, is not taken for the name of one."""
        with pytest.raises(SystemExit, match="2"):
            main(["fnd", "The towns", BRIEFING])
        assert "'fnd' is neither a file nor a command: is 'find' meant?" in capsys.readouterr().err
        assert main(["x" * 5000]) == 2


class TestWithoutClick:
    """The core parses; what it can't do, it says. What it can, tests/test_cli.py shows."""

    @pytest.fixture(autouse=True)
    def _no_click(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "click", None)

    def test_all_others_are_known(self) -> None:
        assert {*COMMANDS.commands} - {"parse"} == COMMANDS_WITH_CLICK

    @pytest.mark.parametrize("name", sorted(COMMANDS_WITH_CLICK))
    def test_what_is_missing(self, name: str, capsys: Captured) -> None:
        assert main([name, BRIEFING]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert "pip install 'pressparse[cli]'" in err

    def test_parse(self, capsys: Captured) -> None:
        assert main(["parse", "--json", BRIEFING]) == main(["--json", BRIEFING]) == 0
        assert capsys.readouterr().out == 2 * f"{pressparse.dumps(TRANSCRIPT)}\n"


class TestParse:
    """``parse`` writes each form as the library's function does."""

    def test_jsonl(self, capsys: Captured) -> None:
        """A line a file, with its name, also where there is one."""
        assert main(["parse", "--format", "jsonl", BRIEFING]) == 0
        out = capsys.readouterr().out
        assert json.loads(out)["file"] == BRIEFING
        assert pressparse.loads(out) == TRANSCRIPT
        assert main(["parse", "--format", "jsonl", BRIEFING, CONFERENCE]) == 0
        assert capsys.readouterr().out.startswith(out)

    @pytest.mark.parametrize("level", ["paragraph", "turn", "exchange", "transcript"])
    def test_csv(self, level: str, capsys: Captured) -> None:
        """One table for all files, of the rows that the library makes."""
        assert main(["parse", "--format", "csv", "--level", level, BRIEFING, CONFERENCE]) == 0
        table = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
        expected = [
            {"file": file, **{name: "" if cell is None else str(cell) for name, cell in row.items()}}
            for file in (BRIEFING, CONFERENCE)
            for row in to_rows(pressparse.parse_file(file), level)  # type: ignore[arg-type]
        ]
        assert table == expected

    def test_html(self, capsys: Captured) -> None:
        assert main(["parse", "--format", "html", BRIEFING]) == 0
        assert capsys.readouterr().out == pressparse.to_html(TRANSCRIPT)

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--format", "html", BRIEFING, CONFERENCE], "of one file, but 2"),
            (["--level", "turn", BRIEFING], "--level goes with --format csv"),
            (["--format", "csv", "--expanded", BRIEFING], "--expanded goes with"),
            (["--json", "--format", "csv", BRIEFING], "--format is csv"),
            (["--format", "xml", BRIEFING], "jsonl"),
            ([], "FILE"),
        ],
    )
    def test_a_wrong_call(self, arguments: list[str], words: str, capsys: Captured) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["parse", *arguments])
        out, err = capsys.readouterr()
        assert out == ""
        assert words in err


class TestExplain:
    """``explain`` says what each part was read as, and why."""

    def test_it_is_the_function(self, capsys: Captured) -> None:
        assert main(["explain", BRIEFING]) == 0
        assert capsys.readouterr().out == to_explanation(TRANSCRIPT) + "\n"

    def test_a_file_with_an_error(self, empty: str, capsys: Captured) -> None:
        assert main(["explain", BRIEFING, empty]) == 1
        out = capsys.readouterr().out
        assert f"==> {empty} <==" in out
        assert pressparse.CATALOGUE["nothing-spoken"].explanation in out

    @given(noise().map(pressparse.parse) | transcripts())
    def test_everything_is_explained(self, t: pressparse.Transcript) -> None:
        """Each block with print has a line, each rule, paragraph and code is named, and nothing steers a terminal."""
        lines = to_explanation(t).split("\n")
        assert lines == [make_printable(line) for line in lines]
        headed = [line for line in lines if re.match(r" *[0-9]+  [a-z]", line)]
        assert len(headed) == sum(1 for block in t.blocks if not block.raw.isspace())
        said = "\n".join(lines)
        rules = {value.rule for value in t.walk() if isinstance(value, pressparse.Field) and value.rule}
        assert all(f"rule {make_printable(rule)}" in said for rule in rules)
        assert all(f"paragraph {make_printable(paragraph.id)}: " in said for paragraph in t.paragraphs)
        assert all(make_printable(diagnostic.message) in said for diagnostic in t.diagnostics)
        assert len(re.findall(r"^ {8}turn: ", said, re.MULTILINE)) == len(t.turns)


class TestCheck:
    """``check`` lists the diagnostics, and its exit code says whether there is one that is too severe."""

    def test_what_it_lists(self, capsys: Captured) -> None:
        assert main(["check", CONFERENCE, BRIEFING]) == 0
        t = pressparse.parse_file(CONFERENCE)
        places = [t.position(d.span.start) for d in t.diagnostics]
        assert t.diagnostics
        assert capsys.readouterr().out.splitlines() == [
            f"{CONFERENCE}:{place.line}:{place.column + 1}: {d.severity.value}: {d.code}: {d.message}"
            for place, d in zip(places, t.diagnostics, strict=True)
        ]

    @pytest.mark.parametrize("fail_on", ["info", "warning", "error"])
    @pytest.mark.parametrize("show", ["info", "warning", "error"])
    def test_severities(self, show: str, fail_on: str, tmp_path: Path, capsys: Captured) -> None:
        """The file has findings of the severities info and warning."""
        path = tmp_path / "talk.txt"
        path.write_bytes(b"Good evening. It was a long winter.And we met.\n\nWe will build the second pier.\n")
        severities = {d.severity.value for d in pressparse.parse_file(path).diagnostics}
        assert severities == {"info", "warning"}
        assert main(["check", "--show", show, "--fail-on", fail_on, str(path)]) == (fail_on != "error")
        shown = set(re.findall(r": (info|warning|error): ", capsys.readouterr().out))
        assert shown == {"info": severities, "warning": {"warning"}, "error": set()}[show]

    def test_an_error(self, empty: str, capsys: Captured) -> None:
        assert main(["check", BRIEFING, empty]) == 1
        assert f"{empty}:1:1: error: nothing-spoken: " in capsys.readouterr().out

    def test_a_missing_file(self, empty: str, capsys: Captured) -> None:
        """It is worse than a finding."""
        assert main(["check", f"{empty}.none", empty]) == 2
        assert "no such file" in capsys.readouterr().err


def test_styles(capsys: Captured) -> None:
    """Each style has its line."""
    assert main(["styles"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for line, style in zip(lines, pressparse.STYLES.values(), strict=True):
        assert re.split(r" {2,}", line) == [style.name, style.institution or "-", ", ".join(style.languages) or "-"]


class TestFind:
    """``find`` says where a quotation stands, whose it is, and how it differs."""

    def find(self, capsys: Captured, code: int, *arguments: str) -> str:
        """Return what ``find`` writes, after a check of its exit code."""
        assert main(["find", *arguments]) == code
        out, err = capsys.readouterr()
        assert err == ""
        return out

    def test_exact(self, capsys: Captured) -> None:
        assert self.find(capsys, 0, "“The towns pay one half”", BRIEFING, CONFERENCE) == (
            "examples/briefing.txt:17:13: exact\n"
            '    Ada Marlow, Ferry Minister (answer, as labelled, label "MS. MARLOW")\n'
            '    "The towns pay one half"\n'
            "    paragraph 2d6fc66a3a5a, characters 615-637\n"
        )

    def test_the_journalist(self, capsys: Captured) -> None:
        """A question is the words of whoever asks it."""
        out = self.find(capsys, 0, "who pays for the second sailing", BRIEFING)
        assert '    Mila Sandoval, Coast News (question, as labelled, label "Q")\n' in out

    def test_differences(self, capsys: Captured) -> None:
        pytest.importorskip("rapidfuzz")
        out = self.find(capsys, 0, "the ferry to the south island sails twice a day", BRIEFING)
        assert "90 % of the words" in out
        assert "changed (words): [-north-] {+south+}" in out

    def test_several_turns(self, capsys: Captured) -> None:
        out = self.find(capsys, 0, "Is there a boat for the post? There is", BRIEFING)
        assert "    more than one turn: " in out

    def test_nobodys_words(self, capsys: Captured) -> None:
        """What stands in a heading only was said by nobody."""
        out = self.find(capsys, 1, "winter timetable", BRIEFING)
        assert "nobody's words" in out

    def test_nobody_known(self, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        write_stdin(monkeypatch, b"Press conference\n\n5 May 2021\n\nGood evening to you all.\n")
        assert "standard input:5:1: exact\n    nobody is known to say it\n" in self.find(
            capsys, 0, "Good evening to you all.", "-"
        )

    def test_not_there(self, capsys: Captured) -> None:
        assert self.find(capsys, 1, "the pilots have resigned", BRIEFING, CONFERENCE) == "not found\n"

    def test_no_words(self, capsys: Captured) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["find", "...", BRIEFING])
        assert "Usage:" in capsys.readouterr().err

    def test_a_missing_file(self, empty: str, capsys: Captured) -> None:
        """Whether it stands there is not known, even if it stands elsewhere."""
        assert main(["find", "The towns pay one half", f"{empty}.none", BRIEFING]) == 2
        assert "exact" in capsys.readouterr().out

    def test_without_rapidfuzz(self, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        """A line says what was not looked for."""
        monkeypatch.setitem(sys.modules, "rapidfuzz", None)
        assert main(["find", "the ferry to the south island sails twice a day", BRIEFING]) == 1
        out, err = capsys.readouterr()
        assert out == "not found\n"
        assert "pip install 'pressparse[quotes]'" in err
        assert err.count("\n") == 1


class TestCite:
    """``cite`` writes what the library's function returns, for one passage."""

    @pytest.mark.parametrize("form", ["text", "bibtex", "fragment", "selector", "csl"])
    def test_forms(self, form: str, capsys: Captured) -> None:
        (paragraph,) = (p for p in TRANSCRIPT.paragraphs if p.text.startswith("The towns pay"))
        assert main(["cite", "--form", form, paragraph.id, BRIEFING]) == 0
        out = capsys.readouterr().out
        expected = pressparse.cite(TRANSCRIPT, paragraph, form=form)  # type: ignore[call-overload]
        if isinstance(expected, str):
            assert out == f"{expected}\n"
        else:
            assert json.loads(out) == ([expected] if form == "csl" else list(expected))

    def test_a_quotation(self, capsys: Captured) -> None:
        assert main(["cite", "--form", "selector", "the towns pay one half", BRIEFING]) == 0
        assert json.loads(capsys.readouterr().out)[1]["exact"] == "The towns pay one half"

    def test_an_address(self, capsys: Captured) -> None:
        assert main(["cite", "--url", "https://ferry.example/4", "The towns pay one half", BRIEFING]) == 0
        assert capsys.readouterr().out.endswith(" https://ferry.example/4\n")

    @pytest.mark.parametrize(
        ("what", "words"),
        [("Thank you", "lines 9, 13, 33"), ("the pilots have resigned", "nor does it stand there")],
    )
    def test_no_one_passage(self, what: str, words: str, capsys: Captured) -> None:
        """Of several places none is taken."""
        assert main(["cite", what, BRIEFING]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert words in err

    def test_other_words(self, capsys: Captured) -> None:
        """The passage is cited, and it is said that it has other words."""
        pytest.importorskip("rapidfuzz")
        assert main(["cite", "the ferry to the south island sails twice a day", BRIEFING]) == 0
        out, err = capsys.readouterr()
        assert out.startswith("Ada Marlow")
        assert "other words stand there" in err

    def test_no_fragment(self, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        t = pressparse.parse("Aye.\n\n" * 60)
        write_stdin(monkeypatch, t.source.encode())
        assert pressparse.cite(t, t.paragraphs[30], form="fragment") == ""
        assert main(["cite", "--form", "fragment", t.paragraphs[30].id, "-"]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert "no text fragment" in err


class TestCompare:
    """``compare`` writes what the library's functions return."""

    def test_forms(self, capsys: Captured) -> None:
        comparison = pressparse.compare(pressparse.parse_file(PREPARED), pressparse.parse_file(DELIVERED))
        assert main(["compare", PREPARED, DELIVERED]) == 0
        assert capsys.readouterr().out == pressparse.comparison_to_text(comparison) + "\n"
        assert main(["compare", "--format", "html", PREPARED, DELIVERED]) == 0
        assert capsys.readouterr().out == pressparse.comparison_to_html(comparison) + "\n"

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        write_stdin(monkeypatch, Path(PREPARED).read_bytes())
        assert main(["compare", "-", DELIVERED]) == main(["compare", PREPARED, DELIVERED]) == 0
        out = capsys.readouterr().out
        assert out[: len(out) // 2] == out[len(out) // 2 :]

    def test_standard_input_twice(self, capsys: Captured) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["compare", "-", "-"])
        assert "only one of A and B" in capsys.readouterr().err

    def test_troubles(self, empty: str, capsys: Captured) -> None:
        assert main(["compare", empty, BRIEFING]) == 1
        assert main(["compare", f"{empty}.none", BRIEFING]) == 2
        assert "no such file" in capsys.readouterr().err


class TestCorpus:
    """``corpus`` writes what ``write_corpus`` does, and says what became of it."""

    def test_it_is_the_function(self, capsys: Captured) -> None:
        summary = write_corpus("examples", "whole.jsonl", workers=1)
        assert main(["corpus", "examples", "-o", "talks.jsonl", "--workers", "2"]) == 0
        out, err = capsys.readouterr()
        assert (out.splitlines()[0], err) == (summary_to_text(summary).splitlines()[0], "")
        assert Path("talks.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()

    def test_a_rerun(self, capsys: Captured) -> None:
        """What is there is passed over; the summary and the report are of all."""
        calls = (["--report", "report.html"], ["--report", "again.html"])
        for more in calls:
            assert main(["corpus", "examples", "-o", "talks.jsonl", "--workers", "1", *more]) == 0
        out = capsys.readouterr().out
        assert out[: len(out) // 2] == out[len(out) // 2 :]
        assert Path("report.html").read_bytes() == Path("again.html").read_bytes()
        assert len(Path("talks.jsonl").read_bytes().splitlines()) == len(list(Path("examples").glob("*.txt")))

    @pytest.mark.parametrize("level", ["paragraph", "turn", "exchange", "transcript"])
    def test_levels(self, level: str, capsys: Captured) -> None:
        assert main(["corpus", BRIEFING, "-o", "rows.jsonl", "--level", level, "--workers", "1"]) == 0
        assert capsys.readouterr().err == ""
        rows = [json.loads(line) for line in Path("rows.jsonl").read_bytes().splitlines()]
        assert rows == [{"document": BRIEFING, **row} for row in to_rows(TRANSCRIPT, level)]  # type: ignore[arg-type]

    def test_parquet(self, capsys: Captured) -> None:
        pytest.importorskip("pyarrow")
        assert main(["corpus", "examples", "-o", "rows.parquet", "--workers", "1"]) == 0
        assert capsys.readouterr().err == ""
        assert [path.name for path in Path("rows.parquet").iterdir()] == ["part-00000.parquet"]

    def test_fields(self, capsys: Captured) -> None:
        row = {"body": TRANSCRIPT.source, "key": "talk", "href": "https://ferry.example/4"}
        Path("in.jsonl").write_text(json.dumps(row), encoding="utf-8")
        fields = ["--text-field", "body", "--id-field", "key", "--url-field", "href"]
        assert main(["corpus", "in.jsonl", "-o", "out.jsonl", "--workers", "1", *fields]) == 0
        assert capsys.readouterr().err == ""
        line = json.loads(Path("out.jsonl").read_text(encoding="utf-8"))
        assert (line["document"], line["origin"]["url"]) == ("talk", "https://ferry.example/4")

    def test_troubles(self, empty: str, capsys: Captured) -> None:
        """What is wrong with a document is a line on standard error, and the others are read."""
        assert main(["corpus", empty, BRIEFING, "-o", "a.jsonl", "--workers", "1"]) == 1
        assert main(["corpus", "none.txt", BRIEFING, "-o", "b.jsonl", "--workers", "1"]) == 2
        out, err = capsys.readouterr()
        assert err == "pressparse: none.txt: there is no such file: check the name and the folder\n"
        assert "Documents:   1 read, 1 could not be read" in out
        assert len(Path("b.jsonl").read_bytes().splitlines()) == 1

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["-o", "talks.csv"], "output must end in .jsonl or .parquet"),
            (["-o", "none/talks.jsonl"], "No such file or directory"),
            (["-o", "mine.jsonl"], "mine.jsonl exists, but not its records"),
            (["-o", "talks.jsonl", "--report", "none/report.html"], "No such file or directory"),
        ],
    )
    def test_an_output_that_can_not_be(self, arguments: list[str], words: str, capsys: Captured) -> None:
        Path("mine.jsonl").write_text("mine", encoding="utf-8")
        assert main(["corpus", BRIEFING, "--workers", "1", *arguments]) == 2
        out, err = capsys.readouterr()
        assert (out, err.count("\n"), words in err) == ("", 1, True)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
    def test_a_full_disk(self, capsys: Captured) -> None:
        """It is one line, and the same call completes the output."""
        Path("talks.jsonl").symlink_to("/dev/full")
        call = ["corpus", BRIEFING, "-o", "talks.jsonl", "--workers", "1"]
        assert main(call) == 2
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert "pressparse: talks.jsonl: No space left on device: what is written is kept; once" in err
        Path("talks.jsonl").unlink()
        assert main(call) == 0

    def test_no_pyarrow(self, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        assert main(["corpus", BRIEFING, "-o", "rows.parquet"]) == 2
        assert "pip install 'pressparse[arrow]'" in capsys.readouterr().err


CALLS = {
    "parse": [BRIEFING],
    "explain": [BRIEFING],
    "check": [CONFERENCE],
    "styles": [],
    "find": ["The towns pay one half", BRIEFING],
    "cite": ["The towns pay one half", BRIEFING],
    "compare": [PREPARED, DELIVERED],
    "corpus": [BRIEFING, "-o", "talks.jsonl", "--workers", "1"],
}


def test_every_command_has_a_call() -> None:
    assert CALLS.keys() == COMMANDS.commands.keys()


@pytest.mark.parametrize("name", sorted(CALLS.keys() - {"styles"}))
def test_an_interruption(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "read_bytes", interrupt)
    assert main([name, *CALLS[name]]) == 130


@pytest.mark.parametrize("name", CALLS)
def test_a_closed_output(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str, /) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    assert main([name, *CALLS[name]]) == 141
