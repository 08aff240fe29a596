"""The Prime Minister of Australia: pm.gov.au and the collection of transcripts of 1945 to 2017.

Seen on transcripts of 1964 to 2017, those before 1996 with the errors of their scans: ``TRANSCRIPT OF THE PRIME
MINISTER, THE HON ...``, ``E&OE`` with a row of dots, ``Subjects:``, labels alone on their line, ``PM:`` and ``J:`` in
the scans, and ``[ends]``.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["AU_PM"]

AU_PM = HouseStyle(
    name="au-pm",
    institution="Prime Minister of Australia",
    languages=("en",),
    hosts=("pm.gov.au",),
    signals=(
        Signal(r"^(?:TRANSCRIPT|SPEECH) (?:OF|BY) THE PRIME MINISTER,? +THE (?:RT\.? ?)?HON\b", weight=3),
        # E&OE.....; E& OE PROOF COPY
        Signal(r"^E ?& ?OE\b", weight=2),
        # PRIME MINISTER:; PRIME MINISTER MARLOW:
        Signal(r"^PRIME MINISTER(?: [A-Z'-]+)?:$", weight=2),
        Signal(r"^PRIME MINISTER$", weight=1),
        # ADA MARLOW, PRIME MINISTER:
        Signal(r"^[A-Z .'-]+, PRIME MINISTER:", weight=2),
        Signal(r"^PM: ", weight=2),
        Signal(r"^J: ", weight=1),
        Signal(r"^(?:JOURNALIST|QUESTION):", weight=1),
        Signal(r"^Subjects?(?:\(s\))?:", weight=1),
        Signal(r"^\[?[Ee](?:nds|NDS)\]?\.?$", weight=1, place=SignalPlace.FOOT),
    ),
    date_order=DateOrder.DMY,
    kickers=(r"PRIME MINISTER",),
    colophon=(r"\[?[Ee]nds\]?\.?",),
    label_meanings=(("PM", "Prime Minister"), ("J", "Journalist")),
)
