from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.model.interval import Interval
from factcheck.references.columns import RatesError
from factcheck.references.csv_rates import CsvRates

GOOD = "date,base,currency,rate\n2024-01-12,USD,TWD,31.25\n\n2024-01-15,USD,TWD,31.50\n"


def rates_of(tmp_path: Path, text: str) -> CsvRates:
    path = tmp_path / "house.csv"
    path.write_text(text, encoding="utf-8")
    return CsvRates(str(path))


def problems_of(tmp_path: Path, text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(RatesError) as caught:
        rates_of(tmp_path, text)
    assert all(problem.path.endswith("house.csv") and problem.remedy for problem in caught.value.problems)
    return [(problem.line, problem.field, problem.message) for problem in caught.value.problems]


def test_the_window_spans_the_days_of_the_file(tmp_path: Path) -> None:
    window = rates_of(tmp_path, GOOD).window("USD", "TWD", date(2024, 1, 1), date(2024, 1, 31))
    assert window is not None
    assert window.band == Interval(Decimal("31.25"), Decimal("31.50"))
    assert (window.first, window.last) == (date(2024, 1, 12), date(2024, 1, 15))
    assert window.source.endswith("house.csv")


def test_a_pair_is_known_the_other_way_round(tmp_path: Path) -> None:
    window = rates_of(tmp_path, GOOD).window("TWD", "USD", date(2024, 1, 12), date(2024, 1, 12))
    assert window is not None
    assert window.band == Interval.point(Decimal("0.032"))


def test_other_days_and_other_pairs_have_no_rate(tmp_path: Path) -> None:
    rates = rates_of(tmp_path, GOOD)
    assert rates.window("USD", "TWD", date(2024, 1, 13), date(2024, 1, 14)) is None
    assert rates.window("EUR", "TWD", date(2024, 1, 12), date(2024, 1, 12)) is None


def test_a_byte_order_mark_windows_line_ends_and_spaces_are_no_error(tmp_path: Path) -> None:
    path = tmp_path / "house.csv"
    path.write_bytes(b"\xef\xbb\xbfdate, base, currency, rate\r\n2024-01-12, USD, TWD, 31.25\r\n")
    assert CsvRates(str(path)).window("USD", "TWD", date(2024, 1, 12), date(2024, 1, 12)) is not None


def test_every_faulty_line_is_reported_with_its_number(tmp_path: Path) -> None:
    text = (
        "date,base,currency,rate\n"
        "12.1.2024,USD,TWD,31\n"
        "2024-02-30,USD,TWD,31\n"
        "2024-01-12,usd,$,31\n"
        '2024-01-12,USD,TWD,"31,5"\n'
        "2024-01-12,USD,TWD,0\n"
        "2024-01-12,USD,TWD,nan\n"
        "2024-01-12,USD,31\n"
    )
    found = problems_of(tmp_path, text)
    assert [(line, field) for line, field, _ in found] == [
        (2, "date"), (3, "date"), (4, "base"), (4, "currency"), (5, "rate"), (6, "rate"), (7, "rate"), (8, ""),
    ]  # fmt: skip


def test_a_day_and_pair_stands_there_once(tmp_path: Path) -> None:
    text = "date,base,currency,rate\n2024-01-12,USD,TWD,31\n2024-01-12,USD,TWD,32\n"
    assert problems_of(tmp_path, text) == [(3, "date", "this day and pair already stand in line 2")]


@pytest.mark.parametrize("text", ["", "2024-01-12,USD,TWD,31\n", "date,currency,rate\n"])
def test_the_header_is_demanded(tmp_path: Path, text: str) -> None:
    [(line, _, message)] = problems_of(tmp_path, text)
    assert line == 1
    assert 'expected the header "date,base,currency,rate"' in message


def test_a_missing_file_and_another_encoding_are_errors(tmp_path: Path) -> None:
    with pytest.raises(RatesError, match=r"no\.csv: cannot be read: No such file"):
        CsvRates(str(tmp_path / "no.csv"))
    (tmp_path / "latin.csv").write_bytes(b"date,base,currency,rate\n\xe9")
    with pytest.raises(RatesError, match="not encoded in UTF-8"):
        CsvRates(str(tmp_path / "latin.csv"))
