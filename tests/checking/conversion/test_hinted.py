"""Pairs that words only hint at: told where a slip with a name makes the one figure of the other, and never else."""

from datetime import date

import pytest

from tests.checking.ran import excerpts, findings, loud

DAY = date(2019, 5, 15)


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("The winning bid was 640 million rupees. At $92 million, it was the lowest of the four.", "$92 million"),
        (
            "The bank set aside 4.4 billion kronor for loans in 2019, or about $4.5 billion, it said.",
            "or about $4.5 billion",
        ),
        ("The subsidy amounts to Rs 820 crore. In dollar terms: $1.17 billion.", "$1.17 billion"),
        ("For the port they want 78 billion rupees. Converted, the whole comes to $11 billion.", "$11 billion"),
    ],
)
def test_a_power_of_ten_between_two_currencies_is_told(text: str, odd: str) -> None:
    assert excerpts(text, "exchange-rate-mismatch", DAY) == [odd]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("She swam 21 miles to France, 13 kilometers in French money.", "13 kilometers"),
        ("The fjord goes down 1,308 meters. American readers may prefer 4,921 feet.", "4,921 feet"),
        ("The quake was felt 250 miles away. To readers in Europe: 155 km.", "155 km"),
        ("The tank holds 5,000 US gallons. Put otherwise, that is 22,700 liters of milk.", "22,700 liters"),
        ("They sold 40,000 barrels of it, 64 million liters, in May.", "64 million liters"),
    ],
)
def test_a_wrong_factor_between_two_systems_is_told(text: str, odd: str) -> None:
    assert excerpts(text, "unit-conversion-mismatch") == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "Nights in the old town stay 3C warmer than in the suburbs. An American would speak of 37F.",
        "The gap between the city and the fields reached 6C at night, 42.8F, on the calm days of August.",
        "Since 1950 winters have got milder by 2.1C. In Fahrenheit that is 35.8 degrees.",
        "Departure from normal: +3.2°C (+37.8°F).",
        "Warming since 1880: 1.1°C (34°F).",
        "The sea is running 2.5 degrees Celsius, or 36.5 degrees Fahrenheit, above its usual level.",
    ],
)
def test_a_rise_that_was_read_off_a_thermometer_is_told(text: str) -> None:
    assert len(findings(text, "rise-converted-as-temperature")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The bridge cost 640 million rupees. At $92 million, the airport beside it was dearer.",
        "Its founder gave 3.1 million euros, and a rival in London, £31 million.",
        "The tower is 300 meters high. The height of the tower next door is 98.4 feet.",
        "The house cost £50 million. The price of the house next door was $6.4 million.",
        "The plot has 26 acres. That of the neighbor is 64 hectares.",
        "The deal was worth $1.2 billion; the British firm's part was £100 million.",
        "The cup is worth $1.3 million. For the Europeans the whole tour pays 120,000 euros.",
        "The sum is $13 million; the amount that was lost is 120 million euros.",
        "The bridge is 26 miles long. It is 13 kilometers from the town.",
        "The bag weighs 26 pounds. It is 57 kilos with the other ones.",
        "The swimmer covered 21 miles; his sister, 13 kilometers.",
        "He ran 26 miles on Sunday, 42 km on Monday, and rested.",
        "The path is 14 miles long, 8.7 km of it on boards.",
        "It was 2C, or 36F, at dawn.",
        "Rise of the sun: 5C (41F) was read at dawn, above the average.",
        "The winter was 2C warmer than normal, and on the coldest day it was 36F.",
        "The glider weighs 300 kg and the pilot 180 lb, which makes 382 kg.",
        "She swam 21 miles to France, 13 kilometers in all, and he 21 km, as far as from Elm to Ash.",
        "The winning bid was 640 million rupees. At $9.2 million, it was the lowest of the four.",
    ],
)
def test_two_figures_of_two_things_are_left_alone(text: str) -> None:
    assert not loud(text, DAY)
