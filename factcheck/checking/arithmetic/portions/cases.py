"""A rate that is told in general, and what it gives in a case.

Comes in: an article. Goes out: rate, base and result. Never happens here: reckoning.

Worked example: "The broker takes 2 percent of the price, so on a flat sold for £400,000 he earns £8,000". Where no
other sum of money stands near, what somebody gets or pays in a case can only be the rate of what the case is about.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from factcheck.checking.arithmetic.only_figures import Passage, passages
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind

_FIGURES = 3
_HUNDRED = Decimal(100)


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"%|\b(?:per ?cent|pct)\b")


@cache
def _form() -> re.Pattern[str]:
    """Match a rate of something that has no figure of its own, a case of it, and the sum that the case is about."""
    joint = r"(?:[.;:,–—]|\b(?:so|and|when|if)\b)"
    case = r"\b(?:an?|one|someone|somebody|anyone|anybody|whoever|who|whose)\b"
    return re.compile(
        rf"(?P<rate>{FIGURE})(?: [a-z]+){{0,2}}? (?:of|on) (?!course\b)(?P<what>[^.,;:–—{NO_FIGURE}]{{1,50}}?)"
        rf" ?{joint}[^.;:{NO_FIGURE}]{{0,60}}?{case}"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the result no such product: tiers, limits, what is left or comes on top, a rate of a gain."""
    return re.compile(
        r"\b(?:above|below|over|under|exceed\w*|excess|beyond|allowance\w*|threshold|first|up to|minimum|maximum"
        r"|capp?\w*|at least|at most|plus|after|before|net|taxable|assessed|profits?|gains?|differences?|margins?"
        r"|increases?|rises?|growth|surplus|extra|remaining|rest|compound\w*|another|besides|also|not|n[’']t|more|less|down"
        r"|instead|own|rose|fell|up|average)\b"
    )


def cases(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield rate, base and result where these are the only figures of their sort."""
    for passage in chain(*(passages(article, _gate(), _FIGURES, behind=behind) for behind in (False, True))):
        rates = [at for at in passage.places if _is_rate(passage.claim(at))]
        sums = [at for at in passage.places if _is_sum(passage.claim(at))]
        if (
            len(rates) == 1
            and len(sums) == _FIGURES - 1
            and rates[0] < sums[0]
            and _otherwise().search(passage.text) is None
        ):
            told = _told(passage, rates[0], *sums)
            if told is not None:
                yield told


def _is_rate(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.PERCENT and (claim.quantity.best.value or 0) > 0


def _is_sum(claim: Claim) -> bool:
    quantity = claim.quantity
    is_plain = not quantity.hedged and not quantity.mention.bound and not quantity.per
    return quantity.kind is QuantityKind.MONEY and is_plain and (quantity.best.value or 0) > 0


def _told(passage: Passage, rate: int, first: int, last: int) -> tuple[Claim, Claim, Claim] | None:
    """Return the rate with its base and its result, of which the one that is told as paid or got is the smaller."""
    form = _form().match(passage.text, rate)
    base, result = sorted((first, last), key=lambda at: value_of(passage.claim(at).quantity.best), reverse=True)
    if form is None or form.end() > min(first, last):
        return None
    between, tail = passage.text[first + 1 : last], passage.text[result + 1 :]
    is_on = base > result and _on().fullmatch(between) is not None
    is_case = is_on or (
        base < result and _goes_on().fullmatch(between) is not None and _ended().match(tail) is not None
    )
    if not is_case or _got().search(passage.text, rate + 1, result) is None or _is_rest(passage, rate, base, result):
        return None
    return passage.claim(rate), passage.claim(base), passage.claim(result)


def _is_rest(passage: Passage, rate: int, base: int, result: int) -> bool:
    """Whether a result is what the rate leaves of its base: what the other side gets or pays."""
    part, whole, some = (value_of(passage.claim(at).quantity.best) for at in (rate, base, result))
    return EXACT.multiply(EXACT.subtract(_HUNDRED, part), whole) == EXACT.multiply(some, _HUNDRED)


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what stands between a base and its result: no other sentence, and not what the base was spent to do."""
    return re.compile(r"(?! to [a-z])[^.;:]+")


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[.,;)]|$)")


@cache
def _got() -> re.Pattern[str]:
    """Match a verb of getting or giving right before an amount."""
    return re.compile(
        r"\b(?:pay(?:s|ing)?|paid|earn(?:s|ed|ing)?|get(?:s|ting)?|got|ma(?:kes?|de|king)|take[sn]?|took|keeps?|kept"
        r"|owe[sd]?|receive[sd]?|collect(?:s|ed)?|charge[sd]?|pocket(?:s|ed)?|save[sd]?|lose[sd]?|lost|nett?(?:s|ed)"
        r"|gives?|gave|costs?|hands? over|handed over|means|is|was)"
        r"(?: (?:him|her|it|them|you|us|back|only|just|out))? $"
    )


@cache
def _on() -> re.Pattern[str]:
    """Match what leads from a result to its base: "earns $16 on a bill of $80"."""
    return re.compile(rf" (?:on|from|for|off) (?:an?|one) [^.,;:{NO_FIGURE}]{{1,40}}")
