"""A part and its whole that are the only two figures of their passage.

Comes in: an article. Goes out: parts with their wholes. Never happens here: comparing them, but to ask whether others
may be meant.

Worked examples: "38 goals were scored, 41 of them by defenders"; "The match lasted three hours, and it rained for four
of them"; "Exports brought in 80 million euros of the company's total sales of 65 million euros". Where no third figure
stands near, "of them" takes up the only count there is, whatever it counts, unless another plural stands between.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.only_figures import Passage, passages
from factcheck.checking.arithmetic.partition.antecedents import has_rival
from factcheck.checking.arithmetic.partition.taken import ABOVE, spread_over
from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind, lacks_magnitude

_TWO = 2
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION})
_THEM = r"(?:them|these|those|which|whom|it)"


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]f|[Aa]mong)\b")


@cache
def _taken_up() -> re.Pattern[str]:
    """Match a part of what was told before: "700 of them", "of which the wine was £95"."""
    return re.compile(
        rf"(?P<part>{FIGURE})(?: [a-z]+){{0,1}} of {_THEM}\b"
        rf"|\b(?:of|among|Of|Among) {_THEM},?(?: (?:the |its |their )?(?!old|young)[a-z]+"
        rf" (?:is|was|are|were))? (?P<other>{FIGURE})"
    )


@cache
def _direct() -> re.Pattern[str]:
    """Match a part right before its whole: "36 of their 30 games", "£90m of the group's sales of £70m"."""
    owner = r"(?:the|its|their|his|her|our|these|those|all|[\w-]+[’']s?)"
    return re.compile(
        rf"(?P<part>{FIGURE})(?: [a-z]+)? (?:out )?of (?:{owner} ){{1,2}}"
        rf"(?:(?:[a-z]+ ){{1,3}}of )?(?P<whole>{FIGURE})"
        rf"|^(?:Of|Out of|Among) (?:{owner} ){{0,2}}(?P<first>{FIGURE})"
        rf"(?: (?!and\b|to\b)[\w’'-]+){{0,6}},? (?P<other>{FIGURE})"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the two no part and whole: limits, plans, rates, comparisons, another time or place."""
    return re.compile(
        r"(?:\b|(?=[.;]))(?:capacity|target|quota|plan\w*|expected|each|every|per|average|ratio|odds|chance|marks|stars"
        r"|respectively|times|more|additional|others?|instead|not|n[’']t|over(?:booked|subscribed)|room for|built for"
        r"|designed for|seats for|than|at least|at most|up to|dozens?|pairs?|sets?|hundreds|thousands|now|then|since"
        r"|[.;] (?:In|On|At|By|During|Over|Since|Across|Last|This|Next)|today|last of|would|could|if|couples|families"
        rf"|teams|groups)\b|\banother {FIGURE}",
        re.IGNORECASE,
    )


def lone_parts(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield a part and its whole, each part once."""
    for passage in passages(article, _gate(), _TWO):
        if _otherwise().search(passage.text) is None:
            told = _of_direct(passage) or _of_them(passage)
            if told is not None:
                yield told


def _of_direct(passage: Passage) -> tuple[Claim, Claim] | None:
    match = _direct().search(passage.text)
    if match is None:
        return None
    names = ("part", "whole") if match["part"] else ("other", "first")
    part, whole = (passage.claim(match.start(name)) for name in names)
    return (part, whole) if _can_be_some(part, whole) else None


def _of_them(passage: Passage) -> tuple[Claim, Claim] | None:
    match = _taken_up().search(passage.text)
    place = -1 if match is None else match.start("part" if match["part"] else "other")
    first, second = passage.places
    if match is None or place != second or spread_over().search(passage.text.lower(), 0, first) is not None:
        return None
    part, whole = passage.claim(second), passage.claim(first)
    if not _can_be_some(part, whole):
        return None
    is_named = whole.quantity.kind not in _COUNTS or bool(whole.quantity.mention.noun)
    is_named = is_named or _group_of().search(passage.text, 0, first) is not None
    is_far = not is_named or value_of(part.quantity.best) > EXACT.multiply(value_of(whole.quantity.best), ABOVE)
    is_rivaled = has_rival(passage.text[first + 1 : match.start()], whole.quantity.mention.noun)
    return None if is_far or is_rivaled else (part, whole)


@cache
def _group_of() -> re.Pattern[str]:
    return re.compile(r"\b(?:an?|the|its|their|his|her|our) [a-z]+ of $", re.IGNORECASE)


def _can_be_some(part: Claim, whole: Claim) -> bool:
    """Whether a figure can be some of another: of its unit, or without any for so many hours or houses.

    What a player scored are goals, and no target.
    """
    one, other = part.quantity, whole.quantity
    values = [each.best.value for each in (one, other)]
    if any(value is None or value <= 0 for value in values) or one.mention.level or other.mention.level:
        return False
    if any(each.hedged for each in (one, other)) or Status.HYPOTHETICAL in {part.status, whole.status}:
        return False
    if lacks_magnitude(one, other) or lacks_magnitude(other, one) or one.per or other.per:
        return False
    if other.kind in _AMOUNTS:
        is_bare = one.kind in _COUNTS and not one.mention.noun and other.kind is not QuantityKind.MONEY
        return is_bare or (one.kind is other.kind and one.best.unit == other.best.unit)
    is_counted = one.kind in _COUNTS and other.kind in _COUNTS
    return is_counted and one.mention.noun.lower() in {"", other.mention.noun.lower()}
