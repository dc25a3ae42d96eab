"""Names with a value each, in sentences, lists and tables, and what is told of them later."""

import pytest

from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import messages, resources

RANK, RETOLD = "rank-contradicts-list", "retold-with-another-figure"
EXPORTS = "Brazil exported 3.1 million tonnes of maize, Argentina 2.4 million and Ukraine 1.9 million."
ITEMS = "Olympic medals were shared as follows.\n\n- Norway: 8\n- Sweden: 11\n- Denmark: 9\n\n"
TABLE = "| City | Rent |\n|---|---|\n| Dublin | 2,050 |\n| Galway | 1,610 |\n| Cork | 1,540 |\n\n"


def _told(text: str, rule: str) -> list[str]:
    article = claims_of(read_text(text, "a.md", ".md"), resources())
    return [found.message for found in findings_of([article], resources()).findings if found.rule == rule]


@pytest.mark.parametrize(
    ("told", "is_wrong"),
    [
        ("Argentina was the largest exporter.", True),
        ("Brazil was the largest exporter.", False),
        ("That makes Ukraine the second-largest.", True),
        ("That makes Argentina the second-largest.", False),
        ("Ukraine exported more maize than Argentina.", True),
        ("Ukraine exported less maize than Argentina.", False),
        ("Argentina was the largest importer of beef.", False),
        ("Ukraine had more rain than Argentina.", False),
    ],
)
def test_a_sentence_with_names(told: str, is_wrong: bool) -> None:
    assert bool(messages(f"{EXPORTS} {told}", RANK)) is is_wrong


@pytest.mark.parametrize(
    ("told", "is_wrong"),
    [
        ("Sweden led with 12 medals.", True),
        ("Sweden led with 11 medals.", False),
        ("Sweden sent 12 skiers.", False),
        ("Sweden won 12 medals in 1998.", False),
    ],
)
def test_a_bulleted_list(told: str, is_wrong: bool) -> None:
    assert bool(_told(ITEMS + told, RETOLD)) is is_wrong


@pytest.mark.parametrize(("told", "is_wrong"), [("Galway", True), ("Cork", False)])
def test_a_table(told: str, is_wrong: bool) -> None:
    assert bool(_told(f"{TABLE}Rents are lowest in {told}.", RANK)) is is_wrong


@pytest.mark.parametrize(("handed", "is_wrong"), [("175,000 and 440,000", True), ("440,000 and 175,000", False)])
def test_the_same_values_the_other_way_round(handed: str, is_wrong: bool) -> None:
    text = f"Zurich has 440,000 people and Basel 175,000. Zurich and Basel, with {handed} people respectively, voted."
    assert bool(messages(text, RETOLD)) is is_wrong


@pytest.mark.parametrize(("told", "is_wrong"), [("31", True), ("33", False)])
def test_a_value_that_was_handed_out_is_told_again(told: str, is_wrong: bool) -> None:
    text = f"Lisbon, Porto and Braga recorded 31, 29 and 33 degrees respectively. Braga's {told} degrees was a record."
    assert bool(messages(text, RETOLD)) is is_wrong


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("In the first, second and third quarters, output grew by 5.3 and 4.6 percent, respectively.", True),
        ("In the first, second and third quarters, output grew by 5.3, 4.7 and 4.6 percent, respectively.", False),
        ("The first and second prizes are worth €5,000, €3,000 and €1,000, respectively.", True),
        ("The first and second prizes are worth €5,000 and €3,000, respectively.", False),
        ("Ali Hassan and Omar Said, aged 31, 28 and 25 respectively, appeared in court.", True),
        ("Ali Hassan and Omar Said, aged 31 and 28 respectively, appeared in court.", False),
    ],
)
def test_ordinals_and_ages_that_are_handed_out(text: str, is_wrong: bool) -> None:
    assert bool(messages(text, "respectively-mismatch")) is is_wrong
