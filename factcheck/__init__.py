"""factcheck: a linter for the figures in prose.

    from factcheck import check_text
    report = check_text("The road is 15 miles (20 km) long.")

The names below are imported when they are first used, so that `import factcheck.model` costs no more than the model.
"""

from typing import TYPE_CHECKING

from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.api import check_paths, check_text, extract_paths
    from factcheck.config import Config, ConfigError
    from factcheck.model.finding import Finding, Level
    from factcheck.model.report import Report

__all__ = [
    "Config",
    "ConfigError",
    "Finding",
    "Level",
    "Report",
    "__version__",
    "check_paths",
    "check_text",
    "extract_paths",
]

_HOMES = {
    "Config": "factcheck.config",
    "ConfigError": "factcheck.config",
    "Finding": "factcheck.model.finding",
    "Level": "factcheck.model.finding",
    "Report": "factcheck.model.report",
    "check_paths": "factcheck.api",
    "check_text": "factcheck.api",
    "extract_paths": "factcheck.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
