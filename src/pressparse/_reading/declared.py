"""The encoding that a page declares in its first bytes."""

from __future__ import annotations

import codecs
import re

from pressparse._patterns import lazy_pattern

__all__ = ["find_declared_encoding"]

# Browsers look no further.
_HEAD = 4096

_LABEL = r"[\w.:-]{1,40}"
# <?xml version="1.0" encoding="koi8-r"?>
_XML = lazy_pattern(
    rf"""\A \s{{0,99}} <\?xml \b [^>]{{0,200}}? \b encoding \s{{0,9}} = \s{{0,9}} ["'] (?P<label> {_LABEL} )""",
    re.VERBOSE,
)
# <meta charset="utf-8">; <meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
_META = lazy_pattern(
    rf"""<meta \b [^>]{{0,500}}? \b charset \s{{0,9}} = \s{{0,9}} ["']? \s{{0,9}} (?P<label> {_LABEL} )""",
    re.VERBOSE | re.IGNORECASE,
)
_COMMENT = lazy_pattern(r"<!-- (?: (?! --> ) . )* (?: --> )?", re.VERBOSE | re.DOTALL)

# Labels of the WHATWG Encoding Standard that stand for a larger encoding than Python takes them for. A declaration
# that can be read as ASCII is none in UTF-16.
_READ_AS = {
    **dict.fromkeys(("ascii", "iso8859-1"), "windows-1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis",), "cp932"),
    **dict.fromkeys(("euc_kr", "johab"), "cp949"),
    **dict.fromkeys(("big5", "big5hkscs"), "big5hkscs"),
    **dict.fromkeys(("iso8859-9",), "cp1254"),
    **dict.fromkeys(("tis-620", "iso8859-11"), "cp874"),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "utf-8"),
}
# Labels that Python does not know.
_LABELS = {
    "x-sjis": "shift_jis",
    "ms_kanji": "shift_jis",
    "x-gbk": "gbk",
    "cn-big5": "big5",
    "x-x-big5": "big5",
    "ks_c_5601-1989": "euc_kr",
    "windows-949": "cp949",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "unicode": "utf-16",
    "unicode-1-1-utf-8": "utf-8",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "dos-874": "cp874",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8_r": "koi8-r",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
}


def find_declared_encoding(content: bytes) -> str | None:
    """Return the encoding that an XML declaration or a ``<meta>`` element declares, as Python names it.

    Args:
        content: the bytes of a page. Only the first 4096 are looked at.

    Returns:
        The encoding that browsers read the label as; None where none is declared, or the label is unknown.

    >>> find_declared_encoding(b'<html><head><meta charset="latin1">')
    'windows-1252'
    """
    head = _COMMENT().sub("", content[:_HEAD].decode("latin-1"))
    found = _XML().search(head) or _META().search(head)
    if found is None:
        return None
    label = found["label"].lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        bytes(4).decode(name, "ignore")  # refuses what encodes no text, such as base64
    except (LookupError, ValueError):
        return None
    return _READ_AS.get(name, name)
