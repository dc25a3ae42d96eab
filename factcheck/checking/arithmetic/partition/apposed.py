"""A share told in apposition to its part, whose whole stands before them: "Of these, 1,140 come by bicycle (38%)".

Comes in: a share and the amounts of an article. Goes out: part and whole. Never happens here: judging.

The part is the last amount before the share, or stands right behind it ("A quarter of them, 160, are"); the whole is
the only larger amount of its unit in the two sentences before. Words tie them ("of these", "of the budget"), or the
part leaves out what it counts and opens its clause ("Some 14,200, or one in six,"); else the share must be the right
one but for a slip that has a name. Where some amount near makes it right it is told of that one.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.amounts import Amount, Role
from factcheck.checking.arithmetic.partition.said import Said, apposition
from factcheck.checking.diagnosis import Typed, is_mistyped, is_swapped
from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT, Interval
from factcheck.model.rounding import as_precisely

_BACK, _GAP, _MOST = 2, 90, 12
_LEAST, _HUNDRED = Decimal(4), Decimal(100)
_SIZED = Interval(Decimal("0.45"), Decimal("2.2"))
_TENFOLD = (Decimal(10), Decimal("0.1"))
_ROUNDED = Decimal("0.06")


def apposed_to(lower: str, article: Article, told: Said, amounts: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """Return the part that a share is told of and its whole, the right one if there is one, or None."""
    part = _part(lower, article, told, amounts)
    if part is None or part.role is not Role.LEVEL or part.value < _LEAST or _is_fractional(part):
        return None
    wholes = _wholes(article, told, part, amounts)
    named = _named_behind(lower, told, part, amounts)
    wholes = wholes if named is None else [named]
    tail = _tail().match(lower, told.span.end)
    if named is None and tail is not None and tail["other"]:
        return None  # "52 per cent of the output of the north"
    fitting = next((whole for whole in wholes if _fits(told, part, whole)), None)
    if fitting is not None:
        is_exact = told.said.overlaps(Interval.point(_computed(part, fitting)))
        return (part, fitting) if is_exact else None  # rounding may make it right, and bears nothing out
    if named is not None:
        return part, named
    wholes = [whole for whole in wholes if _own_share().match(lower, whole.end) is None]
    whole = wholes[0] if len(wholes) == 1 else None
    if whole is not None and _is_sized(told, part, whole) and _is_bound(lower, article, told, part, whole):
        return part, whole
    if _is_listed(lower, article, told):
        return None
    slipped = [each for each in wholes if _is_slip(told, part, each)]
    return (part, slipped[0]) if len(slipped) == 1 else None


def _part(lower: str, article: Article, told: Said, amounts: Sequence[Amount]) -> Amount | None:
    start = article.sentences[told.sentence].start
    at = bisect_left(amounts, told.span.start, key=_start)
    behind = _then_part().match(lower, told.span.end)
    if behind is not None and at < len(amounts) and amounts[at].start - behind.end() in _SIGNS:
        end = _closed().match(lower, amounts[at].end)
        return amounts[at] if end is not None else None
    if not at or amounts[at - 1].start < start:
        return None
    gap = lower[amounts[at - 1].end : told.span.start]
    is_apposed = len(gap) <= _GAP and apposition().search(gap) is not None and _moved().search(gap) is None
    tail = _tail().match(lower, told.span.end)
    if tail is None or not is_apposed or (tail["sum"] and amounts[at - 1].unit == "count"):
        return None
    return amounts[at - 1]


_SIGNS = range(4)


def _is_fractional(amount: Amount) -> bool:
    """Whether an amount counts no whole things: "an average of 30.5"."""
    quantity = amount.claim.quantity
    return amount.unit == "count" and quantity.decimals > 0 and not quantity.mention.numeral.scale


def _kind(amount: Amount) -> str:
    """Return the unit of an amount, whatever time it is counted for: a budget is one of a year."""
    return amount.unit.partition("/")[0]


def _noun(amount: Amount) -> str:
    """Return what an amount counts; "136 solved" leaves it out."""
    noun = amount.claim.quantity.mention.noun
    return "" if noun.endswith("ed") else noun


def _start(amount: Amount) -> int:
    return amount.start


@cache
def _then_part() -> re.Pattern[str]:
    """Match what leads from a share of what was told to the part: "a quarter of them, 160,"."""
    return re.compile(
        r" of (?:them|these|those|all|the (?:total|whole|lot))(?:,| \(| –| —) ?(?:or |some |about |that is )?"
    )


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)?(?:,|\)| –| —)")


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(r"\b(?:than|compared|against|each|per|average)\b")


@cache
def _tail() -> re.Pattern[str]:
    """Match the end of a share that is told of what stands before it."""
    return re.compile(
        r"[\s)]*(?:$|[.,;:)–—](?! of )| - "
        r"| of (?:them|these|those|all|it|this|that|the (?:total|whole|lot))\b(?! [a-z])"
        rf"| of (?:its|their|the|his|her|all|total)(?: (?:total|whole|entire|overall))?"
        rf" (?:{_TOTALS}|(?P<sum>{_SUMS}))\b"
        r"(?! (?:of|in|on|from|for|outside) )"
        r"|(?P<other> of(?: [a-z-]+){1,5} (?:of|worth) ))"
    )


_TOTALS = "total|whole|output|production|amount|number|stock|crop|harvest"
_SUMS = "sum|spending|sales|earnings|revenues?|turnover|takings|receipts|budget|costs?|bill|money"


def _wholes(article: Article, told: Said, part: Amount, amounts: Sequence[Amount]) -> list[Amount]:
    """Return the larger amounts before a part that it can be of, each value once, the nearest first."""
    first = article.sentences[max(0, told.sentence - _BACK)].start
    at = bisect_left(amounts, first, key=_start)
    near = [each for each in amounts[at : at + _MOST] if each.start < min(part.start, told.span.start)]
    larger = [each for each in reversed(near) if _kind(each) == _kind(part) and each.value > part.value]
    return list({each.value: each for each in reversed(larger) if each.role is not Role.STEP}.values())[::-1]


@cache
def _own_share() -> re.Pattern[str]:
    """Match what makes an amount a part of something itself: "2,619 patients – 10.3% – waited"."""
    return re.compile(
        r"(?: [a-z-]+){0,3}(?:,? (?:\(|or |– |— |-- )|, |–|—)(?:about |some |nearly )?[\d.]+ ?(?:%|per ?cent|pct)"
    )


def _named_behind(lower: str, told: Said, part: Amount, amounts: Sequence[Amount]) -> Amount | None:
    """Return the whole that is told behind the share with its name: "a third of total sales of 108 million"."""
    lead = _to_whole().match(lower, told.span.end)
    at = bisect_left(amounts, told.span.end, key=_start)
    if lead is None or at >= len(amounts) or amounts[at].start - lead.end() not in _SIGNS:
        return None
    whole = amounts[at]
    return whole if _kind(whole) == _kind(part) and whole.value > part.value else None


@cache
def _to_whole() -> re.Pattern[str]:
    return re.compile(r" of(?: [a-z-]+){1,5} (?:of|worth) (?:about |some )?")


def _fits(told: Said, part: Amount, whole: Amount) -> bool:
    slack = EXACT.multiply(_computed(part, whole), _ROUNDED)
    return told.said.overlaps(Interval.around(_computed(part, whole), slack, slack))


def _computed(part: Amount, whole: Amount) -> Decimal:
    return EXACT.divide(EXACT.multiply(part.value, _HUNDRED), whole.value)


def _is_sized(told: Said, part: Amount, whole: Amount) -> bool:
    ratio = EXACT.divide(told.value, _computed(part, whole))
    return _SIZED.contains(ratio) and abs(ratio - 1) >= _ROUNDED


def _is_bound(lower: str, article: Article, told: Said, part: Amount, whole: Amount) -> bool:
    """Whether words make the part one of the whole, and the share one of it."""
    between = lower[whole.end : part.start]
    if _other().search(between) is not None:
        return False
    if claims_between(article, whole.end, part.start) and whole.sentence != part.sentence - 1:
        return False
    nouns = [_noun(each) for each in (part, whole)]
    if all(nouns) and not can_be_added([part.claim, whole.claim]) and part.unit == "count":
        return False
    behind = _tail().match(lower, told.span.end)
    if _linked().search(between) is not None or (behind is not None and " of " in behind[0]):
        return True
    if _of_it().match(lower, part.end) is not None:
        return True
    if _then_part().match(lower, told.span.end) is not None:
        return True
    is_taken_up = (
        part.unit == "count" and not nouns[0] and bool(nouns[1]) and told.in_words | (whole.sentence == part.sentence)
    )
    is_at_once = told.in_words and _at_once().fullmatch(lower, part.end, told.span.start) is not None
    return is_taken_up and (is_at_once or _opens().search(between) is not None)


@cache
def _of_it() -> re.Pattern[str]:
    """Match what makes an amount right before it a part of what was told: "made up 86.4 billion yuan of that"."""
    return re.compile(r" of (?:that|this|it|them|these|those|the total)(?=[,.;(–—]| (?:and|or|in|at|by|from)\b)")


@cache
def _at_once() -> re.Pattern[str]:
    """Match what joins a share in words to the count right before it: "in 184, one in five,"."""
    return re.compile(r"(?:, (?:or |that is |i\.e\. )?| \((?:or )?| – | — |—)(?:only |just |about |nearly |almost )?")


@cache
def _linked() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[ .])(?:of|among|from|out of) (?:these|those|them|which|whom|this|that|it|the total)"
        r"(?:,| | –)(?!who |that |with )"
        r"|\bincluding\b|\bincludes\b|\bof the $"
    )


@cache
def _opens() -> re.Pattern[str]:
    """Match what leads from a whole to a part that leaves out what it counts, at the beginning of a clause."""
    return re.compile(
        r"(?:[.;,:] |\band )(?:but |and |yet )?(?:[a-z-]+ (?:holds?|have|has|had|were|are|took|take) )?"
        r"(?:some |about |only |just |nearly |almost |around |no more than )*$"
    )


@cache
def _other() -> re.Pattern[str]:
    """Match what makes a part one of something else, or of those who vote."""
    return re.compile(
        r"\b(?:vot\w+|turnout|ballots?|electorate|ago|earlier|in (?:19|20)\d\d|last year|compared|against"
        r"|than|each|per)\b"
    )


def _is_listed(lower: str, article: Article, told: Said) -> bool:
    """Whether its sentence tells several shares: of what each is one would be a guess."""
    start, end = article.sentences[told.sentence]
    return _percentage().search(lower, start, told.span.start) is not None or (
        _percentage().search(lower, told.span.end, end) is not None
    )


@cache
def _percentage() -> re.Pattern[str]:
    return re.compile(r"\d ?(?:%|per ?cent|pct)")


def _is_slip(told: Said, part: Amount, whole: Amount) -> bool:
    """Whether a share is the right one but for a power of ten, two swapped digits or one other digit."""
    computed = _computed(part, whole)
    if abs(EXACT.divide(told.value, computed) - 1) < _ROUNDED:
        return False
    if any(abs(EXACT.divide(told.value, computed) * power - 1) < _ROUNDED for power in _TENFOLD):
        return True
    return not told.in_words and (
        is_swapped(told.value, as_precisely(computed, told.value)) or is_mistyped(Typed(told.value, computed))
    )
