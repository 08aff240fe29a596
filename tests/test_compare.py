"""Comparisons: what was done to a speech is reported, and nothing else; no word is lost or counted twice."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import pressparse
from conferences import Conference, conferences
from pressparse import ChangeKind, ComparedParagraphs, Comparison, DeliveryStatus, Transcript, Words
from speeches import NEW, read_speech, speeches, wordings
from strategies import noise

_CASES = Path(__file__).parent / "cases" / "compared_words.toml"
CASES: list[dict[str, Any]] = tomllib.loads(_CASES.read_text(encoding="utf-8"))["case"]
MIRRORED = {
    ChangeKind.ADDED: ChangeKind.DROPPED,
    ChangeKind.DROPPED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}


def join(speech: list[list[str]]) -> list[str]:
    """Return the paragraphs of a speech as texts."""
    return [" ".join(sentences) for sentences in speech]


def compare(a: list[list[str]], b: list[list[str]]) -> Comparison:
    """Return the comparison of two speeches, its promises checked."""
    transcripts = read_speech(join(a)), read_speech(join(b))
    for transcript, speech in zip(transcripts, (a, b), strict=True):
        assert [paragraph.text for paragraph in transcript.paragraphs] == join(speech)
    comparison = pressparse.compare(*transcripts)
    check_comparison(comparison)
    return comparison


def number(comparison: Comparison, compared: ComparedParagraphs) -> tuple[list[int], list[int]]:
    """Return the numbers of the paragraphs that were compared, from 0."""
    a, b = comparison.a.paragraphs, comparison.b.paragraphs
    return [a.index(paragraph) for paragraph in compared.a], [b.index(paragraph) for paragraph in compared.b]


def find_changes(comparison: Comparison) -> list[tuple[ChangeKind, list[int], list[int]]]:
    """Return what was not kept: the kinds and the numbers of the paragraphs."""
    return [
        (compared.kind, *number(comparison, compared))
        for compared in comparison.paragraphs
        if compared.kind is not ChangeKind.KEPT
    ]


def strip(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


def check_comparison(comparison: Comparison) -> None:
    """Assert that each paragraph and word of both sides is there once, at its place, and that the figures agree."""
    for name in ("a", "b"):
        transcript: Transcript = getattr(comparison, name)
        sides: list[tuple[pressparse.Paragraph, ...]] = [getattr(c, name) for c in comparison.paragraphs]
        starts = sorted(paragraph.span.start for side in sides for paragraph in side)
        assert starts == [paragraph.span.start for paragraph in transcript.paragraphs]
        for compared, side in zip(comparison.paragraphs, sides, strict=True):
            runs: list[Words] = [getattr(run, name) for run in compared.words if getattr(run, name) is not None]
            assert strip("".join(run.text for run in runs)) == strip("".join(p.text for p in side))
            for run in runs:
                check_run(run, transcript)
            places = [piece for run in runs for piece in run.pieces]
            assert all(before.stop <= after.start for before, after in pairwise(places))
    for compared in comparison.paragraphs:
        assert 0 <= compared.similarity <= 1
        for words in compared.words:
            assert (words.a is None) == (words.kind is ChangeKind.ADDED)
            assert (words.b is None) == (words.kind is ChangeKind.DROPPED)
    summary = comparison.summary
    assert sum(count.paragraphs_a for count in summary.counts) == len(comparison.a.paragraphs)
    assert sum(count.paragraphs_b for count in summary.counts) == len(comparison.b.paragraphs)


def check_run(run: Words, transcript: Transcript) -> None:
    """Assert that a run stands in one paragraph, where it says, and that its words are there."""
    pieces = [transcript.source[piece.start : piece.stop] for piece in run.pieces]
    assert strip("".join(pieces)) == strip(run.text)
    assert all(piece == piece.strip() != "" for piece in pieces)
    assert (run.span.start, run.span.stop) == (run.pieces[0].start, run.pieces[-1].stop)
    assert run.raw == transcript.source[run.span.start : run.span.stop]
    assert run.count > 0
    assert any(paragraph.span.contains(run.span) and run.text in paragraph.text for paragraph in transcript.paragraphs)


def describe(comparison: Comparison, *, is_mirrored: bool = False) -> list[tuple[object, ...]]:
    """Return what a comparison says, in an order that does not depend on the sides."""
    said: list[tuple[object, ...]] = []
    for compared in comparison.paragraphs:
        runs = [(run.kind, run.a and run.a.span, run.b and run.b.span) for run in compared.words]
        sides = [paragraph.span for paragraph in compared.a], [paragraph.span for paragraph in compared.b]
        if is_mirrored:
            runs = [(MIRRORED.get(kind, kind), b, a) for kind, a, b in runs]
            sides = sides[::-1]
        kind = MIRRORED.get(compared.kind, compared.kind) if is_mirrored else compared.kind
        said.append((kind, *sides, compared.similarity, runs))
    return sorted(said, key=repr)


class TestSame:
    """A text compared with itself is all kept."""

    def check(self, transcript: Transcript) -> None:
        """Assert that everything is kept."""
        comparison = pressparse.compare(transcript, transcript)
        check_comparison(comparison)
        assert {compared.kind for compared in comparison.paragraphs} <= {ChangeKind.KEPT}
        assert {run.kind for compared in comparison.paragraphs for run in compared.words} <= {ChangeKind.KEPT}
        assert all(compared.similarity == 1 for compared in comparison.paragraphs)
        assert comparison.summary.similarity == 1

    @given(conferences())
    def test_conferences(self, conference: Conference) -> None:
        """Of a conference with labels, directions, pages and broken lines."""
        self.check(pressparse.parse(conference.text))

    @given(noise())
    def test_noise(self, text: str) -> None:
        """Of any text."""
        self.check(pressparse.parse(text))

    @given(wordings())
    def test_repetition(self, paragraphs: list[str]) -> None:
        """Of paragraphs that come again."""
        self.check(read_speech(paragraphs))

    def test_nothing(self) -> None:
        """Nothing compared with nothing is the same."""
        self.check(pressparse.parse(""))


class TestOneChange:
    """One thing done to a speech is reported as just that."""

    @given(speeches(), st.data())
    def test_dropped_and_added(self, speech: list[list[str]], data: st.DataObject) -> None:
        """A paragraph that is left out is dropped; on swapped sides it is added."""
        at = data.draw(st.integers(0, len(speech) - 1))
        shorter = speech[:at] + speech[at + 1 :]
        assert find_changes(compare(speech, shorter)) == [(ChangeKind.DROPPED, [at], [])]
        assert find_changes(compare(shorter, speech)) == [(ChangeKind.ADDED, [], [at])]

    @given(speeches(), st.data())
    def test_moved(self, speech: list[list[str]], data: st.DataObject) -> None:
        """A paragraph that is put elsewhere has moved. Of two neighbours that change places, either has."""
        before = data.draw(st.integers(0, len(speech) - 1))
        after = data.draw(st.integers(0, len(speech) - 1).filter(lambda place: place != before))
        other = speech[:before] + speech[before + 1 :]
        other.insert(after, speech[before])
        comparison = compare(speech, other)
        ((kind, a, b),) = find_changes(comparison)
        assert kind is ChangeKind.MOVED
        assert (a, b) == ([before], [after]) or (abs(before - after) == 1 and (a, b) == ([after], [before]))
        (moved,) = (compared for compared in comparison.paragraphs if compared.kind is ChangeKind.MOVED)
        assert moved.similarity == 1
        assert [run.kind for run in moved.words] == [ChangeKind.MOVED]

    @given(speeches(), st.data())
    def test_split_and_merged(self, speech: list[list[str]], data: st.DataObject) -> None:
        """A paragraph that is set as two was split; on swapped sides they were merged. No word is different."""
        long = [number for number, sentences in enumerate(speech) if len(sentences) > 1]
        assume(long)
        at = data.draw(st.sampled_from(long))
        cut = data.draw(st.integers(1, len(speech[at]) - 1))
        parts = [*speech[:at], speech[at][:cut], speech[at][cut:], *speech[at + 1 :]]
        split, merged = compare(speech, parts), compare(parts, speech)
        assert find_changes(split) == [(ChangeKind.SPLIT, [at], [at, at + 1])]
        assert find_changes(merged) == [(ChangeKind.MERGED, [at, at + 1], [at])]
        assert split.summary.similarity == merged.summary.similarity == 1

    @given(speeches(), st.data())
    def test_words(self, speech: list[list[str]], data: st.DataObject) -> None:
        """A word that is put in place of another, put in or left out is the only one that is not kept."""
        at = data.draw(st.integers(0, len(speech) - 1))
        words = " ".join(speech[at]).split()
        place = data.draw(st.integers(0, len(words) - 1))
        # A short line without a full stop would be a heading.
        new = f"{NEW}." if words[place].endswith(".") else NEW
        changed = [*speech[:at], [*words[:place], new, *words[place + 1 :]], *speech[at + 1 :]]
        longer = [*speech[:at], [*words[:place], NEW, *words[place:]], *speech[at + 1 :]]
        for a, b, found in (
            (speech, changed, (ChangeKind.CHANGED, words[place], new)),
            (speech, longer, (ChangeKind.ADDED, None, NEW)),
            (longer, speech, (ChangeKind.DROPPED, NEW, None)),
        ):
            comparison = compare(a, b)
            assert find_changes(comparison) == [(ChangeKind.CHANGED, [at], [at])]
            runs = [run for compared in comparison.paragraphs for run in compared.words]
            assert [
                (run.kind, run.a and run.a.text, run.b and run.b.text)
                for run in runs
                if run.kind is not ChangeKind.KEPT
            ] == [found]

    @given(speeches())
    def test_directions(self, speech: list[list[str]]) -> None:
        """What is no speech is not compared."""
        noisy = [[f"{sentence} (Laughter.)" for sentence in sentences] for sentences in speech]
        comparison = pressparse.compare(read_speech(join(speech)), read_speech(join(noisy)))
        check_comparison(comparison)
        assert find_changes(comparison) == []
        assert [run.kind for compared in comparison.paragraphs for run in compared.words] == [ChangeKind.KEPT] * len(
            speech
        )


class TestAnyChange:
    """Whatever the two texts are, each word is there once, and swapped sides give the mirrored comparison."""

    def check(self, a: Transcript, b: Transcript) -> None:
        """Assert both."""
        comparison, mirrored = pressparse.compare(a, b), pressparse.compare(b, a)
        check_comparison(comparison)
        assert describe(comparison) == describe(mirrored, is_mirrored=True)
        assert comparison.summary.similarity == mirrored.summary.similarity

    @given(wordings(), wordings())
    def test_repetition(self, a: list[str], b: list[str]) -> None:
        """Of paragraphs that are hard to tell apart."""
        self.check(read_speech(a), read_speech(b))

    @given(speeches(), st.data())
    def test_edits(self, speech: list[list[str]], data: st.DataObject) -> None:
        """Of a speech with many changes: sentences shuffled, dropped and put together anew."""
        sentences = [sentence for paragraph in speech for sentence in paragraph]
        left = data.draw(st.lists(st.sampled_from(sentences), max_size=len(sentences)))
        other = data.draw(st.lists(st.lists(st.sampled_from(left), min_size=1, max_size=4), max_size=6)) if left else []
        self.check(read_speech(join(speech)), read_speech(join(other)))

    @given(noise(), noise())
    def test_noise(self, a: str, b: str) -> None:
        """Of any two texts."""
        self.check(pressparse.parse(a), pressparse.parse(b))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_words(case: dict[str, Any]) -> None:
    """Words are the same, or not, as the pile says."""
    a, b = (read_speech(["Good morning to you all.", case[side]]) for side in ("a", "b"))
    assert len(a.paragraphs) == len(b.paragraphs) == 2
    comparison = pressparse.compare(a, b)
    check_comparison(comparison)
    runs = [run for compared in comparison.paragraphs[1:] for run in compared.words]
    found = [[run.kind.value, *(side.text for side in (run.a, run.b) if side)] for run in runs]
    assert found == case["runs"]


def test_summary() -> None:
    """The figures count by kind, and say what each text says of its delivery."""
    a = read_speech(["We met the pilots today.", "It rains.", "The pier stays."], "(As prepared for delivery)")
    b = read_speech(["We met the old pilots today.", "The pier stays!"])
    summary = pressparse.compare(a, b).summary
    assert (summary.delivery_a, summary.delivery_b) == (DeliveryStatus.AS_PREPARED, DeliveryStatus.AS_DELIVERED)
    assert summary.similarity == 16 / 19
    counts = {n.kind: (n.paragraphs_a, n.paragraphs_b, n.words_a, n.words_b) for n in summary.counts}
    assert list(counts) == list(ChangeKind)
    assert {kind.value: count for kind, count in counts.items() if any(count)} == {
        "kept": (0, 0, 7, 7),
        "restyled": (1, 1, 1, 1),
        "changed": (1, 1, 0, 0),
        "dropped": (1, 0, 2, 0),
        "added": (0, 0, 0, 1),
    }
    assert summary.count("dropped").words_a == 2  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unsaid"):
        summary.count("unsaid")  # type: ignore[arg-type]


def test_places() -> None:
    """Words stand where they are in their source: across a page's end, a direction and emphasis marks."""
    a = pressparse.parse("Good evening.\n\nWe will (Applause.) build **the** second pier.\n")
    b = pressparse.parse("Good evening.\n\nWe will build a second pier.\n")
    comparison = pressparse.compare(a, b)
    check_comparison(comparison)
    kept, changed, _ = comparison.paragraphs[1].words
    assert kept.a is not None
    assert [a.source[piece.start : piece.stop] for piece in kept.a.pieces] == ["We will", "build"]
    assert (kept.a.text, kept.a.raw) == ("We will build", "We will (Applause.) build")
    assert changed.a is not None
    assert (changed.a.text, changed.a.raw, a.source[changed.a.span.start - 2 :][:7]) == ("the", "the", "**the**")


@pytest.mark.parametrize("value", [None, "Good evening.", 7, ["t"]])
def test_misuse(value: object) -> None:
    """What is no transcript is named, with the argument."""
    transcript = pressparse.parse("Good evening.")
    with pytest.raises(TypeError, match=rf"^a must be a Transcript, not {type(value).__name__}; use parse"):
        pressparse.compare(value, transcript)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=rf"^b must be a Transcript, not {type(value).__name__}; use parse"):
        pressparse.compare(transcript, value)  # type: ignore[arg-type]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("a", "b", "similarity"),
    [
        (["we "] * 100_000, ["we "] * 90_000, 180_000 / 190_000),
        (["we "] * 100_000, ["they "] * 100_000, 0.0),
        (["we ", "sail "] * 50_000, ["sail ", "we "] * 50_000, 199_998 / 200_000),
        ([f"w{n} " for n in range(50_000)], [f"w{n} " for n in range(50_000, 0, -1)], None),
        (["We sail.\n\n"] * 20_000, ["We sail.\n\n"] * 15_000, 30_000 / 35_000),
        ([f"We sail {n}.\n\n" for n in range(10_000)], [f"We met {n}.\n\n" for n in range(10_000, 0, -1)], None),
    ],
    ids=["one-word", "nothing-common", "out-of-step", "reversed", "one-paragraph", "all-alike"],
)
def test_hostile(a: list[str], b: list[str], similarity: float | None) -> None:
    """Texts that are as hard as can be are compared, in time that grows with them."""
    comparison = pressparse.compare(read_speech(["".join(a)]), read_speech(["".join(b)]))
    assert similarity is None or comparison.summary.similarity == pytest.approx(similarity)


def test_real_texts(evaluation_texts: list[Path]) -> None:
    """The promises hold for pairs of real texts, and each text is all kept when compared with itself."""
    transcripts = [pressparse.parse(path.read_bytes().decode("utf-8")) for path in evaluation_texts[::40]]
    for a, b in pairwise(transcripts):
        check_comparison(pressparse.compare(a, b))
        assert find_changes(pressparse.compare(a, a)) == []
