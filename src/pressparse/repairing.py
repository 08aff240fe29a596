"""A text with its mojibake mended, as a new text: the one function here that changes characters, and it lists each.

It is for use before :func:`pressparse.parse`, which changes nothing. A line is mended as a whole, by ftfy; only what
was decoded under a wrong encoding is, so that quotation marks, ligatures and widths stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from pressparse._values import Value
from pressparse.errors import MissingExtraError
from pressparse.span import Span

__all__ = ["Change", "Repair", "repair"]

# A line beyond this length is mended in parts: ftfy's time on one grows faster than the line.
_LONGEST = 10_000


@frozen(kw_only=True, eq=False, repr=False)
class Change(Value):
    """Characters of a text, and those that were put in their place."""

    before: str
    """The characters as they were."""
    after: str
    """The characters as they are."""
    span: Span
    """Where they were, in code points of the old text from 0."""
    new_span: Span
    """Where they are, in code points of the new text from 0."""


@frozen(kw_only=True, eq=False, repr=False)
class Repair(Value):
    """A mended text, and how it differs from the old one."""

    text: str = field(repr=False)
    """The new text."""
    changes: tuple[Change, ...]
    """What was changed, in order of place; empty where the text is the old one."""


def repair(text: str) -> Repair:
    """Mend letters that were decoded under a wrong encoding, as far as the text still tells what they were.

    The text itself stays as it is: parse the new one, or compare the two.

    Args:
        text: a text with mojibake, such as ``â€™`` for an apostrophe.

    Returns:
        The new text and the list of changes, a word or a few words each. With the changes applied, the old text is the
        new one, and with the changes undone the new one is the old one.

    Raises:
        MissingExtraError: if ftfy is not installed; ``pip install 'pressparse[repair]'`` installs it.
        TypeError: if ``text`` is no string.

    >>> mended = repair("The cafÃ© is open, and itâ€™s warm.")
    >>> mended.text
    'The café is open, and it’s warm.'
    >>> [(change.before, change.after) for change in mended.changes]
    [('cafÃ©', 'café'), ('itâ€™s', 'it’s')]
    """
    if not isinstance(text, str):
        hint = "; decode bytes first" if isinstance(text, bytes | bytearray | memoryview) else ""
        msg = f"text must be a str, not {type(text).__name__}{hint}"
        raise TypeError(msg)
    try:
        import ftfy  # noqa: PLC0415 - optional
    except ImportError as error:
        task = "repair()"
        raise MissingExtraError(task, extra="repair") from error
    pieces: list[str] = []
    changes: list[Change] = []
    old_at = new_at = 0
    for part in _split_parts(text):
        mended = part if part.isascii() else ftfy.fix_encoding(part)
        if mended != part:
            changes.extend(_list_changes(part, mended, old_at, new_at))
        pieces.append(mended)
        old_at += len(part)
        new_at += len(mended)
    return Repair(text="".join(pieces), changes=tuple(changes))


def _split_parts(text: str) -> Iterator[str]:
    """Yield the lines of a text, those that are too long in parts."""
    begin = 0
    while begin < len(text):
        stop = min(text.find("\n", begin) + 1 or len(text), begin + _LONGEST)
        yield text[begin:stop]
        begin = stop


def _list_changes(old: str, new: str, old_at: int, new_at: int) -> Iterator[Change]:
    """Yield the words that differ; the whole stretch from the first to the last where their number does."""
    old_words, new_words = old.split(" "), new.split(" ")
    if len(old_words) != len(new_words):
        old_words, new_words = [old], [new]
    for before, after in zip(old_words, new_words, strict=True):
        old_span, new_span = Span(old_at, old_at + len(before)), Span(new_at, new_at + len(after))
        if before != after:
            yield Change(before=before, after=after, span=old_span, new_span=new_span)
        old_at, new_at = old_span.stop + 1, new_span.stop + 1
