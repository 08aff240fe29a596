"""Who says what: speakers, their turns, and the questions and answers that turns form."""

from __future__ import annotations

from datetime import timedelta

from attrs import frozen

from pressparse._values import Value
from pressparse.model.body import Paragraph
from pressparse.model.kinds import Attribution, TurnKind
from pressparse.model.metadata import Field, Person
from pressparse.model.slices import Slice

__all__ = ["Exchange", "Speaker", "Turn"]


@frozen(kw_only=True, eq=False, repr=False)
class Speaker(Value):
    """Somebody who speaks, through all the forms in which the text names them."""

    id: str
    """An id that is unique in the transcript."""
    name: str | None = None
    """The name, without role or honorific; None where only an outlet or a function is printed."""
    role: str | None = None
    """The office or function, as printed in this document."""
    affiliation: str | None = None
    """The organisation, outlet or party."""
    labels: tuple[Field[str], ...] = ()
    """Every printed form of the label, once each, in order."""
    is_generic: bool = False
    """Whether many people stand behind the one label: ``Q``, ``QUESTION``, ``JOURNALIST``."""


@frozen(kw_only=True, eq=False, repr=False)
class Turn(Slice):
    """What one speaker says before another speaks. ``span`` runs from its label to the end of its last paragraph."""

    kind: TurnKind
    """What the turn does."""
    speakers: tuple[Speaker, ...] = ()
    """Who speaks: two for a joint label, none where nobody is known."""
    attribution: Attribution = Attribution.NONE
    """How it is known who speaks."""
    label: Field[str] | None = None
    """The label as printed, without terminator and markup."""
    asker: Field[Person] | None = None
    """The journalist and outlet of a question, wherever the text names them."""
    timecode: Field[timedelta] | None = None
    """The first time in the recording that the text states for the turn, counted from the recording's beginning."""
    continues: bool = False
    """Whether the speaker of the turn before is labelled again."""
    paragraphs: tuple[Paragraph, ...] = ()
    """The paragraphs of the turn, in order."""

    @property
    def text(self) -> str:
        """The turn for reading: its paragraphs, with a blank line between them, without the label."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


@frozen(kw_only=True, eq=False, repr=False)
class Exchange(Value):
    """A run of question turns and the answer turns that follow it."""

    questions: tuple[Turn, ...]
    """The question turns, in order."""
    answers: tuple[Turn, ...] = ()
    """The answer turns, in order; none where the questions stay unanswered."""
