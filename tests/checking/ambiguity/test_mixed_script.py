"""Letters, and digits of another script, inside a number."""

import pytest

from tests.checking.said import said

RULE = "mixed-script-number"


def flagged(text: str) -> list[tuple[str, str]]:
    return [(finding.location.span.of(text), finding.message.rpartition(";")[2]) for finding in said(RULE, text)]


@pytest.mark.parametrize(
    ("text", "figure", "meant"),
    [
        ("The storm cut off 1O0 villages.", "1O0", "100"),
        ("Sales reached 2l5 million yuan.", "2l5", "215"),
        ("Sales reached $1O million.", "1O", "10"),
        ("It rose by 1o percent.", "1o", "10"),
        ("The town has 1О0 schools.", "1О0", "100"),
        ("The town has 5О schools.", "5О", "50"),
        ("It cost 1٢3 euros.", "1٢3", "123"),
        ("It cost 1۲ euros.", "1۲", "12"),
        ("It cost १2 euros.", "१2", "12"),
    ],
)
def test_an_odd_sign_in_a_number_is_flagged(text: str, figure: str, meant: str) -> None:
    assert flagged(text) == [(figure, f" {meant} is probably meant.")]


@pytest.mark.parametrize(
    "text",
    [
        "The room 1O0 is locked.",
        "The bottle holds 5l of milk.",
        "Growth was １２.５ percent in １２３ towns, and 12３ others.",
        "The A1O carries 20 lorries.",
        "Model 2O-l5 has 3 parts.",
        "Он живёт на 5 О улице.",
        "It has 100 schools and 1,000,000 people.",
        "In the 1930s l00k people came.",
    ],
)
def test_codes_units_and_plain_numbers_are_silent(text: str) -> None:
    assert flagged(text) == []


def test_a_number_is_flagged_once() -> None:
    assert len(flagged("It rose to 1О0О0 schools.")) == 1
