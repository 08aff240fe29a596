"""NATO: nato.int from the speeches of 2005 to the site of 2025.

Seen on pages of 2007 to 2025: a kind of event and a byline, or a title and a byline that holds the kind; a date and an
update line as bullets; ``(As delivered)``; a photo caption that repeats the byline. The site of 2025 puts account and
newsletter forms above the text, and the title only into the page's address.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["NATO"]

# Fewer than ten words that do not end as a sentence: speech speaks of accounts and letters too.
_SHORT = r"(?i)(?!.*[.!]$)(?!(?:\S+ ){9})"

NATO = HouseStyle(
    name="nato",
    institution="NATO",
    languages=("en", "fr", "ru", "uk"),
    hosts=("nato.int",),
    signals=(
        # • 12 Feb. 2020 -
        Signal(r"^[•·] \d{1,2} [A-Z][a-z]{2}\. \d{4}(?: -)?$", weight=1),
        # • Last updated: 12 Feb. 2020 19:31; • Mis à jour le: ...; Last updated 25-May-2017 09:01
        Signal(
            r"^[•·] (?:Last updated|Mis à jour le) ?:? \d{1,2}[ -][A-Z][a-z]{2}\.?[ -]\d{4} \d{1,2}:\d{2}$", weight=2
        ),
        # by NATO Secretary General ...; Speech by NATO Spokesman, ...; du secrétaire général de l'OTAN
        Signal(r"by (?:the )?NATO (?:Deputy |Assistant |Acting )*(?:Secretary(?: Gen\w+)?|Spokes\w+)", weight=2),
        Signal(r"NATO (?:Deputy )?Spokes\w+", weight=1),
        Signal(r"[Ss]ecrétaire générale? (?:déléguée? )?de l'OTAN\b", weight=2),
        Signal(r"[Гг]енеральн\w+ секретар\w+ НАТО\b", weight=2),
        Signal(r"^\(As delivered\)$", weight=1),
        Signal(r"^From the event$", weight=2),
        Signal(r"^\d{1,2} [A-Z][a-z]{2}\. \d{4}$", weight=1),
        Signal(r"(?:NATO|OTAN) (?:account|newsletter|homepage|website)\b|compte OTAN\b", weight=2),
        Signal(r"^\d{1,3} MIN READ$", weight=1),
    ),
    date_order=DateOrder.DMY,
    furniture=(
        # the forms above the text on the site of 2025
        rf"{_SHORT}.*\b(?:account|password|newsletters?|log ?(?:in|out)|sign (?:in|up|out)|subscribe|e-?mail)\b.*",
        rf"{_SHORT}.*\b(?:compte|mot de passe|lettre d'information|connexion|s'inscrire|s'abonner|courriel)\b.*",
        r"\d{1,3} MIN READ",
    ),
    kickers=(
        r"From the event",
        r"(?:ENG?|FR|FRE|RUS?|UKR?|English|French)(?: ?[/|] ?(?:ENG?|FR|FRE|RUS?|UKR?|English|French))+\.?",
    ),
    opens_with_marker=True,
    captions=True,
)
