"""What each written form means, gathered from the data files, with every clash noted as a fault."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One thing wrong in a data file: where ("units.toml [length] mi") and what, with what to do about it."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class Forms:
    """Forms and their one meaning each; `kind` names them in messages: "unit", "currency"."""

    def __init__(self, kind: str, faults: list[Fault]) -> None:
        """Start empty; clashes are appended to `faults`."""
        self.kind = kind
        self.meaning: dict[str, str] = {}
        self.place: dict[str, str] = {}
        self._faults = faults

    def add(self, form: str, meaning: str, place: str) -> None:
        """Note what a form means and which entry says so; a second meaning is a fault, saying it twice is not."""
        known = self.meaning.setdefault(form, meaning)
        first = self.place.setdefault(form, place)
        if not form.strip() or form != form.strip():
            self._faults.append(Fault(place, f"the form {form!r} is blank at one end; remove the blanks"))
        if known != meaning:
            remedy = f"remove one, or list the form among the {self.kind} forms with several meanings"
            self._faults.append(Fault(place, f"{form!r} already means {known} in {first}; {remedy}"))

    def grouped(self) -> dict[str, list[str]]:
        """Return the sorted forms of each meaning."""
        groups: dict[str, list[str]] = {}
        for form in sorted(self.meaning):
            groups.setdefault(self.meaning[form], []).append(form)
        return groups


def unknown_fields(entry: dict[str, object], known: tuple[str, ...], place: str) -> list[Fault]:
    """Return a fault for each field of an entry that no reader of it knows."""
    return [
        Fault(place, f"unknown field {name!r}; known are: {', '.join(known)}") for name in entry if name not in known
    ]
