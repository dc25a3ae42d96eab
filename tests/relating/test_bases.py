import pytest

from factcheck.model.claim import BasePeriod, Basis
from tests.relating.related import claim_of


@pytest.mark.parametrize(
    ("text", "figure", "basis"),
    [
        ("GDP grew by 5.6% at constant prices.", "5.6%", Basis.REAL),
        ("Income rose 6.5% year on year in nominal terms.", "6.5%", Basis.NOMINAL),
        ("Income rose 6.5% nominally and 4.1% in real terms.", "6.5%", Basis.NOMINAL),
        ("Income rose 6.5% nominally and 4.1% in real terms.", "4.1%", Basis.REAL),
        ("Real growth of 3% and inflation of 2% were seen.", "3%", Basis.REAL),
        ("Adjusted for inflation, wages fell 2%.", "2%", Basis.REAL),
        ("He really made 3%.", "3%", Basis.UNSTATED),
    ],
)
def test_at_which_prices_a_figure_is_measured(text: str, figure: str, basis: Basis) -> None:
    assert claim_of(text, figure).basis is basis


YEAR, QUARTER, MONTH = BasePeriod.YEAR, BasePeriod.QUARTER, BasePeriod.MONTH


@pytest.mark.parametrize(
    ("text", "figure", "against"),
    [
        ("Sales rose 3% quarter-on-quarter.", "3%", QUARTER),
        ("Sales rose 3% from a year earlier.", "3%", YEAR),
        ("Sales rose 3% compared with the same period last year.", "3%", YEAR),
        ("Sales rose 3% over the same period of the previous year.", "3%", YEAR),
        ("Sales rose 3% yoy.", "3%", YEAR),
        ("Sales, up 3% on the year, were strong.", "3%", YEAR),
        ("A year-on-year growth of 5.6% followed, and a drop of 1.2% from the previous quarter.", "5.6%", YEAR),
        ("A year-on-year growth of 5.6% followed, and a drop of 1.2% from the previous quarter.", "1.2%", QUARTER),
        ("GDP grew 5.2% year on year and 1.3% quarter on quarter.", "5.2%", YEAR),
        ("GDP grew 5.2% year on year and 1.3% quarter on quarter.", "1.3%", QUARTER),
        ("They rose by 160% and 150%, respectively, year on year.", "160%", YEAR),
        ("Prices rose 0.3% from a month earlier.", "0.3%", MONTH),
        ("Prices rose 0.3% MoM.", "0.3%", MONTH),
        ("My mom gave 3% of it.", "3%", BasePeriod.UNSTATED),
        ("GDP grew at an annualized rate of 2.1%.", "2.1%", BasePeriod.ANNUALIZED),
        ("GDP grew at a seasonally adjusted annual rate of 2.1%.", "2.1%", BasePeriod.ANNUALIZED),
        ("It is 3% this year to date.", "3%", BasePeriod.UNSTATED),
        ("Sales were $5 billion, up 3% year on year.", "$5 billion", BasePeriod.UNSTATED),
        ("Sales rose 3%.", "3%", BasePeriod.UNSTATED),
    ],
)
def test_against_which_period_a_rate_is_measured(text: str, figure: str, against: BasePeriod) -> None:
    assert claim_of(text, figure).base_period is against
