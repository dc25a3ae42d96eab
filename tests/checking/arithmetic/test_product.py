"""So much for each, so many and what they make, over sentences: a slip is flagged, what fits is silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud

PRODUCT, MEAN = "product-mismatch", "average-mismatch"

# fmt: off
PASSAGES = [
    (PRODUCT, "They pack 45 boxes an hour and work for six hours, so {} homes can be helped.", "320", "270"),
    (PRODUCT, "Each of the 36 turbines is rated at 9.5 MW. The array would put {} MW into the grid.", "432",
     "342"),
    (PRODUCT, "The hotel charges $129 a room for 40 rooms over 12 nights. That comes to ${} before tax.", "71,920",
     "61,920"),
    (PRODUCT, "Sixteen coaches left, each with all of its 53 seats taken. By noon the {} men had come.", "948", "848"),
    (PRODUCT, "Owners get 14p for every share. There are 250 million in issue, so it will cost £{}.", "53m", "35m"),
    (PRODUCT, "A family eats 11 kilos of rice a month. Over a year that adds up to {} kilos.", "182", "132"),
    (PRODUCT, "She rowed the 4,830 km in 69 days. At {} km a day it was not the quickest crossing.", "90", "70"),
    (PRODUCT, "The 4.1 km tunnel was driven at 12 metres a day. It took the crew {} days to break in.", "442", "342"),
    (PRODUCT, "The town's 366,000 people borrowed 1.5 million books. It works out at about {} apiece.", "six", "four"),
    (PRODUCT, "There are 28 staff and 644 children. A ratio of one adult to every {} pupils is bad.", "33", "23"),
    (MEAN, "Marks of 64, 71 and 78 in the three papers gave her an average of {}.", "73", "71"),
    (MEAN, "It had 41 mm on Monday, 18 mm on Tuesday, 7 mm on Friday and 30 mm on Sunday. The mean for the four days "
     "was {} mm.", "26", "24"),
]
# fmt: on


@pytest.mark.parametrize(("rule", "passage", "wrong", "right"), PASSAGES)
def test_a_slip_is_flagged_and_the_right_figure_is_silent(rule: str, passage: str, wrong: str, right: str) -> None:
    assert len(findings(passage.format(wrong), rule)) == 1
    assert not loud(passage.format(right))


@pytest.mark.parametrize(
    "passage",
    [
        "It sold 900,000 shares at $7 a share for a total of $6.3 million and repays $3.3 million of advances.",
        "Net was $94.6 million, or $1.61 a share, after sales of 153.3 million against 125.1 million.",
        "The hotel charges $135 a room and has 40 rooms. The new wing cost $75,000.",
        "Each of the four wayward shots cost him two strokes. So he wound up with a dozen.",
        "The sample is 1, 2, 4, 8 and 16. The average is 6.2 and the median is 4.",
    ],
)
def test_a_figure_of_its_own_is_no_result(passage: str) -> None:
    assert not findings(passage, PRODUCT)
    assert not findings(passage, MEAN)


@given(st.integers(3, 99), st.integers(11, 999))
def test_a_true_product_is_never_flagged(many: int, each: int) -> None:
    assert not findings(
        f"Each of the {many} barges carries {each} tons. All in all the fleet carries {many * each:,} tons.", PRODUCT
    )


@given(st.integers(11, 99).filter(lambda many: many % 10), st.integers(101, 999).filter(lambda each: each % 10))
def test_a_product_that_is_half_as_large_again_is_flagged(many: int, each: int) -> None:
    wrong = many * each * 3 // 2
    assert findings(
        f"Each of the {many} barges carries {each} tons. All in all the fleet carries {wrong:,} tons.", PRODUCT
    )


@given(st.lists(st.integers(40, 99), min_size=3, max_size=6))
def test_a_true_average_is_never_flagged(marks: list[int]) -> None:
    listed = ", ".join(map(str, marks[:-1]))
    average = sum(marks) / len(marks)
    assert not findings(f"Marks of {listed} and {marks[-1]} gave her an average of {average:.1f}.", MEAN)
