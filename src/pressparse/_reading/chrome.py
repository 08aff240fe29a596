"""Which parts of a page are its text, and which stand beside it: menus, notices, share bars, footers.

An element is beside the text for what it is (``nav``), what it says it is (a role, a word of its class), for holding
nothing but links, or for lying outside the part that holds nearly all of the page's prose. What holds most of the
prose, or the title's heading, is never beside the text, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._reading.elements import BLOCKS, Elements, hand_down

__all__ = ["Parts", "find_parts"]

# What browsers don't show as text.
_UNSHOWN = frozenset(
    """
    applet audio base button canvas datalist embed frameset iframe input link map math meta noembed noframes
    noscript object optgroup option param progress script select style svg template textarea title video
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
_CHROME_TAGS = frozenset(["aside", "dialog", "footer", "form", "menu", "nav"])
_CHROME_ROLES = frozenset(
    """
    alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search tablist toolbar
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# The words that sites name such parts by, in class and id. Those that also name parts of a text (header, meta, info,
# tags, date) are left out.
_CHROME_WORDS = frozenset(
    """
    ad ads advert advertisement banner breadcrumb breadcrumbs captcha comments consent cookie cookies disqus
    doormat footer gdpr login masthead menu menubar modal nav navbar navigation newsletter newsletters overlay
    pager pagination popup portlet print promo recommended related search share sharedaddy sharing sidebar signup
    sitemap skip skiplink skiplinks social sociallike socials subscribe subscription toolbar topbar tweet widget
    widgets
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# site-header ; SiteHeader ; site_header
_CLASS_WORD = lazy_pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDING = lazy_pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_MAIN_TAGS = frozenset({"article", "main"})
_HEADINGS = frozenset({"h1", "h2", "h3"})
_NEVER_CHROME = frozenset({"html", "body", *_MAIN_TAGS})
_PLAIN = lazy_pattern(r"[\W_]+")

_MENU_LINKS = 3
_MENU_SHARE = 0.8
_PROSE_SHARE = 0.85
_SHORTEST_TITLE = 8


class _Sizes(NamedTuple):
    """How much text each element holds, in characters, with all that lies in it."""

    prose: list[int]
    """Outside links."""
    linked: list[int]
    """In links."""
    links: list[int]
    """The number of links with text in them."""
    own: list[int]
    """Outside links, in the element itself and not in one that lies in it."""


class Parts(NamedTuple):
    """Which elements of a page are its text."""

    heading: int
    """The heading that is the title; -1 where none is."""
    dropped: dict[int, str]
    """The outermost elements that are not part of the text, each with what it is."""


def find_parts(page: Elements, title: str | None) -> Parts:
    """Tell the text of a page from what stands beside it.

    Args:
        page: the page.
        title: the title that the page declares, which tells its heading among others.
    """
    unshown = {number: tag for number, tag in enumerate(page.tags) if tag in _UNSHOWN}
    sizes = _measure(page, unshown)
    heading = _find_heading(page, title, unshown)
    above = set(_list_above(page, heading))
    whole = sizes.prose[0] if sizes.prose else 0
    chrome = dict(unshown)
    for number, tag in enumerate(page.tags):
        if number not in chrome and number not in above and tag not in _NEVER_CHROME:
            sign = _find_sign(page, number) or _find_menu(page, number, sizes)
            if sign and 2 * sizes.prose[number] <= whole:
                chrome[number] = sign
    content = _find_content(page, sizes.own, chrome, heading)
    inside = set(_list_above(page, content))
    outside = {
        number: "outside the text"
        for number, parent in enumerate(page.parents)
        if parent in inside and parent != content and number not in inside and number not in chrome
    }
    dropped = {**chrome, **outside}
    around = hand_down(page, dict.fromkeys(dropped, 0))
    outermost = {n: what for n, what in dropped.items() if page.parents[n] < 0 or around[page.parents[n]] < 0}
    return Parts(heading, outermost)


def _measure(page: Elements, dropped: dict[int, str]) -> _Sizes:
    """Return the sizes of all elements; what lies in dropped ones counts nothing."""
    count = len(page.tags)
    own, linked, links = [0] * count, [0] * count, [0] * count
    gone = hand_down(page, {number: number for number in dropped})
    link = hand_down(page, {number: number for number, tag in enumerate(page.tags) if _is_link(page, number, tag)})
    seen: set[int] = set()
    for owner, piece in zip(page.owners, page.pieces, strict=True):
        if piece is None or gone[owner] >= 0 or not (size := len(piece.strip())):
            continue
        if link[owner] < 0:
            own[owner] += size
        else:
            linked[owner] += size
            if link[owner] not in seen:
                seen.add(link[owner])
                links[owner] += 1
    return _Sizes(_sum_up(page, own), _sum_up(page, linked), _sum_up(page, links), own)


def _sum_up(page: Elements, own: list[int]) -> list[int]:
    """Return for each element the sum of what it and all that lies in it have of their own."""
    sums = list(own)
    parents = page.parents
    for number in range(len(sums) - 1, 0, -1):
        if sums[number]:
            sums[parents[number]] += sums[number]
    return sums


def _is_link(page: Elements, number: int, tag: str) -> bool:
    return tag == "a" and page.get(number, "href") is not None


def _list_above(page: Elements, number: int) -> Iterator[int]:
    """Yield an element and all those that it lies in; nothing for -1."""
    while number >= 0:
        yield number
        number = page.parents[number]


def _find_heading(page: Elements, title: str | None, unshown: dict[int, str]) -> int:
    """Return the heading that is the title: the longest that stands in the declared one, or the only one; or -1."""
    own = {number: number for number, tag in enumerate(page.tags) if tag in _HEADINGS}
    gone = hand_down(page, {number: number for number in unshown})
    texts: dict[int, list[str]] = {number: [] for number in own}
    heading_of = hand_down(page, own)
    for owner, piece in zip(page.owners, page.pieces, strict=True):
        if piece is not None and heading_of[owner] >= 0 and gone[owner] < 0:
            texts[heading_of[owner]].append(piece)
    plain = {number: _fold("".join(parts)) for number, parts in texts.items()}
    declared = _fold(title or "")
    fitting = {n: len(text) for n, text in plain.items() if len(text) >= _SHORTEST_TITLE and text in declared}
    if fitting:
        return max(fitting, key=lambda number: (fitting[number], -number))
    firsts = [number for number, text in plain.items() if text and page.tags[number] == "h1"]
    return firsts[0] if len(firsts) == 1 else -1


def _fold(text: str) -> str:
    return _PLAIN().sub(" ", text.casefold()).strip()


def _find_sign(page: Elements, number: int) -> str | None:
    """Return what an element says that it is, where that is no part of a text."""
    tag = page.tags[number]
    if tag in _CHROME_TAGS:
        return tag
    held = page.attributes.get(number)
    if held is None:
        return None
    if held.get("role", "").lower() in _CHROME_ROLES:
        return held["role"].lower()
    if "hidden" in held or held.get("aria-hidden") == "true" or _HIDING().search(held.get("style", "")):
        return "hidden"
    return _find_chrome_word(f"{held.get('class', '')} {held.get('id', '')}")


@lru_cache(maxsize=4096)
def _find_chrome_word(named: str) -> str | None:
    """Return the first word of an element's classes and id by which sites name what stands beside a text, or None."""
    return next((word for word in map(str.lower, _CLASS_WORD().findall(named)) if word in _CHROME_WORDS), None)


def _find_menu(page: Elements, number: int, sizes: _Sizes) -> str | None:
    """Return "links" where an element holds hardly anything else."""
    if page.tags[number] not in BLOCKS or sizes.links[number] < _MENU_LINKS:
        return None
    linked, prose = sizes.linked[number], sizes.prose[number]
    return "links" if linked >= _MENU_SHARE * (linked + prose) else None


def _find_content(page: Elements, own: list[int], chrome: dict[int, str], heading: int) -> int:
    """Return the element that holds the text: nearly all of the prose outside the chrome, and the title.

    A page without a heading and without a main part is all text: its title may be anywhere.
    """
    gone = hand_down(page, dict.fromkeys(chrome, 0))
    prose = _sum_up(page, [0 if around >= 0 else size for size, around in zip(own, gone, strict=True)])
    if not prose or not prose[0]:
        return -1
    deepest = max(number for number, size in enumerate(prose) if size >= _PROSE_SHARE * prose[0])
    above = set(_list_above(page, heading))
    common = next((number for number in _list_above(page, deepest) if heading < 0 or number in above), 0)
    main = _find_main(page, list(_list_above(page, common)))
    if main is not None:
        return main
    return 0 if heading < 0 else common


def _find_main(page: Elements, above: Sequence[int]) -> int | None:
    """Return the nearest of some elements that is a page's main part."""
    return next((n for n in above if page.tags[n] in _MAIN_TAGS or page.get(n, "role") in _MAIN_TAGS), None)
