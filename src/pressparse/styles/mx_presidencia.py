"""The Presidency of Mexico: its verbatim texts, above all of the morning press conference.

Seen on texts of 2018 to 2023: ``Versión estenográfica`` in the title, the office below it, labels in capitals with the
role after a comma, alone on their line where a collector took the colon away, and ``PREGUNTA``. Some copies have the
motto of the year between the header and the first label (``2023: Año de ...``).
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["MX_PRESIDENCIA"]

MX_PRESIDENCIA = HouseStyle(
    name="mx-presidencia",
    institution="Presidencia de la República",
    languages=("es",),
    signals=(
        Signal(r"^Versión estenográfica\b", weight=2),
        Signal(r"[Cc]onferencia de prensa matutina\b", weight=1),
        Signal(r"^Presidencia de la República$", weight=2),
        Signal(r"^PREGUNTA:?$", weight=1),
        Signal(r"^PRESIDENTE [A-Z ÁÉÍÑÓÚ]+:?$", weight=1),
        Signal(r"^\d{4}: Año de ", weight=2),
    ),
    date_order=DateOrder.DMY,
    kickers=(
        r"Presidencia de la República",
        r"\d{4}: Año de .*",
    ),
    never_labels=(r"\d{4}",),
)
