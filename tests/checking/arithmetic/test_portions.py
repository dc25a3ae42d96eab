"""Rates of amounts, product first: what gives the product is silent, a slip is told, chance is not."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking.arithmetic.portions.slips import slip_of
from tests.checking.arithmetic_passages import said
from tests.checking.ran import findings, loud

_said = partial(said, "rate-times-base-mismatch")
_RATES = st.integers(3, 97)
_BASES = st.integers(101, 999).map(lambda hundreds: hundreds * 100)
_FORMS = st.sampled_from(
    [
        "{rate} percent of the {base:,} runners, {result:,} people, failed to finish.",
        "Of the {base:,} ballots, {rate} percent were spoiled: {result:,} papers.",
        "The bill was £{base:,}. VAT at {rate} per cent added £{result:,}.",
        "A {rate} percent service charge on a ${base:,} invoice comes to ${result:,}.",
        "The house sold for ${base:,}, of which the agent kept {rate} percent, or ${result:,}.",
        "A surcharge of {rate} percent applies. That adds €{result:,} to a €{base:,} cargo.",
    ]
)


@given(_FORMS, _RATES, _BASES)
def test_what_the_rate_gives_is_silent(form: str, rate: int, base: int) -> None:
    assert _said(form.format(rate=rate, base=base, result=rate * base // 100))[0] == []


@given(_FORMS, _RATES.filter(lambda rate: rate not in {10, 100}), _BASES, st.sampled_from([10, 100]))
def test_a_slip_of_the_decimal_point_is_told(form: str, rate: int, base: int, slip: int) -> None:
    text = form.format(rate=rate, base=base, result=rate * base // 100 * slip)
    is_rest = abs(rate * slip - (100 - rate)) <= 1  # 90% of them are what 9%, cut off, leaves
    if rate * slip != 100 and not is_rest:
        assert [finding.level.value for finding in _said(text)[0]] in (["error"], ["warning"])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Three in ten of the 4,200 pupils (1,620) walk to school.", "1,260"),
        ("A third of the loan of 1.8 billion pesos (900 million) is for drains.", "600 million"),
        ("Twelve per thousand of the island's 75,000 people, 9,000 in all, carry the gene.", "900"),
        ("Base salary: 600,000 francs. Bonus: 150 percent of base salary, 750,000 francs.", "900,000"),
        ("A rise of 3 per cent is due. For a porter on £28,000 that is £480 a year more.", "£840"),
        ("Turnout was 40 percent of the 3.2 million registered. The 2.18 million who voted did so in peace.", "1.28"),
        ("The couple put down a 5 percent deposit of $62,000 on the house, which cost $620,000.", "$31,000"),
        ("Stamp duty is 3 per cent, which on a £410,000 house is £13,200.", "£12,300"),
        ("The firm will shed 30 percent of its 12,600 jobs, that is 3,150 posts, by May.", "3,780"),
        ("The council sent 4,800 letters in May and 42 percent were answered, 1,620 in all.", "2,016"),
        ("The ferry takes 640 passengers and was 75 percent full, meaning 580 people were aboard.", "480"),
        ("Mothers get 80 percent of the former salary. One on 3,250 euros a month thus gets 2,060 euros.", "2,600"),
        (
            "He owes 250,000 euros. At 2 percent he paid 5,000 euros; now he is at 6 percent, it is 1,500.",
            "15,000",
        ),
    ],
)
def test_the_words_need_say_little(wrong: str, right: str) -> None:
    stated = next(iter(each for each in findings(wrong, "rate-times-base-mismatch")))
    at = stated.location.span
    figure = wrong[at.start : at.end].split(" ")[0].strip("(),.")
    assert loud(wrong.replace(figure if not right.endswith("million") else wrong[at.start : at.end], right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "He owes 250,000 euros. At 2 percent he paid 5,000 euros; now wages rose 6 percent, and rent is 1,500.",
        "We posted 2,600 forms and 31 percent of the staff helped, 1,006 in all with the friends of the club.",
        "The hotel has 120 rooms and was 85 percent full in July, when it served 3,400 breakfasts.",
        "The stadium holds 42,000 and was 85 percent full at kick-off; some 27,500 people came by train.",
        "The firm sold 4,800 bicycles and 42 percent were electric, 1,200 of them made in Portugal.",
        "The bill was £450 before VAT. He added £45 for a new tap, and VAT at 20 per cent.",
        "Brokers take a commission of 2.5 percent. It was sold for 1.6 million dollars, 400,000 dollars too dear.",
        "One in eight of the 2,400 workers came by boat, 40 of them in one night in May.",
        "Base salary: 600,000 francs. Bonus: up to 150 percent of base salary. Pension: 60,000 francs.",
        "Two percent of the 6,500 meters send false readings. The 650 homes with older meters are safe.",
        "The fund charges 2 percent of assets. On assets of $100 million it earned $5 million.",
        "Rates are 4 percent. The majority of 22,055 was 38.2% of the total poll of 57,773. There are 14,744 sheep.",
    ],
)
def test_other_amounts_are_no_products(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("stated", "product", "strength"),
    [("2110", "211", 2), ("54", "45", 2), ("48", "43", 1), ("45", "90", 2), ("7", "3", 0), ("720", "270", 2)],
)
def test_how_much_a_slip_says(stated: str, product: str, strength: int) -> None:
    assert slip_of(Decimal(stated), Decimal(product), Decimal(18)).strength == strength
