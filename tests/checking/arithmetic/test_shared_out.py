"""What falls on each, quotient first: what the total gives is silent, a slip is told, other amounts are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import findings, loud

_FORMS = st.sampled_from(
    [
        "The clean-up cost ${total:,}, or ${each:,} for each of the county's {heads:,} households.",
        "The school has {heads:,} pupils and a budget of £{total:,}, so that £{each:,} is spent on each child.",
        "The ferries got €{total:,}, which is €{each:,} for each of their {heads:,} passengers.",
    ]
)


@given(_FORMS, st.integers(1_100, 9_900), st.integers(11, 990).map(lambda tens: tens * 10 + 7))
def test_what_the_total_gives_is_silent(form: str, heads: int, each: int) -> None:
    assert findings(form.format(total=heads * each, heads=heads, each=each), "per-head-mismatch") == []


@given(_FORMS, st.integers(1_100, 9_900), st.integers(11, 990).map(lambda tens: tens * 10 + 7))
def test_a_slip_of_the_decimal_point_is_told(form: str, heads: int, each: int) -> None:
    text = form.format(total=heads * each, heads=heads, each=each * 10)
    assert any("10 times too large" in finding.message for finding in findings(text))


@pytest.mark.parametrize(
    "text",
    [
        "Growers picked 3,600 tons of pears from 120 hectares, 300 tons to the hectare.",
        "The trust has £4.6 million for two new schools. With 1,150 students, that is £400 for each of them.",
        "On an average day it makes 18.6 million litres for 124,000 people. It gives each of them 1,500 litres a day.",
        "The bypass is 22 kilometers long and cost 330 million euros, 1.5 million a kilometer.",
        "The estate brought in 4,500 tonnes. It had sown 900 hectares. A yield of 50 tonnes a hectare is good.",
        "Spending per pupil was £6,800: the authority, with 5,000 pupils, spent £43 million on its schools.",
    ],
)
def test_a_miss_is_told_wherever_total_and_number_stand(text: str) -> None:
    assert len(loud(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The estate grew 4,500 tonnes on 900 hectares. Its neighbors get 50 bags a hectare.",
        "The town has 24,000 taxpayers and owes 96 million euros. The levy is 400 euros for each of them.",
        "A grant of $7.2 million will buy 18 buses. Each bus needs $40,000 of repairs a year.",
        "The clean-up cost $48 million, plus $800 for each of the county's 6,000 households.",
        "The park used 1,350 liters a day for 450 visitors, i.e. five liters per animal.",
        "The hall holds 1,800 and tickets are $45. It took $8,100 at the bar from 1,800 people.",
    ],
)
def test_other_amounts_are_no_shares(text: str) -> None:
    assert loud(text) == []


# fmt: off
_ALIKE = [
    ("The three sister ships carry 840 cars together, {} each.", "420", "280"),
    ("Cars carried by the three sister ships: 690 together, {} apiece.", "330", "230"),
    ("Fourteen buses were bought for €4.2 million, {} apiece.", "€600,000", "€300,000"),
    ("Each of the 46 players gets a kit worth €250, for which the club spends {}.", "€115,000", "€11,500"),
    ("The three sisters will share the estate of £2.4 million equally and receive {} each.", "£600,000", "£800,000"),
]
# fmt: on


@pytest.mark.parametrize(("text", "wrong", "right"), _ALIKE)
def test_what_is_shared_alike_is_divided(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert not loud(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "The three ships carry 720 cars together and 360 trucks each.",
        "Twelve buses were bought for €4.8 million, €600,000 each for the six electric ones.",
        "Four brothers shared the prize of $2 million; the eldest got $800,000, the others $400,000 each.",
        "The four firms employ 96,000 people together. Two of them have 32,000 each.",
        "Each of the 32 teams paid $1,500 to enter, and the sponsor added $480,000.",
        "The party and its ally won 48 seats between them, 30 and 18.",
    ],
)
def test_what_falls_on_some_is_no_share_of_all(text: str) -> None:
    assert loud(text) == []
