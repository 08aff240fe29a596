"""The White House: its archived sites of 1993 to 2025, and copies of them.

Seen on briefings, gaggles and remarks of 1996 to 2025: a place, a time of day with its zone, labels in capitals, a bare
``Q``, and ``END`` with the time; in older ones ``For Immediate Release`` and ``Office of the Press Secretary`` above.
Titles hold dates in figures (``3/18/2014``). ``CST`` and ``CDT`` are no zones here: pages from China and from Cuba
print them too.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["WHITEHOUSE"]

WHITEHOUSE = HouseStyle(
    name="us-whitehouse",
    institution="The White House",
    languages=("en",),
    hosts=(
        "whitehouse.gov",
        "bidenwhitehouse.archives.gov",
        "obamawhitehouse.archives.gov",
        "georgewbush-whitehouse.archives.gov",
        "clintonwhitehouse6.archives.gov",
    ),
    signals=(
        Signal(r"^THE WHITE HOUSE$", weight=2),
        Signal(r"^Office of the Press Secretary$", weight=2),
        Signal(r"^For Immediate Release\b", weight=1),
        # the briefing room bears somebody's name
        Signal(r"^(?:The )?[A-Z]\w+ [A-Z]\. [A-Z]\w+ (?:Press )?Briefing Room$", weight=3),
        Signal(r"^Aboard Air Force One$", weight=2),
        # 10:41 A.M. EDT; 3:27 P.M. (L); the State Department prints the half of the day in small letters
        Signal(r"^\d{1,2}:\d{2} [AP]\.M\. (?:[A-Z]{2,4}|\(L(?:ocal)?\))$", weight=1),
        # Remarks by President ...; Press Briefing by Press Secretary ...
        Signal(
            r"^(?:Remarks|Press Briefing|Press Gaggle|Briefing)(?: as Prepared for Delivery)? by "
            r"(?:President|Vice President|First Lady|(?:White House )?(?:Principal Deputy )?Press Secretary) ",
            weight=1,
        ),
        Signal(r"^THE (?:VICE )?PRESIDENT: ", weight=1),
        # Q    Were; Q But: no terminator
        Signal(r"^Q {2,}[A-Z(]", weight=1),
        # END 2:05 P.M. EST; END                7:18 P.M. EST; below END, on a line of its own
        Signal(r"^(?:END +)?\d{1,2}:\d{2} [AP]\.M\. (?:[A-Z]{2,4}|\(L(?:ocal)?\))$", weight=2, place=SignalPlace.FOOT),
    ),
    date_order=DateOrder.MDY,
    kickers=(
        r"THE WHITE HOUSE",
        r"Office of the Press Secretary",
        r"For Immediate Release",
    ),
    furniture=(r"This is historical material \"frozen in time\".*",),
    # An aide hands questions over at joint press conferences; elsewhere the word may be an office.
    label_meanings=(("AIDE", "Moderator"),),
    zones=(("EST", -300), ("EDT", -240), ("MDT", -360), ("PDT", -420), ("CEST", 120)),
)
