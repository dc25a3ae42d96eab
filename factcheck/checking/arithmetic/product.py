"""So much for each, so many, and what they make together, told over several sentences.

Worked example: 36 turbines of 9.5 MW each are 342 MW, not 432.
"""

from collections.abc import Iterator
from itertools import chain

from factcheck.checking.arithmetic.reckoning.each import shared_out
from factcheck.checking.arithmetic.reckoning.of_each import multiplied
from factcheck.checking.arithmetic.reckoning.rates import Product, products
from factcheck.checking.diagnosis import Typed, diagnosed
from factcheck.checking.kinds import Kind, Result, found, resting_on
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Status
from factcheck.model.finding import Level
from factcheck.model.interval import Interval
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
    for product in chain(products(article), multiplied(article), shared_out(article)):
        if product.result.claim.span not in seen:
            seen.add(product.result.claim.span)
            yield _finding(article, rule, product)


def _finding(article: Article, rule: Rule, product: Product) -> Result:
    claim, stated = product.result.claim, product.result.value
    typed = Typed(stated, product.computed)
    slip = diagnosed(Interval.point(stated), product.interval, typed=typed)
    level = None if slip and claim.status is Status.ACTUAL else Level.WARNING
    evidence = resting_on(article, {f"factor {at}": term.claim for at, term in enumerate(product.terms, start=1)})
    fields = _fields(product, f" It {slip}." if slip else "")
    return found(
        rule, article, claim.span, fields, level=level, evidence=evidence, confidence="high" if slip else "medium"
    )


def _fields(product: Product, diagnosis: str) -> dict[str, str]:
    unit = product.result.quantity.best.unit
    factors = [amount(term.value, term.quantity.best.unit) for term in product.terms]
    factors += [plain(product.number)] if product.number is not None and len(product.terms) == 1 else []
    return {
        "reckoning": (" / " if product.divides else " x ").join(factors),
        "computed": amount(product.computed, unit, 4),
        "stated": amount(product.result.value, unit),
        "diagnosis": diagnosis,
    }


KIND = Kind(KindSpec("for-each", {}, ("reckoning", "computed", "stated", "diagnosis")), within=_check)
