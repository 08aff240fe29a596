"""The German government: verbatim texts of the Bundespressekonferenz and of the Chancellor's press conferences.

From the survey of published conventions, pages of 2013 to 2023: ``Im Wortlaut``, the time that it takes to read,
``Mitschrift Pressekonferenz`` and the date after hyphens, long lines ``Themen:`` and ``Sprecher:`` that look like
turns, narration without a label, and labels such as ``StS Marlow:``, ``Frage:`` and ``Zusatzfrage:``.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["RPK"]

RPK = HouseStyle(
    name="de-rpk",
    institution="Bundesregierung",
    languages=("de",),
    hosts=("bundesregierung.de",),
    signals=(
        Signal(r"^(?:- )?Mitschrift (?:der )?Pressekonferenz\b", weight=2),
        Signal(r"^Im Wortlaut$", weight=1),
        Signal(r"Regierungspressekonferenz\b", weight=2),
        Signal(r"^\d{1,3} Min\. Lesedauer$", weight=1),
        Signal(r"^Sprecher: ", weight=1),
        Signal(r"^(?:StS|STS|BK) [A-Z]\w+: ", weight=1),
    ),
    date_order=DateOrder.DMY,
    furniture=(r"\d{1,3} Min\. Lesedauer",),
    never_labels=(r"Themen", r"Sprecher"),
)
