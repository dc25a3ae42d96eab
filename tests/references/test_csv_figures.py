from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.references.csv_figures import ReferencesError, csv_figures

HEADER = "subject,measure,period,value,unit,source\n"


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "house.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def problems_of(tmp_path: Path, text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(ReferencesError) as caught:
        csv_figures(written(tmp_path, text))
    assert all(problem.path.endswith("house.csv") and problem.remedy for problem in caught.value.problems)
    return [(problem.line, problem.column, problem.field) for problem in caught.value.problems]


def test_a_row_has_the_names_of_its_subject_and_its_line(tmp_path: Path) -> None:
    (row,) = csv_figures(
        written(tmp_path, HEADER + '"Acme, Inc."|Acme,net revenue,2023,4.2 billion,USD,annual report\n')
    )
    assert row.subjects == ("Acme, Inc.", "Acme")
    assert row.measures == ("net revenue",)
    assert (row.period, row.value, row.unit, row.source) == ("2023", Decimal("4.2e9"), "USD", "annual report")
    assert row.place.endswith("house.csv:2")


def test_every_fault_is_reported_with_its_line_and_column(tmp_path: Path) -> None:
    text = HEADER + (
        "Acme,revenue,2023,4.2bn,USD,report\n"
        '"Acme, Inc.",revenue,last year,4.2 billion,USD,report\n'
        "Acme,revenue,2023\n"
        ",revenue,2023,4,USD,\n"
        "Acme,revenue,2022,4,,report\n"
    )
    assert problems_of(tmp_path, text) == [
        (2, 19, "value"),
        (3, 22, "period"),
        (4, 1, ""),
        (5, 1, "subject"),
        (5, 21, "source"),
        (6, 21, "unit"),
    ]


def test_a_row_that_stands_twice_is_reported(tmp_path: Path) -> None:
    row = "Acme,revenue,2023,4.2 billion,USD,report\n"
    assert problems_of(tmp_path, HEADER + row + row) == [(3, 1, "subject")]


def test_a_period_may_be_a_half_a_quarter_a_month_or_none(tmp_path: Path) -> None:
    rows = "".join(f"Acme,revenue,{period},1,USD,report\n" for period in ("2023", "2023-H1", "2023-Q3", "2023-05", ""))
    assert len(csv_figures(written(tmp_path, HEADER + rows))) == 5


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n"])
def test_another_header_is_an_error(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == [(1, 0, "")]


def test_a_missing_file_is_an_error_that_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(ReferencesError, match='correct the path under "references"'):
        csv_figures(str(tmp_path / "gone.csv"))
