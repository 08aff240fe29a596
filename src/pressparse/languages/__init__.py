"""The languages that the reader knows: one value of plain data each."""

from __future__ import annotations

from collections.abc import Mapping

from pressparse._tables import ModuleTable
from pressparse.languages.language import DateLabel, DateRole, DeliveryPhrase, EventLabel, Language

__all__ = ["LANGUAGES", "DateLabel", "DateRole", "DeliveryPhrase", "EventLabel", "Language"]

LANGUAGES: Mapping[str, Language] = ModuleTable(
    Language,
    {
        "en": "pressparse.languages.en:ENGLISH",
        "fr": "pressparse.languages.fr:FRENCH",
        "de": "pressparse.languages.de:GERMAN",
        "es": "pressparse.languages.es:SPANISH",
        "pt": "pressparse.languages.pt:PORTUGUESE",
        "ru": "pressparse.languages.ru:RUSSIAN",
        "uk": "pressparse.languages.uk:UKRAINIAN",
        "zh": "pressparse.languages.zh:CHINESE",
    },
)
"""The languages by code. Where words of two languages are the same, the first of them is meant."""
