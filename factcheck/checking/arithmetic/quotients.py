"""A level as a percentage of an earlier one that is told as the increase, in a headline or sentences away.

Comes in: an article. Goes out: changes whose percentage is a hundred too large, to the digit. Never happens here: any
other slip; of so far only this one is no chance.

Worked example: "Utility earns 332% more" over "Net profit was 906 million in 2001 and reached 3,014 million in 2018":
3,014 is 332% of 906, and 233% more.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.between.levels import levels_near
from factcheck.checking.arithmetic.change import Change, computed_of, is_comparable
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Direction
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

# So many sentences before and behind a percentage its levels are looked for.
_BEFORE, _BEHIND, _LEAD, _DIGITS = 2, 4, 8, 3
_LEAST, _HUNDRED, _HALF = Decimal(110), Decimal(100), Decimal("0.5")


def quotients_told(article: Article) -> Iterator[Change]:
    """Yield each increase that is to the digit the later of two levels near it as a percentage of the earlier one."""
    stated = [claim for claim in article.claims if _is_large(claim) and _is_increase(article, claim)]
    if not stated:
        return
    for window in windows(article, _figure(), before=1, least=2):
        number = window.skeleton.claims[-1].sentence
        near = [claim for claim in stated if -_BEFORE <= number - claim.sentence <= _BEHIND]
        levels = levels_near(window, window.end - 1, stated=None) if near else None
        if levels is None:
            continue
        for claim in near:
            place = levels.earlier.span.joined(levels.later.span)
            change = Change(levels.earlier, levels.later, claim, True, place)
            if is_comparable(*change[:3]) and _is_quotient(change):
                yield change


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d")


def _is_large(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    return quantity.kind is QuantityKind.PERCENT and not quantity.hedged and value is not None and value >= _LEAST


def _is_increase(article: Article, claim: Claim) -> bool:
    is_level = article.text.endswith(("to ", "at "), max(0, claim.span.start - _LEAD), claim.span.start)
    # Round percentages meet many a pair by chance.
    digits = len(value_of(claim.quantity.best).normalize(EXACT).as_tuple().digits)
    is_up = claim.direction is Direction.UP or _more().match(article.text, claim.span.end) is not None
    return digits >= _DIGITS and is_up and not is_level and not article.text.startswith(" of ", claim.span.end)


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r" (?:more|higher|larger|greater|better|up)\b")


def _is_quotient(change: Change) -> bool:
    slack = EXACT.multiply(_HALF, Decimal(1).scaleb(-change.stated.quantity.decimals))
    told = EXACT.subtract(value_of(change.stated.quantity.best), _HUNDRED)
    # The quotient may have been cut off, as 332.67 was to 332.
    return abs(EXACT.subtract(told, computed_of(change))) <= 2 * slack and computed_of(change) > 0
