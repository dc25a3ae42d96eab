"""What an article is kept under in the cache: all that decides how it is understood.

Comes in: a file and the resources that govern it. Goes out: a key, or none for what is no file. Never happens here:
deciding what to do with an article.
"""

import os
import sys

from factcheck.cache.articles import Cache, key_of, state_of
from factcheck.config import Config, resolved
from factcheck.resources import Resources
from factcheck.rulebook.sources import builtin_folder
from factcheck.runs.inputs import Input

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Memory:
    """The cache of a process, with the circumstances of its runs worked out once."""

    def __init__(self, folder: str, version: str) -> None:
        self.cache = Cache(folder)
        rates = _folder_of_rates()
        tool = state_of(path for path in (_PACKAGE, builtin_folder(), rates) if path)
        self._tool = f"{version} {sys.version} {tool}"
        self._settings: dict[str, str] = {}

    def key(self, file: Input, resources: Resources, is_target: bool) -> bytes:
        """Return what the article of a file is kept under; b"" for what is no file, or cannot be read."""
        if file.text is not None or file.data is not None:
            return b""
        try:
            with open(file.path, "rb") as opened:
                content = opened.read()
        except OSError:  # reading it will say why
            return b""
        path = resources.config.path
        if path not in self._settings:
            self._settings[path] = _state_of_settings(resources.config)
        wishes = f"{file.published} {file.config.date} {file.config.language} {is_target}"
        return key_of(content, file.uri, file.path, wishes, self._settings[path], self._tool)


def _state_of_settings(config: Config) -> str:
    """Return the settings with the state of the files that they name; how a run reports and exits is left aside."""
    named = (*config.rules, *config.rates, *config.references)
    aside = config._replace(fail_level=Config().fail_level, min_level=Config().min_level, jobs=1, corpus=())
    return f"{aside!r} {state_of(resolved(config, path) for path in named)}"


def _folder_of_rates() -> str:
    """Return the folder of the exchange rates that are installed beside the tool, or ""."""
    from importlib.util import find_spec

    spec = find_spec("currency_converter")
    return os.path.dirname(spec.origin) if spec is not None and spec.origin else ""
