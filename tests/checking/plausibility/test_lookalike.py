"""Lists with better known namesakes."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from tests.checking.ran import findings


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "lookalike-index"]


def test_each_place_is_flagged() -> None:
    text = "China has Fortune 500 firms. The Fortune 500 firms in Shanghai grew."
    assert flagged(text) == ["Fortune 500", "Fortune 500"]


@pytest.mark.parametrize(
    "text", ["China and Shanghai in the Fortune Global 500", "China, Shanghai, Boston: Fortune 500"]
)
def test_the_other_list_and_american_places_are_silent(text: str) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Shenzhen maker of phones was ranked 96th in the Fortune 500.",
        "Britain's BP is in the Fortune 500 at 35.",
        "The Wuhan-based builder rose to No. 312 on the Fortune 500 this week.",
    ],
)
def test_a_company_of_another_country_with_a_place_of_the_list_is_told(text: str) -> None:
    assert [finding.level.value for finding in findings(text, "lookalike-index")] == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        "Tata Motors, an Indian firm, supplies parts to 96 of the Fortune 500.",
        "A German consultancy at 12 Main Street serves Fortune 500 firms.",
        "A Chinese buyer took over a company ranked No. 212 in the Fortune 500.",
        "The retailer was ranked 12th in the Fortune 500.",
        "The Shenzhen maker of phones was ranked 96th in the Fortune Global 500.",
    ],
)
def test_other_companies_of_the_list_are_left_alone(text: str) -> None:
    assert findings(text, "lookalike-index") == []
