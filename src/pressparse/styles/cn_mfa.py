"""The Ministry of Foreign Affairs of China: regular press conferences on fmprc.gov.cn and pages of embassies.

From the survey of published conventions, pages of 2020 to 2022: the spokesperson and the date in the title, the day of
publication in figures below it, outlets as labels of questions, and bilingual copies whose turns alternate.
"""

from pressparse.styles.style import HouseStyle, Signal

__all__ = ["CN_MFA"]

CN_MFA = HouseStyle(
    name="cn-mfa",
    institution="Ministry of Foreign Affairs of the People's Republic of China",
    languages=("zh", "en"),
    hosts=("fmprc.gov.cn", "china-embassy.gov.cn"),
    signals=(
        Signal(r"^Foreign Ministry Spokesperson .*Regular Press Conference\b", weight=3),
        Signal(r"例行记者会", weight=2),
    ),
    # 2020-07-18 00:48: when the page was put up, hours or a day after the event, whose date is in the title
    furniture=(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}",),
    # the language bar
    kickers=(r"\w+(?: ?[|/] ?\w+)+",),
)
