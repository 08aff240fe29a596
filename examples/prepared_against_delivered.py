"""Says what a speaker dropped, added and changed: the text as prepared against the text as delivered."""

from __future__ import annotations

from pathlib import Path

import pressparse
from pressparse import ChangeKind

HERE = Path(__file__).parent

prepared = pressparse.parse_file(HERE / "as_prepared.txt")
delivered = pressparse.parse_file(HERE / "as_delivered.txt")
comparison = pressparse.compare(prepared, delivered)

summary = comparison.summary
print(f"{summary.delivery_a} against {summary.delivery_b}: {summary.similarity:.2f} of the words are the same")
for kind in (ChangeKind.DROPPED, ChangeKind.ADDED, ChangeKind.MOVED):
    count = summary.count(kind)
    print(f"{kind}: {max(count.words_a, count.words_b)} words")

for compared in comparison.paragraphs:
    for run in compared.words:
        match run.kind:
            case ChangeKind.DROPPED if run.a:
                line = prepared.position(run.a.span.start).line
                print(f"line {line} as prepared, not said: {run.a.text}")
            case ChangeKind.ADDED if run.b:
                line = delivered.position(run.b.span.start).line
                print(f"line {line} as delivered, not planned: {run.b.text}")
            case ChangeKind.CHANGED if run.a and run.b:
                print(f"line {delivered.position(run.b.span.start).line} as delivered: {run.b.text} for {run.a.text}")
            case _:
                pass
