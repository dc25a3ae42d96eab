"""The command line as typer sees it: help, completion, and clear words about mistakes.

Comes in: arguments. Goes out: the exit code of the command. Never happens here: the work of a command, which is in
`factcheck.commands.running`. The options of `check` are those of the table in `factcheck.commands.options`, word for
word.
"""

from collections.abc import Sequence
from typing import Annotated

import typer
from typer.main import get_command

from factcheck.commands import archive_cli, running
from factcheck.commands.options import COMMANDS
from factcheck.commands.parameters import (
    Baseline,
    Config,
    Corpus,
    Date,
    FailLevel,
    Format,
    Ignore,
    Jobs,
    Language,
    MinLevel,
    NoCache,
    NoCross,
    Output,
    Paths,
    Profile,
    References,
    Select,
    StdinFilename,
    Text,
    asked,
    finish,
    option,
)
from factcheck.version import __version__

app = typer.Typer(
    name="factcheck",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(archive_cli.app, name="archive")


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
    format: Format = None,  # noqa: A002 - typer knows an option by its parameter
    output: Output = None,
    show_suppressed: Annotated[bool, option("show_suppressed")] = False,
    date: Date = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    fail_level: FailLevel = None,
    min_level: MinLevel = None,
    no_cross: NoCross = False,
    language: Language = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    config: Config = None,
    corpus: Corpus = None,
    references: References = None,
    archive: Annotated[Text, option("archive")] = None,
    baseline: Baseline = None,
    diff: Annotated[Text, option("diff")] = None,
    force_exclude: Annotated[bool, option("force_exclude")] = False,
    hook: Annotated[bool, option("hook")] = False,
    statistics: Annotated[bool, option("statistics")] = False,
    quiet: Annotated[bool, option("quiet")] = False,
    verbose: Annotated[bool, option("verbose")] = False,
    stdin_filename: StdinFilename = None,
) -> None:
    """Check the figures in articles. Exit with 0 if nothing is wrong, 1 for findings, 2 if a file cannot be read."""
    request = asked(locals())
    finish(lambda: running.check(request))


@app.command()
def extract(
    paths: Paths,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    date: Date = None,
    language: Language = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    config: Config = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Print every figure, date and number-like name, and what it means."""
    request = asked(locals())
    finish(lambda: running.list_figures("quantities", request))


@app.command()
def claims(
    paths: Paths,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    date: Date = None,
    language: Language = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    config: Config = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Print what each figure is about: who, which measure, when."""
    request = asked(locals())
    finish(lambda: running.list_figures("claims", request))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule, or an earlier name.")],
    config: Config = None,
) -> None:
    """Print what a rule is for, with its examples."""
    from factcheck.commands.catalog import explain as explained

    finish(lambda: explained(rule, config))


@app.command()
def rules(
    word: Annotated[str, typer.Argument(metavar="[WORD]", help="Only rules with this in name or summary.")] = "",
    family: Annotated[str, typer.Option(metavar="FAMILY", help="Only rules of this family.")] = "",
    level: Annotated[str, typer.Option(metavar="LEVEL", help="Only rules of this level.")] = "",
    kind: Annotated[str, typer.Option(metavar="KIND", help="Only rules of this kind, the algorithm.")] = "",
    format: Format = None,  # noqa: A002 - as above
    config: Config = None,
) -> None:
    """List the rules: all, or those that meet the filters."""
    from factcheck.commands.catalog import Filter, list_rules

    request = asked({"format": format})
    finish(lambda: list_rules(Filter(family, level, kind, word), request.format or "text", config))


@app.command()
def prove(
    pack: Annotated[
        Text, typer.Argument(metavar="[PACK]", help="A folder of rules; the built-in ones if none.")
    ] = None,
) -> None:
    """Run the examples of rules, each of which must be flagged, or not, as it says."""
    finish(lambda: running.prove(pack))


@app.command()
def figure(
    place: Annotated[str, typer.Argument(metavar="FILE:LINE:COLUMN", help="Where the figure stands, as reported.")],
    date: Date = None,
    select: Select = None,
    ignore: Ignore = None,
    corpus: Corpus = None,
    references: References = None,
    baseline: Baseline = None,
    config: Config = None,
) -> None:
    """Print how one figure was read, and why it was checked or not."""
    request = asked(locals())
    finish(lambda: running.ask(place, request))


@app.command()
def init(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where to; the current folder if none.")] = ".",
) -> None:
    """Write a commented factcheck.toml, and print what to add to the pre-commit configuration."""
    finish(lambda: running.init(folder))


config_app = typer.Typer(help="The settings: what is in force, and why.", no_args_is_help=True)
app.add_typer(config_app, name="config")


@config_app.command("show")
def config_show(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATHS]", help="Whose settings; . if none.")] = None,
    format: Format = None,  # noqa: A002 - as above
    date: Date = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    fail_level: FailLevel = None,
    min_level: MinLevel = None,
    jobs: Jobs = None,
    corpus: Corpus = None,
    references: References = None,
    baseline: Baseline = None,
    config: Config = None,
) -> None:
    """Print every setting, its value and where it came from."""
    request = asked(locals())
    finish(lambda: running.show_config(request))


baseline_app = typer.Typer(help="Accept findings, so that only new ones are reported.", no_args_is_help=True)
app.add_typer(baseline_app, name="baseline")


@baseline_app.command("write")
def baseline_write(
    paths: Paths,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why the new ones are accepted.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who accepts the new ones.")] = "",
    baseline: Baseline = None,
    date: Date = None,
    select: Select = None,
    ignore: Ignore = None,
    min_level: MinLevel = None,
    no_cross: NoCross = False,
    jobs: Jobs = None,
    config: Config = None,
) -> None:
    """Accept every finding that is there now; earlier decisions keep their reasons."""
    request = asked(locals())
    finish(lambda: running.decide("write", request, reason, by))


@baseline_app.command("prune")
def baseline_prune(
    paths: Paths,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if there is anything.")] = False,
    baseline: Baseline = None,
    date: Date = None,
    no_cross: NoCross = False,
    jobs: Jobs = None,
    config: Config = None,
) -> None:
    """Take out the decisions about findings that are there no more."""
    request = asked(locals())
    finish(lambda: running.decide("prune", request, only_look=check))


@baseline_app.command("merge")
def baseline_merge(
    paths: Annotated[list[str], typer.Argument(metavar="FILES", help="Baselines, or sign-offs of the HTML report.")],
    baseline: Baseline = None,
    config: Config = None,
) -> None:
    """Take over the decisions of other files, such as the sign-offs that the HTML report exports."""
    request = asked(locals())
    finish(lambda: running.decide("merge", request))


@app.command()
def cache(
    action: Annotated[str, typer.Argument(metavar="clear", help="`clear` removes what earlier runs left.")],
    config: Config = None,
) -> None:
    """Remove what is kept from one run to the next: articles that have not changed, and the warm start."""
    if action != "clear":
        raise typer.BadParameter(f'expected clear, found "{action}"', param_hint="ACTION")
    finish(lambda: running.clear_cache(config))


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
