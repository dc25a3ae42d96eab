"""A compiled table in, a Lexicon out: the only file of this room that a run of the tool touches.

No TOML, no pint and no checks here: `compiling` has done all of that before the table was committed.
"""

import json
import os
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from factcheck.model.lexicon import Hedge, Lexicon
from factcheck.model.unit import Currency, Unit

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
    money = _Money()
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
        units=dict(_unit_forms(table["units"])),
        unit_of={key: _unit(*value) for key, value in table["unit_of"].items()},
        money_before={form: money[codes] for form, codes in table["money_before"].items()},
        money_after={form: money[codes] for form, codes in table["money_after"].items()},
        words={name: frozenset(words) for name, words in table["words"].items()},
    )


class _Money(dict[str, tuple[Currency, ...]]):
    """Currencies by their spelling in the table, "USD CAD" or "USD/100", made once each."""

    def __missing__(self, codes: str) -> tuple[Currency, ...]:
        made = self[codes] = tuple(_currency(code) for code in codes.split())
        return made


def _currency(code: str) -> Currency:
    name, _, parts = code.partition("/")
    return Currency(name, int(parts or 1))


def _unit_forms(table: dict[str, str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for keys, forms in table.items():
        means = tuple(keys.split())
        for form in forms:
            yield form, means


def _unit(symbol: str, dimension: str, numerator: int, denominator: int, *offset: int) -> Unit:
    return Unit(symbol, dimension, Fraction(numerator, denominator), Fraction(*offset))


def _share(value: str) -> Decimal:
    numerator, denominator = value.split("/")
    return Decimal(numerator) / Decimal(denominator)


def _hedge(below: str | None, above: str | None, step: bool) -> Hedge:
    return Hedge(_decimal(below), _decimal(above), step)


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
