"""A share that a headline puts into words, against the shares of the first sentences."""

import pytest

from tests.checking.ran import messages

RULE = "headline-quantifier-differs"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Most shops in High Street stand empty", "Nine of the 84 shops in the High Street are empty, a count shows."),
        (
            "Three in four drivers use phone",
            "Cameras caught 26% of drivers with a phone, the club said. It was 19% in 2010.",
        ),
        (
            "Nearly all firms ready for new law",
            "A survey of firms finds 24% ready for the law. A further 51% have begun.",
        ),
        (
            "More than half of patients helped",
            "The drug helped 44% of patients in nine countries. With a placebo 27% got better.",
        ),
        (
            "Majority of Finns want to join",
            "Forty per cent of Finns would vote to join today, a poll shows; 46% would not vote.",
        ),
        ("Nation splits evenly? Yes, 50-50", "Of the nation's adults, 62% said yes and 38% said they did."),
        (
            "Reservoirs three-quarters full",
            "The reservoirs held 27% of what they can on Monday. A year ago it was 58%.",
        ),
        (
            "Every second beach fails test",
            "Inspectors tested 210 beaches. A tenth of the beaches, or 10%, were too dirty; 13% in 2017.",
        ),
        (
            "Half of parents read no bedtime story",
            "Of 2,000 parents asked, 31.5 per cent said they never read to their children at night. Fathers did "
            "better: 44 per cent had read a story the night before.",
        ),
    ],
)
def test_words_that_no_share_fits_are_told(head: str, body: str) -> None:
    assert messages(f"{head}\n\n{body}\n", RULE)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Most shops in High Street are let", "Nine of the 84 shops in the High Street are not let, the count shows."),
        ("Most burglaries unsolved by police", "Police solved 190 of the 1,000 burglaries reported to them."),
        ("Most parcels undelivered by Easter", "The firm delivered 20 percent of the parcels by Easter."),
        ("Economy grows in first half", "The economy grew by 28.5 percent in the half. Exports rose 12%."),
        ("Wheat purchases at an all-time high", "Purchases of wheat were 13 per cent above last year. Rice was 4% up."),
        (
            "Three in four drivers use phone",
            "Cameras caught 74% of drivers with a phone, the club said. It was 69% in 2010.",
        ),
        ("Half of pupils fail test", "The test was failed by 48% of pupils. In 2010 it was 31%."),
        ("Most wanted man is caught", "The man was caught with 12% of the money. Some 30% was gone."),
        ("All about the budget", "The budget rises by 4%. Defence gets 12% of the budget."),
        ("Few days left to vote", "By Monday 62% had voted in the first days. In 2010 it was 58%."),
        ("Half-price tickets sell out", "Tickets worth 30% of the total were sold. Prices of tickets fell 10%."),
        ("Prices of flats cut by half", "Of the flats 28.5 percent were sold in 2019."),
        ("Majority do not want to join", "Forty per cent of Finns want to join, a poll shows; 46% do not."),
        (
            "Half of parents read no bedtime story",
            "Of 2,000 parents asked, 31.5 per cent said they were too tired to read. Half never read to theirs.",
        ),
        (
            "Half of parents are too tired to read",
            "Of the fathers 31 per cent are too tired to read, of the mothers 64 per cent.",
        ),
    ],
)
def test_words_that_a_share_fits_or_that_are_none_are_left_alone(head: str, body: str) -> None:
    assert messages(f"{head}\n\n{body}\n", RULE) == []
