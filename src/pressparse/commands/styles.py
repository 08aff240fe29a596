"""``pressparse styles``: the house styles that come with the library."""

from __future__ import annotations

import sys

import click

from pressparse.commands.colour import paint
from pressparse.commands.streams import DONE, set_output
from pressparse.styles import STYLES

__all__ = ["styles"]

_EPILOGUE = """\
\b
Example:
  pressparse styles
"""


@click.command("styles", epilog=_EPILOGUE)
def styles() -> int:
    """List the house styles.

    A line holds the name of a style, its institution and the languages that it publishes in.
    """
    set_output()
    rows = [(style.name, style.institution or "-", ", ".join(style.languages) or "-") for style in STYLES.values()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, institution, languages in rows:
        sys.stdout.write(f"{paint(f'{name:<{widths[0]}}', bold=True)}  {institution:<{widths[1]}}  {languages}\n")
    return DONE
