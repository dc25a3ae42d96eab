"""What the kinds say of themselves, by name: options and fields of a message, for those who read or show rules.

Comes in: the register. Goes out: a mapping that knows all names at once and imports a kind when its spec is asked for.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.checking.entries import Entry
from factcheck.model.rule import KindSpec


class Specs(Mapping[str, KindSpec]):
    """The specs of all kinds; to ask whether there is a kind costs no import."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = {entry.name: entry for entry in entries}

    def __getitem__(self, name: str) -> KindSpec:
        return self._entries[name].kind.spec

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
