"""Every text of the evaluation set: the promises, and no exception. How well it is read is scored elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

import pressparse
from promises import check_promises, check_to_source


def test_promises(evaluation_texts: list[Path], shared: Path) -> None:
    """The promises hold for every text, as it is and with the line ends of another machine."""
    broken: list[str] = []
    for path in evaluation_texts:
        text = path.read_bytes().decode("utf-8")
        try:
            check_promises(pressparse.parse(text), text)
        except Exception as error:  # noqa: BLE001 - the point is to list all of them
            broken.append(f"{path.relative_to(shared)}: {type(error).__name__}: {str(error)[:200]}")
    assert broken == []


def test_to_source(evaluation_texts: list[Path]) -> None:
    """A stretch of the first and of the last paragraph of every text leads back to its characters."""
    for path in evaluation_texts:
        text = path.read_bytes().decode("utf-8")
        paragraphs = pressparse.parse(text).paragraphs
        for paragraph in (*paragraphs[:1], *paragraphs[-1:]):
            if len(paragraph.text) < 5_000:
                check_to_source(paragraph, text, len(paragraph.text) // 3, 2 * len(paragraph.text) // 3)


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=ascii)
def test_line_ends(evaluation_texts: list[Path], end: str) -> None:
    """The texts of the paragraphs do not depend on the line ends."""
    different: list[str] = []
    for path in evaluation_texts[::7]:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        plain, other = pressparse.parse(text), pressparse.parse(text.replace("\n", end))
        if [p.text for p in plain.paragraphs] != [p.text for p in other.paragraphs]:
            different.append(path.name)
    assert different == []
