"""The options of `factcheck.commands.options` as typer declares them, and the way from parameters to a request.

Comes in: the parameters of a command. Goes out: its request, its exit code, or typer's own words about a mistake. Never
happens here: the work of a command.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, NoReturn

import typer

from factcheck.commands.options import OPTIONS, BadValueError, Request, request
from factcheck.commands.running import guarded

_OPTIONS = {option.field: option for option in OPTIONS}


def option(field: str) -> Any:
    """Return what typer needs to know of the option of that name in OPTIONS."""
    known = _OPTIONS[field]
    return typer.Option(known.flag, metavar=known.metavar or None, help=known.help)


Text = str | None
Names = list[str] | None

Paths = Annotated[list[str], typer.Argument(metavar="PATHS", help="Files and folders; - is standard input.")]
Baseline = Annotated[Names, option("baseline")]
Config = Annotated[Text, option("config")]
Corpus = Annotated[Names, option("corpus")]
Date = Annotated[Text, option("date")]
FailLevel = Annotated[Text, option("fail_level")]
Format = Annotated[Text, option("format")]
Ignore = Annotated[Names, option("ignore")]
Jobs = Annotated[Text, option("jobs")]
Language = Annotated[Text, option("language")]
MinLevel = Annotated[Text, option("min_level")]
NoCache = Annotated[bool, option("no_cache")]
NoCross = Annotated[bool, option("no_cross")]
Output = Annotated[Names, option("output")]
Profile = Annotated[Text, option("profile")]
References = Annotated[Names, option("references")]
Select = Annotated[Names, option("select")]
StdinFilename = Annotated[Text, option("stdin_filename")]


def asked(parameters: Mapping[str, Any]) -> Request:
    """Return the request that the parameters of a command make. Raises typer.BadParameter."""
    given = {name: _words(value) for name, value in parameters.items() if name in _OPTIONS and value}
    try:
        return request(parameters.get("paths") or [], given)
    except BadValueError as error:
        raise typer.BadParameter(str(error), param_hint=error.flag) from error


def _words(value: str | list[str] | bool) -> list[str]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) else [""]


def finish(task: Callable[[], int]) -> NoReturn:
    """Run a command to its end. Raises typer.Exit with its exit code."""
    raise typer.Exit(guarded(task))
