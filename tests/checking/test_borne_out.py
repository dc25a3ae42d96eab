"""A figure that other figures around it give is not told of, whatever else it misses."""

import pytest

from tests.checking.ran import findings

SUM = "The first plant made 408 lorries. The second made {made} tractors. Domestic sales stood at 11,453 units"


def test_a_figure_that_meets_another_sum_is_not_told() -> None:
    assert findings(SUM.format(made="11,851") + " and exports at 398 units.", "tally-mismatch") == []


def test_without_the_other_sum_it_is_told() -> None:
    (found,) = findings("Of the 11,851 tractors 408 were scrapped, which left 11,453 tractors.", "tally-mismatch")
    assert "11,443" in found.message


def test_the_figures_that_a_finding_rests_on_bear_nothing_out() -> None:
    # 410 is 82% of 500, which is not what the sentence says of them.
    (found,) = findings("Output rose 82% to 500 tonnes from 410 tonnes.", "percent-change-mismatch")
    assert "22%" in found.message


@pytest.mark.parametrize(
    "rise", ["rose by $499 million, or 9.8%, to $5,598 million", "rose 9.8%, or $499 million, to $5,598 million"]
)
def test_a_percentage_that_the_two_amounts_of_its_sentence_make_is_not_told(rise: str) -> None:
    lead = "Of its receipts $2,871 million came from wheat and $665 million from durum."
    assert findings(f"{lead} Those from canola {rise}.", "share-mismatch") == []
