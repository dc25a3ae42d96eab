import pytest

from tests.checking.translation.pair import said

RULE = "basis-swapped"


@pytest.mark.parametrize("english", ["year on year", "year-over-year", "from a year earlier", "yoy"])
def test_the_year_before_is_not_the_month_before(english: str) -> None:
    translation = f"In June, prices fell 1.2 percent {english}."
    assert len(said("6月，价格环比下降1.2%。", translation, RULE)) == 1
    assert said("6月，价格同比下降1.2%。", translation, RULE) == []


@pytest.mark.parametrize(
    "english", ["month on month", "from the previous month", "quarter-on-quarter", "from a month earlier"]
)
def test_the_month_before_is_not_the_year_before(english: str) -> None:
    translation = f"In June, prices fell 1.2 percent {english}."
    assert len(said("6月，价格同比下降1.2%。", translation, RULE)) == 1
    assert said("6月，价格环比下降1.2%。", translation, RULE) == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("价格同比上涨0.6%，环比上涨0.6%。", "Prices rose 0.6% month on month and 0.6% year on year."),
        ("价格上涨0.6%。", "Prices rose 0.6% year on year."),
        ("同比上涨2%，6月价格为0.6%。", "It was 0.6% month on month."),
        ("价格环比上涨0.6%。", "Prices rose 0.6%, the year on year rate being higher."),
    ],
)
def test_what_cannot_be_told_apart_is_left_alone(source: str, translation: str) -> None:
    assert said(source, translation, RULE) == []
