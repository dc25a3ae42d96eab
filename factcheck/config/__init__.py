"""What a project decides: which rules run, how grave they are, which files are left out.

Comes in: the nearest factcheck.toml, or the [tool.factcheck] table of the nearest pyproject.toml. Goes out: a Config.
Never happens here: loading rules, reading articles, asking the clock. pydantic and tomllib are imported only once a
config file was found.
"""

from factcheck.config.finding_files import find, load_file
from factcheck.config.paths import ignores_for, is_excluded, resolved
from factcheck.config.places import line_in_file
from factcheck.config.profiles import PROFILES
from factcheck.config.settings import Config, ConfigError

__all__ = [
    "PROFILES",
    "Config",
    "ConfigError",
    "find",
    "ignores_for",
    "is_excluded",
    "line_in_file",
    "load_file",
    "resolved",
]
