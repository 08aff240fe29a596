"""The Public Digital Innovation Space of Taiwan: its public transcripts.

Seen on the Markdown of 2015 to 2021: a heading with the day and the title, every label a heading of the third level
with a colon (full-width in Chinese), repeated for each paragraph, and directions as quotations (``> (laughter)``).
"""

from pressparse.styles.style import HouseStyle, Signal

__all__ = ["PDIS"]

PDIS = HouseStyle(
    name="tw-pdis",
    institution="Public Digital Innovation Space",
    languages=("zh", "en", "fr"),
    signals=(
        Signal(r"^# \d{4}-\d{2}-\d{2} ", weight=2),
        Signal(r"^### [^:\n]+:$", weight=1),
    ),
)
