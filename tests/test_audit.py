"""The audit of the reader's literals, without its figures: each fires in several houses or is attested."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_AUDIT = Path(__file__).parent / "audit" / "audit.py"


def test_audit(shared: Path) -> None:
    """No literal of the generic reader is one house's alone, and something speaks for each literal of a style."""
    texts, survey = shared / "eval" / "dev", shared / "CONVENTIONS.md"
    if not any(texts.glob("*/*.json")) or not survey.is_file():
        pytest.skip("needs ../shared/eval/dev and ../shared/CONVENTIONS.md")
    # In a process of its own, since the audit replaces functions of the library.
    run = subprocess.run(  # noqa: S603 - a script of this folder
        [sys.executable, str(_AUDIT), "--set", str(texts), "--survey", str(survey)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert run.returncode == 0, run.stderr or run.stdout[run.stdout.rfind("\n\n") :]
