"""A limit that a rule sets, and a later figure beyond it that nobody calls a breach.

Comes in: an article. Goes out: the limit and the figure. Never happens here: a limit that was broken, raised or waived,
which is news.

Worked example: "Up to 30 bursaries may be given in any one year. In its first year it gave 34."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_NEAR = Interval(Decimal(1), Decimal("1.6"))
_KINDS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_REACH, _LEAST, _LEAD = 2, Decimal(10), 40


class KeptLimit(NamedTuple):
    """The limit, and the figure beyond it."""

    limit: Claim
    exact: Claim


@cache
def _rule() -> re.Pattern[str]:
    """Match what makes "up to 30" a rule and no estimate."""
    return re.compile(
        r"\b(?:may|can|must|admits?|accepts?|allows?|awards?|gives?|grants?|takes?|offers?|open to|limited to"
        r"|entitle[sd]?"
        r"|holds?|houses?|seats?|worth|caps?|rules?|law|statutes?|charter|treaty|by-?laws?|limit|maximum"
        r"|licen[cs]ed?)\b"
    )


@cache
def _breach() -> re.Pattern[str]:
    """Match what tells of a limit that is not kept, or is another one."""
    return re.compile(
        r"\b(?:exceed\w*|over|above|more|beyond|despite|al?though|though|but|however|yet|while|illegal\w*|breach\w*"
        r"|broke"
        r"|broken|violat\w*|fine[sd]?|overload\w*|overcrowd\w*|crowd\w*|sank|capsiz\w*|instead|rather|only|twice|too"
        r"|allowed|permission|special\w*|exception\w*|waive\w*|raise\w*|rose|expand\w*|extra|additional|up from|at"
        r" least"
        r"|now|new|next|if|not|n['’]t|compared|average|total|all|both|together|combined|since|overall|so far|applicants"
        r"|applications|applied|sought|asked|requests?|before|previously|until|per|each|court|police|accused|charged"
        r"|other|another|nearly|almost|standing|emergency)\b",
        re.IGNORECASE,
    )


@cache
def _took() -> re.Pattern[str]:
    """Match what, right before a figure, makes it what was admitted, given or taken under the rule."""
    return re.compile(
        r"\b(?:gave|given|awarded|granted|admitted|took|taken|accepted|caught|received|got|went to|has|had|there were"
        r"|there are|intake of|class of|crew of|party of|group of|jury of|(?:was|were) (?:made|given|awarded|granted)"
        r"|drew|claimed|paid|sold|cut|used|held|enrolled|numbers|counts)(?: (?:a|an|its|in))? $"
    )


def kept_limits(article: Article) -> Iterator[KeptLimit]:
    """Yield each limit with the next figure of its kind where that lies beyond it."""
    for limit in article.claims:
        if limit.quantity.mention.bound != "at most" or not _is_plain(limit):
            continue
        sentence = article.sentences[limit.sentence]
        if _rule().search(article.text, *sentence) is None:
            continue
        end = article.sentences[min(limit.sentence + _REACH, len(article.sentences) - 1)].end
        exact = next((one for one in claims_between(article, limit.span.end, end) if _are_alike(limit, one)), None)
        if exact is not None and _is_beyond(limit, exact) and _is_taken(article, limit, exact):
            yield KeptLimit(limit, exact)


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    value = quantity.best.value
    return quantity.kind in _KINDS and value is not None and value >= _LEAST and quantity.mention.upper is None


def _are_alike(limit: Claim, other: Claim) -> bool:
    quantity = other.quantity
    if limit.quantity.kind is QuantityKind.MONEY or quantity.kind is QuantityKind.MONEY:
        return quantity.kind is limit.quantity.kind and alike(quantity.best.unit, limit.quantity.best.unit)
    noun = quantity.mention.noun.lower()
    return quantity.kind in _COUNTS and (not noun or noun == limit.quantity.mention.noun.lower())


def _is_beyond(limit: Claim, exact: Claim) -> bool:
    quantity = exact.quantity
    if quantity.hedged or exact.status is not Status.ACTUAL or not _is_plain(exact):
        return False
    ratio = EXACT.divide(value_of(quantity.best), value_of(limit.quantity.best))
    return ratio > 1 and _NEAR.contains(ratio)


def _is_taken(article: Article, limit: Claim, exact: Claim) -> bool:
    text = article.text
    if _took().search(text, max(0, exact.span.start - _LEAD), exact.span.start) is None:
        return False
    start = limit.span.end if exact.sentence == limit.sentence else article.sentences[exact.sentence].start
    return _breach().search(text, start, article.sentences[exact.sentence].end) is None
