import pytest

from tests.checking.ran import excerpts

RULE = "conversion-left-out"
FIRST = "The fund has 100 million yuan ($14 million)."
LAST = "It gave 30 million yuan ($4.2 million) to Elm and 80 million yuan ($11.2 million) to Ash."


def test_the_amount_between_is_told() -> None:
    assert excerpts(f"{FIRST} A port took 250 million yuan. {LAST}", RULE) == ["250 million yuan"]


@pytest.mark.parametrize(
    "middle",
    [
        "A port took 250 million yuan ($35 million).",
        "A port took 250 million euros.",
        "The 100 million yuan came from Oak.",
        "A port takes 250 million yuan a month.",
    ],
)
def test_other_currencies_rates_and_amounts_that_were_converted_are_left_alone(middle: str) -> None:
    assert excerpts(f"{FIRST} {middle} {LAST}", RULE) == []


def test_what_comes_behind_the_last_conversion_is_left_alone() -> None:
    assert excerpts(f"{FIRST} {LAST} A port took 250 million yuan.", RULE) == []
