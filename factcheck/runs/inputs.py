"""Paths and wishes -> the files of a run, each with the configuration that governs it.

Every file is governed by the nearest config file above it: which rules run, their levels and options, what is excluded
or ignored there, which rule packs and rates are used. What concerns the run as a whole, which is the level to fail or
to report from, the corpus and the number of processes, comes from the config file nearest to the folder that all paths
have in common, or for a hook nearest to the current folder, since the changed files may have any folder in common. What
a caller wishes goes before both.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.config import PROFILES, Config, ConfigError, find, is_excluded, resolved
from factcheck.model.document import Origin
from factcheck.model.finding import Level
from factcheck.model.problem import InputError
from factcheck.model.report import Failure
from factcheck.reading import UnreadableFileError, discover, holds_records, uri_of


class Wishes(NamedTuple):
    """What a caller asks for beyond the config files.

    config          settings for all files, instead of any config file
    published       the day of publication of all files
    select, ignore  rules or families; `select` replaces the configuration's, `ignore` adds to it
    fail_level, min_level, language, jobs   go before the configuration's
    profile         stands for two levels, and goes before those of the configuration too
    cross           whether articles are compared with one another
    corpus          files and folders to compare with, instead of the configuration's
    references      files of figures to compare with, beside the configuration's
    archive         the file of an archive to compare with, instead of the configuration's
    force_exclude   whether excluded files are left out even where they are named
    changed         whether each file is compared with the corpus alone, as a hook does
    baseline        files of decisions, instead of the configuration's
    undecided       whether no baseline is used at all
    since           a git revision: only what touches lines changed since is reported
    progress        what is told how many files of how many have been read
    exchanges       whether the report lists the conversions of money beside the rates of their days
    cache           whether articles that have not changed are taken from the cache, and others put there
    stdin           what the path "-" stands for, if that is not a file of this name; `stdin_name` is its name
    """

    config: Config | None = None
    published: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: Level | None = None
    min_level: Level | None = None
    profile: str | None = None
    language: str | None = None
    jobs: int | None = None
    cross: bool = True
    corpus: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    archive: str | None = None
    force_exclude: bool = False
    changed: bool = False
    baseline: tuple[str, ...] = ()
    undecided: bool = False
    since: str | None = None
    progress: Callable[[int, int], None] | None = None
    exchanges: bool = False
    cache: bool = False
    stdin: bytes | None = None
    stdin_name: str = "-"


class Input(NamedTuple):
    """One article to read: its path, its name in the report and its settings.

    `text` is its text if that is known already, and `data` its bytes if it is no text; `published` is its day of
    publication whatever it says itself. `origin` is where it begins in a file that holds several.
    """

    path: str
    uri: str
    config: Config
    text: str | None = None
    published: date | None = None
    origin: Origin = Origin()
    data: bytes | None = None

    @property
    def identity(self) -> tuple[str, Origin]:
        """What is equal for the same article, under whatever path it was found."""
        return os.path.realpath(self.path), self.origin


class Inputs(NamedTuple):
    """What a run reads: the articles asked for, those only to compare with, and what could not be found.

    `members` are the uris of the articles asked for that lie in the corpus as well.
    """

    targets: tuple[Input, ...]
    corpus: tuple[Input, ...] = ()
    members: frozenset[str] = frozenset()
    failures: tuple[Failure, ...] = ()


def run_config(paths: Sequence[str], wishes: Wishes) -> Config:
    """Return the settings of the run as a whole. Raises ConfigError."""
    return _wished(wishes.config or find(_folder_of_run(paths, wishes)), wishes)


def _folder_of_run(paths: Sequence[str], wishes: Wishes) -> str:
    """Return the folder that all paths have in common; for a hook, whose paths are any changed files, the current."""
    if wishes.changed:
        return os.getcwd()
    named = [wishes.stdin_name if path == "-" and wishes.stdin is not None else path for path in paths]
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in map(os.path.abspath, named)]
    try:
        return os.path.commonpath(folders)
    except ValueError:  # no paths, or several drives
        return os.getcwd()


def _wished(config: Config, wishes: Wishes) -> Config:
    profile = PROFILES[wishes.profile] if wishes.profile else None
    return config._replace(
        select=wishes.select or config.select,
        ignore=(*config.ignore, *wishes.ignore),
        fail_level=wishes.fail_level or (profile.fail_level if profile else config.fail_level),
        min_level=wishes.min_level or (profile.min_level if profile else config.min_level),
        language=wishes.language or config.language,
        jobs=wishes.jobs or config.jobs,
        corpus=tuple(map(os.path.abspath, wishes.corpus)) or config.corpus,
        baseline=() if wishes.undecided else tuple(map(os.path.abspath, wishes.baseline)) or config.baseline,
        references=(*config.references, *map(os.path.abspath, wishes.references)),
        archive=os.path.abspath(wishes.archive) if wishes.archive else config.archive,
    )


def inputs(paths: Sequence[str], wishes: Wishes, config: Config) -> Inputs:
    """Return what a run on `paths` reads; no real file comes twice. `config` is that of the run."""
    failures: list[Failure] = []
    targets = {file.identity: file for file in _found(paths, wishes, failures)}
    places = [_shown(resolved(config, path)) for path in config.corpus]
    as_witnesses = wishes._replace(published=None, stdin=None, force_exclude=False)
    corpus = {file.identity: file for file in _found(places, as_witnesses, failures)}
    return Inputs(
        tuple(targets.values()),
        tuple(file for identity, file in corpus.items() if identity not in targets),
        frozenset(file.uri for identity, file in targets.items() if identity in corpus),
        tuple(sorted(set(failures))),
    )


def _found(paths: Sequence[str], wishes: Wishes, failures: list[Failure]) -> Iterator[Input]:
    """Yield the files that `paths` lead to; what cannot be found or has a broken configuration goes to `failures`."""
    named = [path for path in paths if path != "-" or wishes.stdin is None]
    found = discover(named, lambda path: _is_left_out(path, wishes))
    failures += found.failures
    files: list[tuple[str, bytes | None]] = [(path, None) for path in found.files]
    if len(named) < len(paths):
        files.append((wishes.stdin_name, wishes.stdin or b""))
    uris: set[str] = set()
    for path, data in files:
        uri = uri_of(path)
        if wishes.force_exclude and _is_left_out(path, wishes):
            continue
        if uri in uris:
            failures.append(Failure(uri, "another file of this run shows under the same name; rename one of them"))
            continue
        uris.add(uri)
        try:
            file = Input(path, uri, _governing(path, wishes), published=wishes.published, data=data)
        except ConfigError as error:
            failures.append(Failure(uri, reason_of(error)))
            continue
        yield from _articles_in(file, path in paths, failures) if holds_records(path) else (file,)


def _articles_in(file: Input, is_named: bool, failures: list[Failure]) -> Iterator[Input]:
    """Yield the articles of a file that may hold several; one in a folder that begins with none holds other records."""
    from factcheck.reading.readers import suffix_of, text_of
    from factcheck.reading.records import Record, records_of

    try:
        text = text_of(file.path, file.uri, file.data)
    except UnreadableFileError as error:
        failures.append(error.failure)
        return
    records = list(records_of(text, file.uri, suffix_of(file.path), file.config.jsonl))
    if not is_named and isinstance(records[0], Failure):
        return
    for found in records:
        if isinstance(found, Record):
            yield file._replace(uri=found.uri, text=found.text, origin=found.origin, data=None)
        else:
            failures.append(found)


def _governing(path: str, wishes: Wishes) -> Config:
    return _wished(wishes.config or find(os.path.dirname(os.path.abspath(path))), wishes)


def _is_left_out(path: str, wishes: Wishes) -> bool:
    """Whether the file's configuration excludes it; a broken one excludes nothing, and is reported when it is used."""
    try:
        return is_excluded(_governing(path, wishes), path)
    except ConfigError:
        return False


def reason_of(error: InputError) -> str:
    """Return why a file is not checked whose configuration cannot be used."""
    return f"not checked because of its configuration: {'; '.join(map(str, error.problems))}"


def _shown(path: str) -> str:
    """Return a path relative to the current folder if it lies in it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if relative.startswith(os.pardir) else relative
