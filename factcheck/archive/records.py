"""Statements <-> the rows of an archive.

A statement is three parts. What its article is goes into the row of the article; where it stands and how its sentence
reads goes into its own row, a list; what is compared, its slots, goes into the bucket that it shares with all that say
the same, an object without what is unknown. So a slot that a later version adds is unknown in an older archive.
"""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from hashlib import blake2b
from typing import Any, NamedTuple

from factcheck.model.identity import Identity
from factcheck.model.statement import Statement, topic_of

OF_ARTICLE = Identity._fields
OF_PLACE = ("start", "end", "source_start", "source_end", "line", "column", "label", "figure", "sentence")
# How many claims a statement stands for is counted, not stored with it.
SLOTS = tuple(name for name in Statement._fields if name not in {*OF_ARTICLE, *OF_PLACE, "times"})
DECIMALS = frozenset(name for name, kind in Statement.__annotations__.items() if kind == Decimal | None)
_UNKNOWN: dict[str, Any] = {
    name: None if name in DECIMALS else kind() for name, kind in Statement.__annotations__.items() if name in SLOTS
}
# An article without a day of publication comes after all that have one.
_UNDATED = "9999-12-31"


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
    said = tuple(one._replace(**known._asdict()) for one in statements if one.subject or one.measure)
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
    slots = _slots(values)
    key_text, about = statement.key, topic_text(statement.subject, statement.measure)
    return Record(
        key=number_of(key_text or f"{statement.period}\0{statement.unit}\0{about}"),
        key_text=key_text,
        topic=number_of(about),
        whole=number_of(topic_of(statement.whole, statement.measure)) if statement.whole and statement.measure else 0,
        subject=statement.subject,
        measure=statement.measure,
        period=statement.period,
        bucket=number_of(slots),
        low=_end(statement.wide_low, float("-inf")),
        high=_end(statement.wide_high, float("inf")),
        slots=slots,
        body=_written([values[name] for name in OF_PLACE]),
    )


def statement(article: Iterable[Any], body: str, slots: str, times: int = 1) -> Statement:
    """Return the statement whose parts these are; `article` is the columns of `OF_ARTICLE`.

    `times` is how many claims it stands for.
    """
    place = dict(zip(OF_PLACE, json.loads(body), strict=True))
    known = json.loads(slots)
    values = {name: known.get(name, unknown) for name, unknown in _UNKNOWN.items()}
    for name in DECIMALS & known.keys():
        values[name] = Decimal(known[name])
    return Statement(**dict(zip(OF_ARTICLE, article, strict=True)), **place, **values, times=times)


def _slots(values: Mapping[str, Any]) -> str:
    known = {
        name: str(values[name]) if name in DECIMALS else values[name]
        for name in SLOTS
        if values[name] != _UNKNOWN[name]
    }
    return _written(known)


def _written(value: object) -> str:
    """Return JSON that can be stored: with escapes only where a text holds half a character."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if storable(text) == text else json.dumps(value, separators=(",", ":"))


def storable(text: str) -> str:
    """Return `text` with the halves of characters that a file name can hold written out, as a database wants it."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def _end(value: Decimal | None, open_end: float) -> float:
    return open_end if value is None else float(value)


def topic_text(subject: str, measure: str) -> str:
    """Return the text behind the number of a topic, which here may lack its subject or its measure."""
    return topic_of(subject, measure) or f"{subject}\0{measure}"


def number_of(text: str) -> int:
    """Return the number of a text, 64 bits of a digest: alike only for equal texts, but for one pair in 10^19."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
