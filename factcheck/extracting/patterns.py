"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable

Matcher = Callable[..., re.Match[str] | None]


class Pattern:
    """A regular expression, compiled at its first use: a short article needs a third of them, and every run pays.

    Behind the first use its methods are those of the compiled pattern, at no further cost: they stand in slots, for a
    class with a `__getattr__` pays for that at every look.
    """

    __slots__ = ("_source", "findall", "match", "search")
    findall: Callable[..., list[str]]
    match: Matcher
    search: Matcher

    def __init__(self, source: str) -> None:
        self._source = source
        self.findall, self.match, self.search = self._first_findall, self._first_match, self._first_search

    def _compile(self) -> None:
        compiled = re.compile(self._source)
        self.findall, self.match, self.search = compiled.findall, compiled.match, compiled.search

    def _first_findall(self, *where: str | int) -> list[str]:
        self._compile()
        return self.findall(*where)

    def _first_match(self, *where: str | int) -> re.Match[str] | None:
        self._compile()
        return self.match(*where)

    def _first_search(self, *where: str | int) -> re.Match[str] | None:
        self._compile()
        return self.search(*where)
