from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud, messages, ticks
from tests.checking.written import rounded, written

RULE = "unit-conversion-mismatch"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The road is 15 miles (20 km) long.", "15 mi is about 24 km, not 20 km."),
        (
            "The fence is 30 feet (48 kilometers) high.",
            "30 ft is about 0.0091 km, not 48 km. That comes of the factor between miles and kilometers.",
        ),
        (
            "The 30-foot fence (48 km) fell.",
            "30 ft is about 0.0091 km, not 48 km. That comes of the factor between miles and kilometers.",
        ),
        ("It is 15 miles (240 km) away.", "15 mi is about 24 km, not 240 km. That is 10 times too large."),
        (
            "It is 15 miles (9.3 km) away.",
            "15 mi is about 24 km, not 9.3 km. "
            "That comes of dividing where the factor should multiply, or the reverse.",
        ),
        (
            "The hall covers 3,000 square meters (3,300 square yards).",
            "3,000 m2 is about 3,588 yd2, not 3,300 yd2. That comes of the factor between lengths, for an area.",
        ),
        ("The oven was at 180 °C (250 °F).", "180 °C is about 356 °F, not 250 °F."),
    ],
)
def test_a_pair_that_cannot_be_right_is_told_with_the_sum(text: str, message: str) -> None:
    assert messages(text, RULE) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "A mile (1.5 km) further on the road ends.",  # rounded for the reader
        "The walk is 6 miles (10 km) long.",
        "It stands 9,300 miles (15,000 km) off.",
        "The marathon is 26.2 miles (42.2 km) long.",
        "The panels are 4 feet (1.2 m) wide.",
        "The fire burned 590,000 ha (1,500,000 acres).",
        "The ship carries 300 tons (270 tonnes).",  # a short ton
        "The lake is 12 nautical miles (22 km) long.",
        "The tank holds 10 gallons (45 liters).",  # an imperial gallon
        "It froze at -40 °C (-40 °F).",
        "The gas was at 300 kelvin (27 °C).",
        "The gas warmed by 300 kelvin (300 °C).",
        "The crack is 8 to 75 cm (3 to 30 in) deep.",
        "They flew 41,790 man-days (114.5 man-years).",
        "The 10 km race (2 hours) was hard.",
        "Of the 5 miles (3 for walkers) some are paved.",
        "The screen is 15 inches (38 cm) wide.",
        "Keep between 20 or 40 km/h (12 or 25 mph).",
        "It would be from 39 to 42 feet (14 meters is slightly less than 46 feet).",
        "It was about 20 miles (32 km) from here.",
        "It is 20 miles (about 30 km) from here.",
        "Bake it at 200C (180C in a fan oven, 400F) for half an hour.",  # of the figure before the bracket
        "It drives 15 miles a day (24 km).",  # what it is for is said once
        "The brewery turns out 1.2 million liters a year, or 2.1 million pints.",
        "Each gets through 142 liters a day, or 31 gallons.",
    ],
)
def test_pairs_that_a_writer_may_print(text: str) -> None:
    assert loud(text) == []


def test_a_small_disagreement_is_a_warning_and_a_large_one_an_error() -> None:
    assert [found.level.value for found in findings("The road is 15 miles (21 km) long.", RULE)] == ["warning"]
    assert [found.level.value for found in findings("The road is 15 miles (40 km) long.", RULE)] == ["error"]


@pytest.mark.parametrize(
    ("text", "tick"),
    [
        ("The road is 15 miles (24 km) long.", "15 mi is 24 km"),
        ("The fire spread to 2,000 acres (809 hectares).", "2,000 acre is 809.4 ha"),
        ("A warming of 1.5°C (2.7°F) is agreed.", "1.5 °C is 2.7 °F"),
        ("The water was 18 °C (64.4 °F) warm.", "18 °C is 64.4 °F"),
    ],
)
def test_a_pair_that_holds_is_ticked(text: str, tick: str) -> None:
    assert ticks(text, RULE) == [tick]


def test_between_ticked_and_flagged_nothing_is_said() -> None:
    text = "It stands 9,300 miles (15,000 km) off."
    assert ticks(text, RULE) == []
    assert messages(text, RULE) == []


# Exact by definition: the international mile, foot, acre and pound.
PAIRS = (
    ("miles", "kilometers", Fraction(1609344, 1_000_000)),
    ("feet", "meters", Fraction(3048, 10_000)),
    ("acres", "hectares", Fraction(40468564224, 100_000_000_000)),
    ("pounds", "kilograms", Fraction(45359237, 100_000_000)),
)
PAIR = st.sampled_from([*PAIRS, *((other, one, 1 / factor) for one, other, factor in PAIRS)])
VALUES = st.decimals(min_value=2, max_value=90_000, places=1).map(lambda value: rounded(value, 4))


def converted(value: Decimal, factor: Fraction) -> Decimal:
    exact = Fraction(value) * factor
    return Decimal(exact.numerator) / Decimal(exact.denominator)


@given(PAIR, VALUES, st.integers(2, 5))
def test_a_rounded_conversion_is_never_flagged(pair: tuple[str, str, Fraction], value: Decimal, digits: int) -> None:
    one, other, factor = pair
    target = rounded(converted(value, factor), digits)
    assert messages(f"The thing measures {written(value)} {one} ({written(target)} {other}) by now.", RULE) == []


@given(PAIR, VALUES, st.integers(2, 4), st.sampled_from([Decimal(10), Decimal("0.1"), Decimal(1000)]))
def test_a_conversion_off_by_a_power_of_ten_is_an_error(
    pair: tuple[str, str, Fraction], value: Decimal, digits: int, slip: Decimal
) -> None:
    one, other, factor = pair
    target = rounded(converted(value, factor) * slip, digits)
    (found,) = findings(f"The thing measures {written(value)} {one} ({written(target)} {other}) by now.", RULE)
    assert found.level.value == "error"
    assert "times too" in found.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("They walk 5-10 km (8-16 miles) a day.", "10 km is about 6.2 mi, not 16 mi."),
        ("A fish of 5-10 kg (2-5 lb) was caught.", "10 kg is about 22 lb, not 5 lb."),
        ("Highs of 30-35C (86-105F) are expected.", "35 °C is about 95 °F, not 105 °F."),
    ],
)
def test_of_ranges_the_ends_are_compared(text: str, message: str) -> None:
    (found,) = findings(text, RULE)
    assert found.message.startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "Waves of 10 to 15 feet (3 to 4.5 meters) are expected.",
        "Gusts of 60-70 mph (95-110 km/h) are likely.",
        "Rainfall of 50-100 mm (2-4 in) is forecast.",
        "They walk between 10 and 20 km (6 and 12 miles) a day.",
        "One to two inches (2.5 to 5 cm) of rain fell.",
        "Highs of 25-30C (77-85F) are expected.",
        "They walk 6 miles (9 to 10 km) a day.",
    ],
)
def test_ranges_are_rounded_freely(text: str) -> None:
    assert loud(text) == []


@given(st.integers(2, 900), st.integers(1, 500), st.sampled_from([2, 3]))
def test_a_range_that_is_converted_as_a_writer_would_is_never_flagged(low: int, more: int, digits: int) -> None:
    ends = [written(rounded(Decimal(end) / Decimal("1.609344"), digits)) for end in (low, low + more)]
    if ends[0] != ends[1]:
        assert messages(f"The trail is {low}-{low + more} km ({ends[0]}-{ends[1]} miles) long.", RULE) == []


@given(st.integers(12, 900), st.integers(20, 500))
def test_a_range_with_the_factor_upside_down_is_flagged(low: int, more: int) -> None:
    ends = [written(rounded(Decimal(end) * Decimal("1.609344"), 3)) for end in (low, low + more)]
    assert findings(f"The trail is {low} to {low + more} km ({ends[0]} to {ends[1]} miles) long.", RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Highs of 30C (54F) are expected.",
        "Temperatures hit 40 degrees Celsius (72 degrees Fahrenheit) in Delhi.",
        "The milk is heated to 72C (130F).",
    ],
)
def test_a_thermometer_without_the_32_degrees(text: str) -> None:
    (message,) = messages(text, RULE)
    assert "leaves out the 32 degrees" in message


@pytest.mark.parametrize(
    "text",
    [
        "Highs of 30C (86F) are expected.",
        "The desert has a daily range of 30C (54F) in temperatures.",
        "Temperatures hit 20C (36F) more than in January.",
        "The gap between the temperatures is 15C (27F).",
    ],
)
def test_a_difference_needs_no_32_degrees(text: str) -> None:
    assert messages(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("It averages 40 mpg (5.9 L/100 km).", False),
        ("It averages 40 mpg (12 L/100 km).", True),
        ("It uses 7.8 liters per 100 km (36 mpg).", False),
        ("It uses 7.8 liters per 100 km (60 mpg).", True),
        ("The hybrid does 18 km per litre (5.6 l/100 km).", False),
        ("The hybrid does 18 km per litre (18 l/100 km).", True),
    ],
)
def test_fuel_economy_converts_upside_down(text: str, flagged: bool) -> None:
    assert bool(messages(text, "unit-conversion-mismatch")) is flagged


@pytest.mark.parametrize(
    "text",
    [
        "The python was 16 feet long, or 5.9 metres, and took three officers to lift.",
        "The town baked in 49.6C on Tuesday, for the third day. In the American style that is 131.3F.",
        "The wall is 16 feet high. In metres that makes 5.9 m.",
        "The rope is 16 feet long, which by my reckoning is 5.9 metres.",
        "The rope is 16 feet: that makes 5.9 metres.",
        "The rope is 16 feet long, which in metric terms is 5.9 metres.",
        "The rope is 16 feet long; that in all is 5.9 metres.",
    ],
)
def test_a_measure_may_be_said_again_in_many_words(text: str) -> None:
    assert len(messages(text, "unit-conversion-mismatch")) == 1
    assert loud(text.replace("5.9", "4.9").replace("131.3", "121.3")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The road is 15 miles long, which at its end is 34 km from the sea.",
        "The lake is 15 miles long, which in winter is 34 km.",
        "The mast is 100 ft high, and that on the roof is 20 m.",
    ],
)
def test_a_measure_of_another_time_or_place_says_no_other_again(text: str) -> None:
    assert messages(text, "unit-conversion-mismatch") == []


@pytest.mark.parametrize(
    "text",
    [
        "The python was 16 feet long, or so he said; 5.9 metres is the record.",
        "The first wall is 16 feet high. In Elm it is 5.9 m.",
        "The walls are 16 feet and 19 feet high. That is 5.9 m.",
    ],
)
def test_what_is_another_measure_is_no_conversion(text: str) -> None:
    assert messages(text, "unit-conversion-mismatch") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The season burned 8,600 km2 (860,000 ha) of woods.", 0),
        ("The season burned 8,900 km2 (860,000 ha) of woods.", 1),
        ("The fire burned around 23,015 hectares (56,871 acres) of woods.", 0),
        ("The fire burned around 23,015 hectares (59,871 acres) of woods.", 1),
        ("Winds of up to 30 miles (45 km) an hour blew.", 0),
        ("The town is about 20 miles (30 km) away.", 0),
    ],
)
def test_sharp_figures_are_held_to_their_digits(text: str, count: int) -> None:
    assert len(findings(text, "unit-conversion-mismatch")) == count


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("The farm used 150 kg of nitrogen per hectare (134 lb per acre).", ("134", "413")),
        ("Wheat made 30.3 bushels per acre (2.04 metric tons per hectare).", ("2.04", "2.40")),
        ("It yielded 17.398 tonnes/ha (38356.02 lbs/ha or 258.70 bushels/acre) of wheat.", ("258.70", "285.70")),
        ("It yielded 17.398 tonnes/ha (38356.02 lbs/ha or 258.70 bushels/acre).", ("38356", "38536")),
        ("Maize averaged 180 bushels an acre (11.3 tonnes a hectare).", ("11.3", "13.1")),
        ("Rents are $45 per sq ft ($484 per sq m).", ("484", "848")),
        ("Land sells for $12,000 an acre ($29,653 a hectare).", ("29,653", "26,953")),
        ("Gold rose to $1,900 an ounce ($61.1 a gram).", ("61.1", "16.1")),
        ("The density is 450 people per square kilometre (1,166 per square mile).", ("1,166", "1,616")),
        ("Yields ranged from 9.6t to 11.1t/ha (3.9-4.5t/acre).", ("4.5", "4.9")),
        ("Winds of 120-140 km/h (75-87 mph) were recorded.", ("87", "78")),
        ("Fires burned 2,000-2,500 acres (809-1,012 ha).", ("1,012", "1,212")),
    ],
)
def test_a_unit_for_each_of_another_converts_as_a_whole(right: str, wrong: tuple[str, str]) -> None:
    assert messages(right, RULE) == []
    assert ticks(right, RULE)
    assert len(loud(right.replace(*wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Petrol costs $1.20 a litre in town, or $1.50 a litre on the motorway.",
        "Milk fetched 30p a litre, or 15p a pint, and the bill is $2 per 1,000 gallons ($0.50 per cubic metre).",
        "The fare is $3 a mile ($5 a kilometre after 10 pm).",
        "The mill works 1,000 tonnes a day (250,000 tonnes a year).",
        "The orchard picked 300 bushels (5,700 kg) of apples, and the farm 400 bushels (9 tonnes).",
        "Winds of 120-140 km/h (75-90 mph) were recorded, and 12 deer per square mile (5 per square kilometre).",
    ],
)
def test_prices_paces_and_bushels_of_other_things_are_no_conversions(text: str) -> None:
    assert messages(text, RULE) == []
