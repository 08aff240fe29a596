"""From bytes to text: the byte order mark, what the caller names, UTF-8, what the page declares, then a stated guess.

Nothing but the encoding's signature is taken away: line ends stay as they are. Only a named encoding can fail. A byte
that fits nothing becomes U+FFFD, and a diagnostic says where.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pressparse._patterns import lazy_pattern
from pressparse._reading.binaries import describe_binary
from pressparse._reading.guessing import LAST_GUESS, guess_encoding
from pressparse._reading.source import Source
from pressparse.diagnostics import CATALOGUE, Diagnostic
from pressparse.errors import DecodingError
from pressparse.model import Origin
from pressparse.span import Span

__all__ = ["decode_bytes"]

# The longer signature first: that of UTF-32 begins with that of UTF-16.
_SIGNATURES = (
    ("utf-8", codecs.BOM_UTF8),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
)

# What Python's name of a codec becomes here. Without a signature, Python takes UTF-16 and UTF-32 in the byte order of
# the machine, on which the text must not depend.
_NAMES = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le", "cp1252": "windows-1252"}

# What a byte that fits nothing is decoded to at first: U+DC00 plus its value. No encoding of Unicode gives these by
# itself, so they mark the places.
_MARK = 0xDC00
_MARKS = lazy_pattern("[\udc00-\udcff]+")
_HANDLER = "pressparse.mark"

# So many places of bytes that fit nothing get a diagnostic each: a file that is no text has thousands.
_MOST_PLACES = 20
_SHOWN_BYTES = 4

# In UTF-16 the spaces and line ends have a NUL byte, whatever the script.
_LEAST_SPACES = 1 / 10
_LEAST_PAIRS = 8
_LEAST_TIMES = 4


def decode_bytes(
    data: bytes | bytearray | memoryview,
    *,
    encoding: str | None = None,
    declared: str | None = None,
    url: str | None = None,
) -> Source:
    r"""Decode the bytes of a plain text.

    A byte order mark decides, also against a named encoding, and is not part of the text. Then the named encoding
    holds. Without one, bytes that fit UTF-8 are UTF-8, also against a declared encoding; NUL bytes may show UTF-16.
    Others are in the declared encoding, or in one that is guessed, which a diagnostic says. Bytes that fit none are
    read as UTF-8 with U+FFFD for each byte that does not fit.

    Args:
        data: the bytes, line ends and all.
        encoding: the name of the encoding, as Python knows it; None to find it.
        declared: the encoding that the page itself declares; a declaration may be wrong.
        url: the address they came from, for the origin.

    Raises:
        DecodingError: if the named encoding is unknown, or the bytes do not fit it.
        TypeError: if ``data`` is not bytes, or ``encoding`` is no string.

    >>> decode_bytes(b"\xef\xbb\xbfGood evening.\r\n").text
    'Good evening.\r\n'
    >>> source = decode_bytes(b"Caf\xe9")
    >>> source.text, source.origin.encoding, [d.code for d in source.diagnostics]
    ('Café', 'windows-1252', ['encoding-guessed'])
    """
    if not isinstance(data, bytes | bytearray | memoryview):  # pyright: ignore[reportUnnecessaryIsInstance]
        hint = "; call parse() for text that is decoded already" if isinstance(data, str) else ""
        msg = f"data must be bytes, bytearray or memoryview, not {type(data).__name__}{hint}"
        raise TypeError(msg)
    content = bytes(data)
    named = None if encoding is None else _find_codec(encoding)
    known = None if declared is None else _find_codec(declared)
    claims = _list_claims(content, named)
    binary = None if claims or _find_wide(content) else describe_binary(content)
    if binary is not None:
        text, _ = _decode_marked(content, _UTF8)
        return _make_source(text, "utf-8", url, [_make_diagnostic("not-text", binary, Span(0, len(text)))])
    failures: list[Span] = []
    for attempt in claims or _propose_encodings(content, known):
        try:
            text = content[attempt.skipped :].decode(attempt.encoding)
        except UnicodeError as error:
            failures.append(_find_bytes(error, attempt, len(content)))
        else:
            found = () if claims else _report_doubts(content, text, attempt, known, failures)
            return _make_source(text, attempt.encoding, url, found)
    if named is not None:
        raise _make_error(content, claims[0], failures[0])
    first = claims[0] if claims else _UTF8
    text, marked = _decode_marked(content, first)
    return _make_source(text, first.encoding, url, _report_bytes(marked, first, known))


class _Attempt(NamedTuple):
    """One encoding to try, with how many bytes of signature to pass over."""

    encoding: str
    skipped: int = 0
    is_signed: bool = False
    reason: str = ""
    """Why it is guessed; empty where it is no guess."""


_UTF8 = _Attempt("utf-8")


def _find_codec(encoding: str) -> str:
    """Return the name of an encoding, one for all its spellings."""
    if not isinstance(encoding, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        msg = f"encoding must be a str such as 'utf-8', or None, not {type(encoding).__name__}"
        raise TypeError(msg)
    try:
        name = codecs.lookup(encoding).name
        bytes(4).decode(name, "ignore")  # refuses what encodes no text, such as base64
    except (LookupError, ValueError) as error:
        msg = (
            f"unknown encoding {encoding!r}: pass a name that Python knows, such as 'utf-8', 'windows-1252' or "
            f"'iso-8859-2', or none to have it found"
        )
        raise DecodingError(msg, encoding=encoding, offset=None) from error
    return _NAMES.get(name, name)


def _list_claims(content: bytes, named: str | None) -> list[_Attempt]:
    """Return what a byte order mark or the caller says, in the order in which to try; what fits is used."""
    signed = [
        _Attempt(encoding=name, skipped=len(mark), is_signed=True)
        for name, mark in _SIGNATURES
        if content.startswith(mark)
    ]
    if signed:
        # FF FE 00 00 begins UTF-32, or UTF-16 whose text begins with U+0000: a name decides, or else what fits.
        return sorted(signed, key=lambda attempt: attempt.encoding != named)
    return [] if named is None else [_Attempt(encoding=named)]


def _propose_encodings(content: bytes, declared: str | None) -> Iterator[_Attempt]:
    """Yield what to try where nothing is said that can be relied on; what fits is used."""
    wide = _find_wide(content)
    if wide is not None:
        yield _Attempt(wide, reason="told by its NUL bytes")
    if declared is not None and content.isascii():  # some encodings, such as ISO-2022-JP, use the bytes of ASCII only
        yield _Attempt(declared)
    yield _UTF8
    if declared is not None:
        yield _Attempt(declared)
    guess = guess_encoding(content)
    yield _Attempt(guess.encoding, reason=guess.reason)


def _find_wide(content: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark; None where NUL bytes do not show it."""
    pairs = len(content) // 2
    if pairs < _LEAST_PAIRS or b"\0" not in content:
        return None
    for name, high, low in (("utf-16-le", content[1::2], content[::2]), ("utf-16-be", content[::2], content[1::2])):
        if high.count(0) > max(_LEAST_SPACES * pairs, _LEAST_TIMES * low.count(0)):
            try:
                content.decode(name)
            except UnicodeError:
                continue
            return name
    return None


def _decode_marked(content: bytes, attempt: _Attempt) -> tuple[str, str]:
    """Return the text with U+FFFD for each byte that does not fit, and the text with marks in their place."""
    marked = content[attempt.skipped :].decode(attempt.encoding, _HANDLER)
    return _MARKS().sub(lambda marks: "\N{REPLACEMENT CHARACTER}" * len(marks[0]), marked), marked


def _make_source(text: str, encoding: str, url: str | None, diagnostics: Iterable[Diagnostic]) -> Source:
    origin = Origin(url=url, media_type="text/plain", encoding=encoding)
    return Source(text=text, origin=origin, diagnostics=tuple(diagnostics))


def _find_bytes(failure: UnicodeError, attempt: _Attempt, size: int) -> Span:
    """Return where the bytes lie that an encoding did not fit; a few codecs do not say, or point past the end."""
    if isinstance(failure, UnicodeDecodeError) and attempt.skipped + failure.start < size:
        return Span(attempt.skipped + failure.start, attempt.skipped + failure.end)
    return Span(attempt.skipped, size)


def _make_error(content: bytes, attempt: _Attempt, bad: Span) -> DecodingError:
    """Return the error for bytes that do not fit the encoding that was asked for."""
    claim = ", which the byte order mark declares," if attempt.is_signed else ""
    msg = (
        f"the encoding {attempt.encoding!r}{claim} does not fit {_spell_bytes(content[bad.start : bad.stop])} at byte "
        f"offset {bad.start}: pass the encoding that the text was written in, or none to have it found"
    )
    return DecodingError(msg, encoding=attempt.encoding, offset=bad.start)


def _report_doubts(
    content: bytes, text: str, attempt: _Attempt, declared: str | None, failures: Sequence[Span]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a declaration that was wrong, and one for a guess, in order of place."""
    if declared not in {None, attempt.encoding} and not text.isascii():
        first = next(at for at, character in enumerate(text) if not character.isascii())
        message = f"the page declares {declared}, but its bytes are {attempt.encoding}"
        yield _make_diagnostic("wrong-declaration", message, Span(first, first + 1))
    if attempt.reason:
        bad = failures[0] if failures else None
        before = "" if bad is None else content[: bad.start].decode(attempt.encoding, "ignore")
        place = Span(len(before), len(before) + 1)
        unfit = (
            "they do not begin with a byte order mark"
            if bad is None
            else f"UTF-8 does not fit {_spell_bytes(content[bad.start : bad.stop])} at byte offset {bad.start}"
        )
        message = f"no encoding was named, and {unfit}: read as {attempt.encoding} ({attempt.reason})"
        yield _make_diagnostic("encoding-guessed", message, place)


def _report_bytes(marked: str, attempt: _Attempt, declared: str | None) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each of the first places of bytes that fit nothing; the last one counts the others."""
    places = [marks.span() for marks in _MARKS().finditer(marked)]
    names = [attempt.encoding] if attempt.is_signed else [attempt.encoding, declared, LAST_GUESS]
    tried = ", ".join(dict.fromkeys(name for name in names if name is not None))
    rest = len(places) - _MOST_PLACES
    offset, at = attempt.skipped, 0
    for number, (start, stop) in enumerate(places[:_MOST_PLACES], start=1):
        offset += len(marked[at:start].encode(attempt.encoding))
        bad = _spell_bytes(bytes(ord(mark) - _MARK for mark in marked[start:stop]))
        others = f", nor the bytes at {rest} more places" if number == _MOST_PLACES and rest > 0 else ""
        message = f"no encoding that was tried ({tried}) fits {bad} at byte offset {offset}{others}"
        yield _make_diagnostic("undecodable-bytes", message, Span(start, stop))
        offset += stop - start
        at = stop


def _make_diagnostic(code: str, message: str, span: Span) -> Diagnostic:
    return Diagnostic(code=code, severity=CATALOGUE[code].severity, message=message, span=span)


def _spell_bytes(content: bytes) -> str:
    """Return bytes for a message, the first few in hexadecimal."""
    spelled = " ".join(f"0x{byte:02x}" for byte in content[:_SHOWN_BYTES])
    return f"the byte{'s' if len(content) > 1 else ''} {spelled}{' ...' if len(content) > _SHOWN_BYTES else ''}"


def _mark_bytes(failure: UnicodeError) -> tuple[str, int]:
    """Go on behind bytes that do not fit, with a mark for each; the codec calls this."""
    if not isinstance(failure, UnicodeDecodeError):
        raise failure
    return "".join(chr(_MARK + byte) for byte in failure.object[failure.start : failure.end]), failure.end


# The codecs find a handler by name only. This one keeps no state and does nothing unless it is asked for by its name.
codecs.register_error(_HANDLER, _mark_bytes)
