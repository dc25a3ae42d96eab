"""Sentences against the cells that they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Level
from factcheck.model.report import Outcome
from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources

RULE = "text-differs-from-table"
SEGMENTS = """
| Segment | Revenue ($m) | Profit ($m) |
|---|---|---|
| Cloud | 415.2 | 51.0 |
| Games | 120.9 | 12.4 |
"""
YEARS = """
| Region | 2021 | 2022 |
|---|---|---|
| North | 1,240 | 1,380 |
| South | 910 | 995 |
"""
RATES = """
| Country | Unemployment rate |
|---|---|
| Norway | 3.3% |
| Sweden | 7.6% |
"""


def outcome(text: str, table: str) -> Outcome:
    document = read_text(f"{text}\n{table}", "a.md", ".md")
    chosen = resources()._replace(rules=tuple(rule for rule in resources().rules if rule.name == RULE))
    return findings_of([claims_of(document, chosen)], chosen)


@pytest.mark.parametrize(
    ("text", "table", "level"),
    [
        ("Cloud revenue was $451.2 million.", SEGMENTS, Level.ERROR),
        ("Revenue at Cloud reached $415.2 billion.", SEGMENTS, Level.ERROR),
        ("Games made a profit of $124 million.", SEGMENTS, Level.ERROR),
        ("Sweden has an unemployment rate of 6.7%.", RATES, Level.ERROR),
        ("Sweden has an unemployment rate of 8.6%.", RATES, Level.WARNING),
        ("South made 99.5 tons in 2022.", YEARS, Level.WARNING),
        ("In 2022, North made 1,830 tons of cheese.", YEARS, Level.WARNING),
    ],
)
def test_a_slip_against_the_cell_is_told(text: str, table: str, level: Level) -> None:
    (finding,) = outcome(text, table).findings
    assert finding.level is level


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Cloud revenue was $415 million, its best ever.", SEGMENTS),
        ("Cloud revenue was about $400 million.", SEGMENTS),
        ("Cloud revenue rose by $20 million.", SEGMENTS),
        ("Cloud revenue rose 45% to $415.2 million.", SEGMENTS),
        ("Cloud revenue and Games revenue were $536.1 million.", SEGMENTS),
        ("Revenue was $451.2 million.", SEGMENTS),
        ("Cloud could reach revenue of $451.2 million.", SEGMENTS),
        ("Games revenue was one tenth of $1,209 million.", SEGMENTS),
        ("North had 12 strikes in 2022.", YEARS),
        ("North made 1,240 tons in 2022 less one.", YEARS),
        ("Sweden has 6,700 teachers at a rate of pay that rose.", RATES),
    ],
)
def test_what_the_cell_does_not_speak_of_is_left_alone(text: str, table: str) -> None:
    assert not outcome(text, table).findings


@given(st.integers(100, 99_999))
def test_the_same_figure_is_a_tick(value: int) -> None:
    table = f"\n| Port | Ships |\n|---|---|\n| Elm | {value:,} |\n| Redhill | 7 |\n"
    told = outcome(f"Elm had {value:,} ships.", table)
    assert not told.findings
    assert len(told.verifications) == 1


PARTIES = """
| Party | Seats | Change |
|---|---|---|
| Junts | 431 | 12 |
| Labour | 218 | 3 |
| Greens | 57 | 61 |
"""


@pytest.mark.parametrize("text", ["Junts has 413.", "Junts had only 413.", "In the end Junts came away with 413."])
def test_a_bare_figure_behind_the_label_of_a_row_is_held_against_its_cell(text: str) -> None:
    (found,) = outcome(text, PARTIES).findings
    assert (found.level, found.message) == (
        Level.WARNING,
        "The text says 413, the table 431 (Junts, Seats).",
    )
    assert outcome(text.replace("413", "431"), PARTIES).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Greens took 58.",  # two cells of that size
        "Junts has 2.",  # none of that size
        "Junts has 413 offices.",
        "Junts has about 413.",
        "The Liberals had 413.",
        "Junts beat Labour's 413.",
    ],
)
def test_a_figure_that_may_be_of_something_else_is_let_be(text: str) -> None:
    assert outcome(text, PARTIES).findings == ()
