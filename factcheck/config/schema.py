"""The shape of the configuration: which keys there are and what each holds.

Comes in: a parsed TOML table. Goes out: a Config, or every problem. The titles are shown to whoever wrote a key
wrongly, the descriptions to whoever wants to know what it is for.
"""

import datetime as dt
import re
from typing import Annotated, Any, Literal, NamedTuple

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


def _key(default: object, shape: str, about: str, examples: list[Any]) -> Any:
    """Return a key with what it holds, which is said to whoever wrote it wrongly, and what it is for."""
    return Field(default=default, title=shape, description=about, examples=examples)


class ConfigFile(BaseModel):
    """The keys of factcheck.toml, and of [tool.factcheck] in pyproject.toml."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_kebab)

    select: Texts = _key(
        [], "a list of rule ids or families", "Rules or families that run; empty means all.", [["conversion", "dates"]]
    )
    ignore: Texts = _key(
        [],
        "a list of rule ids or families",
        "Rules or families that do not run. It wins over `select`, and flags add to it.",
        [["unequal-precision", "headline"]],
    )
    levels: dict[str, LevelName] = _key(
        {},
        'a table of rule ids to "error", "warning" or "note"',
        "The level of a rule's findings, in place of its own.",
        [{"open-ended-change": "warning"}],
    )
    options: dict[str, dict[str, Option]] = _key(
        {},
        "a table of rule ids to tables of options to a text, a number, a truth or a list of texts",
        "Options of rules; `factcheck explain RULE` lists what a rule has, with what it does.",
        [{"exchange-rate-mismatch": {"window_days": 45}}],
    )
    exclude: list[Glob] = _key(
        [],
        'a list of patterns such as "drafts/" or "**/*.bak", none with "!"',
        "Files and folders that are not read, as patterns relative to this file. A file given by name is read all the"
        " same, but with --force-exclude.",
        [["drafts/", "*.log.txt"]],
    )
    per_file_ignores: dict[Glob, Texts] = _key(
        {},
        'a table of patterns such as "drafts/*.md" to lists of rule ids or families',
        "Rules or families that are silent about some files.",
        [{"interviews/**": ["contradicting-claims"]}],
    )
    corpus: Texts = _key(
        [],
        "a list of paths relative to this file",
        "Files and folders that are read only to compare the checked articles with.",
        [["articles/"]],
    )
    rules: Texts = _key(
        [], "a list of folders relative to this file", "Your own rule packs: folders of YAML files.", [["house-style/"]]
    )
    rates: Texts = _key(
        [],
        "a list of CSV files relative to this file",
        "Your own exchange rates, with the columns date,base,currency,rate; they go before those of the ECB.",
        [["rates.csv"]],
    )
    references: Texts = _key(
        [],
        "a list of CSV files relative to this file",
        "Your own figures, which articles are held against; docs/references.md says how they are written.",
        [["figures.csv"]],
    )
    archive: Annotated[str, Field(min_length=1)] | None = _key(
        None,
        "the path of an archive's file, relative to this file",
        "What was printed before, which articles are held against; docs/archive.md says how it is kept.",
        ["printed.sqlite"],
    )
    baseline: Texts = _key(
        [],
        "a list of JSON files relative to this file",
        "Files of accepted findings and signed figures, see docs/suppressing.md; the first is the one that factcheck"
        " baseline writes to.",
        [["factcheck-baseline.json"]],
    )
    default_currencies: list[Code] = _key(
        [],
        'a list of ISO 4217 codes such as "AUD", for what a bare "$" or "rupees" means',
        'What a bare "$", "pounds" or "rupees" means in this outlet, where the article does not say.',
        [["AUD", "INR"]],
    )
    profile: ProfileName = _key(
        "default",
        '"default", "strict" or "quiet"',
        "How strict a run is: strict counts notes, quiet shows and counts errors alone. It sets the two levels below.",
        ["strict"],
    )
    fail_level: LevelName | None = _key(
        None,
        '"error", "warning" or "note"',
        "Findings of this level or graver make the exit code 1; without it the profile decides, by default warning.",
        ["error"],
    )
    min_level: LevelName | None = _key(
        None,
        '"error", "warning" or "note"',
        "Milder findings are not reported; without it the profile decides, by default note.",
        ["warning"],
    )
    date: Day | None = _key(
        None, "a day such as 2024-01-12", "The day of publication of articles that name none.", ["2024-01-12"]
    )
    language: Language | None = _key(
        None,
        '"en", "zh", "ja" or "ko"',
        "The language of all files, where it shall not be told from each text; see docs/languages.md.",
        ["zh"],
    )
    jsonl: dict[Literal["text", "id", "title", "date"], Annotated[str, Field(min_length=1)]] = _key(
        {},
        'a table of "text", "id", "title" and "date" to the names of the fields of JSON Lines',
        "The names that the fields of your JSON Lines have, where they are not text, id, title and date.",
        [{"text": "body", "id": "key"}],
    )
    jobs: Annotated[int, Field(ge=1)] = _key(
        1, "a whole number of processes, at least 1", "The number of processes that read and analyze files.", [4]
    )
    cache_dir: str = _key(
        "",
        "a folder relative to this file",
        "Where articles are kept that need not be read again; without it in the platform's folder for caches.",
        ["cache"],
    )


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
        baseline=tuple(file.baseline),
        default_currencies=tuple(file.default_currencies),
        fail_level=Level(file.fail_level) if file.fail_level else profile.fail_level,
        min_level=Level(file.min_level) if file.min_level else profile.min_level,
        date=file.date,
        language=file.language,
        jobs=file.jobs,
        jsonl={str(holds): name for holds, name in file.jsonl.items()},
        cache_dir=file.cache_dir,
    )


def _mismatch(where: tuple[str | int, ...], error: str, found: object) -> Mismatch:
    """Return the mismatch in the words of the schema; pydantic marks the key of a table as "[key]"."""
    keys = tuple(key for key in where if isinstance(key, str) and key != "[key]")
    field = ConfigFile.model_fields.get(keys[0].replace("-", "_")) if keys else None
    if error == "extra_forbidden" or field is None:
        return Mismatch(keys, "", found)
    return Mismatch(keys, field.title or field.description or "", found)
