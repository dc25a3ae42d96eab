"""Words that say how far two figures are apart, over the only two figures of one sort near them."""

import pytest

from tests.checking.ran import excerpts

RULE = "size-word-mismatch"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("With 61 percent of the vote against 34 for her rival, Ms Adeyemi won narrowly.", "narrowly"),
        ("The bill passed by a razor-thin margin of 312 to 118.", "razor-thin"),
        ("Labour held the seat by a whisker, by 21,430 votes to the Greens' 11,208.", "by a whisker"),
        ("Milk yields soared to 8,240 litres a cow in 2019, having been 8,190 litres in 2018.", "soared"),
        ("Nurses get 6,400 francs a month. Doctors are paid marginally more: 9,100.", "marginally more"),
        ("Clara's museum shows 212 paintings. Ida's shows a similar number, 71.", "a similar number"),
    ],
)
def test_a_word_that_the_two_figures_miss_is_noted(text: str, word: str) -> None:
    assert excerpts(text, RULE) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "With 51 percent of the vote against 48 for her rival, Ms Adeyemi won narrowly.",
        "The bill passed by a razor-thin margin of 212 to 208.",
        "Milk yields edged up to 8,240 litres a cow in 2019, having been 8,190 litres in 2018.",
        "Nurses get 6,400 francs a month. Doctors are not paid slightly more: they get 9,100.",
        "Clara's museum shows 212 paintings. Ida's shows a similar number, 208.",
        "Exports came to 145 billion yuan, up 28.8 percent, much higher than the country's growth of 8.7 percent."
        " Imports were 148 billion yuan.",
        "Qinhuangdao stayed at the same level as in 2012 at 270 million tonnes. Tangshan had 450 million tonnes.",
        "Prices kept ticking down by 0.1 percent to $295,100, far above the $171,600 of 2012.",
        "Prices soared. In 2019 a loaf cost 3 francs, in 2018 it was 2 francs.",
    ],
)
def test_a_word_that_the_two_figures_bear_out_is_left_alone(text: str) -> None:
    assert excerpts(text, RULE) == []
