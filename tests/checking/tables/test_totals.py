from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.report import Outcome
from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources

RULE = "table-total-mismatch"


def table(rows: Sequence[Sequence[object]]) -> str:
    """Return a Markdown table; numbers are grouped by commas."""
    head, *body = [[f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row] for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *body)) + "\n"


ALONE = resources()._replace(rules=tuple(rule for rule in resources().rules if rule.name == RULE))


def run(text: str) -> Outcome:
    return findings_of([claims_of(read_text(text, "a.md", ".md"), ALONE)], ALONE)


def flagged(rows: Sequence[Sequence[object]]) -> list[str]:
    text = table(rows)
    shown = read_text(text, "a.md", ".md").text
    return [found.location.span.of(shown) for found in run(text).findings]


numbers = st.integers(1, 400_000)
grids = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(numbers, min_size=width, max_size=width), min_size=2, max_size=6)
)


def with_totals(grid: list[list[int]]) -> list[list[object]]:
    rows = [[f"item {'abcdefgh'[number]}", *row, sum(row)] for number, row in enumerate(grid)]
    total = [sum(row[column] for row in grid) for column in range(len(grid[0]))]
    head = ["Item", *(f"part {'abcdefgh'[column]}" for column in range(len(total))), "Total"]
    return [[*head], *rows, ["Total", *total, sum(total)]]


@given(grids)
def test_a_table_that_adds_up_is_verified_and_never_flagged(grid: list[list[int]]) -> None:
    outcome = run(table(with_totals(grid)))
    assert outcome.findings == ()
    assert len(outcome.verifications) >= len(grid[0])


@given(grids, st.data())
def test_a_cell_that_was_mistyped_is_the_one_that_is_flagged(grid: list[list[int]], data: st.DataObject) -> None:
    rows = with_totals(grid)
    row, column = data.draw(st.integers(0, len(grid) - 1)), data.draw(st.integers(0, len(grid[0]) - 1))
    rows[row + 1][column + 1] = grid[row][column] + 10_000
    assert flagged(rows) == [f"{grid[row][column] + 10_000:,}"]


def test_a_wrong_row_total_that_the_grand_total_carries_along_is_one_finding() -> None:
    rows: list[list[object]] = [
        ["Item", "Spring", "Autumn", "Total"],
        ["Wheat", 120, 140, 260],
        ["Rye", 80, 95, 185],
        ["Oats", 30, 33, 63],
        ["Total", 230, 268, 508],
    ]
    assert flagged(rows) == ["185"]


def test_totals_are_made_of_subtotals() -> None:
    rows: list[list[object]] = [
        ["Item", "Sold", "Left"],
        ["Apples", 400, 10],
        ["Pears", 300, 20],
        ["Subtotal", 700, 30],
        ["Beans", 200, 5],
        ["Peas", 100, 6],
        ["Subtotal", 300, 11],
        ["Total", 1000, 41],
    ]
    assert flagged(rows) == []
    rows[6][1] = 310
    assert flagged(rows) == ["310"]


def test_a_total_may_come_first() -> None:
    rows: list[list[object]] = [
        ["Place", "Births", "Deaths"],
        ["Total", 900, 700],
        ["East", 500, 310],
        ["West", 400, 390],
    ]
    assert flagged(rows) == []
    rows[1][2] = 710
    assert flagged(rows) == ["710"]


@pytest.mark.parametrize("gap", ["n/a", "see note 3", "about 400"])
def test_a_column_with_a_cell_that_cannot_be_read_is_left_alone(gap: str) -> None:
    rows: list[list[object]] = [
        ["Place", "Births", "Deaths"],
        ["East", 500, 310],
        ["West", gap, 390],
        ["Total", 1300, 700],
    ]
    assert flagged(rows) == []


@pytest.mark.parametrize("nothing", ["", "-", "–"])
def test_an_empty_cell_adds_nothing(nothing: str) -> None:
    rows: list[list[object]] = [
        ["Place", "Births", "Deaths"],
        ["East", 500, 310],
        ["West", nothing, 390],
        ["Isle", 30, 5],
        ["Total", 530, 705],
    ]
    assert flagged(rows) == []
    rows[4][1] = 630
    assert flagged(rows) == ["630"]


def test_where_no_total_holds_the_total_is_of_something_else() -> None:
    rows: list[list[object]] = [
        ["Place", "Births", "Deaths"],
        ["East", 500, 310],
        ["West", 400, 390],
        ["Total", 4000, 5000],
    ]
    assert flagged(rows) == []
