"""Which files a run reads: paths as given come in, files and failures go out.

A file stays as it was given; a folder is walked in sorted order for files that a reader exists for. Nothing is read
here, and nothing is skipped in silence except what is hidden or what the caller excludes.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model.report import Failure
from factcheck.reading.formats import READERS
from factcheck.reading.readers import suffix_of, unknown_suffix

# How the names of hidden files begin, and those of the marks that Word leaves beside a file that is open.
_UNSEEN = (".", "~$")
# A table in a folder that is larger, in bytes, is data for programs; named, it is read.
_TABLES = (".csv", ".tsv")
_LARGEST_TABLE = 1_000_000


class Discovery(NamedTuple):
    """The files of a run, each real file once, in the order in which they were named or found; and what failed."""

    files: tuple[str, ...]
    failures: tuple[Failure, ...]


def discover(paths: Sequence[str], excluded: Callable[[str], bool] | None = None) -> Discovery:
    """Return the files that `paths` name, and a failure for each path that leads to none.

    `excluded` decides on each file and each folder found in a folder, by its path with forward slashes, a folder's with
    one at its end; what lies in an excluded folder is not looked at. What is given by name is never excluded. A folder
    in which all is excluded is no failure; one without any file of a known type is. Hidden files and folders in a
    folder are left out, the marks of open Word files, and tables that are too large to have been written for readers;
    links are followed to each real folder once.
    """
    files: dict[str, str] = {}
    failures: list[Failure] = []
    for path in paths:
        if os.path.isdir(path):
            walk = _Walk(excluded or _nothing, failures)
            before = len(failures)
            found = list(walk.files(path))
            if not found and not walk.has_excluded and len(failures) == before:
                failures.append(Failure(uri_of(path), _no_file_in_folder()))
            for file in found:
                files.setdefault(os.path.realpath(file), file)
        elif (reason := _unfit(path)) is not None:
            failures.append(Failure(uri_of(path), reason))
        else:
            files.setdefault(os.path.realpath(path), path)
    return Discovery(tuple(files.values()), tuple(failures))


def uri_of(path: str) -> str:
    """Return a path as reports name it: with forward slashes, bytes that are no text shown as question marks."""
    return path.replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def _nothing(path: str) -> bool:
    """Exclude nothing."""
    del path
    return False


class _Walk:
    """A walk through folders: what it leaves out, and whether it has left out anything."""

    def __init__(self, excluded: Callable[[str], bool], failures: list[Failure]) -> None:
        self.has_excluded = False
        self._excluded = excluded
        self._failures = failures

    def files(self, folder: str) -> Iterator[str]:
        """Yield the readable files below `folder`, by name; put folders that cannot be listed into the failures."""
        waiting = [folder]
        walked: set[tuple[int, int] | str] = set()
        while waiting:
            path = waiting.pop()
            if not os.path.isdir(path):
                yield path
            elif (itself := _identity(path)) not in walked:  # a link may lead back
                walked.add(itself)
                waiting.extend(reversed(self._entries(path)))

    def _entries(self, folder: str) -> list[str]:
        """Return what lies in `folder`, sorted: folders, and files of a known type, without what is excluded."""
        try:
            names = sorted(name for name in os.listdir(folder) if not name.startswith(_UNSEEN))
        except OSError as error:
            reason = f"cannot list this folder ({error.strerror}); make it readable for this user, or exclude it"
            self._failures.append(Failure(uri_of(folder), reason))
            return []
        paths = [name if folder == os.curdir else os.path.join(folder, name) for name in names]
        return [path for path in paths if self._is_wanted(path)]

    def _is_wanted(self, path: str) -> bool:
        is_folder = os.path.isdir(path)
        if not is_folder and (suffix_of(path) not in READERS or _is_data(path)):
            return False
        is_excluded = self._excluded(uri_of(path) + "/" * is_folder)
        self.has_excluded |= is_excluded
        return not is_excluded


def _identity(path: str) -> tuple[int, int] | str:
    """Return what a folder is by whatever path; of one that has gone meanwhile, which listing it will tell, the path.

    Resolving the path would look at every folder above, for every folder.
    """
    try:
        found = os.stat(path)
    except OSError:
        return path
    return found.st_dev, found.st_ino


def _is_data(path: str) -> bool:
    """Whether a table found in a folder is data for programs, by its size."""
    try:
        return suffix_of(path) in _TABLES and os.path.getsize(path) > _LARGEST_TABLE
    except OSError:  # a link to nowhere is for the reader to report
        return False


def _unfit(path: str) -> str | None:
    """Return why a path given by name can be no file to read, or None."""
    if not os.path.lexists(path):
        return "no such file or folder; check the spelling, and from which folder the path starts"
    if suffix_of(path) not in READERS:
        return "; ".join(unknown_suffix(suffix_of(path)))
    return None


def _no_file_in_folder() -> str:
    return f"no file to read in this folder; expected files of type {', '.join(READERS)}"
