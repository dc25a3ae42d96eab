"""A measure or an amount that is told again further on, in other units."""

from datetime import date

import pytest

from tests.checking.ran import loud
from tests.checking.said import said

MEASURES = [
    ("The tunnel is 14 miles long. It took years. Trains run through its {} now.", "8.7 km", "22.5 km"),
    ("The park covers 60 square kilometers. Fishermen know its {} well.", "37 square miles", "23 square miles"),
    ("Some 42,000 US gallons ran out. Crews took up part of the {} by noon.", "191,000 liters", "159,000 liters"),
    ("The herd grazes 250 hectares. Fences enclose the land, some {}, on all sides.", "101 acres", "618 acres"),
    ("Divers went down to 90 meters. At that depth, about {}, the wreck is dark.", "27 feet", "295 feet"),
    ("The estate has 350 hectares. Pickers go over the {} twice.", "142 acres", "865 acres"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), MEASURES)
def test_a_wrong_factor_is_seen_sentences_later(text: str, wrong: str, right: str) -> None:
    (finding,) = said("unit-conversion-mismatch", text.format(wrong))
    assert finding.location.span.of(text.format(wrong)).endswith(wrong)
    assert said("unit-conversion-mismatch", text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel is 14 miles long. The road to it is 8.7 km.",
        "The tunnel is 14 miles long, or 22.5 km. Trains run through the 8.7 km of the old one.",
        "The tunnel is 14 miles long. It took years. It cost a lot. It is wet. Trains run through its 8.7 km now.",
    ],
)
def test_other_things_are_left_alone(text: str) -> None:
    assert said("unit-conversion-mismatch", text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Profit came to $6.5 billion. Demand was weak. In its own accounts the figure was 47.4 billion yen.", 1),
        ("Profit came to $301 million. Demand was weak. In its own accounts the figure was 47.4 billion yen.", 0),
        ("Profit came to $6.5 billion. Costs were $2 billion. The figure was 47.4 billion yen in Osaka.", 0),
        ("An order from Pune is worth 820 million rupees. In dollar terms the order comes to $100 million.", 1),
        ("An order from Pune is worth 820 million rupees. In dollar terms the order comes to $9.8 million.", 0),
        ("Profit came to $6.5 billion. Sales in Osaka were 47.4 billion yen.", 0),
    ],
)
def test_an_amount_that_the_text_calls_the_same_is_converted(text: str, count: int) -> None:
    assert len(said("exchange-rate-mismatch", text, date(2024, 6, 13))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It paid £20 million ($25.5 million) for one and £48 million ($57.6 million) for another.", 1),
        ("It paid £20 million ($25.5 million) for one and £48 million ($61.2 million) for another.", 0),
        ("It paid £20.4 million ($24.5 million) for one and £48 million ($57.6 million) for another.", 0),
    ],
)
def test_a_pair_at_the_rate_of_the_day_excuses_no_other_rate(text: str, count: int) -> None:
    assert len(said("exchange-rate-mismatch", text, date(2024, 3, 15))) == count


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        (
            "A pipeline will bring 60 million litres of water a day to Karrawin. Farmers lost their case. The flow is"
            " equivalent to about 13 million imperial gallons a day.",
            ("13 million", "270 million"),
        ),
        (
            "Surface waters ran 1.5 degrees Celsius warmer than usual. An anomaly of that size, 2.7 degrees Fahrenheit,"
            " sends sardines north.",
            ("2.7", "34.7"),
        ),
        (
            "The panels cost £52,000. In 2022 the panels generated 61 megawatt-hours of electricity.",
            ("megawatt-hours", "megawatts"),
        ),
    ],
)
def test_a_measure_is_told_again_sentences_later_in_other_words(right: str, slip: tuple[str, str]) -> None:
    assert loud(right) == []
    assert len(loud(right.replace(*slip))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A pipeline brings 60 million litres of water a day. The old one was equivalent to 270 million gallons a day.",
        "In 2022 the park ran at its best. It generated 61 megawatts of electricity at noon.",
        "In 2022 the panels generated up to 61 megawatts of power.",
        "Waters ran 1.5 degrees Celsius warmer. An anomaly of that size sends sardines north, to waters of 64 F.",
    ],
)
def test_what_is_not_told_again_is_left_alone(text: str) -> None:
    assert loud(text) == []
