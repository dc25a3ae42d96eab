"""Rates that are taken off an amount, put on it, or charged for it."""

import pytest

from tests.checking.ran import loud

# fmt: off
_CHARGED = [
    ("A 20 percent discount takes the price of the $250 coat to {}.", "$210", "$200"),
    ("Sales tax of 8 percent is added, so a television priced at $600 costs {} at the till.", "$658", "$648"),
    ("The bank lent him $30,000 at 5 percent, which costs him {} a year in interest.", "$1,800", "$1,500"),
    ("Members pay 15 percent less: a ticket that costs £40 costs them {}.", "£32", "£34"),
    ("With VAT at 20 percent, the bill of £150 rises to {}.", "£190", "£180"),
    ("A waiter who adds a 15 percent service charge to a bill of $80 will ask for {}.", "$94", "$92"),
    ("The store is taking 30 percent off a sofa that used to cost 900 dollars; it is now {} dollars.", "600", "630"),
    ("Of a wage of 3,000 euros, 22 percent goes in tax, leaving {} euros.", "2,240", "2,340"),
    ("A deposit of $10,000 earning 3 percent grew to {} in a year.", "$10,350", "$10,300"),
    ("The council gives a grant of 40 percent of the cost of a heat pump; for one costing £12,000 that is "
     "{}.", "£5,800", "£4,800"),
    ("The agent takes 15% and so earned {} on a sale of $80,000.", "$9,000", "$12,000"),
    ("VAT at 20 percent added {} to a price of £60.", "£16", "£12"),
    ("Her mortgage of £200,000 is charged at 5% a year. That is {} in interest.", "£12,000", "£10,000"),
    ("She earned {} in interest last year. Her savings of €20,000 paid 4%.", "€1,500", "€800"),
    ("The insurer pays 80 percent of the cost, which for an operation of $5,000 means {}.", "$4,500", "$4,000"),
]
# fmt: on


@pytest.mark.parametrize(("text", "wrong", "right"), _CHARGED)
def test_what_a_rate_makes_of_an_amount_is_reckoned(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert not loud(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised its interest rate to 5%. She has savings of £20,000 and paid £1,500 for a car.",
        "The deposit is 10%. The flat costs £300,000, and the fee of £20,000 is for the garage.",
        "A tax of 20% on profits is due. The firm made £4m and spent £1m on wages.",
        "Pensioners get 30 percent off. A ticket costs $12 for adults and $5 for children.",
        "The shop gives a 20 percent discount. A coat costs $250 and a jacket $210.",
        "A 10 percent discount is given on season tickets, at $50; a day ticket costs $40.",
        "He bought shares for $100 and sold them at $130; a 20 percent tax eats part of the gain.",
        "A deposit of $10,000 earning 3 percent grew to $12,000 in six years.",
        "VAT of 20 percent is included in the price of £240. Without the tax it would be £200.",
        "The waiter added a 15 percent service charge to the bill of $80, and he paid $100 in cash.",
        "Orders over $500 get a discount of 10 percent. He paid $450 for his.",
        "Interest at 3 percent was too much for him: he borrowed $10,000 from his sister and $4,000 from the bank.",
        "The bank lent him $30,000 at 5 percent, and his wife put in $20,000.",
        "A tax of 5 percent on sales brought in $20 million, and the council spent $18 million on roads.",
        "The insurer pays 80 percent of the cost, which for an operation of $5,000 left him with $1,000 to find.",
        "The tip was 15 percent, so a dinner that was to cost $80 came to $92.",
        "The fee is 2 percent of the price, but no less than $500; for a flat of $20,000 that is $500.",
        "With the 10 percent reduction the pass costs 90 euros; a monthly one costs 30 euros.",
        "She earns 20 percent more than her brother, who makes $2,000 and saves $300 of it.",
        "Tax at 25 percent was taken from a wage of £400, leaving £300.",
        "Rents are 15 percent cheaper there: a flat for which you pay 1,000 euros here costs 850.",
        "The ministry cut the subsidy by 30 percent. A farm that used to get 9,000 euros now gets 6,300.",
        "Beer is taxed at 19 percent. A crate at 20 euros makes the brewer 4 euros.",
    ],
)
def test_other_prices_wages_and_tiers_are_no_result_of_a_rate(text: str) -> None:
    assert not loud(text)
