"""The Kremlin: kremlin.ru, as captured by archives. The title and the day of publication stand at the foot."""

from pressparse.styles.style import DateOrder, HouseStyle, Signal, SignalPlace

__all__ = ["KREMLIN"]

KREMLIN = HouseStyle(
    name="ru-kremlin",
    institution="Администрация Президента России",
    languages=("ru",),
    hosts=("kremlin.ru",),
    signals=(
        Signal(r"^Официальный сайт президента России:?$", weight=2, place=SignalPlace.FOOT),
        Signal(r"\bkremlin\.ru/", weight=1, place=SignalPlace.FOOT),
        Signal(r"^Дата публикации:", weight=1, place=SignalPlace.FOOT),
        Signal(r"^Все материалы сайта доступны по лицензии:?$", weight=1),
    ),
    date_order=DateOrder.DMY,
    furniture=(
        r"Все материалы сайта доступны по лицензии:?",
        r"Creative Commons Attribution 4\.0 International",
    ),
    colophon=(
        r"Опубликован[оа]? в разделах?:.*",
        r"Дата публикации:.*",
    ),
    foot_title_after=r"Официальный сайт президента России:?",
)
