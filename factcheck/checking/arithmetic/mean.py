"""The average that is told of a list.

Worked example: 64, 71 and 78 are 71 on average, not 73.
"""

from collections.abc import Iterator

from factcheck.checking.arithmetic.reckoning.means import Mean, means
from factcheck.checking.kinds import Kind, Result, found, resting_on
from factcheck.checking.wording import amount
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for mean in means(article):
        evidence = resting_on(article, {f"figure {at}": term.claim for at, term in enumerate(mean.terms, start=1)})
        yield found(rule, article, mean.result.claim.span, _fields(mean), evidence=evidence)


def _fields(mean: Mean) -> dict[str, str]:
    unit = mean.terms[0].quantity.best.unit
    return {
        "list": ", ".join(amount(term.value, unit) for term in mean.terms),
        "computed": amount(mean.value, unit, 4),
        "stated": amount(mean.result.value, unit),
    }


KIND = Kind(KindSpec("mean", {}, ("list", "computed", "stated")), within=_check)
