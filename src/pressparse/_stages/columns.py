"""Two columns side by side, as a converter that keeps the form of a page leaves them: most lines have a gap there."""

from __future__ import annotations

from collections import Counter

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
    gaps = [(line, folded.find(_GAP, line.begin + _NARROWEST, line.end)) for line in sample]
    right = {line: line.end - line.start - len(folded[gap : line.end].lstrip()) for line, gap in gaps if gap >= 0}
    column, count = Counter(right.values()).most_common(1)[0] if right else (0, 0)
    if count >= _ENOUGH and count > _SHARE * sum(not line.is_blank for line in sample):
        first = next(line for line in right if right[line] == column)
        findings.add("two-columns", "the lines go over two columns", Span(first.begin, first.end))
