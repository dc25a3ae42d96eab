import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import members


@pytest.mark.parametrize(
    "text",
    [
        "Last year 6,210 new chargers were installed, bringing the total to 48,000.",
        "Some 6,210 chargers were added, increasing the total number of chargers to 48,000.",
        "The city opened 6,210 chargers, raising its tally to about 48,000.",
        "In 40 towns 6,210 new chargers were installed, bringing the total to 48,000.",
    ],
)
def test_an_addition_and_its_total(text: str) -> None:
    assert len(members(text, RelationKind.RUNNING_TOTAL)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Last year 6,210 new chargers were installed, bringing the total cost to $4,800.",
        "Some 50 more people were injured, bringing the total number of deaths to 45.",
        "Some 6,210 new chargers were installed. The city has 4,800 parking lots.",
        "The party won 50 seats, bringing peace to 30 towns.",
    ],
)
def test_what_is_no_total_of_the_addition(text: str) -> None:
    assert members(text, RelationKind.RUNNING_TOTAL) == []
