import pytest

from tests.checking.ran import excerpts

RULE = "ratio-on-interval-scale"


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("The temperature doubled from 8C to 16C.", "doubled"),
        ("It was 10 percent colder on Sunday, at 9C, than on Saturday, at 10C.", "10 percent"),
        ("With 60F it was twice as hot as in January, when it was 30F.", "twice"),
        ("The temperature fell by a third, from 15 degrees Celsius to 10 degrees Celsius.", "a third"),
        ("A magnitude 8 quake is twice as strong as a magnitude 4 quake.", "twice"),
        ("The 6.0-magnitude shock moved the ground twice as much as the 3.0-magnitude one before it.", "twice"),
    ],
)
def test_a_ratio_of_degrees_is_flagged(text: str, ratio: str) -> None:
    assert excerpts(text, RULE) == [ratio]


@pytest.mark.parametrize(
    "text",
    [
        "The temperature fell by five degrees, from 15 degrees Celsius to 10 degrees Celsius.",
        "At 30C people drink twice as much as at 15C.",
        "Sales of fans rose 40% as the temperature rose to 38C.",
        "At 300 kelvin it is twice as hot as at 150 kelvin, which is -123C.",
        "A magnitude 8 quake is 1,000 times stronger than a magnitude 6 quake.",
    ],
)
def test_differences_and_other_ratios_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
