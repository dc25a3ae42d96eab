"""The settings of a run."""

from typing import NamedTuple

from factcheck.model.finding import Level
from factcheck.model.problem import InputError
from factcheck.model.rule import OptionValue


class ConfigError(InputError):
    """A configuration that cannot be used, with everything that is wrong in it."""


class Config(NamedTuple):
    """The settings, with what holds where nobody set anything. Its dictionaries are never changed.

    path               the file that they come from, absolute, or ""
    root               the folder of that file: patterns and paths are relative to it; "" is the current folder
    select             rule ids or families that run; () is all of them
    ignore             rule ids or families that do not run; it wins over `select`
    levels             rule id -> the level of its findings
    options            rule id -> option -> value
    exclude            patterns of files and folders that are not read, see `factcheck.config.paths`
    per_file_ignores   pattern -> rule ids or families that are silent about the files that match
    corpus             files and folders that are read only to compare with
    rules              folders of further rule packs
    rates              CSV files of further exchange rates
    references         CSV files of the user's own figures
    archive            the file of an archive of what was printed, to compare with, or None
    default_currencies ISO 4217 codes of what a bare "$", "pounds" or "rupees" means in this outlet; () leaves it to the
                       article, and "$" to the US dollar
    baseline           files of accepted findings and signed figures
    fail_level         findings of this level or graver make the exit code 1
    min_level          milder findings are not reported
    date               publication date, YYYY-MM-DD, of articles that name none, or None
    language           language of all files, whatever they declare, or None to go by the declaration and the letters
    jobs               number of processes, at least 1
    jsonl              the names of the fields of an article in JSON Lines, by what they hold: text, id, title, date
    cache_dir          the folder of the cache, "" for the platform's
    """

    path: str = ""
    root: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: dict[str, Level] = {}  # noqa: RUF012 - a NamedTuple's default
    options: dict[str, dict[str, OptionValue]] = {}  # noqa: RUF012 - as above
    exclude: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - as above
    corpus: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    archive: str | None = None
    default_currencies: tuple[str, ...] = ()
    baseline: tuple[str, ...] = ()
    fail_level: Level = Level.WARNING
    min_level: Level = Level.NOTE
    date: str | None = None
    language: str | None = None
    jobs: int = 1
    jsonl: dict[str, str] = {}  # noqa: RUF012 - as above
    cache_dir: str = ""
