"""Whether an archive is whole: what SQLite says of its pages, and whether its tables say the same.

Comes in: a connection. Goes out: sentences about what is wrong, none for a whole archive. Never happens here: mending.
"""

import sqlite3
from collections.abc import Iterator

from factcheck.archive.schema import CLAIMS_PER_ARTICLE

# Beyond this many faults of one sort the rest tells nothing new.
_MOST = 20

# What must find nothing, by what is wrong with each row that it finds. `{article}` is the article of a claim c.
_MUST_BE_EMPTY = {
    "claim {} has no article": (
        f"SELECT c.id FROM claims c LEFT JOIN articles a ON a.id = c.id / {CLAIMS_PER_ARTICLE} WHERE a.id IS NULL"
    ),
    "claim {} has another day than its article": (
        f"SELECT c.id FROM claims c JOIN articles a ON a.id = c.id / {CLAIMS_PER_ARTICLE}"
        " WHERE c.day <> CASE a.published WHEN '' THEN '9999-12-31' ELSE a.published END"
    ),
    "claim {} has no bucket": (
        "SELECT c.id FROM claims c LEFT JOIN buckets b ON b.key = c.key AND b.id = c.bucket WHERE b.id IS NULL"
    ),
    "bucket {} counts other claims than there are": (
        "SELECT b.id FROM buckets b WHERE b.count <>"
        " (SELECT count(*) FROM claims c WHERE c.bucket = b.id AND c.key = b.key)"
    ),
    "bucket {} does not begin with the first of its claims": (
        "SELECT b.id FROM buckets b LEFT JOIN claims f ON f.id = b.first AND f.bucket = b.id AND f.key = b.key"
        " WHERE f.id IS NULL OR f.day <> (SELECT min(c.day) FROM claims c WHERE c.bucket = b.id)"
    ),
    "key {} has no bucket": "SELECT id FROM keys WHERE id NOT IN (SELECT key FROM buckets)",
    "bucket {} has no key": "SELECT id FROM buckets WHERE key NOT IN (SELECT id FROM keys)",
    "key {} has no topic": "SELECT id FROM keys WHERE topic NOT IN (SELECT id FROM topics)",
    "topic {} has no key": "SELECT id FROM topics WHERE id NOT IN (SELECT topic FROM keys)",
    "version {} is past and present": "SELECT id FROM past WHERE uri IN (SELECT uri FROM articles)",
    "band {} has no version": "SELECT band FROM past_bands WHERE version NOT IN (SELECT id FROM past)",
    "band {} has no article": "SELECT band FROM bands WHERE article NOT IN (SELECT id FROM articles)",
}


def faults_of(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong with the archive, at most 20 of each sort. Raises sqlite3.Error for what cannot be read.

    Each question is put by itself: nobody who wants to write has to wait until all are answered.
    """
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    pages = [str(row[0]) for table in tables for row in connection.execute(f"PRAGMA integrity_check('{table}')")]
    if broken := [fault for fault in pages if fault != "ok"]:
        yield from broken[:_MOST]
        return
    for words, question in _MUST_BE_EMPTY.items():
        for row in connection.execute(f"{question} LIMIT {_MOST}"):
            yield words.format(row[0])
