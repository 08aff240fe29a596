"""The version of what runs."""

from __future__ import annotations

__all__ = ["describe_version"]


def describe_version() -> str:
    """Return the name of the program with its version. It is looked up only then: that reads files."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and rarely needed

    try:
        known = version("pressparse")
    except PackageNotFoundError:
        known = "of unknown version (run from its sources, not installed)"
    return f"pressparse {known}"
