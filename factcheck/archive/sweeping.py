"""The topics of an archive whose figures may contradict one another, and the few figures of each that matter.

Within one key all figures agree exactly where the largest low end is not above the smallest high end (Helly's theorem
in one dimension); what contradicts beyond one key needs several keys of one topic, or of a part and its whole. One pass
over the keys with the extremes of each leaves out all topics that cannot contradict themselves; only of the others are
statements made, of each figure the first and the last in print, the most printed first. So a key with a million claims
costs what its distinct figures cost, and never a list of pairs.
"""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from factcheck.archive.extremes import Extremes, may_contradict
from factcheck.archive.looking_up import Bucket, speaking
from factcheck.archive.opening import reading
from factcheck.archive.records import DamagedError
from factcheck.model.statement import MOST_ASKED, Statement

# Keys that are looked at, and topics whose figures are read, in one go: nobody waits long to write.
_PAGE, _TOGETHER = 20_000, 50
# The least number that a topic can have.
_BEFORE_ALL = -(1 << 63)

_EXTREMES = (
    "SELECT k.topic, k.whole, k.period, k.text, count(*), max(b.low), min(b.high), min(b.low), max(b.high),"
    ' max(instr(b.slots, \'"direction":"up"\') > 0) AND max(instr(b.slots, \'"direction":"down"\') > 0),'
    ' max(instr(b.slots, \'"vintage":"provisional"\') > 0) AND count(*) > 1,'
    " max(instr(b.slots, '\"peak\":') > 0), k.id"
    " FROM (SELECT * FROM keys WHERE (topic, id) > (?, ?) ORDER BY topic, id LIMIT ?) k"
    " JOIN buckets b ON b.key = k.id GROUP BY k.topic, k.id ORDER BY k.topic, k.id"
)
_WHOLES = "SELECT DISTINCT whole FROM keys WHERE whole <> 0 ORDER BY whole"
_OF_TOPIC = "SELECT id FROM keys WHERE topic = ? OR (whole = ? AND whole <> 0) ORDER BY id"
_OF_KEY = "SELECT key, id, count, first, slots FROM buckets WHERE key = ? ORDER BY count DESC, id DESC LIMIT ?"


def disputed(connection: sqlite3.Connection) -> Iterator[list[Statement]]:
    """Yield the statements of each topic, with those of its parts, that may hold a contradiction.

    Telling whether there is one is left to the rules.
    """
    batch: list[int] = []
    for topic in _failing(connection):
        batch.append(topic)
        if len(batch) == _TOGETHER:
            yield from _read(connection, batch)
            batch = []
    yield from _read(connection, batch)


def _failing(connection: sqlite3.Connection) -> Iterator[int]:
    """Yield the topics that may contradict themselves or their parts, in order."""
    with reading(connection):
        wholes = {row[0] for row in connection.execute(_WHOLES)}
    for topic, keys in groupby(_keys(connection), key=attrgetter("topic")):
        if may_contradict(keys) or topic in wholes:
            yield topic


def _keys(connection: sqlite3.Connection) -> Iterator[Extremes]:
    """Yield the extremes of all keys, those of one topic together."""
    last = _BEFORE_ALL, _BEFORE_ALL
    while True:
        with reading(connection):
            rows = connection.execute(_EXTREMES, (*last, _PAGE)).fetchall()
        yield from (Extremes(*row[:-1]) for row in rows)
        if not rows:
            return
        if (rows[-1][0], rows[-1][-1]) <= last:
            raise DamagedError("the keys of a damaged archive lead in a circle")
        last = rows[-1][0], rows[-1][-1]


def _read(connection: sqlite3.Connection, topics: list[int]) -> list[list[Statement]]:
    with reading(connection):
        return [_statements(connection, topic) for topic in topics]


def _statements(connection: sqlite3.Connection, topic: int) -> list[Statement]:
    keys = [row[0] for row in connection.execute(_OF_TOPIC, (topic, topic))]
    buckets = (Bucket(*row) for key in keys for row in connection.execute(_OF_KEY, (key, MOST_ASKED)))
    return [one for bucket in buckets for one in speaking(connection, bucket)]
