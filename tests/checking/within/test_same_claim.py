from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, findings, messages, ticks
from tests.checking.written import worded

WITHIN, ACROSS = "contradicting-claims", "articles-disagree"
FIRST = "In 2023 Acme's revenue was $5.2 billion, the company said."


def test_a_contradiction_is_told_at_the_later_place() -> None:
    text = f"{FIRST} Margins were thin. In 2023 Acme's revenue was $5.6 billion."
    (found,) = findings(text, WITHIN)
    assert found.message == "$5.6 billion here and $5.2 billion earlier for revenue of acme (2023)."
    assert found.level.value == "warning"
    assert excerpts(text, WITHIN) == ["$5.6 billion"]
    assert [each.location.span.of(text) for each in found.evidence] == ["$5.2 billion"]


def test_a_power_of_ten_is_an_error() -> None:
    (found,) = findings(f"{FIRST} Later: in 2023 Acme's revenue was $52 billion.", WITHIN)
    assert found.level.value == "error"
    assert "10 times too large" in found.message


def test_of_three_the_one_that_stands_alone_is_told() -> None:
    text = "In 2023 Acme's revenue was $52 billion. " + 2 * "In 2023 Acme's revenue was $5.2 billion. "
    assert excerpts(text, WITHIN) == ["$52 billion"]


@pytest.mark.parametrize(
    "second",
    [
        "In 2022 Acme's revenue was $5.6 billion.",
        "In 2023 Acme's profit was $0.4 billion.",
        "In 2023 Bolt's revenue was $5.6 billion.",
        "In 2023 Acme's revenue was more than $5 billion.",
        "In 2023 Acme's revenue was $5 billion.",
        "In 2023 Acme's revenue could be $5.6 billion.",
        "“In 2023 Acme's revenue was $5.6 billion,” a rival said.",
        "In 2023 Acme's revenue was 4.8 billion euros.",
        "In 2023 Acme's revenue was $5.2 billion (4.8 billion euros).",
        "In 2023 Acme's revenue rose by 5.6%.",
        "Acme's revenue was $5.6 billion.",
        "In 2023 revenue was $5.6 billion.",
        "In 2023 Acme's revenue rose from $4.8 billion to $5.2 billion.",
        "If in 2023 Acme's revenue was $5.6 billion, so be it.",
    ],
)
def test_claims_that_agree_or_are_not_comparable(second: str) -> None:
    assert messages(f"{FIRST} {second}", WITHIN) == []
    assert messages([FIRST, second], ACROSS) == []


def test_a_restated_figure_is_ticked_if_it_is_about_the_same_thing() -> None:
    first = "Car output grew by 150% in the first nine months of the year."
    assert ticks(f"{first} Why the 150% increase in the output of cars?", WITHIN) == ["150% is stated again, as 150%"]
    assert ticks(f"{first} Sugar fell by 150%.", WITHIN) == []


def test_two_figures_side_by_side_are_ticked_as_told_again_in_whatever_words() -> None:
    first = "Exports grew by 17.9% and imports by 9.9% in May."
    again = ["17.9% is stated again, as 17.9%", "9.9% is stated again, as 9.9%"]
    assert ticks(f"{first} The high rates of 17.9% and 9.9% came as a surprise.", WITHIN) == again
    assert ticks(f"{first} The high rates of 9.9% and 17.9% came as a surprise.", WITHIN) == []
    assert ticks("Tea rose by 5% and salt by 7%. Rent and fares rose by 5% and 7%.", WITHIN) == []


@given(st.decimals(min_value=1_000, max_value=Decimal("9e11"), places=0), st.integers(2, 4), st.integers(2, 4))
def test_one_value_rounded_twice_is_never_a_contradiction(value: Decimal, one: int, other: int) -> None:
    passage = "In 2023 Acme's revenue was {} yuan, it said."
    text = f"{passage.format(worded(value, one))} {passage.format(worded(value, other))}"
    assert messages(text, WITHIN) == []


@given(st.decimals(min_value=1_000, max_value=Decimal("9e9"), places=0), st.integers(2, 4))
def test_a_value_ten_times_as_large_always_is(value: Decimal, digits: int) -> None:
    passage = "In 2023 Acme's revenue was {} yuan, it said."
    text = f"{passage.format(worded(value, digits))} {passage.format(worded(10 * value, digits))}"
    (found,) = findings(text, WITHIN)
    assert found.level.value == "error"


def test_a_possessive_before_the_figure_says_whose_it_is() -> None:
    text = "Acme's profit reached £45.3m in 2022. Shares rose.\n\nAcme's profit of £54.3m in 2022 was a record."
    assert len(messages(text, "contradicting-claims")) == 1
    assert not messages(text.replace("54.3", "45.3"), "contradicting-claims")
    assert not messages(text.replace("m in 2022 was", "m in 2021 was"), "contradicting-claims")


def test_the_month_of_may_makes_no_forecast() -> None:
    text = "Inflation in Ostland was 3.9% in May.\n\nPrices rose. In May, inflation in Ostland was 9.3%."
    assert len(messages(text, "contradicting-claims")) == 1
