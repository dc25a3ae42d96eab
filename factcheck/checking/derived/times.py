"""Units of time as they cancel: how many of the one make the other, and the spans that a sentence names.

Comes in: symbols of units, text. Goes out: factors with what a writer may mean by them. Never happens here: figures.

Worked example: a year has 365 days, but who works "every day of the year" may mean 250; a month has 30, or 31, or 20.
"""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.model.interval import EXACT, Interval

# How many of the smaller unit make the larger one: as usually reckoned, at least, at most.
_TIMES: dict[tuple[str, str], tuple[int | str, ...]] = {
    ("year", "month"): (12, 12, 12), ("year", "week"): (52, 52, 53), ("year", "day"): (365, 365, 366),
    ("year", "h"): (8760, 8760, 8784), ("month", "day"): (30, 28, 31), ("month", "week"): ("4.33", 4, "4.5"),
    ("month", "h"): (730, 672, 744), ("week", "day"): (7, 7, 7), ("week", "h"): (168, 168, 168),
    ("day", "h"): (24, 24, 24),
    ("day", "min"): (1440, 1440, 1440), ("day", "s"): (86400, 86400, 86400), ("h", "min"): (60, 60, 60),
    ("h", "s"): (3600, 3600, 3600), ("min", "s"): (60, 60, 60),
}  # fmt: skip
# What a writer may reckon with besides: working days and weeks, school years, shifts, half days.
_BESIDES: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {
    ("year", "day"): ((190, 195), (225, 231), (248, 262), (300, 313)), ("year", "week"): ((44, 51),),
    ("year", "h"): ((1600, 2080),), ("month", "day"): ((20, 26),),
    ("month", "h"): ((140, 175),), ("week", "day"): ((5, 6),), ("week", "h"): ((35, 50),),
    ("day", "h"): ((8, 8), (12, 12)),
    ("day", "min"): ((480, 480),),
}  # fmt: skip
# Units that are so many of another.
_MADE_OF = {
    "fortnight": (2, "week"), "quarter": (3, "month"), "decade": (10, "year"), "century": (100, "year"),
    "night": (1, "day"), "weekday": (1, "day"), "evening": (1, "day"), "morning": (1, "day"),
}  # fmt: skip
_SYMBOLS = {
    "second": "s", "minute": "min", "hour": "h", "day": "day", "week": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "night": "night", "annum": "year",
}  # fmt: skip
_ADVERBS = {
    "hourly": "h", "daily": "day", "nightly": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ONE = Decimal(1)


class Factor(NamedTuple):
    """A number and the interval of what it may be meant for; `besides` are other ways of reckoning."""

    usual: Decimal
    meant: Interval
    besides: tuple[Interval, ...] = ()


class Stretch(NamedTuple):
    """So many of a unit of time; from one year to another it may be one more or less, which is its `slack`."""

    number: Decimal
    unit: str
    slack: Decimal = Decimal(0)

    @property
    def meant(self) -> Interval:
        """Return how many they can be."""
        return Interval.around(self.number, self.slack, self.slack)


@cache
def _within() -> re.Pattern[str]:
    """Match a span of one unit, or one that its first and last month or its name tell, in small letters."""
    month = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
    return re.compile(
        r"\b(?:(?:last|this|next|an?|one|per|each|every|the (?:past|whole|previous|entire|last)|that"
        r"|(?:over|for|in) the|(?:whole|full|single|working)) "
        r"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|night)"
        r"(?! (?:ago|earlier|before|later|after|old))"
        rf"|(?P<first>{month}) (?:and|to|through|until) (?P<last>{month})"
        r"|(?P<half>half[- ]year|(?:first|second) half)|(?P<quarter>(?:first|second|third|fourth) quarter)"
        r"|(?:between|from) (?P<since>(?:1[5-9]|20)\d\d) (?:and|to|until|through) (?P<until>(?:1[5-9]|20)\d\d)"
        r"|(?:in|during|for) (?P<dated>(?:19|20)\d\d)"
        r"|(?P<often>hourly|daily|nightly|weekly|monthly|yearly|annual(?:ly)?)"
        r"|(?P<overnight>overnight|a day and a night))\b"
    )


def stretch(number: Decimal, symbol: str) -> Stretch | None:
    """Return so many of a unit of time, a fortnight as two weeks; None for what is no time."""
    many, unit = _MADE_OF.get(symbol, (1, symbol))
    known = any(unit in pair for pair in _TIMES)
    return Stretch(EXACT.multiply(number, Decimal(many)), unit) if known else None


def symbol_of(word: str) -> str:
    """Return the symbol of a unit of time for its name or its adverb: "hour", "hourly"; else ""."""
    return _SYMBOLS.get(word) or _ADVERBS.get(word, "")


def ratio(larger: str, smaller: str) -> Factor | None:
    """Return how many of `smaller` make one of `larger`, or what part one is of the other; None if nobody says so."""
    if larger == smaller:
        return Factor(_ONE, Interval.point(_ONE))
    if (larger, smaller) in _TIMES:
        usual, fewest, top = (Decimal(each) for each in _TIMES[larger, smaller])
        besides = tuple(Interval(Decimal(least), Decimal(most)) for least, most in _BESIDES.get((larger, smaller), ()))
        return Factor(usual, Interval(fewest, top), besides)
    turned = ratio(smaller, larger) if (smaller, larger) in _TIMES else None
    if turned is None:
        return None
    one = Interval.point(_ONE)
    return Factor(EXACT.divide(_ONE, turned.usual), one.over(turned.meant), tuple(map(one.over, turned.besides)))


def stretches(text: str) -> tuple[Stretch, ...]:
    """Return the spans of time that a passage names without a figure of its own, each once; of years the last."""
    found = [one for match in _within().finditer(text.lower()) if (one := _named(match)) is not None]
    years = [one for one in found if one.slack]
    return tuple(dict.fromkeys(one for one in found if one not in years[:-1]))


def _named(match: re.Match[str]) -> Stretch | None:
    given = match.groupdict()
    if given["unit"]:
        return stretch(_ONE, _SYMBOLS[given["unit"]])
    if given["first"]:
        first, last = (_MONTHS.index(given[name][:3]) for name in ("first", "last"))
        return Stretch(Decimal(last - first + 1), "month") if last > first else None
    if given["since"]:
        years = Decimal(given["until"]) - Decimal(given["since"])
        return Stretch(years, "year", _ONE) if years > 1 else None
    if given["half"]:
        return Stretch(Decimal(6), "month")
    if given["quarter"]:
        return Stretch(Decimal(3), "month")
    if given["often"]:
        return stretch(_ONE, _ADVERBS[given["often"]])
    return Stretch(_ONE, "year" if given["dated"] else "day")
