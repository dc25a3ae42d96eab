"""Shares told as a proportion in percent, "18.5:42.4:39.1", as those of the three sectors of an economy.

Comes in: an article and the products in it that are made of their sectors. Goes out: what is wrong with a proportion,
or that it holds. Never happens here: finding the products.

Worked example: "The GDP ratio of the three sectors was 18.5:42.4:39.1" makes 100; so must "15.2:44.9:9.9" that comes
after it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

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
# Shares that no slip explains must miss a hundred by more than so many roundings and by no more points.
_ROUNDINGS, _NEAR = 3, Decimal(20)
_SECTORS = ("primary industry", "secondary industry", "tertiary industry")


class _Proportion(NamedTuple):
    """Shares that must make a hundred, and whether they are those of the sectors by name."""

    claims: tuple[Claim, ...]
    is_of_sectors: bool

    @property
    def values(self) -> list[Decimal]:
        return [value_of(claim.quantity.best) for claim in self.claims]

    @property
    def figures(self) -> list[Figure]:
        """The shares and the hundred that they must make."""
        units = [Decimal(1).scaleb(-claim.quantity.decimals) for claim in self.claims]
        return [*map(Figure, self.values, units), Figure(_HUNDRED, Decimal(0), -1)]

    @property
    def is_whole(self) -> bool:
        """Whether the shares make a hundred as far as rounding lets them."""
        return abs(missing(self.figures)) <= tolerance(self.figures)

    @property
    def names(self) -> tuple[str, ...]:
        places = range(1, len(self.claims) + 1)
        return _SECTORS if self.is_of_sectors else tuple(f"share {place}" for place in places)


def judged_proportions(article: Article, rule: Rule, fitting: Sequence[Account]) -> Iterator[Result]:
    """Judge each proportion: a hundred in all, and each sector as its part of a product that is made of them."""
    product = next((account for account in fitting if len(account.parts) == len(_SECTORS)), None)
    for told in _proportions_of(article):
        claims, values, figures = told.claims, told.values, told.figures
        total = sum(values, Decimal(0))
        shares = zip(told.names, values, strict=True)
        fields = {
            "whole": "All",
            "parts": " and ".join(f"{plain(value)}% ({name})" for name, value in shares),
            "computed": f"{plain(total)}%",
            "stated": "100%",
            "diagnosis": "",
        }
        made = None if product is None or not told.is_of_sectors else _made(product, values)
        if told.is_whole and (made is None or all(made)):
            parts = () if product is None else product.claims
            yield from held(rule, article, tuple(claim.span for claim in (*claims, *parts)), fields)
            continue
        at = _wrong(figures, made)
        if at is not None:
            named = zip(told.names, claims, strict=True)
            evidence = resting_on(article, {name: claim for name, claim in named if claim is not claims[at]})
            yield found(rule, article, claims[at].span, fields, level=Level.WARNING, evidence=evidence)


def _made(product: Account, values: Sequence[Decimal]) -> list[bool]:
    """Return of each value whether it is the percentage that the part of a product is of it."""
    whole = value_of(product.whole.quantity.best)
    shares = (EXACT.divide(value_of(claim.quantity.best) * _HUNDRED, whole) for _, claim, _ in product.parts)
    return [abs(share - value) <= _POINT for share, value in zip(shares, values, strict=True)]


def _wrong(figures: Sequence[Figure], made: Sequence[bool] | None) -> int | None:
    """Return which share is wrong: one that its part belies or a slip explains, else the last."""
    miss, last = abs(missing(figures)), len(figures) - 2
    if miss <= tolerance(figures):
        return None
    if made is not None:
        return made.index(False) if made.count(False) == 1 else None
    slipped = slip_in(figures)
    if slipped is not None and slipped.at <= last and slipped.weight >= _NEEDED:
        return slipped.at if slipped.is_sole else last
    return last if tolerance(figures) * _ROUNDINGS < miss <= _NEAR else None


def _proportions_of(article: Article) -> Iterator[_Proportion]:
    """Yield each proportion of the sectors, and those like one that makes a hundred, in order of place."""
    lower = words_of.of(article).lower
    if ":" not in lower:
        return
    told: list[_Proportion] = []
    for match in _form().finditer(lower):
        claims = claims_between(article, match.start(), match.end())
        sentence = article.sentence_around(Span(match.start(), match.start() + 1))
        is_read = all(claim.quantity.best.value is not None for claim in claims)
        if sentence is not None and is_read and len(claims) == match[0].count(":") + 1:
            is_named = len(claims) == len(_SECTORS) and _of_sectors().search(lower, *sentence) is not None
            told.append(_Proportion(tuple(claims), is_named))
    wholes = {len(each.claims) for each in told if each.is_whole and _has_decimals(each)}
    for each in told:
        if each.is_of_sectors or (_has_decimals(each) and len(each.claims) in wholes):
            yield each


def _has_decimals(told: _Proportion) -> bool:
    """Whether shares are told to a tenth: whole numbers that make a hundred may be a time of day or a mixture."""
    return sum(claim.quantity.decimals > 0 for claim in told.claims) > 1


@cache
def _form() -> re.Pattern[str]:
    figure = r"[0-9]{1,2}(?:\.[0-9]{1,2})?"
    return re.compile(rf"(?<![0-9.:]){figure}(?: ?: ?{figure}){{2,5}}(?![0-9:]|\.[0-9])")


@cache
def _of_sectors() -> re.Pattern[str]:
    return re.compile(r"\b(?:three (?:[a-z]+ )?(?:sectors|industries|strata)|tertiary|industr(?:y|ial) structure)\b")
