"""Shares and multiples that a headline puts into words."""

import pytest

from factcheck.config import Config
from factcheck.model.report import Outcome
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from tests.checking.ran import findings, messages

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


@pytest.mark.parametrize(
    ("headline", "body", "is_told"),
    [
        ("Two-thirds of nurses consider quitting", "A survey found that 53% of nurses consider quitting.", True),
        ("Two-thirds of nurses consider quitting", "A survey found that 66% of nurses consider quitting.", False),
        ("Three in four pupils skip breakfast", "A study found that 57% of pupils skip breakfast.", True),
        ("Three in four pupils skip breakfast", "A study found that 76% of pupils skip breakfast.", False),
        ("Nearly one in five drivers speeds daily", "Some 17% of drivers speed daily.", False),
        ("One in two years was dry in Elm", "Some 17% of years in Elm were dry.", False),
        ("A tenth of shops stand empty", "About 26 percent of shops stand empty.", True),
        ("Car thefts quadruple in Ostburg", "Car thefts in Ostburg rose by 80 percent.", True),
        ("Bank's profit halves in Norland", "The bank said that its profit in Norland fell by 49 percent.", False),
        ("Bank's profit halves in Norland", "The bank said that its profit in Norland rose by 24 percent.", False),
        ("Two-thirds of nurses plan to stay", "A survey says that 34 percent of nurses plan to leave.", False),
    ],
)
def test_fractions_of_a_headline_are_held_against_the_percentage(headline: str, body: str, is_told: bool) -> None:
    assert bool(messages(f"{headline}\n\n{body}", "headline-quantifier-differs")) is is_told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Most voters back tram\n\nSome 41% of voters would take the tram, a survey says. Against are 37%.\n", 1),
        ("Most voters back tram\n\nSome 61% of voters would take the tram, a survey says. Against are 37%.\n", 0),
        ("Most voters back tram\n\nSome 41% of voters would take the tram, a survey says. Last year 57% would.\n", 0),
        ("Half of clinics to shut\n\nThe number of clinics will be cut from 40 to 30 by spring.\n", 1),
        ("A quarter of clinics to shut\n\nThe number of clinics will be cut from 40 to 30 by spring.\n", 0),
        ("Half of clinics to shut\n\nThe number of clinics will be cut from 40 to 20 by spring.\n", 0),
        ("House prices double\n\nThe price of a house has gone from £200,000 to £240,000 in three years.\n", 1),
        ("House prices double\n\nThe price of a house has gone from £200,000 to £400,000 in three years.\n", 0),
        ("House prices double\n\nThe number of boats has gone from 2,000 to 2,400 in three years.\n", 0),
        ("Half of clinics are old\n\nThe number of clinics will be cut from 40 to 30 by spring.\n", 0),
    ],
)
def test_the_first_share_and_the_only_cut_retell_the_headline(text: str, count: int) -> None:
    assert len(findings(text, "headline-quantifier-differs")) == count
