from datetime import date

import pytest

from tests.relating.related import claim_of


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("In 2023 revenue was $5 billion.", "$5 billion", "2023"),
        ("Revenue was $5 billion in 2023 and $6 billion in 2024.", "$5 billion", "2023"),
        ("Revenue was $5 billion in 2023 and $6 billion in 2024.", "$6 billion", "2024"),
        ("Revenue rose from $5 billion in 2022 to $6 billion in 2023.", "$6 billion", "2023"),
        ("In 2023 revenue was $5 billion, in 2022 it was $4 billion.", "$4 billion", "2022"),
        ("In 2023 revenue was $5 billion, in 2022 it was $4 billion.", "$5 billion", "2023"),
        ("Revenue was $5 billion.", "$5 billion", ""),
        ("On May 3, 2024 the firm sold 12 ships.", "12 ships", "2024-05-03"),
    ],
)
def test_a_figure_is_of_the_date_beside_it(text: str, figure: str, period: str) -> None:
    assert claim_of(text, figure).period == period


def test_a_date_that_is_another_figures_says_nothing() -> None:
    assert claim_of("Revenue was $5 billion in 2023 but $6 billion are possible.", "$6 billion").period == ""


def test_a_part_of_a_year_is_of_the_year_of_publication() -> None:
    text = "In the first half revenue was $5 billion."
    assert claim_of(text, "$5 billion", date(2020, 7, 31)).period == "2020-H1"
    assert claim_of(text, "$5 billion").period == "H1"
