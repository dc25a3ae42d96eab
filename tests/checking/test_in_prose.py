"""Patterns are searched in the passages that hold their words, and nowhere else."""

import re

import pytest

from factcheck.checking.in_prose import DIGITS, blocks_with, matches, matches_beside, sentences_with
from factcheck.model.span import Span
from tests.checking.ran import article

TWO_BLOCKS = "Rain fell in May. Snow fell in 2019.\n\nHail fell in June and sleet in 2021."
FALLEN = re.compile(r"(?:Rain|Snow|Hail|sleet)")


def found(words: tuple[tuple[str, ...], ...], text: str = TWO_BLOCKS) -> list[str]:
    return [match[0] for match in matches(article(text), FALLEN, *words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ["Rain", "Snow", "Hail", "sleet"]),
        ((("hail",),), ["Hail", "sleet"]),
        ((("Hail", "rain"),), ["Rain", "Snow", "Hail", "sleet"]),
        ((("HAIL",),), []),
        ((("fell",), ("sleet",)), ["Hail", "sleet"]),
        ((("sleet",), ("may",)), []),
        ((DIGITS, ("june",)), ["Hail", "sleet"]),
    ],
)
def test_a_block_is_searched_that_holds_one_word_of_each_kind(
    words: tuple[tuple[str, ...], ...], expected: list[str]
) -> None:
    assert found(words) == expected


def test_a_sentence_is_searched_that_holds_the_words() -> None:
    assert [match[0] for match in matches_beside(article(TWO_BLOCKS), FALLEN, DIGITS)] == ["Snow", "Hail", "sleet"]


def test_a_word_across_two_blocks_is_no_word() -> None:
    assert found((("2019.\n\nhail",),)) == []


def test_a_letter_that_grows_in_lower_case_shifts_nothing() -> None:
    text = "\u0130" * 30 + " rose. Snow fell.\n\nHail fell."
    assert found((("snow",),), text) == ["Snow"]
    places = [Span(*match.span()) for match in matches(article(text), FALLEN, ("hail",))]
    assert [place.of(text) for place in places] == ["Hail"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [((), [0, 2, 3]), ((("fell",),), [0, 3]), ((("rain", "hail"), ("may",)), [0]), ((("snow",),), [])],
)
def test_only_some_sentences_are_looked_at(words: tuple[tuple[str, ...], ...], expected: list[int]) -> None:
    one = article("Rain fell in May. Snow fell in June. Nothing was seen. Hail fell in July. It thawed.")
    assert sentences_with(one, *words, among=[0, 2, 3]) == expected


def test_few_passages_are_looked_at_one_by_one_with_the_same_result() -> None:
    one = article(" ".join(f"Rain fell on day {number}." for number in range(20)) + " Snow fell in May. Snow lay.")
    assert [sentence.of(one.text) for sentence in blocks_with(one, ("snow",), ("lay",), DIGITS)] == [one.text]
    assert sentences_with(one, ("snow",), ("fell",)) == [20]
    assert sentences_with(one, ("Snow",), ("May", "FELL")) == [20]
