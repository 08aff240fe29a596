"""Where documents come from: each source gives all its texts, in one order, under ids that follow from their places."""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import sys
import tarfile
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from effort import share_of_examples
from pressparse.corpus import Columns, Document, parse_corpus
from pressparse.corpus.documents import Found, Unreadable, make_id
from pressparse.corpus.sources import TEXT_ENDINGS, CorpusSource, find_documents

NAMES = ("a", "b", "Ä", "ä", "é", "10", "9", "talk 1", "x.y")
TEXT = "Press briefing\n\nADA MARLOW: Good evening.\n"


def _compose(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _decompose(name: str) -> str:
    return unicodedata.normalize("NFD", name)


@st.composite
def trees(draw: DrawFn) -> dict[str, bytes]:
    """Return the texts of a folder by their names, as a disk may spell them; no two are equal once composed."""
    folders = draw(st.lists(st.sampled_from(["", *(f"{name}/" for name in NAMES)]), min_size=1, max_size=4))
    tree: dict[str, bytes] = {}
    for folder in folders:
        for name in draw(st.lists(st.sampled_from(NAMES), max_size=4)):
            spell = draw(st.sampled_from([_compose, _decompose]))
            path = f"{folder}{name}{draw(st.sampled_from(TEXT_ENDINGS))}"
            if make_id(path) not in map(make_id, tree):
                # a folder that is spelled in two ways would be two folders
                tree[f"{folder}{spell(path.removeprefix(folder))}"] = draw(st.binary(max_size=20))
    return tree


def write_tree(folder: Path, tree: Mapping[str, bytes]) -> None:
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def find(source: CorpusSource, columns: Columns = Columns()) -> list[Found]:  # noqa: B008 - a frozen value
    return list(find_documents(source, columns))


def list_ids(source: CorpusSource) -> list[str]:
    found = find(source)
    assert [each for each in found if isinstance(each, Unreadable)] == []
    return [each.id for each in found]


def read_contents(found: Sequence[Found]) -> dict[str, bytes | str]:
    contents = {}
    for each in found:
        assert isinstance(each, Document), each
        contents[each.id] = each.content.read_bytes() if isinstance(each.content, Path) else each.content
    return contents


class TestFolders:
    """A folder gives the texts in it and below it, named by their path in it, in the order of their names."""

    @share_of_examples(0.5)
    @given(trees(), st.randoms())
    def test_tree(self, tree: dict[str, bytes], random: Random) -> None:
        names = list(tree)
        random.shuffle(names)
        with TemporaryDirectory() as name:
            write_tree(Path(name), {name: tree[name] for name in names})
            found = find(name)
            assert read_contents(found) == {make_id(name): content for name, content in tree.items()}
            assert [each.id for each in found] == sorted(map(make_id, tree), key=lambda name: name.split("/"))
            assert find(f"{name}/") == found

    def test_what_is_left_out(self, tmp_path: Path) -> None:
        names = ["a.txt", ".hidden.txt", ".git/b.txt", "c.json", "d", "e.TXT", "f.jsonl", "g/.h/i.txt", "g/j.html"]
        write_tree(tmp_path, dict.fromkeys(names, b""))
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
        assert list_ids(tmp_path) == ["a.txt", "e.TXT", "g/j.html", "link.txt"]

    def test_an_unreadable_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The others are read."""
        write_tree(tmp_path, dict.fromkeys(["a/b.txt", "c/d.txt"], b""))

        scan = os.scandir

        def scan_others(path: Path) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
            if path.name == "a":
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            return scan(path)

        monkeypatch.setattr(os, "scandir", scan_others)
        unreadable, read = find(tmp_path)
        assert isinstance(unreadable, Unreadable)
        assert (unreadable.id, "may not be read" in unreadable.error, read.id) == ("a", True, "c/d.txt")


class TestPaths:
    """What is named by itself is read, whatever its ending, under the name that it was given."""

    def test_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_tree(tmp_path, dict.fromkeys(["a/b.txt", "c", "d.text"], b""))
        monkeypatch.chdir(tmp_path)
        assert list_ids(["d.text", "./c", Path("a/b.txt")]) == ["d.text", "c", "a/b.txt"]

    def test_globs(self, tmp_path: Path) -> None:
        """Ids begin after what is fixed in the pattern."""
        write_tree(tmp_path, dict.fromkeys(["x/a/b.txt", "x/a/c.text", "x/d.txt", "x/a.txt", "x/.e.txt"], b""))
        assert list_ids(f"{tmp_path}/x/**/*.txt") == ["a/b.txt", "a.txt", "d.txt"]
        assert list_ids(f"{tmp_path}/*/a/*") == ["x/a/b.txt", "x/a/c.text"]
        (unreadable,) = find(f"{tmp_path}/*.txt")
        assert isinstance(unreadable, Unreadable)
        assert "no file matches" in unreadable.error

    def test_a_file_that_looks_like_a_glob(self, tmp_path: Path) -> None:
        write_tree(tmp_path, {"a[1].txt": b"", "a1.txt": b""})
        (found,) = find(tmp_path / "a[1].txt")
        assert isinstance(found, Document)
        assert found.content == tmp_path / "a[1].txt"


class TestDoubles:
    """No id is given twice: the second document of an id is an error that names both places."""

    @given(st.lists(st.sampled_from("abc")))
    def test_ids(self, ids: list[str]) -> None:
        documents = [Document(id=name, content=name, place=f"place {number}") for number, name in enumerate(ids)]
        found = find(documents)
        assert [each.id for each in found] == ids
        for number, each in enumerate(found):
            first = ids.index(ids[number])
            if first == number:
                assert each is documents[number]
            else:
                assert isinstance(each, Unreadable)
                assert f"(place {first} and place {number})" in each.error

    def test_two_folders(self, tmp_path: Path) -> None:
        write_tree(tmp_path, dict.fromkeys(["a/x.txt", "b/x.txt"], b""))
        _, double = find([tmp_path / "a", tmp_path / "b"])
        assert isinstance(double, Unreadable)
        assert f"{tmp_path}/a/x.txt and {tmp_path}/b/x.txt" in double.error


def pack_zip(tree: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in tree.items():
            archive.writestr(name, content)
    return packed.getvalue()


def pack_tar(tree: Mapping[str, bytes], packing: str = "") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=f"w:{packing}") as archive:  # type: ignore[call-overload]
        for name, content in tree.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


PACKERS: dict[str, Callable[[Mapping[str, bytes]], bytes]] = {
    "talks.zip": pack_zip,
    "talks.tar": pack_tar,
    "talks.tar.gz": lambda tree: pack_tar(tree, "gz"),
    "talks.tgz": lambda tree: pack_tar(tree, "gz"),
    "talks.tar.xz": lambda tree: pack_tar(tree, "xz"),
}


class TestArchives:
    """An archive gives the texts in it, in its order, named by its id and their names."""

    @pytest.mark.parametrize("name", PACKERS)
    @share_of_examples(0.3)
    @given(tree=trees())
    def test_tree(self, name: str, tree: dict[str, bytes]) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(PACKERS[name](tree))
            found = find(f"{folder}/*")
        expected = {f"{name}/{make_id(member)}": content for member, content in tree.items()}
        assert list(read_contents(found).items()) == list(expected.items())

    @pytest.mark.parametrize("name", PACKERS)
    def test_what_is_left_out(self, name: str, tmp_path: Path) -> None:
        tree = dict.fromkeys(["./a.txt", ".b.txt", "__MACOSX/c.txt", "d.json", "../e.txt", "/f.txt"], TEXT.encode())
        (tmp_path / name).write_bytes(PACKERS[name](tree))
        assert list_ids(f"{tmp_path}/*") == [f"{name}/a.txt", f"{name}/../e.txt", f"{name}/f.txt"]

    @pytest.mark.parametrize("name", PACKERS)
    @pytest.mark.parametrize("share", [0.0, 0.3, 0.8])
    def test_cut_off(self, name: str, share: float, tmp_path: Path) -> None:
        """What is whole is read, and the last result says that the archive is damaged."""
        packed = PACKERS[name]({f"{number}.txt": bytes(range(256)) * 64 for number in range(20)})
        (tmp_path / name).write_bytes(packed[: int(len(packed) * share)])
        *whole, last = find(f"{tmp_path}/*")
        assert all(isinstance(each, Document) for each in whole)
        assert isinstance(last, Unreadable)
        assert (last.id, "damaged" in last.error) == (name, True)

    def test_a_damaged_member(self, tmp_path: Path) -> None:
        """The other members of a zip archive are read."""
        packed = bytearray(pack_zip({"a.txt": b"x" * 500, "b.txt": TEXT.encode() * 30, "c.txt": b"y"}))
        place = packed.index(b"b.txt") + 8
        packed[place : place + 20] = bytes(20)
        (tmp_path / "talks.zip").write_bytes(packed)
        a, b, c = find(tmp_path / "talks.zip")
        assert isinstance(a, Document)
        assert isinstance(b, Unreadable)
        assert isinstance(c, Document)

    def test_a_missing_archive(self, tmp_path: Path) -> None:
        for name in ("none.zip", "none.tar"):
            (unreadable,) = find(tmp_path / name)
            assert isinstance(unreadable, Unreadable)
            assert "no such file" in unreadable.error


class TestLines:
    """JSON Lines give a document a line; one that is wrong is an error, and the next is read."""

    @pytest.mark.parametrize("name", ["talks.jsonl", "talks.jsonl.gz", "talks.ndjson"])
    def test_rows(self, name: str, tmp_path: Path) -> None:
        rows = [{"text": "A."}, {"text": "B.", "id": "b"}, {"id": 7, "text": "C.", "url": "https://ferry.example"}]
        lines = "\ufeff" + "\n\n".join(json.dumps(row) for row in rows)
        (tmp_path / name).write_bytes(gzip.compress(lines.encode()) if name.endswith(".gz") else lines.encode())
        found = find(f"{tmp_path}/*")
        assert read_contents(found) == {f"{name}#1": "A.", "b": "B.", "7": "C."}
        assert [each.url for each in found if isinstance(each, Document)] == [None, None, "https://ferry.example"]

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("{", "line 2: it can't be decoded"),
            ("[" * 100_000, "line 2: it can't be decoded"),
            ("\udcff", "line 2: it can't be decoded"),
            ("[1]", "line 2: it is no object with the name 'text'"),
            ('{"body": "A."}', "line 2: there is no text under 'text'; the names are 'body'"),
            ('{"text": null}', "line 2: there is no text under 'text'"),
            ('{"text": "A.", "id": ""}', "line 2: its id, 'id', is neither a string nor a whole number: ''"),
            ('{"text": "A.", "id": true}', "line 2: its id, 'id', is neither a string nor a whole number: True"),
        ],
    )
    def test_a_wrong_line(self, line: str, words: str, tmp_path: Path) -> None:
        good = '{"text": "A."}'
        path = tmp_path / "talks.jsonl"
        path.write_bytes(f"{good}\n{line}\n{good}\n".encode("utf-8", "surrogateescape"))
        first, wrong, last = find(path)
        assert isinstance(first, Document)
        assert isinstance(wrong, Unreadable)
        assert isinstance(last, Document)
        assert words in wrong.error
        assert wrong.id.endswith("#2")

    def test_other_names(self, tmp_path: Path) -> None:
        path = tmp_path / "talks.jsonl"
        path.write_text('{"body": "A.", "key": "a", "href": "https://ferry.example", "id": "no"}', encoding="utf-8")
        (found,) = find(path, Columns(text="body", id="key", url="href"))
        assert found == Document(id="a", content="A.", url="https://ferry.example")

    @pytest.mark.parametrize("size", [0, 10, 60])
    def test_cut_off(self, size: int, tmp_path: Path) -> None:
        path = tmp_path / "talks.jsonl.gz"
        packed = gzip.compress(b"".join(json.dumps({"text": str(n) * 50}).encode() + b"\n" for n in range(50)))
        path.write_bytes(packed[: max(len(packed) - 9, 0)] if size else packed[:7])
        *whole, last = find(path)
        assert all(isinstance(each, Document) for each in whole)
        assert isinstance(last, Unreadable)
        assert last.id == path.as_posix()


class TestParquet:
    """Parquet gives a document a row."""

    @pytest.fixture(autouse=True)
    def _arrow(self) -> None:
        pytest.importorskip("pyarrow")

    def write(self, path: Path, columns: Mapping[str, Any]) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415

        pq.write_table(pa.table(columns), path)

    def test_rows(self, tmp_path: Path) -> None:
        path = tmp_path / "talks.parquet"
        texts = [f"Talk {number}." for number in range(100)]
        self.write(path, {"id": [*map(str, range(99)), None], "text": texts, "more": texts})
        contents = read_contents(find(path))
        assert list(contents.values()) == texts
        assert list(contents)[-2:] == ["98", f"{path.as_posix()}#100"]

    def test_bytes(self, tmp_path: Path) -> None:
        """A column of bytes is read; a string that is not UTF-8 is an error of its row."""
        import pyarrow as pa  # noqa: PLC0415 - an extra

        path = tmp_path / "talks.parquet"
        self.write(path, {"text": [b"A.", None, b"B."]})
        a, none, b = find(path)
        assert [isinstance(each, Document) and each.content for each in (a, none, b)] == [b"A.", False, b"B."]
        broken = pa.StringArray.from_buffers(
            2, pa.py_buffer(bytes(4) + b"\x02\0\0\0\x04\0\0\0"), pa.py_buffer(b"\xff.C.")
        )
        self.write(path, {"text": broken})
        wrong, c = find(path)
        assert isinstance(wrong, Unreadable)
        assert "row 1: it can't be decoded" in wrong.error
        assert isinstance(c, Document)

    def test_a_folder(self, tmp_path: Path) -> None:
        """A folder of Parquet files is one table."""
        folder = tmp_path / "talks.parquet"
        folder.mkdir()
        for number in (2, 1):
            self.write(folder / f"part-{number}.parquet", {"id": [number], "text": ["A."]})
        assert list_ids(folder) == ["1", "2"]

    def test_what_is_wrong(self, tmp_path: Path) -> None:
        path = tmp_path / "talks.parquet"
        self.write(path, {"body": ["A."], "id": ["a"]})
        (unreadable,) = find(path)
        assert isinstance(unreadable, Unreadable)
        assert "there is no text under 'text'; the names are 'body', 'id'" in unreadable.error
        path.write_bytes(b"PAR1 and no more")
        (unreadable,) = find(path)
        assert isinstance(unreadable, Unreadable)
        assert "no Parquet file, or damaged" in unreadable.error

    def test_no_pyarrow(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        (unreadable,) = find(tmp_path / "talks.parquet")
        assert isinstance(unreadable, Unreadable)
        assert "pip install 'pressparse[arrow]'" in unreadable.error


class TestIds:
    """An id can be written as UTF-8, and is the same however a disk composes its letters."""

    @given(st.lists(st.text(st.characters(codec=None), max_size=8), max_size=3))
    def test_any_name(self, parts: list[str]) -> None:
        made = make_id(*parts)
        assert made == make_id(*(unicodedata.normalize("NFD", part) for part in parts))
        assert unicodedata.is_normalized("NFC", made)
        made.encode()


def test_places_are_no_part_of_a_result(tmp_path: Path) -> None:
    """The same folder elsewhere gives equal results."""
    for place in ("here", "there"):
        write_tree(tmp_path / place, {"a/b.txt": TEXT.encode(), "c.txt": TEXT.encode()})
    here, there = (list(parse_corpus(tmp_path / place, workers=1)) for place in ("here", "there"))
    assert here == there
