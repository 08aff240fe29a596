"""What is kept of each document of a corpus: a few figures, and why it could not be read if it could not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import asdict, evolve, field, fields_dict, frozen

from pressparse._values import Value
from pressparse.errors import FormatError
from pressparse.model import Transcript, TurnKind
from pressparse.writing.schema import JSONValue

__all__ = ["DocumentRecord", "measure_transcript", "pack_record", "unpack_record"]


@frozen(kw_only=True, eq=False, repr=False)
class DocumentRecord(Value):
    r"""The figures of one document. Characters are those that are no white space, in code points.

    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n5 May 2021\n\nMS. MARLOW: Good evening.\n")
    >>> record = measure_transcript("may", t)
    >>> record.characters, record.spoken, record.unread, record.coverage, record.date
    (45, 12, 0, 1.0, '2021-05-05')
    """

    id: str
    """The id of the document."""
    error: str | None = None
    """Why it could not be read; None where it was."""
    characters: int = 0
    """How long the source is."""
    spoken: int = 0
    """How much of it stands in paragraphs of speech."""
    unread: int = 0
    """How much of it was not understood."""
    paragraphs: int = 0
    """How many paragraphs it has."""
    turns: int = 0
    """How many turns."""
    questions: int = 0
    """How many of the turns are questions."""
    speakers: int = 0
    """How many speakers, with those who are not named."""
    style: str | None = None
    """The house style that was used."""
    language: str | None = None
    """The language of most of the speech (BCP 47)."""
    event_type: str | None = None
    """The kind of event."""
    date: str | None = None
    """The day of the event, ``YYYY-MM-DD``."""
    turn_lengths: tuple[int, ...] = ()
    """How many turns are how long: at ``n``, those of less than ``2**n`` code points, and no less than half of that."""
    diagnostics: tuple[tuple[str, int], ...] = ()
    """The codes of its diagnostics, each with how many there are, in alphabetical order."""
    seconds: float = field(default=0.0, eq=False)
    """How long it took to read. It is no part of the value: it differs from run to run."""

    @property
    def coverage(self) -> float:
        """The share of the characters that was understood, 0 to 1; 1 for an empty text."""
        return (self.characters - self.unread) / self.characters if self.characters else 1.0


def measure_transcript(id: str, t: Transcript, seconds: float = 0.0) -> DocumentRecord:  # noqa: A002 - as the field
    """Return the record of a document that was read.

    Args:
        id: the id of the document.
        t: its transcript.
        seconds: how long it took to read.
    """
    metadata = t.metadata
    lengths = Counter(
        sum(len(piece) for paragraph in turn.paragraphs for piece in paragraph.pieces).bit_length() for turn in t.turns
    )
    return DocumentRecord(
        id=id,
        characters=_count_visible([t.source]),
        spoken=_count_visible(t.source[piece.start : piece.stop] for p in t.paragraphs for piece in p.pieces),
        unread=_count_visible(block.raw for block in t.unparsed),
        paragraphs=len(t.paragraphs),
        turns=len(t.turns),
        questions=sum(1 for turn in t.turns if turn.kind is TurnKind.QUESTION),
        speakers=len(t.speakers),
        style=metadata.style,
        language=metadata.language,
        event_type=None if metadata.event_type is None else metadata.event_type.value.value,
        date=None if t.date is None or t.date.date is None else t.date.date.isoformat(),
        turn_lengths=tuple(lengths[n] for n in range(max(lengths, default=-1) + 1)),
        diagnostics=tuple(sorted(Counter(diagnostic.code for diagnostic in t.diagnostics).items())),
        seconds=seconds,
    )


def pack_record(record: DocumentRecord) -> dict[str, JSONValue]:
    """Return a record as plain values, without what is as it would be by default."""
    return asdict(record, filter=lambda attribute, value: attribute.name == "id" or value != attribute.default)


def unpack_record(packed: JSONValue) -> DocumentRecord:
    """Return the record that :func:`pack_record` made.

    Args:
        packed: the plain values. Names that this version does not know are passed over.

    Raises:
        FormatError: if it is no record.
    """
    if not isinstance(packed, dict) or not isinstance(packed.get("id"), str):
        msg = f"a record of a document must be an object with an id, not {packed!r}"
        raise FormatError(msg)
    known = {name: value for name, value in packed.items() if name in fields_dict(DocumentRecord)}
    try:
        record = DocumentRecord(**known)  # type: ignore[arg-type]
        lengths = tuple(record.turn_lengths)
        diagnostics = tuple((code, count) for code, count in record.diagnostics)
    except (TypeError, ValueError) as error:
        msg = f"a record of a document must have figures as pressparse writes them, not {packed!r}"
        raise FormatError(msg) from error
    return evolve(record, turn_lengths=lengths, diagnostics=diagnostics)


def _count_visible(texts: Iterable[str]) -> int:
    return sum(len("".join(text.split())) for text in texts)
