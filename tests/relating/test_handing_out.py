import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import items, members


@pytest.mark.parametrize(
    ("text", "figures", "count"),
    [
        ("Exports of cars, ships and steel rose by 5%, 7% and 9%, respectively.", ("5%", "7%", "9%"), 3),
        ("In May, cars and ships rose by 5% and 7% respectively.", ("5%", "7%"), 2),
        ("Specifically, cars and ships rose by 5% and 7% respectively.", ("5%", "7%"), 2),
        ("Cars and ships cost $5 and $7, respectively.", ("$5", "$7"), 2),
        ("Cars, which had fallen, and ships rose 5 and 7 percent, respectively.", ("5", "7 percent"), 3),
        ("The mayor was glad, and cars and ships rose by 5% and 7% respectively.", ("5%", "7%"), 2),
    ],
)
def test_figures_and_the_items_that_they_are_handed_to(text: str, figures: tuple[str, ...], count: int) -> None:
    assert members(text, RelationKind.RESPECTIVELY) == [figures]
    (found,) = items(text, RelationKind.RESPECTIVELY)
    assert len(found) == count


@pytest.mark.parametrize(
    "text",
    [
        "They won 5%, respectively.",
        "They respectively won 5% and 7%.",
        "Cars and ships were built in May and June respectively.",
    ],
)
def test_no_list_of_figures_before_the_word(text: str) -> None:
    assert members(text, RelationKind.RESPECTIVELY) == []
