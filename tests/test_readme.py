"""The README's examples. Standard library only, so that CI can run them where nothing but the wheel is installed."""

from __future__ import annotations

import doctest
from contextlib import chdir

from console import ROOT, check_session, find_fences

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_python() -> None:
    code = "\n".join(find_fences(README, "python"))
    examples = doctest.DocTestParser().get_doctest(code, {}, "README.md", "README.md", 0)
    report: list[str] = []
    with chdir(ROOT):
        result = doctest.DocTestRunner().run(examples, out=report.append)
    assert result.attempted, "the README has no Python example"
    assert not result.failed, "".join(report)


def test_console() -> None:
    sessions = list(find_fences(README, "console"))
    assert sessions, "the README shows no command"
    for session in sessions:
        assert check_session(session) is None, check_session(session)
