import os
from pathlib import Path

import pytest

from factcheck.references import columns
from factcheck.references.columns import REMEMBERED, Columns, RatesError, history_in

HISTORY = "Date,USD,CNY,\n2024-01-12,1.0942,7.8451,\n2024-01-10,1.0946,N/A,\n2024-01-11,1.0987,7.8721,\n"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(columns, "REMEMBERED", {})
    path = tmp_path / "history.csv"
    path.write_text(HISTORY)
    return path


def test_the_columns_are_in_the_order_of_the_days(path: Path) -> None:
    history = history_in(str(path))
    assert history.days == ["2024-01-10", "2024-01-11", "2024-01-12"]
    yuan, euro = history.column("CNY"), history.column("EUR")
    assert yuan is not None
    assert euro is not None
    assert yuan.cells == ["", "7.8721", "7.8451"]
    assert euro.floats == [1, 1, 1]


def test_a_name_that_is_no_currency_has_no_column(path: Path) -> None:
    assert [history_in(str(path)).column(name) for name in ("TWD", "Date", "")] == [None] * 3


def test_what_is_remembered_is_not_unpacked_again_until_the_file_changes(path: Path) -> None:
    found = os.stat(path)
    texts: dict[str, bytes | memoryview] = {"Date": memoryview(b"2020-01-02"), "EUR": b"1", "USD": b"1.5"}
    columns.REMEMBERED[str(path)] = Columns(found.st_mtime_ns, found.st_size, texts)
    assert history_in(str(path)).days == ["2020-01-02"]
    os.utime(path, ns=(0, 0))
    assert len(history_in(str(path)).days) == 3


def test_a_line_with_too_few_cells_is_an_error(path: Path) -> None:
    path.write_text(HISTORY + "2024-01-13,1.09\n")
    with pytest.raises(RatesError, match="fewer cells than the first one, which has 3"):
        history_in(str(path))
    assert str(path) not in REMEMBERED
