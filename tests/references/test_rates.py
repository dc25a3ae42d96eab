import subprocess
import sys
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import EXACT
from factcheck.model.rates import RateWindow
from factcheck.references.columns import RatesError
from factcheck.references.rates import SOURCE, ChainedRates, EcbRates

ECB = EcbRates()
HISTORY = "Date,USD,CNY,\n2024-01-12,1.0942,7.8451,\n2024-01-11,1.0987,7.8721,\n2024-01-10,1.0946,N/A,\n"


def on(base: str, currency: str, first: str, last: str = "") -> RateWindow | None:
    return ECB.window(base, currency, date.fromisoformat(first), date.fromisoformat(last or first))


def band_of(window: RateWindow | None) -> tuple[Decimal, Decimal]:
    assert window is not None
    assert window.band.low is not None
    assert window.band.high is not None
    return window.band.low, window.band.high


@pytest.mark.parametrize(
    ("day", "yuan_for_a_dollar"),
    [("2024-01-12", "7.16971"), ("2022-10-10", "7.15108"), ("2020-07-29", "6.99932"), ("2012-12-31", "6.23064")],
)
def test_a_cross_rate_goes_by_way_of_the_euro(day: str, yuan_for_a_dollar: str) -> None:
    low, high = band_of(on("USD", "CNY", day))
    assert low == high
    assert round(low, 5) == Decimal(yuan_for_a_dollar)


def test_the_worked_example_of_the_module_is_what_the_ecb_published() -> None:
    assert band_of(on("EUR", "USD", "2024-01-12")) == (Decimal("1.0942"),) * 2
    assert band_of(on("EUR", "CNY", "2024-01-12")) == (Decimal("7.8451"),) * 2


def test_the_inverse_rate_is_the_inverse() -> None:
    there, back = band_of(on("USD", "CNY", "2024-01-12"))[0], band_of(on("CNY", "USD", "2024-01-12"))[0]
    assert abs(there * back - 1) < Decimal("1e-50")


def test_a_window_spans_the_lowest_and_the_highest_published_rate() -> None:
    window = on("USD", "CNY", "2012-01-01", "2021-12-31")
    low, high = band_of(window)
    assert (round(low, 3), round(high, 3)) == (Decimal("6.043"), Decimal("7.179"))
    assert window is not None
    assert window.source == SOURCE == "ECB reference rates"


def test_a_window_names_the_published_days_that_it_rests_on() -> None:
    window = on("USD", "CNY", "2024-01-13", "2024-01-21")
    assert window is not None
    assert (window.first, window.last) == (date(2024, 1, 15), date(2024, 1, 19))


def test_a_weekend_has_no_rate_because_nothing_is_interpolated() -> None:
    assert on("USD", "CNY", "2024-01-13", "2024-01-14") is None


def test_nothing_is_extrapolated_before_or_behind_the_history() -> None:
    assert on("USD", "JPY", "1998-12-31") is None
    assert on("USD", "JPY", "2999-01-01", "2999-12-31") is None


def test_the_yuan_starts_in_april_2005() -> None:
    assert on("USD", "CNY", "2005-03-01", "2005-03-31") is None
    window = on("USD", "CNY", "2005-01-01", "2005-04-04")
    assert window is not None
    assert window.first == date(2005, 4, 1)


def test_the_rouble_ends_on_the_first_of_march_2022() -> None:
    assert on("USD", "RUB", "2022-03-02", "2024-01-01") is None
    window = on("USD", "RUB", "2022-02-25", "2022-12-31")
    assert window is not None
    assert window.last == date(2022, 3, 1)


def test_the_taiwan_dollar_and_a_word_that_is_no_currency_have_no_rate() -> None:
    assert on("USD", "TWD", "2024-01-12") is None
    assert on("Date", "USD", "2024-01-12") is None
    assert on("", "USD", "2024-01-12") is None


def test_a_window_that_ends_before_it_begins_is_empty() -> None:
    assert on("USD", "CNY", "2024-01-12", "2024-01-11") is None


def test_an_answer_is_kept() -> None:
    assert on("USD", "CNY", "2020-07-01", "2020-07-31") is on("USD", "CNY", "2020-07-01", "2020-07-31")


@given(first=st.dates(date(1999, 1, 1), date(2026, 1, 1)), days=st.integers(0, 40), more=st.integers(0, 40))
def test_a_longer_window_holds_the_shorter_one(first: date, days: int, more: int) -> None:
    short = ECB.window("USD", "JPY", first, first + timedelta(days=days))
    long = ECB.window("USD", "JPY", first, first + timedelta(days=days + more))
    assert short is None or (long is not None and short.band.within(long.band))


def test_a_csv_file_and_a_zip_file_in_the_form_of_the_ecb_are_read(tmp_path: Path) -> None:
    plain, zipped = tmp_path / "history.csv", tmp_path / "history.zip"
    plain.write_text(HISTORY)
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("eurofxref-hist.csv", HISTORY)
    expected = EXACT.divide(Decimal("7.8721"), Decimal("1.0987"))
    for path in (plain, zipped):
        window = EcbRates(str(path)).window("USD", "CNY", date(2024, 1, 1), date(2024, 1, 11))
        assert band_of(window) == (expected, expected)


def test_a_day_that_lacks_one_of_the_two_currencies_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(HISTORY)
    rates = EcbRates(str(path))
    day = date(2024, 1, 10)
    assert rates.window("USD", "CNY", day, day) is None
    assert band_of(rates.window("EUR", "USD", day, day)) == (Decimal("1.0946"),) * 2


@pytest.mark.parametrize(
    ("name", "content"), [("x.zip", b"no zip"), ("x.csv", b""), ("x.csv", b"a,b\n"), ("x.zip", None)]
)
def test_a_history_that_cannot_be_read_is_an_error_that_names_the_file(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RatesError, match=r"x\.(zip|csv): this is no history of ECB reference rates"):
        EcbRates(str(path)).window("USD", "CNY", date(2024, 1, 12), date(2024, 1, 12))


def test_the_first_source_that_knows_the_answer_gives_it(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(HISTORY.replace("7.8451", "7"))
    rates = ChainedRates((EcbRates(str(path)), ECB))
    assert band_of(rates.window("EUR", "CNY", date(2024, 1, 12), date(2024, 1, 12))) == (Decimal(7),) * 2
    window = rates.window("EUR", "JPY", date(2024, 1, 12), date(2024, 1, 12))
    assert window is not None
    assert rates.window("EUR", "TWD", date(2024, 1, 12), date(2024, 1, 12)) is None


def test_the_history_is_opened_by_the_first_question_and_the_package_is_never_imported() -> None:
    code = (
        "import sys; from datetime import date; from factcheck.references.rates import EcbRates; rates = EcbRates()\n"
        "assert not {'zipfile', 'importlib.util'} & sys.modules.keys()\n"
        "assert rates.window('USD', 'CNY', date(2024, 1, 12), date(2024, 1, 12))\n"
        "assert 'zipfile' in sys.modules and 'currency_converter' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-I", "-S", "-c", _with_path(code)], check=True)


def _with_path(code: str) -> str:
    return f"import sys; sys.path[:0] = {[path for path in sys.path if path]!r}\n{code}"
