"""A reference as a BibTeX entry.

Letters of all scripts stay as they are: BibTeX files are UTF-8 nowadays. Signs that mean something to TeX are spelled
out. Braces are, too, since BibTeX counts even those behind a backslash, and one without its counterpart would take in
all entries after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressparse._patterns import lazy_pattern
from pressparse.model import normalise_space
from pressparse.quoting.reference_text import describe_event, make_key, write_note
from pressparse.quoting.references import Reference

__all__ = ["escape_tex", "write_bibtex"]

_SPELLED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&%#_"},
    }
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Control characters, and halves of characters that no file can hold.
_UNPRINTABLE = lazy_pattern("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# What would end an address, or the field that holds it.
_UNSAFE_IN_URL = lazy_pattern(r'[\s"<>\\^`{|}\x00-\x1f\x7f-\x9f\ud800-\udfff]')


def escape_tex(text: str) -> str:
    r"""Return a text as TeX reads it, on one line.

    >>> print(escape_tex("Costs & dues: 50 % {net}\nfor #1"))
    Costs \& dues: 50 \% \textbraceleft{}net\textbraceright{} for \#1
    """
    return _UNPRINTABLE().sub("\N{REPLACEMENT CHARACTER}", normalise_space(text)).translate(_SPELLED)


def write_bibtex(reference: Reference) -> str:
    """Return a reference as an entry of the kind ``misc``, in lines, without a line end after the last."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _list_fields(reference))
    return f"@misc{{{make_key(reference)},\n{fields}\n}}"


def _list_fields(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield names and values. A second pair of braces keeps a name whole, and the case of a title."""
    if reference.authors:
        yield "author", f"{{{' and '.join(f'{{{escape_tex(name)}}}' for name in reference.authors)}}}"
    if reference.title is not None:
        yield "title", f"{{{{{escape_tex(reference.title)}}}}}"
    if reference.event_type is not None:
        yield "howpublished", f"{{{escape_tex(describe_event(reference))}}}"
    if reference.date is not None:
        yield "year", f"{{{reference.date.year}}}"
        yield "month", _MONTHS[reference.date.month - 1]
        yield "day", f"{{{reference.date.day}}}"
    if reference.place is not None:
        yield "address", f"{{{escape_tex(reference.place)}}}"
    if reference.institution is not None:
        yield "organization", f"{{{escape_tex(reference.institution)}}}"
    if reference.url is not None:
        yield "url", f"{{{_make_safe(reference.url)}}}"
    yield "note", f"{{{escape_tex(write_note(reference))}}}"


def _make_safe(url: str) -> str:
    """Return an address in which TeX and BibTeX see nothing but an address."""
    return _UNSAFE_IN_URL().sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), url
    )
