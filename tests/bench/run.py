"""All benchmarks, one after the other.

Usage: python tests/bench/run.py [--set DIR] [--quick]
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run the scripts, and tell whether a family of worst-case text is over a limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=Path, metavar="DIR", help="a folder of real texts")
    parser.add_argument("--quick", action="store_true", help="smaller texts and fewer runs")
    options = parser.parse_args()
    folder = [] if options.set is None else ["--set", str(options.set.resolve())]
    quick = options.quick
    print(f"pressparse {version('pressparse')}, Python {platform.python_version()}, {platform.platform()}")
    _run("speed.py", *folder, "--quiet", "--inherit-environ", "PYTHONPATH", *(["--fast"] if quick else []))
    _run("stages.py", *folder)
    _run("documents.py", *folder)
    _run("memory.py", "--size", "2" if quick else "10")
    return _run("growth.py", *(["--largest", "0.5"] if quick else []))


def _run(script: str, *arguments: str) -> int:
    """Run a script of this folder and return the code that it ends with."""
    print(f"\n== {script} {' '.join(arguments)}", flush=True)
    return subprocess.run([sys.executable, str(_HERE / script), *arguments], check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
