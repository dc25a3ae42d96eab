"""The text of a YAML file -> plain lists, mappings and texts, with the place of each in the file.

Every scalar stays the text that was written (YAML would read 010 as 8, NO as false and 12:30 as 750). A key that is
written twice and an alias are problems here; what the keys mean is not this module's business. The file is read as
a stream of events to a fixed depth, because nesting without end can crash a YAML library.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

import yaml

from factcheck.model.problem import Problem

# A rule file is a mapping of texts, lists and mappings, three floors in all.
DEEPEST = 8

Tree = str | list["Tree"] | dict[str, "Tree"]
Keys = tuple[str | int, ...]


class _Mark(Protocol):
    """What PyYAML's marks share, whether they come from C or from Python."""

    line: int
    column: int


class Place(NamedTuple):
    """Line and column in a file, both from 1."""

    line: int
    column: int


class Parsed(NamedTuple):
    """A parsed file: `places` has the place of each key of a mapping and of each item of a list."""

    path: str
    tree: Tree
    places: dict[Keys, Place]
    problems: tuple[Problem, ...]

    def problem(self, keys: Keys, message: str, remedy: str = "") -> Problem:
        """Return a problem at the place of `keys`, or of the closest part around it that is in the file."""
        around = (keys[:length] for length in range(len(keys), -1, -1))
        place = next((self.places[part] for part in around if part in self.places), Place(1, 1))
        return Problem(self.path, place.line, place.column, _written(keys), message, remedy)


def parse(path: str, data: bytes) -> Parsed:
    """Return the tree of the file at `path` with the bytes `data`; never raises, the problems tell what is wrong."""
    builder = _Builder(path)
    tree: Tree = {}
    try:
        tree = builder.document(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        builder.report(Place(line, 1), (), "the file is not encoded in UTF-8", "save it as UTF-8")
    except _TooDeepError as error:
        builder.report(error.args[0], (), "this is nested more deeply than any rule", _QUOTE)
    except yaml.YAMLError as error:
        reason = _reason(error)
        is_too_deep = _TOO_DEEP in reason
        fault = "this is nested more deeply than any rule" if is_too_deep else f"this is not valid YAML: {reason}"
        builder.report(_place_of(error), (), fault, _QUOTE)
    return Parsed(path, tree, builder.places, tuple(builder.problems))


# What the parser itself says, from PyYAML 6.0.4 on, when it looks ahead further than a file may nest.
_TOO_DEEP = "maximum nesting depth"
_QUOTE = 'put quotes around a text with ": " or " #" in it or with a sign at its start, and indent with spaces'


class _TooDeepError(Exception):
    """The file nests more deeply than any rule does; its argument is the place."""


class _Builder:
    """Builds the tree from the events of the parser."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.places: dict[Keys, Place] = {}
        self.problems: list[Problem] = []

    def report(self, place: Place, keys: Keys, message: str, remedy: str) -> None:
        self.problems.append(Problem(self._path, place.line, place.column, _written(keys), message, remedy))

    def document(self, text: str) -> Tree:
        """Return the tree of the first document; a second one is a problem."""
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        events = iter(yaml.parse(text, Loader=loader))
        tree: Tree = {}
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and () in self.places:
                self.report(_start(event), (), "a second document begins here", "write one rule a file")
                break
            if isinstance(event, yaml.NodeEvent):
                self.places.setdefault((), _start(event))
                tree = self._node(event, events, ())
        return tree

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], keys: Keys) -> Tree:
        if len(keys) > DEEPEST:
            raise _TooDeepError(_start(event))
        match event:
            case yaml.MappingStartEvent():
                return self._mapping(events, keys)
            case yaml.SequenceStartEvent():
                return self._sequence(events, keys)
            case yaml.ScalarEvent():
                return str(event.value)
        self.report(_start(event), keys, "an alias stands here", "write the text itself")
        return ""

    def _mapping(self, events: Iterator[yaml.Event], keys: Keys) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, (*keys, "?"))
            value = self._node(next(events), events, (*keys, str(key)))
            if not isinstance(key, str):
                self.report(_start(event), keys, "a list or mapping stands where a key belongs", _QUOTE)
            elif key in tree:
                line = self.places[*keys, key].line
                self.report(_start(event), (*keys, key), f"this key already stands in line {line}", "keep one of them")
            else:
                self.places[*keys, key] = _start(event)
                tree[key] = value
        return tree

    def _sequence(self, events: Iterator[yaml.Event], keys: Keys) -> list[Tree]:
        tree: list[Tree] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            item = (*keys, len(tree))
            self.places[item] = _start(event)
            tree.append(self._node(event, events, item))
        return tree


def _start(event: yaml.Event) -> Place:
    return _place(event.start_mark)


def _place_of(error: yaml.YAMLError) -> Place:
    return _place(getattr(error, "problem_mark", None))


def _place(mark: _Mark | None) -> Place:
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)


def _reason(error: yaml.YAMLError) -> str:
    """Return what the parser complains about, in one line and without the place, which is reported apart."""
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return str(reason).splitlines()[0]


def _written(keys: Keys) -> str:
    """Return "examples[2].says" for ("examples", 1, "says"): people count from one."""
    text = ""
    for key in keys:
        text += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if text else key
    return text
