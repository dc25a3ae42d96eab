"""An archive in use: the one door to everything in this room.

    with Archive(path, writing=True) as archive:
        archive.add(entries)

Comes in: a path, entries, statements to compare. Goes out: statements of what was printed. Never happens here: reading
an article, comparing figures. All methods raise ArchiveError.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import Self

from factcheck.archive.adding import Added, add, take_out
from factcheck.archive.errors import ArchiveError, after, broken, explained
from factcheck.archive.looking_up import Asking, look_up
from factcheck.archive.names import Names
from factcheck.archive.opening import journal_mode, opened, reading, version_of, writing
from factcheck.archive.past import forget_number
from factcheck.archive.querying import Archived, articles, printed_about
from factcheck.archive.records import DamagedError, Entry, entry, statement
from factcheck.archive.schema import CLAIMS_PER_ARTICLE
from factcheck.archive.sweeping import disputed
from factcheck.archive.verifying import faults_of
from factcheck.model.digest import storable
from factcheck.model.identity import Identity
from factcheck.model.statement import OF_ARTICLE, Statement

# Articles that are written in one transaction, all of them or none: others wait as long as it takes, a few seconds.
_TOGETHER = 500
# Articles that are read in one go: nobody waits for the end of an export to write.
_PAGE = 200


class Archive:
    """The archive in a file; for writing it is made where there is none."""

    def __init__(self, path: str, *, writing: bool = False) -> None:
        self.path = path
        self._names = Names(path)
        self._connection = opened(path, writing=writing)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def add(self, entries: Iterable[Entry]) -> Iterator[Added]:
        """Add articles of a run, and yield what became of each once it is kept for good."""
        named = (entry._replace(identity=self._named(entry.identity)) for entry in entries)
        for added in self.take_in(named):
            yield added._replace(uri=self._names.shown(added.uri), others=tuple(map(self._names.shown, added.others)))

    def take_in(self, entries: Iterable[Entry]) -> Iterator[Added]:
        """Add articles that have their names in the archive already: those of an export.

        An error leaves the archive as it was before the call, or says how many articles of a long list are kept.
        """
        source, kept = iter(entries), 0
        while batch := list(islice(source, _TOGETHER)):
            try:
                done = self._added(batch)
            except ArchiveError as error:
                raise (after(kept, error) if kept else error) from error
            kept += len(done)
            yield from done

    def remove(self, uri: str) -> int:
        """Remove an article, or all articles in a folder, and return how many there were."""
        with self._told(), writing(self._connection):
            gone = self._meant_by(uri, "articles")
            for article in gone:
                take_out(self._connection, article)
            for version in self._meant_by(uri, "past"):
                forget_number(self._connection, version)
            return len(gone)

    def look_up(self, asking: Iterable[Asking], present: Iterable[str]) -> tuple[Statement, ...]:
        """Return what was printed that the statements of articles can be compared with, in order of place.

        `present` are the uris of articles that speak for themselves; see `factcheck.archive.looking_up`.
        """
        named = [one._replace(identity=self._named(one.identity)) for one in asking]
        uris = [storable(self._names.kept(uri)) for uri in present]
        with self._told():
            return self._shown(look_up(self._connection, named, uris))

    def articles(self) -> list[Archived]:
        """Return what articles there are, in order of their uri."""
        with self._told():
            found = list(articles(self._connection))
        return [article._replace(uri=self._names.shown(article.uri)) for article in found]

    def printed_about(self, wording: str, most: int) -> list[Statement]:
        """Return at most `most` statements about what is asked for; see `factcheck.archive.querying`."""
        with self._told():
            found = list(printed_about(self._connection, wording, most))
        return [self._shown_one(said) for said in found]

    def disputed(self) -> Iterator[tuple[Statement, ...]]:
        """Yield the statements of each topic that may contradict itself; see `factcheck.archive.sweeping`."""
        with self._told():
            for found in disputed(self._connection):
                yield self._shown(found)

    def entries(self) -> Iterator[Entry]:
        """Yield all articles with their statements, by the names that they have in the archive, in order of these.

        Each is as it is at one moment.
        """
        last = ""
        while page := self._page(last):
            yield from page
            last = page[-1].identity.uri

    def export(self, path: str) -> int:
        """Write all articles to a file of rows, and return how many rows there are."""
        from factcheck.archive.exchanging import export

        return export(self.entries(), path)

    def import_(self, path: str) -> Iterator[Added]:
        """Add the articles of a file of rows, and yield what became of each."""
        from factcheck.archive.exchanging import imported

        return self.take_in(imported(path))

    def faults(self) -> list[str]:
        """Return what is wrong with the archive, nothing for a whole one."""
        with self._told():
            return list(faults_of(self._connection))

    def description(self) -> dict[str, int | str]:
        """Return how large the archive is, and how it keeps itself safe."""
        counts = {table: f"SELECT count(*) FROM {table}" for table in ("articles", "claims", "buckets", "keys")}
        with self._told():
            found: dict[str, int | str] = {
                table: self._connection.execute(sql).fetchone()[0] for table, sql in counts.items()
            }
            return found | {
                "version": version_of(self._connection),
                "journal": journal_mode(self._connection),
                "sqlite": sqlite3.sqlite_version,
            }

    def _page(self, last: str) -> list[Entry]:
        """Return the next articles behind the uri `last`."""
        sql = f"SELECT id, {', '.join(OF_ARTICLE)} FROM articles WHERE uri > ? ORDER BY uri LIMIT ?"
        with self._told(), reading(self._connection):
            rows = self._connection.execute(sql, (last, _PAGE)).fetchall()
            if rows and not (isinstance(rows[-1][1], str) and rows[-1][1] > last):
                raise DamagedError("the articles of a damaged archive lead in a circle")
            return [entry(Identity(*article), self._claims_of(number, article)) for number, *article in rows]

    def _meant_by(self, uri: str, table: str) -> list[int]:
        """Return the number of what a run calls `uri` in `table`, or of everything in a folder of this name."""
        sql = f"SELECT id FROM {table} WHERE uri = ?"
        one = self._connection.execute(sql, (storable(self._names.kept(uri)),)).fetchone()
        if one is not None:
            return [one[0]]
        everything = self._connection.execute(f"SELECT id, uri FROM {table}").fetchall()
        return [number for number, name in everything if self._names.lies_in(name, uri)]

    def _claims_of(self, number: int, article: Sequence[object]) -> list[Statement]:
        ends = number * CLAIMS_PER_ARTICLE, (number + 1) * CLAIMS_PER_ARTICLE - 1
        sql = (
            "SELECT c.body, b.slots FROM claims c JOIN buckets b ON b.key = c.key AND b.id = c.bucket"
            " WHERE c.id BETWEEN ? AND ? ORDER BY c.id"
        )
        return [statement(article, body, slots) for body, slots in self._connection.execute(sql, ends)]

    def _added(self, entries: Sequence[Entry]) -> list[Added]:
        with self._told(), writing(self._connection):
            return [add(self._connection, entry) for entry in entries]

    def _named(self, identity: Identity) -> Identity:
        uri = storable(self._names.kept(identity.uri))
        return identity._replace(uri=uri, link=storable(identity.link))

    def _shown(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        named = (self._shown_one(one) for one in statements)
        return tuple(sorted(named, key=lambda one: (one.uri, one.start, one.end)))

    def _shown_one(self, statement: Statement) -> Statement:
        return statement._replace(uri=self._names.shown(statement.uri))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what SQLite says into what a user can act on."""
        try:
            yield
        except sqlite3.Error as error:
            raise explained(self.path, error) from error
        except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError) as error:
            if self._is_whole() and not isinstance(error, DamagedError):
                raise
            raise broken(self.path) from error

    def _is_whole(self) -> bool:
        """Whether an error that nobody expects is a fault of this program, and not of the file."""
        try:
            return not list(faults_of(self._connection))
        except (sqlite3.Error, UnicodeDecodeError):
            return False
