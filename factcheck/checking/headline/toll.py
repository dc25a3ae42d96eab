"""A toll in the headline against the first one of the article.

Worked example: "25 dead in ferry fire" over "At least 30 people died" is an older headline, or a wrong figure; over
"At least 20 people died" it may stand, since 25 are at least 20.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.diagnosis import is_swapped, is_swapped_pair
from factcheck.checking.headline.added_to import is_added_to
from factcheck.checking.headline.agreeing import is_of_each, is_told_again
from factcheck.checking.headline.tolls import counts_people, last_noun, toll_of
from factcheck.checking.in_prose import around
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Role
from factcheck.model.rule import KindSpec, Rule

_FIRST_SENTENCES = 6
_MANY = 100
# A headline may round a toll down to this much of it: "over 30" of "at least 35", not of "at least 95".
_LOOSE = Decimal("1.5")
# A headline stands at the top; what has more figures is none.
_MOST_OF_A_HEADLINE = 20
_SENTENCE = 300
_POSTS = frozenset({"jobs", "posts", "positions", "roles"})
_LOWER = frozenset({"at least", "over"})
_ANYBODY = frozenset({"", "people", "persons", "lives"})


@cache
def _other_event() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:18|19|20)\d\d|last year|last month|years? ago|(?<!days )(?<!hours )(?<!minutes )earlier"
        r"|previous(?:ly)?|first)\b",
        re.I,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    title = article.document.title
    if title is None:
        return
    for claim in article.claims[:_MOST_OF_A_HEADLINE]:
        if article.document.blocks[claim.quantity.mention.block].role is not Role.TITLE:
            continue
        toll = toll_of(article, claim)
        if toll:
            yield from _against_body(article, rule, claim, toll)


def _against_body(article: Article, rule: Rule, claim: Claim, toll: str) -> Iterator[Result]:
    body = [other for other in article.claims if other.sentence > claim.sentence]
    same = [other for other in body if toll_of(article, other) == toll and not _is_of_the_rest(article, other)]
    agreeing = next((other for other in same if _agree(claim, other)), None)
    if agreeing is not None and len(same) == 1 and _is_swapped_bound(claim, agreeing):
        fields, evidence = _fields(article, claim, agreeing), (at(article, agreeing.span, "the body"),)
        yield found(rule, article, claim.span, fields, evidence=evidence)
        return
    if agreeing is not None and is_told_again(claim, agreeing):
        yield from held(rule, article, (claim.span, agreeing.span), _fields(article, claim, agreeing))
    elif same and not any(_agree_as_counts(claim, other) for other in body if _may_count(claim, other)):
        first = same[0]
        is_sum = _may_be_sum(claim, same) or is_added_to(article, claim, first) or is_of_each(article, claim, first)
        if _is_same_event(article, claim, first) and not is_sum:
            fields, evidence = _fields(article, claim, first), (at(article, first.span, "the body"),)
            yield found(rule, article, claim.span, fields, evidence=evidence)


def _is_of_the_rest(article: Article, claim: Claim) -> bool:
    """Whether a count is of those beside others that were told: "42 in one county, and 39 other deaths"."""
    return _rest().match(article.text, claim.quantity.mention.numeral.span.end) is not None


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r" (?:other|more|further|additional|new)\b")


def _is_swapped_bound(claim: Claim, other: Claim) -> bool:
    """Whether "at least 24" turned into 42: an open bound agrees with much, but hardly with its own digits swapped."""
    mine, theirs = claim.quantity.best, other.quantity.best
    is_bound = other.quantity.hedged and bool(mine.value and theirs.value)
    return is_bound and _are_swapped(value_of(mine), value_of(theirs))


def _are_swapped(one: Decimal, other: Decimal) -> bool:
    return is_swapped_pair(one, other) or is_swapped(one, other)


def _may_count(claim: Claim, other: Claim) -> bool:
    """Whether a count can be one of people, or of what the headline counts: "eight cars" are no eight dead."""
    is_bare = other.quantity.best.unit is None
    return is_bare and (last_noun(other) in {"", last_noun(claim)} or counts_people(other))


def _agree(claim: Claim, other: Claim) -> bool:
    """Whether two tolls can be one; "at least 35" and "at least 95" are two, "over 30" can be of "at least 35"."""
    bounds = {one.quantity.mention.bound for one in (claim, other)}
    if not bounds <= _LOWER:
        return claim.quantity.best.wide.overlaps(other.quantity.best.wide)
    told, counted = claim.quantity.best.value, other.quantity.best.value
    if told is None or counted is None:  # "over dozens killed"
        return claim.quantity.best.wide.overlaps(other.quantity.best.wide)
    return told <= counted <= told * _LOOSE and not (told != counted and _are_swapped(told, counted))


def _agree_as_counts(claim: Claim, other: Claim) -> bool:
    """Whether two counts agree; small ones are not rounded, so that nine are not eight."""
    if claim.quantity.mention.bound in _LOWER and other.quantity.mention.bound in _LOWER:
        return _agree(claim, other)
    if other.quantity.hedged or claim.quantity.hedged or (other.quantity.best.value or _MANY) >= _MANY:
        return _agree(claim, other)
    return claim.quantity.best.narrow.overlaps(other.quantity.best.narrow)


def _is_same_event(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether the figure stands near the top, counts the same people and shares a word with the headline."""
    shared = claim.stems & other.stems - {"people", "dead", "kill", "di", "injur"}
    apart = other.sentence - claim.sentence
    is_near = apart <= _FIRST_SENTENCES
    nouns = {last_noun(claim), last_noun(other)}
    is_same_noun = last_noun(claim) in _ANYBODY or len(nouns) == 1 or nouns <= _POSTS
    return (
        is_near
        and is_same_noun
        and (bool(shared) or apart == 1)
        and not _other_event().search(around(article, other.span, _SENTENCE))
    )


def _may_be_sum(claim: Claim, same: list[Claim]) -> bool:
    """Whether the headline may add up what the article gives in parts."""
    highest, low = same[0].quantity.best.wide.high, claim.quantity.best.wide.low
    return len(same) > 1 and low is not None and highest is not None and low > highest


def _fields(article: Article, claim: Claim, other: Claim) -> dict[str, str]:
    return {
        "headline": claim.span.of(article.text),
        "body": other.span.of(article.text),
        "toll": toll_of(article, claim),
    }


KIND = Kind(KindSpec("headline-toll", {}, ("headline", "body", "toll")), within=_check)
