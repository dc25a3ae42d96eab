"""A size in words before its things with no hyphen, whose first word may be their count.

Worked example: "eight hundred bed hospitals" are hospitals of 800 beds, or eight with 100 beds each; "five million
dollar homes" cost five million each, or are five that cost one.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache, partial

from factcheck.checking.kinds import Result, found
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, number_word, plain
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency, Unit

# A count and a power of ten: "eight hundred".
_WORDS, _HUNDRED = 2, 100
_LEAD = 10
_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
# What a size is told in; lengths name races and guns, and times ages.
_SIZES = frozenset({"mass", "volume", "area", "power"})


@cache
def _things() -> re.Pattern[str]:
    """Match the plural of things that each have a value or a size, right behind it; coins and sums have none."""
    return re.compile(
        r" (?!(?:bills|coins|notes|stores|signs|bonds|accounts|losses|savings|costs|earnings|debts|damages|sales|funds"
        r"|profits|works|repairs|years|times|belts|covers|cushions|sheets|keys|views|numbers|frames|rates|prices|services"
        r"|boys|turners|reservations|bookings|cancellations|tickets)\b)([a-z]{3,}(?<![suia])s)\b"
    )


@cache
def _single() -> re.Pattern[str]:
    """Match what makes of a number and its things one thing: "a five million dollar homes plan"."""
    return re.compile(r"\b(?:an?|this|that|each|every|another|one|per|next|first|last) $", re.IGNORECASE)


def unhyphenated(article: Article, rule: Rule) -> Iterator[Result]:
    """Yield "eight hundred bed hospitals" and "five million dollar homes", where the first word may be the count."""
    for claim in article.claims:
        words = claim.quantity.mention.numeral.text.lower().split()
        if len(words) != _WORDS or words[1] not in _SCALES or claim.quantity.best.value is None:
            continue
        count = EXACT.divide(value_of(claim.quantity.best), _SCALES[words[1]])
        start, text = claim.quantity.mention.amount.start, article.text
        sized = _sized(article, claim)
        if sized is None or not words[0].isalpha() or not 1 < count < _HUNDRED:
            continue
        things, unit = sized
        if _single().search(text, max(0, start - _LEAD), start) is None:
            fields = {
                "text": text[start : things.end(1)],
                "count": number_word(int(count)),
                "noun": things[1],
                "each": unit(_SCALES[words[1]]),
                "product": unit(value_of(claim.quantity.best)),
            }
            yield found(rule, article, Span(start, things.end(1)), fields)


def _sized(article: Article, claim: Claim) -> tuple[re.Match[str], Callable[[Decimal], str]] | None:
    """Return the things that a figure in the singular of its unit gives the size of, and how such a size is written."""
    quantity, text = claim.quantity, article.text
    if quantity.kind in {QuantityKind.MONEY, QuantityKind.MEASURE}:
        unit = quantity.best.unit
        is_size = isinstance(unit, Currency) or (isinstance(unit, Unit) and unit.dimension in _SIZES)
        things = _things().match(text, quantity.mention.amount.end)
        is_singular = quantity.mention.unit.isalpha() and not quantity.mention.unit.endswith("s")
        return None if things is None or not is_size or not is_singular else (things, partial(amount, unit=unit))
    place = _place().search(quantity.mention.noun)
    end = claim.span.start + claim.span.of(text).find(f" {place[1]} ") + len(place[1]) + 1 if place else 0
    things = _things().match(text, end) if place else None
    return None if things is None or place is None else (things, lambda value: f"{plain(value)} {place[1]}s")


@cache
def _place() -> re.Pattern[str]:
    """Match a word in the singular that things are sized by, before the things."""
    return re.compile(r"^(seat|bed|room|bedroom|page|berth|place|word|storey|story|bottle|acre|horsepower|pupil|man) ")
