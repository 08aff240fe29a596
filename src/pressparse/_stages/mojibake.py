"""Letters that were decoded under a wrong encoding before the text came here: reported, never repaired."""

from __future__ import annotations

import re

from pressparse._patterns import lazy_pattern
from pressparse._stages.findings import Findings
from pressparse.span import Span

__all__ = ["check_mojibake"]

# What the second and later bytes of a letter in UTF-8 become in windows-1252 and in windows-1251; and of the first,
# without the line end, quotation marks, dashes and spaces that stand behind a letter in a clean text.
_LATIN = bytes(range(0x80, 0xC0)).decode("latin-1") + bytes(range(0x80, 0xC0)).decode("windows-1252", "ignore")
_CYRILLIC = bytes(range(0x80, 0xC0)).decode("windows-1251", "ignore")
_PLAIN = "\x85\xa0«»‚„…‹›‘’“”•–—™"
# These stand behind a letter, too: a mark of trade, a degree, the number of a footnote.
_RAISED = "®°²³¹"
_ODD = "".join(dict.fromkeys(sign for sign in _LATIN if sign not in _PLAIN))
_ODDEST = "".join(sign for sign in _ODD if sign not in f"{_RAISED}©ª")

# A pattern that begins with a set of characters is found many times as fast as one that begins with a choice, so what
# the first character is is asked behind it.
_FROM_LATIN = lazy_pattern(
    rf"""
    [ÂÃÄÅà-ï] (?= [{_ODD}€„] ) (?:
      (?<= â ) (?: € | „¢ )                     # todayâ€™s, â€œ; the mark of trade
    | (?<= [ÂÃ] ) [{_ODDEST}©ª]                  # cafÃ©, Â£
    | (?<= [ÂÃ] ) (?<! [A-ZÀ-Þ] . ) [{_RAISED}]  # canciÃ³n, 5 Â°
    | (?<= [ÄÅ] ) [{_ODDEST}]                    # Å¡koda
    | (?<= [à-ï] ) [{_ODDEST}] [{_LATIN}]        # æ¸¯, a Han character
    )
    """,
    re.VERBOSE,
)
# Ð¿Ñ€Ð¸Ð²ÐµÑ‚, and the same of Greek, Hebrew and Arabic
_FROM_OTHERS = lazy_pattern(rf"(?:[ÎÏÐÑ×ØÙ][{_LATIN}]){{2,}}")
# РџСЂРёРІРµС‚: Cyrillic that was read as windows-1251
_FROM_CYRILLIC = lazy_pattern(rf"(?:[РС][{_CYRILLIC}]){{3,}}")
# Quotation marks and dashes of windows-1252 that were read as ISO-8859-1
_CONTROLS = lazy_pattern("[\x80-\x84\x86-\x9f]")
# donít, weíre: the apostrophe of windows-1252 read as Mac Roman; donÕt, weÕre: the other way about. A pattern that
# begins with one fixed character is found faster yet than one that begins with a set.
_APOSTROPHES = {
    sign: lazy_pattern(
        rf"""
        {sign} (?= (?: m | ve | ll | re | t | s ) \b ) (?:
          (?<= \b I . ) (?: m | ve | ll )
        | (?<= \b [Ww]e . ) (?: re | ve | ll )
        | (?<= \b [Yy]ou . ) (?: re | ve )
        | (?<= \b [Tt]hey . ) (?: re | ve )
        | (?<= \b (?: [Dd]on | [Cc]an | [Ww]on | [Ii]sn ) . ) t
        | (?<= \b (?: [Dd]idn | [Ww]asn ) . ) t
        | (?<= \b [Dd]oesn . ) t
        | (?<= \b [Ii]t . ) s
        | (?<= \b (?: [Tt]hat | [Ww]hat ) . ) s
        | (?<= \b [Tt]oday . ) s
        ) \b
        """,
        re.VERBOSE,
    )
    for sign in "íîÕ"
}
# Each pattern with another for runs of signs, one of which stands in the text if it has what the pattern finds: most
# texts have none, and are done with.
_SIGNS = (
    (_FROM_LATIN, lazy_pattern(rf"[ÂÃÄÅâ][{_ODD}€]")),
    (_FROM_LATIN, lazy_pattern(rf"[à-ï][{_ODDEST}]")),
    (_FROM_LATIN, lazy_pattern("¢")),
    (_FROM_OTHERS, lazy_pattern("[ÎÏÐÑ×ØÙ]")),
    (_FROM_CYRILLIC, lazy_pattern("[РС][°µ]")),
    (_CONTROLS, _CONTROLS),
    *((pattern, lazy_pattern(sign)) for sign, pattern in _APOSTROPHES.items()),
)


def check_mojibake(text: str, unusual: str, findings: Findings) -> None:
    """Report that letters were decoded under a wrong encoding, once, with the first place and the number of places.

    Args:
        text: the text.
        unusual: the characters of the folded text, in order, that are not printed characters of ASCII.
        findings: where it is reported.
    """
    patterns = {pattern() for pattern, runs in _SIGNS if any(run in text for run in set(runs().findall(unusual)))}
    found = sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
    if found:
        first = Span(*found[0])
        count = f"{len(found)} places" if len(found) > 1 else "one place"
        message = (
            f"letters were decoded under a wrong encoding in {count}, first {text[first.start : first.stop]!a}; "
            f"repair() may mend them"
        )
        findings.add("mojibake", message, first)
