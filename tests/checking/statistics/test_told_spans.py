import pytest

from tests.checking.ran import loud, messages

RULE = "unlike-spans-compared"


@pytest.mark.parametrize(
    "second",
    [
        "The June figure was below the 1.7 million of January to May.",
        "That was less than the 1.7 million of the first five months.",
    ],
)
def test_one_month_is_not_held_against_the_sum_of_several(second: str) -> None:
    assert len(messages(f"Harbor Lines carried 310,000 passengers in June. {second}", RULE)) == 1


@pytest.mark.parametrize(
    "second",
    [
        "The June figure was below the monthly average of 340,000 of January to May.",
        "It had carried 1.7 million from January to May.",
        "That brought the total to 1.7 million in the first half, more than the 1.5 million of the second half.",
    ],
)
def test_averages_and_totals_are_no_fault(second: str) -> None:
    assert messages(f"Harbor Lines carried 310,000 passengers in June. {second}", RULE) == []


def test_a_sum_is_not_so_many_times_one_month() -> None:
    text = "They sold 12,400 cars from January to April. That was three times as many as the 4,100 sold in {}."
    assert len(messages(text.format("April 2023"), RULE)) == 1
    assert messages(text.format("the same months of 2023"), RULE) == []


def test_a_yearly_rate_is_not_held_against_a_quarterly_one() -> None:
    text = "The economy grew at an annualized rate of 2 percent in spring, against {} in Sudmark."
    assert len(messages(text.format("0.4 percent on the quarter"), RULE)) == 1
    assert loud(text.format("an annualized 1.6 percent")) == []


def test_nothing_is_no_amount_of_another_span() -> None:
    text = "Harbour Lines carried 0 passengers in June. The June figure was below the 0 of January to May."
    assert loud(text) == []
