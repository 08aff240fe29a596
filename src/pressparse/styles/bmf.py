"""The Federal Ministry of Finance of Germany: speeches on bundesfinanzministerium.de.

Seen on speeches of 2005 to 2020: the delivery marker in square brackets or bare, a sentence that names the minister and
the event below the title, and on the ministry's pages the fields ``• Datum`` and ``• Ort`` without a colon.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["BMF"]

BMF = HouseStyle(
    name="de-bmf",
    institution="Bundesministerium der Finanzen",
    languages=("de", "en"),
    hosts=("bundesfinanzministerium.de",),
    signals=(
        Signal(
            r"\b(?:Rede|Festvortrag|Grußwort)\b.*\b(?:Bundesministers? der Finanzen|Bundesfinanzminister(?:s|in)?)\b",
            weight=2,
        ),
        Signal(r"Federal Minister of Finance\b", weight=2),
        # Only with another sign: other ministries and the Bundesbank print it too.
        Signal(r"^\[?Es gilt das gesprochene Wort", weight=1),
        Signal(r"^[•·] Datum \d{1,2}\.\d{1,2}\.\d{4}$", weight=2),
        Signal(r"^[•·] Ort ", weight=1),
    ),
    date_order=DateOrder.DMY,
)
