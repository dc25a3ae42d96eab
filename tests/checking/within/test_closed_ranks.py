"""A superlative of one of a few figures, which another of them has."""

import pytest

from factcheck import check_text

WRONG = (
    "The cheapest of the three bids, £4.1m, came from a firm in Leeds. The others were for £3.6m and £5.2m.",
    "There were 41 fires in July, the most of the year so far, against 57 in June and 22 in May.",
    "With 212 votes Mrs Hale came third, behind Mr Dunn on 180 and Mr Okoro on 305.",
    "House prices fell across the region, above all in Trento (2%), and less sharply in Bolzano (6%).",
    "The second largest donation was £900, after one of £750. The third was £600.",
    "No school did better than Park Lane, where 81% passed: the figure was 86% at St Mary's and 74% at Hill Top.",
    "The fastest of the three was Okello, in 10.4 seconds; Brandt ran 10.1 and Silva 10.3.",
)
RIGHT = (
    "With 61 points they came second, behind Lyon on 68 and ahead of Metz on 55.",
    "The oldest of the three houses has 12 rooms, the others 15 and 18.",
    "The company's largest plant, in Leeds, made 3,000 cars; Hull made 4,000 and York 2,500.",
    "The fastest of the three was Okello, in 10.0 seconds; Brandt ran 10.1 and Silva 10.3.",
    "Fines of 9.5 million were paid, the highest youth fines were 48 million and the lowest 7 million.",
    "The largest collection, around 350 cords, is in Berlin. More than 1,000 cords are known, 40 of them in Lima.",
)


@pytest.mark.parametrize("text", WRONG)
def test_the_rank_of_another_figure_is_told(text: str) -> None:
    assert "rank-contradicts-list" in {finding.rule for finding in check_text(text).findings}


@pytest.mark.parametrize("text", RIGHT)
def test_other_superlatives_are_left_alone(text: str) -> None:
    assert "rank-contradicts-list" not in {finding.rule for finding in check_text(text).findings}
