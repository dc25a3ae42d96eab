"""Whether a figure of the article bears that of the headline out.

Comes in: two claims. Goes out: a yes or no. Never happens here: finding the claims.

Worked example: 25 dead in the headline and "at least 20 people" below it do not contradict one another, but neither
bears the other out; "at least 25" does. "Two airlines cut 300 jobs each" stands over 600 jobs.
"""

import re
from functools import cache

from factcheck.model.claim import Article, Claim

_SOME, _MOST = 2, 50


def is_told_again(claim: Claim, other: Claim) -> bool:
    """Whether two figures agree as they are written; of one that is open to one side the digits must agree."""
    one, two = claim.quantity.best, other.quantity.best
    is_open = None in (*one.narrow, *two.narrow)
    return one.written.overlaps(two.written) if is_open else one.narrow.overlaps(two.narrow)


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"\b(?:each|apiece|every)\b", re.IGNORECASE)


def is_of_each(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a headline tells of each of several what another figure tells of all: a whole number of times as much."""
    title, one, all_ = article.document.title, claim.quantity.best.value, other.quantity.best.value
    if title is None or not one or all_ is None or _each().search(article.text, *title.span) is None:
        return False
    return all_ % one == 0 and _SOME <= all_ / one <= _MOST
