"""The data file of a language in; its number words, hedges and word lists out, checked."""

from fractions import Fraction
from typing import Any

from factcheck.lexicon.forms import Fault, Forms

TABLES = ("numbers", "scales", "fractions", "vague", "ordinals", "hedges", "hedges_after", "bounds", "words")
#: Tables of which no word may stand in two: "four" is a number or a scale, never both. Rank and share share words
#: ("a fourth", "the fourth"), and so do scales and vague numbers ("two hundreds", "hundreds of").
APART = (("numbers", "scales"), ("numbers", "fractions"), ("numbers", "ordinals"), ("numbers", "vague"),
         ("scales", "fractions"), ("scales", "ordinals"))  # fmt: skip
NUMERIC = ("numbers", "scales", "fractions", "vague", "ordinals")

Source = dict[str, Any]


def word_tables(file: str, source: Source, faults: list[Fault]) -> Source:
    """Return the tables of a language as the compiled table has them, hedges turned to word -> meaning."""
    for table in TABLES:
        if table not in source:
            faults.append(Fault(f"{file} [{table}]", "the table is missing; add it, if only empty"))
    tables = {name: source.get(name, {}) for name in TABLES}
    _check_values(file, tables, faults)
    return {
        **tables,
        "hedges": _meanings(file, "hedges", tables, faults),
        "hedges_after": _meanings(file, "hedges_after", tables, faults),
        "bounds": {name: _bound(bound) for name, bound in tables["bounds"].items()},
        "words": {name: sorted(set(words)) for name, words in tables["words"].items()},
    }


def check_apart(file: str, source: Source, units: Forms, money: Forms, faults: list[Fault]) -> None:
    """Add a fault for each form in two tables that are read at one place, unless `shared` names it; and for each
    name in `shared` that no two tables share.
    """  # fmt: skip
    tables = {name: {word.lower(): f"{file} [{name}] {word}" for word in source.get(name, {})} for name in NUMERIC}
    found = [_common(tables[one], tables[other]) for one, other in APART]
    for forms in (units, money):
        lowered = {form.lower(): place for form, place in forms.place.items()}
        found += [_common(tables[name], lowered) for name in NUMERIC]
    found.append(_common(units.place, money.place))
    clashes = {form: places for pairs in found for form, places in pairs.items()}
    shared = set(source.get("shared", []))
    for form, (one, other) in sorted(clashes.items()):
        if form not in shared:
            faults.append(Fault(one, f"{form!r} stands in {other} too; remove one, or name it in `shared` of {file}"))
    for form in sorted(shared - clashes.keys()):
        faults.append(Fault(f"{file} shared", f"{form!r} stands in no two tables; remove it"))


def _common(one: dict[str, str], other: dict[str, str]) -> dict[str, tuple[str, str]]:
    return {form: (one[form], other[form]) for form in one.keys() & other.keys()}


def _meanings(file: str, table: str, tables: Source, faults: list[Fault]) -> dict[str, str]:
    forms = Forms("hedge", faults)
    for meaning, words in tables[table].items():
        place = f"{file} [{table}] {meaning}"
        if meaning not in tables["bounds"]:
            faults.append(Fault(place, f"[bounds] does not say what {meaning!r} does; add it there"))
        for word in words:
            forms.add(word, meaning, place)
    return forms.meaning


def _bound(bound: Source) -> list[str | bool | None]:
    return [bound.get("below"), bound.get("above"), bound.get("step", False)]


def _check_values(file: str, tables: Source, faults: list[Fault]) -> None:
    """Add a fault for each entry whose value has not the shape of its table."""
    shapes = {"numbers": _is_whole, "scales": _is_whole, "ordinals": _is_whole, "fractions": _is_share, "vague": _is_pair}
    for table, fits in shapes.items():
        for word, value in tables[table].items():
            if not fits(value):
                faults.append(Fault(f"{file} [{table}] {word}", f"{value!r} does not fit; see the head of the file"))


def _is_whole(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_share(value: object) -> bool:
    try:
        return isinstance(value, str) and 0 < Fraction(value) < 1
    except (ValueError, ZeroDivisionError):
        return False


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(_is_whole, value)) and value[0] < value[1]
