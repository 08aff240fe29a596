"""What several files say about a release must agree."""

from __future__ import annotations

import re
import tomllib

import pressparse
from console import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_citation_names_the_version() -> None:
    assert f"\nversion: {PROJECT['version']}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_changelog_begins_with_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (?!Unreleased)(\S+)", changelog, re.MULTILINE)[0] == PROJECT["version"]


def test_public_names_exist_once() -> None:
    assert all(hasattr(pressparse, name) for name in pressparse.__all__)
    assert len(set(pressparse.__all__)) == len(pressparse.__all__)
