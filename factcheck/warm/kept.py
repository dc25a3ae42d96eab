"""The file of a warm start: an index, then all else one behind the other, so that only what is needed is unpacked."""

import marshal
import mmap
import sys
from collections.abc import Mapping
from types import CodeType
from zlib import crc32

# Start and end of a piece of the file.
Place = tuple[int, int]
# (pattern, flags, code, groups, names of groups, their numbers)
Handed = tuple[object, int, list[int], int, dict[str, int], tuple[str | None, ...]]
# (path, time of change in nanoseconds, size, place of its code)
Module = tuple[str, int, int, Place]
# (time of change in nanoseconds, size, place of each column)
History = tuple[int, int, dict[str, Place]]
# (flags, code, groups, names of groups, their numbers)
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
WORD = 8
# Another number for another way to write the file: what was written in one is not read in the other.
FORMAT = 2


class Kept:
    """What is known from earlier runs, and what this one adds.

    pieces        the stretch of the file that `patterns`, `modules` and `histories` point into
    patterns      by a number made from their text and flags, which are in the piece as well
    constructors  by their text, ready as they are
    digests       those of the rule files, by their state
    configs       what config files said, by their name and text
    histories     the columns of a history of exchange rates, by its path
    before        the modules that are imported before anything can be warm
    compiled      the patterns of this run, each with what `re` handed to its engine
    """

    def __init__(self, path: str, title: str) -> None:
        self.path, self.title = path, title
        self.patterns: dict[int, Place] = {}
        self.constructors: dict[str, CodeType] = {}
        self.modules: dict[str, Module] = {}
        self.digests: dict[str, str] = {}
        self.configs: dict[tuple[str, str], Mapping[str, object]] = {}
        self.histories: dict[str, History] = {}
        self.before: frozenset[str] = frozenset()
        self.pieces = memoryview(b"")
        self.compiled: dict[tuple[str | bytes, int], Handed] = {}
        self.new_constructors: dict[str, CodeType] = {}

    def read(self) -> None:
        """Take over what the file holds, if it is whole and has our title."""
        try:
            content = _content(self.path)
            end = WORD + int.from_bytes(content[:WORD], "little")
            title, patterns, constructors, modules, known, length = marshal.loads(content[WORD:end])
        except (OSError, ValueError, EOFError, TypeError):
            return
        if title == self.title and len(content) == end + length:
            self.patterns, self.constructors, self.modules = patterns, constructors, modules
            self.digests, self.configs, self.histories = known
            self.pieces = content[end:]

    def pattern(self, pattern: str | bytes, flags: int) -> Compiled | None:
        """Return what `re` handed to its engine for a pattern, or None if it is not known."""
        place = self.patterns.get(number_of(pattern, flags))
        if place is None:
            return None
        text, asked, *handed = marshal.loads(self.pieces[slice(*place)])
        return tuple(handed) if (text, asked) == (pattern, flags) else None


def number_of(pattern: str | bytes, flags: int) -> int:
    """Return a number that another pattern seldom has: the texts of thousands would take longer to take up."""
    text = pattern.encode("utf-8", "surrogatepass") if isinstance(pattern, str) else pattern
    return crc32(text, flags) << 16 | len(text) & 0xFFFF


def _content(path: str) -> memoryview:
    """Return a file whose pages are read where they are looked at; Windows would not let it be replaced meanwhile."""
    with open(path, "rb") as file:
        if sys.platform == "win32":
            return memoryview(file.read())
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
