"""Versions of articles that others have replaced: what is kept of them so that no order of adding matters.

Comes in: what an article is and which figures it has. Goes out: whether a later version of it was ever there. Their
claims are gone; a chain of updates, each of which is nearly the text of the one before, still ends in its last one
when the middle is gone already, or comes last. Never happens here: deciding which version stays.
"""

import json
import sqlite3
from collections.abc import Iterable

from factcheck.archive.twins import Twin, bands_of
from factcheck.model.identity import Identity
from factcheck.model.sketch import nearly_same
from factcheck.model.versions import FURNITURE, are_shared, is_of_one_page


def remember(connection: sqlite3.Connection, article: Identity, digest: bytes, figures: Iterable[str]) -> None:
    """Keep what tells a version that has been replaced, in place of what was kept of its uri."""
    forget(connection, article.uri)
    written = json.dumps(sorted(set(figures)), ensure_ascii=False)
    done = connection.execute(
        "INSERT INTO past (uri, link, digest, published, sketch, figures) VALUES (?, ?, ?, ?, ?, ?)",
        (article.uri, article.link, digest, article.published, article.sketch, written),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO past_bands VALUES (?, ?)", ((band, done.lastrowid) for band in bands_of(article.sketch))
    )


def forget(connection: sqlite3.Connection, uri: str) -> bytes:
    """Remove the version of this uri, and return its digest, b"" where there was none."""
    row = connection.execute("SELECT id, digest FROM past WHERE uri = ?", (uri,)).fetchone()
    if row is None:
        return b""
    forget_number(connection, row[0])
    return bytes(row[1])


def forget_number(connection: sqlite3.Connection, number: int) -> None:
    """Remove the version of this number."""
    sketch = connection.execute("SELECT sketch FROM past WHERE id = ?", (number,)).fetchone()[0]
    connection.executemany(
        "DELETE FROM past_bands WHERE band = ? AND version = ?", ((band, number) for band in bands_of(sketch))
    )
    connection.execute("DELETE FROM past WHERE id = ?", (number,))


def past_twins_of(connection: sqlite3.Connection, article: Identity, figures: set[str]) -> list[Twin]:
    """Return the replaced versions of other uris that are versions of an article with these figures."""
    uri, link = article.uri, article.link
    found: dict[int, Twin] = {}
    if is_of_one_page(link):
        rows = connection.execute("SELECT id, uri, published FROM past WHERE link = ? AND uri <> ?", (link, uri))
        found |= {row[0]: Twin(*row) for row in rows}
    for number in _alike(connection, article.sketch) - found.keys():
        sql = "SELECT id, uri, published, sketch, figures FROM past WHERE id = ?"
        row = connection.execute(sql, (number,)).fetchone()
        if row[1] != uri and nearly_same(article.sketch, row[3]) and are_shared(figures, set(json.loads(row[4]))):
            found[number] = Twin(*row[:3])
    return sorted(found.values(), key=lambda twin: twin.uri)


def _alike(connection: sqlite3.Connection, sketch: bytes) -> set[int]:
    found: set[int] = set()
    for band in bands_of(sketch):
        sql = f"SELECT version FROM past_bands WHERE band = ? LIMIT {FURNITURE + 1}"
        versions = {row[0] for row in connection.execute(sql, (band,))}
        found |= versions if len(versions) <= FURNITURE else set()
    return found
