"""A measure of a named thing that is far from what is known of it, where a usual slip would bring it near.

Comes in: an article and the table of known figures. Goes out: figures of mountains, rivers, buildings, planets,
companies and of the world that cannot be, and those that are as the table has them. Never happens here: a figure that
something other than a closed list of words ties to the name: "near the Eiffel Tower, 20 meters high" is told of
nothing.

Worked example: "the Eiffel Tower, which is 3,300 meters tall" is ten times the 330 of the table; "Mount Everest
(29,032 meters)" has the number of its feet.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.checking.diagnosis import Typed, is_mistyped, is_swapped, power_of_ten, swaps
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.plausibility import known_words as words
from factcheck.checking.plausibility.known_rows import (
    Measure,
    Sight,
    clause_of,
    cues_of,
    fields_of,
    in_unit,
    is_of_a_part,
    is_told,
    meant_by,
    measures_of,
    rows_for,
    spread,
)
from factcheck.checking.plausibility.naming import names_around, nearest_thing
from factcheck.checking.plausibility.table_units import UNITS
from factcheck.checking.plausibility.told_widely import thousandfold
from factcheck.checking.wording import rounded
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import References
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.unit import Currency, Unit

_STATED = frozenset({Status.ACTUAL, Status.QUOTED})
_KINDS = frozenset(
    {QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.DURATION}
)
_TENFOLD, _TEN = " 10 times ", 10
_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.TITLE})
_NEAR = 70
_ONE = Decimal(1)
# Rows that differ by no more than this tell one figure in two ways.
_ONE_ROW = Decimal("1.1")
_FEWEST_DIGITS = 3
# Heights are measured anew; a digit that is wrong moves one of four digits by more than that.
_LONG, _REVISED = Decimal(1000), Decimal("0.02")
# The unit that a number may have been meant in, with its size in the base unit of its dimension.
_OTHERS = {
    "length": (("feet", Fraction(381, 1250)), ("meters", Fraction(1)), ("miles", Fraction(1609344, 1000)),
               ("kilometers", Fraction(1000))),
    "speed": (("km/h", Fraction(5, 18)), ("mph", Fraction(44704, 100000)), ("m/s", Fraction(1)),
              ("km/s", Fraction(1000)),
              ("miles a second", Fraction(1609344, 1000))),
    "mass": (("pounds", Fraction(45359237, 100000000)), ("kilograms", Fraction(1)), ("tonnes", Fraction(1000))),
    "area": (("square miles", Fraction(2589988, 1)), ("square kilometers", Fraction(1000000)),
             ("hectares", Fraction(10000))),
    "temperature": (),
}  # fmt: skip


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    measures, cues = measures_of(rule.words("measures")), cues_of(rule.words("measures"))
    for claim in article.claims:
        if _is_candidate(article, claim, cues):
            sight = _sight(article, claim, measures, references)
            if sight is not None:
                yield from _judged(article, rule, sight)
                continue
        if rule.words("wide"):
            yield from thousandfold(article, rule, claim, references)
        if rule.words("beside") and claim.quantity.kind is QuantityKind.MEASURE:
            yield from _beside(article, rule, claim, measures, references)


def _beside(
    article: Article, rule: Rule, claim: Claim, measures: tuple[Measure, ...], references: References
) -> Iterator[Result]:
    """Yield a figure near a thing whose digits are those of the table, before another power of ten.

    No words tie the two together: that all digits agree, and the magnitude does not, is what shows the slip.
    """
    written = sum(character.isdigit() for character in claim.quantity.mention.numeral.text)
    is_plain = claim.quantity.best.value is not None and not claim.quantity.hedged and not claim.quantity.per
    if claim.status not in _STATED or not is_plain or written < _FEWEST_DIGITS or _is_of(article, claim):
        return
    named = nearest_thing(article, claim, references)
    if named is None or words.of_another().search(named[1]) or words.of_a_part().search(named[1]):
        return
    for measure in measures:
        rows = rows_for(claim, named[0], measure.name, references)
        sight = Sight(claim, named[0], measure.name, rows) if measure.name in rule.words("beside") and rows else None
        slip = "" if sight is None else _same_digits(sight)
        if sight is not None and slip:
            fields = {**fields_of(sight), "diagnosis": slip}
            yield found(rule, article, claim.quantity.mention.amount, fields)
            return


def _is_of(article: Article, claim: Claim) -> bool:
    """Whether the figure measures something that is named behind it: "83 meters of stairs"."""
    return article.text.startswith(" of ", claim.span.end)


def _is_of_its_size(sight: Sight) -> bool:
    """Whether the unit is one that the table's may be mistaken for: feet for meters, not kilometers."""
    unit, row = sight.claim.quantity.best.unit, sight.rows[0]
    if not isinstance(unit, Unit) or row.unit not in UNITS:
        return False
    return Fraction(1, 10) < unit.factor / UNITS[row.unit][1] < _TEN


def _same_digits(sight: Sight) -> str:
    """Return by which power of ten a figure is off whose two digits or more are those of the table, or ""."""
    exact = _point(sight)
    low, high = min(row.value for row in sight.rows), max(row.value for row in sight.rows)
    if (
        exact is None
        or exact <= 0
        or _digits(exact) < 2
        or high > EXACT.multiply(low, _ONE_ROW)
        or not _is_of_its_size(sight)
    ):
        return ""
    for power in (1, -1, 3, -3):
        meant = EXACT.multiply(exact, Decimal(10) ** -power)
        digits = max(_digits(exact), 2)
        if low <= meant <= high or meant in {rounded(low, digits), rounded(high, digits)}:
            return f"is {power_of_ten(Interval.point(exact), Interval.point(meant))}"
    return ""


def _is_candidate(article: Article, claim: Claim, cues: tuple[str, ...]) -> bool:
    """Whether a plain figure has a word of a measure near it, or stands in brackets behind a name."""
    quantity = claim.quantity
    if quantity.kind not in _KINDS or claim.status not in _STATED or quantity.best.value is None:
        return False
    is_level = quantity.mention.level and isinstance(quantity.best.unit, Currency)
    if is_level or article.document.blocks[quantity.mention.block].role not in _PROSE:
        return False
    start = max(0, claim.span.start - _NEAR)
    near = article.text[start : claim.span.end + _NEAR]
    is_beside = article.text[claim.span.start - 1 : claim.span.start] == "(" or quantity.mention.level
    return is_beside or any(map(near.__contains__, cues))


def _sight(article: Article, claim: Claim, measures: tuple[Measure, ...], references: References) -> Sight | None:
    if article.text.endswith("by ", 0, claim.span.start):
        return None  # "reduce emissions by over 6.4 million tonnes" tells a change, no level
    for name in names_around(article, claim, references):
        told = [measure for measure in measures if is_told(name, measure)]
        possible = told or (list(measures) if name.is_bare else [])
        rows = [
            (measure.name, own)
            for measure in possible
            if (own := rows_for(claim, name.place, measure.name, references))
        ]
        if rows and (told or len(rows) == 1):
            is_of_another = words.of_another().search(clause_of(article, claim, name)) is not None
            return None if is_of_another else Sight(claim, name.place, *rows[0])
    return None


def _judged(article: Article, rule: Rule, sight: Sight) -> Iterator[Result]:
    """Yield a tick where a figure is that of the table, a finding where it is far from it by a slip."""
    far, near, reading = rule.number("far"), rule.number("near"), sight.claim.quantity.best
    band = Interval(min(row.value for row in sight.rows), max(row.value for row in sight.rows))
    own = [
        there
        for each in sight.claim.quantity.readings
        if (there := in_unit(each, meant_by(each), sight.rows[0])) is not None
    ]
    fields = fields_of(sight)
    if any(stated.overlaps(band.widened(EXACT.subtract(near, _ONE))) for stated in own):
        narrow = in_unit(reading, reading.narrow, sight.rows[0])
        if narrow is not None and narrow.overlaps(band) and not sight.claim.quantity.hedged:
            values = [row.value for row in sight.rows]
            # Between bounds that lie apart there is room for most figures of the size.
            is_loose = max(values) > EXACT.multiply(min(values), _ONE_ROW)
            yield from held(rule, article, (sight.claim.span,), fields, loosely=is_loose)
            return
    if len(sight.rows) == 1 and (typed := _typed(sight)):
        fields["diagnosis"] = typed
        yield found(rule, article, sight.claim.quantity.mention.amount, fields)
        return
    if any(stated.overlaps(spread(band, far)) for stated in own):
        return
    if sight.measure in rule.words("flows") and is_of_a_part(article, sight.claim):
        own = [stated for stated in own if band.below(stated)]
    slip = _slip(sight, own[0], spread(band, near)) if own else ""
    if slip:
        fields["diagnosis"] = slip
        # Ten times less may be of another year, of one partner or of a change: only more than that is no chance.
        is_less = all(stated.below(spread(band, far)) for stated in own)
        level = Level.NOTE if _TENFOLD in slip and rule.number("note_below") > _TEN and is_less else None
        confidence = "medium" if level else "high"
        yield found(rule, article, sight.claim.quantity.mention.amount, fields, level=level, confidence=confidence)


def _slip(sight: Sight, stated: Interval, band: Interval) -> str:
    exact, one = _point(sight), sight.rows[0]
    other = _other_unit(sight, band)
    if other or not exact:
        return other  # nothing is zero but for a power of ten
    power = power_of_ten(stated, band)
    if power:
        return f"is {power}"
    if any(band.contains(other) for other in swaps(exact)) and _digits(exact) >= _FEWEST_DIGITS:
        return "may have two digits swapped"
    is_single = len(sight.rows) == 1 and min(_digits(exact), _digits(one.value)) >= _FEWEST_DIGITS
    if is_single and is_mistyped(Typed(exact, one.value)):
        return "may have a digit wrong"
    return ""


def _typed(sight: Sight) -> str:
    """Name two digits that changed places, or one that is wrong, in a figure that is near the one of the table."""
    exact, known = _point(sight), sight.rows[0].value
    if exact is None or sight.claim.quantity.hedged or _digits(exact) < _FEWEST_DIGITS:
        return ""
    if is_swapped(exact, rounded(known, _digits(exact))):
        return "may have two digits swapped"
    is_long = _digits(exact) > _FEWEST_DIGITS and sight.rows[0].value >= _LONG
    is_off = abs(EXACT.subtract(exact, known)) > EXACT.multiply(known, _REVISED)
    written = (str(exact.to_integral_value()), str(known.to_integral_value()))
    is_one = len(written[0]) == len(written[1]) and sum(a != b for a, b in zip(*written, strict=True)) == 1
    return "may have a digit wrong" if is_long and is_off and is_one else ""


def _digits(value: Decimal) -> int:
    return len(value.normalize(EXACT).as_tuple().digits)


def _point(sight: Sight) -> Decimal | None:
    value = sight.claim.quantity.best.value
    assert value is not None, "ranges are left out before"
    point = in_unit(sight.claim.quantity.best, Interval.point(value), sight.rows[0])
    return None if point is None else point.low


def _other_unit(sight: Sight, band: Interval) -> str:
    """Return the unit in which the very number would fit: feet for meters, miles for kilometers."""
    unit, row = sight.claim.quantity.best.unit, sight.rows[0]
    value = sight.claim.quantity.best.value
    if not isinstance(unit, Unit) or row.unit not in UNITS or value is None:
        return ""
    dimension, factor, _ = UNITS[row.unit]
    for name, size in _OTHERS.get(dimension, ()):
        ratio = size / factor
        there = EXACT.multiply(value, EXACT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator)))
        if size != unit.factor and band.contains(there):
            return f"would fit in {name}"
    return ""


_OPTIONS: dict[str, OptionValue] = {
    "measures": (), "beside": (), "wide": (), "needed": (), "flows": (), "far": 1.3, "near": 1.1, "note_below": 0,
}  # fmt: skip
_ABOUT = {
    "measures": "the measures of the table, each with the words that tell it, a bar between them: height=tall",
    "beside": "measures whose digits alone, near the name, show another power of ten",
    "wide": "measures that more words may tie to a name, ¤, where the figure is off by a thousand, and their words",
    "needed": "words of such a measure of which the sentence must have one",
    "flows": "measures that add up over a year, of which a month has a part",
    "far": "how many times too large or too small a figure must be",
    "note_below": "a slip by fewer times than this is only a note, for figures that move from year to year",
    "near": "how near, as a factor, the slip must bring it to what is known",
}
_FIELDS = ("stated", "measure", "subject", "known", "source", "diagnosis")
KIND = Kind(KindSpec("known-thing", _OPTIONS, _FIELDS, _ABOUT), referenced=_check)
