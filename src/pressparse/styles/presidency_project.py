"""The American Presidency Project: presidency.ucsb.edu, after the Public Papers of the Presidents.

Seen on remarks, exchanges and news conferences of 1993 to 2023: labels that a full stop ends (``The President.``,
``Q.``), topics as headings, ``[Laughter]``, days with two figures (``July 07, 1993``), and a ``NOTE:`` at the foot.
Texts that it takes from the White House unchanged have that house's form and are read as its pages.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["PRESIDENCY_PROJECT"]

# Trade Negotiations; Situation in Chechnya
_CAPITALISED = r"[A-Z0-9][\w'./,-]*"
_TOPIC = rf"(?!.*[.?!:;,]$){_CAPITALISED}(?: (?:{_CAPITALISED}|of|the|in|on|to|for|and|with|a|an|at|by|from|or|as))*"

PRESIDENCY_PROJECT = HouseStyle(
    name="us-app",
    institution="The American Presidency Project",
    languages=("en",),
    hosts=("presidency.ucsb.edu",),
    signals=(
        Signal(r"^The President\. ", weight=2),
        Signal(r"^(?:President|Prime Minister|Chancellor) [A-Z][a-z]+\. ", weight=2),
        Signal(r"Exchange With Reporters\b", weight=2),
        Signal(r"^Q\. ", weight=1),
        Signal(r"\[Laughter\]", weight=1),
        Signal(r"^[A-Z][a-z]+ 0\d, \d{4}$", weight=1),
        Signal(r"^NOTE: The \w+ began at\b", weight=2, place=SignalPlace.FOOT),
    ),
    date_order=DateOrder.MDY,
    headings=(_TOPIC,),
    colophon=(r"NOTE: .*",),
    zones=(("EST", -300), ("EDT", -240)),
)
