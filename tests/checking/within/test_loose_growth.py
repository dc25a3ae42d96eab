"""Exponential growth of one step."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "loose-growth-word"]


def test_only_a_sentence_with_a_percentage_is_flagged() -> None:
    assert flagged("Sales grew exponentially. Profit rose by 4%.") == []
    assert flagged("Sales grew exponentially, by 40%.") == ["grew exponentially"]


@pytest.mark.parametrize("rest", ["and doubled three times, by 40%", "by 40% each year", "by 40% a year"])
def test_repeated_growth_is_silent(rest: str) -> None:
    assert flagged(f"Sales grew exponentially, {rest}.") == []
