"""Colour, on a terminal alone, and never as the only sign of anything."""

from __future__ import annotations

import os
import sys

import click

from pressparse.commands.streams import is_terminal
from pressparse.diagnostics import Severity

__all__ = ["SEVERITY_COLOURS", "paint"]

SEVERITY_COLOURS = {Severity.INFO: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "red"}
"""The colour of each severity."""


def paint(text: str, colour: str | None = None, *, bold: bool = False) -> str:
    """Return a text in a colour where standard output is a terminal that shows it, and nobody asked for none.

    Args:
        text: the text.
        colour: a colour's name as click knows it; None for that of the text around it.
        bold: whether it is set in bold.
    """
    is_shown = is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return click.style(text, fg=colour, bold=bold or None) if is_shown else text
