"""Two columns side by side, as a converter that keeps the form of a page leaves them: most lines have a gap there."""

from __future__ import annotations

from collections import Counter
from operator import ne

from pressparse._stages.findings import Findings
from pressparse._stages.lines import Lines
from pressparse.span import Span

__all__ = ["check_columns"]

_GAP = "    "
_SAMPLE = 300
_ENOUGH = 6
_SHARE = 0.5
# What stands to the left of the gap is wider than a number, a label or a time.
_NARROWEST = 20


def check_columns(folded: str, lines: Lines, findings: Findings) -> None:
    """Report that most lines have a wide gap at the same place.

    Args:
        folded: the folded text.
        lines: its lines.
        findings: where it is reported.
    """
    sample = lines[:_SAMPLE]
    if not sample or folded.find(_GAP, 0, sample.ends[-1]) < 0:
        return
    gaps = [folded.find(_GAP, begin + _NARROWEST, end) for begin, end in zip(sample.begins, sample.ends, strict=True)]
    right = {
        number: sample.ends[number] - sample.starts[number] - len(folded[gap : sample.ends[number]].lstrip())
        for number, gap in enumerate(gaps)
        if gap >= 0
    }
    column, count = Counter(right.values()).most_common(1)[0] if right else (0, 0)
    if count >= _ENOUGH and count > _SHARE * sum(map(ne, sample.begins, sample.ends)):
        first = next(number for number in right if right[number] == column)
        place = Span(sample.begins[first], sample.ends[first])
        findings.add("two-columns", "the lines go over two columns", place)
