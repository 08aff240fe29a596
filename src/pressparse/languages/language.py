"""What the reader has to know about a language, as one value of plain data.

The data of each language stand in a module of their own beside this one. Words are compared without regard to case and
in composed form (NFC); typographic quotes, dashes and spaces stand for their plain forms, so the data use the plain
ones. The sources of the phrases are the published pages of the institutions that print them; each table says where it
needs more.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from pressparse._values import Value
from pressparse.model import DeliveryStatus, EventType

__all__ = ["DateLabel", "DateRole", "DeliveryPhrase", "EventLabel", "Language"]


class DateRole(StrEnum):
    """What a label says about the date after it."""

    EVENT = "event"
    """The day of the event: ``Date:``, ``Delivered on:``."""
    PUBLISHED = "published"
    """When the text was published."""
    UPDATED = "updated"
    """When it was last changed."""


@frozen(eq=False, repr=False)
class DateLabel(Value):
    """Words before a date, and what they say about it."""

    words: str
    """The label without its colon."""
    role: DateRole
    """What the date is."""


@frozen(eq=False, repr=False)
class DeliveryPhrase(Value):
    """A phrase that institutions print to say how the text relates to the spoken words."""

    words: str
    """The phrase without brackets, quotes and end mark."""
    status: DeliveryStatus
    """What it says."""
    inside: bool = False
    """Whether it counts inside a longer line of the header or in the title too, not only on a line of its own."""


@frozen(eq=False, repr=False)
class EventLabel(Value):
    """A name of a kind of event."""

    words: str
    """The label in its basic form."""
    type: EventType
    """The kind of event."""


@frozen(kw_only=True, eq=False, repr=False)
class Language(Value):
    """The words of one language that the reader looks for."""

    code: str
    """BCP 47: ``en``."""
    name: str
    """The language's English name."""
    function_words: frozenset[str]
    """Frequent short words by which the language is told from others that use its script, in lower case."""
    months: tuple[tuple[str, ...], ...]
    """Twelve entries; each has the full name first, then inflected forms and abbreviations without their dot."""
    weekdays: tuple[tuple[str, ...], ...]
    """Seven entries from Monday; each has the full name first, then inflected forms and abbreviations without dot."""
    date_fillers: tuple[str, ...] = ()
    """Words that may stand inside a date: ``of``, ``de``, ``den``, ``à``, ``at``."""
    ordinal_suffixes: tuple[str, ...] = ()
    """What may be glued to the day: ``st``, ``er``, ``.``."""
    date_labels: tuple[DateLabel, ...] = ()
    """Labels before dates."""
    header_labels: tuple[str, ...] = ()
    """Names of other header fields, without colon: ``Place``, ``Presenter``."""
    person_labels: tuple[str, ...] = ()
    """Names of header fields that list those who speak, without colon: ``Speakers``, ``Presenter``."""
    place_labels: tuple[str, ...] = ()
    """Names of the header field that holds the place, without colon."""
    delivery: tuple[DeliveryPhrase, ...] = ()
    """Delivery phrases and notices."""
    event_labels: tuple[EventLabel, ...] = ()
    """Names of kinds of events."""
    byline_words: tuple[str, ...] = ()
    """Words before the name of the person who speaks, and before no other thing: ``by``, ``par``, ``von``."""
    lead_openings: tuple[str, ...] = ()
    """How a sentence begins that says what the text is: ``Following is``."""
    genitive_words: tuple[str, ...] = ()
    """Words between a kind of event and whose it is, or what it is about: ``de``, ``des``. A role must follow."""
    joining_words: tuple[str, ...] = ()
    """Words between two people: ``and``, ``et``."""
    company_words: tuple[str, ...] = ()
    """Words before a second person in the title of a joint event: ``with``, ``avec``. Elsewhere they end a name."""
    name_stops: tuple[str, ...] = ()
    """Lower-case words that end a name in a title or byline: ``at``, ``ahead``, ``following``."""
    role_words: frozenset[str] = frozenset()
    """Single words that offices and functions are made of, in lower case: ``secretary``, ``general``."""
    role_endings: tuple[str, ...] = ()
    """How compound words for offices end, in lower case: ``ministerin`` of ``Hafenministerin``."""
    role_modifiers: frozenset[str] = frozenset()
    """Those role words that make no office by themselves, in lower case: ``state``, ``deputy``, ``press``."""
    role_links: frozenset[str] = frozenset()
    """Lower-case words inside an office's name: ``of``, ``for``, ``the``."""
    group_words: frozenset[str] = frozenset()
    """Words by which a capitalised phrase shows that it names a body, not a person, in lower case: ``team``."""
    honorifics: frozenset[str] = frozenset()
    """Words before a name that are no part of it, in lower case, without dot: ``mr``, ``dr``."""
    honorifics_of_men: frozenset[str] = frozenset()
    """Those of the honorifics that only men have: ``mr``. Beside one of a woman, a surname is somebody else's."""
    honorifics_of_women: frozenset[str] = frozenset()
    """Those that only women have: ``ms``."""
    name_particles: frozenset[str] = frozenset()
    """Lower-case words inside a name: ``de``, ``van``, ``der``."""
    greetings: tuple[str, ...] = ()
    """How speeches begin: ``Good evening``, ``Ladies and gentlemen``."""
    question_announcements: tuple[str, ...] = ()
    """What announces questions: ``take your questions``."""
    question_labels: tuple[str, ...] = ()
    """Labels of questioners, without terminator: ``Question``, ``Journalist``."""
    answer_labels: tuple[str, ...] = ()
    """Labels of whoever answers, by no name: ``Answer``, ``R``."""
    chair_labels: tuple[str, ...] = ()
    """Labels of those who give others the floor: ``Moderator``, ``Operator``. A name may follow."""
    interpreter_labels: tuple[str, ...] = ()
    """Labels of interpreters: ``Interpreter``."""
    audience_labels: tuple[str, ...] = ()
    """Labels of a crowd or of one of it: ``Audience``, ``Audience member``."""
    narration_labels: tuple[str, ...] = ()
    """Labels of words that are about the event and not of it: ``Narrator``, ``Voiceover``."""
    unknown_labels: tuple[str, ...] = ()
    """Labels of somebody whom the transcriber did not know: ``Unidentified speaker``, ``Male voice``."""
    never_labels: tuple[str, ...] = ()
    """What stands before a colon at the beginning of a line and is no label: ``Note``, ``PS``, ``First``."""
    rank_words: frozenset[str] = frozenset()
    """Words that make another office of the one they stand before, in lower case: ``vice``, ``deputy``, ``prime``."""
    outlet_words: frozenset[str] = frozenset()
    """Words by which a name shows that it is of a newspaper, agency or station, in lower case: ``news``, ``tv``."""
    asker_links: tuple[str, ...] = ()
    """Words between a journalist's name and the outlet: ``from``, ``with``, ``de``."""
    asker_openers: tuple[str, ...] = ()
    """What journalists say before their own name: ``My name is``, ``I'm``, ``This is``."""
    directions: frozenset[str] = frozenset()
    """Words of stage directions, in lower case: ``laughter``, ``applause``."""
    gap_words: frozenset[str] = frozenset()
    """Words of notes on what was not heard, in lower case: ``inaudible``, ``crosstalk``."""
    translation_notes: tuple[str, ...] = ()
    """Notes on the language spoken: ``via interpreter``, ``in French``, ``as interpreted``."""
    closing_words: tuple[str, ...] = ()
    """Words by which a sentence in brackets at the end tells when the event ended: ``concluded``."""
    note_labels: tuple[str, ...] = ()
    """Words before an editor's note at the end of a text, without colon: ``Note``."""
    foot_labels: tuple[str, ...] = ()
    """Words by which a line below the speech shows what it is, as a whole line or before a colon: ``Media contact``."""
    foot_openings: tuple[str, ...] = ()
    """Words with which a line below the speech begins that says who made the text: ``Interview by``."""
    caption_phrases: tuple[str, ...] = ()
    """Phrases by which a line shows that it is the caption of a photograph: ``photo by``."""
    key_headings: tuple[str, ...] = ()
    """Whole lines above a key that says which initials stand for whom: ``Speaker key``."""
    reporting_verbs: frozenset[str] = frozenset()
    """Verbs after which a colon brings quoted words, in lower case: ``said``. What ends in one is no label."""
    contents_headings: tuple[str, ...] = ()
    """Whole lines above a table of contents: ``Index for today's briefing``, ``Contents``."""
    language_names: tuple[str, ...] = ()
    """How a language switch on a page names languages: ``French``."""
    place_words: tuple[str, ...] = ()
    """Words by which a header line shows that it is a place: ``Room``, ``Aboard``."""
    kickers: tuple[str, ...] = ()
    """Whole header lines that hold no metadata: ``For immediate release``, ``Transcript``."""
    chrome: tuple[str, ...] = ()
    """Beginnings of lines that are page chrome, not text: ``Skip to main content``, ``Share this``."""
    relative_days: tuple[str, ...] = ()
    """Words for a day that can't be known from the text: ``today``."""
