"""currencies.toml in; the forms that stand before and behind an amount of money out."""

from typing import Any

from factcheck.lexicon.forms import Fault, Forms, unknown_fields
from factcheck.lexicon.spelling import UnbalancedBraces, expand

FILE = "currencies.toml"
FIELDS = ("names", "before", "behind", "minor")

Source = dict[str, Any]


def money_forms(source: Source, faults: list[Fault]) -> tuple[Forms, Forms]:
    """Return the forms before an amount and those behind it, with the codes that each can mean."""
    before, behind = Forms("[before]", faults), Forms("[behind]", faults)
    for code, entry in source["currencies"].items():
        place = f"{FILE} [currencies] {code}"
        faults += unknown_fields(entry, FIELDS, place)
        for form in (code, *entry.get("before", [])):
            before.add(form, code, place)
        for form in (code, *entry.get("behind", []), *_words(entry.get("names", []), place, faults)):
            behind.add(form, code, place)
        for parts, names in entry.get("minor", {}).items():
            for form in _words(names, place, faults):
                behind.add(form, f"{code}/{parts}", place)
    _add_ambiguous(before, "before", source, faults)
    _add_ambiguous(behind, "behind", source, faults)
    return before, behind


def _add_ambiguous(forms: Forms, table: str, source: Source, faults: list[Fault]) -> None:
    for form, codes in source.get(table, {}).items():
        place = f"{FILE} [{table}] {form}"
        unknown = [code for code in codes if code.partition("/")[0] not in source["currencies"]]
        faults += [Fault(place, f"there is no currency {code!r}; add it under [currencies]") for code in unknown]
        forms.add(form, " ".join(codes), place)


def _words(patterns: list[str], place: str, faults: list[Fault]) -> list[str]:
    try:
        words = [form for pattern in patterns for form in expand(pattern)]
    except UnbalancedBraces as error:
        faults.append(Fault(place, str(error)))
        return []
    faults += [Fault(place, f"the name {word!r} has capitals; write it in lower case, or under behind")
               for word in words if word != word.lower()]  # fmt: skip
    return words
