"""Which forms stand in two tables that are read at the same place of a text: each is a fault unless it is named."""

from typing import Any

from factcheck.lexicon.forms import Fault, Forms
from factcheck.lexicon.word_table import NUMERIC

#: Pairs that share words by nature: a fourth of it and the fourth of July, two hundreds and hundreds of.
KIN = (("fractions", "ordinals"), ("scales", "vague"))


def check_clashes(file: str, language: dict[str, Any], units: Forms, money: Forms, faults: list[Fault]) -> None:
    """Add a fault for each form in two tables that `shared` does not name, and each name in it that clashes nowhere.

    Number words are compared in lower case, as they are looked up; units and currencies with one another as written.
    """
    words = {name: _lowered(language.get(name, {}), f"{file} [{name}]") for name in NUMERIC}
    pairs = [(words[one], words[other]) for one, other in _pairs() if (one, other) not in KIN]
    for places in (units.place, money.place):
        lowered = {form.lower(): place for form, place in places.items()}
        pairs += [(table, lowered) for table in words.values()]
    clashing = _common([*pairs, (units.place, money.place)])
    shared = {*language.get("shared", [])}
    for form, (one, other) in sorted(clashing.items()):
        if form not in shared:
            faults.append(Fault(one, f"{form!r} stands in {other} too; remove one, or name it in `shared` of {file}"))
    idle = sorted(shared - clashing.keys())
    faults += [Fault(f"{file} shared", f"{form!r} stands in no two tables; remove it") for form in idle]


def _pairs() -> list[tuple[str, str]]:
    return [(one, other) for at, one in enumerate(NUMERIC) for other in NUMERIC[at + 1 :]]


def _lowered(table: dict[str, Any], place: str) -> dict[str, str]:
    return {word.lower(): f"{place} {word}" for word in table}


def _common(pairs: list[tuple[dict[str, str], dict[str, str]]]) -> dict[str, tuple[str, str]]:
    return {form: (one[form], other[form]) for one, other in pairs for form in one.keys() & other.keys()}
