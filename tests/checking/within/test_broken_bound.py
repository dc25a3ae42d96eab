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


@pytest.mark.parametrize(
    ("bound", "later"),
    [
        ("At least 72 people were killed in the quake.", "The 65 people killed in the quake were buried."),
        ("More than 1,200 people were evacuated from Elm.", "The 900 people evacuated from Elm slept in a gym."),
        ("Fewer than 100 rhinos live in the park.", "The 140 rhinos in the park are guarded."),
        ("Police arrested at least 40 protesters in Ostburg.", "The 32 protesters arrested in Ostburg were released."),
    ],
)
def test_a_definite_article_takes_up_the_bound(bound: str, later: str) -> None:
    assert len(flagged(f"{bound}\n\n{later}")) == 1


@pytest.mark.parametrize(
    ("bound", "later"),
    [
        ("At least 72 people were killed in the quake.", "The 75 people killed in the quake were buried."),
        ("At least 72 people were killed in the quake.", "The 65 people killed in Ostburg were buried."),
        ("At least 72 people were killed in the quake.", "The 65 people who had fled were safe."),
        ("Fewer than 100 rhinos live in the park.", "The 99 rhinos in the park are guarded."),
        ("At least 72 people live in the block.", "Twelve people were saved. The 12 people were in shock."),
        ("Police arrested at least 40 protesters.", "The other 32 protesters were released."),
        ("Nearly 500 students took the exam.", "The 502 students had three hours."),
    ],
)
def test_a_definite_count_of_others_breaks_nothing(bound: str, later: str) -> None:
    assert not flagged(f"{bound}\n\n{later}")
