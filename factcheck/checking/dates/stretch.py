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
# Behind a date that something happened on; "in 2014 costumes" and "on 12 May's floods" tell of what is named by one.
STANDS_ALONE = (
    r"(?!['’]s\b)(?=[^\w\s]|$|\s(?:[^\w\s]|(?:about|according|after|again|against|ago|along|although|among|an?|and|are|around"
    r"|as|at|because|before|behind|below|beside|between|but|by|despite|down|due|during|either|even|except|following|for"
    r"|from|had|has|have|he|his|her|if|in|inside|instead|into|is|it|its|just|largely|like|mainly|mostly|near|not|of|off|on"
    r"|once|only|or|our|out|outside|over|partly|per|said|says|she|since|so|subject|than|thanks|that|the|their|then|there"
    r"|they|this|though|through|throughout|to|together|toward|towards|under|unless|until|up|was|we|were|when|where"
    r"|which|while|who|will|with|within|without|would|yet|you)\b))"
)
_TEENS = {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS[1:])})(?:-(?:{'|'.join(_ONES[:9])}))?|{'|'.join(_TEENS)}|{'|'.join(_ONES[1:])})"
)


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
    computed = counted(apart, "year") if apart >= 0 else f"{counted(-apart, 'year')} the other way"
    return Stretch(span, str(start), str(end), stated, words, apart - slack, apart + slack, computed)


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
