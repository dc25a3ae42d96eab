"""How many of a counted whole, in words, against the count that is given of them.

Comes in: an article. Goes out: the words, the whole and the count. Never happens here: a count of which more is told
than the words tell: of flats that were nearly all sold "410 of them to foreigners" are a part.

Worked example: "Virtually all of the 900 flats were sold: 410 of them, according to the builder".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.within.sized import Sized
from factcheck.checking.within.tellings import root
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_LEAST, _HUNDRED, _LEAD = Decimal(10), Decimal(100), 30
_WORDS = (
    (r"(?:nearly|almost|virtually|practically) all|the (?:vast|overwhelming|great) majority", (60, 100)),
    (r"most|the majority|(?:more than|over|well over) half", (50, 100)),
    (r"(?:hardly|scarcely|barely) any|(?:almost|virtually|practically) none|very few|only a handful", (0, 25)),
    (r"(?:less than|fewer than|under|not even) half|few|a minority", (0, 50)),
    (r"(?:about |roughly |nearly |almost )?half", (40, 60)),
)


@cache
def _worded() -> re.Pattern[str]:
    named = "|".join(f"(?P<w{at}>{form})" for at, (form, _) in enumerate(_WORDS))
    return re.compile(rf"\b(?:{named}) of (?:the|its|their|all|these|those) $", re.IGNORECASE)


@cache
def _verb() -> re.Pattern[str]:
    """Match what the words of a whole tell of it: "were sold", "voted"."""
    return re.compile(
        r" (?:[a-z]+ )?(?:(?:was|were|are|is|have|had|has|been) ){0,3}(?P<verb>[a-z]+)\b[^.;:,]{0,40}[,;:.]"
    )


@cache
def _alone() -> re.Pattern[str]:
    """Match what ends the telling of a count, or its verb."""
    return re.compile(
        r"(?: (?!of\b)[a-z]+)?(?: of (?:them|these|those|whom|which))?(?:(?P<end>[.;]|, (?:according|said|the)\b)"
        r"|(?: (?:was|were|are|is|have|had|has|been)){0,3} (?P<verb>[a-z]+)[,.;])"
    )


def worded_parts(article: Article) -> Iterator[Sized]:
    """Yield the words that the count behind them does not fit."""
    for whole in article.claims:
        lead = article.text[max(0, whole.span.start - _LEAD) : whole.span.start]
        match = _worded().search(lead) if _is_plain(whole) else None
        part = None if match is None else _part(article, whole)
        if match is None or part is None:
            continue
        low, high = next(_WORDS[at][1] for at in range(len(_WORDS)) if match[f"w{at}"])
        share = EXACT.divide(_HUNDRED * value_of(part.quantity.best), value_of(whole.quantity.best))
        if not Interval(Decimal(low), Decimal(high)).contains(share):
            start = whole.span.start - len(lead) + match.start()
            place = Span(start, start + len(match[0].rstrip().rpartition(" of ")[0]))
            yield Sized(place, (part.span, whole.span), f"the one is {plain(share, 2)}% of the other")


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind in _COUNTS and not quantity.hedged and (quantity.best.value or 0) >= _LEAST


def _part(article: Article, whole: Claim) -> Claim | None:
    """Return the next count, if it is told of what the words are told of and of nothing else."""
    end = article.sentences[whole.sentence].end
    part = next(iter(claims_between(article, whole.span.end, end)), None)
    if part is None or part.quantity.kind not in _COUNTS or part.quantity.hedged or not part.quantity.best.value:
        return None
    nouns = {each.quantity.mention.noun.lower() for each in (whole, part)} - {""}
    told, alone = (form().match(article.text, each.span.end, end) for form, each in ((_verb, whole), (_alone, part)))
    if len(nouns) > 1 or told is None or alone is None or told.end() > part.span.start:
        return None
    if value_of(part.quantity.best) >= value_of(whole.quantity.best):
        return None
    is_same = alone["end"] is not None or root(alone["verb"]) == root(told["verb"])
    return part if is_same else None
