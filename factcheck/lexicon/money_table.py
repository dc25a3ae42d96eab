"""currencies.toml in; the forms that stand before and behind an amount of money, and the homes of currencies, out."""

from typing import Any

from factcheck.lexicon.forms import Fault, Forms, fields_of, signs_of, words_of

FILE = "currencies.toml"
FIELDS = ("names", "before", "behind", "minor")


def money_forms(source: dict[str, Any], faults: list[Fault]) -> tuple[Forms, Forms]:
    """Return the forms before an amount and those behind it, with the codes that each can mean."""
    before, behind = Forms("[before]", faults), Forms("[behind]", faults)
    for code, entry in source.get("currencies", {}).items():
        place = f"{FILE} [currencies] {code}"
        fields = fields_of(entry, FIELDS, place, faults)
        for form in (code, *signs_of(fields.get("before", []), place, faults)):
            before.add(form, code, place)
        for form, meaning in _behind(code, fields, place, faults):
            behind.add(form, meaning, place)
    _add_ambiguous(before, "before", source, faults)
    _add_ambiguous(behind, "behind", source, faults)
    return before, behind


def home_forms(source: dict[str, Any], faults: list[Fault]) -> Forms:
    """Return the places and peoples that point to a currency, each to one."""
    homes = Forms("[homes]", faults)
    for code, patterns in source.get("homes", {}).items():
        place = f"{FILE} [homes] {code}"
        if code not in source.get("currencies", {}):
            faults.append(Fault(place, f"there is no currency {code!r}; add it under [currencies]"))
        for form in words_of(patterns, place, faults):
            if form.count(" ") > 1:
                faults.append(Fault(place, f"{form!r} has more than two words; its first two are enough"))
            homes.add(form, code, place)
    return homes


def _behind(code: str, fields: dict[str, Any], place: str, faults: list[Fault]) -> list[tuple[str, str]]:
    """Return the forms behind an amount and what each means: the currency or, for minor units, a part of it."""
    signs = signs_of(fields.get("behind", []), place, faults)
    names = words_of(fields.get("names", []), place, faults)
    found = [(form, code) for form in (code, *signs, *names)]
    for parts, minor in fields.get("minor", {}).items():
        if not parts.isdecimal() or int(parts) < 2:
            faults.append(Fault(place, f"`minor` has the key {parts!r}; expected how many make one, such as 100"))
        found += [(form, f"{code}/{parts}") for form in words_of(minor, place, faults)]
    return found


def _add_ambiguous(forms: Forms, table: str, source: dict[str, Any], faults: list[Fault]) -> None:
    for form, codes in source.get(table, {}).items():
        place = f"{FILE} [{table}] {form}"
        unknown = [code for code in codes if code.partition("/")[0] not in source.get("currencies", {})]
        faults += [Fault(place, f"there is no currency {code!r}; add it under [currencies]") for code in unknown]
        forms.add(form, " ".join(codes), place)
