"""Whether two figures of the body are, as one share or one change, what the headline says.

Comes in: an article, where its body begins, and what the headline allows in percent. Goes out: yes or no. Never happens
here: figures of different units, or of sentences that do not touch.

Worked examples: "Four in five want bus back" over "In a poll of 600 people 480 wanted the bus back"; "Rents triple"
over "from €400 to €1,200".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_AMOUNTS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}
_HUNDRED = Decimal(100)
# Beyond so many figures some two are in any proportion.
_MOST, _SENTENCES = 8, 3


def is_counted_out(article: Article, body: int, allowed: Interval) -> bool:
    """Whether one count of the body is the headline's share of another beside it."""
    pairs = (*_pairs(article, body, _COUNTS), *_bare_pairs(article, body))
    known = {value for pair in pairs for value in pair}
    # Two that add up to a third are its parts, and none of them is a share of the other.
    of_one = (pair for pair in pairs if sum(pair) not in known)
    return any(allowed.contains(EXACT.divide(_HUNDRED * min(pair), max(pair))) for pair in of_one)


def is_told_by_levels(article: Article, body: int, allowed: Interval, *, falls: bool) -> bool:
    """Whether two amounts of the body are as far apart as a verb of the headline says."""
    for pair in _pairs(article, body, _AMOUNTS):
        least, most = min(pair), max(pair)
        if allowed.contains(EXACT.divide(_HUNDRED * (most - least), most if falls else least)):
            return True
    return False


def _pairs(article: Article, body: int, kinds: frozenset[QuantityKind]) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield the values of two figures of one unit, in one sentence or in two that touch."""
    claims = [claim for claim in article.claims if claim.span.start >= body and _is_plain(claim, kinds)][:_MOST]
    for one, other in combinations(claims, 2):
        if other.sentence - one.sentence <= 1 and alike(one.quantity.best.unit, other.quantity.best.unit):
            yield value_of(one.quantity.best), value_of(other.quantity.best)


def _bare_pairs(article: Article, body: int) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield each two whole numbers of a sentence, some of which look like parts of names: "in Elm 480 wanted"."""
    measures = {claim.span.start for claim in article.claims if claim.quantity.best.unit is not None}
    for sentence in [each for each in article.sentences if each.start >= body][:_SENTENCES]:
        numbers = [
            match for match in _whole_number().finditer(article.text, *sentence) if match.start() not in measures
        ]
        values = [value for number in numbers[:_MOST] if (value := Decimal(number[0].replace(",", ""))) > 0]
        yield from combinations(values, 2)


@cache
def _whole_number() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,$€£¥:/-])(?!(?:1[5-9]|20)\d\d\b(?!,))\d[\d,]{0,12}\b(?![\d%:/-]|[.,]\d|\s(?:per\s?cent|million|billion))"
    )


def _is_plain(claim: Claim, kinds: frozenset[QuantityKind]) -> bool:
    value = claim.quantity.best.value
    return claim.quantity.kind in kinds and value is not None and value > 0
