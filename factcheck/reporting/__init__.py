"""Reporting: a Report -> lines of text, one file a format.

Comes in: a finished `Report` and the `Screen` that it is for. Goes out: lines, ending in a newline where one
belongs, in an order that depends on nothing but the report. Never happens here: deciding what is wrong, reading a
file, writing to one.

A format is imported only when it is asked for: a run pays for the one that it prints.
"""

from collections.abc import Callable, Iterator

from factcheck.model.report import Report
from factcheck.reporting.screen import Screen

Renderer = Callable[[Report, Screen], Iterator[str]]


def _text(report: Report, screen: Screen) -> Iterator[str]:
    if screen.statistics:
        from factcheck.reporting.statistics import render as counted

        return counted(report)
    from factcheck.reporting.text import render

    return render(report, screen)


def _json(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_json import render

    return render(report)


def _jsonl(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_jsonl import render

    return render(report)


def _html(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.html import render

    return render(report)


def _sarif(report: Report, screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_sarif import render

    return render(report, silenced=screen.silenced)


def _github(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_github import render

    return render(report)


def _gitlab(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_gitlab import render

    return render(report)


def _junit(report: Report, screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_junit import render

    return render(report, silenced=screen.silenced)


def _rdjson(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_rdjson import render

    return render(report)


def _markdown(report: Report, _screen: Screen) -> Iterator[str]:
    from factcheck.reporting.as_markdown import render

    return render(report)


FORMATS: dict[str, Renderer] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "rdjson": _rdjson,
    "markdown": _markdown,
    "html": _html,
}

# How a report file ends, and the format that is meant where nobody names one.
SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".xml": "junit",
    ".rdjson": "rdjson",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
}
