import pytest

from tests.extracting.read import forms, read


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Q3 2023", "2023-Q3"),
        ("3Q23", "2023-Q3"),
        ("FY2023-24", "2023-FY"),
        ("first five months of 2023", "2023-M01-M05"),
        ("first half", "H1"),
        ("July-August 2023", "2023-M07-M08"),
        ("January-March quarter", "Q1"),
        ("June quarter of 2023", "2023-Q2"),
        ("week 41 of 2023", "2023-W41"),
        ("2023-W41", "2023-W41"),
        ("summer of 2022", "2022-summer"),
        ("winter 2022-23", "2022-winter"),
        ("2001-2005", "2001/2005"),
        ("2019-20", "2019/2020"),
    ],
)
def test_a_period_is_read_as_written(text: str, period: str) -> None:
    (mention,) = read(f"It rose in {text}.")
    assert mention.form == "period"
    assert mention.date is not None
    assert mention.date.iso() == period


def test_a_number_of_months_without_a_rank_is_a_duration() -> None:
    assert forms("It took five months.") == ["figure: five months"]


def test_a_week_that_no_year_has_is_no_iso_week() -> None:
    assert "period" not in {form.partition(":")[0] for form in forms("It is 2023-W60 there.")}
