"""A corpus as JSON Lines: what a worker makes of a transcript, and the file that it goes to."""

from __future__ import annotations

from io import FileIO
from pathlib import Path

from attrs import frozen

from pressparse._values import Value
from pressparse.model import Transcript
from pressparse.writing.json import encode, to_dict
from pressparse.writing.rows import Level, to_rows

__all__ = ["LineFile", "RowLines", "encode_document", "measure_file"]


def encode_document(id: str, t: Transcript) -> bytes:  # noqa: A002 - as the field of a document
    """Return a transcript as one line of JSON, as :func:`pressparse.dumps` writes it, after the id of its document.

    Args:
        id: the id of the document.
        t: its transcript.
    """
    return encode({"document": id, **to_dict(t)}).encode() + b"\n"


@frozen(eq=False, repr=False)
class RowLines(Value):
    """Makes lines of the rows of a transcript, each after the id of its document."""

    level: Level
    """What becomes a row."""

    def __call__(self, id: str, t: Transcript) -> bytes:  # noqa: A002 - as the field of a document
        """Return the lines.

        Args:
            id: the id of the document.
            t: its transcript.
        """
        return b"".join(encode({"document": id, **row}).encode() + b"\n" for row in to_rows(t, self.level))


def measure_file(path: Path) -> int:
    """Return how many bytes there are of a file, 0 where it does not exist."""
    return path.stat().st_size if path.exists() else 0


class LineFile:
    """A file that grows at its end. It has no buffer: what was added is written, and what failed is not tried again.

    Args:
        path: the file; it need not exist.
        mark: the size to which it is cut.

    Attributes:
        mark: how many bytes of it are whole.
        is_whole: whether all that was added is written.
    """

    def __init__(self, path: Path, mark: int) -> None:
        self._file = FileIO(path, "ab")
        if measure_file(path) > mark:
            self._file.truncate(mark)
        self.mark = mark
        self.is_whole = True

    def add(self, lines: bytes) -> None:
        """Write whole lines."""
        rest = memoryview(lines)
        while rest:
            rest = rest[self._file.write(rest) :]
        self.mark += len(lines)

    def flush(self) -> None:
        """Do nothing, since nothing is held back."""

    def close(self) -> None:
        """Close the file."""
        self._file.close()
