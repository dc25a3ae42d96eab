"""What stands behind a number of Chinese text: its unit, or the word that counts, "120人", "5辆"."""

from typing import NamedTuple

from factcheck.extracting.chinese.numerals import Number
from factcheck.extracting.chinese.tables import Tables
from factcheck.extracting.grammar import Place
from factcheck.extracting.scripts import is_ideograph

_LEVELS = ("级", "級", "量级", "量級", "规模")
_ENERGY = frozenset("电電")
_ANGLES = frozenset("经經纬緯角转轉倾傾")


class Tail(NamedTuple):
    """What follows a number: a unit or a counted noun as written, and where they end.

    `level` says that it is an attribute, "千亿级".
    """

    end: int
    unit: str = ""
    noun: str = ""
    level: bool = False


def tail_at(place: Place, at: int, number: Number, tables: Tables) -> Tail:
    """Return the unit or the counted noun at `at`, one space on at most."""
    text = place.text
    start = at + 1 if text[at : at + 1] == " " and at + 1 < place.end else at
    unit = _unit_at(place, start, number, tables)
    if unit:
        end = start + len(unit)
        return Tail(end, unit, level=_is_level(place, end))
    if _is_level(place, start) and (number.scale or number.bare):
        return Tail(at, level=True)
    noun = "" if tables.blocks.at(text, start, place.end) else tables.measures.at(text, start, place.end)
    return Tail(start + len(noun), noun=noun) if noun else Tail(at)


def _is_level(place: Place, at: int) -> bool:
    return place.text.startswith(_LEVELS, at, place.end)


def _unit_at(place: Place, at: int, number: Number, tables: Tables) -> str:
    """Return the longest unit at `at` that is none of the words that begin like it, or ""."""
    text, end = place.text, place.end
    form = tables.units.at(text, at, end)
    if not form or len(tables.blocks.at(text, at, end)) > len(form):
        return ""
    following = text[at + len(form) : min(end, at + len(form) + 1)]
    if form[-1].isascii():
        form = "" if _runs_on(form, following) else form
    return form if form and _holds(form, following, number) else ""


def _runs_on(form: str, following: str) -> bool:
    """Whether a letter or digit goes on behind a unit in Latin letters: "kmx" is no "km"."""
    return form[-1].isalnum() and following.isascii() and following.isalnum()


def _holds(form: str, following: str, number: Number) -> bool:
    """Whether a character that is a unit among other things is one here."""
    if form == "块":
        return not is_ideograph(following)
    if form == "里":
        return not number.words or number.last - number.first > 2
    if form == "角":
        return not is_ideograph(following)
    if form == "度":
        return not number.words or number.first != number.start or _is_long(number)
    if form in {"折", "番"}:
        return number.unit == form or form == "折"
    return True


def _is_long(number: Number) -> bool:
    """Whether a number in characters is more than one of them."""
    return number.last - number.first > 1


def sense_of(place: Place, start: int, end: int, unit: str) -> str:
    """Return which of its meanings "度" has: energy, an angle, or, by default, temperature."""
    if unit != "度":
        return ""
    around = place.text[max(place.floor, start - 8) : start] + place.text[end : min(place.end, end + 2)]
    if not _ENERGY.isdisjoint(around):
        return "energy"
    return "angle" if not _ANGLES.isdisjoint(around) else ""
