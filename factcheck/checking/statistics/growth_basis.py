"""Growth of output beside its levels, and at which prices.

Worked example: "GDP grew 5.2% to 126 trillion yuan from 121 trillion" is 4.2% at the prices of the two years. The 5.2%
may be growth at constant prices, and the text should say so; where it does, nothing is worked out from it, and
the figure gets a tick for its label.
"""

from collections.abc import Iterator

from factcheck.checking.arithmetic.moves import Move, moves
from factcheck.checking.arithmetic.prices import counts_prices, is_at_other_prices
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.own_precision import paired
from factcheck.checking.relative import exact_change, negated, relative_change
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Basis, Claim, Direction
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_SENTENCE = 300
_LABELS = ("real", "constant price", "comparable price", "nominal", "current price", "inflation", "adjusted", "volume")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if "%" not in article.text and "cent" not in article.text:
        return
    yield from _labelled(article, rule)
    for move in moves(article):
        if move.stated is not None and move.stated.quantity.kind is QuantityKind.PERCENT:
            yield from _unlabelled(article, rule, move, move.stated)


def _labelled(article: Article, rule: Rule) -> Iterator[Result]:
    """Tick real growth that stands behind its level and says that it is real."""
    for level, growth in zip(article.claims, article.claims[1:], strict=False):
        is_growth = growth.quantity.kind is QuantityKind.PERCENT and growth.direction is not Direction.LEVEL
        is_one = level.sentence == growth.sentence and growth.basis is Basis.REAL
        if is_growth and is_one and is_at_other_prices(article, level, growth):
            fields = {"stated": growth.span.of(article.text), "computed": "", "earlier": "", "later": ""}
            yield from held(rule, article, (growth.span,), fields, loosely=True)


def _unlabelled(article: Article, rule: Rule, move: Move, stated: Claim) -> Iterator[Result]:
    earlier, later = (claim.quantity.best for claim in (move.earlier, move.later))
    if (
        not earlier.value
        or not later.value
        or earlier.value < 0
        or later.value < 0
        or stated.quantity.best.value is None
    ):
        return
    said = stated.quantity.best.wide if move.is_up else negated(stated.quantity.best.wide)
    change = relative_change(*paired(move.earlier.quantity, move.later.quantity))
    if said.overlaps(change) or not is_at_other_prices(article, move.earlier, stated) or _is_labelled(article, stated):
        return
    fields = {
        "stated": f"{plain(value_of(stated.quantity.best))}%",
        "computed": f"{plain(exact_change(earlier.value, later.value), 3)}%",
        "earlier": amount(earlier.value, earlier.unit),
        "later": amount(later.value, later.unit),
    }
    evidence = (at(article, move.earlier.span.joined(move.later.span), "the levels"),)
    yield found(rule, article, stated.span, fields, evidence=evidence, confidence="low")


def _is_labelled(article: Article, stated: Claim) -> bool:
    words = around(article, stated.span, _SENTENCE).lower()
    return counts_prices(article, stated.span) or any(label in words for label in _LABELS)


KIND = Kind(KindSpec("growth-basis", {}, ("stated", "computed", "earlier", "later")), within=_check)
