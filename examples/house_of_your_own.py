"""A house that pressparse does not know: describe what is special about its pages, and pass the description."""

from __future__ import annotations

import pressparse
from pressparse import DateOrder, EventLabel, EventType, HouseStyle

TEXT = """HARBOUR AUTHORITY | PRESS OFFICE

Dockside chat by Harbour Minister Ada Marlow

03/04/2019

GATE | Good morning. The minister has ten minutes.
Marlow | The new lock opens on Monday.
W | Who opens it?
Marlow | The oldest pilot.

Follow the Harbour Authority on the radio, channel 12
"""

HARBOUR = HouseStyle(
    name="harbour-authority",
    institution="Harbour Authority",
    date_order=DateOrder.DMY,
    kickers=(r"HARBOUR AUTHORITY \| PRESS OFFICE",),
    colophon=(r"Follow the Harbour Authority .*",),
    event_labels=(EventLabel("Dockside chat", EventType.PRESS_BRIEFING),),
    labels=(r"(?P<label>GATE|W|[A-Z][a-z]+) \| ",),
    label_meanings=(("GATE", "MODERATOR"), ("W", "JOURNALIST")),
)

transcript = pressparse.parse(TEXT, style=HARBOUR)
day = transcript.date.isoformat() if transcript.date else "no date"
print(f"{transcript.title}, {day}, {transcript.metadata.institution}")
for turn in transcript.turns:
    print(f"{turn.kind}: {turn.label.value if turn.label else ''}: {turn.text}")
