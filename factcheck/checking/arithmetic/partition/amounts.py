"""The amounts of an article that can be parts or wholes: levels, steps, and what these are held against.

Comes in: an article. Goes out: its amounts. Never happens here: looking for sums.

Worked example: in "employment rose 50,100 to 11,663,200, against 11,590,000 in May" the first is a step, the second a
level, the third the level of another time.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.partition.odds import Figure
from factcheck.checking.arithmetic.periods import names_period
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.values import value_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.mention import AGE
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE}
_TOLD = frozenset({Status.ACTUAL, Status.QUOTED})
_PLANNED = _TOLD | {Status.FORECAST}
_BEFORE, _BEHIND = 48, 48
# "Some 12,465" were counted.
_COUNTED = 4
_ONE = Decimal(1)


class Role(Enum):
    """What an amount is: how much there is, by how much it changed, how much there was at another time."""

    LEVEL = "level"
    STEP = "step"
    OTHER = "other"


class Amount(NamedTuple):
    """A claim with its value.

    unit   what amounts that can be added have in common
    last   one unit of its last digit that is no round zero, 0 for things counted one by one
    place  which of all amounts it is
    """

    claim: Claim
    value: Decimal
    unit: str
    last: Decimal
    role: Role
    place: int

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.claim.sentence

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.claim.span.start

    @property
    def end(self) -> int:
        """Where its number and unit end, without the noun."""
        return self.claim.quantity.mention.amount.end

    @property
    def is_word(self) -> bool:
        """Whether it is written in letters: "five"."""
        return self.claim.quantity.mention.numeral.text.replace("-", "").replace(" ", "").isalpha()

    def is_as_fine_as(self, other: "Amount") -> bool:
        """Whether it can have been told to the same unit as another, the zeros that it ends in being digits like any.

        In "8.4 million" they are not written; what leaves them out was rounded.
        """
        one, two = (amount.claim.quantity for amount in (self, other))
        is_alike = one.mention.numeral.scale == two.mention.numeral.scale and one.decimals == two.decimals
        return is_alike and (not one.mention.numeral.scale or one.digits >= _COUNTED)

    @property
    def is_loose(self) -> bool:
        """Whether it is told by and large: hedged, and with too few digits to have been counted all the same."""
        return self.claim.quantity.hedged and self.claim.quantity.digits < _COUNTED


def figures_of(whole: Amount, parts: Sequence[Amount]) -> list[Figure]:
    """Return a whole and its parts as the figures of a sum that should give 0.

    Where the whole and a part are told to one unit, so are the others, whatever zeros they end in: 6,000 beside
    141,307 and 183,426 was not rounded, nor was 2,846,310 beside 1,912,406.
    """
    amounts = (whole, *parts)
    finest = max(whole.last, min(part.last for part in parts))
    if whole.is_as_fine_as(min(parts, key=_last_of)):
        finest = min(amount.last for amount in amounts)
    units = [finest if each.last <= finest or each.is_as_fine_as(whole) else each.last for each in amounts]
    signs = (-1, *(1 for _ in parts))
    return [Figure(each.value, unit, sign) for each, unit, sign in zip(amounts, units, signs, strict=True)]


def _last_of(amount: Amount) -> Decimal:
    return amount.last


def _amounts(article: Article, statuses: frozenset[Status] = _TOLD) -> tuple[Amount, ...]:
    lower = words_of.of(article).lower
    told = [claim for claim in article.claims if claim.status in statuses and _is_amount(article, claim)]
    if statuses is _TOLD:
        told = [claim for claim in told if not claim.quantity.per]
    return tuple(
        Amount(
            claim, value_of(claim.quantity.best), _unit_of(claim.quantity), last_of(claim.quantity),
            _role(lower, claim), index,
        )
        for index, claim in enumerate(told)
    )  # fmt: skip


amounts_of = OfOneArticle(_amounts)
# With those that are planned; their places are their own.
planned_amounts_of = OfOneArticle(lambda article: _amounts(article, _PLANNED))


def _is_amount(article: Article, claim: Claim) -> bool:
    quantity, value = claim.quantity, claim.quantity.best.value
    if quantity.kind not in _KINDS or value is None or value <= 0:
        return False
    mention = quantity.mention
    is_level = not mention.level and mention.sense != AGE
    return is_level and not names_period(article.text, claim)


def _unit_of(quantity: Quantity) -> str:
    unit = quantity.best.unit
    if unit is None:
        return "count"
    name = (unit.code if isinstance(unit, Currency) else unit.symbol) or "count"
    return f"{name}/{unit.per}" if unit.per else name


def last_of(quantity: Quantity) -> Decimal:
    """Return one unit of the last digit that is no round zero; 0 for what ends in another digit and is counted."""
    value = value_of(quantity.best)
    numeral = quantity.mention.numeral
    if numeral.scale or quantity.decimals:
        low = quantity.best.written.low
        return Decimal(0) if low is None else EXACT.multiply(Decimal(2), EXACT.subtract(value, low))
    digits = len(value.normalize(EXACT).as_tuple().digits)
    least = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return Decimal(0) if least <= _ONE else least


def _role(lower: str, claim: Claim) -> Role:
    mention = claim.quantity.mention
    start = mention.amount.start
    before, behind = lower[max(0, start - _BEFORE) : start], lower[mention.amount.end : mention.amount.end + _BEHIND]
    if _held_against().search(before) is not None and _open().search(before) is None:
        return Role.OTHER
    if _stepped().search(before) is not None or _steps().match(behind) is not None:
        return Role.STEP
    return Role.STEP if _verb().search(before) is not None and _to_level().match(behind) is not None else Role.LEVEL


_SOME = r"(?: (?:an?|the|its|some|about|around|just|only|nearly|almost|over|another|a further))*"
_SIGN = r"(?:[a-z]{0,3}[$£€¥₹]|(?!(?:and|but|or|for|with|in|at|on|of|to|plus) )[a-z]{1,4} )?"


@cache
def _held_against() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|(?<!no more )(?<!no less )(?<!no fewer )than|against|versus|vs\.?|compared (?:with|to)|instead of"
        rf"|up on|down on){_SOME}(?: [a-z]+)?"
        rf" {_SIGN}$"
        r"|\((?:[a-z]{1,4} ?)?(?:19|20)\d\d: ?\S{0,3}$"
    )


@cache
def _open() -> re.Pattern[str]:
    """Match what leaves a level open and holds it against nothing: "products of more than", "was less than"."""
    return re.compile(
        r"\b(?:of|to|at|was|were|is|are|reached|totall?ed|with|and|worth|received|handled|exported|imported|sold|produced"
        rf"|invested|recorded|registered|posted|attracted|made|makes|earned) (?:more|less|fewer) than {_SIGN}$"
    )


@cache
def _stepped() -> re.Pattern[str]:
    # "Brought up 38" and "adds up to 380" are no steps.
    return re.compile(
        rf"(?:\bby|\b(?:{NOUNS}) of|\b(?<!ught )(?<!d )(?<!add )(?<!adds )(?<!king )(?<!ke )(?<!kes )(?<!made )"
        rf"(?<!ook )(?:up|down)){_SOME}"
        rf" {_SIGN}$"
    )


@cache
def _steps() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z-]{{2,20}}){{0,2}}? (?:{THAN})\b(?! (?:of|a)\b)| (?:{NOUNS})\b")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{VERBS}){_SOME} {_SIGN}$")


@cache
def _to_level() -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z-]{{2,20}})?(?: \([^()]{{1,24}}\))?,? to {_SIGN}[0-9]")


def between(article: Article, start: int, end: int) -> Sequence[Amount]:
    """Return the amounts that begin in a stretch."""
    amounts = amounts_of.of(article)
    first = bisect_left(amounts, start, key=_start)
    return amounts[first : bisect_left(amounts, end, lo=first, key=_start)]


def amounts_before(article: Article, part: Amount) -> Sequence[Amount]:
    """Return the amounts that were told before another, the last one last."""
    return amounts_of.of(article)[: part.place]


def _start(amount: Amount) -> int:
    return amount.start
