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
