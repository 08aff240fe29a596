"""A transcript as one page for reading: the source as published, and in its margins what it was read as, and why."""

from __future__ import annotations

from pressparse.model import Transcript, check_transcript

__all__ = ["to_html"]


def to_html(t: Transcript) -> str:
    r"""Return a transcript as one HTML page that needs nothing beside it, for reading and checking what was read.

    It holds the source, each character of it, with every part marked as what it was read as; who speaks, beside each
    turn; the rules and reasons, folded; the metadata, speakers, exchanges and diagnostics as tables and lists, linked
    with their places; and a legend. Encode it as UTF-8. ``docs/reference/view.md`` says how it is built.

    Args:
        t: the transcript.

    Raises:
        TypeError: if ``t`` is no transcript.

    >>> import pressparse
    >>> page = to_html(pressparse.parse("Press conference\n\nGood evening.\n"))
    >>> page[:15], "<script" in page
    ('<!DOCTYPE html>', False)
    """
    check_transcript(t)
    from pressparse.writing.html_page import write_page  # noqa: PLC0415 - most uses of the library write no page

    return "".join(write_page(t))
