"""How loudly a sum is told that has no named slip: what is tied together over sentences may be of different things.

Comes in: the figures of a sum, the one that is stated and what was computed. Goes out: a level. Never happens here:
naming a slip; what has a name is told as its rule says.

Worked examples: "Production rose 25 per cent. Exports stood at 17 million kg against 12.08 million" tells 25% of
production, and exports rose by 40.7: a note at most. "From 225 to 243. The rise of 18 percent" has 8 with a digit more,
and "from 100 to 120. That is 40 percent more" concludes: warnings.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.change import is_one_digit_off
from factcheck.checking.arithmetic.resuming import CONCLUDED, THAT_IS
from factcheck.checking.diagnosis import slip_between
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.rounding import to_decimals

_LEAD = 90
# Nobody looks for a slip among more digits than this.
_MOST_DIGITS = 15


def level_of(article: Article, result: Claim, others: Iterable[Claim], stated: Decimal, computed: Decimal) -> Level:
    """Return WARNING where one sentence tells all, words conclude, or one digit makes the one the other; else NOTE."""
    if all(claim.sentence == result.sentence for claim in others) or _is_concluded(article, result):
        return Level.WARNING
    if not _is_short(stated) or abs(computed.adjusted()) > _MOST_DIGITS:
        return Level.NOTE
    meant = to_decimals(abs(computed), max(0, -int(stated.as_tuple().exponent)))
    return Level.WARNING if meant > 0 and stated > 0 and _is_slip(stated, meant) else Level.NOTE


def _is_short(value: Decimal) -> bool:
    return len(value.as_tuple().digits) <= _MOST_DIGITS and abs(value.adjusted()) <= _MOST_DIGITS


def _is_concluded(article: Article, result: Claim) -> bool:
    start = max(article.sentences[result.sentence].start, result.span.start - _LEAD)
    return _concluding().search(article.text, start, result.span.start) is not None


@cache
def _concluding() -> re.Pattern[str]:
    return re.compile(rf"{THAT_IS}|{CONCLUDED}")


def _is_slip(stated: Decimal, meant: Decimal) -> bool:
    shorter, longer = sorted((f"{stated:f}", f"{meant:f}"), key=len)
    is_one_more = any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    return is_one_more or is_one_digit_off(stated, meant) or bool(slip_between(stated, meant))
