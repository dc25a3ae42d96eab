"""Figures that are the name of a period or of a grade: "quarter 1", "phase 3", the 23 of "2022/23".

Comes in: a text and a claim. Goes out: whether its figure is such a name. Never happens here: reading dates.
"""

import re
from functools import cache

from factcheck.model.claim import Claim

_LEAD = 16
_MOST = 100


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:quarter|half|week|month|day|year|phase|grade|round|part|division|stage|level|chapter|tier|class|season|q)"
        r"|\b(?:18|19|20)\d\d[/–-]) ?$",
        re.IGNORECASE,
    )


def names_period(text: str, claim: Claim, place: int | None = None) -> bool:
    """Whether a small figure stands behind the word of a period, or behind a year and a stroke.

    `place` is where the figure stands in `text`, if that is no article.
    """
    value = claim.quantity.best.value
    start = claim.quantity.mention.amount.start if place is None else place
    is_small = value is not None and value < _MOST
    return is_small and _named().search(text[max(0, start - _LEAD) : start]) is not None
