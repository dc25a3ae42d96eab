"""A figure that is told of the largest or the smallest of several.

Comes in: an article and a figure. Goes out: which end it is, and of what. Never happens here: comparing figures.

Worked examples: "The largest, 6,200 lira, went to a widow", "the cheapest seats are £38", "£160 for the dearest".
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Article, Claim

_MOST = (
    "largest|biggest|highest|dearest|longest|oldest|heaviest|tallest|costliest|priciest|widest|deepest|fastest|warmest"
    "|hottest|strongest|best[- ]paid|most (?:expensive|generous|populous)|thickest|steepest"
)
_LEAST = (
    "smallest|lowest|cheapest|shortest|youngest|lightest|narrowest|slowest|coldest|weakest|worst[- ]paid|thinnest"
    "|least (?:expensive|generous)|shallowest"
)
_BEFORE, _BEHIND = 90, 40


class Extreme(NamedTuple):
    """Whether a figure is the most or the least, the noun of what it is told of or "", and where its words begin.

    quality  what it has most or least of, where a word says so by its ending: "deep" of "deepest"
    is_own   whether it is "its" or "their" extreme: of what was just spoken of
    """

    is_most: bool
    noun: str
    start: int
    quality: str = ""
    is_own: bool = False


@cache
def _before() -> re.Pattern[str]:
    """Match an extreme and what stands between it and its figure."""
    return re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|whose) (?:single |very )?(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\b"
        r"(?P<one> one| of (?:them|these|those|all))?"
        r"(?: (?!(?:is|was|are|were|in|on|of|at|to|for|with|by|went|sold|costs?|came)\b)(?P<noun>[a-z]+))?"
        r"(?:,[^,.;:!?\d]{1,40})?,?(?: (?:is|are|was|were|being|at|of|costs?|sold for|went for|goes? for|came to"
        r"|fetched|measures|measured|weighs|weighed|got|took|drew|amounted to|reached|stands at|stood at))? $"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",? (?:for|is|was|being|goes to|went to) the (?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\b")


def extreme_of(article: Article, claim: Claim) -> Extreme | None:
    """Return which extreme a figure is told of, or None."""
    begun = max(article.sentences[claim.sentence].start, claim.span.start - _BEFORE)
    match = _before().search(article.text[begun : claim.span.start])
    if match is not None:
        quality = (match["most"] or match["least"]).partition("est")[0]
        is_own = match[0].startswith(("Its", "its", "Their", "their"))
        noun = (match["noun"] or "").lower()
        return Extreme(match["most"] is not None, noun, begun + match.start(), quality, is_own)
    behind = _behind().match(article.text, claim.quantity.mention.amount.end, claim.span.end + _BEHIND)
    if behind is None:
        return None
    return Extreme(behind["most"] is not None, "", claim.span.start)
