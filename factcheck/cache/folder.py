"""Where what was worked out before is kept: one folder of the user's, in the place that the platform has for it.

Comes in: the environment. Goes out: a path, or "" where there is none or nothing may be kept. Never happens here:
creating, reading or deleting anything. Every run looks here, so that this module imports next to nothing.
"""

import os
import sys

VARIABLE = "FACTCHECK_CACHE_DIR"


def cache_folder() -> str:
    """Return FACTCHECK_CACHE_DIR if it is set, "" if it is empty, else "factcheck" in the platform's cache folder."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return os.path.abspath(named) if named else ""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        home = _in_home("Library", "Caches")
    else:
        home = os.environ.get("XDG_CACHE_HOME") or _in_home(".cache")
    return os.path.join(home, "factcheck") if os.path.isabs(home) else ""


def is_ours(path: str) -> bool:
    """Whether a file or folder belongs to the user of this process and nobody else may write to it.

    What is kept is run or believed later, so that it must not come from anybody else. Windows keeps each user's folder
    to the user.
    """
    if sys.platform == "win32":
        return os.path.exists(path)
    try:
        found = os.stat(path)
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022


def _in_home(*names: str) -> str:
    home = os.path.expanduser("~")
    return os.path.join(home, *names) if os.path.isabs(home) else ""
