"""A multiple that names its base, of the only level told before: "The total was five times the 25,863 of 2017".

Comes in: an article. Goes out: the multiple, its base and the level that is said to be so many times as much. Never
happens here: dividing.

Worked example: after "Measles infected 82,596 people" the total is 82,596, and 82,596 / 25,863 is 3.2.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.told_levels import figures_of, is_step
from factcheck.checking.arithmetic.told_multiples import ToldMultiple
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_AMOUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.MEASURE})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:times|twice|double|triple|treble)\b")


@cache
def _form() -> re.Pattern[str]:
    """Match a sentence that takes up an amount and holds it against a base: "That is nearly nine times the $1bn"."""
    amounts = "total|figure|number|price|sum|amount|cost|toll|count|value|bill|budget|deal|fee"
    whose = r"(?:the|its|their|his|her|last year[’']s|a record)"
    return re.compile(
        rf"(?:That|This|It|Which|The (?:{amounts})) (?:is|was|would be|comes to|came to|makes)"
        rf" (?P<stated>{FIGURE})"
        rf" (?:as (?:many|much|high|large|big) as )?{whose} (?:[\w’'-]+ ){{0,3}}?(?P<base>{FIGURE})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the multiple that of something else."""
    return re.compile(
        r"\b(?:each|every|per|average|median|if|could|might|may|not|rate|likely|expected)\b", re.IGNORECASE
    )


def based_multiples(article: Article) -> Iterator[ToldMultiple]:
    """Yield each multiple of a base that is told beside it, with the only larger amount of the sentences before."""
    for window in windows(article, _gate(), before=2):
        match = _form().match(window.text, window.start, window.end)
        if match is None or _otherwise().search(window.cue) is not None:
            continue
        stated, base = window.skeleton.claim(match["stated"]), window.skeleton.claim(match["base"])
        level = _level_before(window, base)
        if stated.quantity.kind is QuantityKind.MULTIPLE and level is not None:
            yield ToldMultiple(stated, base, level)


def _level_before(window: Window, base: Claim) -> Claim | None:
    """Return the only amount before the sentence that is of the unit of the base, if it is the larger one."""
    if base.quantity.kind not in _AMOUNTS or base.quantity.best.value is None:
        return None
    before = [
        claim
        for place, claim in figures_of(window)
        if place < window.start and _is_like(claim, base) and not is_step(window, place)
    ]
    return before[0] if len(before) == 1 and value_of(before[0].quantity.best) > base.quantity.best.value else None


def _is_like(claim: Claim, base: Claim) -> bool:
    """Whether an amount can be held against the base: counts of one thing, or amounts of one unit."""
    quantity = claim.quantity
    if quantity.kind not in _AMOUNTS or not quantity.best.value or claim.status is Status.HYPOTHETICAL:
        return False
    if quantity.best.unit is None and base.quantity.best.unit is None:
        return can_be_added([claim, base])
    return alike(quantity.best.unit, base.quantity.best.unit)
