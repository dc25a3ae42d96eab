"""Where rule files lie, and whether they have changed since they were compiled.

A checkout has the built-in rules beside the package, where editors find them; a wheel carries them inside it. Every
run looks here, so that this module imports next to nothing.
"""

import os
from collections.abc import Iterable

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Another distribution may put a folder "rules" beside an installed package; this file says that the folder is ours.
_OURS = "factcheck-rules.txt"
_SUFFIXES = (".yaml", ".yml")
# Digests by the state of the files, from this run and, with a warm start, from earlier ones.
REMEMBERED: dict[str, str] = {}


def builtin_folder(package: str = _PACKAGE) -> str:
    """Return the folder of the built-in rules, or "" where only their compiled form was installed."""
    beside = os.path.join(os.path.dirname(package), "rules")
    if os.path.isfile(os.path.join(beside, _OURS)):
        return beside
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else ""


def rule_files(pack: str) -> list[str]:
    """Return the paths of all rule files in a folder and below it, in order of family and name; hidden ones are not.

    A pack can also be a single rule file. Returns [] where there is none.
    """
    if os.path.isfile(pack):
        return [pack]
    paths: list[str] = []
    for folder, below, names in os.walk(pack):
        below[:] = [name for name in below if not name.startswith(".")]
        paths += [os.path.join(folder, name) for name in names if name.endswith(_SUFFIXES) and name[0] != "."]
    return sorted(paths)


def digest(pack: str) -> str:
    """Return a short text that changes when a rule file of the pack is added, removed, renamed or edited.

    Line ends do not count: a checkout under Windows has others. Raises OSError if a file cannot be read.
    """
    paths = rule_files(pack)
    state = _state(paths)
    known = REMEMBERED.get(state)
    if known is None:
        known = REMEMBERED[state] = _digest_of(pack, paths)
    return known


def _state(paths: Iterable[str]) -> str:
    """Return what the file system says of the files; if nothing of it has changed, no file has."""
    found = ((path, os.stat(path)) for path in paths)
    return "|".join(f"{path} {one.st_size} {one.st_mtime_ns} {one.st_ctime_ns} {one.st_ino}" for path, one in found)


def _digest_of(pack: str, paths: Iterable[str]) -> str:
    import zlib

    checksum = 0
    for path in paths:
        with open(path, "rb") as file:
            content = file.read().replace(b"\r\n", b"\n")
        name = os.path.relpath(path, pack).replace(os.sep, "/")
        checksum = zlib.crc32(content, zlib.crc32(f"\0{name}\0".encode(), checksum))
    return f"{checksum:08x}"
