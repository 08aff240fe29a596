"""The languages that the reader knows: one value of plain data each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pressparse.languages.de import GERMAN
from pressparse.languages.en import ENGLISH
from pressparse.languages.es import SPANISH
from pressparse.languages.fr import FRENCH
from pressparse.languages.language import DateLabel, DateRole, DeliveryPhrase, EventLabel, Language
from pressparse.languages.pt import PORTUGUESE
from pressparse.languages.ru import RUSSIAN
from pressparse.languages.uk import UKRAINIAN
from pressparse.languages.zh import CHINESE

__all__ = [
    "CHINESE",
    "ENGLISH",
    "FRENCH",
    "GERMAN",
    "LANGUAGES",
    "PORTUGUESE",
    "RUSSIAN",
    "SPANISH",
    "UKRAINIAN",
    "DateLabel",
    "DateRole",
    "DeliveryPhrase",
    "EventLabel",
    "Language",
]

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        language.code: language
        for language in (ENGLISH, FRENCH, GERMAN, SPANISH, PORTUGUESE, RUSSIAN, UKRAINIAN, CHINESE)
    }
)
"""The languages by code. Where words of two languages are the same, the first of them is meant."""
