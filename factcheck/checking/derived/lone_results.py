"""What the only two or three figures of a sentence or two must give, by their units.

Comes in: a window and the last figure of its sentence. Goes out: what it misses, or None. Never happens here: finding
candidates.

Worked examples: "The couple pay 1,250 euros a month in rent, 15,000 euros a year"; "The plumber worked six hours at £45
an hour and sent a bill for £270"; "The 45-hectare farm harvested 360 tonnes, eight tonnes per hectare". Where no
other figure stands, where the units of all cancel and nothing follows that the last one may be for, it is their product
or their quotient.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.windows import Window
from factcheck.checking.derived.combining import Candidate
from factcheck.checking.derived.misses import Miss, fits, given_by
from factcheck.checking.derived.operands import candidates_for
from factcheck.checking.derived.roles import ResultRole
from factcheck.model.claim import Claim, Status
from factcheck.model.interval import Interval
from factcheck.model.quantity import QuantityKind

_FEWEST, _MOST, _LEAD = 2, 3, 60
# What is further off is a figure of something else.
_SIZED = Interval(Decimal("0.5"), Decimal(2))
_TOLD = frozenset({Status.ACTUAL, Status.FORECAST})
_PLAIN = ResultRole(
    concluded=False, leaning=False, averages=False, definite=False, modal=False, means=False, dealt=False
)
# Who is paid by the month may be paid thirteen or fourteen times.
_SALARIES = (Interval(Decimal("0.920"), Decimal("0.926")), Interval(Decimal("0.855"), Decimal("0.860")))


def lone_miss(window: Window, place: int, stated: Claim, role: ResultRole | None) -> Miss | None:
    """Return by what the last figure of a passage misses what its only other ones give, or None.

    A passage is the sentence, or with it the one before where the two have no more figures together.
    """
    before = [at for at in window.sentences if at < window.start][-1:]
    for start in (window.start, *before):
        told = _told(window, start)
        is_last = told[-1] is stated and _FEWEST <= len(told) <= _MOST
        miss = _miss_from(window, start, place, told, role or _PLAIN) if is_last else None
        if miss is not None:
            return miss
    return None


def _miss_from(window: Window, start: int, place: int, told: Sequence[Claim], role: ResultRole) -> Miss | None:
    """Return the miss of a passage that begins at `start`, the last of whose figures stands at `place`."""
    *others, stated = told
    if not all(map(_is_plain, told)):
        return None
    text, end = window.text, window.sentence_at(place)[1]
    if _otherwise().search(text, start, end) is not None or _closed().match(text, place + 1, end) is None:
        return None
    if _leading().search(text, max(start, place - _LEAD), place) is None:
        return None
    given = [each for each in candidates_for(window, place, stated, role) if _is_of(each, others)]
    if any(fits(stated, each, role) for each in given):
        return None
    near = [each for each in given if _SIZED.contains(each.quotient.value) and _is_bound(each)]
    if len({given_by(stated, each) for each in near}) != 1 or _is_paid_more_often(near[0]):
        return None
    return Miss(near[0], given_by(stated, near[0]), "")


def _told(window: Window, start: int) -> list[Claim]:
    """Return all figures from `start` to the end of the sentence that the window was made for."""
    places = zip(window.skeleton.places, window.skeleton.claims, strict=True)
    return [claim for at, claim in places if start <= at < window.end]


def _is_plain(claim: Claim) -> bool:
    """Whether a figure is one amount, told as a fact and without a hedge."""
    quantity = claim.quantity
    is_fact = claim.status in _TOLD and not quantity.hedged and quantity.mention.upper is None
    return is_fact and bool(quantity.best.value) and quantity.kind is not QuantityKind.PERCENT


def _is_of(candidate: Candidate, others: Sequence[Claim]) -> bool:
    """Whether a candidate is made of all the other figures of the passage, and nothing is left over."""
    spans = {claim.span for claim in candidate.claims}
    return spans == {claim.span for claim in others} and len(others) < _MOST and not candidate.unexplained


def _is_bound(candidate: Candidate) -> bool:
    is_of_time = len(candidate.claims) == 1 and not candidate.is_squared
    return is_of_time or candidate.is_linked or candidate.is_physical or candidate.is_share


def _is_paid_more_often(candidate: Candidate) -> bool:
    is_money = all(claim.quantity.kind is QuantityKind.MONEY for claim in candidate.claims)
    return is_money and any(often.contains(candidate.quotient.value) for often in _SALARIES)


@cache
def _closed() -> re.Pattern[str]:
    """Match the end of a clause behind a figure, with what does not say for what else it is."""
    return re.compile(
        r"(?: (?:in all|in total|altogether|(?:in )?(?:an?|per|each|every|the|one) (?:day|week|month|year|hour|minute)"
        r"|per [a-z]+|of (?:(?:the|its|their|his|her) )?[\w’'-]+(?: [a-z]+)?|[a-z]+s?))?(?: at the end)?[.,;:)]"
    )


@cache
def _leading() -> re.Pattern[str]:
    """Match what leads to a result, right before it: a mark, "or", a verb of earning, spending, using, making."""
    verbs = (
        "costs?|spent|spends|spending|paid|pays|paying|earn(?:s|ed|ing)|ma(?:kes|de|king)|(?:tak(?:es|ing)|took) in"
        "|uses|used|using|holds?|held|contains?|lost|loses|losing|cover(?:s|ed|ing)|travell?ed|walked|harvest(?:s|ed)"
        "|produc(?:es|ed|ing)|yield(?:s|ed|ing)|c[oa]mes? to|totall?(?:s|ed|ing)|carry|carries|needs?|needed"
        "|burn(?:s|ed|t)|brings? in|brought in|raised|raising|saves?|saved|saving|owes?|owed|gets?|got|receives?"
        "|received|bill (?:for|of)|sum of|total of|output of"
    )
    return re.compile(
        rf"(?:[,:(–—] ?(?:or |that is,? |making |so )?|\bor |\b(?:{verbs})(?: (?:her|him|them|it|us))? )"
        r"(?:an? |the |just )*$"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the last figure one of another time or thing, of more or less than all, or of what may be."""
    return re.compile(
        r"\b(?:first|last|previous\w*|earlier|before|until|since|so far|then|also|plus|tips?|deposit|discount\w*"
        r"|tax\w*|extra|others?|another|rest|parts?|half|third|some|most|only|if|unless|would|could|should|may|might"
        r"|up to|at least|includ\w*|besides|apart|except|not|no|average\w*|mean|minus|less|more|fewer|instead|rather"
        r"|while|whereas|but|although|though|fine[sd]?|profits?|sells?|sold|up|down|bonus\w*|overtime|rising|falling)\b"
        r"|n[’']t\b|\?"
    )
