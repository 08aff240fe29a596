"""Words that turn what is said into something else where they are lost or changed: negations and numbers.

Words of all languages stand in one set, since a quotation may be in another language than the text says. That marks a
few words too many (``no`` is an article's neighbour in Portuguese), which costs a second look and hides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from unicodedata import category

__all__ = ["is_telling"]

_NEGATIONS = {
    "en": "no not never none nor neither nobody nothing nowhere without cannot hardly unless except",
    "fr": "ne n' pas non jamais aucun aucune rien personne ni sans nul nulle guère sauf",
    "de": "nicht nichts nie niemals niemand niemandem niemanden nirgends kein keine keinen keinem keiner keines nein"
    " ohne weder noch kaum außer",
    "es": "no nunca jamás ningún ninguno ninguna nada nadie ni sin tampoco salvo excepto",
    "pt": "não nunca jamais nenhum nenhuma nada ninguém nem sem tampouco exceto",
    "ru": "не ни нет никогда никто никого никому ничто ничего нигде нельзя без кроме",
    "uk": "не ні ані немає ніколи ніхто нікого нікому ніщо нічого ніде без крім",
    "zh": "不 沒 没 無 无 非 未 否 勿 別 别",
}
_NUMBERS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
    " billion trillion half third quarter dozen once twice double triple first second percent",
    "fr": "zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente"
    " quarante cinquante soixante cent cents mille million millions milliard milliards moitié tiers quart",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
    " sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert"
    " tausend million millionen milliarde milliarden billion billionen hälfte drittel viertel prozent",
    "es": "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta"
    " cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón millones mitad tercio cuarto",
    "pt": "zero dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze vinte trinta"
    " quarenta cinquenta sessenta setenta oitenta noventa cem cento mil milhão milhões bilhão bilhões metade terço",
    "ru": "ноль один одна одно два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать"
    " тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто тысяча тысячи тысяч миллион миллиона"
    " миллионов миллиард миллиарда миллиардов половина треть процент процента процентов",
    "uk": "нуль один одна одне два дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять двадцять"
    " тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто сто тисяча тисячі тисяч мільйон мільйони"
    " мільйонів мільярд мільярди мільярдів половина третина відсоток відсотки відсотків",
    "zh": "兩 两 半 倍",
}
# don't ; n'est
_ENDING, _BEGINNING = "n't", "n'"


@cache
def _get_words() -> frozenset[str]:
    return frozenset(
        word.casefold() for table in (_NEGATIONS, _NUMBERS) for words in table.values() for word in words.split()
    )


def is_telling(quoted: Iterable[str], printed: Iterable[str]) -> bool:
    """Tell whether one of two runs of folded words has a negation or a number that the other has not.

    >>> is_telling(["never", "sail"], ["sail"]), is_telling(["12"], ["13"]), is_telling(["not", "a"], ["not", "the"])
    (True, True, False)
    """
    one, other = Counter(quoted), Counter(printed)
    return any(_tells(word) for word in ((one - other) + (other - one)))


def _tells(word: str) -> bool:
    if word in _get_words() or word.endswith(_ENDING) or word.startswith(_BEGINNING):
        return True
    return any(character.isnumeric() or character in "%‰" or category(character) == "Sc" for character in word)
