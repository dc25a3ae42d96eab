"""Amounts that many words tie to a known thing, and that are off by a thousand."""

import pytest

from tests.checking.ran import excerpts

RULE = "amount-out-of-scale"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Toyota on Wednesday became the first Japanese company to report sales of more than 30 "
            "billion yen for a financial year. It sold 10.6 million vehicles.",
            "30 billion yen",
        ),
        (
            "The Walmart chain, which had revenue of $559 million in the year to January 2021, is the "
            "largest private employer in the country.",
            "$559 million",
        ),
        (
            "China's exports came to 3.36 billion dollars last year, customs figures showed on Friday, "
            "up 29.9 percent.",
            "3.36 billion dollars",
        ),
        (
            "Microsoft passed another mark on Thursday. The company is now worth $3 billion on paper, "
            "more than all the firms in Germany's leading index together.",
            "$3 billion",
        ),
        (
            "Germany shipped goods to the value of 803 million euros abroad in 2009, the statistics "
            "office said, 18.4 percent less than in the year before.",
            "803 million euros",
        ),
        (
            "The James Webb Space Telescope, launched on Christmas Day 2021, cost $10 million and was "
            "fourteen years late.",
            "$10 million",
        ),
        (
            "Elon Musk bought Twitter for $44 million in October 2022 and dismissed half of its staff within a week.",
            "$44 million",
        ),
        (
            "Ireland will receive a rescue package of 85 million euros from the European Union and the "
            "International Monetary Fund, the government said on Sunday.",
            "85 million euros",
        ),
        (
            "With annual sales of $394 million in 2022, Apple earned more than any firm that makes telephones.",
            "$394 million",
        ),
    ],
)
def test_an_amount_off_by_a_thousand_is_flagged(text: str, figure: str) -> None:
    assert excerpts(text, RULE) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Amazon said on Tuesday that its advertising arm had sales of $386 million for 2020, up 38 percent.",
        "Seattle, 2 February 2021\nAmazon announced sales of $386 million in Ireland for 2020.",
        "Germany exported goods worth 1.6 billion euros to Iran last year, and 1.2 billion euros of "
        "machines to Oman in 2022.",
        "Germany spent 400 million euros on language courses in 2016.",
        "Apple on Thursday bought a company worth $1 billion on the stock market.",
        "Apple became the first company to sell shares worth $2 billion in one day.",
        "Microsoft passed another mark on Thursday. The company is now worth more than any other. Its "
        "stake in the start-up is worth $3 billion.",
        "Twitter paid $44 million to settle the suit in 2022, and Instagram paid $1 million.",
        "NASA said the telescope's mirror cost $10 million and was late.",
        "The James Webb Space Telescope takes pictures; an hour of its time costs $1 million.",
        "HS2 has paid £32 million to farmers since 2012.",
        "Crossrail said a new station would cost £19 million.",
        "Greece will receive €110 million from the European Union for camps on the islands over three years.",
        "Greece received €86 million for its farmers in 2015, and 300 million euros of aid after the fires.",
        "The Pentagon's budget for bands in 2021 was $437 million, and its budget for golf courses was $140 million.",
        "California's budget for wildfire prevention was $200 million in 2020.",
        "California laid out $59.7 million on education programs in prisons in 2008-09.",
        "The United Kingdom exported cheese worth £850 million in 2023 and whisky worth £5.6 billion.",
        "China's exports of toys to Brazil came to $1.6 billion last year; exports to Fiji came to $2.2 billion.",
        "Walmart had revenue of $559 million in Chile in the quarter to January 2021.",
        "The CARES Act gave $2 billion to museums, and the Inflation Reduction Act set aside $370 million for trees.",
        "Oracle agreed in May to pay $140 million; Nike paid $90 million to the player over seven years.",
    ],
)
def test_a_part_or_a_deal_of_a_known_thing_is_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
