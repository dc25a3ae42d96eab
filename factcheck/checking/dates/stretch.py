"""A stretch of time that a text gives twice: by its two ends, and by its length."""

from typing import NamedTuple

from factcheck.checking.words_of import as_in_tables
from factcheck.model.span import Span

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DECADE = 10
# "Two decades" are said of eighteen years as well as of twenty-three; one is seldom less than seven.
_DECADE_SLACK, _ONE_DECADE_SLACK = 4, 3

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|[-/–]\d)"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS[1:])})(?:-(?:{'|'.join(_ONES[:9])}))?|{'|'.join(_ONES[1:])}|fifteen|eighteen)"
)
_TEENS = {"fifteen": 15, "eighteen": 18}


class Stretch(NamedTuple):
    """`stated` of some unit, in `words`, between `start` and `end`, which are from `least` to `most` apart.

    start, end  as they are told: "1998", "March", "3 May"
    computed    how far apart they are, in words
    """

    span: Span
    start: str
    end: str
    stated: int
    words: str
    least: int
    most: int
    computed: str

    @property
    def fits(self) -> bool:
        return self.least <= self.stated <= self.most


def of_years(span: Span, start: int, end: int, count: int, words: str, unit: str = "year") -> Stretch:
    """Return a stretch of years; one more or less is a way of counting, and decades are rounded."""
    apart = end - start
    stated, slack = count, 1
    if unit.startswith("decade"):
        stated, slack = count * _DECADE, _ONE_DECADE_SLACK if count == 1 else _DECADE_SLACK
    return Stretch(span, str(start), str(end), stated, words, apart - slack, apart + slack, counted(apart, "year"))


def counted(number: int, unit: str) -> str:
    """Return "1 year", "20 years"."""
    return f"{number} {unit}{'' if number == 1 else 's'}"


def count_of(text: str) -> int:
    """Return what a match of NUMBER counts: "20", "twenty", "twenty-five"."""
    if text.isdigit():
        return int(text)
    word = as_in_tables(text)
    if word in _TEENS:
        return _TEENS[word]
    head, _, tail = word.partition("-")
    if head in _ONES:
        return _ONES.index(head) + 1
    return 10 * (_TENS.index(head) + 1) + (_ONES.index(tail) + 1 if tail else 0)
