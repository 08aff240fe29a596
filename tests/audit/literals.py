"""The literals of languages and house styles, where each fired, and what speaks for each.

A literal of the generic reader that fires in one house only belongs into that house's style, unless something else than
that house shows that it is general: the survey of published pages, or a line of ``attested.toml`` with its reason. A
literal of a style must fire and stand in two documents, or be in the survey, or in such a line.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import attrs

from instruments import TABLES, Log, make_key, words_of
from pressparse._stages.lines import fold_text
from pressparse.languages import LANGUAGES
from pressparse.model import Transcript
from pressparse.styles import STYLES, HouseStyle, Signal

__all__ = ["Evidence", "Firing", "Literal", "Verdict", "language_literals", "style_literals"]

# Parts of a style that are settings or facts about the house, and no literals that are looked for in a text.
_SETTINGS = frozenset({"name", "institution", "languages", "hosts", "date_order", "opens_with_marker", "captions"})
_WORDS = frozenset({"label_meanings", "zones", "event_labels"})


class Verdict(StrEnum):
    """What the rule says of a literal."""

    NEVER = "never fired"
    GENERAL = "fired in several houses; of a style's, fired and stands in several documents"
    ALONE = "fired, of a language that one house of the set is written in"
    SURVEY = "fired in one house, stands in the survey; of a style's, stands in the survey"
    LISTED = "the same, attested"
    FAILS = "fired in one house, not attested"
    FEW = "of a style's, never fired or stands in one document, not attested"


@dataclass(frozen=True)
class Literal:
    """A literal, as the data have it."""

    table: str
    """The field of :class:`pressparse.languages.Language`; for a style's, ``nato.signals``."""
    words: str
    languages: tuple[str, ...] = ()
    """The languages that have it in this table."""
    is_pattern: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What it is noted by."""
        return self.table, self.words if self.is_pattern else make_key(self.words)


@dataclass
class Firing:
    """Where literals, patterns and rules fired: for each, the number of documents by house."""

    documents: int = 0
    watched: set[str] = field(default_factory=set)
    """The tables of languages whose literals would have been noted."""
    houses: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The houses that are written in each language."""
    counts: dict[tuple[str, str], dict[str, int]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(int)))

    standing: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    """For patterns of styles, the number of documents in which they match somewhere, looked at there or not."""

    def add(self, house: str, transcript: Transcript, log: Log) -> None:
        """Add what fired in one document.

        A style's pattern counts in the documents that were read with the style: the signs of every house are looked
        for in every text.
        """
        self.documents += 1
        self.watched |= log.watched
        for key in log.literals | {("", rule) for rule in log.rules}:
            self.counts[key][house] += 1
        folded = fold_text(transcript.source)
        lines = [line.strip() for line in folded.splitlines()]
        for table, pattern in _patterns(STYLES[transcript.metadata.style]):
            if pattern in log.patterns:
                self.counts[table, pattern][house] += 1
            if pattern in log.patterns or _stands(table, pattern, lines):
                self.standing[table, pattern] += 1

    def of(self, literal: Literal) -> Mapping[str, int]:
        """Return the number of documents by house."""
        return self.counts.get(literal.key, {})

    def rules(self) -> Iterator[tuple[str, Mapping[str, int]]]:
        """Yield rules, codes and label shapes, each with the number of documents by house."""
        yield from ((name, counts) for (table, name), counts in sorted(self.counts.items()) if not table)


def language_literals() -> list[Literal]:
    """Return the literals of all languages, table by table."""
    found: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for table in TABLES:
        for language in LANGUAGES.values():
            for words in words_of(getattr(language, table)):
                _, codes = found.setdefault((table, make_key(words)), (words, []))
                codes.append(language.code)
    return [Literal(table, words, tuple(dict.fromkeys(codes))) for (table, _), (words, codes) in found.items()]


def style_literals() -> list[Literal]:
    """Return the literals of all house styles."""
    found: list[Literal] = []
    for style in STYLES.values():
        found.extend(Literal(table, pattern, is_pattern=True) for table, pattern in _patterns(style))
        found.extend(Literal(f"{style.name}.label_meanings", sign) for sign, _ in style.label_meanings)
        found.extend(Literal(f"{style.name}.zones", zone) for zone, _ in style.zones)
        found.extend(Literal(f"{style.name}.event_labels", label.words) for label in style.event_labels)
    return found


def _patterns(style: HouseStyle) -> Iterator[tuple[str, str]]:
    """Yield the patterns of a style, each after its table; a new field of styles is taken to hold patterns."""
    for column in attrs.fields(HouseStyle):
        if column.name in _SETTINGS | _WORDS:
            continue
        value = getattr(style, column.name)
        for entry in value if isinstance(value, tuple) else () if value is None else (value,):
            yield f"{style.name}.{column.name}", entry.pattern if isinstance(entry, Signal) else str(entry)


def _stands(table: str, pattern: str, lines: Iterable[str]) -> bool:
    """Tell whether a pattern of a style matches one of some lines, in the way in which its table is looked at."""
    compiled = re.compile(pattern, re.MULTILINE)
    column = table.partition(".")[2]
    if column == "never_labels":
        return any(compiled.fullmatch(line.partition(":")[0].rstrip()) for line in lines if ":" in line)
    match = {"signals": compiled.search, "labels": compiled.match}.get(column, compiled.fullmatch)
    return any(match(line) for line in lines)


class Evidence:
    """What speaks for a literal beside the set: the survey of published pages, and the list of attested literals.

    Args:
        survey: the file of the survey.
        attested: the list; each entry has a ``reason``.
    """

    def __init__(self, survey: Path, attested: Path) -> None:
        self._lines = fold_text(survey.read_text(encoding="utf-8")).splitlines()
        listed = tomllib.loads(attested.read_text(encoding="utf-8"))
        for entry in (*listed["tables"], *listed["literals"]):
            assert entry["table"], f"no table: {entry}"
            assert entry["reason"].strip(), f"no reason: {entry}"
        self._tables = {entry["table"] for entry in listed["tables"]}
        self._listed = {
            (entry["table"], words if "." in entry["table"] else make_key(words))
            for entry in listed["literals"]
            for words in entry["words"]
        }

    def judge(self, literal: Literal, firing: Firing) -> Verdict:
        """Return what the rule says of a literal."""
        counts = firing.of(literal)
        if "." in literal.table:
            if sum(counts.values()) > 1 or (counts and firing.standing[literal.key] > 1):
                return Verdict.GENERAL
            return self._look_up(literal) or Verdict.FEW
        if not counts:
            return Verdict.NEVER
        if len(counts) > 1:
            return Verdict.GENERAL
        # Of a language that only one house writes, "in one house only" says nothing.
        if len({house for language in literal.languages for house in firing.houses[language]}) <= 1:
            return Verdict.ALONE
        return self._look_up(literal) or Verdict.FAILS

    def find_unknown(self, literals: Iterable[Literal]) -> list[tuple[str, str]]:
        """Return the entries of the list that are no literals of the data, or no more."""
        keys = {literal.key for literal in literals}
        tables = {table for table, _ in keys}
        return sorted((self._listed - keys) | {(table, "all") for table in self._tables - tables})

    def _look_up(self, literal: Literal) -> Verdict | None:
        if literal.table in self._tables or literal.key in self._listed:
            return Verdict.LISTED
        return Verdict.SURVEY if self._is_in_survey(literal) else None

    def _is_in_survey(self, literal: Literal) -> bool:
        if not literal.is_pattern:
            return f" {make_key(literal.words)} " in self._words
        # A label is quoted without the space after it.
        quoted = [piece + end for piece in self._quoted for end in ("", " ")]
        is_signal = literal.table.endswith(".signals")
        return _stands(literal.table, literal.words, [*quoted, *self._lines] if is_signal else quoted)

    @cached_property
    def _words(self) -> str:
        """The words of the survey; a line's words do not run on into the next."""
        return "\n".join(f" {make_key(line)} " for line in self._lines)

    @cached_property
    def _quoted(self) -> tuple[str, ...]:
        """What the survey quotes."""
        return tuple(dict.fromkeys(piece for line in self._lines for piece in re.findall(r"`([^`]+)`", line)))
