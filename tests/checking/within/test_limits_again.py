"""A figure that is told in the words of a limit, and lies beyond it."""

import pytest

from tests.checking.ran import messages

RULE = "bound-broken"


@pytest.mark.parametrize(
    "text",
    [
        "The bus carries up to 30 passengers. On Monday the bus carried 34 passengers.",
        "The lift may carry at most 600 kilograms. On the day of the test it carried 640 kilograms.",
        "The charity promised to plant at least 10,000 trees in 2020. It kept the promise by planting 8,700 trees.",
        "The council pledged to build at least 400 homes in 2019. It kept its word and built 360 homes in 2019.",
        "Rain in the valley never exceeded 90 mm in a month between 2010 and 2019. In June 2014 rain there was 112 mm.",
        "The fund can lend a farmer as much as $5,000. Last spring it lent one farmer $6,200.",
        "No class at the school has more than 24 pupils. Class 5b has 27 pupils.",
        "Each box weighs no less than 20 kilograms. The box on the scales weighed 17 kilograms.",
        "Fewer than 50 bears live in the park. The 62 bears that live in the park feed on berries.",
    ],
)
def test_a_figure_in_the_words_of_a_limit_is_held_to_it(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "The bus carries up to 30 passengers. On Monday it carried 34 passengers, four too many.",
        "The bus carries up to 30 passengers. The new bus carries 34 passengers.",
        "At least 40 people died in the storm. In May 38 people died in a storm.",
        "Rain in the valley never exceeded 90 mm in a month between 2010 and 2019. In June 2021 it was 112 mm.",
        "At least 20 members must vote. Twelve members voted, so the motion fell.",
        "Water in the lake never rises above 14 degrees in May. In August water in the lake was 19 degrees.",
        "The plane flies with at most 180 passengers. The plane flew with 210 passengers over two days.",
        "Each child may borrow at most 10 books. Ann and Ben borrowed 14 books.",
    ],
)
def test_a_breach_and_another_time_are_silent(text: str) -> None:
    assert not messages(text, RULE)
