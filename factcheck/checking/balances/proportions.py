"""The three sectors of an economy as a proportion in percent, "18.5:42.4:39.1".

Comes in: an article and the products in it that are made of their sectors. Goes out: what is wrong with a proportion,
or that it holds. Never happens here: finding the products.

Worked example: "The GDP ratio of the three sectors was 18.5:42.4:39.1" makes 100.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.partition.odds import Figure, missing, slip_in, tolerance
from factcheck.checking.balances.accounts import Account
from factcheck.checking.kinds import Result, found, held, resting_on
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.wording import plain
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.rule import Rule
from factcheck.model.span import Span

_HUNDRED = Decimal(100)
# A share of a product and its part, both rounded, are no further apart.
_POINT = Decimal("0.1")
# So much must speak for a slip, as the power of ten of the chances against it.
_NEEDED = 1.0
_SECTORS = ("primary industry", "secondary industry", "tertiary industry")


def judged_proportions(article: Article, rule: Rule, fitting: Sequence[Account]) -> Iterator[Result]:
    """Judge the proportion of the sectors: a hundred in all, and each as its part of a product that is made of them."""
    product = next((account for account in fitting if len(account.parts) == len(_SECTORS)), None)
    for told in _proportions_of(article):
        claims = tuple(claim for _, claim in told)
        values = [value_of(claim.quantity.best) for claim in claims]
        total = sum(values, Decimal(0))
        fields = {
            "whole": "All",
            "parts": " and ".join(f"{plain(value)}% ({name})" for (name, _), value in zip(told, values, strict=True)),
            "computed": f"{plain(total)}%",
            "stated": "100%",
            "diagnosis": "",
        }
        units = [Decimal(1).scaleb(-claim.quantity.decimals) for claim in claims]
        figures = [*map(Figure, values, units), Figure(_HUNDRED, Decimal(0), -1)]
        made = None if product is None else _made(product, values)
        if abs(missing(figures)) <= tolerance(figures) and (made is None or all(made)):
            parts = () if product is None else product.claims
            yield from held(rule, article, tuple(claim.span for claim in (*claims, *parts)), fields)
            continue
        at = _wrong(figures, made)
        if at is not None:
            evidence = resting_on(article, {name: claim for name, claim in told if claim is not claims[at]})
            yield found(rule, article, claims[at].span, fields, level=Level.WARNING, evidence=evidence)


def _made(product: Account, values: Sequence[Decimal]) -> list[bool]:
    """Return of each value whether it is the percentage that the part of a product is of it."""
    whole = value_of(product.whole.quantity.best)
    shares = (EXACT.divide(value_of(claim.quantity.best) * _HUNDRED, whole) for _, claim, _ in product.parts)
    return [abs(share - value) <= _POINT for share, value in zip(shares, values, strict=True)]


def _wrong(figures: Sequence[Figure], made: Sequence[bool] | None) -> int | None:
    """Return which share of a proportion is wrong: one that its part belies, or that a slip keeps from a hundred."""
    if abs(missing(figures)) <= tolerance(figures):
        return None
    if made is not None:
        return made.index(False) if made.count(False) == 1 else None
    slipped = slip_in(figures)
    is_share = slipped is not None and slipped.at < len(figures) - 1 and slipped.weight >= _NEEDED
    return slipped.at if slipped is not None and is_share else None


def _proportions_of(article: Article) -> Iterator[tuple[tuple[str, Claim], ...]]:
    """Yield each proportion with the names of the sectors, in order of place."""
    lower = words_of.of(article).lower
    if "tertiary" not in lower:
        return
    for match in _form().finditer(lower):
        sentence = article.sentence_around(Span(match.start(), match.start() + 1))
        if sentence is None or _of_sectors().search(lower, *sentence) is None:
            continue
        claims = claims_between(article, match.start(), match.end())
        if len(claims) == len(_SECTORS) and all(claim.quantity.best.value is not None for claim in claims):
            yield tuple(zip(_SECTORS, claims, strict=True))


@cache
def _form() -> re.Pattern[str]:
    figure = r"[0-9]{1,2}(?:\.[0-9]{1,2})?"
    return re.compile(rf"(?<![0-9.:]){figure}(?: ?: ?{figure}){{2}}(?![0-9:]|\.[0-9])")


@cache
def _of_sectors() -> re.Pattern[str]:
    return re.compile(r"\b(?:three (?:sectors|industries|strata)|tertiary|industrial structure)\b")
