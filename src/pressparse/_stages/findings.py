"""Where stages put their diagnostics while a text is read."""

from __future__ import annotations

from collections import Counter

from pressparse.diagnostics import CATALOGUE, Diagnostic
from pressparse.span import Span

__all__ = ["Findings"]

# Places that one code is reported for; the last report counts the rest, so that no text can flood its reader.
_MOST = 50


class Findings:
    """A list of diagnostics that grows during one parse and is then handed out in order of place."""

    __slots__ = ("_counts", "_found")

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self._counts: Counter[str] = Counter()

    def add(self, code: str, message: str, span: Span) -> None:
        """Report one finding under a code of the catalogue."""
        self._counts[code] += 1
        if self._counts[code] <= _MOST:
            severity = CATALOGUE[code].severity
            self._found.append(Diagnostic(code=code, severity=severity, message=message, span=span))

    def collect(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics in order of their place."""
        shown: list[Diagnostic] = []
        left = {code: count for code, count in self._counts.items() if count > _MOST}
        for diagnostic in reversed(self._found):
            more = left.pop(diagnostic.code, 0) - _MOST
            if more > 0:
                message = f"{diagnostic.message} (and in {more} more places)"
                diagnostic = Diagnostic(  # noqa: PLW2901
                    code=diagnostic.code, severity=diagnostic.severity, message=message, span=diagnostic.span
                )
            shown.append(diagnostic)
        shown.reverse()
        return tuple(sorted(shown, key=lambda found: (found.span.start, found.span.stop)))
