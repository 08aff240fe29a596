"""Texts that are no transcript, but data, a log or markup: told by how they begin."""

from __future__ import annotations

import re

from pressparse._patterns import lazy_pattern
from pressparse._stages.findings import Findings
from pressparse.span import Span

__all__ = ["check_document"]

# {"title": ...; [{"title": ...; ["one", ...; [1, ...
_JSON = lazy_pattern(
    r"""
    \s{0,99} (?: \[ \s{0,99} )? \{ \s{0,99} (?: "(?:[^"\\\n]|\\.){0,200}" \s{0,9} : | \} )
    | \s{0,99} \[ \s{0,99} (?: "(?:[^"\\\n]|\\.){0,2000}" | -?[0-9][0-9.eE+-]{0,30} ) \s{0,9} (?: , | \] \s{0,99} \Z )
    """,
    re.VERBOSE,
)
# 2020-02-12 19:31:07 INFO ...; [12/Feb/2020:19:31:07 +0100] ...; 192.0.2.7 - - [12/Feb/...; Feb 12 19:31:07 host ...
_LOGGED = lazy_pattern(
    r"""
    (?: [0-9a-fA-F.:]{3,39} [ ] \S{1,40} [ ] \S{1,40} [ ] )? \[?
    (?: [0-9]{4}-[0-9]{2}-[0-9]{2} [T ] | [0-9]{1,2}/[A-Z][a-z]{2}/[0-9]{4} : | [A-Z][a-z]{2} [ ]{1,2} [0-9]{1,2} [ ] )
    [0-9]{2}:[0-9]{2}:[0-9]{2} \b
    """,
    re.VERBOSE,
)
# How a text of the kind begins, after white space.
_BEGINNINGS = (
    ("%PDF-", "a PDF that was read as text: extract its text first, such as with pdftotext -layout"),
    ("{\\rtf", "RTF: save the document as plain text first"),
    ("<?xml", "XML: take the text out of it first"),
)
_CELLS = ",;\t"
_LEAST_CELLS = 3
_LEAST_LINES = 3
_LOOKED_AT = 20
_LONGEST = 4000


def check_document(text: str, findings: Findings) -> None:
    """Report that a text has the form of JSON, RTF, XML, a table or a log.

    Args:
        text: the text.
        findings: where it is reported.
    """
    kind = _tell_kind(text)
    if kind is not None:
        begin = len(text) - len(text.lstrip())
        findings.add("not-a-transcript", f"the text looks like {kind}", Span(begin, begin + 1))


def _tell_kind(text: str) -> str | None:
    """Return what a text is instead of a transcript, and what to do with it; None for most texts."""
    head = text[:_LONGEST].lstrip("\ufeff \t\r\n")
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning) and not _is_page(head):
            return kind
    if head[:1] in {"{", "["} and _JSON().match(head):
        return "JSON: take the text out of it first, or pass a transcript that pressparse wrote to loads()"
    lines = [line for line in head.splitlines() if line.strip()][:_LOOKED_AT]
    if len(lines) < _LEAST_LINES:
        return None
    if all(_LOGGED().match(line) for line in lines[:-1]):
        return "a log: each line begins with a time stamp"
    if any(_is_table(lines[:-1], cell) for cell in _CELLS):
        return "a table: take the text out of its cells first"
    return None


def _is_page(head: str) -> bool:
    """Tell whether XML is a page of HTML, which has a diagnostic of its own."""
    return "<html" in head.lower()


def _is_table(lines: list[str], cell: str) -> bool:
    """Tell whether lines have the same number of cells, with no space behind a comma as prose has."""
    count = lines[0].count(cell)
    return count >= _LEAST_CELLS - 1 and all(line.count(cell) == count and f"{cell} " not in line for line in lines)
