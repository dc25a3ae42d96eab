"""Whether figures count things that can be added up.

Worked example: men, women and children are people; goals and assists make points, but seasons and games make nothing.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind

_PEOPLE = frozenset(
    {
        "people", "persons", "men", "women", "children", "boys", "girls", "adults", "adolescents", "teenagers",
        "infants", "babies", "males", "females", "sons", "daughters", "students", "pupils", "teachers", "workers",
        "employees", "soldiers", "officers", "civilians", "passengers", "members", "residents", "citizens",
        "foreigners", "victims", "patients", "prisoners", "inmates", "refugees", "migrants", "survivors", "doctors",
        "nurses", "policemen", "firefighters", "tourists", "visitors", "voters", "delegates", "lawmakers", "senators",
        "sailors", "pilots", "miners", "drivers", "protesters",
        "pedestrians", "cyclists", "motorists", "bystanders", "guards", "reporters", "journalists", "monks", "nuns",
        "priests", "farmers", "judges", "lawyers", "engineers", "players", "coaches", "managers", "guests", "suspects",
        "defendants", "respondents", "participants", "inhabitants", "volunteers", "applicants",
        "graduates", "undergraduates", "postgraduates", "toddlers", "veterans",
        "demonstrators", "rebels", "militants", "hostages", "strikers", "marchers", "spectators", "villagers",
        "trainees", "apprentices", "cadets", "recruits", "runners", "climbers", "staff",
    }
)  # fmt: skip
_MEDALS = frozenset({"gold", "golds", "silver", "silvers", "bronze", "bronzes", "medals"})
_VEHICLES = frozenset({"vehicles", "cars", "trucks", "buses", "vans", "motorcycles", "lorries"})
_PLURALS = {"woman": "women", "man": "men", "child": "children", "person": "people"}
_CLASSES = (_PEOPLE, _MEDALS, _VEHICLES)
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_SUMMABLE = frozenset({QuantityKind.MONEY, QuantityKind.DURATION, QuantityKind.MEASURE})


def can_be_added(figures: Sequence[Claim]) -> bool:
    """Whether figures have one unit, or count things of one class; a figure without a noun fits to any."""
    first = figures[0].quantity
    if first.kind in _SUMMABLE:
        return all(each.quantity.kind is first.kind and each.quantity.best.unit == first.best.unit for each in figures)
    return all(each.quantity.kind in _COUNTS for each in figures) and len(_classes(figures)) <= 1


def _classes(figures: Sequence[Claim]) -> set[str]:
    return {_class_of(each.quantity.mention.noun) for each in figures} - {""}


@lru_cache(maxsize=1024)
def _class_of(noun: str) -> str:
    """Return what a noun counts: the first word of its class, or its own last word."""
    last = noun.lower().split()[-1] if noun else ""
    plural = _PLURALS.get(last, f"{last}s")
    return next((min(words) for words in _CLASSES if last in words or plural in words), last)


def are_counts(figures: Sequence[Claim]) -> bool:
    """Whether all figures count something, whatever it is."""
    return all(each.quantity.kind in _COUNTS for each in figures)


def is_distance(claim: Claim, text: str, end: int) -> bool:
    """Whether a bare number that ends at `end` in `text` is how far behind somebody is: "six behind"; it is no part."""
    return not claim.quantity.mention.noun and _behind().match(text, end) is not None


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r" (?:off|behind|ahead|back|adrift|clear|short)\b")


def are_people(noun: str) -> bool:
    """Whether a plural names people, each of whom is a person."""
    return noun in _PEOPLE


_ANYBODY = frozenset({"person", "head", "capita", "resident", "inhabitant", "citizen", "individual"})


def is_one_of(unit: str, noun: str) -> bool:
    """Whether "per person" speaks of the people who were counted, "a family" of the families."""
    last = noun.lower().split()[-1] if noun else ""
    if unit in _ANYBODY and are_people(last):
        return True
    return last in {f"{unit}s", f"{unit}es", f"{unit.removesuffix('y')}ies"} or {unit, last} == {"child", "children"}
