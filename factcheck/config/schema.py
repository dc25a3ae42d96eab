"""The shape of the configuration: which keys there are and what each holds.

Comes in: a parsed TOML table. Goes out: a Config, or every problem. The descriptions are shown to whoever wrote a key
wrongly.
"""

import datetime as dt
import re
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, ValidationError

from factcheck.config.paths import compiled
from factcheck.config.profiles import PROFILES
from factcheck.config.settings import Config
from factcheck.model.finding import Level
from factcheck.model.rule import OptionValue


def _as_text(value: object) -> object:
    """TOML has days of its own: date = 2024-01-12 and date = "2024-01-12" are the same."""
    return value.isoformat() if type(value) is dt.date else value


def _is_calendar_day(text: str) -> str:
    if dt.date.fromisoformat(text).isoformat() != text:
        raise ValueError("not written as YYYY-MM-DD")
    return text


def _option(value: object) -> OptionValue:
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(value)
    if isinstance(value, str | int | float):
        return value
    raise ValueError("no value that an option can have")


def _is_positive_pattern(text: str) -> str:
    if text.startswith("!") or not text.strip("/"):
        raise ValueError("no pattern")
    try:
        compiled(text)
    except re.error as error:
        raise ValueError("a set of characters that means nothing") from error
    return text


Texts = list[Annotated[str, Field(min_length=1)]]
ProfileName = Literal["default", "strict", "quiet"]
Language = Literal["en", "zh", "ja", "ko"]
LevelName = Literal["error", "warning", "note"]
Code = Annotated[str, Field(pattern="^[A-Z]{3}$")]
Day = Annotated[str, BeforeValidator(_as_text), AfterValidator(_is_calendar_day)]
Option = Annotated[OptionValue, PlainValidator(_option)]
Glob = Annotated[str, AfterValidator(_is_positive_pattern)]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class ConfigFile(BaseModel):
    """The keys of factcheck.toml, and of [tool.factcheck] in pyproject.toml."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_kebab)

    select: Texts = Field(default=[], description="a list of rule ids or families")
    ignore: Texts = Field(default=[], description="a list of rule ids or families")
    levels: dict[str, LevelName] = Field(default={}, description='a table of rule ids to "error", "warning" or "note"')
    options: dict[str, dict[str, Option]] = Field(
        default={},
        description="a table of rule ids to tables of options to a text, a number, a truth or a list of texts",
    )
    exclude: list[Glob] = Field(
        default=[], description='a list of patterns such as "drafts/" or "**/*.bak", none with "!"'
    )
    per_file_ignores: dict[Glob, Texts] = Field(
        default={}, description='a table of patterns such as "drafts/*.md" to lists of rule ids or families'
    )
    corpus: Texts = Field(default=[], description="a list of paths relative to this file")
    rules: Texts = Field(default=[], description="a list of folders relative to this file")
    rates: Texts = Field(default=[], description="a list of CSV files relative to this file")
    references: Texts = Field(default=[], description="a list of CSV files relative to this file")
    archive: Annotated[str, Field(min_length=1)] | None = Field(
        default=None, description="the path of an archive's file, relative to this file"
    )
    default_currencies: list[Code] = Field(
        default=[], description='a list of ISO 4217 codes such as "AUD", for what a bare "$" or "rupees" means'
    )
    profile: ProfileName = Field(default="default", description='"default", "strict" or "quiet"')
    fail_level: LevelName | None = Field(default=None, description='"error", "warning" or "note"')
    min_level: LevelName | None = Field(default=None, description='"error", "warning" or "note"')
    date: Day | None = Field(default=None, description="a day such as 2024-01-12")
    language: Language | None = Field(default=None, description='"en", "zh", "ja" or "ko"')
    jobs: int = Field(default=1, ge=1, description="a whole number of processes, at least 1")


class Mismatch(NamedTuple):
    """A place where a table is not of the shape of a configuration; `expected` is "" for an unknown key."""

    keys: tuple[str, ...]
    expected: str
    found: object


def known_keys() -> list[str]:
    """Return the keys that a configuration can have, as they are written."""
    return [_kebab(name) for name in ConfigFile.model_fields]


def shaped(table: object) -> Config | list[Mismatch]:
    """Return the settings in a TOML table, without path and root, or every place that is wrong in it."""
    try:
        file = ConfigFile.model_validate(table)
    except ValidationError as error:
        return [_mismatch(one["loc"], one["type"], one["input"]) for one in error.errors(include_url=False)]
    profile = PROFILES[file.profile]
    return Config(
        select=tuple(file.select),
        ignore=tuple(file.ignore),
        levels={rule: Level(level) for rule, level in file.levels.items()},
        options=file.options,
        exclude=tuple(file.exclude),
        per_file_ignores={pattern: tuple(rules) for pattern, rules in file.per_file_ignores.items()},
        corpus=tuple(file.corpus),
        rules=tuple(file.rules),
        rates=tuple(file.rates),
        references=tuple(file.references),
        archive=file.archive,
        default_currencies=tuple(file.default_currencies),
        fail_level=Level(file.fail_level) if file.fail_level else profile.fail_level,
        min_level=Level(file.min_level) if file.min_level else profile.min_level,
        date=file.date,
        language=file.language,
        jobs=file.jobs,
    )


def _mismatch(where: tuple[str | int, ...], error: str, found: object) -> Mismatch:
    """Return the mismatch in the words of the schema; pydantic marks the key of a table as "[key]"."""
    keys = tuple(key for key in where if isinstance(key, str) and key != "[key]")
    field = ConfigFile.model_fields.get(keys[0].replace("-", "_")) if keys else None
    if error == "extra_forbidden" or field is None:
        return Mismatch(keys, "", found)
    return Mismatch(keys, field.description or "", found)
