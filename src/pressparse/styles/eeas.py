"""The European External Action Service: remarks of the High Representative.

From the survey of published conventions, pages as others copied them: ``Check against delivery!``, ``Q.`` before
questions and nothing before answers, insertions in square brackets, and ``(Source: EEAS)`` and a link to the video at
the foot.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["EEAS"]

EEAS = HouseStyle(
    name="eeas",
    institution="European External Action Service",
    languages=("en", "es", "fr"),
    signals=(
        Signal(r"by (?:the )?High Representative\b", weight=2),
        Signal(r"^Check against delivery!$", weight=1),
        Signal(r"^\(Source: EEAS\)$", weight=3),
        Signal(r"^\(Source: EEAS\)$", weight=3, place=SignalPlace.FOOT),
        Signal(r"^Link to the video:", weight=1, place=SignalPlace.FOOT),
    ),
    date_order=DateOrder.DMY,
    furniture=(r"\(Source: EEAS\)",),
    colophon=(r"\(Source: EEAS\)", r"Link to the video:.*"),
)
