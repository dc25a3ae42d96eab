"""An amount, so much for each, and how many it is for, that are the only figures of their passage.

Comes in: an article. Goes out: quotients that miss by a power of ten, or by less where a word makes the amount that of
all of them. Never happens here: judging them otherwise, for the amount may be told of something else.

Worked examples: "At 45 dollars a head, the dinner for 200 guests cost 90,000 dollars"; "Each of the 80 classrooms was
given 25 chairs, 20,000 chairs in all"; "It sold 300 jars at $6 a jar and made $2,400". What another clause tells has a
subject of its own.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import permutations

from factcheck.checking.arithmetic.amounts import COUNTS, is_amount
from factcheck.checking.arithmetic.exactness import rather
from factcheck.checking.arithmetic.nouns_of_sums import are_people, is_one_of
from factcheck.checking.arithmetic.only_figures import Passage, passages
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.told_quotients import Quotient
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.unit import bare

_THREE, _BEHIND = 3, 30
# So far off, and more than rounding explains, an amount that is told as that of all of them is wrong.
_NEAR, _ROUNDING = Interval(Decimal("0.4"), Decimal("2.5")), Decimal("0.08")
_POWERS = frozenset(Decimal(1).scaleb(power) for power in (1, -1, 2, -2, 3, -3))
# Of people each has one of these.
_OF_EVERYBODY = frozenset({"head", "person", "ticket", "seat", "place", "plate"})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ee]ach|[Ee]very|apiece|[Pp]er|an?)\b")


@cache
def _for_each() -> re.Pattern[str]:
    """Match, behind a figure, for what it is: "each", "a head", "per pupil"."""
    return re.compile(
        r"(?: (?!each|apiece)[a-z]+)?,? (?:(?P<each>each|apiece)|(?:an?|per|for each|for every) (?P<unit>[a-z]+))\b"
    )


@cache
def _led() -> re.Pattern[str]:
    """Match those who have so much each before it: "Each of the 80 classrooms was given 25"."""
    return re.compile(
        rf"\b(?:Each|Every one) of (?:the |its |their )?(?P<heads>{FIGURE})[^.;:()]{{0,60}}?"
        rf" (?P<each>{FIGURE})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the amount one of something else: limits, what is added, another clause, other times."""
    return re.compile(
        r"(?:\b|(?=,))(?:up to|at least|at most|minimum|maximum|first|another|additional|extra|more|less|fewer"
        r"|than|median|average|plus|besides|owes?|owed|added|adds"
        r"|, (?:and|but|while) (?:the|an?|its?|their|his|her|they|s?he|we)"
        r"|respectively|remaining|rest|wages?|salar\w+|rose|fell|times|instead|would|could|years?|months?|weeks?)\b"
    )


def lone_quotients(article: Article) -> Iterator[Quotient]:
    """Yield each once."""
    for passage in passages(article, _gate(), _THREE):
        first, last = passage.places[0], passage.places[-1]
        if _otherwise().search(passage.text) is None and ". " not in passage.text[first:last]:
            for each, heads, total in permutations(passage.places):
                if not _is_for_each(passage, each, heads):
                    continue
                off = _off(*map(passage.claim, (total, each, heads)))
                if off in _POWERS or (_is_near(off) and _is_of_all(passage, total)):
                    count = passage.claim(heads).quantity
                    number = value_of(count.best)
                    yield Quotient(
                        passage.claim(total), passage.claim(each), passage.claim(heads), number, rather(count)
                    )


def _is_for_each(passage: Passage, each: int, heads: int) -> bool:
    """Whether a figure is told for each of those who were counted."""
    led = _led().search(passage.text)
    if led is not None:
        return (led.start("heads"), led.start("each")) == (heads, each)
    match = _for_each().match(passage.text, each + 1, each + _BEHIND)
    per, noun = passage.claim(each).quantity.per, passage.claim(heads).quantity.mention.noun.lower()
    unit = per or (match["unit"] if match is not None else "") or ""
    is_bare_each = match is not None and bool(match["each"])
    return is_bare_each or is_one_of(unit, noun) or (unit in _OF_EVERYBODY and are_people(noun.rpartition(" ")[2]))


def _off(total: Claim, each: Claim, heads: Claim) -> Decimal:
    """Return how many times the amount is what so many make of so much each; 1 where they are no such three."""
    if not all(map(is_amount, (total, each, heads))) or heads.quantity.kind not in COUNTS:
        return Decimal(1)
    is_one = total.quantity.kind is each.quantity.kind and bare(total.quantity.best.unit) == bare(
        each.quantity.best.unit
    )
    is_counted = each.quantity.kind not in COUNTS or each.quantity.mention.noun == total.quantity.mention.noun
    if (
        not is_one
        or not is_counted
        or not heads.quantity.mention.noun
        or any(claim.quantity.hedged for claim in (total, each, heads))
    ):
        return Decimal(1)
    made = EXACT.multiply(value_of(each.quantity.best), value_of(heads.quantity.best))
    return EXACT.divide(value_of(total.quantity.best), made)


def _is_near(off: Decimal) -> bool:
    return _NEAR.contains(off) and not Interval.point(Decimal(1)).widened(_ROUNDING).contains(off)


def _is_of_all(passage: Passage, total: int) -> bool:
    """Whether a word makes an amount that of all of them: "and made $2,400", "a cargo of 80,000 tonnes"."""
    if _with_more().match(passage.text, total + 1) is not None:
        return False
    is_led = _made().search(passage.text, 0, total) is not None
    return is_led or _altogether().match(passage.text, total + 1) is not None


@cache
def _made() -> re.Pattern[str]:
    """Match what, right before an amount, makes it what came of all."""
    return re.compile(
        r"\b(?:made|makes|making|earn(?:s|ed|ing)|rais(?:es|ed|ing)|t(?:akes?|ook|aking)(?: in)?"
        r"|br(?:ings?|ought|inging) in"
        r"|gross(?:es|ed)|c(?:omes?|ame) to|add(?:s|ed|ing)? up to|cost(?:s|ing)?|pa(?:ys?|id|ying)|spen(?:ds?|t|ding)"
        r"|total(?:s|l?ed|l?ing)?(?: of)?"
        r"|an? [a-z]+ of|receiv(?:es|ed|ing)|so(?: that)?,? [a-z ]{1,20}|for)(?: (?:a total of|in))? $"
    )


@cache
def _with_more() -> re.Pattern[str]:
    """Match what adds others to them: "for them and the lamps"."""
    return re.compile(r"[^.;]{0,40}?\b(?:and|with|from|for (?!the\b))\b")


@cache
def _altogether() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)? (?:in all|all told|altogether|in total|together|in sales|in takings)\b")
