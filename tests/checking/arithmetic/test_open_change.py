"""Changes between hedged ends."""

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources


def flagged(text: str) -> list[str]:
    resources = open_resources(Config(), KINDS)
    outcome = findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)
    return [finding.location.span.of(text) for finding in outcome.findings if finding.rule == "open-ended-change"]


def test_an_open_beginning_and_a_hedged_end_are_flagged() -> None:
    assert flagged("Output rose from more than 200 tonnes to nearly 600 tonnes.") == [
        "from more than 200 tonnes to nearly 600 tonnes"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Output rose from 200 tonnes to nearly 600 tonnes.",
        "Output almost tripled from more than 200 tonnes to nearly 600 tonnes.",
        "Output rose from more than 211 tonnes to nearly 230 tonnes.",
    ],
)
def test_exact_beginnings_stated_multiples_and_narrow_hedges_are_silent(text: str) -> None:
    assert flagged(text) == []
