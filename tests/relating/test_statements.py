"""Sentences in the styles of many desks, with what a statement of the marked figure must say."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.model.statement import Statement
from factcheck.pipeline import statements_of
from tests.checking.ran import article, resources

PUBLISHED = date(2023, 10, 20)
SLOTS = ("place", "vintage", "basis", "base", "status")


class Line(NamedTuple):
    text: str
    start: int
    subject: str
    measure: str
    period: str
    further: dict[str, str]


def read() -> list[Line]:
    content = (Path(__file__).parent / "claims.txt").read_text(encoding="utf-8")
    return [line(written) for written in content.splitlines() if written and not written.startswith("#")]


def line(written: str) -> Line:
    text, subject, measure, period, *rest = (cell.strip() for cell in written.split("|"))
    further = dict(pair.replace("_", " ").partition("=")[::2] for pair in (rest[0].split() if rest else ()))
    return Line(text.replace("<<", "").replace(">>", ""), text.index("<<"), subject, measure, period, further)


LINES = read()


def statement_of(each: Line) -> Statement:
    statements = statements_of(article(each.text, PUBLISHED), resources())
    return min(statements, key=lambda statement: abs(statement.start - each.start))


def said(statement: Statement) -> dict[str, str]:
    slots = {name: getattr(statement, "base_period" if name == "base" else name) for name in SLOTS}
    return {name: value for name, value in slots.items() if value not in {"", "actual"}}


@pytest.mark.parametrize("each", [each for each in LINES if each.subject], ids=lambda each: each.text[:60])
def test_the_slots_are_filled(each: Line) -> None:
    found = statement_of(each)
    assert (found.subject, found.measure, found.period) == (each.subject, each.measure, each.period)
    assert found.change == ("change" in each.further)
    expected = {name: value for name, value in each.further.items() if name != "change"}
    assert {name: value for name, value in said(found).items() if name in expected or name != "base"} == expected


@pytest.mark.parametrize("each", [each for each in LINES if not each.subject], ids=lambda each: each.text[:60])
def test_what_is_not_said_plainly_is_compared_with_nothing(each: Line) -> None:
    assert statement_of(each).key == ""


def test_there_are_two_hundred_sentences() -> None:
    assert len(LINES) >= 200
