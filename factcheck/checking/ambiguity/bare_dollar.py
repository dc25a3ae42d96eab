"""A bare dollar sign in a text that counts in another land's dollars.

Worked example: "will sell A$600 million of shares and borrow $300 million from banks in Chicago": the second amount may
be Australian dollars again, or American ones. Where a Toronto firm buys a Sydney mine for $40 million, they can be
those of either land.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.kinds import Kind, Result, at, found, related
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule

_MARKED = frozenset({"A$", "AU$", "C$", "Can$", "CA$", "NZ$", "HK$", "S$", "NT$"})
_AMERICAN = frozenset({"US$", "USD"})


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Note the first bare amount behind a marked one, unless the first amount of all is bare: that sets the default.

    It sets none where the text names the dollars of another land as those of the one that it is about. A marked one may
    be American where the text names a land that has dollars of its own.
    """
    money = [claim for claim in article.claims if _is_in_dollars(claim)]
    marked = next((claim for claim in money if _sign(claim) in _MARKED), None)
    is_set = bool(money) and _sign(money[0]) not in _MARKED and _named().search(article.text) is None
    american = next((claim for claim in money if _sign(claim) in _AMERICAN), None)
    if american is not None and marked is None and money[0] is american and _abroad().search(article.text):
        marked, is_set, american = american, False, None
    if marked is None and american is None:
        yield from _between_lands(article, rule, money)
    if marked is None or is_set or american is not None:
        return
    converted = {member for relation in related(article, RelationKind.CONVERSION) for member in relation.members}
    spans = {article.claims[member].span for member in converted}
    bare = next((claim for claim in money if _sign(claim) == "$" and claim.span not in spans), None)
    if bare is not None and _glosses(article, marked, bare):
        return
    if bare is not None and not article.text[bare.span.end : bare.span.end + 20].lstrip().startswith(
        ("U.S.", "US ", "(")
    ):
        is_american = _sign(marked) in _AMERICAN
        fields = {
            "text": bare.quantity.mention.amount.of(article.text),
            "other": _sign(marked),
            "more": "the dollars of a country that is named" if is_american else "American dollars",
        }
        yield found(
            rule,
            article,
            bare.quantity.mention.amount,
            fields,
            level=Level.NOTE,
            evidence=(at(article, marked.span, "the amount with its country"),),
        )


# Lands that have dollars of their own, and large cities of each.
_LANDS = {
    "Canadian dollars": r"Canad|Toronto|Ottawa|Vancouver|Montr[eé]al|Calgary|Edmonton|Winnipeg|Saskatoon|Regina|Alberta"
    r"|Ontario|Qu[eé]bec|Manitoba|Saskatchewan|Nova Scotia",
    "Australian dollars": r"Austral|Sydney|Melbourne|Brisbane|Queensland",
    "New Zealand dollars": r"New Zealand|Auckland|Wellington",
    "Hong Kong dollars": r"Hong Kong",
    "Singapore dollars": r"Singapore",
    "New Taiwan dollars": r"Taiwan|Taipei",
}


@cache
def _abroad() -> re.Pattern[str]:
    """Match a land that has dollars of its own, or a large city of one; its group is the place in `_LANDS`."""
    return re.compile(rf"\b(?:{'|'.join(f'({names})' for names in _LANDS.values())})")


@cache
def _american() -> re.Pattern[str]:
    return re.compile(
        r"U\.S\.|\bUS\b|\bUSA\b|\bAmeric|\bUnited States\b|\b[A-Z][a-z]+ dollars\b|\b(?:USD|[A-Z]{1,2}\$)"
    )


def _between_lands(article: Article, rule: Rule, money: list[Claim]) -> Iterator[Result]:
    """Yield the first bare amount of a sentence that names two lands of dollars, where nothing speaks of America's."""
    for claim in money:
        start, end = article.sentences[claim.sentence]
        named = {match.lastindex: match for match in _abroad().finditer(article.text, start, end)}
        if len(named) > 1 and _sign(claim) == "$" and _american().search(article.text) is None:
            dollars = [list(_LANDS)[index - 1] for index in sorted(index for index in named if index)]
            text = claim.quantity.mention.amount.of(article.text)
            fields = {"text": text, "other": dollars[0], "more": dollars[1]}
            yield found(rule, article, claim.quantity.mention.amount, fields)
            return


def _glosses(article: Article, marked: Claim, bare: Claim) -> bool:
    """Whether the bare amount says another one in other dollars: "NZ$14 million, about $8.4 million"."""
    if not marked.span.end <= bare.quantity.mention.amount.start:
        return False
    between = article.text[marked.span.end : bare.quantity.mention.amount.start]
    return _gloss().fullmatch(between) is not None and marked.quantity.best.value != bare.quantity.best.value


@cache
def _gloss() -> re.Pattern[str]:
    return re.compile(
        r"\s?(?:[,(=]|[–—-]\s)\s?(?:(?:or|that is|i\.e\.|worth|equal to|equivalent to|the equivalent of|about|around"
        r"|roughly|some|nearly|almost|just (?:over|under)|then|now)\s)*"
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|its|their) (?:New Zealand|Canadian|Australian|Hong Kong|Singapore|Taiwan(?:ese)?) dollars\b"
    )


def _is_in_dollars(claim: Claim) -> bool:
    return claim.quantity.kind is QuantityKind.MONEY and (_sign(claim).endswith("$") or _sign(claim) in _AMERICAN)


def _sign(claim: Claim) -> str:
    return claim.quantity.mention.unit


KIND = Kind(KindSpec("bare-dollar", {}, ("text", "other", "more")), within=_check)
