"""Amounts that lost their currency."""

import pytest

from tests.checking.ran import excerpts, findings

RULE = "amount-without-currency"
MONEY = "The province will spend 3 billion yuan on roads."


@pytest.mark.parametrize(
    ("rest", "bare"),
    [
        ("The new bridge alone cost 5 billion.", "5 billion"),
        ("It has a budget of 40 million for the year.", "40 million"),
        ("The company, worth 12 million, was founded in 2010.", "12 million"),
        ("Its deficit was 1.2 trillion in May.", "1.2 trillion"),
    ],
)
def test_an_amount_without_a_currency_is_noted(rest: str, bare: str) -> None:
    assert excerpts(f"{MONEY} {rest}", RULE) == [bare]


@pytest.mark.parametrize(
    "rest",
    [
        "The new bridge alone cost 5 billion yuan.",
        "The cost rose from 5 billion yuan to 6 billion.",
        "The war cost 5 million people their homes.",
        "It has invested 2 million hours of work.",
        "The province has 5 million inhabitants.",
    ],
)
def test_what_has_one_or_needs_none_is_silent(rest: str) -> None:
    assert excerpts(f"{MONEY} {rest}", RULE) == []


def test_without_any_money_nothing_is_said() -> None:
    assert excerpts("The new bridge alone cost 5 billion.", RULE) == []


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("It has £4 million. A pier cost 12 million, and a crane came to £3 million.", "12 million"),
        ("It has £4 million. A crane came to £3 million, and a pier cost 12 million.", "12 million"),
        ("It took €41 million for books, €38 million for maps and 27 million for fairs.", "27 million"),
        ("It took €41 million for books and 38 million for maps.", "38 million"),
        ("It put $40 million into its plant and a further 25 million into its depots.", "25 million"),
        ("The town paid $8 million for a bus and 3 million for a tram.", "3 million"),
        ("The lottery took £90 million and paid out 50 million in prizes to 4,000 winners.", "50 million"),
        ("The dam is to cost $2 billion. Its power lines will take another 600 million.", "600 million"),
        ("Revenue at the mill was $3.2 billion in 2018. In 2019 it was 3.6 billion.", "3.6 billion"),
        ("Debts at the inn reached 7 million last year, up from $5 million in 2015.", "7 million"),
        ("A vase was sold for 1.2 million and a bowl for £900,000 in Bath.", "1.2 million"),
    ],
)
def test_an_amount_beside_its_like_is_loud(text: str, bare: str) -> None:
    (finding,) = findings(text, "amount-without-currency")
    assert (finding.level.value, finding.location.span.of(text)) == ("warning", bare)


@pytest.mark.parametrize(
    "text",
    [
        "The rescue cost £5 million and 2 million to 3 million watched it.",
        "The tax brought in $4 billion from 20 million in work.",
        "The price rose from £3 million in 2010 to 5 million in 2020.",
        "The firm spent $3 million on posters; 8 million saw them.",
        "Its sales reached $8 million, and its audience reached 5 million in May.",
        "The lottery took £90 million and sold 50 million tickets.",
        "All amounts are in euros. The port earned €61 million and spent 48 million on wages.",
        "The provision was 8 million euros compared to 11 million a year ago.",
        "Farmers will get 30 million euros, fishermen 12 million.",
    ],
)
def test_people_and_ends_need_no_currency(text: str) -> None:
    assert excerpts(text, "amount-without-currency") == []
