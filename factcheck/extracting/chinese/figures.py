"""Figures of Chinese text: a number with the magnitude, unit, counted noun and hedge around it, and ranges of two."""

from typing import NamedTuple

from factcheck.extracting.chinese.denominators import (
    denominator_before,
    denominator_behind,
    has_denominator,
)
from factcheck.extracting.chinese.hedges import Hedged, hedge_after, hedge_before
from factcheck.extracting.chinese.numbers import number_at
from factcheck.extracting.chinese.numerals import Number, digits_at
from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.chinese.tails import Tail, sense_of, tail_at
from factcheck.extracting.grammar import Place
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.scripts import is_ideograph
from factcheck.model.chinese_numbers import number_in
from factcheck.model.mention import INCREASE, Form, Mention, Numeral
from factcheck.model.span import Span

_JOINT = Pattern(r" ?(?:至|到|或|—{1,2}|–|-|~|～|－|〜|―) ?")
# "三、四个": two numbers in a row are from the one to the other, others are a list.
_LISTED = "、"
_GE = Pattern(r"[个個](?P<hedge>多)(?=月|小时|小時|世纪|世紀|星期|钟头|鐘頭|礼拜)")
# "1.7、0.7和8.3个百分点": the unit stands once, behind the last of at most so many.
_NEXT = Pattern(r" ?(?:、|和|及|与|與|以及) ?")
_MOST_LISTED = 8
_MAGNITUDES = {"成", "折"}
_TIMES = frozenset({"time"})
# By themselves these are parts of other words: "几个" is some, "大陆" the mainland.
_NO_NUMBERS = frozenset("几幾数數零〇○壹贰貳叁參肆伍陆陸柒捌玖")
_SURE = 3
_DISTANCES, _PER_HOUR, _SPEED_REACH = frozenset({"公里", "千米"}), frozenset({"时速", "時速"}), 6
_MONEY_REACH = 5
# "上涨50元至4500元": a change and the level that it leads to
_LEADS_TO = frozenset("至到")
_MOVED = Pattern(
    "(?:上涨|下跌|涨|跌|增加|减少|上调|下调|提高|降低|增长|下降|回升|回落|升|降|扩大|收窄|缩小|上漲|漲|減少|提升|下滑|下挫)了?(?:约|近)?$"
)
_INCREASES = Pattern("(?:增长|增加|增|上升|上涨|涨|提高|扩大|提升|高出|高|增長|上漲|擴大|多)了?$")


class _Parts(NamedTuple):
    """What a figure is put together from; `inside` is a hedge that stands inside it."""

    number: Number
    tail: Tail
    money: str = ""
    inside: Hedged | None = None
    upper: Number | None = None


def figure_at(place: Place, at: int, tables: Tables) -> Mention | None:
    """Return the figure whose number begins at `at`, or nothing where the characters count nothing."""
    number = number_at(place, at, tables)
    if number is None or place.end < number.end:
        return None
    parts = _elided(place, _ranged(place, _parts(place, number, tables), tables), tables)
    money = _money_before(place, parts.number.start, tables)
    if money:
        parts = parts._replace(money=money)
    start = parts.number.start - len(money)
    before = hedge_before(place, start, _is_time(parts.tail.unit, tables), tables)
    after = hedge_after(place, parts.tail.end, tables)
    if not _counts(place, parts, before or parts.inside or after):
        return None
    return _mention(place, parts, start, before, after, tables)


def _parts(place: Place, number: Number, tables: Tables) -> _Parts:
    """Return a number with what stands behind it, and the hedge between the two."""
    lexicon, end, inside = tables.lexicon, number.end, None
    if number.inside:
        inside = Hedged(number.last, number.last + 1, number.inside, lexicon.hedges_after.get(number.inside, "over"))
    if number.unit:
        return _Parts(number, Tail(number.end, number.unit), inside=inside)
    ge = _GE.match(place.text, end, place.end)
    if ge is not None:
        inside, end = Hedged(*ge.span("hedge"), "多", lexicon.hedges_after["多"]), ge.end()
    elif inside is None and (hedge := hedge_after(place, end, tables)) is not None and hedge.text not in {"起", "以上"}:
        tail = tail_at(place, hedge.end, number, tables)
        if tail.unit or tail.noun:
            return _Parts(number, tail, inside=hedge)
    tail = tail_at(place, end, number, tables)
    return _Parts(number, tail if tail.end > end else Tail(number.end, level=tail.level), inside=inside)


def _ranged(place: Place, parts: _Parts, tables: Tables) -> _Parts:
    """Add the second number of a range: "3至5万元", "5%到10%", "三、四个"."""
    number, tail = parts.number, parts.tail
    listed = place.text[tail.end : min(place.end, tail.end + 1)] == _LISTED
    joint = _JOINT.match(place.text, tail.end, place.end)
    at = tail.end + 1 if listed else joint.end() if joint else place.end
    if at >= place.end or parts.inside or number.part or tail.noun:
        return parts
    if (
        joint is not None
        and joint[0].strip() in _LEADS_TO
        and _MOVED.search(place.text, max(place.floor, number.start - _MONEY_REACH), number.start)
    ):
        return parts
    upper = number_at(place, at, tables)
    if upper is None or upper.start != at or upper.part or (upper.words != number.words and not number.unit):
        return parts
    if upper.unit not in {"", number.unit} or (listed and not _follow(place, number, upper, tables)):
        return parts
    last = _parts(place, upper, tables)
    if tail.unit and not number.unit and last.tail.unit != tail.unit:
        return parts
    if last.inside is not None:
        return parts
    scale = number.scale or (upper.scale if _shares(place, number, upper, tables) else "")
    unit = last.tail.unit or (number.unit and tail.unit)
    merged = last.tail._replace(unit=unit)
    return parts._replace(number=number._replace(scale=scale), tail=merged, upper=upper)


def _elided(place: Place, parts: _Parts, tables: Tables) -> _Parts:
    """Give a bare number in digits the unit that stands once behind the list that it is in; its own end stays."""
    number, tail, end = parts.number, parts.tail, parts.tail.end
    if number.words or number.scale or tail.unit or tail.noun or parts.inside or parts.upper:
        return parts
    for _ in range(_MOST_LISTED):
        joint = _NEXT.match(place.text, end, place.end)
        following = digits_at(place, joint.end(), tables) if joint else None
        if following is None:
            return parts
        behind = tail_at(place, following.end, following, tables)
        if behind.unit and not _is_time(behind.unit, tables):
            scale = following.scale if behind.unit in tables.lexicon.money_after else ""
            return parts._replace(number=number._replace(scale=scale), tail=tail._replace(unit=behind.unit))
        if behind.noun or behind.unit or following.scale:
            return parts
        end = following.end
    return parts


def _follow(place: Place, number: Number, upper: Number, tables: Tables) -> bool:
    """Whether two numbers of one sign each are n and n + 1."""
    low, high = _small(place, number, tables), _small(place, upper, tables)
    return low is not None and high is not None and high == low + 1 <= 9 and not number.scale


def _small(place: Place, number: Number, tables: Tables) -> int | None:
    text = place.text[number.first : number.last]
    if len(text) > 1:
        return None
    return int(text) if text.isdecimal() else tables.lexicon.numbers.get(text)


def _shares(place: Place, number: Number, upper: Number, tables: Tables) -> bool:
    """Whether the magnitude of the second number is the first one's as well: "3至5万", not "500至1万"."""
    values = [_value(place.text[one.first : one.last], tables) for one in (number, upper)]
    return not number.scale and values[0] is not None and values[1] is not None and values[0] < values[1]


def _value(text: str, tables: Tables) -> float | None:
    bare = text.replace(",", "")
    if bare.replace(".", "", 1).isdecimal() and len(bare) < 20:
        return float(bare)
    meant = number_in(text, tables.lexicon)
    return None if meant is None else float(meant.low)


def _money_before(place: Place, start: int, tables: Tables) -> str:
    """Return the sign or name of a currency directly before a number: "￥", "US$", "新台币"."""
    return tables.money.before(place.text, start, max(place.floor, start - _MONEY_REACH))


def _is_time(unit: str, tables: Tables) -> bool:
    keys = tables.lexicon.units.get(unit, ())
    return bool(keys) and tables.lexicon.unit_of[keys[0]].dimension in _TIMES


def _counts(place: Place, parts: _Parts, hedge: Hedged | None) -> bool:
    """Whether characters that can be a number are one here; digits always are.

    A magnitude alone ("千人", "万元户") and one sign need more than others: "一个" is an article, "几个" some.
    """
    number, tail = parts.number, parts.tail
    if not number.words or number.part or parts.money or number.unit:
        return True
    text = place.text[number.first : number.end]
    if number.bare and len(text) == 1:
        return hedge is not None
    if number.bare:
        return bool(hedge or tail.unit or tail.noun or tail.level)
    if text in _NO_NUMBERS:
        return False
    if tail.unit:
        return True
    if tail.noun:
        return _counts_things(text, tail.noun, parts, hedge)
    return _stands_alone(place, parts, hedge)


def _counts_things(text: str, noun: str, parts: _Parts, hedge: Hedged | None) -> bool:
    """Whether a number before a measure word counts: "一个" and "十分" do not, "三名" does."""
    if noun in {"分", "点", "點", "级", "級", "手", "线", "期"} and len(text) < _SURE:
        return False
    return text != "一" or hedge is not None or parts.upper is not None


def _stands_alone(place: Place, parts: _Parts, hedge: Hedged | None) -> bool:
    """Whether a number without unit and noun is long enough, hedged, or at the end of its phrase, to be one."""
    number = parts.number
    length = number.end - number.first
    if length >= _SURE or (hedge is not None and length > 1):
        return True
    before = place.text[number.start - 1 : number.start] if number.start > place.floor else ""
    apart = not is_ideograph(place.text[number.end : min(place.end, number.end + 1)])
    return length > 1 and apart and before not in {"初", "之", "老", "周", "王"} and parts.upper is None


def _denominator(place: Place, parts: _Parts, start: int, end: int, tables: Tables) -> tuple[str, int]:
    """Return what a figure that stands from `start` to `end` is counted for, or "", and where it ends with it."""
    unit = parts.money or parts.tail.unit
    if not (unit or parts.tail.noun) or not (parts.money or has_denominator(unit, tables)):
        return "", end
    behind = denominator_behind(place, end, tables)
    if behind is not None:
        return behind.text, behind.end
    return denominator_before(place, start, tables), end


def _mention(
    place: Place, parts: _Parts, start: int, before: Hedged | None, after: Hedged | None, tables: Tables
) -> Mention:
    number, tail, upper = parts.number, parts.tail, parts.upper
    hedge = before or parts.inside or after
    unit = parts.money or _speed(place, start, tail.unit) or tail.unit
    per, end = _denominator(place, parts, before.start if before else start, after.end if after else tail.end, tables)
    return Mention(
        Form.FIGURE,
        Span(before.start if before else start, end),
        Span(start, tail.end - len(tail.noun)),
        place.block,
        _numeral(place, number, tail),
        upper=None if upper is None else _numeral(place, upper, tail),
        unit=unit,
        noun=tail.noun,
        hedge=hedge.text.strip() if hedge else "",
        bound=hedge.bound if hedge else "",
        level=tail.level,
        sense=_sense(place, start, tail),
        per=per,
        language="zh",
    )


def _speed(place: Place, start: int, unit: str) -> str:
    """Return the unit of "时速350公里", or ""."""
    is_speed = unit in _DISTANCES and not _PER_HOUR.isdisjoint(
        {place.text[at : at + 2] for at in range(max(place.start, start - _SPEED_REACH), start)}
    )
    return "公里每小时" if is_speed else ""


def _sense(place: Place, start: int, tail: Tail) -> str:
    """Return the dimension of an ambiguous unit, or INCREASE for "增长1.6倍", which comes on top of what was."""
    if tail.unit == "倍" and _INCREASES.search(place.text, max(place.floor, start - _MONEY_REACH), start):
        return INCREASE
    return sense_of(place, start, tail.end, tail.unit)


def _numeral(place: Place, number: Number, tail: Tail) -> Numeral:
    span = Span(number.first, number.last)
    scale = tail.unit if tail.unit in _MAGNITUDES and not number.scale else number.scale
    return Numeral(span, span.of(place.text), scale)
