"""Texts that are known to be read wrongly: each must fail, so that a mended one is noticed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from promises import check_promises, summarise

_CASES = Path(__file__).parent / "cases" / "known_failures.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]


def read_values(text: str) -> dict[str, object]:
    """Return what was read, in the forms in which the pile states it."""
    transcript = pressparse.parse(text)
    check_promises(transcript, text)
    found = summarise(transcript)
    for name in ("date", "updated"):
        moment = found[name]
        found[name] = moment.isoformat() if isinstance(moment, pressparse.Moment) else None
    found["speakers"] = [{"name": f.value.name, "role": f.value.role} for f in transcript.metadata.speakers]
    found["paragraphs"] = [paragraph.text for paragraph in transcript.paragraphs]
    return found


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, marks=pytest.mark.xfail(reason=c["reason"], strict=True), id=c["name"]) for c in CASES],
)
def test_known_failure(case: dict[str, Any]) -> None:
    """What must come out does not, yet."""
    found = read_values(case["text"].strip("\n"))
    wanted = {name: value for name, value in case.items() if name not in {"name", "reason", "text"}}
    assert wanted
    assert {name: found[name] for name in wanted} == wanted
