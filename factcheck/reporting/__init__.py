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


FORMATS: dict[str, Renderer] = {"text": _text, "json": _json, "jsonl": _jsonl, "html": _html}
