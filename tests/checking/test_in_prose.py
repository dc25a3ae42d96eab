"""Patterns are searched in the passages that hold their words, and nowhere else."""

import re

import pytest

from factcheck.checking.in_prose import DIGITS, matches, matches_beside
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
