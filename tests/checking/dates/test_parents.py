import pytest
from hypothesis import given
from hypothesis import strategies as st

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
