"""Prints the runtime dependencies pinned to the lowest versions that pyproject.toml allows."""

import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
print(*[requirement.replace(">=", "==") for requirement in project["dependencies"]])
