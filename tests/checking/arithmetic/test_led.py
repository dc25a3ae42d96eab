"""A change in percent against the levels of the sentence behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import loud, messages, ticks

RULE = "percent-change-mismatch"


@pytest.mark.parametrize(
    ("text", "is_told", "is_ticked"),
    [
        ("Earnings fell 4 per cent. They dropped from £125 million in 2015 to £120 million last year.", False, True),
        ("Earnings fell 6.3 per cent. They dropped from £125 million in 2015 to £120 million last year.", True, False),
        ("Arrivals grew 6.4 percent to 598 million, 36 million more than last year.", False, True),
        ("Arrivals grew 9.4 percent to 598 million, 36 million more than last year.", True, False),
        ("Building picked up by 71 per cent. Firms started 1,204 homes, against 704 in 2014.", False, True),
        ("Building picked up by 17 per cent. Firms started 1,204 homes, against 704 in 2014.", True, False),
        ("Prices rose 5 percent last year. Coffee went up from $4 to $6 a pound.", False, False),
        ("Staff fell by 12 percent. The company has 4,120 workers, 310 more than its rival in 2020.", False, False),
        ("Exports rose 4.1 percent. Wheat came to 812 tonnes, compared with 455 tonnes of barley.", False, False),
        ("Sales fell by about 4 per cent. They dropped from £125 million to £112 million.", False, False),
        ("Sales fell by 4 to 6 per cent. They dropped from £125 million to £112 million.", False, False),
    ],
)
def test_levels_of_the_next_sentence(text: str, is_told: bool, is_ticked: bool) -> None:
    assert (bool(messages(text, RULE)), bool(ticks(text, RULE))) == (is_told, is_ticked)


@given(later=st.integers(1_000, 90_000), less=st.integers(10, 900))
def test_what_follows_from_the_figures_is_never_flagged(later: int, less: int) -> None:
    share = 100 * less / (later + less)
    text = f"The number of births fell by {share:.1f}%. There were {later:,} babies born, {less:,} fewer than in 2015."
    assert loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Turnout fell by 12 percent. It took 412 helpers, 30 fewer than the parade, to count the votes.",
        "Profit jumped 40 percent. It employs 5,200 people, up from 4,900 a year ago.",
    ],
)
def test_a_pronoun_alone_ties_no_levels(text: str) -> None:
    assert loud(text) == []
