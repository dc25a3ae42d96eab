"""An amount of money that is told again in another currency, sentences later, by words that take it up.

Comes in: an article. Goes out: the two amounts as a conversion. Never happens here: rates, and amounts that may be of
two things: only what the text itself calls the figure given before, "that is", "the money ($24 million)", "at $200
million, the price", and only where one amount stands before it that it can be.

Worked example: "Sh2.4 billion went to the agency. The money ($240 million) left in March."
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.model.claim import Article, Claim, Relation, RelationKind
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_FARTHEST, _LEAD, _BEHIND, _BRACKET = 3, 100, 60, 9
# What an amount is called when it is taken up.
_CALLED = (
    r"(?:money|cash|sum|amount|figure|total|price|cost|costs|bill|value|profit|loss|budget|loan|grant|fine|fee|debt|deal"
    r"|bid|offer|purchase|sale|payment|investment|donation|gift|award|prize|funds|funding|order|contract|package|salary"
    r"|ransom|haul|credit|revenue|turnover|penalty|settlement|compensation|payout|pot|stake|tab|outlay|transaction)"
)
_THE = r"(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
# What is estimated, or all there is, was not told before.
_OF_ANOTHER = r"(?:estimated|expected|projected|planned|average|overall|entire|annual|yearly|monthly|remaining|other)"
_HEDGES = r"(?: (?:about|some|nearly|around|roughly|almost|just|only|over|under))?"


@cache
def _same_figure() -> re.Pattern[str]:
    """Match the words that make an amount of money the one given before."""
    currencies = (
        r"(?:yen|euros?|rupees?|yuan|won|pounds|sterling|dollars?|francs?|pesos?|kronor|kroner|rand|lira|real|reais"
        r"|rubles|roubles|baht|ringgit|rupiah|dirhams?|riyals?|crowns|koruna|zloty|forints?|shillings)(?: terms)?"
    )
    return re.compile(
        rf"\b(?:{_THE} (?:same )?(?:(?!{_OF_ANOTHER} )[a-z]+ )?{_CALLED} (?:was|is|came to|comes to|stood at|stands at"
        r"|works out at)"
        r"|(?:put|puts|gave|gives|valued|values) (?:the|its) (?:price|cost|value|sum|bill|deal|purchase)"
        r"(?: price)? (?:at|as)"
        rf"|[Ii]n (?:local currency|local money|its own currency|{currencies}),?"
        r" (?:it|this|that|the [a-z]+) (?:was|is|came to|comes to)"
        r"|(?:That|This) (?:is|was|would be|comes to|came to|makes|made|equals|amounts to|works out at"
        r"|translates (?:in)?to|converts to|corresponds to)"
        r"|(?:[Tt]hat|[Tt]his|[Ii]t|which) (?:is|was) (?:the )?(?:equivalent|equal) (?:to|of)"
        rf")(?: put at| given as| (?:the )?equivalent (?:to|of)| equal to| worth)?{_HEDGES} ?$"
    )


@cache
def _bracketed() -> re.Pattern[str]:
    """Match the name of an amount that was told before, at the edge of brackets."""
    return re.compile(
        rf"(?:^|[.;:,\n] ?)(?:That|This|{_THE} (?:[\w-]+ ){{0,2}}?{_CALLED}) \((?:about |some |around |or )?$"
    )


@cache
def _at_that() -> re.Pattern[str]:
    """Match what makes the amount before it the price that was told: "At $200 million, the deal"."""
    return re.compile(rf",? (?:the|that|this|its|their) (?:[a-z]+ )?{_CALLED}\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what makes the amount before it another one: "that is $2 million more"."""
    return re.compile(
        r" (?:more|less|higher|lower|short|above|below|over|under|cheaper|dearer|per|an?|each|every|from|for|of|in) \w"
    )


def amounts_again(article: Article) -> Iterator[Relation]:
    """Yield amounts of money that the text gives once more in another currency, a sentence or two later."""
    money = [index for index, claim in enumerate(article.claims) if _code(claim)]
    if len({_code(article.claims[index]) for index in money}) < 2:
        return
    for earlier, index in pairwise(money):
        first, second = article.claims[earlier], article.claims[index]
        apart = second.sentence - first.sentence
        is_near = 0 < apart <= _FARTHEST and _code(first) != _code(second)
        if is_near and _is_taken_up(article, second, is_next=apart == 1) and _is_alone(article, money, earlier):
            span = Span(first.span.start, second.span.end)
            yield Relation(RelationKind.CONVERSION, (earlier, index), span, word="")


def _is_alone(article: Article, money: list[int], earlier: int) -> bool:
    """Whether no other amount stands in the sentence of the one that is taken up."""
    number = article.claims[earlier].sentence
    return sum(article.claims[index].sentence == number for index in money) == 1


def _is_taken_up(article: Article, claim: Claim, *, is_next: bool) -> bool:
    """Whether the words beside an amount make it the one told before, in the sentence before if only its place does."""
    text, (start, end) = article.text, claim.span
    begin = article.sentences[claim.sentence].start
    lead = text[max(begin, start - _LEAD) : start]
    if lead.strip().lower() == "at":
        return is_next and _at_that().match(text, end, end + _BEHIND) is not None
    if "(" in lead[-_BRACKET:]:
        return is_next and _bracketed().search(lead) is not None and text.startswith((")", ","), end)
    return _same_figure().search(lead) is not None and _goes_on().match(text, claim.quantity.mention.amount.end) is None


def _code(claim: Claim) -> str:
    """Return the currency of a plain amount of money, "" for a price and for anything else."""
    quantity = claim.quantity
    unit = quantity.best.unit
    is_plain = quantity.kind is QuantityKind.MONEY and bool(quantity.best.value) and not quantity.mention.level
    return unit.code if is_plain and isinstance(unit, Currency) and not unit.per else ""
