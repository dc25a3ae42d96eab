"""Counted sets that are never listed."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "unlisted-count"]


def test_a_set_without_a_list_is_flagged() -> None:
    assert flagged("Wages rose in the five leading shipyards. Farms did well.") == ["five leading shipyards"]


@pytest.mark.parametrize(
    "text",
    [
        "Wages rose in the five leading shipyards. Alba, Borea, Corvo, Delta and Erna hired.",
        "Wages rose in five leading shipyards. Farms did well.",
        "Wages rose in the five leading shipyards:\n\n- Alba\n- Borea\n- Corvo\n- Delta\n- Erna\n",
    ],
)
def test_lists_nearby_and_indefinite_sets_are_silent(text: str) -> None:
    assert flagged(text) == []
