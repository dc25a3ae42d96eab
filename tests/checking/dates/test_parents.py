import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import messages
from tests.checking.said import said

RULE = "parent-not-older"
FORMS = st.sampled_from(
    [
        "Ann Lee, {parent}, and her son Tom Lee, {child}, were rescued.",
        "Tom Lee, {child}, and his mother, Ann Lee, {parent}, were rescued.",
        "The {parent}-year-old mother of a {child}-year-old was fined.",
        "A {parent}-year-old man and his {child}-year-old daughter were fined.",
    ]
)


@given(FORMS, st.integers(20, 80), st.integers(0, 60))
def test_a_parent_is_the_elder(form: str, parent: int, apart: int) -> None:
    assert len(said(RULE, form.format(parent=parent, child=parent + apart))) == 1
    assert len(said(RULE, form.format(parent=parent + 6, child=parent))) == 1
    assert said(RULE, form.format(parent=parent + 7 + apart, child=parent)) == []


@given(st.integers(1800, 1950), st.integers(1, 60))
def test_a_parent_is_born_before(year: int, apart: int) -> None:
    for form in (
        "He was born in {} to Maria Rossi (born {}).",
        "She was born in {} in Turin, the daughter of Carlo (b. {}).",
    ):
        assert len(said(RULE, form.format(year, year + apart))) == 1
        assert len(said(RULE, form.format(year + 5, year))) == 1
        assert said(RULE, form.format(year + apart + 7, year)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, 45, and her stepson Tom, 48, were rescued.",
        "Ann Lee, 45, and her mother-in-law, May, 44, were rescued.",
        "Ann Lee, 31, and her daughter May, 18 months, were hurt.",
        "Ann Lee, 31, and her brother Tom, 38, were hurt.",
    ],
)
def test_other_kin_is_left_alone(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "At {}, Bengt Sorman has had enough. The founder of Sorman's Bakery is handing it to his eldest son Nils, {}.",
        "The {}-year-old farmer works the land with his {}-year-old son.",
        "Maria Lopez is {} and her eldest son is {}.",
        "Paul Roth ({}) and his son Max ({}) run the garage together.",
        "Mr Petrov, aged {}, left the farm to his daughter, aged {}.",
        "Anna Lund is {} years old. Her daughter Marie is {}.",
    ],
)
def test_ages_told_in_other_ways(text: str) -> None:
    assert len(said(RULE, text.format(49, 52))) == 1
    assert said(RULE, text.format(49, 22)) == []


@pytest.mark.parametrize(
    "text",
    [
        "At 49, Bengt Sorman married Anna Lind. Her son Nils, 52, was the best man.",
        "Carl Berg, 45, bought the firm from Jan Holm and his son Olaf, 48.",
        "At 31, Tom Reed won the cup. His son Jim, 35, has just won it again.",
        "He is 44. Her mother, 39, lives in Rome.",
        "A 33-year-old man was shot. Her son, 35, saw it.",
        "Police said the driver, 22, hit a cyclist. Her son, 24, said she was going home.",
        "Ola Lund, 44, met the king. His son, 48, is heir.",
        "The teacher, 34, spoke to a father. His daughter, 38, is ill.",
        "Anna Lund is 38 years old. Her stepdaughter Marie is 41.",
    ],
)
def test_ages_of_others_or_of_another_time(text: str) -> None:
    assert said(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Eva Lund's father, born in 1975, was at the wedding of his daughter, who was born in 1970.",
        "The painter's mother, who was born in 1932, outlived her son, who was born in 1928.",
        "Tom Hale, born in 1955, gave the firm to his son Mark, born in 1950, in 2001.",
        "Born in 1968, the general is the father of a pilot born in 1960.",
        "Mia Koh's grandmother, born in 1950, came to the party with Mia, born in 1944.",
    ],
)
def test_two_births_of_a_sentence_with_a_word_of_kin_are_held_against_each_other(text: str) -> None:
    assert len(messages(text, "parent-not-older")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, born in 1970, married Tom Poe and raised his son, born in 1965.",
        "The actor, born in 1990, played the king's son, born in 1500.",
        "Her son, born in 1990, and her daughter, born in 1985, live in York.",
        "Eva Lund's father, born in 1945, met her teacher, born in 1930, at the wedding.",
        "Tom Hale, born in 1955, took over from his father, born in 1925, and his uncle, born in 1960.",
    ],
)
def test_births_of_other_kin_are_silent(text: str) -> None:
    assert messages(text, "parent-not-older") == []
