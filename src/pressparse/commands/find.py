"""``pressparse find``: where a quotation stands, who said it, how that is known, and how the words differ."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator

import click

from pressparse.commands.colour import paint
from pressparse.commands.files import Reading, process_files
from pressparse.commands.options import take_files, take_reading
from pressparse.commands.streams import DONE, FAILED, NOT_AS_WANTED, complain, name_file, set_output
from pressparse.errors import MissingExtraWarning, QuoteError
from pressparse.model import Transcript, Turn
from pressparse.quoting.finding import find as find_quotation
from pressparse.quoting.quotation import Difference, Quotation
from pressparse.span import LineIndex
from pressparse.writing.comparison_text import spell_share
from pressparse.writing.wording import ATTRIBUTIONS, make_printable, name_person, name_turn, shorten

__all__ = ["find", "look_up"]

# How much is shown of a place, in code points.
_SHOWN = 200

_EPILOGUE = """\
\b
Exit codes:
  0    the quotation stands in the speech of at least one file
  1    it stands in the speech of none
  2, 130 and 141 are those of all commands: see pressparse --help

\b
Examples:
  pressparse find "The towns pay one half" examples/briefing.txt
  pressparse find "the ferry ... sails twice a day" examples/briefing.txt examples/press_conference.txt
"""


@click.command("find", epilog=_EPILOGUE)
@click.argument("quote")
@take_files
@take_reading
def find(*, quote: str, files: tuple[str, ...], reading: Reading) -> int:
    """Find where QUOTE stands in each FILE, and who said it.

    Case, punctuation, quote marks and white space may differ, an ellipsis may stand for words left out, and square
    brackets for words put in; with rapidfuzz (pip install 'pressparse[quotes]'), a few words may be changed. What
    differs is listed. Words that stand in a heading, in an editor's bracket or in reported speech are nobody's.

    FILE is a file of plain text, or - for standard input. Lines and columns count from 1.
    """
    set_output()
    found: list[Quotation] = []

    def report(file: str, t: Transcript) -> int:
        for quotation in look_up(t, quote):
            sys.stdout.write("\n".join(_describe(file, t, quotation)) + "\n")
            found.append(quotation)
        return DONE

    code = process_files(files, reading, report)
    if code == FAILED:
        return FAILED
    if not found:
        sys.stdout.write("not found\n")
    return DONE if any(quotation.is_spoken for quotation in found) else NOT_AS_WANTED


def look_up(t: Transcript, quote: str) -> tuple[Quotation, ...]:
    """Return where a quotation stands; complain where it could not be looked for with changed words.

    Args:
        t: the transcript.
        quote: the quotation.

    Raises:
        UsageError: if the quotation has no words.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", MissingExtraWarning)
        try:
            found = find_quotation(t, quote)
        except QuoteError as error:
            raise click.UsageError(str(error)) from error
    for warning in caught:
        complain("find", str(warning.message))
    return found


def _describe(file: str, t: Transcript, quotation: Quotation) -> Iterator[str]:
    index = LineIndex(t.source)
    start, stop = quotation.span.start, quotation.span.stop
    place = f"{name_file(file)}:{index.line(start)}:{index.column(start) + 1}"
    share = "exact" if quotation.exact else f"{spell_share(quotation.similarity)} of the words"
    yield f"{paint(place, bold=True)}: {share}"
    yield f"    {_name_voice(quotation)}"
    yield f'    "{shorten(quotation.raw, _SHOWN)}"'
    ids = [make_printable(f"paragraph {paragraph.id}") for paragraph in quotation.paragraphs]
    yield f"    {', '.join([*ids, f'characters {start}-{stop}'])}"
    for difference in quotation.differences:
        yield f"    {_describe_difference(difference)}"


def _name_voice(quotation: Quotation) -> str:
    """Return who said the words and how that is known, or that nobody is known to have."""
    if not quotation.is_spoken:
        return "nobody's words: not all of it is speech"
    if quotation.turn is not None:
        return _name_turn(quotation.turn)
    if quotation.turns:
        return f"more than one turn: {'; '.join(map(_name_turn, quotation.turns))}"
    return "nobody is known to say it"


def _name_turn(turn: Turn) -> str:
    who = name_turn(turn) if turn.asker is None else name_person(turn.asker.value)
    roles = [speaker.role for speaker in turn.speakers if speaker.role and speaker.name]
    label = [] if turn.label is None else [f'label "{turn.label.value}"']
    notes = ", ".join([turn.kind.value, ATTRIBUTIONS[turn.attribution], *label])
    return make_printable(f"{', '.join([who, *roles])} ({notes})")


def _describe_difference(difference: Difference) -> str:
    """Return what the quotation did to the words of the source."""
    quoted, printed = (shorten(text, _SHOWN) for text in (difference.quoted, difference.printed))
    notes = f"{difference.scope.value}{', a negation or a number' if difference.is_telling else ''}"
    changes = [
        *([paint(f"[-{printed}-]", "red")] if printed else []),
        *([paint(f"{{+{quoted}+}}", "green")] if quoted else []),
    ]
    return f"{difference.kind.value} ({notes}): {' '.join(changes)}"
