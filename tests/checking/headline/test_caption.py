"""Figures of captions against the article."""

import pytest

from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from tests.checking.ran import messages, resources

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


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("The town recorded 840 births in 2020, down from 910 in 2019.", "Table: Births\n2019: 910\n2020: 880"),
        ("The force will hire 90 officers and 25 analysts.", "Figure: New posts\nOfficers: 60\nAnalysts: 25"),
        ("The club has sold Marco Silva, 24, for €30 million.", "Caption: Marco Silva, sold for €13 million."),
        ("About 9,000 homes lost power on Sunday.", "Picture: One of the 90,000 homes without power on Sunday."),
    ],
)
def test_a_label_that_tells_the_figure_of_a_sentence_is_held_to_it(body: str, label: str) -> None:
    assert len(messages(f"Elm\n\n{body}\n\n{label}\n", "caption-differs")) == 1


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("The town recorded 840 births in 2020, down from 910 in 2019.", "Table: Deaths\n2019: 710\n2020: 680"),
        (
            "The club has sold Marco Silva, 24, for €30 million.",
            "Caption: Marco Silva, bought for €13 million in 2015.",
        ),
        ("About 9,000 homes lost power on Sunday.", "Picture: One of the 1,200 homes in Elm without power."),
        ("The fire destroyed 12 houses near the mill.", "Picture: Four houses destroyed by the fire."),
    ],
)
def test_a_label_of_another_thing_is_left_alone(body: str, label: str) -> None:
    assert not messages(f"Elm\n\n{body}\n\n{label}\n", "caption-differs")
