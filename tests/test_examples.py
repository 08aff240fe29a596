"""The scripts that show a first use: each is short, runs as it is, and prints what is kept beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PRINTED = Path(__file__).resolve().parent / "cases" / "examples"


@pytest.mark.parametrize("printed", sorted(PRINTED.glob("*.txt")), ids=lambda path: path.stem)
def test_example(printed: Path) -> None:
    """The script prints what it printed before."""
    script = ROOT / "examples" / f"{printed.stem}.py"
    assert len(script.read_text(encoding="utf-8").splitlines()) < 40
    run = subprocess.run(  # noqa: S603 - a script of this project
        [sys.executable, "-X", "utf8", str(script)], check=True, capture_output=True, encoding="utf-8"
    )
    assert run.stdout == printed.read_text(encoding="utf-8")
