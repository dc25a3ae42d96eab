"""Archives with statements that are made by hand, so that tests of the shelf need no reading."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.archive.adding import Added, Change
from factcheck.archive.looking_up import Asking
from factcheck.archive.records import Entry, entry
from factcheck.archive.store import Archive
from factcheck.model.identity import Identity
from factcheck.model.statement import Statement


def statement(value: str, **slots: Any) -> Statement:
    """Return what "The GDP of Norland was `value` in 2021" says, with other slots where they are given."""
    amount = Decimal(value)
    ends: dict[str, Any] = {name: amount for name in Statement._fields if name.endswith(("_low", "_high"))}
    plain = {name: "" for name, kind in Statement.__annotations__.items() if kind is str}
    numbers = {name: 0 for name, kind in Statement.__annotations__.items() if kind is int}
    known = {
        "subject": "norland", "measure": "gdp", "period": "2021", "unit": "USD", "kind": "money", "status": "actual",
        "direction": "level", "figure": f"${value}", "sentence": f"The GDP of Norland was ${value} in 2021.",
        "change": False, "sketch": b"", "value": amount, "times": 1,
    }  # fmt: skip
    return Statement(**plain | numbers | ends | known | slots)


def article(uri: str, *statements: Statement, published: str = "", link: str = "", sketch: bytes = b"") -> Entry:
    return entry(Identity(uri, "A title", published, link, sketch), statements)


def changes(archive: Archive, *entries: Entry) -> list[Change]:
    return [one.change for one in added(archive, entries)]


def added(archive: Archive, entries: Iterable[Entry]) -> list[Added]:
    return list(archive.add(entries))


def filled(path: Path, *entries: Entry) -> Archive:
    """Return an archive open for writing, with some articles in it."""
    archive = Archive(str(path), writing=True)
    added(archive, entries)
    return archive


def asked(archive: Archive, *statements: Statement, uri: str = "new.txt") -> list[tuple[str, str, int]]:
    """Return (uri, figure, times) of what the archive has to compare with."""
    found = archive.look_up([Asking(Identity(uri, "", "", "", b""), statements)], [uri])
    return sorted((one.uri, one.figure, one.times) for one in found)
