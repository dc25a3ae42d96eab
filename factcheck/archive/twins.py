"""Which articles of an archive are versions of one and the same article.

They name the same address as theirs, or have nearly the same sentences and half of their figures in common: the market
report of the next day has all sentences of today's, but none of its figures, and is another article.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.model.identity import Identity
from factcheck.model.sketch import nearly_same, numbers_of
from factcheck.model.statement import OF_PLACE, Statement
from factcheck.model.versions import FURNITURE, LOOKED_AT, are_shared, is_of_one_page

_FIGURE = OF_PLACE.index("figure")


class Twin(NamedTuple):
    """An article of the archive that is a version of another: `published` is a day, or ""."""

    id: int
    uri: str
    published: str


def bands_of(sketch: bytes) -> tuple[int, ...]:
    """Return the numbers by which an article of nearly the same text is found."""
    return tuple(int.from_bytes(number, "big") for number in numbers_of(sketch)[:LOOKED_AT])


def twins_of(connection: sqlite3.Connection, article: Identity, said: Iterable[Statement]) -> list[Twin]:
    """Return the articles of other uris that are versions of this one, which says `said`, in order of their uri."""
    uri, link, sketch = article.uri, article.link, article.sketch
    found: dict[int, Twin] = {}
    if is_of_one_page(link):
        rows = connection.execute("SELECT id, uri, published FROM articles WHERE link = ? AND uri <> ?", (link, uri))
        found |= {row[0]: Twin(*row) for row in rows}
    figures = figures_of(said)
    for number in _alike(connection, sketch) - found.keys():
        row = connection.execute("SELECT id, uri, published, sketch FROM articles WHERE id = ?", (number,)).fetchone()
        if row[1] != uri and nearly_same(sketch, row[3]) and are_shared(figures, figures_in(connection, number)):
            found[number] = Twin(*row[:3])
    return sorted(found.values(), key=lambda twin: twin.uri)


def _alike(connection: sqlite3.Connection, sketch: bytes) -> set[int]:
    """Return the articles that share one of the smallest numbers of a sketch."""
    found: set[int] = set()
    for band in bands_of(sketch):
        sql = f"SELECT article FROM bands WHERE band = ? LIMIT {FURNITURE + 1}"
        articles = {row[0] for row in connection.execute(sql, (band,))}
        found |= articles if len(articles) <= FURNITURE else set()
    return found


def figures_of(said: Iterable[Statement]) -> set[str]:
    """Return the figures that two versions of an article are told apart by."""
    return {one.figure for one in said if one.is_about_something}


def figures_in(connection: sqlite3.Connection, article: int) -> set[str]:
    """Return the figures of an article of the archive."""
    return {json.loads(body)[_FIGURE] for body, _, _ in claims_of(connection, article)}


def claims_of(connection: sqlite3.Connection, article: int) -> Iterator[tuple[str, int, int]]:
    """Yield (body, key, bucket) of each claim of an article, in order."""
    ends = article * CLAIMS_PER_ARTICLE, (article + 1) * CLAIMS_PER_ARTICLE - 1
    return connection.execute("SELECT body, key, bucket FROM claims WHERE id BETWEEN ? AND ? ORDER BY id", ends)
