"""Words for people, persons and moments, and texts on one line: what every readable form of a transcript says alike."""

from __future__ import annotations

from pressparse._patterns import lazy_pattern
from pressparse.model import Attribution, Moment, Person, Turn, normalise_space

__all__ = [
    "ATTRIBUTIONS",
    "ATTRIBUTION_MEANINGS",
    "make_printable",
    "name_person",
    "name_speakers",
    "name_turn",
    "shorten",
    "spell_moment",
]

ATTRIBUTIONS = {
    Attribution.PRINTED: "as labelled",
    Attribution.HEADER: "from the header",
    Attribution.INFERRED: "inferred",
    Attribution.NONE: "speaker unknown",
}
"""How it is known who speaks, in two words."""

ATTRIBUTION_MEANINGS = {
    Attribution.PRINTED: "A label in the text says so.",
    Attribution.HEADER: "It is the unlabelled opening of the only speaker whom the header names.",
    Attribution.INFERRED: "It follows from the turns around it, as an unlabelled answer does.",
    Attribution.NONE: "It is not known.",
}
"""How it is known who speaks, in a sentence."""

# What would steer a terminal, turn the direction of writing, or can't be encoded.
_STEERING = lazy_pattern("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def make_printable(text: str) -> str:
    r"""Return a text on one line, with the characters that would end it or steer a terminal spelled out.

    >>> print(make_printable("Good\nevening\x1b[2J."))
    Good\nevening\x1b[2J.
    """
    return _STEERING().sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def shorten(text: str, size: int) -> str:
    """Return the beginning of a text, on one line and printable; cut, it ends with an ellipsis.

    Args:
        text: any text.
        size: the most code points that are kept, the ellipsis among them.

    >>> shorten("The towns  pay one half.", 17)
    'The towns pay...'
    """
    cleaned = normalise_space(text)
    return make_printable(cleaned if len(cleaned) <= size else f"{cleaned[: size - 3].rstrip()}...")


def name_person(person: Person) -> str:
    """Return name, role and affiliation, as far as they are known.

    >>> name_person(Person(name="Mila Sandoval", affiliation="Coast News"))
    'Mila Sandoval, Coast News'
    """
    return ", ".join(part for part in (person.name, person.role, person.affiliation) if part)


def name_speakers(turn: Turn) -> str:
    """Return who speaks in a turn: by name, else by outlet or function; empty where none of them is known."""
    names = [speaker.name or speaker.affiliation or speaker.role for speaker in turn.speakers]
    return " and ".join(name for name in names if name)


def name_turn(turn: Turn) -> str:
    """Return who speaks in a turn: the name, or else the label as printed."""
    return name_speakers(turn) or (turn.label.value if turn.label is not None else "") or "nobody known"


def spell_moment(moment: Moment) -> str:
    """Return a moment in ISO 8601, with its zone as printed."""
    return f"{moment.isoformat()} {moment.zone or ''}".strip()
