"""What all tests share: how many examples properties are tried with, and the folder of texts beside the repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("promises")

# No database and no random seed: the same examples in every run, on every machine.
for name, examples in (("ci", 200), ("deep", 20_000)):
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# Texts that may not be copied into the repository stand in a folder beside it, where there is one.
_SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks that the tests use."""
    config.addinivalue_line("markers", "heavy: large inputs; a second or so each")
    config.addinivalue_line("markers", "spark: needs pyspark and Java; half a minute for all of them")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of texts beside the repository; the test is skipped where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("needs the folder ../shared beside the repository")
    return _SHARED


@pytest.fixture(scope="session")
def seed_text(shared: Path) -> str:
    """Return the press conference that the project began with, line ends untouched."""
    path = shared / "seed" / "nato-2020-02-12.txt"
    if not path.is_file():
        pytest.skip("needs ../shared/seed/nato-2020-02-12.txt")
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def evaluation_texts(shared: Path) -> list[Path]:
    """Return the paths of the plain texts of the evaluation set."""
    paths = sorted((shared / "eval").glob("*/**/*.txt"))
    if not paths:
        pytest.skip("needs the texts of ../shared/eval")
    return paths
