"""A bound of all of a time or of a whole set, and a figure of some of that time, or the sum of the set, beyond it."""

import pytest

from tests.checking.ran import messages

RULE = "bound-broken"


@pytest.mark.parametrize(
    "text",
    [
        "Never above 20C in June, the sea ranged from 14C to 23C during the month.",
        "The fund has never returned less than 4% a year; in 2016 it returned 2.5%.",
        "Every month of the year brought more than 30 burglaries. In February, the quietest, police recorded 24.",
        "All year the mill made at least 300 tonnes a month. In May, its poorest month, it made 240 tonnes.",
        "Over 1,000 visitors came every day of the fair. Tuesday had 870.",
        "More than 90 boats took part. There were 41 yachts and 32 dinghies, 73 altogether.",
        "Over 300 people attended: 140 adults and 112 children, 252 in total.",
    ],
)
def test_a_bound_that_is_broken_in_time_or_in_sum_is_told(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Never above 20C in June, the sea ranged from 14C to 19C during the month.",
        "Sales were never below 900 a month in 2015. In 2016 they fell to 840.",
        "The river never rose above 4 metres in June. In the flood of 1953 it rose to 6 metres.",
        "More than 400 parcels are sent every week of the year. The smallest office sends 250.",
        "Every month brought more than 30 burglaries. In February, 24 men were arrested.",
        "Over 300 people attended. Others gave money: 40 men and 212 women, 252 in all.",
    ],
)
def test_another_time_and_another_set_are_left_alone(text: str) -> None:
    assert not messages(text, RULE)
