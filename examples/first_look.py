"""A first look at a transcript: what it is, who speaks, and how far to trust the reading."""

from __future__ import annotations

from pathlib import Path

import pressparse

transcript = pressparse.parse_file(Path(__file__).parent / "briefing.txt")
metadata = transcript.metadata

day = transcript.date.isoformat() if transcript.date else "no date"
print(transcript.title)
print(f"{day}, {metadata.language}, read as {metadata.style}")
for field in metadata.speakers:
    print(f"in the header: {field.value.name}, {field.value.role}")

print()
for turn in transcript.turns:
    who = " and ".join(speaker.name or "somebody" for speaker in turn.speakers) or "nobody known"
    line = transcript.position(turn.span.start).line
    print(f"line {line:>2}  {turn.kind:<10}  {who}: {turn.text[:48]}")

print()
print(transcript.report())
for diagnostic in transcript.diagnostics:
    line = transcript.position(diagnostic.span.start).line
    print(f"line {line}: {diagnostic.severity}: {diagnostic.message} ({diagnostic.code})")
