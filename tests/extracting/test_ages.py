"""Whose number is an age, and what stands open at one end."""

import pytest

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import AGE, Form, Mention
from factcheck.model.span import Span

LEXICON = load()


def figures(text: str) -> list[Mention]:
    document = Document("ages", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),))
    return [mention for mention in extract(document, LEXICON) if mention.form is Form.FIGURE]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Mary Smith, 42, said so.", ["42"]),
        ("Her son, 8, and daughter, 5, left.", ["8", "5"]),
        ("children ages 7, 9 and 12", ["7", "9", "12"]),
        ("She was 42, 6 more than he.", ["42"]),
        ("In Dallas, 42, or so, left.", []),
        ("It was Rome, 42, Paris, 38, Bonn, 25.", []),
        ("The value, 42, is low.", []),
        ("He is 42 points ahead.", []),
        ("Jane Doe, 42.5, won.", []),
        ("Mary Smith, 420, said so.", []),
    ],
)
def test_whose_number_is_an_age(text: str, ages: list[str]) -> None:
    assert [mention.numeral.text for mention in figures(text) if mention.sense == AGE] == ages


def test_a_class_of_people_is_open_above() -> None:
    assert [(mention.bound, mention.unit) for mention in figures("the over-65s")] == [("at least", "")]


def test_seconds_stay_seconds() -> None:
    assert [(mention.unit, mention.sense) for mention in figures("It took 65s.")] == [("s", "")]


def test_a_decade_of_life_is_a_figure_and_the_forties_are_none() -> None:
    assert [mention.span.of("in his 40s") for mention in figures("in his 40s")] == ["40s"]
    assert figures("in the 40s") == []
