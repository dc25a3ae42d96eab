"""The words around a number of Chinese text that say how far it is to be trusted: "近", "不少于", "多", "以上"."""

from typing import NamedTuple

from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.grammar import Place
from factcheck.extracting.scripts import is_ideograph

_NEAR = ("近", "将近", "將近")
# "上" and "过" hedge magnitudes only: "上百", "过万"; so does "破": "破亿".
_BEFORE_MAGNITUDES = frozenset({"上", "过", "過", "破"})
_MAGNITUDES = frozenset("百千万萬亿億")
# "十来个" is about ten; behind other numbers these begin other words.
_LOOSE = frozenset({"来", "來", "许", "許"})

_SINCE, _SPANS = frozenset("来來"), frozenset("年月天周日")


class Hedged(NamedTuple):
    """A hedge: where it begins and ends, its words, and what they say, a key of the lexicon's bounds."""

    start: int
    end: int
    text: str
    bound: str


def hedge_before(place: Place, start: int, is_time: bool, tables: Tables) -> Hedged | None:
    """Return the hedge directly before an amount that starts at `start`; `is_time` says that it is a span of time."""
    text, end = place.text, start
    while end > place.floor and text[end - 1] == " " and start - end < 1:
        end -= 1
    word = tables.hedges.before(text, end, place.floor)
    if not word or _is_no_hedge(place, end, word, tables):
        return None
    if word in _BEFORE_MAGNITUDES and text[start] not in _MAGNITUDES:
        return None
    if is_time and word in _NEAR and not tables.lasting.before(text, end - len(word), place.floor):
        return None
    return Hedged(end - len(word), start, text[end - len(word) : end], tables.lexicon.hedges[word])


def _is_no_hedge(place: Place, end: int, word: str, tables: Tables) -> bool:
    """Whether the hedge is the end of another word: "签约120个项目", "附近3个村"."""
    other = tables.no_hedges.before(place.text, end, place.floor)
    return len(other) > len(word)


def hedge_after(place: Place, end: int, tables: Tables) -> Hedged | None:
    """Return the hedge directly behind `end`, or nothing."""
    text = place.text
    word = tables.after.at(text, end, place.end)
    if not word or len(tables.blocks.at(text, end, place.end)) > len(word):
        return None
    if word in _SINCE and text[end - 1] in _SPANS:
        return None  # "10年来"
    if word in _LOOSE and not is_ideograph(text[end + 1 : min(place.end, end + 2)]):
        return None
    return Hedged(end, end + len(word), word, tables.lexicon.hedges_after[word])
