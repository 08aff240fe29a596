"""A corpus as Parquet: what a worker makes of a transcript, and the folder of files that it goes to.

A Parquet file can't be continued, so an output is a folder of them, as engines for large tables write it: each file
takes its name once it is whole. Nothing has to be joined at the end, and documents that are new in a later run become
files of their own.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from pressparse._values import Value
from pressparse.model import Transcript
from pressparse.writing.arrow import to_arrow
from pressparse.writing.rows import Level

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["ParquetFolder", "RowTable", "count_parts"]

# A file is written when its rows need this many bytes of memory.
_PART = 16_000_000


@frozen(eq=False, repr=False)
class RowTable(Value):
    """Makes an Arrow table of the rows of a transcript, with the id of its document."""

    level: Level
    """What becomes a row."""

    def __call__(self, id: str, t: Transcript) -> bytes:  # noqa: A002 - as the field of a document
        """Return the table as an Arrow stream.

        Args:
            id: the id of the document.
            t: its transcript.
        """
        import pyarrow as pa  # noqa: PLC0415 - an extra

        table = to_arrow([t], level=self.level, ids=[id])
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as stream:
            stream.write_table(table)
        return sink.getvalue().to_pybytes()


def count_parts(folder: Path) -> int:
    """Return how many files of an output there are, up to the first that is missing."""
    return next(number for number in count() if not _name_part(folder, number).exists())


class ParquetFolder:
    """The folder. Rows are held back until they are enough for a file.

    Args:
        folder: the folder; it need not exist.
        mark: the number of files beyond which all are deleted.

    Attributes:
        mark: how many files of it are whole.
    """

    def __init__(self, folder: Path, mark: int) -> None:
        folder.mkdir(exist_ok=True)
        kept = {_name_part(folder, number) for number in range(mark)}
        for part in folder.glob("part-[0-9][0-9][0-9][0-9][0-9].*"):
            if part not in kept:
                part.unlink()
        self._folder = folder
        self._held: list[bytes] = []
        self._weight = 0
        self.mark = mark

    @property
    def is_whole(self) -> bool:
        """Whether all that was added is written."""
        return not self._held

    def add(self, table: bytes) -> None:
        """Take the rows of a document."""
        self._held.append(table)
        self._weight += len(table)
        if self._weight >= _PART:
            self.flush()

    def flush(self) -> None:
        """Write what is held back to a file."""
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415

        if not self._held:
            return
        part = _name_part(self._folder, self.mark)
        unfinished = part.with_suffix(".unfinished")
        table = pa.concat_tables(map(_load_table, self._held))
        pq.write_table(table, unfinished, compression="zstd")  # pyright: ignore[reportUnknownMemberType]
        unfinished.replace(part)
        self._held = []
        self._weight = 0
        self.mark += 1

    def close(self) -> None:
        """Let go of what is held back."""
        self._held = []


def _load_table(stream: bytes) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    with pa.ipc.open_stream(stream) as reader:
        return reader.read_all()


def _name_part(folder: Path, number: int) -> Path:
    return folder / f"part-{number:05}.parquet"
