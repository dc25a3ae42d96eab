"""What has changed since a revision, as git tells it: a revision and the files of a run come in, changed lines go out.

A branch is compared with where it left the revision (the merge base), as a review of it is. Files that git does not
know, and files outside of its work tree, count as new. Removed lines are no lines. Never happens here: changing
anything in the repository.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model.changes import Changes, Lines
from factcheck.model.problem import InputError, Problem

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_OPTION = "--diff"
_ALL: Lines = ((1, 1 << 60),)


def changes_since(revision: str, uris: Iterable[str], typed: Mapping[str, bytes]) -> Changes:
    """Return the changed lines of the files `uris`, which are paths from the current folder.

    `typed` holds the content of those that were not read from the disk. Raises InputError where there is no
    repository, no such revision, or no history between it and now.
    """
    files = {uri: os.path.realpath(uri) for uri in uris}
    top = os.path.realpath(_answer(["rev-parse", "--show-toplevel"], "this folder is in no git repository").strip())
    base = _base(revision)
    within = {uri: os.path.relpath(path, top).replace(os.sep, "/") for uri, path in files.items()}
    known = _names(["ls-files", "-z", "--full-name", top])
    changed = _names(["-C", top, "diff", "--name-only", "-z", "--no-renames", base]) & {*within.values()}
    lines = dict.fromkeys(known, ()) | {path: _changed_lines(base, path, top) for path in changed & known}
    here = {path: _lines_unlike(base, path, top, typed[uri]) for uri, path in within.items() if uri in typed}
    return Changes({uri: (lines | here).get(path) for uri, path in within.items()})


def _names(command: Sequence[str]) -> set[str]:
    return set(_answer(command, "git does not list its files").split("\0"))


def _base(revision: str) -> str:
    unknown = f'there is no revision "{revision}"'
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    commit = _answer(asked, unknown).strip()
    apart = f'"{revision}" and the work tree have no history in common; fetch more of it (fetch-depth: 0)'
    return _answer(["merge-base", commit, "HEAD"], apart).strip()


def _changed_lines(base: str, path: str, top: str) -> Lines:
    options = ["--unified=0", "--no-color", "--no-ext-diff", "--no-renames"]
    told = _answer(["-C", top, "diff", *options, base, "--", f":(literal){path}"], f"git cannot compare {path}")
    if "\nBinary files " in told:
        return _ALL
    hunks = [(int(hunk[1]), int(hunk[2] or 1)) for line in told.split("\n") if (hunk := _HUNK.match(line))]
    return tuple((first, first + count - 1) for first, count in hunks if count)


def _lines_unlike(base: str, path: str, top: str, content: bytes) -> Lines | None:
    """Return the lines of a content that a file did not have in `base`; None if it was not there."""
    shown = subprocess.run(["git", "-C", top, "show", f"{base}:{path}"], capture_output=True, check=False)
    if shown.returncode:
        return None
    if b"\0" in content:
        return () if content == shown.stdout else _ALL
    from difflib import SequenceMatcher

    moves = SequenceMatcher(None, shown.stdout.split(b"\n"), content.split(b"\n")).get_opcodes()
    return tuple((begin + 1, end) for what, _, _, begin, end in moves if what in ("insert", "replace"))


def _answer(arguments: Sequence[str], otherwise: str) -> str:
    """Return what git says. Raises InputError with `otherwise` if it says no."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise _error("git is not installed", "install git, or leave --diff out") from error
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise _error(otherwise, told or "name a branch, a tag or a commit")
    return done.stdout.decode("utf-8", "surrogateescape")


def _error(message: str, remedy: str) -> InputError:
    return InputError([Problem("", 0, 0, _OPTION, message, remedy)])
