"""Makes every Python example and every shell session in the pages a test."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

from console import ROOT, check_session


class PyconParser:
    """Reads ``pycon`` fences as doctests."""

    def __init__(self) -> None:
        self._lexer = FencedCodeBlockLexer("pycon")
        self._examples = DocTestStringParser(DocTestEvaluator())

    def __call__(self, document: Document) -> Iterator[Region]:
        for lexed in self._lexer(document):
            source = lexed.lexemes["source"]
            for region in self._examples(source, document.path):
                region.adjust(lexed, source)
                yield region


class ConsoleParser:
    """Reads ``console`` fences as shell sessions."""

    def __init__(self) -> None:
        self._lexer = FencedCodeBlockLexer("console")

    def __call__(self, document: Document) -> Iterator[Region]:
        for lexed in self._lexer(document):
            yield Region(lexed.start, lexed.end, str(lexed.lexemes["source"]), _evaluate)


def _set_up(namespace: dict[str, object]) -> None:
    """Let examples be skipped by what is missing: ``<!-- skip: start if(missing("polars")) -->``."""
    namespace["missing"] = lambda module: find_spec(module) is None


def _evaluate(example: Example) -> str | None:
    return check_session(example.parsed)


@pytest.fixture(autouse=True)
def _in_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


pytest_collect_file = Sybil(
    parsers=[PyconParser(), PythonCodeBlockParser(), ConsoleParser(), SkipParser()],
    patterns=["*.md"],
    setup=_set_up,
    fixtures=["_in_the_root"],
).pytest()
