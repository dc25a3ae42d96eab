"""Shares and multiples that a headline puts into words."""

import pytest

from factcheck.config import Config
from factcheck.model.report import Outcome
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources

RULE = "headline-quantifier-differs"


def outcome_of(text: str) -> Outcome:
    resources = open_resources(Config(), KINDS)
    return findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)


def rules_of(text: str) -> list[str]:
    return [finding.rule for finding in outcome_of(text).findings if finding.rule == RULE]


def test_most_of_a_group_is_more_than_half_of_it() -> None:
    assert rules_of("Most teachers plan to leave Norland\n\nOf Norland's teachers, 31 percent plan to leave.") == [RULE]


@pytest.mark.parametrize(
    "text",
    [
        "Party wins majority in Norland\n\nThe party won in Norland with 40 percent of the vote.",
        "Majority of voters back bridge\n\nIn another town 40 percent of the streets have no light.",
        "Ferry profit doubles in Norland\n\nThe ferry company of Norland said that its profit fell by 40 percent.",
    ],
)
def test_parliaments_and_other_subjects_are_silent(text: str) -> None:
    assert rules_of(text) == []


def test_a_share_that_fits_is_verified() -> None:
    outcome = outcome_of(
        "Half of Norland's voters back bridge\n\nA survey says 51 percent of Norland's voters back it."
    )
    assert RULE in {tick.rule for tick in outcome.verifications}
