"""As many figures as items, where "respectively" hands them out.

Worked example: "exports of cars, ships and steel rose by 5%, 7% and 9%, respectively" hands three figures to three
items. With two figures for the same three items, somebody was left out.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.within.counted_items import counted_items
from factcheck.checking.within.handed_lists import handed_lists
from factcheck.checking.within.item_counts import counts_words, is_plain_list, item_counts, may_be_two_lists
from factcheck.checking.within.worded_lists import worded_lists
from factcheck.checking.wording import number_word
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.finding import Finding
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth)"


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = [*_of_relations(article, rule), *_of_lists(article, rule)]
    yield from told
    flagged = {article.number_around(each.location.span) for each in told if isinstance(each, Finding)}
    for lists in handed_lists(article):
        if article.number_around(lists.listed) not in flagged:
            fields = {"values": number_word(lists.values), "items": number_word(lists.items)}
            yield found(rule, article, lists.listed, fields, evidence=(at(article, lists.told, "the items"),))


def _of_relations(article: Article, rule: Rule) -> Iterator[Result]:
    """Hold the figures that stand before "respectively" or behind it against the list before them."""
    for relation in related(article, RelationKind.RESPECTIVELY):
        values = len(relation.members)
        fewest, most = item_counts(article.text, relation.items)
        fields = {"values": number_word(values), "items": counts_words(fewest, most)}
        ordinals = _ordinals_before(article, relation)
        if ordinals is not None:
            yield from _of_ordinals(article, rule, relation, ordinals)
        elif fewest <= values <= most:
            yield from held(
                rule, article, tuple(article.claims[member].span for member in relation.members), fields, loosely=True
            )
        elif may_be_two_lists(article.text, relation.items, values):
            continue
        elif most >= 2 and is_plain_list(article.text, relation, before_verb=True):
            listed = at(article, relation.items[0].joined(relation.items[-1]), "the items")
            yield found(rule, article, relation.span, fields, evidence=(listed,))


def _of_lists(article: Article, rule: Rule) -> Iterator[Result]:
    """Hold lists of values against a number of items, and lists of words against each other."""
    for counted in counted_items(article):
        fields = {"values": number_word(counted.values), "items": number_word(counted.items)}
        yield found(rule, article, counted.listed, fields, evidence=(at(article, counted.told, "the items"),))
    for lists in worded_lists(article):
        if lists.names != lists.things:
            fields = {"values": number_word(lists.things), "items": number_word(lists.names)}
            yield found(rule, article, lists.second, fields, evidence=(at(article, lists.first, "the items"),))


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"\b[Tt]he (?P<all>{_ORDINAL}(?:, {_ORDINAL})*,? and {_ORDINAL}) [a-z]+s\b")


def _ordinals_before(article: Article, relation: Relation) -> re.Match[str] | None:
    """Return "the first, second and third quarters" before the figures in their sentence."""
    sentence = article.sentence_around(relation.span)
    return None if sentence is None else _ordinals().search(article.text, sentence.start, relation.span.start)


def _of_ordinals(article: Article, rule: Rule, relation: Relation, match: re.Match[str]) -> Iterator[Result]:
    """Hold the figures against the ordinals that they are handed out to."""
    values, items = len(relation.members), len(re.findall(_ORDINAL, match["all"]))
    fields = {"values": number_word(values), "items": number_word(items)}
    if values == items:
        yield from held(
            rule, article, tuple(article.claims[member].span for member in relation.members), fields, loosely=True
        )
    else:
        evidence = (at(article, Span(*match.span()), "the items"),)
        yield found(rule, article, relation.span, fields, evidence=evidence)


KIND = Kind(KindSpec("respectively", {}, ("values", "items")), within=_check)
