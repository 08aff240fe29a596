"""The Congressional Record: the text of the pages that the Government Publishing Office puts online.

Seen on pages of 1997 and 2005: bracketed lines for the volume, the chamber and the pages, a centred title, under
Extensions of Remarks the member, the state and the chamber, and labels that a full stop ends (``Mr. DeMARLOW.``).
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["CONGREC"]

CONGREC = HouseStyle(
    name="us-congrec",
    institution="United States Congress",
    languages=("en",),
    signals=(
        Signal(r"^\[Congressional Record Volume \d+, Number \d+", weight=3),
        Signal(r"^From the Congressional Record Online\b", weight=3),
    ),
    date_order=DateOrder.MDY,
    furniture=(r"From the Congressional Record Online .*",),
    kickers=(
        r"\[(?:Senate|House|Extensions of Remarks)\]",
        r"\[Pages? [A-Z]?\d+(?:-[A-Z]?\d+)?\]",
        r"speech of",
        r"of [a-z][a-z ]+",
        r"in the (?:house of representatives|senate of the united states)",
    ),
    # EC-3090. A communication ...: the items of a list
    never_labels=(r"[A-Z]+-\d+",),
)
