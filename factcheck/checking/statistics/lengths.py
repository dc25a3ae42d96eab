"""Two amounts that a sentence holds against each other, each with the months that it was added up over.

Comes in: an article. Goes out: pairs whose months are not as many and whose sizes are as far apart as their months.
Never happens here: what is not added up, as debts, members and prices, which may halve as well.

Worked examples: "$11.8 billion in January-September, compared with $1.1 billion in September 2017"; "In the first half
sales were €41m, against €79m in 2018".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.arithmetic.skeletons import NO_FIGURE, Skeleton, skeletons
from factcheck.checking.statistics.told_spans import ToldSpan
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_AMOUNTS = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MEASURE})
_FIRMNESS = frozenset({Status.ACTUAL, Status.QUOTED})
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 2)}
# So far may two sums be from what their months make of each other.
_LIKE = Interval(Decimal("0.55"), Decimal("1.8"))
_YEAR = r"(?:19|20)\d\d"
_TWELVE, _SIX, _THREE = 12, 6, 3


class _Time(NamedTuple):
    """The months of a time and the words that tell it."""

    months: int
    words: str


@cache
def _time() -> re.Pattern[str]:
    month = "|".join(_MONTHS)
    counts = "|".join(_NUMBERS)
    return re.compile(
        rf"(?:the )?(?:(?P<first>{month})(?: ?[-–—] ?| to | through | until )(?P<last>{month})"
        rf"|(?:first |last |same |previous )?(?P<count>{counts}|[1-9][0-9]?) months"
        r"|(?P<half>(?:first|second|last|previous) half|half[- ]year|H[12]\b)"
        r"|(?P<quarter>(?:first|second|third|fourth|last|previous|final|holiday|spring|summer) quarter|Q[1-4]\b)"
        rf"|(?P<year>whole of {_YEAR}|full[- ]year|whole year|all of {_YEAR}|fiscal(?: year)? {_YEAR}|calendar {_YEAR})"
        rf"|(?P<month>{month})(?! \d{{1,2}}\b(?!\d))|(?P<bare>{_YEAR})\b)(?:,? (?:of )?(?:{_YEAR}|last year|the year))?"
    )


@cache
def _behind() -> re.Pattern[str]:
    other = rf"(?!same|corresponding|like|earlier)[^.,;:()\n{NO_FIGURE}]"
    return re.compile(rf"(?:{other}){{0,30}}?(?: in| for| during| over| of) (?={_time().pattern})")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"(?:\b[Ii]n|\b[Ff]or|\b[Dd]uring|\b[Oo]ver) (?={_time().pattern})")


@cache
def _against() -> re.Pattern[str]:
    """Match what holds the second of two amounts against the first."""
    same = rf"(?!loss|profit|deficit|surplus|net )[^.;:()\n{NO_FIGURE}]"
    return re.compile(
        r"\b(?:compared (?:with|to)|against|versus|down from|up from|from|more than|less than|below|above|higher than"
        rf"|lower than|fewer than|well short of)\b(?:{same}){{0,24}}$"
    )


@cache
def _added_up() -> re.Pattern[str]:
    """Match what comes to more the longer it goes on."""
    return re.compile(
        r"\b(?:sales|sold|sells?|revenues?|turnover|takings|earn(?:ed|s|ings)|profits?|income|loss(?:es)?|exports?|imports?"
        r"|exported|imported|trade|output|production|produc(?:ed|es)|generat(?:ed|es|ion)|made|built|deliver(?:y|ies|ed)"
        r"|ship(?:ped|ments)|orders|bookings|arrivals|visit(?:s|ors|ed)|tourists|passengers|carried|handled|throughput"
        r"|transported|landed|caught|harvested|mined|extracted|pumped|consumed|consumption|burn(?:ed|t)|emissions|emitted"
        r"|spen(?:t|ding|ds)|invest(?:ed|ments?)|paid|payments|collected|receipts|raised|received|issued|registrations"
        r"|registered|births|deaths|born|died|killed|accidents|cases|infections|crimes|thefts|arrests|murders|rainfall|rain"
        r"|GDP|gross domestic product|value added|inflows?|outflows?|remittances)\b",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:stocks?|quotas?|capacity|price[sd]?|valued|of the total|account\w* for|cumulative\w*|so far|share|alone"
        r"|already|average\w*|target|forecast|plan\w*"
        r"|expected|annuali[sz]ed|annual rate|budget\w*|bring\w*|total(?:l?ing)? |per|each|monthly|rate|pace|record)\b",
        re.IGNORECASE,
    )


def unlike_lengths(article: Article) -> Iterator[ToldSpan]:
    """Yield the shorter and the longer of two amounts that a sentence compares."""
    for skeleton in skeletons(article, _gate()):
        if _otherwise().search(skeleton.text) is None and _added_up().search(skeleton.text) is not None:
            for one, other in pairwise(range(len(skeleton.claims))):
                told = _told(skeleton, one, other)
                if told is not None:
                    yield told


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:compared|against|versus|from|than|below|above|short of)\b")


def _told(skeleton: Skeleton, one: int, other: int) -> ToldSpan | None:
    first, second = skeleton.claims[one], skeleton.claims[other]
    text, (start, end) = skeleton.text, (skeleton.places[one], skeleton.places[other])
    if not _are_alike(first, second) or _against().search(text, start + 1, end) is None:
        return None
    mine = _time_behind(text, start + 1, end) or _time_before(text, start)
    theirs = _time_behind(text, end + 1, len(text))
    if mine is None or theirs is None or mine.months == theirs.months:
        return None
    ratio = EXACT.divide(value_of(first.quantity.best), value_of(second.quantity.best))
    if not _LIKE.contains(EXACT.divide(ratio * theirs.months, Decimal(mine.months))):
        return None
    is_shorter = mine.months < theirs.months
    shorter, longer = ((first, mine), (second, theirs)) if is_shorter else ((second, theirs), (first, mine))
    return ToldSpan(shorter[0], shorter[1].words, longer[0], longer[1].words)


def _are_alike(one: Claim, other: Claim) -> bool:
    first, second = one.quantity, other.quantity
    if not {first.kind, second.kind} <= _AMOUNTS or not alike(first.best.unit, second.best.unit):
        return False
    is_firm = one.status in _FIRMNESS and other.status in _FIRMNESS
    return is_firm and bool(first.best.value) and bool(second.best.value) and first.per == second.per == ""


def _time_behind(text: str, start: int, end: int) -> _Time | None:
    match = _behind().match(text, start, end)
    return None if match is None else _read(_time().match(text, match.end(), end))


def _time_before(text: str, end: int) -> _Time | None:
    """Return the only time that a sentence gives before its figure."""
    found = list(_ahead().finditer(text, 0, end))
    return _read(_time().match(text, found[0].end(), end)) if len(found) == 1 else None


def _read(match: re.Match[str] | None) -> _Time | None:
    if match is None:
        return None
    if match["first"] is not None:
        first, last = _MONTHS.index(match["first"]), _MONTHS.index(match["last"])
        return _Time((last - first) % _TWELVE + 1, match[0])
    if match["count"] is not None:
        return _Time(_NUMBERS.get(match["count"]) or int(match["count"]), match[0])
    months = {"half": _SIX, "quarter": _THREE, "year": _TWELVE, "month": 1, "bare": _TWELVE}
    return next(_Time(length, match[0]) for name, length in months.items() if match[name] is not None)
