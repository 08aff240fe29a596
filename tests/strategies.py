"""Texts to try properties with: noise of every kind, and whole pages together with what must be read from them.

Each feature of the reader has a strategy here. People, places and sentences are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date  # noqa: N812 - a field named date needs its type under another name

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import pressparse
from pools import (
    CHROME,
    ENGLISH,
    EVENT_LABELS,
    FRAGMENTS,
    FRENCH,
    FRENCH_EVENT_LABELS,
    FRENCH_ROLES,
    LISTS,
    MONTHS,
    NAMES,
    ODD_CHARACTERS,
    OTHER_ROLES,
    PLACES,
    REAL_TITLES,
    ROLES,
    STOPS,
    TRAPS,
    UKRAINIAN,
)

__all__ = [
    "DATE_FORMS",
    "LINE_ENDS",
    "UNCHECKED",
    "DatedHeader",
    "Expected",
    "Page",
    "clock_lines",
    "dated_headers",
    "generic_pages",
    "nato_pages",
    "noise",
    "with_line_ends",
]

LINE_ENDS = ("\n", "\r\n", "\r", "\f", "\x85", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")
"""Every form of line end that the library knows."""

UNCHECKED = object()
"""Stands for a value that the form of a page leaves open, so that no test may ask for it."""


@frozen(kw_only=True)
class Expected:
    """What must be read from a page. A value that is UNCHECKED is not asked for."""

    title: object = UNCHECKED
    """The title, or None where the page has none."""
    event_type: object = UNCHECKED
    """The value of the event's kind, or None."""
    speakers: object = UNCHECKED
    """Pairs of name and role, in the header's order."""
    date: str | None = None
    """The day of the event in ISO 8601."""
    updated: str | None = None
    """The minute of the last change in ISO 8601."""
    started: object = UNCHECKED
    """The time at which the event began, ``HH:MM``, or None."""
    markers: tuple[str, ...] = ()
    """The delivery statuses that are stated, in order."""
    paragraphs: tuple[str, ...] = ()
    """The texts of the spoken paragraphs."""
    sections: tuple[int, ...] = ()
    """The section of each paragraph."""
    language: str = "en"
    """The language of the speech."""
    style: object = UNCHECKED
    """The name of the house style."""
    several: bool = False
    """Whether the header names several speakers, so that the opening belongs to nobody."""


@frozen(kw_only=True)
class Page:
    """A whole text, with what must be read from it."""

    text: str
    """The page, lines ended by LINE FEED."""
    expected: Expected
    """What must be read."""
    form: str
    """A name of the header's form, for messages and for `hypothesis.event`."""
    url: str | None = None
    """The address, for the pages that only their address shows to be of the house."""


@frozen(kw_only=True)
class _Body:
    lines: tuple[str, ...]
    paragraphs: tuple[str, ...]
    sections: tuple[int, ...]


@frozen(kw_only=True)
class _Header:
    """The lines of a header and what they say; the body is set below them."""

    lines: tuple[str, ...]
    form: str
    expected: Expected = field(factory=Expected)
    url: str | None = None


def with_line_ends(text: str, end: str) -> str:
    """Return a text whose lines are ended by LINE FEED with another line end in its place."""
    return text.replace("\n", end)


# --- noise ------------------------------------------------------------------------------------------------------------


def noise() -> SearchStrategy[str]:
    r"""Build texts of any characters at all.

    Lone surrogates, NUL, every line end and near-line-end, BOM, marks of direction, zero-width and combining marks,
    emoji and scripts beyond the basic plane are mixed with fragments that a reader of transcripts looks for: header
    lines, delivery phrases, label shapes, brackets, bullets, page marks. Half of the texts are built of lines, so that
    header and body come about; the other half is glued without regard to lines.
    """
    character = st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Zs", "Zl", "Zp", "So"]),
        st.sampled_from(ODD_CHARACTERS),
        st.sampled_from([end for end in LINE_ENDS if len(end) == 1]),
    )
    words = st.one_of(
        st.text(character, max_size=12),
        st.sampled_from(FRAGMENTS),
        st.sampled_from(ENGLISH + FRENCH),
        st.sampled_from(LINE_ENDS),
    )
    glued = st.lists(words, max_size=14).map("".join)
    line = st.one_of(
        st.sampled_from(FRAGMENTS),
        st.sampled_from(("", "", " ", "\N{NO-BREAK SPACE}", "\t")),
        st.tuples(st.sampled_from(FRAGMENTS), words).map("".join),
        st.tuples(words, st.sampled_from(FRAGMENTS)).map(" ".join),
        st.sampled_from(ENGLISH + FRENCH),
    )
    ended = st.tuples(line, st.sampled_from(LINE_ENDS)).map("".join)
    return st.one_of(glued, st.lists(ended, max_size=24).map("".join), st.text(character, max_size=60))


# --- bodies -----------------------------------------------------------------------------------------------------------


@st.composite
def _bodies(draw: DrawFn, *, language: str = "en", bullet: str = "  • ", lists: bool = True) -> _Body:
    """Build the speech of a page: one to three groups of lines, each line a paragraph, a blank line between groups."""
    pool = list(ENGLISH if language == "en" else FRENCH)
    count = draw(st.integers(3, 12))
    sentences = draw(st.permutations(pool))[: count * 2]
    paragraphs: list[str] = []
    while sentences:
        size = draw(st.integers(1, 3))
        paragraphs.append(draw(st.sampled_from((" ", " ", "\N{NO-BREAK SPACE} ", ""))).join(sentences[:size]))
        sentences = sentences[size:]
    if language == "en":
        for trap in draw(st.lists(st.sampled_from(TRAPS), max_size=2, unique=True)):
            # A trap such as "Let me be clear:" announces the line after it, so it is never the last one.
            paragraphs.insert(draw(st.integers(1, len(paragraphs) - 1)) if len(paragraphs) > 1 else 0, trap)
    cuts = draw(st.sets(st.integers(1, max(1, len(paragraphs) - 1)), max_size=2))
    lines: list[str] = []
    texts: list[str] = []
    sections: list[int] = []
    section = 0
    for number, paragraph in enumerate(paragraphs):
        if number in cuts and number:
            lines.append(draw(st.sampled_from(("", "", "\N{NO-BREAK SPACE}"))))
            section += 1
        tail = draw(st.sampled_from(("", "", "", " ", "\N{NO-BREAK SPACE}")))
        lines.append(paragraph + tail)
        texts.append(paragraph)
        sections.append(section)
        if lists and language == "en" and draw(st.integers(0, 9)) == 0:
            announcement, items = draw(st.sampled_from(LISTS))
            if announcement not in texts:
                lines += [announcement, *(bullet + item for item in items)]
                texts += [announcement, *items]
                sections += [section] * (1 + len(items))
    return _Body(lines=tuple(lines), paragraphs=tuple(texts), sections=tuple(sections))


def _normalised(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(text.split()) for text in texts)


# --- pages of the NATO form -------------------------------------------------------------------------------------------


def _days() -> SearchStrategy[Date]:
    return st.dates(Date(1999, 1, 1), Date(2025, 12, 31))


def _abbreviated(day: Date) -> str:
    """Return a day as the house prints it: a dot after every month, `May.` too."""
    return f"{day.day:02d} {MONTHS[day.month - 1][:3]}. {day.year}"


@frozen(kw_only=True)
class _Byline:
    words: str
    speakers: tuple[tuple[str, str | None], ...]


@st.composite
def _bylines(draw: DrawFn, *, several: bool = False) -> _Byline:
    """Build whose event it is, after the word "by": role and name, with or without comma, and where it took place."""
    name = draw(st.sampled_from(NAMES))
    role = draw(st.sampled_from(ROLES))
    article = draw(st.sampled_from(("", "", "the ")))
    comma = draw(st.sampled_from(("", "", ",")))
    stop = draw(st.sampled_from(("", *STOPS)))
    words = f"{article}{role}{comma} {name}"
    speakers: tuple[tuple[str, str | None], ...] = ((name, role),)
    if several:
        other = draw(st.sampled_from([n for n in NAMES if n != name]))
        second = draw(st.sampled_from(OTHER_ROLES))
        words = f"{words}{',' if comma else ''} and the {second}{comma} {other}"
        speakers = (*speakers, (other, second))
    return _Byline(words=words + (f" {stop}" if stop else ""), speakers=speakers)


@frozen(kw_only=True)
class _Dates:
    lines: tuple[str, ...]
    date: str
    updated: str


@st.composite
def _date_bullets(draw: DrawFn, bullet: str) -> _Dates:
    """Build the bullets with the day and the last change, in each of the forms that the house has printed."""
    day, changed = draw(_days()), draw(_days())
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    clock = f"{hour:02d}:{minute:02d}"
    label = draw(st.sampled_from(("Last updated: ", "Last updated ", "Mis à jour le: ")))
    printed = draw(
        st.sampled_from((_abbreviated(changed), f"{changed.day:02d}-{MONTHS[changed.month - 1][:3]}-{changed.year}"))
    )
    dash = draw(st.sampled_from((" -", "")))
    lines = [f"{bullet}{_abbreviated(day)}{dash}"]
    if dash or draw(st.booleans()):
        lines.append(f"{bullet}|")
    lines.append(f"{bullet}{label}{printed} {clock}")
    return _Dates(lines=tuple(lines), date=day.isoformat(), updated=f"{changed.isoformat()}T{clock}")


def _stacked(*groups: Sequence[str]) -> tuple[str, ...]:
    """Return groups of lines with a blank line after each."""
    return tuple(line for group in groups if group for line in (*group, ""))


@st.composite
def _marker_lines(draw: DrawFn, *, required: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Build the marker's line, or none, with the statuses that it states."""
    line = draw(st.sampled_from(("(As delivered)", "(As delivered)", "(As delivered) ") + (() if required else ("",))))
    return ((line,), ("as_delivered",)) if line else ((), ())


@st.composite
def _cps_headers(draw: DrawFn) -> _Header:
    """Build the header of 2009 to 2024: kind of event and byline on two lines or one, bullets, marker, caption."""
    bullet = draw(st.sampled_from(("  • ", "• ", "  •\N{NO-BREAK SPACE}")))
    label, kind = draw(st.sampled_from(EVENT_LABELS))
    several = draw(st.integers(0, 6)) == 0
    byline = draw(_bylines(several=several))
    form = draw(st.sampled_from(("two lines", "one line", "no label", "real title", "real title, two lines")))
    title: str | None
    kept: str | None = kind
    head: tuple[tuple[str, ...], tuple[str, ...]]
    if form == "two lines":
        head, title = ((label,), (f"by {byline.words}",)), label
    elif form == "one line":
        title = f"{label} by {byline.words}"
        head = ((title,), ())
    elif form == "no label":
        head, title, kept = ((f"by {byline.words}",), ()), None, None
    else:
        title = draw(st.sampled_from(REAL_TITLES))
        first, _, rest = byline.words.rpartition(" at ")
        broken = form.endswith("two lines") and first
        line = (f"Speech by {first}", f"at {rest}") if broken else (f"Speech by {byline.words}",)
        head, kept = ((title,), line), "speech"
    dates = draw(_date_bullets(bullet))
    marker, statuses = draw(_marker_lines())
    # A caption stands after the marker, or in its place; it says again what title and byline say.
    caption: tuple[str, ...] = ()
    if form == "two lines" and draw(st.integers(0, 3)) == 0:
        name, role = byline.speakers[0]
        caption = draw(
            st.sampled_from(((f"{label} by {byline.words}",), (f"{role} {name} giving a {label.lower()}",))),
        )
    return _Header(
        lines=_stacked(*head, dates.lines, marker, caption),
        form=f"cps, {form}",
        expected=Expected(
            title=None if title is None else " ".join(title.split()),
            event_type=kept,
            speakers=byline.speakers,
            date=dates.date,
            updated=dates.updated,
            markers=statuses,
            style="nato",
            several=several,
        ),
    )


@st.composite
def _possessive_headers(draw: DrawFn) -> _Header:
    """Build a header whose title says whose event it is by office only, so that nobody is named."""
    apostrophe = draw(st.sampled_from(("'", "\N{RIGHT SINGLE QUOTATION MARK}")))
    title = f"Secretary General{apostrophe}s Monthly Press Conference"
    dates = draw(_date_bullets("  • "))
    marker, statuses = draw(_marker_lines())
    return _Header(
        lines=_stacked((title,), dates.lines, marker),
        form="cps, possessive title",
        expected=Expected(
            title=title,
            event_type="press_conference",
            speakers=(),
            date=dates.date,
            updated=dates.updated,
            markers=statuses,
            style="nato",
        ),
    )


@st.composite
def _ukrainian_headers(draw: DrawFn) -> _Header:
    """Build a header whose title and byline are Ukrainian, over English bullets, marker and speech."""
    title, byline = draw(st.sampled_from(UKRAINIAN))
    dates = draw(_date_bullets("  • "))
    return _Header(
        lines=_stacked((title,), (byline,), dates.lines, ("(As delivered)",)),
        form="cps, Ukrainian locale",
        expected=Expected(title=title, date=dates.date, updated=dates.updated, markers=("as_delivered",), style="nato"),
    )


@st.composite
def _dense_headers(draw: DrawFn) -> _Header:
    """Build a header that an extractor has left without bullets and without any blank line."""
    label, kind = draw(st.sampled_from(EVENT_LABELS))
    byline = draw(_bylines())
    return _Header(
        lines=(label, f"by {byline.words}", "(As delivered)"),
        form="cps, dense",
        expected=Expected(title=label, event_type=kind, speakers=byline.speakers, markers=("as_delivered",)),
    )


@st.composite
def _docu_headers(draw: DrawFn) -> _Header:
    """Build the header of 2005 to 2008: what the page belongs to, place and day stand before the title."""
    day = draw(_days())
    label, kind = draw(
        st.sampled_from((("Weekly press briefing", "press_briefing"), ("Press conference", "press_conference")))
    )
    name = draw(st.sampled_from(NAMES))
    role = draw(st.sampled_from(("NATO Spokesman", "NATO Spokesperson", "NATO Secretary General")))
    place = draw(st.sampled_from((("Fjordvik",), ("Residence", "Palace, Fjordvik"))))
    listed = draw(st.booleans())
    origin = ("From the event", f"  • {label}", *place) if listed else ()
    return _Header(
        lines=_stacked(origin, (_abbreviated(day),), (label,), (f"by {role}, {name}",)),
        form="docu/speech",
        expected=Expected(
            title=label,
            event_type=kind,
            speakers=((name, role),),
            date=day.isoformat(),
            style="nato" if listed else UNCHECKED,
        ),
    )


@st.composite
def _chrome_headers(draw: DrawFn) -> _Header:
    """Build the top of a page of the 2025 site: account and newsletter lines, often twice, and no title at all."""
    lines = draw(st.lists(st.sampled_from(CHROME), min_size=6, max_size=12, unique=True))
    day = draw(st.one_of(st.none(), _days()))
    marker, statuses = draw(_marker_lines(required=True))
    dated = () if day is None else (f"{day.day} {MONTHS[day.month - 1]} {day.year}", "2 MIN READ")
    return _Header(
        lines=(*lines, *(lines if draw(st.booleans()) else ()), *dated, *marker, ""),
        form="2025 site",
        url="https://www.nato.int/en/news-and-events/events/transcripts/2024/06/13/doorstep-statement",
        expected=Expected(
            title=None,
            event_type=None,
            speakers=(),
            date=None if day is None else day.isoformat(),
            markers=statuses,
            style="nato",
        ),
    )


@st.composite
def _french_headers(draw: DrawFn) -> _Header:
    """Build the header of the French locale: language switch, and an English marker over a French translation."""
    label, kind = draw(st.sampled_from(FRENCH_EVENT_LABELS))
    name = draw(st.sampled_from(NAMES))
    role = draw(st.sampled_from(FRENCH_ROLES))
    comma = draw(st.sampled_from(("", ",")))
    tail = draw(st.sampled_from(("", " – Observations liminaires")))
    switch = draw(st.sampled_from(((), ("- French", "- English"))))
    dated = draw(st.one_of(st.none(), _date_bullets("  • ")))
    return _Header(
        lines=_stacked(
            (label,),
            (f"du {role}{comma} {name}{tail}",),
            () if dated is None else dated.lines,
            (*switch, "(As delivered)"),
        ),
        form="French locale",
        expected=Expected(
            title=label,
            event_type=kind,
            speakers=((name, role),),
            date=None if dated is None else dated.date,
            updated=None if dated is None else dated.updated,
            markers=("as_delivered",),
            language="fr",
            style=UNCHECKED if dated is None else "nato",
        ),
    )


@st.composite
def nato_pages(draw: DrawFn) -> Page:
    """Build a whole page in one of the forms that the house has printed since 2005, with what must be read from it.

    The header is put together first, as values; the text follows from it. See the builders of each form for what they
    vary. The speech below has one to three groups of lines, with traps in the form of labels, non-breaking spaces at
    line ends, lost spaces after full stops, and lists with the header's own bullet.
    """
    headers = (_cps_headers(), _possessive_headers(), _ukrainian_headers(), _dense_headers())
    header = draw(
        st.one_of(_cps_headers(), _cps_headers(), *headers, _docu_headers(), _chrome_headers(), _french_headers()),
    )
    body = draw(_bodies(language=header.expected.language))
    text = "\n".join((*header.lines, *body.lines)) + draw(st.sampled_from(("", "\n", "\n\n")))
    expected = evolve(header.expected, paragraphs=_normalised(body.paragraphs), sections=body.sections)
    return Page(text=text, expected=expected, form=header.form, url=header.url)


# --- pages of no particular house -------------------------------------------------------------------------------------

DATE_FORMS: dict[str, tuple[str, ...]] = {
    "en": (
        "{d} {m} {y}",
        "{m} {d}, {y}",
        "{d:02d} {m} {y}",
        "{w}, {d} {m} {y}",
        "{w}, {m} {d}, {y}",
        "{w} {d} {m} {y}",
        "{d}{o} {m} {y}",
        "{m} {d:02d}, {y}",
    ),
    "fr": ("{d} {m} {y}", "{w} {d} {m} {y}", "le {d} {m} {y}", "Le {w} {d} {m} {y}", "{w}, le {d} {m} {y}"),
    "de": ("{d}. {m} {y}", "{w}, {d}. {m} {y}", "{w}, den {d}. {m} {y}"),
    "es": ("{d} de {m} de {y}", "{w}, {d} de {m} de {y}", "{d} {m} {y}"),
    "pt": ("{d} de {m} de {y}", "{w}, {d} de {m} de {y}"),
    "it": ("{d} {m} {y}", "{w} {d} {m} {y}", "{w}, {d} {m} {y}"),
}
"""Forms of a day in words, by language. A language that is not listed has the form "day month year" only."""

_FOREIGN_ORDER = frozenset({"ja", "zh", "ko"})
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


@frozen(kw_only=True)
class DatedHeader:
    """A day as a language prints it."""

    printed: str
    """The day in words."""
    iso: str
    """The same day in ISO 8601."""
    language: str
    """The code of the language."""


@st.composite
def dated_headers(draw: DrawFn) -> DatedHeader:
    """Build a day in each of the forms of each language that the library knows.

    The names of months and weekdays are those of ``pressparse.LANGUAGES``, in every form that is listed there, in
    lower case, capitals or with a leading capital; abbreviations with or without their dot.
    """
    code = draw(st.sampled_from(sorted(pressparse.LANGUAGES)))
    language = pressparse.LANGUAGES[code]
    day = draw(st.dates(Date(1945, 1, 1), Date(2039, 12, 31)))
    if code in _FOREIGN_ORDER:
        form = "{y}년 {n}월 {d}일" if code == "ko" else "{y}年{n}月{d}日"
        printed = form.format(y=day.year, n=day.month, d=day.day)
        return DatedHeader(printed=printed, iso=day.isoformat(), language=code)
    month = draw(st.sampled_from(language.months[day.month - 1]))
    weekday = draw(st.sampled_from(language.weekdays[day.weekday()]))
    cases: tuple[Callable[[str], str], ...] = (str, str.capitalize, str.upper)
    case = draw(st.sampled_from(cases))
    dot = "." if len(month) < len(language.months[day.month - 1][0]) else ""
    form = draw(st.sampled_from(DATE_FORMS.get(code, ("{d} {m} {y}",))))
    printed = form.format(
        d=day.day,
        m=case(month) + draw(st.sampled_from(("", dot))),
        y=day.year,
        w=case(weekday),
        o=_ORDINALS.get(day.day, "th"),
    )
    return DatedHeader(printed=printed, iso=day.isoformat(), language=code)


def clock_lines() -> SearchStrategy[tuple[str, str, str | None]]:
    """Build a line that states when the event began: the line, the time as ``HH:MM`` and the zone as printed."""

    def build(hour: int, minute: int, zone: str | None, form: str) -> tuple[str, str, str | None]:
        half = hour % 12 or 12
        noon = {"A.M.": ("A.M.", "P.M."), "a.m.": ("a.m.", "p.m."), "AM": ("AM", "PM")}[form][hour >= 12]
        return f"{half}:{minute:02d} {noon}" + (f" {zone}" if zone else ""), f"{hour:02d}:{minute:02d}", zone

    return st.builds(
        build,
        st.integers(0, 23),
        st.integers(0, 59),
        st.sampled_from(("EDT", "EST", "PDT", "GMT", None)),
        st.sampled_from(("A.M.", "a.m.", "AM")),
    )


@st.composite
def generic_pages(draw: DrawFn) -> Page:
    """Build a page of no particular house: title, day, and perhaps a release line, place, clock and marker."""
    name = draw(st.sampled_from(NAMES))
    role = draw(st.sampled_from(OTHER_ROLES))
    label, kind = draw(
        st.sampled_from(
            (("Press Briefing", "press_briefing"), ("Remarks", "remarks"), ("Press Conference", "press_conference"))
        ),
    )
    day = draw(_days())
    printed = draw(
        st.sampled_from(
            (f"{MONTHS[day.month - 1]} {day.day}, {day.year}", f"{day.day} {MONTHS[day.month - 1]} {day.year}")
        )
    )
    release = draw(st.sampled_from(((), ("For Immediate Release",))))
    place = draw(st.sampled_from(((), *((p,) for p in PLACES))))
    clock = draw(st.one_of(st.none(), clock_lines()))
    marker, statuses = draw(
        st.sampled_from(
            (
                ((), ()),
                (("(As delivered)",), ("as_delivered",)),
                (("As Prepared for Delivery",), ("as_prepared",)),
                (("Check against delivery!",), ("check_against_delivery",)),
            )
        ),
    )
    title = f"{label} by {role} {name}"
    body = draw(_bodies(lists=False))
    header = _stacked(release, (title,), (printed,), place, () if clock is None else (clock[0],), marker)
    return Page(
        text="\n".join((*header, *body.lines)) + "\n",
        form="generic",
        expected=Expected(
            title=title,
            event_type=kind,
            speakers=((name, role),),
            date=day.isoformat(),
            started=None if clock is None else clock[1],
            markers=statuses,
            paragraphs=_normalised(body.paragraphs),
            sections=body.sections,
        ),
    )
