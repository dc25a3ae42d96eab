"""Articles into an archive and out of it, each with its claims and their buckets, within a transaction of the caller.

An article takes the place of another of the same uri, of the same address (`link`), or of nearly the same text, unless
the other was published later; so an updated story contradicts nobody, and a copy is no second witness. What is replaced
is remembered (`past`), so that it still replaces what is older than itself, whenever that is added. Whatever is written
costs steps by the article's own claims and by the logarithm of the archive's size.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from factcheck.archive.past import forget, past_twins_of, remember
from factcheck.archive.records import Entry, Record, record
from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.archive.twins import bands_of, figures_in, figures_of, twins_of
from factcheck.archive.words import words_of
from factcheck.model.identity import Identity
from factcheck.model.versions import is_outdated


class Change(StrEnum):
    """What became of an article that was to be added; an outdated one is left out, since a later version is there."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    OUTDATED = "outdated"


class Added(NamedTuple):
    """What became of an article, and the uris of the other versions of it that were in the archive."""

    uri: str
    change: Change
    others: tuple[str, ...] = ()


_INSERT_BUCKET = f"""
INSERT INTO buckets (key, id, low, high, count, first, slots) VALUES (?, ?, ?, ?, 1, ?, ?)
ON CONFLICT (key, id) DO UPDATE SET count = count + 1, first = CASE
    WHEN (?, ?, excluded.first) < (
        SELECT CASE published WHEN '' THEN '9999-12-31' ELSE published END, uri, buckets.first
        FROM articles WHERE articles.id = buckets.first / {CLAIMS_PER_ARTICLE}
    ) THEN excluded.first ELSE first END
"""


def add(connection: sqlite3.Connection, entry: Entry) -> Added:
    """Add an article, or put it in the place of what it is a version of."""
    article, uri = entry.identity, entry.identity.uri
    same = connection.execute("SELECT id, digest FROM articles WHERE uri = ?", (uri,)).fetchone()
    if same is not None and same[1] == entry.digest:
        return Added(uri, Change.UNCHANGED)
    is_old = forget(connection, uri) == entry.digest
    twins = twins_of(connection, article, entry.statements)
    later = [twin for twin in twins if is_outdated(article, twin) or (is_old and not is_outdated(twin, article))]
    past = past_twins_of(connection, article, figures_of(entry.statements))
    after = (*later, *(twin for twin in past if is_outdated(article, twin)))
    replaced = [twin for twin in twins if twin not in later]
    gone = [same[0]] if same is not None else []
    gone += [twin.id for twin in replaced]
    for twin in replaced:
        _retire(connection, twin.id)
    for number in gone:
        take_out(connection, number)
    if after:
        remember(connection, article, entry.digest, figures_of(entry.statements))
        return Added(uri, Change.OUTDATED, tuple(twin.uri for twin in after))
    _put_in(connection, entry, gone[0] if gone else None)
    return Added(uri, Change.REPLACED if gone else Change.ADDED, tuple(twin.uri for twin in twins))


def _retire(connection: sqlite3.Connection, number: int) -> None:
    """Keep what tells an article of the archive that another version replaces."""
    sql = "SELECT digest, uri, title, published, link, sketch FROM articles WHERE id = ?"
    digest, *article = connection.execute(sql, (number,)).fetchone()
    remember(connection, Identity(*article), digest, figures_in(connection, number))


def take_out(connection: sqlite3.Connection, article: int) -> None:
    """Remove the article of this number, its claims, and what they alone kept in the archive."""
    first, last = article * CLAIMS_PER_ARTICLE, (article + 1) * CLAIMS_PER_ARTICLE - 1
    claims = connection.execute("SELECT key, bucket FROM claims WHERE id BETWEEN ? AND ?", (first, last)).fetchall()
    sketch = connection.execute("SELECT sketch FROM articles WHERE id = ?", (article,)).fetchone()[0]
    connection.execute("DELETE FROM claims WHERE id BETWEEN ? AND ?", (first, last))
    for (key, bucket), count in Counter(claims).items():
        _lessen(connection, key, bucket, count, article)
    for key in sorted({key for key, _ in claims}):
        _forget(connection, key)
    connection.executemany("DELETE FROM bands WHERE band = ? AND article = ?", ((b, article) for b in bands_of(sketch)))
    connection.execute("DELETE FROM articles WHERE id = ?", (article,))


def _put_in(connection: sqlite3.Connection, entry: Entry, number: int | None) -> None:
    known = entry.identity
    done = connection.execute(
        "INSERT INTO articles (id, uri, link, digest, published, title, sketch) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, known.uri, known.link, entry.digest, known.published, known.title, known.sketch),
    )
    article = done.lastrowid or 0
    connection.executemany(
        "INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, article) for band in bands_of(known.sketch))
    )
    records = [record(statement) for statement in entry.statements[:CLAIMS_PER_ARTICLE]]
    _put_topics(connection, records)
    ids = range(article * CLAIMS_PER_ARTICLE, (article + 1) * CLAIMS_PER_ARTICLE)
    connection.executemany(
        "INSERT INTO claims VALUES (?, ?, ?, ?, ?)",
        ((id_, one.key, one.bucket, entry.day, one.body) for id_, one in zip(ids, records, strict=False)),
    )
    connection.executemany(
        _INSERT_BUCKET,
        (
            (one.key, one.bucket, one.low, one.high, id_, one.slots, entry.day, known.uri)
            for id_, one in zip(ids, records, strict=False)
        ),
    )


def _put_topics(connection: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Store the keys and topics that are new; the words of a topic are stored with it."""
    keys = {one.key: one for one in records}
    topics = {one.topic: one for one in keys.values()}
    connection.executemany(
        "INSERT OR IGNORE INTO keys VALUES (?, ?, ?, ?, ?)",
        ((one.key, one.topic, one.whole, one.period, one.key_text) for one in keys.values()),
    )
    for number, one in topics.items():
        done = connection.execute("INSERT OR IGNORE INTO topics VALUES (?, ?, ?)", (number, one.subject, one.measure))
        if done.rowcount:
            connection.executemany(
                "INSERT OR IGNORE INTO words VALUES (?, ?)",
                ((word, number) for word in words_of(one.subject, one.measure)),
            )


def _lessen(connection: sqlite3.Connection, key: int, bucket: int, count: int, article: int) -> None:
    """Take `count` claims of `article`, which are gone already, out of a bucket."""
    where = "WHERE key = ? AND id = ?"
    held, first = connection.execute(f"SELECT count, first FROM buckets {where}", (key, bucket)).fetchone()
    if held == count:
        connection.execute(f"DELETE FROM buckets {where}", (key, bucket))
        return
    if first // CLAIMS_PER_ARTICLE == article:
        first = first_in_print(connection, bucket)
    connection.execute(f"UPDATE buckets SET count = ?, first = ? {where}", (held - count, first, key, bucket))


def first_in_print(connection: sqlite3.Connection, bucket: int, without: Iterable[int] = ()) -> int:
    """Return the claim of a bucket that was printed first, of several that day the first by uri."""
    return _at_the_end(connection, bucket, "ASC", without)


def last_in_print(connection: sqlite3.Connection, bucket: int, without: Iterable[int] = ()) -> int:
    """Return the claim of a bucket that was printed last; one without a day counts as later than all others."""
    return _at_the_end(connection, bucket, "DESC", without)


def _at_the_end(connection: sqlite3.Connection, bucket: int, order: str, without: Iterable[int]) -> int:
    left_out = ",".join(str(int(article)) for article in without)
    others = f"AND c.id / {CLAIMS_PER_ARTICLE} NOT IN ({left_out})"
    day = f"SELECT c.day FROM claims c WHERE c.bucket = ?1 {others} ORDER BY c.day {order} LIMIT 1"
    row = connection.execute(
        f"SELECT c.id FROM claims c JOIN articles a ON a.id = c.id / {CLAIMS_PER_ARTICLE}"
        f" WHERE c.bucket = ?1 AND c.day = ({day}) {others} ORDER BY a.uri {order}, c.id {order} LIMIT 1",
        (bucket,),
    ).fetchone()
    return int(row[0])


def _forget(connection: sqlite3.Connection, key: int) -> None:
    """Remove a key without buckets, and its topic if that has no other key."""
    if connection.execute("SELECT 1 FROM buckets WHERE key = ? LIMIT 1", (key,)).fetchone():
        return
    topic = connection.execute("SELECT topic FROM keys WHERE id = ?", (key,)).fetchone()[0]
    connection.execute("DELETE FROM keys WHERE id = ?", (key,))
    if connection.execute("SELECT 1 FROM keys WHERE topic = ? LIMIT 1", (topic,)).fetchone():
        return
    subject, measure = connection.execute("SELECT subject, measure FROM topics WHERE id = ?", (topic,)).fetchone()
    connection.executemany(
        "DELETE FROM words WHERE word = ? AND topic = ?", ((word, topic) for word in words_of(subject, measure))
    )
    connection.execute("DELETE FROM topics WHERE id = ?", (topic,))
