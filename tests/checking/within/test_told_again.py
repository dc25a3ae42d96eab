"""A figure told again with the words that tied it to its thing, and a slip in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, loud

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bridge over the Tamar is 335 metres long. It opened in 1961 and, at 353 metres long, was the longest in"
         " England.", "353 metres"),
        ("The library cost £18.6 million to build. Its architect is 44. The building, which cost £16.8 million, opens"
         " on Monday.", "£16.8 million"),
        ("Kestrel will lay off 460 workers at its pit. The union was not told about the 640 job losses beforehand.",
         "640 job losses"),
        ("The fire burned 12,600 hectares near Evora. Rain helped to contain the blaze, which burned 16,200 hectares.",
         "16,200 hectares"),
        ("The firm reported revenue of $48.2 million. Ann Lowe, its chief, called revenue of $42.8 million a record.",
         "$42.8 million"),
        ("Turnout was 61.4 per cent. Officials said the turnout of 64.1 per cent was the lowest since 1992.",
         "64.1 per cent"),
        ("The plant burns 120,000 tonnes of waste a year. Critics say the plant burns 12,000 tonnes of waste a year for"
         " nothing.", "12,000 tonnes of waste a year"),
        ("A blast killed 11 workers on Thursday. The families of the 12 workers who were killed will each get money.",
         "12 workers"),
        ("The deficit was 5.8% of GDP last year. A deficit of 8.5% of GDP breaks the rules of the bloc.", "8.5%"),
        ("Police say Mr Hale stole $32.5 million from clients. Mr Hale denies stealing $35.2 million from clients.",
         "$35.2 million"),
        ("Mauna Verde is 3,847 metres high. Climbers need two days to reach the summit, at 3,487 metres.",
         "3,487 metres"),
        ("The donation of $12,450 came in June; the school spent the donation of $1,245 on books.", "$1,245"),
    ],
)  # fmt: skip
def test_a_slip_in_a_second_telling_is_told(text: str, place: str) -> None:
    assert excerpts(text, RULE) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Elm recorded 467 cases last year. Kano recorded 476 cases.",
        "The road bridge is 384 metres long. The rail bridge is 348 metres long.",
        "Profit was $48.2 million. Costs were $42.8 million.",
        "Adults pay £12 at the door. Children pay £15.",
        "A ticket costs $12. A season ticket costs $120.",
        "The hall seats 460 people. On Friday the stadium held 640 people.",
        "The council has 48 members. The assembly has 84 members.",
        "In Elm the rain came to 34 mm. In Ash it came to 43 mm.",
        "The bid was worth £3.46 billion. The board had asked for £3.64 billion.",
        "The river is 123 km long. The canal is 132 km long.",
        "He weighed 86 kg in May. He weighs 68 kg today.",
        "The company sold 1,350 tractors. It had hoped to sell 1,530 tractors.",
        "The Elm bridge cost £412 million. The bridge of Ash, which cost £421 million, is shorter.",
        "An earlier version of this article said the bridge cost $3.5 billion. It cost $3.5 million.",
        "France asked to sell 10,500 tonnes of maize last Friday. The board last Thursday allowed the sale of 15,000"
        " tonnes of maize.",
        "Net profit was 13.2 million dollars. Sales were 1.32 billion dollars.",
        "The 10-year bond yields 3.1%. The 100-year bond yields 4.1%.",
        "The firm made a profit of $12,450 in May; in June it made a profit of $1,245.",
        "The loan of €40,000 was for the house; the loan of €4,000 was for the car.",
        "A fine of $14,250 was paid by the firm; the driver paid a fine of $1,425.",
        "The bridge is 412 meters long; the viaduct behind it is 421 meters long.",
    ],
)
def test_another_thing_is_left_alone(text: str) -> None:
    assert loud(text) == []


@given(st.integers(100, 9_999), st.sampled_from(["metres long", "tonnes", "kilometers wide"]))
def test_the_same_figure_is_never_flagged(value: int, unit: str) -> None:
    assert loud(f"The ship is {value:,} {unit}. At {value:,} {unit}, it is the largest of its kind.") == []


@given(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9))
def test_two_swapped_digits_are_told(first: int, second: int, third: int) -> None:
    if second != third and third:
        value, slip = (100 * first + 10 * one + two for one, two in ((second, third), (third, second)))
        if value % 10 and slip % 10:
            text = f"The ship is {value} metres long. At {slip} metres, it is the largest of its kind."
            assert excerpts(text, RULE) == [f"{slip} metres"]
