"""Years without something, and lengths beside the beginning and the end of what they tell."""

import pytest

from tests.checking.ran import messages

RULE = "span-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "The work lasted eight months: it started in January 2019 and ended in May 2019, at a cost of £3 million.",
        "The strike dragged on for nine months; it broke out in February 2013 and was called off in May 2013.",
        "Filming started in April 2016 and stopped in June 2016, after six months on the coast.",
        "It was the first win in 40 years for the team. The last had come in 1989, and this one was in 2019.",
        "The club had not won for 15 years: its last victory was in 1999, and the next came in 2009.",
        "The coldest night in 60 years came in 2021. A colder one had been measured in 1981.",
        "The lake froze in 2012 for the first time in 12 years; it had last frozen in 1987.",
    ],
)
def test_a_length_that_its_ends_do_not_give_is_flagged(text: str) -> None:
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The work lasted five months: it started in January 2019 and ended in May 2019, at a cost of £3 million.",
        "The firm opened in January 2019 and closed in May 2019. It had paid no rent for eight months.",
        "The first of the courses, of six months, started in April 2016 and in June 2016 had 14 pupils.",
        "It was the club's first title in 30 years. It had lost the final in 1989 and in 2005.",
        "The first woman in 40 years to lead the town was elected in 2019. Her last rival had left in 1998.",
        "It was the hottest day in 43 years. The last as hot had been in 1976, and the year 2019 was dry.",
    ],
)
def test_what_fits_and_what_is_of_another_thing_is_silent(text: str) -> None:
    assert messages(text, RULE) == []
