"""What an archive says about the keys and topics of some articles: for each figure the first and the last in print.

However often a figure was printed, two statements answer for it, the first of them for all but the last; so the answer
to an article takes the same time from a large archive as from a small one. Of a key with more figures than anybody
could read the most printed are told, and of a topic the periods around the one that is asked for. Other versions of an
article that asks are no part of this: each speaks for itself, with all of its claims.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.archive.adding import first_in_print, last_in_print
from factcheck.archive.opening import reading
from factcheck.archive.records import statement
from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.archive.twins import claims_of, twins_of
from factcheck.model.digest import number_of
from factcheck.model.identity import Identity
from factcheck.model.statement import MOST_ASKED, MOST_NEAR, Statement

# Keys of a topic in the same period, in those before and in those behind: a year may have its months in between.
_KEYS_NEAR = 24
# Keys of a topic whose highest figure so far is asked for, and how many years before and behind belong together.
_KEYS_EVER, _YEARS_NEAR = 400, 2

_ARTICLE = "a.uri, a.title, a.published, a.link, a.sketch"
_CLAIM = f"SELECT c.body, {_ARTICLE} FROM claims c JOIN articles a ON a.id = c.id / {CLAIMS_PER_ARTICLE} WHERE c.id = ?"
_OF_KEY = "SELECT key, id, count, first, slots FROM buckets WHERE key = ? ORDER BY count DESC, id DESC LIMIT ?"
_NEAR = "SELECT id FROM keys WHERE {0} = ? AND {0} <> 0 AND period {1} ORDER BY {2} LIMIT {3}"
_AROUND = (("= ?", "id"), ("> ?", "period, id"), ("< ?", "period DESC, id DESC"))


class Bucket(NamedTuple):
    """A figure within a key: how many claims have it, the numbers of the first and the last in print, its slots.

    `last` is None for one that has not been looked for.
    """

    key: int
    id: int
    times: int
    first: int
    slots: str
    last: int | None = None


class Asking(NamedTuple):
    """An article that is compared with the archive, and its statements."""

    identity: Identity
    statements: Sequence[Statement]


def look_up(connection: sqlite3.Connection, asking: Sequence[Asking], present: Iterable[str]) -> list[Statement]:
    """Return what the archive has that the statements of some articles can be compared with, in no order.

    `present` are the uris of articles that are no part of the archive for now, since they speak for themselves.
    """
    with reading(connection):
        twins = {twin.id for one in asking for twin in twins_of(connection, one.identity, one.statements)}
        gone = {number for uri in present for number in _numbers(connection, uri)}
        found = {
            (bucket.key, bucket.id): bucket
            for key, most in _keys(connection, asking).items()
            for bucket in map(Bucket._make, ((*row, None) for row in connection.execute(_OF_KEY, (key, most))))
        }
        others = _without(connection, found, frozenset(twins | gone))
        said = [one for bucket in others.values() for one in speaking(connection, bucket)]
        return said + [one for twin in sorted(twins - gone) for one in _said_by(connection, twin)]


def _keys(connection: sqlite3.Connection, asking: Iterable[Asking]) -> dict[int, int]:
    """Return the keys that statements are compared with, and how many figures of each are wanted."""
    statements = [statement for one in asking for statement in one.statements]
    asked = {number_of(one.drawer) for one in statements if one.is_about_something}
    own = {(number_of(topic), one.period) for one in statements for topic in one.topics}
    parts = {(number_of(one.topic), one.period) for one in statements if one.topic}
    near = {key for at in own for key in _near(connection, "topic", *at)}
    near |= {key for at in parts for key in _near(connection, "whole", *at)}
    for topic in sorted({number_of(one.topic) for one in statements if one.peak and one.topic}):
        sql = f"SELECT id FROM keys WHERE topic = ? ORDER BY period DESC, id LIMIT {_KEYS_EVER}"
        near |= {row[0] for row in connection.execute(sql, (topic,))}
    return dict.fromkeys(sorted(near), MOST_NEAR) | dict.fromkeys(sorted(asked), MOST_ASKED)


def _near(connection: sqlite3.Connection, column: str, topic: int, period: str) -> Iterator[int]:
    """Yield the keys of a topic, or of its parts, in the periods around one and in those that belong to it.

    Those are the other parts of its year, and the same part of the years around.
    """
    for side, order in _AROUND:
        sql = _NEAR.format(column, side, order, _KEYS_NEAR)
        yield from (row[0] for row in connection.execute(sql, (topic, period)))
    if not period[:4].isdigit():
        return
    year, part = int(period[:4]), period[4:]
    inside = _NEAR.format(column, ">= ? AND period < ?", "period, id", 4 * _KEYS_NEAR)
    yield from (row[0] for row in connection.execute(inside, (topic, f"{year:04d}", f"{year:04d}~")))
    for other in range(max(0, year - _YEARS_NEAR), year + _YEARS_NEAR + 1):
        sql = _NEAR.format(column, "= ?", "id", _KEYS_NEAR)
        yield from (row[0] for row in connection.execute(sql, (topic, f"{other:04d}{part}")))


def speaking(connection: sqlite3.Connection, bucket: Bucket) -> Iterator[Statement]:
    """Yield the first and the last in print of a figure; the first stands for those in between as well."""
    yield _hydrated(connection, bucket.first, bucket, max(1, bucket.times - 1))
    if bucket.times > 1:
        last = last_in_print(connection, bucket.id) if bucket.last is None else bucket.last
        yield _hydrated(connection, last, bucket, 1)


def _hydrated(connection: sqlite3.Connection, claim: int, bucket: Bucket, times: int) -> Statement:
    body, *article = connection.execute(_CLAIM, (claim,)).fetchone()
    return statement(article, body, bucket.slots, times)


def _numbers(connection: sqlite3.Connection, uri: str) -> Iterator[int]:
    return (row[0] for row in connection.execute("SELECT id FROM articles WHERE uri = ?", (uri,)))


def _said_by(connection: sqlite3.Connection, article: int) -> Iterator[Statement]:
    """Yield all claims of an article."""
    sql = f"SELECT {_ARTICLE} FROM articles a WHERE a.id = ?"
    identity = connection.execute(sql, (article,)).fetchone()
    for body, key, bucket in claims_of(connection, article):
        slots = connection.execute("SELECT slots FROM buckets WHERE key = ? AND id = ?", (key, bucket)).fetchone()[0]
        yield statement(identity, body, slots)


def _without(
    connection: sqlite3.Connection, buckets: dict[tuple[int, int], Bucket], articles: frozenset[int]
) -> dict[tuple[int, int], Bucket]:
    """Return the buckets less the claims of some articles; one that has no others is gone."""
    counts: dict[tuple[int, int], int] = {}
    for article in articles:
        for _, key, bucket in claims_of(connection, article):
            counts[key, bucket] = counts.get((key, bucket), 0) + 1
    kept = dict(buckets)
    for at, count in counts.items():
        held = kept.pop(at, None)
        if held is not None and held.times > count:
            is_gone = held.first // CLAIMS_PER_ARTICLE in articles
            first = first_in_print(connection, held.id, articles) if is_gone else held.first
            last = last_in_print(connection, held.id, articles)
            kept[at] = held._replace(times=held.times - count, first=first, last=last)
    return kept
