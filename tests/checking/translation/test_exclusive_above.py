"""Levels that "above" leaves out."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "exclusive-above"]


def test_an_administrative_level_is_a_level_too() -> None:
    assert flagged("In China, parks above the provincial level grew. China counts 90.") == [
        "above the provincial level"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "China and Shanghai test cars of level 3 and above Level 2.5 software.",
        "China and Shanghai lie above sea level.",
        "Cars above Level 3 are tested.",
    ],
)
def test_versions_the_sea_and_other_provenance_are_silent(text: str) -> None:
    assert flagged(text) == []
