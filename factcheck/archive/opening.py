"""A path -> a connection to the archive there, or an error that says why there is none.

Whatever is no archive of a version that this program knows is refused by its first hundred bytes, before SQLite touches
the file. A new archive is made beside its place and appears there whole or not at all.

WAL is used only where SQLite is known to be free of a race that can lose pages when the log is reset (versions up to
3.51.2, https://www.sqlite.org/wal.html), and never on a file system of the network; else the rollback journal.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar
from urllib.parse import quote

from factcheck.archive import schema
from factcheck.archive.errors import broken, explained, foreign, is_busy, refused

_MAGIC = b"SQLite format 3\0"
_SAFE_WAL = (3, 51, 3)
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "glusterfs"})
# How long a program waits for others that write, in seconds; eight that add at once are done long before.
PATIENCE = 120.0
_PAUSE = 0.05

Made = TypeVar("Made")


def opened(path: str, *, writing: bool) -> sqlite3.Connection:
    """Return a connection to the archive at `path`; for writing it is made where there is none.

    An older archive is brought up to date. Raises ArchiveError.
    """
    try:
        _inspect(path)
        if not os.path.lexists(path):
            if not writing:
                raise refused(
                    path, "there is no archive", f"make it with: factcheck archive add --archive {path} PATHS"
                )
            _create(path)
        connection = connected(path)
        try:
            if writing or version_of(connection) < len(schema.STEPS):
                patiently(lambda: _set_up(connection, path))
            if not writing:
                connection.execute("PRAGMA query_only = 1")
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise explained(path, error) from error
    except OSError as error:
        raise refused(
            path, f"the archive cannot be opened ({error.strerror})", "name a file that you may use"
        ) from error
    return connection


def connected(path: str) -> sqlite3.Connection:
    """Return a connection that begins no transaction by itself. Raises sqlite3.Error."""
    uri = f"file:{quote(os.path.abspath(path))}?mode=rw"
    return sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the tables. Raises sqlite3.Error."""
    version: int = patiently(lambda: connection.execute("PRAGMA user_version").fetchone()[0])
    return version


def patiently(task: Callable[[], Made]) -> Made:
    """Return what `task` returns, tried again while other programs stand in its way. Raises sqlite3.Error.

    SQLite waits by itself for most locks, but answers at once where it fears that two wait for one another.
    """
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return task()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > end:
                raise
        time.sleep(_PAUSE)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Make what is done within one transaction: all of it or nothing.

    The lock for writing is taken at the beginning, so that no two programs read first and then wait for one another.
    """
    patiently(lambda: connection.execute("BEGIN IMMEDIATE"))
    try:
        yield
        patiently(lambda: connection.execute("COMMIT"))
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Show all questions within the same state of the archive."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def journal_mode(connection: sqlite3.Connection) -> str:
    """Return the journal mode in force: "delete" or "wal"."""
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def _inspect(path: str) -> None:
    """Raise ArchiveError for a file that is no archive, is cut off, or was made by a newer version."""
    if not os.path.lexists(path):
        return
    if not os.path.isfile(path):
        raise foreign(path)
    with open(path, "rb") as file:
        head = file.read(100)
    if len(head) < 100:
        raise broken(path) if _MAGIC.startswith(head[: len(_MAGIC)]) else foreign(path)
    if not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != schema.APPLICATION:
        raise foreign(path)
    version = int.from_bytes(head[60:64], "big")
    if version > len(schema.STEPS):
        message = f"the archive has version {version}, and this factcheck knows versions up to {len(schema.STEPS)}"
        raise refused(path, message, "install a newer factcheck; the archive was left as it is")


def _create(path: str) -> None:
    """Make an empty archive; one that another program made meanwhile is as good."""
    folder, name = os.path.split(os.path.abspath(path))
    draft = os.path.join(folder, f".{name}.{os.getpid()}.part")
    try:
        with open(draft, "xb"):
            pass
        connection = connected(draft)
        try:
            _lift(connection)
        finally:
            connection.close()
        _appear(draft, path)
    finally:
        if os.path.exists(draft):
            os.unlink(draft)


def _appear(draft: str, path: str) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not os.path.lexists(path):
            os.replace(draft, path)


def _set_up(connection: sqlite3.Connection, path: str) -> None:
    mode = "wal" if _wal_is_safe(path) else "delete"
    if journal_mode(connection) != mode:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    if version_of(connection) < len(schema.STEPS):
        _lift(connection)


def _lift(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version, in one transaction."""
    with writing(connection):
        for step in schema.STEPS[version_of(connection) :]:
            for statement in step.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(schema.STEPS)}")


def _wal_is_safe(path: str) -> bool:
    return sqlite3.sqlite_version_info >= _SAFE_WAL and _file_system(path) not in _NETWORK


def _file_system(path: str) -> str:
    """Return the type of the file system that `path` lies on, or "" where the system does not tell."""
    place = os.path.realpath(path)
    best, kind = "", ""
    try:
        with open("/proc/self/mounts", encoding="utf-8", errors="surrogateescape") as mounts:
            for line in mounts:
                _device, point, name, *_ = line.split(" ")
                inside = place == point or place.startswith(point.rstrip("/") + "/")
                if inside and len(point) >= len(best):
                    best, kind = point, name
    except (OSError, ValueError):
        return ""
    return kind
