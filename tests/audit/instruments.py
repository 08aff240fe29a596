"""Watches the reader from outside: which literals of the languages, patterns of the styles and rules fire in a text.

Nothing in the library knows of this. The functions that give it its tables are replaced, wherever a module holds them,
by others whose tables note what is found in them. Tables that the library turns into one large pattern can't be watched
so; for them the literals are looked for in what was read with the pattern: the months in the dates, the words for
laughter in the brackets.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial, wraps
from typing import Any, Protocol, TypeVar

import attrs

import pressparse
from pressparse._patterns import compile_pattern
from pressparse._stages import judging, lexicon, openings, tables, tongues
from pressparse._stages.phrases import PhraseMatch, PhraseTable, Word, split_words
from pressparse.languages import LANGUAGES, Language
from pressparse.model import BlockKind, Bracket, BracketKind, Field, Moment, Transcript
from pressparse.span import Span
from pressparse.styles import STYLES, HouseStyle

__all__ = ["TABLES", "Log", "import_all", "make_key", "parse", "replace_everywhere", "watch", "words_of"]

T = TypeVar("T")

TABLES = tuple(column.name for column in attrs.fields(Language) if column.name not in {"code", "name"})
"""The fields of a language that hold words."""
# Tables of labels that count only where they are the whole label.
_WHOLE = frozenset({"answer_labels", "narration_labels", "unknown_labels", "never_labels"})
# Characters before an asker's name in which an opener may stand: "Hi, my name is"
_OPENER = 40


class Log:
    """What fired in one text, or in several."""

    def __init__(self) -> None:
        self.literals: set[tuple[str, str]] = set()
        """Tables, and the keys of their literals."""
        self.patterns: set[str] = set()
        """Patterns of house styles."""
        self.rules: set[str] = set()
        """Rules that gave a value, codes that were reported, shapes and kinds of the labels."""
        self.watched: set[str] = set()
        """Tables whose literals would be noted."""

    def note_phrases(self, table: str, text: str) -> None:
        """Note the literals of a table that stand in a text: at each place, the longest."""
        self.watched.add(table)
        words = split_words(text)
        phrases = _phrases(table)
        for number in range(len(words)):
            found = phrases.match(words, number)
            if found is not None:
                self.literals.add((table, found.value))


def make_key(literal: str) -> str:
    """Return the form by which literals are the same: words in small letters; for one without words, itself."""
    return " ".join(word.text for word in split_words(literal)) or literal.lower()


def words_of(entry: object) -> Iterator[str]:
    """Yield the literals of a language's table, or of one of its entries."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, tuple):
        for part in entry:
            yield from words_of(part)
    elif isinstance(entry, frozenset):
        yield from sorted(entry)
    else:
        words = getattr(entry, "words", None)
        assert isinstance(words, str), f"{entry!r} has no words"
        yield words


def import_all() -> None:
    """Import every module of the library, so that what they hold can be replaced."""
    for module in pkgutil.walk_packages(pressparse.__path__, "pressparse."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def replace_everywhere(old: object, new: object) -> None:
    """Put one object in the place of another, in every module of the library that holds it."""
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "pressparse":
            for key in [key for key, value in vars(module).items() if value is old]:
                setattr(module, key, new)


def parse(text: str, *, is_html: bool) -> Transcript:
    """Read a text."""
    transcript: Transcript = getattr(pressparse, "parse_html" if is_html else "parse")(text)
    return transcript


class _Read(Protocol):
    """Reads a text and tells what fired."""

    def __call__(self, text: str, *, is_html: bool) -> tuple[Transcript, Log]: ...


def watch() -> _Read:
    """Begin to watch the library, for the rest of the process; return a function that reads a text."""
    import_all()
    log = Log()
    caches = list(_caches())
    for cached in caches:
        cached.cache_clear()
    # What is remembered by the text that was read, not the tables. Else what fired before would not fire again.
    kept = [cached for cached in caches if cached.cache_parameters()["maxsize"] is not None]
    _watch_tables(log)
    _watch_sets(log)
    _watch_patterns(log)
    _watch_functions(log)

    def read(text: str, *, is_html: bool) -> tuple[Transcript, Log]:
        for cached in kept:
            cached.cache_clear()
        log.literals, log.patterns, log.rules = set(), set(), set()
        transcript = parse(text, is_html=is_html)
        _note_results(log, transcript, STYLES[transcript.metadata.style])
        fired = Log()
        fired.literals, fired.patterns, fired.rules = log.literals, log.patterns, log.rules
        fired.watched = log.watched
        return transcript, fired

    return read


def _caches() -> Iterator[Any]:
    """Yield the functions of the library that remember what they returned."""
    seen: set[int] = set()
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "pressparse":
            for value in vars(module).values():
                if hasattr(value, "cache_parameters") and id(value) not in seen:
                    seen.add(id(value))
                    yield value


class _WatchedTable(PhraseTable[Any]):
    """A table of phrases that notes those that were found in it."""

    log: Log
    table = ""
    _is_part = False

    def match(self, words: list[Word], number: int) -> PhraseMatch[Any] | None:
        found = super().match(words, number)
        if found is not None and not self._is_part and (self.table not in _WHOLE or found.last == len(words)):
            self._note(words, found)
        return found

    def match_whole(self, words: list[Word]) -> PhraseMatch[Any] | None:
        self._is_part = True
        found = super().match_whole(words)
        self._is_part = False
        if found is not None:
            self._note(words, found)
        return found

    def _note(self, words: list[Word], found: PhraseMatch[Any]) -> None:
        self.log.literals.add((self.table, " ".join(word.text for word in words[found.first : found.last])))


def _watch_tables(log: Log) -> None:
    _WatchedTable.log = log
    replace_everywhere(PhraseTable, _WatchedTable)

    def named(build: Callable[..., PhraseTable[Any]], name: Callable[..., str]) -> None:
        @wraps(build)
        def get(*args: object, **options: object) -> PhraseTable[Any]:
            table = build(*args, **options)
            assert isinstance(table, _WatchedTable)
            table.table = name(*args, **options)
            log.watched.add(table.table)
            return table

        replace_everywhere(build, get)

    named(tables.delivery_table, lambda: "delivery")
    named(tables.date_label_table, lambda: "date_labels")
    named(
        tables.event_table,
        lambda style=None: "event_labels" if style is None else f"{style.name}.event_labels",
    )
    named(tables.word_table, lambda name: name)


class _WatchedSet(frozenset[str]):
    """A set of words that notes those that were found in it."""

    note: Callable[[str], None]

    def __contains__(self, word: object) -> bool:
        found = super().__contains__(word)
        if found:
            self.note(str(word))
        return found


def _watch_sets(log: Log) -> None:
    """Watch the sets of the lexicon, and those that functions without arguments make of the languages' words."""

    def watched(words: frozenset[str]) -> frozenset[str]:
        table = _find_table(words)
        if table is None:
            return words
        log.watched.add(table)
        made = _WatchedSet(words)
        made.note = lambda word: log.literals.add((table, make_key(word)))
        return made

    plain = lexicon.get_lexicon()
    parts: dict[str, Any] = plain._asdict()
    sets: dict[str, Any] = {name: watched(part) for name, part in parts.items() if isinstance(part, frozenset)}
    whole = plain._replace(**sets)
    replace_everywhere(lexicon.get_lexicon, lambda: whole)
    for cached in _caches():
        if not inspect.signature(cached).parameters and isinstance(words := cached(), frozenset):
            replace_everywhere(cached, partial(_give, watched(words)))


def _give(value: T) -> T:
    return value


def _find_table(words: frozenset[str]) -> str | None:
    """Return the field of a language that a set is made of, by its words: the largest that it holds all of."""
    held = {
        table: len(literals)
        for table, literals in _words_by_table().items()
        if literals and (literals <= words or {w.text for literal in literals for w in split_words(literal)} <= words)
    }
    table = max(held, key=lambda table: held[table], default=None)
    return table if table is not None and 2 * held[table] >= len(words) else None


@cache
def _words_by_table() -> dict[str, frozenset[str]]:
    """Return the literals of each table of all languages, in small letters."""
    return {
        table: frozenset(
            literal.lower() for language in LANGUAGES.values() for literal in words_of(getattr(language, table))
        )
        for table in TABLES
    }


class _WatchedPattern:
    """A pattern of a house style that notes that it matched."""

    def __init__(self, pattern: re.Pattern[str], log: Log) -> None:
        self._pattern = pattern
        self._log = log

    def __getattr__(self, name: str) -> object:
        method = getattr(self._pattern, name)
        if name not in {"match", "fullmatch", "search", "findall"}:
            return method

        def call(*args: object) -> object:
            found = method(*args)
            if found:
                self._log.patterns.add(self._pattern.pattern)
            return found

        return call


def _watch_patterns(log: Log) -> None:
    @cache
    def compile_watched(pattern: str) -> _WatchedPattern:
        return _WatchedPattern(compile_pattern(pattern), log)

    replace_everywhere(compile_pattern, compile_watched)


def _watch_functions(log: Log) -> None:
    """Watch functions whose tables are lists that are searched for in a text."""
    announces, tell, judge = openings.announces_questions, tongues.tell_language, judging.judge_labels
    makes_office = lexicon.is_role_word
    endings = {ending for language in LANGUAGES.values() for ending in language.role_endings}
    log.watched.update(("question_announcements", "role_endings", "ordinal_suffixes"))

    def announces_questions(folded: str, span: Span) -> bool:
        found = announces(folded, span)
        if found:
            log.note_phrases("question_announcements", folded[span.start : span.stop])
        return found

    def tell_language(text: str) -> tongues.Told:
        log.note_phrases("function_words", text)
        return tell(text)

    @wraps(judge)
    def judge_labels(*args: Any, **options: Any) -> judging.Judgement:  # noqa: ANN401 - passed on
        judged = judge(*args, **options)
        for label in judged.labels.values():
            log.rules.update((f"label shape: {label.label.shape}", f"label kind: {label.reading.kind}"))
        return judged

    def is_role_word(word: str) -> bool:
        found = makes_office(word)
        if found:
            log.literals.update(("role_endings", make_key(ending)) for ending in endings if word.endswith(ending))
        return found

    replace_everywhere(makes_office, is_role_word)
    replace_everywhere(announces, announces_questions)
    replace_everywhere(tell, tell_language)
    replace_everywhere(judge, judge_labels)


def _note_results(log: Log, transcript: Transcript, style: HouseStyle) -> None:
    """Note what shows in what was read: rules, and the literals of tables that can't be watched."""
    source = transcript.source
    log.rules.update(f"diagnostic: {diagnostic.code}" for diagnostic in transcript.diagnostics)
    for part in transcript.walk():
        if isinstance(part, Field):
            log.rules.add(f"rule: {part.rule}")
            if isinstance(part.value, Moment):
                _note_moment(log, source, part, style)
            elif part.rule == "asker.introduction":
                log.note_phrases("asker_links", part.raw)
                log.note_phrases("asker_openers", source[max(0, part.span.start - _OPENER) : part.span.start])
        elif isinstance(part, Bracket):
            if part.kind in {BracketKind.DIRECTION, BracketKind.INTERJECTION}:
                log.note_phrases("directions", part.raw)
            elif part.kind is BracketKind.GAP:
                log.note_phrases("gap_words", part.raw)
    for block in transcript.blocks:
        if block.kind is BlockKind.DIRECTION:
            log.note_phrases("directions", block.raw)
    printed = {turn.label.raw for turn in transcript.turns if turn.label is not None}
    log.literals.update(
        (f"{style.name}.label_meanings", make_key(sign)) for sign, _ in style.label_meanings if sign in printed
    )


def _note_moment(log: Log, source: str, field: Field[Any], style: HouseStyle) -> None:
    raw = field.raw
    log.note_phrases("months", raw)
    log.note_phrases("date_fillers", raw)
    start = source.rfind("\n", 0, field.span.start) + 1
    stop = source.find("\n", field.span.stop)
    log.note_phrases("weekdays", source[start : stop if stop >= 0 else len(source)])
    for language in LANGUAGES.values():
        for suffix in language.ordinal_suffixes:
            if re.search(rf"\d{re.escape(suffix)}", raw, re.IGNORECASE):
                log.literals.add(("ordinal_suffixes", make_key(suffix)))
    if field.value.zone is not None:
        log.literals.add((f"{style.name}.zones", make_key(field.value.zone)))


@cache
def _phrases(table: str) -> PhraseTable[str]:
    """Return the literals of a table of all languages, with their keys."""
    return PhraseTable((literal, make_key(literal)) for literal in sorted(_words_by_table()[table]))
