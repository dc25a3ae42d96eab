"""Shares and the totals that they are shares of."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str, rule: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == rule]


def test_a_share_that_exceeds_counts_from_where_it_begins() -> None:
    text = "The contribution of farms to the total output value exceeds 90 percent.\n\n"
    text += "Mills have 30 percent of the total output value."
    assert flagged(text, "overlapping-shares") == ["30 percent"]


@pytest.mark.parametrize(
    "text",
    [
        "Farms have 60 percent of the total output value. Mills have 30 percent of the total output value.",
        "In 2001 farms had 60 percent of the total output. In 2011 mills had 70 percent of the total output.",
        "Farms have 60 percent of the total output value. Mills have 70 percent of the total tax revenue.",
    ],
)
def test_parts_that_fit_other_years_and_other_totals_are_silent(text: str) -> None:
    assert flagged(text, "overlapping-shares") == []
