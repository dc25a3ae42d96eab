"""Bounds that a later figure breaks."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "bound-broken"]


def test_a_figure_below_at_least_breaks_it() -> None:
    text = "At least 72 people were killed in the flood. The flood, in which 65 people were killed, was bad."
    assert flagged(text) == ["65 people"]


@pytest.mark.parametrize(
    "later",
    [
        "The flood, in which 65 people were hurt, was bad.",
        "The flood, in which 65 soldiers were killed, was bad.",
        "In the flood 65 people were killed in Ostburg.",
        "By noon 65 people were killed in the flood.",
        "The flood, in which at least 65 people were killed, was bad.",
    ],
)
def test_another_verb_noun_place_or_time_is_silent(later: str) -> None:
    assert flagged(f"At least 72 people were killed in the flood. {later}") == []
