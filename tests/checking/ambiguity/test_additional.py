"""Additions beside a running total."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "unclear-addition"]


_TOTAL = "The city opened 35 new clinics, bringing the total to 180."


def test_an_addition_larger_than_the_last_one_is_flagged() -> None:
    assert flagged(f"{_TOTAL} It will open 60 additional clinics.") == ["60 additional clinics"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_TOTAL} It will open 20 additional clinics.",
        f"{_TOTAL} It will hire 60 additional nurses.",
        f"{_TOTAL}\n\nAnother city will open 60 additional clinics.",
    ],
)
def test_smaller_plans_other_nouns_and_other_paragraphs_are_silent(text: str) -> None:
    assert flagged(text) == []


def test_only_the_next_figures_are_looked_at_for_an_addition() -> None:
    far = " ".join(f"It has {count} parks." for count in range(20, 40))
    assert flagged(f"{_TOTAL} {far} It will open 60 additional clinics.") == []
    assert flagged(f"{_TOTAL} It has 20 parks. It will open 60 additional clinics.") == ["60 additional clinics"]
