"""Births told behind an age, of one person or of another."""

import pytest

from tests.checking.ran import messages

RULE = "age-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        "He was elected mayor in 2004, aged 53; the former teacher, who has two sons, was born in 1961.",
        "Lena Holm won the prize in 2015, aged 47; born in 1975, she writes for children.",
        "Elected in 2006 at the age of 51, the senator, born in 1961, has four children.",
        "Paul Reed joined the army in 1962 at the age of 18. He was born in 1934.",
    ],
)
def test_an_age_and_the_birth_behind_it_are_held_against_each_other(text: str) -> None:
    assert len(messages(text, RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "She won in 2004, aged 53; the runner-up was born in 1990.",
        "He was elected mayor in 2004, aged 53; his wife was born in 1961.",
        "He died in 2004 at the age of 53. The club was born in 1961 in a pub.",
        "He retired in 1999 at the age of 65. The man who followed him was born in 1944.",
        "Ann Lee joined in 2012, aged 31. Tom Poe, born in 1991, came with her.",
        "The painter died in 1950, aged 40. The museum's director was born in 1920.",
        "She became a judge in 1999, aged 41; the mother of three was born in 1958.",
    ],
)
def test_the_birth_of_another_is_silent(text: str) -> None:
    assert messages(text, RULE) == []
