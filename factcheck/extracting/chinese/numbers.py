"""Any number of Chinese text: what `numerals` finds, and shares, fractions, halves, doublings, signs around it."""

from factcheck.extracting.chinese.numerals import DIGIT, SIGNS, Number, digits_at, signs_at
from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.grammar import Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.scripts import is_ideograph
from factcheck.model.chinese_numbers import number_in

_PER = Pattern("[百千万萬]分之")
_PARTS = Pattern(
    rf"(?P<below>[{SIGNS}]{{1,8}}|[{DIGIT}]{{1,4}})分之(?P<above>[{SIGNS}]{{1,8}}|[{DIGIT}]{{1,4}}(?![.%{DIGIT}]))"
)
_HALF = Pattern(r"一半|半[数數]")
_TENTHS = Pattern("[一二两兩三四五六七八九]成[一二三四五六七八九半](?![成十百千万萬亿億分个個人])")
_HALF_OF = Pattern(
    r"半(?=[个個]?(?:小时|小時|月|世纪|世紀|钟头|鐘頭|星期)|年(?!级|級|报|轻)|天(?!然)|公里|公斤|斤|吨|噸|亩|畝)"
)
_DOUBLED = Pattern(r"翻(?:了)?[一两兩二三四五]?番(?!茄)")
_AND_A_HALF = Pattern(r"[个個]半(?=月|小时|小時|世纪|世紀|钟头|鐘頭|星期|礼拜)|(?P<unit>年|天|岁|倍)半(?!载|年)")
_COLD = ("零下", "零上")
_NO_MINUS = frozenset("正抱肩胜自")
# A minus stands behind nothing, an opening mark or a word; behind a word only before these: "歼-20" has a hyphen.
_OPENING = frozenset(" \t\n\r(（:：,，、“「=")
_SIGNED = Pattern(" ?(?:[%％℃‰°]|摄氏|攝氏|个百分点|個百分點|[万亿萬億]?元)")


def number_at(place: Place, at: int, tables: Tables) -> Number | None:
    """Return the number at `at` with the sign before it, or nothing."""
    text = place.text
    if text.startswith(_COLD, at):
        inner = _any_at(place, at + 2, tables)
        if inner is None or inner.unit:
            return None
        return inner._replace(start=at, first=at if text[at + 1] == "下" else inner.first)
    number = _special_at(place, at, tables)
    if number is not None:
        return number
    number = _any_at(place, at, tables)
    return None if number is None else _with_half(place, _signed(place, number))


def _any_at(place: Place, at: int, tables: Tables) -> Number | None:
    if at >= place.end:
        return None
    return digits_at(place, at, tables) if place.text[at].isdecimal() else signs_at(place, at, tables)


def _special_at(place: Place, at: int, tables: Tables) -> Number | None:
    """Return "百分之十七", "三分之一", "八成五", "一半", the half of "半年", "翻一番", or nothing."""
    text, end = place.text, place.end
    per = _PER.match(text, at, end)
    if per is not None:
        inner = _any_at(place, per.end(), tables)
        return None if inner is None else inner._replace(start=at, unit=per[0], words=False)
    parts = _PARTS.match(text, at, end)
    if parts is not None and all(_is_number(parts[name], tables) for name in ("below", "above")):
        return Number(at, parts.end(), at, parts.end(), words=True, part=True)
    tenths = _TENTHS.match(text, at, end) if text[at + 1 : at + 2] == "成" else None
    if tenths is not None:
        return Number(at, tenths.end(), at, tenths.end(), unit="成", words=True)
    half = _HALF.match(text, at, end)
    if half is not None:
        return Number(at, half.end(), at, half.end(), words=True, part=True)
    if text[at] == "半":
        return Number(at, at + 1, at, at + 1, words=True) if _HALF_OF.match(text, at, end) else None
    doubled = _DOUBLED.match(text, at, end)
    if doubled is not None:
        return Number(at, doubled.end(), at, doubled.end(), unit="番", words=True)
    return None


def _is_number(text: str, tables: Tables) -> bool:
    return text.isdecimal() or number_in(text, tables.lexicon) is not None


def _signed(place: Place, number: Number) -> Number:
    """Take in a minus behind no word, "-5℃", and "负2.3%"; that of "歼-20" is a hyphen."""
    text, at = place.text, number.start - 1
    if at < place.floor or number.words:
        return number
    before = text[at - 1] if at > place.start else ""
    is_minus = text[at] in "负負" and before not in _NO_MINUS
    if text[at] in "-−":
        is_minus = not before or before in _OPENING
        is_minus = is_minus or (is_ideograph(before) and _SIGNED.match(text, number.end, place.end) is not None)
    return number._replace(start=at, first=at) if is_minus else number


def _with_half(place: Place, number: Number) -> Number:
    """Take in the half of "两个半月" and "一年半"."""
    match = None if number.scale else _AND_A_HALF.match(place.text, number.end, place.end)
    if match is None or "." in place.text[number.first : number.last]:
        return number
    return number._replace(end=match.end(), last=match.end(), unit=match["unit"] or "", words=False)
