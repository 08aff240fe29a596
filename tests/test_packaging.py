"""What several files say about a release must agree."""

from __future__ import annotations

import re
from importlib.metadata import metadata

import pressparse
from console import ROOT

VERSION = metadata("pressparse")["Version"]


def test_citation_names_the_version() -> None:
    assert f"\nversion: {VERSION}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_changelog_begins_with_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == VERSION


def test_pythons_are_those_that_the_checks_run_on() -> None:
    classifiers = metadata("pressparse").get_all("Classifier") or []
    assert [c.rpartition(" ")[2] for c in classifiers if ":: 3." in c] == ["3.11", "3.12", "3.13"]


def test_public_names_exist_and_are_sorted() -> None:
    assert all(hasattr(pressparse, name) for name in pressparse.__all__)
    assert len(set(pressparse.__all__)) == len(pressparse.__all__)
