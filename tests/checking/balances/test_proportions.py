"""The proportion of three sectors against a hundred, and against the product that they make."""

import pytest

from tests.checking.ran import loud, messages, ticks

RULE = "balance-mismatch"
PRODUCT = (
    "GDP for 2005 was 194.2 billion yuan. The primary industry yielded a value added of 35.918 billion yuan; the"
    " secondary industry, 82.283 billion yuan; the tertiary industry, 75.999 billion yuan."
)
RATIO = "The ratio of the three sectors, primary, secondary and tertiary, was 18.5:42.4:39.1."


@pytest.mark.parametrize("text", [f"{PRODUCT} {RATIO}", RATIO, RATIO.replace(":", ": ")])
def test_a_proportion_of_sectors_makes_a_hundred(text: str) -> None:
    assert any("make 100%" in tick for tick in ticks(text, RULE))
    assert loud(text) == []


@pytest.mark.parametrize("text", [f"{PRODUCT} {RATIO}", RATIO])
def test_a_slip_in_a_proportion_is_told(text: str) -> None:
    assert any("not 100%" in message for message in messages(text.replace("42.4", "24.4"), RULE))


@pytest.mark.parametrize(
    "text",
    [
        f"{PRODUCT} In 1990 the ratio of the three sectors was 38.5:35.7:25.8.",
        "The tertiary industry fair opened at 10:30:15.",
        "Steel, cement and glass of the tertiary sector stood at 3:4:5.",
    ],
)
def test_another_proportion_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
