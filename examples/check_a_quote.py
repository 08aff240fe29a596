"""Check quotations from an article against the transcript: where each stands, who said it, and what was changed.

pip install 'pressparse[quotes]'
python examples/check_a_quote.py
"""

from __future__ import annotations

from pathlib import Path

import pressparse

QUOTES = (
    "The night boat stays. It sails for whoever is ill, and nobody pays for it.",
    "The night boat stays ... for whoever is ill, and everybody pays for it",
    "Will the pilots be asked at all?",
    "The towns pay one half of the running costs",
    "From Monday on, the ferry sails to the moon",
)


def main() -> None:
    """Print what is found of each quotation."""
    t = pressparse.parse_file(Path(__file__).parent / "briefing.txt")
    for quote, found in zip(QUOTES, pressparse.find_all(t, QUOTES), strict=True):
        print(f"“{quote}”")
        if not found:
            print("  is not there")
        for place in found:
            who = (
                " and ".join(s.name or s.labels[0].value for s in place.turn.speakers)
                if place.turn
                else "nobody's words"
            )
            how = place.turn.attribution.value if place.turn else "not speech" if not place.is_spoken else "no one turn"
            print(f"  line {t.position(place.span.start).line}: {who} ({how}){', exactly' if place.exact else ''}")
            for d in place.differences:
                print(f"    {d.kind}, {d.scope}: “{d.quoted}” for “{d.printed}”{' (!)' if d.is_telling else ''}")


if __name__ == "__main__":
    main()
