"""The lines of a file, each with its place: text comes in, lines go out, for formats whose lines have a meaning."""

import re
from typing import NamedTuple

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")


class SourceLine(NamedTuple):
    """A line without its end: its text without the blanks around it, where that starts, and how far it is indented.

    A tab counts as eight blanks, as it does for the formats that count them.
    """

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def behind(self, length: int) -> "SourceLine":
        """Return what stands behind the first `length` characters, as a line indented so far."""
        rest = self.text[length:]
        blanks = len(rest) - len(rest.lstrip())
        return SourceLine(rest.strip(), self.start + length + blanks, self.indent + length + blanks)


def lines_of(source: str, begin: int = 0) -> list[SourceLine]:
    """Return the lines from offset `begin` on; an empty one has no text."""
    lines = []
    for match in _LINE.finditer(source, begin):
        text = match[1].strip()
        blanks = match[1][: len(match[1]) - len(match[1].lstrip())] if text else ""
        lines.append(SourceLine(text, match.start() + len(blanks), len(blanks.expandtabs(8))))
    return lines
