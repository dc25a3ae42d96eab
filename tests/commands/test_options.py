import datetime as dt
from typing import Any

import pytest
from typer.main import get_command

from factcheck import cli
from factcheck.commands.options import COMMANDS, OPTIONS, Form, Request, quick

PARAMETERS: dict[str, Any] = {
    parameter.name: parameter
    for parameter in get_command(cli.app).commands["check"].params  # type: ignore[attr-defined]
}


def asked_of_typer(monkeypatch: pytest.MonkeyPatch, *words: str) -> Request:
    """Return the request that typer makes of `words`."""
    asked: list[Request] = []

    def note(request: Request) -> int:
        asked.append(request)
        return 0

    monkeypatch.setattr("factcheck.commands.running.check", note)
    assert cli.by_typer(words) == 0
    return asked[0]


def test_typer_has_the_options_of_the_table_in_its_order() -> None:
    assert [*PARAMETERS] == ["paths", *(option.field for option in OPTIONS)]


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.flag)
def test_an_option_is_the_same_for_typer(option: Any) -> None:
    parameter = PARAMETERS[option.field]

    assert parameter.opts == [option.flag]
    assert parameter.secondary_opts == []
    assert parameter.help == option.help
    assert (parameter.metavar or "") == option.metavar
    assert parameter.is_flag == (option.form is Form.SWITCH)
    assert parameter.multiple == (option.form in {Form.LIST, Form.NAMES, Form.FILES})
    assert not parameter.default


def test_the_commands_are_those_that_typer_knows() -> None:
    assert {*COMMANDS} == {*get_command(cli.app).commands}  # type: ignore[attr-defined]


def test_a_request_has_a_field_for_each_option_and_nothing_is_asked_by_default() -> None:
    assert Request._fields == ("paths", *(option.field for option in OPTIONS))
    assert set(Request(())) == {(), None, False}


PLAIN = [
    ("a.txt",),
    ("check", "a.txt", "b.txt"),
    ("a.txt", "--format", "json", "--date=2024-01-12"),
    ("--format=json", "--format", "jsonl", "a.txt"),
    ("--select", "a, b,", "--select=c", "--ignore", "d", "."),
    ("--corpus", "x", "--corpus", "y", "--jobs", "2", "--no-cross", "."),
    ("--fail-level", "note", "--min-level", "error", "--output", "o", "--config", "c", "."),
    ("--hook", "--force-exclude", "--quiet", "."),
    ("-", "--stdin-filename", "a.md"),
    ("--", "--format", "a.txt"),
    (".", "--statistics", "--verbose", "--baseline", "a.json", "--diff", "main", "--baseline=b.json"),
    (".", "--output", "sarif:a.json", "--output=b.html", "--output", "c:d", "--show-suppressed"),
]


@pytest.mark.parametrize("words", PLAIN, ids=" ".join)
def test_the_quick_way_and_typer_understand_the_same(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert quick(words) == asked_of_typer(monkeypatch, *words)


def test_the_quick_way_reads_every_form() -> None:
    words = ("--select", "a, b", "--ignore=c", "--date", "2024-01-12", "--jobs=3", "--hook", "x", "-", "--", "-y")

    assert quick(words) == Request(
        ("x", "-", "-y"), select=("a", "b"), ignore=("c",), date=dt.date(2024, 1, 12), jobs=3, hook=True
    )


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("check",),
        ("--help",),
        ("a.txt", "--help"),
        ("explain", "a"),
        ("rules",),
        ("--nonsense", "a.txt"),
        ("-f", "a.txt"),
        ("a.txt", "--format"),
        ("a.txt", "--output", "--quiet"),
        ("a.txt", "--format", "yaml"),
        ("a.txt", "--output", "yaml:a"),
        ("a.txt", "--output", "json:"),
        ("a.txt", "--fail-level", "fatal"),
        ("a.txt", "--date", "12 January"),
        ("a.txt", "--date", "20240112"),
        ("a.txt", "--jobs", "0"),
        ("a.txt", "--jobs", "²"),
        ("a.txt", "--quiet=yes"),
        ("--quiet",),
    ],
    ids=" ".join,
)
def test_everything_else_is_left_to_typer(words: tuple[str, ...]) -> None:
    assert quick(words) is None


def test_a_folder_named_like_a_command_can_be_checked() -> None:
    assert quick(("check", "rules")) == quick(("./rules",))._replace(paths=("rules",))  # type: ignore[union-attr]
