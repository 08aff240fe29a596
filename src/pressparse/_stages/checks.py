"""What is odd about the characters of a text, whatever it says."""

from __future__ import annotations

import re

from pressparse._patterns import compile_pattern, lazy_pattern
from pressparse._stages.documents import check_document
from pressparse._stages.findings import Findings
from pressparse._stages.mojibake import check_mojibake
from pressparse.span import Span

__all__ = ["check_characters", "check_form", "check_spaces"]

# One report a kind, at its first place: a converter's fault is everywhere or nowhere.
_KINDS = (
    ("control-characters", "[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f]", "control characters"),
    ("replaced-characters", "\ufffd", "replacement characters"),
    ("lone-surrogates", "[\ud800-\udfff]", "surrogates"),
    ("bidirectional-controls", "[\u202a-\u202e\u2066-\u2069]", "marks that turn the direction of writing"),
)
# What most texts are made of: the printed characters of ASCII, and the line feed.
_PRINTED = bytes(range(0x20, 0x7F)) + b"\n"
# Letters that were decoded under a wrong encoding have one of U+0080 to U+00FF among them, which begin so in UTF-8.
_MOJIBAKE_LEADS = (b"\xc2", b"\xc3")
# <p>; </div>; <a href="...">; <!DOCTYPE html>
_TAG = lazy_pattern(
    r"""
    </? (?: p | div | br | span | html | body | head | a | h[1-6] | table | tr | td | ul | ol | li | strong | em | b | i
      | script | meta | img ) \b [^<>]{0,300} > | <!doctype
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TAGS_ENOUGH = 3
# The end of a sentence with the next one right behind it: one pattern for each sign, since a pattern that begins with
# a fixed character is found ten times as fast as one that begins with a choice.
_GLUED = tuple(rf"\{sign}(?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ][a-zà-öø-ÿа-яёіїєґ'’ ])" for sign in ".!?")
_LETTERS_BEFORE = 2


def check_characters(text: str, folded: str, findings: Findings) -> None:
    """Report control characters, replacement characters, surrogates, direction marks and mojibake.

    Args:
        text: the text.
        folded: its folded form.
        findings: where they are reported.
    """
    encoded = folded.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
    unusual = encoded.decode("utf-8", "surrogatepass")
    is_odd = not unusual.isprintable() or "\N{REPLACEMENT CHARACTER}" in unusual
    for code, pattern, name in _KINDS if is_odd else ():
        found = compile_pattern(pattern).findall(unusual)
        if found:
            first = text.index(found[0])
            findings.add(code, f"the text holds {len(found)} {name}", Span(first, first + 1))
    if any(lead in encoded for lead in _MOJIBAKE_LEADS):
        check_mojibake(text, unusual, findings)


def check_form(text: str, findings: Findings) -> None:
    """Report HTML tags, and the form of another document than a transcript.

    Args:
        text: the text.
        findings: where they are reported.
    """
    if "<" in text:
        tags = [match.span() for match, _ in zip(_TAG().finditer(text), range(_TAGS_ENOUGH), strict=False)]
        if len(tags) == _TAGS_ENOUGH:
            findings.add("html-as-text", "HTML tags stand in the text", Span(*tags[0]))
    check_document(text, findings)


def check_spaces(text: str, begin: int, findings: Findings) -> None:
    """Report sentences that stand without a space between them.

    Args:
        text: the text.
        begin: where the speech begins, in code points from 0.
        findings: where they are reported.
    """
    found = [match.start() for pattern in _GLUED for match in compile_pattern(pattern).finditer(text, begin)]
    for at in sorted(found):
        before = text[max(0, at - _LETTERS_BEFORE) : at]
        if len(before) == _LETTERS_BEFORE and before.isalpha() and before[1].islower() and not _in_address(text, at):
            findings.add("lost-space", "no space stands between two sentences", Span(at, at + 2))


def _in_address(text: str, at: int) -> bool:
    """Tell whether a place lies in a web or mail address."""
    before, after = text[max(0, at - 40) : at].split(), text[at : at + 40].split()
    word = (before[-1] if before else "") + (after[0] if after else "")
    return "www." in word or "//" in word or "@" in word
