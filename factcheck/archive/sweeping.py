"""The keys of an archive whose figures exclude one another, and the few figures of each that matter.

Within one key all figures agree exactly where the largest low end is not above the smallest high end (Helly's theorem
in one dimension). One pass over the buckets, which lie sorted by key, leaves only the keys that fail; only of these are
the statements made, one for each distinct figure, the most printed first. So a key with a million claims costs what its
distinct figures cost, and never a list of pairs.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.archive.adding import last_in_print
from factcheck.archive.looking_up import Bucket, hydrated
from factcheck.archive.opening import reading
from factcheck.model.statement import Statement

# Distinct figures of one key that are told; who has more does not compare like with like.
_MOST = 64
_PAGE = 500
# The least number that a key can have.
_BEFORE_ALL = -(1 << 63)


class Printed(NamedTuple):
    """A figure within a key: how many claims have it, which was the first and which the last in print."""

    times: int
    first: Statement
    last: Statement


class Disputed(NamedTuple):
    """A key whose figures exclude one another: how many there are, and of these the most printed."""

    distinct: int
    claims: int
    printed: tuple[Printed, ...]


# Floats may be a rounding away from the exact ends, so that figures which touch are left to exact arithmetic.
_FAILING = (
    "SELECT b.key, count(*), sum(b.count) FROM buckets b WHERE b.key > ? GROUP BY b.key"
    " HAVING max(b.low) >= min(b.high) AND count(*) > 1"
    " AND EXISTS (SELECT 1 FROM keys k WHERE k.id = b.key AND k.text <> '') ORDER BY b.key LIMIT ?"
)
_OF_KEY = f"SELECT key, id, count, first, slots FROM buckets WHERE key = ? ORDER BY count DESC, id DESC LIMIT {_MOST}"


def disputed(connection: sqlite3.Connection) -> Iterator[Disputed]:
    """Yield the keys that may hold a contradiction; telling the slots of their figures apart is left to the rules."""
    last = _BEFORE_ALL
    while page := _page(connection, last):
        for key, found in page:
            yield found
            last = key


def _page(connection: sqlite3.Connection, last: int) -> list[tuple[int, Disputed]]:
    """Return the next keys behind `last`, read in one go so that nobody waits long to write."""
    with reading(connection):
        failing = connection.execute(_FAILING, (last, _PAGE)).fetchall()
        return [(key, _disputed(connection, key, distinct, claims)) for key, distinct, claims in failing]


def _disputed(connection: sqlite3.Connection, key: int, distinct: int, claims: int) -> Disputed:
    buckets = [Bucket(*row) for row in connection.execute(_OF_KEY, (key,))]
    return Disputed(distinct, claims, tuple(_printed(connection, bucket) for bucket in buckets))


def _printed(connection: sqlite3.Connection, bucket: Bucket) -> Printed:
    first = hydrated(connection, bucket.first, bucket)
    last = first if bucket.times == 1 else hydrated(connection, last_in_print(connection, bucket.id), bucket)
    return Printed(bucket.times, first, last)
