"""An announced count against the list that follows it.

Worked example: "three causes: heat, drought and wind" keeps its promise; "four causes: heat, drought and wind" does
not. "including" and "such as" open a list that need not be complete, so they can confirm a count and never refute it.
"""

from collections.abc import Iterator

from factcheck.checking.handed_out import item_counts
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, RelationKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is not RelationKind.COUNT_OF_LIST:
            continue
        claim = article.claims[relation.members[0]]
        value = claim.quantity.best.value
        if value is None:
            continue
        fewest, most = item_counts(article.text, relation)
        fields = {
            "announced": number_word(int(value)),
            "listed": number_word(most) if fewest == most else f"{number_word(fewest)} to {number_word(most)}",
            "noun": claim.quantity.mention.noun or "items",
        }
        listed = Span(relation.items[0].start, relation.items[-1].end)
        is_open = relation.word in rule.words("open_words") or "include" in relation.word
        if value in {fewest, most}:
            yield held(rule, article, (claim.span,), fields)
        elif not is_open and not fewest <= value <= most:
            yield found(rule, article, claim.quantity.span, fields, evidence=(at(article, listed, "the list"),))


KIND = Kind(
    KindSpec("announced-count", {"open_words": ("including", "such as")}, ("announced", "listed", "noun")),
    within=_check,
)
