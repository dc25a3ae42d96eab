"""What the commands of `factcheck archive` do: a request in, output and an exit code out.

Exit codes are those of `factcheck.commands.running`: 1 where `check` finds figures that exclude one another and where
`verify` finds a fault, 2 for an archive or a file that cannot be used.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.commands.options import Request, destinations
from factcheck.commands.running import CLEAN, FAILED, FOUND, check, complain_of, save_lines, wishes_of
from factcheck.commands.writing import complain, show
from factcheck.config import Config, ConfigError, resolved
from factcheck.model.problem import Problem
from factcheck.model.report import Failure
from factcheck.pipeline import KINDS
from factcheck.reporting import archived as shown
from factcheck.reporting.encoding import Row
from factcheck.reporting.figures import LISTINGS
from factcheck.reporting.terminal import visible
from factcheck.resources import open_archive, open_resources, thesaurus
from factcheck.runs.disputes import disputes_in
from factcheck.runs.inputs import inputs, run_config
from factcheck.runs.mapping import Settings, articles_of
from factcheck.runs.recalling import entry_of

if TYPE_CHECKING:
    from factcheck.archive.adding import Added
    from factcheck.archive.records import Entry
    from factcheck.archive.store import Archive

# Files that are read before their articles are written: so many fit into memory, and are worth starting processes for.
_TOGETHER = 500


def add(request: Request) -> int:
    """Add the articles in the request's paths."""
    failures: list[Failure] = []
    with _opened(request, writing=True) as archive:
        code = _tell_changes(archive.add(_entries(request, failures)), request)
    complain_of(failures)
    return code or (FAILED if failures else CLEAN)


def check_all(request: Request) -> int:
    """Check the request's paths against the archive, or without paths the archive against itself."""
    if request.paths:
        _settings(request)
        return check(request)
    settings = _settings(request)
    with _opened(request) as archive:
        found = [
            one
            for one in disputes_in(archive, open_resources(settings, KINDS))
            if one.finding.level.rank <= settings.min_level.rank
        ]
    code = _put(lambda form: shown.disputes((shown.dispute_row(one.finding, one.said) for one in found), form), request)
    return code or (FOUND if any(one.finding.level.rank <= settings.fail_level.rank for one in found) else CLEAN)


def remove(request: Request) -> int:
    """Remove the articles and folders that the request names."""
    with _opened(request, writing=True) as archive:
        counts = {path: archive.remove(path) for path in request.paths}
    rows: list[Row] = [{"path": path, "removed": count} for path, count in counts.items()]
    unknown = [path for path, count in counts.items() if not count]
    complain(*(f"{path}: the archive has no such article; see `factcheck archive list`" for path in unknown))
    return _put(lambda form: shown.table("articles", rows, form), request) or (FAILED if unknown else CLEAN)


def list_articles(request: Request) -> int:
    """Print which articles there are."""
    with _opened(request) as archive:
        rows: list[Row] = [
            {"path": one.uri, "published": one.published or None, "claims": one.claims, "title": one.title}
            for one in archive.articles()
        ]
    return _put(lambda form: shown.table("articles", rows, form), request)


def query(wording: str, most: int, request: Request) -> int:
    """Print what the archive has about something."""
    with _opened(request) as archive:
        found = archive.printed_about(_usual(wording), most + 1) or archive.printed_about(wording, most + 1)
    if not found:
        complain(f'the archive has nothing about "{wording}"; try fewer words, such as a place or a measure')
    elif len(found) > most:
        complain(f"there is more than {most} claims; add words or a period, or ask for more with --most")
    return _put(lambda form: shown.claims(found[:most], form), request)


def _usual(wording: str) -> str:
    """Return a question with the usual names of measures and places, the longest first: "gdp" for "economic output"."""
    known = thesaurus()
    asked = f" {' '.join(wording.casefold().split())} "
    for names in (known.measures, known.names, known.heads):
        for other in sorted(names, key=len, reverse=True):
            if f" {other} " in asked and f" {names[other]} " not in asked:
                asked = asked.replace(f" {other} ", f" {names[other]} ")
    return asked.strip()


def export(file: str, request: Request) -> int:
    """Write the archive to a file of rows."""
    with _opened(request) as archive:
        count = archive.export(file)
    return _put(lambda form: shown.table("exports", [{"path": file, "rows": count}], form), request)


def import_(file: str, request: Request) -> int:
    """Add the articles of a file of rows."""
    with _opened(request, writing=True) as archive:
        return _tell_changes(archive.import_(file), request)


def verify(request: Request) -> int:
    """Print whether the archive is whole, how large it is, and how it keeps itself safe."""
    with _opened(request) as archive:
        faults = archive.faults()
        row: Row = {"path": archive.path, "whole": not faults, **archive.description(), "faults": faults}
    complain(*(f"{archive.path}: {fault}" for fault in faults))
    whole = (f"{name}: {value}\n" for name, value in row.items() if name != "faults")
    code = _put(lambda form: whole if form == "text" else shown.table("archives", [row], form), request)
    return code or (FOUND if faults else CLEAN)


def _settings(request: Request) -> Config:
    """Return the settings of the run. Raises ConfigError where nothing names an archive."""
    settings = run_config(request.paths, wishes_of(request._replace(paths=())))
    if not settings.archive:
        remedy = 'name one with --archive FILE, or with archive = "FILE" in factcheck.toml'
        raise ConfigError([Problem("", 0, 0, "archive", "nothing says which archive is meant", remedy)])
    return settings


def _opened(request: Request, *, writing: bool = False) -> "Archive":
    settings = _settings(request)
    return open_archive(resolved(settings, settings.archive or ""), writing=writing)


def _entries(request: Request, failures: list[Failure]) -> Iterator["Entry"]:
    """Yield the articles in the request's paths; what cannot be read goes to `failures`."""
    wishes = wishes_of(request)
    settings = run_config(request.paths, wishes)._replace(corpus=())
    found = inputs(request.paths, wishes, settings)
    failures += found.failures
    resources = open_resources(settings, KINDS)
    files = iter(found.targets)
    while together := tuple(islice(files, _TOGETHER)):
        for result in articles_of(together, Settings({}, resources), settings.jobs).results:
            if isinstance(result, Failure):
                failures.append(result)
            else:
                yield entry_of(result, resources)


def _tell_changes(changes: Iterable["Added"], request: Request) -> int:
    """Print what became of each article, as text only where it is more than the number of them."""
    done = list(changes)
    rows: list[Row] = [{"path": one.uri, "change": one.change.value, "others": list(one.others)} for one in done]
    return _put(lambda form: _counted(done) if form == "text" else shown.table("articles", rows, form), request)


def _counted(done: Iterable["Added"]) -> Iterator[str]:
    counts = Counter(one.change.value for one in done)
    for one in done:
        if one.others:
            yield f"{visible(one.uri)}: {one.change.value}, another version is {visible(', '.join(one.others))}\n"
    yield (", ".join(f"{counts[change]} {change}" for change in sorted(counts)) or "nothing to add") + "\n"


def _put(written: Callable[[str], Iterable[str]], request: Request) -> int:
    """Write what `written` makes of a format wherever the request wants it. Return 2 if that cannot be, else 0."""
    targets = destinations(request)[1:] or destinations(request)
    if unfit := [target.format for target in targets if target.format not in LISTINGS]:
        complain(f'this is not written as "{unfit[0]}"; expected one of {", ".join(LISTINGS)}')
        return FAILED
    code = CLEAN
    for form, path in targets:
        if path != "-":
            code = save_lines(written(form), path) or code
        else:
            show(written(form), machine=form != "text")
    return code
