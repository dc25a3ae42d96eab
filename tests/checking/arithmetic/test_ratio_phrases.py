"""A ratio that is said of the only two levels in sight."""

import pytest

from tests.checking.ran import loud, messages

RULE = "multiple-mismatch"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("A kilo of saffron fetched $3,600 in Herat, a kilo of cumin $4. So saffron was {} times as dear.", 90, 900),
        ("The boss earned £2.4 million last year, his drivers £24,000. He made {} times what they made.", "1,000", 100),
        ("Boots weigh 1.8 kilos and shoes 1.2, which makes the former {} times as heavy.", "2.5", "1.5"),
        ("The tower, 240 metres, is {} times taller than the cathedral, 80 metres.", "six", "three"),
        ("Nigeria has 206 million people and Benin 12 million. People say their neighbor is {} times as big.", 27, 17),
        ("The park counted 45 wolves. There had been 15 in 2012. They are {} times as common as then.", 5, 3),
        (
            "The battery stores 600 kilowatt-hours. The old one stored 120. It has {} times the capacity of that.",
            "eight",
            "five",
        ),
        ("Shipments were 36 million tonnes; in 2006 they were 9 million. They have been multiplied by {}.", 6, "four"),
        ("Sales in April were 320% of their usual level, or {} times as high.", "4.5", "3.2"),
        ("It was {} times as high, or 400% of the usual level.", "five", "four"),
        ("The ward in Oslo treated 1,400 burns, Bergen's treated 700. Oslo treated {}% more than Bergen.", 200, 100),
        ("The new ferry takes 900 cars and the old one 300, so it takes {} times as many.", "five", "three"),
    ],
)
def test_a_ratio_that_the_levels_do_not_have_is_told(text: str, wrong: object, right: object) -> None:
    assert messages(text.format(wrong), RULE)
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm employs 500 people, up from 400 in 2010. It is three times the size of Acme.",
        "The lake is 40 km long and 12 km wide. It is twice as deep as Loch Ness.",
        "He scored 12 goals in 2010 and 30 in 2012. Smokers are three times as likely to die.",
        "The bank has 200 branches and 3,000 staff. It has twice as many branches as any rival.",
        "It sold 40 cars in May and 30 in June. The dealer in Leeds sold five times as many as Hull.",
        "Prices rose from 10 to 12 euros. They may be three times as high by 2030.",
        "The tower is 240 metres tall and the mast 80. Visitors pay five times as much as in Rome.",
        "It grew 400% more than planned, or so said the 12 members and the 40 guests.",
        "The flight took 90 minutes and the drive 6 hours. Flying costs three times as much as driving.",
        "About 40% of the 300 shops, or 120, closed. That is three times the national average.",
        "They met three times in 2012 and 12 times since; 40 came each time.",
        "Sales in April were 320% of their usual level, or more than three times as high.",
    ],
)
def test_a_ratio_of_something_else_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
