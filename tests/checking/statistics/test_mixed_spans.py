import pytest

from tests.checking.ran import excerpts

RULE = "unlike-spans-compared"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Sales in the third quarter were €1.2 billion, against €4.6 billion in the whole of 2021.", "€4.6 billion"),
        ("It earned $40 million in June, down from $210 million in the first half of last year.", "$210 million"),
        (
            "Exports were $11.8 billion in January-September, compared with $1.1 billion in September 2017.",
            "$11.8 billion",
        ),
        ("Sales in the first half were €41m, against €79m in 2018.", "€79m"),
        ("The port handled 41 million tonnes in the first half, compared with 80 million in 2018.", "80 million"),
        (
            "The economy of the United States grew at an annualised rate of 4 percent. Poland's, by comparison, managed"
            " 0.6 percent on the quarter.",
            "4 percent",
        ),
        (
            "The economy grew at an annual rate of 2 percent, while that of Sudmark grew 0.4 percent on the quarter.",
            "2 percent",
        ),
        ("Exports rose at an annualized rate of 3 percent, against 0.6 percent on the quarter before.", "3 percent"),
    ],
)
def test_one_month_against_several_is_flagged(text: str, excerpt: str) -> None:
    assert excerpts(text, RULE) == [excerpt]


@pytest.mark.parametrize(
    "text",
    [
        "Sales in the third quarter were €1.2 billion, against €1.1 billion in the third quarter of 2021.",
        "Sales in June accounted for $40 million, down from $210 million in the first half.",
        "Exports were $11.8 billion in January-September, up from $10.6 billion in the same months of 2017.",
        "Net profit was €4m in the third quarter, compared with a loss of €16m in 2018.",
        "The firm had 4,100 workers in June, down from 4,400 in 2015.",
        "US output rose at an annualised rate of 3 percent. Exports fell 0.7 percent from the previous quarter.",
        "Growth was 2.4 percent annualised. In Poland it was only 0.6 percent on the quarter, or 2.4 percent a year.",
        "The loan book stood at $41 billion in the first half, compared with $79 billion in 2018.",
        "The platform had 41 million users in the first quarter, compared with 160 million in 2018.",
        "A barrel cost $41 in the first half, against $80 in 2018.",
        "Exports were 310 tonnes in June, against a quota of 3,600 tonnes in 2018.",
        "Sales were €41m in the first ٠ months, against €79m in 2018.",
        "The economy grew at an annual rate of 2 percent, while prices rose 0.4 percent on the quarter.",
        "Exports grew at an annualized rate of 2 percent, while wages rose only 0.4 percent on the quarter.",
        "It had 180 shops in June, down from 210 in the first half of last year.",
    ],
)
def test_like_spans_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
