"""What a figure of Chinese text is counted for: "4500元/吨", "8元每公斤", "每平方米5万元", "每10万人3例".

Comes in: a place, and where a figure begins and ends. Goes out: the denominator as written, and where it ends. Never
happens here: shares and multiples, which are of something else; "人均" and "日均", which say what is averaged.
"""

from typing import NamedTuple

from factcheck.extracting.chinese.numerals import DIGIT
from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.grammar import Place
from factcheck.extracting.patterns import Pattern

_SIZE = Pattern(rf"(?:[{DIGIT}]{{1,4}})?[百千万萬亿億]{{0,2}}")
_ONE, _JOINTS = "一", frozenset("/／每一")
# What is sold by the one: "3元一斤".
_SOLD_BY = frozenset("斤个個瓶袋盒包杯碗份张張次天晚位人吨噸桶箱件亩畝度只隻头頭套辆輛串")
_EACH = "每"
# How far before a figure "每" may stand, and how many words of price may lie between: "每股收益约0.32元".
_REACH, _MOST_BETWEEN = 14, 3
_WITHOUT = frozenset({"share", "points", "multiple", "incidence", "parts", "temperature"})


class Denominator(NamedTuple):
    """What a figure is counted for, as written, and where it ends."""

    text: str
    end: int


def denominator_behind(place: Place, end: int, tables: Tables) -> Denominator | None:
    """Return the "吨" of "元/吨" and "元每吨" behind a figure that ends at `end`, or nothing."""
    if end + 1 >= place.end or place.text[end] not in _JOINTS:
        return None
    if place.text[end] == _ONE:
        return Denominator(place.text[end + 1], end + 2) if place.text[end + 1] in _SOLD_BY else None
    return _counted_by(place, end + 1, tables)


def denominator_before(place: Place, start: int, tables: Tables) -> str:
    """Return the "平方米" of "每平方米5万元" before a figure that starts at `start`, or ""."""
    text, first = place.text, max(place.start, start - _REACH)
    at = text.rfind(_EACH, first, start)
    found = _counted_by(place, at + 1, tables) if at >= 0 else None
    if found is None or found.end > start:
        return ""
    return found.text if _past_words_of_price(place, found.end, start, tables) == start else ""


def has_denominator(unit: str, tables: Tables) -> bool:
    """Whether a figure in `unit` can be counted for something: money, a measure, or things that are counted."""
    lexicon = tables.lexicon
    keys = lexicon.units.get(unit, ())
    return unit in lexicon.money_after or not keys or lexicon.unit_of[keys[0]].dimension not in _WITHOUT


def _past_words_of_price(place: Place, at: int, stop: int, tables: Tables) -> int:
    for _ in range(_MOST_BETWEEN):
        at += len(tables.priced.at(place.text, at, stop))
    return at


def _counted_by(place: Place, at: int, tables: Tables) -> Denominator | None:
    """Return the unit or the thing at `at`, or one with a round number before it: "10万人", but "千瓦时"."""
    known = _known(place, at, tables)
    if known is None:
        size = _SIZE.match(place.text, at, place.end)
        known = _known(place, size.end(), tables) if size else None
    return None if known is None else Denominator(place.text[at:known], known)


def _known(place: Place, at: int, tables: Tables) -> int | None:
    """Return where the unit or the thing at `at` ends."""
    word = tables.units.at(place.text, at, place.end) or tables.measures.at(place.text, at, place.end)
    return at + len(word) if word else None
