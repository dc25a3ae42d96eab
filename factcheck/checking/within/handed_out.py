"""As many figures as items, where "respectively" hands them out.

Worked example: "exports of cars, ships and steel rose by 5%, 7% and 9%, respectively" hands three figures to three
items. With two figures for the same three items, somebody was left out.
"""

from collections.abc import Iterator

from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.within.item_counts import counts_words, is_plain_list, item_counts
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, RelationKind
from factcheck.model.rule import KindSpec, Rule


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.RESPECTIVELY):
        values = len(relation.members)
        fewest, most = item_counts(article.text, relation.items)
        fields = {"values": number_word(values), "items": counts_words(fewest, most)}
        if fewest <= values <= most:
            yield from held(rule, article, tuple(article.claims[member].span for member in relation.members), fields)
        elif most >= 2 and is_plain_list(article.text, relation, before_verb=True):
            listed = at(article, relation.items[0].joined(relation.items[-1]), "the items")
            yield found(rule, article, relation.span, fields, evidence=(listed,))


KIND = Kind(KindSpec("respectively", {}, ("values", "items")), within=_check)
