"""A bulleted list against the total above or below it."""

import pytest

from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources

LIST = "- Norway: 1,250\n- Sweden: 2,300\n- The rest: 3,450\n"


def _told(text: str) -> list[str]:
    article = claims_of(read_text(text, "a.md", ".md"), resources())
    return [found.message for found in findings_of([article], resources()).findings if found.rule.startswith("list-to")]


@pytest.mark.parametrize(
    ("above", "below", "is_wrong"),
    [
        ("The club sold 7,400 tickets:", "", True),
        ("The club sold 7,000 tickets:", "", False),
        ("The club sold about 7,100 tickets:", "", False),
        ("The club sold 9,400 tickets:", "", False),
        ("The club sold 7,400 tickets. Its largest markets:", "", False),
        ("Tickets by country:", "In all, 8,000 were sold.", True),
        ("Tickets by country:", "In all, 7,000 were sold.", False),
        ("Tickets by country:", "The hall holds 8,000.", False),
    ],
)
def test_a_list_and_its_total(above: str, below: str, is_wrong: bool) -> None:
    assert bool(_told(f"{above}\n\n{LIST}\n{below}")) is is_wrong


@pytest.mark.parametrize(("told", "is_wrong"), [("two golds", True), ("one gold", False)])
def test_items_of_one_kind_are_counted(told: str, is_wrong: bool) -> None:
    text = f"The races:\n\n- Fours: 6.19 min, gold\n- Pairs: 5.50 min, bronze\n\nThe day ended with {told} for them.\n"
    article = claims_of(read_text(text, "a.md", ".md"), resources())
    rules = [found.rule for found in findings_of([article], resources()).findings]
    assert ("announced-count-mismatch" in rules) is is_wrong
