"""A figure told again with the words that tied it to its thing the first time, and a slip in it.

Comes in: an article. Goes out: the earlier figure, the later one, and what probably happened to one of them. Never
happens here: comparing figures that are merely different; of two figures of one unit in edited prose one pair in two
thousand looks like the other mistyped, so that the slip is the evidence, and the shared words say of what.

Worked example: "the bridge is 412 meters long" and "at 421 meters long, it is still the longest": the unit and "long"
are said of both, nothing between them names another bridge or another year, and two digits changed places.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.diagnosis import WRONG_DIGIT, Typed, is_swapped, power_of_ten
from factcheck.checking.values import value_of
from factcheck.checking.within.echoes import SERIES
from factcheck.checking.within.one_set import adds_nothing
from factcheck.checking.within.tellings import Telling, root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_KINDS = frozenset(
    {QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.DURATION}
)
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST, Status.HYPOTHETICAL})
_PROSE = frozenset({Role.PARAGRAPH, Role.CAPTION})
_FUNCTION_LIST = """
    that which who will would was were is are has have had of in on at to for from and or by but as could can may must
    be been being not never
"""
_FUNCTION = frozenset(_FUNCTION_LIST.split())
_LEAD = 30
# Hedges that leave open little more than the last digit.
_HEDGES = frozenset({"", "about", "nearly", "just over", "over"})
_JOBS_LIST = "worker job post position redundancie redundancy employee layoff staff dismissal staffer losse"
_JOBS = frozenset(_JOBS_LIST.split())
# Two digits change places by chance in one pair of ninety, three in one of thousands.
_LONG, _PAIR = 3, 2
_MOST_ALIKE, _NEXT = 12, 1


class Again(NamedTuple):
    """The earlier figure, the later one that tells it again, and the predicate that names the slip."""

    earlier: Claim
    later: Claim
    slip: str


@cache
def _apart() -> re.Pattern[str]:
    """Match the words of a clause in which a figure is not the one that was told before."""
    return re.compile(
        r"\b(?:another|others?|remaining|revised|updated|correct\w+|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|rose"
        r"|risen|fell|fallen|up|down|increas\w+|decreas\w+|reduced|compared|than|instead|separate\w*|additional|extra"
        r"|further|similar|respectively|against|versus|vs|earlier|ago|later|second|third|fourth|fifth|average|rivals?"
        r"|goes to|of which|of whom|among|including|mistak\w+|misread|once|now|daily|weekly|monthly"
        r"|yearly|annual(?:ly)?|first|last(?! (?:year|month|week|night)\b)|next"
        r"|prior|other|class|either|forecast\w*|expect\w*|estimat\w*|target\w*"
        r"|predict\w*|limit\w*|hop(?:ed|es?|ing)|want\w*|ask(?:ed|s|ing)?|sought|aim(?:ed|s)?|would have"
        r"|between|whereas|while|unlike|meanwhile|nearest|closest|minimum|maximum"
        r"|from (?=[\d$€£])|north\w*|south\w*|east\w*|west\w*|inner|outer|upper|lower|gross|net|day"
        r"|night|preferred|had been|at (?:noon|midday|midnight|dawn)|this (?:morning|afternoon|evening))\b",
        re.IGNORECASE,
    )


@cache
def _reached() -> re.Pattern[str]:
    """Match a change that leads to the earlier figure, which is a level all the same: "rose to"."""
    return re.compile(r"\b(?:rose|risen|fell|fallen|grew|climbed|increased|up|down) to\b")


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"\b(?:every|each|males?|females?|men|women)\b", re.IGNORECASE)


@cache
def _corrected() -> re.Pattern[str]:
    """Match a sentence that tells a figure in order to take it back."""
    return re.compile(
        r"\b(?:earlier version|previous version|correction|clarif\w+|correct(?:ed|ing|s)|misstated|wrongly"
        r"|mistaken(?:ly)?|erroneous(?:ly)?|misreport\w+|inaccurate(?:ly)?|incorrect(?:ly)?|in error)\b",
        re.IGNORECASE,
    )


@cache
def _head() -> re.Pattern[str]:
    """Match the noun of which a figure is an attribute: "-year bond"."""
    return re.compile(r"(?:[-‑][a-z]+)?\s(?P<head>[a-z]{3,})\b")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"\b\d[\d.,]*[-‑][a-z]+")


@cache
def _the() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|its|his|her|their|this|that|these|those|all|all the)(?: [a-z]+)? $", re.IGNORECASE)


@cache
def _word_behind() -> re.Pattern[str]:
    return re.compile(r"(?:[-‑][a-z]+)?[ ](?P<word>[a-z]+)")


def told_again(article: Article) -> Iterator[Again]:
    """Yield the figures that repeat an earlier one with a slip; one that any other figure agrees with is none."""
    families: dict[str, list[Claim]] = {}
    for claim in article.claims:
        family = _family(claim)
        if family:
            families.setdefault(family, []).append(claim)
    for like in families.values():
        if 1 < len(like) <= _MOST_ALIKE:
            yield from _of_family(article, like)


def _family(claim: Claim) -> str:
    """Return what figures that can be one have in common: the unit but for its span, or the counted noun."""
    unit, noun = claim.quantity.best.unit, _noun(claim)
    if unit is not None:
        return f"in {unit.symbol.partition('/')[0]}"
    return "jobs" if noun in _JOBS else "people" if are_people(f"{noun}s") else noun


def _noun(claim: Claim) -> str:
    mention = claim.quantity.mention
    return (mention.noun or mention.elided).lower().rpartition(" ")[2].removesuffix("s")


def _of_family(article: Article, family: Sequence[Claim]) -> Iterator[Again]:
    plain = [claim for claim in family if _is_plain(article, claim)]
    for place, claim in enumerate(plain):
        wide = claim.quantity.best.wide
        if any(other is not claim and other.quantity.best.wide.overlaps(wide) for other in family):
            continue
        for other in reversed(plain[:place]):
            slip = _slip(article, claim, other)
            if slip is not None and _is_told_again(article, claim, other, slip, is_alone=len(family) == 2):
                yield Again(other, claim, slip.words)
                break


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    mention = quantity.mention
    value = quantity.best.value
    if quantity.kind not in _KINDS or value is None or value <= 0 or mention.upper is not None:
        return False
    is_firm = claim.status in _STATUSES and mention.sense != AGE and mention.bound in _HEDGES and not mention.level
    return is_firm and article.document.blocks[mention.block].role in _PROSE


def _is_known_of(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether a clause of the same sentence takes up the thing of a figure by its noun: "spent the donation of".

    Where both clauses begin with it, "the loan of €40,000 ...; the loan of €4,000", they are two.
    """
    head = _head_of().search(article.text, other.span.end, claim.span.start)
    if head is None:
        return False
    lead = article.text[
        max(article.sentences[other.sentence].start, other.span.start - _LEAD) : other.span.start
    ].lower()
    is_first_told = re.search(rf"\b(?:an?|one) (?:[a-z]+ )?{head['head']} of $", lead) is not None
    return is_first_told or (head["begins"] is None and lead.endswith(f"{head['head']} of "))


@cache
def _head_of() -> re.Pattern[str]:
    """Match the noun of which a known figure is told, up to the figure, with the clause's begin where it begins it."""
    return re.compile(r"(?P<begins>; (?:and |but |while )?)?\b[Tt]h(?:e|at) (?:[a-z]+ )?(?P<head>[a-z]{3,}) of $")


class _Slip(NamedTuple):
    """How one figure became the other, and whether chance seldom makes such a pair."""

    words: str
    is_strong: bool = False
    is_power: bool = False
    is_digit: bool = False


def _slip(article: Article, claim: Claim, other: Claim) -> _Slip | None:
    """Return the slip that makes one figure of another clause the other, or None."""
    stated, meant = (value_of(one.quantity.best) for one in (claim, other))
    digits = [_digits(value) for value in (stated, meant)]
    fewest = min(map(len, digits))
    if claim.quantity.hedged or not _are_alike(claim, other):
        return None
    if claim.sentence == other.sentence and not _is_known_of(article, claim, other):
        return None
    if digits[0] == digits[1]:
        if fewest < _PAIR:
            return None
        power = power_of_ten(*map(Interval.point, (stated, meant)))
        return _Slip(f"is {power}", is_power=True) if power else None
    if is_swapped(stated, meant):
        return _Slip("may have two digits swapped", is_strong=fewest >= _LONG)
    return _dropped(Typed(stated, meant), digits) or _other_digit(claim, other, digits)


def _dropped(typed: Typed, digits: Sequence[str]) -> _Slip | None:
    """Return the slip that leaves a digit out of a whole number of four or more, or puts one in."""
    short, long = sorted(digits, key=len)
    is_whole = all(value == value.to_integral_value() for value in typed)
    apart = abs(typed.stated.adjusted() - typed.computed.adjusted())
    if not is_whole or len(long) != len(short) + 1 or len(short) < _LONG or apart != 1:
        return None
    if short not in {long[:at] + long[at + 1 :] for at in range(len(long))}:
        return None
    lost = typed.stated < typed.computed
    return _Slip("may have lost a digit" if lost else "may have a digit too many")


def _other_digit(claim: Claim, other: Claim, digits: Sequence[str]) -> _Slip | None:
    """Return the slip of one other digit, each of the rest in its place; of figures that nothing hedges."""
    stated, meant = (value_of(one.quantity.best) for one in (claim, other))
    width = max(*map(len, digits), stated.adjusted() + 1)
    if stated.adjusted() != meant.adjusted() or width < _PAIR or other.quantity.hedged or max(map(len, digits)) < _PAIR:
        return None  # of "60 percent" and "30 percent" nothing is alike but the place
    pairs = zip(*(each.ljust(width, "0") for each in digits), strict=True)
    return _Slip(WRONG_DIGIT, is_digit=True) if sum(one != two for one, two in pairs) == 1 else None


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


def _are_alike(claim: Claim, other: Claim) -> bool:
    mine, theirs = claim.quantity.best.unit, other.quantity.best.unit
    return alike(mine, theirs) and _family(claim) == _family(other)


def _is_told_again(article: Article, claim: Claim, other: Claim, slip: _Slip, *, is_alone: bool) -> bool:
    """Whether two figures are told in words that tie them to one thing, one time and one place."""
    here, there = Telling.of(article, claim), Telling.of(article, other)
    if any(_corrected().search(article.sentences[one.sentence].of(article.text)) for one in (claim, other)):
        return False
    there = there._replace(clause=_reached().sub(" ", there.clause))
    if any(_apart().search(one.clause) or _each().search(one.close) for one in (here, there)):
        return False
    if _is_of_another_time(here, there):
        return False
    if here.names - set(re.findall(r"\w+", article.sentences[other.sentence].of(article.text))):
        return False
    head = _head().match(article.text, claim.span.end)
    attributes = set(_attribute().findall(here.clause)) - set(_attribute().findall(there.clause))
    if attributes or (head is not None and head["head"] in SERIES):
        return False
    is_count = claim.quantity.kind is QuantityKind.COUNT
    if is_count and not adds_nothing(article, claim, other, verbs=True):
        return False
    shared = (here.stems & there.stems) - _unit_words(article, claim, other)
    known = {root(word) for word in _words(article, other)}
    is_the = _is_the_known(article, claim, known)
    if not is_the and here.before - known:
        return False
    if slip.is_power or slip.is_digit:
        return is_alone and (bool(shared) or (slip.is_digit and is_the))
    if slip.is_strong:
        return bool(shared) or is_the or (claim.sentence - other.sentence <= _NEXT and is_alone)
    return (bool(shared) or is_count or is_the) and (is_alone or len(shared) > 1)


def _is_the_known(article: Article, claim: Claim, known: set[str]) -> bool:
    """Whether a figure stands behind "the" or "its", and no noun behind it that was not spoken of."""
    start = claim.span.start
    if _the().search(article.text, max(0, start - _LEAD), start) is None:
        return False
    behind = _word_behind().match(article.text, claim.span.end)
    return behind is None or behind["word"] in _FUNCTION or root(behind["word"]) in known


def _words(article: Article, claim: Claim) -> list[str]:
    return re.findall(r"[a-z]+", article.sentences[claim.sentence].of(article.text).lower())


def _is_of_another_time(here: Telling, there: Telling) -> bool:
    """Whether the later clause is dated otherwise than the earlier, or its figure alone is dated."""
    return bool(here.day - there.times) or bool(here.times and there.times and not here.times & there.times)


def _unit_words(article: Article, *claims: Claim) -> set[str]:
    """Return the roots of what stands in the figures themselves, of which sharing tells nothing."""
    return {root(word) for claim in claims for word in re.findall(r"[a-z]+", claim.span.of(article.text).lower())}
