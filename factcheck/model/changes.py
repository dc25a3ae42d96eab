"""Which lines of which files have changed."""

from typing import NamedTuple

Lines = tuple[tuple[int, int], ...]


class Changes(NamedTuple):
    """The changed lines of each file by its uri: pairs of the first and the last, from 1; None for a whole file."""

    by_uri: dict[str, Lines | None]

    def touch(self, uri: str, first: int, last: int) -> bool:
        """Whether a line from `first` to `last` of a file has changed."""
        if uri not in self.by_uri:
            return False
        lines = self.by_uri[uri]
        return lines is None or any(begin <= last and first <= end for begin, end in lines)
