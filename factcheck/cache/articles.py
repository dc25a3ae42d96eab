"""Articles that earlier runs understood, so that a file that has not changed is not read again.

Comes in: a file's bytes and what decides how they are understood. Goes out: the article as it was understood before,
with what its rules said of it, or None. Never happens here: failing a run; a cache that cannot be used is let alone and
a note says so.

What an article is kept under is a digest of its bytes, its name, this version of the tool with its tables and rules,
and the settings with all files that they name: whatever changes, the article is understood anew. The cache is a file
of SQLite, so that two runs at once see whole articles or none, and it is believed only if nobody else may write to it,
because articles are kept as Python pickles them.
"""

import os
import pickle
import sqlite3
import zlib
from collections.abc import Iterable
from hashlib import blake2b

from factcheck.cache.folder import is_ours
from factcheck.model.claim import Article

NAME = "articles.sqlite3"
# Beyond so many bytes the older half is dropped.
_MOST = 1 << 30
_AT_ONCE = 500
_PATIENCE = 10.0
_TABLE = "CREATE TABLE IF NOT EXISTS articles (key BLOB PRIMARY KEY, checksum INTEGER NOT NULL, content BLOB NOT NULL)"


class Cache:
    """The cache in a folder, for one process; `notes` says why something of it could not be used."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, NAME)
        self.notes: set[str] = set()
        self._waiting: dict[bytes, bytes] = {}
        self._open: sqlite3.Connection | None = None
        try:
            self._open = self._connected()
        except (OSError, sqlite3.Error) as error:
            self._note(f"it cannot be used ({error})")

    def _connected(self) -> sqlite3.Connection | None:
        os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
        if os.path.exists(self.path) and not is_ours(self.path):
            self._note("it belongs to somebody else, or others may write to it")
            return None
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        try:
            return self._prepared()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # busy, full, read-only: not broken
                raise
            self._note(f"it is broken ({error}) and was begun anew")
            clear(os.path.dirname(self.path))
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
            return self._prepared()

    def _prepared(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_TABLE)
        return connection

    def article(self, key: bytes) -> Article | None:
        """Return the article that is kept under a key."""
        if self._open is None:
            return None
        try:
            row = self._open.execute("SELECT checksum, content FROM articles WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            if zlib.crc32(row[1]) != row[0]:
                self._note("an article in it is damaged and was read again")
                return None
            found = pickle.loads(row[1])
        except (sqlite3.Error, pickle.UnpicklingError, AttributeError, ImportError, EOFError, TypeError) as error:
            self._note(f"an article in it cannot be used and was read again ({error})")
            return None
        return found if isinstance(found, Article) else None

    def put(self, key: bytes, article: Article) -> None:
        """Keep an article under a key, some time before `close`."""
        if self._open is not None:
            self._waiting[key] = pickle.dumps(article, pickle.HIGHEST_PROTOCOL)
            if len(self._waiting) >= _AT_ONCE:
                self.flush()

    def flush(self) -> None:
        """Write what waits, all or nothing."""
        if self._open is None or not self._waiting:
            return
        rows = [(key, zlib.crc32(content), content) for key, content in self._waiting.items()]
        self._waiting = {}
        try:
            self._open.execute("BEGIN IMMEDIATE")
            self._open.executemany("INSERT OR REPLACE INTO articles VALUES (?, ?, ?)", rows)
            if os.path.getsize(self.path) > _MOST:
                self._open.execute(
                    "DELETE FROM articles WHERE rowid <= (SELECT (min(rowid) + max(rowid)) / 2 FROM articles)"
                )
            self._open.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            self._note(f"nothing can be added to it ({error})")
            self._open.close()
            self._open = None

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        if self._open is not None:
            self._open.close()
            self._open = None

    def _note(self, why: str) -> None:
        self.notes.add(f"the cache {self.path}: {why}; `--no-cache` does without, `factcheck cache clear` empties it")


def key_of(content: bytes, *circumstances: str) -> bytes:
    """Return what an article is kept under."""
    digest = blake2b("\0".join(circumstances).encode("utf-8", "surrogatepass"), digest_size=20)
    digest.update(content)
    return digest.digest()


def state_of(paths: Iterable[str]) -> str:
    """Return a text that changes with any file at `paths` or in the folders there: their names, sizes and times."""
    digest = blake2b(digest_size=16)
    for path in paths:
        for place in _files_at(path):
            try:
                found = os.stat(place)
            except OSError:
                continue
            digest.update(f"{place}\0{found.st_size}\0{found.st_mtime_ns}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _files_at(path: str) -> Iterable[str]:
    if not os.path.isdir(path):
        yield path
        return
    for folder, below, names in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith((".", "__pycache__")))
        yield from (os.path.join(folder, name) for name in sorted(names))


def clear(folder: str) -> int:
    """Remove everything that is kept in a folder of ours; return how many files that were. Raises OSError."""
    if not os.path.isdir(folder):
        return 0
    ours = [name for name in os.listdir(folder) if name.startswith((NAME, "start-"))]
    for name in ours:
        os.remove(os.path.join(folder, name))
    return len(ours)
