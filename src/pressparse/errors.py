"""The exceptions of the library. They are for misuse; what a text holds never raises (see ``diagnostics``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressparse.diagnostics import Diagnostic

__all__ = [
    "CorpusError",
    "DecodingError",
    "FormatError",
    "MissingExtraError",
    "MissingExtraWarning",
    "PressparseError",
    "QuoteError",
    "StyleError",
    "TranscriptError",
    "explain_unreadable",
]


class PressparseError(ValueError):
    """The parent of every exception that this library raises on purpose."""


class CorpusError(PressparseError):
    """A corpus can't be written where it should be: what stands there is not what this call would go on with."""


class DecodingError(PressparseError):
    """Bytes could not be decoded under the encoding that the caller named.

    Attributes:
        encoding: the encoding that was tried.
        offset: the first byte, from 0, that does not fit it; None where the encoding itself is unknown.
    """

    def __init__(self, message: str, *, encoding: str, offset: int | None) -> None:
        super().__init__(message)
        self.encoding = encoding
        self.offset = offset


class FormatError(PressparseError):
    """A JSON document is not a transcript that this version can read."""


class StyleError(PressparseError):
    """A house style is unknown by name, or its description is malformed."""


class TranscriptError(PressparseError):
    """A transcript has error-level diagnostics, raised by :meth:`pressparse.Transcript.raise_for_errors`.

    Attributes:
        diagnostics: the error-level diagnostics, in order of their place.
    """

    def __init__(self, message: str, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__(message)
        self.diagnostics = tuple(diagnostics)


class QuoteError(PressparseError):
    """A quotation that is looked for has no words, or far too many."""


class MissingExtraError(PressparseError):
    """What was asked for needs a package that is not installed; the message names the extra to install.

    Attributes:
        extra: the name of the extra.

    >>> str(MissingExtraError("repair", extra="repair"))
    "repair needs a package that is not installed: pip install 'pressparse[repair]'"
    """

    def __init__(self, task: str, *, extra: str) -> None:
        super().__init__(f"{task} needs a package that is not installed: pip install 'pressparse[{extra}]'")
        self.extra = extra


class MissingExtraWarning(UserWarning):
    """Something was not done, since it needs a package that is not installed; the message names the extra."""


def explain_unreadable(error: OSError | ValueError) -> str:
    """Return why a file could not be read, and what to do.

    Args:
        error: what reading it raised.
    """
    match error:
        case FileNotFoundError():
            return "there is no such file: check the name and the folder"
        case IsADirectoryError():
            return "it is a directory: name the files in it"
        case PermissionError():
            return "it may not be read: ask its owner for the permission, or copy it"
        case OSError():
            return f"it could not be read ({error.strerror or error}): check the file"
        case _:
            return f"it could not be read ({error}): check the name"
