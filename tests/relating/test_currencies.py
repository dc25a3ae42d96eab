import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.normalizing import normalize
from factcheck.relating.currencies import settled

LEXICON = load()


def money(text: str, *defaults: str) -> list[Quantity]:
    document = Document("test", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    found = (normalize(mention, LEXICON) for mention in extract(document, LEXICON))
    return list(settled(text, tuple(one for one in found if one is not None), LEXICON, defaults))


def codes(text: str, *defaults: str) -> list[str]:
    return [quantity.unit_symbol for quantity in money(text, *defaults)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The company spent $5 million.", "USD"),
        ("Australia will spend $5 million on Sydney, and Melbourne the same.", "AUD"),
        ("Canada's budget gives Ontario $5 million, the Canadian minister said.", "CAD"),
        ("Hong Kong will give Kowloon $5 million, the Hong Kong chief said.", "USD"),  # may be an agency's story
        ("America gave $5 million to Australia and Sydney, the United States said.", "USD"),
        ("Cairo raised the price to 20 pounds, Egypt said.", "EGP"),
        ("British and Egyptian firms paid 20 pounds.", "GBP"),
        ("Toyota of Japan paid ¥500 billion.", "JPY"),
        ("BYD of China paid ¥500 billion.", "CNY"),
        ("Manila will spend 20 million pesos, the Philippine budget says.", "PHP"),
        ("Pakistan pays Rs 500 crore.", "PKR"),
        ("Oslo will spend 20 million crowns, Norway said.", "NOK"),
        ("Seoul pays 20 million won.", "KRW"),
        ("Rabat pays 20 million dirhams, Morocco said.", "MAD"),
        ("Belgrade pays 20 million dinars, Serbia said.", "RSD"),
        ("All figures are in Canadian dollars. Sales were $5 million.", "CAD"),
    ],
)
def test_bare_money_is_that_of_the_places_named(text: str, code: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lent 50 million Egyptian pounds, then 20 million pounds.", ["EGP", "EGP"]),
        ("It paid 5 billion yen; the loss was ¥3 billion.", ["JPY", "JPY"]),
        ("It lent 20 million pesos, of 50 million Chilean pesos in all.", ["CLP", "CLP"]),
        ("It rose by 5 cents from €3.", ["EUR", "EUR"]),
        ("Australia and Sydney pay $5 million, on top of US$3m.", ["AUD", "USD"]),
        # Who writes A$ means another dollar by a bare one.
        ("Australia and Sydney paid A$5 million ($3.3 million).", ["AUD", "USD"]),
        ("Australia and Sydney paid 5 million Australian dollars ($3.3 million).", ["AUD", "USD"]),
        ("It costs US$3m and $5 million.", ["USD", "USD"]),
    ],
)
def test_a_plain_amount_tells_what_a_bare_one_means(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_setting_of_the_outlet_reads_signs_everywhere_and_words_where_no_place_tells() -> None:
    assert codes("The New York firm paid $5 million in America.", "AUD") == ["AUD"]
    assert codes("It cost 20 rupees.", "AUD", "PKR") == ["PKR"]
    assert codes("India said that it cost 20 rupees.", "PKR") == ["INR"]
    assert codes("It cost £5.", "AUD") == ["GBP"]


def test_no_reading_is_dropped_and_the_reason_is_told() -> None:
    text = "Australia will spend $5 million on Sydney."
    (found,) = money(text)
    document = Document("test", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    (before,) = (normalize(mention, LEXICON) for mention in extract(document, LEXICON))
    assert before is not None
    assert sorted(map(repr, found.readings)) == sorted(map(repr, before.readings))
    assert found.settled == "Australia, Sydney"
    assert before.settled == ""


def test_plain_money_keeps_its_reading_without_a_reason() -> None:
    assert [quantity.settled for quantity in money("Australia and Sydney paid €5 million.")] == [""]
