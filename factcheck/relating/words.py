"""The words of a sentence, in lower case and with their places.

Comes in: a stretch of text. Goes out: its words, numbers and punctuation marks in order, so that relators look words
up in small sets, forward and backward from a figure, instead of searching patterns from the sentence's start.

Worked example: "Beijing's GDP fell, by 5.7%" is `beijing's`, `gdp`, `fell`, `,`, `by`, `5.7`, `%`.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from factcheck.model.span import Span

# A word keeps its inner hyphens, apostrophes and points; a number its separators; any other mark stands alone.
_WORD = re.compile(r"\w+(?:[-‑'’.,]\w+)*|[^\w\s]")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces between them."""
    return frozenset(text.split())


class Words(NamedTuple):
    """The words of one stretch of text: `forms[i]` stands at `starts[i]` to `ends[i]` of the document's text."""

    forms: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, span: Span) -> "Words":
        matches = list(_WORD.finditer(text, span.start, span.end))
        return cls(
            [match[0].lower() for match in matches],
            [match.start() for match in matches],
            [match.end() for match in matches],
        )

    def at(self, place: int) -> int:
        """Return the index of the first word that starts at `place` or behind it; the words before it are [:index]."""
        return bisect_left(self.starts, place)

    def behind(self, place: int, skipping: frozenset[str] = frozenset()) -> int:
        """Return the index of the first word at or behind `place` that is not one of `skipping`."""
        index = self.at(place)
        while index < len(self.forms) and self.forms[index] in skipping:
            index += 1
        return index

    def before(self, place: int, skipping: frozenset[str] = frozenset()) -> int:
        """Return the index of the last word that starts before `place` and is not one of `skipping`, or -1."""
        index = self.at(place) - 1
        while index >= 0 and self.forms[index] in skipping:
            index -= 1
        return index

    def form(self, index: int) -> str:
        """Return the word at `index`, or "" outside of the stretch."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""
