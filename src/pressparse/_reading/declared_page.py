"""What a web page declares about itself: in its meta elements, OpenGraph, JSON-LD, ``<time>``, ``lang`` and links."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import cast

from pressparse._reading.elements import Elements
from pressparse.model import Page, normalise_space

__all__ = ["read_page"]

# For each field the names under which pages declare it, the more exact first. "json:" is a key of JSON-LD, "meta:" the
# name, property or itemprop of a meta element, "time:" the itemprop of a time element.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("json:headline", "meta:og:title", "meta:dc.title", "meta:dcterms.title", "meta:twitter:title", "title:"),
    "published": (
        "json:datePublished",
        "meta:article:published_time",
        "meta:datePublished",
        "time:datePublished",
        "meta:dcterms.issued",
        "meta:dcterms.created",
        "meta:dc.date.issued",
        "meta:dc.date.created",
        "meta:dc.date",
        "meta:dcterms.date",
        "meta:publication_date",
        "meta:pubdate",
        "meta:date",
        "time:pubdate",
    ),
    "modified": (
        "json:dateModified",
        "meta:article:modified_time",
        "meta:og:updated_time",
        "meta:dateModified",
        "time:dateModified",
        "meta:dcterms.modified",
        "meta:dc.date.modified",
        "meta:last-modified",
    ),
    "author": ("json:author", "meta:author", "meta:article:author", "meta:dc.creator", "meta:dcterms.creator"),
    "site": ("meta:og:site_name", "meta:application-name", "json:publisher"),
    "language": ("html:lang", "meta:content-language", "meta:og:locale", "meta:dc.language", "json:inLanguage"),
    "url": ("link:canonical", "meta:og:url", "json:url"),
}
# The kinds of JSON-LD that are about the page's text, and not about its site or its place in it.
_OF_TEXTS = ("article", "webpage", "posting", "event", "report", "creativework", "broadcast")
_MOST_NODES = 2000


def read_page(page: Elements) -> Page:
    """Return what a page declares about itself.

    Args:
        page: the page.
    """
    declared: dict[str, str] = {}
    for name, value in _list_declarations(page):
        text = normalise_space(value)
        if text:
            declared.setdefault(name.lower(), text)
    return Page(
        **{
            field: next((declared[name.lower()] for name in names if name.lower() in declared), None)
            for field, names in _NAMES.items()
        }
    )


def _list_declarations(page: Elements) -> Iterator[tuple[str, str]]:
    """Yield the names and values that a page declares, in its order."""
    for number, held in page.attributes.items():
        tag = page.tags[number]
        if tag == "meta":
            for key in ("property", "name", "itemprop", "http-equiv"):
                if held.get(key):
                    yield f"meta:{held[key]}", held.get("content", "")
        elif tag == "time" and held.get("datetime"):
            yield f"time:{held.get('itemprop') or ('pubdate' if 'pubdate' in held else '')}", held["datetime"]
        elif tag == "link" and held.get("rel", "").lower() == "canonical":
            yield "link:canonical", held.get("href", "")
        elif tag == "html":
            yield "html:lang", held.get("lang") or held.get("xml:lang") or ""
    yield from (("title:", text) for _, text in page.find_texts("title")[:1])
    for number, text in page.find_texts("script"):
        if (page.get(number, "type") or "").lower() == "application/ld+json":
            yield from _read_json(text)


def _read_json(text: str) -> Iterator[tuple[str, str]]:
    """Yield what JSON-LD says of the page's text; nothing where it is no JSON."""
    try:
        top: object = json.loads(text)
    except (ValueError, RecursionError):  # pages declare what they like
        return
    for node in islice(_walk_json(top), _MOST_NODES):
        if not _name_of(node.get("@type")).lower().endswith(_OF_TEXTS):
            continue
        for key, value in node.items():
            yield f"json:{key}", _name_of(value)


def _walk_json(top: object) -> Iterator[Mapping[str, object]]:
    """Yield the nodes of JSON-LD: the objects of its lists and graphs."""
    rest: list[object] = [top]
    while rest:
        node = rest.pop()
        if isinstance(node, list):
            rest.extend(reversed(cast("list[object]", node)))
        elif isinstance(node, dict):
            yield cast("Mapping[str, object]", node)
            rest.append(cast("Mapping[str, object]", node).get("@graph"))


def _name_of(value: object) -> str:
    """Return a value as a text: the name of an object, the names of a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        name = cast("Mapping[str, object]", value).get("name")
        return name if isinstance(name, str) else ""
    if isinstance(value, list):
        names: Iterable[object] = cast("list[object]", value)
        return ", ".join(filter(None, (_name_of(item) for item in names if not isinstance(item, list))))
    return ""
