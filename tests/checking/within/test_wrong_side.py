"""A hedge that points to the wrong side of the exact figure beside it."""

import pytest

from tests.checking.ran import messages

RULE = "bound-broken"


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Turnout was 48.7%. Just over half of voters took part.", True),
        ("Turnout was 48.7%. Just under half of voters took part.", False),
        ("The fund lost $1.94 billion. Losses of more than $2 billion forced it to close.", True),
        ("The fund lost $1.94 billion. Losses of nearly $2 billion forced it to close.", False),
        ("The firm sold 10,240 cars in May. That is just under 10,000.", True),
        ("The firm sold 10,240 cars in May. That is just over 10,000.", False),
        ("The firm sold 10,240 cars in May. Last year it was just under 10,000.", False),
        ("The firm sold 10,240 cars in May. The increase was just under 10,000.", False),
        ("The firm sold 10,240 cars in May. The town has just under 10,000 people.", False),
        ("Nearly 500 students sat the exam. The 502 students had three hours.", False),
        ("More than 500 boats were entered: 291 sloops, 84 ketches and 37 yawls.", True),
        ("More than 400 boats were entered: 291 sloops, 84 ketches and 37 yawls.", False),
        ("More than 500 boats were entered, including: 291 sloops, 84 ketches and 37 yawls of them.", False),
        ("Over 9,000 boats were entered: 291 sloops, 84 ketches and 37 yawls.", False),
    ],
)
def test_a_hedge_beside_an_exact_figure(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, RULE)) is is_wrong


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Every one of the 43 schools has answered. Forty-seven of them have detectors.", True),
        ("Every one of the 43 schools has answered. Thirty-seven of them have detectors.", False),
    ],
)
def test_some_of_them_are_not_more_than_all(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, "part-above-whole")) is is_wrong
