"""What a Python caller uses: paths or a text in, a `Report` out.

    from factcheck import check_text
    for finding in check_text("The road is 15 miles (20 km) long.").findings:
        print(finding.rule, finding.message)

A file that cannot be read never stops the others: the report says which one failed and why. Settings that cannot be
used raise `ConfigError` or `RulebookError`, with everything that is wrong in them, before any article is read; where
they govern only some of the files, those files fail and the others are checked. `factcheck.runs.inputs` says which
configuration governs what.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from factcheck.cache.folder import cache_folder
from factcheck.config import Config, ignores_for, resolved
from factcheck.model.baseline import Baseline
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.problem import InputError
from factcheck.model.report import Failure, Outcome, Report
from factcheck.model.rule import Rule
from factcheck.pipeline import KINDS, exchanges_of
from factcheck.resources import Resources, open_resources
from factcheck.runs.inputs import Input, Inputs, Wishes, inputs, reason_of, run_config
from factcheck.runs.mapping import Progress, Settings, articles_of, governed_by
from factcheck.runs.recalling import recalling
from factcheck.runs.reducing import Group, each_by_itself, with_one_another, with_the_corpus


def check_paths(
    paths: Iterable[str],
    *,
    config: Config | None = None,
    date: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    min_level: Level | None = None,
    cross: bool = True,
    corpus: Sequence[str] = (),
    references: Sequence[str] = (),
    archive: str | None = None,
    jobs: int | None = None,
) -> Report:
    """Check files and folders.

    `date` is the day of publication of all files. `select` and `ignore` name rules or families; findings milder than
    `min_level` are left out. With `cross` false each file is checked by itself; `corpus` names files and folders to
    compare with, `references` CSV files of known figures, `archive` the file of an archive; `jobs` is a number of
    processes. `config` replaces the config files. Raises TypeError if `date` is no `datetime.date`, or one text is
    given where several are expected.
    """
    wishes = Wishes(
        config=config,
        published=_day(date),
        select=_several("select", select),
        ignore=_several("ignore", ignore),
        min_level=min_level,
        jobs=jobs,
        cross=cross,
        corpus=_several("corpus", corpus),
        references=_several("references", references),
        archive=archive,
    )
    return checked(_several("paths", paths), wishes)


def check_text(text: str, *, suffix: str = ".txt", date: date | None = None, config: Config | None = None) -> Report:
    """Check one article that is a text already; no config file is looked for.

    `suffix` says how it is written: ".txt", ".md", ".html". With another the report has a failure. `date` is the day of
    publication. Raises TypeError if it is no `datetime.date`.
    """
    name = f"text{suffix}"
    settings = config or Config()
    return _report(Inputs((Input(name, name, settings, text, _day(date)),)), Wishes(settings), settings)


def extract_paths(
    paths: Iterable[str], *, config: Config | None = None, date: date | None = None, jobs: int | None = None
) -> Report:
    """Read files and folders, and check nothing: the report has articles and failures alone."""
    return extracted(_several("paths", paths), Wishes(config, _day(date), jobs=jobs))


def _day(given: date | None) -> date | None:
    """Return the day as a plain date. Raises TypeError for anything else, a text above all."""
    if given is None or type(given) is date:
        return given
    if isinstance(given, datetime):
        return given.date()
    remedy = f"datetime.date.fromisoformat({given!r})" if isinstance(given, str) else "datetime.date(2024, 1, 12)"
    raise TypeError(f"date: expected a datetime.date, found {given!r}; remedy: date={remedy}")


def _several(name: str, given: Iterable[str]) -> tuple[str, ...]:
    """Return all that was given. Raises TypeError for one text, which would be taken letter by letter."""
    if isinstance(given, str):
        raise TypeError(f"{name}: expected a list of texts, found the text {given!r}; remedy: {name}=[{given!r}]")
    return tuple(given)


def checked(paths: Sequence[str], wishes: Wishes) -> Report:
    """Return the report on `paths`. Raises ConfigError, RulebookError, BaselineError, and InputError for git's noes."""
    settings = run_config(paths, wishes)
    baseline = _baseline(settings) if settings.baseline else None
    report = _report(inputs(paths, wishes, settings), wishes, settings)
    report = report._replace(fail_level=settings.fail_level, root=settings.root)
    if baseline is not None:
        from factcheck.runs.accepting import accepted

        report = accepted(report, baseline)
    return report if wishes.since is None else _changed(report, wishes.since, wishes)


def _baseline(settings: Config) -> Baseline:
    """Return the decisions of all baselines. Raises BaselineError."""
    from factcheck.baseline import load
    from factcheck.runs.accepting import merged

    return merged(Baseline(), [load(resolved(settings, path)) for path in settings.baseline])


def _changed(report: Report, revision: str, wishes: Wishes) -> Report:
    """Return what a report says of lines that changed since a revision. Raises InputError."""
    from factcheck.reading import uri_of
    from factcheck.runs.accepting import on_changed_lines
    from factcheck.runs.revisions import changes_since

    files = {article.document.file for article in (*report.articles, *report.witnesses)}
    typed = {} if wishes.stdin is None else {uri_of(wishes.stdin_name): wishes.stdin}
    return on_changed_lines(report, changes_since(revision, sorted(files), typed))


def extracted(paths: Sequence[str], wishes: Wishes) -> Report:
    """Return what was understood of `paths`, nothing of it checked. Raises ConfigError and RulebookError."""
    settings = run_config(paths, wishes)
    found = inputs(paths, wishes, settings._replace(corpus=()))
    cache = _cache_of(wishes, settings)
    read = _read(
        found.targets, Settings({}, open_resources(settings, KINDS), cache=cache), settings.jobs, wishes.progress
    )
    failures = (*found.failures, *read.failures)
    return _assembled(read.articles.values(), Outcome((), ()), failures)._replace(notes=read.notes)


def _report(found: Inputs, wishes: Wishes, settings: Config) -> Report:
    opened, failures = _opened(found.targets, settings)
    governed = [file for file in found.targets if file.config.path in opened]
    if not governed:
        return _assembled((), Outcome((), ()), (*found.failures, *failures))
    everything = (*governed, *(found.corpus if wishes.cross else ()))
    first = opened[governed[0].config.path]
    compares = wishes.cross and (len(everything) > 1 or bool(settings.archive))
    by = Settings(opened, first, frozenset(file.uri for file in governed), _cache_of(wishes, settings), compares)
    articles, unread, notes = _read(everything, by, settings.jobs, wishes.progress)
    groups = tuple(_grouped(governed, articles, opened))
    corpus = tuple(articles[file.uri] for file in found.corpus if file.uri in articles)
    members = tuple(articles[uri] for uri in sorted(found.members) if uri in articles)
    if not wishes.cross:
        outcome = each_by_itself(groups)
    else:
        witnesses = (*corpus, *members) if wishes.changed else corpus
        compare = with_the_corpus if wishes.changed else with_one_another
        with recalling(settings, tuple(articles.values()), first) as recall:
            outcome = compare(groups, witnesses, recall)
    reported = tuple(one for one in outcome.findings if one.level.rank <= settings.min_level.rank)
    shown = (article for group in groups for article in group.articles)
    rules = (rule for group in groups for rule in group.resources.rules)
    everything_failed = (*found.failures, *failures, *unread)
    report = _assembled(shown, outcome._replace(findings=reported), everything_failed, rules, corpus)._replace(
        notes=notes
    )
    if not wishes.exchanges:
        return report
    listed = (exchange for group in groups for exchange in exchanges_of(group.articles, group.resources))
    return report._replace(exchanges=tuple(sorted(listed)))


def _opened(files: Iterable[Input], settings: Config) -> tuple[dict[str, Resources], list[Failure]]:
    """Return the resources by the path of the configuration, and a failure for each file without.

    What is wrong with the configuration of the run itself is raised.
    """
    opened: dict[str, Resources] = {}
    broken: dict[str, InputError] = {}
    failures = []
    for file in files:
        path = file.config.path
        if path not in opened and path not in broken:
            try:
                opened[path] = open_resources(file.config, KINDS)
            except InputError as error:
                if path == settings.path:
                    raise
                broken[path] = error
        if path in broken:
            failures.append(Failure(file.uri, reason_of(broken[path])))
    return opened, failures


class _Read(NamedTuple):
    articles: dict[str, Article]
    failures: list[Failure]
    notes: tuple[str, ...]


def _read(files: Sequence[Input], settings: Settings, jobs: int, progress: Progress | None) -> _Read:
    results, notes = articles_of(files, settings, jobs, progress)
    articles = {result.uri: result for result in results if not isinstance(result, Failure)}
    return _Read(articles, [result for result in results if isinstance(result, Failure)], tuple(sorted(notes)))


def _cache_of(wishes: Wishes, settings: Config) -> str:
    """Return the folder of the cache, "" if none is wished."""
    if not wishes.cache:
        return ""
    return resolved(settings, settings.cache_dir) if settings.cache_dir else cache_folder()


def _grouped(files: Iterable[Input], articles: dict[str, Article], opened: dict[str, Resources]) -> Iterator[Group]:
    """Yield the articles that the same rules govern: those of one configuration, less what it ignores about a file."""
    groups: dict[tuple[str, frozenset[str]], list[Input]] = {}
    for file in files:
        if file.uri in articles:
            ignored = ignores_for(opened[file.config.path].config, file.path)
            groups.setdefault((file.config.path, ignored), []).append(file)
    for (path, _), members in groups.items():
        yield Group(governed_by(members[0], opened[path]), tuple(articles[file.uri] for file in members))


def _assembled(
    articles: Iterable[Article],
    outcome: Outcome,
    failures: Iterable[Failure],
    rules: Iterable[Rule] = (),
    witnesses: Iterable[Article] = (),
) -> Report:
    return Report(
        tuple(sorted(articles, key=lambda article: article.uri)),
        outcome.findings,
        outcome.verifications,
        tuple(sorted(set(failures))),
        tuple({rule.name: rule for rule in rules}.values()),
        tuple(witnesses),
        outcome.silenced,
    )
