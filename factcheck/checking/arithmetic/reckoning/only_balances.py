"""What is left of a count that came and went, where these are the only figures of a sentence or two.

Comes in: the terms of a passage. Goes out: a tally that does not come out. Never happens here: choosing terms.

Worked example: "The shelter housed 64 dogs, took in 120 and found homes for 98. At the end 106 were left." Whatever of
the flows came and whatever went, none of the ways to reckon with them gives 106.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.reckoning import tally_words
from factcheck.checking.arithmetic.reckoning.cues import Way
from factcheck.checking.arithmetic.reckoning.missed import missed
from factcheck.checking.arithmetic.reckoning.signs import all_ways
from factcheck.checking.arithmetic.reckoning.tallies import Tally
from factcheck.checking.arithmetic.reckoning.terms import Term
from factcheck.checking.arithmetic.skeletons import is_figure
from factcheck.checking.arithmetic.windows import Window
from factcheck.model.interval import Interval

_FLOWS = 2
# What is further off is a figure of something else.
_NEAR = Interval(Decimal("0.7"), Decimal("1.4"))


def only_balance(window: Window, terms: Sequence[Term]) -> Tally | None:
    """Return the end of a count that what came and went does not give, whatever of it came and whatever went."""
    start, *flows, end = terms
    if len(flows) < _FLOWS or {term.noun for term in terms} - {"", start.noun} or not start.noun:
        return None
    lead = window.text[flows[-1].place + 1 : end.place]
    is_end = _ended().search(lead) is not None or _remaining().match(window.text, end.place + 1) is not None
    if not is_end or _had().search(window.text, window.sentence_at(start.place)[0], start.place) is None:
        return None
    told = [term for term in flows if tally_words.taken().search(_clause(window, term)) is not None]
    mixed = [signs for signs in all_ways(terms[:-1]) if {1, -1} <= set(signs[1:])]
    tallies = [Tally(end, tuple(terms[:-1]), signs, Way.BALANCE) for signs in all_ways(terms[:-1])]
    if any(tally.value == end.value for tally in tallies):
        return None
    said = (1, *(-1 if term in told else 1 for term in flows))
    if told and said not in mixed:
        return None
    nearest = min((each for each in tallies if each.signs in mixed), key=lambda each: abs(each.value - end.value))
    return missed(end, terms[:-1], said if told else nearest.signs, Way.BALANCE, _NEAR)


def _clause(window: Window, term: Term) -> str:
    """Return the words from the figure before a term up to the one behind it."""
    text, place = window.text, term.place
    start = max((at for at in range(place) if is_figure(text[at])), default=-1) + 1
    return text[start:place].lower()


@cache
def _had() -> re.Pattern[str]:
    """Match how much there was at first, right before it."""
    return re.compile(r"\b(?:had|has|have|housed|held|holds?|kept|employed|owned|counted|with|were|was|of) $")


@cache
def _remaining() -> re.Pattern[str]:
    return re.compile(r"(?: (?:were|was|are|is))? (?:left|remain(?:ed|s|ing)?)\b")


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Aa]t the end|[Nn]ow|[Tt]oday|left|remain\w*)\b")
