"""The share that a part of an account is said to have of its whole, each by its name."""

import pytest

from tests.checking.ran import loud, messages, ticks

RULE = "share-mismatch"
GDP = (
    "The county's GDP reached 73.2 billion yuan in 2019. Primary industry contributed 9.14 billion, secondary industry"
    " 35.66 billion, tertiary industry 28.4 billion."
)
TRADE = "Exports reached 31.2 billion kronor and imports 18.4 billion kronor, a total trade of 49.6 billion."


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (GDP + " The added value of the secondary industry accounted for {} percent of GDP.", "48.7", "42.1"),
        (
            GDP + " Roads were built. In the same year the tertiary industry made up {}% of the county's GDP.",
            "38.8",
            "33",
        ),
        (GDP + " The proportion of the value added of the service sector to GDP was {}%.", "38.8", "41.3"),
        (GDP + " The share of the primary industry in GDP was {}%.", "12.5", "21.5"),
        (TRADE + " Exports accounted for {} percent of total trade.", "62.9", "52.9"),
    ],
)
def test_the_share_of_a_part_is_held_to_its_account(text: str, right: str, wrong: str) -> None:
    assert ticks(text.format(right), RULE)
    assert loud(text.format(right)) == []
    assert messages(text.format(wrong), RULE)


@pytest.mark.parametrize(
    "text",
    [
        GDP + " The secondary industry accounted for 8.3 percent of the province's GDP.",
        GDP + " The secondary industry accounted for 58.3 percent of GDP growth.",
        GDP + " In 2010 the secondary industry accounted for 58.3 percent of GDP.",
        GDP + " The modern service industry accounted for 18.3 percent of GDP.",
        GDP + " Investment in the tertiary industry accounted for 48.3 percent of GDP.",
        TRADE + " Exports to Norway accounted for 22.9 percent of total trade.",
        TRADE + " In the spring exports accounted for nearly 70 percent of total trade.",
    ],
)
def test_the_share_of_something_else_is_left_alone(text: str) -> None:
    assert loud(text) == []
