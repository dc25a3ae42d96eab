"""What can be wrong with the file of an archive, in words that say what to do about it."""

import sqlite3

from factcheck.model.problem import InputError, Problem

_AS_BEFORE = "the archive is as it was before"
_FULL = (
    "there is no room left on the disk",
    f"free some space and run the command again; {_AS_BEFORE}",
)
_READ_ONLY = (
    "the archive cannot be written",
    "allow writing to the file and to its folder, or name another --archive FILE",
)
_BROKEN = "the archive is damaged or cut off", "take it from a backup, or make it anew with `factcheck archive add`"
_FOREIGN = "this is no archive of factcheck", "name another --archive FILE; this one was left as it is"
_BUSY = "other programs have been writing to the archive all the time", "wait until they are done and try again"
_CLOSED = (
    "the archive cannot be opened",
    "see whether the file and its folder may be read, and written for `archive add`",
)
_FAULT = "the archive cannot be used", "run `factcheck archive verify` to see whether it is whole"

# The beginnings of SQLite's error names (https://www.sqlite.org/rescode.html). A limit on the size of a file makes a
# failed write of what a full disk calls by its name.
_CAUSES = {
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR_WRITE": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_NOTADB": _FOREIGN,
    "SQLITE_CORRUPT": _BROKEN,
    "SQLITE_IOERR_SHORT_READ": _BROKEN,
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CANTOPEN": _CLOSED,
    "SQLITE_PERM": _CLOSED,
}


class ArchiveError(InputError):
    """An archive that cannot be used, or a file that cannot be imported."""


def refused(path: str, message: str, remedy: str, line: int = 0) -> ArchiveError:
    """Return the error of one problem with a file."""
    return ArchiveError([Problem(path, line, 0, "", message, remedy)])


def foreign(path: str) -> ArchiveError:
    """Return the error of a file that is something else."""
    return refused(path, *_FOREIGN)


def broken(path: str) -> ArchiveError:
    """Return the error of a file that lacks a part of itself."""
    return refused(path, *_BROKEN)


def after(kept: int, error: ArchiveError) -> ArchiveError:
    """Return an error that came when `kept` articles of the same command had been written for good."""
    said = f"the first {kept} articles of this command are kept, and adding them again does no harm"
    return ArchiveError(one._replace(remedy=one.remedy.replace(_AS_BEFORE, said)) for one in error.problems)


def explained(path: str, error: sqlite3.Error) -> ArchiveError:
    """Return what an error of SQLite means for the file at `path`."""
    name = _name(error)
    message, remedy = next((words for cause, words in _CAUSES.items() if name.startswith(cause)), _FAULT)
    return refused(path, f"{message} ({error})", remedy)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program stood in the way, so that the same may work a moment later."""
    return _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def _name(error: sqlite3.Error) -> str:
    return str(getattr(error, "sqlite_errorname", ""))
