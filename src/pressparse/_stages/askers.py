"""Who asks: the journalist and the outlet of a question, from wherever the text names them.

A house puts them into the label, or lets them introduce themselves in the first words (``Ada Marlow, Harbour Post.``,
``Soy Ada Marlow, de Radio Puerto.``), or sets them in brackets after the question. An introduction counts only as a
sentence of its own, since a person who is spoken of may have an organisation too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressparse._patterns import lazy_pattern
from pressparse._stages.judging import JudgedLabel
from pressparse._stages.label_words import LabelReading
from pressparse._stages.lexicon import get_lexicon
from pressparse._stages.lines import fold_text
from pressparse._stages.names import fold_name
from pressparse._stages.phrases import split_words
from pressparse._stages.speakers import SpeakerDraft
from pressparse._stages.tables import word_table
from pressparse._stages.weighing import read_house_label
from pressparse.languages import LANGUAGES
from pressparse.model import Field, Paragraph, Person, normalise_space
from pressparse.span import Span
from pressparse.styles.style import HouseStyle

__all__ = ["find_asker", "read_asker", "read_asker_in_brackets", "read_asker_of_label"]

# An introduction stands in the first words of a question.
_LOOKED_AT = 260
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ɏЀ-ЯҐ]"
# "Ada", "J.", "J.R.", "St."; not "Hi.", with which a sentence ends before the name
_WORD = (
    rf"{_CAPITAL}[\w'-]*"
    rf"(?:\.(?:(?<=\b\w\.)(?:{_CAPITAL}\.)*|(?<=\b(?:St|Jr|Sr|Dr|Mr|Ms|Mx)\.)|(?<=\b(?:Ste|Mrs)\.)))?"
)
_NAME = rf"{_WORD}(?:[ ](?:{_WORD}|de|del|da|di|van|von|der|al|el|la|bin)){{1,4}}"
_OUTLET_WORD = rf"{_CAPITAL}(?:[\w'&-]|\.(?=\w))*"
_OUTLET = (
    rf"(?:(?:the|el|la|los|las|der|die|das|o|a)[ ]|l')?{_OUTLET_WORD}"
    rf"(?:[ ](?:{_OUTLET_WORD}|of|de|del|the|la|el|and|y|\d{{1,3}}|&)){{0,6}}"
)
# (Ada Marlow, Harbour Post) at the end of a question
_IN_BRACKETS = lazy_pattern(rf"\((?P<name>{_NAME}),? (?:- )?(?P<outlet>{_OUTLET})\)\Z")
_FIRST_HAN = "\u3000"
_LONGEST_OPENER = 40
# What every introduction has: two capitalised words, the last before a comma or a word in small letters. A quick look.
_HINT = lazy_pattern(rf"{_CAPITAL}[\w'.-]*[ ](?:{_CAPITAL}|[dv][aeiou])[\w'-]*\.?(?:,|[ ][^\W\dA-Z])")


@cache
def _introduction() -> re.Pattern[str]:
    """Return the pattern of an introduction: a name, a comma or a link, an outlet, the end of the sentence."""
    links = {link for language in LANGUAGES.values() for link in language.asker_links if link[0] < _FIRST_HAN}
    link = "|".join(re.escape(entry) for entry in sorted(links, key=len, reverse=True))
    return re.compile(
        rf"""
        (?P<name> {_NAME} )
        (?: (?P<link> ,?[ ](?:here[ ])?(?:{link})[ ] ) | ,[ ] )
        (?P<outlet> {_OUTLET} )
        (?= (?P<end> [.;:!?-] | ,[ ] | \Z | [ ]-) )
        """,
        re.VERBOSE,
    )


@cache
def _openers() -> tuple[str, ...]:
    """Return the words that announce an introduction, as parts of patterns, the longest first."""
    openers = {word for language in LANGUAGES.values() for word in language.asker_openers if word[0] < _FIRST_HAN}
    return tuple(re.escape(entry) for entry in sorted(openers, key=len, reverse=True))


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of words that announce a name and begin with a capital, as the name does: ``Soy Ada Vale``."""
    return re.compile(rf"(?:{'|'.join(_openers())})[ ]+(?={_NAME})")


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of what stands before an introduction: the end of a sentence, or words that announce it."""
    return re.compile(
        rf"(?:\A|[.!?,;:-])[ ]*(?:(?:(?:hi|hello|hey|yes|so|and),?[ ])?(?P<opener>{'|'.join(_openers())})[, ]+)?\Z",
        re.IGNORECASE,
    )


def find_asker(
    text: str, folded: str, judged: JudgedLabel, people: Sequence[SpeakerDraft], paragraphs: Sequence[Paragraph]
) -> Field[Person] | None:
    """Return who asks a question, or None where the text does not say.

    Args:
        text: the text.
        folded: its folded form.
        judged: the label of the turn.
        people: its speakers.
        paragraphs: its paragraphs.
    """
    reading = judged.reading
    if reading.affiliation is None:
        person = people[0] if people else None
        named = None if person is None or person.is_generic else person
        introduced = _find_introduction(text, folded, paragraphs, named)
        if introduced is not None or reading.name is None:
            return introduced
    span = Span(judged.label.start, judged.label.stop)
    raw = text[span.start : span.stop]
    return Field(span=span, source=text, value=_make_person(raw, reading), rule="asker.label")


def _make_person(raw: str, reading: LabelReading) -> Person:
    name, affiliation = (
        None if place is None else normalise_space(raw[slice(*place)]) for place in (reading.name, reading.affiliation)
    )
    return Person(name=name, affiliation=affiliation)


def read_asker_of_label(raw: str, folded: str, style: HouseStyle) -> Person:
    """Return the person that the rule ``asker.label`` reads from a label and its folded form, in one house."""
    return _make_person(raw, read_house_label(folded, style))


def _find_introduction(
    text: str, folded: str, paragraphs: Sequence[Paragraph], named: SpeakerDraft | None
) -> Field[Person] | None:
    """Return the journalist who introduces himself in the first words, or whom brackets name after the last."""
    for paragraph in paragraphs[:2]:
        start, stop = paragraph.span.start, min(paragraph.span.stop, paragraph.span.start + _LOOKED_AT)
        first = folded[start:stop].replace("\n", " ")
        if _HINT().search(first) is None:
            continue
        for match in _introduction().finditer(first):
            before = _before().search(first, max(0, match.start() - _LONGEST_OPENER), match.start())
            if before is None:
                continue
            opening = _opening().match(first, match.start())
            found = match if opening is None else _introduction().match(first, opening.end())
            announced = opening is not None or before["opener"] is not None
            if found is not None and _is_introduction(found, named, announced=announced):
                return _make_asker(text, start, found, "asker.introduction")
    last = paragraphs[-1].span if paragraphs else None
    if last is not None and named is None and folded[last.stop - 1] == ")":
        start = max(last.start, last.stop - _LOOKED_AT)
        bracketed = _IN_BRACKETS().search(folded[start : last.stop].replace("\n", " "))
        if bracketed is not None:
            return _make_asker(text, start, bracketed, "asker.brackets")
    return None


def _is_introduction(match: re.Match[str], named: SpeakerDraft | None, *, announced: bool) -> bool:
    """Tell whether what has the form of an introduction is one."""
    tokens = fold_name(match["name"])
    words = split_words(match["name"])
    lexicon = get_lexicon()
    first = words[0].text
    if first in lexicon.honorifics or any(word.text in lexicon.roles for word in words):
        return False
    if word_table("greetings").match(words, 0) is not None or any(word.text in lexicon.stops for word in words[:1]):
        return False
    if named is not None:
        return bool(tokens) and bool(named.tokens) and tokens[-1] == named.tokens[-1]
    # A person who is spoken of goes on with a verb; who introduces himself stops, or says that he does.
    return announced or match["end"][:1] != "," or match["link"] is not None


def _make_asker(text: str, offset: int, match: re.Match[str], rule: str) -> Field[Person]:
    start, stop = match.start("name"), match.end("outlet")
    outlet = normalise_space(text[offset + match.start("outlet") : offset + match.end("outlet")])
    return Field(
        span=Span(offset + start, offset + stop),
        source=text,
        value=Person(
            name=normalise_space(text[offset + start : offset + match.end("name")]), affiliation=_drop_article(outlet)
        ),
        rule=rule,
    )


def _drop_article(outlet: str) -> str:
    """Return the name of an outlet without an article in small letters."""
    first, _, rest = outlet.partition(" ")
    return rest if rest and first.islower() and first in {"the", "der", "die", "das", "los", "las"} else outlet


def read_asker(raw: str) -> Person | None:
    """Return the person that the rule ``asker.introduction`` reads from its raw text."""
    return _read_match(raw, _introduction().fullmatch(fold_text(raw).replace("\n", " ")))


def read_asker_in_brackets(raw: str) -> Person | None:
    """Return the person that the rule ``asker.brackets`` reads from its raw text."""
    found = _IN_BRACKETS().fullmatch(f"({fold_text(raw)})".replace("\n", " "))
    return _read_match(f"({raw})", found)


def _read_match(raw: str, match: re.Match[str] | None) -> Person | None:
    if match is None:
        return None
    outlet = normalise_space(raw[slice(*match.span("outlet"))])
    return Person(name=normalise_space(raw[slice(*match.span("name"))]), affiliation=_drop_article(outlet))
