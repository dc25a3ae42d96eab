"""The figures of the headline against the article below it.

Worked example: "Profit up to $2bn" over "profit rose to 2.04 billion dollars" holds, since 2 billion can stand for it.
"Half a million cases" over "half a billion cases" differs by a thousand.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.checking.conversion.converting import convert
from factcheck.checking.diagnosis import is_swapped, power_of_ten
from factcheck.checking.headline.agreeing import is_of_each, is_told_again
from factcheck.checking.headline.changed import BodyChange, changes_like
from factcheck.checking.headline.earlier import later_level, level_for_step
from factcheck.checking.headline.in_one_year import LongerChange, longer_change
from factcheck.checking.headline.lone_slips import lone_slip
from factcheck.checking.headline.near_top import other_age, slip_near_top
from factcheck.checking.headline.retold_counts import retold_count
from factcheck.checking.headline.tolls import toll_of
from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.finding import Finding, Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.unit import Unit, alike, convertible

_WEIGHTY = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.POINTS})
_SIGNS = ("+", "-", "−")
_COUNTABLE = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.FRACTION})
_TWO, _MILLION = Decimal(2), Decimal(1_000_000)
# A headline with more figures than this is none, but a first line that happens to stand alone.
_MOST_FIGURES = 8
# How many words two counts without a noun must share.
_NOUNLESS = 3
# How many words the headline and the first sentence must share, how near that is, and how many such figures it has.
_SHARED_AT_TOP, _LEAD_SENTENCES, _MOST_ALIKE = 2, 2, 2
_LEAD = 20
_FINGERS = 10
_TELLING = 1000
# Of more figures of the body some two differ by any amount.
_MOST_RECKONED = 12
# What is measured, as the stems of its words: the figures of two of these are of two things.
_MEASURES = frozenset({"sal", "revenu", "turnover", "profit", "earn", "incom", "export", "import", "output", "pric"})
_LEVELS = frozenset({"to", "at", "of", "is", "was", "reached"})


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    roles = [article.document.blocks[claim.quantity.mention.block].role for claim in article.claims]
    top = [claim for claim, role in zip(article.claims, roles, strict=True) if role is Role.TITLE]
    body = [claim for claim, role in zip(article.claims, roles, strict=True) if role is not Role.TITLE]
    title = article.document.title
    if title is not None and _has_its_base().search(article.text, *title.span):
        return
    for claim in top if len(top) <= _MOST_FIGURES else ():
        below = [other for other in body if not _are_of_two_measures(claim, other)]
        like = [other for other in below if _is_like(claim, other)]
        if (longer := longer_change(article, claim)) is not None:
            yield _of_more_years(article, rule, claim, longer)
        elif agreeing := [other for other in like if _agree(claim, other)]:
            yield from _agreed(article, rule, claim, agreeing)
        elif any(_is_to_the_digit(claim, other) for other in below):
            continue  # the headline has "students", the article "pupils"
        elif changes := list(changes_like(article, claim)):
            yield from _against_changes(article, rule, claim, changes)
        else:
            told = list(_disagreement(article, rule, claim, like, below))
            is_loud = any(isinstance(each, Finding) and each.level is not Level.NOTE for each in told)
            few = list(_of_few_digits(article, rule, claim, below)) if not is_loud and len(top) == 1 else []
            yield from few or told


@cache
def _has_its_base() -> re.Pattern[str]:
    """Match the base of a first line that is a sentence of the article: "profit up 10% to £102m (2011: £93m)"."""
    return re.compile(r"\((?:in )?(?:FY)?(?:19|20)\d\d(?:/\d\d)?: ?[^)]{0,12}\d")


def _of_few_digits(article: Article, rule: Rule, claim: Claim, body: Sequence[Claim]) -> Iterator[Result]:
    slipped = lone_slip(article, claim, body)
    if slipped is None and not toll_of(article, claim) and (retold := retold_count(article, claim, body)) is not None:
        slipped = retold, ""
    if slipped is not None and not _is_sum(claim, slipped[0], body):
        fields = _fields(
            claim, article, slipped[0].span.of(article.text), f"; the headline {slipped[1]}" if slipped[1] else ""
        )
        evidence = (at(article, slipped[0].span, "the body"),)
        yield found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)


def _of_more_years(article: Article, rule: Rule, claim: Claim, longer: LongerChange) -> Result:
    """Return a finding at a change of a single year that is one of more."""
    levels = [amount(value_of(each.quantity.best), each.quantity.best.unit) for each in (longer.earlier, longer.later)]
    told = f"from {levels[0]} in {longer.since} to {levels[1]} in {longer.year}"
    evidence = (at(article, longer.earlier.span, "the body"), at(article, longer.later.span, "the body"))
    fields = _fields(claim, article, told, f", in {longer.year - longer.since} years")
    return found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)


def _agreed(article: Article, rule: Rule, claim: Claim, agreeing: Sequence[Claim]) -> Iterator[Result]:
    """Tick the headline's figure where it agrees with one of the body as both are written, if it is no former one."""
    later = later_level(article, claim, agreeing)
    if later is not None:
        fields = _fields(claim, article, later.span.of(article.text), "; the headline has the earlier figure")
        evidence = (at(article, later.span, "the body"),)
        yield found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)
        return
    level = level_for_step(article, claim, agreeing)
    if level is not None:
        fields = _fields(claim, article, level.span.of(article.text), "; the headline takes the level for the increase")
        evidence = (at(article, level.span, "the level"),)
        yield found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)
        return
    same = next((other for other in agreeing if is_told_again(claim, other)), None)
    if same is not None:
        yield from held(rule, article, (claim.span, same.span), _fields(claim, article, same.span.of(article.text), ""))


def _against_changes(article: Article, rule: Rule, claim: Claim, changes: Sequence[BodyChange]) -> Iterator[Result]:
    """Hold a percentage of the headline against the changes that the body tells by two levels."""
    fitting = next((change for change in changes if change.fits), None)
    if fitting is not None:
        yield from held(rule, article, (claim.span, fitting.span), _fields(claim, article, fitting.words, ""))
        return
    fields, evidence = _fields(claim, article, changes[0].words, ""), (at(article, changes[0].span, "the body"),)
    yield found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)


def _agree(claim: Claim, other: Claim) -> bool:
    """Whether two figures can mean the same, in whatever units their readings have."""
    if _meaning(other).overlaps(_meaning(claim)):
        return True
    best = other.quantity.best
    units = [reading for reading in claim.quantity.readings if isinstance(reading.unit, Unit)]
    return isinstance(best.unit, Unit) and any(_beside(reading, best).overlaps(best.wide) for reading in units)


def _meaning(claim: Claim) -> Interval:
    """Return what a figure can mean; an open hedge, "up to $2bn", reaches to half or to twice of it, not to nothing."""
    value, wide, written = claim.quantity.best.value, claim.quantity.best.wide, claim.quantity.best.written
    if value is None or value <= 0 or (wide.low is not None and wide.high is not None):
        return wide
    low = EXACT.divide(value, _TWO) if wide.low is None else wide.low
    return written.hull(Interval(low, EXACT.multiply(value, _TWO) if wide.high is None else wide.high))


def _is_like(claim: Claim, other: Claim) -> bool:
    """Whether a figure of the body can be the headline's: a unit in common, and no other noun.

    All readings count: the "tons" of a headline can be the "long tons" of the body.
    """
    left, right = claim.quantity, other.quantity
    if left.best.unit is not None or right.best.unit is not None:
        return any(alike(one.unit, another.unit) for one in left.readings for another in right.readings)
    return {left.kind, right.kind} <= _COUNTABLE and len({_noun(claim), _noun(other)} - {""}) <= 1


def _is_to_the_digit(claim: Claim, other: Claim) -> bool:
    """Whether two counts are of things with two names, and one number that hardly two things have."""
    mine, theirs = claim.quantity, other.quantity
    is_count = {mine.kind, theirs.kind} <= _COUNTABLE and mine.best.unit is theirs.best.unit is None
    value = mine.best.value
    return is_count and value is not None and value == theirs.best.value and value >= _TELLING


def _are_of_two_measures(claim: Claim, other: Claim) -> bool:
    """Whether one figure is told of sales, say, and the other of a profit."""
    mine, theirs = claim.stems & _MEASURES, other.stems & _MEASURES
    return bool(mine and theirs) and not mine & theirs


def _noun(claim: Claim) -> str:
    """Return the last word of the counted noun, or ""."""
    return claim.quantity.mention.noun.lower().rpartition(" ")[2]


def _is_change(article: Article, claim: Claim) -> bool:
    """Whether a figure says by how much something changed: "rose 7.4%", "(+7.4%)"."""
    is_signed = claim.span.of(article.text).startswith(_SIGNS) or article.text.startswith(_SIGNS, claim.span.start - 1)
    return is_signed or claim.direction is not Direction.LEVEL


def _disagreement(
    article: Article, rule: Rule, claim: Claim, like: Sequence[Claim], body: Sequence[Claim]
) -> Iterator[Result]:
    """Report a power of ten against a figure of the same thing; a figure that merely is not there, only as a note."""
    for other in like:
        if _is_change(article, claim) is not _is_change(article, other) and other.quantity.kind is QuantityKind.PERCENT:
            continue  # a share is no growth, whatever its digits
        power = _slip(claim, other, int(rule.number("shared_words")))
        typed = "" if power else _mistyped(claim, other)
        if power or typed:
            level = Level.WARNING if typed else None
            diagnosis = f"; the headline {typed or f'is {power}'}"
            fields = _fields(claim, article, other.span.of(article.text), diagnosis)
            evidence = (at(article, other.span, "the body"),)
            yield found(rule, article, claim.span, fields, level=level, evidence=evidence, confidence="high")
            return
    told = _told_at_the_top(article, claim, like)
    if told is not None and (_adds_up(claim, told, like) or is_of_each(article, claim, told)):
        return
    slipped = slip_near_top(article, claim, body)
    if slipped is not None and (told is None or told is slipped[0]) and not _adds_up(claim, slipped[0], like):
        fields = _fields(claim, article, slipped[0].span.of(article.text), f"; one of them {slipped[1]}")
        evidence = (at(article, slipped[0].span, "the body"),)
        yield found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)
        return
    told = told or other_age(article, claim, body)
    if told is not None:
        fields, evidence = (
            _fields(claim, article, told.span.of(article.text), ""),
            (at(article, told.span, "the body"),),
        )
        yield found(rule, article, claim.span, fields, level=Level.WARNING, evidence=evidence)
    elif (
        claim.quantity.kind in _WEIGHTY
        and _is_missed(claim, like)
        and not _is_reckoned(claim, like, body)
        and not any(_is_in_millions(claim, other) for other in body)
    ):
        yield found(rule, article, claim.span, _fields(claim, article, "no such figure", ""), level=Level.NOTE)


def _told_at_the_top(article: Article, claim: Claim, like: Sequence[Claim]) -> Claim | None:
    """Return the figure of the first sentence that a plain one of the headline can only mean, or None.

    It is the first of its unit there, and it shares words with the headline that say of what both are.
    """
    quantity = claim.quantity
    if quantity.hedged or quantity.best.value is None or not like:
        return None
    if quantity.kind not in _WEIGHTY and not _counts_by_name(article, claim, like[0]):
        return None
    first = like[0]
    if quantity.per != first.quantity.per:
        return None  # a budget is no tax rate
    body = next((other.sentence for other in article.claims if other.sentence > claim.sentence), -1)
    is_near = first.sentence - claim.sentence <= _LEAD_SENTENCES and first.sentence == body
    is_plain = bool(first.quantity.best.value) and not first.quantity.hedged
    is_plain = is_plain and first.status in {Status.ACTUAL, Status.FORECAST, claim.status}
    # Amounts of one sentence may add up to the headline's; rates do not.
    most = _MOST_ALIKE if quantity.kind is QuantityKind.PERCENT else 1
    is_alone = len([other for other in like if other.sentence == first.sentence]) <= most
    shares = len(claim.stems & first.stems) >= _SHARED_AT_TOP
    is_alike = is_alone and shares and _are_changes(article, claim) == _are_changes(article, first)
    return first if is_near and is_plain and is_alike else None


def _adds_up(claim: Claim, told: Claim, like: Sequence[Claim]) -> bool:
    """Whether the figure of the first sentence is a part of the headline's, and another figure below is the rest."""
    rest = (other for other in like if other is not told)
    return any(_meaning(told).plus(_meaning(other)).overlaps(_meaning(claim)) for other in rest)


def _is_sum(claim: Claim, told: Claim, body: Sequence[Claim]) -> bool:
    """Whether the headline's figure is that of the body and another one, to the digit: 3,450 are 1,450 and 2,000."""
    narrow = told.quantity.best.narrow
    sums = (narrow.plus(other.quantity.best.narrow) for other in body if other is not told and _is_like(claim, other))
    return any(each.overlaps(claim.quantity.best.narrow) for each in sums)


def _counts_by_name(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether two counts name the same things, and more of them than one counts on one's fingers."""
    value = claim.quantity.best.value
    if toll_of(article, claim):
        return False  # the dead, the hurt and the dismissed have a rule of their own
    if article.text[article.sentences[claim.sentence].start : claim.span.start].strip("# '\"“‘") == "":
        return False  # "13 rooftops around the world" counts the pictures
    return _noun(claim) != "" and _noun(claim) == _noun(other) and value is not None and value > _FINGERS


def _are_changes(article: Article, claim: Claim) -> bool:
    """Whether a figure is said to be a step, "up 12%", and not a level, "to 12%"."""
    before = article.text[max(0, claim.span.start - _LEAD) : claim.span.start].lower().split()[-1:]
    return claim.quantity.kind is QuantityKind.PERCENT and before != [] and before[0] not in _LEVELS


def _is_missed(claim: Claim, like: Sequence[Claim]) -> bool:
    """Whether the body speaks of the same thing with a figure, so that the headline's own would be looked for there."""
    is_vague = claim.quantity.mention.level or claim.quantity.best.value is None
    return not is_vague and any(claim.stems & other.stems for other in like)


def _is_in_millions(claim: Claim, other: Claim) -> bool:
    """Whether a headline's meters are the millions of the body: "40.6m" and "40.6 million"."""
    value, unit = claim.quantity.best.value, claim.quantity.best.unit
    is_short = value is not None and isinstance(unit, Unit) and unit.symbol == "m"
    return is_short and value is not None and other.quantity.best.wide.contains(EXACT.multiply(value, _MILLION))


def _is_reckoned(claim: Claim, like: Sequence[Claim], body: Sequence[Claim]) -> bool:
    """Whether two figures of the body differ by the headline's, or a fraction in words is its percentage."""
    mine = claim.quantity.best
    told = [other.quantity.best for other in like if other.quantity.best.value is not None][:_MOST_RECKONED]
    for one, other in combinations(told, 2):
        smaller, larger = sorted((one, other), key=value_of)
        if larger.narrow.minus(smaller.narrow).overlaps(mine.narrow):
            return True
    fractions = (other.quantity.best.wide for other in body if other.quantity.kind is QuantityKind.FRACTION)
    is_percent = claim.quantity.kind is QuantityKind.PERCENT
    return is_percent and any(each.scaled(Decimal(100)).overlaps(mine.wide) for each in fractions)


def _slip(claim: Claim, other: Claim, shared_words: int) -> str:
    """Return by which power of ten the headline is off a figure of the same thing, or "" if it cannot be said.

    The same thing: words in common, and for a count the same noun. The same figure: the same digits before another
    magnitude word, or at least two significant digits.
    """
    left, right = claim.quantity, other.quantity
    if other.status is Status.HYPOTHETICAL or len(claim.stems & other.stems) < shared_words:
        return ""
    if left.kind not in _WEIGHTY and not _counts_the_same(claim, other):
        return ""
    scales = {quantity.mention.numeral.scale or quantity.mention.numeral.text for quantity in (left, right)}
    digits = [quantity.best.value.normalize().as_tuple().digits for quantity in (left, right) if quantity.best.value]
    is_same_figure = len(digits) == 2 and digits[0] == digits[1] and len(scales) == 2
    if not is_same_figure and (min(left.digits, right.digits) < 2 or left.per != right.per):
        return ""  # so much a week says nothing of a salary
    if any(_beside(reading, right.best).overlaps(right.best.wide) for reading in left.readings):
        return ""
    return power_of_ten(_beside(left.best, right.best), right.best.written)


def _beside(reading: Reading, other: Reading) -> Interval:
    """Return what a reading says in the unit of another: the mt of a headline are the million tonnes of the body."""
    if not isinstance(reading.unit, Unit) or not isinstance(other.unit, Unit) or reading.unit == other.unit:
        return reading.written
    return convert(reading.written, reading, other) if convertible(reading.unit, other.unit) else reading.written


def _mistyped(claim: Claim, other: Claim) -> str:
    """Name the slip of the finger between two figures of one unit that share what they are told of, or return ""."""
    left, right = claim.quantity, other.quantity
    is_plain = bool(left.best.value and right.best.value) and not (left.hedged or right.hedged)
    if not is_plain or len(claim.stems & other.stems) < _SHARED_AT_TOP or not (_is_weighty(left) or _noun(claim)):
        return ""
    if not _is_weighty(left) and _noun(claim) != _noun(other):
        return ""
    stated, meant = value_of(left.best), value_of(right.best)
    return "may have two digits swapped" if is_swapped(stated, meant) else ""


def _is_weighty(quantity: Quantity) -> bool:
    return quantity.kind in _WEIGHTY


def _counts_the_same(claim: Claim, other: Claim) -> bool:
    """Whether two counts have the same noun, or have none but more in common."""
    if _noun(claim) or _noun(other):
        return _noun(claim) == _noun(other)
    return len(claim.stems & other.stems) >= _NOUNLESS


def _fields(claim: Claim, article: Article, body: str, diagnosis: str) -> dict[str, str]:
    return {"headline": claim.span.of(article.text), "body": body, "diagnosis": diagnosis}


_ABOUT = {"shared_words": "how many words headline and body must share before two figures are compared"}
KIND = Kind(KindSpec("headline", {"shared_words": 1}, ("headline", "body", "diagnosis"), _ABOUT), within=_check)
