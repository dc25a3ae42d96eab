from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.finding import Level
from factcheck.model.reference import Reference
from factcheck.model.report import Outcome
from factcheck.pipeline import findings_of
from factcheck.references.figures import Figures, reference
from tests.checking.ran import article, resources

RULE = "differs-from-reference"
ROWS = (
    "Norland|the island state,GDP|gross domestic product,2023,410.2 billion,USD,statistics office",
    "Norland,GDP,2022,389.6 billion,USD,statistics office",
    "Norland,GDP growth rate,2023,-5.2,%,statistics office",
    "Norland,population,2023,8.41 million,people,census",
    "Norland,area,,42300,km2,survey",
    "Ostmark Steel|the company,net revenue,2023-Q2,4.23 billion,USD,report",
)


def table(*rows: str) -> tuple[Reference, ...]:
    return tuple(reference(row.split(","), f"house.csv:{line}") for line, row in enumerate(rows, start=2))


def said(text: str, own: tuple[Reference, ...] = table(*ROWS), published: date | None = None) -> Outcome:
    rules = tuple(rule for rule in resources().rules if rule.name == RULE)
    return findings_of([article(text, published)], resources()._replace(rules=rules, references=Figures(own)))


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("In 2023, the GDP of Norland reached $4.1 trillion.", Level.ERROR, "10 times too large"),
        ("In 2023, Norland's GDP was $389.6 billion.", Level.WARNING, "is the figure of 2022"),
        ("In 2023, the gross domestic product of Norland was $431 billion.", Level.WARNING, "USD 410.2 billion"),
        ("Norland's GDP grew 5.2 percent in 2023.", Level.WARNING, "-5.2%"),
        ("Norland's population was 84.1 million in 2023.", Level.ERROR, "10 times too large"),
        ("Norland's area is 24,300 square kilometers.", Level.WARNING, "42,300 km2"),
        (
            "In the second quarter of 2023, the company's net revenue came to $3.9 billion.",
            Level.WARNING,
            "house.csv:7",
        ),
        ('"In 2023, the GDP of Norland reached $4.1 trillion," she said.', Level.NOTE, "410.2"),
    ],
)
def test_a_figure_that_differs_is_flagged_with_what_the_table_has(text: str, level: Level, words: str) -> None:
    (found,) = said(text).findings
    assert found.level is level
    assert words in found.message


@pytest.mark.parametrize(
    "text",
    [
        "In 2023, the GDP of Norland reached $410 billion.",
        "Norland reported a GDP of $410.2 billion in 2023.",
        "In 2023, the island state's GDP was $410 billion.",
        "Norland's GDP shrank by 5.2 percent in 2023.",
        "Norland's population was 8.4 million in 2023.",
        "Norland's area is 42,300 square kilometers.",
    ],
)
def test_a_figure_that_agrees_gets_a_tick_that_names_the_source(text: str) -> None:
    outcome = said(text)
    assert outcome.findings == ()
    (tick,) = outcome.verifications
    assert "statistics office" in tick.message or "census" in tick.message or "survey" in tick.message


@pytest.mark.parametrize(
    "text",
    [
        "In 2021, the GDP of Norland reached $371 billion.",
        "The GDP of Norland reached $371 billion.",
        "In 2023, the GDP of Ostmark reached $371 billion.",
        "In 2023, Norland's GDP per head was $48,800.",
        "In 2023, the GDP of Norland reached 380 billion euros.",
        "In 2023, the preliminary GDP of Norland was $415 billion.",
        "In 2023, the GDP of Norland is expected to reach $430 billion.",
        "In 2023, the GDP of Norland was about $415 billion.",
        "In 2023, Norland's coastal area had 3,000 tigers, and its population was 12,000 wolves.",
    ],
)
def test_what_is_not_the_same_claim_is_not_compared(text: str) -> None:
    outcome = said(text)
    assert (outcome.findings, outcome.verifications) == ((), ())


def test_last_year_is_the_year_before_the_publication() -> None:
    text = "The GDP of Norland reached $41 billion last year."
    assert len(said(text, published=date(2024, 3, 1)).findings) == 1
    assert said(text).findings == ()


def test_without_a_table_nothing_is_said() -> None:
    assert said("In 2023, the GDP of Norland reached $4.1 trillion.", ()).findings == ()


values = st.decimals("1", "999", places=3)


@settings(deadline=None)
@given(values, st.integers(0, 3))
def test_a_figure_rounded_from_the_table_is_never_flagged(value: Decimal, digits: int) -> None:
    own = table(f"Norland,exports,2023,{value} billion,USD,customs")
    assert said(f"In 2023, Norland's exports reached ${round(value, digits):f} billion.", own).findings == ()


@settings(deadline=None)
@given(values, st.sampled_from(["10", "100", "1000"]))
def test_a_slip_by_powers_of_ten_is_an_error(value: Decimal, factor: str) -> None:
    own = table(f"Norland,exports,2023,{value} billion,USD,customs")
    (found,) = said(f"In 2023, Norland's exports reached ${value * Decimal(factor):f} billion.", own).findings
    assert found.level is Level.ERROR
