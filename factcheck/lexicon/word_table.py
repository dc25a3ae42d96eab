"""The data file of a language in; its number words, hedges and word lists out, checked."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from factcheck.lexicon.forms import Fault, Forms

NUMERIC = ("numbers", "scales", "fractions", "vague", "ordinals")
TABLES = (*NUMERIC, "hedges", "hedges_after", "bounds", "words")


def word_tables(file: str, source: dict[str, Any], faults: list[Fault]) -> dict[str, Any]:
    """Return the tables of a language as the compiled table has them, with hedges as word -> meaning."""
    missing = [name for name in TABLES if name not in source]
    faults += [Fault(f"{file} [{name}]", "the table is missing; add it, if only empty") for name in missing]
    tables = {name: source.get(name, {}) for name in TABLES}
    _check_values(file, tables, faults)
    _check_case(file, tables, faults)
    return {
        **tables,
        "hedges": _meanings(file, "hedges", tables, faults),
        "hedges_after": _meanings(file, "hedges_after", tables, faults),
        "bounds": {name: [bound.get("below"), bound.get("above"), bound.get("step", False)]
                   for name, bound in tables["bounds"].items()},
        "words": {name: sorted(set(words)) for name, words in tables["words"].items()},
    }  # fmt: skip


def _meanings(file: str, table: str, tables: dict[str, Any], faults: list[Fault]) -> dict[str, str]:
    forms = Forms("hedge", faults)
    for meaning, words in tables[table].items():
        place = f"{file} [{table}] {meaning}"
        if meaning not in tables["bounds"]:
            faults.append(Fault(place, f"[bounds] does not say what {meaning!r} does; add it there"))
        for word in words:
            forms.add(word, meaning, place)
    return forms.meaning


def _check_values(file: str, tables: dict[str, Any], faults: list[Fault]) -> None:
    """Add a fault for each entry whose value has not the shape that its table asks for."""
    for table, (fits, shape) in SHAPES.items():
        for word, value in tables[table].items():
            if not fits(value):
                faults.append(Fault(f"{file} [{table}] {word}", f"expected {shape}, not {value!r}"))


def _check_case(file: str, tables: dict[str, Any], faults: list[Fault]) -> None:
    """Add a fault for each word with capitals in a table that is looked up in lower case."""
    written = {table: list(tables[table]) for table in ("numbers", "fractions", "vague", "ordinals")}
    lists = [(table, name, words) for table in ("hedges", "hedges_after", "words")
             for name, words in tables[table].items()]  # fmt: skip
    for table, name, words in [*((table, "", words) for table, words in written.items()), *lists]:
        for word in words:
            if word != word.lower():
                place = f"{file} [{table}] {name}".rstrip()
                faults.append(Fault(place, f"the word {word!r} has capitals; write it in lower case"))


def _is_whole(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_share(value: object) -> bool:
    try:
        return isinstance(value, str) and 0 < Fraction(value) < 1 and "/" in value
    except (ValueError, ZeroDivisionError):
        return False


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(_is_whole, value)) and value[0] < value[1]


def _is_bound(value: object) -> bool:
    return isinstance(value, dict) and all(
        type(part) is bool if side == "step" else side in ("below", "above") and _is_decimal(part)
        for side, part in value.items()
    )


def _is_decimal(value: object) -> bool:
    try:
        return isinstance(value, str) and Decimal(value) >= 0
    except InvalidOperation:
        return False


#: What the values of each table must be, as a test and in words.
SHAPES: dict[str, tuple[Callable[[object], bool], str]] = {
    "numbers": (_is_whole, "a whole number"),
    "scales": (_is_whole, "a whole number"),
    "ordinals": (_is_whole, "a whole number"),
    "fractions": (_is_share, 'a share in quotes, such as "1/3"'),
    "vague": (_is_pair, "the least and the most, such as [20, 99]"),
    "bounds": (_is_bound, 'below, above and step, such as { below = "0.1", above = "0" }'),
}
