"""Rates that their names make of two counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "rate-of-counts-mismatch"

RATES = [
    (
        "The state carried out 58,446 tests and found 5,377 new cases, a positivity rate of {} per cent.",
        ("9.2", "9.9"),
    ),
    (
        "There were 14,371 live births. There were 42 infant deaths, an infant mortality rate of {} per 1,000 births.",
        ("2.9", "3.9"),
    ),
    (
        "Employed persons numbered 11,947,200 and unemployed persons 705,100. The unemployment rate was {}%.",
        ("5.6", "6.5"),
    ),
    ("Operating profit was $40.84 million on revenue of $310.2 million, an operating margin of {}%.", ("13.2", "12.3")),
    ("A total of 1,250 candidates sat the exam and 987 passed, a pass rate of {} per cent.", ("79", "88")),
    ("Some 1,905,960 voters cast their ballots out of 3,465,736 registered voters. Turnout was {}%.", ("55", "65")),
    ("There were 1,210 deaths in a population of 110,000, a death rate of {} per 1,000.", ("11", "17")),
    ("It has 3.2 million unemployed in a labor force of 40.5 million; the jobless rate stands at {}%.", ("7.9", "9.7")),
]


@pytest.mark.parametrize(("text", "rates"), RATES)
def test_a_rate_is_held_to_its_two_counts(text: str, rates: tuple[str, str]) -> None:
    right, wrong = rates
    assert len(ticks(text.format(right), RULE)) == 1
    assert loud(text.format(right)) == []
    assert len(messages(text.format(wrong), RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "There were 42 infant deaths and 14,371 births. In 2019 the infant mortality rate was 3.4 per 1,000.",
        "Some 705,100 people were unemployed and 11.9 million employed. The seasonally adjusted jobless rate was 6.1%.",
        "Of the 2,604 patients, 312 died. In the ward for burns the mortality rate was 21 percent.",
        "The hotel has 640 rooms. On weekends 512 were occupied; occupancy was 64 percent in winter.",
        "Operating profit was $40.8 million, excluding a charge, on revenue of $310 million. The operating margin was"
        " 14.9 percent.",
        "There were 310 candidates; 212 passed at the first attempt. The pass rate was 84 percent.",
        "There were 16,502 births in the quarter in a population of 4.6 million, a birth rate of 14.3 per 1,000.",
        "Net profit rose to $161 million and revenue to $2.3 billion. The gross margin was 41 percent.",
    ],
)
def test_a_rate_of_another_time_place_or_kind_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


@given(st.integers(1_000, 90_000), st.integers(5, 95))
def test_a_rate_that_was_worked_out_is_never_told(tests: int, share: int) -> None:
    cases = round(tests * share / 100)
    rate = f"{cases / tests * 100:.1f}"
    text = f"The state carried out {tests:,} tests and found {cases:,} new cases, a positivity rate of {rate} percent."
    assert messages(text, RULE) == []
