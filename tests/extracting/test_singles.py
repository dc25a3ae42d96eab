"""Where "one" and "zero" count, and where they are ways of speaking."""

import pytest

from tests.extracting.figured import figures


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("One person died.", "person"),
        ("The blast killed one woman.", "woman"),
        ("At least one soldier was hurt.", "soldier"),
        ("Two men and one child were hurt.", "child"),
        ("One more case was found.", "case"),
        ("There were zero deaths.", "deaths"),
        ("Only one company replied.", "company"),
    ],
)
def test_it_counts_beside_a_word_that_counts(text: str, noun: str) -> None:
    assert noun in {mention.noun for mention in figures(text)}


@pytest.mark.parametrize(
    "text",
    [
        "One man said so.",
        "One of the men died.",
        "One way or another it ends.",
        "They helped one another.",
        "The one thing was lost.",
        "Net zero emissions are far.",
        "It has zero tolerance.",
        "No one died.",
        "One-man shows died.",
        "One manager died of it.",
        "At one point and one only it rose.",
        "It was only one Test match.",
        "They sank three-pointers and drove two-seaters.",
    ],
)
def test_ways_of_speaking_count_nothing(text: str) -> None:
    assert figures(text) == []
