"""Whether a figure can be what a measure of a place came to, and which slip would explain it.

Worked example: 38.4 trillion yuan is 8.8 times Beijing's output of 2023, 30% of China's, and 1.75 million yuan for each
of 21.9 million people; a tenth of it would fit. Of a city that no table knows, the share of its country tells as much.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.checking.diagnosis import swaps
from factcheck.checking.plausibility.bands import Known, Years, known
from factcheck.checking.plausibility.placing import Placed
from factcheck.checking.wording import amount, plain, rounded
from factcheck.model.interval import EXACT, Interval
from factcheck.model.reference import PlaceKind, References

# The powers of ten of usual slips, the likeliest first.
_POWERS = (1, -1, 3, -3, 2, -2, 4, -4, 6, -6, 5, -5)
# No city or region has a larger share of its country's output: of a country of this many people, or of a smaller one.
_MANY_PEOPLE = Decimal(500_000_000)
_SHARE_OF_MANY = {
    PlaceKind.REGION: Decimal("0.2"), PlaceKind.CITY: Decimal("0.12"), PlaceKind.DISTRICT: Decimal("0.05"),
}  # fmt: skip
_SHARE = Decimal("0.65")
# Output a head of a city is at most so many times its country's, and at least so small a part of it.
_RICHEST, _POOREST = Decimal(8), Decimal("0.04")
_ONE_QUARTER = Decimal("0.25")
_LARGEST_CITY = Decimal(60_000_000)
_MOST_DIGITS = 3
# Areas are known so well that another unit must bring the number this near.
_UNIT_NEAR = Decimal("1.15")
# Two counts of one people differ by less than this, and a figure that is off is off by more than that.
_COUNTED, _OFF = Decimal("1.01"), Decimal("1.08")
_SUBURBS, _FEWEST_DIGITS = Decimal("1.5"), 2


class Scale(NamedTuple):
    """How far a figure may be from the band before it is called out (`far`), and how near a slip must bring it."""

    far: Decimal
    near: Decimal


class Case(NamedTuple):
    """A figure of a place: `stated` in `unit`, of `years`; `is_partial` if it may be too small for a good reason.

    `is_of_today` says that it is told of the present, and of nobody's part: the people of the world are known by year.
    `others` are other units that the same number may have been meant in, with what one of them is in the written unit.
    """

    placed: Placed
    measure: str
    stated: Interval
    value: Decimal
    unit: str
    years: Years
    is_partial: bool
    others: tuple[tuple[str, Decimal], ...] = ()
    is_of_today: bool = False


class Verdict(NamedTuple):
    """Why a figure cannot be: the sums that show it, what would fit, and whether a known figure says so by itself."""

    sums: tuple[str, ...]
    fitting: str
    is_certain: bool


def judged(case: Case, references: References, scale: Scale) -> Verdict | None:
    """Return why the figure cannot be, or None where it can, or where nothing is known."""
    own = known(references, case.placed.place, case.measure, case.unit, case.years) if case.placed.is_named else None
    if own is not None:
        return _against_own(case, own, references, scale)
    return _above_world(case, references) or _against_whole(case, references)


def borne_out(case: Case, references: References, scale: Scale) -> str:
    """Return how a figure compares with what is known of its very place, where it is near that, else ""."""
    own = known(references, case.placed.place, case.measure, case.unit, case.years) if case.placed.is_named else None
    if own is None or case.is_partial or not case.stated.overlaps(_spread(own.band, scale.near)):
        return ""
    return _times_own(case, own).removeprefix("that is ")


def is_judgeable(case: Case, references: References) -> bool:
    """Whether anything is known that the figure can be held against, in its unit."""
    names = (case.placed.place.name, case.placed.place.within, "world")
    places = [place for name in names if name and (place := references.place(name)) is not None]
    return any(known(references, place, case.measure, case.unit, case.years) is not None for place in places)


def _against_own(case: Case, own: Known, references: References, scale: Scale) -> Verdict | None:
    far = _spread(own.band, scale.far)
    is_near = case.stated.overlaps(far)
    fitting = _swapped(case, own) or (_tenfold(case, own, references) if is_near else "")
    if fitting:
        return Verdict((_times_own(case, own),), fitting, True)
    if is_near and case.is_of_today and case.placed.place.kind is PlaceKind.WORLD and case.stated.below(own.band):
        return Verdict((_times_own(case, own),), "they were so few years before", False)
    if is_near or (case.is_partial and case.stated.below(far)):
        return None
    fitting = _other_unit(case, own, references, scale) or _power(case, _near(case, own, scale))
    if not fitting:
        return None
    sums = (_times_own(case, own), *_of_country(case, references), *_a_head(case, references))
    return Verdict(sums, fitting, not own.is_converted)


def _swapped(case: Case, own: Known) -> str:
    """Return the people of a country that its figure is with two digits swapped, in words, or "".

    Where so many digits are told, and people are counted so well, the swap is no chance.
    """
    is_counted = case.measure == "population" and case.placed.place.kind is PlaceKind.COUNTRY
    digits = len(case.value.normalize(EXACT).as_tuple().digits)
    off = _OFF if digits > _MOST_DIGITS else _SUBURBS
    if not is_counted or digits < _MOST_DIGITS or case.stated.overlaps(_spread(own.band, off)):
        return ""
    meant = next((each for each in swaps(case.value) if _spread(own.band, _COUNTED).contains(each)), None)
    return "" if meant is None else f"with two digits swapped, {amount(meant, None)} {case.unit}, it would fit"


def _tenfold(case: Case, own: Known, references: References) -> str:
    """Return a tenth of the people of a city that is exactly what a census has, in words, or "".

    Cities are counted with their suburbs or without, and so with three times as many people; but not with these digits.
    """
    digits = len(case.value.normalize(EXACT).as_tuple().digits)
    is_city = case.measure == "population" and case.placed.place.kind is PlaceKind.CITY
    if not is_city or digits < _FEWEST_DIGITS or not _spread(own.band, _SUBURBS).below(case.stated):
        return ""
    tenth = EXACT.multiply(case.value, Decimal("0.1"))
    rows = references.known(case.placed.place.name, case.measure)
    is_known = any(rounded(row.value, digits) == tenth for row in rows)
    return f"a tenth, {_shown(tenth, case.unit)}, would fit" if is_known else ""


def _near(case: Case, own: Known, scale: Scale) -> Interval:
    """Return where a slip must bring the figure; of a part of the year the output of one quarter is enough."""
    band = _spread(own.band, scale.near)
    if not case.is_partial or band.low is None:
        return band
    return band._replace(low=EXACT.multiply(band.low, _ONE_QUARTER))


def _above_world(case: Case, references: References) -> Verdict | None:
    world = references.place("world")
    whole = None if world is None else known(references, world, case.measure, case.unit, case.years)
    if whole is None or whole.band.high is None or not _is_above(case.stated, whole.band.high):
        return None
    return Verdict((_share_of(case, "the world", whole),), _power(case, Interval(None, whole.band.high)), True)


def _against_whole(case: Case, references: References) -> Verdict | None:
    """Judge a city or region by its country: by its share of the whole, and by the output a head."""
    place = case.placed.place
    country = references.place(place.within)
    if place.kind not in _SHARE_OF_MANY:
        return None
    whole = None if country is None else known(references, country, case.measure, case.unit, case.years)
    if whole is None or country is None or whole.band.high is None:
        return _above_largest_city(case)
    limit = EXACT.multiply(whole.band.high, _largest_share(country.name, case, references))
    head = _head_band(case, whole, references)
    is_above = _is_above(case.stated, limit) or (head is not None and head.below(case.stated))
    is_below = head is not None and case.stated.below(head) and not case.is_partial
    if not (is_above or is_below):
        return None
    fitting = _power(case, Interval(None, limit) if head is None else head)
    sums = (*_of_country(case, references), *_a_head(case, references))
    return Verdict(sums, fitting, _is_above(case.stated, whole.band.high)) if fitting else None


def _above_largest_city(case: Case) -> Verdict | None:
    if case.measure != "population" or case.placed.place.kind is not PlaceKind.CITY:
        return None
    if not _is_above(case.stated, _LARGEST_CITY):
        return None
    return Verdict(("no city has more than 45 million people",), _power(case, Interval(None, _LARGEST_CITY)), False)


def _largest_share(country: str, case: Case, references: References) -> Decimal:
    if case.measure != "gdp":
        return Decimal(1)
    people = references.known(country, "population")
    return _SHARE_OF_MANY[case.placed.place.kind] if people and people[-1].value > _MANY_PEOPLE else _SHARE


def _head_band(case: Case, whole: Known, references: References) -> Interval | None:
    """Return what the output of a named place can be, from its people and the output a head of its country."""
    place, country = case.placed.place, references.place(case.placed.place.within)
    if case.measure != "gdp" or not case.placed.is_named or country is None:
        return None
    here, there = (known(references, each, "population", "people", case.years) for each in (place, country))
    if here is None or there is None:
        return None
    lowest = EXACT.multiply(here.band.over(there.band).low or Decimal(0), _POOREST)
    highest = EXACT.multiply(here.band.over(there.band).high or Decimal(0), _RICHEST)
    return whole.band.times(Interval(lowest, highest))


def _other_unit(case: Case, own: Known, references: References, scale: Scale) -> str:
    """Return the unit or currency in which the very number would fit, in words, or ""."""
    band = _spread(own.band, _UNIT_NEAR)
    for name, factor in case.others:
        if case.stated.scaled(factor).overlaps(band):
            return f"the same number in {name} would fit"
    place = case.placed.place
    units = {row.unit for row in references.known(place.name, case.measure)} | {"USD"} if case.measure == "gdp" else ()
    for unit in sorted(units):
        other = known(references, place, case.measure, unit, case.years) if unit != case.unit else None
        if other is not None and case.stated.overlaps(_spread(other.band, scale.near)):
            return f"the same number in {unit} would fit"
    return ""


def _power(case: Case, band: Interval) -> str:
    """Return which part or multiple of the figure would lie in `band`, in words, or ""."""
    for power in _POWERS:
        factor = Decimal(10) ** -power
        if case.stated.scaled(factor).overlaps(band) and (band.low is not None or power > 0):
            part = {1: "a tenth", 2: "a hundredth", 3: "a thousandth", 6: "a millionth"}.get(power)
            size = part or (f"{10 ** abs(power):,} times as much" if power < 0 else f"one {10**power:,}th")
            return f"{size}, {_shown(EXACT.multiply(case.value, factor), case.unit)}, would fit"
    return ""


def _times_own(case: Case, own: Known) -> str:
    year = f" of {own.row.period}" if own.row.period else ""
    shown = _shown(own.row.value, case.unit)
    source = f"{own.row.source}, converted" if own.is_converted else own.row.source
    return f"that is {_ratio(case.value, own.row.value)} the {shown}{year} ({source})"


def _of_country(case: Case, references: References) -> Iterator[str]:
    country = references.place(case.placed.place.within)
    whole = None if country is None else known(references, country, case.measure, case.unit, case.years)
    if country is not None and whole is not None:
        yield _share_of(case, country.name, whole)


def _share_of(case: Case, name: str, whole: Known) -> str:
    ratio = EXACT.divide(case.value, whole.row.value)
    share = _ratio(case.value, whole.row.value) if ratio > 1 else f"{plain(rounded(ratio * 100, 2))}% of"
    period = f" in {whole.row.period}" if whole.row.period else ""
    return f"{share} that of {name} ({_shown(whole.row.value, case.unit)}{period}, {whole.row.source})"


def _a_head(case: Case, references: References) -> Iterator[str]:
    place = case.placed.place
    people = known(references, place, "population", "people", case.years) if case.measure == "gdp" else None
    if people is not None and case.placed.is_named:
        yield f"{_shown(EXACT.divide(case.value, people.row.value), case.unit)} a head"


def _ratio(value: Decimal, whole: Decimal) -> str:
    ratio = EXACT.divide(value, whole)
    if rounded(ratio, 2) == 1:
        return "as much as"
    return f"{plain(rounded(ratio, 2))} times" if ratio >= 1 else f"{plain(rounded(ratio * 100, 2))}% of"


def _shown(value: Decimal, unit: str) -> str:
    figure = amount(value, None, _MOST_DIGITS)
    return f"{unit} {figure}" if unit.isupper() and unit.isalpha() else f"{figure} {unit}"


def _spread(band: Interval, factor: Decimal) -> Interval:
    low = None if band.low is None else EXACT.divide(band.low, factor)
    return Interval(low, None if band.high is None else EXACT.multiply(band.high, factor))


def _is_above(stated: Interval, limit: Decimal) -> bool:
    return stated.low is not None and stated.low > limit
