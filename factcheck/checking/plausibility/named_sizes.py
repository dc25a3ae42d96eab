"""What is known of a name that an article compares a size with, and the sizes that a sentence tells.

Comes in: a name, a measure, a sentence. Goes out: rows of the table, figures of a dimension, sizes in its base unit.
Never happens here: deciding what is compared with what.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.plausibility.table_units import UNITS, line
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import Mention
from factcheck.model.reference import Reference, References
from factcheck.model.unit import Unit

# A name with an owner before it or not, as a group of this name.
NAME = (
    r"(?:the\s)?(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?['’]s\s)?"
    r"(?P<name{}>[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){{0,3}})"
)


def known_sizes(name: str, measure: str, references: References) -> list[Reference]:
    """Return the rows of a measure of the longest name at the head of `name`: the newest, or all of no one time."""
    words = name.split(" ")
    for last in range(len(words), 0, -1):
        called = re.sub(r"['’]s$", "", " ".join(words[:last])).rstrip(".")
        place = references.thing(called) if called != "Earth" else None
        rows = references.known("Earth" if called == "Earth" else place.name if place else "", measure)
        usable = [row for row in rows if row.unit == "people" or row.unit in UNITS]
        if usable:
            return [row for row in usable if row.period == usable[-1].period and row.unit == usable[-1].unit]
    return []


def own_size(rows: list[Reference]) -> Interval:
    """Return what rows of one unit say, in the base unit of its dimension, or as a number of people."""
    own = Interval(min(each.value for each in rows), max(each.value for each in rows))
    return own if rows[-1].unit == "people" else line(own, UNITS[rows[-1].unit][1], Fraction(0))


def sizes_in(article: Article, number: int, dimension: str) -> Iterator[Claim]:
    """Yield the figures of a sentence that measure the dimension, or count people."""
    for claim in claims_of_sentences(article, number, number):
        unit, quantity = claim.quantity.best.unit, claim.quantity
        if quantity.best.value is None:
            continue
        is_measure = isinstance(unit, Unit) and not unit.per and unit.dimension == dimension
        if is_measure or (dimension == "people" and unit is None and _counts_people(quantity.mention)):
            yield claim


def _counts_people(mention: Mention) -> bool:
    return (mention.noun or mention.elided).lower().split(" ")[-1] in _PEOPLE


_PEOPLE = frozenset({
    "people", "residents", "inhabitants", "members", "fans", "supporters", "spectators", "visitors", "workers",
    "citizens", "voters", "men", "women", "children", "refugees", "migrants", "demonstrators", "protesters", "pupils",
    "students", "soldiers", "subscribers", "customers",
})  # fmt: skip


def in_base(claim: Claim) -> Interval:
    """Return a size in the base unit of its dimension."""
    unit = claim.quantity.best.unit
    factor = unit.factor if isinstance(unit, Unit) else Fraction(1)
    return line(claim.quantity.best.wide, factor, Fraction(0))


def spread(band: Interval, factor: Decimal) -> Interval:
    """Return a band with its ends so many times further out."""
    low = None if band.low is None else EXACT.divide(band.low, factor)
    return Interval(low, None if band.high is None else EXACT.multiply(band.high, factor))


@cache
def telling_size() -> re.Pattern[str]:
    """Match what makes a figure behind a likeness the size of the same thing: ", at", ", with an area of"."""
    return re.compile(
        r"(?:(?:,|;|:)? (?:(?:it|and|which|that) )?(?:at|or|covers|covering|measures|measuring|spans|extends over|with"
        r"|has|of|is)|,|:| ?\(| [–—-]|[–—])"
        r"(?: (?:an?|its) (?:total )?(?:area|surface|height|length|weight|depth|population) (?:of|at|is))? ?"
    )


@cache
def other_subject() -> re.Pattern[str]:
    """Match what makes a likeness that of a place in which something else lies: "in a country"."""
    return re.compile(
        r"\b(?:in|from|across|of|near|for|on|over|within|inside|through|around|throughout)\s(?:an?|the|this|that|its)\s"
        r"(?:[\w-]+\s){1,2}$",
        re.IGNORECASE,
    )
