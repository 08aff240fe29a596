"""Invented names, sentences and header parts that the strategies build pages from, as plain tables."""

from __future__ import annotations

__all__ = [
    "CHROME",
    "ENGLISH",
    "EVENT_LABELS",
    "FRAGMENTS",
    "FRENCH",
    "FRENCH_EVENT_LABELS",
    "FRENCH_ROLES",
    "LISTS",
    "MONTHS",
    "NAMES",
    "ODD_CHARACTERS",
    "OTHER_ROLES",
    "PLACES",
    "REAL_TITLES",
    "ROLES",
    "STOPS",
    "TRAPS",
    "UKRAINIAN",
]

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

NAMES = (
    "Ada Marlow",
    "Ivo Brandt",
    "Ilka van der Molen",
    "J. de Wael",
    "Anne-Sophie Lenormand",
    "Zoë Ørsted-Falk",
    "Tomás Olivares Prado",
    "Siobhán O'Rourke",
    "Maeve O\N{RIGHT SINGLE QUOTATION MARK}Dowd-Hale",
    "Per Åke Lindqvist",
    "A. F. Karlsen",
    "Łucja Wiśniewska",
    "Joost de Hoge Veen",
    "Klára Němcová",
    "Désirée Aït-Benali",
    "Rüdiger von Hallwyl",
)
"""Names with particles, double surnames, hyphens, initials, apostrophes of both kinds and letters beyond ASCII."""

ROLES = (
    "NATO Secretary General",
    "NATO Secretary General",
    "Secretary General",
    "NATO Deputy Secretary General",
    "NATO Spokesperson",
    "NATO Spokesman",
    "NATO Deputy Spokesperson",
    "NATO Secretary Genral",
)
"""Roles as the house prints them, one of them with the misprint that a page has."""

OTHER_ROLES = ("Prime Minister", "Foreign Minister", "Press Secretary", "Defence Minister", "Deputy Prime Minister")

STOPS = (
    "ahead of the meetings of NATO Defence Ministers",
    "ahead of the meetings of NATO Defence Ministers in Brussels",
    "at the start of the North Atlantic Council meeting",
    "at the meeting of the North Atlantic Council in Defence Ministers session",
    "following the meetings of NATO Ministers of Foreign Affairs",
    "ahead of the meeting of NATO Heads of State and/or Government",
    "at the Fjordvik Institute",
    "at the end of the visit to the harbour of Fjordvik",
)
"""What follows the name in a byline and is no part of it."""

EVENT_LABELS = (
    ("Press conference", "press_conference"),
    ("Joint press conference", "joint_press_conference"),
    ("Pre-ministerial press conference", "press_conference"),
    ("Pre-Summit press conference", "press_conference"),
    ("Monthly press conference", "press_conference"),
    ("Weekly press briefing", "press_briefing"),
    ("Press briefing", "press_briefing"),
    ("Doorstep statement", "doorstep"),
    ("Opening remarks", "remarks"),
    ("Remarks", "remarks"),
    ("Press statement", "press_statement"),
    ("Keynote address", "speech"),
    ("Speech", "speech"),
)

FRENCH_EVENT_LABELS = (
    ("Conférence de presse", "press_conference"),
    ("Conférence de presse conjointe", "joint_press_conference"),
    ("Point de presse", "press_briefing"),
    ("Observations liminaires", "remarks"),
    ("Discours", "speech"),
)

FRENCH_ROLES = (
    "secrétaire général de l'OTAN",
    "secrétaire général de l\N{RIGHT SINGLE QUOTATION MARK}OTAN",
    "secrétaire général",
    "porte-parole de l'OTAN",
)

REAL_TITLES = (
    "A Harbour for Every Ally",
    "Ice, Wind and Patience: The North in Ten Years",
    "The Long Quay",
    "What a lighthouse can teach us",
)

UKRAINIAN = (
    ("Прес-конференція", "Генерального секретаря НАТО Іво Брандта після засідання міністрів оборони"),
    ("Онлайн прес-конференція", "Генеральної секретарки НАТО Ади Марлоу напередодні зустрічі міністрів"),
)

PLACES = ("Harbour Room", "Aboard the Ferry Solvei", "Press Room, Fjordvik", "Rose Pavilion")

CHROME = (
    "Skip to main content",
    "Log in",
    "Create an account",
    "Email address",
    "Password",
    "Confirm password",
    "Forgot your password?",
    "I agree to the terms of use",
    "Subscribe to our newsletter",
    "Sign up for our newsletter",
    "You have been subscribed.",
    "Back to login",
    "My account",
    "Log out",
)
"""Lines of account, password and newsletter forms."""

ENGLISH = (
    "Good afternoon.",
    "Thank you all for coming on such a wet morning.",
    "We have just finished a short meeting about the northern harbours.",
    "Ministers looked at the tide tables and at the budget, in that order.",
    "The old crane on the east quay will be replaced before the spring.",
    "And this matters to every family that waits for the evening ferry.",
    "Nobody in the room thought that it would be cheap.",
    "I have spoken with the engineers, and I have spoken with the pilots.",
    "They told me the same thing in two different tones of voice.",
    "So we will pay for a second tug, and we will pay for it together.",
    "On 14 March 2016 we promised to dredge the channel twice a year.",
    "That promise has been kept, although not always on time.",
    "Iraq\N{RIGHT SINGLE QUOTATION MARK}s engineers have shared their charts with us, and we thank them.",
    "The lighthouse keepers will be trained in Fjordvik from next autumn.",
    "It is a small step, but it is a step in the right direction.",
    "Our partners asked for more time; we gave them two weeks.",
    "Two of the nine countries have still to sign.",
    "The report will be published as delivered to us by the auditors.",
    "I know that many of you have written about the fog signal.",
    "It was switched off for eleven minutes, not for an hour.",
    "We take that seriously, and we have changed the procedure.",
    "There is no plan to close the harbour at Sandvika.",
    "What there is, is a plan to open a second one.",
    "Later today we shall meet the mayors of the coast.",
    "They bring their own maps, and they bring their own questions.",
    "Some of the answers will be uncomfortable for all of us.",
    "Safety at sea is not a luxury.",
    "It is the reason why this alliance of ports was founded.",
    "We agreed on three things, and we disagreed politely on a fourth.",
    "The fourth will come back in the autumn.",
    "All of that was taken into account, and you can read it in my letter.",
)
"""Sentences of a speech, each ended by a full stop; one names a date and one says "as delivered"."""

FRENCH = (
    "Bonjour à tous, et merci d'être venus si tôt.",
    "Nous avons parlé des ports du nord et de la brume.",
    "Les ministres ont décidé d'acheter un second remorqueur.",
    "Il ne s'agit pas d'une dépense de luxe.",
    "La sécurité en mer est la raison d'être de notre réunion.",
    "Je remercie les pilotes, qui ont travaillé toute la nuit.",
    "Les gardiens de phare seront formés à Fjordvik dès l'automne.",
    "Nous avons été clairs avec nos partenaires sur ce point.",
    "Le rapport sera publié dans les deux langues.",
    "Deux pays n'ont pas encore signé, et nous leur laissons du temps.",
    "C'est un petit pas, mais c'est un pas dans la bonne direction.",
    "Personne n'a pensé que ce serait facile.",
    "Le vieux quai sera réparé avant le printemps.",
    "Cela compte pour toutes les familles de la côte.",
)

TRAPS = (
    "Let me be clear:",
    "And I want to say one thing plainly:",
    "NATO is in the harbour at the invitation of the harbour.",
    "This was a long winter.And we learned from it.",
    "My answer is simple: we stay until the work is done.",
)
"""Lines of speech that have the shape of something else: a label, capitals at the start, a lost space."""

LISTS = (
    (
        "So today ministers agreed on two things:",
        ("a common list of the quays that stay open;", "a small reserve of pilots and tugs."),
    ),
    ("This includes:", ("cranes;", "dredging, twice a year;", "the fog signal at Sandvika.")),
)
"""Lists in the speech, announced by a line that ends with a colon."""

ODD_CHARACTERS = (
    *("\x00", "\x01", "\x08", "\x0b", "\x1b", "\x1c", "\x1f", "\x7f", "\x81", "\x9f", "\t"),
    *("\ud800", "\udbff", "\udc00", "\udfff", "\ud83d", "\ufffd", "\ufffe", "\uffff"),
    *("\ufeff", "\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\u180e"),
    *("\u200e", "\u200f", "\u202a", "\u202e", "\u202c", "\u2066", "\u2069", "\u061c"),
    *("\u0301", "\u0308", "\u0345", "\u20dd", "\u3099"),
    *("\xa0", "\u1680", "\u2007", "\u202f", "\u3000"),
    *("\U0001f6a2", "\U0001f1f3", "\U00010400", "\U000e0041"),
    *("\u0130", "\u0131", "\u00df", "\ufb01", "\u1e9e", "\u2126", "\u0660", "\uff11", "\u00b2", "\u2155", "\u0e31"),
)

FRAGMENTS = (
    "e\u0301",
    "\u0301\u0301\u0301",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1f3\U0001f1f4",
    "Press conference",
    "Press conference by NATO Secretary General Ada Marlow",
    "by NATO Secretary General Ada Marlow",
    "by Ivo Brandt, Rail Minister",
    "Speech by",
    "by",
    "  • 12 Feb. 2020 -",
    "  • |",
    "  • ",
    "Mis à jour le: 12 Feb. 2020 19:31",
    "Last updated 25-May-2017 09:01",
    "Last updated:",
    "Published:",
    "Date: 3 March 2019",
    "12 Feb. 2020",
    "February 12, 2020",
    "31 Feb. 2020",
    "03/04/2019",
    "99/99/9999",
    "12:" + "3" * 40,
    "9" * 30,
    "2022年8月19日",
    "令和2年5月29日",
    "1:12 P.M. EDT",
    "00:00:55",
    "(As delivered)",
    "As Prepared for Delivery",
    "Check against delivery!",
    "CHECK AGAINST DELIVERYThank you",
    "“Check against delivery”",
    "Seul le prononcé fait foi",
    "Es gilt das gesprochene Wort.",
    "Unofficial translation",
    "Excerpts",
    "EMBARGOED UNTIL 12.30 P.M.",
    "QUESTION: Is it open?",
    "Q It is.",
    "Q",
    "Q:",
    "MS. HARF: Syria.",
    "ADA MARLOW (NATO Spokesman):",
    "The President. My spokesperson",
    "Presidente.- Señoras",
    "问：",
    "Let me be clear:",
    "From the event",
    "For Immediate Release",
    "Skip to main content",
    "- French",
    "2 MIN READ",
    "Page 1 of 21",
    "(Laughter.)",
    "(inaudible)",
    "[apart from the north]",
    "[",
    "(((((",
    "))))]]]",
    "**Security Council",
    "# Heading",
    "\\*\\[escaped\\]",
    "* * *",
    "###",
    "END 2:45 P.M. EDT",
    "-END-",
    "NOTE: The minister spoke at noon.",
    "<html><body><p>",
    "This was a crisis.And we met.",
    "I am ready to take your questions.",
    "today",
)
"""What a reader of transcripts looks for, whole and cut off, to be set anywhere."""
