"""A length, weight or other measure said in two units.

Worked example: 15 miles (20 km). 15 miles is 24.14 km; printed as 20 km it is off by more than 20's own precision
(18.5 to 21.5), and 20 km is 12.4 miles, not 15. "15 miles (24 km)" holds: 24.14 rounds to 24.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from factcheck.checking.conversion.converting import convert
from factcheck.checking.conversion.ends import side_by_side
from factcheck.checking.conversion.hinted import hinted
from factcheck.checking.conversion.loose_units import is_loose
from factcheck.checking.conversion.taken_up import told_again
from factcheck.checking.conversion.temperature_words import is_difference, is_level
from factcheck.checking.conversion.unit_prices import readings_of_prices, unit_prices
from factcheck.checking.conversion.unmarked import readings_of_two_systems, unmarked
from factcheck.checking.diagnosis import Slip, Typed, diagnosed, is_swapped_pair
from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.own_precision import own_precision
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.model.claim import Article, Relation, RelationKind
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, Reading
from factcheck.model.rounding import as_precisely, is_multiple
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Unit, bare, convertible

# Further off than this, no reader would call the printed figure a rounded conversion.
_FAR_OFF = Decimal("0.25")
# Beyond so many times what a figure converts to, another one in a decimal unit is no conversion of it.
_APART = 2
_TIMES = "time per "
_FAR_DEGREES = Decimal(4)
# Figures rounded to fives may be so far apart.
_FIVE, _OF_FIVES, _LARGE = Decimal(5), Decimal("0.08"), Decimal(1000)
# A figure of so many digits is no rough one, whatever hedge stands before it and its conversion.
_SHARP_DIGITS = 4
# Smaller ones are often differences, whatever the words around them.
_LEAST_DEGREES = Decimal(10)
_SLACK = Decimal("0.02")
_ELASTIC = Decimal("0.05")
# An end of a range is rounded to a last digit or two, not by so many.
_STEPS = 3
# How many figures on either side of a pair may bear one of its figures out.
_NEARBY = 8
# The factors that writers know by heart, and so take for another: NIST Special Publication 811, appendix B.
_FACTORS: Mapping[str, tuple[tuple[str, Decimal], ...]] = {
    "length": (
        ("miles and kilometers", Decimal("1.609344")),
        ("nautical miles and kilometers", Decimal("1.852")),
        ("feet and meters", Decimal("3.28084")),
        ("yards and meters", Decimal("1.09361")),
        ("inches and centimeters", Decimal("2.54")),
    ),
    "mass": (("kilograms and pounds", Decimal("2.20462")), ("ounces and grams", Decimal("28.3495"))),
    "area": (
        ("hectares and acres", Decimal("2.47105")),
        ("square miles and square kilometers", Decimal("2.58999")),
        ("square meters and square feet", Decimal("10.7639")),
    ),
    "volume": (("British gallons and liters", Decimal("4.54609")), ("American gallons and liters", Decimal("3.78541"))),
    "speed": (
        ("miles and kilometers an hour", Decimal("1.609344")),
        ("knots and kilometers an hour", Decimal("1.852")),
    ),
}


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for relation in related(article, RelationKind.CONVERSION):
        pairs = [(pair, readings) for pair in side_by_side(article, relation) if (readings := _readings(*pair))]
        for pair, readings in pairs:
            beside = next((other for other in pairs if other[0] is not pair), None)
            is_sure = beside is not None and _holds(*beside[0], *_likeliest(*beside[0], beside[1]), False)
            yield from _judged(article, rule, relation, pair, readings, is_sure=is_sure)
    for relation in unit_prices(article):
        original, converted = (article.claims[member].quantity for member in relation.members)
        yield from _judged(article, rule, relation, (original, converted), readings_of_prices(original, converted))
    tied = set[Span]()
    for relation, is_said in unmarked(article):
        original, converted = (article.claims[member].quantity for member in relation.members)
        readings = readings_of_two_systems(original, converted)
        if is_said or _is_sharp(original, converted, *readings[0]):
            yield from _judged(article, rule, relation, (original, converted), readings)
            tied |= {original.span, converted.span} if is_said else set()
    for again in told_again(article):
        tied |= {again.first.span, again.second.span}
        fields = _fields(again.first.quantity, again.one, again.other, again.words, False)
        evidence = (at(article, again.first.span, "the measure as first told"),)
        yield found(rule, article, again.second.span, fields, level=Level.WARNING, evidence=evidence)
    yield from _hinted(article, rule, tied)


def _hinted(article: Article, rule: Rule, tied: set[Span]) -> Iterator[Result]:
    """Yield the pairs that words only hint at, where a slip with a name makes one figure of the other."""
    for relation in hinted.of(article):
        original, converted = (article.claims[member].quantity for member in relation.members)
        readings = readings_of_two_systems(original, converted)
        if not readings or {original.span, converted.span} & tied or _is_borne_out(article, relation):
            continue
        if any(_may_agree(original, converted, *each, step) for each in readings for step in (False, True)):
            continue
        one, other = readings[0]
        diagnosis = _diagnosis(one, other, own_precision(converted, other)) if _is_telling(converted) else ""
        if diagnosis:
            fields = _fields(original, one, other, diagnosis, False)
            evidence = (at(article, original.span, "the measure as first told"),)
            yield found(rule, article, converted.span, fields, level=Level.WARNING, evidence=evidence)


def _is_telling(quantity: Quantity) -> bool:
    """Whether a figure has digits enough for a slip to be told from chance."""
    return len(value_of(quantity.best).normalize(EXACT).as_tuple().digits) > 1


def _is_borne_out(article: Article, relation: Relation) -> bool:
    """Whether either figure of a pair is that of another one nearby, in other units: then they are of two things."""
    first, second = relation.members
    for index in range(max(0, first - _NEARBY), min(len(article.claims), second + _NEARBY + 1)):
        other = article.claims[index].quantity
        for member in relation.members if index not in relation.members else ():
            own = article.claims[member].quantity
            if any(_may_agree(own, other, *each, False) for each in readings_of_two_systems(own, other)):
                return True
    return False


def _readings(original: Quantity, converted: Quantity) -> list[tuple[Reading, Reading]]:
    return [(one, other) for one in original.readings for other in converted.readings if _convert(one, other)]


def _likeliest(
    original: Quantity, converted: Quantity, readings: list[tuple[Reading, Reading]]
) -> tuple[Reading, Reading]:
    """Return the first readings that agree, a bushel of maize or a British gallon, else the first of all."""
    fitting = (pair for pair in readings if _holds(original, converted, *pair, False))
    return next(fitting, readings[0]) if len(readings) > 1 else readings[0]


def _is_sharp(original: Quantity, converted: Quantity, one: Reading, other: Reading) -> bool:
    """Whether a measure, with no word that ties it to another, converts to that so sharply that it must be it."""
    return min(original.digits, converted.digits) > 1 and _holds(original, converted, one, other, False)


def _convert(one: Reading, other: Reading) -> bool:
    """Whether two readings are of one dimension and of different units; "15 miles a day (24 km)" says "a day" once."""
    left, right = one.unit, other.unit
    if isinstance(left, Unit) and isinstance(right, Unit) and left.dimension.startswith(_TIMES) and not right.per:
        return False  # "8 hours a day, 5 days a week, or 40 hours" is a product
    if isinstance(left, Unit) and isinstance(right, Unit) and convertible(left, right):
        return left != right
    if left is not None and right is not None and not right.per:
        left = bare(left)
    return isinstance(left, Unit) and isinstance(right, Unit) and convertible(left, right) and left != right


def _judged(
    article: Article,
    rule: Rule,
    relation: Relation,
    pair: tuple[Quantity, Quantity],
    readings: list[tuple[Reading, Reading]],
    *,
    is_sure: bool = False,
) -> Iterator[Result]:
    """Judge a figure and its conversion; `is_sure` for the end of a range whose other end was converted exactly."""
    original, converted = pair
    one, other = _likeliest(original, converted, readings)
    steps = (False, True) if _has_offset(one) or _has_offset(other) else (False,)
    is_rise = len(steps) > 1 and is_difference(article, relation)
    if _holds(original, converted, one, other, is_rise):
        yield from held(rule, article, (original.span, converted.span), _fields(original, one, other, "", is_rise))
    elif _lacks_offset(article, relation, original, converted, one, other):
        diagnosis = "leaves out the 32 degrees between the zero points of the scales"
        yield found(rule, article, relation.span, _fields(original, one, other, diagnosis, False), confidence="high")
    elif (
        _is_definition(one, other)
        or _is_alternative(article, pair)
        or is_loose(article, relation.span, one, other)
        or _is_of_the_one_before(article, relation, pair, readings)
        or _is_total(article, relation, one, other)
    ):
        return
    elif not any(_may_agree(original, converted, *each, step) for each in readings for step in steps):
        diagnosis = _diagnosis(one, other, own_precision(converted, other))
        if not diagnosis and (_is_in_fives(one, other) or _are_two_measures(one, other)):
            return
        if original.mention.upper is not None and not diagnosis and not _is_far_off(one, other):
            if is_sure and _is_beyond_rounding(other, _expected(one, other)):
                yield found(rule, article, relation.span, _fields(original, one, other, "", False), level=Level.WARNING)
            return  # ranges are rounded freely: "25-30C (77-85F)", "10 to 20 mm (half an inch to an inch)"
        level = None if diagnosis or _is_far_off(one, other) else Level.WARNING
        fields = _fields(original, one, other, diagnosis, False)
        confidence = "high" if diagnosis else "medium"
        yield found(rule, article, relation.span, fields, level=level, confidence=confidence)


def _are_two_measures(one: Reading, other: Reading) -> bool:
    """Whether the units differ by powers of ten, and the values as nobody converts: 2,290 m up, "2,290 m (38 km)"."""
    expected = _expected(one, other)
    step = EXACT.divide(expected, value_of(one)) if value_of(one) > 0 else Decimal(0)
    is_decimal = step > 0 and step.normalize(EXACT).as_tuple().digits == (1,)
    return is_decimal and not Interval(expected / _APART, expected * _APART).contains(value_of(other))


def _is_beyond_rounding(printed: Reading, expected: Decimal) -> bool:
    """Whether the end of a range is so far off that nobody rounded it there who converted the other end exactly."""
    value = value_of(printed)
    step = EXACT.multiply(Decimal(_STEPS), Decimal(1).scaleb(int(value.normalize(EXACT).as_tuple().exponent)))
    miss = abs(EXACT.subtract(value, expected))
    return miss >= step and miss > EXACT.multiply(abs(expected), _ELASTIC) and not _has_offset(printed)


def _lacks_offset(
    article: Article, relation: Relation, original: Quantity, converted: Quantity, one: Reading, other: Reading
) -> bool:
    """Whether a reading of the thermometer was converted as a difference: "highs of 30C (54F)"."""
    if not (_has_offset(one) or _has_offset(other)) or abs(value_of(one)) < _LEAST_DEGREES:
        return False
    if not is_level(article, relation) or _may_agree(original, converted, one, other, as_difference=False):
        return False
    return convert(one.written, one, other, as_difference=True).overlaps(_rounded(other))


def _is_definition(one: Reading, other: Reading) -> bool:
    """Whether the second says how much one of the first's unit is: "21,000 cwt (100 lbs)"."""
    return Interval.point(value_of(other)).overlaps(convert(Interval.point(Decimal(1)), one, other, False))


def _is_alternative(article: Article, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether the same number of another unit is offered, "for 45 minutes (or 45 hours, if you can)", or a part."""
    original, converted = pair
    if _each().match(article.text, converted.span.end) is not None:
        return True
    between = article.text[original.span.end : converted.span.start]
    return "or " in between and original.mention.numeral.text == converted.mention.numeral.text


@cache
def _each() -> re.Pattern[str]:
    """Match what makes a figure that which falls to each of several: "11.2 kilos, which is 165 grams apiece"."""
    return re.compile(
        r" (?:apiece|each|(?:a|an|per|for every|for each) (?!(?:second|minute|hour|day|week|month|year)\b)[a-z]+)\b"
    )


def _is_of_the_one_before(
    article: Article, relation: Relation, pair: tuple[Quantity, Quantity], readings: list[tuple[Reading, Reading]]
) -> bool:
    """Whether both stand in a bracket behind the figure that they say anew: "200C (180C in a fan oven, 400F)"."""
    index, (original, converted) = min(relation.members), pair
    if not index:
        return False
    before = article.claims[index - 1].quantity
    is_beside = article.text[before.span.end : original.span.start].strip() == "("
    if not is_beside or before.best.unit != original.best.unit or before.best.value is None:
        return False
    return any(_may_agree(before, converted, before.best, other, as_difference=False) for _, other in readings)


def _is_total(article: Article, relation: Relation, one: Reading, other: Reading) -> bool:
    """Whether the second is the first and the one before it together: "300 kg and 180 lb, which makes 382 kg"."""
    index = min(relation.members)
    before = article.claims[index - 1].quantity.best if index else other
    if not index or before.unit != other.unit or before.value is None or not before.value:
        return False
    total = EXACT.add(before.value, _expected(one, other))
    return Interval.point(total).widened(_SLACK).contains(value_of(other))


def _holds(original: Quantity, converted: Quantity, one: Reading, other: Reading, as_difference: bool) -> bool:
    """Whether either figure, read strictly, converts to the other rounded at its last digit."""
    forward = convert(_strict(original, one), one, other, as_difference)
    backward = convert(_strict(converted, other), other, one, as_difference)
    return forward.overlaps(_rounded(other)) or backward.overlaps(_rounded(one))


def _strict(quantity: Quantity, reading: Reading) -> Interval:
    """Return the narrow reading; a hedge before the original covers its conversion too, so it is left aside."""
    return reading.written if quantity.hedged else reading.narrow


def _rounded(reading: Reading) -> Interval:
    """Return what is rounded, not truncated, to the digits as written: 23.5 to 24.5 for 24."""
    value, low = value_of(reading), reading.written.low
    half = EXACT.subtract(value, low) if low is not None else Decimal(0)
    return Interval.around(value, half, half)


def _may_agree(original: Quantity, converted: Quantity, one: Reading, other: Reading, as_difference: bool) -> bool:
    """Whether either figure converts to the other at that one's own precision."""
    elastic = _ELASTIC if _is_calendar(one) or _is_calendar(other) else Decimal(0)
    forward = convert(one.written, one, other, as_difference).widened(elastic)
    backward = convert(other.written, other, one, as_difference).widened(elastic)
    is_sharp = len(value_of(one).normalize(EXACT).as_tuple().digits) >= _SHARP_DIGITS and not converted.hedged
    own = one.written if is_sharp else own_precision(original, one)
    return forward.overlaps(own_precision(converted, other)) or backward.overlaps(own)


def _is_calendar(reading: Reading) -> bool:
    """Whether a unit is of the calendar, where a month has 28 to 31 days and a year 365 or 366."""
    return reading.unit is not None and any(word in reading.unit.symbol for word in ("month", "year", "decade"))


def _has_offset(reading: Reading) -> bool:
    return isinstance(reading.unit, Unit) and reading.unit.offset != 0


def _expected(one: Reading, other: Reading, as_difference: bool = False) -> Decimal:
    """Return the value of `one` in the unit of `other`."""
    expected = convert(Interval.point(value_of(one)), one, other, as_difference).low
    assert expected is not None, "a point converts to a point"
    return expected


def _is_in_fives(one: Reading, other: Reading) -> bool:
    """Whether both figures of a pair were rounded to fives, as forecasters do: winds up to 30 miles (45 km) out."""
    figures = value_of(one), value_of(other)
    is_rounded = all(figure < _LARGE and is_multiple(figure, _FIVE) for figure in figures)
    return is_rounded and Interval.point(_expected(one, other)).widened(_OF_FIVES).contains(figures[1])


def _is_far_off(one: Reading, other: Reading) -> bool:
    expected, printed = _expected(one, other), value_of(other)
    if _has_offset(one) or _has_offset(other):
        return abs(EXACT.subtract(expected, printed)) > _FAR_DEGREES
    return not Interval.point(expected).widened(_FAR_OFF).contains(printed)


def _diagnosis(one: Reading, other: Reading, printed: Interval) -> str:
    """Name the slip that gives the printed figure, or return ""; a temperature has rules of its own."""
    if _has_offset(one) or _has_offset(other) or value_of(one) <= 0 or value_of(other) <= 0:
        return ""
    expected = _expected(one, other)
    typed = Typed(value_of(other), expected)
    slip = diagnosed(printed, _near(expected), *_slips(one, expected), typed=typed)
    is_swapped = not slip and is_swapped_pair(value_of(other), as_precisely(expected, _last_place(other)))
    return "may have two digits swapped" if is_swapped else slip


def _last_place(reading: Reading) -> Decimal:
    return Decimal(1).scaleb(min(0, int(value_of(reading).as_tuple().exponent)))


def _slips(one: Reading, expected: Decimal) -> Iterator[Slip]:
    """Yield what the printed figure would be with the factor upside down, unsquared, or of another unit."""
    value = value_of(one)
    factor = EXACT.divide(expected, value)
    yield Slip("comes of dividing where the factor should multiply, or the reverse", _near(EXACT.divide(value, factor)))
    root = {"area": 2, "volume": 3}.get(_dimension(one), 1)
    if root > 1:
        linear = EXACT.multiply(value, EXACT.power(factor, EXACT.divide(Decimal(1), Decimal(root))))
        yield Slip(f"comes of the factor between lengths, for {'an area' if root == 2 else 'a volume'}", _near(linear))
    for words, each in _FACTORS.get(_dimension(one), ()):
        if not _near(factor).contains(each) and not _near(EXACT.divide(Decimal(1), factor)).contains(each):
            yield Slip(f"comes of the factor between {words}", _near(EXACT.multiply(value, each)))
            yield Slip(f"comes of the factor between {words}", _near(EXACT.divide(value, each)))


def _near(value: Decimal) -> Interval:
    return Interval.point(value).widened(_SLACK)


def _dimension(reading: Reading) -> str:
    return reading.unit.dimension if reading.unit is not None else ""


def _fields(original: Quantity, one: Reading, other: Reading, diagnosis: str, as_difference: bool) -> dict[str, str]:
    digits = max(2, min(original.digits, 4), len(value_of(other).normalize(EXACT).as_tuple().digits))
    return {
        "original": amount(value_of(one), one.unit),
        "expected": amount(_expected(one, other, as_difference), other.unit, digits),
        "converted": amount(value_of(other), other.unit),
        "diagnosis": f" That {diagnosis}." if diagnosis else "",
    }


KIND = Kind(KindSpec("unit-conversion", {}, ("original", "expected", "converted", "diagnosis")), within=_check)
