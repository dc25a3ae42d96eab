"""The commands `factcheck archive ...` as typer sees them.

Comes in: arguments. Goes out: the exit code of the command. Never happens here: the work of a command, which is in
`factcheck.commands.archiving`.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, NoReturn

import typer

from factcheck.commands.options import OPTIONS, BadValueError, Request, request
from factcheck.commands.running import guarded

app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Keep what was printed, and check new articles against it."
)
_OPTION = {option.field: option for option in OPTIONS}


def _option(field: str) -> Any:
    option = _OPTION[field]
    return typer.Option(option.flag, metavar=option.metavar or None, help=option.help)


Text = str | None
Given = dict[str, str | list[str] | None]
Paths = Annotated[list[str], typer.Argument(metavar="PATHS", help="Files and folders.")]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file of rows, in .jsonl or .parquet.")]
Where = Annotated[
    Text, typer.Option("--archive", metavar="FILE", help="The file of the archive; else that of the config.")
]
Format = Annotated[Text, typer.Option("--format", metavar="text|json|jsonl", help="How the answer is written.")]
Output = Annotated[list[str] | None, _option("output")]
ConfigFile = Annotated[Text, _option("config")]


@app.command()
def add(
    paths: Paths,
    archive: Where = None,
    date: Annotated[Text, _option("date")] = None,
    jobs: Annotated[Text, _option("jobs")] = None,
    format: Format = None,  # noqa: A002 - typer knows an option by its parameter
    output: Output = None,
    config: ConfigFile = None,
) -> None:
    """Add articles, or put them in the place of their earlier versions; the archive is made if there is none."""
    given: Given = {
        "archive": archive,
        "date": date,
        "jobs": jobs,
        "format": format,
        "output": output,
        "config": config,
    }
    from factcheck.commands.archiving import add as task

    _finish(lambda: task(_asked(paths, given)))


@app.command()
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]", help="Articles to check; the archive itself if none.")
    ] = None,
    archive: Where = None,
    date: Annotated[Text, _option("date")] = None,
    min_level: Annotated[Text, _option("min_level")] = None,
    fail_level: Annotated[Text, _option("fail_level")] = None,
    jobs: Annotated[Text, _option("jobs")] = None,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    config: ConfigFile = None,
) -> None:
    """Check articles against the archive, or the archive against itself."""
    given: Given = {"archive": archive, "date": date, "min_level": min_level, "fail_level": fail_level, "jobs": jobs}
    given |= {"format": format, "output": output, "config": config}
    from factcheck.commands.archiving import check_all as task

    _finish(lambda: task(_asked(paths or [], given)))


@app.command()
def remove(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", help="Articles or folders, as `list` names them.")],
    archive: Where = None,
    format: Format = None,  # noqa: A002 - as above
    config: ConfigFile = None,
) -> None:
    """Remove articles and all their claims; the files themselves stay."""
    from factcheck.commands.archiving import remove as task

    _finish(lambda: task(_asked(paths, {"archive": archive, "format": format, "config": config})))


@app.command("list")
def list_(
    archive: Where = None,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    config: ConfigFile = None,
) -> None:
    """List the articles of the archive."""
    given: Given = {"archive": archive, "format": format, "output": output, "config": config}
    from factcheck.commands.archiving import list_articles as task

    _finish(lambda: task(_asked([], given)))


@app.command()
def query(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help='What about, such as "GDP of Beijing 2021".')],
    archive: Where = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="Print at most so many claims.")] = 100,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    config: ConfigFile = None,
) -> None:
    """Print what was printed about something, with places and dates."""
    given: Given = {"archive": archive, "format": format, "output": output, "config": config}
    from factcheck.commands.archiving import query as task

    _finish(lambda: task(" ".join(words), most, _asked([], given)))


@app.command()
def export(file: File, archive: Where = None, format: Format = None, config: ConfigFile = None) -> None:  # noqa: A002 - as above
    """Write the archive to a file of rows, for any program that reads tables."""
    from factcheck.commands.archiving import export as task

    _finish(lambda: task(file, _asked([], {"archive": archive, "format": format, "config": config})))


@app.command("import")
def import_(file: File, archive: Where = None, format: Format = None, config: ConfigFile = None) -> None:  # noqa: A002 - as above
    """Add the articles of a file that `export` wrote."""
    from factcheck.commands.archiving import import_ as task

    _finish(lambda: task(file, _asked([], {"archive": archive, "format": format, "config": config})))


@app.command()
def verify(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]", help="The file of the archive; else that of the config.")
    ] = None,
    archive: Where = None,
    format: Format = None,  # noqa: A002 - as above
    config: ConfigFile = None,
) -> None:
    """Say whether the archive is whole, how large it is and how it keeps itself safe."""
    given: Given = {"archive": paths[0] if paths else archive, "format": format, "config": config}
    from factcheck.commands.archiving import verify as task

    _finish(lambda: task(_asked([], given)))


def _asked(paths: list[str], given: Mapping[str, str | list[str] | None]) -> Request:
    """Return the request that values by field make; mistakes become typer's own."""
    try:
        return request(
            paths, {field: [value] if isinstance(value, str) else value for field, value in given.items() if value}
        )
    except BadValueError as error:
        raise typer.BadParameter(str(error), param_hint=error.flag) from error


def _finish(task: Callable[[], int]) -> NoReturn:
    raise typer.Exit(guarded(task))
