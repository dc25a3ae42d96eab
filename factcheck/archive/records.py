"""Statements <-> the rows of an archive.

A statement is three parts. What its article is goes into the row of the article; where it stands and how its sentence
reads goes into its own row, a list; what is compared, its slots, goes into the bucket that it shares with all that say
the same, an object without what is unknown. So a slot that a later version adds is unknown in an older archive.
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from hashlib import blake2b
from typing import Any, NamedTuple

from factcheck.model.digest import DECIMALS, UNKNOWN, as_text, number_of, slots_as_text, storable
from factcheck.model.identity import Identity
from factcheck.model.statement import OF_ARTICLE, OF_PLACE, SLOTS, Statement, topic_of, topic_text

# An article without a day of publication comes after all that have one.
_UNDATED = "9999-12-31"


class DamagedError(ValueError):
    """A row that no archive has ever written."""


class Entry(NamedTuple):
    """An article as it is added: what it is, and its statements. `digest` is equal for equal content."""

    identity: Identity
    digest: bytes
    statements: tuple[Statement, ...]

    @property
    def day(self) -> str:
        return self.identity.published or _UNDATED


class Record(NamedTuple):
    """A statement as it is stored, in the words of the tables."""

    key: int
    key_text: str
    topic: int
    whole: int
    subject: str
    measure: str
    period: str
    bucket: int
    low: float
    high: float
    slots: str
    body: str


def entry(identity: Identity, statements: Iterable[Statement]) -> Entry:
    """Return the entry of an article; what is about nobody and nothing is never asked for, and left out."""
    title, link = storable(identity.title), storable(identity.link)
    known = identity._replace(title=title, link=link)
    said = tuple(one._replace(**known._asdict()) for one in statements if one.is_about_something)
    content = blake2b(digest_size=16)
    for part in (title, known.published, link, known.sketch.hex(), *map(_core, said)):
        content.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return Entry(known, content.digest(), said)


def _core(statement: Statement) -> str:
    """Return all of a statement but what it shares with its article."""
    values = statement._asdict()
    return repr([values[name] for name in (*OF_PLACE, *SLOTS)])


def record(statement: Statement) -> Record:
    """Return a statement as it is stored."""
    values = statement._asdict()
    slots = slots_as_text(values)
    about = topic_text(statement.subject, statement.measure)
    return Record(
        key=number_of(statement.drawer),
        key_text=statement.key,
        topic=number_of(about),
        whole=number_of(topic_of(statement.whole, statement.measure)) if statement.whole and statement.measure else 0,
        subject=statement.subject,
        measure=statement.measure,
        period=statement.period,
        bucket=number_of(slots),
        low=_end(statement.wide_low, float("-inf")),
        high=_end(statement.wide_high, float("inf")),
        slots=slots,
        body=as_text([values[name] for name in OF_PLACE]),
    )


def statement(article: Iterable[Any], body: str, slots: str, times: int = 1) -> Statement:
    """Return the statement whose parts these are; `article` is the columns of `OF_ARTICLE`.

    `times` is how many claims it stands for. Raises DamagedError.
    """
    try:
        place = dict(zip(OF_PLACE, json.loads(body), strict=False))  # an older archive lacks the last of them
        known = json.loads(slots)
        values = {name: known.get(name, unknown) for name, unknown in UNKNOWN.items()}
        for name in DECIMALS & known.keys():
            values[name] = Decimal(known[name])
        return Statement(**dict(zip(OF_ARTICLE, article, strict=True)), **place, **values, times=times)
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise DamagedError("a claim cannot be read") from error


def _end(value: Decimal | None, open_end: float) -> float:
    return open_end if value is None else float(value)
