"""One amount that is said twice in one currency: both must be the same.

Worked example: "Rs 1,800, approximately Rs 1,17,821" equates two amounts in rupees of which one is 65 times the other;
the second was converted and the first was not, or belongs to another currency.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checking.diagnosis import diagnosed
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rule import KindSpec, Rule

_SENTENCE, _BACK = 200, 3
# Round figures beside exact ones ("$1,980, about $2,000") may be this far off before anything is said.
_SLACK = Decimal("0.05")
# "Or" may offer a choice; only what looks like the same figure in another magnitude is a slip then.
_CHOICE = frozenset(
    {"or", "or about", "or some", "or around", "or nearly", "or roughly", "or approximately", "or almost"}
)
_EQUAL = frozenset(
    {
        "approximately",
        "about",
        "roughly",
        "equivalent to",
        "equal to",
        "that is",
        "i.e.",
        "which is",
        "which equals",
        "=",
    }
)


@cache
def _closed() -> re.Pattern[str]:
    """Match what may follow the second amount where it is all that restates the first: no "more", no "a month"."""
    return re.compile(r"\s*(?:[.;:!?)]|$|,\s+(?!more\b|less\b|per\b|a\b|an\b|each\b|adjusted\b|in\b|and\b|or\b))")


@cache
def _of_another_time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:inflation|today|adjust|current|constant|real terms|purchasing|at the time|then|now|original|worth now|"
        r"depending|respectively|previously|up from|down from)",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for at, (claim, other) in enumerate(pairwise(article.claims)):
        first, second = claim.quantity, other.quantity
        if first.kind is not QuantityKind.MONEY or second.kind is not QuantityKind.MONEY:
            continue
        if claim.sentence != other.sentence or first.best.unit != second.best.unit or not _are_plain(first, second):
            continue
        word = _joint(article, first, second)
        if word not in _CHOICE and word not in _EQUAL:
            continue
        is_part = at > 0 and _is_rate_of(article, article.claims[at - 1].quantity, first)
        if not is_part and not _is_what_a_rate_gives(article, at):
            yield from _judged(article, rule, claim, other, word in _CHOICE)


_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})


def _is_rate_of(article: Article, rate: Quantity, first: Quantity) -> bool:
    """Whether a rate is taken of the first amount, which gives the second: "15 percent of its $3 billion, i.e."."""
    between = article.text[rate.mention.span.end : first.mention.amount.start]
    return rate.kind in _RATES and re.match(r"(?: [\w’'-]+){0,2} (?:of|on|off) [^.;,()]{0,60}$", between) is not None


def _is_what_a_rate_gives(article: Article, at: int) -> bool:
    """Whether a rate near by gives the second amount: "must pay 5 percent. On a turnover of €2 million, that is"."""
    first, second = article.claims[at], article.claims[at + 1]
    rates = (claim for claim in article.claims[max(0, at - _BACK) : at] if claim.sentence >= first.sentence - 1)
    made = (_made(rate.quantity, first.quantity) for rate in rates if rate.quantity.kind in _RATES)
    return any(second.quantity.best.written.contains(value) for value in made if value is not None)


def _made(rate: Quantity, base: Quantity) -> Decimal | None:
    """Return what a percentage or a fraction of an amount is."""
    share, value = rate.best.value, base.best.value
    if share is None or value is None:
        return None
    product = EXACT.multiply(share, value)
    return EXACT.divide(product, Decimal(100)) if rate.kind is QuantityKind.PERCENT else product


def _are_plain(first: Quantity, second: Quantity) -> bool:
    return all(each.best.value and each.mention.upper is None and not each.mention.level for each in (first, second))


def _joint(article: Article, first: Quantity, second: Quantity) -> str:
    """Return the words between two amounts, the hedge of the second included, or "" where nothing equates them."""
    between = article.text[first.mention.amount.end : second.mention.amount.start]
    if len(between) > 30 or not between.strip().startswith((",", "(", "=", "–", "—")) or _is_open(article, second):
        return ""
    return " ".join(between.replace(",", " ").strip(" (–—").lower().split())


def _is_open(article: Article, second: Quantity) -> bool:
    return _closed().match(article.text, second.mention.amount.end) is None


def _judged(article: Article, rule: Rule, claim: Claim, other: Claim, is_choice: bool) -> Iterator[Result]:
    first, second = claim.quantity, other.quantity
    one, two = first.best.value, second.best.value
    assert one is not None, "_are_plain lets no range through"
    assert two is not None, "_are_plain lets no range through"
    slip = diagnosed(second.best.written, first.best.written)
    fields = {
        "first": amount(one, first.best.unit),
        "second": amount(two, second.best.unit),
        "diagnosis": f" The second {slip}." if slip else "",
    }
    if Interval.point(one).widened(_SLACK).contains(two):
        yield from held(rule, article, (claim.span, other.span), fields)
    elif not first.best.wide.hull(first.best.written).overlaps(second.best.wide.hull(second.best.written)):
        # A choice between two amounts is a slip only where the same digits stand before another magnitude.
        is_slip = slip and first.mention.numeral.text == second.mention.numeral.text if is_choice else True
        if is_slip and not _of_another_time().search(around(article, other.span, _SENTENCE)):
            level = None if slip else Level.WARNING
            yield found(rule, article, claim.span.joined(other.span), fields, level=level, confidence="high")


KIND = Kind(KindSpec("same-currency", {}, ("first", "second", "diagnosis")), within=_check)
