import pytest

from tests.checking.ran import excerpts, loud

RULE = "respectively-mismatch"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The crossings to the two islands take 25, 40 and 55 minutes respectively.", "25, 40 and 55 minutes"),
        ("Sales of cars and vans went up by 4%, 6% and 9% respectively in the first quarter.", "4%, 6% and 9%"),
        ("Its three plants in Ohio employ 400 and 350 people respectively.", "400 and 350 people"),
    ],
)
def test_counted_items_get_a_value_each(text: str, values: str) -> None:
    assert [place.startswith(values[:8]) for place in excerpts(text, RULE)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The two crossings take 25 and 40 minutes respectively.",
        "In 2020 and 2021 the three plants made 400 and 350 tonnes respectively.",
        "The two clubs scored 3, 4, 2 and 5 goals at home and away respectively.",
        "In May, June and July sales of cars and vans went up by 4%, 6% and 9% respectively.",
        "In the first two quarters, growth was 3%, 4% and 5% in the north, south and west respectively.",
    ],
)
def test_other_items_and_pairs_are_left_alone(text: str) -> None:
    assert loud(text) == []
