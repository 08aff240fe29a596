"""Families of worst-case text: for each name, a pure function from a size in characters to a text of that size.

Each is made of one thing that the reader looks for, over and over, so that a stage which looks at it more often than
once shows as time that grows faster than the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count, cycle
from typing import TypeAlias

from pressparse.languages import LANGUAGES

__all__ = ["FAMILIES", "Family"]

Family: TypeAlias = Callable[[int], str]

_HEADER = "Press conference\n\nby Harbour Minister Ada Marlow\n\n12 March 2020\n\n(As delivered)\n\n"
_SYLLABLES = ("ba", "do", "fe", "ki", "lu", "ma", "no", "pe", "ri", "su", "ta", "vo", "we", "xi", "ya", "zu")
_MONTH_NAMES = [name for language in LANGUAGES.values() for names in language.months for name in names]
_WEEKDAY_NAMES = [name for language in LANGUAGES.values() for names in language.weekdays for name in names]
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


def _fill(pieces: Iterable[str], size: int) -> str:
    """Return pieces one after the other, cut at a size."""
    parts: list[str] = []
    length = 0
    for piece in pieces:
        if length >= size:
            break
        parts.append(piece)
        length += len(piece)
    return "".join(parts)[:size]


def _repeat(piece: str) -> Family:
    """Return the family of texts that are one piece over and over."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _speak(piece: str) -> Family:
    """Return the family of texts with a header and one piece over and over behind it."""
    return lambda size: (_HEADER + piece * (size // len(piece) + 1))[:size]


def _count(write: Callable[[int], str]) -> Family:
    """Return the family of texts whose pieces are all different: the function writes the piece of a number."""
    return lambda size: _fill(map(write, count()), size)


def _rotate(pieces: Iterable[str]) -> Family:
    """Return the family of texts that are the same pieces in turn."""
    kept = list(pieces)
    return lambda size: _fill(cycle(kept), size)


def _nest(opening: str, closing: str) -> Family:
    """Return the family of texts that open brackets up to the middle, and close them from there."""
    return lambda size: opening * (size // 2) + closing * (size - size // 2)


def _name(number: int) -> str:
    """Return a name for a number, another one for each: ``Bado``."""
    syllables = [_SYLLABLES[number % 16]]
    while number := number // 16:
        syllables.append(_SYLLABLES[number % 16])
    return "".join(reversed(syllables)).title()


def _day(number: int) -> str:
    """Return a day in words, another one for each number up to some thousands: ``3 May 1905``."""
    return f"{number % 28 + 1} {_MONTHS[number // 28 % 10]} {1900 + number // 280 % 150}"


_LINES: dict[str, Family] = {
    "one long line of letters": _repeat("a"),
    "one long line of words": _repeat("harbour "),
    "one long line of sentences": _repeat("The harbour is open. "),
    "one long line of capitals": _repeat("HARBOUR "),
    "one long line of names": _count(lambda n: f"{_name(n)} "),
    "blank lines": _repeat("\n"),
    "blank lines of carriage returns": _repeat("\r\n"),
    "blank lines of spaces": _repeat(" \n"),
    "lines of one letter": _repeat("a\n"),
    "lines of one word": _speak("harbour\n"),
    "lines of short sentences": _speak("We sail.\n"),
    "paragraphs of one sentence": _speak("The ferry sails twice a day.\n\n"),
    "sentences broken at a width": _speak("the boats that sail from the harbour at the end\nof the week come back. "),
    "indented lines": _speak(
        "     The ferry sails twice a day, and the boats\nthat sail with it come back at night.\n"
    ),
    "lines that end in no mark": _speak("The ferry and the boat\n"),
    "lines with lost spaces": _speak("We sail.We come back.We stay.\n"),
    "all-caps lines": _speak("THE FERRY SAILS TWICE A DAY\n"),
    "short all-caps lines": _count(lambda n: f"{_name(n).upper()} {_name(n + 7).upper()}\n"),
    "lines of different words": _count(lambda n: f"{_name(n)} {_name(3 * n).lower()}\n"),
}

_LABELS: dict[str, Family] = {
    "colons": _repeat(":"),
    "colons with spaces": _repeat(": "),
    "a colon after each letter": _repeat("a:"),
    "a colon after each word": _repeat("Harbour: "),
    "full-width colons": _repeat("港口："),
    "lines of a colon": _repeat(":\n"),
    "lines with a late colon": _speak("The ferry sails twice a day, and we say to all of you: it sails.\n"),
    "generic labels Q and A": _speak("Q: Who pays?\nA: The towns pay.\n"),
    "generic labels without signs": _speak("Q Who pays for it?\n\nTHE MINISTER: The towns pay.\n\n"),
    "generic labels without words": _speak("Q:\nA:\n"),
    "label-like lines": _speak("Let me be plain: it sails.\n"),
    "label-like lines, all different": _count(lambda n: f"Let {_name(n).lower()} be plain: it sails.\n"),
    "labels of one person": _speak("MS. MARLOW: It sails.\n"),
    "labels of different people": _count(lambda n: f"MR. {_name(n).upper()}: It sails.\n"),
    "labels of different full names": _count(lambda n: f"{_name(n)} {_name(n // 3)}: It sails.\n"),
    "labels of one surname": _count(lambda n: f"{_name(n)} Marlow: It sails.\n"),
    "labels of forty of each surname": _count(lambda n: f"{_name(n)} {_name(n // 38)}: It sails.\n"),
    "labels of crossed names": _count(lambda n: f"{_name(n % 400)} {_name(n // 400)} Vale: It sails.\n"),
    "labels with one first name": _count(lambda n: f"Ada {_name(n)}: It sails.\nMS. {_name(n).upper()}: Yes.\n"),
    "labels of different people with one initial": _count(lambda n: f"MR. MA{_name(n).upper()}: It sails.\n"),
    "labels of different offices": _count(lambda n: f"MINISTER OF {_name(n).upper()}: It sails.\n"),
    "labels of two people": _count(lambda n: f"MR. {_name(n).upper()} AND MS. {_name(n + 1).upper()}: It sails.\n"),
    "labels of different outlets": _count(lambda n: f"{_name(n).upper()} NEWS: Who pays?\nA: The towns.\n"),
    "labels of words in capitals": _count(lambda n: f"{_name(n).upper()}: It sails.\n{_name(n).upper()}: It stays.\n"),
    "labels with different offices": _count(lambda n: f"{_name(n)} Vale, Minister of {_name(5 * n)}: It sails.\n"),
    "labels with outlets": _count(lambda n: f"{_name(n)} Vale, {_name(n)} News: Who pays?\nA: The towns.\n"),
    "labels alone on lines": _count(lambda n: f"{_name(n)} Vale\n\nIt sails at night, and it comes back.\n\n"),
    "labels with full stops": _count(lambda n: f"Mr. {_name(n).upper()}. The ferry sails.\n"),
    "labels in Markdown": _count(lambda n: f"**{_name(n)} Vale:** It sails.\n\n"),
    "labels as headings of Markdown": _count(lambda n: f"### {_name(n)} Vale\n\nIt sails at night.\n\n"),
    "labels in brackets": _count(lambda n: f"({_name(n)} Vale)\nIt sails at night.\n"),
    "labels with dashes": _count(lambda n: f"{_name(n)} Vale - It sails.\n"),
    "labels in Chinese": _speak("问：谁来付钱？\n答：城市。\n"),
    "long labels": _speak("Ada " + "Marlow van der " * 12 + "Vale: It sails.\n"),
    "labels of initials": _count(lambda n: f"{_name(n)[:2].upper()}: It sails.\n"),
    "askers who say their names": _count(lambda n: f"Q: {_name(n)} Vale, {_name(n)} News. Who pays?\n\nA: We do.\n\n"),
    "interruptions": _speak("Q: But who pays --\n\nMS. MARLOW: -- I have said it --\n\n"),
    "narrations": _speak("MS. MARLOW: It sails.\nMS. MARLOW nods.\n"),
    "lists of names": _count(lambda n: f"{_name(n)} Vale, {_name(2 * n)} Brandt, "),
    "lists of names on lines": _count(lambda n: f"{_name(n)} Vale\n"),
    "lists of roles": _count(lambda n: f"Ada Marlow, Minister of {_name(n)}\n"),
    "every label word": _rotate(
        f"{word}: It sails.\n"
        for language in LANGUAGES.values()
        for words in (language.question_labels, language.answer_labels, language.chair_labels, language.never_labels)
        for word in words
    ),
}

_BRACKETS: dict[str, Family] = {
    "opening parentheses": _repeat("("),
    "closing parentheses": _repeat(")"),
    "opening square brackets": _repeat("["),
    "nested parentheses": _nest("(", ")"),
    "nested square brackets": _nest("[", "]"),
    "pairs of parentheses": _repeat("()"),
    "short parentheses": _speak("(a) "),
    "unclosed parentheses in lines": _speak("We sail (at night.\n"),
    "brackets in brackets": _speak("We sail (at [the] (end) of [a] day) and stay. "),
    "parentheses and square brackets crossed": _repeat("([)]"),
    "opening brackets with words": _repeat("(harbour "),
    "lines in parentheses": _speak("(Laughter.)\n"),
    "different lines in parentheses": _count(lambda n: f"({_name(n)} is shown.)\n"),
    "directions in sentences": _speak("It sails. (Laughter.) It stays. [Applause] "),
    "insertions in sentences": _speak("It [the ferry] sails (for [now]). "),
    "interjections": _count(lambda n: f"It sails. (Interjection by {_name(n)} Vale: No!) It stays.\n"),
    "gaps": _speak("It sails [inaudible] and [crosstalk] stays. "),
}

_HEADERS: dict[str, Family] = {
    "a header over and over": _repeat(_HEADER),
    "titles": _repeat("Press conference\n"),
    "bylines": _repeat("by Harbour Minister Ada Marlow\n"),
    "different bylines": _count(lambda n: f"by Harbour Minister {_name(n)} Vale\n"),
    "event bylines": _count(lambda n: f"Speech by Minister {_name(n)} Vale and {_name(n + 1)} Brandt\n"),
    "places": _repeat("Press Room, Port Ash\n"),
    "every delivery phrase": _rotate(
        f"({phrase.words})\n" for language in LANGUAGES.values() for phrase in language.delivery
    ),
    "every delivery phrase in sentences": _rotate(
        f"{phrase.words}, " for language in LANGUAGES.values() for phrase in language.delivery
    ),
    "one delivery phrase": _repeat("(As delivered)\n"),
    "every label of a date": _rotate(
        f"{label.words}: {_day(n)}\n" for language in LANGUAGES.values() for n, label in enumerate(language.date_labels)
    ),
    "every label of a header": _rotate(
        f"{label}: Ada Marlow\n" for language in LANGUAGES.values() for label in language.header_labels
    ),
    "page chrome": _rotate(f"{words}\n" for language in LANGUAGES.values() for words in language.chrome),
    "front matter": lambda size: "---\n" + _fill((f"name{n}: value\n" for n in count()), size - 8) + "---\n",
    "front matter that never ends": _speak("---\ntitle: Ferry\n"),
    "rules": _repeat("---\n"),
    "long rules": _repeat("=" * 200 + "\n"),
    "speaker key": _count(lambda n: f"{_name(n)[:2].upper()} = {_name(n)} Vale, Minister\n"),
    "notes at the end": _speak("NOTE: the ferry sails.\n"),
    "captions of photographs": _count(lambda n: f"Ada Marlow at the quay. Photo by {_name(n)} Vale\n"),
    "copyright lines": _repeat("© 2020 Port Ash\n"),
}

_DATES: dict[str, Family] = {
    "dates in words": _count(lambda n: f"{_day(n)}\n"),
    "one date": _repeat("12 March 2020\n"),
    "dates in one line": _count(lambda n: f"{_day(n)} "),
    "dates in figures": _count(lambda n: f"{n % 12 + 1}/{n % 28 + 1}/{1900 + n % 200}\n"),
    "dates as ISO 8601": _count(lambda n: f"{1900 + n % 200}-{n % 12 + 1:02}-{n % 28 + 1:02}T10:{n % 60:02}\n"),
    "dates in Chinese": _count(lambda n: f"{1900 + n % 200}年{n % 12 + 1}月{n % 28 + 1}日\n"),
    "dates with weekdays": _count(lambda n: f"Thursday, {_day(n)}, 10:30 a.m.\n"),
    "month names": _rotate(f"{name} " for name in _MONTH_NAMES),
    "month names on lines": _rotate(f"{name}\n" for name in _MONTH_NAMES),
    "weekday names": _rotate(f"{name}, " for name in _WEEKDAY_NAMES),
    "clock times": _count(lambda n: f"{n % 12 + 1}:{n % 60:02} p.m.\n"),
    "clock times in sentences": _speak("It sails at 10:30 a.m. and at 22.15 Uhr. "),
    "digits": _repeat("1"),
    "numbers": _count(lambda n: f"{n} "),
    "numbers on lines": _count(lambda n: f"{n}\n"),
    "slashes and digits": _repeat("1/"),
    "figures with stops": _repeat("1.2."),
}

_PAGES: dict[str, Family] = {
    "form feeds": _repeat("\f"),
    "form feeds and page numbers": _count(lambda n: f"The ferry sails twice\n{n}\n\fof every day.\n"),
    "page numbers": _count(lambda n: f"Page {n} of 9999\nThe ferry sails.\n"),
    "running heads": _count(lambda n: f"Harbour Review {n}\n{n}\nThe ferry sails twice a day.\nIt stays.\n"),
    "different running heads": _count(lambda n: f"{_name(n)} Review\n{n % 9999}\nThe ferry sails twice a day.\n"),
    "page marks": _count(lambda n: f"[[Page H{n % 9999}]]\nThe ferry sails.\n"),
    "line numbers": _count(lambda n: f"{n % 25 + 1}  The ferry sails twice a day\n"),
    "hyphens": _repeat("-"),
    "hyphens at line ends": _speak("the govern-\nment of the har-\nbour sails and the govern-\n"),
    "different hyphens at line ends": _count(
        lambda n: f"the boats of the quay come back at night and {_name(n).lower()}-\n{_name(n + 1).lower()} sails, as "
    ),
    "soft hyphens at line ends": _speak("the govern\u00ad\nment of the har\u00ad\nbour\n"),
    "words that stand whole, too": _count(
        lambda n: f"the boats of {_name(n).lower()}ment come back at night, and {_name(n).lower()}-\nment sails, as "
    ),
    "dotted tables of contents": _count(lambda n: f"Chapter {_name(n)} ........................ {n % 999}\n"),
    "dots": _repeat("."),
    "dots with spaces": _repeat(". "),
    "ellipses": _repeat("… "),
}

_MARKUP: dict[str, Family] = {
    "headings of Markdown": _count(lambda n: f"## {_name(n)} and the ferry\n\nIt sails.\n\n"),
    "number signs": _repeat("#"),
    "lines of number signs": _repeat("######\n"),
    "quotations of Markdown": _repeat("> "),
    "nested quotations of Markdown": _speak("> " * 40 + "It sails.\n"),
    "asterisks": _repeat("*"),
    "asterisks with words": _repeat("*a "),
    "unclosed emphasis": _repeat("**a"),
    "emphasis": _speak("It *sails* and **stays** and __rests__. "),
    "underscores": _repeat("_"),
    "backslashes": _repeat("\\"),
    "escapes of Markdown": _repeat("\\*\\[a\\]"),
    "lists of Markdown": _speak("* It sails.\n  - It stays.\n"),
    "nested lists of Markdown": lambda size: _fill((" " * (2 * (n % 60)) + "- It sails.\n" for n in count()), size),
    "tables of Markdown": _speak("| ferry | quay | hour |\n|---|---|---|\n"),
    "one long row of a table": _repeat("| ferry "),
    "links of Markdown": _speak("[the ferry](https://example.org/ferry) sails. "),
    "code fences": _repeat("```\nsail()\n"),
    "bullets": _repeat("• "),
    "lines of bullets": _speak("• It sails.\n● It stays.\n"),
    "addresses of pages": _count(lambda n: f"https://example.org/{_name(n)}?a=1&b=2 "),
    "addresses of pages on lines": _count(lambda n: f"https://example.org/{_name(n)}\n"),
    "glued addresses": _repeat("www.Example.Org/a.B.C."),
    "mail addresses": _count(lambda n: f"{_name(n).lower()}@example.org, "),
    "HTML as text": _speak('<p class="a">It sails.</p>\n<br/>\n'),
    "opening angles": _repeat("<"),
    "tags that never end": _repeat("<p "),
    "JSON as text": _count(lambda n: f'{{"id": {n}, "name": "{_name(n)}", "sails": [true, null]}},\n'),
    "rows with commas": _count(lambda n: f"{_name(n)},{n},Port Ash,2020-03-12\n"),
    "rows with tabs": _count(lambda n: f"{_name(n)}\t{n}\tPort Ash\n"),
    "a table of a terminal": _speak("| a   | b   |\n+-----+-----+\n"),
    "source code": _speak("def sail(boat):\n    return boat.sail(1)\n\n"),
    "lines of a log": _count(lambda n: f"2020-03-12 10:{n % 60:02}:07 INFO boat.sail: sailed {n}\n"),
}

_CAPTIONS: dict[str, Family] = {
    "time codes in the margin": _count(
        lambda n: f"{n // 3600 % 100:02}:{n // 60 % 60:02}:{n % 60:02}\nThe ferry sails.\n"
    ),
    "time codes before lines": _count(lambda n: f"[{n // 60 % 60:02}:{n % 60:02}] MR. VALE: The ferry sails.\n"),
    "time codes in sentences": _count(lambda n: f"It sails ({n // 60 % 60:02}:{n % 60:02}) and stays "),
    "WebVTT": lambda size: "WEBVTT\n\n" + _fill(map(_write_cue, count()), size - 8),
    "WebVTT with voices": lambda size: (
        "WEBVTT\n\n" + _fill((_write_cue(n, f"<v {_name(n)} Vale>It sails.") for n in count()), size - 8)
    ),
    "WebVTT with tags": lambda size: (
        "WEBVTT\n\n" + _fill((_write_cue(n, "<c>It</c> <00:00:01.000><i>sails</i>.") for n in count()), size - 8)
    ),
    "WebVTT in one cue": lambda size: "WEBVTT\n\n00:00.000 --> 00:01.000\n" + _repeat("It sails\n")(size - 32),
    "WebVTT without times": lambda size: "WEBVTT\n\n" + _repeat("00:00 --> x\n\n")(size - 8),
    "WebVTT that rolls": lambda size: (
        "WEBVTT\n\n" + _fill((_write_cue(n, f"it sails {n}\nit sails {n + 1}") for n in count()), size - 8)
    ),
    "SRT": lambda size: _fill((f"{n + 1}\n{_write_cue(n, comma=True)}" for n in count()), size),
    "SRT with changes of speaker": lambda size: _fill(
        (f"{n + 1}\n{_write_cue(n, '>> It sails.', comma=True)}" for n in count()), size
    ),
    "arrows": _repeat("--> "),
}


def _write_cue(number: int, words: str = "The ferry sails twice a day.", *, comma: bool = False) -> str:
    """Return a cue of a caption file."""
    start, stop = (
        f"{n // 3600 % 100:02}:{n // 60 % 60:02}:{n % 60:02}{',' if comma else '.'}000" for n in (number, number + 1)
    )
    return f"{start} --> {stop}\n{words}\n\n"


_CHARACTERS: dict[str, Family] = {
    "no-break spaces": _repeat("\xa0"),
    "words with no-break spaces": _repeat("harbour\xa0"),
    "lines of no-break spaces": _repeat("\xa0\n"),
    "spaces": _repeat(" "),
    "words with many spaces": _repeat("harbour" + " " * 60),
    "tabs": _repeat("\t"),
    "line and paragraph separators": _repeat("We sail.\u2028We stay.\u2029"),
    "quotes": _repeat('"'),
    "typographic quotes": _speak("“We ‘sail’,” said Ada Marlow. "),
    "unclosed quotes": _repeat("“harbour "),
    "apostrophes": _repeat("'"),
    "mojibake": _speak("The ferryâ€™s crew says â€œnoâ€\x9d and GrÃ¼ÃŸe. "),
    "mojibake of one letter": _repeat("Ã¼"),
    "ligatures": _speak("The oﬃce of the ﬂeet ﬁnds it. "),
    "ligatures on lines": _speak("Oﬃcer Ada Marﬂow: It sails.\n"),
    "combining marks": _repeat("e\u0301"),
    "combining marks without letters": _repeat("\u0301"),
    "words with combining marks": _speak("Le de\u0301bat a e\u0301te\u0301 long. "),
    "labels with combining marks": _speak("RE\u0301NE\u0301 VALE: Il part.\n"),
    "zero-width spaces": _repeat("\u200b"),
    "zero-width spaces between letters": _repeat("a\u200b"),
    "lines of zero-width spaces": _repeat("\u200b\n"),
    "labels with zero-width spaces": _speak("Ada\u200b Marlow\u200b: It sails.\n"),
    "direction marks": _repeat("\u202ea\u202c "),
    "control characters": _repeat("a\x00"),
    "information separators": _repeat("a\x1c"),
    "replacement characters": _repeat("\ufffd"),
    "lone surrogates": _repeat("\ud83d"),
    "pairs of lone surrogates": _repeat("\ud83d\ude00"),
    "emoji": _repeat("\U0001f6a2 "),
    "Chinese without spaces": _speak("渡轮每天开两次，船在夜里回来。"),
    "Chinese lines": _speak("渡轮每天开两次，船在夜里回来。\n"),
    "Japanese without spaces": _speak("フェリーは毎日二回出航します。"),
    "Cyrillic": _speak("Паром ходит два раза в день, и лодки возвращаются.\n"),
    "Arabic": _speak("تبحر العبارة مرتين في اليوم.\n"),
    "Thai without spaces": _repeat("เรือเฟอร์รี่"),
}

FAMILIES: dict[str, Family] = {
    **_LINES,
    **_LABELS,
    **_BRACKETS,
    **_HEADERS,
    **_DATES,
    **_PAGES,
    **_MARKUP,
    **_CAPTIONS,
    **_CHARACTERS,
}
"""The families, by their names."""
