"""Which config file applies, and what it says."""

import os
from functools import cache

from factcheck.config.remembering import remember, remembered
from factcheck.config.settings import Config, ConfigError
from factcheck.model.problem import Problem, nearest

_OWN = "factcheck.toml"
_SHARED = "pyproject.toml"


def find(start_folder: str) -> Config:
    """Return the settings for what lies in a folder: of the nearest config file, in it or above it, or the defaults.

    In each folder factcheck.toml comes first, then a pyproject.toml with a table [tool.factcheck]. What was found is
    kept for the life of the process. Raises ConfigError if the file is broken.
    """
    return _nearest(os.path.abspath(start_folder))


@cache
def _nearest(folder: str) -> Config:
    config = _config_in(folder)
    if config is not None:
        return config
    above = os.path.dirname(folder)
    return Config() if above == folder else _nearest(above)


def _config_in(folder: str) -> Config | None:
    own = os.path.join(folder, _OWN)
    if os.path.isfile(own):
        return load_file(own)
    shared = os.path.join(folder, _SHARED)
    # A byte search spares other tools' files the TOML parser, which takes longer to import than an article to check.
    if not os.path.isfile(shared) or b"tool.factcheck" not in _bytes(shared):
        return None
    return _settings(shared, demanded=False)


def load_file(path: str) -> Config:
    """Return the settings of one file: of [tool.factcheck] if it is called pyproject.toml, else of its top level.

    Raises ConfigError with all problems.
    """
    config = _settings(os.path.abspath(path), demanded=True)
    return Config() if config is None else config


def _settings(path: str, *, demanded: bool) -> Config | None:
    """Return the settings of a file, or None if it is a pyproject.toml that has none and none are demanded."""
    text, name = _text(path), os.path.basename(path)
    config = remembered(name, text)
    if config is None:
        config = _read(path, text, demanded=demanded)
        if config is not None:
            remember(name, text, config)
    return config._replace(path=path, root=os.path.dirname(path)) if config is not None else None


def _read(path: str, text: str, *, demanded: bool) -> Config | None:
    document = _parsed(path, text)
    if os.path.basename(path) != _SHARED:
        return _validated(path, text, (), document)
    tool = document.get("tool")
    if isinstance(tool, dict) and "factcheck" in tool:
        return _validated(path, text, ("tool", "factcheck"), tool["factcheck"])
    if demanded:
        raise _error(path, 0, "tool.factcheck", "the file has no such table", "add [tool.factcheck]")
    return None


def _validated(path: str, text: str, prefix: tuple[str, ...], table: object) -> Config:
    from factcheck.config.places import line_of
    from factcheck.config.schema import known_keys, shaped

    shape = shaped(table)
    if isinstance(shape, Config):
        return shape
    problems = []
    for keys, expected, found in shape:
        line = line_of(text, (*prefix, *keys))
        message, remedy = f"expected {expected}, found {found!r}", ""
        if not keys:
            message = f"expected a table, found {found!r}"
        elif not expected:
            message, remedy = f'there is no setting "{keys[-1]}"', nearest(keys[-1], known_keys())
        problems.append(Problem(path, line, 0, ".".join(keys), message, remedy))
    raise ConfigError(sorted(problems))


def _parsed(path: str, text: str) -> dict[str, object]:
    import re
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, line, column = str(error), 0, 0
        if place := re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", reason, re.DOTALL):
            reason, line, column = place[1], int(place[2]), int(place[3])
        problem = Problem(path, line, column, "", f"this is not valid TOML: {reason}", "mend the line or the one above")
        raise ConfigError([problem]) from error


def _text(path: str) -> str:
    data = _bytes(path)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _error(path, line, "", "the file is not encoded in UTF-8", "save it as UTF-8") from error


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise _error(path, 0, "", f"the file cannot be read: {error.strerror}", "name a config file") from error


def _error(path: str, line: int, field: str, message: str, remedy: str) -> ConfigError:
    return ConfigError([Problem(path, line, 0, field, message, remedy)])
