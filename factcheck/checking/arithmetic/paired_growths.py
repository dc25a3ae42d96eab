"""Yearly rates that one sentence hands out to as many pairs of levels.

Comes in: an article. Goes out: each rate with its levels and the years between them. Never happens here: taking roots.

Worked example: "Over five years cargo grew from 493 to 702 million tonnes and sales from 1.5 to 3.1 billion, by 7.3 and
15.5 percent a year": the first rate is that of cargo, the second that of sales.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.told_growths import ToldGrowth
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_MOST_YEARS, _ENDS, _FEWEST = 200, 2, 6
_YEARS = frozenset({"yr", "a", "y", "year"})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:annual(?:ly)?|(?:a|per|each|every) year|yearly|per annum|CAGR)\b")


@cache
def _a_year() -> re.Pattern[str]:
    return re.compile(r",?(?: respectively,?)? (?:annual(?:ly)?|(?:a|per|each|every) year(?! ago)|yearly|per annum)\b")


@cache
def _levels() -> re.Pattern[str]:
    some = rf"[^;:()\n{NO_FIGURE}]"
    return re.compile(rf"\bfrom (?P<earlier>{FIGURE}){some}{{0,40}}? to (?P<later>{FIGURE})")


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes rates those of other levels: other prices, other years, what may come."""
    return re.compile(
        r"\b(?:real|constant|comparable|inflation|adjusted|projected|points?|will|expect\w*|forecast\w*|target\w*|next"
        r"|than|compared|of which)\b"
    )


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"(?:,| and|, and) ")


def paired_growths(article: Article) -> Iterator[ToldGrowth]:
    """Yield the rates of each sentence that has as many of them as pairs of levels, in the order of the pairs."""
    for skeleton in skeletons(article, _gate(), least=_FEWEST):
        pairs = list(_levels().finditer(skeleton.text))
        years = _years_of(skeleton) if len(pairs) > 1 and _otherwise().search(skeleton.text) is None else 0
        rates = _rates_behind(skeleton, pairs[-1].end()) if years else []
        if 1 < years <= _MOST_YEARS and len(rates) == len(pairs):
            for rate, pair in zip(rates, pairs, strict=True):
                yield ToldGrowth(rate, skeleton.claim(pair["earlier"]), skeleton.claim(pair["later"]), years)


def _rates_behind(skeleton: Skeleton, end: int) -> list[Claim]:
    """Return the percentages behind the levels if they are one list and nothing else stands there in figures."""
    behind = [at for at in skeleton.places if at >= end]
    claims = [skeleton.claim(skeleton.text[at]) for at in behind]
    are_rates = all(claim.quantity.kind is QuantityKind.PERCENT for claim in claims) and bool(claims)
    are_yearly = are_rates and (
        _gate().search(skeleton.text, end, behind[0]) is not None
        or _a_year().match(skeleton.text, behind[-1] + 1) is not None
    )
    gaps = (skeleton.text[one + 1 : other] for one, other in pairwise(behind))
    return claims if are_yearly and all(_joint().fullmatch(gap) for gap in gaps) else []


def _years_of(skeleton: Skeleton) -> int:
    """Return the years between the only two that are named, or the only stretch of years that is told, or 0."""
    named = {int(year[0]) for year in _year().finditer(skeleton.text)}
    if named:
        return max(named) - min(named) if len(named) == _ENDS else 0
    spans = [claim.quantity.best for claim in skeleton.claims if claim.quantity.kind is QuantityKind.DURATION]
    if len(spans) != 1 or spans[0].unit is None or spans[0].unit.symbol not in _YEARS or spans[0].value is None:
        return 0
    return int(spans[0].value) if spans[0].value == int(spans[0].value) else 0


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[5-9]|20)\d\d\b")
