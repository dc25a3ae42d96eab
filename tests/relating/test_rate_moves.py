import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import members


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Exports fell by 4.1%, and the decline narrowed by 2.7%.", ("4.1%", "2.7%")),
        ("Exports fell 4.1% to $5 billion, and the decline rate further widened by 2%.", ("4.1%", "2%")),
        ("Sales grew by 5%, the growth slowing by another 1%.", ("5%", "1%")),
    ],
)
def test_a_rate_and_its_move(text: str, pair: tuple[str, ...]) -> None:
    assert members(text, RelationKind.CHANGE_OF_RATE) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Exports fell by 4.1%, and the decline narrowed by 2.7 percentage points.",
        "Exports rose by 4.1%, and the decline in imports narrowed by 2.7%.",  # another one's decline
        "Exports rose by 5%, and the trade deficit narrowed by 12%.",  # a deficit is money
        "The decline narrowed by 2.7%.",
        "Exports fell by 4.1%, and traffic slowed by 10%.",
    ],
)
def test_what_is_no_move_of_a_rate(text: str) -> None:
    assert members(text, RelationKind.CHANGE_OF_RATE) == []
