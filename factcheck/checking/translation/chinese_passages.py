"""Figures of a Chinese passage as its text has them, for the sums that a Chinese desk gets wrong.

Comes in: a sentence or two of Chinese prose. Goes out: amounts with their unit as written and their place, "2.5亿元" as
250,000,000 元. Never happens here: English prose, or judging.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import matches
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval

SCALES = {
    "": Decimal(1), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10) ** 4, "百万": Decimal(10) ** 6,
    "千万": Decimal(10) ** 7, "亿": Decimal(10) ** 8, "万亿": Decimal(10) ** 12,
}  # fmt: skip
_UNITS = "元人次台家户吨斤件辆只头套所名亩株箱度公里平方米"
_HALF = Decimal("0.5")


class Amount(NamedTuple):
    """A figure of `unit`, where it stands, and what its digits can mean."""

    start: int
    end: int
    text: str
    value: Decimal
    unit: str
    band: Interval


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>万亿|百万|千万|亿|万|千|百)?(?P<more>多|余)?"
        rf"(?P<unit>平方米|公里|人次|[{_UNITS}])(?!代|年|月)"
    )


def passages(article: Article, word: str) -> Iterator[tuple[int, str]]:
    """Yield where the paragraphs begin that hold a Chinese word, and their text."""
    seen = -1
    for match in matches(article, re.compile(re.escape(word)), (word,)):
        number = _block_of(article, match.start())
        if number != seen:
            seen = number
            span = article.document.blocks[number].span
            yield span.start, article.text[span.start : span.end]


def _block_of(article: Article, place: int) -> int:
    low, high = 0, len(article.document.blocks) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if article.document.blocks[middle].span.start <= place else (low, middle - 1)
    return low


def amounts(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """Return the amounts of a stretch of Chinese text, in order."""
    return [_read(match) for match in _amount().finditer(text, start, len(text) if end is None else end)]


def _read(match: re.Match[str]) -> Amount:
    value, band = valued(match["number"], match["scale"] or "")
    return Amount(match.start(), match.end(), match[0], value, match["unit"], band)


def valued(number: str, scale: str) -> tuple[Decimal, Interval]:
    """Return the value of "2.5" and "亿", and what its digits can be a rounding of."""
    written, factor = Decimal(number.replace(",", "")), SCALES[scale]
    exponent = written.as_tuple().exponent
    assert isinstance(exponent, int), "digits are a finite number"
    half = EXACT.multiply(_HALF, Decimal(1).scaleb(exponent))
    value = EXACT.multiply(written, factor)
    slack = EXACT.multiply(half, factor)
    return value, Interval(EXACT.subtract(value, slack), EXACT.add(value, slack))
