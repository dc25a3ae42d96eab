"""What is wrong with a file that a person wrote: a rule, a configuration, a table of rates."""

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing to mend, and where.

    path      the file as it was named, or "" for what came from the command line
    line      from 1, or 0 where the line is not known
    column    from 1, or 0 where the column is not known
    field     the key or column that is wrong ("source.url", "levels.unit-mismatch"), or ""
    message   what is wrong and what was expected
    remedy    what to do about it
    """

    path: str
    line: int
    column: int
    field: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        """Return "rules/a/b.yaml:3:1: level: expected ...; write ..."."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        sentence = "; ".join(part for part in (self.message, self.remedy) if part)
        return ": ".join(part for part in (place, self.field, sentence) if part)


class InputError(ValueError):
    """Files that cannot be used; `problems` holds everything that was found, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a remedy for an unknown `name`: the known one that looks most like it, or else all of them."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"known are {', '.join(names)}" if names else "none is known here"
