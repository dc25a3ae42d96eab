"""The file of a warm start: an index, then all code one behind the other, so that only what is needed is unpacked."""

import marshal
from collections.abc import Mapping
from types import CodeType

# (flags, start and end of its code, groups, names of groups, their numbers), as `re` hands them to its engine
Pattern = tuple[int, int, int, int, dict[str, int], tuple[str | None, ...]]
# (pattern, flags, code, groups, names of groups, their numbers)
Handed = tuple[object, int, list[int], int, dict[str, int], tuple[str | None, ...]]
# (path, time of change in nanoseconds, size, start and end of its code)
Module = tuple[str, int, int, int, int]
# (time of change in nanoseconds, size, start and end of each column)
Histories = dict[str, tuple[int, int, dict[str, tuple[int, int]]]]
WORD = 8


class Kept:
    """What is known from earlier runs, and what this one adds.

    code          the stretch of the file that `patterns`, `modules` and `histories` point into
    constructors  by their text, ready as they are
    digests       those of the rule files, by their state
    configs       what config files said, by their name and text
    histories     the columns of a history of exchange rates, by its path
    before        the modules that are imported before anything can be warm
    compiled      the patterns of this run, each with what `re` handed to its engine
    """

    def __init__(self, path: str, title: str) -> None:
        self.path, self.title = path, title
        self.patterns: dict[tuple[str | bytes, int], Pattern] = {}
        self.constructors: dict[str, CodeType] = {}
        self.modules: dict[str, Module] = {}
        self.digests: dict[str, str] = {}
        self.configs: dict[tuple[str, str], Mapping[str, object]] = {}
        self.histories: Histories = {}
        self.before: frozenset[str] = frozenset()
        self.code = memoryview(b"")
        self.compiled: dict[tuple[str | bytes, int], Handed] = {}
        self.new_constructors: dict[str, CodeType] = {}

    def read(self) -> None:
        """Take over what the file holds, if it is whole and has our title."""
        try:
            with open(self.path, "rb") as file:
                content = memoryview(file.read())
            end = WORD + int.from_bytes(content[:WORD], "little")
            title, patterns, constructors, modules, known, length = marshal.loads(content[WORD:end])
        except (OSError, ValueError, EOFError, TypeError):
            return
        if title == self.title and len(content) == end + length:
            self.patterns, self.constructors, self.modules = patterns, constructors, modules
            self.digests, self.configs, self.histories = known
            self.code = content[end:]
