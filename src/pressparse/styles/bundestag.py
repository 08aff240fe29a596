"""The German Bundestag: verbatim reports of sittings (Plenarprotokolle).

Seen on sittings of 2011 to 2015: the head twice, a table of contents of several hundred lines with names that look like
labels, then ``Beginn: 9.00 Uhr``; ``Präsident ...:`` and ``Name (Party):`` as labels; lists of committees and
rapporteurs that begin like labels, and applause on lines of its own.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["BUNDESTAG"]

BUNDESTAG = HouseStyle(
    name="de-bundestag",
    institution="Deutscher Bundestag",
    languages=("de",),
    signals=(
        Signal(r"^Plenarprotokoll \d+/\d+$", weight=3),
        Signal(r"^Deutscher Bundestag$", weight=2),
        Signal(r"^Stenografischer Bericht$", weight=1),
    ),
    date_order=DateOrder.DMY,
    kickers=(
        r"Deutscher Bundestag",
        r"\d+\. Sitzung",
    ),
    never_labels=(r"Überweisungsvorschlag", r"Berichterstattung"),
    contents_end=r"Beginn: \d{1,2}[.:]\d{2} Uhr",
)
