"""Amounts that are restated in their own currency."""

import pytest

from factcheck.config import Config
from factcheck.model.finding import Level
from factcheck.model.report import Outcome
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from tests.checking.ran import findings

RULE = "same-unit-gloss-differs"


def outcome_of(text: str) -> Outcome:
    resources = open_resources(Config(), KINDS)
    return findings_of([claims_of(read_text(text, "article.txt", ".txt"), resources)], resources)


def test_without_a_diagnosis_the_finding_is_a_warning() -> None:
    (finding,) = outcome_of("The course costs Rs 1,800, approximately Rs 1,17,821.").findings
    assert (finding.rule, finding.level) == (RULE, Level.WARNING)


def test_a_thousandfold_restatement_is_an_error() -> None:
    (finding,) = outcome_of("It paid $4.5 million, or $4.5 billion, for the land.").findings
    assert (finding.rule, finding.level) == (RULE, Level.ERROR)


def test_an_amount_in_another_magnitude_is_verified() -> None:
    outcome = outcome_of("The bill was €1.2 billion, that is €1,200 million.")
    assert [tick.rule for tick in outcome.verifications] == [RULE]


@pytest.mark.parametrize(
    "text",
    [
        "The prize is $100,000, or $1 million, for the best.",
        "It cost $4,000 (equivalent to $56,000 in 2020).",
        "The deal was worth $400 million, about $90 million less than asked.",
    ],
)
def test_choices_old_prices_and_differences_are_silent(text: str) -> None:
    assert [finding for finding in outcome_of(text).findings if finding.rule == RULE] == []


def test_what_a_rate_gives_is_no_second_word_for_its_base() -> None:
    text = "Hotels must pay 5 percent of their turnover. On a turnover of €2 million, that is €100,000."
    assert not findings(text, "same-unit-gloss-differs")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The marathon of the valley is 26.2 miles (42.2 miles) long.", 1),
        ("The plane flew at 10,000 feet, that is about 33,000 feet.", 1),
        ("The tank holds 50 litres (12 litres of it as a reserve).", 0),
        ("The firm pumped 400,000 barrels, or about 40,000 barrels a day.", 0),
        ("The route is 12 km (10 km in winter) long.", 0),
        ("The shoes are 9 inches long (3 inches wide).", 0),
    ],
)
def test_a_measure_equated_with_another_of_its_unit_is_told(text: str, count: int) -> None:
    assert len(findings(text, RULE)) == count
