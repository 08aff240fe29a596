"""The whole: one published text and everything that was read from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from pressparse._values import Value
from pressparse.diagnostics import Diagnostic, Severity
from pressparse.errors import TranscriptError
from pressparse.model.body import Block, Paragraph
from pressparse.model.kinds import BlockKind, DeliveryStatus, TurnKind
from pressparse.model.metadata import DeliveryMarker, Field, Metadata, Moment
from pressparse.model.slices import Slice
from pressparse.model.speech import Exchange, Speaker, Turn
from pressparse.model.wording import count_of
from pressparse.span import LineIndex, Position

__all__ = ["Origin", "Page", "Transcript", "check_transcript"]

# From the strongest claim about delivery to the weakest: where two are made, the weaker holds. Notices are none.
_CLAIMS = (
    DeliveryStatus.AS_DELIVERED,
    DeliveryStatus.VERBATIM,
    DeliveryStatus.NEAR_VERBATIM,
    DeliveryStatus.EDITED,
    DeliveryStatus.DRAFT,
    DeliveryStatus.SUMMARY,
    DeliveryStatus.AS_PREPARED,
    DeliveryStatus.CHECK_AGAINST_DELIVERY,
)


@frozen(kw_only=True, eq=False, repr=False)
class Origin(Value):
    """Where the text came from and what was done to get it."""

    url: str | None = None
    """The address that the caller gave."""
    media_type: str | None = None
    """What the content is: ``text/plain``."""
    encoding: str | None = None
    """The encoding that the bytes were decoded under; None for text given as ``str``."""
    dropped: tuple[str, ...] = ()
    """What a page held beside the text, one entry a dropped part."""


@frozen(kw_only=True, eq=False, repr=False)
class Page(Value):
    """What a page or front matter declares about itself, apart from what the text says."""

    title: str | None = None
    """The declared title."""
    published: str | None = None
    """The declared date of publication, as declared."""
    modified: str | None = None
    """The declared date of change, as declared."""
    author: str | None = None
    """The declared author."""
    site: str | None = None
    """The declared name of the site."""
    language: str | None = None
    """The declared language."""
    url: str | None = None
    """The declared address."""


@frozen(kw_only=True, eq=False, repr=False)
class Transcript(Value):
    r"""One published text, and everything that was read from it, each value with its exact place.

    The promises, for any string:

    >>> import pressparse
    >>> text = "Press conference\n\n(As delivered)\n\nGood evening.\n"
    >>> t = pressparse.parse(text)
    >>> t.source == text and "".join(b.raw for b in t.blocks) == text
    True
    >>> all(text[x.span.start:x.span.stop] == x.raw for x in t.walk())
    True
    >>> pressparse.loads(pressparse.dumps(t)) == t
    True
    """

    source: str = field(repr=False)
    """The text, exactly as it was given."""
    metadata: Metadata = field(repr=False)
    """What title and header say."""
    markers: tuple[DeliveryMarker, ...] = field(default=(), repr=False)
    """The delivery markers, in order of their first place."""
    paragraphs: tuple[Paragraph, ...] = field(default=(), repr=False)
    """The paragraphs of speech, in order."""
    turns: tuple[Turn, ...] = field(default=(), repr=False)
    """The speaker turns, in order."""
    speakers: tuple[Speaker, ...] = field(default=(), repr=False)
    """The people who speak, in order of their first turn."""
    exchanges: tuple[Exchange, ...] = field(default=(), repr=False)
    """Questions with their answers, in order."""
    blocks: Sequence[Block] = field(default=(), repr=False)
    """The leaves that tile the source, in order, each made when it is looked at."""
    diagnostics: tuple[Diagnostic, ...] = field(default=(), repr=False)
    """What is uncertain or could not be read, in order of place."""
    origin: Origin = field(factory=Origin, repr=False)
    """Where the text came from."""
    page: Page | None = field(default=None, repr=False)
    """What the page declares about itself; None for plain text."""

    def __repr__(self) -> str:
        """A short form: title, date, and how much was read."""
        date = self.date.isoformat() if self.date else None
        return (
            f"<Transcript title={self.title!r} date={date!r} paragraphs={len(self.paragraphs)} "
            f"turns={len(self.turns)} diagnostics={len(self.diagnostics)}>"
        )

    def _repr_html_(self) -> str:
        """What a notebook shows: the page of :func:`pressparse.to_html`, in a frame."""
        # A notebook asks the value itself for its look, so this is the one place where the model knows a writer.
        from pressparse.writing.html_page import write_frame  # noqa: PLC0415 - no part of the model's own imports

        return write_frame(self)

    @property
    def title(self) -> str | None:
        """The title, or None."""
        return None if self.metadata.title is None else self.metadata.title.value

    @property
    def date(self) -> Moment | None:
        """The day of the event, or None. It never stands in for a published or updated date, nor they for it."""
        return None if self.metadata.date is None else self.metadata.date.value

    @property
    def delivery(self) -> DeliveryStatus:
        """The claim about delivery; the weaker one where two conflict; ``UNSTATED`` where there is none."""
        claims = {marker.status for marker in self.markers}.intersection(_CLAIMS)
        return max(claims, key=_CLAIMS.index, default=DeliveryStatus.UNSTATED)

    @property
    def as_delivered(self) -> bool | None:
        """Whether the words are those that were spoken, as far as the text says; None where it says nothing."""
        if self.delivery is DeliveryStatus.UNSTATED:
            return None
        return self.delivery in {DeliveryStatus.AS_DELIVERED, DeliveryStatus.VERBATIM}

    @property
    def is_translation(self) -> bool:
        """Whether a marker says that the text is a translation."""
        return any(marker.status is DeliveryStatus.TRANSLATION for marker in self.markers)

    @property
    def is_excerpt(self) -> bool:
        """Whether a marker says that the text is a part."""
        return any(marker.status is DeliveryStatus.EXCERPT for marker in self.markers)

    @property
    def is_embargoed(self) -> bool:
        """Whether a marker says that the text was not to be used before a time."""
        return any(marker.status is DeliveryStatus.EMBARGOED for marker in self.markers)

    @property
    def statement(self) -> tuple[Paragraph, ...]:
        """The paragraphs before the first question."""
        first = next((turn.span.start for turn in self.turns if turn.kind is TurnKind.QUESTION), len(self.source) + 1)
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.span.start < first)

    @property
    def text(self) -> str:
        """The speech for reading: all paragraphs, with a blank line between them."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def unparsed(self) -> tuple[Block, ...]:
        """The blocks that could not be read."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.UNREAD)

    def walk(self) -> Iterator[Slice]:
        """Yield every field, marker, paragraph, bracket, label, turn and block.

        Values of one sort come in order of their place: first the header's fields, then the markers, the paragraphs
        each followed by its brackets, the turns each after its label, asker and time code, and the blocks.
        """
        yield from _walk_metadata(self.metadata)
        yield from self.markers
        for paragraph in self.paragraphs:
            yield paragraph
            yield from paragraph.omitted
            for bracket in paragraph.brackets:
                yield bracket
                if bracket.label is not None:
                    yield bracket.label
        for turn in self.turns:
            if turn.label is not None:
                yield turn.label
            if turn.asker is not None:
                yield turn.asker
            if turn.timecode is not None:
                yield turn.timecode
            yield turn
        yield from self.blocks

    def position(self, offset: int) -> Position:
        r"""Return line, column, UTF-8 and UTF-16 offset of a place in the source.

        For many places of a long text, :class:`pressparse.LineIndex` is faster.

        Args:
            offset: a place in the source, in code points from 0.

        Raises:
            IndexError: if the offset is not in the source.

        >>> import pressparse
        >>> pressparse.parse("Good evening.\nThank you.").position(14)
        Position(line=2, column=0, utf8=14, utf16=14)
        """
        return LineIndex(self.source).position(offset)

    def raise_for_errors(self) -> None:
        """Raise if the text could not be read for what it should be.

        Raises:
            TranscriptError: with all error-level diagnostics, if there are any.
        """
        errors = [d for d in self.diagnostics if d.severity is Severity.ERROR]
        if errors:
            listed = "; ".join(f"{d.code} at {d.span.start}: {d.message}" for d in errors)
            msg = f"the transcript has {len(errors)} error(s): {listed}"
            raise TranscriptError(msg, errors)

    def report(self) -> str:
        """Return a few lines that say how far to trust the parse: coverage, turns, counts per diagnostic."""
        size = sum(1 for c in self.source if not c.isspace())
        unread = sum(1 for block in self.unparsed for c in block.raw if not c.isspace())
        covered = 100.0 if not size else 100.0 * (size - unread) / size
        unknown = sum(1 for turn in self.turns if not any(speaker.name for speaker in turn.speakers))
        lines = [
            f"coverage: {covered:.1f} % of {size} characters read, {unread} unread",
            (
                f"speech: {count_of(len(self.paragraphs), 'paragraph')}, {count_of(len(self.turns), 'turn')}, "
                f"{unknown} without a known speaker"
            ),
        ]
        counts: dict[str, int] = {}
        for diagnostic in self.diagnostics:
            counts[diagnostic.code] = counts.get(diagnostic.code, 0) + 1
        lines.extend(f"{code}: {count}" for code, count in sorted(counts.items()))
        return "\n".join(lines)


def check_transcript(value: object, name: str = "t") -> None:
    """Check that an argument is a transcript, for callers without a type checker.

    Args:
        value: the argument.
        name: what it is called.

    Raises:
        TypeError: if it is none.
    """
    if not isinstance(value, Transcript):
        msg = f"{name} must be a Transcript, not {type(value).__name__}; use parse to read a text into one"
        raise TypeError(msg)


def _walk_metadata(metadata: Metadata) -> Iterator[Slice]:
    single: tuple[Field[object] | Slice | None, ...] = (
        metadata.title,
        metadata.event_type,
        *metadata.speakers,
        metadata.date,
        metadata.published,
        metadata.updated,
        metadata.started,
        metadata.ended,
        metadata.place,
        *metadata.other,
    )
    found = [value for value in single if value is not None]
    yield from sorted(found, key=lambda value: (value.span.start, value.span.stop))
