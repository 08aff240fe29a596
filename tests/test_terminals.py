"""The command line for whoever sits before it: colour, progress, completion."""

from __future__ import annotations

import io
import re
import sys

import pytest

from console import ROOT
from pressparse.cli import main
from pressparse.commands.progress import follow_documents, follow_files

BRIEFING = "examples/briefing.txt"
CONFERENCE = "examples/press_conference.txt"

Captured = pytest.CaptureFixture[str]


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.fixture(autouse=True)
def _in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


PAINTED = [
    ["explain", CONFERENCE],
    ["check", CONFERENCE],
    ["styles"],
    ["find", "THE TOWNS pay", BRIEFING],
    ["compare", "examples/as_prepared.txt", "examples/as_delivered.txt"],
]


class TestColour:
    """There is colour on a terminal, unless it or its user wants none, and it changes no character."""

    def paint(self, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> str:
        """Return what is written to a terminal."""
        terminal = Terminal()
        monkeypatch.setattr(sys, "stdout", terminal)
        assert main(arguments) == 0
        return terminal.getvalue()

    @pytest.mark.parametrize("arguments", PAINTED, ids=lambda arguments: arguments[0])
    def test_terminal(self, arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        assert main(arguments) == 0
        plain = capsys.readouterr().out
        painted = self.paint(arguments, monkeypatch)
        assert "\x1b[" not in plain
        assert "\x1b[" in painted
        assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain

    @pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
    def test_none_is_wanted(self, name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(name, value)
        assert "\x1b" not in self.paint(["explain", CONFERENCE], monkeypatch)


class TestProgress:
    """A bar says how far many files are, where somebody waits at a terminal to which nothing else is written."""

    FILES = ("a.txt", "b.txt", "c.txt")

    def follow(
        self, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...], out: io.StringIO, err: io.StringIO
    ) -> None:
        """Go through files, with a complaint at each."""
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        for file in follow_files(files):
            sys.stderr.write(f"{file} is missing\n")
            sys.stdout.write(f"{file}\n")
        assert out.getvalue().split() == [*files]
        assert [file for file in files if f"{file} is missing" not in err.getvalue()] == []

    def test_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        err = Terminal()
        self.follow(monkeypatch, self.FILES, io.StringIO(), err)
        assert "Reading" in err.getvalue()

    @pytest.mark.parametrize(
        ("files", "out", "err"),
        [
            (FILES[:1], io.StringIO, Terminal),
            (FILES, Terminal, Terminal),
            (FILES, io.StringIO, io.StringIO),
            (FILES, Terminal, io.StringIO),
        ],
    )
    def test_none(
        self, files: tuple[str, ...], out: type[io.StringIO], err: type[io.StringIO], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        errors = err()
        self.follow(monkeypatch, files, out(), errors)
        assert errors.getvalue() == "".join(f"{file} is missing\n" for file in files)


class TestCount:
    """Where documents are many and not known before, a count of them is shown where somebody waits."""

    @pytest.mark.parametrize("err", [Terminal, io.StringIO])
    def test_terminal(self, err: type[io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
        errors = err()
        monkeypatch.setattr(sys, "stderr", errors)
        assert list(follow_documents(iter("abc"))) == ["a", "b", "c"]
        assert ("3 documents" in errors.getvalue()) == (err is Terminal)


def test_a_closed_standard_error(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["check", BRIEFING, CONFERENCE]) == 0
    assert "lost-space" in capsys.readouterr().out


class TestCompletion:
    """A shell completes commands, options, styles and files."""

    def complete(self, words: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> set[str]:
        """Return what the last of the words may become, each after its kind."""
        monkeypatch.setenv("_PRESSPARSE_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
        assert main([]) == 0
        return set(capsys.readouterr().out.split())

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("pressparse c", {"plain,check", "plain,cite", "plain,compare", "plain,corpus", "file,c"}),
            ("pressparse parse --format j", {"plain,json", "plain,jsonl"}),
            ("pressparse --style de-", {"plain,de-bmf", "plain,de-bundestag", "plain,de-rpk"}),
            ("pressparse check --fail", {"plain,--fail-on"}),
            ("pressparse talk.txt ot", {"file,ot"}),
            ("pressparse compare talk.txt ot", {"file,ot"}),
        ],
    )
    def test_words(self, words: str, expected: set[str], monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        assert self.complete(words, monkeypatch, capsys) == expected

    @pytest.mark.parametrize("shell", ["zsh", "fish"])
    def test_script(self, shell: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
        monkeypatch.setenv("_PRESSPARSE_COMPLETE", f"{shell}_source")
        assert main([]) == 0
        assert "pressparse" in capsys.readouterr().out
