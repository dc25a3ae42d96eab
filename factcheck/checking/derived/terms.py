"""A figure as a term: a number with what it is counted in above and below the line.

Comes in: quantities. Goes out: terms, which multiply and cancel. Never happens here: choosing which figures belong
together.

Worked examples: "45 boxes an hour" is 45 with boxes above and hours below; times "six hours" it is 270 boxes. "9.5 MW"
is energy above, hours below. "$129 a room" is dollars above, rooms below.
"""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from factcheck.checking.arithmetic.exactness import generous
from factcheck.checking.arithmetic.nouns_of_sums import is_one_of
from factcheck.checking.derived.times import stretch, symbol_of
from factcheck.model.claim import Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.unit import Currency, Unit

# What any thing may stand for: "apiece", "times".
ANYTHING = "?"
# Whoever was counted, of "a head": drivers and bankers, but no families.
ANYBODY = "?body"
_GROUPS = frozenset(
    {
        "family", "household", "home", "house", "couple", "team", "club", "company", "firm", "school", "village",
        "town", "city", "country", "state", "union", "group", "party", "business", "farm", "crew", "hospital",
    }
)  # fmt: skip
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_MEASURED = frozenset({QuantityKind.MEASURE, QuantityKind.DURATION})
_EXACT_BELOW = 100
# What a dimension is made of: length, mass, energy, data, emissions; and whether it is for a time.
_MADE_OF: dict[str, tuple[tuple[tuple[str, int], ...], bool]] = {
    "length": ((("L", 1),), False), "area": ((("L", 2),), False), "volume": ((("L", 3),), False),
    "mass": ((("M", 1),), False), "energy": ((("E", 1),), False), "data": ((("D", 1),), False),
    "emissions": ((("C", 1),), False), "power": ((("E", 1),), True), "speed": ((("L", 1),), True),
    "flow": ((("L", 3),), True), "data_rate": ((("D", 1),), True), "mass_flow": ((("M", 1),), True),
    "fuel_consumption": ((("L", 2),), False), "fuel_economy": ((("L", -2),), False),
    "yield": ((("L", -2), ("M", 1)), False), "density": ((("L", -3), ("M", 1)), False),
    "linear_energy": ((("E", 1), ("L", -1)), False), "specific_energy": ((("E", 1), ("M", -1)), False),
    "carbon_intensity": ((("C", 1), ("E", -1)), False), "containers": ((("TEU", 1),), False),
    "dose": ((), False),
}  # fmt: skip
_TIMES = {"s": 1, "min": 60, "h": 3600, "day": 86400, "week": 604800, "yr": 31557600}
_TIMED = {
    "bpd": "day", "gpd": "day", "cfd": "day", "mph": "h", "kn": "h", "gpm": "min", "cfm": "min", "cfs": "s",
    "kb/d": "day", "Mb/d": "day", "Bcf/d": "day",
}  # fmt: skip
# Units that prices and yields are for, in the base units of their dimension.
_FOR_EACH = {
    "kg": ("M", 1, Fraction(1)), "g": ("M", 1, Fraction(1, 1000)), "t": ("M", 1, Fraction(1000)),
    "lb": ("M", 1, Fraction(45359237, 100000000)), "oz": ("M", 1, Fraction(45359237, 1600000000)),
    "km": ("L", 1, Fraction(1000)), "m": ("L", 1, Fraction(1)), "mi": ("L", 1, Fraction(201168, 125)),
    "ft": ("L", 1, Fraction(381, 1250)), "L": ("L", 3, Fraction(1, 1000)), "m3": ("L", 3, Fraction(1)),
    "gal": ("L", 3, Fraction(473176473, 125000000000)), "bbl": ("L", 3, Fraction(9936705933, 62500000000)),
    "m2": ("L", 2, Fraction(1)), "ft2": ("L", 2, Fraction(145161, 1562500)), "ha": ("L", 2, Fraction(10000)),
    "acre": ("L", 2, Fraction(316160658, 78125)), "km2": ("L", 2, Fraction(1000000)),
    "mi2": ("L", 2, Fraction(40468564224, 15625)),
    "kWh": ("E", 1, Fraction(3600000)), "MWh": ("E", 1, Fraction(3600000000)), "kB": ("D", 1, Fraction(8000)),
    "MB": ("D", 1, Fraction(8000000)), "GB": ("D", 1, Fraction(8000000000)), "mg": ("M", 1, Fraction(1, 1000000)),
}  # fmt: skip
Powers = tuple[tuple[str, int], ...]


class Term(NamedTuple):
    """A number, what it can mean, the powers of its units, the things it counts above and below the line."""

    value: Decimal
    meant: Interval
    powers: Powers
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    def inverted(self) -> "Term":
        """Return one divided by the term."""
        powers = tuple((unit, -power) for unit, power in self.powers)
        value = EXACT.divide(Decimal(1), self.value)
        return Term(value, Interval.point(Decimal(1)).over(self.meant), powers, self.below, self.above)

    def times(self, other: "Term") -> "Term":
        """Return the product, things and units canceled."""
        above, below = canceled((*self.above, *other.above), (*self.below, *other.below))
        value, meant = EXACT.multiply(self.value, other.value), self.meant.times(other.meant)
        return Term(value, meant, _merged(self.powers, other.powers), above, below)

    def scaled(self, factor: Decimal, meant: Interval) -> "Term":
        return self._replace(value=EXACT.multiply(self.value, factor), meant=self.meant.times(meant))


def canceled(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is left of things above and below the line when those of one kind have gone."""
    left: list[str] = list(above)
    under: list[str] = []
    for thing in below:
        twin = next((one for one in left if are_one(one, thing)), None)
        if twin is None:
            under.append(thing)
        else:
            left.remove(twin)
    return tuple(left), tuple(under)


def are_one(one: str, other: str) -> bool:
    """Whether two nouns name the same things: "long-distance passengers" and "passenger", "pupils" and "person"."""
    if ANYTHING in (one, other):
        return True
    words, others = one.split(), other.split()
    if ANYBODY in (one, other):
        return not any(_singular(word) in _GROUPS for word in (*words, *others))
    if any(_singular(word) == _singular(twin) for word in words for twin in others):
        return True
    return is_one_of(one, other) or is_one_of(other, one)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word.removesuffix("s") if not word.endswith("ss") else word


def term_of(claim: Claim) -> Term | None:
    """Return a figure as a term, a count without a noun as one of anything; None for what is no plain amount."""
    quantity = claim.quantity
    value, unit = quantity.best.value, quantity.best.unit
    is_level = quantity.mention.level and quantity.kind not in _MEASURED  # "a 2-kilowatt heater" has 2 kilowatts
    if value is None or value <= 0 or is_level:
        return None
    bare = Term(value, meant_by(quantity), ())
    if quantity.kind in _COUNTS:
        term: Term | None = _counted(bare, (quantity.mention.noun or quantity.mention.elided).lower())
    elif isinstance(unit, Currency):
        term = bare._replace(powers=((unit.code, 1),))
    elif isinstance(unit, Unit) and quantity.kind in _MEASURED:
        term = _measured(bare, unit)
    else:
        term = None
    return term if term is None or not quantity.per else _for_each(term, quantity.per)


def _counted(bare: Term, noun: str) -> Term:
    """Return so many of a thing; nights are a time."""
    symbol = symbol_of(noun.rpartition(" ")[2].removesuffix("s"))
    span = stretch(Decimal(1), symbol) if symbol else None
    if span is not None:
        return bare.scaled(span.number, Interval.point(span.number))._replace(powers=((f"t:{span.unit}", 1),))
    return bare._replace(above=(noun,) if noun else (ANYTHING,))


def meant_by(quantity: Quantity) -> Interval:
    """Return the widest that a figure can mean as a factor: "six hours" are six, as six people are."""
    value = quantity.best.value or Decimal(0)
    is_small = not quantity.hedged and not quantity.decimals and value < _EXACT_BELOW
    if is_small and quantity.kind is QuantityKind.DURATION:
        return Interval.point(value)
    if is_small and quantity.kind is QuantityKind.MEASURE:  # nobody cuts 2.9 meters down to two
        return quantity.best.narrow
    return generous(quantity).hull(Interval.point(value))


def _measured(bare: Term, unit: Unit) -> Term | None:
    dimension = unit.dimension.partition(" per ")[0]
    if dimension == "time":
        span = stretch(Decimal(1), unit.symbol)
        if span is None:
            return None
        return bare.scaled(span.number, Interval.point(span.number))._replace(powers=((f"t:{span.unit}", 1),))
    if dimension == "population_density":
        return _scaled(bare, unit.factor)._replace(powers=(("L", -2),), above=("people",))
    made = _MADE_OF.get(dimension)
    if made is None:
        return None
    powers, is_timed = made
    factor = unit.factor
    if is_timed:
        time = _time_below(unit.symbol, dimension)
        factor *= _TIMES[time]
        powers = (*powers, (f"t:{'year' if time == 'yr' else time}", -1))
    return _scaled(bare, factor)._replace(powers=powers)


def is_rate_of_time(unit: Unit | Currency | None) -> bool:
    """Whether a unit is for a time by itself, as a speed, a flow and a power are, or says for which."""
    if unit is None:
        return False
    dimension = unit.dimension.partition(" per ")[0] if isinstance(unit, Unit) else ""
    return bool(unit.per) or _MADE_OF.get(dimension, ((), False))[1]


def _time_below(symbol: str, dimension: str) -> str:
    if symbol in _TIMED:
        return _TIMED[symbol]
    after = symbol.rpartition("/")[2] if "/" in symbol else ""
    return after if after in _TIMES else ("h" if dimension in {"power", "speed"} else "s")


def _scaled(term: Term, factor: Fraction) -> Term:
    number = EXACT.divide(Decimal(factor.numerator), Decimal(factor.denominator))
    return term.scaled(number, Interval.point(number))


def _for_each(term: Term, per: str) -> Term | None:
    """Put what a figure is counted for below the line: a time, a unit, "100000 person", a noun."""
    for part in per.split("/"):
        number, _, noun = part.partition(" ") if part[:1].isdigit() else ("1", "", part)
        if not number.isdigit():
            return None
        term = _scaled(term, Fraction(1, max(1, int(number))))
        term = per_one(term, noun)
    return term


def per_one(term: Term, noun: str) -> Term:
    """Return the term for each of a unit or a thing."""
    span, unit = stretch(Decimal(1), noun), _FOR_EACH.get(noun)
    if span is not None:
        below = Term(span.number, Interval.point(span.number), ((f"t:{span.unit}", 1),))
        return term.times(below.inverted())
    if unit is not None:
        name, power, factor = unit
        return _scaled(term, 1 / factor)._replace(powers=_merged(term.powers, ((name, -power),)))
    return term._replace(below=(*term.below, noun))


def _merged(one: Powers, other: Powers) -> Powers:
    powers = dict(one)
    for unit, power in other:
        powers[unit] = powers.get(unit, 0) + power
    return tuple(sorted((unit, power) for unit, power in powers.items() if power))
