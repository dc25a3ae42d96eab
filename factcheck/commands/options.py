"""The options of `factcheck check`, in one table, and the quick way from arguments to a request.

Comes in: the command line. Goes out: a `Request`, or None for everything that the quick way leaves to typer: help,
mistakes, other commands, completion. Never happens here: touching a file. A test holds the table equal to typer's own
signature of the command, so that both ways always mean the same.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple

from factcheck.model.finding import Level
from factcheck.reporting import FORMATS, SUFFIXES

COMMANDS = (
    "check", "explain", "rules", "prove", "extract", "claims", "figure", "baseline", "archive", "cache",
    "config", "init",
)  # fmt: skip
_LEVELS = tuple(level.value for level in Level)


class Form(Enum):
    """What stands behind a flag."""

    SWITCH = "nothing"
    TEXT = "a text"
    CHOICE = "one of the words that it knows"
    DAY = "a day"
    COUNT = "a whole number, at least 1"
    LIST = "a text, each time the flag comes"
    NAMES = "names between commas, each time the flag comes"
    FILES = "FILE or FORMAT:FILE, each time the flag comes"


class Option(NamedTuple):
    """One option: its field in `Request`, what stands behind its flag, and what its help says."""

    field: str
    form: Form
    metavar: str
    help: str

    @property
    def flag(self) -> str:
        return "--" + self.field.replace("_", "-")

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.metavar.split("|")) if self.form is Form.CHOICE else ()


class Output(NamedTuple):
    """Where a report goes, and the format that was named for it, or ""; the path "-" is standard output."""

    format: str
    path: str


class Request(NamedTuple):
    """What a command line asks for; None and () leave a choice to the configuration."""

    paths: tuple[str, ...]
    format: str | None = None
    output: tuple[Output, ...] = ()
    show_suppressed: bool = False
    date: dt.date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    fail_level: str | None = None
    min_level: str | None = None
    no_cross: bool = False
    language: str | None = None
    jobs: int | None = None
    no_cache: bool = False
    config: str | None = None
    corpus: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    archive: str | None = None
    baseline: tuple[str, ...] = ()
    diff: str | None = None
    force_exclude: bool = False
    hook: bool = False
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False
    stdin_filename: str | None = None


OPTIONS = (
    Option("format", Form.CHOICE, "|".join(FORMATS), "How the report is written; text unless said otherwise."),
    Option("output", Form.FILES, "[FORMAT:]FILE", "Write a report to this file as well; may be given again."),
    Option("show_suppressed", Form.SWITCH, "", "Tell silenced findings too, as such, in SARIF and JUnit."),
    Option("date", Form.DAY, "YYYY-MM-DD", "The day of publication of all files."),
    Option("select", Form.NAMES, "RULES", "Run only these rules or families, names between commas."),
    Option("ignore", Form.NAMES, "RULES", "Leave out these rules or families, names between commas."),
    Option("profile", Form.CHOICE, "default|strict|quiet", "How strict: strict counts notes, quiet shows only errors."),
    Option("fail_level", Form.CHOICE, "|".join(_LEVELS), "Exit with 1 for findings of this level or graver."),
    Option("min_level", Form.CHOICE, "|".join(_LEVELS), "Report findings of this level or graver."),
    Option("no_cross", Form.SWITCH, "", "Check each file by itself."),
    Option("language", Form.CHOICE, "en|zh|ja|ko", "The language of all files; told from each text unless said."),
    Option("jobs", Form.COUNT, "N", "Read the files in this many processes."),
    Option("no_cache", Form.SWITCH, "", "Read every file anew, and keep nothing for the next run."),
    Option("config", Form.TEXT, "FILE", "Use this config file, whatever lies beside the files."),
    Option("corpus", Form.LIST, "PATH", "Compare with this file or folder; may be given again."),
    Option("references", Form.LIST, "FILE", "Compare with the figures of this CSV file, too; may be given again."),
    Option("archive", Form.TEXT, "FILE", "Compare with what this archive says was printed before."),
    Option("baseline", Form.LIST, "FILE", "Leave out what this baseline accepts; may be given again."),
    Option("diff", Form.TEXT, "REV", "Report only what touches lines changed since this git revision."),
    Option("force_exclude", Form.SWITCH, "", "Leave excluded files out even where they are named."),
    Option("hook", Form.SWITCH, "", "Compare each file with the corpus alone; print nothing unless the check fails."),
    Option("statistics", Form.SWITCH, "", "Print how often each rule spoke, not what it said."),
    Option("quiet", Form.SWITCH, "", "Print nothing unless the check fails."),
    Option("verbose", Form.SWITCH, "", "Say on standard error what was read, with which date and settings."),
    Option("stdin_filename", Form.TEXT, "NAME", "The name of what `-` reads from standard input."),
)
# The commands that print what was recognized, with the name of the listing, and the options that they take.
LISTINGS = {"extract": "quantities", "claims": "claims"}
OF_LISTINGS = frozenset({"format", "output", "date", "jobs", "no_cache", "config", "stdin_filename"})
_BY_FLAG = {option.flag: option for option in OPTIONS}


class BadValueError(ValueError):
    """A value that its flag cannot take."""

    def __init__(self, option: Option, value: str, remedy: str) -> None:
        self.flag = option.flag
        super().__init__(f'expected {option.form.value}, found "{value}"; {remedy}')


def quick(arguments: Sequence[str]) -> Request | None:
    """Return what plain arguments ask for, `[check] [flags] PATHS...`, or None if typer must have a look at them."""
    if arguments and arguments[0] in COMMANDS[1:]:
        return None
    found = _split(arguments[1:] if tuple(arguments[:1]) == ("check",) else arguments)
    if found is None or not found[0]:
        return None
    try:
        return request(*found)
    except BadValueError:
        return None


def quick_listing(arguments: Sequence[str]) -> tuple[str, Request] | None:
    """Return the command and what it is asked for, `extract|claims [flags] PATHS...`, or None as above."""
    if not arguments or arguments[0] not in LISTINGS:
        return None
    found = _split(arguments[1:])
    if found is None or not found[0] or not found[1].keys() <= OF_LISTINGS:
        return None
    try:
        return arguments[0], request(*found)
    except BadValueError:
        return None


def _split(arguments: Iterable[str]) -> tuple[list[str], dict[str, list[str]]] | None:
    """Return the paths, and the values by field; None if a flag is unknown or its value is missing or odd."""
    paths: list[str] = []
    given: dict[str, list[str]] = {}
    words = iter(arguments)
    for word in words:
        if word == "--":
            paths += words
        elif word == "-" or not word.startswith("-"):
            paths.append(word)
        else:
            flag, equals, value = word.partition("=")
            option = _BY_FLAG.get(flag)
            if option is None or (option.form is Form.SWITCH and equals):
                return None
            if option.form is not Form.SWITCH and not equals:
                value = next(words, "-")
                if value.startswith("-"):
                    return None
            given.setdefault(option.field, []).append(value)
    return paths, given


def request(paths: Iterable[str], given: Mapping[str, Sequence[str]]) -> Request:
    """Return the request that `given`, values by field, makes; a flag without a value is given as "".

    Of a flag that takes one value the last one counts. Raises BadValueError.
    """
    values = {option.field: _value(option, given[option.field]) for option in OPTIONS if given.get(option.field)}
    return Request(tuple(paths))._replace(**values)


def _value(option: Option, words: Sequence[str]) -> Any:
    last = words[-1]
    match option.form:
        case Form.SWITCH:
            return True
        case Form.LIST:
            return tuple(words)
        case Form.NAMES:
            return tuple(name.strip() for word in words for name in word.split(",") if name.strip())
        case Form.FILES:
            return tuple(_output(option, word) for word in words)
        case Form.CHOICE if last not in option.choices:
            from factcheck.model.problem import nearest

            raise BadValueError(option, last, nearest(last, option.choices))
        case Form.DAY:
            return _day(option, last)
        case Form.COUNT:
            if not (last.isascii() and last.isdecimal() and len(last) < 10 and int(last)):
                raise BadValueError(option, last, "write 2 to use two processor cores")
            return int(last)
    return last


def _output(option: Option, word: str) -> Output:
    """Return "sarif:a.json" in its two parts; what stands before a colon and looks like a format must be one."""
    form, colon, path = word.partition(":")
    if not colon or len(form) < 2 or not form.isalpha():
        return Output("", word)
    if form not in FORMATS:
        from factcheck.model.problem import nearest

        remedy = f"{nearest(form, FORMATS)} Write ./{word} for a file of this name"
        raise BadValueError(option, word, remedy)
    if not path:
        raise BadValueError(option, word, f"name a file behind the colon, or - for standard output: {form}:-")
    return Output(form, path)


def destinations(request: Request) -> tuple[Output, ...]:
    """Return every report that is written and its format; the one on standard output first, by the path "-".

    A file's format is the one before its colon, else that of --format, else what its suffix says. Standard output gets
    text where a file took the --format, and nothing where another report goes there.
    """
    files = [Output(one.format or request.format or _by_suffix(one.path), one.path) for one in request.output]
    if any(one.path == "-" for one in files):
        return tuple(sorted(files, key=lambda one: one.path != "-"))
    took = any(not one.format for one in request.output)
    return Output("text" if took or request.format is None else request.format, "-"), *files


def _by_suffix(path: str) -> str:
    lower = path.lower()
    endings = [suffix for suffix in SUFFIXES if lower.endswith(suffix)]
    return SUFFIXES[max(endings, key=len)] if endings else "text"


def _day(option: Option, word: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(word)
    except ValueError as error:
        raise BadValueError(option, word, "write it as 2024-01-31") from error
    if day.isoformat() != word:
        raise BadValueError(option, word, f"write it as {day.isoformat()}")
    return day
