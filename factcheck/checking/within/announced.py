"""An announced count against the list that follows it.

Worked example: "three causes: heat, drought and wind" keeps its promise; "four causes: heat, drought and wind" does
not. "including" and "such as" open a list that need not be complete, so they can confirm a count and never refute it.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.within.item_counts import counts_words, is_plain_list, item_counts
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, RelationKind
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.COUNT_OF_LIST):
        claim = article.claims[relation.members[0]]
        value = claim.quantity.best.value
        if value is None:
            continue
        fewest, most = item_counts(article.text, relation.items)
        fields = {
            "announced": number_word(int(value)),
            "listed": counts_words(fewest, most),
            "noun": claim.quantity.mention.noun or "items",
        }
        if value in {fewest, most}:
            yield from held(rule, article, (claim.span,), fields)
        elif (
            not _is_open(relation.word, rule) and not fewest <= value <= most and is_plain_list(article.text, relation)
        ):
            listed = at(article, relation.items[0].joined(relation.items[-1]), "the list")
            yield found(rule, article, claim.quantity.span, fields, evidence=(listed,))


def _is_open(opener: str, rule: Rule) -> bool:
    return opener in rule.words("open_words") or "include" in opener


_ABOUT = {"open_words": "words that begin a list which need not be complete"}
KIND = Kind(
    KindSpec("announced-count", {"open_words": ("including", "such as")}, ("announced", "listed", "noun"), _ABOUT),
    within=_check,
)
