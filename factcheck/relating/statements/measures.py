"""The usual name of a measure: one for all the ways in which writers put it.

Worked example: "exports of cars" and "car exports" are "car exports"; "gross domestic product" is "gdp"; "real GDP
growth" is "gdp", a change, on a real basis. "Value added of high-tech manufacturing" is no "output value" of it.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.model.claim import Basis
from factcheck.model.thesaurus import Thesaurus
from factcheck.relating.words import word_set

_DROPPED = word_set("""
    the a an its their his her our this that these those total overall annual yearly quarterly own also
    latest recorded reported combined-total aggregate estimated record some about around full-year half-year
    nine-month six-month three-month twelve-month
""")
_BASES = {"real": Basis.REAL, "nominal": Basis.NOMINAL}
_GROWTH = frozenset({"growth", "increase", "rise", "expansion", "decline", "decrease", "drop", "fall", "contraction"})
_DOWN = frozenset({"decline", "decrease", "drop", "fall", "contraction"})
# Words that keep their plural before another noun.
_PLURALS = frozenset(
    {
        "goods",
        "sales",
        "earnings",
        "savings",
        "reserves",
        "futures",
        "foreign-exchange",
        "news",
        "series",
        "services",
        "gas",
        "gross",
        "emissions",
        "public-works",
    }
)
# What stands before "of" and adds nothing to what is measured.
_NUMBERS = frozenset({"number", "amount", "total", "level", "sum", "combined number", "overall number"})
_MOST_WORDS = 8


class Measure(NamedTuple):
    """A measure by its usual name; `growth` is "up" or "down" where the phrase names a change of it, else ""."""

    name: str
    basis: Basis = Basis.UNSTATED
    growth: str = ""


def measure_of(head: str, modifiers: tuple[str, ...], kind: str, thesaurus: Thesaurus) -> Measure | None:
    """Return the measure of a head phrase and the phrases that follow it with "of" and the like, or None.

    `kind` is the sort of the quantity. None is no measure, or one so long that it says something else.
    """
    if modifiers and head.lower().removeprefix("the ").removeprefix("total ") in _NUMBERS:
        head, modifiers = modifiers[0], modifiers[1:]
    words = [word for phrase in (*reversed(modifiers), head) for word in _words(phrase, thesaurus)]
    basis = next((_BASES[word] for word in words if word in _BASES), Basis.UNSTATED)
    words = [word for word in words if word not in _BASES]
    growth, words = _without_growth(words, kind)
    if not words or len(words) > _MOST_WORDS or not any(word[0].isalpha() for word in words):
        return None
    return Measure(_usual(words, kind, thesaurus), basis, growth)


def _words(phrase: str, thesaurus: Thesaurus) -> list[str]:
    words = [word for word in re.sub(r"[^\w&'’/. -]", " ", phrase.lower()).split() if word.strip(".'’-")]
    return [thesaurus.words.get(word, word) for word in words if word not in _DROPPED]


def _without_growth(words: list[str], kind: str) -> tuple[str, list[str]]:
    """Return what the phrase says of growth, and the words of what grew: "gdp growth rate", "growth gdp"."""
    if kind not in {"percent", "points"} or len(words) < 2:
        return "", words
    bare = words[:-1] if words[-1] == "rate" and words[-2] in _GROWTH else words
    for at in (len(bare) - 1, 0):
        if bare[at] in _GROWTH and len(bare) > 1:
            rest = [word for place, word in enumerate(bare) if place != at and word not in {"in", "of"}]
            return "down" if bare[at] in _DOWN else "up", ["gdp"] if rest == ["economic"] else rest
    return "", words


def _usual(words: list[str], kind: str, thesaurus: Thesaurus) -> str:
    plain = " ".join((*map(_singular, words[:-1]), words[-1]))
    for name in (plain, " ".join(words)):
        if name in thesaurus.measures:
            return thesaurus.measures[name]
    if kind == "money" and plain in thesaurus.money:
        return thesaurus.money[plain]
    found = _headed(plain, thesaurus.heads)
    if kind == "percent" and not found.endswith(" rate"):
        found = _headed(found, thesaurus.shares)
    return thesaurus.measures.get(found, found)


def _headed(name: str, heads: dict[str, str]) -> str:
    """Return the name with its end replaced by the usual one, the longest that is known."""
    words = name.split(" ")
    for start in range(len(words)):
        end = " ".join(words[start:])
        if end in heads:
            return " ".join((*words[:start], heads[end]))
    return name


@lru_cache(maxsize=4096)
def _singular(word: str) -> str:
    """Return a noun that stands before another in the singular: "cars" of "cars exports"."""
    if word in _PLURALS or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes")) else word[:-1]


def singular(noun: str) -> str:
    """Return a counted noun as it stands before another noun: "crude oil", "car", "5G base station"."""
    *front, last = noun.lower().split()
    return " ".join((*front, _singular(last)))
