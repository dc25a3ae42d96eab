"""A change in percent against the levels of the sentence behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud, messages, ticks

RULE = "percent-change-mismatch"


@pytest.mark.parametrize(
    ("text", "is_told", "is_ticked"),
    [
        ("Earnings fell 4 per cent. They dropped from £125 million in 2015 to £120 million last year.", False, True),
        ("Earnings fell 6.3 per cent. They dropped from £125 million in 2015 to £120 million last year.", True, False),
        ("Births fell by 9.6%. There were 14,371 babies born, 1,522 fewer than in 2019.", False, True),
        ("Births fell by 6.9%. There were 14,371 babies born, 1,522 fewer than in 2019.", True, False),
        ("Births fell by 9.6%. There were 14,371 babies born, 1,822 fewer than in 2019.", True, False),
        ("Yields rose by 9% in 2015. The union says yields went from an average of 8.6t/ha to 9.1t/ha.", True, False),
        ("Tourist numbers rose 9.4%. The tally of tourists hit 598 million, 36 million more than before.", True, False),
        ("Sales rose 5 percent. Online sales were $20.4 million, against $15.3 million a year ago.", False, False),
        ("Sales rose 5 percent. Sales of tires were $20.4 million, up from $15.3 million a year ago.", False, False),
        ("Sales rose 5 percent. In China sales were $20.4 million, up from $15.3 million a year ago.", False, False),
        ("Crime fell 6 percent. Knife crime dropped to 4,120 cases from 5,310 the year before.", False, False),
        ("Deaths rose 4 percent. Deaths among men went up to 4,120 from 3,310 the year before.", False, False),
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


def test_levels_of_the_same_sentence() -> None:
    text = "Arrivals grew {} percent to 598 million, 36 million more than last year."
    assert loud(text.format("6.4")) == []
    assert ticks(text.format("6.4"), "amount-and-percent-differ") != []
    assert [finding.rule for finding in findings(text.format("9.4"))] == ["amount-and-percent-differ"]


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


def test_two_levels_that_are_the_same_are_no_change() -> None:
    assert loud("The number of births fell by 9.6%. There were 14,371 babies born, down from 14,371 in 2019.") == []
