"""Figures of captions against the article."""

import pytest

from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import resources

BODY = "The fire at the mill in Elm destroyed 340 homes and cost $3.4 billion."


def said(caption: str, body: str = BODY) -> list[str]:
    page = f"<article><p>{body}</p><figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure></article>"
    outcome = findings_of([claims_of(read_text(page, "a.html", ".html"), resources())], resources())
    return [finding.message for finding in outcome.findings if finding.rule == "caption-differs"]


@pytest.mark.parametrize(
    "caption",
    [
        "The fire destroyed 430 homes.",
        "The fire in Elm destroyed 34 homes.",
        "The fire at the mill cost $3.4 million.",
        "The fire at the mill cost $4.3 billion.",
    ],
)
def test_a_slip_in_a_caption_is_named(caption: str) -> None:
    assert len(said(caption)) == 1


@pytest.mark.parametrize(
    "caption",
    [
        "The fire destroyed 340 homes.",
        "The fire in Elm destroyed 210 homes in 1987.",
        "The fire at the mill cost about $3 billion.",
        "Some 430 people live by the mill in Elm.",
        "The fire in Elm destroyed more than 300 homes.",
        "The mayor has 43 homes.",
    ],
)
def test_other_figures_of_a_caption_are_left_alone(caption: str) -> None:
    assert not said(caption)
