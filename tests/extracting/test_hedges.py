"""Hedges before and behind a number: which words they are, how far they reach, and what only looks like one."""

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import Mention
from factcheck.model.span import Span

LEXICON = load()


def first(text: str) -> Mention:
    document = Document("hedges", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    return extract(document, LEXICON)[0]


@pytest.mark.parametrize(
    ("text", "hedge", "bound"),
    [
        ("It cost more than a reported $5m.", "more than", "over"),
        ("It cost nearly another $5m.", "nearly", "nearly"),
        ("It drew up to about 200 people.", "up to about", "at most"),
        ("It drew perhaps more than 200 people.", "perhaps more than", "over"),
        ("It drew some 200-odd people.", "-odd", "over"),
        ("It drew 200 people, give or take.", "give or take", "about"),
        ("It drew (about 200) people.", "about", "about"),
    ],
)
def test_the_words_and_what_they_say(text: str, hedge: str, bound: str) -> None:
    assert (first(text).hedge, first(text).bound) == (hedge, bound)


def test_a_hedge_reaches_over_the_words_between_it_and_the_number() -> None:
    text = "It cost more than a reported $5m."
    assert first(text).span.of(text) == "more than a reported $5m"
    assert first(text).amount.of(text) == "$5m"


@pytest.mark.parametrize(
    "text",
    [
        "Profits were up to $2bn from $1bn.",
        "It went up to 5%.",
        "In a day that adds up to 90 barrels.",
        "They quarreled in talks over 200 jobs.",
        "It is a film about 3 sisters.",
        "It came under a 5-year deal.",
        "Vitamin C 500 mg is sold.",
        "They want 12 plus 3.",
        "They want 5 people or more than half.",
    ],
)
def test_words_that_hedge_nothing_here(text: str) -> None:
    assert first(text).bound == ""


@pytest.mark.parametrize("text", ["It is 40 percent more than ten years ago.", "It costs 40 times more than 12 eggs."])
def test_more_than_compares_behind_a_share_or_a_multiple(text: str) -> None:
    document = Document("hedges", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    assert [mention.hedge for mention in extract(document, LEXICON)] == ["", ""]


def test_up_to_is_a_bound_where_the_figure_it_came_from_is_of_another_unit() -> None:
    assert first("They pay up to 5% from 3 accounts.").bound == "at most"


def test_what_adds_up_to_a_figure_is_a_sum_and_what_adds_up_to_a_price_is_a_bound() -> None:
    assert first("It all adds up to $90.").bound == ""
    assert first("The tax adds up to $90 to the price.").bound == "at most"


def test_plus_or_minus_is_a_width_and_no_sign() -> None:
    mention = first("plus or minus 3 points")
    assert (mention.numeral.text, mention.bound) == ("3", "")


def test_between_belongs_to_a_range_only() -> None:
    text = "between 5 firms"
    assert first(text).span.of(text) == "5 firms"
    text = "It spans between approximately 7,500 firms."
    assert first(text).span.of(text) == "approximately 7,500 firms"
