"""The texts in a zip or tar archive, a member at a time; nothing is unpacked to a disk."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path

from pressparse.corpus.documents import Document, Found, Unreadable, make_id
from pressparse.errors import explain_unreadable

__all__ = ["ARCHIVE_ENDINGS", "read_archive"]

ARCHIVE_ENDINGS = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
"""The endings of the archives that can be read."""

# What the standard library raises for archives that are damaged, cut off, encrypted, or packed in an unknown way.
_DAMAGES = (
    EOFError,
    LZMAError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


def read_archive(path: Path, id: str, endings: tuple[str, ...]) -> Iterator[Found]:  # noqa: A002 - as the field
    """Yield the texts of an archive in its own order, with ids that are its id and the name of the member.

    Members in hidden folders, and those with other endings, are passed over. Where an archive is damaged, its last
    document is an :class:`Unreadable` with the id of the archive.

    Args:
        path: the archive.
        id: its id.
        endings: the endings of what is a text.
    """
    members = _read_zip(path, id, endings) if path.name.lower().endswith(".zip") else _read_tar(path, id, endings)
    try:
        yield from members
    except _DAMAGES as error:
        yield Unreadable(id=id, place=str(path), error=_explain(error))


def _read_zip(path: Path, id: str, endings: tuple[str, ...]) -> Iterator[Found]:  # noqa: A002
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            name = _name_text(member.filename, endings)
            if name is None or member.is_dir():
                continue
            place = f"{path}, member {name}"
            try:
                content = archive.read(member)
            except _DAMAGES as error:
                # the directory of the archive still leads to the other members
                yield Unreadable(id=make_id(id, name), place=place, error=_explain(error))
            else:
                yield Document(id=make_id(id, name), content=content, place=place)


def _read_tar(path: Path, id: str, endings: tuple[str, ...]) -> Iterator[Found]:  # noqa: A002
    with tarfile.open(path, "r|*") as archive:
        for member in archive:
            name = _name_text(member.name, endings)
            file = archive.extractfile(member) if name is not None and member.isreg() else None
            if name is not None and file is not None:
                yield Document(id=make_id(id, name), content=file.read(), place=f"{path}, member {name}")
        # tarfile takes the end of a file that was cut off for the end of the archive, which is a block of zeros
        if archive.fileobj.tell() - archive.offset != tarfile.BLOCKSIZE:
            msg = "it has no end: what follows is lost"
            raise tarfile.ReadError(msg)


def _name_text(name: str, endings: tuple[str, ...]) -> str | None:
    """Return the name of a member without what says nothing, or None where it is no text."""
    parts = [part for part in name.split("/") if part not in {"", "."}]
    is_hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
    return "/".join(parts) if parts and not is_hidden and parts[-1].lower().endswith(endings) else None


def _explain(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror is not None:
        return explain_unreadable(error)
    return f"the archive is damaged, or packed in a way that can't be read here ({type(error).__name__}: {error})"
