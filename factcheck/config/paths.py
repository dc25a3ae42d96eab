"""Which files a pattern of the configuration means.

Patterns are those of .gitignore, without exceptions ("!"):

    README.md       a file or folder of this name, at any depth
    drafts/         a folder of this name, at any depth, with all that lies below
    news/*.txt      a slash elsewhere ties the pattern to the root; * and ? stop at a slash
    **/old/*.md     ** stands for any number of folders

A pattern with many wildcards can take longer than anybody waits: each doubles what has to be tried. Such a one is
matched by `regex`, whose timeout ends it; the few wildcards of all others need no such guard.
"""

import os
import re
from functools import cache
from time import process_time

from factcheck.config.places import line_in_file
from factcheck.config.settings import Config, ConfigError
from factcheck.model.problem import Problem

_FEW_WILDCARDS = 2
# Seconds that a pattern may take in all, and for each path besides; an ordinary one takes some millionths.
_PATIENCE, _PATIENCE_PER_PATH = 2.0, 0.001
# Of a path in a message, in characters.
_SHOWN = 60


def resolved(config: Config, path: str) -> str:
    """Return a path of the configuration as a path that can be opened."""
    return os.path.join(config.root, path)


def is_excluded(config: Config, path: str) -> bool:
    """Whether a file or folder is left out by its own name or by a folder that it lies in. Raises ConfigError.

    A folder is recognized as such by a separator at the end of `path`. Nothing outside the root is excluded.
    """
    if not config.exclude:
        return False
    inside = _inside(config, path)
    return any(_matches(pattern, inside, config, ("exclude",)) for pattern in config.exclude)


def ignores_for(config: Config, path: str) -> frozenset[str]:
    """Return the rule ids and families that are silent about a file. Raises ConfigError."""
    if not config.per_file_ignores:
        return frozenset()
    inside = _inside(config, path)
    return frozenset(
        rule
        for pattern, rules in config.per_file_ignores.items()
        if _matches(pattern, inside, config, ("per-file-ignores", pattern))
        for rule in rules
    )


def _inside(config: Config, path: str) -> str:
    """Return the path below the root with slashes, a folder with one at its end; "" if it lies elsewhere."""
    try:
        relative = os.path.relpath(path, config.root or os.curdir).replace(os.sep, "/")
    except ValueError:  # another drive
        return ""
    if relative == "." or relative == ".." or relative.startswith("../"):
        return ""
    return relative + "/" if path.endswith(("/", os.sep)) else relative


def _matches(pattern: str, path: str, config: Config, keys: tuple[str, ...]) -> bool:
    if path == "":
        return False
    if _has_few_wildcards(pattern):
        return compiled(pattern).match(path) is not None
    try:
        return _bounded(pattern).matches(path)
    except TimeoutError as error:
        shown = path if len(path) <= _SHOWN else f"{path[:_SHOWN]}..."
        message = f'the pattern "{pattern}" takes too long, here on the path "{shown}"'
        line = line_in_file(config, keys[:1], pattern) or line_in_file(config, keys[:1])
        problem = Problem(config.path, line, 0, keys[0], message, "write several patterns with fewer * and **")
        raise ConfigError([problem]) from error


@cache
def _has_few_wildcards(pattern: str) -> bool:
    tokens: list[str] = _TOKEN.findall(pattern)
    return sum(token[0] == "*" for token in tokens) <= _FEW_WILDCARDS


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern. Raises re.error for a set that means nothing, such as "[z-a]"."""
    return re.compile(_expression(pattern), re.DOTALL)


class _Bounded:
    """A pattern with many wildcards, and the time that is left to it."""

    def __init__(self, pattern: str) -> None:
        import regex

        self._pattern = regex.compile(_expression(pattern), regex.DOTALL | regex.VERSION0)
        self._left = _PATIENCE

    def matches(self, path: str) -> bool:
        """Whether the pattern matches a path. Raises TimeoutError."""
        start = process_time()
        self._left += _PATIENCE_PER_PATH
        try:
            found: object = self._pattern.match(path, timeout=self._left)
            return found is not None
        finally:
            self._left = max(self._left - (process_time() - start), 0.0)


_bounded = cache(_Bounded)


def _expression(pattern: str) -> str:
    body = pattern.rstrip("/")
    tied = "/" in body
    start = "" if tied else "(?:.*/)?"
    # Below a match everything matches; a pattern that ends in a slash demands that something lies below.
    end = "/" if pattern.endswith("/") else "(?:/|$)"
    return start + _translated(body.removeprefix("/")) + end


def _translated(body: str) -> str:
    """Return the regular expression of a pattern without slashes at its ends."""
    return "".join(_translated_token(token) for token in _TOKEN.findall(body))


_TOKEN = re.compile(r"\*\*/|/\*\*$|\*+|\?|\[!?[^!\]/][^\]/]{0,200}\]|.", re.DOTALL)


def _translated_token(token: str) -> str:
    match token:
        case "**/":
            return "(?:.*/)?"
        case "/**":
            return "/.*"
        case "?":
            return "[^/]"
    if token[0] == "*":
        return "[^/]*"
    return _translated_set(token[1:-1]) if len(token) > 1 else re.escape(token)


def _translated_set(members: str) -> str:
    """Return the set with the signs escaped that mean something in a regular expression only; ranges stay."""
    escaped = re.sub(r"([\\\[^&~|]|-(?=-))", r"\\\1", members)
    return f"[^{escaped[1:]}/]" if escaped[0] == "!" else f"[{escaped}]"
