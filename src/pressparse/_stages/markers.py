"""Delivery markers: phrases of the header, and lines of the body that are one, put together with their repeats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pressparse._stages.findings import Findings
from pressparse._stages.header_values import MarkerFound
from pressparse._stages.lines import Lines
from pressparse._stages.phrases import split_words
from pressparse._stages.tables import delivery_table
from pressparse.model import DeliveryMarker, DeliveryStatus
from pressparse.span import Span

__all__ = ["collect_markers", "find_marker_lines"]

_LONGEST = 120
_NEAR = 30
_EDGE = " ()[]\"'*!.:-_#>|"
_NOTICES = frozenset({DeliveryStatus.TRANSLATION, DeliveryStatus.EXCERPT, DeliveryStatus.EMBARGOED})


def find_marker_lines(folded: str, lines: Lines, begin: int, known: frozenset[str]) -> Mapping[int, MarkerFound]:
    """Return the lines of the body that are nothing but a delivery phrase, by their number.

    They are looked for near its beginning and its end. Elsewhere only what says again what a marker said is one: a
    head of each page. ``Summary`` or ``Excerpts`` alone on a line in the middle of a text is a heading.

    Args:
        folded: the folded text.
        lines: its lines.
        begin: the number of the first line of the body.
        known: the folded text of the markers of the header.
    """
    table = delivery_table()
    found: dict[int, MarkerFound] = {}
    repeated = {text.strip(_EDGE) for text in known}
    near = {*range(begin, min(begin + _NEAR, len(lines))), *range(max(begin, len(lines) - _NEAR), len(lines))}
    is_repeated = any(folded.count(text) > 1 for text in repeated)
    for number in range(begin, len(lines)) if is_repeated else sorted(near):
        start, stop = lines.begins[number], lines.ends[number]
        if not 0 < stop - start <= _LONGEST or not (is_repeated or table.may_begin(folded, start)):
            continue
        content = folded[start:stop].strip(_EDGE)
        if content in repeated or (number in near and table.may_begin(content)):
            match = table.match_whole(split_words(content))
            if match is not None:
                found[number] = MarkerFound(Span(start, stop), match.value)
    return found


def collect_markers(text: str, found: Iterable[MarkerFound], findings: Findings) -> tuple[DeliveryMarker, ...]:
    """Return the markers in order of their first place; phrases that say the same are one marker with repeats.

    Args:
        text: the text.
        found: the phrases of header and body.
        findings: where two different claims are reported.
    """
    first: dict[tuple[DeliveryStatus, str], list[Span]] = {}
    for phrase in sorted(found, key=lambda phrase: (phrase.span.start, -phrase.span.stop)):
        places = first.setdefault((phrase.delivery.status, phrase.delivery.languages[0]), [])
        if not places or phrase.span.start >= places[-1].stop:
            places.append(phrase.span)
    claims = [status for status, _ in first if status not in _NOTICES]
    if len(set(claims)) > 1:
        (_, places) = [entry for entry in first.items() if entry[0][0] not in _NOTICES][1]
        findings.add("conflicting-delivery", f"the text claims {' and '.join(dict.fromkeys(claims))}", places[0])
    return tuple(
        DeliveryMarker(span=places[0], source=text, status=status, language=language, repeats=tuple(places[1:]))
        for (status, language), places in first.items()
    )
