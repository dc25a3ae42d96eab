"""What an archive says about the keys and topics of some articles: one statement for each figure that it has of them.

However often a figure was printed, one statement answers for it, that of the first article in print; so the answer to
an article takes the same time from a large archive as from a small one. Of a key with more figures than anybody could
read the most printed are told, and of a topic the periods around the one that is asked for. Other versions of an
article that asks are no part of this: each speaks for itself, with all of its claims.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.archive.adding import first_in_print
from factcheck.archive.opening import reading
from factcheck.archive.records import number_of, statement
from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.archive.twins import claims_of, twins_of
from factcheck.model.identity import Identity
from factcheck.model.statement import Statement

# Distinct figures of a key that is asked for, and of another key of its topic.
_MOST_ASKED, _MOST_NEAR = 64, 4
# Keys of a topic in the same period, in those before and in those behind: a year may have its months in between.
_KEYS_NEAR = 24

_ARTICLE = "a.uri, a.title, a.published, a.link, a.sketch"
_CLAIM = f"SELECT c.body, {_ARTICLE} FROM claims c JOIN articles a ON a.id = c.id / {CLAIMS_PER_ARTICLE} WHERE c.id = ?"
_OF_KEY = "SELECT key, id, count, first, slots FROM buckets WHERE key = ? ORDER BY count DESC, id DESC LIMIT ?"
_NEAR = "SELECT id FROM keys WHERE {0} = ? AND {0} <> 0 AND period {1} ? ORDER BY {2} LIMIT {3}"
_OF_TOPIC, _OF_PARTS = (
    tuple(
        _NEAR.format(column, side, order, _KEYS_NEAR)
        for side, order in (("=", "id"), (">", "period, id"), ("<", "period DESC, id DESC"))
    )
    for column in ("topic", "whole")
)


class Bucket(NamedTuple):
    """A figure within a key: how many claims have it, the number of the first of them in print, its slots."""

    key: int
    id: int
    times: int
    first: int
    slots: str


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
            for bucket in map(Bucket._make, connection.execute(_OF_KEY, (key, most)))
        }
        others = _without(connection, found, frozenset(twins | gone))
        said = [hydrated(connection, bucket.first, bucket) for bucket in others.values()]
        return said + [one for twin in sorted(twins - gone) for one in _said_by(connection, twin)]


def _keys(connection: sqlite3.Connection, asking: Iterable[Asking]) -> dict[int, int]:
    """Return the keys that statements are compared with, and how many figures of each are wanted."""
    statements = [statement for one in asking for statement in one.statements]
    asked = {number_of(one.key) for one in statements if one.key}
    own = {(number_of(topic), one.period) for one in statements for topic in one.topics}
    parts = {(number_of(one.topic), one.period) for one in statements if one.topic}
    questions = [*product(_OF_TOPIC, own), *product(_OF_PARTS, parts)]
    near = {row[0] for sql, topic in questions for row in connection.execute(sql, topic)}
    return dict.fromkeys(sorted(near), _MOST_NEAR) | dict.fromkeys(sorted(asked), _MOST_ASKED)


def hydrated(connection: sqlite3.Connection, claim: int, bucket: Bucket) -> Statement:
    """Return a claim of a bucket as a statement that stands for all of them."""
    body, *article = connection.execute(_CLAIM, (claim,)).fetchone()
    return statement(article, body, bucket.slots, bucket.times)


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
            kept[at] = held._replace(times=held.times - count, first=first)
    return kept
