"""`factcheck config show` and `factcheck init`: what is in force and why, and a first file to fill in.

Comes in: paths and wishes. Goes out: text on standard output, a new file, an exit code. An existing file is never
written over.
"""

import json
import os
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from factcheck.commands.writing import complain, show
from factcheck.config import Config, line_in_file
from factcheck.runs.inputs import Wishes, run_config
from factcheck.version import __version__

_DONE, _FAILED = 0, 2
_FILE = "factcheck.toml"
# Keys whose value depends on a second one, the profile.
_BY_PROFILE = ("fail_level", "min_level")
_NO_KEYS = ("path", "root")


class Setting(NamedTuple):
    """One value in force: its key as it is written in a file, and where it came from."""

    key: str
    value: object
    origin: str


def show_config(paths: Sequence[str], wishes: Wishes, form: str) -> int:
    """Print every value that governs each of `paths`, and where it came from, as text or JSON."""
    if form not in ("text", "json"):
        complain(f'settings are not written as "{form}"; expected text or json')
        return _FAILED
    for path in paths or (os.curdir,):
        config = run_config((path,), wishes)
        found = list(settings(config, wishes))
        show(_as_json(path, config, found) if form == "json" else _as_text(path, config, found), machine=form == "json")
    return _DONE


def settings(config: Config, wishes: Wishes) -> Iterator[Setting]:
    """Yield all settings of a run in the order of their keys."""
    for field in config._fields:
        if field not in _NO_KEYS:
            yield Setting(field.replace("_", "-"), _plain(getattr(config, field)), _origin(field, config, wishes))


def _origin(field: str, config: Config, wishes: Wishes) -> str:
    key = field.replace("_", "-")
    flags = [f"--{key}"] if _is_wished(field, wishes) else []
    line = line_in_file(config, (key,))
    files = [_place(config, line)] if line else []
    # These are added to by a flag; the others are replaced.
    if field in ("ignore", "references"):
        return " and ".join((*files, *flags)) or "default"
    if flags or files:
        return (flags or files)[0]
    if field in _BY_PROFILE:
        if wishes.profile:
            return f"--profile {wishes.profile}"
        if profile := line_in_file(config, ("profile",)):
            return f"the profile of {_place(config, profile)}"
    return "default"


def _is_wished(field: str, wishes: Wishes) -> bool:
    given = {"date": wishes.published} | {name: getattr(wishes, name, None) for name in wishes._fields}
    return field in given and bool(given[field])


def _place(config: Config, line: int) -> str:
    return f"{_shown(config.path)}:{line}"


def _shown(path: str) -> str:
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative


def _plain(value: object) -> object:
    """Return a value as JSON can write it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _as_text(path: str, config: Config, found: Sequence[Setting]) -> Iterator[str]:
    from factcheck.reporting.tables import table

    file = _shown(config.path) if config.path else "no config file; the defaults hold"
    yield f"{path}: {file}\n"
    rows = [{"key": one.key, "value": json.dumps(one.value, ensure_ascii=False), "from": one.origin} for one in found]
    yield from table(rows, widest=72)


def _as_json(path: str, config: Config, found: Sequence[Setting]) -> Iterator[str]:
    rows = [{"key": one.key, "value": one.value, "from": one.origin} for one in found]
    told = {"path": path, "file": config.path or None, "settings": rows}
    yield json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def init(folder: str) -> int:
    """Write a commented factcheck.toml into a folder, and print what to add to the pre-commit configuration."""
    from factcheck.config.publishing import first_file

    path = os.path.join(folder, _FILE)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.writelines(first_file())
    except FileExistsError:
        complain(f"{path}: there is such a file already, and it stays as it is; factcheck config show says what holds")
        return _FAILED
    except OSError as error:
        complain(f"{path}: the file cannot be written ({error.strerror}); name a folder that exists")
        return _FAILED
    show(_first_steps(path))
    return _DONE


def _first_steps(path: str) -> Iterator[str]:
    yield f"{path}: written; every key in it is a comment with its default. Take out what you do not need.\n\n"
    yield "To check articles before they are committed, add to .pre-commit-config.yaml:\n\n"
    yield (
        "  - repo: https://github.com/factcheck-lint/factcheck\n"
        f"    rev: v{__version__}\n"
        "    hooks:\n"
        "      - id: factcheck\n"
    )
