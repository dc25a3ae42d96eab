"""The commands `factcheck archive ...` as typer sees them.

Comes in: arguments. Goes out: the exit code of the command. Never happens here: the work of a command, which is in
`factcheck.commands.archiving`.
"""

from typing import Annotated

import typer

from factcheck.commands.parameters import Config, Date, FailLevel, Jobs, MinLevel, Output, Text, asked, finish

app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Keep what was printed, and check new articles against it."
)

Paths = Annotated[list[str], typer.Argument(metavar="PATHS", help="Files and folders.")]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file of rows, in .jsonl or .parquet.")]
Where = Annotated[
    Text, typer.Option("--archive", metavar="FILE", help="The file of the archive; else that of the config.")
]
Format = Annotated[Text, typer.Option("--format", metavar="text|json|jsonl", help="How the answer is written.")]


@app.command()
def add(
    paths: Paths,
    archive: Where = None,
    date: Date = None,
    jobs: Jobs = None,
    format: Format = None,  # noqa: A002 - typer knows an option by its parameter
    output: Output = None,
    config: Config = None,
) -> None:
    """Add articles, or put them in the place of their earlier versions; the archive is made if there is none."""
    request = asked(locals())
    from factcheck.commands.archiving import add as task

    finish(lambda: task(request))


@app.command()
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]", help="Articles to check; the archive itself if none.")
    ] = None,
    archive: Where = None,
    date: Date = None,
    min_level: MinLevel = None,
    fail_level: FailLevel = None,
    jobs: Jobs = None,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    config: Config = None,
) -> None:
    """Check articles against the archive, or the archive against itself."""
    request = asked(locals())
    from factcheck.commands.archiving import check_all as task

    finish(lambda: task(request))


@app.command()
def remove(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", help="Articles or folders, as `list` names them.")],
    archive: Where = None,
    format: Format = None,  # noqa: A002 - as above
    config: Config = None,
) -> None:
    """Remove articles and all their claims; the files themselves stay."""
    request = asked(locals())
    from factcheck.commands.archiving import remove as task

    finish(lambda: task(request))


@app.command("list")
def list_(
    archive: Where = None,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    config: Config = None,
) -> None:
    """List the articles of the archive."""
    request = asked(locals())
    from factcheck.commands.archiving import list_articles as task

    finish(lambda: task(request))


@app.command()
def query(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help='What about, such as "GDP of Beijing 2021".')],
    archive: Where = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="Print at most so many claims.")] = 100,
    format: Format = None,  # noqa: A002 - as above
    output: Output = None,
    config: Config = None,
) -> None:
    """Print what was printed about something, with places and dates."""
    request = asked(locals())
    from factcheck.commands.archiving import query as task

    finish(lambda: task(" ".join(words), most, request))


@app.command()
def export(file: File, archive: Where = None, format: Format = None, config: Config = None) -> None:  # noqa: A002 - as above
    """Write the archive to a file of rows, for any program that reads tables."""
    request = asked(locals())
    from factcheck.commands.archiving import export as task

    finish(lambda: task(file, request))


@app.command("import")
def import_(file: File, archive: Where = None, format: Format = None, config: Config = None) -> None:  # noqa: A002 - as above
    """Add the articles of a file that `export` wrote."""
    request = asked(locals())
    from factcheck.commands.archiving import import_ as task

    finish(lambda: task(file, request))


@app.command()
def verify(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]", help="The file of the archive; else that of the config.")
    ] = None,
    archive: Where = None,
    format: Format = None,  # noqa: A002 - as above
    config: Config = None,
) -> None:
    """Say whether the archive is whole, how large it is and how it keeps itself safe."""
    request = asked({"archive": paths[0] if paths else archive, "format": format, "config": config})
    from factcheck.commands.archiving import verify as task

    finish(lambda: task(request))
