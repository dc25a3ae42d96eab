"""`factcheck baseline write`, `prune` and `merge`: a request in, the baseline file and an exit code out.

The file is the one that --baseline names, else the first of the configuration, else factcheck-baseline.json beside the
config file or in the current folder.
"""

import datetime as dt
import os
from collections.abc import Sequence

from factcheck.api import checked
from factcheck.baseline import load, text_of
from factcheck.commands.writing import complain, save, show
from factcheck.config import resolved
from factcheck.model.baseline import Baseline
from factcheck.model.finding import Level
from factcheck.model.report import Report
from factcheck.reporting.text import plural
from factcheck.runs.accepting import Signature, merged, renewed, stale
from factcheck.runs.inputs import Wishes, run_config

_DONE, _STALE, _FAILED = 0, 1, 2
_USUAL = "factcheck-baseline.json"


def write(paths: Sequence[str], wishes: Wishes, reason: str, by: str) -> int:
    """Accept every finding of a run; decisions that are there already keep their reasons."""
    path = _file(paths, wishes)
    old = _old(path)
    report = checked(paths, _everything(wishes))
    signature = Signature(reason, by, dt.date.today().isoformat())
    new = renewed(old, report, run_config(paths, wishes).min_level, signature)
    added = len({one.fingerprint for one in new.findings} - {one.fingerprint for one in old.findings})
    gone = len(old.findings) + added - len(new.findings)
    return _saved(
        new, path, f"{plural(len(new.findings), 'finding')} accepted, {added} of them new; {gone} gone"
    ) or _told(report)


def prune(paths: Sequence[str], wishes: Wishes, *, only_look: bool) -> int:
    """Take out the decisions about findings that are there no more; with `only_look`, exit with 1 if there are any."""
    path = _file(paths, wishes)
    old = load(path)
    report = checked(paths, _everything(wishes))
    gone = stale(old, report)
    if only_look:
        show(f"{path}: {one.path}: {one.rule}: {one.text}\n" for one in gone)
        show([f"{path}: {len(gone)} of {plural(len(old.findings), 'finding')} not found any more.\n"])
        return _told(report) or (_STALE if gone else _DONE)
    new = old._replace(findings=tuple(one for one in old.findings if one not in gone))
    return _saved(new, path, f"{plural(len(gone), 'finding')} taken out, {len(new.findings)} left") or _told(report)


def merge(files: Sequence[str], wishes: Wishes) -> int:
    """Take over the decisions of other baselines, such as the sign-offs that the page for reviewers exports."""
    path = _file((), wishes)
    new = merged(_old(path), [load(file) for file in files])
    return _saved(new, path, f"{plural(len(new.findings), 'finding')} and {plural(len(new.figures), 'figure')} decided")


def _everything(wishes: Wishes) -> Wishes:
    """Return wishes for a report that leaves nothing out."""
    return wishes._replace(undecided=True, min_level=Level.NOTE)


def _file(paths: Sequence[str], wishes: Wishes) -> str:
    settings = run_config(paths or (os.curdir,), wishes)
    if wishes.baseline:
        return wishes.baseline[0]
    return resolved(settings, settings.baseline[0] if settings.baseline else _USUAL)


def _old(path: str) -> Baseline:
    return load(path) if os.path.exists(path) else Baseline()


def _saved(baseline: Baseline, path: str, told: str) -> int:
    try:
        save([text_of(baseline)], path)
    except OSError as error:
        complain(f"{path}: the baseline cannot be written ({error.strerror}); name a file in a folder that exists")
        return _FAILED
    show([f"{path}: {told}.\n"])
    return _DONE


def _told(report: Report) -> int:
    """Say which files were not checked; nothing is decided about them."""
    complain(*(f"{failure.uri}: {failure.reason}" for failure in report.failures))
    return _FAILED if report.failures else _DONE
