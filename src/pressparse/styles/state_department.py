"""The Department of State: state.gov and its archives of 1997 to 2025.

Seen on remarks, interviews and briefings of 1999 to 2023: titles that begin with a date in figures (``12/10/99``), a
time in brackets, labels in capitals with ``QUESTION:`` for every journalist, and on archived pages two notices and a
menu above the text.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["STATE_DEPARTMENT"]

STATE_DEPARTMENT = HouseStyle(
    name="us-state",
    institution="U.S. Department of State",
    languages=("en",),
    hosts=("state.gov",),
    signals=(
        Signal(r"^\d{4}-\d{4} ARCHIVED CONTENT$", weight=3),
        Signal(r" - United States Department of State$", weight=3),
        Signal(r"^Diplomacy in Action$", weight=3),
        Signal(r"^Daily Press Briefing$", weight=2),
        Signal(r"^Index for Today's Briefing$", weight=2),
        # 12/10/99 Marlow interview on ...
        Signal(r"^\d{1,2}/\d{1,2}/\d{2} [A-Z][a-z]+ (?:interview|press|remarks)\b", weight=3),
        Signal(r"^Secretary of State\b|, Secretary of State$", weight=1),
        Signal(r"^\(?\d{1,2}:\d{2} [ap]\.m\. E[DS]T\)?$", weight=1),
        Signal(r"^SECRETARY [A-Z]+: ", weight=1),
    ),
    date_order=DateOrder.MDY,
    furniture=(
        r"printable banner",
        r"Diplomacy in Action",
        r"\d{4}-\d{4} ARCHIVED CONTENT",
        r"You are viewing ARCHIVED CONTENT .*",
        r"Content in this archive site is NOT UPDATED, .*",
        r"For current information, go to www\.state\.gov\.",
        r"Policy Issues|Countries & Areas|Bureaus & Offices",
        r"About|Mission|History|Administrative|Leadership|Directories",
    ),
    kickers=(r"Index for Today's Briefing",),
    colophon=(r"Tags", r"\(The briefing was concluded at .*\)"),
    zones=(("EST", -300), ("EDT", -240)),
)
