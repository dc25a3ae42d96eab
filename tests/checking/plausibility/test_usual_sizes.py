"""Sizes that no thing of its kind has, told where a power of ten makes them usual, and other things left alone."""

import pytest

from tests.checking.ran import excerpts

RULE = "size-unusual-for-kind"


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("The tiger, which weighs 2,200 kg, was moved to Elm.", "2,200 kg"),
        ("The bull elephant, which stood 3.2 metres at the shoulder, weighed 54 tonnes.", "54 tonnes"),
        ("A grown male hippo of 25 tonnes came out of the river.", "25 tonnes"),
        ("The centre-forward, 18.8 m tall and 23 years old, signed for three years.", "18.8 m"),
        ("We are looking for a bus driver in Elm. Salary: £290,000, with a free pass.", "£290,000"),
        ("The Airbus with 180 passengers was at 390,000 feet when it lost pressure.", "390,000 feet"),
        ("A 60-tonne bull elephant broke the gate.", "60-tonne"),
        ("Rangers put his weight at 60 tonnes, which is usual for an African elephant of 40.", "60 tonnes"),
        ("The baby was born on Monday and weighed 34 kilos at birth.", "34 kilos"),
        ("The goalkeeper is 19.2 metres tall.", "19.2 metres"),
        ("The Boeing 737, with 131 people on board, was cruising at 110,000 metres.", "110,000 metres"),
        ("Wanted: two staff nurses, full annual pay £270,000, 27 days of leave.", "£270,000"),
        ("A primary teacher in Elm, she earns £320,000 a year.", "£320,000"),
        ("The driver was stopped at 1,180 km/h on the ring road, police said.", "1,180 km/h"),
        ("A pint of beer costs £52 in the pub.", "£52"),
        ("A marathon of 422 km leads round the lake.", "422 km"),
    ],
)
def test_a_size_with_a_zero_too_many_is_told(text: str, odd: str) -> None:
    assert excerpts(text, RULE) == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "The tiger, which weighs 220 kg, was moved to Elm.",
        "The tiger broke out of a crate weighing 2,200 kg.",
        "The horse box weighed 3,500 kg and the horse 600 kg.",
        "The elephants, a herd of 12, weigh 45 tonnes.",
        "The trust paid £270,000 a year for nurses from abroad.",
        "A doctor earns £270,000 a year, ten times what a nurse does.",
        "The nurse was awarded £270,000 after a year of hearings.",
        "The girl was hit by a branch. It weighed 60 kg.",
        "A boy of nine caught a carp that weighed 24 kilos.",
        "The man is building a mast that is 19 metres tall.",
        "The statue of a goalkeeper is 19.2 metres tall.",
        "The plane flew 110,000 metres before it landed.",
        "The car reached 763 mph on the dry lake, a record that stands.",
        "She ran ten marathons in ten days, a distance of 422 km.",
        "A barrel and a pint of beer went for £52 at the fair.",
        "The plane climbed to 100,000 feet in a NASA test.",
        "The car reached speeds of 763 mph in the desert.",
        "A loaf of bread went for £25 at the auction.",
        "The baby weighed 11 kg at birth, more than any before.",
        "The largest ox of the fair weighed 2,700 kg, the farmer said.",
    ],
)
def test_what_other_things_have_is_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
