"""The command line as it is with and without click: what it writes where, and its exit codes."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse.cli import main
from pressparse.commands import files as reading
from pressparse.writing.outline import to_outline
from pressparse.writing.wording import make_printable
from transcripts import build_transcript_of_turns

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "press_conference.txt"

TALK = """Press conference

by the Harbour Minister Ada Marlow

12 Feb. 2020

(As delivered)

Good evening. It was a long winter.And we met.

We will build the second pier.
"""

TURNS = build_transcript_of_turns()


# What runs the program in a process of its own, with click and where click is not installed.
PROGRAMS = {
    "click": ["-m", "pressparse"],
    "core": ["-c", "import sys; sys.modules['click'] = None; from pressparse.cli import main; sys.exit(main())"],
}


@pytest.fixture(params=PROGRAMS, autouse=True)
def program(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the command that runs the program; without click, ``main`` runs without it too."""
    if request.param == "core":
        monkeypatch.setitem(sys.modules, "click", None)
    return [sys.executable, *PROGRAMS[request.param]]


class FailingOutput(io.StringIO):
    """An output that nothing can be written to."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _: str, /) -> int:
        """Fail."""
        raise self._error


@pytest.fixture
def talk(tmp_path: Path) -> str:
    """Return the name of a file with a short talk."""
    path = tmp_path / "talk.txt"
    path.write_bytes(TALK.encode())
    return str(path)


@pytest.fixture
def empty(tmp_path: Path) -> str:
    """Return the name of a file in which nothing is spoken: an error-level diagnostic."""
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    return str(path)


@pytest.fixture
def binary(tmp_path: Path) -> str:
    """Return the name of a file that is no text in any encoding that is tried."""
    path = tmp_path / "binary.txt"
    path.write_bytes(b"\x89PNG\r\n\x81\xff\x00\x90")
    return str(path)


def run(
    program: list[str], arguments: Sequence[str], *, data: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own interpreter and module
        [*program, *arguments],
        input=data,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


class TestOutline:
    """What is written for eyes."""

    def test_what_it_holds(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([talk]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        lines = out.splitlines()
        assert lines[0] == "Title:     Press conference (line 1)"
        assert "Event:     press_conference (line 1)" in lines
        assert any(line.startswith("Speakers:  Ada Marlow, Harbour Minister") for line in lines)
        assert "Date:      2020-02-12 (line 5)" in lines
        assert "Place:     not found" in lines
        assert "Style:     generic" in lines
        assert "Delivery:  as_delivered" in lines
        assert '           as_delivered "(As delivered)" (line 7)' in lines
        assert "  Ada Marlow (line 9: statement, from the header)" in lines
        assert "     9  Good evening. It was a long winter.And we met." in lines
        assert "    11  We will build the second pier." in lines
        assert any(line.startswith("     9:35  info     lost-space: ") for line in lines)
        assert out.endswith(f"\n\n{pressparse.parse(TALK).report()}\n")

    def test_it_is_the_function(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        main([talk])
        assert capsys.readouterr().out == to_outline(pressparse.parse_bytes(TALK.encode())) + "\n"

    def test_several_files_have_headings(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([talk, str(EXAMPLE)]) == 0
        out = capsys.readouterr().out
        assert out.index(f"==> {talk} <==\n\nTitle:") < out.index(f"\n\n==> {EXAMPLE} <==\n\nTitle:")

    def test_the_example(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([str(EXAMPLE)]) == 0
        out = capsys.readouterr().out
        assert "Style:     nato\n           by " in out
        assert "Section 2\n" in out

    def test_turns(self) -> None:
        assert "\n".join(to_outline(TURNS).split("\n")[9:20]) == (
            """\
Speech: 4 paragraphs, 4 turns

Section 1
  Q (line 1: question, as labelled, asked by Ivo Brandt, The Quay)
     1  Why?
  Ada Marlow (line 2: answer, as labelled, label "MARLOW")
     2  So.
  nobody known (in no turn)
     3  A note. (inserted)
  Ada Marlow (line 4: answer, as labelled, label "MARLOW", continues)
     4  Indeed."""
        )
        assert "     4  Indeed.\n  nobody known (line 5: moderation, speaker unknown)\n" in to_outline(TURNS)

    def test_long_paragraphs_are_cut(self) -> None:
        shown = to_outline(pressparse.parse("Good evening. " + "We met the pilots. " * 10))
        assert f"  {('Good evening. ' + 'We met the pilots. ' * 10)[:67]}..." in shown

    @given(st.text(st.characters() | st.sampled_from("\x1b\u202e\ud83d\ude00:\nQ "), max_size=200))
    def test_nothing_in_it_steers_a_terminal(self, text: str) -> None:
        outline = to_outline(pressparse.parse(text))
        assert outline.encode()
        assert outline.split("\n") == [make_printable(line) for line in outline.split("\n")]
        assert "\x1b" not in outline
        assert "\u202e" not in outline

    def test_every_line_of_the_outline_is_a_line(self) -> None:
        assert make_printable("a\nb\x85c\u2028d\x0ce") == r"a\nb\x85c\u2028d\x0ce"
        assert make_printable("Bürger 港 😀 \ud83d") == r"Bürger 港 😀 \ud83d"


class TestJson:
    """What is written for programs."""

    def test_one_file(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--json", talk]) == 0
        out = capsys.readouterr().out
        t = pressparse.parse_bytes(TALK.encode())
        assert out == pressparse.dumps(t) + "\n"
        assert pressparse.loads(out) == t

    def test_expanded(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--json", "--expanded", talk]) == 0
        out = capsys.readouterr().out
        assert json.loads(out)["paragraphs"][1]["text"] == "We will build the second pier."
        assert pressparse.loads(out) == pressparse.parse_bytes(TALK.encode())

    def test_several_files(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        missing = f"{talk}.missing"
        assert main(["--json", talk, missing, str(EXAMPLE)]) == 2
        lines = capsys.readouterr().out.splitlines()
        assert [json.loads(line)["file"] for line in lines] == [talk, str(EXAMPLE)]
        assert pressparse.loads(lines[0]) == pressparse.parse_bytes(TALK.encode())

    def test_it_is_utf8_whatever_the_locale(self, program: list[str], tmp_path: Path) -> None:
        path = tmp_path / "talk.txt"
        path.write_bytes("Bürger 港.\n".encode())
        done = run(program, ["--json", str(path)], PYTHONIOENCODING="ascii")
        assert done.returncode == 0
        assert pressparse.loads(done.stdout.decode("utf-8")).source == "Bürger 港.\n"
        assert "Bürger 港" in done.stdout.decode("utf-8")

    def test_expanded_goes_with_json(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["--expanded", talk])
        assert "--expanded goes with --json" in capsys.readouterr().err


class TestOptions:
    """What can be told."""

    def test_style(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--style", "nato", talk]) == 0
        assert "Style:     nato\n" in capsys.readouterr().out

    def test_an_unknown_style(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["--style", "otan", talk])
        err = capsys.readouterr().err
        assert all(name in err for name in pressparse.STYLES)

    def test_language(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--language", "fr", talk]) == 0
        assert "Language:  fr" in capsys.readouterr().out

    def test_encoding(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "talk.txt"
        path.write_bytes("Добрый вечер.\n".encode("koi8-r"))
        assert main(["--encoding", "koi8-r", str(path)]) == 0
        assert "Добрый вечер." in capsys.readouterr().out

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="0"):
            main(["--version"])
        assert capsys.readouterr().out.startswith("pressparse ")

    def test_help_explains_the_exit_codes(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="0"):
            main(["--help"])
        out = capsys.readouterr().out
        assert "exit codes:" in out.lower()

    def test_no_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            main([])
        assert "FILE" in capsys.readouterr().err


class TestTroubles:
    """One line says what is wrong with a file and what to do; the others are still read."""

    def check(self, files: list[str], capsys: pytest.CaptureFixture[str], *expected: str) -> None:
        """Assert that files give exit code 2, no output and one line of complaint with the given words."""
        assert main(files) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("pressparse: ")
        assert err.count("\n") == 1
        assert err.endswith("\n")
        assert all(words in err for words in expected)

    def test_a_missing_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        name = str(tmp_path / "none.txt")
        self.check([name], capsys, f"{name}: ", "no such file", "check")

    def test_a_directory(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.check([str(tmp_path)], capsys, "directory", "name the files")

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom permissions bind")
    def test_a_file_that_may_not_be_read(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        Path(talk).chmod(0)
        self.check([talk], capsys, "may not be read")

    @pytest.mark.parametrize(
        ("error", "words"),
        [
            (PermissionError(errno.EACCES, "Permission denied"), "may not be read"),
            (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        ],
    )
    def test_other_troubles(
        self,
        error: OSError,
        words: str,
        talk: str,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def refuse(_: Path) -> bytes:
            raise error

        monkeypatch.setattr(Path, "read_bytes", refuse)
        self.check([talk], capsys, words)

    def test_a_name_that_no_file_can_have(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.check(["a\0b\n"], capsys, r"a\x00b\n: it could not be read", "check the name")

    @pytest.mark.parametrize("options", [[], ["--json"]])
    def test_bytes_that_are_no_text(self, options: list[str], binary: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.check([*options, binary], capsys, binary, "0x89 at byte offset 0", "--encoding")

    def test_bytes_that_do_not_fit_the_named_encoding(self, binary: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.check(["--encoding", "ascii", binary], capsys, binary, "'ascii' does not fit the byte 0x89", "offset 0")

    def test_an_unknown_encoding(self, talk: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.check(["--encoding", "klingon", talk], capsys, "unknown encoding 'klingon'")

    def test_the_other_files_are_read(
        self, talk: str, empty: str, binary: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([str(tmp_path / "none.txt"), binary, talk, empty]) == 2
        out, err = capsys.readouterr()
        assert err.count("\n") == 2
        assert out.count("==> ") == 2
        assert "We will build the second pier." in out

    def test_an_error_in_the_text_is_exit_code_1(
        self, talk: str, empty: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([talk, empty]) == 1
        out, err = capsys.readouterr()
        assert "1:1  error    nothing-spoken: " in out
        assert err == ""

    def test_an_interruption(self, talk: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(reading, "parse_bytes", interrupt)
        assert main([talk]) == 130


class TestStreams:
    """It lives in pipes."""

    def test_standard_input(self, program: list[str]) -> None:
        done = run(program, ["-"], data=b"\xef\xbb\xbf" + TALK.encode())
        assert done.returncode == 0
        assert done.stdout.decode().replace(os.linesep, "\n").startswith("Title:     Press conference (line 1)\n")
        assert done.stderr == b""

    def test_standard_input_among_files(self, program: list[str], talk: str) -> None:
        done = run(program, ["--json", "-", talk], data=b"Good evening.\r\n")
        first, second = map(json.loads, done.stdout.decode().splitlines())
        assert (first["file"], first["source"]) == ("-", "Good evening.\r\n")
        assert second["file"] == talk

    def test_binary_standard_input(self, program: list[str]) -> None:
        done = run(program, ["-"], data=b"\x81\xff")
        assert done.returncode == 2
        assert done.stdout == b""
        assert done.stderr.startswith(b"pressparse: standard input: no encoding that was tried")

    def test_no_standard_input(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert main(["-"]) == 2
        assert "standard input is closed" in capsys.readouterr().err

    def test_a_locale_that_lacks_the_letters(self, program: list[str], tmp_path: Path) -> None:
        path = tmp_path / "talk.txt"
        path.write_bytes("Bürger 港.\n".encode())
        done = run(program, [str(path)], PYTHONIOENCODING="ascii")
        assert done.returncode == 0
        assert rb"B\xfcrger \u6e2f." in done.stdout

    @pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
    @pytest.mark.parametrize("options", [[], ["--json", "--expanded"]])
    def test_a_closed_pipe(self, program: list[str], options: list[str], tmp_path: Path) -> None:
        path = tmp_path / "long.txt"
        path.write_text("Good evening.\n" * 20_000, encoding="utf-8")
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter and module
                [*program, *options, str(path)],
                stdout=writing,
                stderr=subprocess.PIPE,
                check=False,
                timeout=60,
            )
        finally:
            os.close(writing)
        assert done.returncode == 141
        assert done.stderr == b""

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_a_full_disk(self, program: list[str], talk: str) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(  # noqa: S603 - our own interpreter and module
                [*program, talk], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
            )
        assert done.returncode == 2
        assert done.stderr.startswith(b"pressparse: standard output: No space left on device")
        assert done.stderr.count(b"\n") == 1

    def test_an_output_that_closes(
        self, talk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "stdout", FailingOutput(BrokenPipeError(errno.EPIPE, "Broken pipe")))
        assert main([talk]) == 141
        assert capsys.readouterr().err == ""

    def test_an_output_that_fails(
        self, talk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "stdout", FailingOutput(OSError(errno.ENOSPC, "No space left on device")))
        assert main([talk]) == 2
        assert "standard output: No space left on device" in capsys.readouterr().err

    def test_the_bytes_of_standard_input(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Good evening.\r\n"), newline=None))
        assert main(["--json", "-"]) == 0
        assert pressparse.loads(capsys.readouterr().out).source == "Good evening.\r\n"

    def test_an_output_that_is_no_file(self, talk: str, monkeypatch: pytest.MonkeyPatch) -> None:
        output = io.StringIO()
        monkeypatch.setattr(sys, "stdout", output)
        assert main([talk]) == 0
        assert output.getvalue().startswith("Title:")
