"""An announced count against the list that follows it.

Worked example: "three causes: heat, drought and wind" keeps its promise; "four causes: heat, drought and wind" does
not. "including" and "such as" open a list that need not be complete, so they can confirm a count and never refute it.
"""

from collections.abc import Iterator
from itertools import chain

from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.values import value_of
from factcheck.checking.within.counted_again import Counted, counted_again
from factcheck.checking.within.enumerated import enumerated
from factcheck.checking.within.item_counts import counts_words, is_aside, is_name, is_plain_list, item_counts
from factcheck.checking.within.listed_sets import listed_sets
from factcheck.checking.within.listed_years import listed_years
from factcheck.checking.within.named_people import NamedPeople, named_people
from factcheck.checking.within.sets_played import sets_played
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ASIDES = frozenset({"(", "—"})
_LONGEST_IN_ASIDE, _FEWEST_IN_ASIDE = 2, 3


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    seen: set[Span] = set()
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
            seen.add(claim.span)
            yield from held(rule, article, (claim.span,), fields)
        elif not _is_open(relation.word, rule) and not fewest <= value <= most and _is_sure(article, relation):
            listed = at(article, relation.items[0].joined(relation.items[-1]), "the list")
            seen.add(claim.span)
            yield found(rule, article, claim.quantity.span, fields, evidence=(listed,))
    for counted in chain(enumerated(article), sets_played(article), listed_sets(article)):
        fields = {
            "announced": number_word(counted.announced),
            "listed": number_word(counted.listed),
            "noun": counted.noun,
        }
        # What is set apart by ";" cannot be counted otherwise, whatever commas stand between.
        is_sure = ";" in counted.place.of(article.text) or not any(counted.told.overlaps(span) for span in seen)
        if counted.announced != counted.listed and is_sure:
            seen.add(counted.told)
            yield found(rule, article, counted.told, fields, evidence=(at(article, counted.place, "the list"),))
    told: list[NamedPeople | Counted] = [*named_people(article), *counted_again(article), *listed_years(article)]
    for named in told:
        yield from _judged(article, rule, named)


def _judged(article: Article, rule: Rule, named: NamedPeople | Counted) -> Iterator[Result]:
    """Hold an announced number against the names behind it, or what else counts it out."""
    value = int(value_of(named.claim.quantity.best))
    unnamed = "times" if named.claim.quantity.kind is QuantityKind.MULTIPLE else "in all"
    fields = {
        "announced": number_word(value),
        "listed": number_word(named.number),
        "noun": named.claim.quantity.mention.noun or unnamed,
    }
    if value == named.number:
        yield from held(rule, article, (named.claim.span,), fields)
    else:
        yield found(rule, article, named.claim.span, fields, evidence=(at(article, named.listed, "what is counted"),))


def _is_sure(article: Article, relation: Relation) -> bool:
    """Whether the items can be counted; an aside in brackets lists names, one between dashes single words at least."""
    items = [item.of(article.text) for item in relation.items]
    if not is_plain_list(article.text, relation) or any(map(is_aside, items)):
        return False
    if relation.word not in _ASIDES:
        return True
    are_names = relation.word != "(" or all(map(is_name, items))
    are_short = all(len(item.split()) <= _LONGEST_IN_ASIDE for item in items)
    return are_names and are_short and len(items) >= _FEWEST_IN_ASIDE


def _is_open(opener: str, rule: Rule) -> bool:
    return opener in rule.words("open_words") or "include" in opener


_ABOUT = {"open_words": "words that begin a list which need not be complete"}
KIND = Kind(
    KindSpec("announced-count", {"open_words": ("including", "such as")}, ("announced", "listed", "noun"), _ABOUT),
    within=_check,
)
