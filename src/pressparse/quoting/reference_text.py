"""A reference for people to read, and the sentences that references of every form share."""

from __future__ import annotations

from collections.abc import Iterator

from pressparse._patterns import lazy_pattern
from pressparse.model import Attribution, DeliveryStatus, normalise_space
from pressparse.quoting.references import Reference, Voice

__all__ = ["describe_event", "make_key", "write_note", "write_text"]

_STATUSES = {
    DeliveryStatus.AS_DELIVERED: "As delivered",
    DeliveryStatus.AS_PREPARED: "As prepared for delivery",
    DeliveryStatus.CHECK_AGAINST_DELIVERY: "Check against delivery",
    DeliveryStatus.DRAFT: "Draft",
    DeliveryStatus.EDITED: "Edited",
    DeliveryStatus.NEAR_VERBATIM: "Nearly verbatim",
    DeliveryStatus.SUMMARY: "Summary",
    DeliveryStatus.VERBATIM: "Verbatim record",
    DeliveryStatus.UNSTATED: "Delivery not stated",
    DeliveryStatus.TRANSLATION: "Translation",
    DeliveryStatus.EXCERPT: "Excerpt",
    DeliveryStatus.EMBARGOED: "Embargoed",
}

# A paragraph that was put together by hand may have any id.
_NOT_IN_KEYS = lazy_pattern("[^0-9A-Za-z-]")

# How it is known who speaks, where no label says so.
_ATTRIBUTIONS = {
    Attribution.HEADER: "named in the header",
    Attribution.INFERRED: "inferred from the turns around",
}


def write_text(reference: Reference) -> str:
    r"""Return a reference on one line; what the transcript does not say is left out, but for speaker and delivery.

    >>> from pressparse.quoting.references import gather_reference
    >>> import pressparse
    >>> t = pressparse.parse("Press conference\n\n5 May 2021\n\nGood evening.\n")
    >>> write_text(gather_reference(t, t.paragraphs[0].pieces))
    'Speaker not known. “Press conference”. 2021-05-05. Delivery not stated. Paragraph bd60180424c0.'
    """
    title = describe_event(reference) if reference.title is None else f"“{reference.title}”"
    day = None if reference.date is None else reference.date.isoformat()
    sentences = _join_sentences(
        _describe_voices(reference),
        title,
        ", ".join(part for part in (reference.place, day) if part),
        reference.institution or "",
        _describe_statuses(reference),
        _describe_paragraphs(reference),
    )
    return normalise_space(f"{sentences} {reference.url or ''}")


def write_note(reference: Reference) -> str:
    """Return what forms with fixed fields have no field for: who speaks, the delivery, and the paragraphs."""
    return _join_sentences(_describe_voices(reference), _describe_statuses(reference), _describe_paragraphs(reference))


def make_key(reference: Reference) -> str:
    """Return an id for a passage, the same for all passages of the same paragraphs: letters, digits and hyphens."""
    day = "undated" if reference.date is None else reference.date.isoformat()
    ends = dict.fromkeys((*reference.paragraphs[:1], *reference.paragraphs[-1:]))
    return _NOT_IN_KEYS().sub("", "-".join((day, *ends)))


def describe_event(reference: Reference) -> str:
    """Return the kind of event in words, or an empty string."""
    return "" if reference.event_type is None else reference.event_type.value.replace("_", " ").capitalize()


def _join_sentences(*parts: str) -> str:
    return normalise_space(" ".join(f"{part.removesuffix('.')}." for part in parts if part))


def _describe_voices(reference: Reference) -> str:
    """Return who says a passage, and of whom it is not known; an empty string where it is no speech."""
    described = "; ".join(_describe_voice(voice) for voice in reference.voices)
    return described if reference.is_speech or not described else f"{described}; with words that are not theirs"


def _describe_statuses(reference: Reference) -> str:
    """Return what the text says about its delivery, in words."""
    return ". ".join(_STATUSES[status] for status in reference.statuses)


def _describe_paragraphs(reference: Reference) -> str:
    """Return the ids of the first and the last paragraph of a passage, or an empty string where it has none."""
    ids = reference.paragraphs
    if len(ids) > 1:
        return f"Paragraphs {ids[0]} to {ids[-1]}"
    return f"Paragraph {ids[0]}" if ids else ""


def _describe_voice(voice: Voice) -> str:
    parts = [part for part in (voice.name, voice.role, voice.affiliation) if part]
    if voice.name is None:
        parts.insert(0, "Speaker not known")
    notes = ", ".join(_list_notes(voice))
    return f"{', '.join(parts)} ({notes})" if notes else ", ".join(parts)


def _list_notes(voice: Voice) -> Iterator[str]:
    if voice.name is None and voice.label is not None:
        yield f"labelled “{voice.label}”"
    if voice.attribution in _ATTRIBUTIONS:
        yield _ATTRIBUTIONS[voice.attribution]
