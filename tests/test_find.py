"""Quotations: where they stand, who said them, and how they differ; and what is nobody's words."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import tomllib
import warnings
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import frozen
from hypothesis import assume, event, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import pressparse
from conference_pools import TONGUES, Tongue
from conferences import Conference, conferences
from console import ROOT
from pressparse import BracketKind, DifferenceScope, ParagraphKind, Quotation, Span, Transcript
from pressparse.model import normalise_space
from strategies import noise

_PILE = tomllib.loads((Path(__file__).parent / "cases" / "quotations.toml").read_text(encoding="utf-8"))
TEXT: str = _PILE["text"].strip("\n")
CASES: list[dict[str, Any]] = _PILE["case"]

# Brackets as a whole, characters of scripts without spaces, and words.
_TOKEN = re.compile(r"[\[(（][^\])）]*[\])）]\S*|[\u3400-\u9fff][^\w\s(（]*|[^\s\u3400-\u9fff]+")
_BRACKET = re.compile(r"[\[(（][^\])）]*[\])）]")


def check_quotation(t: Transcript, found: Quotation) -> None:
    """Assert what holds for every quotation: each part of it is a slice, and only speech has turns."""
    assert found.raw == t.source[found.span.start : found.span.stop]
    assert found.span == Span(found.spans[0].start, found.spans[-1].stop)
    assert all(before.stop <= after.start for before, after in pairwise(found.spans))
    assert all(t.source[span.start : span.stop].strip() for span in found.spans)
    assert 0 < found.similarity <= 1
    assert found.exact == (found.differences == ())
    assert set(found.turns) <= set(t.turns)
    assert set(found.paragraphs) <= set(t.paragraphs)
    if found.turn is not None:
        assert found.turns == (found.turn,)
        assert set(found.paragraphs) <= set(found.turn.paragraphs)
    if found.is_spoken:
        pieces = [piece for paragraph in found.paragraphs for piece in paragraph.pieces]
        assert all(any(piece.contains(span) for piece in pieces) for span in found.spans)
        assert all(paragraph.kind is ParagraphKind.SPOKEN for paragraph in found.paragraphs)
    else:
        assert found.turns == ()
        assert found.similarity == 1
    for difference in found.differences:
        assert difference.quoted or difference.printed
        assert difference.scope is not DifferenceScope.FORM or not difference.is_telling


def summarise(t: Transcript, found: Quotation) -> dict[str, Any]:
    """Return a quotation in the form in which the pile of cases states it."""
    summary: dict[str, Any] = {"stretches": [t.source[span.start : span.stop] for span in found.spans]}
    if found.turn is not None and found.turn.label is not None:
        summary["label"] = found.turn.label.value
    if found.turn is None and found.turns:
        summary["turns"] = len(found.turns)
    if not found.is_spoken:
        summary["spoken"] = False
    if found.differences:
        summary["differences"] = [
            [d.kind.value, d.scope.value, d.quoted, d.printed, *(["!"] if d.is_telling else [])]
            for d in found.differences
        ]
    return summary


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Each place comes out, with the turn, and with every difference."""
    t = pressparse.parse(case.get("text", TEXT).strip("\n"))
    found = pressparse.find(t, case["quote"])
    assert [summarise(t, quotation) for quotation in found] == case["found"]
    for quotation in found:
        check_quotation(t, quotation)
        for difference in quotation.differences:
            at = difference.quoted_span
            assert normalise_space(case["quote"][at.start : at.stop]) == difference.quoted.strip()


@frozen
class Run:
    """Words cut from one paragraph of a conference."""

    conference: Conference
    turn: int
    words: tuple[str, ...]

    @property
    def quote(self) -> str:
        """The words as they stand in the paragraph."""
        return self.join(self.words)

    def join(self, words: tuple[str, ...]) -> str:
        """Return other words, set as those of the paragraph are."""
        text = " ".join(words)
        return re.sub(r"(?<=[\u3400-\u9fff，。？！；：]) (?=\S)", "", text)


@st.composite
def runs(draw: DrawFn, *, least: int = 3, brackets: bool = True) -> Run:
    """Cut a run of words from a paragraph of a conference."""
    conference = draw(conferences())
    turn = draw(st.integers(0, len(conference.turns) - 1))
    paragraph = draw(st.sampled_from(conference.turns[turn].paragraphs))
    words = _TOKEN.findall(paragraph)
    size = draw(st.integers(least, max(len(words), least)))
    assume(len(words) >= size)
    start = draw(st.integers(0, len(words) - size))
    run = Run(conference, turn, tuple(words[start : start + size]))
    assume(run.quote in paragraph)
    assume(re.search(r"\w", _BRACKET.sub("", run.quote)))
    assume(brackets or not _BRACKET.search(run.quote))
    return run


def find_in_turn(run: Run, quote: str) -> list[Quotation]:
    """Return the places that are found in the turn that a run of words was cut from."""
    t = pressparse.parse(run.conference.text)
    found = pressparse.find(t, quote)
    for quotation in found:
        check_quotation(t, quotation)
    return [quotation for quotation in found if quotation.turn == t.turns[run.turn]]


class TestRunsOfWords:
    """Any run of words of a turn is found, with its speaker."""

    @given(runs(least=1))
    def test_exact(self, run: Run) -> None:
        """The words as they are stand in their turn, and in no turn that has not the same words."""
        t = pressparse.parse(run.conference.text)
        found = pressparse.find(t, run.quote)
        assert any(quotation.exact and quotation.turn == t.turns[run.turn] for quotation in found)
        for quotation in found:
            check_quotation(t, quotation)
            if quotation.exact and quotation.turn is not None:
                assert normalise_space(run.quote) in normalise_space(quotation.turn.text)

    @given(runs(), st.sampled_from(("upper", "quotes", "spaces", "bare", "signs", "dashes")))
    def test_form(self, run: Run, form: str) -> None:
        """In another form it is found, and no difference is of words."""
        bare = tuple(word if _BRACKET.search(word) else word.strip(".,;:?!-—–。，？！") or word for word in run.words)
        signs = str.maketrans("'’", "’'")
        quote = {
            "upper": run.quote.upper(),
            "quotes": f"„{run.quote}”",
            "spaces": run.quote.replace(" ", "\N{NO-BREAK SPACE}\n"),
            "bare": run.join(bare),
            "signs": run.quote.translate(signs),
            "dashes": run.quote.replace(" -- ", " — ").replace("-", "\N{HYPHEN}"),
        }[form]
        (found, *_) = find_in_turn(run, quote)
        event(f"{form}: {'exact' if found.exact else 'not exact'}")
        assert found.similarity == 1
        assert {difference.scope for difference in found.differences} <= {DifferenceScope.FORM}
        assert form not in {"quotes", "spaces"} or found.exact

    @given(runs(least=6, brackets=False), st.data())
    def test_marks(self, run: Run, data: st.DataObject) -> None:
        """With an ellipsis or a bracket in the place of a word it is found, and the mark is the only difference."""
        at = data.draw(st.integers(2, len(run.words) - 3))
        mark = data.draw(st.sampled_from(("...", "[…]", "(...)", "[the towns]")))
        found = find_in_turn(run, run.join((*run.words[:at], mark, *run.words[at + 1 :])))
        wanted = {DifferenceScope.MARKED, DifferenceScope.FORM}
        assert any({d.scope for d in quotation.differences} <= wanted for quotation in found)
        assert any(d.quoted == mark for quotation in found for d in quotation.differences)

    @given(runs(least=6, brackets=False), st.data())
    def test_changed_word(self, run: Run, data: st.DataObject) -> None:
        """With one word changed it is found, and just that difference is one of words."""
        at = data.draw(st.integers(0, len(run.words) - 1))
        assume(re.search(r"\w", run.words[at]))
        found = find_in_turn(run, run.join((*run.words[:at], "zyxxy", *run.words[at + 1 :])))
        changed = [[d.quoted for d in q.differences if d.scope is DifferenceScope.WORDS] for q in found]
        assert ["zyxxy"] in changed

    @given(
        runs(least=6, brackets=False), st.sampled_from(("not", "never", "kein", "jamais", "не", "17", "3.5")), st.data()
    )
    def test_telling(self, run: Run, word: str, data: st.DataObject) -> None:
        """A negation or a number that was put in is a telling difference; so is one that was lost."""
        at = data.draw(st.integers(1, len(run.words) - 1))
        longer = run.join((*run.words[:at], f" {word} ", *run.words[at:]))
        assume(len(word) < 3 or word not in run.quote)
        told = [d for q in find_in_turn(run, longer) for d in q.differences if d.is_telling]
        assert any(word in difference.quoted for difference in told)

    @given(conferences(), st.data())
    def test_two_turns(self, conference: Conference, data: st.DataObject) -> None:
        """The end of a turn and the beginning of the next one, together, are in two turns and in none alone."""
        turn = data.draw(st.integers(0, len(conference.turns) - 2))
        before = conference.turns[turn].paragraphs[-1].split()[-6:]
        after = conference.turns[turn + 1].paragraphs[0].split()[:6]
        assume(not _BRACKET.search(" ".join((*before, *after))))
        t = pressparse.parse(conference.text)
        found = pressparse.find(t, " ".join((*before, *after)))
        wanted = t.turns[turn : turn + 2]
        assert any(q.turns == wanted and q.turn is None and len(q.spans) > 1 for q in found)
        assert all(q.turn is None for q in found if q.turns == wanted)

    @given(st.sampled_from(TONGUES), st.data())
    def test_other_sentence(self, tongue: Tongue, data: st.DataObject) -> None:
        """A sentence that the text has not is not found."""
        conference = data.draw(conferences(tongue))
        text = normalise_space(conference.text)
        # A question may cut a sentence in two, and words of it may not be heard, so no quarter of it may be there.
        quarters = {sentence: re.findall(f".{{{len(sentence) // 4}}}", sentence) for sentence in tongue.speech}
        others = [sentence for sentence, parts in quarters.items() if not any(part in text for part in parts)]
        assume(others)
        sentence = data.draw(st.sampled_from(others))
        assert pressparse.find(pressparse.parse(conference.text), sentence) == ()


class TestAnyText:
    """What a text and a quotation hold never raises, and every place is a slice."""

    @given(noise(), st.data())
    def test_slices(self, text: str, data: st.DataObject) -> None:
        """A piece of any text, or another text, is looked for in it."""
        start = data.draw(st.integers(0, len(text)))
        quote = data.draw(st.one_of(st.just(text[start : start + 40]), noise()))
        t = pressparse.parse(text)
        try:
            found = pressparse.find(t, quote)
        except pressparse.QuoteError:
            return
        for quotation in found:
            check_quotation(t, quotation)
        assert pressparse.find_all(t, [quote, quote]) == (found, found)
        assert pressparse.find(pressparse.loads(pressparse.dumps(t)), quote) == found


class TestNobodysWords:
    """Brackets, inserted and indirect text, headings and labels are not anyone's speech."""

    @pytest.mark.parametrize("kind", [ParagraphKind.INSERTED, ParagraphKind.INDIRECT])
    def test_paragraphs(self, kind: ParagraphKind) -> None:
        """Of a paragraph that was not spoken, place and paragraph are told, but no turn."""
        t = pressparse.parse(TEXT)
        first = attrs.evolve(t.paragraphs[0], kind=kind)
        turn = attrs.evolve(t.turns[0], paragraphs=(first, *t.turns[0].paragraphs[1:]))
        t = attrs.evolve(t, paragraphs=(first, *t.paragraphs[1:]), turns=(turn, *t.turns[1:]))
        (found,) = pressparse.find(t, "The dues don’t rise this year.")
        assert (found.is_spoken, found.exact, found.turn, found.turns) == (False, True, None, ())
        assert found.paragraphs == (first,)

    @pytest.mark.parametrize("kind", [kind for kind in BracketKind if kind is not BracketKind.SPEECH])
    def test_brackets(self, kind: BracketKind) -> None:
        """A bracket of any kind but one is nobody's words."""
        t = pressparse.parse(TEXT)
        paragraph = t.paragraphs[1]
        brackets = tuple(attrs.evolve(bracket, kind=kind) for bracket in paragraph.brackets)
        assert brackets
        t = attrs.evolve(t, paragraphs=(t.paragraphs[0], attrs.evolve(paragraph, brackets=brackets), *t.paragraphs[2:]))
        assert [quotation.is_spoken for quotation in pressparse.find(t, "at Sundby")] == [False]

    def test_spoken_brackets(self) -> None:
        """What was said, though it stands in brackets, is speech."""
        t = pressparse.parse(TEXT)
        paragraph = t.paragraphs[1]
        brackets = tuple(attrs.evolve(bracket, kind=BracketKind.SPEECH) for bracket in paragraph.brackets)
        t = attrs.evolve(t, paragraphs=(t.paragraphs[0], attrs.evolve(paragraph, brackets=brackets), *t.paragraphs[2:]))
        assert [quotation.is_spoken for quotation in pressparse.find(t, "at Sundby")] == [True]

    def test_in_no_turn(self) -> None:
        """Speech of which nobody knows whose it is, is speech without a turn."""
        t = attrs.evolve(pressparse.parse(TEXT), turns=(), speakers=(), exchanges=())
        (found,) = pressparse.find(t, "They will not leave.")
        assert (found.is_spoken, found.turns, found.turn) == (True, (), None)

    def test_into_no_turn(self) -> None:
        """Words of a turn and of no turn are together in no turn alone."""
        t = pressparse.parse(TEXT)
        t = attrs.evolve(t, turns=t.turns[:2])
        (found,) = pressparse.find(t, "one by one. Minister, will the U.S. lines")
        assert (found.turns, found.turn) == ((t.turns[1],), None)


class TestTolerance:
    """What is tolerated has bounds."""

    @pytest.mark.parametrize(("left_out", "is_found"), [(100, True), (101, False)])
    def test_ellipsis(self, left_out: int, is_found: bool) -> None:  # noqa: FBT001
        """An ellipsis stands for 100 words at most."""
        t = make_turn(f"The old pilots know {'and ' * left_out}that is it.")
        assert bool(pressparse.find(t, "the old pilots know ... that is it")) == is_found

    @pytest.mark.parametrize(("left_out", "is_found"), [(10, True), (11, False)])
    def test_ellipsis_near_few_words(self, left_out: int, is_found: bool) -> None:  # noqa: FBT001
        """Next to one or two words it stands for 10 at most."""
        t = make_turn(f"The old pilots know {'and ' * left_out}sailing.")
        assert bool(pressparse.find(t, "the old pilots know ... sailing")) == is_found

    @pytest.mark.parametrize(("replaced", "is_found"), [(5, True), (6, False)])
    def test_bracket(self, replaced: int, is_found: bool) -> None:  # noqa: FBT001
        """A bracket stands for 5 words at most."""
        t = make_turn(f"The old pilots know {'the ' * replaced}tides of the sound.")
        assert bool(pressparse.find(t, "the old pilots know [all] tides of the sound")) == is_found

    @pytest.mark.parametrize(("count", "changes"), [(5, 0), (6, 1), (9, 1), (10, 2), (49, 9), (50, 10), (80, 10)])
    def test_changes(self, count: int, changes: int) -> None:
        """One word in five may be changed, ten at most, and none of fewer than six."""
        words = [f"word{number}" for number in range(count)]
        t = make_turn(" ".join(words))
        for wrong, is_found in ((changes, True), (changes + 1, False)):
            quote = [f"other{n}" if n % 5 == 2 and n // 5 < wrong else word for n, word in enumerate(words)]
            if len(set(quote) - set(words)) == wrong:
                assert bool(pressparse.find(t, " ".join(quote))) == is_found, wrong

    def test_best_first(self) -> None:
        """The more words both have in common, the sooner a place comes; then speech; then the fewest differences."""
        text = (
            "The night boat sails at ten\n\n4 March 2019\n\nMR. BRANDT: The night boat sails at nine.\n\n"
            "Q: the night boat sails at ten?\n\nMR. BRANDT: The night boat sails at ten.\n"
        )
        found = pressparse.find(pressparse.parse(text), "The night boat sails at ten")
        assert [(q.similarity == 1, q.is_spoken, q.exact) for q in found] == [
            (True, True, True),
            (True, True, False),
            (True, False, True),
            (False, True, False),
        ]

    def test_long_quotation(self) -> None:
        """A whole turn is found, with one word of hundreds changed."""
        words = [f"word{number}" for number in range(700)]
        t = make_turn(" ".join(words))
        (found,) = pressparse.find(t, " ".join((*words[:350], "never", *words[351:])))
        assert [(d.quoted, d.printed, d.is_telling) for d in found.differences] == [("never", "word350", True)]


def make_turn(words: str) -> Transcript:
    """Return a transcript in which somebody says something between two questions."""
    t = pressparse.parse(
        f"Press briefing\n\n14 March 2019\n\nQ: What?\n\nMS. MARLOW: {words}\n\nQ: Why?\n\nMS. MARLOW: So.\n"
    )
    assert len(t.turns) == 4
    return t


class TestWithoutTheExtra:
    """Without rapidfuzz, unchanged words are found, and nothing looks like "not there" without a word."""

    @pytest.fixture(autouse=True)
    def _without_rapidfuzz(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "rapidfuzz", None)

    def test_unchanged(self) -> None:
        """What stands there is found without a warning."""
        t = pressparse.parse(TEXT)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert pressparse.find(t, "THEY will not leave; I spoke to them … Monday")[0].turn == t.turns[3]

    def test_few_words(self) -> None:
        """Of a few words none may be changed, so nothing was left undone."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert pressparse.find(pressparse.parse(TEXT), "We will not leave") == ()

    @pytest.mark.parametrize("quote", ["They will never leave. I spoke to them", "Press briefing on the harbour dues"])
    def test_warning(self, quote: str) -> None:
        """What is not found in the speech may stand there with changed words: a warning says how to find out."""
        t = pressparse.parse(TEXT)
        with pytest.warns(pressparse.MissingExtraWarning, match=r"pip install 'pressparse\[quotes\]'") as caught:
            found = pressparse.find(t, quote)
        assert not any(quotation.is_spoken for quotation in found)
        assert caught[0].filename == __file__
        with pytest.warns(pressparse.MissingExtraWarning):
            pressparse.find_all(t, ["They will not leave", quote])


class TestMisuse:
    """Misuse is named."""

    @pytest.mark.parametrize("value", ["a text", None, b"bytes"])
    def test_transcript(self, value: object) -> None:
        """A text must be parsed first."""
        with pytest.raises(TypeError, match=rf"t must be a Transcript, not {type(value).__name__}.*parse"):
            pressparse.find(value, "quay")  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="t must be a Transcript"):
            pressparse.find_all(value, ["quay"])  # type: ignore[arg-type]

    @pytest.mark.parametrize("value", [None, 7, b"quay", ["quay"]])
    def test_quote(self, value: object) -> None:
        """A quotation is a string."""
        with pytest.raises(TypeError, match=rf"quote must be a str, not {type(value).__name__}"):
            pressparse.find(pressparse.parse(TEXT), value)  # type: ignore[arg-type]

    def test_quotes(self) -> None:
        """Many quotations are not one string."""
        with pytest.raises(TypeError, match="use find for one"):
            pressparse.find_all(pressparse.parse(TEXT), "quay")

    @pytest.mark.parametrize("quote", ["", " \n", "...", "“”", "[the alliance]"])
    def test_no_words(self, quote: str) -> None:
        """What holds no words can't be looked for, and that is not the same as not found."""
        with pytest.raises(pressparse.QuoteError, match="quote must hold"):
            pressparse.find(pressparse.parse(TEXT), quote)


def test_example() -> None:
    """The example says of each quotation who said it, or that it is not there."""
    run = subprocess.run(  # noqa: S603 - a script of this project
        [sys.executable, str(ROOT / "examples" / "check_a_quote.py")],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    lines = run.stdout.splitlines()
    assert lines.count("  line 11: Ada Marlow (printed), exactly") == 1
    assert "    changed, words: “everybody” for “nobody” (!)" in lines
    assert lines[-1] == "  is not there"


@frozen
class Cut:
    """Words cut from a turn of a real text, by the places that are known of its labels."""

    path: Path
    language: str | None
    start: int
    """Where the label of the turn begins."""
    words: tuple[str, ...]


@pytest.fixture(scope="module")
def cuts(evaluation_texts: list[Path]) -> list[Cut]:
    """Return two hundred runs of eight to thirty words, each from one paragraph without brackets."""
    known: list[tuple[Path, dict[str, Any]]] = []
    for path in evaluation_texts:
        if path.with_suffix(".json").is_file():
            gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            turns = gold.get("turns") or ()
            if turns and all(turn.get("label") and "start" in turn for turn in turns):
                known.append((path, gold))
    if not known:
        pytest.skip("needs texts of ../shared/eval whose turns are known")
    rng = random.Random(20)  # noqa: S311 - a seed, so that it is the same in every run
    made: list[Cut] = []
    while len(made) < 200:
        path, gold = rng.choice(known)
        text = path.read_bytes().decode("utf-8")
        turns = gold["turns"]
        number = rng.randrange(len(turns))
        begin = turns[number]["start"] + len(turns[number]["label"])
        end = turns[number + 1]["start"] if number + 1 < len(turns) else len(text)
        words = list(re.finditer(r"\S+", text[begin:end]))
        size = rng.randint(8, 30)
        # What stands next to a label may be its terminator, and markup of the next one.
        if len(words) >= size + 4:
            first = rng.randrange(2, len(words) - size - 1)
            cut = text[begin + words[first].start() : begin + words[first + size - 1].end()]
            if not re.search(r"[()\[\]<>#]|\n\s*\n|---", cut):
                made.append(Cut(path, gold.get("language"), turns[number]["start"], tuple(cut.split())))
    return made


def distort(words: tuple[str, ...], rng: random.Random) -> str:
    """Return words as somebody might quote them, within what is tolerated."""
    at = rng.randrange(3, len(words) - 4)
    distorted = {
        "none": words,
        "case": tuple(word.upper() for word in words),
        "bare": tuple(word.strip(".,;:?!-—–") or word for word in words),
        "signs": tuple(word.replace("'", "’").replace("--", "—") for word in words),
        "ellipsis": (*words[:at], "[...]", *words[at + 1 :]),
        "insertion": (*words[:at], "[the harbour]", *words[at:]),
        "changed": (*words[:at], "zyxxy", *words[at + 1 :]),
    }
    return f"“{' '.join(distorted[rng.choice(sorted(distorted))])}”"


class TestEvaluationSet:
    """On real texts: no wrong speaker, hardly any miss, and nothing found that is not there."""

    def test_speakers(self, cuts: list[Cut]) -> None:
        """Of 200 quotations with noise, none is given to another turn, and at least 0.98 are found in theirs."""
        rng = random.Random(21)  # noqa: S311 - a seed, so that it is the same in every run
        transcripts = {cut.path: pressparse.parse(cut.path.read_bytes().decode("utf-8")) for cut in cuts}
        found = 0
        wrong: list[str] = []
        for cut in cuts:
            quotations = pressparse.find(transcripts[cut.path], distort(cut.words, rng))
            best = [q for q in quotations if q.similarity == quotations[0].similarity and q.turn is not None]
            # The label may begin before the turn's text by a sign of markup.
            starts = [quotation.turn.span.start for quotation in best if quotation.turn is not None]
            if any(abs(start - cut.start) < 8 for start in starts):
                found += 1
            elif best:
                wrong.append(f"{cut.path.name}: {' '.join(cut.words)}")
        assert wrong == []
        assert found >= 0.98 * len(cuts)

    def test_other_documents(self, cuts: list[Cut]) -> None:
        """Of 200 quotations, none is found in five documents of other houses, of its language if there are any."""
        rng = random.Random(22)  # noqa: S311 - a seed, so that it is the same in every run
        quotes: dict[Path, list[str]] = {cut.path: [] for cut in cuts}
        for cut in cuts:
            strangers = {other for other in cuts if other.path.parent != cut.path.parent}
            kin = {other.path for other in strangers if other.language == cut.language}
            paths = sorted(kin or {other.path for other in strangers})
            for path in rng.sample(paths, min(5, len(paths))):
                quotes[path].append(" ".join(cut.words))
        assert sum(map(len, quotes.values())) >= 4 * len(cuts)
        for path, looked_for in quotes.items():
            transcript = pressparse.parse(path.read_bytes().decode("utf-8"))
            assert not any(pressparse.find_all(transcript, looked_for)), path.name
