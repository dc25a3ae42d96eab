"""The yearly output of a plant against its capacity: more than it gives without a pause for all hours of a leap year.

Comes in: an article. Goes out: the energy of one year and the capacity. Never happens here:
a passage with a third figure of power or energy, or with plants that are not counted in one capacity.

Worked example: 22.5 million kilowatts are at most 198 billion kilowatt-hours in a year, so that a plant of that
capacity has not generated 1,118 billion in 2020.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT
from factcheck.model.unit import bare

# In watts and watt-hours.
_POWER = {"W": 0, "kW": 3, "MW": 6, "GW": 9, "TW": 12}
_ENERGY = {"Wh": 0, "kWh": 3, "MWh": 6, "GWh": 9, "TWh": 12}
_A_YEAR = "/yr"
_HOURS = Decimal(8784)
# What a plant may give above its name plate.
_SLACK = Decimal("1.05")


class AboveCapacity(NamedTuple):
    """The energy that a plant of this capacity is said to give in a year."""

    energy: Claim
    capacity: Claim

    @property
    def most(self) -> Decimal:
        """The most that it can give, in watt-hours."""
        return EXACT.multiply(_HOURS, _in_units(value_of(self.capacity.quantity.best), self.capacity, _POWER))


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"[kMGT]Wh\b|[Ww]att[- ]?hours?\b")


@cache
def _plant() -> re.Pattern[str]:
    """Match one plant, or the parts of one."""
    return re.compile(
        r"\b(?:(?:power|hydro\w*|wind|solar|nuclear|pumping|thermal|tidal|biomass|geothermal) (?:[a-z]+ )?"
        r"(?:plant|station|farm|park|project|array)|plant|dam|reactor|turbines?)\b"
    )


@cache
def _others() -> re.Pattern[str]:
    """Match what more than one plant gives, more than a year, or what is stored and not made."""
    return re.compile(
        r"\b(?:compan(?:y|ies)|group|firms?|country|countries|state|nation|industry|sector|plants|farms|stations|reactors"
        r"|parks|dams|fleet|portfolio|grid|demand|consum\w+|use[sd]?|so far|since|lifetime|life|over"
        r"|decades?|years|batter\w+|stor(?:e|es|ed|age)|reserves?|pumped|hydrogen|rest|others?|average|each|every"
        r"|neighbou?r\w*|along with|sister|first phase|initial\w*|originally|heat"
        r"|thermal output|MWt)\b"
    )


@cache
def _of_a_year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:an?|per|each|last|this|every|the same|that) (?:year|month)|annual\w*|yearly|in (?:19|20)\d\d|year)\b"
    )


@cache
def _taken_up() -> re.Pattern[str]:
    """Match what goes on about the same plant."""
    return re.compile(
        r"\b(?:[Ii]t|[Ii]ts|[Tt]hey|[Tt]heir|[Tt]he (?:[a-z]+ )?(?:plant|station|farm|park|dam|reactor|project|array"
        r"|facility|site|complex|turbines|panels))\b"
    )


def above_capacity(article: Article) -> Iterator[AboveCapacity]:
    """Yield the energy of a year that the one plant of its passage cannot give."""
    seen: set[Claim] = set()
    for window in windows(article, _gate(), before=1, after=1, least=2):
        energy, capacity = (_only(window, units) for units in (_ENERGY, _POWER))
        if energy is None or capacity is None or energy in seen:
            continue
        seen.add(energy)
        told, rated = energy.quantity.best.written.low, capacity.quantity.best.written.high
        if told is None or rated is None or rated <= 0:
            continue
        most = EXACT.multiply(_HOURS, _in_units(rated, capacity, _POWER))
        is_above = _in_units(told, energy, _ENERGY) > EXACT.multiply(most, _SLACK)
        if is_above and _is_of_one_plant(window, energy, capacity):
            yield AboveCapacity(energy, capacity)


def _only(window: Window, units: dict[str, int]) -> Claim | None:
    """Return the one figure of a window that has one of these units."""
    told = [claim for claim in window.skeleton.claims if _symbol(claim) in units]
    return told[0] if len(told) == 1 and told[0].quantity.best.value is not None else None


def _symbol(claim: Claim) -> str:
    unit = bare(claim.quantity.best.unit)
    return "" if unit is None else unit.symbol.removesuffix(_A_YEAR)


def _in_units(value: Decimal, claim: Claim, units: dict[str, int]) -> Decimal:
    """Return a value in the unit of a figure as watts or watt-hours."""
    return value.scaleb(units[_symbol(claim)])


def _is_by_year(energy: Claim) -> bool:
    unit = energy.quantity.best.unit
    return unit is not None and (unit.per == "year" or unit.symbol.endswith(_A_YEAR))


def _is_of_one_plant(window: Window, energy: Claim, capacity: Claim) -> bool:
    """Whether a passage tells of one plant what it gives in a year, and what it is rated at."""
    places = dict(zip(window.skeleton.claims, window.skeleton.places, strict=True))
    first, last = sorted((places[energy], places[capacity]))
    start, end = window.sentence_at(first)[0], window.sentence_at(last)[1]
    passage, lead = window.text[start:end], window.text[window.sentence_at(last)[0] : last]
    is_one = window.sentence_at(first) == window.sentence_at(last) or _taken_up().search(lead) is not None
    own = window.text[slice(*window.sentence_at(places[energy]))]
    is_yearly = _of_a_year().search(own) is not None or _is_by_year(energy)
    return is_one and is_yearly and _plant().search(passage) is not None and _others().search(passage) is None
