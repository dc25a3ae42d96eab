"""Tolls of the headline and of the article."""

import pytest

from factcheck.config import Config
from factcheck.model.report import Outcome
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from tests.checking.ran import findings

RULE = "headline-count-differs"


def outcome_of(text: str) -> Outcome:
    resources = open_resources(Config(), KINDS)
    return findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)


def rules_of(text: str) -> list[str]:
    return [finding.rule for finding in outcome_of(text).findings if finding.rule == RULE]


@pytest.mark.parametrize(
    "body",
    [
        "At least 30 people were killed in the ferry fire.",
        "A ferry fire killed at least 30 people.",
        "The death toll of the ferry fire has risen to 31.",
    ],
)
def test_each_way_to_state_a_toll_is_read(body: str) -> None:
    assert rules_of(f"25 dead in ferry fire off Norland\n\n{body}") == [RULE]


@pytest.mark.parametrize(
    "body",
    [
        "At least 30 people were injured in the ferry fire.",
        "In a ferry fire of 1987, 30 people died there.",
        "The ferry fire killed 20 guests and left 25 people burned.",
    ],
)
def test_other_tolls_other_years_and_the_figure_elsewhere_are_silent(body: str) -> None:
    assert rules_of(f"25 dead in ferry fire off Norland\n\n{body}") == []


@pytest.mark.parametrize("body", ["killed 20 guests and left 25 houses burned", "killed 20 people, five days earlier"])
def test_a_count_of_things_is_no_toll(body: str) -> None:
    assert rules_of(f"25 dead in ferry fire off Norland\n\nThe ferry fire {body}.") == [RULE]


def test_the_same_toll_is_verified() -> None:
    outcome = outcome_of("25 dead in ferry fire off Norland\n\nA ferry fire killed 25 people off Norland.")
    assert RULE in {tick.rule for tick in outcome.verifications}


def test_a_figure_of_things_is_no_toll() -> None:
    text = "Eight dead as bridge falls\n\nA bridge moved days earlier fell, killing six people and hitting eight cars."
    assert rules_of(text) == [RULE]
    assert not rules_of(text.replace("Eight", "Six"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Storm kills 42 in Honduras\n\nA storm has killed at least 24 people in Honduras, officials said.\n", 1),
        ("Heat kills 1,300 at fair\n\nAt least 1,030 people died in the heat at the fair.\n", 1),
        ("Heat kills 1,100 at fair\n\nAt least 1,030 people died in the heat at the fair.\n", 0),
        ("Storm kills 27 in Honduras\n\nA storm has killed at least 24 people in Honduras, officials said.\n", 0),
        ("Quake toll passes 800\n\nThe number of people killed has risen to 512, the ministry said.\n", 1),
        ("Quake toll passes 500\n\nThe number of people killed has risen to 512, the ministry said.\n", 0),
        ("Bank to cut 1,900 jobs\n\nThe bank said it would cut about 900 posts by the end of the year.\n", 1),
        ("Two airlines cut 300 jobs each\n\nThe two airlines will cut 600 jobs, they said.\n", 0),
        ("Two airlines cut 300 jobs each\n\nThe two airlines will cut 500 jobs, they said.\n", 1),
        ("12 killed as bus falls\n\nA bus driver and 11 passengers were killed on Monday.\n", 0),
        ("12 killed as bus falls\n\nIn the bus, 11 passengers were killed on Monday.\n", 1),
        ("Five killed in crash\n\nA couple and their three children were killed in a crash near Elm.\n", 0),
        ("Nine dead after fire\n\nA fire killed seven people; two of the injured have since died.\n", 0),
        ("Nine dead after fire\n\nA fire killed seven people; two of the injured have gone home.\n", 1),
        ("Bank to cut 900 jobs\n\nThe bank said it would cut about 900 posts by the end of the year.\n", 0),
    ],
)
def test_tolls_in_other_words(text: str, count: int) -> None:
    assert len(findings(text, "headline-count-differs")) == count
