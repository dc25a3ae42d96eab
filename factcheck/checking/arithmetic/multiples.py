"""A multiplier in words against the two levels that it leads between.

Worked example: "doubled from 75 to 200" is 200 / 75 = 2.7 times; "nearly tripled" would fit, "doubled" does not.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.checking.arithmetic.based_multiples import based_multiples
from factcheck.checking.arithmetic.between.multiples import multiples_between
from factcheck.checking.arithmetic.compared_levels import compared
from factcheck.checking.arithmetic.ends_of_multiples import ends_of_multiples
from factcheck.checking.arithmetic.mistaken import mistaken
from factcheck.checking.arithmetic.other_multiples import is_of_others
from factcheck.checking.arithmetic.percent_or_times import PercentOrTimes, percent_or_times
from factcheck.checking.arithmetic.ratio_phrases import RatioPhrase, is_of_another, ratio_phrases
from factcheck.checking.arithmetic.told_multiples import told_multiples
from factcheck.checking.arithmetic.told_risks import told_risks
from factcheck.checking.arithmetic.told_ways import courses
from factcheck.checking.arithmetic.two_times import Course
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.own_precision import paired
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.statistics.told_quakes import is_magnitude
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind, lacks_magnitude, lacks_unit
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Unit, alike, bare

# How far a ratio may stand from the multiple that is said of it, as shares of the multiple: below, above.
_PLAIN = (Decimal("0.09"), Decimal("0.12"))
_NEARLY = (Decimal("0.2"), Decimal("0.03"))
_JUST_OVER = (Decimal("0.03"), Decimal("0.25"))
_ABOUT = (Decimal("0.25"), Decimal("0.25"))
_NARROW = Decimal("0.06")
# With these, more than the multiple fits as well.
_OPEN = frozenset({"over", "at least"})
# What the bound of what is left says of the division: "more than halved" leaves less than a half.
_OF_A_FALL = {"under": "over", "over": "under", "just over": "nearly", "nearly": "over", "at most": "at least"}
_UNSAID = frozenset({Status.TARGET, Status.HYPOTHETICAL})
_ONE, _HUNDRED = Decimal(1), Decimal(100)
# So far from the ratio of two levels a multiple may be and still be meant of them.
# What grew by so many times, 增长1.6倍, is one more than so many times as much.
_ADDED_IN_CHINESE = ("增长", "增加", "上升", "提高")
# The dimension that is counted in logarithms.
_LOGARITHMIC = "sound"
_OFTEN = (" twice", " three times", " again", " and doubled")
_TWO, _LEAD = Decimal(2), 12
_TENS, _TENTH = (Decimal("0.1"), Decimal(10)), Decimal("0.1")
_RATE_REACH = 20
_NEARBY = Interval(Decimal("0.4"), Decimal("2.6"))
_SAME, _PAIR = Interval(Decimal("0.9"), Decimal("1.1")), 2


class Multiple(NamedTuple):
    """A multiplier ("halved" is a half), its hedge, where it stands, its two levels, whether one more fits as well.

    `allowed` is what the ratio may be where that is known, as of a fraction.
    """

    factor: Decimal
    hedge: str
    place: Span
    earlier: Claim
    later: Claim
    may_add: bool = False
    allowed: Interval | None = None


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for told in ends_of_multiples(article):
        if _is_comparable(told.smaller, told.larger, is_lent=True):
            yield from _judged(article, rule, _told(article, *told))
    for each in compared(article):
        if _is_comparable(each.earlier, each.later, is_lent=True):
            yield from _judged(article, rule, Multiple(*each))
    yield from _beside(article, rule)
    for pair in percent_or_times(article):
        yield from _of_percent(article, rule, pair)


def _beside(article: Article, rule: Rule) -> Iterator[Result]:
    """Judge the multiples that are told in a clause of their own."""
    seen: set[Span] = set()
    for multiple in _over_sentences(article):
        if _is_comparable(multiple.earlier, multiple.later) and not _is_first_of_two(article, multiple):
            seen.add(multiple.place)
            yield from _judged(article, rule, multiple)
    for phrase in ratio_phrases(article):
        if phrase.stated.span not in seen and not is_of_others(article, phrase.stated, phrase.smaller, phrase.larger):
            yield from _of_phrase(article, rule, phrase)


def _is_first_of_two(article: Article, multiple: Multiple) -> bool:
    """Whether two multiples together lead from the one level to the other: twice as much, and "doubled again"."""
    sentences = (multiple.earlier.sentence, multiple.later.sentence)
    near = claims_of_sentences(article, min(sentences), max(sentences))
    quantities = [claim.quantity for claim in near if claim.quantity.kind is QuantityKind.MULTIPLE]
    factors = [quantity.best.value for quantity in quantities if quantity.best.value is not None]
    if len(factors) != _PAIR or "again" not in article.text[multiple.earlier.span.start : multiple.later.span.end]:
        return False
    product = EXACT.multiply(*factors)
    return _SAME.contains(EXACT.divide(_ratio(multiple), product))


def _over_sentences(article: Article) -> Iterator[Multiple]:
    """Yield what is told in a form of words, then what is told of the only two levels around it."""
    seen: set[Span] = set()
    for stated, smaller, larger in told_risks(article):
        seen.add(stated.span)
        yield _told(article, stated, smaller, larger)
    for stated, smaller, larger in chain(told_multiples(article), based_multiples(article)):
        seen.add(stated.span)
        if not _has_its_own(article, stated, smaller, larger) and not is_of_others(article, stated, smaller, larger):
            yield _told(article, stated, smaller, larger)
    for course in courses(article):
        told = course.stated
        if told is None or told.quantity.best.value is None:
            continue
        if told.span not in seen and not _has_its_own(article, told, *course[:2]):
            for multiple in () if is_of_others(article, told, *course[:2]) else _of_course(article, course):
                seen.add(told.span)
                yield multiple
    between = (told for told in multiples_between(article) if not is_of_others(article, *told))
    for stated, base, other in chain(mistaken(article), between):
        if stated.span not in seen:
            seen.add(stated.span)
            yield _told(article, stated, base, other)


def _of_phrase(article: Article, rule: Rule, phrase: RatioPhrase) -> Iterator[Result]:
    """Judge a ratio of the only two levels in sight; of two readings the one that fits holds."""
    smaller, larger = phrase.smaller, _with_unit_of(phrase.larger, phrase.smaller)
    smaller = _with_unit_of(smaller, larger)
    if value_of(smaller.quantity.best) == value_of(larger.quantity.best):
        return
    told = [_told(article, phrase.stated, smaller, larger)._replace(factor=factor) for factor in phrase.factors]
    before, after = paired(smaller.quantity, larger.quantity, cut=False)
    off = EXACT.divide(told[0].factor, _ratio(told[0]))
    is_near = _NEARBY.contains(off) or any(abs(EXACT.multiply(off, power) - _ONE) < _TENTH for power in _TENS)
    is_near = is_near and not _is_of_pace(article, phrase)
    if is_near and not any(after.over(before).overlaps(_allowed(multiple)) for multiple in told):
        yield from _judged(article, rule, told[0])


def _is_of_pace(article: Article, phrase: RatioPhrase) -> bool:
    """Whether a ratio is one of rates while the levels are none: "That growth rate is three times higher"."""
    sentence = article.sentences[phrase.stated.sentence]
    kinds = {phrase.smaller.quantity.kind, phrase.larger.quantity.kind}
    is_here = phrase.smaller.sentence == phrase.larger.sentence == phrase.stated.sentence
    if QuantityKind.DURATION in kinds or (QuantityKind.PERCENT in kinds and not is_here):
        return True
    return (
        _pace().search(article.text, sentence.start, min(sentence.end, phrase.stated.span.end + _RATE_REACH))
        is not None
    )


@cache
def _pace() -> re.Pattern[str]:
    return re.compile(r"\b(?:rate|growth|pace|speed) (?:of|is|was|has|had)\b|\b(?:growing|growth|rising|pace|speed)\b")


def _of_percent(article: Article, rule: Rule, pair: PercentOrTimes) -> Iterator[Result]:
    """Judge a percentage of something and the multiple beside it that says the same: "320%, or four times as much"."""
    told = _told(article, pair.times, pair.percent, pair.percent)
    share = pair.percent.quantity.best.wide if pair.percent.quantity.hedged else pair.percent.quantity.best.written
    ratios = share.plus(Interval.point(_HUNDRED if pair.is_more else _ONE - _ONE)).scaled(_ONE / _HUNDRED)
    if ratios.overlaps(_allowed(told)):
        return
    total = value_of(pair.percent.quantity.best) + (_HUNDRED if pair.is_more else 0)
    fields = {"word": told.place.of(article.text), "earlier": "100%", "later": f"{plain(total)}%"}
    fields["ratio"] = plain(EXACT.divide(total, _HUNDRED), 2)
    yield found(rule, article, pair.times.span.joined(pair.percent.span), fields)


def _with_unit_of(claim: Claim, other: Claim) -> Claim:
    """Return a bare number as one of what the other figure is of: "1.8 kilos a pair and women's 1.2"."""
    if claim.quantity.best.unit is not None or other.quantity.best.unit is None:
        return claim
    readings = tuple(reading._replace(unit=other.quantity.best.unit) for reading in claim.quantity.readings)
    return claim._replace(quantity=claim.quantity._replace(readings=readings))


def _has_its_own(article: Article, stated: Claim, *levels: Claim) -> bool:
    """Whether a multiple was told of other levels, right behind it or in a clause of its own.

    "It doubled from 2,199 to 4,729" and "It grew from 819 to 906 billion; in lira it doubled".
    """
    if ";" in article.text[max(claim.span.end for claim in levels) : stated.span.start]:
        return True
    behind = article.text[stated.span.end : article.sentences[stated.sentence].end]
    is_elsewhere = any(claim.sentence != stated.sentence for claim in levels)
    return (is_elsewhere and _from_to().match(behind) is not None) or is_of_another(article, stated)


@cache
def _from_to() -> re.Pattern[str]:
    return re.compile(r"[^.;]{0,40}? from [£$€]?\d")


def _of_course(article: Article, course: Course) -> Iterator[Multiple]:
    """Yield the multiple that is told of two levels near it, if these can be meant."""
    stated, factor = course.stated, None if course.stated is None else course.stated.quantity.best.value
    is_multiple = stated is not None and stated.quantity.kind is QuantityKind.MULTIPLE and course.is_same
    if stated is None or factor is None or not is_multiple or not _is_comparable(course.earlier, course.later):
        return
    levels = (course.earlier, course.later)
    if (factor > _ONE) is not (value_of(levels[0].quantity.best) < value_of(levels[1].quantity.best)):
        return
    multiple = _told(article, stated, *levels)
    if _NEARBY.contains(EXACT.divide(factor, _ratio(multiple))):
        yield multiple


def _told(article: Article, stated: Claim, smaller: Claim, larger: Claim) -> Multiple:
    mention = stated.quantity.mention
    is_fold = mention.amount.of(article.text).lower().endswith("fold")
    is_by = article.text.startswith("by ", max(0, stated.span.start - 3))
    is_doubled = _doubled().search(article.text, max(0, stated.span.start - _LEAD), stated.span.start) is not None
    factor = EXACT.power(_TWO, value_of(stated.quantity.best)) if is_doubled else value_of(stated.quantity.best)
    if article.text.startswith(_ADDED_IN_CHINESE, max(0, stated.span.start - 2)):
        factor = EXACT.add(factor, _ONE)
    return Multiple(factor, _hedge_of(mention.bound, factor), stated.span, smaller, larger, may_add=is_fold or is_by)


def _hedge_of(bound: str, factor: Decimal) -> str:
    """Return how a multiple is hedged: what "more than halved" is under a half, and so divided by more than two."""
    return bound if factor > _ONE else _OF_A_FALL.get(bound, bound)


@cache
def _doubled() -> re.Pattern[str]:
    """Match what says how often something doubled: "doubled | twice", "doubled | three times over"."""
    return re.compile(r"\b[Dd]oubl\w+ $")


def _is_comparable(earlier: Claim, later: Claim, *, is_lent: bool = False) -> bool:
    """Whether the two are levels of one unit, each with its magnitude; `is_lent` if one may have that of the other."""
    first, second = earlier.quantity, later.quantity
    if not (alike(first.best.unit, second.best.unit) or (is_lent and lacks_unit(first, second))):
        return False
    if first.mention.level or second.mention.level:
        return False
    if first.best.value is None or second.best.value is None or min(first.best.value, second.best.value) <= 0:
        return False
    unit = bare(first.best.unit)
    if isinstance(unit, Unit) and unit.dimension == _LOGARITHMIC:
        return False  # 80 dB are ten thousand times 40 dB
    return not lacks_magnitude(first, second)


def _judged(article: Article, rule: Rule, multiple: Multiple) -> Iterator[Result]:
    if article.text.startswith(_OFTEN, multiple.place.end):
        return  # "doubled twice": how often it did is the figure
    if is_magnitude(article, multiple.earlier) or is_magnitude(article, multiple.later):
        return  # 8.0 is no multiple of 4.0: magnitudes are logarithms
    before, after = paired(multiple.earlier.quantity, multiple.later.quantity, cut=False)
    fields = _fields(article, multiple)
    if after.over(before).overlaps(multiple.allowed or _allowed(multiple)):
        if _is_close(multiple):
            yield from held(rule, article, (multiple.earlier.span, multiple.later.span), fields)
        return
    if multiple.earlier.quantity.best.value == multiple.later.quantity.best.value:
        return  # one level told twice, as in a release in two languages
    statuses = {multiple.earlier.status, multiple.later.status}
    level = Level.NOTE if statuses & _UNSAID else None
    span = multiple.place.joined(multiple.earlier.span).joined(multiple.later.span)
    yield found(rule, article, span, fields, level=level)


def _allowed(multiple: Multiple) -> Interval:
    """Return the ratios that the word may be used for; a division is judged as the multiple turned over."""
    below, above = _slack(multiple.hedge)
    factor = multiple.factor if multiple.factor > _ONE else EXACT.divide(_ONE, multiple.factor)
    # "A fivefold increase" and "increased by five times" are also said of six times as much.
    most = max(EXACT.multiply(factor, _ONE + above), factor + _ONE if multiple.may_add else factor)
    times = Interval(EXACT.multiply(factor, _ONE - below), None if multiple.hedge in _OPEN else most)
    return times if multiple.factor > _ONE else Interval.point(_ONE).over(times)


def _slack(hedge: str) -> tuple[Decimal, Decimal]:
    if hedge in _OPEN or hedge == "just over":
        return _JUST_OVER
    if hedge in {"nearly", "just under", "under", "at most"}:
        return _NEARLY
    return _ABOUT if hedge else _PLAIN


def _is_close(multiple: Multiple) -> bool:
    return not multiple.hedge and Interval.point(multiple.factor).widened(_NARROW).contains(_ratio(multiple))


def _ratio(multiple: Multiple) -> Decimal:
    return EXACT.divide(value_of(multiple.later.quantity.best), value_of(multiple.earlier.quantity.best))


def _fields(article: Article, multiple: Multiple) -> dict[str, str]:
    earlier, later = (claim.quantity.best for claim in (multiple.earlier, multiple.later))
    return {
        "word": multiple.place.of(article.text),
        "earlier": amount(value_of(earlier), earlier.unit or later.unit),
        "later": amount(value_of(later), later.unit or earlier.unit),
        "ratio": plain(_ratio(multiple), 2),
    }


KIND = Kind(KindSpec("multiple", {}, ("word", "earlier", "later", "ratio")), within=_check)
