"""Rows and columns of tables with spans."""

import pytest

from factcheck.reading.grid import Grid


def test_cells_over_rows_and_columns_push_the_others_aside() -> None:
    grid = Grid()

    grid.next_row()
    assert [grid.next_cell("2", "2"), grid.next_cell("", "3"), grid.next_cell()] == [(0, 0), (0, 2), (0, 3)]
    grid.next_row()
    assert [grid.next_cell(), grid.next_cell()] == [(1, 3), (1, 4)]
    grid.next_row()
    assert [grid.next_cell(), grid.next_cell(), grid.next_cell()] == [(2, 0), (2, 1), (2, 3)]


def test_a_cell_without_a_row_stands_in_the_first() -> None:
    assert Grid().next_cell() == (0, 0)


@pytest.mark.parametrize("written", ["", "0", "-3", "x", "²", "99999999999"])
def test_a_span_that_is_no_number_is_one_column(written: str) -> None:
    grid = Grid()
    grid.next_cell(written, written)

    assert grid.next_cell() == (0, 1)


def test_a_span_has_an_end() -> None:
    grid = Grid()
    grid.next_cell("999999")

    assert grid.next_cell() == (0, 1000)
