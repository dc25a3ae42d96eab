"""What each written form means, gathered from the data files, with every clash noted as a fault."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from factcheck.lexicon.loading import BETWEEN
from factcheck.lexicon.spelling import UnbalancedBracesError, expand


class Fault(NamedTuple):
    """One thing wrong in a data file: where ("units.toml [length] mi") and what, with what to do about it."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class Forms:
    """Forms and their one meaning each; `kind` names them in messages: "unit", "hedge"."""

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
        if not form or form != form.strip() or BETWEEN in form:
            problem = f"is empty, has blanks at its ends or holds {BETWEEN!r}; write it without"
            self._faults.append(Fault(place, f"the form {form!r} {problem}"))
        if known != meaning:
            remedy = f"remove one, or list the form among the {self.kind} forms with several meanings"
            self._faults.append(Fault(place, f"{form!r} already means {known!r} in {first}; {remedy}"))

    def grouped(self) -> dict[str, str]:
        """Return the sorted forms of each meaning, in one string."""
        groups: dict[str, list[str]] = {}
        for form in sorted(self.meaning):
            groups.setdefault(self.meaning[form], []).append(form)
        return {meaning: BETWEEN.join(forms) for meaning, forms in groups.items()}


def heads_of(forms: Iterable[str]) -> dict[str, str]:
    """Return the first words of forms of several words, by the most words of a form that begins so, in lower case."""
    most: dict[str, int] = {}
    for form in forms:
        head, *others = form.lower().split()
        if others:
            most[head] = max(most.get(head, 0), len(others) + 1)
    heads = Forms("head", [])
    for head, words in most.items():
        heads.add(head, str(words), "")
    return heads.grouped()


def words_of(patterns: list[str], place: str, faults: list[Fault]) -> list[str]:
    """Return the words that patterns stand for; a capital in one is a fault, because words are found in any case."""
    words = signs_of(patterns, place, faults)
    capital = [word for word in words if word != word.lower()]
    faults += [Fault(place, f"the word {word!r} has capitals; write it in lower case") for word in capital]
    return words


def signs_of(patterns: list[str], place: str, faults: list[Fault]) -> list[str]:
    """Return the forms that patterns stand for, as written."""
    try:
        return [form for pattern in patterns for form in expand(pattern)]
    except UnbalancedBracesError as error:
        faults.append(Fault(place, f"{error}; close it"))
        return []


def fields_of(entry: Any, known: tuple[str, ...], place: str, faults: list[Fault]) -> dict[str, Any]:
    """Return the fields of an entry that are known; any other is a fault, and so is an entry without fields."""
    if not isinstance(entry, dict):
        faults.append(Fault(place, f"expected fields in braces, such as {{ {known[0]} = ... }}, not {entry!r}"))
        return {}
    unknown = [name for name in entry if name not in known]
    faults += [Fault(place, f"unknown field {name!r}; known are {', '.join(known)}") for name in unknown]
    return {name: value for name, value in entry.items() if name in known}
