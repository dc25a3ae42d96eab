"""units.toml in; the forms of units, and each unit with its exact factor, out."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from factcheck.lexicon.forms import Fault, Forms, unknown_fields
from factcheck.lexicon.spelling import UnbalancedBraces, expand, hyphenated
from factcheck.lexicon.units import UnknownExpression, factor_in, offset_of

FILE = "units.toml"
FIELDS = ("pint", "times", "source", "symbol", "words", "symbols")

Source = dict[str, Any]


def unit_forms(source: Source, faults: list[Fault]) -> Forms:
    """Return which unit, or which units in the order of likelihood, each form means."""
    forms = Forms("unit", faults)
    for place, key, entry in entries(source):
        for form in _forms_of(entry, place, faults):
            forms.add(form, key, place)
    known = {key for _, key, _ in entries(source)}
    for form, keys in source.get("ambiguous", {}).items():
        place = f"{FILE} [ambiguous] {form}"
        faults += [Fault(place, f"there is no unit {key!r}; name units by their keys") for key in keys if key not in known]
        forms.add(form, " ".join(keys), place)
    return forms


def unit_rows(source: Source, faults: list[Fault]) -> dict[str, list[str | int]]:
    """Return for each key: symbol, dimension, factor as two integers, and offset as two more where there is one."""
    rows: dict[str, list[str | int]] = {}
    for place, key, entry in entries(source):
        faults += _shape_faults(key, entry, place)
        if key in rows:
            faults.append(Fault(place, f"the key {key!r} is taken by another dimension; choose another"))
        try:
            factor, offset = exact(entry, source[_dimension(place)]["base"])
        except (UnknownExpression, KeyError, ValueError) as error:
            faults.append(Fault(place, f"no factor: {error}"))
            continue
        shift = offset.as_integer_ratio() if offset else ()
        rows[key] = [entry.get("symbol", key), _dimension(place), *factor.as_integer_ratio(), *shift]
    return rows


def entries(source: Source) -> Iterable[tuple[str, str, Source]]:
    """Yield the place, the key and the fields of every unit."""
    for dimension, table in source.items():
        for key, entry in table.items():
            if dimension != "ambiguous" and key != "base":
                yield f"{FILE} [{dimension}] {key}", key, entry


def exact(entry: Source, base: str) -> tuple[Fraction, Fraction]:
    """Return the factor and the offset of a unit in the base unit of its dimension."""
    return factor_in(entry["pint"], base) * Fraction(entry.get("times", 1)), offset_of(entry["pint"])


def _dimension(place: str) -> str:
    return place.partition("[")[2].partition("]")[0]


def _forms_of(entry: Source, place: str, faults: list[Fault]) -> list[str]:
    try:
        words = [form for pattern in entry.get("words", []) for form in expand(pattern)]
        symbols = [form for pattern in entry.get("symbols", []) for form in expand(pattern)]
    except UnbalancedBraces as error:
        faults.append(Fault(place, str(error)))
        return []
    faults += [Fault(place, f"the word {word!r} has capitals; write it in lower case, or under symbols")
               for word in words if word != word.lower()]  # fmt: skip
    return [*hyphenated(words), *symbols]


def _shape_faults(key: str, entry: Source, place: str) -> list[Fault]:
    found = unknown_fields(entry, FIELDS, place)
    if " " in key:
        found.append(Fault(place, "a key has no space; write one and print the unit by `symbol`"))
    if "times" in entry and "source" not in entry:
        found.append(Fault(place, "`times` without `source`; say where the definition comes from"))
    return found
