"""What each command does: a request in, output and an exit code out.

Exit codes: 0 for nothing at or above the fail level, 1 for findings, 2 for bad usage, settings that cannot be used, or
a file that could not be read. In the last case the other files are checked and reported all the same. 130 and 141
are what a shell says of a run that was interrupted or whose reader went away.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from factcheck.api import checked, extracted
from factcheck.cache.folder import cache_folder
from factcheck.commands.options import COMMANDS, Output, Request, destinations
from factcheck.commands.writing import complain, output_and_errors_meet, progress, save, screen, show
from factcheck.config import find, load_file, resolved
from factcheck.model.finding import Level
from factcheck.model.problem import InputError
from factcheck.model.report import Failure, Report
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from factcheck.runs.inputs import Wishes, run_config

CLEAN, FOUND, FAILED = 0, 1, 2
INTERRUPTED, PIPE_CLOSED = 130, 141


def check(request: Request) -> int:
    """Check the request's paths and report. Return the exit code."""
    try:
        wishes = wishes_of(request)
        report = checked(request.paths, wishes)
        code = _exit_code(report, run_config(request.paths, wishes).fail_level)
    except InputError as error:
        return _refuse(error, request)
    complain(*report.notes)
    if request.verbose:
        from factcheck.reporting.account import account

        complain(*account(report))
    shown, *_ = destinations(request)
    text_is_shown = shown == Output("text", "-")
    if not (text_is_shown and output_and_errors_meet()):
        complain_of(report.failures)
    _suggest_command(request.paths, report.failures)
    silent = text_is_shown and (request.hook or request.quiet) and code == CLEAN
    return _put(report, request, silent=silent) or code


def _exit_code(report: Report, fail_level: Level) -> int:
    if report.failures:
        return FAILED
    return FOUND if any(one.level.rank <= fail_level.rank for one in report.findings) else CLEAN


def decide(order: str, request: Request, reason: str = "", by: str = "", *, only_look: bool = False) -> int:
    """Write, prune or merge the baseline."""
    from factcheck.commands import deciding

    wishes = wishes_of(request)
    if order == "merge":
        return deciding.merge(request.paths, wishes)
    if order == "prune":
        return deciding.prune(request.paths, wishes, only_look=only_look)
    return deciding.write(request.paths, wishes, reason, by)


def ask(place: str, request: Request) -> int:
    """Print all about the figure at a place."""
    from factcheck.commands.asking import ask as asked

    return asked(place, wishes_of(request))


def show_config(request: Request) -> int:
    """Print every setting and where it came from."""
    from factcheck.commands.configuring import show_config as shown

    return shown(request.paths, wishes_of(request), request.format or "text")


def init(folder: str) -> int:
    """Write a first config file."""
    from factcheck.commands.configuring import init as begun

    return begun(folder)


def wishes_of(request: Request) -> Wishes:
    """Return what a request asks for; standard input is read where it is one of the paths."""
    return Wishes(
        config=None if request.config is None else load_file(request.config),
        published=request.date,
        select=request.select,
        ignore=request.ignore,
        fail_level=Level(request.fail_level) if request.fail_level else None,
        min_level=Level(request.min_level) if request.min_level else None,
        profile=request.profile,
        language=request.language,
        jobs=request.jobs,
        cache=not request.no_cache,
        cross=not request.no_cross,
        corpus=request.corpus,
        references=request.references,
        archive=request.archive,
        baseline=request.baseline,
        since=request.diff,
        progress=None if request.quiet or request.hook else progress(),
        force_exclude=request.force_exclude,
        changed=request.hook,
        exchanges=any(target.format == "html" for target in destinations(request)),
        stdin=sys.stdin.buffer.read() if "-" in request.paths else None,
        stdin_name=request.stdin_filename or "-",
    )


def _refuse(error: InputError, request: Request) -> int:
    """Say what is wrong with the settings, in the report as well where a program reads it."""
    complain(*map(str, error.problems))
    if destinations(request) != (Output("text", "-"),):
        failures = tuple(
            Failure(problem.path or "command line", str(problem._replace(path=""))) for problem in error.problems
        )
        _put(Report((), (), (), failures, ()), request, silent=destinations(request)[0] == Output("text", "-"))
    return FAILED


def complain_of(failures: Iterable[Failure]) -> None:
    """Say on standard error which files could not be read, and why."""
    complain(*(f"{failure.uri}: {failure.reason}" for failure in failures))


def _suggest_command(paths: Sequence[str], failures: Sequence[Failure]) -> None:
    """Help where the first word led to no file and looks like a command."""
    if any(failure.uri == paths[0] for failure in failures):
        from difflib import get_close_matches

        for command in get_close_matches(paths[0], COMMANDS, n=1):
            complain(f'did you mean the command "{command}"?')


def _put(report: Report, request: Request, *, silent: bool) -> int:
    """Write the report wherever it belongs, or if `silent` to files alone. Return 2 if one could not be written."""
    code = CLEAN
    for form, path in destinations(request):
        render = FORMATS[form]
        if path != "-":
            code = save_lines(render(report, Screen(silenced=request.show_suppressed)), path) or code
        elif not silent:
            seen = screen()._replace(silenced=request.show_suppressed, statistics=request.statistics)
            show(render(report, seen), machine=form != "text")
    return code


def save_lines(lines: Iterable[str], path: str) -> int:
    """Write lines to a file. Return 2 if they could not be written, else 0."""
    try:
        save(lines, path)
    except OSError as error:
        complain(f"{path}: the report cannot be written ({error.strerror}); name a file in a folder that exists")
        return FAILED
    return CLEAN


def list_figures(name: str, request: Request) -> int:
    """Print everything recognized ("quantities") or understood ("claims") in the request's paths."""
    from factcheck.reporting.figures import LISTINGS, render

    targets = destinations(request)[1:] or destinations(request)
    if unfit := [target.format for target in targets if target.format not in LISTINGS]:
        complain(f'no listing is written as "{unfit[0]}"; expected one of {", ".join(LISTINGS)}')
        return FAILED
    report = extracted(request.paths, wishes_of(request))
    complain(*report.notes)
    complain_of(report.failures)
    code = FAILED if report.failures else CLEAN
    for form, path in targets:
        lines = render(name, report.articles, form)
        if path != "-":
            code = save_lines(lines, path) or code
        else:
            show(lines, machine=form != "text")
    return code


def clear_cache(config: str | None) -> int:
    """Remove what earlier runs left in the cache and for a warm start."""
    from factcheck.cache.articles import clear

    settings = load_file(config) if config is not None else find(os.getcwd())
    folders = {cache_folder(), resolved(settings, settings.cache_dir) if settings.cache_dir else ""} - {""}
    try:
        removed = sum(map(clear, folders))
    except OSError as error:
        complain(f"{error.filename}: the cache cannot be cleared ({error.strerror}); remove the folder yourself")
        return FAILED
    show([f"{removed} files of the cache are removed from {' and '.join(sorted(folders)) or 'nowhere'}.\n"])
    return CLEAN


def prove(pack: str | None) -> int:
    """Run the examples of a pack's rules, or of the built-in ones. Return 1 if one does not hold."""
    from factcheck.proving import prove_pack

    proofs = list(prove_pack(pack))
    failed = [proof for proof in proofs if not proof.ok]
    complain(*(f"{proof.rule}: example {proof.example}: {proof.reason}" for proof in failed))
    rules = len({proof.rule for proof in proofs})
    show([f"{len(proofs) - len(failed)} of {len(proofs)} examples of {rules} rules hold.\n"])
    if not proofs:
        complain(f"{pack or 'the built-in pack'}: no example to prove; name a folder with rules in YAML files")
        return FAILED
    return FOUND if failed else CLEAN


def guarded(task: Callable[[], int]) -> int:
    """Return the exit code of `task`, whatever happens to it.

    A program that stops reading and a user who presses Ctrl-C end the run without a word, with the code that a shell
    gives them. A full disk behind standard output is named.
    """
    try:
        code = task()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return PIPE_CLOSED
    except OSError as error:
        if error.filename is not None:
            return _fault()
        _give_up_output()
        complain(f"the output cannot be written ({error.strerror}); make room, or send it elsewhere")
        return FAILED
    except InputError as error:
        complain(*map(str, error.problems))
        return FAILED
    except Exception:
        return _fault()
    return code


def _give_up_output() -> None:
    """Give Python, which flushes once more on its way out, somewhere to flush to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fault() -> int:
    from traceback import format_exc

    complain(*format_exc().splitlines(), "this is a fault of factcheck itself; please report it")
    return FAILED
