import pytest

from tests.extracting.read import forms


@pytest.mark.parametrize("year", ["1998", "1765", "2049", "1066"])
def test_four_digits_behind_a_word_of_time_are_a_year(year: str) -> None:
    assert forms(f"In {year} it fell.") == [f"year: {year}"]


@pytest.mark.parametrize("era", ["1500 BC", "79 AD", "300 BCE", "44 B.C.", "1,500 BC"])
def test_an_era_makes_a_year_of_any_number(era: str) -> None:
    assert forms(f"In {era} it fell.") == [f"year: {era}"]


def test_an_era_may_stand_before_its_year() -> None:
    assert forms("In AD 79 it fell.") == ["year: 79"]
    assert forms("It paid CAD 79 there.") == ["figure: CAD 79"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 1200 homes it rang.", "1200 homes"),
        ("It has 2000 people.", "2000 people"),
        ("It fell from 1000 mm there.", "1000 mm"),
        ("More than 1200 died.", "More than 1200"),
    ],
)
def test_what_is_counted_or_measured_is_no_year(text: str, figure: str) -> None:
    assert forms(text) == [f"figure: {figure}"]


@pytest.mark.parametrize("text", ["The Russell 2000 fell.", "Resolution 2231 expired.", "Windows 2000 crashed."])
def test_behind_some_names_four_digits_are_no_year(text: str) -> None:
    assert [form.partition(":")[0] for form in forms(text)] == ["name"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It grew 6.7 percent over 2016.", "year: 2016"),
        ("Trips rose 119.7% over 2020.", "year: 2020"),
        ("It is 3% below 2019 levels.", "year: 2019"),
        ("Sales are 45 percent more than 2020 as a whole.", "year: 2020"),
        ("Turnout was 30% above 2000 votes.", "figure: 2000 votes"),
        ("It was up 5% above 2,016.", "figure: 2,016"),
        ("It rose 5% over 2000 million.", "figure: 2000 million"),
        ("It lent $5, over 2016 people came.", "figure: over 2016 people"),
    ],
)
def test_a_year_may_be_what_a_figure_is_compared_with(text: str, year: str) -> None:
    assert forms(text)[1] == year
