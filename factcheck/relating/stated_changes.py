"""The change that a sentence states beside the two levels that it leads between.

Worked examples: 50% in "rose by 50% from 100 to 150", in "from 100 to 150, up 50%", and in "150, up 50% from 100". Not
in "rose an average of 5% a year from 100 to 150", which is no change between the two.
"""

from factcheck.model.claim import BasePeriod, Basis, Claim, Direction
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.relating.governing import GOVERNED, is_change
from factcheck.relating.passages import Passage
from factcheck.relating.words import word_set

_AVERAGES = word_set("""
    annual annually average averaging averaged yearly compound compounded each every per monthly weekly a-year
    annualized annualised cagr
""")
# What may stand between a level and a change that is stated behind it: ", an increase of", "(up".
_STATING = word_set("""
    , ( — – - or a an the increase decrease rise drop fall decline gain jump growth of by is was up down which that
    representing being marking
""")
# What may stand between a change and the levels behind it: "50% in May, (from 100 to 150)".
_BEFORE_LEVELS = GOVERNED | {"("}
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})
_SPANS = frozenset({"year", "month", "week", "day", "quarter"})
_PAST = frozenset({"earlier", "ago", "before", "prior"})
_BY_THE_YEAR = word_set("year-on-year yoy y-o-y on-year")
_BY_THE_QUARTER = word_set("quarter-on-quarter qoq q-o-q sequentially month-on-month mom m-o-m")
_PARTS = frozenset({"quarter", "month", "week"})
_LONGEST_LEAD = 8
# How many words on either side of a change can say that it is an average.
_NEAR = 10


def stated_before(claims: tuple[Claim, ...], index: int, word: int, passage: Passage) -> tuple[int, ...]:
    """Return (index,) if the claim at `index` is the change whose "from" or "to" stands at `word`, else ()."""
    if index < 0 or not _is_stated(claims[index], passage):
        return ()
    quantity = claims[index].quantity
    near = passage.words.at(quantity.mention.amount.end)
    if not _BEFORE_LEVELS.issuperset(passage.words.forms[near:word]) or _has_date(quantity.span.end, word, passage):
        return ()
    return () if passage.words.form(passage.words.at(quantity.span.start) - 1) in {"to", "from"} else (index,)


def stated_behind(claims: tuple[Claim, ...], level: int, passage: Passage) -> tuple[int, ...]:
    """Return the claim right behind the one at `level` if it says how it changed: "150, up 50%", else ()."""
    change = level + 1
    if change >= len(claims) or not _is_stated(claims[change], passage):
        return ()
    return (change,) if _leads_to(claims[level].quantity, claims[change].quantity, passage) else ()


def spans_clash(change: Claim, level: Claim, passage: Passage) -> bool:
    """Whether a change is over a year and its earlier level is that of a quarter or month, or the reverse."""
    behind = passage.words.at(level.span.end)
    origin = set(passage.words.forms[behind : behind + _NEAR])
    around = _around(change, passage)
    if not _BY_THE_YEAR.isdisjoint(around) or ("year" in around and change.base_period is BasePeriod.YEAR):
        return not _PARTS.isdisjoint(origin) and "year" not in origin
    return not _BY_THE_QUARTER.isdisjoint(around) and "year" in origin


def _around(claim: Claim, passage: Passage) -> list[str]:
    at = passage.words.at(claim.quantity.mention.amount.start)
    return passage.words.forms[max(0, at - _NEAR) : at + _NEAR]


def _leads_to(level: Quantity, change: Quantity, passage: Passage) -> bool:
    """Whether only ", up" or ", an increase of" stands between a level and its change."""
    words = passage.words
    between = words.forms[words.at(level.span.end) : words.at(change.span.start)]
    named = any(map(is_change, (*between, words.form(words.at(change.mention.amount.end)))))
    return named and len(between) <= _LONGEST_LEAD and _STATING.issuperset(between)


def _is_stated(claim: Claim, passage: Passage) -> bool:
    """Whether a figure is a percentage of the whole change: no average, and not at other prices."""
    if claim.quantity.kind not in _SHARES or claim.direction is Direction.LEVEL or claim.basis is Basis.REAL:
        return False
    around = _around(claim, passage)
    return _AVERAGES.isdisjoint(around) and not _is_by_the_year(around)


def _is_by_the_year(forms: list[str]) -> bool:
    """Whether the words say "5% a year"; "a year earlier" is another matter."""
    triples = zip(forms, forms[1:], [*forms[2:], ""], strict=False)
    return any(article == "a" and unit in _SPANS and then not in _PAST for article, unit, then in triples)


def _has_date(start: int, word: int, passage: Passage) -> bool:
    """Whether a date stands between `start` and the word: then the change is that of another period."""
    end = passage.words.starts[word]
    return any(mention.amount.start >= start for mention in passage.mentions_before(end, 3) if mention.date is not None)
