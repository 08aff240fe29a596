"""The Federal Reserve: press conferences of the Federal Open Market Committee, and speeches.

Seen on the text of PDF files of 2011 to 2022: a running head with the date, the title and ``FINAL`` or
``PRELIMINARY``, page marks inside turns, and labels that a full stop ends (``CHAIR MARLOW.``). Speeches begin with
``For release on delivery`` and a time with its zone.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["FOMC"]

FOMC = HouseStyle(
    name="us-fomc",
    institution="Federal Reserve",
    languages=("en",),
    hosts=("federalreserve.gov",),
    signals=(
        # November 2, 2011  Chairman ...'s Press Conference  FINAL
        Signal(r"^[A-Z][a-z]+ \d{1,2}, \d{4} +Chair(?:man)? .* ?Press ?Conference +(?:FINAL|PRELIMINARY)$", weight=3),
        Signal(r"^Transcript of Chair(?:man)? [^ ]+'s (?:FOMC )?Press Conference", weight=3),
        Signal(r"Federal Open Market|FOMC", weight=1),
        Signal(r"^CHAIR(?:MAN)? [A-Z]+\. ", weight=1),
        Signal(r"^For release on delivery$", weight=3),
    ),
    date_order=DateOrder.MDY,
    furniture=(
        r"[A-Z][a-z]+ \d{1,2}, \d{4} +Chair(?:man)? .* ?Press ?Conference +(?:FINAL|PRELIMINARY)",
        r"(?:Page )?\d{1,3} of \d{1,3}",
    ),
    zones=(("EST", -300), ("EDT", -240)),
)
