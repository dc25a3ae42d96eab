"""Entries <-> flat rows, one a claim, as any program that reads tables wants them.

A row has the article's columns, those of `Statement`, and beside each exact number, a text, nothing else; an article
without a claim has one row whose claim is empty. Rows of one article stand together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import groupby
from operator import itemgetter
from typing import Any

from factcheck.archive.records import Entry, entry
from factcheck.model.digest import DECIMALS
from factcheck.model.identity import Identity
from factcheck.model.statement import OF_ARTICLE, Statement

# The columns of a row, with what each holds; all numbers that must stay exact are texts.
COLUMNS: dict[str, type] = {
    name: str if name in DECIMALS or kind is bytes else kind
    for name, kind in Statement.__annotations__.items()
    if name != "times"
}
_OF_CLAIM = tuple(name for name in COLUMNS if name not in OF_ARTICLE)
# Columns that older exports lack, which is to say that nothing is known of them.
_LATER = frozenset(Statement._field_defaults)
Row = dict[str, Any]


class RowError(ValueError):
    """A row that is none of an archive; its text says what was expected."""


def rows_of(entry: Entry) -> Iterator[Row]:
    """Yield the rows of an article."""
    article: Row = entry.identity._asdict() | {"sketch": entry.identity.sketch.hex()}
    for said in entry.statements:
        yield _ordered(article | {name: _plain(getattr(said, name)) for name in _OF_CLAIM})
    if not entry.statements:
        yield _ordered(article | dict.fromkeys(_OF_CLAIM))


def _ordered(row: Row) -> Row:
    return {name: row[name] for name in COLUMNS}


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


def entries_of(rows: Iterable[Row]) -> Iterator[Entry]:
    """Yield the articles of rows that were checked. Raises RowError where the rows of an article stand apart."""
    seen: set[str] = set()
    for uri, group in groupby(rows, key=itemgetter("uri")):
        if uri in seen:
            raise RowError(f"the rows of {uri} stand apart; sort the rows by uri")
        seen.add(uri)
        members = list(group)
        identity = _identity(members[0])
        yield entry(identity, [_statement(row, identity) for row in members if row["start"] is not None])


def _identity(row: Mapping[str, Any]) -> Identity:
    values = {name: row[name] for name in OF_ARTICLE}
    return Identity(**values | {"sketch": bytes.fromhex(row["sketch"])})


def _statement(row: Mapping[str, Any], identity: Identity) -> Statement:
    values: dict[str, Any] = {name: _exact(row[name]) if name in DECIMALS else row[name] for name in _OF_CLAIM}
    return Statement(**identity._asdict(), **values)


def _exact(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def checked(row: object) -> Row:
    """Return a row whose every column holds what it must. Raises RowError."""
    if not isinstance(row, dict):
        raise RowError(f"expected an object with the columns of an archive, found {type(row).__name__}")
    is_bare = row.get("start") is None
    for name, kind in COLUMNS.items():
        if name not in row and name in _LATER:
            row[name] = None if is_bare else kind()
        if name not in row:
            raise RowError(f'the column "{name}" is missing')
        value = row[name]
        may_be_empty = name in DECIMALS or (is_bare and name in _OF_CLAIM)
        if not (value is None and may_be_empty) and type(value) is not kind:
            raise RowError(f"{name}: expected {kind.__name__}, found {value!r}")
    _readable(row)
    return row


def _readable(row: Row) -> None:
    """Look into the texts that stand for something else."""
    readers: dict[str, Callable[[str], object]] = {"sketch": bytes.fromhex}
    if row["published"]:
        readers["published"] = date.fromisoformat
    readers |= {name: _finite for name in DECIMALS if row[name] is not None}
    for name, read in readers.items():
        try:
            read(row[name])
        except ValueError as error:
            raise RowError(f"{name}: found {row[name]!r}, which cannot be read ({error})") from error


def _finite(text: str) -> None:
    try:
        is_number = Decimal(text).is_finite()
    except InvalidOperation:
        is_number = False
    if not is_number:
        raise ValueError("expected a decimal number")
