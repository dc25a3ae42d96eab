import pytest

from tests.checking.ran import loud, messages, ticks

RULE = "unit-conversion-mismatch"


@pytest.mark.parametrize(
    ("right", "wrong", "text"),
    [
        ("42", "52", "The trail is 26 miles long, that is to say {} km, and is best walked from the north."),
        ("48.5", "58.5", "Travellers may put 22 kg in the hold. Americans know it as {} pounds; others as one ham."),
        ("30", "4.9", "Their vines cover 12 hectares at Tillingham (around {} acres), of which a fifth is white."),
        ("24,220", "7,380", "The new floor measures 2,250 square metres; in old measure, just under {} square feet."),
        ("minus 33", "minus 23", "The city woke to minus 28 Fahrenheit on Wednesday, {} Celsius, and stayed at home."),
    ],
)
def test_words_make_two_measures_one(right: str, wrong: str, text: str) -> None:
    assert messages(text.format(right), RULE) == []
    assert messages(text.format(wrong), RULE) != []


def test_a_sharp_conversion_needs_no_word() -> None:
    assert ticks("The bridge of 1,280 meters, at 4,200 feet the longest of its time, was built in 1937.", RULE) != []


@pytest.mark.parametrize(
    "text",
    [
        "The 6-foot-tall keeper ran 5 km every morning and lifted 80 kg.",
        "A section of 8ft x 5ft (2.4m x 1.5m) had fallen.",
        "He drove 300 miles to the 50-hectare farm, which is 12 km from the coast.",
        "The rock lies 60 m off the cliff. A three-mile zone is in place.",
        "They broke records in Burlington (63 degrees) and Montpelier (63 degrees).",
        "The strip is ten miles wide and extends three nautical miles into the sea.",
        "She weighs 60 kg and carried a 25-pound pack.",
    ],
)
def test_measures_of_two_things(text: str) -> None:
    assert loud(text) == []
