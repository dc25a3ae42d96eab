import pytest

from tests.checking.said import said

RULE = "percent-for-points"


@pytest.mark.parametrize(
    "text",
    [
        "Output shrank by 3.2 percent. The decline narrowed by 3.4 percent from the first quarter.",
        "Output grew by 3.2 percent. The growth rate has slowed by 1.4 percent since May.",
        "Output shrank by 3.2 percent.\n\nThe decline narrowed by 3.4 percent.",
    ],
)
def test_the_move_of_the_rate_before_is_told(text: str) -> None:
    (finding,) = said(RULE, text)
    assert finding.level.value == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "Output shrank by 3.2 percent. The decline narrowed by 3.4 percentage points.",
        "Output grew by 3.2 percent. The decline narrowed by 3.4 percent.",
        "Output shrank by 3.2 percent, exports by 5 percent. The decline narrowed by 3.4 percent.",
        "Output shrank by 3.2 percent\n\n- The decline narrowed by 3.4 percent.",
    ],
)
def test_another_unit_another_way_or_two_rates_are_left_alone(text: str) -> None:
    assert said(RULE, text) == []
