"""Runs the shell sessions that README and documentation show, and tells where what they print differs."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent

_FENCE = re.compile(r"^```(?P<language>[a-z]+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def find_fences(markdown: str, language: str) -> Iterator[str]:
    """Yield the contents of the fenced blocks of one language."""
    for match in _FENCE.finditer(markdown):
        if match["language"] == language:
            yield match["code"]


def check_session(session: str) -> str | None:
    """Run a session's ``$ pressparse ...`` and ``$ echo $?`` lines beside the examples; return what differs, if any.

    It runs in a folder of its own, so that what it writes is gone afterwards.
    The lines up to the next ``$`` are what the command must print, standard error included. Where the last of them is
    ``...``, only the beginning is shown.
    """
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        return _run_steps(session, Path(folder))


def _run_steps(session: str, folder: Path) -> str | None:
    status = 0
    for step in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, expected = step.partition("\n")
        if command == "echo $?":
            printed = f"{status}\n"
        else:
            program, *arguments = shlex.split(command)
            if program != "pressparse":
                return f"only pressparse can be run here, not {program}"
            run = subprocess.run(  # noqa: S603 - the commands stand in this project's own pages
                [sys.executable, "-m", "pressparse", *arguments],
                check=False,
                cwd=folder,
                encoding="utf-8",
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join(sys.path),
                    "COLUMNS": "80",
                    "PYTHONIOENCODING": "utf-8",
                },
                stderr=subprocess.STDOUT,
                stdout=subprocess.PIPE,
            )
            status, printed = run.returncode, run.stdout
        shown = expected.rstrip().removesuffix("\n...")
        is_whole = shown == expected.rstrip()
        if printed.rstrip() != shown and (is_whole or not printed.startswith(f"{shown}\n")):
            return f"$ {command}\nexpected:\n{expected.rstrip()}\nprinted:\n{printed.rstrip()}"
    return None
