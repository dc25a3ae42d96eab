import pytest

from tests.checking.ran import loud, messages

RULE = "rise-converted-as-temperature"


@pytest.mark.parametrize(
    "text",
    [
        "The year was 1.55C (35F) above the pre-industrial average.",
        "The year was 1.55C above the pre-industrial average (35F).",
        "The year was warmer than usual, by 1.55C (34.8F).",
        "Keep the warming within 2C (35.6F).",
        "The night was 3C (37F) colder than the day.",
        "The planet has warmed 1.2C (34F) since 1880.",
        "Temperatures have risen about 2 degrees Celsius (35.6 degrees Fahrenheit) since then.",
        "A 2C (36F) rise would melt the ice.",
        "The sea is 4C warmer (39F) than usual.",
        "They agreed to keep warming well below 2 degrees Celsius (35.6 Fahrenheit).",
        "The goal is to limit global warming to 1.5C (34.7F).",
        "The world is near the 1.5C (35F) limit of the Paris accord.",
        "The anomaly was 1.5C (35F).",
        "The country is heating fast, up 2.4C (36.3F) since 1900.",
        "The urban heat island adds 3C (37F) to the night.",
        "Temperatures averaged 2.1C (35.8F) more than in 1990.",
        "Each extra 1C (34F) of warming costs lives.",
        "Nights will be 2-3C (36-37F) cooler.",
        "The Arctic has warmed by 3 to 4 degrees Celsius (37 to 39 degrees Fahrenheit).",
    ],
)
def test_a_difference_with_32_degrees_added(text: str) -> None:
    (message,) = messages(text, RULE)
    assert "is what a thermometer at" in message


@pytest.mark.parametrize(
    "text",
    [
        "The year was 1.55C (2.8F) above the pre-industrial average.",
        "The year was 1.55C above the pre-industrial average (2.8F).",
        "It will rise to 35C (95F) by Friday.",
        "It fell to 5C (41F), far below the average.",
        "It was 35C (95F) in the shade, hotter than in Rome.",
        "The melting point is 0C (32F).",
        "It was -40C (-40F) colder than that.",
        "Temperatures of 40C (104F) over the weekend broke records.",
        "It reached 35C (95F), above the average for June.",
        "Temperatures soared above 40C (104F) for a third day.",
        "Temperatures dropped below 5C (41F) at night.",
        "Temperatures will climb 30C (86F) by noon.",
        "The decree limits heating to 19C (66F) in offices.",
        "Another 38C (100F) day is expected in a warming world.",
        "Global warming pushed the reading to 49C (120F).",
        "Vaccines are kept within 2C (36F) to 8C (46F).",
        "Keep the fridge at the 2C (36F) mark.",
        "Nights will be 2-3C (3.6-5.4F) cooler.",
        "At 37C (98.6F) higher doses are needed.",
        "It was 40C (104F), up from 35C (95F) on Monday.",
        "At 30C (86F) more than a hundred people fell ill.",
    ],
)
def test_temperatures_and_well_converted_differences(text: str) -> None:
    assert messages(text, RULE) == []


def test_no_other_rule_speaks_of_the_same_pair() -> None:
    assert len(loud("The year was 1.55C (35F) above the pre-industrial average.")) == 1
