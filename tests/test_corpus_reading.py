"""Many documents read: in order, each by itself, with one worker or several, and past the death of any of them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import active_children
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from many_documents import die_at, list_talks, measure_text, raise_at_odd, return_what_cannot_be_sent
from pressparse.corpus import Document, parse_corpus
from pressparse.corpus.workers import _cut_chunks, map_in_order
from strategies import noise

TALKS = list_talks(70)


def no_weight(_: object) -> int:
    return 0


class TestResults:
    """There is one result a document, in order: its transcript, or why there is none."""

    @given(st.lists(noise(), max_size=5))
    def test_transcripts(self, texts: list[str]) -> None:
        """A result has what parse gives, and figures that belong to it."""
        documents = [Document(id=str(number), content=text) for number, text in enumerate(texts)]
        results = list(parse_corpus(documents, workers=1))
        assert [(result.id, result.error) for result in results] == [(document.id, None) for document in documents]
        for result, text in zip(results, texts, strict=True):
            t = pressparse.parse(text)
            assert result.value == t
            assert result.record.characters == sum(1 for c in text if not c.isspace())
            unread = sum(1 for block in t.unparsed for c in block.raw if not c.isspace())
            assert result.record.unread == unread
            assert 0 <= result.record.spoken + unread <= result.record.characters
            assert sum(result.record.turn_lengths) == result.record.turns == len(t.turns)
            assert sum(count for _, count in result.record.diagnostics) == len(t.diagnostics)

    def test_contents(self, tmp_path: Path) -> None:
        """A document is a text, bytes, or a file."""
        text = "ADA MARLOW: Guten Abend, schöne Grüße.\n"
        file = tmp_path / "talk"
        file.write_bytes(text.encode("latin-1"))
        documents = [
            Document(id="text", content=text, url="https://ferry.example/1"),
            Document(id="bytes", content=text.encode("latin-1")),
            Document(id="file", content=file),
        ]
        values = [result.value for result in parse_corpus(documents, workers=1, encoding="latin-1", style="nato")]
        assert [value and (value.source, value.metadata.style) for value in values] == [(text, "nato")] * 3
        assert values[0] is not None
        assert values[0].origin.url == "https://ferry.example/1"

    def test_what_is_derived(self) -> None:
        sizes = [result.value for result in parse_corpus(TALKS, workers=1, derive=measure_text)]
        assert sizes == [len(str(document.content)) for document in TALKS]

    def test_errors(self, tmp_path: Path) -> None:
        """Whatever is wrong with one document, the next is read."""
        folder = tmp_path / "folder.txt"
        folder.mkdir()
        documents = [
            Document(id="missing", content=tmp_path / "missing.txt"),
            Document(id="folder", content=folder),
            Document(id="name", content=Path("a\0b")),
            Document(id="bytes", content=b"Sch\xf6n"),
            Document(id="large", content="x" * 100_001),
            Document(id="odd", content="x"),
            Document(id="good", content="xx"),
        ]
        results = list(parse_corpus(documents, workers=1, encoding="utf-8", largest=100_000, derive=raise_at_odd))
        said = {result.id: result.error for result in results}
        assert list(said) == [document.id for document in documents]
        expected = {
            "missing": "no such file",
            "folder": "it is a directory",
            "name": "null",
            "bytes": "utf-8",
            "large": "larger than 100000",
            "odd": "ArithmeticError: odd",
        }
        for name, words in expected.items():
            assert words in (said[name] or "")
        assert said["good"] is None
        assert all(result.value is None for result in results if result.error)

    def test_what_is_no_text(self) -> None:
        """Bytes of another kind of file are an error, as they are for a record batch and on the command line."""
        (result,) = parse_corpus([Document(id="paper", content=b"%PDF-1.7\n")], workers=1)
        assert result.value is None
        assert "PDF" in str(result.error)

    def test_nothing_is_taken_early(self) -> None:
        """Documents are taken from their source as results are taken."""
        taken: list[str] = []

        def give() -> Iterator[Document]:
            for document in TALKS:
                taken.append(document.id)
                yield document

        results = parse_corpus(give(), workers=1)
        assert taken == []
        next(results)
        assert len(taken) == 1


class TestWorkers:
    """Several processes give what one gives."""

    def test_they_give_the_same(self) -> None:
        one = list(parse_corpus(TALKS, workers=1))
        several = parse_corpus(TALKS, workers=2)
        assert [result.id for result in one] == [document.id for document in TALKS]
        assert list(several) == one

    def test_failures(self) -> None:
        """What a function raises is the error of its document, and so is a value that can't be sent."""
        results = list(parse_corpus(TALKS, workers=2, derive=raise_at_odd))
        assert results == list(parse_corpus(TALKS, workers=1, derive=raise_at_odd))
        assert {result.error for result in results} == {None, "ArithmeticError: odd"}
        sent = list(parse_corpus(TALKS, workers=2, derive=return_what_cannot_be_sent))
        assert [result.error is None for result in sent] == [len(str(talk.content)) <= 120 for talk in TALKS]
        assert 0 < sum(1 for result in sent if result.error) < len(TALKS)

    def test_a_worker_that_dies(self, tmp_path: Path) -> None:
        """One document has an error that says so; no other is lost or doubled, and a single death is survived."""
        documents: list[Document] = list(TALKS)
        documents[5] = Document(id="killer", content="die\n")
        documents[6] = Document(id="next killer", content="die\n")
        documents[40] = Document(id="once", content=f"die once\n{tmp_path / 'died'}\n")
        documents[-1] = Document(id="last killer", content="die\n")
        results = list(parse_corpus(documents, workers=2, derive=die_at))
        assert [result.id for result in results] == [document.id for document in documents]
        died = [result for result in results if result.error]
        assert [result.id for result in died] == ["killer", "next killer", "last killer"]
        assert all("the process that read it died, twice" in str(result.error) for result in died)
        assert all(
            result.value == len(str(document.content))
            for result, document in zip(results, documents, strict=True)
            if not result.error
        )

    def test_bounded(self) -> None:
        """A reader that waits lets no more than a few chunks be taken from the source."""
        taken = 0

        def give() -> Iterator[Document]:
            nonlocal taken
            for number in range(10_000):
                taken += 1
                yield Document(id=str(number), content="Good evening.")

        results = parse_corpus(give(), workers=2, derive=measure_text)
        for _ in range(100):
            next(results)
        assert taken <= 100 + 16 * 8 + 16
        results.close()  # type: ignore[attr-defined]

    def test_stopped(self) -> None:
        """Who takes no more results leaves no process behind."""
        results = parse_corpus([Document(id=str(n), content="wait\n") for n in range(60)], workers=2, derive=die_at)
        next(results)
        assert active_children()
        results.close()  # type: ignore[attr-defined]
        assert not active_children()

    def test_a_script_without_a_guard(self, tmp_path: Path) -> None:
        """The message says what to do, once, and not that documents are at fault."""
        script = tmp_path / "script.py"
        script.write_text(
            "from pressparse.corpus import Document, parse_corpus\n"
            "print(list(parse_corpus([Document(id='a', content='A.')], workers=2)))\n",
            encoding="utf-8",
        )
        run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)  # noqa: S603
        assert run.returncode == 1
        assert run.stderr.rstrip().endswith("or pass workers=1 to do all in this process")
        assert "if __name__ == '__main__':" in run.stderr


class TestChunks:
    """Chunks hold all items in order, and are small."""

    @given(st.lists(st.integers(min_value=0, max_value=1_500_000)))
    def test_chunks(self, weights: list[int]) -> None:
        chunks = list(_cut_chunks(weights, lambda weight: weight))
        assert [item for chunk in chunks for item in chunk] == list(enumerate(weights))
        for chunk in chunks:
            assert 1 <= len(chunk) <= 16
            assert sum(weight for _, weight in chunk[:-1]) < 1_000_000

    @given(st.lists(st.integers()))
    def test_one_process(self, items: Sequence[int]) -> None:
        assert list(map_in_order(abs, items, workers=1, weigh=no_weight, fail=lambda _item, _error: 0)) == [
            abs(item) for item in items
        ]


class TestMisuse:
    """What is wrong with a call is raised where it is made."""

    @pytest.mark.parametrize("workers", [0, -1, 1.5, "2", True])
    def test_workers(self, workers: int) -> None:
        with pytest.raises(ValueError, match="workers must be None or a whole number from 1, not"):
            parse_corpus(TALKS, workers=workers)

    def test_derive(self) -> None:
        """A function that can't be sent to a process will do in this one."""
        assert len(list(parse_corpus(TALKS, workers=1, derive=lambda t: t.title))) == len(TALKS)
        with pytest.raises(TypeError, match="define the function in a module, or pass workers=1"):
            parse_corpus(TALKS, workers=2, derive=lambda t: t.title)

    def test_reading(self) -> None:
        with pytest.raises(pressparse.StyleError, match="'harbour'"):
            parse_corpus(TALKS, style="harbour")
        with pytest.raises(pressparse.DecodingError, match="'utf-7bit'"):
            parse_corpus(TALKS, encoding="utf-7bit")
        with pytest.raises(TypeError, match="language"):
            parse_corpus(TALKS, language=7)  # type: ignore[call-overload]

    @pytest.mark.parametrize("source", [[7], [b"talk.txt"], [None]])
    def test_source(self, source: list[str]) -> None:
        with pytest.raises(TypeError, match="source must be a path, or hold paths and Document values, not"):
            list(parse_corpus(source, workers=1))

    @pytest.mark.parametrize("content", [None, 7, ["Good evening."]])
    def test_document(self, content: str) -> None:
        with pytest.raises(TypeError, match="content"):
            Document(id="talk", content=content)
