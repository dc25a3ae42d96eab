"""Where a number of Chinese text begins and ends: digits with magnitudes, or characters.

Worked example: in "约1.2万亿元" the numeral is "1.2" and its magnitude "万亿"; in "1亿2000万人" the numeral is all of
"1亿2000万", for it adds up; in "200多万人" a hedge stands inside.
"""

from typing import NamedTuple

from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.grammar import Place
from factcheck.extracting.patterns import Pattern
from factcheck.model.chinese_numbers import number_in

DIGIT = "0-9０-９"
SCALES = "十百千万萬亿億兆拾佰仟"
SIGNS = "零〇○一二两兩三四五六七八九廿卅几幾数數壹贰貳叁參肆伍陆陸柒捌玖" + SCALES
_DIGITS = Pattern(
    rf"(?:[{DIGIT}]{{1,3}}(?:,[{DIGIT}]{{3}}){{1,6}}(?![{DIGIT}])|[{DIGIT}]{{1,40}})(?:[.．][{DIGIT}]{{1,20}})?"
)
_RUN = Pattern(rf"[{SIGNS}]{{1,30}}(?P<part>[点點][零〇一二三四五六七八九]{{1,12}}(?![十分点點]))?")
_DISCOUNT = Pattern("[二三四五六七八九]{2}(?=折(?!叠|射|线))")
_GROUPS = "万萬亿億兆"
# A hedge inside a number, before its magnitude: "200多万".
_INSIDE = "多余餘几幾来來"
_DATES = "年月日号號"
_MOST_SCALES, _MOST_PIECES = 4, 4


class Number(NamedTuple):
    """A number as found.

    start, end   all that belongs to it, magnitude and prefix included
    first, last  the numeral by itself, without its magnitude
    scale        the magnitude as written
    unit         a unit that it holds itself: "百分之", "番", or the unit before its half, "年" of "一年半"
    inside       the hedge inside it, as written
    words        whether it is written in characters; `bare` whether these are magnitudes alone, "百万"
    part         whether it is a fraction, which needs no unit
    """

    start: int
    end: int
    first: int
    last: int
    scale: str = ""
    unit: str = ""
    inside: str = ""
    words: bool = False
    bare: bool = False
    part: bool = False


def digits_at(place: Place, at: int, tables: Tables) -> Number | None:
    """Return the number in digits at `at`, with its magnitude, or nothing."""
    text = place.text
    match = _DIGITS.match(text, at, place.end)
    if match is None:
        return None
    last = match.end()
    scale_at, inside = _behind(place, last, tables)
    end = _scales_end(place, scale_at, tables)
    if end == scale_at:
        return Number(at, last, at, last)
    if not inside:
        whole = _pieces_end(place, scale_at, end, tables)
        if whole > end:
            return Number(at, whole, at, whole)
    return Number(at, end, at, last, text[scale_at:end], inside=inside)


def _behind(place: Place, last: int, tables: Tables) -> tuple[int, str]:
    """Return where the magnitude behind digits begins, and the hedge that stands before it."""
    sign, following = place.text[last : last + 1], place.text[last + 1 : min(place.end, last + 2)]
    if following and following in SCALES and _scales_end(place, last + 1, tables) > last + 1:
        if sign in _INSIDE:
            return last + 1, sign
        if sign == " ":
            return last + 1, ""
    return last, ""


def _scales_end(place: Place, at: int, tables: Tables) -> int:
    """Return where the magnitude signs that begin at `at` stop: before a unit such as "千瓦"."""
    text, end = place.text, at
    while end < min(place.end, at + _MOST_SCALES) and text[end] in SCALES:
        if len(tables.units.at(text, end, place.end)) > 1:
            break
        end += 1
    return end


def _pieces_end(place: Place, scale_at: int, end: int, tables: Tables) -> int:
    """Return where "1亿2000万" ends, each piece of which is smaller than the magnitude before it; else `end`."""
    text, scales = place.text, tables.lexicon.scales
    last = scales[text[end - 1]]
    if end - scale_at > 1:
        return end
    for _ in range(_MOST_PIECES):
        match = _DIGITS.match(text, end, place.end)
        if match is None or not match[0].isdecimal() or int(match[0]) >= last:
            return end
        stop = _scales_end(place, match.end(), tables)
        step = 1
        for sign in text[match.end() : stop]:
            step *= int(scales[sign])
        if int(match[0]) * step >= last or (text[stop : min(place.end, stop + 1)] or " ") in _DATES:
            return end
        end, last = stop, scales[text[stop - 1]] if stop > match.end() else last
        if stop == match.end():
            return end
    return end


def signs_at(place: Place, at: int, tables: Tables) -> Number | None:
    """Return the number in characters at `at`, or nothing where the run of them is no number."""
    text = place.text
    discount = _DISCOUNT.match(text, at, place.end)
    if discount is not None:
        return Number(at, discount.end(), at, discount.end(), words=True)
    match = _RUN.match(text, at, place.end)
    if match is None:
        return None
    if match["part"]:
        return _pointed(place, at, match.end(), tables)
    end = _before_unit(place, at, match.end(), tables)
    meant = number_in(text[at:end], tables.lexicon)
    if meant is None:
        return None
    bare = all(sign in _BARE for sign in text[at:end])
    inside, stop = text[end : end + 1], end + 1
    if inside and inside in _INSIDE and text[stop : min(place.end, stop + 1)] in _GROUPS_SET:
        scale_end = _scales_end(place, stop, tables)
        if scale_end > stop:
            return Number(at, scale_end, at, end, text[stop:scale_end], inside=inside, words=True)
    last = end if meant.low != meant.high else _before_groups(text, at, end, tables)
    return Number(at, end, at, last, text[last:end], words=True, bare=bare)


def _pointed(place: Place, at: int, end: int, tables: Tables) -> Number | None:
    """Return "三点五" with the magnitude behind it, or nothing."""
    if number_in(place.text[at:end], tables.lexicon) is None:
        return None
    stop = _scales_end(place, end, tables)
    return Number(at, stop, at, end, place.text[end:stop], words=True)


_BARE = frozenset("百千佰仟" + _GROUPS)
_GROUPS_SET = frozenset(_GROUPS)


def _before_unit(place: Place, at: int, end: int, tables: Tables) -> int:
    """Return where a run stops before a unit that begins with a magnitude: "三 | 千瓦"."""
    for stop in range(at + 1, end):
        if place.text[stop] in SCALES and len(tables.units.at(place.text, stop, place.end)) > 1:
            return stop
    return end


def _before_groups(text: str, at: int, end: int, tables: Tables) -> int:
    """Return where the magnitude that multiplies a whole number begins: "三点五 | 万亿", but all of "一亿二千万"."""
    last = end
    while last > at and text[last - 1] in _GROUPS_SET:
        last -= 1
    if last == at or _GROUPS_SET.intersection(text[at:last]) or number_in(text[at:last], tables.lexicon) is None:
        return end
    return last
