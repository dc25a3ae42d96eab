"""What an archive holds, for a person who asks: its articles, and what was printed about something.

"the GDP of Beijing" finds every topic with all of these words in its subject or measure; a word that is a period
("2021", "2023-Q1") narrows the period instead. Where no topic has all the words there is no answer, since a topic that
has only some of them is something else.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.archive.records import statement
from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.archive.words import is_period, words_of
from factcheck.model.statement import Statement

_ARTICLE = "a.uri, a.title, a.published, a.link, a.sketch"


class Archived(NamedTuple):
    """An article of an archive: `published` is a day, or ""; `claims` how many figures it has."""

    uri: str
    published: str
    title: str
    link: str
    claims: int


def articles(connection: sqlite3.Connection) -> Iterator[Archived]:
    """Yield the articles of an archive, in order of their uri."""
    claims = (
        f"SELECT count(*) FROM claims c WHERE c.id BETWEEN a.id * {CLAIMS_PER_ARTICLE}"
        f" AND (a.id + 1) * {CLAIMS_PER_ARTICLE} - 1"
    )
    sql = f"SELECT a.uri, a.published, a.title, a.link, ({claims}) FROM articles a ORDER BY a.uri"
    return (Archived(*row) for row in connection.execute(sql))


def printed_about(connection: sqlite3.Connection, wording: str, most: int) -> Iterator[Statement]:
    """Yield at most `most` statements about what is asked for, by subject, measure, period, then in order of print."""
    periods = [word for word in wording.split() if is_period(word)]
    words = words_of(*(word for word in wording.split() if word not in periods))
    if not words and not periods:
        return
    sql = (
        f"SELECT c.body, b.slots, {_ARTICLE} FROM topics t JOIN keys k ON k.topic = t.id"
        " JOIN buckets b ON b.key = k.id JOIN claims c ON c.bucket = b.id AND c.key = b.key"
        f" JOIN articles a ON a.id = c.id / {CLAIMS_PER_ARTICLE}"
        f" WHERE {_topics(words)} AND {_periods(periods)}"
        " ORDER BY t.subject, t.measure, k.period, c.day, a.uri, c.id LIMIT ?"
    )
    for body, slots, *article in connection.execute(sql, (*words, *(_pattern(period) for period in periods), most)):
        yield statement(article, body, slots)


def _topics(words: Sequence[str]) -> str:
    return " AND ".join("t.id IN (SELECT topic FROM words WHERE word = ?)" for _ in words) or "1"


def _periods(periods: Sequence[str]) -> str:
    return "(" + " OR ".join("k.period GLOB ?" for _ in periods) + ")" if periods else "1"


def _pattern(period: str) -> str:
    """Return what a period and all its parts look like: 2023 has 2023-Q1 in it."""
    return f"{period}*"
