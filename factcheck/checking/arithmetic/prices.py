"""Whether growth may be at other prices than the levels beside it.

Worked examples: "from 1,000 euros to 1,060, a drop of 1.7% once inflation is taken into account"; "GDP grew 5.2% to 126
trillion yuan from 121 trillion" is 4.2% at the prices of the two years and may well be 5.2% in volume. Statistics
offices print the level at current prices and the growth at constant ones.
"""

import re
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span

_SENTENCE = 300


@cache
def _output() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:GDP|GNP|GVA|[Gg]ross (?:domestic|national|regional) product|[Ee]conom(?:y|ies)|[Vv]alue[- ]added"
        r"|[Aa]dded value|[Oo]utput value|(?:industrial|agricultural|national) output)\b"
    )


def is_at_other_prices(article: Article, level: Claim, stated: Claim) -> bool:
    """Return whether a level is an amount of output in money, whose stated growth may be real."""
    if level.quantity.kind is not QuantityKind.MONEY:
        return False
    if counts_prices(article, stated.span):
        return True
    passage = around(article, level.span.joined(stated.span), _SENTENCE)
    return _output().search(passage) is not None or " by volume" in passage or " in volume" in passage


def counts_prices(article: Article, place: Span) -> bool:
    """Whether the clause around a change of money counts in how prices moved, so that more may be worth less."""
    start, end = article.sentence_around(Span(place.start, place.start)) or place
    first, last = article.text.rfind(";", start, place.start), article.text.find(";", place.end, end)
    return _counted().search(article.text, max(start, first), end if last < 0 else last) is not None


@cache
def _counted() -> re.Pattern[str]:
    lead = (
        r"after|adjust\w*|allow\w*|account\w*|strip\w*|deduct\w*|net|correct\w*|given|once|when|if|considering|counting"
        r"|in|at|with|against|by"
    )
    prices = (
        r"inflation|(?:purchasing|buying|spending) power|cost of living|real terms|rising prices"
        r"|price (?:rises|increases)|(?:rise|increase)s? in (?:consumer |retail )?prices"
        r"|prices (?:rose|rise|went up|have risen|had risen)"
        r"|(?:constant|current|today[’']s|\d{4}) prices"
    )
    real = r"real(?:-terms)? (?:increase|decrease|rise|fall|cut|growth|drop|decline|gain|loss|change)"
    return re.compile(rf"\b(?:{lead})\b[^.;:\n]{{0,40}}?\b(?:{prices})\b|\b{real}", re.IGNORECASE)
