import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud, messages, ticks

RULE = "difference-mismatch"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Sales rose by $12 million from $75 million to $90 million.",
            "From USD 75 million to USD 90 million is a difference of USD 15 million, not USD 12 million.",
        ),
        (
            "The price rose 50 cents to $4.20 from $3.90.",
            "From USD 3.9 to USD 4.2 is a difference of USD 0.3, not USD 0.5.",
        ),
        (
            "The rate rose 0.5 percentage points from 3.2% to 4.1%.",
            "From 3.2% to 4.1% is a difference of 0.9 percentage points, not 0.5 percentage points.",
        ),
        (
            "The number of schools went from 84 to 97, an increase of 15.",
            "From 84 to 97 is a difference of 13, not 15.",
        ),
        (
            "The team finished on 78 points, seven more than the runners-up on 73.",
            "From 73 to 78 is a difference of 5, not 7.",
        ),
        (
            "The town had 48,200 people in 2020. That was 2,100 more than the 48,200 of the census of 2010.",
            "From 48,200 to 48,200 is a difference of 0, not 2,100.",
        ),
    ],
)
def test_a_difference_that_does_not_follow_is_told_with_the_sum(text: str, message: str) -> None:
    assert messages(text, RULE) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its rate by 25 basis points to 4.75% from 4.5%.",
        "Sales rose by $15 million from $75 million to $90 million.",
        "The index gained an average of 4 points a day, from 8,240 to 8,340.",
        "It sold 300 homes, up from 8 in 2020.",
        "The fleet has grown by about 30 buses, from 112 to 140.",
        "Prices rose by 5 dollars, from 100 euros to 130 euros.",
        "The ruling reduced the year's profit by $20 million to $226 million, compared with $233 million in 2023.",
        "The toll climbed by more than 10 to 86 from 75.",
        "The town had 48,200 people in 2020. That was 2,100 more than the 46,100 of the census of 2010.",
        "The club sold 1,200 tickets in 2019. That was 300 more than the 900 of its rival.",
    ],
)
def test_differences_that_a_writer_may_print(text: str) -> None:
    assert messages(text, RULE) == []


def test_a_difference_that_holds_is_ticked() -> None:
    assert ticks("The toll climbed by 11 to 86 from 75.", RULE) == ["from 75 to 86 is a difference of 11"]


@given(before=st.integers(101, 90_000), step=st.integers(11, 9_000))
def test_a_difference_that_was_worked_out_is_silent(before: int, step: int) -> None:
    text = f"The number of members rose by {step:,} from {before:,} to {before + step:,}."
    assert findings(text, RULE) == []


@given(before=st.integers(101, 90_000), step=st.integers(11, 9_000))
def test_a_difference_ten_times_too_large_is_flagged(before: int, step: int) -> None:
    assume(before % 10 and step % 10 and (before + step) % 10)
    text = f"The number of members rose by {step * 10 + 1:,} from {before:,} to {before + step:,}."
    assert len(findings(text, RULE)) == 1


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Cole ran it in 54.91 seconds. That took {} seconds off a record of 55.35 set in 2003.", "0.34", "0.44"),
        ("The frame came down to 6.85 kilograms, and in doing so cut {} kilograms off the old weight of 7.40.",
         "0.65", "0.55"),
    ],
)  # fmt: skip
def test_what_was_taken_off_a_level_made_the_other(text: str, wrong: str, right: str) -> None:
    assert [each.split(":")[0] for each in loud(text.format(wrong))] == ["difference-mismatch"]
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "He ran 10.02 seconds into a wind. In June he had taken 0.05 seconds off the record of 10.10 seconds.",
        "The diet took 4 kilograms off a dog of 31 kilograms; a second one weighs 29 kilograms.",
        "The grant was 750,000 euros. It cut 40,000 euros off the debt of 900,000 euros.",
    ],
)
def test_what_another_took_off_made_no_level(text: str) -> None:
    assert loud(text) == []
