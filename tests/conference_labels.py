"""How the labels of a press conference look, who stands behind them, and which combinations are read wrongly yet."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from conference_pools import Principal, Tongue
from pressparse.model import TurnKind

__all__ = [
    "FORMS",
    "KNOWN_SHORTCOMINGS",
    "Ask",
    "Form",
    "Limit",
    "Lines",
    "Setting",
    "Shortcoming",
    "Voice",
    "avoids",
    "make_askers",
]


class Limit(StrEnum):
    """The combinations that the strategy can leave out. It does so where `KNOWN_SHORTCOMINGS` lists them.

    What has been mended is taken out here too, with the branch that left it out.
    """

    HAN_OFFICE = "Chinese office and name below the title"
    DASH_BEFORE_WORDS = "one dash before words"
    SIGNS_ALONE = "signs alone on a broken line"
    PAGE_BEFORE_CAPITAL = "page before a capital letter"
    PAGE_AFTER_FEW_WORDS = "few words before a page"
    ALONE_IN_LINES = "labels on lines of their own, each line a paragraph"
    ALONE_IN_BROKEN_LINES = "labels on lines of their own, lines broken at a width"
    PAGES_IN_SHORT_TEXT = "ends of pages in a short text"
    FEW_BROKEN_LINES = "few broken lines between indented ones"
    ONE_LINE_INDENTED = "indented paragraph after one of one line"


@frozen(kw_only=True)
class Shortcoming:
    """A combination that is read wrongly, and so is not built."""

    name: Limit
    reason: str
    """Why it is read wrongly."""
    text: str
    """A small text that shows it."""
    turns: tuple[dict[str, Any], ...]
    """The turns that must come out of it."""


_CASES = tomllib.loads((Path(__file__).parent / "cases" / "conference_shortcomings.toml").read_text(encoding="utf-8"))
KNOWN_SHORTCOMINGS: tuple[Shortcoming, ...] = tuple(
    Shortcoming(
        name=Limit(case["name"]), reason=case["reason"], text=case["text"].strip("\n"), turns=tuple(case["turns"])
    )
    for case in _CASES.get("case", ())
)
"""What the library is known to read wrongly. Taking an entry out of the file lets the strategy build it again."""

_AVOIDED = frozenset(shortcoming.name for shortcoming in KNOWN_SHORTCOMINGS)


def avoids(limit: Limit) -> bool:
    """Tell whether a combination is left out."""
    return limit in _AVOIDED


class Lines(StrEnum):
    """How the paragraphs are set."""

    EACH = "each line a paragraph"
    APART = "blank lines between"
    BROKEN = "broken at a width, blank lines between"
    INDENTED = "broken at a width, first lines indented"


@frozen
class Setting:
    """The signs around a label, and whether the words begin on the line after it."""

    before: str
    after: str
    alone: bool = False


class Ask(StrEnum):
    """How those who ask are labelled."""

    GENERIC = "QUESTION"
    """By a word for all, set as the other labels are."""
    Q = "Q"
    """By the letter, set as the other labels are."""
    Q_BARE = "Q without a sign"
    Q_STOP = "Q."
    OUTLET = "Name (Outlet)"
    NAME = "NAME"
    """By the name alone."""
    HAN_OUTLET = "outlet and 记者"


_COLON = Setting("", ":")
_STOP = Setting("", ".")
_BARE = Setting("", "")
_ALONE = Setting("", "", alone=True)
_COLON_ALONE = Setting("", ":", alone=True)
_ANY = (Lines.EACH, Lines.APART, Lines.BROKEN, Lines.INDENTED)
_NOT_INDENTED = (Lines.EACH, Lines.APART, Lines.BROKEN)
_UNBROKEN = (Lines.EACH, Lines.APART)
_SPACED = ("en", "fr", "de", "es", "pt", "ru")
_BESIDE_COLONS = (Ask.GENERIC, Ask.Q, Ask.Q_BARE, Ask.Q_STOP, Ask.OUTLET)


@frozen(kw_only=True)
class Form:
    """How the labels of one conference look."""

    name: str
    setting: Setting
    person: Callable[[Principal], str]
    """How a principal is called."""
    case: Callable[[str], str] = str
    """How the other labels are written."""
    asks: tuple[Ask, ...] = (Ask.GENERIC, Ask.Q, Ask.OUTLET)
    languages: tuple[str, ...] = _SPACED
    lines: tuple[Lines, ...] = _ANY
    roles: tuple[str, ...] = ()
    """The offices of the principals, where the form needs certain ones."""


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]


def _call_by_office(person: Principal) -> str:
    return "The President" if person.role == "President" else f"{person.role} {_capitalise(person.surname)}"


FORMS: tuple[Form, ...] = (
    Form(name="NAME:", setting=_COLON, person=lambda p: p.name.upper(), case=str.upper, asks=_BESIDE_COLONS),
    Form(name="Name:", setting=_COLON, person=lambda p: p.name, asks=_BESIDE_COLONS),
    Form(name="Name, role:", setting=_COLON, person=lambda p: f"{p.name}, {p.role}"),
    Form(name="NAME (ROLE):", setting=_COLON, person=lambda p: f"{p.name} ({p.role})".upper(), case=str.upper),
    Form(
        name="MR. SURNAME:",
        setting=_COLON,
        person=lambda p: f"{p.honorific} {p.surname}".upper(),
        case=str.upper,
        asks=_BESIDE_COLONS,
    ),
    Form(name="Surname:", setting=_COLON, person=lambda p: _capitalise(p.surname), asks=_BESIDE_COLONS),
    Form(name="Name: alone", setting=_COLON_ALONE, person=lambda p: p.name, lines=_NOT_INDENTED),
    Form(
        name="NAME: alone", setting=_COLON_ALONE, person=lambda p: p.name.upper(), case=str.upper, lines=_NOT_INDENTED
    ),
    Form(
        name="CHAIR SURNAME.",
        setting=_STOP,
        person=lambda p: f"{p.role} {p.surname}".upper(),
        case=str.upper,
        asks=(Ask.NAME,),
        languages=("en",),
        roles=("Chair",),
    ),
    Form(
        name="The President.",
        setting=_STOP,
        person=_call_by_office,
        asks=(Ask.Q,),
        languages=("en",),
        roles=("President", "Prime Minister"),
    ),
    Form(
        name="NAME alone",
        setting=_ALONE,
        person=lambda p: p.name.upper(),
        case=str.upper,
        asks=(Ask.GENERIC, Ask.Q),
        lines=_NOT_INDENTED,
    ),
    Form(
        name="ROLE NAME alone",
        setting=_ALONE,
        person=lambda p: f"{p.role} {p.name}".upper(),
        case=str.upper,
        asks=(Ask.GENERIC,),
        lines=_NOT_INDENTED,
    ),
    Form(name="**Name:**", setting=Setting("**", ":**"), person=lambda p: p.name, lines=_NOT_INDENTED),
    Form(name="**Name**:", setting=Setting("**", "**:"), person=lambda p: p.name, lines=_NOT_INDENTED),
    Form(
        name="### Name",
        setting=Setting("### ", "", alone=True),
        person=lambda p: p.name,
        asks=(Ask.GENERIC,),
        lines=_NOT_INDENTED,
    ),
    Form(name="### Name:", setting=Setting("### ", ":", alone=True), person=lambda p: p.name, lines=_NOT_INDENTED),
    Form(
        name="姓名：",
        setting=Setting("", "："),
        person=lambda p: p.name,
        asks=(Ask.GENERIC, Ask.OUTLET, Ask.HAN_OUTLET),
        languages=("zh",),
        lines=_UNBROKEN,
    ),
    Form(
        name="**姓名：**",
        setting=Setting("**", "：**"),
        person=lambda p: p.name,
        asks=(Ask.GENERIC, Ask.OUTLET, Ask.HAN_OUTLET),
        languages=("zh",),
        lines=_UNBROKEN,
    ),
)
"""The forms of labels."""


@frozen(kw_only=True)
class Voice:
    """Somebody who speaks, as the labels show them."""

    label: str
    setting: Setting
    name: str | None = None
    outlet: str | None = None
    kind: TurnKind | None = None
    """What all turns of the label do; None for a principal."""
    is_generic: bool | None = False
    """Whether many people stand behind the label; None where that is open."""


def make_askers(draw: DrawFn, form: Form, tongue: Tongue) -> list[Voice]:
    """Return the voices of those who ask: one for all of them, or one for each."""
    letters = {"en": {Ask.Q, Ask.Q_BARE, Ask.Q_STOP}, "fr": {Ask.Q}}.get(tongue.code, set())
    asks = [ask for ask in form.asks if ask in letters or ask not in {Ask.Q, Ask.Q_BARE, Ask.Q_STOP}]
    ask = draw(st.sampled_from(asks))
    voice = Voice(label="Q", setting=form.setting, kind=TurnKind.QUESTION, is_generic=True)
    if ask is Ask.GENERIC:
        return [evolve(voice, label=form.case(draw(st.sampled_from(tongue.question_labels))))]
    if ask in letters:
        return [evolve(voice, setting={Ask.Q_BARE: _BARE, Ask.Q_STOP: _STOP}.get(ask, form.setting))]
    if ask is Ask.NAME:
        return [evolve(voice, label=form.case(p.name), name=p.name, is_generic=False) for p in tongue.askers]
    if ask is Ask.HAN_OUTLET:
        return [evolve(voice, label=f"{p.outlet}记者", outlet=p.outlet, is_generic=None) for p in tongue.askers]
    bracketed = "{} ({})" if tongue.joint else "{}（{}）"
    return [
        evolve(
            voice, label=form.case(bracketed.format(p.name, p.outlet)), name=p.name, outlet=p.outlet, is_generic=False
        )
        for p in tongue.askers
    ]
