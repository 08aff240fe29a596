"""The Department of Defense: transcripts on defense.gov and copies of them.

From the survey of published conventions, pages of 2015 to 2021: ``News Transcript``, a line ``Presenter:`` with the
name and the date that looks like a turn, the title, labels with the whole role first and ``MR. MARLOW:`` later, and
``Q:``.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["DEFENSE"]

DEFENSE = HouseStyle(
    name="us-defense",
    institution="U.S. Department of Defense",
    languages=("en",),
    hosts=("defense.gov",),
    signals=(
        Signal(r"^News Transcript$", weight=2),
        Signal(r"^Presenters?: ", weight=1),
        Signal(r"Pentagon Press Secretary\b", weight=2),
        Signal(r"^PENTAGON PRESS SECRETARY ", weight=1),
    ),
    date_order=DateOrder.MDY,
    never_labels=(r"Presenters?",),
)
