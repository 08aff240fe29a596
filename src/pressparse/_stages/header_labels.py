"""Which lines near the top of a text are no header, but begin a labelled turn.

``MODERATOR:`` is a field of headers, too, and a name in capitals stands in headers as well as above speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pressparse._stages.label_words import LabelKind, read_label
from pressparse._stages.layout import ends_sentence
from pressparse._stages.lines import Line
from pressparse._stages.people import is_small_word
from pressparse._stages.phrases import Word, split_words

__all__ = ["OF_SOMEBODY", "gives_floor", "is_said", "recurs_as_heading", "recurs_as_label", "recurs_set_apart"]

OF_SOMEBODY = frozenset(
    {LabelKind.QUESTION, LabelKind.CHAIR, LabelKind.OFFICE, LabelKind.PERSON, LabelKind.NAME, LabelKind.UNKNOWN}
)
"""What a label announces that may stand in a header, and be somebody's."""

_LONGEST_LABEL = 220
# Characters after a label in which speech shows.
_LOOKED_AT = 160
_MORE_WORDS = 2


def recurs_as_label(folded: str, begin: int, end: int, text: str) -> bool:
    """Tell whether a line in capitals is somebody's label that stands on lines of its own further on, too."""
    if not text.isupper() or end - begin > _LONGEST_LABEL:
        return False
    head = folded[begin:end].split(",", maxsplit=1)[0]
    kind = read_label(head).kind
    if kind not in OF_SOMEBODY:
        return False
    again = folded.find(f"\n{head}\n", end)
    if again < 0:
        return False
    if folded.find(f"\n{head}\n", again + 1) >= 0:
        return True
    after = folded[again + len(head) + 2 : again + len(head) + _LOOKED_AT].lstrip("\n").split("\n", maxsplit=1)[0]
    small = _count_small(after, split_words(after))
    # A bare name may head a list as well, unless the title has it.
    is_prose = small > _MORE_WORDS if kind is not LabelKind.NAME else small > 1 and _stands_above(folded, begin, head)
    return is_prose or len(after) > _LOOKED_AT // 2 or ends_sentence(after, len(after.rstrip()))


def _stands_above(folded: str, begin: int, name: str) -> bool:
    return name.casefold() in folded[:begin].casefold()


def recurs_as_heading(folded: str, line: Line, text: str) -> bool:
    """Tell whether a Markdown heading is somebody's label, which stands again further on."""
    return folded.find(f"\n{folded[line.begin : line.end]}\n", line.end) >= 0 and read_label(text).kind in OF_SOMEBODY


def recurs_set_apart(folded: str, begin: int, stop: int) -> bool:
    """Tell whether what markup sets apart is somebody's label, with which a line further on begins too."""
    text = folded[begin:stop].rstrip(" :")
    return bool(text) and folded.find(f"\n{text}", stop) >= 0 and read_label(text).kind in OF_SOMEBODY


def gives_floor(folded: str, end: int, text: str, words: Sequence[Word]) -> bool:
    """Tell whether a line is the label of somebody who gives the floor, ``MODERATOR``, though it stands only once.

    Args:
        folded: the folded text.
        end: where the line ends in it.
        text: the line.
        words: its words.
    """
    is_short = len(words) <= _MORE_WORDS
    return is_short and read_label(text).kind is LabelKind.CHAIR and _begins_speech(folded[end : end + _LOOKED_AT])


def is_said(folded: str, end: int, text: str, words: Sequence[Word], start: int) -> bool:
    """Tell whether the value of a field is speech: it has words in small letters that are no links.

    ``MODERATOR: Thank you all for joining us``; where the label is in small letters, a sentence must end too. One that
    ends needs a single one before its first comma, where a name has none. Below a label alone, the next line counts.

    Args:
        folded: the folded text.
        end: where the line ends in it.
        text: the line.
        words: its words.
        start: where the value begins in the line.
    """
    after = folded[end : end + _LOOKED_AT]
    is_somebody = read_label(text[: start - 1].rstrip()).kind in OF_SOMEBODY
    if not text[start:].strip():
        return is_somebody and _begins_speech(after)
    said = [word for word in words if word.start >= start]
    whole = " ".join([text, *takewhile(lambda line: line[:1].islower(), after.split("\n")[1:])]).rstrip()
    is_sentence = is_somebody and ends_sentence(whole, len(whole))
    first = [word for word in said if text.find(",", start, word.start) < 0]
    if is_sentence and (len(first) == 1 or _count_small(text, first) > 0):
        return _count_small(text, said) > 0
    is_shouted = text[:start].isupper()
    if is_somebody and sum(text[word.start].isupper() for word in said) == 1 and text[said[0].start].isupper():
        return _count_small(text, said) > (not is_shouted)  # "Moderator: Good to see you": no name has a single capital
    return (is_sentence or is_shouted) and _count_small(text, said) > _MORE_WORDS


def _begins_speech(after: str) -> bool:
    """Tell whether a text begins with speech: a long line or a sentence, with words in small letters."""
    first, *rest = after.lstrip("\n ").split("\n")
    whole = " ".join([first, *takewhile(lambda line: line[:1].islower(), rest)]).rstrip()
    is_prose = len(first) > _LOOKED_AT // 2 or ends_sentence(whole, len(whole))
    return is_prose and _count_small(whole, split_words(whole)) > 0


def _count_small(text: str, words: Sequence[Word]) -> int:
    """Return how many words in small letters are more than links."""
    return sum(text[word.start].islower() and not is_small_word(word.text) for word in words)
