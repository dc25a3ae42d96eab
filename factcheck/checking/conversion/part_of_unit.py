"""A conversion whose unit lost a part or was taken for another: its figure is right in a unit that is not written.

Comes in: an article. Goes out: two figures of two dimensions that are set side by side as one, where the second is what
the first makes in another unit. Never happens here: figures beside each other that may be of two things; the sum is the
evidence. That a figure of two digits fits one of the few units that share a part with the one written, "67 miles" the
miles per hour, happens by chance once in some thirty pairs; that one of three digits fits any of ten units, once in
forty, and both stand in a place where nothing but a conversion stands.

Worked example: "200 cubic meters a second (52,800 gallons)": 200 cubic meters are 52,834 gallons, so that it is 52,800
gallons a second.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.quantity import Reading
from factcheck.model.unit import Currency, Unit, convertible, for_each

_LONGEST_JOINT, _LEAST_DIGITS, _TELLING_DIGITS = 60, 2, 3
# What may stand behind a second figure that restates the first: nothing that goes on with it.
_ENDS = frozenset(",.;:)]–—\n")
_DASHES = (" –", " —", " - ", " --")
# Sizes in the base units of the lexicon, by NIST Special Publication 811, appendix B: (name, parts of it, size).
_LENGTHS = {
    "meter": "1", "kilometer": "1000", "centimeter": "0.01", "inch": "0.0254", "foot": "0.3048", "yard": "0.9144",
    "mile": "1609.344", "knot": "1852",
}  # fmt: skip
_AREAS = {
    **{f"square {name}": str(Fraction(size) ** 2) for name, size in _LENGTHS.items() if name != "knot"},
    "hectare": "10000", "acre": "4046.8564224",
}  # fmt: skip
_VOLUMES = {
    "liter": "0.001", "gallon": "0.003785411784", "British gallon": "0.00454609", "barrel": "0.158987294928",
    **{f"cubic {name}": str(Fraction(size) ** 3) for name, size in _LENGTHS.items() if name not in {"mile", "knot"}},
}  # fmt: skip
_MASSES = {
    "kilogram": "1", "gram": "0.001", "tonne": "1000", "pound": "0.45359237", "ounce": "0.028349523125",
    "stone": "6.35029318", "short ton": "907.18474",
}  # fmt: skip
_TIMES = {"second": "1", "minute": "60", "hour": "3600", "day": "86400"}
_DATA = {
    "byte": "8", "kilobyte": "8000", "megabyte": "8000000", "gigabyte": "8000000000", "kilobit": "1000",
    "megabit": "1000000", "gigabit": "1000000000",
}  # fmt: skip
_SIZES: Mapping[str, Mapping[str, str]] = {
    "length": _LENGTHS, "area": _AREAS, "volume": _VOLUMES, "mass": _MASSES, "time": _TIMES, "count": {"": "1"},
    "pressure": {"pound per square inch": "6894.757293168362", "bar": "100000", "kilopascal": "1000",
                 "atmosphere": "101325"},
    "torque": {"pound-foot": "1.3558179483314004"},
    "fuel_economy": {"mile per gallon": "425143.707430272", "mile per British gallon": "354006.1899346471",
                     "kilometer per liter": "1000000"},
    "data_rate": {f"{name} per second": size for name, size in _DATA.items()},
}  # fmt: skip
_PLURALS = {"foot": "feet", "inch": "inches", "stone": "stone"}
# A unit as it is written, by the word of the tables above.
_WORDS: Mapping[str, str] = {
    word: name
    for name, words in {
        "meter": "m meters metre metres", "kilometer": "km kms kilometers kilometre kilometres k", "inch": "in inches",
        "foot": "ft feet", "yard": "yd yards", "mile": "mi miles mph", "knot": "kn knots", "hectare": "ha hectares",
        "acre": "acres", "liter": "l liters litre litres", "gallon": "gal gallons", "barrel": "bbl barrels",
        "kilogram": "kg kgs kilograms kilo kilos", "gram": "g grams", "tonne": "t tonnes", "pound": "lb lbs pounds",
        "ounce": "oz ounces", "ton": "tons", "byte": "bytes", "kilobyte": "kb kilobytes", "megabyte": "mb megabytes",
        "gigabyte": "gb gigabytes", "kilobit": "kilobits", "megabit": "megabits mbit", "gigabit": "gigabits gbit",
        "centimeter": "cm centimeters centimetre centimetres",
    }.items()
    for word in (name, *words.split())
}  # fmt: skip

# What a unit is restated in, by its symbol; and the length that an area or a volume is a power of.
_USUAL: Mapping[str, tuple[str, ...]] = {
    "kg": ("pound", "stone"), "g": ("ounce",), "t": ("short ton", "pound"), "lb": ("kilogram",), "oz": ("gram",),
    "mm": ("inch",), "cm": ("inch", "foot"), "m": ("foot", "yard"), "km": ("mile",), "in": ("centimeter",),
    "ft": ("meter",), "yd": ("meter",), "mi": ("kilometer",), "L": ("gallon", "British gallon"),
    "m3": ("cubic foot", "cubic yard"), "ha": ("acre",), "acre": ("hectare",), "km2": ("square mile",),
    "m2": ("square foot", "square yard"),
}  # fmt: skip
_ROOTS = {"m3": "meter", "m2": "meter", "km2": "kilometer"}
# Dimensions that nothing has at once; what a thing weighs and holds may stand side by side.
_APART = frozenset({"length", "mass", "area", "temperature"}), frozenset({"length", "volume"})

_LONG_TIMES = ("/day", "/week", "/month", "/year", "bpd")


class Mistaken(NamedTuple):
    """A figure, the one that restates it, and what the first is in the unit that the second was meant in."""

    first: Claim
    second: Claim
    value: Decimal
    unit: str


class _Meant(NamedTuple):
    """A unit that may have been meant: its name, and how many of it one of the first figure's unit is."""

    name: str
    ratio: Fraction
    is_reciprocal: bool = False


def mistaken(article: Article) -> Iterator[Mistaken]:
    """Yield each figure that restates the one before it in a unit of another dimension, and fits one of the same."""
    for first, second in pairwise(article.claims):
        if second.span.start - first.span.end > _LONGEST_JOINT or not _may_be_told(first, second):
            continue
        if _is_said_again(article.text, first, second):
            written = _parts(article.text[second.quantity.mention.amount.start : second.span.end])
            fitting = _fitting(first.quantity.best, second, written)
            fitting = fitting or _by_habit(article.text, first, second)
            if fitting is not None:
                yield fitting._replace(first=first)


def _may_be_told(first: Claim, second: Claim) -> bool:
    """Whether two plain figures are of two dimensions, the first of one that has rival units."""
    one, other = first.quantity.best, second.quantity.best
    if not one.value or not other.value or one.value < 0 or other.value < 0 or first.quantity.mention.level:
        return False
    if one.unit is None or other.unit is None:
        return False
    if one.unit.symbol.endswith(_LONG_TIMES) or f"/{one.unit.per}" in _LONG_TIMES:
        return False  # "142 liters a day, or 31 gallons" says "a day" once
    if isinstance(one.unit, Currency):
        left, right = one.unit.of, other.unit.of
        is_price = isinstance(other.unit, Currency) and one.unit.code == other.unit.code
        return is_price and left is not None and right is not None and left.dimension != right.dimension
    return not any(
        isinstance(left.unit, Unit) and isinstance(right.unit, Unit) and convertible(left.unit, right.unit)
        for left in first.quantity.readings
        for right in second.quantity.readings
    )


def _by_habit(text: str, first: Claim, second: Claim) -> Mistaken | None:
    """Return what a measure usually is restated in, where the figure in brackets fits it but for its unit.

    "20 kilos (44 feet)" are 44 pounds; "2,500 cubic meters (8,200 feet)" were converted as meters.
    """
    one, stated = first.quantity.best, second.quantity.best.value
    unit, kinds = one.unit, {each.unit.dimension for each in second.quantity.readings if isinstance(each.unit, Unit)}
    if (
        not isinstance(unit, Unit)
        or one.value is None
        or stated is None
        or "-" in text[first.span.start : second.span.end]
    ):
        return None
    is_apart = any(unit.dimension in each and kinds & each - {unit.dimension} for each in _APART)
    if not is_apart or unit.per or text[first.span.end : second.span.start] != " (":
        return None
    step = Decimal(1).scaleb(stated.adjusted() - len(stated.normalize(EXACT).as_tuple().digits) + 1)
    for name in _USUAL.get(unit.symbol, ()):
        ratio, root = unit.size / Fraction(_SIZES[unit.dimension][name]), _ROOTS.get(unit.symbol)
        ratios = [ratio] if root is None else [ratio, Fraction(_LENGTHS[root]) / Fraction(_LENGTHS[name.split()[-1]])]
        values = [
            EXACT.divide(Decimal((each := Fraction(one.value) * by).numerator), each.denominator) for by in ratios
        ]
        if any(2 * abs(EXACT.subtract(value, stated)) <= step for value in values):
            return Mistaken(second, second, values[0], name)
    return None


@cache
def _joint() -> re.Pattern[str]:
    """Match what ties a figure to the one before it: brackets, "or", "that is", a dash, "in American money that is"."""
    return re.compile(
        r"\s?(?P<bracket>[(\[])(?:(?:or|i\.e\.|that is|that['’]s|equal to|equivalent to|=|≈),? ?)?"
        r"|,? (?:or|i\.e\.|that is(?: to say)?|that['’]s|equal to|equivalent to|the equivalent of|=|≈),? "
        r"|,? ?(?:[–—]|--?(?= )) ?(?:(?:or|i\.e\.|that is(?: to say)?|that['’]s),? )?"
        r"|[.;:,] (?:[A-Za-z]+ ){0,4}?(?:that|this|which|it|That|This|It)"
        r" (?:is|makes|equals|comes to|works out at|amounts to|means|corresponds to|translates to) "
    )


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"\s?(?:/|(?:per|an?|each|every)\b)")


def _is_said_again(text: str, first: Claim, second: Claim) -> bool:
    """Whether the place of the second figure is one where only the first figure in other words can stand."""
    match, end = _joint().fullmatch(text, first.span.end, second.span.start), second.span.end
    if match is None:
        return False
    if match["bracket"]:
        return text.startswith((")", "]"), end) and _goes_on().match(text, end + 1) is None
    return end >= len(text) or text[end] in _ENDS or text.startswith(_DASHES, end)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+")


def _parts(written: str) -> frozenset[str]:
    """Return the words of a unit as the tables have them: "miles per hour" has the mile."""
    return frozenset(_WORDS[word] for each in _word().findall(written) if (word := each.lower()) in _WORDS)


def _fitting(one: Reading, second: Claim, written: frozenset[str]) -> Mistaken | None:
    """Return the unit in which the second figure is the first: it shares a part with the one written, or fits well."""
    value, stated = one.value, second.quantity.best.value
    if second.quantity.digits < _LEAST_DIGITS:
        return None
    assert value is not None, "ranges are left out before"
    assert stated is not None, "ranges are left out before"
    for meant in _meant(one.unit):
        exact = 1 / (Fraction(value) * meant.ratio) if meant.is_reciprocal else Fraction(value) * meant.ratio
        computed = EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))
        digits = len(stated.normalize(EXACT).as_tuple().digits)
        is_shared = bool(written & {part for word in meant.name.split() for part in _parts(word)})
        step = Decimal(1).scaleb(stated.adjusted() - max(digits, _LEAST_DIGITS) + 1)
        miss = abs(EXACT.subtract(computed, stated))
        if (is_shared and miss < step) or (digits >= _TELLING_DIGITS and 2 * miss <= step):
            return Mistaken(second, second, computed, meant.name)
    return None


def _meant(unit: Unit | Currency | None) -> Iterator[_Meant]:
    """Yield the units that a figure of this unit is usually converted to."""
    if isinstance(unit, Currency):
        if unit.of is not None:
            for name, size in _SIZES.get(unit.of.dimension, {}).items():
                yield _Meant(name, Fraction(size) / unit.of.factor)
        return
    if unit is None:
        return
    if unit.dimension == "fuel_consumption":
        for name, size in _SIZES["fuel_economy"].items():
            yield _Meant(f"{name}", unit.size * Fraction(size), is_reciprocal=True)
    yield from (_Meant(name, ratio) for name, ratio in rivals(unit))
    each = for_each(unit)
    for name, size in _SIZES.get(each[0], {}).items() if each is not None else ():
        for per, of in _SIZES.get(each[1], {}).items() if each is not None else ():
            yield _Meant(f"{name} per {per}", unit.size * Fraction(of) / Fraction(size))


def rivals(unit: Unit) -> Iterator[tuple[str, Fraction]]:
    """Yield the units that are taken for another one of their dimension: (name, how many of it one of this is)."""
    for name, size in _SIZES.get(unit.dimension, {}).items():
        yield name, unit.size / Fraction(size)


def plural(name: str) -> str:
    """Return a unit of the tables as a figure before it wants it: "square feet per second"."""
    head, per, of = name.partition(" per ")
    first, space, last = head.rpartition(" ")
    many = _PLURALS.get(last, f"{last}s" if last else "")
    return f"{first}{space}{many}{per}{of}".strip()
