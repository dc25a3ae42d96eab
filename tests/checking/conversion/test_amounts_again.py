"""Amounts of money that are told again in another currency, sentences later."""

from datetime import date

import pytest

from factcheck.model.document import Published
from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources

RULE = "exchange-rate-mismatch"


def told(text: str) -> list[str]:
    document = read_text(text, "article.txt", ".txt")._replace(published=Published(date(2016, 5, 4), "test"))
    outcome = findings_of([claims_of(document, resources())], resources())
    return [finding.rule for finding in outcome.findings if finding.level.value != "note"]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Farmers will get 300 million euros in aid. That ({}) is half of it.", "$3.4 billion", "$340 million"),
        ("The Swiss paid 40 million francs. That is the equivalent of {}.", "370 million euros", "36 million euros"),
        ("It set aside 500 billion yen. The sum ({}) will go to schools.", "$470 million", "$4.7 billion"),
        ("The agency lost 12 billion rupees. The money ({}) was for wells.", "$1.8 billion", "$180 million"),
        ("The mill was sold for 2 billion rand. At {}, the price was a surprise.", "$1.37 billion", "$137 million"),
        ("The bill came to 80,000 yen, which by last week's rate was {}.", "$7,500", "$750"),
        ("The fine was 5 billion won for the bank, or {}.", "$44 million", "$4.4 million"),
        ("The dam cost 45 million euros, which the fund puts at {}.", "$510 million", "$51 million"),
        ("It sold 20 million euros' worth (190 million kronor) to Danes and six million euros' worth ({}) to Poles.",
         "45.5 million kronor", "57 million kronor"),
    ],
)  # fmt: skip
def test_an_amount_that_is_taken_up(text: str, wrong: str, right: str) -> None:
    assert told(text.format(wrong)) != []
    assert told(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plant cost 5 million euros. That is $2 million less than planned.",
        "It is more than the 540 million crowns set aside. That was 2 million euros more than in 2012.",
        "The state gave 540 million crowns. The city paid the rest. The money (2 million euros) came from Brussels.",
        "The price was 540 million crowns. At 2 million euros, a similar plant in Graz was far cheaper.",
        "It paid 540 million crowns and 3 million zloty. The sum (2 million euros) was a gift.",
    ],
)
def test_an_amount_of_its_own(text: str) -> None:
    assert [rule for rule in told(text) if rule == RULE] == []
