"""Regular expressions that are compiled when they are first used, so that importing the library compiles none."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

__all__ = ["compile_pattern", "lazy_pattern"]


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Return the compiled form of a style's pattern, in which case counts and white space stands for itself."""
    return re.compile(pattern, re.MULTILINE)


def lazy_pattern(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """Return a function that gives the compiled pattern, and compiles it the first time.

    >>> DIGIT = lazy_pattern(r"[0-9]")
    >>> DIGIT().search("Q2").group()
    '2'
    """

    @cache
    def get_pattern() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return get_pattern
