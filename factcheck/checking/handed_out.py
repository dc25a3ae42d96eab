""" "Respectively": as many figures as items.

Worked example: "exports of cars, ships and steel rose by 5%, 7% and 9%, respectively" hands three figures to three
items. With two figures for the same three items, somebody was left out.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.rates import Rates
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span


def _check(article: Article, rule: Rule, rates: Rates) -> Iterator[Result]:
    del rates
    for relation in article.relations:
        if relation.kind is not RelationKind.RESPECTIVELY:
            continue
        values = len(relation.members)
        fewest, most = item_counts(article.text, relation)
        fields = {
            "values": number_word(values),
            "items": number_word(most) if fewest == most else f"{number_word(fewest)} to {number_word(most)}",
        }
        listed = Span(relation.items[0].start, relation.items[-1].end)
        if fewest <= values <= most:
            yield held(rule, article, tuple(article.claims[member].span for member in relation.members), fields)
        elif most >= 2:
            yield found(rule, article, relation.span, fields, evidence=(at(article, listed, "the items"),))


def item_counts(text: str, relation: Relation) -> tuple[int, int]:
    """Return the fewest and the most items that a list can be read as.

    "A and B, C, and D and E" has three items by its commas, and five if every "and" separates: a conjunction inside an
    item ("research and development") cannot be told from one between items by its looks.
    """
    gaps = [text[left.end : right.start].strip().lower() for left, right in pairwise(relation.items)]
    most = len(relation.items)
    if not _is_plain_series(text, relation.items):
        return min(2, most), most
    by_commas = sum(gap[:1] in {",", ";"} for gap in gaps)
    # "A, B and C" closes with a bare conjunction; with a comma before it, a later bare one is inside an item.
    closing = gaps[-1] in _CONJUNCTIONS and not any(gap[1:].strip() in _CONJUNCTIONS for gap in gaps)
    return (by_commas + 1 + closing if by_commas else min(2, most)), most


def _is_plain_series(text: str, items: tuple[Span, ...]) -> bool:
    """Whether commas can be trusted to separate items: short ones, none set off as an aside."""
    words = [span.of(text).split() for span in items]
    asides = any(item and item[0].lower() in _ASIDES for item in words[1:])
    return not asides and all(len(item) <= _LONGEST_PLAIN_ITEM for item in words[:-1])


_CONJUNCTIONS = frozenset({"and", "or", "as well as"})
_ASIDES = frozenset(
    {"the", "a", "an", "which", "who", "including", "such", "where", "its", "formerly", "both", "also", "then"}
)
_LONGEST_PLAIN_ITEM = 6
KIND = Kind(KindSpec("respectively", {}, ("values", "items")), within=_check)
