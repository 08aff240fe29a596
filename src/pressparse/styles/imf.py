"""The International Monetary Fund: transcripts of its press briefings.

From the survey of published conventions, pages of 2008 to 2025: a long title, the day of publication, the place, the
day of the event with its weekday, a link to the webcast, and ``QUESTIONER`` with or without a colon; in 2025 a block
of participants above the text.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["IMF"]

IMF = HouseStyle(
    name="imf",
    institution="International Monetary Fund",
    languages=("en",),
    hosts=("imf.org",),
    signals=(
        Signal(r"International Monetary Fund|IMF", weight=1),
        Signal(r"^Webcast of the press briefing\b", weight=2),
        Signal(r"^Washington, D\.C\.$", weight=1),
        Signal(r"^PARTICIPANTS:$", weight=1),
        Signal(r"^QUESTIONER:? ", weight=1),
    ),
    date_order=DateOrder.MDY,
    furniture=(r"Webcast of the press briefing(?: Webcast)?",),
    labels=(r"(?P<label>QUESTIONER):?(?= )",),
    never_labels=(r"PARTICIPANTS",),
)
