"""Units that convert by more than a factor: a pace over another time, and the bushel, whose weight is that of its crop.

Comes in: an article and the readings of a pair. Goes out: whether nothing can be said of a pair that does not convert.
Never happens here: converting.
"""

import re
from functools import cache

from factcheck.model.claim import Article
from factcheck.model.quantity import Reading
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit

_FLOWS = frozenset({"flow", "mass_flow"})
_LONG = ("yr", "year", "month", "week", "day")
_BUSHEL = "bu"
_AROUND = 300


def is_loose(article: Article, span: Span, one: Reading, other: Reading) -> bool:
    """Whether a pair may differ from its sum: a plant rests on some days, and there are bushels of all crops."""
    left, right = _symbol(one), _symbol(other)
    if _FLOWS.issuperset(unit.dimension for unit in (one.unit, other.unit) if isinstance(unit, Unit)):
        return _time_of(left) != _time_of(right) and bool(_time_of(left) and _time_of(right))
    if (left[:2] == _BUSHEL) != (right[:2] == _BUSHEL) and _weighs(one, other):
        around = article.text[max(0, span.start - _AROUND) : span.end + _AROUND].lower()
        return _grains().search(around) is None or _other_crops().search(around) is not None
    return False


def _symbol(reading: Reading) -> str:
    return "" if reading.unit is None or isinstance(reading.unit, Currency) else reading.unit.symbol


def _weighs(one: Reading, other: Reading) -> bool:
    dimensions = {unit.dimension for unit in (one.unit, other.unit) if isinstance(unit, Unit)}
    return any(dimension.startswith(("mass", "yield")) and "volume" not in dimension for dimension in dimensions)


def _time_of(symbol: str) -> str:
    """Return the day or longer time of a pace, or ""."""
    time = "day" if symbol in {"bpd", "gpd"} else symbol.rpartition("/")[2]
    return time if time in _LONG else ""


@cache
def _grains() -> re.Pattern[str]:
    return re.compile(r"\b(?:wheat|corn|maize|soy\w*|barley|oats?|sorghum|rye)\b")


@cache
def _other_crops() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:apples?|potato\w*|canola|rapeseed|rice|sunflower\w*|flax\w*|tomato\w*|peaches|oysters?|clams?|crabs?|coal)\b"
    )
