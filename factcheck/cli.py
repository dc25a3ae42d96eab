"""The command line as typer sees it: help, completion, and clear words about mistakes.

Comes in: arguments. Goes out: the exit code of the command. Never happens here: the work of a command, which is in
`factcheck.commands.running`. The options of `check` are those of the table in `factcheck.commands.options`, word for
word.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, NoReturn

import typer
from typer.main import get_command

from factcheck.commands import archive_cli, running
from factcheck.commands.options import COMMANDS, OPTIONS, BadValueError, Request, request
from factcheck.version import __version__

app = typer.Typer(
    name="factcheck",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(archive_cli.app, name="archive")
_OPTION = {option.field: option for option in OPTIONS}


def _option(field: str) -> Any:
    option = _OPTION[field]
    return typer.Option(option.flag, metavar=option.metavar or None, help=option.help)


Paths = Annotated[list[str], typer.Argument(metavar="PATHS", help="Files and folders; - is standard input.")]
Text = str | None
Names = list[str] | None


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def group(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Check the figures in articles: factcheck PATHS... does what factcheck check PATHS... does."""


@app.command()
def check(
    paths: Paths,
    format: Annotated[Text, _option("format")] = None,  # noqa: A002 - typer knows an option by its parameter
    output: Annotated[Names, _option("output")] = None,
    show_suppressed: Annotated[bool, _option("show_suppressed")] = False,
    date: Annotated[Text, _option("date")] = None,
    select: Annotated[Names, _option("select")] = None,
    ignore: Annotated[Names, _option("ignore")] = None,
    profile: Annotated[Text, _option("profile")] = None,
    fail_level: Annotated[Text, _option("fail_level")] = None,
    min_level: Annotated[Text, _option("min_level")] = None,
    no_cross: Annotated[bool, _option("no_cross")] = False,
    language: Annotated[Text, _option("language")] = None,
    jobs: Annotated[Text, _option("jobs")] = None,
    no_cache: Annotated[bool, _option("no_cache")] = False,
    config: Annotated[Text, _option("config")] = None,
    corpus: Annotated[Names, _option("corpus")] = None,
    references: Annotated[Names, _option("references")] = None,
    archive: Annotated[Text, _option("archive")] = None,
    baseline: Annotated[Names, _option("baseline")] = None,
    diff: Annotated[Text, _option("diff")] = None,
    force_exclude: Annotated[bool, _option("force_exclude")] = False,
    hook: Annotated[bool, _option("hook")] = False,
    statistics: Annotated[bool, _option("statistics")] = False,
    quiet: Annotated[bool, _option("quiet")] = False,
    verbose: Annotated[bool, _option("verbose")] = False,
    stdin_filename: Annotated[Text, _option("stdin_filename")] = None,
) -> None:
    """Check the figures in articles. Exit with 0 if nothing is wrong, 1 for findings, 2 if a file cannot be read."""
    asked = _request(locals())
    _finish(lambda: running.check(asked))


@app.command()
def extract(
    paths: Paths,
    format: Annotated[Text, _option("format")] = None,  # noqa: A002 - as above
    output: Annotated[Names, _option("output")] = None,
    date: Annotated[Text, _option("date")] = None,
    language: Annotated[Text, _option("language")] = None,
    jobs: Annotated[Text, _option("jobs")] = None,
    no_cache: Annotated[bool, _option("no_cache")] = False,
    config: Annotated[Text, _option("config")] = None,
    stdin_filename: Annotated[Text, _option("stdin_filename")] = None,
) -> None:
    """Print every figure, date and number-like name, and what it means."""
    asked = _request(locals())
    _finish(lambda: running.list_figures("quantities", asked))


@app.command()
def claims(
    paths: Paths,
    format: Annotated[Text, _option("format")] = None,  # noqa: A002 - as above
    output: Annotated[Names, _option("output")] = None,
    date: Annotated[Text, _option("date")] = None,
    language: Annotated[Text, _option("language")] = None,
    jobs: Annotated[Text, _option("jobs")] = None,
    no_cache: Annotated[bool, _option("no_cache")] = False,
    config: Annotated[Text, _option("config")] = None,
    stdin_filename: Annotated[Text, _option("stdin_filename")] = None,
) -> None:
    """Print what each figure is about: who, which measure, when."""
    asked = _request(locals())
    _finish(lambda: running.list_figures("claims", asked))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule, or an earlier name.")],
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Print what a rule is for, with its examples."""
    from factcheck.commands.catalog import explain as explained

    _finish(lambda: explained(rule, config))


@app.command()
def rules(
    word: Annotated[str, typer.Argument(metavar="[WORD]", help="Only rules with this in name or summary.")] = "",
    family: Annotated[str, typer.Option(metavar="FAMILY", help="Only rules of this family.")] = "",
    level: Annotated[str, typer.Option(metavar="LEVEL", help="Only rules of this level.")] = "",
    kind: Annotated[str, typer.Option(metavar="KIND", help="Only rules of this kind, the algorithm.")] = "",
    format: Annotated[Text, _option("format")] = None,  # noqa: A002 - as above
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """List the rules: all, or those that meet the filters."""
    from factcheck.commands.catalog import Filter, list_rules

    asked = _request({"paths": [], "format": format})
    _finish(lambda: list_rules(Filter(family, level, kind, word), asked.format or "text", config))


@app.command()
def prove(
    pack: Annotated[
        Text, typer.Argument(metavar="[PACK]", help="A folder of rules; the built-in ones if none.")
    ] = None,
) -> None:
    """Run the examples of rules, each of which must be flagged, or not, as it says."""
    _finish(lambda: running.prove(pack))


@app.command()
def figure(
    place: Annotated[str, typer.Argument(metavar="FILE:LINE:COLUMN", help="Where the figure stands, as reported.")],
    date: Annotated[Text, _option("date")] = None,
    select: Annotated[Names, _option("select")] = None,
    ignore: Annotated[Names, _option("ignore")] = None,
    corpus: Annotated[Names, _option("corpus")] = None,
    references: Annotated[Names, _option("references")] = None,
    baseline: Annotated[Names, _option("baseline")] = None,
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Print how one figure was read, and why it was checked or not."""
    asked = _request({**locals(), "paths": []})
    _finish(lambda: running.ask(place, asked))


@app.command()
def init(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where to; the current folder if none.")] = ".",
) -> None:
    """Write a commented factcheck.toml, and print what to add to the pre-commit configuration."""
    _finish(lambda: running.init(folder))


config_app = typer.Typer(help="The settings: what is in force, and why.", no_args_is_help=True)
app.add_typer(config_app, name="config")


@config_app.command("show")
def config_show(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATHS]", help="Whose settings; . if none.")] = None,
    format: Annotated[Text, _option("format")] = None,  # noqa: A002 - as above
    date: Annotated[Text, _option("date")] = None,
    select: Annotated[Names, _option("select")] = None,
    ignore: Annotated[Names, _option("ignore")] = None,
    profile: Annotated[Text, _option("profile")] = None,
    fail_level: Annotated[Text, _option("fail_level")] = None,
    min_level: Annotated[Text, _option("min_level")] = None,
    jobs: Annotated[Text, _option("jobs")] = None,
    corpus: Annotated[Names, _option("corpus")] = None,
    references: Annotated[Names, _option("references")] = None,
    baseline: Annotated[Names, _option("baseline")] = None,
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Print every setting, its value and where it came from."""
    asked = _request({**locals(), "paths": paths or []})
    _finish(lambda: running.show_config(asked))


baseline_app = typer.Typer(help="Accept findings, so that only new ones are reported.", no_args_is_help=True)
app.add_typer(baseline_app, name="baseline")


@baseline_app.command("write")
def baseline_write(
    paths: Paths,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why the new ones are accepted.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who accepts the new ones.")] = "",
    baseline: Annotated[Names, _option("baseline")] = None,
    date: Annotated[Text, _option("date")] = None,
    select: Annotated[Names, _option("select")] = None,
    ignore: Annotated[Names, _option("ignore")] = None,
    min_level: Annotated[Text, _option("min_level")] = None,
    no_cross: Annotated[bool, _option("no_cross")] = False,
    jobs: Annotated[Text, _option("jobs")] = None,
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Accept every finding that is there now; earlier decisions keep their reasons."""
    asked = _request(locals())
    _finish(lambda: running.decide("write", asked, reason, by))


@baseline_app.command("prune")
def baseline_prune(
    paths: Paths,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if there is anything.")] = False,
    baseline: Annotated[Names, _option("baseline")] = None,
    date: Annotated[Text, _option("date")] = None,
    no_cross: Annotated[bool, _option("no_cross")] = False,
    jobs: Annotated[Text, _option("jobs")] = None,
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Take out the decisions about findings that are there no more."""
    asked = _request(locals())
    _finish(lambda: running.decide("prune", asked, only_look=check))


@baseline_app.command("merge")
def baseline_merge(
    paths: Annotated[list[str], typer.Argument(metavar="FILES", help="Baselines, or sign-offs of the HTML report.")],
    baseline: Annotated[Names, _option("baseline")] = None,
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Take over the decisions of other files, such as the sign-offs that the HTML report exports."""
    asked = _request(locals())
    _finish(lambda: running.decide("merge", asked))


@app.command()
def cache(
    action: Annotated[str, typer.Argument(metavar="clear", help="`clear` removes what earlier runs left.")],
    config: Annotated[Text, _option("config")] = None,
) -> None:
    """Remove what is kept from one run to the next: articles that have not changed, and the warm start."""
    if action != "clear":
        raise typer.BadParameter(f'expected clear, found "{action}"', param_hint="ACTION")
    _finish(lambda: running.clear_cache(config))


def _request(parameters: Mapping[str, Any]) -> Request:
    """Return the request that a command's parameters make; mistakes become typer's own."""
    given = {name: _words(value) for name, value in parameters.items() if name in _OPTION and value}
    try:
        return request(parameters["paths"], given)
    except BadValueError as error:
        raise typer.BadParameter(str(error), param_hint=error.flag) from error


def _words(value: str | list[str] | bool) -> list[str]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) else [""]


def _finish(task: Callable[[], int]) -> NoReturn:
    raise typer.Exit(running.guarded(task))


def by_typer(words: Sequence[str]) -> int:
    """Run `words` and return the exit code; what begins with no command and no option of the group is checked."""
    command = get_command(app)
    known = {*COMMANDS, *(flag for parameter in command.params for flag in parameter.opts), "-h", "--help"}
    arguments = words if words and words[0] in known else ("check", *words)
    try:
        command.main(list(arguments), prog_name="factcheck")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0
