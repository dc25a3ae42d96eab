"""Two numbers that are one figure, and two that are not."""

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span
from factcheck.normalizing import normalize

LEXICON = load()


def mentions(text: str) -> list[Mention]:
    document = Document("ranges", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    return [mention for mention in extract(document, LEXICON) if mention.form is Form.FIGURE]


def texts(text: str) -> list[str]:
    return [mention.span.of(text) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It costs $5m to $10m.", ["$5m to $10m"]),
        ("It is up $5m to $10m.", ["$5m", "$10m"]),
        ("It rose from 5% to 10%.", ["5%", "10%"]),
        ("The jobless rose by 28 000 to 7.8 million.", ["28 000", "7.8 million"]),
        ("It rose by 2.2 million to 6.5 million.", ["2.2 million", "6.5 million"]),
        ("It will rise by 2 million to 3 million.", ["2 million to 3 million"]),
        ("It ranges from 5% to 10%.", ["from 5% to 10%"]),
        ("Intel $1.20 to $56.", ["$1.20", "$56"]),
        ("It was $10 to 5 percent.", ["$10", "5 percent"]),
        ("a 52% to 48% split", ["52%", "48%"]),
        ("ages 7 and 9", ["7", "9"]),
        ("It fell by 218 to 210.", ["218", "210"]),
        ("It took a week or two.", ["a week or two"]),
        ("A man or two came.", []),
        ("It lies 40 miles — 64 km — away.", ["40 miles", "64 km"]),
        ("It was 3C – 5.4F – warmer.", ["3C", "5.4F"]),
        ("It lies 40–64 km away.", ["40–64 km"]),
        ("It weighs 40 kg – 64 kg.", ["40 kg – 64 kg"]),
        ("Between 2C and 4C (3.6F and 7.2F) more.", ["Between 2C and 4C", "3.6F and 7.2F"]),
        ("It is near the two (3.6F and 7.2F).", ["3.6F", "7.2F"]),
    ],
)
def test_what_is_one_figure_and_what_two(text: str, figures: list[str]) -> None:
    assert [found for found in texts(text) if found not in {"two"}] == figures


def test_a_lent_magnitude_leaves_a_second_reading() -> None:
    quantity = normalize(mentions("It costs $10 to $50 million.")[0], LEXICON)
    assert quantity is not None
    assert {reading.narrow.low for reading in quantity.readings} == {9_500_000, 10}


def test_an_amount_that_shares_its_currency_sign_has_one_reading() -> None:
    quantity = normalize(mentions("It costs $10 to 50 million.")[0], LEXICON)
    assert quantity is not None
    assert {reading.narrow.low for reading in quantity.readings if reading.unit == quantity.best.unit} == {9_500_000}


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("from 2.1 to 1.9 million people", "million"),
        ("from $2.1 to $1.9 million", "million"),
        ("from 5 to more than 10 billion", "billion"),
        ("from 900 to 1.2 million people", ""),
        ("5,000 and 2 million people", ""),
    ],
)
def test_a_magnitude_is_lent_to_a_number_of_its_size(text: str, scale: str) -> None:
    assert mentions(text)[0].numeral.scale == scale
