import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "end-before-start"
FORMS = st.sampled_from(
    [
        "His term ran from {} to {}, and nobody missed him.",
        "The theater opened in {} and closed in {}.",
        "He was born in Turin in {} and died in London in {}.",
        "She was elected mayor between {} and {}.",
        "The painter Ann Lee ({}–{}) left no will.",
    ]
)


@given(FORMS, st.integers(1500, 1950), st.integers(1, 70))
def test_only_the_way_back_is_flagged(form: str, start: int, apart: int) -> None:
    assert said(RULE, form.format(start, start + apart)) == []
    (finding,) = said(RULE, form.format(start + apart, start))
    assert finding.message == f"It begins in {start + apart} and ends in {start}, before it began."


@pytest.mark.parametrize(
    "text",
    [
        "The index fell from 2020 to 2015.",
        "It cut its staff from 2020 to 1950.",
        "It closed in 2016 after it opened in 1999.",
        "The school opened in 2019 on a site that closed in 2016.",
        "The temple stood from 1600 to 1550 BC.",
        "From June 2020 to June 2020 nothing moved.",
    ],
)
def test_levels_and_others_are_left_alone(text: str) -> None:
    assert said(RULE, text) == []
