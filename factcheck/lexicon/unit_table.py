"""units.toml in; the forms of units, and each unit with its exact factor, out."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, NamedTuple

from factcheck.lexicon.forms import Fault, Forms, fields_of, signs_of, words_of
from factcheck.lexicon.spelling import hyphenated
from factcheck.lexicon.units import UnknownExpressionError, factor_in, offset_of

FILE = "units.toml"
FIELDS = ("pint", "times", "source", "symbol", "words", "symbols")


class Entry(NamedTuple):
    """One unit of the data file; `base` is its dimension's base unit, as an expression of pint."""

    dimension: str
    base: str
    key: str
    fields: dict[str, Any]

    @property
    def place(self) -> str:
        return f"{FILE} [{self.dimension}] {self.key}"


def entries(source: dict[str, Any], faults: list[Fault]) -> list[Entry]:
    """Return the units of the file, well-formed ones only; what is wrong with the others goes to `faults`."""
    found: dict[str, Entry] = {}
    for entry in _written(source, faults):
        problems = _problems(entry, found.get(entry.key))
        faults += [Fault(entry.place, problem) for problem in problems]
        if not problems:
            found[entry.key] = entry
    return list(found.values())


def unit_forms(source: dict[str, Any], units: list[Entry], faults: list[Fault]) -> Forms:
    """Return which unit, or which units in the order of likelihood, each form means."""
    forms = Forms("unit", faults)
    for unit in units:
        words = hyphenated(words_of(unit.fields.get("words", []), unit.place, faults))
        for form in (*words, *signs_of(unit.fields.get("symbols", []), unit.place, faults)):
            forms.add(form, unit.key, unit.place)
    known = {unit.key for unit in units}
    for form, keys in source.get("ambiguous", {}).items():
        place = f"{FILE} [ambiguous] {form}"
        faults += [Fault(place, f"there is no unit {key!r}; name units by their keys") for key in {*keys} - known]
        forms.add(form, " ".join(keys), place)
    return forms


def unit_rows(units: list[Entry], faults: list[Fault]) -> dict[str, list[str | int]]:
    """Return for each key: symbol, dimension, factor as two integers, and offset as two more where there is one."""
    rows: dict[str, list[str | int]] = {}
    for unit in units:
        try:
            factor, offset = exact(unit)
        except UnknownExpressionError as error:
            faults.append(Fault(unit.place, str(error)))
            continue
        shift = offset.as_integer_ratio() if offset else ()
        symbol = unit.fields.get("symbol", unit.key)
        rows[unit.key] = [symbol, unit.dimension, *factor.as_integer_ratio(), *shift]
    return rows


def exact(unit: Entry) -> tuple[Fraction, Fraction]:
    """Return the factor and the offset of a unit in the base unit of its dimension."""
    expression = unit.fields["pint"]
    return factor_in(expression, unit.base) * Fraction(unit.fields.get("times", 1)), offset_of(expression)


def _written(source: dict[str, Any], faults: list[Fault]) -> Iterable[Entry]:
    for dimension, table in source.items():
        if dimension == "ambiguous":
            continue
        if "base" not in table:
            faults.append(Fault(f"{FILE} [{dimension}]", 'the base unit is missing; add a line such as base = "meter"'))
            continue
        for key, fields in table.items():
            if key != "base":
                unit = Entry(dimension, table["base"], key, {})
                yield unit._replace(fields=fields_of(fields, FIELDS, unit.place, faults))


def _problems(unit: Entry, namesake: Entry | None) -> list[str]:
    found = []
    if namesake:
        found.append(f"the key is taken by {namesake.place}; choose another and print the unit by `symbol`")
    if " " in unit.key:
        found.append("a key has no space; choose another and print the unit by `symbol`")
    if "pint" not in unit.fields:
        found.append("the field `pint` is missing; it says what the unit is")
    if "times" in unit.fields and "source" not in unit.fields:
        found.append("`times` stands without `source`; say where the definition comes from")
    if not _is_fraction(unit.fields.get("times", "1")):
        found.append('`times` is a whole number or a fraction in quotes, such as "2000/3"')
    return found


def _is_fraction(text: Any) -> bool:
    numerator, _, denominator = str(text).partition("/")
    return isinstance(text, str) and numerator.isdecimal() and (denominator or "1").isdecimal() and int(numerator) > 0
