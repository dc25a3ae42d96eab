import pytest

from tests.checking.ran import excerpts

RULE = "unlike-spans-compared"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Sales in the third quarter were €1.2 billion, against €4.6 billion in the whole of 2021.", "€4.6 billion"),
        ("It earned $40 million in June, down from $210 million in the first half of last year.", "$210 million"),
    ],
)
def test_one_month_against_several_is_flagged(text: str, excerpt: str) -> None:
    assert excerpts(text, RULE) == [excerpt]


@pytest.mark.parametrize(
    "text",
    [
        "Sales in the third quarter were €1.2 billion, against €1.1 billion in the third quarter of 2021.",
        "Sales in June accounted for $40 million, down from $210 million in the first half.",
        "It had 180 shops in June, down from 210 in the first half of last year.",
    ],
)
def test_like_spans_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
