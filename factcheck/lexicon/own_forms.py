"""A language's own names of units and currencies: [units], [money_before] and [money_after] of its data file.

A language need not have them: those of English stand with the units and currencies themselves.
"""

from typing import Any

from factcheck.lexicon.forms import Fault, Forms, signs_of

TABLES = ("units", "money_before", "money_after")


def add_own_units(file: str, language: dict[str, Any], units: set[str], forms: Forms, faults: list[Fault]) -> None:
    """Add the language's names of units; the key of each line names units by their keys, likeliest first."""
    for keys, patterns in language.get("units", {}).items():
        place = f"{file} [units] {keys}"
        unknown = [key for key in keys.split() if key not in units]
        faults += [Fault(place, f"there is no unit {key!r}; name units by their keys in units.toml") for key in unknown]
        for form in signs_of(patterns, place, faults):
            forms.add(form, keys, place)


def add_own_money(
    file: str, language: dict[str, Any], table: str, codes: set[str], forms: Forms, faults: list[Fault]
) -> None:
    """Add the language's names of currencies in `table`, as its lines name them: "CNY", "CNY/100", "CNY JPY"."""
    for meaning, patterns in language.get(table, {}).items():
        place = f"{file} [{table}] {meaning}"
        unknown = [code for code in meaning.split() if code.partition("/")[0] not in codes]
        faults += [Fault(place, f"there is no currency {code!r}; add it to currencies.toml") for code in unknown]
        for form in signs_of(patterns, place, faults):
            forms.add(form, meaning, place)
