"""What is told to lead, before the list of the figures or behind it."""

import pytest

from factcheck.checking.within.leaders import leaders
from tests.checking.ran import article, messages

RULE = "rank-contradicts-list"
PORTS = "Kiel handled 22 million tonnes, Lubeck 31 million tonnes and Rostock 18 million tonnes."
EXPORTS = "Exports of machinery came to $4.1 billion, those of {} to $2.3 billion and those of {} to $1.2 billion."
GROWTH = "Traffic at Lisbon was up 4.2 per cent between June and August, at Porto 7.9 per cent and at {} 11.3 per cent."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"All three hubs had a decent summer, but none grew faster than Porto. {GROWTH.format('Faro')}",
            "Porto with 7.9 per cent is not the highest; another with 11.3 per cent is.",
        ),
        (
            f"Porto grew faster than any other hub. {GROWTH.format('Faro')}",
            "Porto with 7.9 per cent is not the highest; another with 11.3 per cent is.",
        ),
        (
            f"None of the ports handled more than Kiel. {PORTS}",
            "Kiel with 22 million tonnes is not the highest; another with 31 million tonnes is.",
        ),
        (
            f"Exports were led by food. {EXPORTS.format('furniture', 'food')}",
            "food with $1.2 billion is not the highest; another with $4.1 billion is.",
        ),
        (
            f"{EXPORTS.format('furniture', 'food')} Furniture was in the lead.",
            "Furniture with $2.3 billion is not the highest; another with $4.1 billion is.",
        ),
        (
            "Kenya sent the most runners. Ethiopia sent 31 runners, Kenya 22 and Uganda 14.",
            "Kenya with 22 is not the highest; another with 31 runners is.",
        ),
        (
            f"The busiest of the three ports was Kiel. {PORTS}",
            "Kiel with 22 million tonnes is not the highest; another with 31 million tonnes is.",
        ),
        (
            "Tourists came mostly from France. France sent 41,000 visitors, Germany 62,000 and Italy 22,000.",
            "France with 41,000 visitors is not the highest; another with 62,000 is.",
        ),
    ],
)
def test_one_that_leads_without_the_largest_figure(text: str, told: str) -> None:
    assert messages(text, RULE) == [told]


@pytest.mark.parametrize(
    "text",
    [
        f"None grew faster than Faro. {GROWTH.format('Faro')}",
        f"None of the ports handled more than Lubeck. {PORTS}",
        f"The busiest of the four ports was Kiel. {PORTS}",
        f"Kiel has the most cranes. {PORTS}",
        "It handled 22 million tonnes. None was busier than Kiel. Kiel is old.",
        f"No port is more beautiful than Kiel. {PORTS}",
        f"The talks were led by Kiel. {PORTS}",
        f"Growth was strongest in Kiel. {PORTS}",
        f"Growth was led by furniture. {EXPORTS.format('furniture', 'food')}",
        f"Furniture was the region's biggest employer. {EXPORTS.format('furniture', 'food')}",
        "Lisbon topped the list for noise. Lisbon has 4 million guests, Porto 7 million and Faro 11 million.",
    ],
)
def test_one_that_leads_in_something_else(text: str) -> None:
    assert list(leaders(article(text))) == []
