"""Look a quotation up: the functions that users call."""

from __future__ import annotations

import warnings
from collections.abc import Iterable

from pressparse.errors import MissingExtraWarning
from pressparse.model import Transcript, check_transcript
from pressparse.quoting.quotation import Quotation

__all__ = ["find", "find_all"]


def find(t: Transcript, quote: str) -> tuple[Quotation, ...]:
    r"""Return every place of a transcript where a quotation stands, the best first.

    A quotation is found with its words as they are, whatever their case, punctuation, quote marks, dashes and white
    space. An ellipsis may stand for up to 100 words of the same turn (10 next to one or two words), a square bracket
    for up to 5. With rapidfuzz, one word in five may be changed, dropped or inserted, and ten at most, in each stretch
    of words that no ellipsis or bracket cuts. :attr:`Quotation.differences` says what differs.

    Only speech has a turn. Where the words stand in the page but are not all speech, they must be unchanged, and
    :attr:`Quotation.is_spoken` is False. To look for many quotations, use :func:`find_all`.

    Args:
        t: the transcript.
        quote: the quotation, with or without quote marks around it.

    Returns:
        The places, none of which overlap in the speech. Those with the most words in common come first, then speech,
        then those with the fewest differences, then the earlier ones. There are none if the quotation is not there.

    Raises:
        TypeError: if an argument is of another type.
        QuoteError: if the quotation has no word outside brackets.

    Warns:
        MissingExtraWarning: if it was not found in the speech, and could not be looked for with changed words, since
            rapidfuzz is not installed.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n4 March 2020\n\nQ: Does the night boat stay?\n\nA: It does stay.\n")
    >>> found = pressparse.find(t, "“does the night boat ... stay”")
    >>> found[0].raw, found[0].turn.kind.value, found[0].similarity, found[0].exact
    ('Does the night boat stay', 'question', 1.0, False)
    """
    check_transcript(t)
    (found,) = _find_each(t, (quote,))
    return found


def find_all(t: Transcript, quotes: Iterable[str]) -> tuple[tuple[Quotation, ...], ...]:
    """Return for each of many quotations what :func:`find` returns; the words of the transcript are read once.

    To look through many transcripts, call it for each of them.

    Args:
        t: the transcript.
        quotes: the quotations.

    Returns:
        As many tuples as there are quotations, in their order.

    Raises:
        TypeError: if an argument is of another type.
        QuoteError: if a quotation has no word outside brackets.

    Warns:
        MissingExtraWarning: as for :func:`find`.
    """
    check_transcript(t)
    if isinstance(quotes, str):
        msg = "quotes must be several quotations, not one str; use find for one"
        raise TypeError(msg)
    return _find_each(t, quotes)


def _find_each(t: Transcript, quotes: Iterable[str]) -> tuple[tuple[Quotation, ...], ...]:
    """Search, with what is imported by the first search, and warn where that was not all that could be done."""
    from pressparse.quoting.searching import search  # noqa: PLC0415

    results = search(t, quotes)
    if any(result.is_incomplete for result in results):
        msg = (
            "a quotation was looked for only with its words as they are, and it was not found in the speech; "
            "to find it with changed words, pip install 'pressparse[quotes]'"
        )
        warnings.warn(msg, MissingExtraWarning, stacklevel=3)
    return tuple(result.quotations for result in results)
