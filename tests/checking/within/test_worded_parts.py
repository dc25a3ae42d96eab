"""How many of a counted whole, in words, against their count; and verbs that say how far two figures are apart."""

import pytest

from tests.checking.ran import messages

RULE = "size-word-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "Virtually all of the 900 flats were sold: 410 of them, according to the builder.",
        "Nearly all of the 640 seats were taken: 290 of them, the theater said.",
        "Hardly any of the 80 windows were broken; 61 were broken.",
        "Attendance rose slightly, from 12,000 to 31,000, in the 14 days of the fair.",
        "Sales dipped last year, from 9,000 cars to 3,100.",
    ],
)
def test_words_that_the_figures_miss_are_told(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Virtually all of the 900 flats were sold: 410 of them to foreigners.",
        "Almost all of the 900 flats were sold, 410 of them in May.",
        "Nearly all of the 300 pupils passed: 140 got top marks.",
        "Attendance rose slightly, from 12,000 to 13,000, in the 14 days of the fair.",
        "Profit rose slightly faster than sales, from $20 million to $50 million.",
        "The temperature dipped from 12 degrees to 8 degrees.",
    ],
)
def test_words_of_a_part_or_of_another_are_silent(text: str) -> None:
    assert not messages(text, RULE)
