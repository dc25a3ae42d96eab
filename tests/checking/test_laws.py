"""Laws of the kinds that compare: what follows, as a writer would round it, is silent; a named slip is told.

The other kinds have their laws beside their examples.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud

RISE, HISTORIC = "rise-converted-as-temperature", "historic-amount-at-todays-rate"
INTERVAL, SPANS, RANGE = "ratio-on-interval-scale", "unlike-spans-compared", "range-without-magnitude"
TENTHS = st.integers(8, 60).map(lambda tenths: Decimal(tenths) / 10)
DECIMALS = st.sampled_from([Decimal(1), Decimal("0.1")])
TODAY = date(2024, 1, 12)


def told(text: str, rule: str, published: date | None = None) -> list[str]:
    return [found.rule for found in findings(text, rule, published)]


@given(TENTHS, DECIMALS, st.sampled_from(["C ({}F)", " degrees Celsius ({} degrees Fahrenheit)"]))
def test_a_rise_is_converted_without_the_offset(rise: Decimal, step: Decimal, form: str) -> None:
    degrees = (rise * 9 / 5).quantize(step, ROUND_HALF_UP)
    text = f"Summers have warmed by {rise}{form} since then."
    assert loud(text.format(degrees)) == []
    assert told(text.format(degrees + 32), RISE) == [RISE]


@given(st.integers(-40, 45), st.sampled_from(["It was {}C ({}F) on Friday.", "The mercury rose to {}C ({}F) at noon."]))
def test_a_temperature_is_converted_with_it(celsius: int, form: str) -> None:
    fahrenheit = (Decimal(celsius) * 9 / 5 + 32).quantize(Decimal(1), ROUND_HALF_UP)
    assert told(form.format(celsius, fahrenheit), RISE) == []


@given(st.integers(11, 900), st.integers(-4, 4))
def test_an_amount_of_another_year_is_converted_at_the_rate_of_that_year(millions: int, percent: int) -> None:
    # 1 rupee was about 0.0187 dollars in 2012, and is 0.0120 in 2024.
    text = f"The state bought the airline in 2012 for {millions} billion rupees (${{}} million)."
    then = Decimal(millions) * Decimal("18.7") * (100 + percent) / 100
    assert told(text.format(f"{then:.0f}"), HISTORIC, TODAY) == []
    assert told(text.format(f"{Decimal(millions) * Decimal('12.03'):.0f}"), HISTORIC, TODAY) == [HISTORIC]


@given(st.integers(3, 20), st.integers(2, 3), st.sampled_from(["twice", "three times"]))
def test_degrees_have_differences_and_no_ratios(low: int, times: int, words: str) -> None:
    high = low + 12 * times
    assert told(f"At {high}C it was {high - low} degrees warmer than the {low}C of the day before.", INTERVAL) == []
    assert told(f"At {high}C it was {words} as warm as the {low}C of the day before.", INTERVAL) == [INTERVAL]


@given(st.integers(20, 90), st.integers(4, 6), st.sampled_from(["May", "June"]))
def test_a_month_is_compared_with_a_month(billions: int, months: int, month: str) -> None:
    text = f"Exports in {month} were ${billions} billion, compared with ${{}} billion in {{}} last year."
    assert told(text.format(billions + 1, month), SPANS) == []
    assert told(text.format(billions * months, f"January-{month}"), SPANS) == [SPANS]


@given(st.integers(2, 90), st.integers(4, 9), st.sampled_from(["million", "billion"]), st.sampled_from("$£€"))
def test_each_end_of_a_range_of_money_has_its_magnitude(low: int, times: int, scale: str, sign: str) -> None:
    text = f"The ministry hands out grants of {sign}{low}{{}} to {sign}{low * times} {scale}."
    assert told(text.format(f" {scale}"), RANGE) == []
    assert told(text.format(""), RANGE) == [RANGE]
