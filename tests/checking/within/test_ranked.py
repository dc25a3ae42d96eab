"""Rankings and the order of their figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, messages

RULE = "ranking-out-of-order"


def ranking(figures: list[int]) -> str:
    rest = ", ".join(
        f"Port {letter} with {figure:,} ships" for letter, figure in zip("BCDE", figures[1:], strict=False)
    )
    return f"The biggest was Port A with {figures[0]:,} ships, followed by {rest}."


@given(st.lists(st.integers(2, 90_000), min_size=2, max_size=5))
def test_figures_in_order_are_never_flagged(figures: list[int]) -> None:
    assert not messages(ranking(sorted(figures, reverse=True)), RULE)


def test_a_larger_figure_behind_a_smaller_one_is_loud_where_a_superlative_says_what_counts() -> None:
    (finding,) = findings(ranking([310, 340, 12]), RULE)
    assert finding.level == "warning"
    (finding,) = findings("Norland led with 12 medals, followed by Ostland with 15 medals.", RULE)
    assert finding.level == "note"


@pytest.mark.parametrize(
    "text",
    [
        "The lead of 12 percent was followed by 15 percent a year later.",
        "Norland leads with about 30 percent, followed by Ostland with 31 percent.",
        "Norland leads with 12 gold medals, followed by Ostland with 15 silver medals.",
        "Norland, with 3 ports, leads with 12 ships, followed by Ostland with 15 ships.",
        "Sales of tea fell most, by 12 percent, followed by coffee, up 15 percent.",
    ],
)
def test_other_orders_are_left_alone(text: str) -> None:
    assert not messages(text, RULE)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Norway won the most gold medals with 16, followed by Germany with {} and China with nine.", 18, 12),
        ("The Greens took the largest share, 31%, ahead of the Liberals on {}%.", 34, 24),
        ("Toyota sold the most cars, 10.5 million, with Volkswagen second on {} million.", 11.3, 8.3),
        ("The highest fine, €265 million, went to Meta; the second highest, €{} million, to Amazon.", 310, 210),
        ("Most of the visitors came from France (48,000), followed by Spain ({},000) and Italy (31,000).", 52, 42),
        ("The longest river is the Severn at 354 km, then the Thames at {} km.", 396, 346),
    ],
)
def test_every_way_of_ranking_is_read(text: str, wrong: float, right: float) -> None:
    (finding,) = findings(text.format(wrong), RULE)
    assert finding.level == "warning"
    assert not messages(text.format(right), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Norland won the most seats with 31 percent of the vote, ahead of Ostland with 34 percent by votes.",
        "The biggest bank by assets earned $4 billion, ahead of a rival with $5 billion.",
        "One of the largest firms, with 310 ships, was ahead of Bolt, with 340 ships.",
        "The largest port handled 310 ships in May, then 340 ships in June.",
    ],
)
def test_what_ranks_otherwise_is_left_alone(text: str) -> None:
    assert not messages(text, RULE)
