"""Dates and times in a line of the header: found by a pattern of ours, read by dateutil, never filled in.

dateutil sees only text that a pattern here has shaped into day, month, year and time, with month names of one language
and a fixed century for two-digit years. Day, month and year of what it reads must be those that the text states.
"""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime, timedelta
from datetime import time as Time  # noqa: N812
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from dateutil import parser as dateutil

from pressparse._patterns import lazy_pattern
from pressparse.languages import LANGUAGES
from pressparse.model import Moment
from pressparse.styles.style import DateOrder, HouseStyle

__all__ = ["DateMatch", "Problem", "find_clock", "find_moments", "read_moment"]


class Problem(Enum):
    """Why what has the form of a date was not read."""

    AMBIGUOUS = auto()
    IMPOSSIBLE = auto()
    INCOMPLETE = auto()


class DateMatch(NamedTuple):
    """What has the form of a date, in a view's text."""

    start: int
    stop: int
    """The end of date and time."""
    date_stop: int
    """The end of the date without its time."""
    rule: str
    """The id of the rule that reads it; empty where it was not read."""
    moment: Moment | None
    problem: Problem | None


_WORD = r"[^\W\d_]{1,15}"
_CLOCK = r"""
    (?P<hour> 2[0-4] | [01]?\d )
    (?: (?P<clock_mark> [:.hH] ) (?P<minute> [0-5]\d ) (?: : (?P<second> [0-5]\d ) )? )?
    (?: [ ]? (?P<half> [AaPp] ) \.? [ ]? [Mm]\b \.? | [ ]? (?P<uhr> Uhr | HRS | hrs )\b )?
    (?: [ ]? (?P<zone>
        \( (?:[Ll]ocal(?:[ ][Tt]ime)?|LOCAL) \) | [Ll]ocal[ ][Tt]ime | [A-Z][a-z]{2,12}[ ]time
      | [A-Z]{1,4}T\b | UTC\b | MSK\b
    ) )?
"""

# 12 Feb. 2020; 12th of February, 2020; 1er août 2020; 14. Juli 2023; 25-May-2017; 31. srpna 2022; 15 May 201921:30
_DAY_FIRST = rf"""
    (?<! [\w/] ) (?<! \d, )
    (?P<day1> \d{{1,2}} ) ORDINAL? [ ,-]{{0,3}} FILLER?
    (?P<month1> {_WORD} ) \.? [ ,./-]{{0,3}} FILLER?
    (?P<year1> \d{{4}} ) (?= \D | \Z | \d{{1,2}}:\d\d )
"""
# February 12, 2020; Feb. 12 2020; July 07, 1993
_MONTH_FIRST = rf"""
    (?<! \w )
    (?P<month2> {_WORD} ) \.? [ ]{{0,2}} (?P<day2> \d{{1,2}} ) ORDINAL? [ ,.]{{1,3}}
    (?P<year2> \d{{4}} ) (?! \d )
"""
# 2020-02-12; 2022/08/19; 2020.2.12
_YEAR_FIRST = r"""
    (?<! [\w./-] ) (?<! \d, ) (?P<year3> \d{4} ) (?P<mark3> [./-] ) [ ]?
    (?P<month3> \d{1,2} ) (?P=mark3) [ ]? (?P<day3> \d{1,2} ) (?! [\d/] | -\d )
"""
# 13/10/2016; 28.7.2016; 31. 8. 2022; 12/10/99
_FIGURES = r"""
    (?<! [\w/-] ) (?<! \d[.,] )
    (?P<one> \d{1,2} ) (?P<mark> [./-] ) [ ]? (?P<two> \d{1,2} ) (?P=mark) [ ]?
    (?P<year4> \d{4} | \d{2} ) (?! [\d/] | [.-]\d )
"""
# 2022年8月19日; 令和2年5月29日; 平成15年9月17日
_CJK = r"""
    (?: (?P<era> 明治|大正|昭和|平成|令和|民国|民國 ) (?P<era_year> \d{1,3} | 元 ) | (?P<year5> \d{4} ) ) [ ]? 年 [ ]?
    (?P<month5> \d{1,2} ) [ ]? 月 [ ]? (?P<day5> \d{1,2} ) [ ]? 日
"""
# What may stand between a date and its time.
_BEFORE_CLOCK = r"(?: [ ,]{0,3} (?: \([^()]{1,3}\) [ ]? | [-@] [ ]? | (?:at|à|um|às|as|a[ ]las|в|kl)\b\.? [ ]? )? )"

# 12 February; February 12 (the whole line)
_NO_YEAR = rf"""
    \d{{1,2}} ORDINAL? [ ] FILLER? (?P<month6> {_WORD} ) \.? | (?P<month7> {_WORD} ) \.? [ ] \d{{1,2}} ORDINAL?
"""
# "(the 23rd of September)", and as much again
_LONGEST_DAY = 50
# "12 and", "12-", "4 to" before a date: the date is the end of a range, no day of the event
_RANGE_BEFORE = lazy_pattern(
    r"""
    \d{1,2} (?:\.|st|nd|rd|th)? [ ]?
    (?: - | / | &(?:[ ]|\Z) | (?:and|to|et|au|und|bis|y|al|e|a|и|по|до|і)\b ) [ ]? \Z
    """,
    re.VERBOSE,
)
# 19:31; 7:07 P.M. EST; 22h54
_CLOCK_ALONE = lazy_pattern(rf"(?<! [\w:.,/] ) {_CLOCK} (?! \w | [:/]\d )", re.VERBOSE)
# 1700HRS
_MILITARY = lazy_pattern(r"\b (?P<h> [01]\d | 2[0-3] ) (?P<m> [0-5]\d ) [ ]? (?:HRS|hrs|hours)\b", re.VERBOSE)

_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911, "民國": 1911}
_DIGIT = lazy_pattern(r"\d")
# Two-digit years from here on are of the 20th century, those below of the 21st, in whatever year the text is read.
_PIVOT = 69
# dateutil takes from here what it does not find; what it reads is compared with what the text states.
_DEFAULT = datetime(1, 1, 1)  # noqa: DTZ001 - only a form


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    """Return a compiled pattern, with the languages' words for what is glued to a day and what stands in a date."""
    suffixes = {suffix for language in LANGUAGES.values() for suffix in language.ordinal_suffixes}
    fillers = {filler for language in LANGUAGES.values() for filler in language.date_fillers}
    ordinal = " | ".join(re.escape(s) + (r"\b" if s[-1].isalpha() else "") for s in sorted(suffixes, key=len)[::-1])
    filler = " | ".join(re.escape(word) for word in sorted(fillers, key=len)[::-1])
    filled = pattern.replace("ORDINAL", f"(?i: {ordinal} )").replace(
        "FILLER", rf"(?: (?i: {filler} | d )\b [ ']? [ ]? )"
    )
    return re.compile(filled, re.VERBOSE)


@cache
def _date_pattern() -> re.Pattern[str]:
    forms = "|".join(f"(?P<{name}> {form} )" for name, form in _FORMS)
    return _compile(rf"(?: {forms} ) (?P<clock> {_BEFORE_CLOCK} {_CLOCK} )?")


_FORMS = (
    ("day_first", _DAY_FIRST),
    ("month_first", _MONTH_FIRST),
    ("year_first", _YEAR_FIRST),
    ("figures", _FIGURES),
    ("cjk", _CJK),
)


@cache
def _months() -> dict[str, tuple[str, int]]:
    """Return, for each month name in lower case, the first language that has it, and the month's number."""
    table: dict[str, tuple[str, int]] = {}
    for language in LANGUAGES.values():
        for number, names in enumerate(language.months, 1):
            for name in names:
                table.setdefault(name.lower(), (language.code, number))
    return table


@cache
def _reader(language: str) -> dateutil.parser:
    """Return dateutil's reader for dates with month names of one language."""

    class Info(dateutil.parserinfo):
        MONTHS = list(LANGUAGES[language].months)  # type: ignore[arg-type]  # noqa: RUF012 - dateutil's own form

        def convertyear(self, year: int, century_specified: bool = False) -> int:  # noqa: FBT001, FBT002
            if century_specified or year > 99:  # noqa: PLR2004
                return year
            return year + (1900 if year >= _PIVOT else 2000)

    return dateutil.parser(Info(dayfirst=True))


def find_moments(text: str, *, style: HouseStyle, order: DateOrder | None = None) -> list[DateMatch]:
    """Return what has the form of a full date in a line, from left to right.

    Args:
        text: the text of a view.
        style: the house style; it may settle the order of dates in figures, and what a zone means.
        order: the order of dates in figures that the document has settled, where the house does not.
    """
    if _DIGIT().search(text) is None:
        return []
    found: list[DateMatch] = []
    for match in _date_pattern().finditer(text):
        if _RANGE_BEFORE().search(text, max(0, match.start() - 12), match.start()):
            continue
        read = _read_match(match, style, style.date_order or order)
        if read is not None:
            found.append(read)
    if not found and len(text) <= _LONGEST_DAY:
        month = _compile(_NO_YEAR).fullmatch(text.strip(" ()[],-"))
        if month is not None and (month["month6"] or month["month7"]).lower() in _months():
            found.append(DateMatch(0, len(text), len(text), "", None, Problem.INCOMPLETE))
    return found


def find_clock(text: str, *, style: HouseStyle, start: int = 0) -> tuple[int, int, Moment] | None:
    """Return the first time of day in a line, without a date: where it starts and stops, and the moment.

    Args:
        text: the text of a view.
        style: the house style, which may say what a zone means.
        start: where to begin to look.

    A time needs minutes after a colon or ``h``, or a half of the day: ``19:31``, ``22h54``, ``7 p.m.``, ``1700HRS``.
    """
    if _DIGIT().search(text, start) is None:
        return None
    for match in _CLOCK_ALONE().finditer(text, start):
        if match["clock_mark"] in {":", "h", "H"} or match["half"] or (match["clock_mark"] and match["uhr"]):
            time = _read_time(match)
            if time is not None:
                return match.start(), match.end(), _moment(None, time, match["zone"], style)
    military = _MILITARY().search(text, start)
    if military is not None:
        return military.start(), military.end(), Moment(time=Time(int(military["h"]), int(military["m"])))
    return None


def read_moment(rule: str, raw: str, *, style: HouseStyle) -> Moment | None:
    """Return the moment that a rule reads from its raw text, in the folded form of a view."""
    if rule == "time.clock":
        clock = find_clock(raw, style=style)
        return None if clock is None else clock[2]
    order = DateOrder(rule.removeprefix("date.")) if rule in {"date.dmy", "date.mdy"} else None
    for found in find_moments(raw, style=style, order=order):
        if found.rule == rule:
            return found.moment
    return None


def _read_match(match: re.Match[str], style: HouseStyle, order: DateOrder | None) -> DateMatch | None:
    """Return what a match of the date pattern says; None where it only looks like a date."""
    if match["day_first"] or match["month_first"]:
        day, month, year = ("day1", "month1", "year1") if match["day_first"] else ("day2", "month2", "year2")
        known = _months().get(match[month].lower())
        if known is None:
            return None
        language = known[0]
        return _finish(match, f"date.named.{language}", f"{match[day]} {match[month]} {match[year]}", style)
    if match["cjk"]:
        era = match["era"]
        years = 1 if match["era_year"] == "元" else int(match["era_year"] or match["year5"])
        shaped = f"{match['day5']} {_ENGLISH[int(match['month5'])]} {_ERAS.get(era, 0) + years:04}"
        return _finish(match, "date.era" if era else "date.cjk", shaped, style)
    if match["year_first"]:
        return _finish(match, "date.iso", _shape(match["day3"], match["month3"], match["year3"]), style)
    return _read_figures(match, style, order)


def _read_figures(match: re.Match[str], style: HouseStyle, order: DateOrder | None) -> DateMatch:
    """Return a date in figures, if its order is known: by dots, by a figure over 12, by house or document."""
    one, two = int(match["one"]), int(match["two"])
    if match["mark"] == "." or (one > 12 and two <= 12):  # noqa: PLR2004 - months
        settled: DateOrder | None = DateOrder.DMY
    elif one <= 12 and two > 12:  # noqa: PLR2004
        settled = DateOrder.MDY
    else:
        settled = order or (DateOrder.DMY if one == two else None)
    if settled is None:
        return DateMatch(match.start(), match.end(), match.end(), "", None, Problem.AMBIGUOUS)
    day, month = (one, two) if settled is DateOrder.DMY else (two, one)
    return _finish(match, f"date.{settled}", _shape(str(day), str(month), match["year4"]), style)


_ENGLISH = ("?", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", *["?"] * 87)


def _shape(day: str, month: str, year: str) -> str:
    return f"{day} {_ENGLISH[int(month)]} {year}"


def _finish(match: re.Match[str], rule: str, shaped: str, style: HouseStyle) -> DateMatch:
    """Return the match with the moment that dateutil reads from the shaped text."""
    language = rule.removeprefix("date.named.") if rule.startswith("date.named.") else "en"
    date_stop = match.start("clock") if match["clock"] else match.end()
    day = _read_day(shaped, language)
    if day is None:
        return DateMatch(match.start(), date_stop, date_stop, "", None, Problem.IMPOSSIBLE)
    time = _read_time(match) if match["clock"] and (match["clock_mark"] or match["half"]) else None
    if time is None:
        return DateMatch(match.start(), date_stop, date_stop, rule, Moment(date=day), None)
    return DateMatch(match.start(), match.end(), date_stop, rule, _moment(day, time, match["zone"], style), None)


@lru_cache(maxsize=1024)
def _read_day(shaped: str, language: str) -> Date | None:
    """Return the day that dateutil reads; None if it is no day, or not what the text's day, month and year say."""
    try:
        read = _reader(language).parse(shaped, default=_DEFAULT, ignoretz=True)
    except (ValueError, OverflowError, ArithmeticError):
        return None
    day, month, year = shaped.split()
    said = (int(day), _months().get(month.lower(), ("", 0))[1], int(year))
    # Of a year in two figures, dateutil has told the century.
    return read.date() if said == (read.day, read.month, read.year % 10 ** len(year)) else None


def _read_time(match: re.Match[str]) -> Time | None:
    """Return the time of a match of the clock pattern; None if it is no time of day."""
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a half day
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:  # noqa: PLR2004 - a day
        return None
    return Time(hour, int(match["minute"] or 0), int(match["second"] or 0))


def _moment(day: Date | None, time: Time, zone: str | None, style: HouseStyle) -> Moment:
    zone = None if zone is None else zone.strip("()")
    minutes = {"UTC": 0, "GMT": 0, **dict(style.zones)}.get(zone or "")
    return Moment(date=day, time=time, zone=zone, utc_offset=None if minutes is None else timedelta(minutes=minutes))
