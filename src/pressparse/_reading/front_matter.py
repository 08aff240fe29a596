"""Front matter: what scrapers and generators of static sites write above a text about its page.

Only flat values are read, since that is all that a :class:`pressparse.Page` holds. So no reader of YAML or TOML is
needed, and the result depends on no package that may be installed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pressparse._patterns import lazy_pattern
from pressparse._reading.source import Source
from pressparse.model import Page
from pressparse.span import split_after_ends

__all__ = ["read_front_matter"]

# The line above and below, and the sign between a key and its value: of YAML, and of TOML.
_FENCES = {"---": (":", frozenset({"---", "..."})), "+++": ("=", frozenset({"+++"}))}
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# Front matter is shorter than so many characters. What begins with a rule and has no other for so long is a text.
_LONGEST = 20_000

# The keys of each value, the surest first, in small letters without "-" and "_".
_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "published": (
        *("published", "datepublished", "publisheddate", "publishedat", "publicationdate", "publishdate"),
        *("publishedtime", "pubdate", "date"),
    ),
    "modified": (
        *("modified", "datemodified", "modifieddate", "modifiedtime", "lastmodified", "lastmod"),
        *("updated", "dateupdated", "updateddate", "updatedat", "lastupdated"),
    ),
    "author": ("author", "authors", "by"),
    "site": ("site", "sitename", "source", "publisher"),
    "language": ("language", "lang", "locale"),
    "url": ("url", "link", "canonical", "canonicalurl", "sourceurl", "permalink"),
}
_USUAL = frozenset(key for keys in _KEYS.values() for key in keys)

# title: Press conference ; "date": 2020-02-12 ; date_published = 2020-02-12
_ENTRY = lazy_pattern(
    r"""
    (?P<quote> ["']? ) (?P<key> [A-Za-z][\w.-]{0,60} ) (?P=quote) [ \t]*
    (?P<sign> [:=] ) (?: [ \t]+ | (?<==) | \Z ) (?P<value> .* )
    """,
    re.VERBOSE | re.DOTALL,
)
# What goes on with the entry above: an indented line, an item of a list, its closing bracket.
_MORE = lazy_pattern(r"[ \t]|-[ \t]|[\]}]")
_COMMENT = lazy_pattern(r"(?:^|[ \t]+)\#.*\Z", re.DOTALL)
# "Ada \"Tide\" Marlow" ; 'Ada''s' ; each with what may stand behind it
_QUOTED = lazy_pattern(
    r"""(?: "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^']|'')*)' ) [ \t]* (?:\#.*)?""", re.VERBOSE | re.DOTALL
)
# \" ; \n ; \xe9 ; \u2019 ; \U0001f30a ; but no surrogate, which is no character
_ESCAPE = lazy_pattern(
    r"""
    \\ (?: x(?P<two>[0-9A-Fa-f]{2}) | u(?P<four>(?![dD][89A-Fa-f])[0-9A-Fa-f]{4})
         | U(?P<eight>000[1-9A-Fa-f][0-9A-Fa-f]{4}|0010[0-9A-Fa-f]{4}) | (?P<space>[nrt]) | (?P<sign>[^\w]) )
    """,
    re.VERBOSE | re.DOTALL,
)
_ITEM = lazy_pattern(r"""[ \t]*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,"'])[^,]*)""", re.DOTALL)
# Block scalars, mappings, anchors, tags: nothing that a page's flat values need.
_NOT_FLAT = frozenset("|>{&*!%@`")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def read_front_matter(source: Source) -> Source:
    r"""Return a source whose text may begin with front matter with what that declares, and where it ends.

    Front matter stands between two lines ``---`` (YAML) or ``+++`` (TOML) at the very beginning, holds nothing but
    entries, and has at least one of the usual keys of a page, in small letters. Anything else is left to be read as
    text. What a reader of pages has found already is kept.

    Args:
        source: the text and how it was come by.

    >>> from pressparse.model import Origin
    >>> text = "---\ntitle: 'Ferries'\nlang: en\n---\nGood evening.\n"
    >>> read = read_front_matter(Source(text=text, origin=Origin()))
    >>> read.page.title, read.page.language, text[read.begins:]
    ('Ferries', 'en', '\nGood evening.\n')
    """
    if not source.text.startswith(("---", "+++", f"{_MARK}---", f"{_MARK}+++")) or source.page is not None:
        return source
    lines = split_after_ends(source.text[:_LONGEST])
    fence = lines[0].strip().lstrip(_MARK)
    if fence not in _FENCES:
        return source
    sign, closing = _FENCES[fence]
    last = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in closing), None)
    if last is None:
        return source
    entries = _read_entries([line.rstrip() for line in lines[1:last]], sign)
    if not entries.keys() & _USUAL:
        return source
    begins = sum(map(len, lines[:last])) + len(lines[last].rstrip())
    return source._replace(page=_make_page(entries), begins=begins)


def _read_entries(lines: Sequence[str], sign: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of each entry by its key, without comments; nothing where a line belongs to no entry."""
    entries: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines:
        if not line or line[0] == "#":
            continue
        if sign == "=" and line[0] == "[":
            break  # a table of TOML: what follows is nested
        if _MORE().match(line) and current is not None:
            current.append(line.strip())
            continue
        entry = _ENTRY().fullmatch(line)
        if entry is None or entry["sign"] != sign:
            return {}
        key = entry["key"]
        folded = key.lower().replace("_", "").replace("-", "") if key[0].islower() else key
        if folded in entries:
            return {}
        current = entries[folded] = [entry["value"].strip()]
    return {key: tuple(values) for key, values in entries.items()}


def _make_page(entries: Mapping[str, tuple[str, ...]]) -> Page:
    """Return what the entries declare."""
    values = {key: value for key in entries.keys() & _USUAL if (value := _read_scalar(entries[key])) is not None}
    authors = (_read_list(entries[key]) for key in _KEYS["author"] if key in entries and key not in values)
    values.update((("author", found) for found in authors if found) if "author" not in values else ())
    if "://" in values.get("source", ""):
        values.setdefault("sourceurl", values.pop("source"))
    found = {name: next((values[key] for key in keys if key in values), None) for name, keys in _KEYS.items()}
    return Page(**found)


def _read_scalar(lines: Sequence[str]) -> str | None:
    """Return the value of an entry that is one scalar, or None; a long one may run on over indented lines."""
    first = lines[0]
    if not first or first[0] in _NOT_FLAT or first[0] == "[" or (len(lines) > 1 and lines[1].startswith("- ")):
        return None
    if first[0] in "\"'":
        return _unquote(_join_lines(lines))
    value = " ".join(_COMMENT().sub("", line) for line in lines).strip()
    return None if value in _NOTHING else value


def _read_list(lines: Sequence[str]) -> str | None:
    """Return the items of a list of scalars, joined by commas; None for anything else."""
    joined = _join_lines(lines)
    if joined.startswith("["):
        inner = _COMMENT().sub("", joined)
        items = _ITEM().findall(inner[1:-1]) if inner.endswith("]") else []
    elif not lines[0] and all(line.startswith("- ") for line in lines[1:]):
        items = [line[2:] for line in lines[1:]]
    else:
        return None
    values = [_read_scalar((item.strip(),)) for item in items]
    return ", ".join(value for value in values if value is not None) or None


def _join_lines(lines: Sequence[str]) -> str:
    r"""Return lines as one: a ``\`` at the end of one says that no space stands between it and the next."""
    joined = lines[0]
    for line in lines[1:]:
        joined = joined[:-1] + line if joined.endswith("\\") else f"{joined} {line}"
    return joined


def _unquote(printed: str) -> str | None:
    """Return what stands between quotes, or None where they are not closed."""
    match = _QUOTED().fullmatch(printed)
    if match is None:
        return None
    value = (
        match["single"].replace("''", "'") if match["double"] is None else _ESCAPE().sub(_read_escape, match["double"])
    )
    return value.strip() or None


def _read_escape(match: re.Match[str]) -> str:
    digits = match["two"] or match["four"] or match["eight"]
    return chr(int(digits, 16)) if digits else match["sign"] or " "
