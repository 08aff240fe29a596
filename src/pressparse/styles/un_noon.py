"""The United Nations: the daily noon briefing of the Secretary-General's spokesperson, on press.un.org and un.org.

From the survey of published conventions, pages of 2005 to 2020: the title, at times twice, the date, a sentence that
calls the text a near-verbatim transcript, topics after two asterisks, and inserted first names in square brackets. The
oldest pages have the department's line above the title.
"""

from pressparse.styles.style import DateOrder, HouseStyle, Signal

__all__ = ["UN_NOON"]

UN_NOON = HouseStyle(
    name="un-noon",
    institution="United Nations",
    languages=("en",),
    hosts=("press.un.org",),
    signals=(
        Signal(r"^The following is a near-verbatim transcript of today's noon briefing\b", weight=3),
        Signal(r"^Department of Public Information • News and Media Division\b", weight=3),
        Signal(r"^Spokesman's Noon Briefing$", weight=3),
    ),
    date_order=DateOrder.DMY,
    kickers=(r"Department of Public Information • News and Media Division.*",),
    headings=(r"\*\* ?\w.*",),
)
