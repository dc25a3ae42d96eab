"""Words of size beside figures that deny them."""

import pytest

from tests.checking.ran import excerpts, loud, messages

RULE = "size-word-mismatch"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Spain, with 4 million jobless, is almost as large as Italy, with 8 million.", "almost as large"),
        ("The bank's $12 billion loss was almost as big as its rival's $30 billion loss.", "almost as big"),
        ("He narrowly won with 68 percent to 32 percent for his rival.", "narrowly"),
        ("The bill narrowly passed the Senate 72-28.", "narrowly"),
        ("Lawmakers voted overwhelmingly, 215 to 211, to back the bill.", "overwhelmingly"),
        ("An overwhelming majority of 53 percent backed the plan.", "overwhelming majority"),
        ("A slim majority (71%) backed the plan.", "slim majority"),
        ("Shares plunged 0.2 percent after the news.", "plunged"),
        ("Sales edged up 22% in the quarter.", "edged up"),
        ("There was a slight increase of 38% in thefts.", "slight increase"),
        ("Profits rose slightly, by 45 percent.", "slightly"),
        ("The flock was decimated by 4 percent.", "decimated"),
    ],
)
def test_a_word_that_its_figure_denies_is_noted(text: str, word: str) -> None:
    assert excerpts(text, RULE) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Spain, with 7.5 million jobless, is almost as large as Italy, with 8 million.",
        "The 4,000 jobs lost cost almost as much as $8 million.",
        "The Yes side narrowly won, by 50.7% to 49.3%.",
        "The bill narrowly passed the Senate 51-49.",
        "The team narrowly won 72-28 on points.",
        "An overwhelming majority of 83 percent backed the plan.",
        "A slim majority (51%) backed the plan.",
        "Unemployment edged up to 22%.",
        "The herd, decimated by disease, fell by 3% last year.",
    ],
)
def test_a_word_that_its_figure_bears_is_silent(text: str) -> None:
    assert excerpts(text, RULE) == []


def test_almost_and_edged_in_other_words() -> None:
    assert messages("Profits edged up by 48% to €12 million.", RULE)
    assert messages("The new hall seats almost as many as the old: 2,000 against 4,000.", RULE)
    assert messages(
        "The new lake, with 4 million cubic metres, is almost as large as the old, which holds 8 million.", RULE
    )
    assert not messages("Profits edged up 2% to 48%.", RULE)
    assert not messages("The new hall seats almost as many as the old: 3,800 against 4,000.", RULE)


@pytest.mark.parametrize(
    ("text", "far", "near"),
    [
        ("Wind supplied {} gigawatt-hours in 2019, almost as much as coal, which supplied 16 gigawatt-hours.", 8, 15),
        ("Sales were ${}, little changed from $410 million a year earlier.", "412 billion", "412 million"),
        ("Leeds has {} members, almost as many as Hull with 780,000.", "310,000", "710,000"),
        ("Mrs Teale narrowly beat her rival for the chair on Thursday, by 68 votes to {}, and went home.", 19, 62),
        ("The council narrowly approved the plan by 31 votes to {}.", 4, 27),
        ("He won by a wide margin, with 1,204 votes to {}.", "1,198", 655),
    ],
)
def test_what_nobody_doubts_is_a_warning(text: str, far: object, near: object) -> None:
    assert loud(text.format(far))
    assert messages(text.format(near), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "With 310,000 members it pays almost as much as Hull with 780,000 members.",
        "The Senate narrowly rejected the bill after the House had backed it by 312 votes to 61.",
        "Its output is 12 billion dollars, almost as much as the debt of Elm, whose output is 40 billion dollars.",
    ],
)
def test_what_may_be_of_other_figures_is_no_more_than_a_note(text: str) -> None:
    assert loud(text) == []
