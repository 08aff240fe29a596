"""Same text, same result, on any machine, under any time zone, clock and hash seed, and in many threads at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from hypothesis import given

import pressparse
from strategies import noise

ROWS = json.loads((Path(__file__).parent / "cases" / "nato_rows.json").read_text(encoding="utf-8"))
PAGES = [
    *(row["text"] for row in ROWS),
    "Press conference\n\n12/25/99\n\n1:12 P.M. EST\n\nGood evening.\nThank you.\n",
    "Press conference\n\n25.12.68\n\nGood evening.\nThank you.\n",
    "Press conference\n\n25.12.69\n\nGood evening.\nThank you.\n",
    "Press conference\n\n29 Feb. 2020 23:59 MSK\n\nGood evening.\nThank you.\n",
    "Press conference\n\n12 February\n\nGood evening.\nThank you.\n",
    "Press conference\n\nFjordvik, today\n\nGood evening.\nThank you.\n",
    "Press conference\n\n9:30 a.m.\n\nGood evening.\nThank you.\n",
    "令和2年5月29日\n\n2022年8月19日\n\nPress conference\n\nGood evening.\nThank you.\n",
]
ZONES = ("UTC", "America/St_Johns", "Pacific/Kiritimati")


def dump_all() -> list[str]:
    """Return the JSON of every page."""
    return [pressparse.dumps(pressparse.parse(text)) for text in PAGES]


@pytest.fixture(scope="module")
def expected() -> list[str]:
    """Return what the pages give on this machine, now."""
    return dump_all()


@pytest.fixture
def time_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """Set the process's time zone for one test."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the process's time zone can't be set here")
@pytest.mark.parametrize("time_zone", ZONES, indirect=True)
def test_time_zone(time_zone: str, expected: list[str]) -> None:
    """The time zone of the machine has no part in any value."""
    assert time.tzname
    assert os.environ["TZ"] == time_zone
    assert dump_all() == expected


@pytest.mark.parametrize("year", [1971, 2099])
def test_clock(year: int, expected: list[str]) -> None:
    """Today has no part in any value: no year, no century, no day is filled in."""
    with time_machine.travel(datetime(year, 2, 28, 23, 59, tzinfo=UTC), tick=False):
        assert datetime.now(UTC).year == year
        assert dump_all() == expected


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_new_process(hash_seed: str, expected: list[str], tmp_path: Path) -> None:
    """A new process with another hash seed, zone and locale, and a first import there, gives the same."""
    script = (
        "import json, sys, pressparse\n"
        "texts = json.load(open(sys.argv[1], encoding='ascii'))\n"
        "print(json.dumps([pressparse.dumps(pressparse.parse(text)) for text in texts]))\n"
    )
    (tmp_path / "texts.json").write_text(json.dumps(PAGES), encoding="ascii")
    source = Path(pressparse.__file__).resolve().parents[1]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": hash_seed,
        "PYTHONPATH": str(source),
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C",
    }
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, str(tmp_path / "texts.json")],
        capture_output=True,
        check=True,
        env=environment,
        text=True,
    )
    assert json.loads(run.stdout) == expected


def test_threads(expected: list[str]) -> None:
    """Threads that read at the same time do not disturb each other."""
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: dump_all(), range(8)))
    assert all(result == expected for result in results)


def test_two_styles_at_once() -> None:
    """Two threads can read the same text with two styles."""
    text = "Press conference\n\n03/04/2019\n\nGood evening.\nThank you.\n"
    styles = [
        pressparse.HouseStyle(name=f"house-{order}", date_order=order)
        for order in (pressparse.DateOrder.DMY, pressparse.DateOrder.MDY)
    ] * 50
    with ThreadPoolExecutor(8) as pool:
        days = list(pool.map(lambda style: pressparse.parse(text, style=style).date, styles))
    assert [day.isoformat() if day else None for day in days] == ["2019-04-03", "2019-03-04"] * 50


@given(noise())
def test_twice(text: str) -> None:
    """A second parse of any text is equal to the first, and hashes the same."""
    first, second = pressparse.parse(text), pressparse.parse(text)
    assert first == second
    assert pressparse.dumps(first) == pressparse.dumps(second)
    assert [hash(value) for value in first.walk()] == [hash(value) for value in second.walk()]
