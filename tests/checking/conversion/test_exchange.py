from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.rates import RateWindow
from tests.checking.ran import FixedRate, findings, loud, messages, run, ticks
from tests.checking.written import off_by_more_than, worded

RULE = "exchange-rate-mismatch"
DAY = date(2024, 1, 12)


def test_a_conversion_off_by_ten_is_an_error_with_the_sum() -> None:
    (found,) = findings("They invest 60 billion yuan ($83.4 billion).", RULE, DAY)
    assert found.level.value == "error"
    assert "implies 0.7194 CNY per USD" in found.message
    assert "10 times too large" in found.message


def test_a_rate_upside_down_is_an_error() -> None:
    (found,) = findings("The car costs 60,000 dollars (8,370 yuan).", RULE, DAY)
    assert "upside down" in found.message


def test_a_rate_of_another_year_is_a_warning_only() -> None:
    (found,) = findings("They invest 60 billion yuan ($9.8 billion).", RULE, DAY)
    assert found.level.value == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "They invest 60 billion yuan ($8.4 billion).",
        "They invest more than 60 billion yuan ($8.4 billion).",
        "They invest nearly 60 billion yuan (about $8.4 billion).",
        "The dam cost 90 billion yuan ($10.4 billion at the time).",
        "In 2008 the stadium cost 3 billion yuan ($430 million).",  # the rate of 2008
        "The fare is 20 New Taiwan dollars ($0.65).",  # no rate is published
        "The 1998 film cost 80 million francs ($14 million).",
        "In the 1970s a ticket was 300 yen ($1).",
        "A ticket is 50 yuan ($7).",
        "The prize is 10,000 dollars (9,100 euros).",
        "The house in Toronto cost $500,000 (£290,000).",  # Canadian dollars
    ],
)
def test_conversions_that_a_writer_may_print(text: str) -> None:
    assert messages(text, RULE, DAY) == []


def test_pairs_that_agree_with_one_another_are_of_another_day() -> None:
    text = "They invest 60 billion yuan ($9.8 billion), of which 12 billion yuan ($1.96 billion) is borrowed."
    assert messages(text, RULE, DAY) == []
    slipped = text.replace("9.8", "84").replace("1.96", "16.7")
    assert len(messages(slipped, RULE, DAY)) == 2


def test_without_any_date_only_what_was_never_true_is_flagged() -> None:
    assert messages("They invest 60 billion yuan ($9.8 billion).", RULE) == []
    assert len(messages("They invest 60 billion yuan ($98 billion).", RULE)) == 1


def test_a_year_in_the_text_stands_for_the_date() -> None:
    assert ticks("In 2024 they invested 60 billion yuan ($8.4 billion).", RULE)
    assert not ticks("They invest 60 billion yuan ($8.4 billion).", RULE)


def test_the_rates_of_the_weeks_before_publication_are_asked() -> None:
    asked: list[tuple[date, date]] = []

    class Recording:
        def window(self, _base: str, _currency: str, first: date, last: date) -> RateWindow | None:
            asked.append((first, last))
            return None

    run("They invest 60 billion yuan ($8.4 billion).", RULE, DAY, Recording())
    assert asked == [(DAY - timedelta(days=45), DAY + timedelta(days=1))]


RATE = st.decimals(min_value=Decimal("0.02"), max_value=900, places=4)
AMOUNT = st.decimals(min_value=2_000, max_value=Decimal("9e11"), places=0)


@given(RATE, AMOUNT, st.integers(2, 4), st.integers(2, 4))
def test_a_rounded_conversion_is_never_flagged(rate: Decimal, value: Decimal, digits: int, more: int) -> None:
    text = f"They will pay {worded(value, digits)} yuan ($" + worded(Decimal(value) / rate, more) + ") for it."
    assert run(text, RULE, DAY, FixedRate("USD", "CNY", rate)).findings == ()


@given(RATE, AMOUNT, st.sampled_from([Decimal(10), Decimal(1000), Decimal("0.1"), Decimal("0.001")]))
def test_a_conversion_off_by_a_power_of_ten_is_always_an_error(rate: Decimal, value: Decimal, slip: Decimal) -> None:
    target = value / rate * slip
    if (
        target < 10
        or not off_by_more_than(Decimal("0.2"), rate * rate, slip)
        or not off_by_more_than(Decimal("0.2"), rate * rate, 1 / slip)
    ):
        return  # a rate whose square is the slip: turned upside down it is right
    text = f"They will pay {worded(value, 3)} yuan ($" + worded(target, 3) + ") for it."
    (found,) = run(text, RULE, DAY, FixedRate("USD", "CNY", rate)).findings
    assert found.level.value == "error"


def test_of_ranges_the_ends_are_compared() -> None:
    (found,) = findings("They will invest $10-15 million (£80-120 million).", RULE, DAY)
    assert "10 times too large" in found.message
    assert messages("They will invest $10-15 million (£8-12 million).", RULE, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plant cost €400 million — about $4.4 billion — to build.",
        "The plant cost €400 million (roughly $4.4bn at current rates).",
        "They gave €400 million in aid ($4.4 billion).",
        "They gave 400 million euros, the equivalent of $4.4 billion, for roads.",
        "They gave 400 million euros; that is $4.4 billion.",
    ],
)
def test_however_the_pair_is_put(text: str) -> None:
    (found,) = findings(text, RULE, DAY)
    assert "10 times too large" in found.message
    assert messages(text.replace("4.4 billion", "440 million").replace("4.4bn", "440m"), RULE, DAY) == []


def test_the_rate_of_another_currency_is_named() -> None:
    (found,) = findings("They invest 60.3 billion yuan (£8.42 billion).", RULE, DAY)
    assert found.level.value == "warning"
    assert "fits the rate of USD: the second amount may be in USD" in found.message
    (other,) = findings("They invest 60.3 billion yen ($8.42 billion).", RULE, DAY)
    assert "the first amount may be in CNY" in other.message


def test_a_currency_that_nobody_speaks_of_is_not_named() -> None:
    text = "They invest 60.3 billion yuan (£7.2 billion){}."
    (alone,) = findings(text.format(""), RULE, DAY)
    assert "fits the rate" not in alone.message
    (told,) = findings(text.format(", and lent 3 million Swiss francs"), RULE, DAY)
    assert "fits the rate of CHF" in told.message


def test_an_amount_of_a_past_year_at_the_rate_of_today_is_noted() -> None:
    rule = "historic-amount-at-todays-rate"
    text = "The state bought the airline in 2012 for 10 billion rupees ($120 million)."
    (found,) = findings(text, rule, DAY)
    assert found.level.value == "note"
    assert findings(text, rule) == []
    assert findings(text, rule, date(2013, 6, 1)) == []
    assert findings(text.replace("in 2012", "in the summer"), rule, DAY) == []
    assert findings(text.replace(").", " today)."), rule, DAY) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The firm will pay 400 million riyals ($206.7 million).", True),
        ("The firm will pay 400 million riyals ($106.7 million).", False),
        ("The plant costs 500 million dirhams ($236 million).", True),
        ("The plant costs 500 million dirhams ($136 million).", False),
        ("The road in Morocco costs 500 million dirhams ($50 million).", False),
        ("The fine was 42,000 rials ($1).", False),
        ("Bahrain borrowed BD 1.5 billion ($5 billion).", True),
        ("Denmark pays 10 billion Danish kroner (€1.84 billion).", True),
        ("The bridge cost 30 billion New Taiwan dollars ($9.6 billion).", True),
        ("The bridge cost 30 billion New Taiwan dollars ($960 million).", False),
        ("The loan is worth 500 billion naira ($1.1 billion).", False),
    ],
)
def test_tied_currencies_need_no_date_and_rough_ones_tell_magnitudes(text: str, flagged: bool) -> None:
    assert bool(messages(text, RULE)) is flagged


def test_a_rough_range_verifies_nothing() -> None:
    assert ticks("The bridge cost 30 billion New Taiwan dollars ($960 million).", RULE) == []
    assert len(ticks("The firm will pay 400 million riyals ($106.7 million).", RULE)) == 1


def test_a_bare_dollar_is_american_where_no_other_land_of_dollars_is_named() -> None:
    day = date(2024, 3, 4)
    assert len(messages("The painting sold for €3 million ($4.2 million).", "exchange-rate-mismatch", day)) == 1
    assert loud("The painting sold in Toronto for €3 million ($4.4 million).", day) == []
    assert loud("The painting sold for €3 million ($3.3 million).", day) == []
