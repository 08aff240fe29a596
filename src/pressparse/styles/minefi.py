"""The ministries of economy and finance of France: speeches on economie.gouv.fr.

Seen on the text of PDF files of 2014 to 2022, and on a few web pages: the delivery marker and the page number as
running head, a cover with the ministry, the event, ``Discours de ...``, the place and the date over many lines,
letter-spaced ``D i s c o u r s``, and the press contact on the cover or at the end.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["MINEFI"]

_CONTACT = r"Contacts? presse\b.*"
# 01 53 18 41 13; 01.53.18.41.82
_PHONE = r".*\b0\d(?:[ .]\d\d){4}\b.*"

MINEFI = HouseStyle(
    name="fr-minefi",
    institution="Ministère de l'Économie et des Finances",
    languages=("fr",),
    hosts=("economie.gouv.fr",),
    signals=(
        Signal(r"^\(?Seul le prononcé fait foi", weight=1),
        Signal(r"^D i s c o u r s$", weight=2),
        Signal(r"MINISTERE DE L'ECONOMIE|MINISTRE DES FINANCES|MINISTRE DE L'[EÉ]CONOMIE", weight=2),
        Signal(r"[Mm]inistre de l'[EÉ]conomie|[Mm]inistre des Finances", weight=1),
        Signal(r"^Bercy\b", weight=1),
        Signal(r"^Contacts? presse\b", weight=1),
        # the numbers of the ministers' offices
        Signal(r"01[ .]53[ .]18[ .]\d\d\b", weight=2),
        Signal(r"@cabinets\.finances\.gouv\.fr$", weight=2, place=SignalPlace.FOOT),
    ),
    date_order=DateOrder.DMY,
    furniture=(
        _CONTACT,
        _PHONE,
        r"Cabinet d(?:e |').*",
    ),
    kickers=(
        r"D i s c o u r s",
        r"MINISTERE DE L'ECONOMIE",
        r"ET DES FINANCES",
    ),
    colophon=(_CONTACT,),
)
