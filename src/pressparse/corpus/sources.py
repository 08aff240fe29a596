"""From what is named to its documents: folders, globs, single files, archives and tables, one document at a time.

Every source gives its documents in an order, and under ids, that are the same on every system and in every run. What
can't be had is given as :class:`Unreadable`; nothing here raises for what a disk holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import TypeAlias

from pressparse.corpus.archives import ARCHIVE_ENDINGS, read_archive
from pressparse.corpus.documents import Document, Found, Unreadable, make_id
from pressparse.corpus.tables import TABLE_ENDINGS, Columns, read_table
from pressparse.errors import explain_unreadable

__all__ = ["TEXT_ENDINGS", "CorpusSource", "find_documents"]

CorpusSource: TypeAlias = "str | os.PathLike[str] | Iterable[str | os.PathLike[str] | Document]"
"""What a corpus is read from."""

TEXT_ENDINGS = (".txt", ".md", ".html", ".htm", ".vtt", ".srt")
"""The endings of the files that are taken from folders and archives."""


def find_documents(source: CorpusSource, columns: Columns) -> Iterator[Found]:
    """Yield the documents of a source, in order, no id twice.

    Args:
        source: a path, a glob, or an iterable of paths, globs and documents.
        columns: where a table holds what.

    Raises:
        TypeError: if the source is of another type.
    """
    return _refuse_doubles(_find_all(source, columns))


def _refuse_doubles(documents: Iterable[Found]) -> Iterator[Found]:
    """Yield the documents; one whose id was seen before can't be had."""
    places: dict[str, str] = {}
    for document in documents:
        if document.id in places:
            both = f"{places[document.id]} and {document.place}"
            error = f"another document has its id ({both}): give them ids of their own, or name the folder above both"
            yield Unreadable(id=document.id, place=document.place, error=error)
        else:
            places[document.id] = document.place
            yield document


def _find_all(source: CorpusSource, columns: Columns) -> Iterator[Found]:
    if isinstance(source, str | os.PathLike):
        yield from _find_at(os.fspath(source), columns)
        return
    for each in source:
        if isinstance(each, Document):
            yield each
        elif isinstance(each, str | os.PathLike):  # pyright: ignore[reportUnnecessaryIsInstance]
            yield from _find_at(os.fspath(each), columns)
        else:
            msg = f"source must be a path, or hold paths and Document values, not {type(each).__name__}: {each!r}"
            raise TypeError(msg)


def _find_at(name: str, columns: Columns) -> Iterator[Found]:
    path = Path(name)
    # os.path, since Path raises for a name that can't be a file's
    if os.path.isdir(name):  # noqa: PTH112
        parts = sorted(path.glob("*.parquet")) if path.suffix == ".parquet" else []
        if not parts:
            yield from _walk_folder(path, ())
        for part in parts:
            yield from _read_file(part, make_id(path.as_posix(), part.name), columns)
    elif has_magic(name) and not os.path.exists(name):  # noqa: PTH110
        yield from _match_glob(name, columns)
    else:
        yield from _read_file(path, make_id(path.as_posix()), columns)


def _match_glob(pattern: str, columns: Columns) -> Iterator[Found]:
    """Yield the documents of the files that a glob matches, with ids that begin after its fixed part."""
    fixed = Path(pattern)
    while has_magic(str(fixed)):
        fixed = fixed.parent
    files = {
        make_id(Path(name).relative_to(fixed).as_posix()): Path(name)
        for name in glob(pattern, recursive=True)  # noqa: PTH207 - it leaves hidden files out
        if not Path(name).is_dir()
    }
    if not files:
        yield Unreadable(id=make_id(pattern), place=pattern, error="no file matches: check the pattern and the folder")
    for name in sorted(files, key=lambda name: name.split("/")):
        yield from _read_file(files[name], name, columns)


def _walk_folder(folder: Path, parts: tuple[str, ...]) -> Iterator[Found]:
    """Yield the texts of a folder and the folders in it, sorted; hidden ones, and links to folders, are left out."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted((make_id(entry.name), entry.is_dir(follow_symlinks=False), entry.path) for entry in entries)
    except OSError as error:
        yield Unreadable(id=make_id(*parts) or ".", place=str(folder), error=explain_unreadable(error))
        return
    for name, is_folder, path in listed:
        if name.startswith("."):
            continue
        if is_folder:
            yield from _walk_folder(Path(path), (*parts, name))
        elif name.lower().endswith(TEXT_ENDINGS):
            yield Document(id=make_id(*parts, name), content=Path(path), place=path)


def _read_file(path: Path, id: str, columns: Columns) -> Iterator[Found]:  # noqa: A002 - as the field
    """Yield the documents of one file: of an archive or a table those in it, else the file itself."""
    name = path.name.lower()
    if name.endswith(ARCHIVE_ENDINGS):
        yield from read_archive(path, id, TEXT_ENDINGS)
    elif name.endswith(TABLE_ENDINGS):
        yield from read_table(path, id, columns)
    else:
        yield Document(id=id, content=path, place=str(path))
