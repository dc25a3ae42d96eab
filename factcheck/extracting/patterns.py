"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable

Matcher = Callable[..., re.Match[str] | None]


class Pattern:
    """A regular expression, compiled at its first use: a short article needs a third of them, and every run pays.

    Behind the first use its methods are those of the compiled pattern, at no further cost.
    """

    __slots__ = ("_source", "findall", "match", "search")
    findall: Callable[..., list[str]]
    match: Matcher
    search: Matcher

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Callable[..., object]:
        """Compile, for a method that is not set yet."""
        if name not in {"findall", "match", "search"}:
            raise AttributeError(name)
        compiled = re.compile(self._source)
        self.findall, self.match, self.search = compiled.findall, compiled.match, compiled.search
        method: Callable[..., object] = getattr(compiled, name)
        return method
