"""What a config file said when it was last read, so that its schema is not built for every run.

Comes in: the text of a config file and the settings that were found in it. Goes out: the same settings, as long as the
text is the same. Never happens here: a mistake in a file; whoever made one wants to hear of it again.
"""

from collections.abc import Mapping

from factcheck.config.settings import Config
from factcheck.model.finding import Level

# The fields of settings by name and text of their file, from this run and, with a warm start, from earlier ones.
REMEMBERED: dict[tuple[str, str], Mapping[str, object]] = {}


def remember(name: str, text: str, config: Config) -> None:
    """Keep the settings that a file of this name and text has, in types that need nothing of ours."""
    fields = {key: value for key, value in config._asdict().items() if key not in ("path", "root")}
    levels = {rule: level.value for rule, level in config.levels.items()}
    REMEMBERED[name, text] = fields | {
        "levels": levels,
        "fail_level": config.fail_level.value,
        "min_level": config.min_level.value,
    }


def remembered(name: str, text: str) -> Config | None:
    """Return the settings without path and root, or None if no such file was read."""
    fields = REMEMBERED.get((name, text))
    if fields is None:
        return None
    config = Config._make({**Config._field_defaults, **fields}.values())
    levels = {rule: Level(level) for rule, level in config.levels.items()}
    return config._replace(levels=levels, fail_level=Level(config.fail_level), min_level=Level(config.min_level))
