"""Which files a pattern of the configuration means.

Patterns are those of .gitignore, without exceptions ("!"):

    README.md       a file or folder of this name, at any depth
    drafts/         a folder of this name, at any depth, with all that lies below
    news/*.txt      a slash elsewhere ties the pattern to the root; * and ? stop at a slash
    **/old/*.md     ** stands for any number of folders
"""

import os
import re
from functools import cache

from factcheck.config.settings import Config


def resolved(config: Config, path: str) -> str:
    """Return a path of the configuration as a path that can be opened."""
    return os.path.join(config.root, path)


def is_excluded(config: Config, path: str) -> bool:
    """Whether a file or folder is left out by its own name or by a folder that it lies in.

    A folder is recognized as such by a separator at the end of `path`. Nothing outside the root is excluded.
    """
    return bool(config.exclude) and any(_matches(pattern, _inside(config, path)) for pattern in config.exclude)


def ignores_for(config: Config, path: str) -> frozenset[str]:
    """Return the rule ids and families that are silent about a file."""
    if not config.per_file_ignores:
        return frozenset()
    inside = _inside(config, path)
    return frozenset(
        rule for pattern, rules in config.per_file_ignores.items() if _matches(pattern, inside) for rule in rules
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


def _matches(pattern: str, path: str) -> bool:
    return path != "" and compiled(pattern).match(path) is not None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern. Raises re.error for a set that means nothing, such as "[z-a]"."""
    body = pattern.rstrip("/")
    tied = "/" in body
    start = "" if tied else "(?:.*/)?"
    # Below a match everything matches; a pattern that ends in a slash demands that something lies below.
    end = "/" if pattern.endswith("/") else "(?:/|$)"
    return re.compile(start + _translated(body.removeprefix("/")) + end, re.DOTALL)


def _translated(body: str) -> str:
    """Return the regular expression of a pattern without slashes at its ends."""
    return "".join(_translated_token(token) for token in _TOKEN.findall(body))


_TOKEN = re.compile(r"\*\*/|/\*\*$|\*+|\?|\[!?[^!\]/][^\]/]*\]|.", re.DOTALL)


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
