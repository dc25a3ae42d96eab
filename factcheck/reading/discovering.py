"""Which files a run reads: paths as given come in, files and failures go out.

A file stays as it was given; a folder is walked in sorted order for files that a reader exists for. Nothing is read
here, and nothing is skipped in silence except what is hidden or what the caller excludes.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model.report import Failure
from factcheck.reading.readers import READERS, suffix_of, unknown_suffix


class Discovery(NamedTuple):
    """The files of a run, each real file once, in the order in which they were named or found; and what failed."""

    files: tuple[str, ...]
    failures: tuple[Failure, ...]


def discover(paths: Sequence[str], excluded: Callable[[str], bool] | None = None) -> Discovery:
    """Return the files that `paths` name, and a failure for each path that leads to none.

    `excluded` decides on each file found in a folder, by its path with forward slashes; a file given by name is never
    excluded. A folder whose files are all excluded is no failure; one without any file of a known type is. Hidden
    files and folders in a folder are left out, and links are followed to each real folder once.
    """
    files: dict[str, str] = {}
    failures: list[Failure] = []
    for path in paths:
        if os.path.isdir(path):
            before = len(failures)
            found = list(_walk(path, failures))
            if not found and len(failures) == before:
                failures.append(Failure(uri_of(path), _no_file_in_folder()))
            for file in found:
                if excluded is None or not excluded(uri_of(file)):
                    files.setdefault(os.path.realpath(file), file)
        elif (reason := _unfit(path)) is not None:
            failures.append(Failure(uri_of(path), reason))
        else:
            files.setdefault(os.path.realpath(path), path)
    return Discovery(tuple(files.values()), tuple(failures))


def uri_of(path: str) -> str:
    """Return a path as reports name it: with forward slashes, bytes that are no text shown as question marks."""
    return path.replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def _walk(folder: str, failures: list[Failure]) -> Iterator[str]:
    """Yield the readable files below `folder`, by name; put folders that cannot be listed into `failures`."""
    waiting = [folder]
    walked: set[str] = set()
    while waiting:
        path = waiting.pop()
        if not os.path.isdir(path):
            yield path
        elif (real := os.path.realpath(path)) not in walked:
            walked.add(real)
            waiting.extend(reversed(_entries(path, failures)))


def _entries(folder: str, failures: list[Failure]) -> list[str]:
    """Return what lies in `folder`, sorted: folders, and files of a known type."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        reason = f"cannot list this folder ({error.strerror}); make it readable for this user, or exclude it"
        failures.append(Failure(uri_of(folder), reason))
        return []
    paths = [name if folder == os.curdir else os.path.join(folder, name) for name in names]
    return [path for path in paths if os.path.isdir(path) or suffix_of(path) in READERS]


def _unfit(path: str) -> str | None:
    """Return why a path given by name can be no file to read, or None."""
    if not os.path.lexists(path):
        return "no such file or folder; check the spelling, and from which folder the path starts"
    if suffix_of(path) not in READERS:
        return "; ".join(unknown_suffix(suffix_of(path)))
    return None


def _no_file_in_folder() -> str:
    return f"no file to read in this folder; expected files of type {', '.join(READERS)}"
