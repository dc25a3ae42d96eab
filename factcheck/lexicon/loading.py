"""A compiled table in, a Lexicon out: the only file of this room that a run of the tool touches.

No TOML, no pint and no checks here: `compiling` has done all of that before the table was committed.
"""

import json
import os
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

from factcheck.model.lexicon import Hedge, Lexicon
from factcheck.model.unit import Currency, Unit

Meaning = TypeVar("Meaning")

#: What stands between the forms of one meaning in a table: one long string is read faster than many short ones.
BETWEEN = "|"

FOLDER = os.path.dirname(os.path.abspath(__file__))


def load(language: str = "en") -> Lexicon:
    """Return the lexicon of a language, given as a BCP 47 tag ("en", "en-GB": only the language itself counts).

    Raises LookupError, naming the languages that there are, for one that has no table.
    """
    tag = language.partition("-")[0].lower()
    try:
        with open(table_path(tag), "rb") as file:
            return lexicon_of(tag, json.loads(file.read()))
    except FileNotFoundError:
        known = ", ".join(languages())
        raise LookupError(f"no lexicon for the language {language!r}; there is one for: {known}") from None


def languages() -> list[str]:
    """Return the tags of the languages that have a compiled table, sorted."""
    return sorted(name.split(".")[1] for name in os.listdir(FOLDER) if name.startswith("tables."))


def table_path(tag: str) -> str:
    """Return where the compiled table of a language stands."""
    return os.path.join(FOLDER, f"tables.{tag}.json")


def lexicon_of(tag: str, table: dict[str, Any]) -> Lexicon:
    """Return the Lexicon that a compiled table spells out."""
    return Lexicon(
        language=tag,
        numbers=table["numbers"],
        scales={word: Decimal(value) for word, value in table["scales"].items()},
        fractions={word: _share(value) for word, value in table["fractions"].items()},
        vague={word: (low, high) for word, (low, high) in table["vague"].items()},
        ordinals=table["ordinals"],
        hedges=table["hedges"],
        hedges_after=table["hedges_after"],
        bounds={name: _hedge(*value) for name, value in table["bounds"].items()},
        units=_by_form(table["units"], lambda keys: tuple(keys.split())),
        unit_of={key: _unit(*value) for key, value in table["unit_of"].items()},
        unit_heads=_by_form(table["unit_heads"], int),
        money_before=_by_form(table["money_before"], _currencies),
        money_after=_by_form(table["money_after"], _currencies),
        homes=_by_form(table["homes"], str),
        words={name: frozenset(words) for name, words in table["words"].items()},
    )


def _by_form(groups: dict[str, str], read: Callable[[str], Meaning]) -> dict[str, Meaning]:
    """Return what each form means, from the forms of each meaning, "km|kilometer"; a meaning is read once for all."""
    table: dict[str, Meaning] = {}
    for meaning, forms in groups.items():
        means = read(meaning)
        for form in forms.split(BETWEEN):
            table[form] = means
    return table


@cache
def _currencies(codes: str) -> tuple[Currency, ...]:
    """Return the currencies of "USD CAD"; "USD/100" is a cent."""
    parted = [code.partition("/") for code in codes.split()]
    return tuple(Currency(code, int(parts or 1)) for code, _, parts in parted)


def _unit(symbol: str, dimension: str, numerator: int, denominator: int = 1, *offset: int) -> Unit:
    factor = Fraction(numerator, denominator) if denominator > 1 else Fraction(numerator)
    return Unit(symbol, dimension, factor, Fraction(*offset)) if offset else Unit(symbol, dimension, factor)


def _share(value: str) -> Decimal:
    numerator, denominator = value.split("/")
    return Decimal(numerator) / Decimal(denominator)


def _hedge(below: str | None, above: str | None, step: bool) -> Hedge:
    return Hedge(_decimal(below), _decimal(above), step)


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
