"""Where something stands in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text, in code points: `start` is included, `end` is not.

    `Span(3, 5)` of "abcdef" is "de".
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: "Span") -> "Span":
        """Return the smallest span that covers both, and all that lies between them."""
        return Span(min(self.start, other.start), max(self.end, other.end))
