import pytest

from tests.checking.ran import excerpts, messages

RULE = "retold-with-another-figure"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It makes 3.2 million tonnes a year. The 2.3-million-tonne unit is old.", "2.3-million-tonne"),
        ("It lost 630 million liters a day. The daily leakage of 360 million liters is bad.", "360 million liters"),
        ("The union has 2,500 workers. Should the 5,200 union members strike, prices will jump.", "5,200 union"
            " members"),
        ("The firm owes $305 billion. A borrower with $305 million of liabilities is too big.", "$305 million"),
        ("Mensah was jailed for seven years on Thursday. The nine-year sentence was just, police said.", "nine-year"),
        ("The striker was banned for six weeks. The four-week ban begins on Monday.", "four-week"),
        ("Wheat, oats and rye gave 8.1, 6.9 and 3.4 tonnes respectively. Rye, at 4.3 tonnes, did well.", "4.3 tonnes"),
        ("Lagos, Nairobi and Cairo took $11 million, $4 million and $52 million respectively. Nairobi's $14 million"
         " was low.",
         "$14 million"),
    ],
)  # fmt: skip
def test_what_is_taken_up_with_another_figure_is_told(text: str, place: str) -> None:
    assert excerpts(text, RULE) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The plant makes 3.2 million tonnes a year. A 2.3-million-tonne unit is planned elsewhere.",
        "The plant makes 3.2 million tonnes a year. Its output rose from 2.3 million tonnes.",
        "The plant makes 3.2 million tonnes. It made 2.3 million tonnes before. The 2.3-million-tonne unit is old.",
        "The firm owes $300 billion. A borrower with $300 million of liabilities is another matter.",
        "Some 960 people were counted as Elmites, 866 as Ashers, 550 as Oakers. The Elmites with 870 members own the"
        " hall.",
        "Mensah was jailed for seven years on Thursday. His brother's nine-year sentence began in May.",
        "Mensah was jailed for seven years. Prosecutors had demanded the nine-year sentence that others got.",
        "Mensah was jailed for 24 months on Thursday. The two-year sentence was just, police said.",
        "Wheat, barley and rye yielded 8.1, 6.9 and 3.4 tonnes respectively. Rye, at 4.3 tonnes, was better than last"
        " time.",
    ],
)
def test_what_may_be_another_thing_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []
