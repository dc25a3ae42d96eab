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
        "An increase of between 2C and 4C (35.6F and 39.2F) is expected by 2080.",
        "The thermostat is precise to 0.1C (32.2F).",
        "Trees can lower the temperature of a street by as much as 8C (46.4F).",
        "Add another 3C (37.4F) for the humidity.",
        "Kitchens run 10C (50F) warmer than the dining room.",
        "The air cools by 6.5C (43.7F) for every kilometre of height.",
        "The two stations differ by 4C (39.2F).",
        "The forecast was off by 6C (42.8F).",
        "Water leaves the plant 8C (46.4F) warmer.",
        "It was 9C (48.2F) cooler than on Tuesday.",
        "The white roofs brought the indoor temperature down 4C (39.2F).",
        "Warming of the seabed has amounted to 0.9C (33.6F) since 1950.",
        "The sea has heated up 1.1C (34F) in 40 years.",
        "The eclipse took 5C (41F) off the temperature in minutes.",
        "Shade knocked 7C (44.6F) off the reading at head height.",
        "Temperatures fluctuated by up to 20C (68F) in a day.",
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
        "The freezer is kept at minus 18C (0F), give or take a degree.",
        "Temperatures are expected to reach 35C (95F), 5C (9F) above normal.",
        "The drop in pressure was followed by temperatures of 40C (104F).",
        "It will be 30C (86F) by noon.",
        "The rise came as temperatures reached 40C (104F) in the capital.",
        "The difference was plain on Tuesday, when it was 5C (41F).",
        "At a rate of 20 a day, workers fell ill in heat of 38C (100F).",
        "The increase in deaths came on days above 35C (95F).",
        "Heat above 30C (86F) each day is the norm.",
        "In a range of 20C (68F) to 25C (77F) the moth breeds.",
        "The variety grows in the range of 20C (68F).",
        "The water was 20C (68F), warm enough to swim.",
        "Every day above 32C (90F) costs the plant money.",
        "A change is forecast: 12C (54F) on Sunday.",
        "Fish die when the river exceeds 24C (75F), a threshold passed more often each decade.",
        "The oven is accurate; set it to 180C (356F).",
        "An average of 15C (59F) was recorded.",
        "The average temperature was 15C (59F), up from 14C (57F).",
        "Temperatures fell below 5C (41F) in May.",
        "The accuracy of the sensor at 20C (68F) is poor.",
        "The sea was 18C (64F) and the air above it 25C (77F).",
        "The margin was thin: at 10C (50F) the oil would have set.",
        "Snow was falling at 2C (36F) above 500 metres.",
        "It rose to a high of 33C (91F).",
        "Highs will climb to between 30C and 35C (86F and 95F).",
        "A difference of 5C (9F) is enough.",
        "The gap closed in the second half; it was 5C (41F) at kick-off.",
        "In a swing through the valley we met 40C (104F) heat.",
        "At 30C (86F) more than a hundred people fell ill.",
    ],
)
def test_temperatures_and_well_converted_differences(text: str) -> None:
    assert messages(text, RULE) == []


def test_no_other_rule_speaks_of_the_same_pair() -> None:
    assert len(loud("The year was 1.55C (35F) above the pre-industrial average.")) == 1
