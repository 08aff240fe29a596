"""``pressparse cite``: a reference to a paragraph, or to where a quotation stands."""

from __future__ import annotations

import json
import sys
from typing import Literal

import click
from attrs import evolve

from pressparse.commands.files import Reading, process_files
from pressparse.commands.find import look_up
from pressparse.commands.options import complete_file, take_reading
from pressparse.commands.streams import DONE, NOT_AS_WANTED, complain, set_output
from pressparse.model import Paragraph, Transcript
from pressparse.quoting.citing import cite as cite_passage
from pressparse.quoting.quotation import DifferenceScope, Quotation
from pressparse.span import LineIndex, Span

__all__ = ["cite"]

_CITATION_FORMS = ("text", "csl", "bibtex", "selector", "fragment")

_EPILOGUE = """\
\b
Forms:
  text      one line for people
  csl       a list with one item of CSL-JSON
  bibtex    an entry for a BibTeX file
  selector  selectors of the W3C Web Annotation Data Model, as JSON
  fragment  a text fragment, to be put behind the address of the page

\b
Exit codes:
  0    the passage was cited
  1    it is not there, it stands in several places, or no fragment leads to it
  2, 130 and 141 are those of all commands: see pressparse --help

\b
Examples:
  pressparse cite "The towns pay one half" examples/briefing.txt
  pressparse cite --form bibtex 2d6fc66a3a5a examples/briefing.txt
"""


@click.command("cite", epilog=_EPILOGUE)
@click.argument("what")
@click.argument("file", shell_complete=complete_file)
@click.option("--form", type=click.Choice(_CITATION_FORMS), default="text", show_default=True, help="What is written.")
@click.option("--url", metavar="URL", help="The address of the page that the file was taken from.")
@take_reading
def cite(
    *,
    what: str,
    file: str,
    form: Literal["text", "csl", "bibtex", "selector", "fragment"],
    url: str | None,
    reading: Reading,
) -> int:
    """Write a reference to WHAT in FILE.

    WHAT is the id of a paragraph, as find and explain show it, or else a quotation. FILE is a file of plain text, or -
    for standard input.
    """

    def write(file: str, t: Transcript) -> int:
        passage = _find_passage(file, t, what)
        if passage is None:
            return NOT_AS_WANTED
        set_output(None if form == "text" else "utf-8")
        match form:
            case "csl":
                reference = json.dumps([cite_passage(t, passage, form)], ensure_ascii=False)
            case "selector":
                reference = json.dumps(cite_passage(t, passage, form), ensure_ascii=False)
            case _:
                reference = cite_passage(t, passage, form)
        if not reference:
            complain(file, "no text fragment leads to this passage and nowhere else")
            return NOT_AS_WANTED
        sys.stdout.write(f"{reference}\n")
        return DONE

    return process_files((file,), evolve(reading, url=url), write)


def _find_passage(file: str, t: Transcript, what: str) -> Paragraph | Span | None:
    """Return the paragraph with an id, or the one place where a quotation stands best; else None, after a complaint."""
    for paragraph in t.paragraphs:
        if paragraph.id == what:
            return paragraph
    found = look_up(t, what)
    if not found:
        complain(file, "neither is this the id of a paragraph, nor does it stand there as a quotation")
        return None
    best = [quotation for quotation in found if _rate(quotation) == _rate(found[0])]
    if len(best) > 1:
        index = LineIndex(t.source)
        lines = ", ".join(str(index.line(quotation.span.start)) for quotation in best)
        complain(file, f"it stands on the lines {lines}: quote more of it, or pass the id of a paragraph")
        return None
    if any(difference.scope is DifferenceScope.WORDS for difference in found[0].differences):
        complain(file, "other words stand there than were quoted: pressparse find shows which")
    return found[0].span


def _rate(quotation: Quotation) -> tuple[float, bool, int]:
    return quotation.similarity, quotation.is_spoken, len(quotation.differences)
