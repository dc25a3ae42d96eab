from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.finding import Level
from tests.checking.ran import excerpts, findings, ticks

RULE = "equivalence-mismatch"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The fire burned 7,000 hectares, an area equivalent to 100 soccer fields.", "100 soccer fields"),
        ("The lake lost 2.5 million liters, enough to fill 1,000 Olympic pools.", "1,000 Olympic pools"),
        ("The 300-megawatt wind farm powers 250 million homes.", "250 million homes"),
        ("The spill covered 14 hectares; 220 football pitches would fit in it.", "220 football pitches"),
        ("In a year the park makes 1.4 terawatt-hours, what 42,000 homes use.", "42,000 homes"),
        ("The crane weighs 12,000 tonnes, as heavy as 100 double-decker buses.", "100 double-decker buses"),
    ],
)
def test_a_size_that_the_things_do_not_have_is_flagged(text: str, span: str) -> None:
    assert excerpts(text, RULE) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "The park covers 60 acres, the size of 30 American football fields.",
        "The fair takes up 7,000 hectares; 100 soccer fields were built beside it.",
        "The zoo has 12 elephants and 3,000 tons of food, enough to feed them.",
        "Storms left 2 homes without power when a line of 400 MW failed.",
        "The whale weighs 150 tons, as much as 30 elephants.",
    ],
)
def test_a_size_that_fits_or_is_of_something_else_is_left_alone(text: str) -> None:
    assert findings(text, RULE) == []


def test_a_size_that_fits_gets_a_tick() -> None:
    (tick,) = ticks("The park covers 70 hectares, the size of 100 football pitches.", RULE)
    assert tick == "70 ha for 100 football pitches is 7,000 m2 each, and one has 4,050 to 10,800 m2"


def test_what_is_planned_has_its_size_as_well_and_what_is_aimed_at_is_a_note() -> None:
    (found,) = findings("The plant will have 300 MW, enough to supply 250 million households.", RULE)
    assert found.level is Level.WARNING
    (found,) = findings("The plant should have a target of 300 MW, enough to supply 250 million households.", RULE)
    assert found.level is Level.NOTE


@settings(deadline=None)
@given(st.integers(2, 900), st.decimals("0.45", "1.05", places=2))
def test_pitches_of_a_usual_size_are_never_flagged(count: int, hectares: Decimal) -> None:
    text = f"The park covers {round(count * hectares)} hectares, the size of {count} football pitches."
    assert findings(text, RULE) == []
