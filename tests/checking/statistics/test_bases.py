"""Percentages without a base: of nothing, of another currency, of the other one of two things."""

import pytest

from tests.checking.ran import loud, messages

RULE = "percent-base-broken"


@pytest.mark.parametrize(
    "text",
    [
        "Complaints rose by 100% from none in 2017 to 14 in 2018.",
        "The airline carried no freight in 2010. Last year freight came to 3,400 tonnes, an increase of 3,400%.",
        "Measles: zero cases in 2018, 45 in 2019, i.e. growth of 4,500%.",
        "Landings were nil in 2009. By 2018 they had grown 28,000% to 28,000 tonnes.",
        "No cases of the new strain were found in May and 14 in June, an increase of 1,400 percent.",
        "The line had no freight trains in 2013. In 2014 there were 312. That is a rise of 312 per cent.",
        "The peso slid from 12.50 to 18.75 per dollar within a year: it lost 50% of its value.",
        "Since January the currency has dropped from 20 to 32 per euro. It has depreciated by 60%.",
        "The rand went from 12 to the dollar in May to 15 in June, and so lost 25% of its value.",
        "Women earn 20% less than men. That men earn 20% more than women is laid down in a table.",
        "Diesel is 60% dearer in Norrby than in Tolka. Drivers from Norrby go to Tolka, where it costs 60% less.",
        "Pears cost 25% more than apples at the market; apples, 25% less than pears.",
    ],
)
def test_a_broken_base_is_told(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Complaints rose from none in 2017 to 14 in 2018, and by 50% to 21 in 2019.",
        "The airline carried no freight in 2010. Last year passengers came to 3,400, an increase of 12%.",
        "Measles: zero cases in 2018, 45 in 2019. Mumps cases rose by 50%.",
        "There was no increase of 4% in 2014, as some had said; it was 3%.",
        "The peso slid from 12.50 to 18.75 per dollar within a year: it lost a third of its value, or 33%.",
        "Since January the dollar has risen from 20 to 32 pesos. It has gained 60%.",
        "The price rose from 20 to 32 euros a ton; volumes lost 60%.",
        "Women earn 20% less than men. That men earn 25% more than women is laid down in a table.",
        "Apples cost 20% more than in 2010. Pears cost 20% less than in 2010.",
        "Sales were 10% higher than a year before in Leeds. In Hull costs were 10% lower than a year before.",
        "The firm has no debt in Leeds. Its sales rose 12% to 340 million pounds.",
    ],
)
def test_a_sound_base_is_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


def test_a_fall_of_more_than_all_is_told_behind_a_comma() -> None:
    wrong = "Data came down from 40 shillings to 2. Such a decline, of 1,900%, has few parallels."
    assert messages(wrong, "fall-below-zero")
    assert loud(wrong.replace("1,900%", "95%")) == []
