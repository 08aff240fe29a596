"""Text as HTML: the source with every character, and words on one line. The one place where anything is escaped.

What a transcript holds becomes text between tags, never a part of a tag: no attribute of the page has a word of it,
but for the tag of a language, which is checked.
"""

from __future__ import annotations

import re
from html import escape

from pressparse._patterns import lazy_pattern
from pressparse.span import LINE_ENDS
from pressparse.writing.wording import make_printable, shorten

__all__ = ["EXCERPT", "escape_source", "escape_words", "mark_language", "quote_words"]

EXCERPT = 200
"""How much of a value or a stretch of the source is repeated beside it, in code points."""

# All that HTML can't hold, would hold as another character, or would show as nothing or out of its order: the control
# characters but TAB and LINE FEED, the separators, the marks that turn the direction of writing, and the surrogates.
_ODD = lazy_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

_LANGUAGE = lazy_pattern(
    r"""
    [a-z]{2,3}                      # the language
    (?: - [A-Za-z0-9]{2,8} ){0,4}   # script, region, variants
    """,
    re.VERBOSE,
)

_PICTURES = 0x2400  # CONTROL PICTURES, in the order of the control characters
_DELETE = 0x7F
_PICTURE_OF_DELETE = "\N{SYMBOL FOR DELETE}"


def escape_source(text: str) -> str:
    r"""Return a stretch of the source as HTML, each character in its place.

    A character that a page can't hold, or that would not be seen, stands as an element ``i`` with its number: a picture
    where Unicode has one, ``U+`` and its number where it has none. One that ends a line has a ``br`` after it.

    Args:
        text: characters of the source.

    >>> escape_source("A & B\r\n")
    'A &amp; B<i data-code="13">␍</i>\n'
    >>> escape_source("one\u2028two\ud83d")
    'one<i data-code="8232">U+2028</i><br>two<i data-code="55357">U+D83D</i>'
    """
    escaped = escape(text, quote=False)

    def show(match: re.Match[str]) -> str:
        character = match[0]
        code = ord(character)
        # CARRIAGE RETURN with LINE FEED is one end, and the LINE FEED breaks the line.
        ends_line = character in LINE_ENDS and not escaped.startswith("\r\n", match.start())
        return f'<i data-code="{code}">{_picture(code)}</i>{"<br>" if ends_line else ""}'

    return _ODD().sub(show, escaped)


def escape_words(text: str) -> str:
    """Return a text on one line as HTML, with the characters that would end it spelled out.

    >>> escape_words("<b>Good</b>  evening")
    '&lt;b&gt;Good&lt;/b&gt; evening'
    """
    return escape(make_printable(" ".join(text.split())), quote=False)


def mark_language(language: str | None) -> str:
    """Return the attribute that states a language, or nothing where the tag has not the form of one (BCP 47).

    >>> mark_language("pt-BR"), mark_language('"><script>')
    (' lang="pt-BR"', '')
    """
    return f' lang="{language}"' if language and _LANGUAGE().fullmatch(language) else ""


def quote_words(text: str, language: str | None = None) -> str:
    """Return words of the text as HTML, so that neither their direction nor their language touches what is around them.

    Args:
        text: the words; the first :data:`EXCERPT` code points are shown.
        language: the language that they are in; None for names and where it is not known.

    >>> quote_words("Bonjour", "fr")
    '<bdi lang="fr">Bonjour</bdi>'
    """
    return f"<bdi{mark_language(language)}>{escape(shorten(text, EXCERPT), quote=False)}</bdi>"


def _picture(code: int) -> str:
    if code < ord(" "):
        return chr(_PICTURES + code)
    return _PICTURE_OF_DELETE if code == _DELETE else f"U+{code:04X}"
