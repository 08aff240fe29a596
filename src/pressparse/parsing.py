"""From a text, its bytes or a file to its transcript: the functions that users call."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from pressparse._reading.declared import find_declared_encoding
from pressparse._reading.decode import decode_bytes
from pressparse._reading.front_matter import read_front_matter
from pressparse._reading.source import Source
from pressparse.model import Origin, Person, Transcript
from pressparse.styles.style import HouseStyle

__all__ = ["parse", "parse_bytes", "parse_file", "parse_html"]

# What may stand before the first tag of a page.
_BEFORE_PAGES = "\ufeff \t\r\n"
# The bytes among which a page declares its encoding.
_HEAD = 4096


def parse(
    text: str,
    *,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    r"""Read a text as an institution published it.

    Any string gives a transcript; what could not be read is a diagnostic. Captions in WebVTT or SRT are told by what
    the text holds, and ``origin.media_type`` then says so.

    Args:
        text: the text, with its line ends as they are.
        style: the name of a house style (a key of :data:`pressparse.STYLES`), or a style of your own. By default it is
            chosen from signs in the text.
        language: the language of the speech (BCP 47), where you know it. By default it is told from the text.
        url: the address of the page. It may help to choose a style; it never fills a field.
        people: people whom you know to have been there: hints for judging names, never values of their own.

    Returns:
        The transcript. Its ``source`` is the text.

    Raises:
        TypeError: if an argument is of another type; bytes are for :func:`parse_bytes`.
        StyleError: if there is no style of that name.

    >>> import pressparse
    >>> page = "Press conference\n\nby the Harbour Minister Ada Marlow\n\n12 Feb. 2020\n\nGood evening.\n"
    >>> t = pressparse.parse(page)
    >>> t.title, t.date.isoformat(), t.turns[0].speakers[0].name
    ('Press conference', '2020-02-12', 'Ada Marlow')
    """
    if not isinstance(text, str):
        hint = "; use parse_bytes for bytes" if isinstance(text, bytes | bytearray | memoryview) else ""
        msg = f"text must be a str, not {type(text).__name__}{hint}"
        raise TypeError(msg)
    source = Source(text=text, origin=Origin(url=url, media_type="text/plain"))
    return _read_source(source, style=style, language=language, people=people)


def parse_bytes(
    data: bytes | bytearray | memoryview,
    *,
    encoding: str | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    """Read a text from its bytes, without touching its line ends.

    Bytes that begin as a web page does are read as :func:`parse_html` reads them.

    Args:
        data: the bytes. A byte order mark says how they are encoded and is not part of the text.
        encoding: the encoding, where you know it. By default UTF-8; for bytes that are not UTF-8 it is guessed, with a
            diagnostic that names the guess. Letters other than Latin are told with the extra ``encodings`` only.
        style: as for :func:`parse`.
        language: as for :func:`parse`.
        url: as for :func:`parse`.
        people: as for :func:`parse`.

    Raises:
        DecodingError: if the bytes do not fit the named encoding, or it is unknown.
        MissingExtraError: if they are a web page, and the extra ``html`` is not installed.
        TypeError: if an argument is of another type.
        StyleError: if there is no style of that name.

    >>> import pressparse
    >>> pressparse.parse_bytes("Conférence de presse".encode()).origin.encoding
    'utf-8'
    """
    source = _decode(data, encoding, url)
    return _read_source(_render_page(source), style=style, language=language, people=people)


def parse_file(
    path: str | PathLike[str],
    *,
    encoding: str | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    """Read a text from a file: plain text, Markdown, captions or a web page, by its content.

    Args:
        path: the file.
        encoding: as for :func:`parse_bytes`.
        style: as for :func:`parse`.
        language: as for :func:`parse`.
        url: as for :func:`parse`.
        people: as for :func:`parse`.

    Raises:
        OSError: if the file can't be read.
        DecodingError: if its bytes do not fit the named encoding, or it is unknown.
        MissingExtraError: if it is a web page, and the extra ``html`` is not installed.
        TypeError: if an argument is of another type.
        StyleError: if there is no style of that name.
    """
    data = Path(path).read_bytes()
    return parse_bytes(data, encoding=encoding, style=style, language=language, url=url, people=people)


def parse_html(
    html: str | bytes | bytearray | memoryview,
    *,
    encoding: str | None = None,
    style: str | HouseStyle | None = None,
    language: str | None = None,
    url: str | None = None,
    people: Iterable[Person] = (),
) -> Transcript:
    r"""Read a web page, or a part of one.

    The page is turned into the text that a reader of it sees, one line a block, with a blank line between blocks. That
    text is the transcript's ``source``, to which all places point. What the page says about itself is in ``page``; what
    stands beside the text (menus, notices, share bars, footers) is listed in ``origin.dropped``.

    Args:
        html: the page's markup.
        encoding: for bytes, as for :func:`parse_bytes`; by default also as the page declares.
        style: as for :func:`parse`.
        language: as for :func:`parse`.
        url: as for :func:`parse`.
        people: as for :func:`parse`.

    Raises:
        MissingExtraError: if lxml is not installed, which the extra ``html`` brings.
        DecodingError: if the bytes do not fit the named encoding, or it is unknown.
        TypeError: if an argument is of another type.
        StyleError: if there is no style of that name.

    >>> import pressparse
    >>> t = pressparse.parse_html("<nav>Home</nav><h1>Press conference</h1><p>ADA MARLOW: Good evening.</p>")
    >>> t.source, t.origin.dropped
    ('Press conference\n\nADA MARLOW: Good evening.', ('nav: Home',))
    """
    from pressparse._reading.html import read_html  # noqa: PLC0415 - what most users don't need

    if isinstance(html, str):
        source = Source(text=html, origin=Origin(url=url))
    elif isinstance(html, bytes | bytearray | memoryview):  # pyright: ignore[reportUnnecessaryIsInstance]
        source = _decode(html, encoding, url)
    else:
        msg = f"html must be a str or bytes, not {type(html).__name__}"
        raise TypeError(msg)
    return _read_source(read_html(source), style=style, language=language, people=people)


def _decode(data: bytes | bytearray | memoryview, encoding: str | None, url: str | None) -> Source:
    """Decode bytes, which may declare their encoding as pages do."""
    is_bytes = isinstance(data, bytes | bytearray | memoryview)  # pyright: ignore[reportUnnecessaryIsInstance]
    declared = find_declared_encoding(bytes(data[:_HEAD])) if is_bytes else None
    return decode_bytes(data, encoding=encoding, declared=declared, url=url)


def _render_page(source: Source) -> Source:
    """Return the text of what begins as a web page does, and anything else as it is."""
    if not source.text.lstrip(_BEFORE_PAGES).startswith("<"):
        return source
    from pressparse._reading.html import looks_like_html, read_html  # noqa: PLC0415 - what most users don't need

    return read_html(source) if looks_like_html(source.text) else source


def _read_source(
    source: Source, *, style: str | HouseStyle | None, language: str | None, people: Iterable[Person]
) -> Transcript:
    """Check the hints and run the stages, which are imported by the first parse: most of what importing costs."""
    from pressparse._pipeline import leave_unread, read_source  # noqa: PLC0415

    hints = tuple(people)
    _check_hints(language, hints)
    if any(found.code == "not-text" for found in source.diagnostics):
        return leave_unread(source, style=style, language=language)
    if source.origin.media_type == "text/plain":
        source = read_front_matter(source)
    return read_source(source, style=style, language=language, people=hints)


def _check_hints(language: str | None, people: Iterable[Person]) -> None:
    """Raise if a hint is of another type than it should be."""
    if language is not None and not isinstance(language, str):
        msg = f"language must be a BCP 47 code such as 'en', not {language!r}"
        raise TypeError(msg)
    for person in people:
        if not isinstance(person, Person):
            msg = f"people must be Person values, not {type(person).__name__}: {person!r}"
            raise TypeError(msg)
