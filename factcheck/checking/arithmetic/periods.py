"""Figures that are the name of a period or of a grade: "quarter 1", "phase 3", the 23 of "2022/23".

Comes in: a text and a claim. Goes out: whether its figure is such a name. Never happens here: reading dates.
"""

import re
from functools import cache

from factcheck.model.claim import Claim

_LEAD = 16
_MOST = 100
_WORDS = (
    "quarter", "half", "week", "month", "day", "year", "phase", "grade", "round", "part", "division", "stage", "level",
    "chapter", "tier", "class", "season", "q",
)  # fmt: skip
_ENDS = (*_WORDS, "/", "–", "-")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:{'|'.join(_WORDS)})|\b(?:18|19|20)\d\d[/–-]) ?$",
        re.IGNORECASE,
    )


def names_period(text: str, claim: Claim, place: int | None = None) -> bool:
    """Whether a small figure stands behind the word of a period, or behind a year and a stroke.

    `place` is where the figure stands in `text`, if that is no article.
    """
    value = claim.quantity.best.value
    if value is None or value >= _MOST:
        return False
    start = claim.quantity.mention.amount.start if place is None else place
    lead = text[max(0, start - _LEAD) : start]
    # Few figures stand behind such a word: how the text before them ends is seen sooner than the pattern fails.
    return lead.rstrip().lower().endswith(_ENDS) and _named().search(lead) is not None
