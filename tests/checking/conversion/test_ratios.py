import pytest

from tests.checking.ran import excerpts

RULE = "ratio-converted"


def test_a_ratio_that_is_told_in_other_money_is_noted() -> None:
    text = "It spent 6 pence in every pound (8.4 cents in every $1.40) on its offices."
    assert excerpts(text, RULE) == ["8.4 cents in every $1.40"]


@pytest.mark.parametrize(
    "text",
    [
        "It spent 6 pence in every pound (9.9 cents in every $1.40 in America) on its offices.",
        "It spent 6 pence in every pound, and 8 cents in every dollar there, on its offices.",
        "It spent 6 pence on every bottle (8.4 cents).",
    ],
)
def test_other_ratios_are_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
