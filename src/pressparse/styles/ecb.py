"""The European Central Bank: introductory statements to its press conferences.

From the survey of published conventions, pages of 2012 and 2015: a menu, the title, a line into which two speakers,
their roles, the place and the date are run together without spaces, a link to the questions, and ``Question:``.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["ECB"]

ECB = HouseStyle(
    name="ecb",
    institution="European Central Bank",
    languages=("en",),
    hosts=("ecb.europa.eu", "ecb.int"),
    signals=(
        Signal(r"^Introductory statement to the press conference\b", weight=2),
        Signal(r"President of the ECB\b", weight=2),
        Signal(r"^Jump to the transcript of the questions and answers\b", weight=2),
    ),
    date_order=DateOrder.DMY,
    furniture=(r"Jump to the transcript of the questions and answers",),
)
