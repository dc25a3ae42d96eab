import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "real-terms-mismatch"


@pytest.mark.parametrize(
    "last",
    [
        "In real terms they were 22 percent higher.",
        "After inflation they rose 22 percent.",
        "Real wages are up 22 percent.",
        "They were 22 percent higher in real terms.",
    ],
)
def test_each_way_to_tell_what_is_left_is_read(last: str) -> None:
    text = f"Wages rose 12 percent in the year to August while prices went up 10 percent. {last}"
    assert messages(text, RULE) == [
        "12% in money and 10% on prices leave 2% in real terms, not 22 percent. The figure is the sum of the two."
    ]


def test_what_holds_is_ticked() -> None:
    text = "Wages rose 12 percent while prices went up 10 percent. In real terms they were 2 percent higher."
    assert ticks(text, RULE) == ["12% in money and 10% on prices leave 2% in real terms"]


def test_a_loss_is_told_as_one() -> None:
    text = "Pay rose 4 percent, and inflation was 6.5 percent. Real wages fell by 2.5 percent."
    assert messages(text, RULE) == []


@given(st.integers(10, 200), st.integers(1, 150))
def test_what_was_worked_out_is_never_flagged(pay: int, prices: int) -> None:
    left = pay - prices
    moved = "rose" if left >= 0 else "fell"
    text = f"Wages rose {pay / 10}% and prices went up {prices / 10}%. Real wages {moved} by {abs(left) / 10}%."
    assert loud(text) == []


def test_a_wrong_sign_is_told_where_the_year_before_is_named() -> None:
    text = "Pay went up 4 percent in 2022. Prices climbed 19 percent; in real terms it was 15 percent {} than in {}."
    assert messages(text.format("higher", 2021), RULE)
    assert not messages(text.format("less", 2021), RULE)
    assert not messages(text.format("higher", 2008), RULE)


def test_growth_of_an_economy_is_nominal_where_it_is_said_to_be() -> None:
    text = "GDP grew 5% {} and prices rose 3%, so real growth was {}%."
    assert messages(text.format("in nominal terms", 5), "real-terms-mismatch")
    assert not messages(text.format("in nominal terms", 2), "real-terms-mismatch")
    assert not messages(text.format("in May", 5), "real-terms-mismatch")


@pytest.mark.parametrize(
    "told",
    [
        "Teachers' salaries rose by 3 per cent. With inflation at 7 per cent, they were {} off in real terms.",
        "Pay went up by 2 percent while prices went up by 6 percent, so that they are {} off in real terms.",
        "With pay up 4 percent and prices up 6 percent, most staff are {} off.",
    ],
)
def test_a_rise_that_prices_outran_leaves_nobody_better_off(told: str) -> None:
    assert [
        message.endswith("leave a loss in real terms, not “better off”.")
        for message in messages(told.format("better"), RULE)
    ] == [True]
    assert loud(told.format("worse")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Homeowners are better off: house prices rose 7 percent while wages rose 3 percent.",
        "Pay went up by 3 percent and prices by 7 percent. Next year real wages would rise.",
        "Wages rose by 5 percent and prices by 5.2 percent, so real wages fell.",
    ],
)
def test_other_prices_wishes_and_what_is_nearly_even_are_left_alone(text: str) -> None:
    assert loud(text) == []


@given(st.integers(0, 300), st.integers(0, 300))
def test_which_way_it_went_is_told_only_where_rounding_leaves_no_doubt(pay: int, prices: int) -> None:
    way = "better" if pay > prices else "worse"
    text = f"Pay rose by {pay / 10}%. With inflation at {prices / 10}%, workers were {way} off in real terms."
    assert messages(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Workers took home 3.4% more than in 2021. Consumer prices were up by 7.9%. Wages adjusted for prices {}"
            " by 4.1%, the sharpest move since 2008.",
            "grew",
            "fell",
        ),
        ("Retail sales rose 1.2% in cash terms. Stripping out inflation of 4.2%, they {} by 3%.", "increased", "fell"),
        ("Turnover was up 2% in nominal terms; adjusted for inflation of 6%, it {} by 4%.", "rose", "fell"),
        ("Staff got 2.5% more. Once inflation of 6.5% is taken into account, their pay {} by 4%.", "rose", "fell"),
        ("The account pays {} a year. With inflation at 4%, the real return is 3%.", "1%", "7%"),
        ("The minimum wage was raised by 10%, and prices rose 4%, a real {} of 6%.", "loss", "gain"),
    ],
)
def test_what_lies_between_the_two_has_their_sign(text: str, wrong: str, right: str) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pay rose 4% and inflation was 6%. In the year before, real pay had risen by 2%.",
        "Pay rose 4% and inflation was 6%. With another 4%, real pay would have risen by 2%.",
        "Real interest rates were 2% in 2005. Now rates are 1% and inflation is 3%.",
    ],
)
def test_what_was_left_at_another_time(text: str) -> None:
    assert loud(text) == []
