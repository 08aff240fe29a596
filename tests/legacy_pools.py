"""Invented sentences in the languages that older pages wrote in encodings of their own, for `test_encodings.py`.

`conference_pools.py` has the sentences of the languages that whole conferences are built in.
"""

from __future__ import annotations

from collections.abc import Mapping

from conference_pools import TONGUES

__all__ = ["ENCODINGS", "SENTENCES"]

_POLISH = (
    "Rozmawialiśmy dziś długo o północnych portach i zgodziliśmy się prawie we wszystkim.",
    "Stary dźwig na wschodnim nabrzeżu zostanie wymieniony jeszcze przed wiosną, jak zawsze mówiliśmy.",
    "Nikt na sali nie sądził, że będzie to tanie, ale wszyscy uważali, że jest to słuszne.",
    "Latarnicy będą się szkolić na wyspie od przyszłej jesieni.",
    "To mały krok, ale cały brzeg idzie we właściwą stronę.",
    "Sprawozdanie ukaże się, gdy tylko przeczytają je wszyscy biegli.",
    "Nie ma planu zamknięcia portu i nigdy go nie było.",
    "Sygnał mgłowy wyłączono na jedenaście minut, a nie na godzinę.",
    "Dwa państwa muszą jeszcze podpisać umowę, co zrobią przed latem.",
    "Lód przyszedł wtedy wcześnie i nikt nie był gotowy.",
)
_CZECH = (
    "Dnes jsme dlouho mluvili o severních přístavech a téměř na všem jsme se shodli.",
    "Starý jeřáb na východním nábřeží bude vyměněn ještě před jarem, jak jsme vždy říkali.",
    "Nikdo v sále si nemyslel, že to bude levné, ale všichni věděli, že je to správné.",
    "Strážci majáku se budou školit na ostrově od příštího podzimu.",
    "Je to malý krok, ale celé pobřeží jde správným směrem.",
    "Zpráva vyjde, jakmile ji znalci přečtou až do konce.",
    "Žádný plán na uzavření přístavu není a nikdy nebyl.",
    "Mlhový signál byl vypnut na jedenáct minut, a ne na hodinu.",
    "Dvě země musí smlouvu ještě podepsat, což udělají před létem.",
    "Led tehdy přišel brzy a nikdo na něj nebyl připraven.",
)
_HUNGARIAN = (
    "Ma sokáig beszéltünk az északi kikötőkről, és szinte mindenben megegyeztünk.",
    "A keleti rakpart régi daruját még tavasz előtt kicserélik, ahogy mindig is mondtuk.",
    "Senki sem gondolta a teremben, hogy olcsó lesz, de mindenki úgy vélte, hogy helyes.",
    "A világítótorony őreit jövő ősztől a szigeten képezik.",
    "Kis lépés ez, de az egész part jó irányba halad.",
    "A jelentés megjelenik, amint a szakértők végig elolvasták.",
    "Nincs terv a kikötő bezárására, és soha nem is volt.",
    "A ködjelzőt tizenegy percre kapcsolták ki, nem pedig egy órára.",
    "Két országnak még alá kell írnia, amit nyár előtt meg is tesz.",
    "A jég akkor korán jött, és senki sem készült fel rá.",
)
_UKRAINIAN = (
    "Сьогодні ми довго говорили про північні порти й майже в усьому дійшли згоди.",
    "Старий кран на східній набережній замінять ще до весни, як ми завжди й казали.",
    "Ніхто в залі не думав, що це буде дешево, але всі вважали, що це правильно.",
    "Доглядачі маяка навчатимуться на острові від наступної осені.",
    "Це маленький крок, але все узбережжя йде в правильному напрямку.",
    "Звіт вийде, щойно його прочитають усі знавці.",
    "Плану закрити порт немає, і його ніколи не було.",
    "Туманний сигнал вимкнули на одинадцять хвилин, а не на годину.",
    "Дві країни ще мають підписати угоду, і зроблять це до літа.",
    "Крига того року прийшла рано, і ніхто не був до неї готовий.",
)
_JAPANESE = (
    "本日は北の港について長い時間話し合い、ほとんどすべての点で合意しました。",
    "東の岸壁の古いクレーンは、以前から申し上げているとおり、春までに取り替えます。",
    "安く済むとは誰も思っていませんでしたが、正しいことだと皆が考えていました。",
    "灯台を守る人たちは、来年の秋から島で訓練を受けます。",
    "小さな一歩ですが、海岸全体にとって正しい方向への一歩です。",
    "報告書は専門家が最後まで読み終えたらすぐに公表します。",
    "港を閉じる計画はありませんし、これまでもありませんでした。",
    "霧笛が止まっていたのは十一分間で、一時間ではありません。",
    "まだ二つの国が署名していませんが、夏までには署名します。",
    "あの年は氷が早く来て、誰も準備ができていませんでした。",
)
_TAIWANESE = (
    "我們整個上午都在討論北方的港口，幾乎在所有問題上都達成了一致。",
    "東碼頭的舊吊車將在春天以前更換，這一點我們早就說過。",
    "在座的沒有人覺得這會便宜，但是大家都覺得這是對的。",
    "燈塔看守人從明年秋天起將在島上接受訓練。",
    "這只是一小步，但是對整個海岸來說方向是正確的。",
    "專家們讀完最後一頁以後，報告就會公布。",
    "沒有關閉港口的計畫，從來也沒有過。",
    "霧號只停了十一分鐘，並沒有停一個小時。",
    "九個國家裡還有兩個沒有簽字，夏天以前會簽。",
    "那一年冰來得很早，誰都沒有準備好。",
)
_KOREAN = (
    "오늘 우리는 북쪽 항구에 대해 오랫동안 이야기했고 거의 모든 점에서 뜻을 모았습니다.",
    "동쪽 부두의 낡은 기중기는 늘 말씀드린 대로 봄이 오기 전에 바꿉니다.",
    "값이 쌀 것이라고 생각한 사람은 없었지만 옳은 일이라고 모두가 생각했습니다.",
    "등대를 지키는 분들은 내년 가을부터 섬에서 교육을 받습니다.",
    "작은 걸음이지만 온 바닷가를 위한 올바른 걸음입니다.",
    "보고서는 전문가들이 끝까지 읽는 대로 바로 발표하겠습니다.",
    "항구를 닫을 계획은 없으며 그런 적도 없습니다.",
    "안개 신호가 꺼진 것은 십일 분 동안이었고 한 시간이 아니었습니다.",
    "두 나라가 아직 서명하지 않았지만 여름 전에 서명할 것입니다.",
    "그해에는 얼음이 일찍 왔고 아무도 준비하지 못했습니다.",
)

SENTENCES: Mapping[str, tuple[str, ...]] = {
    **{tongue.code: (*tongue.speech, *tongue.questions) for tongue in TONGUES},
    "pl": _POLISH,
    "cs": _CZECH,
    "hu": _HUNGARIAN,
    "uk": _UKRAINIAN,
    "ja": _JAPANESE,
    "zh-Hant": _TAIWANESE,
    "ko": _KOREAN,
}
"""Sentences by language."""

_WESTERN = ("windows-1252", "iso-8859-1", "iso-8859-15")
ENCODINGS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("en", "fr", "de", "es", "pt"), _WESTERN),
    **dict.fromkeys(("pl", "cs", "hu"), ("iso-8859-2",)),
    "ru": ("windows-1251", "koi8-r", "iso-8859-5"),
    "uk": ("windows-1251", "iso-8859-5"),
    "ja": ("shift_jis",),
    "zh": ("gb18030",),
    "zh-Hant": ("big5",),
    "ko": ("euc-kr",),
}
"""The encodings that texts of a language were written in before UTF-8."""
