"""Lists with better known namesakes."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


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
