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
    ("text", "says"),
    [
        ("The structure was 16.6:43.1:40.3 in 2005. It was adjusted to 15.2:44.9:9.9 in 2006.", "make 70%, not 100%"),
        ("The GDP ratio of the three sectors was 18.5:42.4:49.1.", "make 110%, not 100%"),
        ("The proportion of the three industries in the county was 13.6: 47.4:42.", "make 103%, not 100%"),
        ("Coal, gas, wind and sun stood at 45.2:30.1:20.3:4.4 in 2010 and at 38.5:33.2:38.3:3.0 in 2015.", "not 100%"),
        ("Its industrial structure moved from 30.2:41.5:28.3 to 24.8:43.9:33.1.", "make 101.8%, not 100%"),
    ],
)
def test_shares_beside_those_that_make_a_hundred_make_one_too(text: str, says: str) -> None:
    assert any(says in message for message in messages(text, RULE))


@pytest.mark.parametrize(
    "text",
    [
        "The growth of the three industries was 5.1:6.2:7.3 last year.",
        "The number of firms in the three industries stands at 1:15:33.",
        "The proportion of the three industries has been adjusted to 12.3: 42.9: 44.9.",
        "The mix of cement, sand and gravel was 12.5:37.5:50.0 for the floor and 1.5:2.5:4.5 for the wall.",
        "The alloy is mixed 45.5:30.2:14.3 by weight with a little carbon.",
        "The race was won in 2:04:04 and 2:20:16; shares of the three stood at 33.3:33.3:33.3.",
        f"{PRODUCT} In 1990 the ratio of the three sectors was 38.5:35.7:25.8.",
        "The tertiary industry fair opened at 10:30:15.",
        "Steel, cement and glass of the tertiary sector stood at 3:4:5.",
    ],
)
def test_another_proportion_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
