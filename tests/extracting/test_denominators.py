import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "span", "per"),
    [
        ("Oil rose to $10 a barrel on Monday.", "$10 a barrel", "barrel"),
        ("Brent was at $95/bbl on Monday.", "$95/bbl", "bbl"),
        ("Apples at £3.50 per kilo sold.", "£3.50 per kilo", "kilo"),
        ("It cost 3.8 million euros per-kilometer.", "3.8 million euros per-kilometer", "kilometer"),
        ("It fetched 300 yuan per square metre.", "300 yuan per square metre", "square metre"),
        ("It rose 5p a litre.", "5p a litre", "litre"),
        ("the $7.25 an hour minimum wage", "$7.25 an hour", "hour"),
        ("the $15-an-hour wage", "$15-an-hour", "hour"),
        ("Power at €40 per MWh is cheap.", "€40 per MWh", "MWh"),
        ("Rents of $1,200 a month are usual.", "$1,200 a month", "month"),
        ("It pays $30 billion annually for oil.", "$30 billion annually", "annually"),
        ("It earned $1.20 per diluted share.", "$1.20 per diluted share", "diluted share"),
        ("It drove 40 km per day.", "40 km per day", "day"),
        ("There were 5 deaths per 100,000 people.", "5 deaths per 100,000 people", "100,000 people"),
        ("They use 2 litres per person per day.", "2 litres per person per day", "person per day"),
        ("Crude of $50-60 a barrel is dear.", "$50-60 a barrel", "barrel"),
        ("It sells 200 cars a week.", "200 cars a week", "week"),
        ("There are 30 doctors for every 1,000 residents.", "30 doctors for every 1,000 residents", "1,000 residents"),
        ("It costs more than $80 a barrel.", "more than $80 a barrel", "barrel"),
    ],
)
def test_a_figure_keeps_what_it_is_counted_for(text: str, span: str, per: str) -> None:
    (figure,) = figures(text)
    assert (figure.span.of(text), figure.per) == (span, per)


@pytest.mark.parametrize(
    "text",
    [
        "It sold for $5 million a year ago.",
        "It was sold for $5 million a day after the vote.",
        "They own 300 acres a mile away.",
        "They bought it for $2 million a second time.",
        "It paid $5 million a second home was worth.",
        "He had 200 sheep a man had sold him.",
        "It cost $5 per se.",
        "It rose 5 percent a year.",
        "She paid $20 and a barrel was hers.",
        "It is $5 million/year-end debt.",
    ],
)
def test_what_is_said_of_another_thing_is_no_denominator(text: str) -> None:
    assert [figure.per for figure in figures(text)] == [""]


def test_the_amount_stops_before_the_denominator() -> None:
    text = "Oil rose to $10 a barrel."
    (figure,) = figures(text)
    assert figure.amount.of(text) == "$10"
