"""Is it a count, or does it multiply? "two trillion-yuan-level clusters" is two clusters, or the two-trillion level.

Worked example: "five hundred-billion-yuan-level clusters" counts five clusters of 100 billion each, or speaks of
clusters at the level of 500 billion. A list of five behind it supports the count; the wording stays ambiguous.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.checking.wording import amount, number_word, scaled
from factcheck.model.claim import Article, RelationKind
from factcheck.model.finding import Evidence
from factcheck.model.interval import EXACT
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is not RelationKind.COUNT_AND_LEVEL:
            continue
        count, level = (article.claims[member].quantity for member in relation.members)
        if count.best.value is None or level.best.value is None:
            continue
        noun = relation.items[0].of(article.text)
        unit = level.best.unit
        evidence = tuple(_supporting_lists(article, relation.members[0]))
        fields = {
            "text": relation.span.of(article.text),
            "count": number_word(int(count.best.value)),
            "noun": noun,
            "each": amount(level.best.value, unit) if unit else scaled(level.best.value),
            "product": amount(EXACT.multiply(count.best.value, level.best.value), unit)
            if unit
            else scaled(EXACT.multiply(count.best.value, level.best.value)),
        }
        yield found(rule, article, relation.span, fields, evidence=evidence, confidence="high")


def _supporting_lists(article: Article, member: int) -> Iterator[Evidence]:
    """Yield the list that follows, if it has as many items as the count says."""
    value = article.claims[member].quantity.best.value
    for relation in article.relations:
        if (
            relation.kind is RelationKind.COUNT_OF_LIST
            and relation.members == (member,)
            and len(relation.items) == value
        ):
            span = Span(relation.items[0].start, relation.items[-1].end)
            yield at(article, span, f"a list of {number_word(len(relation.items))} follows, which supports the count")


KIND = Kind(KindSpec("count-or-level", {}, ("text", "count", "noun", "each", "product")), within=_check)
