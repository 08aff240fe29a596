"""The tables of the languages: what holds of each, and what institutions print is in them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

import attrs
import pytest

import pressparse
from pressparse.languages import LANGUAGES, DateLabel, DateRole, DeliveryPhrase, EventLabel, Language
from pressparse.model import DeliveryStatus, EventType

ENGLISH, FRENCH, GERMAN, SPANISH, PORTUGUESE, RUSSIAN, UKRAINIAN, CHINESE = LANGUAGES.values()

by_language = pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))

# A sign of a script without spaces counts as a word, as it does for the reader.
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
BRACKETS = set("()[]{}<>（）［］【】「」『』〈〉《》")
# What folds to a plain sign in the reader's view of a line stands in the tables in its plain form.
TYPOGRAPHIC = set('"“”„«»‘’‚′‐‑‒–—―\u00a0\u2009\u202f：，。！？')
LOWER_CASE_FIELDS = (
    "function_words", "name_stops", "role_words", "role_links", "honorifics", "name_particles", "joining_words",
    "company_words", "byline_words", "date_fillers", "directions",
)  # fmt: skip


def split(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text.lower()))


def get_words(language: Language, name: str) -> list[str]:
    """Return the words of a field, whatever its form."""
    found: list[str] = []
    for entry in getattr(language, name):
        if isinstance(entry, DateLabel | DeliveryPhrase | EventLabel):
            found.append(entry.words)
        else:
            found.extend([entry] if isinstance(entry, str) else entry)
    return found


def iter_fields(language: Language) -> Iterator[tuple[str, list[str]]]:
    for attribute in attrs.fields(Language):
        if attribute.name not in {"code", "name"}:
            yield attribute.name, get_words(language, attribute.name)


def find_statuses(language: Language, line: str) -> list[DeliveryStatus]:
    """Return what a line says: a phrase that fills it, or the longest one at each place that counts inside a line."""
    words = split(line)
    table = {split(phrase.words): phrase for phrase in language.delivery}
    if words in table:
        return [table[words].status]
    found: list[DeliveryStatus] = []
    start = 0
    while start < len(words):
        stops = (stop for stop in range(len(words), start, -1) if words[start:stop] in table)
        stop = next((stop for stop in stops if table[words[start:stop]].inside), None)
        if stop is not None:
            found.append(table[words[start:stop]].status)
        start = stop or start + 1
    return found


def find_event_types(language: Language, line: str) -> list[EventType]:
    words = split(line)
    table = {split(label.words): label.type for label in language.event_labels}
    found: list[EventType] = []
    start = 0
    while start < len(words):
        stop = next((stop for stop in range(len(words), start, -1) if words[start:stop] in table), None)
        if stop is not None:
            found.append(table[words[start:stop]])
        start = stop or start + 1
    return found


# The mapping


def test_the_languages_stand_under_their_codes_in_a_fixed_order() -> None:
    assert list(LANGUAGES) == ["en", "fr", "de", "es", "pt", "ru", "uk", "zh"]
    assert [language.code for language in LANGUAGES.values()] == list(LANGUAGES)
    assert list(LANGUAGES.values()) == [
        ENGLISH, FRENCH, GERMAN, SPANISH, PORTUGUESE, RUSSIAN, UKRAINIAN, CHINESE,
    ]  # fmt: skip


def test_the_mapping_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        LANGUAGES["xx"] = ENGLISH  # type: ignore[index]


# The form of the words


@by_language
def test_there_are_twelve_months_and_seven_weekdays(language: Language) -> None:
    assert len(language.months) == 12
    assert len(language.weekdays) == 7
    assert all(language.months)
    assert all(language.weekdays)


@by_language
def test_words_are_composed_and_single_spaced(language: Language) -> None:
    for name, words in iter_fields(language):
        for word in words:
            assert word == unicodedata.normalize("NFC", word), (name, word)
            assert word, name
            assert word == " ".join(word.split()), (name, word)
            assert not TYPOGRAPHIC & set(word), (name, word)


@by_language
def test_phrases_carry_no_brackets_and_no_end_mark(language: Language) -> None:
    for name, words in iter_fields(language):
        # An ordinal's dot and the beginning of a line of page chrome are no whole phrases.
        if name not in {"ordinal_suffixes", "chrome"}:
            for word in words:
                assert not BRACKETS & set(word), (name, word)
                assert word[-1] not in ".,:;!?-", (name, word)


@by_language
@pytest.mark.parametrize("name", LOWER_CASE_FIELDS)
def test_lower_case_fields_are_in_lower_case(language: Language, name: str) -> None:
    words = get_words(language, name)
    assert words == [word.lower() for word in words]


@by_language
def test_no_field_says_a_word_twice(language: Language) -> None:
    for name, words in iter_fields(language):
        repeated = [word for word, times in Counter(word.lower() for word in words).items() if times > 1]
        assert repeated == [], name


@by_language
def test_labels_of_the_place_are_header_labels(language: Language) -> None:
    assert set(language.place_labels) <= set(language.header_labels)


# What a word means does not depend on the language: the reader looks for the words of all languages in a line


def collect(pairs: Iterator[tuple[str, object]]) -> dict[tuple[str, ...], set[object]]:
    meanings: defaultdict[tuple[str, ...], set[object]] = defaultdict(set)
    for words, meaning in pairs:
        meanings[split(words)].add(meaning)
    return {words: found for words, found in meanings.items() if len(found) > 1}


def test_no_month_is_another_month_in_any_language() -> None:
    assert not collect(
        (form, number)
        for language in LANGUAGES.values()
        for number, forms in enumerate(language.months, 1)
        for form in forms
    )


def test_no_weekday_is_another_weekday_or_a_month_in_any_language() -> None:
    assert not collect(
        (form, f"{kind} {number}")
        for language in LANGUAGES.values()
        for kind, names in (("month", language.months), ("weekday", language.weekdays))
        for number, forms in enumerate(names, 1)
        for form in forms
    )


def test_no_delivery_phrase_has_two_statuses_in_any_language() -> None:
    phrases = [phrase for language in LANGUAGES.values() for phrase in language.delivery]
    assert not collect((phrase.words, (phrase.status, phrase.inside)) for phrase in phrases)


def test_no_event_label_has_two_types_in_any_language() -> None:
    labels = [label for language in LANGUAGES.values() for label in language.event_labels]
    assert not collect((label.words, label.type) for label in labels)


def test_no_date_label_has_two_roles_in_any_language() -> None:
    labels = [label for language in LANGUAGES.values() for label in language.date_labels]
    assert not collect((label.words, label.role) for label in labels)


# Words of people


@by_language
def test_a_word_that_ends_a_name_is_no_part_of_a_name_or_office(language: Language) -> None:
    stops = set(language.name_stops)
    assert not stops & language.role_words
    assert not stops & language.honorifics
    assert not stops & language.name_particles
    assert not stops & set(language.joining_words)
    assert not set(language.joining_words) & language.name_particles


@by_language
def test_a_word_of_company_ends_a_name_where_no_event_is_joint(language: Language) -> None:
    assert set(language.company_words) <= set(language.name_stops)


def test_an_honorific_is_no_office_in_any_language() -> None:
    roles = {word for language in LANGUAGES.values() for word in language.role_words}
    honorifics = {word for language in LANGUAGES.values() for word in language.honorifics}
    assert not roles & honorifics


@by_language
def test_honorifics_of_men_and_women(language: Language) -> None:
    """They are honorifics, and none is of both, or of another sex in another language."""
    of_men = {word for other in LANGUAGES.values() for word in other.honorifics_of_men}
    assert language.honorifics_of_men | language.honorifics_of_women <= language.honorifics
    assert language.honorifics_of_men
    assert language.honorifics_of_women
    assert not of_men & language.honorifics_of_women


def test_words_that_are_names_too_are_no_offices_and_honorifics() -> None:
    words = {word for language in LANGUAGES.values() for word in language.role_words | language.honorifics}
    assert not words & {
        "bishop", "dean", "don", "duke", "earl", "guerra", "judge", "könig", "maire", "marina", "page", "prince", "rei",
        "reina", "rey", "reyes", "richter", "salvador", "vogt",
    }  # fmt: skip


# Telling languages apart

SENTENCES = [
    ("en", "We have agreed with the ministers that the new harbour will be open before the end of the year."),
    ("en", "I want to thank all of you, and I know there are many questions about what they decided last night."),
    ("en", "It was not easy, but our partners have been very clear on this from the first day."),
    ("fr", "Nous avons décidé avec les ministres que le nouveau port sera ouvert avant la fin de cette année."),
    ("fr", "Je ne veux pas répondre à la place de ceux qui sont responsables dans leurs pays."),
    ("fr", "Ce qui est très important pour nous, ce sont les ponts et les routes du littoral."),
    ("de", "Wir haben mit den Ministern vereinbart, dass der neue Hafen noch in diesem Jahr öffnen wird."),
    ("de", "Ich kann Ihnen dazu nichts sagen, aber das ist auch nicht die Frage, die sich stellt."),
    ("de", "Die Fähren sind für unsere Küste sehr wichtig, und sie werden über den Winter fahren."),
    ("es", "Hemos acordado con los ministros que el nuevo puerto se abra antes de que termine el año."),
    ("es", "No es una pregunta fácil, pero vamos a responder hoy porque la gente está esperando."),
    ("es", "También hay que decir que los puentes del norte ya están en muy buen estado."),
    ("pt", "Combinamos com os ministros que o novo porto vai abrir até o fim do ano, e isso é muito bom."),
    ("pt", "Não é uma pergunta fácil, mas eu vou responder porque as pessoas já estão esperando há dias."),
    ("pt", "Também é preciso dizer que as pontes do norte são mais antigas do que nós pensávamos."),
    ("ru", "Мы договорились с министрами, что новый порт будет открыт ещё до конца этого года."),
    ("ru", "Это не простой вопрос, но они уже ответили на него, и я тоже так думаю."),
    ("ru", "Мосты, которые были построены при нём, сейчас очень нужны, если зимой нет парома."),
    ("uk", "Ми домовилися з міністрами, що новий порт буде відкрито ще до кінця цього року."),
    ("uk", "Це не просте питання, але вони вже відповіли на нього, і я також так думаю."),
    ("uk", "Мости, які були збудовані тоді, зараз дуже потрібні, якщо взимку немає порома та криги."),
]


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_function_words_tell_the_language(code: str, sentence: str) -> None:
    words = split(sentence)
    hits = {other: sum(word in language.function_words for word in words) for other, language in LANGUAGES.items()}
    (first, most), (_, second) = Counter(hits).most_common(2)
    assert (first, most > second) == (code, True), hits


# Languages that no file describes. Each has small words that some language here has, too.
UNKNOWN = (
    (
        "Dank u, minister, voor uw woorden.",
        "Wij hebben met de landen in de regio gewerkt, en niet alleen met hen, voor een haven voor iedereen.",
        "De regering kan niet alles alleen doen, maar het team heeft goed werk gedaan.",
    ),
    (
        "Ringrazio il ministro per le sue parole.",
        "Noi abbiamo lavorato con i paesi della regione, e non solo con loro, per un porto che sia utile a tutti.",
        "Il governo non può fare tutto da solo, ma la squadra ha fatto un buon lavoro.",
    ),
    (
        "Takk, statsråd, for ordene.",
        "Vi har arbeidet med landene i regionen, og ikke bare med dem, for en havn som er nyttig for alle.",
        "Regjeringen kan ikke gjøre alt alene, men laget har gjort en god jobb.",
    ),
    (
        "Děkuji, pane ministře, za vaše slova.",
        "Pracovali jsme se zeměmi regionu, a nejen s nimi, na přístavu, který bude užitečný pro všechny.",
        "Vláda nemůže dělat všechno sama, ale tým odvedl dobrou práci.",
    ),
)


@pytest.mark.parametrize("paragraphs", UNKNOWN, ids=["Dutch", "Italian", "Norwegian", "Czech"])
def test_a_language_that_is_not_known_is_not_taken_for_one_that_is(paragraphs: tuple[str, ...]) -> None:
    assert pressparse.parse("\n\n".join(paragraphs)).metadata.language is None


def test_chinese_is_told_by_its_script() -> None:
    assert CHINESE.function_words == frozenset()


# What institutions print

# Packed by hand, like the tables.
# fmt: off
AS_DELIVERED, AS_PREPARED = DeliveryStatus.AS_DELIVERED, DeliveryStatus.AS_PREPARED
CHECK, DRAFT, EDITED = DeliveryStatus.CHECK_AGAINST_DELIVERY, DeliveryStatus.DRAFT, DeliveryStatus.EDITED
NEAR_VERBATIM, SUMMARY, VERBATIM = DeliveryStatus.NEAR_VERBATIM, DeliveryStatus.SUMMARY, DeliveryStatus.VERBATIM
TRANSLATION, EXCERPT, EMBARGOED = DeliveryStatus.TRANSLATION, DeliveryStatus.EXCERPT, DeliveryStatus.EMBARGOED

PRINTED = [
    ("en", "(As delivered)", AS_DELIVERED), ("en", "AS DELIVERED", AS_DELIVERED),
    ("en", "As delivered by Minister Orla Quist", AS_DELIVERED),
    ("en", "(Transcript of the speech, exactly as it was delivered)", AS_DELIVERED),
    ("en", "Checked against delivery", AS_DELIVERED), ("en", "As Prepared for Delivery", AS_PREPARED),
    ("en", "AS PREPARED FOR DELIVERY", AS_PREPARED), ("en", "Remarks as prepared for delivery", AS_PREPARED),
    ("en", "(Original script, may differ from delivered version)", AS_PREPARED),
    ("en", "(Speaker's notes, may differ from delivered version)", AS_PREPARED), ("en", "Speaking notes", AS_PREPARED),
    ("en", "NOTES FOR AN ADDRESS", AS_PREPARED), ("en", "Check against delivery!", CHECK),
    ("en", "CHECK AGAINST DELIVERY", CHECK), ("en", "[Check Against Delivery]", CHECK),
    ("en", "(please) check against delivery", CHECK), ("en", "check as delivery", CHECK),
    ("en", "check against", CHECK), ("en", "To be checked against delivery", CHECK),
    ("en", "This is a rush transcript. This copy may not be in its final form and may be updated.", DRAFT),
    ("en", "A rush transcript of the Governor's remarks is available below:", DRAFT),
    ("en", "Rush Transcript: Governor Ilse Marrow opens the lock", DRAFT), ("en", "PRELIMINARY", DRAFT),
    ("en", "Unofficial Transcript of Remarks", DRAFT),
    ("en", "Following is an unofficial transcript of his remarks", DRAFT), ("en", "E&OE", DRAFT),
    ("en", "*This text was compiled from uncorrected Closed Captioning.", DRAFT),
    ("en", "A tape was not available for verification of the content.", DRAFT),
    ("en", "Not checked against delivery", DRAFT), ("en", "Revised version: October 12, 2017", EDITED),
    ("en", "Edited Transcript of the Minister's Interview", EDITED),
    ("en", "The following is a near-verbatim transcript of today's noon briefing", NEAR_VERBATIM),
    ("en", "[This is a more-or-less verbatim transcript]", NEAR_VERBATIM), ("en", "Verbatim transcript", VERBATIM),
    ("en", "This is a summary of what was said by the spokesperson", SUMMARY),
    ("en", "Not a verbatim transcript", SUMMARY), ("en", "(English portion)", EXCERPT),
    ("en", "(Please also refer to the Chinese portion of the transcript.)", EXCERPT), ("en", "Excerpts", EXCERPT),
    ("en", "Following are excerpts from the statement", EXCERPT),
    ("en", "Excerpts from Remarks by Minister Orla Quist", EXCERPT), ("en", "(In progress)", EXCERPT),
    ("en", "[In progress]", EXCERPT), ("en", "Unofficial translation from Russian", TRANSLATION),
    ("en", "This is a provisional translation by an external company for reference purpose only.", TRANSLATION),
    ("en", "(* The original text is in Japanese.)", TRANSLATION), ("en", "(Approximate translation)", TRANSLATION),
    ("en", "Courtesy translation", TRANSLATION), ("en", "Official translation", TRANSLATION),
    ("en", "Embargoed until 12.30 p.m.", EMBARGOED), ("en", "For release on delivery", EMBARGOED),
    ("fr", "Seul le prononcé fait foi", CHECK), ("fr", "SEUL LE PRONONCE FAIT FOI", CHECK),
    ("fr", "Seul le texte prononcé fait foi.", CHECK), ("fr", "Le discours prononcé fait foi", CHECK),
    ("fr", "(Sous réserve de modifications)", CHECK), ("fr", "NOTES POUR UNE ALLOCUTION", AS_PREPARED),
    ("fr", "(tel que prononcé)", AS_DELIVERED), ("fr", "Traduction non officielle", TRANSLATION),
    ("fr", "Extraits", EXCERPT), ("fr", "Sous embargo jusqu'à 18h", EMBARGOED),
    ("de", "Es gilt das gesprochene Wort!", CHECK), ("de", "[Es gilt das gesprochene Wort]", CHECK),
    ("de", "Im Wortlaut", VERBATIM), ("de", "Mitschrift der Pressekonferenz", VERBATIM),
    ("de", "(Komplettes) Wortprotokoll", VERBATIM), ("de", "Stenografischer Bericht", VERBATIM),
    ("de", "Sperrfrist: Redebeginn", EMBARGOED),
    ("de", "(Die Protokollierung erfolgte anhand der Simultanübersetzung)", TRANSLATION),
    ("es", "Versión estenográfica. Conferencia de prensa", VERBATIM), ("es", "VERSION ESTENOGRAFICA", VERBATIM),
    ("es", "Cotejar con el discurso pronunciado", CHECK), ("es", "Cotéjese con el texto leído", CHECK),
    ("es", "Solo es válido el texto pronunciado", CHECK),
    ("pt", "Só faz fé o discurso efetivamente proferido", CHECK), ("pt", "SEM REVISÃO DO ORADOR", DRAFT),
    ("ru", "Стенограмма", VERBATIM), ("ru", "Стенограмма встречи с рыбаками", VERBATIM),
    ("ru", "Неофициальный перевод", TRANSLATION), ("ru", "(как переведено)", TRANSLATION),
    ("uk", "Стенограма брифінгу", VERBATIM), ("uk", "Неофіційний переклад", TRANSLATION),
    ("zh", "（逐字稿）", VERBATIM), ("zh", "（請同時參閱談話內容的英文部分。）", EXCERPT),
]

NO_CLAIMS = [
    ("en", "Transcript"), ("en", "News Transcript"), ("en", "Full Text"),
    ("en", "Following is a transcript of the press conference by Secretary-General Orla Quist"),
    ("en", "[TRANSCRIPT PREPARED FROM TELEPHONIC RECORDING.]"),
    ("en", "Preliminary findings on the harbour, and a draft of the law"), ("en", "For Immediate Release"),
    ("fr", "Texte intégral"), ("fr", "Discours prononcé lors de la réouverture du port"),
    ("fr", "Projet de loi de finances"),
    ("de", "Rede zum Entwurf des Haushalts"),
    ("es", "Transcripción completa"),
    ("pt", "Transcrição"),
    ("ru", "Выступления и стенограммы"),
    ("zh", "实录"), ("zh", "全文"),
]

EVENTS = [
    ("en", "Press conference", EventType.PRESS_CONFERENCE),
    ("en", "Joint press conference", EventType.JOINT_PRESS_CONFERENCE),
    ("en", "Pre-ministerial press conference", EventType.PRESS_CONFERENCE),
    ("en", "News conference", EventType.PRESS_CONFERENCE), ("en", "Press Availability", EventType.PRESS_CONFERENCE),
    ("en", "Press encounter", EventType.PRESS_CONFERENCE), ("en", "Media session", EventType.PRESS_CONFERENCE),
    ("en", "Media Wrap-up", EventType.PRESS_CONFERENCE), ("en", "Media Teleconference", EventType.PRESS_CONFERENCE),
    ("en", "Press point", EventType.PRESS_BRIEFING), ("en", "Weekly press briefing", EventType.PRESS_BRIEFING),
    ("en", "Daily Press Briefing", EventType.PRESS_BRIEFING), ("en", "Noon Briefing", EventType.PRESS_BRIEFING),
    ("en", "Weekly Media Briefing", EventType.PRESS_BRIEFING),
    ("en", "Background Briefing", EventType.BACKGROUND_BRIEFING),
    ("en", "BACKGROUND PRESS CALL", EventType.BACKGROUND_BRIEFING), ("en", "Press Gaggle", EventType.GAGGLE),
    ("en", "Doorstep statement", EventType.DOORSTEP), ("en", "Doorstop Interview", EventType.DOORSTEP),
    ("en", "Media Doorstop", EventType.DOORSTEP), ("en", "Press remarks upon arrival", EventType.DOORSTEP),
    ("en", "Press Statement", EventType.PRESS_STATEMENT), ("en", "Remarks", EventType.REMARKS),
    ("en", "Opening remarks", EventType.REMARKS), ("en", "Introductory statement", EventType.REMARKS),
    ("en", "Speech", EventType.SPEECH), ("en", "Keynote address", EventType.SPEECH),
    ("en", "Address", EventType.SPEECH), ("en", "Lecture", EventType.SPEECH), ("en", "Interview", EventType.INTERVIEW),
    ("en", "Roundtable Interview", EventType.INTERVIEW), ("en", "Exchange With Reporters", EventType.EXCHANGE),
    ("en", "Questions and Answers", EventType.EXCHANGE), ("en", "Testimony", EventType.OTHER),
    ("fr", "Conférence de presse conjointe", EventType.JOINT_PRESS_CONFERENCE),
    ("fr", "CONFERENCE DE PRESSE", EventType.PRESS_CONFERENCE), ("fr", "Point de presse", EventType.PRESS_BRIEFING),
    ("fr", "Observations liminaires", EventType.REMARKS), ("fr", "Entretien", EventType.INTERVIEW),
    ("fr", "Allocution", EventType.SPEECH), ("fr", "Discours", EventType.SPEECH),
    ("fr", "Déclaration", EventType.PRESS_STATEMENT), ("fr", "Q&R", EventType.EXCHANGE),
    ("de", "Regierungspressekonferenz", EventType.PRESS_CONFERENCE), ("de", "Rede", EventType.SPEECH),
    ("de", "Grußwort", EventType.SPEECH),
    ("es", "Conferencia de prensa matutina", EventType.PRESS_CONFERENCE),
    ("es", "Rueda de prensa", EventType.PRESS_CONFERENCE),
    ("pt", "Entrevista coletiva", EventType.PRESS_CONFERENCE), ("pt", "Entrevista exclusiva", EventType.INTERVIEW),
    ("ru", "Пресс-конференция", EventType.PRESS_CONFERENCE),
    ("ru", "Вступительное слово на совещании", EventType.REMARKS), ("ru", "Брифинг", EventType.PRESS_BRIEFING),
    ("uk", "Онлайн прес-конференція", EventType.PRESS_CONFERENCE),
    ("zh", "外交部发言人主持例行记者会", EventType.PRESS_CONFERENCE),
]

DATES = [
    ("en", "Last updated", DateRole.UPDATED), ("en", "Updated", DateRole.UPDATED),
    ("en", "Published", DateRole.PUBLISHED), ("en", "Posted on", DateRole.PUBLISHED),
    ("en", "Issued on", DateRole.PUBLISHED), ("en", "Submitted on", DateRole.PUBLISHED),
    ("en", "Delivered on", DateRole.EVENT), ("en", "Date", DateRole.EVENT),
    ("fr", "Mis à jour le", DateRole.UPDATED), ("fr", "Dernière mise à jour", DateRole.UPDATED),
    ("fr", "Publié le", DateRole.PUBLISHED),
    ("de", "Aktualisiert am", DateRole.UPDATED), ("de", "Datum", DateRole.EVENT),
    ("es", "Última actualización", DateRole.UPDATED),
    ("pt", "última modificação", DateRole.UPDATED), ("pt", "publicado", DateRole.PUBLISHED),
    ("ru", "Обновлено", DateRole.UPDATED), ("ru", "Дата публикации", DateRole.PUBLISHED),
    ("uk", "Останнє оновлення", DateRole.UPDATED),
    ("zh", "发布时间", DateRole.PUBLISHED),
]
# fmt: on


@pytest.mark.parametrize(("code", "line", "status"), PRINTED)
def test_a_printed_phrase_is_in_the_table(code: str, line: str, status: DeliveryStatus) -> None:
    assert set(find_statuses(LANGUAGES[code], line)) == {status}


@pytest.mark.parametrize(("code", "line"), NO_CLAIMS)
def test_a_bare_transcript_and_an_ordinary_word_claim_nothing(code: str, line: str) -> None:
    assert find_statuses(LANGUAGES[code], line) == []


@pytest.mark.parametrize(("code", "line", "kind"), EVENTS)
def test_a_printed_kind_of_event_is_in_the_table(code: str, line: str, kind: EventType) -> None:
    assert find_event_types(LANGUAGES[code], line)[:1] == [kind]


@pytest.mark.parametrize(("code", "words", "role"), DATES)
def test_a_printed_label_of_a_date_is_in_the_table(code: str, words: str, role: DateRole) -> None:
    assert {split(label.words): label.role for label in LANGUAGES[code].date_labels}[split(words)] is role


def test_a_revised_version_is_a_claim_and_a_label_of_a_date() -> None:
    assert find_statuses(ENGLISH, "Revised version") == [EDITED]
    assert DateLabel("Revised version", DateRole.UPDATED) in ENGLISH.date_labels
